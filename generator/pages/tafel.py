"""The page with the questions to ask at the table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from generator.blad.openbaar import OpenbareKaart
from generator.blad.tafel import MEESTE, Tafelvraag, tafelvragen
from generator.kaart import adressen
from generator.uitvoer import PageSource


@dataclass(frozen=True)
class Tafelpagina:
    """The questions; on paper each with a box for the answer."""

    sjabloon: ClassVar[str] = "vragen_aan_tafel"
    vragen: tuple[Tafelvraag, ...]


def vragen_aan_tafel(kaart: OpenbareKaart) -> Iterator[PageSource]:
    """`/vragen-aan-tafel/`, if any record has conditions."""
    if vragen := tafelvragen(kaart):
        yield PageSource(
            adressen.VRAGEN_AAN_TAFEL,
            "Twaalf vragen voor aan tafel" if len(vragen) == MEESTE else "Vragen voor aan tafel",
            "Help je iemand? Deze vragen stel je samen. Je ziet bij elke vraag voor welke hulp het antwoord telt.",
            Tafelpagina(vragen),
        )
