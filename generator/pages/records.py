"""The page of one record, whatever its kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from generator.blad.blad import Blad
from generator.blad.blokken import Afdeling
from generator.blad.jsonld import van_record
from generator.blad.openbaar import OpenbareKaart
from generator.uitvoer import PageSource


@dataclass(frozen=True)
class Recordpagina:
    """A record, and what only somebody who helps others sees of it."""

    sjabloon: ClassVar[str] = "record"
    blad: Blad
    voor_wie_helpt: tuple[Afdeling, ...]


def records(kaart: OpenbareKaart) -> Iterator[PageSource]:
    """`/regelingen/<id>/` and `/initiatieven/<id>/`."""
    for blad in (*kaart.regelingen, *kaart.initiatieven):
        inhoud = Recordpagina(blad, kaart.voor_wie_helpt.get(blad.id, ()))
        yield PageSource(blad.adres, blad.naam, blad.kort, inhoud, blad.kort_adres, van_record(kaart, blad))
