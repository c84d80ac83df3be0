"""What expires, as a calendar (RFC 5545)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from itertools import groupby

from icalendar import Alarm, Calendar, Event

from generator.redactie.verloop import Afspraak

_VOORAF = timedelta(days=30)


def agenda(lijst: Iterable[Afspraak], gemaakt: datetime) -> bytes:
    """An iCalendar file, made at `gemaakt`, with a day for each record and last day, and a reminder a month before."""
    kalender = Calendar()
    kalender.add("prodid", "-//sociale-kaart//verloopt//NL")
    kalender.add("version", "2.0")
    for (dag, waar, id_), groep in groupby(sorted(lijst), key=lambda a: (a.geldig_tot, a.waar, a.id)):
        feiten = list(groep)
        dagafspraak = Event()
        dagafspraak.add("uid", f"{dag.isoformat()}-{waar}-{id_}@sociale-kaart")
        dagafspraak.add("dtstamp", gemaakt)
        dagafspraak.add("dtstart", dag)
        dagafspraak.add("summary", f"Kijk na: {id_}")
        dagafspraak.add("description", "\n".join(f"{a.wat} ({a.eigenaar})" for a in feiten))
        herinnering = Alarm()
        herinnering.add("action", "DISPLAY")
        herinnering.add("description", f"Over een maand verloopt: {id_}")
        herinnering.add("trigger", -_VOORAF)
        dagafspraak.add_component(herinnering)
        kalender.add_component(dagafspraak)
    return bytes(kalender.to_ical())
