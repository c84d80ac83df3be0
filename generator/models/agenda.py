"""What stands in the agenda beside the activities of records: those of nobody, and moments that come back each year."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from generator.models.activiteit import Activiteit
from generator.models.basis import Id, Model, Zin, in_editor, toon, weiger
from generator.models.bereik import Website
from generator.models.hulp import Bron, moeten_bekend_zijn
from generator.models.kenmerken import Leest, Verleden, Verwijst
from generator.models.maanden import MAANDEN
from generator.models.periode import Periode

Maand = Literal[
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
]  # fmt: skip
_JAARDAG = re.compile(rf"(\d{{1,2}}) ({'|'.join(MAANDEN)})")
_SCHRIKKELJAAR = 2024


class Agendapunt(Activiteit):
    """An activity that belongs to no record."""

    id: Id
    """Korte naam in kleine letters."""
    wie: Annotated[Zin, Leest("naam")]
    """Welke organisatie het houdt, geen persoonsnaam."""
    website: Website | None = None
    """Adres van de pagina waar het staat."""
    gecontroleerd: Annotated[date, Verleden()]
    """De dag waarop iemand dit heeft nagekeken."""
    bronnen: tuple[Bron, ...] = Field(min_length=1)
    """Waar we dit van weten."""

    @model_validator(mode="after")
    def _bron_genoemd(self) -> Self:
        moeten_bekend_zijn([("bron", self.bron)], self.bronnen)
        return self


def _jaardag(waarde: Any) -> Any:
    gelezen = _JAARDAG.fullmatch(waarde) if isinstance(waarde, str) else None
    try:
        if gelezen:
            date(_SCHRIKKELJAAR, MAANDEN.index(gelezen[2]) + 1, int(gelezen[1]))
            return waarde
    except ValueError:
        pass
    raise weiger(f"“{toon(waarde)}” is geen dag van het jaar.", "Schrijf de dag en de maand, zoals: 25 december")


Jaardag = Annotated[
    str,
    BeforeValidator(_jaardag),
    in_editor(rf"\d{{1,2}} ({'|'.join(MAANDEN)})", "Schrijf de dag en de maand, zoals: 25 december"),
]
"""A day that comes back every year: “25 december”."""


class Jaarmoment(Model):
    """A moment that comes back every year, with what helps then: on fixed days, or in months of which the days differ."""

    id: Id
    """Korte naam in kleine letters."""
    naam: Annotated[Zin, Leest("naam")]
    """Hoe het heet, bijvoorbeeld “Kerst”."""
    kort: Annotated[Zin, Leest("bewoner")]
    """Eén zin: wat er dan is, of wat er dan verandert."""
    van: Jaardag | None = None
    """Eerste dag, als die elk jaar hetzelfde is: 25 december."""
    tot_en_met: Jaardag | None = None
    """Laatste dag, als het langer duurt dan één dag: 26 december."""
    maanden: tuple[Maand, ...] = ()
    """De maand of de maanden, als de dagen elk jaar anders zijn."""
    dagen: tuple[Periode, ...] = ()
    """De dagen van dit jaar of volgend jaar, als de organisatie die bekend heeft gemaakt. Oude mogen weg."""
    weken_vooraf: Annotated[int, Field(ge=0, le=12)] = 4
    """Hoeveel weken van tevoren het op de voorpagina komt."""
    hulp: Annotated[tuple[Id, ...], Verwijst("records")] = ()
    """Ids van records die dan helpen."""
    website: Website | None = None
    """Adres van de organisatie."""
    bronnen: tuple[Bron, ...] = ()
    """Waar we dit van weten; weglaten bij een moment dat iedereen kent, zoals Kerst."""

    @model_validator(mode="after")
    def _wanneer(self) -> Self:
        if bool(self.van) == bool(self.maanden):
            raise weiger(
                "Hier staat van en ook maanden." if self.van else "Hier staat niet wanneer het is.",
                "Is het elk jaar op dezelfde dag? Vul alleen van in. Anders: vul alleen maanden in.",
                "maanden" if self.van else None,
            )
        if self.tot_en_met and not self.van:
            raise weiger(
                "Hier staat een laatste dag zonder eerste dag.", "Vul van: in, of haal tot_en_met weg.", "tot_en_met"
            )
        return self
