"""`assets/editie.txt`: the mark of what every record says today. With it a browser that kept a page knows whether it still
says the same, without asking about that one.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.blad.openbaar import OpenbareKaart
from generator.uitvoer import ExportFile


def bestanden(kaart: OpenbareKaart) -> Iterator[ExportFile]:
    """The file: the id and the mark of one record on each line. Only theme/scripts/offline.js reads it."""
    regels = (f"{blad.id} {blad.merk}" for blad in kaart.bladen.values())
    yield ExportFile("assets/editie.txt", "\n".join(regels).encode())
