"""What the browser gets of the conditions: one script, for the page of the geld-check alone."""

from __future__ import annotations

import json
from collections.abc import Iterator

from generator.blad.openbaar import OpenbareKaart
from generator.check.machine import gegevens
from generator.uitvoer import ExportFile


def bestanden(kaart: OpenbareKaart) -> Iterator[ExportFile]:
    """`assets/checkregels.js`, if any record has conditions."""
    if kaart.toetsregels:
        regels = json.dumps(gegevens(kaart), ensure_ascii=False, separators=(",", ":"))
        yield ExportFile("assets/checkregels.js", f"socialeKaart.checkregels={regels}".encode())
