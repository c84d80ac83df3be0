"""StilleKracht and Wijkinitiatief: people and organisations who help without being the government."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from generator.models.basis import Model, Tekst, Zin
from generator.models.hulp import Hulp
from generator.models.kenmerken import Leest


class Wens(Model):
    """Something an initiative needs from others."""

    wat: Annotated[Zin, Leest("bewoner")]
    """Wat er nodig is, bijvoorbeeld “houdbare boodschappen”."""
    hoeveel: Annotated[Zin | None, Leest("bewoner")] = None
    """Hoeveel ervan."""
    tot_wanneer: date | None = None
    """Laatste dag; daarna verdwijnt de wens van de site."""
    hoe_geef_je_het: Annotated[Zin | None, Leest("bewoner")] = None
    """Hoe je het geeft."""
    geadopteerd_door: Annotated[Zin | None, Leest("naam")] = None
    """Welke organisatie deze wens op zich neemt, geen persoonsnaam."""


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
    talen: Annotated[tuple[Zin, ...], Leest("naam")] = ()
    """Talen die ze er spreken, behalve Nederlands."""
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
