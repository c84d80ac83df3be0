"""The pages that there is one of: home, search, the list, papers, words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from generator.blad.agendadag import Agendadag
from generator.blad.bewijzen import Bewijs, bewijzen
from generator.blad.blad import Blad
from generator.blad.campagnes import Campagneblad, Licht
from generator.blad.edities import Nieuwtje
from generator.blad.jaarmomenten import Jaarmomentblad
from generator.blad.openbaar import OpenbareKaart
from generator.blad.plaatselijk import Wijkblad
from generator.blad.veranderingen import Nieuwsregel
from generator.kaart import adressen
from generator.models import SOORTEN
from generator.models.lijsten import Bewijsstuk, Doelgroep, Levensgebeurtenis, Thema
from generator.models.woorden import Begrip
from generator.uitvoer import PageSource

_NIEUWSTE = 3


@dataclass(frozen=True)
class Home:
    """One question, three ways in, and somebody to call; what is on `deze_week`, moments of the year that are near, and what gets extra
    attention, and the newest changes."""

    sjabloon: ClassVar[str] = "home"
    gebeurtenissen: tuple[Levensgebeurtenis, ...]
    themas: tuple[Thema, ...]
    doelgroepen: tuple[Doelgroep, ...]
    wijken: tuple[Wijkblad, ...]
    nieuws: tuple[Nieuwtje, ...]
    deze_week: tuple[Agendadag, ...]
    binnenkort: tuple[Jaarmomentblad, ...]
    campagnes: tuple[Campagneblad, ...]
    in_het_licht: tuple[Licht, ...]
    nieuwste: tuple[Nieuwsregel, ...]


@dataclass(frozen=True)
class Keuze:
    """A value to choose, and what residents read."""

    id: str
    naam: str


@dataclass(frozen=True)
class Zoekpagina:
    """The choices beside the search field. The question and choices live behind the # of the address."""

    sjabloon: ClassVar[str] = "zoeken"
    wijken: tuple[Keuze, ...]
    themas: tuple[Keuze, ...]
    doelgroepen: tuple[Keuze, ...]
    soorten: tuple[Keuze, ...]


@dataclass(frozen=True)
class Ding:
    """A record on somebody's list; `oude_namen` are the old ids and codes by which an old list still finds it."""

    blad: Blad
    oude_namen: str


@dataclass(frozen=True)
class MijnLijst:
    """Every record and every paper, so that no id ever has to go over the network."""

    sjabloon: ClassVar[str] = "mijn_lijst"
    dingen: tuple[Ding, ...]
    papieren: tuple[Bewijs, ...]
    mee: tuple[Blad, ...]


@dataclass(frozen=True)
class Gevraagd:
    """A paper, and the records that ask for it."""

    stuk: Bewijsstuk
    bladen: tuple[Blad, ...]


@dataclass(frozen=True)
class Bewijsstukken:
    """All papers that help may ask for."""

    sjabloon: ClassVar[str] = "bewijsstukken"
    stukken: tuple[Gevraagd, ...]


@dataclass(frozen=True)
class Woordenlijst:
    """Hard words and what they mean."""

    sjabloon: ClassVar[str] = "woordenlijst"
    begrippen: tuple[Begrip, ...]


def home(kaart: OpenbareKaart) -> Iterator[PageSource]:
    """The home page."""
    naam = kaart.gemeente.naam
    yield PageSource(
        adressen.BEGIN,
        f"Hulp bij weinig geld in {naam}",
        f"Alle hulp in {naam} als je te weinig geld hebt: regelingen, hulp in de buurt en wie je kunt bellen.",
        Home(
            tuple(kaart.levensgebeurtenissen.values()),
            tuple(kaart.themas.values()),
            tuple(kaart.doelgroepen.values()),
            tuple(kaart.wijken.values()),
            kaart.nieuws(tuple(kaart.bladen.values())),
            kaart.deze_week(),
            tuple(moment for moment in kaart.jaarmomenten if moment.vanaf <= kaart.vandaag),
            kaart.lopende_campagnes(),
            kaart.in_het_licht,
            kaart.veranderingen.nieuwste(kaart.vandaag, _NIEUWSTE),
        ),
    )


def zoeken(kaart: OpenbareKaart) -> Iterator[PageSource]:
    """`/zoeken/`."""
    lijsten = (kaart.wijken.values(), kaart.themas.values(), kaart.doelgroepen.values(), SOORTEN)
    yield PageSource(
        adressen.ZOEKEN,
        "Zoeken",
        f"Zoek met je eigen woorden welke hulp er is in {kaart.gemeente.naam}. Wat je typt, blijft op je eigen telefoon.",
        Zoekpagina(*(tuple(Keuze(deel.id, deel.naam) for deel in lijst) for lijst in lijsten)),
    )


def mijn_lijst(kaart: OpenbareKaart) -> Iterator[PageSource]:
    """`/mijn-lijst/`."""
    bladen = tuple(kaart.bladen.values())
    yield PageSource(
        adressen.MIJN_LIJST,
        "Mijn lijst",
        "Zet hulp bij elkaar die bij je past. Je ziet meteen welke papieren je nodig hebt. Je lijst blijft op je eigen telefoon.",
        MijnLijst(
            tuple(Ding(blad, " ".join((*blad.oude_ids, *blad.oude_codes))) for blad in bladen),
            bewijzen(bladen, kaart.bewijsstukken.values()),
            tuple(blad for blad in bladen if blad.mee and not blad.is_gestopt),
        ),
    )


def bewijsstukken(kaart: OpenbareKaart) -> Iterator[PageSource]:
    """`/bewijsstukken/`."""
    yield PageSource(
        adressen.BEWIJSSTUKKEN,
        "Papieren die je nodig hebt",
        "Welke papieren ze kunnen vragen, waar je ze haalt en wat je doet als je ze niet hebt.",
        Bewijsstukken(tuple(Gevraagd(stuk, kaart.met_bewijsstuk(stuk.id)) for stuk in kaart.bewijsstukken.values())),
    )


def woordenlijst(kaart: OpenbareKaart) -> Iterator[PageSource]:
    """`/woordenlijst/`."""
    yield PageSource(
        adressen.WOORDENLIJST,
        "Moeilijke woorden uitgelegd",
        "Woorden uit brieven en formulieren, uitgelegd in gewone taal.",
        Woordenlijst(tuple(sorted(kaart.begrippen.values(), key=lambda begrip: begrip.woord.lower()))),
    )
