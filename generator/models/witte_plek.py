"""White spots: where somebody looked and found no help, and help that a plan names and that no record has."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from generator.models.basis import Id, Model, Zin, weiger
from generator.models.bereik import Website
from generator.models.kenmerken import Intern, Leest, Verleden, Verwijst

Leeftijdsgroep = Literal["0-4", "4-12", "12-18", "18-27", "27-aow", "aow"]


class WittePlek(Model):
    """An answer about an empty place on the map, or (with `naam`) help that is named somewhere and that the site does not have.

    Without `naam` it fills its places: help for this is not there. With `naam` it is about that one thing only.
    """

    id: Id
    """Korte naam in kleine letters."""
    naam: Annotated[Zin | None, Leest("naam")] = None
    """Hoe de hulp heet die in een plan staat. Weglaten als het om een lege plek op de kaart gaat."""
    uitkomst: Literal["bestaat-niet", "gevraagd", "nog-vragen"]
    """bestaat-niet (een bron zegt dat het er niet is), gevraagd (er is nog geen antwoord) of nog-vragen (alleen met naam:)."""
    zin: Annotated[Zin, Leest("bewoner")]
    """Eén zin: wat er mist, of wat de bron erover zegt. Zonder bedrag, tijd, adres of nummer."""
    themas: Annotated[tuple[Id, ...], Verwijst("themas")] = Field(min_length=1)
    """Ids uit lijsten/themas.yaml: waar het over gaat."""
    wijken: Annotated[tuple[Id, ...], Verwijst("wijken")] = ()
    """Ids uit lijsten/wijken.yaml. Weglaten betekent: in de hele gemeente."""
    doelgroepen: Annotated[tuple[Id, ...], Verwijst("doelgroepen")] = ()
    """Ids uit lijsten/doelgroepen.yaml. Weglaten betekent: voor iedereen."""
    leeftijden: tuple[Leeftijdsgroep, ...] = ()
    """0-4, 4-12, 12-18, 18-27, 27-aow of aow. Weglaten betekent: voor elke leeftijd."""
    gat: Annotated[Id | None, Verwijst("gaten")] = None
    """Id uit lijsten/gaten.yaml, als een bewoner daar al leest wie hij belt."""
    bron: Annotated[Zin, Leest("naam")]
    """Waar het staat: de naam van het plan met het jaar, of wie het zei (een functie, geen naam)."""
    url: Website | None = None
    """Adres van die bron, als die op internet staat."""
    gecontroleerd: Annotated[date, Verleden()]
    """De dag waarop iemand dit las of vroeg. Een antwoord van meer dan een jaar oud telt niet meer."""
    vraag: Annotated[Zin, Intern()]
    """Wat de redactie nog moet vragen. Staat in de belronde."""
    aan: Annotated[Zin, Intern()]
    """Aan welke organisatie, zonder namen van mensen."""

    @model_validator(mode="after")
    def _leeg_is_bekeken(self) -> Self:
        if self.uitkomst == "nog-vragen" and not self.naam:
            raise weiger(
                "Hier keek nog niemand: zo’n plek is vanzelf wit.",
                "Haal dit weg. Staat er iets in een plan dat wij niet hebben? Vul dan naam: in.",
                "uitkomst",
            )
        return self
