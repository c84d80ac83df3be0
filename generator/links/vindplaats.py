"""Where every outside address stands: in published records, in the lists, and on hand-written pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.document import Document, Pad, Waarde
from generator.links.adres import adressen_in
from generator.load import lees_map, toon_pad

_NOOIT_OP_DE_SITE = "redactienotitie"


@dataclass(frozen=True, order=True)
class Vindplaats:
    """A line (from 1) in a file, shown the way an editor knows it."""

    bestand: str
    regel: int

    def __str__(self) -> str:
        return f"{self.bestand}:{self.regel}"


def vindplaatsen(
    records: Iterable[Path], gepubliceerd: Collection[str], lijsten: Path, eigen_paginas: Path, basis: Path
) -> Mapping[str, tuple[Vindplaats, ...]]:
    """Every http(s) address, sorted, with all places where it stands.

    `records` are the folders of records, of which those whose id is in `gepubliceerd` count; `basis` is the folder that
    shown paths start from. Whatever looks like an address counts, so that a new field needs no change here.
    """
    gevonden: dict[str, set[Vindplaats]] = defaultdict(set)
    for document in _documenten(records, basis):
        if document.stam in gepubliceerd:
            _voeg_toe(gevonden, _in_document(document))
    for document in _documenten([lijsten], basis):
        _voeg_toe(gevonden, _in_document(document))
    for pad in eigen_paginas.rglob("*.md"):
        if not pad.is_relative_to(lijsten):
            _voeg_toe(gevonden, _in_pagina(pad, basis))
    return {adres: tuple(sorted(plekken)) for adres, plekken in sorted(gevonden.items())}


def _voeg_toe(gevonden: dict[str, set[Vindplaats]], paren: Iterable[tuple[str, Vindplaats]]) -> None:
    for adres, plek in paren:
        gevonden[adres].add(plek)


def _documenten(mappen: Iterable[Path], basis: Path) -> Iterator[Document]:
    return (document for map_ in mappen for document, _, _ in lees_map(map_, basis) if document)


def _in_document(document: Document) -> Iterator[tuple[str, Vindplaats]]:
    for pad, tekst in _teksten(document.gegevens):
        for adres in adressen_in(tekst):
            yield adres, Vindplaats(document.bestand, document.plaats(pad)[0])


def _teksten(waarde: Waarde, pad: Pad = ()) -> Iterator[tuple[Pad, str]]:
    if isinstance(waarde, str):
        yield pad, waarde
    elif isinstance(waarde, tuple):
        for nummer, deel in enumerate(waarde):
            yield from _teksten(deel, (*pad, nummer))
    elif isinstance(waarde, dict):
        for sleutel, deel in waarde.items():
            if sleutel != _NOOIT_OP_DE_SITE:
                yield from _teksten(deel, (*pad, sleutel))


def _in_pagina(pad: Path, basis: Path) -> Iterator[tuple[str, Vindplaats]]:
    for nummer, regel in enumerate(pad.read_text(encoding="utf-8", errors="replace").splitlines(), start=1):
        for adres in adressen_in(regel):
            yield adres, Vindplaats(toon_pad(pad, basis), nummer)
