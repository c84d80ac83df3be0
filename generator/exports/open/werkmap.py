"""The tables as one workbook (.xlsx). Text is text, so nothing in it is a formula; the same tables give the same bytes."""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import date, datetime, time
from decimal import Decimal

from generator.exports.open.tabel import Tabel

_BREED = {"kort", "voor wie", "wat", "hoe", "voorwaarden", "feit", "bron", "alle plekken", "openingstijden"}


def als_werkmap(tabellen: Iterable[Tabel], dag: date) -> bytes:
    """A sheet for each table; the file is of the day `dag`."""
    from xlsxwriter import Workbook  # a tenth of a second, and most commands make no workbook

    uit = io.BytesIO()
    with Workbook(uit, {"in_memory": True}) as werkmap:
        werkmap.set_properties({"created": datetime.combine(dag, time())})
        kop = werkmap.add_format({"bold": True})
        tekst = werkmap.add_format({"num_format": "@", "valign": "top", "text_wrap": True})
        als_dag = werkmap.add_format({"num_format": "dd-mm-yyyy", "valign": "top"})
        for tabel in tabellen:
            blad = werkmap.add_worksheet(tabel.naam)
            blad.freeze_panes(1, 0)
            for kolom, naam in enumerate(tabel.koppen):
                blad.set_column(kolom, kolom, 48 if naam in _BREED else 20)
                blad.write_string(0, kolom, naam, kop)
            for nummer, rij in enumerate(tabel.rijen, start=1):
                for kolom, cel in enumerate(rij):
                    if isinstance(cel, date):
                        blad.write_datetime(nummer, kolom, cel, als_dag)
                    elif isinstance(cel, int | Decimal):
                        blad.write_number(nummer, kolom, cel)
                    elif cel:
                        blad.write_string(nummer, kolom, cel, tekst)
    return uit.getvalue()
