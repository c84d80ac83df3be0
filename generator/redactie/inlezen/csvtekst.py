"""A CSV file as it comes from Excel or elsewhere: any of the usual signs between cells, and of the usual encodings."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable

from generator.redactie.inlezen.tabel import Onleesbaar, Rij, rijen_van

_SCHEIDINGEN = ";,\t|"
_BEGIN = 40
"""In so many rows from the top the headings stand, or nowhere."""


def lees_csv(inhoud: bytes, herkend: Callable[[tuple[str, ...]], int]) -> tuple[Rij, ...]:
    """The rows of a CSV file; `herkend` counts the known headings in a row. Raises Onleesbaar."""
    tekst = _decodeer(inhoud)
    eerste, _, rest = tekst.partition("\n")
    if (los := eerste.strip().strip('"')).lower().startswith("sep=") and len(los) == len("sep=;"):
        return _met(f"\n{rest}", los[-1])  # a line for Excel; the rows keep their numbers
    gelezen, mis = list[tuple[Rij, ...]](), list[Onleesbaar]()
    for teken in _SCHEIDINGEN:
        try:
            gelezen.append(_met(tekst, teken))
        except Onleesbaar as fout:
            mis.append(fout)
    beste = max(gelezen, key=lambda rijen: _past(rijen, herkend), default=())
    if mis and not (beste and _past(beste, herkend)[0]):
        raise mis[0]
    return beste


def _past(rijen: tuple[Rij, ...], herkend: Callable[[tuple[str, ...]], int]) -> tuple[int, int]:
    """How well a reading fits: known headings in its best row, and cells in that row."""
    return max((herkend(rij.cellen), len(rij.cellen)) for rij in rijen[:_BEGIN])


def _met(tekst: str, scheiding: str) -> tuple[Rij, ...]:
    try:
        streng = csv.reader(io.StringIO(tekst, newline=""), delimiter=scheiding, strict=True)
        return rijen_van(streng)
    except csv.Error as fout:
        if "unexpected end of data" in str(fout):
            raise Onleesbaar(
                f"Vanaf regel {_begin_van_open_cel(tekst, scheiding)} staat een aanhalingsteken dat niet sluit. Haal het weg of zet er een bij."
            ) from None
    try:
        return rijen_van(csv.reader(io.StringIO(tekst, newline=""), delimiter=scheiding))
    except csv.Error:
        raise Onleesbaar("In deze tabel staat een cel die te lang is. Kort hem in.") from None


def _begin_van_open_cel(tekst: str, scheiding: str) -> int:
    """The line on which the last row begins, that never ends."""
    lezer = csv.reader(io.StringIO(tekst, newline=""), delimiter=scheiding)
    begin, vorige = 1, 0
    for _ in lezer:
        begin, vorige = vorige + 1, lezer.line_num
    return begin


def _decodeer(inhoud: bytes) -> str:
    if inhoud.startswith((b"\xff\xfe", b"\xfe\xff")):
        coderingen = ["utf-16"]
    elif b"\0" in inhoud:
        coderingen = ["utf-16-le" if inhoud[1:2] == b"\0" else "utf-16-be"]
    else:
        coderingen = ["utf-8-sig", "cp1252"]
    for codering in coderingen:
        try:
            tekst = inhoud.decode(codering)
        except UnicodeDecodeError:
            continue
        if "\0" not in tekst:
            return tekst
    raise Onleesbaar(
        "Dit is geen tabel, of de letters zijn niet te lezen. Kies in Excel Opslaan als, en dan CSV UTF-8."
    )
