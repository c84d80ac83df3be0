"""StilleKracht and Wijkinitiatief: people and organisations who help without being the government."""

from __future__ import annotations

from datetime import date
from typing import Literal

from generator.models.basis import Model, Tekst, Zin
from generator.models.hulp import Hulp


class Wens(Model):
    """Something an initiative needs from others."""

    wat: Zin
    """Wat er nodig is, bijvoorbeeld “houdbare boodschappen”."""
    hoeveel: Zin | None = None
    """Hoeveel ervan."""
    tot_wanneer: date | None = None
    """Laatste dag; daarna verdwijnt de wens van de site."""
    hoe_geef_je_het: Zin | None = None
    """Hoe je het geeft."""
    geadopteerd_door: Zin | None = None
    """Welke organisatie deze wens op zich neemt, geen persoonsnaam."""


class Initiatief(Hulp):
    """What StilleKracht and Wijkinitiatief share on top of `Hulp`."""

    verwijzing_nodig: bool | None = None
    """true als iemand anders je moet doorsturen, false als je zelf kunt gaan; weglaten als het niet bekend is."""
    inkomenseis: bool | None = None
    """true als ze naar je inkomen kijken, false als ze dat niet doen; weglaten als het niet bekend is."""
    aanmelden: Tekst
    """Wat je doet om mee te doen of hulp te krijgen."""
    wat_neem_je_mee: Tekst | None = None
    """Wat je meeneemt."""
    talen: tuple[Zin, ...] = ()
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
