"""The page with all that can be printed, by what somebody does with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from generator.blad.blad import Blad
from generator.blad.campagnes import Campagneblad
from generator.blad.nieuwsmaand import deze_maand
from generator.blad.openbaar import OpenbareKaart
from generator.blad.plaatselijk import Wijkblad
from generator.blad.register import op_naam
from generator.blad.vindplaatsen import Handreikingblad, Inlegblad, Vindplaatsblad
from generator.kaart import adressen
from generator.models.lijsten import Levensgebeurtenis, Thema
from generator.uitvoer import PageSource


@dataclass(frozen=True)
class Plek:
    """A place where people come: its poster, and what else there is for it."""

    vindplaats: Vindplaatsblad
    handreikingen: tuple[Handreikingblad, ...]
    inlegkaarten: tuple[Inlegblad, ...]


@dataclass(frozen=True)
class Papier:
    """What can be printed: for a place, to hang up, to give along, for who helps, and booklets. `handreikingen` and
    `inlegkaarten` are those of no place.
    """

    sjabloon: ClassVar[str] = "papier"
    plekken: tuple[Plek, ...]
    handreikingen: tuple[Handreikingblad, ...]
    inlegkaarten: tuple[Inlegblad, ...]
    campagnes: tuple[Campagneblad, ...]
    themas: tuple[Thema, ...]
    gebeurtenissen: tuple[Levensgebeurtenis, ...]
    wijken: tuple[Wijkblad, ...]
    bladen: tuple[Blad, ...]
    iets_nieuws: bool


def papier(kaart: OpenbareKaart) -> Iterator[PageSource]:
    """`/papier/`."""
    plekken = {plek.id for plek in kaart.vindplaatsen}
    yield PageSource(
        adressen.PAPIER,
        "Boekjes, posters en kaartjes",
        "Print een boekje, een poster of een kaartje met hulp, om op te hangen, mee te nemen of te geven.",
        Papier(
            tuple(
                Plek(
                    plek,
                    tuple(blad for blad in kaart.handreikingen if blad.vindplaats == plek.id),
                    tuple(kaartje for kaartje in kaart.inlegkaarten if kaartje.vindplaats == plek.id),
                )
                for plek in kaart.vindplaatsen
            ),
            tuple(blad for blad in kaart.handreikingen if blad.vindplaats not in plekken),
            tuple(kaartje for kaartje in kaart.inlegkaarten if kaartje.vindplaats not in plekken),
            kaart.lopende_campagnes(),
            tuple(kaart.themas.values()),
            tuple(kaart.levensgebeurtenissen.values()),
            tuple(kaart.wijken.values()),
            op_naam(kaart.bladen.values()),
            not deze_maand(kaart.veranderingen, kaart.bladen, kaart.vandaag).is_leeg,
        ),
    )
