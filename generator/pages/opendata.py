"""`/open/`: which open data there is, for who decides about it and for who makes something with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from generator.blad.openbaar import OpenbareKaart
from generator.blad.openbestanden import Openbestand, openbestanden
from generator.kaart import adressen
from generator.uitvoer import PageSource


@dataclass(frozen=True)
class Opendata:
    """The files, how much is in them, and the address of one record as an example (empty without any)."""

    sjabloon: ClassVar[str] = "open"
    spreadsheets: tuple[Openbestand, ...]
    programmas: tuple[Openbestand, ...]
    regelingen: int
    initiatieven: int
    feiten: int
    bronvermelding: str
    voorbeeld: str


def opendata(kaart: OpenbareKaart) -> Iterator[PageSource]:
    """The page."""
    eerste = next((blad for blad in kaart.regelingen if not blad.snel_weg), None)
    in_lijsten = sum(len(stuk.feiten) for lijst in kaart.openlijsten for stuk in lijst.stukken)
    yield PageSource(
        adressen.OPEN,
        "Open data",
        f"Alle hulp in {kaart.gemeente.naam} als bestand. Gratis te gebruiken, ook voor je eigen site of programma.",
        Opendata(
            tuple(bestand for bestand in openbestanden(kaart) if bestand.voor_een_spreadsheet),
            tuple(bestand for bestand in openbestanden(kaart) if not bestand.voor_een_spreadsheet),
            len(kaart.regelingen),
            len(kaart.initiatieven),
            in_lijsten + sum(len(van.feiten) for van in kaart.openrecords.values()),
            kaart.bronvermelding,
            adressen.record_json(eerste.adres) if eerste else "",
        ),
    )
