"""On which days a place is surely open, from hours as people write them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.kaart.feestdagen import feestdagen
from generator.kaart.openingsdagen import Openingsdagen, openingsdagen
from generator.models.moment import DAGEN, Moment
from generator.models.tijden import Openingstijden

EERSTE = date(2026, 11, 22)
TOT = date(2027, 12, 31)
DATA = st.dates(EERSTE, TOT)


def uren(*momenten: dict[str, object], **verder: object) -> Openingstijden:
    """Hours with these moments."""
    return Openingstijden(momenten=tuple(Moment(**m) for m in momenten), stand="2026", bron="Krant", **verder)


def zeker(van: Openingstijden) -> Openingsdagen:
    return openingsdagen(van, EERSTE, TOT)


@given(st.sampled_from(DAGEN), st.sampled_from(["eerste", "tweede", "derde", "vierde", "vijfde", "laatste"]), DATA)
def test_een_dag_van_de_maand_is_die_dag_en_geen_andere(dag: str, welke: str, op: date) -> None:
    """By counting the days of that month one by one."""
    in_de_maand = [d for n in range(31) if (d := op.replace(day=1) + timedelta(days=n)).month == op.month]
    deze = [d for d in in_de_maand if DAGEN[d.weekday()] == dag]
    nummer = ["eerste", "tweede", "derde", "vierde", "vijfde"].index(welke) if welke != "laatste" else len(deze) - 1
    verwacht = {deze[nummer]} if nummer < len(deze) else set()
    gevonden = zeker(uren({"dag": dag, "ritme": welke}))
    assert {d for d in gevonden.data if (d.year, d.month) == (op.year, op.month)} == {
        d for d in verwacht if EERSTE <= d <= TOT
    }
    assert not gevonden.dagen


@given(st.sampled_from(DAGEN), DATA)
def test_even_en_oneven_weken_vullen_elkaar_aan(dag: str, op: date) -> None:
    even, oneven = (set(zeker(uren({"dag": dag, "ritme": ritme})).data) for ritme in ("even-weken", "oneven-weken"))
    assert not even & oneven
    assert (op in even | oneven) is (DAGEN[op.weekday()] == dag)
    assert all(d.isocalendar().week % 2 == 0 for d in even)


@pytest.mark.parametrize(
    ("wat", "waarom"),
    [
        *[(wat, "woorden") for wat in ("alleen de eerste dinsdag van de maand", "om de week", "elke 2 weken")],
        *[(wat, "woorden") for wat in ("niet in de schoolvakantie", "tot juni", "1x per maand", "tweewekelijks")],
        *[(wat, "woorden") for wat in ("in de even weken", "soms", "behalve op feestdagen", "in december")],
        *[(wat, "afspraak") for wat in ("alleen op afspraak", "na aanmelding", "geef je op", "op verzoek")],
        *[(wat, None) for wat in ("koffie en thee", "soep eten", "leven met minder", "voor iedereen", "samen naaien")],
    ],
)
def test_woorden_over_wanneer_maken_het_onzeker(wat: str, waarom: str | None) -> None:
    for van in (uren({"dag": "dinsdag", "wat": wat}), uren({"dag": "dinsdag"}, uitleg=f"Weet dit: {wat}.")):
        assert zeker(van).twijfel == waarom
        assert bool(zeker(van).dagen) is (waarom is None)


@pytest.mark.parametrize("moment", [{"op_afspraak": True}, {"ritme": "om-de-week"}, {"ritme": "soms"}])
def test_wat_niet_zeker_is_haalt_een_ander_moment_niet_weg(moment: dict[str, object]) -> None:
    gevonden = zeker(uren({"dag": "maandag"}, {"dag": "zaterdag", **moment}))
    assert gevonden.dagen == {0}
    assert gevonden.twijfel


def test_altijd_op_afspraak_belooft_geen_enkele_dag() -> None:
    gevonden = zeker(uren({"dag": "maandag"}, op_afspraak=True))
    assert (gevonden.dagen, gevonden.data, gevonden.twijfel) == (frozenset(), (), "afspraak")


@pytest.mark.parametrize(
    ("uitleg", "dicht", "niet_dicht"),
    [
        ("Dicht in de zomer.", date(2027, 7, 15), date(2027, 11, 15)),
        ("Gesloten in de kerstvakantie", date(2026, 12, 26), date(2027, 3, 1)),
        ("Dicht in de meivakantie. Koffie is gratis.", date(2027, 5, 1), date(2027, 10, 1)),
    ],
)
def test_dicht_in_een_seizoen_is_dicht_in_die_maanden(uitleg: str, dicht: date, niet_dicht: date) -> None:
    gevonden = zeker(uren({"dag": "maandag"}, uitleg=uitleg))
    assert gevonden.dagen == {0}
    assert any(p.van <= dicht <= p.tot_en_met for p in gevonden.dicht)
    assert not any(p.van <= niet_dicht <= p.tot_en_met for p in gevonden.dicht)


def test_feestdagen_zijn_die_van_nederland() -> None:
    assert feestdagen(date(2026, 1, 1), date(2026, 12, 31)) == {
        date(2026, 1, 1): "Nieuwjaarsdag",
        date(2026, 4, 3): "Goede vrijdag",
        date(2026, 4, 5): "Eerste paasdag",
        date(2026, 4, 6): "Tweede paasdag",
        date(2026, 4, 27): "Koningsdag",
        date(2026, 5, 5): "Bevrijdingsdag",
        date(2026, 5, 14): "Hemelvaartsdag",
        date(2026, 5, 24): "Eerste pinksterdag",
        date(2026, 5, 25): "Tweede pinksterdag",
        date(2026, 12, 25): "Eerste kerstdag",
        date(2026, 12, 26): "Tweede kerstdag",
    }
