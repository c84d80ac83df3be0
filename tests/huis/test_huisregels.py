"""The rules of the house: style, types, who may import whom, and manuals that fit the models."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import PROJECT

from generator.documenten.lezer import lees_bestand
from generator.kaart import adressen
from generator.keuring.vorm import valideer_record
from generator.models import SOORTEN
from generator.redactie.handleiding import veldentabel

BIN = Path(sys.executable).parent


@pytest.mark.parametrize(
    "opdracht",
    [
        ["ruff", "check", "--no-cache", "."],
        ["ruff", "format", "--check", "."],
        ["mypy", "--strict", "generator"],
        ["lint-imports"],
    ],
    ids=lambda opdracht: "-".join(opdracht[:2]),
)
def test_stijl_typen_en_imports(opdracht: list[str]) -> None:
    uitvoer = subprocess.run(
        [BIN / opdracht[0], *opdracht[1:]], cwd=PROJECT, capture_output=True, text=True, check=False
    )
    assert uitvoer.returncode == 0, uitvoer.stdout + uitvoer.stderr


@pytest.mark.parametrize(
    ("bestand", "soorten"),
    [("regelingen/README.md", ["regeling"]), ("initiatieven/README.md", ["stille-kracht", "wijkinitiatief"])],
)
def test_handleiding_noemt_precies_de_velden_van_het_model(bestand: str, soorten: list[str]) -> None:
    tekst = (PROJECT / bestand).read_text(encoding="utf-8")
    for soort in SOORTEN:
        if soort.id in soorten:
            assert veldentabel(soort.model) in tekst, f"Draai: sociale-kaart velden {soort.id}"


@pytest.mark.parametrize(
    "sjabloon",
    [
        "regelingen/_sjabloon.yaml",
        "initiatieven/stille-krachten/_sjabloon.yaml",
        "initiatieven/wijkinitiatieven/_sjabloon.yaml",
    ],
)
def test_sjabloon_is_een_goed_concept(sjabloon: str) -> None:
    document, meldingen = lees_bestand(PROJECT / sjabloon, PROJECT)
    assert document is not None
    gelezen, nog_meer = valideer_record(document, "nieuw-record")
    assert (*meldingen, *nog_meer) == ()
    assert gelezen is not None
    assert gelezen.record.status == "concept"


def test_een_adres_staat_alleen_in_kaart_adressen() -> None:
    """The address of a page or the file of a piece of paper, typed in Python, a template or a script."""
    waarden = (waarde for naam, waarde in vars(adressen).items() if naam.isupper() and isinstance(waarde, str))
    adres = f"(?:{'|'.join(map(re.escape, filter(None, waarden)))})"
    in_python = re.compile(rf"^{adres}(?!.*\.js$)|~/{adres}|\.pdf$")
    in_thema = re.compile(rf"""(?<!components)[/"'`}}]{adres}|\.pdf["'`#]""")
    vondsten = []
    for pad in sorted((PROJECT / "generator").rglob("*.py")):
        boom = ast.parse(pad.read_text(encoding="utf-8"))
        uitleg = {id(knoop.value) for knoop in ast.walk(boom) if isinstance(knoop, ast.Expr)}
        for knoop in ast.walk(boom):
            tekst = knoop.value if isinstance(knoop, ast.Constant) and id(knoop) not in uitleg else None
            if isinstance(tekst, str) and in_python.search(tekst) and pad != Path(adressen.__file__):
                vondsten.append(f"{pad.relative_to(PROJECT)}:{knoop.lineno}: {tekst}")
    for pad in sorted(p for p in (PROJECT / "theme").rglob("*") if p.suffix in {".jinja", ".html", ".js"}):
        zonder_uitleg = re.sub(r"(?s:\{#.*?#\})|(?m:^ *//[^\n]*)", "", pad.read_text(encoding="utf-8"))
        vondsten += [f"{pad.relative_to(PROJECT)}: {r}" for r in zonder_uitleg.splitlines() if in_thema.search(r)]
    assert not vondsten, "\n".join(vondsten) + "\nMaak dit adres met generator/kaart/adressen.py."


def test_de_uitleg_van_een_veld_noemt_geen_stad() -> None:
    """It is in the schema of the open data of every town."""
    modellen = (PROJECT / "generator" / "models").glob("*.py")
    assert [pad.name for pad in modellen if re.search("zaan", pad.read_text(encoding="utf-8"), re.IGNORECASE)] == []


def test_alleen_in_inhoud_lezen_tests_de_records_van_zaanstad() -> None:
    """A change of content must not turn a test of the generator red."""
    woorden = re.compile(r"\bzaan(?:stad|site|gebouwd)\(|\bzaan(?:site|gebouwd):|lees_project\(PROJECT")
    elders = [pad for pad in (PROJECT / "tests").rglob("test_*.py") if pad.parent.name != "inhoud"]
    assert len(elders) > 25
    assert [pad.name for pad in elders if woorden.search(pad.read_text(encoding="utf-8"))] == []


@pytest.mark.audit
def test_de_meting_van_de_bouwtijd_draait() -> None:
    opdracht = [sys.executable, "bench/bouwtijd.py", "--records", "200", "--paren", "1"]
    uitvoer = subprocess.run(opdracht, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert uitvoer.returncode == 0, uitvoer.stdout + uitvoer.stderr
    assert re.search(r"^\| koud/stock \| \d+\.\d+ \|$", uitvoer.stdout, re.M), uitvoer.stdout


@pytest.mark.audit
def test_de_meting_van_een_regio_draait() -> None:
    opdracht = [sys.executable, "bench/regio.py", "--gemeenten", "3", "--records", "20"]
    uitvoer = subprocess.run(opdracht, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert uitvoer.returncode == 0, uitvoer.stdout + uitvoer.stderr
    assert re.search(r"^\| 20 \| 18 \| \d+\.\d+ \| \d+\.\d+ \|$", uitvoer.stdout, re.M), uitvoer.stdout
