"""Days that cannot be, whatever the slip, and days that can, however far."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from conftest import VANDAAG, Stad
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.lezen import lees_kaart
from generator.meldingen import Melding

PAS = "regelingen/voorbeeldpas.yaml"
BEDRAG = "bedragen:\n  - {{wat: Fiets, euro: 9, bron: Gemeente, {velden}}}\n"
ZIN = """soort: regeling
naam: Fietsplan
kort: Een fiets voor je kind.
status: gepubliceerd
niveau: gemeente
aanbieder: Gemeente Voorbeeldstad
themas: [geld]
voor_wie: Je hebt kinderen.
wat_krijg_je: Een fiets.
hoe_krijg_je_het: aanvragen
aanvragen:
  stappen: [Bel het wijkteam.]
contact:
  loket: wijkteam
eigenaar: redactie
bronnen:
  - {naam: Gemeente, url: "https://www.voorbeeldstad.example/fiets", datum: 2019}
gecontroleerd: 2026-11-01
"""


def _meldingen(stad: Stad, erbij: str, vandaag: date = VANDAAG) -> list[Melding]:
    (stad.map / "regelingen" / "fietsplan.yaml").write_text(ZIN + erbij, encoding="utf-8")
    return [m for m in lees_kaart(stad.project.op(vandaag)).meldingen if m.bestand == "regelingen/fietsplan.yaml"]


@pytest.mark.parametrize(
    ("velden", "wat"),
    [
        ("stand: 2026, geldig_tot: 2206-12-31", "meer dan 5 jaar vooruit"),
        ("stand: 2026, geldig_tot: 2062-12-31", "meer dan 5 jaar vooruit"),
        ("stand: 2026, geldig_tot: 1926-12-31", "voor 2000"),
        ("stand: 2026, geldig_tot: 0206-12-31", "voor 2000"),
        ("stand: 1926", "voor 2000"),
        ("stand: 2062", "meer dan 5 jaar vooruit"),
        ("geldig_vanaf: 2062-01-01", "meer dan 5 jaar vooruit"),
        ("gecontroleerd: 1926-11-01", "voor 2000"),
        ("nagevraagd: {op: 2062-11-01, door: redacteur}", "meer dan 5 jaar vooruit"),
        ("veranderd: 2027-01-01", "ligt in de toekomst"),
        ("stand: 2026-11, geldig_tot: 2026-01-31", "ligt voor stand"),
        ("stand: 2025, gecontroleerd: 2026-11-01, geldig_tot: 2026-06-30", "daarna nog nagekeken"),
        ("stand: 2025, nagevraagd: {op: 2026-11-01, door: redacteur}, geldig_tot: 2026-06-30", "daarna nog nagekeken"),
    ],
)
def test_een_dag_die_niet_kan_is_een_fout_in_het_record(stad: Stad, velden: str, wat: str) -> None:
    meldingen = _meldingen(stad, BEDRAG.format(velden=velden))
    assert [wat in m.wat for m in meldingen] == [True]
    assert meldingen[0].ernst == "fout"


@pytest.mark.parametrize(
    "velden",
    [
        "stand: 2026, geldig_tot: 2031-11-22",
        "stand: 2026, geldig_tot: 2026-12-31",
        "stand: 2025, geldig_tot: 2026-01-31",
        "stand: 2027, geldig_vanaf: 2027-01-01",
        "stand: 2026-11, geldig_tot: 2026-11-30",
        "stand: 2000",
        "stand: 2026-11-22",
        "stand: 2026, gecontroleerd: 2026-11-01, geldig_tot: 2026-11-01",
    ],
)
def test_een_dag_die_kan_wordt_aanvaard(stad: Stad, velden: str) -> None:
    assert _meldingen(stad, BEDRAG.format(velden=velden)) == []


def test_een_stand_van_volgend_jaar_zegt_hoe_het_vanzelf_op_de_site_komt(stad: Stad) -> None:
    """Whoever does what it says has next year's amount on next year's site, and not on that of today."""
    (melding,) = _meldingen(stad, BEDRAG.format(velden="stand: 2027"))
    assert "geldig_vanaf: 2027-01-01" in melding.remedie
    assert _meldingen(stad, BEDRAG.format(velden="stand: 2027, geldig_vanaf: 2027-01-01")) == []


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dates(min_value=date(1000, 1, 1), max_value=date(9000, 1, 1)))
def test_elke_laatste_dag_kan_tussen_nu_en_vijf_jaar(stad: Stad, dag: date) -> None:
    mag = date(2026, 11, 1) <= dag <= date(VANDAAG.year + 5, VANDAAG.month, VANDAAG.day)
    velden = f"stand: 2026, gecontroleerd: 2026-11-01, geldig_tot: {dag.isoformat()}"
    assert (_meldingen(stad, BEDRAG.format(velden=velden)) == []) is mag


@pytest.mark.parametrize("dagen", [0, 1, 400])
def test_wat_vandaag_mag_mag_later_ook(stad: Stad, dagen: int) -> None:
    velden = "stand: 2026, geldig_tot: 2026-12-31"
    assert _meldingen(stad, BEDRAG.format(velden=velden), VANDAAG + timedelta(days=dagen)) == []
