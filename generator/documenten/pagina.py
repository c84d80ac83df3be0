"""A hand-written page from disk: its bytes become text that is safe to read, and what stands above it becomes values."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from generator.documenten.bestandstekst import MAX_BYTES, als_tekst
from generator.documenten.document import Document
from generator.documenten.lezer import toon_pad
from generator.documenten.ontleder import ontleed
from generator.meldingen import Melding

_KOP = re.compile(r"---[ \t]*\n(?P<yaml>.*?\n)??(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_MELDT_ZICH_ALS_KOP = re.compile(r" {0,3}([A-Za-z0-9_-]+):")  # MkDocs takes such a line at the top out of the page
_ONDERSTREEPT = re.compile(rb"^=+[ \t\r]*$", re.MULTILINE)


@dataclass(frozen=True)
class Paginatekst:
    """The Markdown of a page, the line on which it begins, and what stands above it between the lines with ---.

    `geheel` is the text of the whole file.
    """

    bestand: str
    uri: str
    tekst: str
    begin: int
    kop: Document | None
    geheel: str

    def melding(self, regel: int, wat: str, remedie: str) -> Melding:
        """A fout on a line of this page."""
        return Melding(self.bestand, regel, "", wat, remedie)


def lees_pagina(pad: Path, paginas: Path, basis: Path) -> tuple[Paginatekst | None, tuple[Melding, ...]]:
    """Read one page; `paginas` is the folder of all pages, `basis` that of the project. None when there is no sense in it."""
    bestand = toon_pad(pad, basis)

    def stop(regel: int, wat: str, remedie: str) -> tuple[None, tuple[Melding, ...]]:
        return None, (Melding(bestand, regel, "", wat, remedie),)

    try:
        inhoud = pad.read_bytes()
    except OSError:
        return stop(1, "Deze pagina kan niet worden gelezen.", "Kijk of u het bestand mag openen.")
    if len(inhoud) > MAX_BYTES:
        return stop(
            1, f"Deze pagina is te groot: {len(inhoud)} bytes, hooguit {MAX_BYTES} mag.", "Maak er meer pagina's van."
        )
    # A tab is white space here, and a line of = makes the line above it a heading.
    _, meldingen = als_tekst(_ONDERSTREEPT.sub(b"", inhoud.replace(b"\t", b" ")), bestand)
    if meldingen:
        return None, meldingen
    tekst = inhoud.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    uri = pad.relative_to(paginas).as_posix()
    if not tekst.startswith("---"):
        if vondst := _MELDT_ZICH_ALS_KOP.match(tekst):
            return stop(
                1, f"De eerste regel begint met “{vondst[0].strip()}”: dan valt hij weg.", "Begin met de titel: # Titel"
            )
        return Paginatekst(bestand, uri, tekst, 1, None, tekst), ()
    vondst = _KOP.match(tekst)
    if vondst is None:
        return stop(1, "Onder deze regel met --- ontbreekt de tweede.", "Zet hem onder title: en description:.")
    if not (vondst["yaml"] or "").strip():
        return stop(1, "Tussen de twee regels met --- staat niets.", "Haal beide regels weg.")
    kop, meldingen = ontleed(f"\n{vondst['yaml']}".encode(), bestand, pad.stem)
    begin = tekst.count("\n", 0, vondst.end()) + 1
    return Paginatekst(bestand, uri, tekst[vondst.end() :], begin, kop, tekst) if kop else None, meldingen
