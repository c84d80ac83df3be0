"""`/verhalen/`: short stories, each with its source and the help it is about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from generator.blad.blad import Blad
from generator.blad.openbaar import OpenbareKaart
from generator.blad.verhalen import Verhaalblad
from generator.kaart import adressen
from generator.uitvoer import PageSource


@dataclass(frozen=True)
class Verteld:
    """A story and the records of the site that belong to it."""

    verhaal: Verhaalblad
    bladen: tuple[Blad, ...]


@dataclass(frozen=True)
class Verhalenpagina:
    """All stories, in the order of the list."""

    sjabloon: ClassVar[str] = "verhalen"
    verhalen: tuple[Verteld, ...]


def verhalen(kaart: OpenbareKaart) -> Iterator[PageSource]:
    """`/verhalen/`, if there is any story."""
    if kaart.verhalen:
        yield PageSource(
            adressen.VERHALEN,
            "Verhalen",
            f"Korte verhalen van mensen in {kaart.gemeente.naam} die hulp kregen, of die helpen.",
            Verhalenpagina(tuple(Verteld(verhaal, kaart.van(verhaal.records)) for verhaal in kaart.verhalen)),
        )
