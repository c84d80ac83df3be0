"""The pages with somebody to turn to: whom to call, what cannot wait, who fills in a form with you."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from generator.blad.blad import Blad
from generator.blad.blokken import Item
from generator.blad.openbaar import OpenbareKaart
from generator.blad.plaatselijk import Gatblad, Loketblad, Wijkblad
from generator.kaart import adressen
from generator.models.lijsten import Noodhulp
from generator.models.woorden import Taal
from generator.uitvoer import PageSource


@dataclass(frozen=True)
class HulpBijAanvragen:
    """Where somebody sits down with you to fill in a form."""

    sjabloon: ClassVar[str] = "hulp_bij_aanvragen"
    wijken: tuple[Wijkblad, ...]
    bladen: tuple[Blad, ...]


@dataclass(frozen=True)
class Situatie:
    """Something that cannot wait, and the records that help."""

    nood: Noodhulp
    bladen: tuple[Blad, ...]


@dataclass(frozen=True)
class Noodpagina:
    """Help that cannot wait; one tap away from every page."""

    sjabloon: ClassVar[str] = "noodhulp"
    situaties: tuple[Situatie, ...]


@dataclass(frozen=True)
class Contactpagina:
    """Whom to call: every loket with its number, the one for everybody first; and the ways for who cannot call."""

    sjabloon: ClassVar[str] = "contact"
    loketten: tuple[Loketblad, ...]
    zonder_bellen: tuple[Item, ...]
    hulp_bij_bellen: tuple[Blad, ...]
    gaten: bool


@dataclass(frozen=True)
class Talenpagina:
    """Whom to call and what to say, for who reads no Dutch."""

    sjabloon: ClassVar[str] = "talen"
    talen: tuple[Taal, ...]


@dataclass(frozen=True)
class Gatenpagina:
    """What the site cannot describe yet, with whom to call and what to say."""

    sjabloon: ClassVar[str] = "nog_niet"
    gaten: tuple[Gatblad, ...]


def hulp_bij_aanvragen(kaart: OpenbareKaart) -> Iterator[PageSource]:
    """`/hulp-bij-aanvragen/`."""
    yield PageSource(
        adressen.HULP_BIJ_AANVRAGEN,
        "Hulp bij aanvragen",
        "Kom je er niet uit met een formulier? Hier zit iemand die je gratis helpt.",
        HulpBijAanvragen(tuple(kaart.wijken.values()), kaart.hulp_bij_aanvragen),
    )


def noodhulp(kaart: OpenbareKaart) -> Iterator[PageSource]:
    """`/noodhulp/`."""
    yield PageSource(
        adressen.NOODHULP,
        "Nu hulp nodig",
        "Dreig je uit huis te moeten, heb je geen eten of is er geweld? Bel nu. Hier staan de nummers.",
        Noodpagina(tuple(Situatie(nood, kaart.van(nood.hulp)) for nood in kaart.noodhulp.values())),
    )


def contact(kaart: OpenbareKaart) -> Iterator[PageSource]:
    """`/contact/`."""
    andere = (loket for loket in kaart.loketten.values() if loket is not kaart.loket)
    yield PageSource(
        adressen.CONTACT,
        "Iemand spreken",
        f"Bel of ga langs. Hier vind je wie je in {kaart.gemeente.naam} verder helpt.",
        Contactpagina((kaart.loket, *andere), kaart.gemeente.zonder_bellen, kaart.hulp_bij_bellen, bool(kaart.gaten)),
    )


def talen(kaart: OpenbareKaart) -> Iterator[PageSource]:
    """`/andere-talen/`, if there is any other language in which we can say whom to call."""
    if kaart.talen:
        yield PageSource(
            adressen.TALEN,
            "Andere talen",
            "Lees je geen Nederlands? Hier staat in je eigen taal wie je belt en wat je zegt.",
            Talenpagina(tuple(kaart.talen.values())),
        )


def nog_niet(kaart: OpenbareKaart) -> Iterator[PageSource]:
    """`/weten-we-nog-niet/`, if there is anything that we know to be missing."""
    if kaart.gaten:
        yield PageSource(
            adressen.NOG_NIET,
            "Dit weten we nog niet",
            "Hulp die er is of die er misschien is, maar die nog niet op deze site staat. Met wie je belt en wat je zegt.",
            Gatenpagina(kaart.gaten),
        )
