"""Home: one question, three ways in, and somebody to call."""

from __future__ import annotations

from collections.abc import Iterator

from generator.kaart.edities import nieuws
from generator.kaart.kaart import SocialeKaart
from generator.uitvoer import PageSource


def paginas(kaart: SocialeKaart) -> Iterator[PageSource]:
    """The home page."""
    naam = kaart.gemeente.naam
    yield PageSource(
        "",
        f"Hulp bij weinig geld in {naam}",
        f"Alle hulp in {naam} als je te weinig geld hebt: regelingen, hulp in de buurt en wie je kunt bellen.",
        "home",
        {"nieuws": nieuws(kaart, kaart.records.values())},
    )
