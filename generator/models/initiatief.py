"""StilleKracht and Wijkinitiatief: people and organisations who help without being the government."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import model_validator

from generator.models.basis import Model, Tekst, Zin, weiger
from generator.models.hulp import Hulp
from generator.models.kenmerken import Intern, Leest

WensSoort = Literal["geld", "spullen", "tijd", "ruimte", "kennis"]


class Wens(Model):
    """Something an initiative needs from others."""

    soort: WensSoort
    """geld, spullen, tijd, ruimte of kennis."""
    wat: Annotated[Zin, Leest("bewoner")]
    """Wat er nodig is, bijvoorbeeld “houdbare boodschappen”."""
    hoeveel: Annotated[Zin | None, Leest("bewoner")] = None
    """Hoeveel ervan."""
    voor_wie: Annotated[Zin | None, Leest("bewoner")] = None
    """Voor wie het is, bijvoorbeeld “voor kinderen van 4 tot 12”."""
    nog_nodig: Annotated[Zin | None, Leest("bewoner")] = None
    """Hoeveel er nog nodig is, als een deel er al is."""
    tot_wanneer: date | None = None
    """Laatste dag; daarna verdwijnt de wens van de site."""
    hoe_geef_je_het: Annotated[Zin | None, Leest("bewoner")] = None
    """Hoe je het geeft: een stap, een plek of een nummer. Weglaten als wie iets wil geven gewoon belt, mailt of langskomt."""
    geadopteerd_door: Annotated[Zin | None, Leest("naam")] = None
    """Welke organisatie deze wens op zich neemt, geen persoonsnaam."""
    toestemming: Annotated[Zin | None, Intern()] = None
    """Waar staat dat die organisatie haar naam hier wil zien. Dit komt nooit op de site."""

    @property
    def gevraagd(self) -> str:
        """What is needed and how many: “Winterjassen (twintig)”."""
        return f"{self.wat} ({self.hoeveel})" if self.hoeveel else self.wat

    @model_validator(mode="after")
    def _naam_met_toestemming(self) -> Self:
        if self.geadopteerd_door and not self.toestemming:
            raise weiger(
                f"Deze wens noemt “{self.geadopteerd_door}”, en er staat niet bij dat dat mag.",
                "Vraag het, en schrijf bij toestemming: waar het staat. Anders: haal geadopteerd_door weg.",
                "geadopteerd_door",
            )
        return self


class Initiatief(Hulp):
    """What StilleKracht and Wijkinitiatief share on top of `Hulp`."""

    verwijzing_nodig: bool | None = None
    """true als iemand anders je moet doorsturen, false als je zelf kunt gaan; weglaten als het niet bekend is."""
    inkomenseis: bool | None = None
    """true als ze naar je inkomen kijken, false als ze dat niet doen; weglaten als het niet bekend is."""
    aanmelden: Annotated[Tekst, Leest("bewoner")]
    """Wat je doet om mee te doen of hulp te krijgen."""
    wat_neem_je_mee: Annotated[Tekst | None, Leest("bewoner")] = None
    """Wat je meeneemt."""
    talen: Annotated[tuple[Zin, ...], Leest("naam", "zoekwoord")] = ()
    """Talen die ze er spreken, behalve Nederlands. Wie zo’n taal zoekt, vindt dit record."""
    wensen: tuple[Wens, ...] = ()
    """Wat zij nodig hebben van anderen."""


class StilleKracht(Initiatief):
    """A private partner who quietly fights poverty."""

    soort: Literal["stille-kracht"]
    """Altijd stille-kracht."""


class Wijkinitiatief(Initiatief):
    """A neighbourhood initiative or meeting place."""

    soort: Literal["wijkinitiatief"]
    """Altijd wijkinitiatief."""
