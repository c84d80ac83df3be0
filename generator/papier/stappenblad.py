"""The sheet of a life event: what to do first, step by step, to give along with a letter or a talk."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from generator.blad.aanbod import stappen
from generator.blad.notatie import datum
from generator.kaart import adressen
from generator.models.lijsten import Levensgebeurtenis, Stap
from generator.papier.uitgave import Drukwerk, Opdruk, Uitgave

_MINST, _MEESTE = 3, 6  # steps


@dataclass(frozen=True)
class Drukstap:
    """One step, and the names of the help behind it."""

    doe: str
    namen: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Stappenblad(Opdruk):
    """The first steps of one life event."""

    titel: str
    kort: str
    stappen: tuple[Drukstap, ...]
    telefoon: str
    wie: str
    editieregel: str


def alle(uitgave: Uitgave) -> Iterator[Drukwerk]:
    """`papier/stappen/<id>.pdf` for every life event that has steps."""
    for gebeurtenis in uitgave.kaart.levensgebeurtenissen.values():
        if gebeurtenis.stappen:
            yield _van(uitgave, gebeurtenis)


def _van(uitgave: Uitgave, gebeurtenis: Levensgebeurtenis) -> Drukwerk:
    bellen = uitgave.bellen(uitgave.kaart.loket.nummer)
    inhoud = Stappenblad(
        **vars(uitgave.opdruk(adressen.deel(adressen.LEVENSGEBEURTENISSEN, gebeurtenis.id))),
        titel=gebeurtenis.naam,
        kort=gebeurtenis.kort,
        stappen=tuple(_drukstap(uitgave, stap) for stap in _eerste(gebeurtenis)),
        telefoon=bellen.telefoon,
        wie=bellen.wie,
        editieregel=f"Blad van {datum(uitgave.kaart.vandaag)}",
    )
    return Drukwerk(adressen.stappenblad(gebeurtenis.id), "stappenblad", inhoud)


def _eerste(gebeurtenis: Levensgebeurtenis) -> tuple[Stap, ...]:
    """What is due first; where that is little, what comes next."""
    alle_stappen = stappen(gebeurtenis)
    eerst = tuple(takewhile(lambda stap: stap.wanneer == alle_stappen[0].wanneer, alle_stappen))
    return (eerst if len(eerst) >= _MINST else alle_stappen[:_MINST])[:_MEESTE]


def _drukstap(uitgave: Uitgave, stap: Stap) -> Drukstap:
    return Drukstap(stap.doe, tuple(blad.naam for blad in uitgave.kaart.van(stap.hulp) if blad.leeft))
