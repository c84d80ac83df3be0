"""From the history of the files to what changed for residents: old versions are read, checked and compared as models.

geschiedenis → versies → veranderingen. What was worked out once is kept, so that a build reads only what is new.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property, partial
from hashlib import sha256
from pathlib import Path

from generator.documenten.geschiedenis import Geschiedenis, Versie, geschiedenis
from generator.kaart.verandering import Gebeurtenis, Kroniek, Verandering
from generator.kaart.verandering import kroniek as tot_vandaag
from generator.kaart.veranderingen import TELT, veranderingen
from generator.keuring.versies import lees_versie
from generator.models import SOORTEN, Hulp
from generator.project import Project

ZO_LANG = timedelta(days=400)
"""So far back a site tells what changed."""
_KOP = re.compile(rb"([A-Za-z_]+) *:")
_VAN_BELANG: Collection[bytes] = frozenset(veld.encode() for veld in (*TELT, "soort", "niveau"))
_MAG_WEG = frozenset(
    naam.encode()
    for soort in SOORTEN
    for naam, veld in soort.model.model_fields.items()
    if naam not in TELT and naam != "redactienotitie" and not veld.is_required()
)
"""What a record can do without, and what is never news: an old version is read without it, so that it may be of an old shape."""
_CODE = ("documenten", "keuring", "models", "kaart")
_STAPELS = 32
"""Records are kept in so many heaps: one that changes costs the reading of its heap again."""


def kroniek(project: Project, woorden: Mapping[str, str], sinds: date | None = None) -> Kroniek:
    """What changed since a day, by itself that of `ZO_LANG` ago; `woorden` are the town's own words."""
    if not project.met_geschiedenis:
        return Kroniek()
    verleden = geschiedenis(project.basis, mappen(project), sinds or project.vandaag - ZO_LANG)
    lezer = _Lezer(verleden, woorden)
    vast = json.dumps([_code(), sorted(woorden.items())])
    stapels: dict[int, list[tuple[Versie, ...]]] = defaultdict(list)
    for keten in verleden.ketens:
        if any(not versie.begin for versie in keten):
            stapels[int(sha256(_id(keten[-1]).encode()).hexdigest(), 16) % _STAPELS].append(keten)
    alle: list[Gebeurtenis] = []
    for stapel in stapels.values():
        uit = project.cache.onthoud("kroniek", (vast, repr(stapel)), partial(_als_json, lezer, stapel))
        alle += _uit_json(uit)
    return tot_vandaag(verleden.bekend, verleden.sinds, alle, project.vandaag)


def mappen(project: Project) -> tuple[Path, ...]:
    """The folders with records: of the town, and of what every town shares."""
    return (*project.records, *((project.landelijk.records,) if project.landelijk else ()))


def tussen(
    verleden: Geschiedenis,
    keten: Sequence[Versie],
    lezer: _Lezer | None = None,
    woorden: Mapping[str, str] | None = None,
) -> Iterator[Gebeurtenis]:
    """What changed in a chain of versions. One that is not known is passed over: the change is of the next one that is."""
    lezer = lezer or _Lezer(verleden, woorden or {})
    zelfde: list[Versie] = []  # versions in which nothing is news compared to each other, and nothing before the first
    for versie in keten:
        if versie.begin or (zelfde and not lezer.kan_nieuws_zijn(zelfde[-1], versie)):
            zelfde = [versie] if versie.begin else [*zelfde, versie]
            continue
        nieuw = lezer.lees(versie)
        if versie.blob and nieuw is None:
            continue
        oud = next((record for eerder in reversed(zelfde) if (record := lezer.lees(eerder))), None)
        bekend = nieuw or oud
        if bekend and (oud or not zelfde or not zelfde[-1].blob):
            for verandering in veranderingen(oud, nieuw, versie.dag):
                yield Gebeurtenis(_id(versie), _id(keten[-1]), bekend.naam, versie.commit, versie.dag, verandering)
        zelfde = [versie]


@dataclass
class _Lezer:
    """Reads old versions, each once."""

    verleden: Geschiedenis
    woorden: Mapping[str, str]
    gelezen: dict[tuple[str, str], Hulp | None] = field(default_factory=dict)

    @cached_property
    def inhoud(self) -> Mapping[str, bytes]:
        """The bytes of every version, by blob."""
        return self.verleden.inhoud(versie for keten in self.verleden.ketens for versie in keten)

    def kan_nieuws_zijn(self, oud: Versie, nieuw: Versie) -> bool:
        """Whether anything differs that can be news. Most commits change words of the search, days and notes, and to see that
        nobody has to read them whole.
        """
        return not (oud.blob and nieuw.blob) or self._stukken(oud) != self._stukken(nieuw)

    def lees(self, versie: Versie) -> Hulp | None:
        """The record in this version; None when there is none, or nobody knows."""
        sleutel = versie.blob, versie.bestand
        if sleutel not in self.gelezen:
            inhoud = self.inhoud.get(versie.blob)
            nodig = None if inhoud is None else b"\n".join(r for veld, r in _regels(inhoud) if veld not in _MAG_WEG)
            self.gelezen[sleutel] = None if nodig is None else lees_versie(nodig, versie.bestand, self.woorden)
        return self.gelezen[sleutel]

    def _stukken(self, versie: Versie) -> Mapping[bytes, list[bytes]]:
        """The lines of the fields that can be news, without comments and empty lines."""
        uit: dict[bytes, list[bytes]] = {}
        for veld, regel in _regels(self.inhoud.get(versie.blob, b"")):
            if veld in _VAN_BELANG and (kaal := regel.rstrip()) and not kaal.lstrip().startswith(b"#"):
                uit.setdefault(veld, []).append(kaal)
        return uit


def _regels(inhoud: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Each line, and the field of the record in which it stands."""
    veld = b""
    for regel in inhoud.splitlines():
        if kop := _KOP.match(regel):
            veld = kop[1]
        yield veld, regel


def _id(versie: Versie) -> str:
    return Path(versie.bestand).stem


def _als_json(lezer: _Lezer, ketens: Sequence[Sequence[Versie]]) -> str:
    uit = [
        [g.id, g.nu, g.naam, g.commit, g.gezet.isoformat(), g.verandering.als_gegevens()]
        for keten in ketens
        for g in tussen(lezer.verleden, keten, lezer)
    ]
    return json.dumps(uit, ensure_ascii=False)


def _uit_json(tekst: str) -> Iterator[Gebeurtenis]:
    for id_, nu, naam, commit, dag, verandering in json.loads(tekst):
        yield Gebeurtenis(id_, nu, naam, commit, date.fromisoformat(dag), Verandering.uit_gegevens(verandering))


def _code() -> str:
    """A hash of the code that decides what a change is."""
    wortel = Path(__file__).parent
    bestanden = (Path(__file__), *(pad for map_ in _CODE for pad in sorted((wortel / map_).rglob("*.py"))))
    return sha256(b"\0".join(pad.read_bytes() for pad in bestanden)).hexdigest()
