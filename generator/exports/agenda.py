"""The agenda as files for a calendar (RFC 5545): one with everything, and one for each activity."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone, vRecur

from generator.blad.agenda import Activiteitblad
from generator.blad.openbaar import OpenbareKaart
from generator.kaart import adressen
from generator.kaart.agenda import HOOGUIT, Keer, dagen_van
from generator.uitvoer import ExportFile

_HIER = ZoneInfo("Europe/Amsterdam")
_TOT_HET_EIND = "24:00"


def bestanden(kaart: OpenbareKaart) -> Iterator[ExportFile]:
    """`agenda.ics` and `agenda/<id>.ics`; none when nothing is on."""
    if not kaart.activiteiten:
        return
    klok = Timezone.from_tzinfo(_HIER, first_date=kaart.vandaag, last_date=kaart.vandaag + 2 * HOOGUIT)
    yield ExportFile(adressen.AGENDA_ICS, _kalender(kaart.activiteiten, kaart.vandaag, klok))
    for van in kaart.activiteiten:
        yield ExportFile(adressen.agendapunt(van.id), _kalender((van,), kaart.vandaag, klok))


def _kalender(activiteiten: Iterable[Activiteitblad], vandaag: date, klok: Timezone) -> bytes:
    kalender = Calendar()
    kalender.add("prodid", "-//sociale-kaart//agenda//NL")
    kalender.add("version", "2.0")
    kalender.add_component(klok)
    for van in activiteiten:
        for punt in _punten(van):
            punt.add("dtstamp", datetime.combine(vandaag, time(), UTC))
            kalender.add_component(punt)
    return bytes(kalender.to_ical())


def _punten(van: Activiteitblad) -> Iterator[Event]:
    """One for what comes back, with the days on which it is not; else one for each time."""
    if not van.regel:
        for keer in van.keren:
            yield _punt(van, keer, f"{van.id}-{keer.van.isoformat()}")
        return
    eerste, laatste = van.keren[0], van.laatste
    punt = _punt(van, eerste, van.id)
    regel = vRecur.from_ical(van.regel)
    regel["UNTIL"] = _moment(laatste, van.van).astimezone(UTC) if van.van else laatste
    punt.add("rrule", regel)
    blijft = {keer.van for keer in van.keren}
    niet = [dag for dag in dagen_van(van.regel, eerste.van, eerste.van, laatste) if dag not in blijft]
    if niet:
        punt.add("exdate", [_moment(dag, van.van) if van.van else dag for dag in niet])
    yield punt


def _punt(van: Activiteitblad, keer: Keer, uid: str) -> Event:
    punt = Event()
    punt.add("uid", f"{uid}@sociale-kaart")
    punt.add("summary", f"{van.wat} ({van.wie})")
    if van.plek:
        punt.add("location", van.plek)
    punt.add("description", van.uitleg)
    if not van.van or keer.tot_en_met > keer.van:
        punt.add("dtstart", keer.van)
        punt.add("dtend", keer.tot_en_met + timedelta(days=1))
        return punt
    punt.add("dtstart", _moment(keer.van, van.van))
    if van.tot:
        punt.add("dtend", _moment(keer.van, van.tot))
    return punt


def _moment(dag: date, tijd: str) -> datetime:
    """That hour on that day, where the municipality is; `24:00` is midnight."""
    if tijd == _TOT_HET_EIND:
        return datetime.combine(dag + timedelta(days=1), time(), _HIER)
    return datetime.combine(dag, time.fromisoformat(tijd), _HIER)
