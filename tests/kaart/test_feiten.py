"""How old a fact is, and what a page says of one that is too old."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from conftest import VANDAAG, Stad
from feiten import leesbaar

from generator.build import bouw

KAST = "initiatieven/stille-krachten/kleerkast.yaml"
TIJDEN = "  stand: 2026-03\n  bron: Krant\n"
BRON = "    datum: 2026-03-05\n"


def laatste_dag(stad: Stad, plek: str) -> date:
    """The last day of a fact of the kleerkast."""
    return stad.kaart().van_record("kleerkast")[plek].dag.geldig_tot


@pytest.mark.parametrize(
    ("tijden", "bron", "van"),
    [
        (TIJDEN, BRON, date(2026, 3, 31)),  # the month that it names is younger than its source
        (TIJDEN.replace("2026-03", "2019"), BRON, date(2026, 3, 5)),
        (TIJDEN.replace("2026-03", "2019"), "    datum: 2019-07\n", date(2019, 12, 31)),
        (TIJDEN.replace("2026-03", "2019"), "", date(2019, 12, 31)),  # a page without a date makes nothing younger
        (TIJDEN.replace("2026-03", "2026"), BRON, date(2026, 11, 1)),  # of this year, but read on 1 November
        (TIJDEN + "  gecontroleerd: 2026-11-20\n", BRON, date(2026, 3, 31)),  # read again
        (TIJDEN + "  nagevraagd: {op: 2026-11-19, door: redactie}\n", BRON, date(2026, 11, 19)),
        (TIJDEN + "  nagevraagd: {op: 2025-11-19, door: redactie}\n", BRON, date(2026, 3, 31)),
    ],
)
def test_een_feit_is_zo_oud_als_zijn_bron_of_het_antwoord(stad: Stad, tijden: str, bron: str, van: date) -> None:
    stad.vervang(KAST, TIJDEN, tijden)
    stad.vervang(KAST, BRON, bron)
    assert laatste_dag(stad, "openingstijden") == van + timedelta(days=365)


def test_een_feit_zonder_eigen_bron_rust_op_die_van_het_record(stad: Stad) -> None:
    assert laatste_dag(stad, "contact.telefoon") == date(2026, 3, 5) + timedelta(days=730)
    meer = "  - naam: {}\n    url: https://krant.example/meer\n    datum: {}\n"
    stad.vervang(KAST, BRON, BRON + meer.format("Ouder", 2024) + meer.format("Jonger", "2026-10"))
    assert laatste_dag(stad, "contact.telefoon") == date(2024, 12, 31) + timedelta(days=730)  # nobody said which
    stad.vervang(KAST, "  publiek: true\n", "  publiek: true\n  bron: Jonger\n")
    assert laatste_dag(stad, "contact.telefoon") == date(2026, 10, 31) + timedelta(days=730)


def test_een_bron_zonder_datum_is_van_de_dag_waarop_iemand_hem_las(stad: Stad) -> None:
    stad.vervang(KAST, BRON, "")
    assert laatste_dag(stad, "contact.telefoon") == date(2026, 11, 1) + timedelta(days=730)


@pytest.mark.parametrize(("geldig_tot", "telt"), [("2027-01-31", "2027-01-31"), ("2029-01-31", "2027-03-31")])
def test_van_tijden_kan_niemand_beloven_dat_ze_jaren_blijven(stad: Stad, geldig_tot: str, telt: str) -> None:
    stad.vervang(KAST, TIJDEN, f"{TIJDEN}  geldig_tot: {geldig_tot}\n")
    assert laatste_dag(stad, "openingstijden").isoformat() == telt


def test_een_bedrag_geldt_tot_de_dag_die_zijn_bron_noemt(stad: Stad) -> None:
    stad.vervang(
        "regelingen/voorbeeldpas.yaml",
        "    euro: 5\n    bron: Gemeente, pas\n",
        "    euro: 5\n    bron: Gemeente, pas\n    geldig_tot: 2028-06-30\n",
    )
    assert stad.kaart().van_record("voorbeeldpas")["bedragen.3"].dag.geldig_tot == date(2028, 6, 30)


def test_nagevraagd_in_de_toekomst_kan_niet(stad: Stad) -> None:
    stad.vervang(KAST, TIJDEN, TIJDEN + "  nagevraagd: {op: 2027-11-19, door: redactie}\n")
    assert "“2027-11-19” ligt in de toekomst." in stad.meldingen()


def test_tijden_en_een_plek_van_toen_staan_er_als_wat_ze_waren(stad: Stad) -> None:
    """Never as what holds: not as hours, not in “vandaag open”, not on the way to it, not fresh on an old card."""
    stad.vervang(KAST, TIJDEN, TIJDEN.replace("2026-03", "2019"))
    stad.vervang(KAST, BRON, "    datum: 2019-07\n")
    kaart, _ = stad.lees()
    assert kaart is not None
    blad = kaart.bladen["kleerkast"]
    assert blad.onzeker
    assert blad.openingsdagen is None
    assert blad.loopplek is None
    pagina = next(p for p in bouw(stad.project).paginas if p.adres == "initiatieven/kleerkast/")
    tekst = leesbaar(pagina.html)
    assert (
        "Zo was het in 2019: maandag 09:30 tot 12:00 (kleren uitzoeken); donderdag. Dicht in de zomer. Hoe het nu is,"
        " weten we niet. Bel 14 020 ." in tekst
    )
    assert "Zo was het in 2019: De Schakel, Dorpsstraat 1, 9901 AB Voorbeeldstad (achter de kerk)." in tekst
    assert "We weten niet van alles of het nog zo is." in tekst
    assert "06-20555310" not in tekst  # the number is of 2019 too
    vers = next(p for p in bouw(stad.project.op(VANDAAG)).paginas if p.adres == "regelingen/schuldhulp/")
    assert "We weten niet van alles" not in leesbaar(vers.html)
