"""The round of calls on paper: for each organisation its number, what to ask, and room for the answer. For the redactie."""

from __future__ import annotations

from dataclasses import dataclass

from generator.blad.notatie import datum
from generator.kaart import adressen
from generator.papier.uitgave import Drukwerk, Opdruk, Uitgave


@dataclass(frozen=True)
class Belvraag:
    """Something to ask, and the records or entries that it is about."""

    tekst: str
    over: str


@dataclass(frozen=True)
class Gesprek:
    """One organisation: its number, if we have one, and the questions."""

    wie: str
    telefoon: str
    vragen: tuple[Belvraag, ...]


@dataclass(frozen=True, kw_only=True)
class Belvel(Opdruk):
    """The sheet of one day."""

    titel: str
    gesprekken: tuple[Gesprek, ...]


def vel(uitgave: Uitgave, gesprekken: tuple[Gesprek, ...]) -> Drukwerk:
    """`belronde.pdf`, which is no part of the site."""
    titel = f"Belronde van {datum(uitgave.kaart.vandaag)}"
    inhoud = Belvel(**vars(uitgave.opdruk(adressen.BEGIN)), titel=titel, gesprekken=gesprekken)
    return Drukwerk(adressen.BELRONDE, "belronde", inhoud)
