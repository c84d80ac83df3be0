"""Everything of one kind from A to Z."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from generator.blad.openbaar import OpenbareKaart
from generator.blad.register import Letter, per_letter
from generator.kaart import adressen
from generator.uitvoer import PageSource


@dataclass(frozen=True)
class Overzichtspagina:
    """Everything of one kind from A to Z."""

    sjabloon: ClassVar[str] = "overzicht"
    inleiding: str
    letters: tuple[Letter, ...]


def overzichten(kaart: OpenbareKaart) -> Iterator[PageSource]:
    """`/regelingen/` and `/initiatieven/`."""
    naam = kaart.gemeente.naam
    yield PageSource(
        adressen.REGELINGEN,
        "Regelingen van A tot Z",
        f"Alle regelingen voor mensen met weinig geld in {naam}, van A tot Z.",
        Overzichtspagina(
            "Hier staan alle regelingen op een rij. Het gaat om geld, korting en hulp waar je recht op kunt hebben.",
            per_letter(kaart.regelingen),
        ),
    )
    yield PageSource(
        adressen.INITIATIEVEN,
        "Hulp in de buurt van A tot Z",
        f"Mensen en organisaties in {naam} die je helpen met eten, kleding, spullen en gezelligheid.",
        Overzichtspagina(
            "Hier staan mensen en organisaties die je helpen. Met eten, kleding, spullen, een luisterend oor of een plek om binnen te lopen.",
            per_letter(kaart.initiatieven),
        ),
    )
