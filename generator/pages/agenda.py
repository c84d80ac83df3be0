"""`/agenda/`: what there is to do by week, whose door is open, and the moments that come back every year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import ClassVar

from generator.blad.agenda import Agendakeer
from generator.blad.agendadag import Agendadag, per_dag
from generator.blad.jaarmomenten import Jaarmomentblad
from generator.blad.jsonld import van_agenda
from generator.blad.openbaar import OpenbareKaart
from generator.blad.plaatselijk import Wijkblad
from generator.kaart import adressen
from generator.uitvoer import PageSource

_WEKEN = 5
"""So many weeks are told day by day, this one among them; what is only once is told however far it is."""


@dataclass(frozen=True)
class Agendaweek:
    """What begins in the week of this Monday, or was going on already; it is over after `laatste`."""

    maandag: date
    keren: tuple[Agendakeer, ...]
    laatste: date


@dataclass(frozen=True)
class Agendapagina:
    """What begins in each of the coming weeks and `later`, whose door is open in the coming days, and the moments of the
    year. `wijken` are those in which there is anything.
    """

    sjabloon: ClassVar[str] = "agenda"
    weken: tuple[Agendaweek, ...]
    later: tuple[Agendakeer, ...]
    open_: tuple[Agendadag, ...]
    momenten: tuple[Jaarmomentblad, ...]
    wijken: tuple[Wijkblad, ...]


def agenda(kaart: OpenbareKaart) -> Iterator[PageSource]:
    """`/agenda/`; also when there is nothing on, because menus and paper lead there."""
    vandaag = kaart.vandaag
    eind = vandaag + timedelta(days=6 - vandaag.weekday(), weeks=_WEKEN - 1)
    alle = [Agendakeer(keer, van) for van in kaart.activiteiten for keer in van.keren]
    in_wijken = (*(van.wijken for van in kaart.activiteiten), *(deur.wijken for deur in kaart.deuren))
    genoemd = {wijk for wijken in in_wijken for wijk in wijken}
    weken = tuple(_weken(kaart, eind))
    later = tuple(sorted((k for k in alle if k.keer.van > eind and not k.activiteit.regel), key=lambda k: k.keer))
    yield PageSource(
        adressen.AGENDA,
        "Agenda",
        f"Wat er te doen is in {kaart.gemeente.naam}, dag voor dag.",
        Agendapagina(
            weken,
            later,
            per_dag((), kaart.deuren, vandaag, vandaag + timedelta(days=6)),
            kaart.jaarmomenten,
            tuple(wijk for wijk in kaart.wijken.values() if wijk.id in genoemd),
        ),
        jsonld=van_agenda(kaart, (*(keer for week in weken for keer in week.keren), *later)),
    )


def _weken(kaart: OpenbareKaart, eind: date) -> Iterator[Agendaweek]:
    alle = per_dag(kaart.activiteiten, (), kaart.vandaag, eind)
    for maandag, groep in groupby(alle, key=lambda dag: dag.dag - timedelta(days=dag.dag.weekday())):
        dagen = tuple(groep)
        keren = tuple(keer for dag in dagen for keer in dag.keren)
        yield Agendaweek(maandag, keren, max(dag.laatste for dag in dagen))
