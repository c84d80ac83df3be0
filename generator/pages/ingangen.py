"""The ways in: by thema, doelgroep, life event and wijk, each with the choice between them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from generator.blad.aanbod import Groep, op_tempo
from generator.blad.agendadag import Agendadag
from generator.blad.bewijzen import Bewijs, bewijzen
from generator.blad.blad import Blad
from generator.blad.blokken import Link
from generator.blad.campagnes import Campagneblad
from generator.blad.edities import Nieuwtje
from generator.blad.openbaar import OpenbareKaart
from generator.blad.plaatselijk import Gatblad, Wijkblad
from generator.blad.vindplaatsen import Handreikingblad, Inlegblad
from generator.blad.wensen import Wensblad
from generator.kaart import adressen
from generator.models.lijsten import Begin, Doelgroep, Levensgebeurtenis, Thema
from generator.uitvoer import PageSource

Wanneer = Literal["eerst", "deze-maand", "later"]
_FASEN: tuple[Wanneer, ...] = ("eerst", "deze-maand", "later")


@dataclass(frozen=True)
class Eerst:
    """What to do first, and the records to begin with."""

    doe: str
    bladen: tuple[Blad, ...]


@dataclass(frozen=True)
class Fase:
    """The steps that are due at the same time."""

    wanneer: Wanneer
    stappen: tuple[Eerst, ...]


@dataclass(frozen=True)
class Keuzepagina:
    """A choice between themas, doelgroepen or life events; `overzicht` is the address of this page."""

    sjabloon: ClassVar[str] = "keuze"
    overzicht: str
    inleiding: str
    keuzes: tuple[Thema | Doelgroep | Levensgebeurtenis, ...]


@dataclass(frozen=True)
class Lijstpagina:
    """All about one thema or for one doelgroep; only a thema has a poster (`thema`, else empty) and so news about that."""

    sjabloon: ClassVar[str] = "lijst"
    terug: Link
    inleiding: str
    eerst: Eerst | None
    groepen: tuple[Groep, ...]
    naar_check: bool
    gevraagd: tuple[Wensblad, ...] = ()
    thema: str = ""
    nieuws: tuple[Nieuwtje, ...] = ()
    gaten: tuple[Gatblad, ...] = ()
    snel_weg: bool = False
    campagnes: tuple[Campagneblad, ...] = ()
    inlegkaarten: tuple[Inlegblad, ...] = ()
    handreikingen: tuple[Handreikingblad, ...] = ()


@dataclass(frozen=True)
class Gebeurtenispagina:
    """What to do when something happens in a life, what else there is, and the papers for all of it."""

    sjabloon: ClassVar[str] = "levensgebeurtenis"
    id: str
    kort: str
    fasen: tuple[Fase, ...]
    groepen: tuple[Groep, ...]
    papieren: tuple[Bewijs, ...]
    snel_weg: bool
    gaten: tuple[Gatblad, ...]
    nieuws: tuple[Nieuwtje, ...]
    naar_check: bool


@dataclass(frozen=True)
class Wijkenpagina:
    """The choice of a wijk."""

    sjabloon: ClassVar[str] = "wijken"
    wijken: tuple[Wijkblad, ...]


@dataclass(frozen=True)
class Wijkpagina:
    """What is in a wijk, what is for everybody in the municipality, and what is on there this week; the themas without help
    in the wijk itself (`wit`), and those of which all help grew old.
    """

    sjabloon: ClassVar[str] = "wijk"
    wijk: Wijkblad
    dichtbij: tuple[Blad, ...]
    overal: tuple[Blad, ...]
    nieuws: tuple[Nieuwtje, ...]
    deze_week: tuple[Agendadag, ...]
    wit: tuple[str, ...]
    oud: tuple[str, ...]


def themas(kaart: OpenbareKaart) -> Iterator[PageSource]:
    """`/themas/` and `/themas/<id>/`."""
    keuze = Keuzepagina(adressen.THEMAS, "Kies een onderwerp.", tuple(kaart.themas.values()))
    beschrijving = "Kies een onderwerp: geld, schulden, wonen, zorg, eten, kinderen en meer."
    yield PageSource(adressen.THEMAS, "Waar zoek je hulp bij?", beschrijving, keuze)
    for thema in kaart.themas.values():
        bladen = kaart.met_thema(thema.id)
        inhoud = Lijstpagina(
            Link(adressen.THEMAS, "Alle onderwerpen"),
            thema.kort,
            _eerst(kaart, thema.begin),
            op_tempo(bladen),
            kaart.in_de_check(bladen),
            thema=thema.id,
            nieuws=kaart.nieuws(bladen),
            gaten=tuple(gat for gat in kaart.gaten if thema.id in gat.themas),
            snel_weg=thema.snel_weg,
        )
        feed = adressen.nieuwsfeed(adressen.THEMAS, thema.id) if kaart.veranderingen.bekend != "geen" else ""
        yield PageSource(adressen.deel(adressen.THEMAS, thema.id), thema.naam, thema.kort, inhoud, feed=feed)


def doelgroepen(kaart: OpenbareKaart) -> Iterator[PageSource]:
    """`/voor-wie/` and `/voor-wie/<id>/`."""
    keuze = Keuzepagina(adressen.VOOR_WIE, "Kies wat bij jou past.", tuple(kaart.doelgroepen.values()))
    yield PageSource(adressen.VOOR_WIE, "Wat is er voor jou?", "Kies wat bij jou past en zie welke hulp er is.", keuze)
    for groep in kaart.doelgroepen.values():
        bladen = kaart.voor_doelgroep(groep.id)
        inhoud = Lijstpagina(
            Link(adressen.VOOR_WIE, "Alle groepen"),
            groep.kort,
            _eerst(kaart, groep.begin),
            op_tempo(bladen),
            kaart.in_de_check(bladen),
            gevraagd=kaart.nog_gevraagd if groep.wil_geven else (),
            campagnes=kaart.lopende_campagnes(groep.id),
            inlegkaarten=tuple(kaartje for kaartje in kaart.inlegkaarten if groep.id in kaartje.doelgroepen),
            handreikingen=tuple(blad for blad in kaart.handreikingen if groep.id in blad.doelgroepen),
        )
        yield PageSource(adressen.deel(adressen.VOOR_WIE, groep.id), groep.naam, groep.kort, inhoud)


def levensgebeurtenissen(kaart: OpenbareKaart) -> Iterator[PageSource]:
    """`/levensgebeurtenissen/` and `/levensgebeurtenissen/<id>/`."""
    inleiding = "Verandert er iets in je leven? Dan verandert er vaak ook iets aan je geld. Kies wat er speelt."
    keuze = Keuzepagina(adressen.LEVENSGEBEURTENISSEN, inleiding, tuple(kaart.levensgebeurtenissen.values()))
    beschrijving = "Er verandert iets in je leven. Kies wat er speelt en zie welke hulp er is."
    yield PageSource(adressen.LEVENSGEBEURTENISSEN, "Wat is er aan de hand?", beschrijving, keuze)
    for gebeurtenis in kaart.levensgebeurtenissen.values():
        bij_stappen = kaart.van(tuple(id_ for stap in gebeurtenis.stappen for id_ in stap.hulp))
        erbij = kaart.bij_levensgebeurtenis(gebeurtenis.id)
        alle = tuple({blad.id: blad for blad in (*bij_stappen, *erbij)}.values())
        genoemd = {blad.id for blad in bij_stappen}
        inhoud = Gebeurtenispagina(
            gebeurtenis.id,
            gebeurtenis.kort,
            tuple(_fasen(kaart, gebeurtenis)),
            op_tempo(blad for blad in erbij if blad.id not in genoemd),
            bewijzen(alle, kaart.bewijsstukken.values()),
            gebeurtenis.snel_weg,
            tuple(gat for gat in kaart.gaten if gebeurtenis.id in gat.levensgebeurtenissen),
            kaart.nieuws(alle),
            kaart.in_de_check(alle),
        )
        adres = adressen.deel(adressen.LEVENSGEBEURTENISSEN, gebeurtenis.id)
        yield PageSource(adres, gebeurtenis.naam, gebeurtenis.kort, inhoud)


def wijken(kaart: OpenbareKaart) -> Iterator[PageSource]:
    """`/wijken/` and `/wijken/<id>/`."""
    naam = kaart.gemeente.naam
    alle, regelingen = tuple(kaart.wijken.values()), kaart.regelingen
    beschrijving = f"Kies je wijk in {naam} en zie wat er bij jou in de buurt is."
    yield PageSource(adressen.WIJKEN, "Hulp in jouw wijk", beschrijving, Wijkenpagina(alle))
    for wijk in alle:
        dichtbij, overal = kaart.in_wijk(wijk.id), kaart.naast_wijk(wijk.id)
        hier = {blad.id for blad in dichtbij}
        in_boekje = (*dichtbij, *overal, *(blad for blad in regelingen if blad.id not in hier))
        adres = adressen.deel(adressen.WIJKEN, wijk.id)
        gezocht = kaart.dekking.gezocht_in(adres)
        yield PageSource(
            adres,
            f"Hulp in {wijk.naam}",
            f"Wat er is in {wijk.naam}, wie je {kaart.gemeente.team.soort} is en wat er voor heel {naam} is.",
            Wijkpagina(wijk, dichtbij, overal, kaart.nieuws(in_boekje, wijk), kaart.deze_week(wijk.id), *gezocht),
            feed=adressen.nieuwsfeed(adressen.WIJKEN, wijk.id) if kaart.veranderingen.bekend != "geen" else "",
        )


def _eerst(kaart: OpenbareKaart, begin: Begin | None) -> Eerst | None:
    return Eerst(begin.doe, kaart.van(begin.hulp)) if begin else None


def _fasen(kaart: OpenbareKaart, gebeurtenis: Levensgebeurtenis) -> Iterator[Fase]:
    for wanneer in _FASEN:
        stappen = [stap for stap in gebeurtenis.stappen if stap.wanneer == wanneer]
        if stappen:
            yield Fase(wanneer, tuple(Eerst(stap.doe, kaart.van(stap.hulp)) for stap in stappen))
