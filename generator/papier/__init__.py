"""Cards, posters, sheets and booklets: the same records, on paper. `DRUKWERK` names every kind that is part of the site."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from itertools import chain
from pathlib import Path

from generator.meldingen import Melding, op_volgorde
from generator.papier import (
    geldcheck,
    geven,
    gezocht,
    handreiking,
    inlegkaart,
    kaartje,
    nieuwsblad,
    poster,
    stappenblad,
    weekblad,
)
from generator.papier.boekje import Boekjes
from generator.papier.uitgave import Drukwerk, Uitgave
from generator.papier.zetter import ZetFout, Zetter
from generator.uitvoer import ExportFile

DRUKWERK: tuple[Callable[[Uitgave], Iterable[Drukwerk]], ...] = (
    kaartje.alle,
    poster.alle,
    geldcheck.alle,
    geven.alle,
    weekblad.alle,
    gezocht.alle,
    nieuwsblad.alle,
    inlegkaart.alle,
    stappenblad.alle,
    handreiking.alle,
    lambda uitgave: Boekjes(uitgave).alle(),
)


def druk(uitgave: Uitgave, thema: Path) -> tuple[tuple[ExportFile, ...], tuple[Melding, ...]]:
    """Every PDF of an edition, set with the templates in `thema`/papier; a melding for each template that is wrong.

    Typst lets Python go while it works, so every core sets its own part.
    """
    stukken = [stuk for maak in DRUKWERK for stuk in maak(uitgave)]
    kernen = os.cpu_count() or 1
    with ThreadPoolExecutor(kernen) as werkers:
        delen = werkers.map(lambda nummer: _zet(stukken[nummer::kernen], thema, uitgave.kaart.vandaag), range(kernen))
        bestanden, meldingen = zip(*delen, strict=True)
    return tuple(sorted(chain(*bestanden), key=lambda b: b.uri)), op_volgorde(chain(*meldingen))


def _zet(stukken: Iterable[Drukwerk], thema: Path, dag: date) -> tuple[list[ExportFile], list[Melding]]:
    zetter = Zetter(thema, dag)
    bestanden: list[ExportFile] = []
    meldingen: dict[str, Melding] = {}
    for stuk in stukken:
        if stuk.sjabloon in meldingen:
            continue
        try:
            bestanden.append(zetter.zet(stuk))
        except ZetFout as fout:
            meldingen[stuk.sjabloon] = fout.melding(thema, stuk.sjabloon)
    return bestanden, list(meldingen.values())
