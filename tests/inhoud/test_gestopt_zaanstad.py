"""Closing help is always possible: with what stands in the manual, one by one or all at once, nothing becomes a fout."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import PROJECT, zaanstad

from generator.build import controleer
from generator.documenten.lezer import lees_bestand
from generator.meldingen import fouten
from generator.project import Laag, Project

HANDLEIDING = (PROJECT / "HANDLEIDING.md").read_text(encoding="utf-8")
OPEN = re.compile(r"^status: (?:gepubliceerd|proef)\n", re.MULTILINE)
OP_DE_SITE = sorted(
    pad.relative_to(PROJECT).as_posix()
    for map_ in zaanstad().records
    for pad in map_.rglob("[!_]*.yaml")
    if OPEN.search(pad.read_text(encoding="utf-8"))
)
INITIATIEVEN = [bestand for bestand in OP_DE_SITE if bestand.startswith("initiatieven/")]


@pytest.fixture
def kopie(tmp_path: Path) -> Project:
    """A copy of the content to close things in, with the addresses that were ever online."""
    for map_ in ("regelingen", "initiatieven", "content"):
        shutil.copytree(PROJECT / map_, tmp_path / map_)
    shutil.copy(PROJECT / "adressen.txt", tmp_path)
    return replace(
        zaanstad(),
        basis=tmp_path,
        records=(tmp_path / "regelingen", tmp_path / "initiatieven"),
        lijsten=tmp_path / "content" / "lijsten",
        landelijk=Laag(tmp_path / "regelingen" / "landelijk", tmp_path / "content" / "landelijk", tmp_path),
        eigen_paginas=tmp_path / "content",
    )


def _recept() -> str:
    """What the manual says to write, without the record that came in its place: that differs for each."""
    blok = re.search(r"### Iets is gestopt\n.*?```yaml\n(.*?)```", HANDLEIDING, re.DOTALL)
    assert blok is not None
    zonder, aantal = re.subn(r"^  in_plaats_daarvan:.*\n", "", blok[1], flags=re.MULTILINE)
    assert aantal == 1
    return re.sub(r"per: \S+", "per: 2026-01", zonder)


def _met_status(project: Project, bestanden: Iterable[str], status: str) -> None:
    for bestand in bestanden:
        pad = project.basis / bestand
        pad.write_text(OPEN.sub(status, pad.read_text(encoding="utf-8"), count=1), encoding="utf-8")


def _fouten(project: Project) -> str:
    kaart, _, meldingen = controleer(project)
    assert kaart is not None
    return "\n\n".join(map(str, fouten(meldingen)))


@pytest.mark.parametrize(
    "welke",
    [pytest.param(INITIATIEVEN, id="initiatieven", marks=pytest.mark.audit), pytest.param(OP_DE_SITE, id="alles")],
)
@pytest.mark.parametrize("status", [_recept(), "status: tijdelijk-dicht\n"], ids=["gestopt", "tijdelijk-dicht"])
def test_alles_tegelijk_kan_dicht(kopie: Project, welke: list[str], status: str) -> None:
    assert welke
    _met_status(kopie, welke, status)
    assert _fouten(kopie) == ""


@pytest.mark.audit
@pytest.mark.parametrize("bestand", INITIATIEVEN, ids=lambda bestand: Path(bestand).stem)
def test_elk_kan_alleen_dicht(kopie: Project, bestand: str) -> None:
    _met_status(kopie, [bestand], _recept())
    assert lees_bestand(kopie.basis / bestand, kopie.basis)[0] is not None
    assert _fouten(kopie) == ""
