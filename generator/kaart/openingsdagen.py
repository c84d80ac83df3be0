"""On which days somebody can walk in, as far as anybody can be sure: what is in doubt is never promised, and says why.

What the models know (rhythm, appointment, closed, holidays) is reckoned. What stands in plain words is not understood:
words that say something about *when* put the moment, or all hours, in doubt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from generator.models.maanden import MAANDEN
from generator.models.moment import DAGEN, ONBEKEND_WANNEER, Moment
from generator.models.tijden import Openingstijden

Twijfel = Literal["afspraak", "ritme", "woorden"]
"""Why a place cannot be said to be open: by appointment, not every week, or words that nobody can reckon with."""

_AFSPRAAK = re.compile(
    r"afspra|afgesproken|aanmeld|opge[vg]|geef je\b.*\bop\b|schrijf je|reserv|verzoek|overleg", re.IGNORECASE
)
_SEIZOEN = re.compile(r"^(?:dicht|gesloten) (?:in|tijdens) de (\w+?)(?:vakantie)?\W*$", re.IGNORECASE)
_DICHT_IN: dict[str, tuple[tuple[int, int], tuple[int, int]]] = {
    "zomer": ((6, 1), (9, 30)),
    "kerst": ((12, 15), (1, 15)),
    "herfst": ((9, 15), (12, 21)),
    "winter": ((12, 1), (3, 31)),
    "voorjaars": ((2, 1), (3, 31)),
    "mei": ((4, 15), (5, 31)),
}
"""The months that such a word may mean, rather too wide than too narrow: (month, day) of the first and last day."""
_WANNEER = re.compile(
    r"\d|\w(?:wekelijks|maandelijks|vakantie|dagen\b)"
    r"|\b(?:elke|iedere|even|niet|geen|alleen|als|tot|vanaf|sinds|eerst|behalve|tenzij|mits|soms|keer|na)\b"
    r"|\b(?:wekelijks|week|weken|weekend|maand|jaar|dagen|eerste|tweede|derde|vierde|vijfde|laatste|oneven|wissel|wanneer"
    r"|seizoen|zomer|winter|herfst|voorjaar|lente|vakantie|kerst|pasen|paas|ramadan|feest|school|dicht|gesloten|gestopt"
    rf"|tijdelijk|misschien|mei\b|{'|'.join(maand for maand in MAANDEN if maand != 'mei')}"
    r"|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)",
    re.IGNORECASE,
)
"""Words that say something about when; rather too many than too few: who reads them is told to look at the words."""


@dataclass(frozen=True)
class Periode:
    """Days in a row, both ends included."""

    van: date
    tot_en_met: date


@dataclass(frozen=True)
class Openingsdagen:
    """The days on which somebody is there, up to and including `tot`.

    `dagen` are the days of every week (0 is Monday), `data` those of a rhythm that is not every week; on days in `dicht`
    nobody is there, and on a holiday only if `op_feestdagen`. With a `twijfel` there may be more days.
    """

    dagen: frozenset[int]
    data: tuple[date, ...]
    dicht: tuple[Periode, ...]
    op_feestdagen: bool
    twijfel: Twijfel | None
    tot: date


def openingsdagen(tijden: Openingstijden, vandaag: date, tot: date) -> Openingsdagen:
    """What these hours promise from today up to and including `tot`."""
    twijfels = [_twijfel(moment) for moment in tijden.momenten]
    zeker = [moment for moment, twijfel in zip(tijden.momenten, twijfels, strict=True) if twijfel is None]
    dicht = [Periode(deel.van, deel.tot_en_met) for deel in tijden.gesloten]
    om_alles: Twijfel | None = "afspraak" if tijden.op_afspraak else None
    for zin in re.split(r"(?<=[.?!])\s+", tijden.uitleg or ""):
        if seizoen := _seizoen(zin):
            dicht += _elk_jaar(*_DICHT_IN[seizoen], vandaag, tot)
        else:
            om_alles = om_alles or _in_woorden(zin)
    if om_alles:
        zeker = []
    return Openingsdagen(
        frozenset(DAGEN.index(moment.dag) for moment in zeker if moment.ritme is None),
        tuple(sorted({dag for moment in zeker if moment.ritme for dag in _data(moment, vandaag, tot)})),
        tuple(sorted({p for p in dicht if p.tot_en_met >= vandaag}, key=lambda p: (p.van, p.tot_en_met))),
        tijden.feestdagen == "open",
        om_alles or next(filter(None, twijfels), None),
        tot,
    )


def open_op(tijden: Openingstijden, dag: date, vrij: Mapping[date, str]) -> tuple[Moment, ...]:
    """The moments of these hours on that day, as far as they are sure; none on a holiday (`vrij`) unless somebody wrote that
    it is open then.
    """
    hier = tuple(
        moment
        for moment in tijden.op_volgorde
        if DAGEN[dag.weekday()] == moment.dag
        and _twijfel(moment) is None
        and (moment.ritme is None or _past(moment, dag))
    )
    if not hier or (dag in vrij and tijden.feestdagen != "open"):
        return ()
    beloofd = openingsdagen(tijden, dag, dag)
    dicht = any(periode.van <= dag <= periode.tot_en_met for periode in beloofd.dicht)
    return hier if (beloofd.dagen or beloofd.data) and not dicht else ()


def _twijfel(moment: Moment) -> Twijfel | None:
    if moment.op_afspraak:
        return "afspraak"
    return "ritme" if moment.ritme in ONBEKEND_WANNEER else _in_woorden(moment.wat or "")


def _in_woorden(tekst: str) -> Twijfel | None:
    if _AFSPRAAK.search(tekst):
        return "afspraak"
    return "woorden" if _WANNEER.search(tekst) else None


def _seizoen(zin: str) -> str | None:
    gevonden = _SEIZOEN.match(zin)
    woord = gevonden[1].lower() if gevonden else ""
    return woord if woord in _DICHT_IN else None


def _elk_jaar(begin: tuple[int, int], eind: tuple[int, int], vandaag: date, tot: date) -> Iterator[Periode]:
    for jaar in range(vandaag.year - 1, tot.year + 1):
        yield Periode(date(jaar, *begin), date(jaar + (eind < begin), *eind))


def _data(moment: Moment, vandaag: date, tot: date) -> Iterator[date]:
    """The days of this moment; weeks are those of the calendar (ISO 8601)."""
    dag = vandaag + timedelta(days=(DAGEN.index(moment.dag) - vandaag.weekday()) % 7)
    while dag <= tot:
        if _past(moment, dag):
            yield dag
        dag += timedelta(weeks=1)


def _past(moment: Moment, dag: date) -> bool:
    if moment.ritme in {"even-weken", "oneven-weken"}:
        return (dag.isocalendar().week % 2 == 0) is (moment.ritme == "even-weken")
    if moment.ritme == "laatste":
        return (dag + timedelta(weeks=1)).month != dag.month
    return ("eerste", "tweede", "derde", "vierde", "vijfde")[(dag.day - 1) // 7] == moment.ritme
