"""One module for each output besides pages. `EXPORTS` and `OPENDATA` name those that are part of the site."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from generator.blad.openbaar import OpenbareKaart
from generator.exports import (
    agenda,
    cijfers,
    doorverwijzingen,
    editie,
    hosting,
    hsds,
    inbed,
    lekken,
    nieuw,
    robots,
    samenwerkende_catalogi,
    wensen,
)
from generator.exports.open import bestanden as opendata
from generator.uitvoer import ExportFile

EXPORTS: tuple[Callable[[OpenbareKaart], Iterable[ExportFile]], ...] = (
    doorverwijzingen.bestanden,
    agenda.bestanden,
    wensen.bestanden,
    inbed.bestanden,
    robots.bestanden,
    nieuw.bestanden,
    hosting.bestanden,
    lekken.bestanden,
    editie.bestanden,
)

OPENDATA: tuple[Callable[[OpenbareKaart], Iterable[ExportFile]], ...] = (
    opendata.bestanden,
    hsds.bestanden,
    samenwerkende_catalogi.bestanden,
    cijfers.bestanden,
)
"""All of the same records, for who takes them over: it takes long, and nobody who edits waits for it."""
