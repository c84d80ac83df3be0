"""The lists of words: what is explained, what is too hard, and what people type."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from generator.models.basis import Id, Model, Zin, weiger
from generator.models.kenmerken import Intern, Leest


class Begrip(Model):
    """A hard word and what it means."""

    id: Id
    """Korte naam in kleine letters."""
    woord: Annotated[Zin, Leest("naam")]
    """Het woord zoals het in brieven staat."""
    uitleg: Annotated[Zin, Leest("bewoner")]
    """Wat het betekent, in gewone taal."""
    ook: Annotated[tuple[Zin, ...], Leest("naam")] = ()
    """Andere schrijfwijzen of afkortingen."""


class Jargon(Model):
    """A word or expression from official letters, and the plain words that can replace it."""

    id: Id
    """Korte naam in kleine letters."""
    woord: Annotated[Zin, Intern()]
    """Het woord of de uitdrukking. “…” staat voor hooguit zes andere woorden: dient … te."""
    soort: Literal["ambtelijk", "voorzetsel", "vakterm", "afkorting", "naam"]
    """ambtelijk, voorzetsel (één woord is genoeg), vakterm, afkorting of naam."""
    ook: Annotated[tuple[Zin, ...], Intern()] = ()
    """Andere vormen. De uitgangen -s, -t, -n, -e en -en hoeven er niet bij."""
    beter: Annotated[tuple[Zin, ...], Intern()] = ()
    """Gewone woorden; het eerste past meestal."""
    houden: bool = False
    """true als dit de echte naam is: die blijft staan, met uitleg."""
    uitleg: Annotated[Zin | None, Intern()] = None
    """Wat het betekent, in gewone taal."""

    @model_validator(mode="after")
    def _ergens_mee_geholpen(self) -> Self:
        if not self.houden and not self.beter:
            raise weiger(
                f"Er staat niet welk gewoon woord beter is dan “{self.woord}”.",
                "Vul beter: in. Is het een naam die moet blijven, zet dan houden: true en vul uitleg: in.",
                "woord",
            )
        if self.houden and not self.uitleg:
            raise weiger(f"“{self.woord}” blijft staan, maar de uitleg ontbreekt.", "Vul uitleg: in.", "houden")
        return self


class Synoniem(Model):
    """Words that people type and that stand in no record, and the words that do."""

    id: Id
    """Korte naam in kleine letters."""
    zoek_op: Annotated[tuple[Zin, ...], Leest("zoeker")] = Field(min_length=1)
    """Woorden die in de records staan."""
    ook: Annotated[tuple[Zin, ...], Leest("zoeker")] = Field(min_length=1)
    """Wat mensen in plaats daarvan typen: spreektaal, vaktaal, oude namen, afkortingen, andere talen."""


class Elders(Model):
    """What people look for on a site of the municipality and what does not stand on this one."""

    id: Id
    """Korte naam in kleine letters."""
    signalen: Annotated[tuple[Zin, ...], Leest("zoeker")] = Field(min_length=1)
    """Woorden waaraan je dit herkent. Staan er meer woorden in een signaal, dan moeten ze er allemaal zijn."""
    tenzij: Annotated[tuple[Zin, ...], Leest("zoeker")] = ("geld", "betalen", "kwijtschelding")
    """Woorden waarbij iemand toch hulp zoekt, en de site wel zoekt."""
