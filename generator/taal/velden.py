"""Which fields residents read, as one text that knows the line of every place in it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.documenten.document import Document, Pad, zoek
from generator.models import LIJSTEN, SOORTEN
from generator.models.basis import Model
from generator.models.kenmerken import Lezer, velden


def _tekst_voor(lezer: Lezer, model: type[Model]) -> tuple[Pad, ...]:
    return tuple(plek for veld in velden(model) if veld.lezer == lezer for plek in veld.plekken)


BEWONERSTEKST: tuple[Pad, ...] = tuple(dict.fromkeys(p for s in SOORTEN for p in _tekst_voor("bewoner", s.model)))
"""What residents read in a record of any kind. `*` stands for every entry of a list."""
VAKTEKST: tuple[Pad, ...] = tuple(dict.fromkeys(p for s in SOORTEN for p in _tekst_voor("vak", s.model)))
"""What only somebody who helps others reads."""
BEWONERSTEKST_IN_LIJSTEN: Mapping[str, tuple[Pad, ...]] = {
    lijst.naam: tekst if lijst.enkel else tuple(("*", *plek) for plek in tekst)
    for lijst in LIJSTEN
    if (tekst := _tekst_voor("bewoner", lijst.model))
}


@dataclass(frozen=True)
class Veldtekst:
    """The text of one field."""

    pad: Pad
    tekst: str


@dataclass(frozen=True)
class Documenttekst:
    """All text of some fields of a document as one text, with a blank line between fields."""

    document: Document
    velden: tuple[Veldtekst, ...]

    @property
    def tekst(self) -> str:
        """The whole text."""
        return "\n\n".join(veld.tekst for veld in self.velden)

    def plaats(self, plek: int) -> tuple[str, int, str, Pad]:
        """File, line, readable name and path of the field for a place in `tekst`.

        In a block of text (after `|`) the first line is the one below the name of the field.
        """
        begin, beginnen = 0, []
        for veld in self.velden:
            beginnen.append(begin)
            begin += len(veld.tekst) + 2
        nummer = max(0, bisect_right(beginnen, plek) - 1)
        veld = self.velden[nummer]
        bestand, regel, naam = self.document.waar(veld.pad)
        if "\n" in veld.tekst:
            regel += 1 + veld.tekst.count("\n", 0, plek - beginnen[nummer])
        return bestand, regel, naam, veld.pad


def documenttekst(document: Document, patronen: tuple[Pad, ...]) -> Documenttekst:
    """The text of the fields that fit the patterns; values that were refused before are left out."""
    return Documenttekst(document, tuple(_velden(document, patronen)))


def _velden(document: Document, patronen: tuple[Pad, ...]) -> Iterator[Veldtekst]:
    for patroon in patronen:
        for pad, waarde in zoek(document.gegevens, patroon):
            if isinstance(waarde, str) and waarde.strip() and not document.is_stuk(pad):
                yield Veldtekst(pad, waarde)
