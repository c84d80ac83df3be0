"""A time of day, and a moment that comes back in a week."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal, Self, get_args

from pydantic import BeforeValidator, model_validator

from generator.models.basis import Model, Zin, in_editor, plat, toon, weiger
from generator.models.bedoeling import als_tijd
from generator.models.kenmerken import Leest

_TIJD = r"([01]\d|2[0-3]):[0-5]\d|24:00"
_AVOND, _OCHTEND = "17:00", "12:00"


def _tijd(waarde: Any) -> Any:
    if not isinstance(waarde, str) or not re.fullmatch(_TIJD, waarde):
        zo = als_tijd(toon(waarde))
        remedie = f"Schrijf: '{zo}'" if zo else "Schrijf vier cijfers met een dubbele punt, zoals '09:30'."
        raise weiger(f"“{toon(waarde)}” is geen tijd.", remedie)
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

    @property
    def _stukken(self) -> tuple[tuple[str, str, str], ...]:
        """Day, begin and end; what goes on after midnight is of the next day too, when that is in every week."""
        vandaag = (self.dag, *self._duur)
        if not self.over_de_nacht or self.ritme:
            return (vandaag,)
        return (vandaag, (DAGEN[(DAGEN.index(self.dag) + 1) % 7], "00:00", self.tot or ""))

    def overlapt(self, ander: Moment) -> bool:
        """Whether both are at the same time in the same weeks; without times nobody can tell."""
        bekend = bool((self.van or self.tot) and (ander.van or ander.tot)) and self.ritme == ander.ritme
        return bekend and any(
            dag == ander_dag and van < ander_tot and ander_van < tot
            for dag, van, tot in self._stukken
            for ander_dag, ander_van, ander_tot in ander._stukken
        )

    def zegt_al(self, ander: Moment) -> bool:
        """Whether the other is only in some weeks, and adds nothing to this one, which is in every week."""
        (van, tot), (ander_van, ander_tot) = self._duur, ander._duur
        binnen = bool(self.van and ander.van) and van <= ander_van and ander_tot <= tot
        erbij = ander.wat or ander.op_afspraak != self.op_afspraak
        return self.ritme is None and ander.ritme is not None and self.dag == ander.dag and binnen and not erbij

    @model_validator(mode="after")
    def _van_voor_tot(self) -> Self:
        if self.van == "24:00":
            raise weiger(
                "Om 24:00 is de dag voorbij, dus dan kan niets beginnen.",
                "Zet het bij de volgende dag, met van: '00:00'.",
                "van",
            )
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
                "Verbeter de tijd die niet klopt. Is het de volgende dag? Zet er volgende_dag: true bij.",
                "tot",
            )
        return self
