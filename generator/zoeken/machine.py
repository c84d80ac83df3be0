"""The search engine of the site, run here in an embedded V8: the same JavaScript that a resident's browser gets."""

from __future__ import annotations

import json
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import NamedTuple, Self, TypedDict

from generator.cache import GEEN, Cache
from generator.uitvoer import ExportFile
from generator.v8 import V8, Opener, hier, versie
from generator.zoeken.kolommen import voorwerp
from generator.zoeken.tabellen import Zoekgegevens

_BELOFTEN = "beloften"
_INDEXEN = 20
"""So many are kept: one is as large as what a site has of it."""


class Reden(TypedDict):
    """Which typed word was found as which term, in which field, at which stage."""

    woord: str
    term: str
    veld: str
    trap: str


class Gevonden(TypedDict):
    """A hit, how well it fits, how much of the question it covers (0 to 1), and why it is one."""

    id: str
    naam: str
    punten: float
    dekking: float
    redenen: list[Reden]


class Antwoord(TypedDict):
    """What a resident gets: answers (best first), what may help too, the addresses of the pages above and below them, the ids
    of what cannot wait, whether it is elsewhere, the ids of what we do not know yet (and of what others answer better), which wijken are named, and the code of
    the language of the question when it is not Dutch (else 0).
    """

    treffers: list[Gevonden]
    misschien: list[Gevonden]
    boven: list[str]
    onder: list[str]
    nood: list[str]
    elders: bool
    gaten: list[str]
    kleine_gaten: list[str]
    wijken: list[str]
    taal: str | int


class Beloofd(NamedTuple):
    """A question, the id of the record that it has to find, and how far down that may stand (None: anywhere)."""

    vraag: str
    id: str
    hoogstens: int | None


@dataclass(frozen=True, slots=True)
class Plaats:
    """Where a record stands in all that is found, from 0 (None: nowhere), and the ids of those above it when that is too low;
    of the first ones when it is nowhere.
    """

    plaats: int | None
    boven: tuple[str, ...] = ()


class Zoekmachine:
    """The engine with the index of one SocialeKaart. Use it in a `with`, like the V8 in it."""

    def __init__(self, code: str, gegevens: Zoekgegevens, cache: Cache = GEEN, opener: Opener = hier) -> None:
        """`code` is what `generator.weergave.scripts.zoekcode` makes, `gegevens` what `generator.zoeken.gegevens` makes. `opener`
        gives the V8 in it.
        """
        self._code, self._cache, self._opener, self._open = code, cache, opener, ExitStack()
        alles = json.dumps(voorwerp(gegevens))
        try:
            delen = cache.onthoud("index", (versie(), code, alles), lambda: self._maak(alles), hoogstens=_INDEXEN)
            self.delen: dict[str, str] = json.loads(delen)
        except BaseException:
            self._open.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._open.close()

    def _maak(self, alles: str) -> str:
        delen, les, termen, ook = self._taal.vraag("(alles) => Zoeken.maakIndex(JSON.parse(alles))", alles)
        nood = self._cache.onthoud(
            "nood", (versie(), self._code, les), lambda: self._taal.vraag("Zoeken.leerNood", les)
        )
        index = delen["zoekindex"]
        herken = "(index, ook) => Zoeken.vreemdeWoorden(JSON.parse(index), ook)"
        vreemd = self._cache.onthoud(
            "vreemd",
            (versie(), self._code, _zonder_plekken(index), termen, json.dumps(ook)),
            lambda: self._taal.vraag(herken, index, ook),
        )
        met_vreemd = index.replace('"vreemd":""', f'"vreemd":{json.dumps(vreemd, ensure_ascii=False)}', 1)
        return json.dumps({**delen, "zoekindex": met_vreemd, "zoeknood": nood})

    @cached_property
    def _taal(self) -> V8:
        """The V8 that knows the code; what was kept needs none."""
        return self._open.enter_context(self._opener(self._code))

    @cached_property
    def _v8(self) -> V8:
        """The same, that knows the engine too."""
        boek = "(index) => globalThis.boek = Zoeken.gevolgd(index)"
        self._taal.lees(f"{{ {self.script('nieuw', boek)}; globalThis.machine = nieuw; }}")
        return self._taal

    def zoek(self, vraag: str) -> Antwoord:
        """What a resident gets for these words."""
        antwoord: Antwoord = self._v8.vraag("(vraag) => Zoeken.verslag(machine, vraag)", vraag)
        return antwoord

    def zoek_alle(self, vragen: list[str]) -> list[list[str]]:
        """The ids of all records found for each of these questions, best first, also those that are too weak to be an answer."""
        elk = list(dict.fromkeys(vragen))
        gevonden = self._v8.vraag(
            "(vragen) => vragen.map((v) => machine.zoek(v, () => 0).treffers.map((t) => t.record.id))", elk
        )
        antwoorden: dict[str, list[str]] = dict(zip(elk, gevonden, strict=True))
        return [antwoorden[vraag] for vraag in vragen]

    def plaatsen(self, beloften: list[Beloofd], top: int) -> list[Plaats]:
        """Where each of these stands, and at most `top` ids of what is found instead of it. What comes back is small, however
        much there is to find.

        Kept for as long as there is the same to find in the same way; and when only other words stand in the same records, what
        has nothing to do with those.
        """
        elk = sorted(set(beloften), key=str)  # by question
        later = [deel for naam, deel in self.delen.items() if naam != "zoekindex"]
        vast = (versie(), self._code, _zonder_plekken(self.delen["zoekindex"]), *later, str(top))
        precies = sha256(json.dumps([self.delen, elk]).encode()).hexdigest()
        toen, gevonden, bewaard = json.loads(self._cache.lees(_BELOFTEN, vast) or '["", [], ""]')
        if toen != precies:
            wat = "(alle, top, bewaard) => Zoeken.plaatsen(machine, boek, alle, top, bewaard)"
            gevonden, bewaard = self._v8.vraag(wat, elk, top, bewaard)
            self._cache.schrijf(_BELOFTEN, vast, json.dumps([precies, gevonden, bewaard]).encode())
            self._cache.ruim_op(_BELOFTEN, _INDEXEN)
        uit = {
            belofte: Plaats(plaats if plaats >= 0 else None, tuple(boven))
            for belofte, (plaats, boven) in zip(elk, gevonden, strict=True)
        }
        return [uit[belofte] for belofte in beloften]

    def woorden_van(self, vraag: str, id_: str) -> list[str]:
        """The words of a question by which this record was found."""
        woorden: list[str] = self._v8.vraag("(vraag, id) => Zoeken.woordenVan(machine, vraag, id)", vraag, id_)
        return woorden

    def script(self, naam: str, boek: str = "undefined") -> str:
        """A script that makes an engine of this name that knows everything, for where `Zoeken` is; `boek` is what makes its
        dictionary of an index, in JavaScript, when that is not the one that a browser has.
        """
        eerst, *later = self.delen
        leert = "".join(f"; {naam}.leer.{deel}({self.delen[deel]})" for deel in later)
        return f"const {naam} = Zoeken.zoekmachine({self.delen[eerst]}, {boek}){leert}"

    def bestanden(self) -> tuple[ExportFile, ...]:
        """`assets/zoekindex.js`, which a browser loads, with the engine, as soon as somebody starts to search,
        `assets/zoektalen.js`, for a word that may be of another language, and `assets/zoeknood.js`, for a sentence that may
        tell of an emergency.
        """
        return tuple(
            ExportFile(f"assets/{naam}.js", f"socialeKaart.{naam}={deel}".encode()) for naam, deel in self.delen.items()
        )


def _zonder_plekken(index: str) -> str:
    """All of an index but which words stand where: without its terms, and the short sentence that they are derived from too."""
    alles = json.loads(index)
    del alles["termen"], alles["hulp"]["kort"]
    return json.dumps(alles)
