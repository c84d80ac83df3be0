"""The tables as one workbook (.xlsx). Text is text, so nothing in it is a formula; the same tables give the same bytes.

Written here and not with openpyxl, which takes eight times as long and puts the hour into it; the tests read it with that.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from generator.exports.csvtekst import Cel
from generator.exports.open.tabel import Tabel

_KOP = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_INHOUD = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIES = "http://schemas.openxmlformats.org/package/2006/relationships"
_BLAD = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SOORT = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_STIJLEN = f"""{_KOP}<styleSheet xmlns="{_BLAD}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>\
<font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill>\
<fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>\
<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/>\
<xf fontId="1" applyFont="1"/>\
<xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>\
<xf numFmtId="14" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf></cellXfs>\
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>"""
_VET, _TEKST, _DAG = 1, 2, 3
_EERSTE_DAG = date(1899, 12, 30)
"""Of which Excel counts the days."""
_BREED = {"kort", "voor wie", "wat", "hoe", "voorwaarden", "feit", "bron", "alle plekken", "openingstijden"}
_GEEN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def als_werkmap(tabellen: Iterable[Tabel], dag: date) -> bytes:
    """A sheet for each table; the file is of the day `dag`."""
    bladen = tuple(tabellen)
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as zip_:
        for naam, tekst in _delen(bladen):
            deel = zipfile.ZipInfo(naam, (dag.year, dag.month, dag.day, 0, 0, 0))
            deel.compress_type = zipfile.ZIP_DEFLATED
            zip_.writestr(deel, tekst)
    return uit.getvalue()


def _delen(bladen: tuple[Tabel, ...]) -> Iterator[tuple[str, str]]:
    nummers = range(1, len(bladen) + 1)
    soorten = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{_SOORT}.worksheet+xml"/>' for n in nummers
    )
    yield (
        "[Content_Types].xml",
        (
            f'{_KOP}<Types xmlns="{_INHOUD}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{_SOORT}.sheet.main+xml"/>'
            f'<Override PartName="/xl/styles.xml" ContentType="{_SOORT}.styles+xml"/>{soorten}</Types>'
        ),
    )
    yield "_rels/.rels", _relaties([("officeDocument", "xl/workbook.xml")])
    namen = "".join(
        f'<sheet name="{_xml(b.naam)}" sheetId="{n}" r:id="rId{n}"/>' for n, b in zip(nummers, bladen, strict=True)
    )
    yield "xl/workbook.xml", f'{_KOP}<workbook xmlns="{_BLAD}" xmlns:r="{_R}"><sheets>{namen}</sheets></workbook>'
    yield (
        "xl/_rels/workbook.xml.rels",
        _relaties([*(("worksheet", f"worksheets/sheet{n}.xml") for n in nummers), ("styles", "styles.xml")]),
    )
    yield "xl/styles.xml", _STIJLEN
    for nummer, blad in zip(nummers, bladen, strict=True):
        yield f"xl/worksheets/sheet{nummer}.xml", "".join(_blad(blad))


def _relaties(naar: list[tuple[str, str]]) -> str:
    regels = (
        f'<Relationship Id="rId{n}" Type="{_R}/{soort}" Target="{doel}"/>'
        for n, (soort, doel) in enumerate(naar, start=1)
    )
    return f'{_KOP}<Relationships xmlns="{_RELATIES}">{"".join(regels)}</Relationships>'


def _blad(tabel: Tabel) -> Iterator[str]:
    letters = tuple(map(_letters, range(len(tabel.koppen))))
    yield f'{_KOP}<worksheet xmlns="{_BLAD}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>'
    for nummer, kop in enumerate(tabel.koppen, start=1):
        yield f'<col min="{nummer}" max="{nummer}" width="{48 if kop in _BREED else 20}" customWidth="1"/>'
    yield "</cols><sheetData>"
    for nummer, rij in enumerate((tabel.koppen, *tabel.rijen), start=1):
        cellen = "".join(
            [
                _cel(f"{letter}{nummer}", cel, _VET if nummer == 1 else _TEKST)
                for letter, cel in zip(letters, rij, strict=True)
                if cel != ""
            ]
        )
        yield f'<row r="{nummer}">{cellen}</row>'
    yield "</sheetData></worksheet>"


def _cel(plek: str, cel: Cel, stijl: int) -> str:
    if isinstance(cel, date):
        return f'<c r="{plek}" s="{_DAG}"><v>{(cel - _EERSTE_DAG).days}</v></c>'
    if isinstance(cel, int | Decimal):
        return f'<c r="{plek}"><v>{cel}</v></c>'
    return f'<c r="{plek}" s="{stijl}" t="inlineStr"><is><t xml:space="preserve">{_xml(cel)}</t></is></c>'


def _letters(nummer: int) -> str:
    """The name of a column: A, Z, AA."""
    hoger, rest = divmod(nummer, 26)
    return f"{_letters(hoger - 1) if hoger else ''}{chr(ord('A') + rest)}"


def _xml(tekst: str) -> str:
    return (
        _GEEN_XML.sub("", tekst).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    )
