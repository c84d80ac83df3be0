"""On which days an activity is, and when a moment of the year comes back."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from conftest import Stad
from hypothesis import given
from hypothesis import strategies as st

from generator.kaart.agenda import keren, volgende
from generator.models.activiteit import Activiteit
from generator.models.agenda import Jaarmoment
from generator.models.moment import DAGEN
from generator.models.periode import Periode

_DAG = st.dates(date(2024, 1, 1), date(2034, 12, 31))


def _is_het(dag: date, weekdag: str, ritme: str | None) -> bool:
    """The same by looking at one day: the calendar of Python, instead of a rule of recurrence."""
    week = dag.isocalendar().week
    hoeveelste = ("eerste", "tweede", "derde", "vierde", "vijfde")[(dag.day - 1) // 7]
    laatste = (dag + timedelta(days=7)).month != dag.month
    past = {
        None: True,
        "even-weken": week % 2 == 0,
        "oneven-weken": week % 2 == 1,
        "laatste": laatste,
        hoeveelste: True if ritme != "laatste" else laatste,
    }
    return DAGEN[dag.weekday()] == weekdag and past.get(ritme, False)


@given(
    _DAG,
    st.sampled_from(DAGEN),
    st.sampled_from([None, "even-weken", "oneven-weken", "eerste", "tweede", "derde", "vierde", "vijfde", "laatste"]),
    st.integers(0, 380),
)
def test_een_ritme_geeft_de_dagen_van_de_kalender(vandaag: date, weekdag: str, ritme: str | None, lengte: int) -> None:
    van = Activiteit.model_validate(
        {"wat": "x", "elke": (weekdag,), "ritme": ritme, "zeker_tot": vandaag + timedelta(days=lengte), "bron": "x"}
    )
    alle = (vandaag + timedelta(days=n) for n in range(lengte + 1))
    assert [keer.van for keer in keren(van, van.laatste, vandaag, {})] == [
        dag for dag in alle if _is_het(dag, weekdag, ritme)
    ]


@given(_DAG, st.integers(0, 200))
def test_om_de_week_telt_vanaf_de_eerste_dag(vanaf: date, later: int) -> None:
    einde = vanaf + timedelta(days=300)
    weekdag = DAGEN[vanaf.weekday()]
    van = Activiteit.model_validate(
        {"wat": "x", "elke": (weekdag,), "ritme": "om-de-week", "vanaf": vanaf, "zeker_tot": einde, "bron": "x"}
    )
    vandaag = vanaf + timedelta(days=later)
    verwacht = [vanaf + timedelta(weeks=2 * n) for n in range(22)]
    assert [keer.van for keer in keren(van, van.laatste, vandaag, {})] == [
        dag for dag in verwacht if vandaag <= dag <= einde
    ]


@pytest.mark.parametrize(
    ("erbij", "feestdag", "dagen"),
    [
        ("", "Eerste kerstdag", ["2026-12-22", "2026-12-25", "2026-12-29"]),
        ("  feestdagen: open\n", "", ["2026-12-22", "2026-12-25", "2026-12-29"]),
        ("  feestdagen: dicht\n", None, ["2026-12-22", "2026-12-29"]),
        ("  gesloten: [{van: 2026-12-20, tot_en_met: 2026-12-26}]\n", None, ["2026-12-29"]),
    ],
)
def test_een_feestdag_of_vakantie_verandert_wat_er_staat(
    stad: Stad, erbij: str, feestdag: str | None, dagen: list[str]
) -> None:
    stad.vervang(
        "initiatieven/wijkinitiatieven/buurthuis-de-schakel.yaml",
        "anoniem_mogelijk: true\n",
        f"openingstijden:\n  momenten: [{{dag: maandag}}]\n{erbij}  stand: 2026-11\n  bron: Gemeente\n",
    )
    kaart = stad.kaart(date(2026, 12, 20))
    record = kaart.records["buurthuis-de-schakel"]
    alle = keren(record.activiteiten[0], date(2027, 6, 30), kaart.vandaag, kaart.feestdagen, record.openingstijden)
    assert [str(keer.van) for keer in alle if keer.van < date(2026, 12, 31)] == dagen
    op_kerst = [keer.feestdag for keer in alle if keer.van == date(2026, 12, 25)]
    assert op_kerst == ([] if feestdag is None else [feestdag])


_KERST = {"id": "k", "naam": "Kerst", "kort": "x", "van": "25 december", "tot_en_met": "2 januari"}
_SCHRIKKEL = {"id": "s", "naam": "Dag", "kort": "x", "van": "29 februari"}
_BEKEND = {
    "id": "m",
    "naam": "Week",
    "kort": "x",
    "maanden": ("maart",),
    "dagen": (Periode(van=date(2027, 3, 22), tot_en_met=date(2027, 3, 26)),),
}
_OM_NIEUWJAAR = {"id": "w", "naam": "Winter", "kort": "x", "maanden": ("december", "januari")}


@pytest.mark.parametrize(
    ("moment", "vandaag", "van", "tot_en_met"),
    [
        (_KERST, "2026-11-29", "2026-12-25", "2027-01-02"),
        (_KERST, "2027-01-02", "2026-12-25", "2027-01-02"),
        (_KERST, "2027-01-03", "2027-12-25", "2028-01-02"),
        (_SCHRIKKEL, "2027-01-01", "2027-02-28", "2027-02-28"),
        (_SCHRIKKEL, "2028-02-29", "2028-02-29", "2028-02-29"),
        (_BEKEND, "2026-11-29", "2027-03-22", "2027-03-26"),
        (_BEKEND, "2027-03-26", "2027-03-22", "2027-03-26"),
        (_BEKEND, "2027-03-27", "2028-03-01", "2028-03-31"),
        (_OM_NIEUWJAAR, "2026-11-29", "2026-12-01", "2027-01-31"),
        (_OM_NIEUWJAAR, "2027-01-31", "2026-12-01", "2027-01-31"),
        (_OM_NIEUWJAAR, "2027-02-01", "2027-12-01", "2028-01-31"),
    ],
)
def test_een_moment_komt_elk_jaar_terug(moment: dict[str, object], vandaag: str, van: str, tot_en_met: str) -> None:
    keer = volgende(Jaarmoment.model_validate(moment), date.fromisoformat(vandaag))
    assert (str(keer.van), str(keer.tot_en_met)) == (van, tot_en_met)


@pytest.mark.parametrize(
    ("bron", "nagevraagd", "einde"),
    [
        ("", "", "2027-06-30"),
        ("    datum: 2022-05\n", "", "2023-05-31"),
        ("    datum: 2022-05\n", "    nagevraagd: {op: 2026-11-01, door: redacteur}\n", "2027-06-30"),
    ],
)
def test_wat_terugkomt_is_niet_jonger_dan_zijn_bron(stad: Stad, bron: str, nagevraagd: str, einde: str) -> None:
    """Whatever an editor wrote behind zeker_tot: a page of 2022 says nothing of 2027, unless somebody asked."""
    pad = "initiatieven/wijkinitiatieven/buurthuis-de-schakel.yaml"
    stad.vervang(
        pad,
        "url: https://www.voorbeeldstad.example/schakel\n",
        f"url: https://www.voorbeeldstad.example/schakel\n{bron}",
    )
    stad.vervang(pad, "    niet_op: [2026-12-08]\n", f"    niet_op: [2026-12-08]\n{nagevraagd}")
    kaart = stad.kaart()
    record = kaart.records["buurthuis-de-schakel"]
    assert str(kaart.einde_van(record.activiteiten[0], record)) == einde
    assert str(kaart.einde_van(record.activiteiten[1], record)) == "2026-12-19"  # one day does not grow old
