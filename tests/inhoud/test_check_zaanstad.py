"""The geld-check on the conditions of Zaanstad: worked cases, every boundary, and what must hold for any answers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from conftest import PROJECT, zaanstad
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.blad.openbaar import OpenbareKaart
from generator.build import openbaar
from generator.check.antwoorden import SOORT_INKOMEN, STUDEERT, VRAGEN, WONING
from generator.check.machine import Check, Uitkomst
from generator.kaart.kaart import SocialeKaart
from generator.lezen import lees_kaart
from generator.weergave.scripts import checkcode

DAG = date(2026, 12, 1)
LEEG: dict[str, Any] = dict.fromkeys(VRAGEN)
IEMAND: dict[str, Any] = LEEG | {
    "leeftijd": 45, "partner": False, "kinderen": [], "woont_in": "1504", "woning": "huur", "kale_huur": 600,
    "inkomen_netto_maand": 1200, "inkomen_bruto_jaar": 17000, "vermogen": 0, "schulden": False, "soort_inkomen": ["loon"],
    "zorgverzekering": True, "huisgenoten_27_plus": 0,
}  # fmt: skip
"""Somebody who lives alone and works; a case says what is different."""
JA, MISSCHIEN, NEE = "waarschijnlijk", "misschien", "waarschijnlijk-niet"


@pytest.fixture(scope="module")
def gelezen() -> SocialeKaart:
    lezing = lees_kaart(zaanstad().op(DAG))
    assert lezing.kaart is not None, "\n\n".join(map(str, lezing.meldingen))
    return lezing.kaart


@pytest.fixture(scope="module")
def kaart(gelezen: SocialeKaart) -> OpenbareKaart:
    return openbaar(gelezen)


@pytest.fixture(scope="module")
def machine(kaart: OpenbareKaart) -> Iterator[Check]:
    with Check(checkcode(PROJECT / "theme"), kaart) as check:
        yield check


def _van(machine: Check, id_: str, dag: date = DAG, **anders: Any) -> Uitkomst:
    """What it comes to for one record."""
    [uitkomst] = [u for u in machine.zeg(IEMAND | anders, dag) if u["id"] == id_]
    return uitkomst


_PAAR = {"partner": True, "leeftijd_partner": 40}


@pytest.mark.parametrize(
    ("id_", "anders", "verwacht", "bedrag"),
    [
        ("bijstandsuitkering-zaanstad", {"vermogen": 3000}, JA, None),
        ("bijstandsuitkering-zaanstad", {**_PAAR, "inkomen_netto_maand": 2100}, NEE, None),
        ("bijstandsuitkering-zaanstad", {"inkomen_netto_maand": 0, "vermogen": 9000}, NEE, None),
        ("bijstandsuitkering-zaanstad", {"inkomen_netto_maand": 1419.45}, JA, None),
        ("bijstandsuitkering-zaanstad", {"inkomen_netto_maand": 1419.46}, NEE, None),
        ("bijstandsuitkering-zaanstad", {"inkomen_netto_maand": 1600, "soort_inkomen": ["bijstand"]}, JA, None),
        ("bijstandsuitkering-zaanstad", {"leeftijd": 19, "inkomen_netto_maand": 500}, MISSCHIEN, None),
        ("bijstandsuitkering-zaanstad", {"huisgenoten_27_plus": 1}, MISSCHIEN, None),
        ("bijstandsuitkering-zaanstad", {**_PAAR, "huisgenoten_27_plus": 1}, MISSCHIEN, None),
        ("bijstandsuitkering-zaanstad", {"woning": "koop"}, MISSCHIEN, None),
        ("bijstandsuitkering-zaanstad", {"studeert": "hbo"}, MISSCHIEN, None),
        ("bijstandsuitkering-zaanstad", {"woont_in": "1012"}, NEE, None),
        ("aio-aanvulling", {"leeftijd": 70, "inkomen_netto_maand": 1100}, JA, None),
        ("aio-aanvulling", {"leeftijd": 70, "inkomen_netto_maand": 1650}, NEE, None),
        ("aio-aanvulling", {"leeftijd": 70, "inkomen_netto_maand": 1600}, MISSCHIEN, None),
        (
            "aio-aanvulling",
            {"leeftijd": 66, "partner": True, "leeftijd_partner": 67, "inkomen_netto_maand": 1900},
            JA,
            None,
        ),
        ("aio-aanvulling", {"leeftijd": 50, "partner": None}, MISSCHIEN, None),
        ("aio-aanvulling", {"leeftijd": 70, "inkomen_netto_maand": 1100, "woning": None}, MISSCHIEN, None),
        ("bijstandsuitkering-zaanstad", {"inkomen_netto_maand": 900, "woning": None}, MISSCHIEN, None),
        ("bijstandsuitkering-zaanstad", {"inkomen_netto_maand": 900, "soort_inkomen": ["studie"]}, MISSCHIEN, None),
        ("zorgtoeslag", {"inkomen_bruto_jaar": 40857}, JA, None),
        ("zorgtoeslag", {"inkomen_bruto_jaar": 18000, "kinderen": None}, JA, 129),
        ("huurtoeslag", {"kinderen": [19], "inkomen_bruto_jaar": 20000}, MISSCHIEN, None),
        ("huurtoeslag", {"inkomen_bruto_jaar": 40000}, NEE, None),
        ("huurtoeslag", {"inkomen_bruto_jaar": 40000, "huisgenoten_27_plus": None}, MISSCHIEN, None),
        ("kindgebonden-budget", {"kinderen": [8], "inkomen_bruto_jaar": 108630}, JA, None),
        ("kindgebonden-budget", {"kinderen": [8], "inkomen_bruto_jaar": 108631}, NEE, None),
        ("kindgebonden-budget", {**_PAAR, "kinderen": [8], "inkomen_bruto_jaar": 73087}, JA, None),
        ("kindgebonden-budget", {**_PAAR, "kinderen": [8], "inkomen_bruto_jaar": 73088}, NEE, None),
        ("meedoen-zaanstad", {"kinderen": [4], "inkomen_netto_maand": 1500}, MISSCHIEN, None),
        ("meedoen-zaanstad", {"kinderen": [18], "inkomen_netto_maand": 1500}, MISSCHIEN, None),
        ("zwemles-meedoen-zaanstad", {"kinderen": [19]}, MISSCHIEN, None),
        ("ioaw", {"leeftijd": 60, "partner": True, "leeftijd_partner": 70, "inkomen_netto_maand": 2100}, NEE, None),
        ("toeslagenwet-uwv", {"partner": True, "leeftijd_partner": 54, "soort_inkomen": ["ww"]}, MISSCHIEN, None),
        ("kwijtschelding-waterschap-hhnk", {"woont_in": "1012"}, MISSCHIEN, None),
        ("zorgtoeslag", {"inkomen_bruto_jaar": 35000}, JA, 69),
        ("zorgtoeslag", {"inkomen_bruto_jaar": 40500}, JA, 6),
        ("zorgtoeslag", {**_PAAR, "inkomen_bruto_jaar": 40000}, JA, 129),
        ("zorgtoeslag", {**_PAAR, "inkomen_bruto_jaar": 50000}, JA, 15),
        ("zorgtoeslag", {"inkomen_bruto_jaar": 41000}, NEE, None),
        ("huurtoeslag", {"leeftijd": 20, "inkomen_bruto_jaar": 22000}, JA, 295),
        ("huurtoeslag", {**_PAAR, "kinderen": [5], "kale_huur": 1200, "inkomen_bruto_jaar": 34000}, JA, 492),
        ("huurtoeslag", {"leeftijd": 70, "kale_huur": 710, "inkomen_bruto_jaar": 29000}, JA, 307),
        ("huurtoeslag", {"vermogen": 40000}, NEE, None),
        ("huurtoeslag", {"woning": "koop"}, NEE, None),
        ("kindgebonden-budget", {**_PAAR, "kinderen": [5, 8], "inkomen_bruto_jaar": 45000}, JA, 392),
        ("kindgebonden-budget", {"kinderen": [8], "inkomen_bruto_jaar": 30000}, JA, 497),
        ("kindgebonden-budget", {"kinderen": [8], "inkomen_bruto_jaar": 200000}, NEE, None),
        ("kindgebonden-budget", {"kinderen": [8], "inkomen_bruto_jaar": None}, MISSCHIEN, None),
        ("kinderbijslag", {"kinderen": [4, 13]}, JA, None),
        ("kinderbijslag", {}, NEE, None),
        ("kinderbijslag", {"kinderen": [19]}, NEE, None),
        ("kinderopvangtoeslag", {"kinderen": [2]}, MISSCHIEN, None),
        ("toeslagenwet-uwv", {"soort_inkomen": ["ww"]}, MISSCHIEN, None),
        ("toeslagenwet-uwv", {"partner": True, "leeftijd_partner": 46, "soort_inkomen": ["ww"]}, NEE, None),
        ("nabestaandenuitkering-anw", {"kinderen": [6]}, MISSCHIEN, None),
        ("ioaw", {"leeftijd": 64, "inkomen_netto_maand": 0, "vermogen": 60000}, MISSCHIEN, None),
        ("ioaw", {"leeftijd": 70}, NEE, None),
        ("tegemoetkoming-scholieren", {"leeftijd": 18, "studeert": "voortgezet"}, JA, None),
        ("tegemoetkoming-scholieren", {"leeftijd": 17, "studeert": "voortgezet"}, NEE, None),
        ("tegemoetkoming-scholieren", {"leeftijd": 18}, MISSCHIEN, None),
        ("studietoeslag-zaanstad", {"leeftijd": 19, "studeert": "mbo"}, MISSCHIEN, None),
        ("aanvullende-beurs", {"leeftijd": 19, "studeert": "hbo"}, MISSCHIEN, None),
        ("rechtsbijstand-toevoeging", {"inkomen_bruto_jaar": 30000}, MISSCHIEN, None),
        ("kwijtschelding-waterschap-hhnk", {"soort_inkomen": ["bijstand"], "inkomen_netto_maand": 1401.5}, JA, None),
        ("kwijtschelding-waterschap-hhnk", {"vermogen": 6000}, MISSCHIEN, None),
        ("kwijtschelding-waterschap-hhnk", {"leeftijd": 20, "inkomen_netto_maand": 300}, MISSCHIEN, None),
        ("zaansepas-gratis", {"inkomen_netto_maand": 1650, "vermogen": 20000}, JA, None),
        ("zaansepas-gratis", {"inkomen_netto_maand": 1703.35}, JA, None),
        ("zaansepas-gratis", {"inkomen_netto_maand": 1703.36}, MISSCHIEN, None),
        ("meedoen-zaanstad", {"kinderen": [9], "inkomen_netto_maand": 1500}, JA, None),
        ("meedoen-zaanstad", {"kinderen": [3]}, MISSCHIEN, None),
        ("meedoen-zaanstad", {}, NEE, None),
        ("zwemles-meedoen-zaanstad", {"kinderen": [9], "inkomen_netto_maand": 1500}, JA, None),
        ("collectieve-zorgverzekering-minima-zaanstad", {"inkomen_netto_maand": 1500, "vermogen": 2000}, JA, None),
        (
            "collectieve-zorgverzekering-minima-zaanstad",
            {"inkomen_netto_maand": 1400, "vermogen": 8500},
            MISSCHIEN,
            None,
        ),
        ("bijzondere-bijstand-zaanstad", {"inkomen_netto_maand": 1650}, MISSCHIEN, None),
        ("leergeld-zaanstad", {"kinderen": [11], "inkomen_netto_maand": 1600}, MISSCHIEN, None),
        ("noodfonds-energie", {}, MISSCHIEN, None),
        ("voedselbank-zaanstreek", {}, MISSCHIEN, None),
    ],
)
def test_uitgewerkte_gevallen(
    machine: Check, id_: str, anders: dict[str, Any], verwacht: str, bedrag: float | None
) -> None:
    uitkomst = _van(machine, id_, **anders)
    assert uitkomst["uitkomst"] == verwacht, uitkomst["redenen"]
    if bedrag is not None:
        assert uitkomst["bedrag"] == bedrag
    if verwacht != JA:
        assert uitkomst["bedrag"] is None


def test_wat_nog_niet_open_is_zegt_wanneer(machine: Check) -> None:
    assert "Je kunt dit aanvragen vanaf 4-1-2027." in _van(machine, "noodfonds-energie")["redenen"]


def test_een_nee_zegt_met_hoeveel_en_wat_dan(machine: Check) -> None:
    redenen = _van(machine, "bijstandsuitkering-zaanstad", inkomen_netto_maand=1500)["redenen"]
    assert redenen[0].endswith("De grens is € 1.419,46 netto per maand. Je zit er € 80,54 boven.")
    assert len(redenen) > 1


def test_wat_niet_gezegd_is_heet_niet_kloppend(machine: Check) -> None:
    redenen = _van(machine, "bijstandsuitkering-zaanstad", inkomen_netto_maand=900)["redenen"]
    assert "We gaan ervan uit: Je studeert niet met geld van DUO." in redenen
    assert "Ga zelf na: Je mag in Nederland wonen." in redenen
    al = _van(machine, "bijstandsuitkering-zaanstad", inkomen_netto_maand=1900, soort_inkomen=["bijstand"])
    assert al["uitkomst"] == JA
    assert not [reden for reden in al["redenen"] if "inkomen" in reden]


def test_zonder_kind_gaat_het_niet_over_het_inkomen(machine: Check) -> None:
    redenen = _van(machine, "kindgebonden-budget")["redenen"]
    assert redenen[0] == "De eis is: Je hebt een kind jonger dan 18 jaar. Dat klopt bij jou niet."
    assert not [reden for reden in redenen if "berekening" in reden]


def test_na_de_laatste_dag_zegt_de_check_dat_het_dicht_was(machine: Check) -> None:
    assert (
        "Je kon dit aanvragen tot en met 7-5-2027. Vraag of het nog kan."
        in _van(machine, "noodfonds-energie", date(2027, 5, 8))["redenen"]
    )


def test_wie_niets_zegt_ziet_elke_eis_een_keer(machine: Check) -> None:
    for uitkomst in machine.zeg(LEEG):
        assert len(uitkomst["redenen"]) == len({*uitkomst["redenen"]}), uitkomst["id"]
        assert len(uitkomst["redenen"]) < 20, uitkomst["id"]


def test_op_2_januari_2027_beslist_geen_bedrag_van_2026(machine: Check) -> None:
    """The next year is there, its amounts are not: nobody is told yes or no by an amount."""
    dag = date(2027, 1, 2)
    arm, rijk = (
        {u["id"]: u["uitkomst"] for u in machine.zeg(IEMAND | anders, dag)}
        for anders in (
            {"kinderen": [9], "inkomen_netto_maand": 0, "inkomen_bruto_jaar": 0},
            {"kinderen": [9], "inkomen_netto_maand": 9000, "inkomen_bruto_jaar": 200000, "vermogen": 900000},
        )
    )
    assert arm == rijk
    met_bedrag = (
        "bijstandsuitkering-zaanstad",
        "zorgtoeslag",
        "huurtoeslag",
        "kindgebonden-budget",
        "zaansepas-gratis",
    )
    assert {arm[id_] for id_ in met_bedrag} == {MISSCHIEN}
    assert any("bedragen van dit jaar weten we nog niet" in r for r in _van(machine, "zorgtoeslag", dag)["redenen"])


# ---- for any answers ----

_WEL = {
    "leeftijd": st.integers(-1, 120), "leeftijd_partner": st.integers(0, 120), "partner": st.booleans(),
    "schulden": st.booleans(), "zorgverzekering": st.booleans(),
    "kinderen": st.lists(st.sampled_from([0, 0.5, 3, 4, 11, 12, 15, 16, 17, 17.5, 18, 40]), max_size=4),
    "woont_in": st.sampled_from(["1504", "1562", "1012"]), "woning": st.sampled_from(WONING),
    "kale_huur": st.sampled_from([0, 200.71, 202.52, 202.53, 600, 1500]),
    "inkomen_netto_maand": st.sampled_from([-5, 0, 350.42, 1013.9, 1419.45, 1419.46, 1561.41, 1703.35, 2027.79, 2433.35, 9000]),
    "inkomen_bruto_jaar": st.sampled_from([-5, 0, 17000, 29736, 40857, 40858, 46681, 51142, 73088, 108631, 500000]),
    "vermogen": st.sampled_from([-9000, 0, 1419.46, 2919.46, 8000, 8000.01, 16000, 38479, 76958, 146011, 184633, 1e6]),
    "soort_inkomen": st.lists(st.sampled_from(SOORT_INKOMEN), max_size=3), "studeert": st.sampled_from(STUDEERT),
    "huisgenoten_27_plus": st.integers(0, 4),
}  # fmt: skip
_ANTWOORDEN = st.fixed_dictionaries({naam: st.none() | wel for naam, wel in _WEL.items()})


@given(_ANTWOORDEN)
@settings(max_examples=150, deadline=None)
def test_elk_antwoord_geeft_voor_alles_een_uitkomst_met_een_reden(
    machine: Check, kaart: OpenbareKaart, antwoorden: dict[str, Any]
) -> None:
    uitkomsten = machine.zeg(antwoorden, DAG)
    assert {u["id"] for u in uitkomsten} == {regel.id for regel in kaart.toetsregels}
    assert all(u["redenen"] and u["uitkomst"] in {JA, MISSCHIEN, NEE} for u in uitkomsten)
    assert all(u["bedrag"] is None or u["uitkomst"] == JA for u in uitkomsten)


@given(_ANTWOORDEN, st.sampled_from([*_WEL]))
@settings(max_examples=150, deadline=None)
def test_weet_ik_niet_maakt_van_niets_een_nee(machine: Check, antwoorden: dict[str, Any], vraag: str) -> None:
    """What was no no with an answer, is none without it; and a yes may become a perhaps."""
    met = {u["id"]: u["uitkomst"] for u in machine.zeg(antwoorden, DAG)}
    zonder = {u["id"]: u["uitkomst"] for u in machine.zeg(antwoorden | {vraag: None}, DAG)}
    assert [id_ for id_ in met if zonder[id_] == NEE and met[id_] != NEE] == []


@given(_ANTWOORDEN, st.floats(0, 5000))
@settings(max_examples=150, deadline=None)
def test_meer_inkomen_maakt_niets_waarschijnlijker(machine: Check, antwoorden: dict[str, Any], meer: float) -> None:
    orde = (NEE, MISSCHIEN, JA)
    inkomen = {k: antwoorden[k] for k in ("inkomen_netto_maand", "inkomen_bruto_jaar") if antwoorden[k] is not None}
    voor = {u["id"]: orde.index(u["uitkomst"]) for u in machine.zeg(antwoorden, DAG)}
    na = machine.zeg(antwoorden | {k: w + meer for k, w in inkomen.items()}, DAG)
    assert [u["id"] for u in na if orde.index(u["uitkomst"]) > voor[u["id"]]] == []


def test_wie_niets_zegt_krijgt_nergens_ja_of_nee(machine: Check) -> None:
    assert {u["uitkomst"] for u in machine.zeg(LEEG, DAG)} == {MISSCHIEN}


def test_elk_record_van_de_check_heeft_voorbeelden_van_wat_hij_kan_zeggen(
    gelezen: SocialeKaart, kaart: OpenbareKaart
) -> None:
    """That they hold is asked at every build; here that they are there."""
    for regel in kaart.toetsregels:
        toets = gelezen.records[regel.id].toets
        assert toets is not None
        gezegd = {voorbeeld.uitkomst for voorbeeld in toets.voorbeelden}
        assert {MISSCHIEN, toets.hoogstens} <= gezegd, regel.id
        if any(eis.zekerheid == "hoog" and eis.soort not in {"recht-op", "studeert"} for eis in toets.eisen):
            assert NEE in gezegd, regel.id
