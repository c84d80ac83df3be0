"""Every fault an editor can make is refused with its own clear text.

Each folder in `fouten/` holds one bad file, at its place in voorbeeldstad, and the whole text the editor reads.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import Stad, als_tekst, draai, opdracht
from foutvoorbeelden import Gelezen, Voorbeeld, voorbeelden


@pytest.mark.parametrize("voorbeeld", voorbeelden(), ids=lambda voorbeeld: voorbeeld.naam)
def test_fout_geeft_precies_deze_tekst(gelezen: Gelezen, voorbeeld: Voorbeeld) -> None:
    assert als_tekst(gelezen.meldingen(voorbeeld.naam)) == voorbeeld.verwacht


def test_voorbeeldstad_zelf_is_goed(stad: Stad) -> None:
    assert stad.meldingen() == "\n"


def test_controleer_stopt_met_een_melding_en_zonder_traceback(stad: Stad) -> None:
    stad.vervang("regelingen/schuldhulp.yaml", "naam: Schuldhulp", "nam: Schuldhulp")
    uitvoer = draai("generator", "controleer", map_=stad.map)
    assert uitvoer.returncode == 1
    assert uitvoer.stdout == (
        "regelingen/schuldhulp.yaml:2  nam\n"
        "    “nam” is geen veld van een regeling.\n"
        "    Bedoelde u “naam”? Dat veld mist nog.\n\n"
    )
    assert uitvoer.stderr == "Nog niet goed: 1 fout.\n"


def test_een_waarschuwing_houdt_niets_tegen(stad: Stad) -> None:
    stad.vervang("regelingen/schuldhulp.yaml", "kort: Iemand", "kort: " + "Heel veel woorden " * 7 + "iemand")
    uitvoer = opdracht("controleer", map_=stad.map)
    assert uitvoer.returncode == 0
    assert "Let op: Deze zin heeft 27 woorden." in uitvoer.stdout
    assert "Alles klopt: 5 records op de site, 0 fouten, 1 waarschuwing." in uitvoer.stdout


def test_een_kapot_record_geeft_geen_fouten_bij_wie_ernaar_verwijst(stad: Stad) -> None:
    stad.vervang("regelingen/schuldhulp.yaml", "naam: Schuldhulp", "naam: [Schuldhulp")
    meldingen = stad.lees()[1]
    assert [(m.bestand, m.regel) for m in meldingen] == [("regelingen/schuldhulp.yaml", 2)]


def test_een_kapotte_lijst_geeft_geen_fouten_bij_wie_ernaar_verwijst(stad: Stad) -> None:
    stad.vervang("content/lijsten/wijken.yaml", "naam: Noord\n", "naam: [Noord\n")
    meldingen = stad.lees()[1]
    assert {m.bestand for m in meldingen} == {"content/lijsten/wijken.yaml"}


def test_zonder_mkdocs_yml_staat_er_wat_je_doet(tmp_path: Path) -> None:
    uitvoer = opdracht("controleer", "--config", tmp_path / "mkdocs.yml")
    assert uitvoer.returncode == 1
    assert "bestaat niet. Ga naar de map van het project" in uitvoer.stderr
    assert "Traceback" not in uitvoer.stderr


def test_een_onleesbaar_landelijk_record_geeft_geen_fout_bij_wie_ernaar_verwijst(stad: Stad) -> None:
    landelijk = stad.map / "regelingen" / "landelijk"
    landelijk.mkdir()
    bron = (
        (stad.map / "regelingen" / "schuldhulp.yaml")
        .read_text(encoding="utf-8")
        .replace("niveau: gemeente", "niveau: landelijk")
        .replace("naam: Schuldhulp", "naam: Hulp van het land")
        .replace("met je schulden", "met al je schulden")
    )
    (landelijk / "een.yaml").write_text(bron + "hoort_bij: [twee]\n", encoding="utf-8")
    (landelijk / "twee.yaml").write_text(bron + "---\nnog: een\n", encoding="utf-8")
    assert [melding.bestand for melding in stad.lees()[1]] == ["regelingen/landelijk/twee.yaml"]
