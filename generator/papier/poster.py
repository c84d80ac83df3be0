"""The poster: one theme, life event or wijk, for the wall of a school, a practice or a shop."""

from __future__ import annotations

from collections.abc import Iterator

from generator.blad.notatie import datum
from generator.kaart.kaart import Nummer
from generator.papier.uitgave import Drukwerk, Uitgave
from generator.papier.woorden import passend


def alle(uitgave: Uitgave) -> Iterator[Drukwerk]:
    """`papier/posters/thema-<id>.pdf`, `levensgebeurtenis-<id>.pdf` and `wijk-<id>.pdf` for every one there is."""
    kaart = uitgave.kaart
    loket = kaart.nummer(kaart.loket)
    for thema in kaart.themas.values():
        yield _poster(uitgave, "thema", f"themas/{thema.id}/", thema.id, thema.naam, thema.kort, thema.pictogram, loket)
    for gebeurtenis in kaart.levensgebeurtenissen.values():
        id_, naam, kort, teken = gebeurtenis.id, gebeurtenis.naam, gebeurtenis.kort, gebeurtenis.pictogram
        yield _poster(uitgave, "levensgebeurtenis", f"levensgebeurtenissen/{id_}/", id_, naam, kort, teken, loket)
    for wijk in kaart.wijken.values():
        dichtbij = (
            f"In {wijk.naam} is hulp, dicht bij je huis." if kaart.in_wijk(wijk.id) else "Er is hulp, ook voor jou."
        )
        kort, nummer = f"Te weinig geld? {dichtbij}", kaart.nummer_bij(wijk)
        yield _poster(uitgave, "wijk", f"wijken/{wijk.id}/", wijk.id, wijk.naam, kort, "map-marker-outline", nummer)


def _poster(
    uitgave: Uitgave, soort: str, adres: str, id_: str, naam: str, kort: str, pictogram: str, nummer: Nummer | None
) -> Drukwerk:
    gegevens = {
        **uitgave.gegevens(adres),
        "titel": naam,
        "kort": kort,
        "pictogram_svg": uitgave.huisstijl.pictogram(pictogram),
        **uitgave.bellen(nummer),
        "editieregel": f"Poster van {datum(uitgave.kaart.vandaag)}",
    }
    return Drukwerk(
        f"papier/posters/{soort}-{id_}.pdf", "poster", passend(gegevens, ("Kijk op de site, of bel.", "Kijk of bel."))
    )
