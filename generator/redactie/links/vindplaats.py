"""Where every outside address stands: in published records, in the lists, and on hand-written pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.documenten.archief import Archief
from generator.documenten.document import Document, alles
from generator.documenten.lezer import toon_pad
from generator.models import SOORTEN
from generator.models.kenmerken import Intern, met
from generator.redactie.links.adres import adressen_in

_NOOIT_OP_DE_SITE = frozenset(veld.naam for soort in SOORTEN for veld, _ in met(Intern, soort.model))


@dataclass(frozen=True, order=True)
class Vindplaats:
    """A line (from 1) in a file, shown the way an editor knows it."""

    bestand: str
    regel: int

    def __str__(self) -> str:
        return f"{self.bestand}:{self.regel}"


def vindplaatsen(
    archief: Archief, gepubliceerd: Collection[str], eigen_paginas: Iterable[Path], basis: Path
) -> Mapping[str, tuple[Vindplaats, ...]]:
    """Every http(s) address, sorted, with all places where it stands.

    Of the records those whose id is in `gepubliceerd` count; `basis` is the folder that shown paths start from. Whatever
    looks like an address counts, so that a new field needs no change here.
    """
    gevonden: dict[str, set[Vindplaats]] = defaultdict(set)
    records = (document for id_, document in archief.records.items() if id_ in gepubliceerd)
    for document in (*records, *archief.lijsten.values()):
        for adres, plek in _in_document(document):
            gevonden[adres].add(plek)
    for pad in eigen_paginas:
        for adres, plek in _in_pagina(pad, basis):
            gevonden[adres].add(plek)
    return {adres: tuple(sorted(plekken)) for adres, plekken in sorted(gevonden.items())}


def _in_document(document: Document) -> Iterator[tuple[str, Vindplaats]]:
    for pad, tekst in alles(document.gegevens):
        if isinstance(tekst, str) and _NOOIT_OP_DE_SITE.isdisjoint(pad):
            for adres in adressen_in(tekst):
                yield adres, Vindplaats(*document.waar(pad)[:2])


def _in_pagina(pad: Path, basis: Path) -> Iterator[tuple[str, Vindplaats]]:
    for nummer, regel in enumerate(pad.read_text(encoding="utf-8", errors="replace").splitlines(), start=1):
        for adres in adressen_in(regel):
            yield adres, Vindplaats(toon_pad(pad, basis), nummer)
