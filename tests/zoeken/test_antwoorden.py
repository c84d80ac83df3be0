"""What counts as an answer: a floor, pages and gaps as answers, what has ended, two needs at once, and other languages."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from conftest import CACHE, PROJECT, voorbeeldstad

from generator.build import openbaar
from generator.kaart.kaart import SocialeKaart
from generator.lezen import lees_kaart
from generator.weergave.scripts import zoekcode
from generator.zoeken.gegevens import gegevens
from generator.zoeken.machine import Antwoord, Zoekmachine

THEMA = PROJECT / "theme"


@pytest.fixture(scope="module")
def kaart() -> SocialeKaart:
    """What is true in voorbeeldstad."""
    lezing = lees_kaart(voorbeeldstad())
    assert lezing.kaart is not None, lezing.meldingen
    return lezing.kaart


@pytest.fixture(scope="module")
def machine(kaart: SocialeKaart) -> Iterator[Zoekmachine]:
    """The engine of voorbeeldstad."""
    with Zoekmachine(zoekcode(THEMA), gegevens(openbaar(kaart)), CACHE) as zoekmachine:
        yield zoekmachine


def _ids(uit: Antwoord) -> list[str]:
    return [treffer["id"] for treffer in uit["treffers"]]


def test_wat_veel_slechter_past_is_misschien_ook(machine: Zoekmachine) -> None:
    """The best fits everything that was asked; what has one word of it is apart."""
    uit = machine.zoek("boodschappenbon voor eten")
    assert _ids(uit)[0] == "boodschappenbon"
    punten = [treffer["punten"] for treffer in uit["treffers"]]
    assert all(treffer["punten"] < punten[0] / 3 for treffer in uit["misschien"])


@pytest.mark.parametrize("vraag", ["xyzzy", "qwrtp zxcvb mnbvc", "spookbladzijde"])
def test_wat_niets_dekt_is_geen_antwoord(machine: Zoekmachine, vraag: str) -> None:
    uit = machine.zoek(vraag)
    assert (uit["treffers"], uit["boven"], uit["gaten"]) == ([], [], [])


@pytest.mark.parametrize(
    ("vraag", "adres"),
    [
        ("scheiden", "levensgebeurtenissen/scheiden/"),
        ("we gaan uit elkaar", "levensgebeurtenissen/scheiden/"),
        ("mijn man heeft vannacht zijn koffers gepakt", "levensgebeurtenissen/scheiden/"),
        ("18 worden", "levensgebeurtenissen/18-worden/"),
        ("telefoonnummer loket", "contact/"),
    ],
)
def test_een_bladzijde_is_een_antwoord(machine: Zoekmachine, vraag: str, adres: str) -> None:
    uit = machine.zoek(vraag)
    assert [*uit["boven"], *uit["onder"]][0] == adres


@pytest.mark.parametrize(
    ("vraag", "groep"),
    [
        ("mijn zoontje is 7", "kinderen-4-12"),
        ("twee jongens van 5 en 9", "kinderen-4-12"),
        ("mijn kinderen zijn zes en acht", "kinderen-4-12"),
        ("ons kleintje van 6 maanden", "kinderen-0-4"),
        ("ik ben negentien", "jongeren-18-27"),
        ("vrouw, vijfentwintig jaar", "jongeren-18-27"),
        ("zeventigplusser", "ouderen"),
    ],
)
def test_wie_een_leeftijd_noemt_ziet_de_bladzijde_van_zijn_groep(machine: Zoekmachine, vraag: str, groep: str) -> None:
    assert machine.zoek(vraag)["boven"][0] == f"voor-wie/{groep}/"


@pytest.mark.parametrize("vraag", ["al 7 jaar getrouwd", "vijf jaar terug", "gezin van negen", "we zijn 20 jaar samen"])
def test_hoe_lang_en_hoeveel_is_geen_leeftijd(machine: Zoekmachine, vraag: str) -> None:
    uit = machine.zoek(vraag)
    jong = {f"voor-wie/{groep}/" for groep in ("kinderen-0-4", "kinderen-4-12", "jongeren-18-27")}
    assert not jong & {*uit["boven"]}


def test_wie_vraagt_wat_er_voor_een_groep_is_ziet_haar_bladzijde_eerst(machine: Zoekmachine) -> None:
    assert machine.zoek("wat is er voor huurders")["boven"][0] == "voor-wie/huurders/"


def test_een_woord_dat_klinkt_als_praat_zegt_niets(machine: Zoekmachine) -> None:
    """Only a word that no record has: hog is heard as hoog."""
    assert _ids(machine.zoek("huurpot hog")) == _ids(machine.zoek("huurpot hoog"))


def test_wie_een_wijk_noemt_ziet_haar_bladzijde(machine: Zoekmachine) -> None:
    assert machine.zoek("noord")["boven"] == ["wijken/noord/"]
    smal = machine.zoek("kapper noord")
    assert (smal["boven"], smal["onder"][0], _ids(smal)[0]) == ([], "wijken/noord/", "kapperskruk")


@pytest.mark.parametrize("vraag", ["tafeltje dekje", "toverpotje", "Geheim plan CONCEPT-GEHEIM"])
def test_wat_nog_niet_bekend_is_wordt_gezegd(machine: Zoekmachine, vraag: str) -> None:
    """By its own words, and by the name and words of a concept that the site does not show."""
    verwacht = "warm-eten-bezorgd" if "tafeltje" in vraag else "geheim-plan"
    assert machine.zoek(vraag)["gaten"] == [verwacht]


def test_wat_gestopt_is_staat_onderaan_met_wat_er_nu_is(machine: Zoekmachine) -> None:
    for vraag in ("warmtegeld", "geld voor een warm huis"):
        ids = _ids(machine.zoek(vraag))
        assert ids[-1] == "warmtegeld"
        assert "schuldhulp" in ids


def test_twee_vragen_in_een_zin_krijgen_allebei_een_antwoord(machine: Zoekmachine) -> None:
    ids = _ids(machine.zoek("mijn stofzuiger is stuk en mijn kind wil een fiets"))
    assert {"repareerhoek", "fietsplan"} <= {*ids[:3]}


@pytest.mark.parametrize(
    ("vraag", "taal"),
    [("ubrania", "pl"), ("potrzebuje ubrania dla dziecka", "pl"), ("ملابس", "ar"), ("الملابس", "ar"), ("kleren", 0)],
)
def test_wie_in_een_andere_taal_zoekt_vindt_hulp_en_leest_zijn_taal(
    machine: Zoekmachine, vraag: str, taal: str | int
) -> None:
    uit = machine.zoek(vraag)
    assert uit["taal"] == taal
    assert "kleerkast" in _ids(uit)[:3]


def test_een_nederlands_woord_dat_op_een_ander_lijkt_blijft_nederlands(machine: Zoekmachine) -> None:
    assert machine.zoek("dlugi")["taal"] == "pl"
    assert machine.zoek("dlubi")["taal"] == 0


def test_een_groep_woorden_is_elk_woord_van_een_signaal(machine: Zoekmachine) -> None:
    assert machine.zoek("hij heeft een pistool")["nood"] == ["levensgevaar"]
    assert machine.zoek("een scherp mes kopen")["nood"] == []
