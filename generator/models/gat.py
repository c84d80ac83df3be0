"""What we know to be missing: help that exists, or may exist, and that the site cannot describe yet."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from generator.models.basis import Id, Model, Zin, weiger
from generator.models.hulp import Bron
from generator.models.kenmerken import Intern, Leest, Verwijst


class Gat(Model):
    """A known gap: what it is about, whom to call, and what to say then. Never a fact that nobody is sure of."""

    id: Id
    """Korte naam in kleine letters."""
    naam: Annotated[Zin, Leest("naam")]
    """De naam zoals mensen hem kennen."""
    kort: Annotated[Zin, Leest("bewoner")]
    """Eén zin: waar het over gaat. Zonder bedrag, tijd, adres of nummer: dat weten we niet."""
    bestaat: bool
    """true als een bron zegt dat het er is, false als we niet weten of het er (nog) is."""
    zeg: Annotated[Zin, Leest("bewoner")]
    """Wat je zegt als je belt, in de ik-vorm."""
    loket: Annotated[Id, Verwijst("loketten")]
    """Id van het loket dat je belt."""
    themas: Annotated[tuple[Id, ...], Verwijst("themas")] = Field(min_length=1)
    """Ids uit lijsten/themas.yaml: op die bladzijden staat dit onderaan."""
    levensgebeurtenissen: Annotated[tuple[Id, ...], Verwijst("levensgebeurtenissen")] = ()
    """Ids uit lijsten/levensgebeurtenissen.yaml."""
    nood: Annotated[Id | None, Verwijst("noodhulp")] = None
    """Id uit lijsten/noodhulp.yaml, als dit vaak niet kan wachten: dan staat dat nummer erbij."""
    records: Annotated[tuple[Id, ...], Verwijst("records")] = ()
    """Ids van concepten die hierover gaan. Komt zo'n concept op de site, dan moet het hier weg."""
    signalen: Annotated[tuple[Zin, ...], Leest("zoeker")] = ()
    """Zoekwoorden waarbij de site zegt dat we dit nog niet weten. Staan er meer woorden in een signaal, dan moeten ze er allemaal zijn."""
    vraag: Annotated[Zin, Intern()]
    """Wat de redactie moet vragen. Staat in de belronde."""
    aan: Annotated[Zin, Intern()]
    """Aan welke organisatie, zonder namen van mensen."""
    bronnen: tuple[Bron, ...] = ()
    """Waar we van weten dat het er is; weglaten als dat bij de records staat."""

    @model_validator(mode="after")
    def _ergens_van(self) -> Self:
        if self.bestaat and not (self.bronnen or self.records):
            raise weiger(
                "Hier staat dat dit bestaat, maar niet waar we dat van weten.",
                "Vul bronnen: of records: in. Is het niet zeker? Zet dan bestaat: false.",
                "bestaat",
            )
        return self
