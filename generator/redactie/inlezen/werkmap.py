"""An Excel workbook, read and written: the only place that knows openpyxl."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from generator.redactie.inlezen.tabel import Onleesbaar, Rij, rijen_van

_MAX_UITGEPAKT = 200_000_000
_MAX_KOLOMMEN = 200
_STUK = "Dit Excel-bestand is niet te lezen. Open het in Excel en kies Opslaan als, en dan .xlsx of CSV."


def lees_werkmap(inhoud: bytes, blad: str | None) -> tuple[str, tuple[str, ...], tuple[Rij, ...]]:
    """The name of the sheet, those of the other visible ones, and the rows: of `blad`, or of the first. Raises Onleesbaar."""
    try:
        with zipfile.ZipFile(io.BytesIO(inhoud)) as zip_:
            if sum(deel.file_size for deel in zip_.infolist()) > _MAX_UITGEPAKT:
                raise Onleesbaar("Dit Excel-bestand is te groot. Maak er een paar kleinere tabellen van.")
        with warnings.catch_warnings(action="ignore"):  # about what Excel knows and openpyxl leaves out
            map_ = load_workbook(io.BytesIO(inhoud), read_only=True, data_only=True, keep_links=False)
            bladen = {b.title: b for b in map_.worksheets if b.sheet_state == "visible"}
            naam = next(iter(bladen), "") if blad is None else blad
            if naam not in bladen:
                raise Onleesbaar(f"Er is geen blad “{naam}”. Bladen zijn: {', '.join(bladen)}.")
            rijen = rijen_van(_cellen(bladen[naam]))
    except Onleesbaar:
        raise
    except Exception:  # a damaged file can fail anywhere in the library
        raise Onleesbaar(_STUK) from None
    return naam, tuple(titel for titel in bladen if titel != naam), rijen


def _cellen(blad: Any) -> Iterator[list[str]]:
    blad.reset_dimensions()  # some programs write that there is one cell
    for rij in blad.iter_rows(max_col=_MAX_KOLOMMEN, values_only=True):
        yield [_tekst(waarde) for waarde in rij]


def _tekst(waarde: object) -> str:
    """A value as it is read in a cell."""
    if waarde is None:
        return ""
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, float) and waarde.is_integer():
        return str(int(waarde))
    if isinstance(waarde, datetime):
        return waarde.date().isoformat() if waarde.time() == time() else waarde.isoformat(" ", "minutes")
    if isinstance(waarde, date):
        return waarde.isoformat()
    return waarde.isoformat("minutes") if isinstance(waarde, time) else str(waarde)


def als_werkmap(bladen: dict[str, Sequence[Sequence[str]]]) -> bytes:
    """A workbook with these sheets, the first row of each bold. All is text, so that a number keeps its zero."""
    map_ = Workbook()
    map_.remove(map_.worksheets[0])
    for naam, rijen in bladen.items():
        blad = map_.create_sheet(naam)
        blad.freeze_panes = "A2"
        for kolom in range(1, max(map(len, rijen)) + 1):
            blad.column_dimensions[get_column_letter(kolom)].width = 28
        for nummer, rij in enumerate(rijen, start=1):
            for kolom, waarde in enumerate(rij, start=1):
                cel = blad.cell(nummer, kolom, waarde)
                cel.number_format, cel.font = "@", Font(bold=nummer == 1)
                cel.alignment = Alignment(wrap_text=True, vertical="top")
    uit = io.BytesIO()
    map_.save(uit)
    return uit.getvalue()
