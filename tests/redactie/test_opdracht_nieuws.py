"""`sociale-kaart nieuws`: what changed, and which change still asks for a word of an editor."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from conftest import opdracht
from verleden import KAST, PAS, Verleden, verleden

pytestmark = pytest.mark.proces  # git

VANDAAG = date(2026, 11, 22)


@pytest.fixture
def stad(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Verleden:
    monkeypatch.setenv("SOCIALE_KAART_GESCHIEDENIS", "true")
    van = verleden(tmp_path / "stad")
    van.dag = date(2026, 11, 20)
    van.git("tag", "begin")
    return van


def _nieuws(van: Verleden, *woorden: str) -> CompletedProcess[str]:
    uit = opdracht("nieuws", *woorden, map_=van.stad.map)
    uit.stdout = uit.stdout.replace("\u00a0", " ")
    return uit


def test_het_zegt_wat_er_veranderde_sinds_een_dag_of_een_commit(stad: Verleden) -> None:
    assert _nieuws(stad).stdout == "Er is niets veranderd: 23 oktober 2026 tot en met 22 november 2026.\n"
    stad.vervang(PAS, "    euro: 90\n", "    euro: 95\n")
    stad.leg_vast("Bedrag")
    regel = "2026-11-20  voorbeeldpas: bedrag Kind van 4 t/m 7 jaar: € 90 per jaar → € 95 per jaar\n"
    for sinds in ("2026-11-20", "begin", "HEAD~1"):
        assert _nieuws(stad, "--sinds", sinds).stdout == regel
    assert "niets veranderd" in _nieuws(stad, "--sinds", "2026-11-21").stdout
    assert "- Voorbeeldpas: bedrag Kind van 4 t/m 7 jaar" in _nieuws(stad, "--mail").stdout


def test_een_onbekende_dag_of_commit_wordt_geweigerd(stad: Verleden) -> None:
    for sinds, zin in (
        ("2026-13-01", "is geen dag"),
        ("nergens", "kent git hier niet"),
        ("--help-me", "kent git hier niet"),
    ):
        uit = _nieuws(stad, f"--sinds={sinds}")
        assert (uit.returncode, zin in uit.stderr) == (1, True)


def test_zonder_git_zegt_het_dat(stad: Verleden, tmp_path: Path) -> None:
    (stad.stad.map / ".git").rename(tmp_path / "weg")
    uit = _nieuws(stad)
    assert uit.returncode == 1
    assert uit.stderr.startswith("Hier is geen geschiedenis van git")
    assert _nieuws(stad, "--vraag").returncode == 1


def test_bij_een_bedrag_hoort_wat_het_betekent(stad: Verleden) -> None:
    assert _nieuws(stad, "--vraag").stdout == "Bij elke verandering staat wanneer die was.\n"
    stad.vervang(PAS, "    euro: 90\n", "    euro: 95\n")
    uit = _nieuws(stad, "--vraag", "--sinds", "begin")
    assert uit.returncode == 1
    assert uit.stdout == (
        f"{PAS}:18  bedragen.0\n"
        "    Het bedrag bij “Kind van 4 t/m 7 jaar” is anders (€ 90 werd € 95), en er staat niet bij wanneer dat was en wat het betekent.\n"
        "    Zet er een regel bij: veranderd: {op: 2026-11-22, betekent: Wat er anders is voor mensen.}\n\n"
    )
    assert _nieuws(stad, "--vraag", "--sinds", "begin", "--ci").stdout.startswith(f"::error file={PAS},line=18")
    stad.vervang(PAS, "    euro: 95\n", "    euro: 95\n    veranderd: {op: 2026-11-22, betekent: Je krijgt meer.}\n")
    assert _nieuws(stad, "--vraag", "--sinds", "begin").returncode == 0
    stad.leg_vast("Met uitleg")
    assert _nieuws(stad, "--vraag", "--sinds", "begin").returncode == 0
    stad.vervang(PAS, "    euro: 95\n", "    euro: 99\n")  # what was said is about the change before
    assert _nieuws(stad, "--vraag").returncode == 1


@pytest.mark.parametrize(
    ("bestand", "oud", "nieuw", "wat"),
    [
        (PAS, "procent: 120\n", "procent: 130\n", "De grens voor je inkomen is anders (120% werd 130%)"),
        (PAS, "  - legitimatie\n", "  - legitimatie\n  - bankpas\n", "Het papier “bankpas” is nieuw"),
        (PAS, "wanneer: Het hele jaar.", "wanneer: Tot 1 april.", "De tijd om dit aan te vragen is anders"),
        (KAST, "Dorpsstraat 1", "Kerkplein 12", "Het adres is anders"),
    ],
)
def test_een_grens_papier_einddatum_en_plek_vragen_het_ook(
    stad: Verleden, bestand: str, oud: str, nieuw: str, wat: str
) -> None:
    stad.vervang(bestand, oud, nieuw)
    uit = _nieuws(stad, "--vraag")
    assert wat in uit.stdout
    pad = stad.stad.map / bestand
    pad.write_text(pad.read_text("utf-8") + "veranderd:\n  op: 2026-11-22\n", "utf-8")
    assert _nieuws(stad, "--vraag").returncode == 0


def test_andere_woorden_nakijken_en_nieuwe_records_vragen_niets(stad: Verleden) -> None:
    stad.vervang(PAS, "Zoek je papieren bij elkaar.", "Leg je papieren klaar.")
    stad.vervang(PAS, "gecontroleerd: 2026-11-01", "gecontroleerd: 2026-11-20")
    stad.vervang(KAST, "06-20555310", "06-20555311")
    (stad.stad.map / "regelingen/los.yaml").write_text((stad.stad.map / PAS).read_text("utf-8"), "utf-8")
    stad.git("add", "-A")
    assert _nieuws(stad, "--vraag").returncode == 0
