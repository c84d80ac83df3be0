"""The two indexes from A to Z: regelingen and initiatieven."""

from __future__ import annotations

from collections.abc import Iterator

from generator.kaart.kaart import SocialeKaart, per_letter
from generator.uitvoer import PageSource


def paginas(kaart: SocialeKaart) -> Iterator[PageSource]:
    """`/regelingen/` and `/initiatieven/`."""
    naam = kaart.gemeente.naam
    yield PageSource(
        "regelingen/",
        "Regelingen van A tot Z",
        f"Alle regelingen voor mensen met weinig geld in {naam}, van A tot Z.",
        "overzicht",
        {
            "inleiding": "Hier staan alle regelingen op een rij. Het gaat om geld, korting en hulp waar je recht op kunt hebben.",
            "letters": per_letter(kaart.regelingen),
        },
    )
    yield PageSource(
        "initiatieven/",
        "Hulp in de buurt van A tot Z",
        f"Mensen en organisaties in {naam} die je helpen met eten, kleding, spullen en gezelligheid.",
        "overzicht",
        {
            "inleiding": "Hier staan mensen en organisaties die je helpen. Met eten, kleding, spullen, een luisterend oor of een plek om binnen te lopen.",
            "letters": per_letter(kaart.initiatieven),
        },
    )
