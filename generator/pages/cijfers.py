"""The page for who decides: what is missing first, then how good the rest is; and the sheet to try the site out with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from generator.blad.cijfers import Bladzijde, Cijferblad, Groep
from generator.blad.cijferzinnen import STATEN, Uitleg
from generator.blad.dekking import Dekkingblad
from generator.blad.openbaar import OpenbareKaart
from generator.blad.testblad import Taak, taken
from generator.kaart import adressen
from generator.kaart.dekking import Staat
from generator.uitvoer import PageSource


@dataclass(frozen=True)
class Cijferpagina:
    """What is missing, cell by cell and by name; the figures of today and those before; who read what and tried it out."""

    sjabloon: ClassVar[str] = "cijfers"
    mist: Groep
    groepen: tuple[Groep, ...]
    cijfers: Cijferblad
    dekking: Dekkingblad
    staten: Mapping[Staat, Uitleg]
    nooit_getest: tuple[Bladzijde, ...]
    gelezen: tuple[Bladzijde, ...]


@dataclass(frozen=True)
class Testpagina:
    """What to ask somebody to do with the site, with room for words."""

    sjabloon: ClassVar[str] = "testen"
    taken: tuple[Taak, ...]


def cijfers(kaart: OpenbareKaart) -> Iterator[PageSource]:
    """`/cijfers/` and `/testen/`."""
    mist, *groepen = kaart.cijfers.groepen
    bladzijden = kaart.cijfers.bladzijden
    yield PageSource(
        adressen.CIJFERS,
        "Cijfers: wat mist er nog?",
        f"Voor welke wijk, groep en leeftijd in {kaart.gemeente.naam} is er nog geen hulp te vinden? En hoe goed is deze site?",
        Cijferpagina(
            mist,
            tuple(groepen),
            kaart.cijfers,
            kaart.dekking,
            STATEN,
            tuple(bladzijde for bladzijde in bladzijden if not bladzijde.getest),
            tuple(bladzijde for bladzijde in bladzijden if bladzijde.nagelezen or bladzijde.getest),
        ),
    )
    yield PageSource(
        adressen.TESTEN,
        "Test deze site",
        "Een blad met opdrachten en vragen, om deze site samen met bewoners te testen.",
        Testpagina(taken(kaart)),
    )
