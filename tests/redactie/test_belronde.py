"""The round of calls: whom to call, what to ask, and where the answer goes."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from conftest import Stad, opdracht
from pdf import pdf_tekst

LATER = date(2028, 12, 1)


def ronde(stad: Stad, *keuzes: str, dag: date = date(2026, 11, 22)) -> str:
    uitvoer = opdracht("belronde", *keuzes, map_=stad.map, vandaag=dag)
    assert uitvoer.returncode == 0, uitvoer.stderr
    return uitvoer.stdout


def test_een_notitie_een_gat_en_een_leeg_veld_zijn_vragen(stad: Stad) -> None:
    tekst = ronde(stad, "--alles")
    assert "[ ] Warm eten aan huis: Wie brengt er eten aan huis, en wat kost het?  (warm-eten-bezorgd)" in tekst
    assert "[ ] CONCEPT-GEHEIM vraag na bij de afdeling.  (geheim-plan)" in tekst
    assert "[ ] Hoe lang duurt het voor je aan de beurt bent?" in tekst
    stad.vervang(
        "regelingen/geheim-plan.yaml",
        re.search(r"redactienotitie:.*", (stad.map / "regelingen/geheim-plan.yaml").read_text())[0],
        "redactienotitie: Het bedrag is oud. Vraag het na. Vraag de gemeente of dit al mag.",
    )
    tekst = ronde(stad, "--alles")
    assert "[ ] Het bedrag is oud. Vraag het na.  (geheim-plan)" in tekst
    gemeente = ronde(stad, "--bij", "gemeente voorbeeldstad")
    assert "1. Gemeente Voorbeeldstad  14 020" in gemeente
    assert "[ ] Vraag de gemeente of dit al mag.  (geheim-plan)" in gemeente


def test_wat_oud_is_staat_voorop_met_de_opdracht_die_het_jonger_maakt(stad: Stad) -> None:
    """What the list says to type, works: then the question is gone."""
    tekst = ronde(stad, "--alles", dag=LATER)
    vraag = "[ ] Zijn dit nog de tijden: maandag, donderdag?  (kleerkast)"
    assert vraag in tekst
    regels = tekst.split("\n")
    opdracht_ = regels[regels.index(f"   {vraag}") + 1].partition("sociale-kaart ")[2]
    woorden = opdracht_.replace("FUNCTIE", "redacteur").split()
    assert opdracht(*woorden, map_=stad.map, vandaag=LATER).returncode == 0
    assert vraag not in ronde(stad, "--alles", dag=LATER)


def test_een_nummer_dat_niemand_meer_ziet_komt_voor_al_het_andere(stad: Stad) -> None:
    tekst = ronde(stad, "--bij", "wijkteam", dag=date(2030, 1, 1))
    assert tekst.split("\n")[3].startswith("   [ ] Klopt dit nummer nog: 020 765 43 21?")


def test_hoeveel_u_belt_en_vraagt_kiest_u_zelf(stad: Stad) -> None:
    tekst = ronde(stad, "--organisaties", "2", "--vragen", "1")
    assert tekst.count("[ ]") == 2
    assert re.search(r"Er zijn nog \d+ organisaties", tekst)


def test_een_naam_die_er_niet_is_krijgt_een_tip(stad: Stad) -> None:
    uitvoer = opdracht("belronde", "--bij", "gemeente voorbeldstad", map_=stad.map)
    assert uitvoer.returncode == 1
    assert "Er is niets te vragen aan “gemeente voorbeldstad”. Bedoelde u “gemeente voorbeeldstad”?" in uitvoer.stderr


@pytest.mark.parametrize("keuzes", [[], ["--alles"]])
def test_op_papier_staat_hetzelfde(stad: Stad, tmp_path: Path, keuzes: list[str]) -> None:
    pdf = tmp_path / "belronde.pdf"
    ronde(stad, *keuzes, "--a4", str(pdf))
    op_papier = pdf_tekst(pdf)
    assert "Belronde van 22 november 2026" in op_papier
    for vraag in re.findall(r"\[ \] (.*?)  \(", ronde(stad, *keuzes)):
        assert re.sub(r"\W", "", vraag) in re.sub(r"\W", "", op_papier)
