"""What stands on `/cijfers/`, for who wants to reckon with it: every cell of the map, and all figures that were kept."""

from __future__ import annotations

from collections.abc import Iterator

from generator.blad.cijfers import Cijfer
from generator.blad.cijferzinnen import STATEN
from generator.blad.openbaar import OpenbareKaart
from generator.exports.csvtekst import Cel, als_csv
from generator.kaart import adressen
from generator.uitvoer import ExportFile


def bestanden(kaart: OpenbareKaart) -> Iterator[ExportFile]:
    """`cijfers/witte-plekken.csv` and `cijfers/cijfers.csv`."""
    kop = ("tabel", "onderwerp", "wijk", "groep", "leeftijd", "vers", "oud", "stand")
    vakken = (
        (*regel[:-1], regel.vak.vers, regel.vak.oud, STATEN[regel.vak.staat].naam) for regel in kaart.dekking.kubus
    )
    yield ExportFile(adressen.WITTE_PLEKKEN_CSV, als_csv(kop, vakken))
    nu = (cijfer for groep in kaart.cijfers.groepen for cijfer in groep.cijfers if cijfer.op == kaart.vandaag)
    bewaard = (cijfer for cijfer in kaart.cijfers.alle if cijfer.op != kaart.vandaag)
    cijfers = map(_rij, (*bewaard, *nu))
    yield ExportFile(adressen.CIJFERS_CSV, als_csv(("dag", "wat", "naam", "aantal", "van"), cijfers))


def _rij(cijfer: Cijfer) -> tuple[Cel, ...]:
    return cijfer.op, cijfer.wat, cijfer.naam, cijfer.aantal, "" if cijfer.van is None else cijfer.van
