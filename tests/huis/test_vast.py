"""What comes from outside: every file by its hash, for all that asks for it, and under which licence."""

from __future__ import annotations

import re
import sys
import tomllib
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest
from conftest import PROJECT
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

sys.path.insert(0, str(PROJECT / "gereedschap"))
import licenties

LIJSTEN = ("site", "bouw", "proef", "bench")
PYPROJECT: dict[str, Any] = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
GEVRAAGD = {
    "site": PYPROJECT["project"]["dependencies"],
    "bouw": [*PYPROJECT["build-system"]["requires"], *PYPROJECT["dependency-groups"]["bouw"]],
    "proef": PYPROJECT["project"]["optional-dependencies"]["test"],
    "bench": PYPROJECT["dependency-groups"]["bench"],
}


def _vast(lijst: str) -> dict[str, set[str]]:
    """The versions of each package: more than one when an older Python needs another."""
    uit: dict[str, set[str]] = defaultdict(set)
    for blok in re.split(r"\n(?=\S)", (PROJECT / "vast" / f"{lijst}.txt").read_text(encoding="utf-8").strip()):
        if not blok.startswith("#"):
            eis, *hashes = re.split(r" \\\n +--hash=sha256:", blok)
            assert hashes, blok
            assert all(re.fullmatch("[0-9a-f]{64}", hash_) for hash_ in hashes), blok
            pakket, versie = re.fullmatch(r"([a-z0-9-]+)==([\w.]+)(?: ; .+)?", eis).groups()  # type: ignore[union-attr]
            uit[pakket].add(versie)
    return uit


@pytest.mark.parametrize("lijst", LIJSTEN)
def test_alles_wat_wordt_gevraagd_staat_vast(lijst: str) -> None:
    """And nothing else stands in such a file: no address of a host, no path, no option."""
    vast = _vast(lijst)
    for eis in map(Requirement, GEVRAAGD[lijst]):
        versies = vast[canonicalize_name(eis.name)]
        assert versies, f"{eis.name} staat niet in vast/{lijst}.txt. Draai: make vast"
        assert all(eis.specifier.contains(versie) for versie in versies), f"{eis}: {versies}. Draai: make vast"


def test_de_tests_draaien_met_wat_een_gemeente_krijgt() -> None:
    assert _vast("site").items() <= _vast("proef").items()
    assert _vast("bouw").items() <= _vast("proef").items()


def test_niets_wordt_geinstalleerd_zonder_hash() -> None:
    """By hash, or it is this project or the town's own line for it, and then without anything else."""
    bronnen = [
        PROJECT / "Makefile",
        PROJECT / "README.md",
        PROJECT / ".gitlab-ci.yml",
        PROJECT / "gereedschap" / "venv.sh",
    ]
    bronnen += [*(PROJECT / ".github").rglob("*.yml"), *(PROJECT / "generator" / "redactie" / "beginnen").rglob("*.*")]
    for pad in bronnen:
        if pad.suffix != ".pyc":
            for regel in re.findall(r"^.*(?:pip install|\$\(PIP\)).*$", pad.read_text(encoding="utf-8"), re.M):
                if not regel.startswith("PIP :="):
                    assert re.search("--require-hashes|--no-deps|properdocs", regel), f"{pad.name}: {regel}"


def test_de_licenties_zijn_die_van_de_pakketten() -> None:
    assert licenties.LIJST.read_text(encoding="utf-8") == licenties.pagina(), "Draai: make vast"
    assert {pad.name for pad in Path(licenties.PROJECT, "vast").iterdir()} == {f"{lijst}.txt" for lijst in LIJSTEN}
