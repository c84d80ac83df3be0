"""The week of a wijk on one sheet: what is on and whose door is open, day by day, for the wall of a buurthuis or a shop."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from generator.blad.agenda import Activiteitblad
from generator.blad.agendadag import Agendadag, Deur, per_dag
from generator.blad.blad import Blad
from generator.blad.notatie import datum
from generator.blad.plaatselijk import Wijkblad
from generator.kaart import adressen
from generator.papier.uitgave import Drukwerk, Opdruk, Uitgave

Iets = TypeVar("Iets", Activiteitblad, Deur)
_DAGEN = 7
_MEESTE = 8
"""So many places to call first fit below a week."""
_VEEL = 10
"""With more lines than this the sheet says only what, where and when."""
_PAST = 15
"""No more lines than this stay legible on one sheet."""


@dataclass(frozen=True)
class Weekregel:
    """One line: the hours, what there is, where and with whom."""

    tijd: str
    wat: str
    waar: str


@dataclass(frozen=True)
class Weekdag:
    """A day with its lines."""

    naam: str
    regels: tuple[Weekregel, ...]


@dataclass(frozen=True, kw_only=True)
class Weekblad(Opdruk):
    """The sheet. `eerst_bellen` are places near by of which nobody is sure when they are open; `meer` is how many lines of a
    very full week are only on the site.
    """

    titel: str
    dagen: tuple[Weekdag, ...]
    eerst_bellen: tuple[Weekregel, ...]
    meer: int
    telefoon: str
    wie: str
    editieregel: str


def alle(uitgave: Uitgave) -> Iterator[Drukwerk]:
    """`papier/weekblad-<wijk>.pdf` for every wijk."""
    kaart = uitgave.kaart
    tot = kaart.vandaag + timedelta(days=_DAGEN - 1)
    genoemd = {deur.adres for deur in kaart.deuren}
    for wijk in kaart.wijken.values():
        dagen = per_dag(_hier(wijk, kaart.activiteiten), _hier(wijk, kaart.deuren), kaart.vandaag, tot)
        plekken = (*kaart.in_wijk(wijk.id), *(blad for blad in kaart.naast_wijk(wijk.id) if blad.heeft_plek))
        eerst = [b for b in plekken if not b.is_regeling and b.leeft and b.adres not in genoemd]
        yield Drukwerk(adressen.weekblad(wijk.id), "weekblad", _blad(uitgave, wijk, dagen, eerst, tot))


def _hier(wijk: Wijkblad, alle: Iterable[Iets]) -> tuple[Iets, ...]:
    return tuple(iets for iets in alle if not iets.wijken or wijk.id in iets.wijken)


def _blad(uitgave: Uitgave, wijk: Wijkblad, dagen: Iterable[Agendadag], eerst: Iterable[Blad], tot: date) -> Weekblad:
    vandaag = uitgave.kaart.vandaag
    bellen = uitgave.bellen(wijk.bel)
    alle = tuple(dagen)
    aantal = sum(len(dag.keren) + len(dag.deuren) for dag in alle)
    kort = aantal > _VEEL
    volle = tuple(Weekdag(dag.naam, tuple(_regels(dag, kort=kort))) for dag in alle)
    return Weekblad(
        **vars(uitgave.opdruk(adressen.deel(adressen.WIJKEN, wijk.id))),
        titel=f"Deze week in {wijk.naam}",
        dagen=tuple(_eerste(volle, _PAST)),
        eerst_bellen=tuple(
            _eerst_bellen(uitgave, blad, bellen.telefoon) for blad in list(eerst)[: 0 if kort else _MEESTE]
        ),
        meer=max(0, aantal - _PAST),
        telefoon=bellen.telefoon,
        wie=bellen.wie,
        editieregel=f"Gemaakt op {datum(vandaag)}. Haal dit blad weg na {datum(tot)}.",
    )


def _eerste(dagen: Iterable[Weekdag], hoeveel: int) -> Iterator[Weekdag]:
    """The days with no more lines than this together."""
    for dag in dagen:
        regels = dag.regels[:hoeveel]
        hoeveel -= len(regels)
        if regels:
            yield Weekdag(dag.naam, regels)


def _regels(dag: Agendadag, *, kort: bool) -> Iterator[Weekregel]:
    for keer in dag.keren:
        van = keer.activiteit
        waar = ", ".join(filter(None, (van.wie, van.plek)))
        let_op = " ".join(filter(None, ("" if kort else van.hoe, keer.let_op)))
        tot = f"tot en met {datum(keer.keer.tot_en_met)}" if keer.keer.tot_en_met > dag.dag else ""
        yield Weekregel(van.tijd or tot, van.wat, f"{waar}. {let_op}".rstrip())
    for deur in dag.deuren:
        yield Weekregel(deur.tijd, f"{deur.naam} is open", ", ".join(filter(None, (deur.plek, deur.wat))))


def _eerst_bellen(uitgave: Uitgave, blad: Blad, nummer: str) -> Weekregel:
    """Without the number that is on the sheet already."""
    plek = blad.loopplek
    waar = uitgave.feit(plek.dag, plek.adres) if plek and plek.adres else ""
    eigen = uitgave.bellen(blad.nummer).telefoon
    return Weekregel("" if eigen == nummer else eigen, blad.naam, (waar or blad.kort).rstrip("."))
