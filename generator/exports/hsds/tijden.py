"""Opening hours and activities as HSDS schedules: rules of RFC 5545, and the same in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from generator.blad.agenda import Activiteitblad, regels
from generator.blad.notatie import datum
from generator.blad.tijden import in_een_zin, momenten
from generator.blad.tijden import regels as regels_bij
from generator.blad.zinnen import vaste_zin
from generator.exports.hsds.ids import Ids
from generator.exports.hsds.modellen import Schedule
from generator.kaart.agenda import dagen_van
from generator.models.moment import DAGEN, ONBEKEND_WANNEER, Moment
from generator.models.tijden import Openingstijden

_DAGEN = dict(zip(DAGEN, ("MO", "TU", "WE", "TH", "FR", "SA", "SU"), strict=True))
_HOEVEELSTE: Mapping[str, int] = {
    "eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "vijfde": 5, "laatste": -1
}  # fmt: skip
_WEKEN: Mapping[str, str] = {
    "even-weken": ",".join(map(str, range(2, 54, 2))),
    "oneven-weken": ",".join(map(str, range(1, 54, 2))),
}
"""By number, because after a year of 53 weeks every second week is another one."""


def openingstijden(ids: Ids, id_: str, van: Openingstijden, vandaag: date, tot: date | None) -> Iterator[Schedule]:
    """One for each moment; what else there is to know stands in its notes, or alone when there are no moments."""
    erbij = " ".join(regels_bij(van, vandaag)) or None
    if not van.momenten:
        yield Schedule(id=ids.van("schedule", id_, "tijden"), valid_to=tot, description=erbij)
    for nummer, moment in enumerate(van.op_volgorde):
        yield _moment(ids.van("schedule", id_, "tijden", nummer), moment, van, erbij, tot)


def _moment(id_: str, moment: Moment, van: Openingstijden, erbij: str | None, tot: date | None) -> Schedule:
    op_afspraak = van.op_afspraak or moment.op_afspraak
    in_woorden = in_een_zin(momenten(van.model_copy(update={"momenten": (moment,)})))
    weet_dag = moment.ritme not in ONBEKEND_WANNEER
    hoeveelste = _HOEVEELSTE.get(moment.ritme or "")
    return Schedule(
        id=id_,
        valid_to=tot,
        wkst="MO" if weet_dag else None,
        freq=("MONTHLY" if hoeveelste else "WEEKLY") if weet_dag else None,
        interval=1 if weet_dag else None,
        byday=f"{hoeveelste or ''}{_DAGEN[moment.dag]}" if weet_dag else None,
        byweekno=_WEKEN.get(moment.ritme or ""),
        description=in_woorden,
        opens_at=_klok(moment.van) if weet_dag else None,
        closes_at=_klok(moment.tot) if weet_dag else None,
        attending_type=vaste_zin("op_afspraak") if op_afspraak else None,
        notes=erbij,
    )


def activiteit(ids: Ids, van: Activiteitblad) -> Iterator[Schedule]:
    """One for what comes back, else one for each time; the line is that of the page."""
    for nummer, ((zin, tot), keer) in enumerate(zip(regels(van), van.keren, strict=False)):
        regel = dict(deel.split("=") for deel in van.regel.split(";") if deel)
        yield Schedule(
            id=ids.van("schedule", van.id, keer.van if not regel else nummer),
            dtstart=keer.van,
            until=van.laatste if regel else keer.tot_en_met,
            valid_to=tot,
            count=None if regel or keer.tot_en_met > keer.van else 1,
            wkst="MO" if regel else None,
            freq=("MONTHLY" if regel["FREQ"] == "MONTHLY" else "WEEKLY") if regel else None,
            interval=int(regel.get("INTERVAL", 1)) if regel else None,
            byday=regel.get("BYDAY"),
            byweekno=regel.get("BYWEEKNO"),
            description=zin,
            opens_at=_klok(van.van or None),
            closes_at=_klok(van.tot or None),
            notes=_niet_op(van),
        )


def _niet_op(van: Activiteitblad) -> str | None:
    """The days on which it would be by the rule, and is not."""
    if not van.regel:
        return None
    er_is = {keer.van for keer in van.keren}
    eerste = van.keren[0].van
    niet = [datum(dag) for dag in dagen_van(van.regel, eerste, eerste, van.laatste) if dag not in er_is]
    return f"Niet op {', '.join(niet)}." if niet else None


def _klok(tijd: str | None) -> str | None:
    """A time of day; the end of a day is the beginning of the next."""
    return "00:00" if tijd == "24:00" else tijd
