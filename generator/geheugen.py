"""What the build before this one worked out: after an edit, most of it is the same again. While serving it stays in memory;
from one build to the next it is kept in `.cache/`, in many small heaps: only a heap in which something changed is written.
"""

from __future__ import annotations

import atexit
import gc
import pickle
import sys
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from secrets import token_hex
from typing import Any, ClassVar, TypeVar
from zlib import crc32

from generator.cache import GEEN, Cache

R = TypeVar("R")
Weet = dict[tuple[str, str], tuple[object, Any]]
"""By kind and name: all that an answer was worked out from, and the answer."""
Verwijzing = tuple[str, str, str]
"""Kind and name of something that pages are made of, and the mark of this version of it."""
_SOORT = "geheugen"
_LEZING, _GEDEELD, _BLADEN = _DELEN = ("lezing", "gedeeld", "bladen")
_VAN_BLADEN = "weergave"  # who only reads records need not load what pages are made of
_HOPEN = 128  # of each part; with more there is less to write after an edit, and there are more files to open
_HOOGSTENS = 2 * len(_DELEN) * _HOPEN  # of this code, and of what it was before
_VAN_PYTHON = frozenset({("datetime", "date"), ("datetime", "time"), ("decimal", "Decimal")})
"""What is kept beside values of our own."""
_WAARDE = ("__dataclass_fields__", "__pydantic_fields__", "_fields")
"""What a class of values has: a dataclass, a model, a named tuple."""
_NIET_TE_LEZEN = (
    *(pickle.UnpicklingError, AttributeError, ImportError, EOFError),
    *(LookupError, TypeError, ValueError),
)


@dataclass(eq=False)
class Geheugen:
    """For each name the last answer, and all that it was worked out from. That is compared, so an answer is never out of
    date; and there is one for each name, so it holds no more than one site.
    """

    cache: Cache = GEEN
    _delen: dict[str, _Deel] = field(default_factory=dict, init=False, repr=False)

    def of_opnieuw(self, soort: str, naam: str, uit: object, maak: Callable[[], R]) -> R:
        """What `maak` gives, or gave when `uit` was the same; who gets it may not change it."""
        return self._deel(_BLADEN if soort == _VAN_BLADEN else _LEZING).of_opnieuw(soort, naam, uit, maak)

    def merk(self, soort: str, naam: str, waarde: object) -> str:
        """A mark that stands for this value: the one of before when that was equal, else one that nothing else has. Many
        answers can be worked out from the value, and hold only its mark.
        """
        return self.of_opnieuw(soort, naam, waarde, _nieuw_merk)

    def zelfde(self, soort: str, naam: str, nieuw: R) -> R:
        """The object that stood here before when it equals `nieuw`, else `nieuw`: one and the same is quick to compare. On
        the disk it lies once, however many pages are made of it.
        """
        return self._deel(_GEDEELD).of_opnieuw(soort, naam, nieuw, lambda: (_nieuw_merk(), nieuw))[1]

    def bewaar(self) -> None:
        """Keep what is known for the next build, without names that nobody asked for any more."""
        if self.cache.map is None:
            return
        for deel in self._delen.values():
            deel.bewaar()
        self.cache.ruim_op(_SOORT, _HOOGSTENS)

    def _deel(self, naam: str) -> _Deel:
        if naam not in self._delen:
            self._delen[naam] = _Deel(self.cache, naam, self._deel(_GEDEELD) if naam == _BLADEN else None)
        return self._delen[naam]


@dataclass(eq=False)
class _Deel:
    """What is known of some kinds, and what was asked of it in this process.

    On the disk a name lies, with all that is known of it, in the heap that its hash says. Of what lies in `gedeeld` stands
    there only which version of it was meant: when that is there no more, the name is forgotten.
    """

    cache: Cache
    naam: str
    gedeeld: _Deel | None
    weet: Weet = field(default_factory=dict)
    gevraagd: set[tuple[str, str]] = field(default_factory=set)
    anders: set[int] = field(default_factory=set)
    """The heaps that are not on the disk as they are here."""

    def __post_init__(self) -> None:
        if self.cache.map is None:
            return
        bekend = dict(self.gedeeld.gemerkt()) if self.gedeeld else {}
        for nummer in range(_HOPEN):
            hoop = _lees(self.cache.lees(_SOORT, self._wie(nummer)), {})
            stukken = [_lees(stuk, bekend) for stuk in hoop] if isinstance(hoop, list) else [None]
            for stuk in stukken:
                if isinstance(stuk, dict):
                    self.weet |= stuk
                else:
                    self.anders.add(nummer)

    def of_opnieuw(self, soort: str, naam: str, uit: object, maak: Callable[[], R]) -> R:
        """See `Geheugen`."""
        self.gevraagd.add((soort, naam))
        eerder = self.weet.get((soort, naam))
        if eerder is not None and eerder[0] == uit:
            antwoord: R = eerder[1]
            return antwoord
        nieuw = maak()
        self.weet[soort, naam] = uit, nieuw
        self.anders.add(_hoop(naam))
        return nieuw

    def gemerkt(self) -> list[tuple[Verwijzing, object]]:
        """All that `zelfde` gave, and what stands for it on the disk."""
        return [((soort, naam, merk), waarde) for (soort, naam), (_, (merk, waarde)) in self.weet.items()]

    def bewaar(self) -> None:
        """Write every heap in which something is different, or in which lies what nobody asked for, of the kinds that were
        asked for.
        """
        soorten = {soort for soort, _ in self.gevraagd}
        for wie in [wie for wie in self.weet if wie not in self.gevraagd and wie[0] in soorten]:
            del self.weet[wie]
            self.anders.add(_hoop(wie[1]))
        hopen: dict[int, dict[str, Weet]] = {nummer: defaultdict(dict) for nummer in self.anders}
        for wie, wat in self.weet.items():
            if (nummer := _hoop(wie[1])) in hopen:
                hopen[nummer][wie[1]][wie] = wat
        waar = {id(waarde): waar for waar, waarde in self.gedeeld.gemerkt()} if self.gedeeld else {}
        for nummer, namen in hopen.items():
            stukken = [_geschreven(weet, waar) for weet in namen.values()]
            self.cache.schrijf(_SOORT, self._wie(nummer), _geschreven(stukken, {}))
        self.anders.clear()

    def _wie(self, nummer: int) -> tuple[str, ...]:
        return code(), self.naam, str(nummer)


def _nieuw_merk() -> str:
    return token_hex(16)


def _hoop(naam: str) -> int:
    return crc32(naam.encode("utf-8", "surrogatepass")) % _HOPEN


def ruim_minder_op() -> None:
    """Let Python look less often for what nobody uses any more, and not when it ends: a command keeps most of what it makes,
    and ends soon.
    """
    gc.set_threshold(50_000, 20, 100)
    atexit.register(gc.freeze)


class _Schrijver(pickle.Pickler):
    """Writes of some objects only what stands for them."""

    def __init__(self, bestand: BytesIO, waar: Mapping[int, Verwijzing]) -> None:
        super().__init__(bestand, pickle.HIGHEST_PROTOCOL)
        self._waar = waar

    def persistent_id(self, waarde: object) -> Verwijzing | None:
        """What stands for it; None when it has to be written itself."""
        return self._waar.get(id(waarde))


class _Lezer(pickle.Unpickler):
    """Makes only values: a file in a folder that others can write in may not run anything here."""

    _goed: ClassVar[dict[tuple[str, str], Any]] = {}

    def __init__(self, bestand: BytesIO, bekend: Mapping[Verwijzing, object]) -> None:
        super().__init__(bestand)
        self._bekend = bekend

    def persistent_load(self, waar: Verwijzing) -> object:
        """What it stands for; LookupError when nobody knows that any more."""
        return self._bekend[waar]

    def find_class(self, module: str, naam: str) -> Any:
        """A class of our own values, or one of the few of Python that are kept."""
        if (module, naam) not in self._goed:
            self._goed[module, naam] = self._klasse(module, naam)
        return self._goed[module, naam]

    def _klasse(self, module: str, naam: str) -> Any:
        if module.startswith("generator.") or (module, naam) in _VAN_PYTHON:
            gevonden = super().find_class(module, naam)
            eigen = isinstance(gevonden, type) and gevonden.__module__ == module
            if eigen and ((module, naam) in _VAN_PYTHON or any(hasattr(gevonden, deel) for deel in _WAARDE)):
                return gevonden
        raise pickle.UnpicklingError(f"{module}.{naam}")


def _geschreven(waarde: object, waar: Mapping[int, Verwijzing]) -> bytes:
    if not waar:
        return pickle.dumps(waarde, pickle.HIGHEST_PROTOCOL)
    bestand = BytesIO()
    _Schrijver(bestand, waar).dump(waarde)
    return bestand.getvalue()


def _lees(bewaard: bytes | None, bekend: Mapping[Verwijzing, object]) -> Any:
    """What was written; None when it cannot be read."""
    try:
        return None if bewaard is None else _Lezer(BytesIO(bewaard), bekend).load()
    except _NIET_TE_LEZEN:
        return None


@cache
def code() -> str:
    """What else decides an answer: the code of the generator, all packages, and this Python."""
    pakketten = sorted(pad.name for map_ in {*map(Path, sys.path)} for pad in map_.glob("*.dist-info"))
    som = sha256(repr((sys.version, pakketten)).encode())
    for pad in sorted(Path(__file__).parent.rglob("*.py")):
        som.update(pad.read_bytes())
    return som.hexdigest()
