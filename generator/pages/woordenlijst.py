"""Hard words and what they mean."""

from __future__ import annotations

from collections.abc import Iterator

from generator.kaart.kaart import SocialeKaart
from generator.uitvoer import PageSource


def paginas(kaart: SocialeKaart) -> Iterator[PageSource]:
    """`/woordenlijst/`."""
    yield PageSource(
        "woordenlijst/",
        "Moeilijke woorden uitgelegd",
        "Woorden uit brieven en formulieren, uitgelegd in gewone taal.",
        "woordenlijst",
        {"begrippen": sorted(kaart.begrippen.values(), key=lambda begrip: begrip.woord.lower())},
    )
