"""The files of the open data, all of one edition: the day of the build."""

from __future__ import annotations

from collections.abc import Iterator

from generator.blad.openbaar import OpenbareKaart
from generator.exports.csvtekst import als_csv
from generator.exports.open import gegevens
from generator.exports.open.feitentabel import feitentabel
from generator.exports.open.licentie import ADRES, NAAM, licentietekst
from generator.exports.open.recordtabel import recordtabellen
from generator.exports.open.tabel import Tabel
from generator.exports.open.werkmap import als_werkmap
from generator.kaart import adressen
from generator.uitvoer import ExportFile


def bestanden(kaart: OpenbareKaart) -> Iterator[ExportFile]:
    """Everything below `open/` but the schemas, and `record.json` beside the page of each record."""
    yield from gegevens.bestanden(kaart)
    tabellen = (*recordtabellen(kaart), feitentabel(kaart))
    for tabel in tabellen:
        yield ExportFile(adressen.open_tabel(tabel.id), als_csv(tabel.koppen, tabel.rijen))
    yield ExportFile(adressen.OPEN_WERKMAP, als_werkmap((*tabellen, _over(kaart)), kaart.vandaag))
    yield ExportFile(adressen.OPEN_LICENTIE, licentietekst(kaart).encode())


def _over(kaart: OpenbareKaart) -> Tabel:
    """What a workbook has to say of itself, because it goes from hand to hand."""
    rijen = (
        ("Gemeente", kaart.gemeente.naam),
        ("Editie", kaart.vandaag),
        ("Licentie", f"{NAAM}: je mag dit gratis gebruiken. {ADRES}"),
        ("Bron", kaart.bronvermelding),
        ("Let op", "Elk feit heeft een laatste dag. Laat het daarna weg, en zeg wie mensen kunnen bellen."),
        ("Leeg", "Staat er niets in een cel? Dan weten we het niet. Het betekent geen nee."),
    )
    return Tabel("over", "Over dit bestand", ("Wat", "Uitleg"), rijen)
