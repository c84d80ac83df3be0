"""The page of one regeling."""

from __future__ import annotations

from collections.abc import Iterator

from generator.kaart.edities import merk, wijzigingen
from generator.kaart.kaart import SocialeKaart
from generator.uitvoer import PageSource


def paginas(kaart: SocialeKaart) -> Iterator[PageSource]:
    """`/regelingen/<id>/` for every published regeling."""
    for regeling in kaart.regelingen:
        yield PageSource(
            kaart.adres(regeling),
            regeling.naam,
            regeling.kort,
            "regeling",
            {
                "record": regeling,
                "relaties": kaart.relaties.get(regeling.id, {}),
                "merk": merk(kaart, regeling),
                "wijzigingen": wijzigingen(kaart, regeling),
            },
        )
