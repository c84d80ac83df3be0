"""`/geven/`: what is asked now, for who has money, things, time, room or knowledge to give."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from generator.blad.blad import Blad
from generator.blad.openbaar import OpenbareKaart
from generator.blad.plaatselijk import Wijkblad
from generator.blad.wensen import Wensblad
from generator.kaart import adressen
from generator.models.initiatief import WensSoort
from generator.uitvoer import PageSource

_SOORTEN: dict[WensSoort, str] = {
    "spullen": "Spullen",
    "tijd": "Tijd",
    "geld": "Geld",
    "ruimte": "Ruimte",
    "kennis": "Kennis",
}
"""The kinds of wishes, in the order in which most people can give."""


@dataclass(frozen=True)
class Gevraagd:
    """All wishes of one kind, by the name of who has them."""

    id: WensSoort
    naam: str
    wensen: tuple[Wensblad, ...]


@dataclass(frozen=True)
class GevenPagina:
    """What a stranger can give, what somebody took on already, the wijken to choose from, and who matches both sides.

    `wijken` are those in which anything is asked.
    """

    sjabloon: ClassVar[str] = "geven"
    gevraagd: tuple[Gevraagd, ...]
    geregeld: tuple[Wensblad, ...]
    wijken: tuple[Wijkblad, ...]
    koppelaars: tuple[Blad, ...]


def geven(kaart: OpenbareKaart) -> Iterator[PageSource]:
    """`/geven/`; also when nothing is asked now, because paper and menus lead there."""
    gevraagd = tuple(
        Gevraagd(soort, naam, wensen)
        for soort, naam in _SOORTEN.items()
        if (wensen := tuple(wens for wens in kaart.nog_gevraagd if wens.soort == soort))
    )
    genoemd = {wijk for wens in kaart.gevraagd for wijk in wens.wijken}
    yield PageSource(
        adressen.GEVEN,
        "Wat kun jij geven?",
        f"Wat helpers in {kaart.gemeente.naam} nu nodig hebben, en hoe je het geeft.",
        GevenPagina(
            gevraagd,
            tuple(wens for wens in kaart.gevraagd if wens.geregeld),
            tuple(wijk for wijk in kaart.wijken.values() if wijk.id in genoemd),
            kaart.koppelt_gevers,
        ),
    )
