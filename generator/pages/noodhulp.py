"""Help that cannot wait; one tap away from every page."""

from __future__ import annotations

from collections.abc import Iterator

from generator.kaart.kaart import SocialeKaart
from generator.uitvoer import PageSource


def paginas(kaart: SocialeKaart) -> Iterator[PageSource]:
    """`/noodhulp/`."""
    situaties = [
        (situatie, [kaart.records[id_] for id_ in situatie.hulp if id_ in kaart.records])
        for situatie in kaart.noodhulp.values()
    ]
    yield PageSource(
        "noodhulp/",
        "Nu hulp nodig",
        "Dreig je uit huis te moeten, heb je geen eten of is er geweld? Bel nu. Hier staan de nummers.",
        "noodhulp",
        {"situaties": situaties},
    )
