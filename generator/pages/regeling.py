"""The page of one regeling."""

from __future__ import annotations

from collections.abc import Iterator

from generator.kaart import SocialeKaart
from generator.models.regeling import Manier, Regeling
from generator.uitvoer import PageSource

# A person or a counter goes before a computer; within that the editor's own order stands.
_VOLGORDE = ("bellen", "langskomen", "wijkteam", "papier", "verwijzer", "online")


def paginas(kaart: SocialeKaart) -> Iterator[PageSource]:
    """`/regelingen/<id>/` for every published regeling."""
    for regeling in kaart.regelingen:
        yield PageSource(
            kaart.adres(regeling),
            regeling.naam,
            regeling.kort,
            "regeling",
            {"record": regeling, "manieren": _manieren(regeling), "relaties": kaart.relaties.get(regeling.id, {})},
        )


def _manieren(regeling: Regeling) -> list[Manier]:
    if regeling.aanvragen is None:
        return []
    return sorted(regeling.aanvragen.manieren, key=lambda manier: _VOLGORDE.index(manier.via))
