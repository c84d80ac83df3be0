"""What stands on `/cijfers/`, for who wants to reckon with it: every cell of the map, and all figures that were kept."""

from __future__ import annotations

from collections.abc import Iterator

from generator.blad.cijfers import Cijfer
from generator.blad.cijferzinnen import STATEN
from generator.blad.openbaar import OpenbareKaart
from generator.exports.csvbestand import csv_bestand
from generator.kaart import adressen
from generator.uitvoer import ExportFile


def bestanden(kaart: OpenbareKaart) -> Iterator[ExportFile]:
    """`cijfers/witte-plekken.csv` and `cijfers/cijfers.csv`."""
    kop = ("tabel", "onderwerp", "wijk", "groep", "leeftijd", "vers", "oud", "stand")
    vakken = (
        (*regel[:-1], regel.vak.vers, regel.vak.oud, STATEN[regel.vak.staat].naam) for regel in kaart.dekking.kubus
    )
    yield ExportFile(adressen.WITTE_PLEKKEN_CSV, csv_bestand(kop, vakken))
    nu = (cijfer for groep in kaart.cijfers.groepen for cijfer in groep.cijfers if cijfer.op == kaart.vandaag)
    bewaard = (cijfer for cijfer in kaart.cijfers.alle if cijfer.op != kaart.vandaag)
    cijfers = map(_rij, (*bewaard, *nu))
    yield ExportFile(adressen.CIJFERS_CSV, csv_bestand(("dag", "wat", "naam", "aantal", "van"), cijfers))


def _rij(cijfer: Cijfer) -> tuple[str, str, str, int, int | None]:
    return cijfer.op.isoformat(), cijfer.wat, cijfer.naam, cijfer.aantal, cijfer.van
