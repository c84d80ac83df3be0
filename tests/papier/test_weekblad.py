"""The week of a wijk on one sheet: true on its day, and whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from conftest import PROJECT, VANDAAG, Stad
from pdf import bladzijden, opengeslagen

from generator.papier.uitgave import uitgave
from generator.papier.weekblad import Weekblad, alle
from generator.papier.zetter import Zetter

HUIS = "initiatieven/wijkinitiatieven/buurthuis-de-schakel.yaml"


def _bladen(stad: Stad, vandaag: date = VANDAAG) -> dict[str, Weekblad]:
    kaart, meldingen = stad.lees(vandaag)
    assert kaart, meldingen
    stukken = alle(uitgave(replace(stad.project.op(vandaag), webadres="https://kaart.voorbeeld.nl/"), kaart))
    bladen = {Path(stuk.uri).stem: stuk.inhoud for stuk in stukken}
    assert all(isinstance(blad, Weekblad) for blad in bladen.values())
    return bladen  # type: ignore[return-value]


def test_het_blad_zegt_per_dag_wat_er_is(papiersite: Path) -> None:
    [tekst] = bladzijden(papiersite / "papier" / "weekblad-noord.pdf")
    volgorde = (
        "Deze week in Noord", "Maandag 23 november 2026", "09:30 tot 12:00", "'t Kleerkastje is open",
        "Dinsdag 24 november 2026", "17:30 tot 19:00", "Samen eten", "Buurthuis De Schakel. Je betaalt € 6,40",
        "Zaterdag 28 november 2026", "Rommelmarkt", "Van andere dagen weten we niet zeker wat er is.", "Hier kun je ook heen. Bel eerst", "020 123 45 67",
        "Gemaakt op 22 november 2026. Haal dit blad weg na 28 november 2026.",
    )  # fmt: skip
    plekken = [tekst.find(zin) for zin in volgorde]
    assert -1 not in plekken, volgorde[plekken.index(-1)]
    assert plekken == sorted(plekken)
    [code] = opengeslagen(papiersite / "papier" / "weekblad-noord.pdf")[0].codes
    assert "/wijken/noord/#e2026-11-22" in code


@pytest.mark.parametrize(
    ("dag", "wel"), [(date(2026, 12, 19), True), (date(2026, 12, 20), False), (date(2026, 12, 12), False)]
)  # fmt: skip
def test_alleen_de_zeven_dagen_vanaf_vandaag(stad: Stad, dag: date, wel: bool) -> None:
    regels = [regel.wat for deel in _bladen(stad, dag)["weekblad-noord"].dagen for regel in deel.regels]
    assert ("Winterfeest" in regels) is wel


def test_wat_in_een_andere_wijk_is_staat_er_niet(stad: Stad) -> None:
    bladen = _bladen(stad)
    wat = {naam: {regel.wat for dag in blad.dagen for regel in dag.regels} for naam, blad in bladen.items()}
    assert "Samen eten" in wat["weekblad-noord"]
    assert "Samen eten" not in wat["weekblad-zuid"]
    assert "Rommelmarkt" in wat["weekblad-zuid"]


def test_ook_een_volle_week_past_op_een_blad(stad: Stad, tmp_path: Path) -> None:
    tekst = (stad.map / HUIS).read_text(encoding="utf-8")
    veel = "".join(
        f"  - wat: Samen iets leuks doen met nummer {n}\n    elke: [maandag, dinsdag, woensdag]\n"
        f"    van: '1{n}:00'\n    zeker_tot: 2027-06-30\n    bron: Gemeente\n"
        for n in range(8)
    )
    (stad.map / HUIS).write_text(tekst.replace("activiteiten:\n", f"activiteiten:\n{veel}"), encoding="utf-8")
    kaart, _ = stad.lees()
    assert kaart
    [stuk] = [s for s in alle(uitgave(stad.project, kaart)) if s.uri.endswith("weekblad-noord.pdf")]
    pdf = tmp_path / "week.pdf"
    pdf.write_bytes(Zetter(PROJECT / "theme", VANDAAG).zet(stuk).inhoud)
    [tekst] = bladzijden(pdf)
    assert "Er is nog meer deze week. Kijk op de site." in tekst


def test_zonder_iets_zekers_zegt_het_dat(stad: Stad) -> None:
    blad = _bladen(stad, date(2028, 11, 22))["weekblad-zuid"]
    assert blad.dagen == ()
    assert blad.eerst_bellen
