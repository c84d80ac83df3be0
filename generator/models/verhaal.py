"""Short stories of people who were helped or who help: only what a source carries, and nobody by name without consent."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from generator.models.basis import Id, Model, Tekst, Zin, weiger
from generator.models.hulp import Bron
from generator.models.kenmerken import Intern, Leest, Verwijst


class Verhaal(Model):
    """One story, with the records it belongs to."""

    id: Id
    """Korte naam in kleine letters."""
    titel: Annotated[Zin, Leest("bewoner")]
    """Waar het over gaat, in een paar woorden."""
    tekst: Annotated[Tekst, Leest("bewoner")]
    """Het verhaal in gewone taal. Alleen wat de bron zegt; een zin tussen aanhalingstekens staat letterlijk in de bron."""
    voornaam: Annotated[Zin | None, Leest("naam")] = None
    """Hoe iemand in het verhaal heet. Weglaten als er geen naam in staat."""
    naam_veranderd: bool = False
    """true als de voornaam bedacht is."""
    toestemming: Annotated[Zin | None, Intern()] = None
    """Waar staat dat iemand met zijn eigen naam op de site wil, en wie dat bewaart. Dit komt nooit op de site. Zet hier niets over de persoon zelf."""
    records: Annotated[tuple[Id, ...], Verwijst("records")] = ()
    """Ids van de records waar het over gaat."""
    bronnen: tuple[Bron, ...] = Field(min_length=1)
    """Waar het verhaal vandaan komt."""

    @model_validator(mode="after")
    def _naam_mag_of_is_bedacht(self) -> Self:
        if self.voornaam and not self.naam_veranderd and not self.toestemming:
            raise weiger(
                f"In dit verhaal heet iemand “{self.voornaam}”, en er staat niet bij dat dat mag.",
                "Is de naam bedacht? Zet er naam_veranderd: true bij. Anders: vraag het, en schrijf bij toestemming: waar het staat.",
                "voornaam",
            )
        return self
