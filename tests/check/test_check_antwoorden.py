"""The command `check`, and what it refuses: only a wrong type, or a word that is none of the choices."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest
from conftest import Stad
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.check.antwoorden import VRAGEN, Weigering, lees_antwoorden, van_voorbeeld
from generator.models.toetsvoorbeeld import Antwoordblad


@pytest.mark.parametrize(
    ("antwoorden", "wat", "remedie"),
    [
        ('{"leeftijd": "40"}', "Het antwoord bij leeftijd kan niet.", "Schrijf een heel getal, of null."),
        ('{"leeftijd": 40.5}', "Het antwoord bij leeftijd kan niet.", "Schrijf een heel getal, of null."),
        ('{"leeftijd": true}', "Het antwoord bij leeftijd kan niet.", "Schrijf een heel getal, of null."),
        ('{"partner": "ja"}', "Het antwoord bij partner kan niet.", "Schrijf true of false, of null."),
        ('{"kinderen": 2}', "Het antwoord bij kinderen kan niet.", "Schrijf een lijst met leeftijden, zoals [4, 7.5], of null."),
        ('{"woont_in": 1504}', "Het antwoord bij woont_in kan niet.", "Schrijf vier cijfers tussen aanhalingstekens, zoals \"1504\", of null."),
        ('{"woning": "kasteel"}', "Het antwoord bij woning kan niet.", "Schrijf een van huur, koop, bij-iemand, geen, of null."),
        ('{"vermogen": NaN}', "Het antwoord bij vermogen kan niet.", "Schrijf een getal, in euro, of null."),
        ('{"studeert": "wo"}', "Het antwoord bij studeert kan niet.", "Schrijf een van voortgezet, mbo, hbo, of null."),
        ('{"inkomen": 4}', "“inkomen” is geen vraag van de check.", f"Kies uit: {', '.join(VRAGEN)}."),
        ("[1]", "Dit is geen JSON-object.", "Geef één object, zoals {\"leeftijd\": 40}."),
        ("{leeftijd}", "Dit is geen JSON.", "Geef één object, zoals {\"leeftijd\": 40}."),
    ],
)  # fmt: skip
def test_een_verkeerd_antwoord_zegt_wat_wel_kan(antwoorden: str, wat: str, remedie: str) -> None:
    with pytest.raises(Weigering) as fout:
        lees_antwoorden(antwoorden)
    assert (fout.value.wat, fout.value.remedie) == (wat, remedie)


def test_een_voorbeeld_in_een_record_kan_elk_antwoord_geven() -> None:
    assert {*Antwoordblad.model_fields} == {*VRAGEN}
    blad = Antwoordblad.model_validate({"leeftijd": 40, "kinderen": ("7.5",), "woont_in": 1504, "partner": False})
    gegeven = json.dumps(van_voorbeeld(blad))
    assert lees_antwoorden(gegeven) == dict.fromkeys(VRAGEN) | {
        "leeftijd": 40, "kinderen": [7.5], "woont_in": "1504", "partner": False
    }  # fmt: skip


def test_de_woorden_van_elke_keuze_zijn_deze() -> None:
    keuzes = {
        "woning": ["huur", "koop", "bij-iemand", "geen"],
        "soort_inkomen": [["loon", "zzp", "bijstand", "ww", "aow", "studie", "geen", "andere-uitkering"]],
        "studeert": ["voortgezet", "mbo", "hbo"],
    }
    for vraag, woorden in keuzes.items():
        for woord in woorden:
            assert lees_antwoorden(json.dumps({vraag: woord}))[vraag] == woord


@pytest.mark.parametrize(
    "vreemd", [{}, {"inkomen_netto_maand": -100, "kinderen": [40, 0.5]}, {"leeftijd_partner": 30, "partner": False}]
)
def test_wat_vreemd_is_en_kan_is_geen_fout(vreemd: dict[str, Any]) -> None:
    assert lees_antwoorden(json.dumps(vreemd)) == dict.fromkeys(VRAGEN) | vreemd


@given(st.text(max_size=40))
@settings(max_examples=100)
def test_elke_tekst_wordt_gelezen_of_geweigerd(tekst: str) -> None:
    try:
        gelezen = set(lees_antwoorden(tekst))
    except Weigering:
        gelezen = set(VRAGEN)
    assert gelezen == set(VRAGEN)


def _check(stad: Stad, invoer: str) -> subprocess.CompletedProcess[str]:
    opdracht = [sys.executable, "-m", "generator", "check", "--json", "--vandaag", "2026-12-01", "-"]
    return subprocess.run(opdracht, cwd=stad.map, input=invoer, capture_output=True, text=True, check=False)


@pytest.mark.proces
def test_de_opdracht_geeft_uitkomsten_als_json(stad: Stad) -> None:
    uitvoer = _check(stad, '{"leeftijd": 40}')
    assert uitvoer.returncode == 0, uitvoer.stderr
    for uitkomst in json.loads(uitvoer.stdout)["uitkomsten"]:
        assert set(uitkomst) == {"id", "uitkomst", "redenen", "bedrag", "bronnen"}
        assert uitkomst["redenen"]


@pytest.mark.proces
def test_de_opdracht_weigert_in_het_nederlands(stad: Stad) -> None:
    uitvoer = _check(stad, '{"woning": "tent"}')
    assert (uitvoer.returncode, uitvoer.stdout) == (1, "")
    assert uitvoer.stderr.startswith("Het antwoord bij woning kan niet.\nSchrijf een van huur,")
