"""The page of one Stille Kracht or wijkinitiatief."""

from __future__ import annotations

from collections.abc import Iterator

from generator.kaart.edities import merk, wijzigingen
from generator.kaart.kaart import SocialeKaart
from generator.uitvoer import PageSource


def paginas(kaart: SocialeKaart) -> Iterator[PageSource]:
    """`/initiatieven/<id>/` for every published initiative."""
    for initiatief in kaart.initiatieven:
        wensen = [w for w in initiatief.wensen if w.tot_wanneer is None or w.tot_wanneer >= kaart.vandaag]
        yield PageSource(
            kaart.adres(initiatief),
            initiatief.naam,
            initiatief.kort,
            "initiatief",
            {
                "record": initiatief,
                "wensen": wensen,
                "relaties": kaart.relaties.get(initiatief.id, {}),
                "merk": merk(kaart, initiatief),
                "wijzigingen": wijzigingen(kaart, initiatief),
            },
        )
