"""What the build before this one worked out: after an edit, most of it is the same again. While serving it stays in memory;
from one build to the next it is kept in `.cache/`.
"""

from __future__ import annotations

import gc
import pickle
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any, TypeVar

from generator.cache import GEEN, Cache

R = TypeVar("R")
Weet = dict[tuple[str, str], tuple[object, Any]]
"""By kind and name: all that an answer was worked out from, and the answer."""
_SOORT = "geheugen"
_DELEN = ("lezing", "bladen")
_VAN_BLADEN = frozenset({"blad", "weergave"})  # who only reads records need not load what pages are made of
_HOOGSTENS = 2 * len(_DELEN)  # of this code, and of what it was before
_VAN_PYTHON = frozenset({("datetime", "date"), ("datetime", "time"), ("decimal", "Decimal")})
"""What is kept beside values of our own."""
_WAARDE = ("__dataclass_fields__", "__pydantic_fields__", "_fields")
"""What a class of values has: a dataclass, a model, a named tuple."""


@dataclass(eq=False)
class Geheugen:
    """For each name the last answer, and all that it was worked out from. That is compared, so an answer is never out of
    date; and there is one for each name, so it holds no more than one site.
    """

    cache: Cache = GEEN
    _delen: dict[str, _Deel] = field(default_factory=dict, init=False, repr=False)

    def of_opnieuw(self, soort: str, naam: str, uit: object, maak: Callable[[], R]) -> R:
        """What `maak` gives, or gave when `uit` was the same; who gets it may not change it."""
        deel = self._deel(soort)
        deel.gevraagd.add((soort, naam))
        eerder = deel.weet.get((soort, naam))
        if eerder is not None and eerder[0] == uit:
            antwoord: R = eerder[1]
            return antwoord
        nieuw = maak()
        deel.weet[soort, naam] = uit, nieuw
        deel.anders = True
        return nieuw

    def zelfde(self, soort: str, naam: str, nieuw: R) -> R:
        """The object that stood here before when it equals `nieuw`, else `nieuw`: one and the same is quick to compare."""
        return self.of_opnieuw(soort, naam, nieuw, lambda: nieuw)

    def bewaar(self) -> None:
        """Keep what is known for the next build, without names that nobody asked for any more."""
        if self.cache.map is None:
            return
        for naam, deel in self._delen.items():
            if deel.anders:
                self.cache.schrijf(_SOORT, (code(), naam), pickle.dumps(deel.nog_nodig(), pickle.HIGHEST_PROTOCOL))
                deel.anders = False
        self.cache.ruim_op(_SOORT, _HOOGSTENS)

    def _deel(self, soort: str) -> _Deel:
        naam = _DELEN[soort in _VAN_BLADEN]
        if naam not in self._delen:
            self._delen[naam] = _Deel(self._bewaard(naam))
        return self._delen[naam]

    def _bewaard(self, naam: str) -> Weet:
        bewaard = self.cache.lees(_SOORT, (code(), naam)) if self.cache.map else None
        if bewaard is None:
            return {}
        try:
            weet = _Lezer(BytesIO(bewaard)).load()
        except (pickle.UnpicklingError, AttributeError, ImportError, EOFError, IndexError, TypeError, ValueError):
            return {}
        return weet if isinstance(weet, dict) else {}


@dataclass(eq=False)
class _Deel:
    """What lies in one file: what is known, what was asked of it in this process, and whether there is something new."""

    weet: Weet
    gevraagd: set[tuple[str, str]] = field(default_factory=set)
    anders: bool = False

    def nog_nodig(self) -> Weet:
        """Without the names that nobody asked for, of the kinds that were asked for."""
        soorten = {soort for soort, _ in self.gevraagd}
        return {wie: wat for wie, wat in self.weet.items() if wie in self.gevraagd or wie[0] not in soorten}


def ruim_minder_op() -> None:
    """Let Python look less often for what nobody uses any more: a build keeps most of what it makes, and ends soon."""
    gc.set_threshold(50_000, 20, 100)


class _Lezer(pickle.Unpickler):
    """Makes only values: a file in a folder that others can write in may not run anything here."""

    def find_class(self, module: str, naam: str) -> Any:
        """A class of our own values, or one of the few of Python that are kept."""
        if module.startswith("generator.") or (module, naam) in _VAN_PYTHON:
            gevonden = super().find_class(module, naam)
            eigen = isinstance(gevonden, type) and gevonden.__module__ == module
            if eigen and ((module, naam) in _VAN_PYTHON or any(hasattr(gevonden, deel) for deel in _WAARDE)):
                return gevonden
        raise pickle.UnpicklingError(f"{module}.{naam}")


@cache
def code() -> str:
    """What else decides an answer: the code of the generator, all packages, and this Python."""
    pakketten = sorted(pad.name for map_ in {*map(Path, sys.path)} for pad in map_.glob("*.dist-info"))
    som = sha256(repr((sys.version, pakketten)).encode())
    for pad in sorted(Path(__file__).parent.rglob("*.py")):
        som.update(pad.read_bytes())
    return som.hexdigest()
