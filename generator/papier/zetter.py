"""From data to PDF: the one place that knows Typst. It refuses a PDF that is not accessible (PDF/UA-1)."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, date, datetime
from importlib.resources import files
from pathlib import Path
from typing import Any

import typst
from fontTools.ttLib import TTFont

from generator.meldingen import Melding
from generator.papier.uitgave import Drukwerk
from generator.uitvoer import ExportFile

_LETTER = Path(str(files("fontpkg_fira_sans"))) / "files"

# Spaces and hyphens that look like ordinary ones; the font does not have them all.
_GEWOON = str.maketrans({"\u2010": "-", "\u2011": "-", "\u2009": " ", "\u202f": "\u00a0", "\u2007": "\u00a0"})


class ZetFout(Exception):
    """A template cannot be set; the text is Typst's own and names the place."""

    def melding(self, thema: Path, sjabloon: str) -> Melding:
        """What an editor is told."""
        remedie = "Verbeter wat Typst noemt, of zet de vorige versie terug."
        return Melding(f"{thema.name}/papier/{sjabloon}.typ", 1, "", f"Dit sjabloon is nog niet goed: {self}", remedie)


class Zetter:
    """Sets paper with the templates in `thema`/papier and with one font, so that it comes out the same everywhere.

    The day is the date of every PDF: the same data on the same day give the same bytes.
    """

    def __init__(self, thema: Path, dag: date) -> None:
        self._sjablonen = thema / "papier"
        self._tijd = int(datetime(dag.year, dag.month, dag.day, tzinfo=UTC).timestamp())
        letters = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(_LETTER)])
        self._typst = typst.Compiler(root=self._sjablonen, font_paths=letters)
        self._tekens = frozenset[int]().union(*(TTFont(pad).getBestCmap() for pad in _LETTER.glob("*-Regular.ttf")))

    def zet(self, drukwerk: Drukwerk) -> ExportFile:
        """The PDF of one piece of paper; raises ZetFout when its template is wrong."""
        pdf = self._maak(drukwerk.sjabloon, asdict(drukwerk.inhoud), format="pdf", pdf_standards=["ua-1"])
        return ExportFile(drukwerk.uri, pdf)

    def plaatje(self, sjabloon: str, inhoud: Mapping[str, Any]) -> bytes:
        """A PNG with a pixel for every point of a template of one page; raises ZetFout when that is wrong."""
        return self._maak(sjabloon, inhoud, format="png", ppi=72)

    def _maak(self, sjabloon: str, inhoud: Mapping[str, Any], **vorm: Any) -> bytes:
        gegevens = json.dumps(self._te_zetten(inhoud), ensure_ascii=False)
        pad, invoer = self._sjablonen / f"{sjabloon}.typ", {"gegevens": gegevens}
        try:
            uit = self._typst.compile(pad, sys_inputs=invoer, timestamp=self._tijd, **vorm)
        except typst.TypstError as fout:
            raise ZetFout(fout.diagnostic or fout.message) from None
        assert isinstance(uit, bytes)
        return uit

    def _te_zetten(self, waarde: Any) -> Any:
        """Only characters that the font has: without them (an emoji) the text can still be read."""
        if isinstance(waarde, str):
            heel = unicodedata.normalize("NFC", waarde).translate(_GEWOON)
            over = "".join(teken for teken in heel if ord(teken) in self._tekens or teken in "\u00a0\u00ad\n")
            return over if over.strip() or not heel.strip() else "(zie de site)"
        if isinstance(waarde, Mapping):
            return {sleutel: self._te_zetten(deel) for sleutel, deel in waarde.items()}
        if isinstance(waarde, list | tuple):
            return [self._te_zetten(deel) for deel in waarde]
        return waarde
