"""A table as it was read: rows of plain text, each with the number that a spreadsheet shows beside it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.bestand import reden

MAX_RIJEN = 2000
_MAX_BYTES = 20_000_000
_OPMAAK = re.compile(
    r"</?(?:b|br|div|em|font|h[1-6]|i|li|ol|p|small|span|strong|table|tbody|td|th|thead|tr|u|ul)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_STUURTEKEN = re.compile(r"_x000[dD]_|[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f]")
_GEEN_FORMULE = re.compile(r"^'(?=[=+\-@＝＋－＠])")
"""What a careful program writes before a cell that would be a formula."""
_ONZICHTBAAR = re.compile("[\u00ad\u200b\u2060\ufeff]")
_ANDERS = {
    b"\xd0\xcf\x11\xe0": "een oud Excel-bestand (.xls), of er zit een wachtwoord op",
    b"%PDF": "een pdf",
    b"{\\rtf": "een bestand uit een tekstverwerker",
    b"\x89PNG": "een plaatje",
    b"\xff\xd8\xff": "een plaatje",
}


class Onleesbaar(Exception):
    """A file from which no table can be read; the text says in Dutch why, and what to do."""


@dataclass(frozen=True)
class Rij:
    """One row: its number in the spreadsheet, counted from 1, and its cells."""

    nummer: int
    cellen: tuple[str, ...]


def rijen_van(cellen: Iterable[Sequence[str]]) -> tuple[Rij, ...]:
    """The rows in which anything stands. Raises Onleesbaar when there are too many."""
    uit: list[Rij] = []
    for nummer, rij in enumerate(cellen, start=1):
        schoon = tuple(map(_schoon, rij))
        if any(schoon):
            uit.append(Rij(nummer, schoon))
        if len(uit) > MAX_RIJEN:
            raise Onleesbaar(f"Deze tabel heeft meer dan {MAX_RIJEN} rijen. Maak er een paar kleinere tabellen van.")
    if not uit:
        raise Onleesbaar("In deze tabel staat niets.")
    return tuple(uit)


def bytes_van(pad: Path) -> bytes:
    """What is in the file. Raises Onleesbaar, also for what is plainly no table."""
    try:
        inhoud = b"" if pad.stat().st_size > _MAX_BYTES else pad.read_bytes()
    except OSError as fout:
        waarom = "dat bestand is er niet" if isinstance(fout, FileNotFoundError) else reden(fout)
        raise Onleesbaar(f"“{pad}” kan niet worden gelezen: {waarom}.") from None
    if soort := next((wat for begin, wat in _ANDERS.items() if inhoud.startswith(begin)), None):
        raise Onleesbaar(f"“{pad}” is {soort}. Kies in Excel Opslaan als, en dan .xlsx of CSV.")
    if not inhoud:
        wat = "te groot. Maak er een paar kleinere tabellen van" if pad.stat().st_size else "leeg. Zet er een tabel in"
        raise Onleesbaar(f"“{pad}” is {wat}.")
    return inhoud


def _schoon(cel: str) -> str:
    """The text of a cell without what other programs leave in it: marks of a web page, codes, signs that nobody sees."""
    cel = _GEEN_FORMULE.sub("", cel)
    kaal = html.unescape(_OPMAAK.sub("\n", cel)) if "<" in cel or "&" in cel else cel
    kaal = _ONZICHTBAAR.sub("", _STUURTEKEN.sub(" ", kaal))
    return "\n".join(filter(None, (" ".join(regel.split()) for regel in kaal.splitlines())))
