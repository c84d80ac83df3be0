"""`/agenda/`: what there is to do by week, whose door is open, and the moments that come back every year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar

from generator.blad.agenda import Agendadag, Agendakeer, Jaarmomentblad, per_dag
from generator.blad.openbaar import OpenbareKaart
from generator.blad.plaatselijk import Wijkblad
from generator.kaart import adressen
from generator.uitvoer import PageSource

_WEKEN = 5
"""So many weeks are told day by day, this one among them; what is only once is told however far it is."""


@dataclass(frozen=True)
class Agendaweek:
    """What begins in a week (from Monday to Sunday), and its last day."""

    van: date
    tot_en_met: date
    keren: tuple[Agendakeer, ...]

    @property
    def laatste(self) -> date:
        """The day after which all of it is over."""
        return max(k.keer.tot_en_met for k in self.keren)


@dataclass(frozen=True)
class Agendapagina:
    """What is going on for some days already (`bezig`), what begins in each of the coming weeks and `later`, whose door is
    open in the coming days, and the moments of the year. `wijken` are those in which there is anything.
    """

    sjabloon: ClassVar[str] = "agenda"
    bezig: tuple[Agendakeer, ...]
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
    yield PageSource(
        adressen.AGENDA,
        "Agenda",
        f"Wat er te doen is in {kaart.gemeente.naam}, dag voor dag.",
        Agendapagina(
            tuple(k for k in alle if k.keer.van < vandaag),
            tuple(_weken(kaart, eind)),
            tuple(sorted((k for k in alle if k.keer.van > eind and not k.activiteit.regel), key=lambda k: k.keer)),
            per_dag((), kaart.deuren, vandaag, vandaag + timedelta(days=6)),
            kaart.jaarmomenten,
            tuple(wijk for wijk in kaart.wijken.values() if wijk.id in genoemd),
        ),
    )


def _weken(kaart: OpenbareKaart, eind: date) -> Iterator[Agendaweek]:
    maandag = kaart.vandaag - timedelta(days=kaart.vandaag.weekday())
    while maandag < eind:
        zondag = maandag + timedelta(days=6)
        dagen = per_dag(kaart.activiteiten, (), max(maandag, kaart.vandaag), zondag)
        if dagen:
            yield Agendaweek(maandag, zondag, tuple(keer for dag in dagen for keer in dag.keren))
        maandag += timedelta(weeks=1)
