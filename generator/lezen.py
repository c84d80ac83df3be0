"""The first half of the story, without pages or V8: files are read, checked, put in the kaart of one day, and read again
for their language.

lees → keur → kroniek → kaart
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from time import perf_counter
from typing import ParamSpec, TypeVar

from generator import kroniek as geschiedenis
from generator.documenten.archief import Archief, lees_archief, lees_laag
from generator.documenten.invullen import eigen_woorden
from generator.huisstijl.logo import keur_huisstijl
from generator.kaart.adressen import korte_codes
from generator.kaart.kaart import SocialeKaart, breng_in_kaart
from generator.kaart.verandering import Kroniek
from generator.keuring import keuring
from generator.keuring.adreslijst import gepubliceerd
from generator.keuring.geschreven import Geschreven, keur_geschreven
from generator.keuring.keuring import Uitslag
from generator.keuring.lagen import stapel
from generator.keuring.losse_feiten import losse_feiten_op_paginas
from generator.kleuren.huisstijl import keur_kleuren
from generator.meldingen import Melding
from generator.models.woorden import Begrip, Jargon
from generator.project import Project
from generator.taal import ratel
from generator.taal.poort import Leesgoed, leestoets
from generator.taal.woordenschat import woordenschat

P = ParamSpec("P")
R = TypeVar("R")
_log = logging.getLogger("generator")


def stap(naam: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """A stage of the build: its time is logged (DEBUG, so with `--verbose`)."""

    def om(functie: Callable[P, R]) -> Callable[P, R]:
        @wraps(functie)
        def gemeten(*args: P.args, **kwargs: P.kwargs) -> R:
            begin = perf_counter()
            uit = functie(*args, **kwargs)
            _log.debug("%-10s %.2f s", naam, perf_counter() - begin)
            return uit

        return gemeten

    return om


@dataclass(frozen=True)
class Lezing:
    """What was read, what was wrong with it, and the kaart of the day (None when its lists are too broken for one)."""

    archief: Archief
    uitslag: Uitslag
    kaart: SocialeKaart | None
    geschreven: Geschreven

    @property
    def meldingen(self) -> tuple[Melding, ...]:
        """What was wrong with single files and with how they fit together."""
        return self.uitslag.meldingen


def lees_kaart(project: Project) -> Lezing:
    """Read every file once and decide what is true on the day of the project."""
    archief = lees(project)
    uitslag = keur(project, archief)
    return Lezing(archief, uitslag, kaart(uitslag, kroniek(project, archief)), geschreven(project))


@stap("lees")
def lees(project: Project) -> Archief:
    """All files in which the redactie writes, each read once, on top of what every town shares."""
    laag = project.landelijk
    eigen = lees_archief(
        project.records, project.lijsten, project.basis, project.geheugen, laag.records if laag else None
    )
    return stapel(eigen, lees_laag(laag, project.basis, project.geheugen) if laag else Archief(), project.geheugen)


@stap("keur")
def keur(project: Project, archief: Archief) -> Uitslag:
    """Check the shape of every file and whether they fit together."""
    return keuring.keur(archief, project.vandaag, project.pictogrammen, project.geheugen, gepubliceerd(project.basis))


@stap("kroniek")
def kroniek(project: Project, archief: Archief) -> Kroniek:
    """What changed for residents, from the history of the files."""
    alles = geschiedenis.kroniek(project, eigen_woorden(archief.lijsten.get("gemeente")))
    if project.met_geschiedenis and alles.bekend != "heel":
        wat = "van een deel van de tijd" if alles.bekend == "deels" else "niet"
        _log.info("Wat er veranderde, weten we %s: hier is geen hele geschiedenis van git.", wat)
    return alles


@stap("kaart")
def kaart(uitslag: Uitslag, kroniek: Kroniek | None = None) -> SocialeKaart | None:
    """Put what may be shown together and decide every dated fact."""
    lijsten = {naam: lijst.waarden for naam, lijst in uitslag.gelezen.lijsten.items()}
    concepten = (g.record for g in uitslag.gelezen.records if not g.record.op_de_site)
    codes = korte_codes(uitslag.gelezen.record_ids, uitslag.gelezen.ooit_online)
    return breng_in_kaart(uitslag.te_tonen(), lijsten, uitslag.gelezen.vandaag, concepten, kroniek, codes)


@stap("paginas")
def geschreven(project: Project) -> Geschreven:
    """The hand-written pages, and what stands between them."""
    return keur_geschreven(project, niet=project.lijsten.parent / ratel.BESTAND)


@stap("taal")
def taal(project: Project, lezing: Lezing) -> tuple[Melding, ...]:
    """What reads hard, what is wrong with hand-written pages, and facts in those that would never grow old."""
    moeilijk = leestoets(leesgoed(lezing.uitslag), project.lijsten, project.basis, project.geheugen)
    meldingen = (*moeilijk, *lezing.geschreven.meldingen)
    if lezing.kaart is None:
        return meldingen
    telefoon = lezing.kaart.gemeente.telefoon
    return (*meldingen, *losse_feiten_op_paginas(lezing.geschreven.paginas, telefoon, project.geheugen))


@stap("kleuren")
def kleuren(project: Project) -> tuple[Melding, ...]:
    """What is wrong with the colours of the theme, and with what the town lays on it."""
    return (*keur_kleuren(project), *keur_huisstijl(project))


def leesgoed(uitslag: Uitslag) -> Leesgoed:
    """What there is to read in all that was checked."""
    gelezen = uitslag.gelezen
    woordenlijsten = gelezen.lijsten["jargon"], gelezen.lijsten["begrippen"]
    schat = None
    if all(lijst.leesbaar and not lijst.mislukt for lijst in woordenlijsten):
        woorden = [woord for lijst in woordenlijsten for woord in lijst.waarden.values()]
        schat = woordenschat(
            (woord for woord in woorden if isinstance(woord, Jargon)),
            (woord for woord in woorden if isinstance(woord, Begrip)),
            (gekeurd.record.naam for gekeurd in gelezen.records),
        )
    return Leesgoed(
        tuple(g.document for g in gelezen.records if g.record.op_de_site),
        tuple(g.document for g in gelezen.records if not g.record.op_de_site),
        {naam: lijst.document for naam, lijst in gelezen.lijsten.items() if lijst.document},
        schat,
        gelezen.bekende_ids("records"),
    )
