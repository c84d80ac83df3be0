"""The page of one record, whatever its kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from generator.blad.blad import Blad
from generator.blad.blokken import Afdeling
from generator.blad.jsonld import record_tot, van_record
from generator.blad.openbaar import OpenbareKaart
from generator.blad.veranderingen import Nieuwsregel
from generator.uitvoer import PageSource


@dataclass(frozen=True)
class Recordpagina:
    """A record, what only somebody who helps others sees of it, and what changed on the last day on which anything did."""

    sjabloon: ClassVar[str] = "record"
    blad: Blad
    voor_wie_helpt: tuple[Afdeling, ...]
    veranderd: tuple[Nieuwsregel, ...]


def records(kaart: OpenbareKaart) -> Iterator[PageSource]:
    """`/regelingen/<id>/` and `/initiatieven/<id>/`."""
    for blad in (*kaart.regelingen, *kaart.initiatieven):
        inhoud = Recordpagina(blad, kaart.voor_wie_helpt.get(blad.id, ()), kaart.veranderingen.van(blad.id))
        jsonld = van_record(kaart, blad), record_tot(kaart, blad)
        yield PageSource(blad.adres, blad.naam, blad.kort, inhoud, blad.kort_adres, *jsonld)
