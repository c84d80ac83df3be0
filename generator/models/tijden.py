"""When somebody is there: times of day, moments in a week, opening hours, and when it is closed all the same."""

from __future__ import annotations

import re
from datetime import date
from itertools import combinations
from typing import Annotated, Any, Literal, Self, get_args

from pydantic import BeforeValidator, model_validator

from generator.models.basis import Model, Zin, in_editor, plat, toon, weiger
from generator.models.gedateerd import Gedateerd
from generator.models.getallen import Datering
from generator.models.kenmerken import Leest, Verwijst

_TIJD = r"([01]\d|2[0-3]):[0-5]\d|24:00"
_AVOND, _OCHTEND = "17:00", "12:00"


def _tijd(waarde: Any) -> Any:
    if not isinstance(waarde, str):
        raise weiger(
            f"“{toon(waarde)}” is geen tijd.",
            "Schrijf de tijd met een dubbele punt, tussen aanhalingstekens: '09:30'.",
        )
    if not re.fullmatch(_TIJD, waarde):
        raise weiger(f"“{waarde}” is geen tijd.", "Schrijf vier cijfers met een dubbele punt: '09:30'.")
    return waarde


Tijd = Annotated[str, BeforeValidator(_tijd), in_editor(_TIJD, "Schrijf vier cijfers met een dubbele punt: '09:30'.")]
"""A time of day, `HH:MM`; `24:00` is the end of that day."""

Dag = Literal["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
DAGEN: tuple[str, ...] = get_args(Dag)
Ritme = Literal[
    "even-weken", "oneven-weken", "eerste", "tweede", "derde", "vierde", "vijfde", "laatste", "om-de-week", "soms"
]  # fmt: skip
ONBEKEND_WANNEER: frozenset[Ritme] = frozenset({"om-de-week", "soms"})
"""Rhythms of which nobody can work out the days."""


class Moment(Model):
    """One recurring moment in a week."""

    dag: Dag
    """Dag van de week, voluit."""
    ritme: Ritme | None = None
    """Alleen als het niet elke week is: even-weken of oneven-weken (weeknummers van de kalender), eerste, tweede, derde, vierde, vijfde of laatste (die dag van de maand), om-de-week (u weet niet welke weken) of soms (niet elke week)."""
    van: Tijd | None = None
    """Begintijd, bijvoorbeeld '09:30'."""
    tot: Tijd | None = None
    """Eindtijd. De hele dag open is van '00:00' tot '24:00'."""
    volgende_dag: bool = False
    """true als de eindtijd op de volgende dag is. Begint het na vijven en is het voor de middag klaar, dan snapt de site dat zelf: van '22:00' tot '08:00'."""
    op_afspraak: bool = False
    """true als je alleen na een afspraak kunt komen."""
    wat: Annotated[Zin | None, Leest("bewoner")] = None
    """Wat er dan is, bijvoorbeeld “soep eten”."""

    @property
    def gezegd(self) -> tuple[str, ...]:
        """What is said of it; what nobody filled in is left out, so that old marks on cards stay the same."""
        extra = (
            self.ritme or "",
            "op afspraak" if self.op_afspraak else "",
            "volgende dag" if self.over_de_nacht else "",
        )
        return (*plat(self.dag, self.van, self.tot, self.wat), *filter(None, extra))

    @property
    def dag_en_nacht(self) -> bool:
        """Whether it is from midnight to midnight."""
        return self.van == "00:00" and self.tot in {"00:00", "24:00"}

    @property
    def over_de_nacht(self) -> bool:
        """Whether it ends on the next day."""
        return bool(self.van and self.tot and self.tot <= self.van and not self.dag_en_nacht)

    @property
    def _duur(self) -> tuple[str, str]:
        """Begin and end on this day, as texts that can be compared."""
        eind = "24:00" if self.over_de_nacht or self.dag_en_nacht else self.tot
        return self.van or "00:00", eind or self.van or "24:00"

    def overlapt(self, ander: Moment) -> bool:
        """Whether both are at the same time of the same day, in the same weeks; without times nobody can tell."""
        zelfde_dag = (self.dag, self.ritme) == (ander.dag, ander.ritme)
        (van, tot), (ander_van, ander_tot) = self._duur, ander._duur
        bekend = bool((self.van or self.tot) and (ander.van or ander.tot))
        return zelfde_dag and bekend and van < ander_tot and ander_van < tot

    @model_validator(mode="after")
    def _van_voor_tot(self) -> Self:
        if self.volgende_dag and not self.over_de_nacht:
            raise weiger(
                "Hier staat volgende_dag, maar de eindtijd ligt niet voor de begintijd.",
                "Haal volgende_dag: weg, of verbeter de tijden.",
                "volgende_dag",
            )
        vanzelf = self.van and self.tot and self.van >= _AVOND and self.tot <= _OCHTEND
        if self.over_de_nacht and not vanzelf and not self.volgende_dag:
            raise weiger(
                f"De eindtijd {self.tot} ligt niet na de begintijd {self.van}.",
                "Wissel de tijden om of verbeter ze. Is het de volgende dag? Zet er volgende_dag: true bij.",
                "tot",
            )
        return self


class Gesloten(Model):
    """A time in which it is closed all the same."""

    van: date
    """Eerste dag dat het dicht is."""
    tot_en_met: date
    """Laatste dag dat het dicht is. Daarna verdwijnt deze regel vanzelf van de site."""
    waarom: Annotated[Zin | None, Leest("bewoner")] = None
    """Waarom, bijvoorbeeld “kerstvakantie”."""

    @model_validator(mode="after")
    def _van_voor_tot(self) -> Self:
        if self.van > self.tot_en_met:
            raise weiger(
                f"De laatste dag {self.tot_en_met} ligt voor de eerste dag {self.van}.",
                "Wissel de dagen om of verbeter ze.",
                "tot_en_met",
            )
        if (self.tot_en_met - self.van).days > 366:
            raise weiger(
                "Dit is langer dan een jaar dicht.",
                "Verbeter het jaartal. Is het echt zo lang dicht? Zet dan status: tijdelijk-dicht.",
                "tot_en_met",
            )
        return self


class Openingstijden(Gedateerd):
    """When somebody is there: a dated fact."""

    momenten: tuple[Moment, ...] = ()
    """De vaste momenten in de week. De site zet ze op volgorde."""
    op_afspraak: bool = False
    """true als je altijd eerst een afspraak maakt."""
    feestdagen: Literal["open", "dicht"] | None = None
    """open of dicht op feestdagen; weglaten als het niet bekend is, dan staat er dat je eerst moet bellen."""
    gesloten: tuple[Gesloten, ...] = ()
    """Wanneer het tijdelijk dicht is, zoals in een vakantie."""
    uitleg: Annotated[Zin | None, Leest("bewoner")] = None
    """Wat je er verder over moet weten. Staat hier wanneer het wel of niet open is, dan telt het niet mee bij “vandaag open”."""
    stand: Datering
    """Van wanneer deze tijden zijn: 2026, 2026-11 of 2026-11-22."""
    bron: Annotated[Zin, Verwijst("bronnen")]
    """Naam van de bron, zoals die onder bronnen staat."""

    @property
    def gezegd(self) -> tuple[str, ...]:
        """Only what is said of the hours themselves."""
        extra = ("op afspraak" if self.op_afspraak else "", f"feestdagen {self.feestdagen}" if self.feestdagen else "")
        gesloten = (*filter(None, extra), *plat(self.gesloten))
        return (*plat(self.uitleg), *(deel for moment in self.momenten for deel in moment.gezegd), *gesloten)

    @property
    def in_het_kort(self) -> str:
        """The days, or else the words."""
        return ", ".join(dict.fromkeys(moment.dag for moment in self.op_volgorde)) or self.uitleg or "op afspraak"

    @property
    def op_volgorde(self) -> tuple[Moment, ...]:
        """The moments by day and time."""
        return tuple(sorted(self.momenten, key=lambda m: (DAGEN.index(m.dag), m.van or "", m.tot or "")))

    @model_validator(mode="after")
    def _niet_leeg(self) -> Self:
        if not (self.momenten or self.uitleg or self.op_afspraak):
            raise weiger("Deze openingstijden zijn leeg.", "Vul momenten of uitleg in, of haal openingstijden weg.")
        return self

    @model_validator(mode="after")
    def _elk_moment_een_keer(self) -> Self:
        for (_, een), (nummer, ander) in combinations(enumerate(self.momenten), 2):
            if een == ander:
                raise weiger(f"Dit moment op {ander.dag} staat er twee keer.", "Haal er één weg.", f"momenten.{nummer}")
            if een.overlapt(ander) and not (een.wat and ander.wat):
                raise weiger(
                    f"Deze tijd op {ander.dag} valt samen met een andere.",
                    "Maak er één moment van, of zet bij allebei wat er dan is (wat:).",
                    f"momenten.{nummer}",
                )
        return self
