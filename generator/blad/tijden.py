"""Opening hours in words: by day and time, with the rhythm, what is closed, and what to do on a holiday."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from generator.blad.blokken import Moment
from generator.blad.notatie import periode
from generator.blad.zinnen import vaste_zin
from generator.models.moment import DAGEN
from generator.models.moment import Moment as Geschreven
from generator.models.tijden import Openingstijden


def momenten(van: Openingstijden) -> tuple[Moment, ...]:
    """The moments by day and time, one line for a day and what there is then; what is the same each day is said once."""
    regels = []
    for (dag, wat), groep in groupby(van.op_volgorde, key=lambda m: (_dag(m), m.wat or "")):
        tijden = " en ".join(dict.fromkeys(filter(None, map(_tijd, groep))))
        regels.append(Moment(dag, tijden, wat))
    elke_dag = {(regel.tijd, regel.wat) for regel in regels}
    if len(elke_dag) == 1 and [regel.dag for regel in regels] == list(DAGEN):
        return (Moment(vaste_zin("elke_dag"), regels[0].tijd, regels[0].wat),)
    return tuple(regels)


def regels(van: Openingstijden, vandaag: date) -> Iterator[str]:
    """What else there is to know of these hours, as sentences; a closed time that is over is left out."""
    if van.op_afspraak:
        yield vaste_zin("op_afspraak")
    if van.uitleg:
        yield van.uitleg
    for deel in sorted(van.gesloten, key=lambda g: g.van):
        if deel.tot_en_met >= vandaag:
            waarom = f" ({deel.waarom.rstrip('.')})" if deel.waarom else ""
            yield vaste_zin("gesloten", wanneer=periode(deel.van, deel.tot_en_met), waarom=waarom)
    if van.momenten or van.feestdagen:
        yield vaste_zin(f"feestdagen_{van.feestdagen or 'onbekend'}")


def in_een_zin(regels: tuple[Moment, ...]) -> str:
    """The moments on one line: “maandag 09:30 tot 12:00 (koffie); dinsdag”."""
    return "; ".join(f"{m.dag} {m.tijd}".rstrip() + (f" ({m.wat})" if m.wat else "") for m in regels)


def _dag(moment: Geschreven) -> str:
    match moment.ritme:
        case None:
            return moment.dag
        case "even-weken" | "oneven-weken" | "om-de-week" | "soms":
            return vaste_zin(f"ritme_{moment.ritme}", dag=moment.dag)
        case welke:
            return vaste_zin("ritme_van_de_maand", welke=welke, dag=moment.dag)


def moment_in_woorden(van: str | None, tot: str | None) -> str:
    """Two times on one line: “10:00 tot 12:00”, “tot 12:00” or “10:00”."""
    return f"{van or ''} tot {tot}".strip() if tot else van or ""


def _tijd(moment: Geschreven) -> str:
    tijd = moment_in_woorden(moment.van, moment.tot)
    if moment.dag_en_nacht:
        tijd = vaste_zin("dag_en_nacht")
    elif moment.over_de_nacht:
        tijd = f"{tijd} {vaste_zin('volgende_dag')}"
    return f"{tijd} ({vaste_zin('moment_op_afspraak')})".strip() if moment.op_afspraak else tijd
