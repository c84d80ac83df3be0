"""What can be printed: booklets, posters and cards."""

from __future__ import annotations

from collections.abc import Iterator

from generator.kaart.kaart import SocialeKaart, op_naam
from generator.uitvoer import PageSource


def paginas(kaart: SocialeKaart) -> Iterator[PageSource]:
    """`/papier/`."""
    yield PageSource(
        "papier/",
        "Boekjes, posters en kaartjes",
        "Print een boekje, een poster of een kaartje met hulp, om mee te nemen of te geven.",
        "papier",
        {"records": op_naam(kaart.records.values())},
    )
