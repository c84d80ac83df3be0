"""When somebody is there: times of day, moments in a week, opening hours."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal, Self, get_args

from pydantic import BeforeValidator, model_validator

from generator.models.basis import Model, Zin, in_editor, plat, toon, weiger
from generator.models.gedateerd import Gedateerd
from generator.models.getallen import Datering
from generator.models.kenmerken import Leest, Verwijst

_TIJD = r"([01]\d|2[0-3]):[0-5]\d"


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
"""A time of day, `HH:MM`."""

Dag = Literal["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
DAGEN: tuple[str, ...] = get_args(Dag)


class Moment(Model):
    """One recurring moment in a week."""

    dag: Dag
    """Dag van de week, voluit."""
    van: Tijd | None = None
    """Begintijd, bijvoorbeeld '09:30'."""
    tot: Tijd | None = None
    """Eindtijd."""
    wat: Annotated[Zin | None, Leest("bewoner")] = None
    """Wat er dan is, bijvoorbeeld “soep eten”."""

    @model_validator(mode="after")
    def _van_voor_tot(self) -> Self:
        if self.van and self.tot and self.van >= self.tot:
            raise weiger(
                f"De eindtijd {self.tot} ligt niet na de begintijd {self.van}.",
                "Wissel de tijden om of verbeter ze.",
                "tot",
            )
        return self


class Openingstijden(Gedateerd):
    """When somebody is there: a dated fact."""

    momenten: tuple[Moment, ...] = ()
    """De vaste momenten in de week."""
    uitleg: Annotated[Zin | None, Leest("bewoner")] = None
    """Wat je er verder over moet weten, bijvoorbeeld “om de week” of “dicht in de zomer”."""
    stand: Datering
    """Van wanneer deze tijden zijn: 2026, 2026-11 of 2026-11-22."""
    bron: Annotated[Zin, Verwijst("bronnen")]
    """Naam van de bron, zoals die onder bronnen staat."""

    @property
    def gezegd(self) -> tuple[str, ...]:
        """Only what is said of the hours themselves."""
        return plat(self.uitleg, self.momenten)

    @property
    def in_het_kort(self) -> str:
        """The days, or else the words."""
        return ", ".join(dict.fromkeys(moment.dag for moment in self.momenten)) or self.uitleg or ""

    @model_validator(mode="after")
    def _niet_leeg(self) -> Self:
        if not self.momenten and not self.uitleg:
            raise weiger("Deze openingstijden zijn leeg.", "Vul momenten of uitleg in, of haal openingstijden weg.")
        return self
