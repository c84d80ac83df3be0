"""When a course begins: said until the last day to join, in every medium, and then that one can ask."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest
from bs4 import BeautifulSoup, Tag
from conftest import VANDAAG, Stad, opdracht

from generator.build import bouw

SCHAKEL = "initiatieven/wijkinitiatieven/buurthuis-de-schakel.yaml"
CURSUS = "cursus:\n  begint: 2026-12-10\n  aanmelden_tot: 2026-12-03\n  waar: in de hal\n"
GEZEGD = "De volgende cursus begint op 10 december 2026 in de hal. Je kunt je aanmelden tot en met 3 december 2026."
VRAAG = "Vraag wanneer de volgende begint. Bel 020 765 43 21."


@pytest.fixture(autouse=True)
def _cursus(stad: Stad) -> None:
    """A course at the Schakel."""
    stad.vervang(SCHAKEL, "aanmelden: Loop binnen.\n", f"{CURSUS}aanmelden: Loop binnen.\n")


def _afdeling(stad: Stad, vandaag: date = VANDAAG) -> Tag:
    """What the page says below its heading about this."""
    html = next(
        p.html for p in bouw(stad.project.op(vandaag)).paginas if p.adres == "initiatieven/buurthuis-de-schakel/"
    )
    kop = BeautifulSoup(html, "html.parser").find("h2", string="Wanneer begint het?")
    assert isinstance(kop, Tag)
    zin = kop.find_next("p")
    assert isinstance(zin, Tag)
    return zin


def _tekst(zin: Tag) -> str:
    return " ".join(zin.get_text().split())


@pytest.mark.parametrize(
    ("cursus", "zin", "laatste"),
    [
        (CURSUS, GEZEGD, date(2026, 12, 3)),
        ("cursus: {begint: 2026-12-10}\n", "De volgende cursus begint op 10 december 2026.", date(2026, 12, 10)),
    ],
    ids=["met-aanmelden", "alleen-begin"],
)
def test_een_cursus_staat_er_tot_en_met_de_laatste_dag(stad: Stad, cursus: str, zin: str, laatste: date) -> None:
    """The old page in a browser knows that day too."""
    stad.vervang(SCHAKEL, CURSUS, cursus)
    afdeling = _afdeling(stad, laatste)
    assert _tekst(afdeling) == zin
    [feit] = afdeling.select("[data-feit]")
    assert feit["data-geldig-tot"] == str(laatste)
    assert feit["data-terugval"] == "Vraag wanneer de volgende begint."
    assert _tekst(_afdeling(stad, laatste + timedelta(days=1))) == VRAAG


def test_weet_niemand_wanneer_hij_begint_dan_staat_er_dat_je_het_vraagt(stad: Stad) -> None:
    stad.vervang(SCHAKEL, CURSUS, "cursus: {waar: in de hal}\n")
    assert _tekst(_afdeling(stad)) == VRAAG
    belronde = opdracht("belronde", "--alles", map_=stad.map).stdout
    assert "Wanneer begint de volgende cursus of groep, en tot wanneer kun je je aanmelden?" in belronde


def test_na_de_laatste_dag_staat_de_cursus_in_geen_enkel_bestand(stad: Stad) -> None:
    def bestanden(vandaag: date) -> str:
        bouwsel = bouw(stad.project.op(vandaag))
        alles = [
            *(p.html + p.kop for p in bouwsel.paginas),
            *(b.inhoud.decode("utf-8", "ignore") for b in bouwsel.bestanden),
        ]
        return " ".join(alles)

    assert "in de hal" in bestanden(date(2026, 12, 3))
    daarna = bestanden(date(2026, 12, 4))
    assert "in de hal" not in daarna
    assert "begint op 10 december 2026" not in daarna


def test_verloopt_en_belronde_kondigen_de_laatste_dag_aan(stad: Stad) -> None:
    alle = json.loads(opdracht("verloopt", "--json", map_=stad.map).stdout)["verloopt"]
    [cursus] = [afspraak for afspraak in alle if "de volgende begint" in afspraak["wat"]]
    assert (cursus["wat"], cursus["geldig_tot"]) == ("Termijn: de volgende begint op 2026-12-10", "2026-12-03")
    belronde = opdracht("belronde", "--alles", map_=stad.map).stdout
    assert "Klopt dit nog: de volgende begint op 2026-12-10" in belronde


def test_een_oud_kaartje_hoort_dat_de_cursus_voorbij_is(stad: Stad) -> None:
    kaart, _ = stad.lees()
    assert kaart is not None
    dagen = {wijziging.sinds: wijziging.wat for wijziging in kaart.bladen["buurthuis-de-schakel"].wijzigingen}
    assert dagen[date(2026, 12, 4)] == "De dag waarop het begint is niet meer zeker."
