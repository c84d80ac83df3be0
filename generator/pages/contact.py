"""Whom to call: every loket with its number."""

from __future__ import annotations

from collections.abc import Iterator

from generator.kaart.kaart import SocialeKaart
from generator.uitvoer import PageSource


def paginas(kaart: SocialeKaart) -> Iterator[PageSource]:
    """`/contact/`."""
    eerst = [kaart.loket, *(loket for loket in kaart.loketten.values() if loket is not kaart.loket)]
    yield PageSource(
        "contact/",
        "Iemand spreken",
        f"Bel of ga langs. Hier vind je wie je in {kaart.gemeente.naam} verder helpt.",
        "contact",
        {"loketten": [(loket, kaart.bij_loket(loket.id)) for loket in eerst]},
    )
