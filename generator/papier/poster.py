"""The poster: one theme, life event or wijk, for the wall of a school, a practice or a shop."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.blad.notatie import datum
from generator.kaart import adressen
from generator.kaart.feiten import Nummer
from generator.papier.passend import Klein, passend
from generator.papier.uitgave import Drukwerk, Uitgave


@dataclass(frozen=True, kw_only=True)
class Poster(Klein):
    """Paper for the wall, with a drawing (SVG) if the theme has it."""

    pictogram_svg: str | None


@dataclass(frozen=True)
class _Onderwerp:
    """What a poster is about: `soort` and `id` name its file, `adres` is its page."""

    soort: str
    id: str
    adres: str
    naam: str
    kort: str
    pictogram: str


def alle(uitgave: Uitgave) -> Iterator[Drukwerk]:
    """`papier/posters/thema-<id>.pdf`, `levensgebeurtenis-<id>.pdf` and `wijk-<id>.pdf` for every one there is."""
    kaart = uitgave.kaart
    for thema in kaart.themas.values():
        adres = adressen.deel(adressen.THEMAS, thema.id)
        onderwerp = _Onderwerp("thema", thema.id, adres, thema.naam, thema.kort, thema.pictogram)
        yield _poster(uitgave, onderwerp, kaart.loket.nummer)
    for g in kaart.levensgebeurtenissen.values():
        adres = adressen.deel(adressen.LEVENSGEBEURTENISSEN, g.id)
        onderwerp = _Onderwerp("levensgebeurtenis", g.id, adres, g.naam, g.kort, g.pictogram)
        yield _poster(uitgave, onderwerp, kaart.loket.nummer)
    for wijk in kaart.wijken.values():
        hulp = f"In {wijk.naam} is hulp, dicht bij je huis." if kaart.in_wijk(wijk.id) else "Er is hulp, ook voor jou."
        kort, adres = f"Te weinig geld? {hulp}", adressen.deel(adressen.WIJKEN, wijk.id)
        yield _poster(uitgave, _Onderwerp("wijk", wijk.id, adres, wijk.naam, kort, "map-marker-outline"), wijk.bel)


def _poster(uitgave: Uitgave, over: _Onderwerp, nummer: Nummer | None) -> Drukwerk:
    bellen = uitgave.bellen(nummer)
    poster = Poster(
        **vars(uitgave.opdruk(over.adres)),
        titel=over.naam,
        kort=over.kort,
        actie="",
        telefoon=bellen.telefoon,
        wie=bellen.wie,
        editieregel=f"Poster van {datum(uitgave.kaart.vandaag)}",
        pictogram_svg=uitgave.huisstijl.pictogram(over.pictogram),
    )
    acties = ("Kijk op de site, of bel.", "Kijk of bel.")
    return Drukwerk(adressen.poster(over.soort, over.id), "poster", passend(poster, acties))
