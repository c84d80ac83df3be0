"""Files spoiled by hundreds, and what must hold then: no exception, and every refusal is one that an editor can use.

Each mutant has its own fixed chances, so that a failure comes back and a longer file does not change the others.
"""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from bederf import bederf
from conftest import PROJECT

from generator.build import bouw, controleer
from generator.meldingen import Melding, fouten
from generator.pakket import NAAM as PAKKET
from generator.project import Project

_ENGELS = re.compile(  # how the sentences of libyaml, pydantic, Python and MkDocs begin
    r"\b(?:while (?:scanning|parsing|constructing)|(?:could|did) not \w+|found (?:un|in|char|dup|a )\w*|mapping values"
    r"|(?:is|are) not allowed|control characters|unacceptable character|line \d+, column \d+"
    r"|Input should|\w+ should (?:be|have|match|not)|Field required|Extra inputs|Value error|Assertion failed|Unable to"
    r"|codec|Errno|Traceback|expected|Expected|Unrecognised|does not exist|isn't)\b"
)
_AANGEHAALD = re.compile("“[^”]*”|‘[^’]*’")

_CONCEPT = re.compile(rb"(?:^|[\r\n])status: concept")


def keur_tekst(tekst: str, map_: Path) -> None:
    """What is said is no sentence of a library, and tells nothing of this machine; what it quotes may be anything."""
    gezegd = _AANGEHAALD.sub("“”", tekst)
    assert not _ENGELS.search(gezegd), tekst
    assert str(map_) not in tekst, tekst
    assert not re.search(r"(?<![\w.~:/])/(?:work|home|tmp|root|usr|private|Users|builds)/", gezegd), tekst


def keur_meldingen(meldingen: Iterable[Melding], map_: Path) -> None:
    """Every melding has its file, a line in it, what is wrong and what to do."""
    for melding in meldingen:
        regels = _pad(melding.bestand, map_).read_bytes().replace(b"\r", b"\n").count(b"\n") + 1
        assert 1 <= melding.regel <= regels, melding
        assert melding.wat.rstrip(".?”"), melding
        assert melding.remedie, melding
        keur_tekst(str(melding), map_)


def _pad(bestand: str, map_: Path) -> Path:
    """The file that is meant: of the town, or of the package."""
    naam, _, rest = bestand.partition("/")
    return PROJECT / rest if naam == PAKKET else map_ / bestand


def records(project: Project) -> list[Path]:
    """The file of every record."""
    return sorted(pad for map_ in project.records for pad in map_.rglob("[!_]*.yaml"))


def keur_ronde(echt: Project, doel: Path, ronde: int) -> tuple[int, int]:
    """Spoil every record of a copy at once, because a fault in one says nothing about another; what is accepted can be built.

    Returns how many records were refused, and how many accepted.
    """
    project = kopieer(echt, doel)
    paden = records(project)
    for pad in paden:
        pad.write_bytes(bederf(pad.read_bytes(), random.Random(f"{ronde} {pad.stem}")))
    _, _, meldingen = controleer(project, ook_met_fouten=True)
    keur_meldingen(meldingen, doel)
    geweigerd = {melding.bestand for melding in fouten(meldingen)}
    goed = [pad for pad in paden if pad.relative_to(doel).as_posix() not in geweigerd]
    # What is left has nothing to do with what was refused, so the good ones stand beside the unspoiled others.
    heel = doel / "heel"
    project = kopieer(echt, heel)
    for pad in goed:
        shutil.copy(pad, heel / pad.relative_to(doel))
    bouwsel = bouw(project, ook_met_fouten=True)
    keur_meldingen(bouwsel.meldingen, heel)
    adressen = {pagina.adres for pagina in bouwsel.paginas}
    afgewezen = {melding.bestand for melding in fouten(bouwsel.meldingen)}
    for pad in goed:
        bestand = pad.relative_to(doel)
        if bestand.as_posix() not in afgewezen and not _CONCEPT.search(pad.read_bytes()):
            assert any(adres.endswith(f"/{pad.stem}/") for adres in adressen), f"{bestand} heeft geen pagina"
    return len(paden) - len(goed), len(goed)


def keur_mutant(project: Project, pad: Path, nummer: int) -> bool:
    """Spoil one file that all others lean on, build with what is left, and put it back. Returns whether it was refused."""
    heel = pad.read_bytes()
    pad.write_bytes(bederf(heel, random.Random(f"{nummer} {pad.name}"), yaml_=pad.suffix == ".yaml"))
    try:
        bouwsel = bouw(project, ook_met_fouten=True)
        keur_meldingen(bouwsel.meldingen, project.basis)
        return bool(fouten(bouwsel.meldingen))
    finally:
        pad.write_bytes(heel)


def kopieer(project: Project, doel: Path) -> Project:
    """A copy of the input of a project in the folder `doel`."""

    def daar(map_: Path) -> Path:
        return doel / map_.relative_to(project.basis)

    for map_ in (*project.records, project.eigen_paginas):
        shutil.copytree(map_, daar(map_))
    return replace(
        project,
        basis=doel,
        records=tuple(map(daar, project.records)),
        lijsten=daar(project.lijsten),
        eigen_paginas=daar(project.eigen_paginas),
    )
