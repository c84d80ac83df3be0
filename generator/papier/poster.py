"""The poster: one theme, life event, wijk, campaign or place where people come, for the wall of a school, a practice or a shop."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.blad.aanbod import bij_gebeurtenis, om_mee_te_beginnen, van_thema
from generator.blad.blad import Blad
from generator.blad.notatie import datum
from generator.blad.plaatselijk import Wijkblad
from generator.blad.vindplaatsen import MEESTE, Vindplaatsblad
from generator.kaart import adressen
from generator.kaart.dagfeit import Nummer
from generator.papier.passend import MEESTE_MET_REGELS, Hulpregel, Klein, passend
from generator.papier.uitgave import Drukwerk, Uitgave

_ACTIES = ("Kijk op de site, of bel.", "Kijk of bel.")
_WEINIG = 3  # with fewer records of its own, a wijk names what there is for everybody too


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
    """`papier/posters/thema-<id>.pdf`, `levensgebeurtenis-`, `wijk-`, `vindplaats-` and `campagne-<id>.pdf` for every one there is."""
    kaart = uitgave.kaart
    for thema in kaart.themas.values():
        adres = adressen.deel(adressen.THEMAS, thema.id)
        onderwerp = _Onderwerp("thema", thema.id, adres, thema.naam, thema.kort, thema.pictogram)
        yield _poster(uitgave, onderwerp, kaart.loket.nummer, hulpregels(uitgave, van_thema(kaart, thema)))
    for g in kaart.levensgebeurtenissen.values():
        adres = adressen.deel(adressen.LEVENSGEBEURTENISSEN, g.id)
        onderwerp = _Onderwerp("levensgebeurtenis", g.id, adres, g.naam, g.kort, g.pictogram)
        yield _poster(uitgave, onderwerp, kaart.loket.nummer, hulpregels(uitgave, bij_gebeurtenis(kaart, g)))
    for wijk in kaart.wijken.values():
        yield _van_wijk(uitgave, wijk)
    for plek in kaart.vindplaatsen:
        yield _van_vindplaats(uitgave, plek)
    for van in kaart.lopende_campagnes():
        onderwerp = _Onderwerp("campagne", van.id, van.adres, van.titel, van.kort, van.pictogram)
        bladen = kaart.van(tuple(hulp.id for hulp in van.hulp))
        yield _poster(uitgave, onderwerp, kaart.loket.nummer, hulpregels(uitgave, bladen))


def hulpregels(uitgave: Uitgave, bladen: Iterable[Blad]) -> tuple[Hulpregel, ...]:
    """The first few of these records by name, each with the drawing of what it is mainly about. What is called after a
    number (113) is left out: there is one number to call.
    """
    themas, nood = uitgave.kaart.themas, {nood.telefoon for nood in uitgave.kaart.noodhulp.values()}
    regels = []
    for blad in [blad for blad in bladen if nood.isdisjoint(blad.naam.split())][:MEESTE]:
        tekening = next((themas[id_].pictogram for id_ in blad.themas if id_ in themas), "")
        regels.append(Hulpregel(blad.naam, uitgave.huisstijl.pictogram(tekening)))
    return tuple(regels)


def naar_de_check(uitgave: Uitgave) -> str:
    """Where a code leads on paper for everybody: to the geld-check, or else to the home page."""
    return adressen.GELD_CHECK if uitgave.kaart.toetsregels else adressen.BEGIN


def _van_wijk(uitgave: Uitgave, wijk: Wijkblad) -> Drukwerk:
    """What is in the wijk; where that is little, what there is for everybody too."""
    kaart = uitgave.kaart
    hier = tuple(blad for blad in kaart.in_wijk(wijk.id) if blad.leeft)
    hulp = "Er is hulp, ook voor jou."
    if hier:
        hulp = f"In {wijk.naam} is hulp, {'' if len(hier) >= _WEINIG else 'ook '}dicht bij je huis."
    overal = om_mee_te_beginnen(kaart) if len(hier) < _WEINIG else ()
    bladen = {blad.id: blad for blad in (*hier, *overal)}
    adres = adressen.deel(adressen.WIJKEN, wijk.id)
    onderwerp = _Onderwerp("wijk", wijk.id, adres, wijk.naam, f"Te weinig geld? {hulp}", "map-marker-outline")
    return _poster(uitgave, onderwerp, wijk.bel, hulpregels(uitgave, bladen.values()))


def _van_vindplaats(uitgave: Uitgave, plek: Vindplaatsblad) -> Drukwerk:
    adres = adressen.deel(adressen.THEMAS, plek.thema) if plek.thema else naar_de_check(uitgave)
    onderwerp = _Onderwerp("vindplaats", plek.id, adres, plek.kop, plek.kort, "")
    regels = tuple(Hulpregel(soort.zeg, uitgave.huisstijl.pictogram(soort.pictogram)) for soort in plek.soorten)
    return _poster(uitgave, onderwerp, uitgave.kaart.loket.nummer, regels)


def _poster(uitgave: Uitgave, over: _Onderwerp, nummer: Nummer | None, regels: tuple[Hulpregel, ...]) -> Drukwerk:
    bellen = uitgave.bellen(nummer)
    poster = Poster(
        **vars(uitgave.opdruk(over.adres)),
        titel=over.naam,
        kort=over.kort,
        actie="",
        telefoon=bellen.telefoon,
        wie=bellen.wie,
        editieregel=f"Poster van {datum(uitgave.kaart.vandaag)}",
        regels=regels,
        pictogram_svg=uitgave.huisstijl.pictogram(over.pictogram) if over.pictogram else None,
    )
    return Drukwerk(adressen.poster(over.soort, over.id), "poster", passend(poster, _ACTIES, MEESTE_MET_REGELS))
