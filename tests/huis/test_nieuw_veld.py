"""The recipe for a new dated field, followed in a copy of the generator: the model and one place in the blad, and it is
on the page, in the booklet, in the mark of the card, in what expires, in the schema, in the manual, in the reading gate
and in the search.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import OMGEVING, PROJECT, Stad
from pdf import pdf_tekst

MODEL = '''
class EigenRisico(Gedateerd):
    """What somebody pays before the insurance does."""

    euro: Getal
    """Bedrag in euro, met een punt voor de centen."""
    uitleg: Annotated[Zin, Leest("bewoner")]
    """Eén zin: hoe het werkt."""


class Regeling(Hulp):
'''
VELD = '''
    eigen_risico: Annotated[EigenRisico | None, Feit("bedrag", "Het eigen risico"), Leest("bewoner", "tekst")] = None
    """Wat je zelf betaalt voordat de verzekering betaalt."""
    upl: '''
BLAD = """
    if (feit := kaart.van_record(record.id).get("eigen_risico")) and isinstance(feit.waarde, EigenRisico):
        yield gedateerd(feit.dag, Woorden.gelijk("Eigen risico:"), f"{euro(feit.waarde.euro)}. {feit.waarde.uitleg}")
    if record.met_stadspas"""
IN_YAML = """
eigen_risico:
  euro: 385
  uitleg: Dat betaal je eerst zelf, aangaande je scharrelbrief.
  geldig_tot: 2026-12-31
"""


@pytest.fixture(scope="module")
def kopie(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a generator that knows the new field."""
    map_ = tmp_path_factory.mktemp("kopie")
    shutil.copytree(PROJECT / "generator", map_ / "generator", ignore=shutil.ignore_patterns("__pycache__"))
    vervang(map_ / "generator/models/regeling.py", "\nclass Regeling(Hulp):\n", MODEL)
    vervang(map_ / "generator/models/regeling.py", "\n    upl: ", VELD)
    afdelingen = map_ / "generator/blad/afdelingen.py"
    vervang(afdelingen, "\n    if record.met_stadspas", BLAD)
    importen = "from generator.blad.notatie import euro\nfrom generator.models.regeling import EigenRisico\n"
    importen += "from generator.blad.tekst import gedateerd\n"
    vervang(afdelingen, "from generator.blad.zinnen import", f"{importen}from generator.blad.zinnen import")
    return map_


def vervang(pad: Path, oud: str, nieuw: str) -> None:
    tekst = pad.read_text(encoding="utf-8")
    assert tekst.count(oud) == 1, (pad, oud)
    pad.write_text(tekst.replace(oud, nieuw), encoding="utf-8")


def draai(kopie: Path, stad: Stad, *opdracht: str, **omgeving: str) -> subprocess.CompletedProcess[str]:
    """Run a module with the generator of the copy."""
    return subprocess.run(
        [sys.executable, "-m", *opdracht],
        cwd=stad.map,
        env=OMGEVING | {"PYTHONPATH": str(kopie), "PYTHONPYCACHEPREFIX": str(kopie / "pyc")} | omgeving,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.audit
def test_een_nieuw_gedateerd_veld_komt_overal_aan(kopie: Path, stad: Stad) -> None:
    pas = stad.map / "regelingen" / "voorbeeldpas.yaml"
    zonder = pas.read_text(encoding="utf-8")

    def bouw(**omgeving: str) -> tuple[str, str]:
        uitvoer = draai(kopie, stad, "mkdocs", "build", SOCIALE_KAART_PAPIER="true", **omgeving)
        assert uitvoer.returncode == 0, uitvoer.stderr
        pagina = (stad.map / "site/regelingen/voorbeeldpas/index.html").read_text(encoding="utf-8")
        return pagina, pdf_tekst(stad.map / "site/papier/boekje.pdf")

    oud, _ = bouw()
    pas.write_text(zonder + IN_YAML, encoding="utf-8")
    pagina, boekje = bouw()
    # page and booklet, until the day after its last one
    assert "<b>Eigen risico:</b>" in pagina
    assert 'data-geldig-tot="2026-12-31"' in pagina.split("Eigen risico:")[1][:200]
    assert "€\u00a0385" in pagina
    assert "€ 385" in boekje.replace("\u00a0", " ")
    later, boekje_later = bouw(SOCIALE_KAART_VANDAAG="2027-01-01")
    assert "385" not in later + boekje_later
    # the mark of the card, and what a page says to who holds an older one
    merk = 'data-editie="'
    assert oud.split(merk)[1][:4] != pagina.split(merk)[1][:4]
    assert "Het eigen risico is niet meer zeker." in pagina
    # what expires, with its line
    verloopt = json.loads(draai(kopie, stad, "generator", "verloopt", "--json").stdout)["verloopt"]
    [afspraak] = [a for a in verloopt if a["plek"] == "eigen_risico"]
    assert (afspraak["geldig_tot"], afspraak["wat"]) == (
        "2026-12-31",
        "Bedrag: Dat betaal je eerst zelf, aangaande je scharrelbrief.",
    )
    assert afspraak["regel"] == zonder.count("\n") + 2
    # the reading gate
    taal = draai(kopie, stad, "generator", "taal", "voorbeeldpas").stdout
    assert "eigen_risico.uitleg" in taal
    # the search
    assert "Voorbeeldpas" in draai(kopie, stad, "generator", "zoek", "scharrelbrief").stdout
    # the schema and the manual
    assert draai(kopie, stad, "generator", "schema", "--map", "schema").returncode == 0
    schema = json.loads((stad.map / "schema" / "regeling.schema.json").read_text(encoding="utf-8"))
    assert schema["properties"]["eigen_risico"]["properties"]["euro"]["description"].startswith("Bedrag in euro")
    (stad.map / "README.md").write_text(
        "<!-- sociale-kaart velden regeling -->\n\n| oud |\n\nKlaar.\n", encoding="utf-8"
    )
    assert draai(kopie, stad, "generator", "velden", "regeling", "--bijwerken", "README.md").returncode == 0
    readme = (stad.map / "README.md").read_text(encoding="utf-8")
    assert "| `eigen_risico.uitleg` | ja | Eén zin: hoe het werkt. |\n" in readme
    assert readme.endswith("|\n\nKlaar.\n")
    assert "| oud |" not in readme


@pytest.mark.audit
@pytest.mark.parametrize(
    ("bestand", "oud", "nieuw", "test"),
    [
        ("models/regeling.py", 'Feit("bedrag", "Het eigen risico"), ', "", "van_elk_gedateerd_feit"),
        ("models/regeling.py", ', Leest("bewoner", "tekst")] = None', "] = None", "van_elk_gedateerd_feit"),
        ("models/regeling.py", 'uitleg: Annotated[Zin, Leest("bewoner")]\n    """Eén zin: hoe', 'uitleg: Zin\n    """Eén zin: hoe', "van_elke_tekst"),
        ("blad/afdelingen.py", BLAD, "\n    if record.met_stadspas", "alles_wat_een_bewoner_leest"),
    ],
    ids=["feit", "leest", "tekst", "blad"],
)  # fmt: skip
def test_wie_een_stap_vergeet_hoort_het(
    kopie: Path, tmp_path: Path, bestand: str, oud: str, nieuw: str, test: str
) -> None:
    """The tests that look at every field fail when the recipe is followed but for one step."""
    vergeten = tmp_path / "vergeten"
    shutil.copytree(kopie, vergeten, ignore=shutil.ignore_patterns("pyc"))
    vervang(vergeten / "generator" / bestand, oud, nieuw)
    uitvoer = subprocess.run(
        [sys.executable, "-m", "pytest", "-x", "-p", "no:cacheprovider", "tests/kaart/test_openbaar.py", "-k", test],
        cwd=PROJECT,
        env=os.environ
        | {"PYTHONPATH": str(vergeten), "PYTHONSAFEPATH": "1", "PYTHONPYCACHEPREFIX": str(tmp_path / "pyc")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert uitvoer.returncode == 1, uitvoer.stdout + uitvoer.stderr
    assert "eigen_risico" in uitvoer.stdout
