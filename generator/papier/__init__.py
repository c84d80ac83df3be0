"""Cards, posters, sheets and booklets: the same records, on paper. `DRUKWERK` names every kind that is part of the site."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from generator.cache import GEEN, Cache
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
from generator.papier.zetter import Zetter
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


def druk(uitgave: Uitgave, thema: Path, cache: Cache = GEEN) -> tuple[tuple[ExportFile, ...], tuple[Melding, ...]]:
    """Every PDF of an edition, set with the templates in `thema`/papier; a melding for each template that is wrong."""
    stukken = (stuk for maak in DRUKWERK for stuk in maak(uitgave))
    bestanden, fout = Zetter(thema, uitgave.kaart.vandaag, cache).zet_alle(stukken)
    meldingen = (zetfout.melding(thema, sjabloon) for sjabloon, zetfout in fout.items())
    return tuple(sorted(bestanden, key=lambda b: b.uri)), op_volgorde(meldingen)
