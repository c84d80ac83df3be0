"""On which days an activity is, and when a moment of the year comes back.

The rhythm is a recurrence rule of RFC 5545, reckoned by dateutil: the same rule stands in the `.ics`.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from dateutil.rrule import rrulestr

from generator.models.activiteit import Activiteit, Herhaling
from generator.models.agenda import Jaarmoment
from generator.models.maanden import MAANDEN
from generator.models.moment import DAGEN
from generator.models.tijden import Gesloten, Openingstijden

_RRULE_DAGEN = dict(zip(DAGEN, ("MO", "TU", "WE", "TH", "FR", "SA", "SU"), strict=True))
_HOEVEELSTE: Mapping[Herhaling, int] = {
    "eerste": 1,
    "tweede": 2,
    "derde": 3,
    "vierde": 4,
    "vijfde": 5,
    "laatste": -1,
}
_WEKEN: Mapping[Herhaling, range] = {"even-weken": range(2, 54, 2), "oneven-weken": range(1, 54, 2)}
HOOGUIT = timedelta(days=400)
"""How far ahead anybody looks."""


@dataclass(frozen=True, order=True)
class Keer:
    """One time that something is, on one day or on days in a row; `feestdag` is the holiday on which it falls, if any."""

    van: date
    tot_en_met: date
    feestdag: str = ""


def keren(
    activiteit: Activiteit, einde: date, vandaag: date, vrij: Mapping[date, str], tijden: Openingstijden | None = None
) -> tuple[Keer, ...]:
    """The times from today up to and including `einde`. Those on which its record is closed (`tijden`) are left out; on a
    holiday (`vrij`) it is in doubt, unless the record says that it is open then.
    """
    gesloten = tijden.gesloten if tijden else ()
    op_feestdagen = tijden.feestdagen if tijden else None
    alle = []
    for keer in _alle(activiteit, vandaag, min(einde, vandaag + HOOGUIT)):
        feestdag = vrij.get(keer.van, "") if activiteit.elke and op_feestdagen != "open" else ""
        if not _valt_in(keer, gesloten) and not (feestdag and op_feestdagen == "dicht"):
            alle.append(Keer(keer.van, keer.tot_en_met, feestdag))
    return tuple(sorted(alle))


def _alle(activiteit: Activiteit, vandaag: date, tot: date) -> Iterator[Keer]:
    if regel := herhaling(activiteit):
        dagen = dagen_van(regel, activiteit.vanaf or vandaag, vandaag, tot)
        yield from (Keer(dag, dag) for dag in dagen if dag not in activiteit.niet_op)
    for dag in activiteit.dagen:
        keer = Keer(dag, activiteit.tot_en_met or dag)
        if keer.tot_en_met >= vandaag:
            yield keer


def dagen_van(regel: str, begin: date, van: date, tot: date) -> Iterator[date]:
    """The days of a recurrence rule in a time, both ends included; it is counted from the day `begin`."""
    rij = rrulestr(regel, dtstart=_begin(begin))
    yield from (moment.date() for moment in rij.between(_begin(van), _begin(tot), inc=True))


def herhaling(activiteit: Activiteit) -> str:
    """The recurrence rule (RFC 5545, `RRULE`) of what comes back, without its last day; empty for what does not."""
    ritme = activiteit.ritme
    hoeveelste = _HOEVEELSTE.get(ritme, "") if ritme else ""
    dagen = ",".join(f"{hoeveelste}{_RRULE_DAGEN[dag]}" for dag in activiteit.elke)
    if not dagen:
        return ""
    if hoeveelste:
        return f"FREQ=MONTHLY;BYDAY={dagen}"
    if ritme and (weken := _WEKEN.get(ritme)):
        return f"FREQ=YEARLY;BYWEEKNO={','.join(map(str, weken))};BYDAY={dagen}"
    return f"FREQ=WEEKLY;INTERVAL={2 if ritme == 'om-de-week' else 1};BYDAY={dagen}"


def _begin(dag: date) -> datetime:
    return datetime.combine(dag, time())


def _valt_in(keer: Keer, gesloten: Iterable[Gesloten]) -> bool:
    return any(deel.van <= keer.van and keer.tot_en_met <= deel.tot_en_met for deel in gesloten)


def volgende(moment: Jaarmoment, vandaag: date) -> Keer:
    """The next time of a moment of the year, today among them: on the days that are known, else on its days of each year,
    else in its months. In months the whole month counts.
    """
    jaren = range(vandaag.year - 1, vandaag.year + 3)
    bekend = [Keer(deel.van, deel.tot_en_met) for deel in moment.dagen]
    vast = [
        keer for keer in (*_op_vaste_dagen(moment, jaren), *_in_maanden(moment, jaren)) if keer.tot_en_met >= vandaag
    ]
    geweest = [dagen.van for dagen in bekend if dagen.tot_en_met < vandaag]
    straks = min(keer for keer in vast if not any(keer.van <= dag <= keer.tot_en_met for dag in geweest))
    return min((k for k in bekend if k.tot_en_met >= vandaag and k.van <= straks.tot_en_met), default=straks)


def is_bekend(moment: Jaarmoment, keer: Keer) -> bool:
    """Whether these are its own days, and not only the months in which it will be."""
    return bool(moment.van) or any((deel.van, deel.tot_en_met) == (keer.van, keer.tot_en_met) for deel in moment.dagen)


def _op_vaste_dagen(moment: Jaarmoment, jaren: Iterable[int]) -> Iterator[Keer]:
    if moment.van:
        for jaar in jaren:
            begin = _dag_in(jaar, moment.van)
            eind = _dag_in(jaar, moment.tot_en_met or moment.van)
            yield Keer(begin, eind if eind >= begin else _dag_in(jaar + 1, moment.tot_en_met or moment.van))


def _in_maanden(moment: Jaarmoment, jaren: Iterable[int]) -> Iterator[Keer]:
    """Months that follow each other are one time."""
    nummers = sorted({(jaar, MAANDEN.index(maand) + 1) for jaar in jaren for maand in moment.maanden})
    begonnen: tuple[int, int] | None = None
    for jaar, maand in nummers:
        begonnen = begonnen or (jaar, maand)
        if (jaar + maand // 12, maand % 12 + 1) not in nummers:
            yield Keer(date(*begonnen, 1), date(jaar, maand, calendar.monthrange(jaar, maand)[1]))
            begonnen = None


def _dag_in(jaar: int, tekst: str) -> date:
    """That day in that year; 29 February is the 28th in a year without one."""
    dag, _, maand = tekst.partition(" ")
    nummer = MAANDEN.index(maand) + 1
    return date(jaar, nummer, min(int(dag), calendar.monthrange(jaar, nummer)[1]))
