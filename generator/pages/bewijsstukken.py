"""All papers that help may ask for, on one page."""

from __future__ import annotations

from collections.abc import Iterator

from generator.kaart.kaart import SocialeKaart
from generator.uitvoer import PageSource


def paginas(kaart: SocialeKaart) -> Iterator[PageSource]:
    """`/bewijsstukken/`."""
    yield PageSource(
        "bewijsstukken/",
        "Papieren die je nodig hebt",
        "Welke papieren ze kunnen vragen, waar je ze haalt en wat je doet als je ze niet hebt.",
        "bewijsstukken",
        {"stukken": [(stuk, kaart.met_bewijsstuk(stuk.id)) for stuk in kaart.bewijsstukken.values()]},
    )
