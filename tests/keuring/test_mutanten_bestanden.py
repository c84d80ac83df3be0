"""What all records lean on, spoiled one file at a time: lists, a hand-written page, the colours, mkdocs.yml.

As in `test_mutanten.py`: the first rounds run with every change, the others in the audit.
"""

from __future__ import annotations

import random
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from bederf import bederf
from conftest import PROJECT, Stad, opdracht
from mutanten import keur_mutant, keur_tekst

from generator.build import controleer
from generator.project import Project

_PAGINA = """\
---
title: Over deze site
description: Wie dit maakt en hoe je helpt.
---

# Over deze site

Deze site hoort bij **een stad** die niet bestaat. Zie ook [contact](contact/index.md "Bellen") en <https://voorbeeld.nl>.

## Zo werkt het

1. Zoek een *woord*.
2. Kies `een kaart`:
    - met een [adres][hier]
    - zonder

| Wat | Waar |
|---|---|
| Hulp | [in de buurt](initiatieven/index.md#top) |

> Een `citaat` &amp; een \\* ster.

```text
[geen link](nergens.md)
```

[hier]: https://voorbeeld.nl/pad?a=1&b=2
"""


@pytest.fixture
def project(stad: Stad) -> Project:
    """A town with a theme of its own, and with a page in which everything occurs."""
    shutil.copytree(PROJECT / "theme", stad.map / "theme")
    (stad.map / "content" / "over.md").write_text(_PAGINA, encoding="utf-8")
    heel = stad.project
    eigen = replace(heel, thema=(stad.map / "theme", *heel.thema[1:]))
    assert not controleer(eigen)[2]
    return eigen


def _nummers(voorop: int, samen: int) -> list[object]:
    """The first few mutants, and all others in the audit."""
    return [range(voorop), pytest.param(range(voorop, samen), marks=pytest.mark.audit)]


@pytest.mark.parametrize("nummers", _nummers(1, 60))
def test_bedorven_lijsten(project: Project, nummers: range) -> None:
    lijsten = sorted(project.lijsten.glob("*.yaml"))
    geweigerd = sum(keur_mutant(project, pad, nummer) for nummer in nummers for pad in lijsten)
    assert geweigerd > len(lijsten) * len(nummers) * 0.7


@pytest.mark.parametrize("nummers", _nummers(5, 300))
def test_een_bedorven_pagina(project: Project, nummers: range) -> None:
    pad = project.eigen_paginas / "over.md"
    assert sum(keur_mutant(project, pad, nummer) for nummer in nummers) > len(nummers) / 4


@pytest.mark.parametrize("nummers", _nummers(5, 300))
def test_bedorven_kleuren(project: Project, nummers: range) -> None:
    pad = project.thema[0] / "assets" / "tokens.css"
    assert sum(keur_mutant(project, pad, nummer) for nummer in nummers) > len(nummers) / 4


@pytest.mark.parametrize("nummers", _nummers(20, 300))
def test_een_bedorven_mkdocs_yml(
    project: Project, caplog: pytest.LogCaptureFixture, tmp_path: Path, nummers: range
) -> None:
    """Said by the command line, because MkDocs itself reads this file. Its settings have a name instead of a line."""
    pad = project.basis / "mkdocs.yml"
    heel = pad.read_text(encoding="utf-8").replace(str(PROJECT / "theme"), "theme").encode()
    geweigerd = 0
    for nummer in nummers:
        pad.write_bytes(bederf(heel, random.Random(nummer), yaml_=False))
        caplog.clear()
        uitvoer = opdracht("controleer", map_=project.basis)
        gezegd = "\n".join((uitvoer.stdout, uitvoer.stderr, *caplog.messages))
        keur_tekst(gezegd, tmp_path)
        assert uitvoer.returncode in {0, 1}, gezegd
        assert uitvoer.returncode == 0 or re.search(r"mkdocs\.yml|\w:\d+", gezegd), gezegd
        geweigerd += uitvoer.returncode
    assert geweigerd > len(nummers) / 4
