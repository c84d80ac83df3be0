"""The calendar files of the site, read back by an independent library."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import recurring_ical_events
from conftest import VANDAAG, Stad
from icalendar import Calendar

from generator.blad.openbaarmaking import openbaar
from generator.exports.agenda import bestanden

HUIS = "initiatieven/wijkinitiatieven/buurthuis-de-schakel.yaml"


def _teruggelezen(inhoud: bytes, van: date, tot: date) -> list[tuple[str, Any]]:
    gevonden = recurring_ical_events.of(Calendar.from_ical(inhoud)).between(van, tot)
    return sorted((str(punt["SUMMARY"]), punt["DTSTART"].dt) for punt in gevonden)


def _kalender(stad: Stad, vandaag: date = VANDAAG) -> bytes:
    uit = {bestand.uri: bestand.inhoud for bestand in bestanden(openbaar(stad.kaart(vandaag)))}
    return uit.get("agenda.ics", b"")


def test_wat_terugkomt_staat_op_de_goede_dagen(site: Path) -> None:
    inhoud = (site / "agenda" / "buurthuis-de-schakel-samen-eten.ics").read_bytes()
    dagen = [moment.date().isoformat() for _, moment in _teruggelezen(inhoud, VANDAAG, date(2026, 12, 31))]
    assert dagen == [
        "2026-11-24", "2026-11-27", "2026-12-01", "2026-12-04", "2026-12-11",  # 8 December: it is not
        "2026-12-15", "2026-12-18", "2026-12-22", "2026-12-25", "2026-12-29",
    ]  # fmt: skip
    assert not _teruggelezen(inhoud, date(2027, 6, 30), date(2028, 12, 31))


def test_de_klok_gaat_vooruit_en_het_begint_op_hetzelfde_uur(site: Path) -> None:
    inhoud = (site / "agenda.ics").read_bytes()
    in_maart = [m for naam, m in _teruggelezen(inhoud, date(2027, 3, 26), date(2027, 3, 31)) if "eten" in naam]
    assert [moment.strftime("%d %H:%M") for moment in in_maart] == ["26 17:30", "30 17:30"]
    assert [moment.astimezone(UTC).hour for moment in in_maart] == [16, 15]


@pytest.mark.parametrize(
    ("ritme", "vandaag", "dagen"),
    [
        ("laatste", "2028-01-20", ["2028-01-25", "2028-02-29", "2028-03-28"]),
        ("vijfde", "2028-01-20", ["2028-02-29", "2028-05-30"]),
        ("even-weken", "2026-12-20", ["2026-12-22", "2027-01-12", "2027-01-26"]),
    ],
)
def test_schrikkeljaar_maandeinde_en_de_week_met_nummer_53(
    stad: Stad, ritme: str, vandaag: str, dagen: list[str]
) -> None:
    begin = date.fromisoformat(vandaag)
    stad.vervang(HUIS, "elke: [dinsdag, vrijdag]", f"elke: [dinsdag]\n    ritme: {ritme}")
    gevraagd = f"nagevraagd: {{op: {begin}, door: redacteur}}"
    stad.vervang(HUIS, "zeker_tot: 2027-06-30", f"zeker_tot: {begin + timedelta(days=300)}\n    {gevraagd}")
    gelezen = _teruggelezen(_kalender(stad, begin), begin, date.fromisoformat(dagen[-1]) + timedelta(days=1))
    assert [moment.date().isoformat() for naam, moment in gelezen if "eten" in naam] == dagen


def test_tot_middernacht_en_meer_dagen(stad: Stad) -> None:
    stad.vervang(HUIS, "van: '14:00'\n    tot: '17:00'", "van: '20:00'\n    tot: '24:00'")
    stad.vervang(HUIS, "zeker_tot: 2027-06-30", "zeker_tot: 2026-11-25")
    (stad.map / "content/lijsten/agenda.yaml").write_text(
        (stad.map / "content/lijsten/agenda.yaml")
        .read_text(encoding="utf-8")
        .replace("dagen: [2026-11-28, 2027-01-30]", "dagen: [2026-11-20]\n  tot_en_met: 2026-11-29"),
        encoding="utf-8",
    )
    punten = {str(p["SUMMARY"]): p for p in Calendar.from_ical(_kalender(stad)).walk("VEVENT")}
    feest, markt = punten["Winterfeest (Buurthuis De Schakel)"], punten["Rommelmarkt (Wijkraad Zuid)"]
    assert feest["DTEND"].dt == datetime(2026, 12, 20, 0, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))
    assert (markt["DTSTART"].dt, markt["DTEND"].dt) == (date(2026, 11, 20), date(2026, 11, 30))


def test_na_de_laatste_dag_is_er_geen_bestand(stad: Stad) -> None:
    assert b"Winterfeest" in _kalender(stad, date(2026, 12, 19))
    assert b"Winterfeest" not in _kalender(stad, date(2026, 12, 20))
    assert _kalender(stad, date(2027, 7, 1)) == b""
