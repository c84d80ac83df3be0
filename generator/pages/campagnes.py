"""`/campagnes/<id>/`: one message, the help that it is about, and texts for partners to copy."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from generator.blad.blad import Blad
from generator.blad.campagnes import Campagneblad
from generator.blad.openbaar import OpenbareKaart
from generator.uitvoer import PageSource


@dataclass(frozen=True)
class Campagnepagina:
    """A campaign with the records of it that are on the site."""

    sjabloon: ClassVar[str] = "campagne"
    campagne: Campagneblad
    bladen: tuple[Blad, ...]


def campagnes(kaart: OpenbareKaart) -> Iterator[PageSource]:
    """A page for every campaign that has begun: also when it is over, because people keep the address."""
    for van in kaart.campagnes:
        bladen = kaart.van(tuple(hulp.id for hulp in van.hulp))
        yield PageSource(van.adres, van.titel, van.kort, Campagnepagina(van, bladen))
