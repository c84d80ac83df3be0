"""Pages by wijk, and the choice between them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.kaart.edities import nieuws
from generator.kaart.kaart import SocialeKaart
from generator.uitvoer import PageSource


def paginas(kaart: SocialeKaart) -> Iterator[PageSource]:
    """`/wijken/` and `/wijken/<id>/`."""
    yield PageSource(
        "wijken/",
        "Hulp in jouw wijk",
        f"Kies je wijk in {kaart.gemeente.naam} en zie wat er bij jou in de buurt is.",
        "wijken",
        {},
    )
    for wijk in kaart.wijken.values():
        dichtbij, overal = kaart.in_wijk(wijk.id), kaart.naast_wijk(wijk.id)
        regelingen = (regeling for regeling in kaart.regelingen if regeling not in dichtbij)  # those in the booklet
        yield PageSource(
            f"wijken/{wijk.id}/",
            f"Hulp in {wijk.naam}",
            f"Wat er is in {wijk.naam}, wie je wijkteam is en wat er voor heel {kaart.gemeente.naam} is.",
            "wijk",
            {
                "wijk": wijk,
                "dichtbij": dichtbij,
                "overal": overal,
                "nieuws": nieuws(kaart, (*dichtbij, *overal, *regelingen), wijk),
            },
        )
