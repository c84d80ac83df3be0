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


class Woordgroep(Model):
    """Words that mean the same to a signal of `noodhulp`: who does something, what they do, to whom."""

    id: Id
    """Korte naam in kleine letters; in een signaal staat hij als @naam."""
    woorden: Annotated[tuple[Zin, ...], Leest("zoeker")] = Field(min_length=1)
    """De woorden, elk in de vormen die een ander woord zijn: slaat, sloeg, geslagen. Meervoud en typfouten hoeven er niet bij."""


GEWOON = "gewoon"
"""The id in `noodzinnen` of sentences that tell of no emergency."""


class Noodzinnen(Model):
    """Sentences from which the search learns of which emergency a question tells."""

    id: Id
    """Het id van een noodgeval in noodhulp.yaml, of gewoon: zinnen die erop lijken en geen nood zijn."""
    zinnen: Annotated[tuple[Zin, ...], Leest("zoeker")] = Field(min_length=1)
    """Hele zinnen en losse woorden zoals mensen ze typen, ook met typfouten en in andere talen. Elke zin is bedacht."""


class Vertaling(Model):
    """Words of another language, and the Dutch ones that stand in the records."""

    zoek_op: Annotated[tuple[Zin, ...], Leest("zoeker")] = Field(min_length=1)
    """Woorden die in de records staan."""
    ook: Annotated[tuple[Zin, ...], Leest("zoeker")] = Field(min_length=1)
    """Wat mensen in hun eigen taal typen, ook zonder accenten en in Latijnse letters."""


class Taal(Model):
    """Another language: what we say in it to who reads no Dutch, and how what they type is found."""

    id: Id
    """De taalcode, zoals pl of ar."""
    naam: Annotated[Zin, Intern()]
    """De naam in het Nederlands, voor de redactie."""
    eigen_naam: Annotated[Zin, Leest("naam")]
    """De naam in die taal zelf."""
    van_rechts: bool = False
    """true als de taal van rechts naar links gaat."""
    kop: Annotated[Zin, Leest("naam")]
    """Een korte vraag in die taal, zoals: Do you need help?"""
    hulp: Annotated[tuple[Zin, ...], Leest("naam")] = Field(min_length=1)
    """Zinnen in die taal: dat je mag bellen, en wat je dan zegt."""
    zeg: Annotated[Zin, Leest("bewoner")]
    """Wat iemand in het Nederlands zegt als hij belt."""
    woorden: tuple[Vertaling, ...] = ()
    """De woorden van deze taal, per soort hulp."""


class Zoekpagina(Model):
    """A page of the site that is an answer to a question, and the words by which it is found."""

    id: Id
    """Het adres van de bladzijde zonder schuine strepen, zoals contact."""
    naam: Annotated[Zin, Leest("naam")]
    """Hoe de bladzijde bij de treffers heet."""
    kort: Annotated[Zin, Leest("bewoner")]
    """Eén zin die zegt wat je er vindt."""
    zoekwoorden: Annotated[tuple[Zin, ...], Leest("zoeker")] = ()
    """Woorden die iemand typt die deze bladzijde zoekt."""
    zo_zeggen_mensen: Annotated[tuple[Zin, ...], Leest("zoeker")] = ()
    """Hele zinnen zoals mensen het zeggen."""


class Elders(Model):
    """What people look for on a site of the municipality and what does not stand on this one."""

    id: Id
    """Korte naam in kleine letters."""
    signalen: Annotated[tuple[Zin, ...], Leest("zoeker")] = Field(min_length=1)
    """Woorden waaraan je dit herkent. Staan er meer woorden in een signaal, dan moeten ze er allemaal zijn."""
    tenzij: Annotated[tuple[Zin, ...], Leest("zoeker")] = ("geld", "betalen", "kwijtschelding")
    """Woorden waarbij iemand toch hulp zoekt, en de site wel zoekt."""
