"""A day: what begins then, and whose door is open."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from generator.blad.agenda import Activiteitblad, Agendakeer, waar
from generator.blad.notatie import met_hoofdletter, weekdag
from generator.blad.tijden import moment_in_woorden
from generator.kaart.adressen import adres_van
from generator.kaart.kaart import SocialeKaart
from generator.kaart.openingsdagen import open_op
from generator.models import Hulp
from generator.models.tijden import Openingstijden


@dataclass(frozen=True)
class Deur:
    """A place whose door is open on a day, for sure: the hours and what there is then, as far as known."""

    dag: date
    naam: str
    adres: str
    wijken: tuple[str, ...]
    plek: str
    tijd: str
    wat: str


@dataclass(frozen=True)
class Agendadag:
    """What begins on a day, or was going on already on the first of some days, and whose door is open then."""

    dag: date
    keren: tuple[Agendakeer, ...]
    deuren: tuple[Deur, ...]

    @property
    def naam(self) -> str:
        """“Dinsdag 1 december 2026”."""
        return met_hoofdletter(weekdag(self.dag))

    @property
    def laatste(self) -> date:
        """The last day of what is said of it."""
        return max((self.dag, *(keer.keer.tot_en_met for keer in self.keren)))


def deuren(kaart: SocialeKaart, dagen: int = 7) -> tuple[Deur, ...]:
    """Whose door is open for sure in the coming days, by day and by the hour."""
    komend = [kaart.vandaag + timedelta(days=n) for n in range(dagen)]
    alle = (deur for record in kaart.records.values() if record.leeft for deur in _deuren(kaart, record, komend))
    return tuple(deur for _, deur in sorted(alle, key=lambda wat: (wat[1].dag, wat[0], wat[1].naam)))


def _deuren(kaart: SocialeKaart, record: Hulp, dagen: Iterable[date]) -> Iterable[tuple[str, Deur]]:
    """Each with the hour at which it opens."""
    feit = kaart.van_record(record.id).get("openingstijden")
    if feit is None or not isinstance(feit.waarde, Openingstijden):
        return
    adres = adres_van(record.soort, record.id)
    for dag in dagen:
        for moment in open_op(feit.waarde, dag, kaart.feestdagen) if dag <= feit.dag.geldig_tot else ():
            tijd, plek = moment_in_woorden(moment.van, moment.tot), waar(kaart, record, dag)
            yield moment.van or "", Deur(dag, record.naam, adres, record.genoemde_wijken, plek, tijd, moment.wat or "")


def per_dag(
    activiteiten: Iterable[Activiteitblad], open_: Iterable[Deur], van: date, tot: date
) -> tuple[Agendadag, ...]:
    """The days from one up to and including another on which something begins or a door is open. What began before and is
    still going on stands on the first of them.
    """
    alle = sorted(
        (Agendakeer(keer, activiteit) for activiteit in activiteiten for keer in activiteit.keren),
        key=lambda wat: (wat.keer.van, wat.activiteit.van, wat.activiteit.wat),
    )
    open_deuren = tuple(open_)
    gevuld = (
        Agendadag(
            dag,
            tuple(k for k in alle if max(k.keer.van, van) == dag and k.keer.tot_en_met >= dag),
            tuple(deur for deur in open_deuren if deur.dag == dag),
        )
        for dag in (van + timedelta(days=n) for n in range((tot - van).days + 1))
    )
    return tuple(dag for dag in gevuld if dag.keren or dag.deuren)
