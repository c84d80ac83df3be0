"""What is on paper for a place or a moment: a poster for where people come, a card beside a letter, a sheet for who helps."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from generator.models.basis import Id, Model, Zin, weiger
from generator.models.kenmerken import Leest, Verwijst


class SoortHulp(Model):
    """A kind of help in a few words, with what it stands on: without that, nobody may be told of it."""

    id: Id
    """Korte naam in kleine letters; zo zet een gemeente haar eigen hulp bij een soort die voor elke gemeente gelijk is."""
    zeg: Annotated[Zin, Leest("naam")]
    """Een paar woorden: wat iemand krijgt."""
    pictogram: Annotated[Zin, Verwijst("pictogrammen")]
    """Naam van een pictogram."""
    themas: Annotated[tuple[Id, ...], Verwijst("themas")] = ()
    """Ids van themas: staat daar hulp die er nu is, dan komt deze soort op de poster."""
    hulp: Annotated[tuple[Id, ...], Verwijst("records")] = ()
    """Ids van records: is er daarvan een die er nu is, dan komt deze soort op de poster."""

    @model_validator(mode="after")
    def _staat_ergens_op(self) -> Self:
        if not (self.themas or self.hulp):
            raise weiger(
                "Bij deze soort hulp staat niet waar hij op steunt, dus hij komt nooit op de poster.",
                "Vul themas: of hulp: in.",
                "id",
            )
        return self


class Vindplaats(Model):
    """A place where people come anyway: a surgery, a school, a club, a canteen."""

    id: Id
    """Korte naam in kleine letters."""
    naam: Annotated[Zin, Leest("naam")]
    """Waar de poster hangt, zoals: Bij de huisarts."""
    kop: Annotated[Zin, Leest("bewoner")]
    """De kop van de poster: een korte vraag, in de je-vorm."""
    kort: Annotated[Zin, Leest("bewoner")]
    """Eén vriendelijke zin onder de kop, zonder schaamte."""
    soorten: tuple[SoortHulp, ...] = Field(min_length=1)
    """Soorten hulp, de belangrijkste eerst. De eerste vijf die er nu zijn, staan op de poster."""
    thema: Annotated[Id | None, Verwijst("themas")] = None
    """Id van het thema waar de code op de poster heen gaat; zonder thema is dat de geld-check."""


class Inlegkaart(Model):
    """A small card for an envelope: with a pay slip, or with a letter about help that somebody has already."""

    id: Id
    """Korte naam in kleine letters."""
    naam: Annotated[Zin, Leest("naam")]
    """Waar de kaart bij hoort, zoals: Bij de loonstrook."""
    kop: Annotated[Zin, Leest("bewoner")]
    """De kop van de kaart, in de je-vorm."""
    kort: Annotated[Zin, Leest("bewoner")]
    """Eén zin onder de kop."""
    bij: Annotated[Id | None, Verwijst("records")] = None
    """Id van het record waar de brief over gaat: de kaart noemt wat daarbij hoort. Is dat record er niet, dan is er geen kaart."""
    hulp: Annotated[tuple[Id, ...], Verwijst("records")] = ()
    """Ids van records die op de kaart staan, de belangrijkste eerst."""
    vindplaats: Annotated[Id | None, Verwijst("vindplaatsen")] = None
    """Id van de vindplaats waar de kaart bij hoort: dan staan ze op de site bij elkaar."""
    doelgroepen: Annotated[tuple[Id, ...], Verwijst("doelgroepen")] = ()
    """Ids van groepen: op die bladzijden staat een link naar deze kaart."""

    @model_validator(mode="after")
    def _noemt_iets(self) -> Self:
        if not (self.bij or self.hulp):
            raise weiger("Op deze kaart komt geen hulp te staan.", "Vul bij: of hulp: in.", "id")
        return self


class Handreiking(Model):
    """One sheet for somebody who meets people with worries about money: what to say, and what helps."""

    id: Id
    """Korte naam in kleine letters."""
    naam: Annotated[Zin, Leest("naam")]
    """Voor wie het blad is, zoals: Voor de sportclub."""
    kop: Annotated[Zin, Leest("bewoner")]
    """De kop van het blad."""
    zeg: Annotated[tuple[Zin, ...], Leest("bewoner")] = Field(min_length=1)
    """Wat je kunt zeggen, elk als één zin."""
    liever_niet: Annotated[tuple[Zin, ...], Leest("bewoner")] = ()
    """Wat je beter niet zegt of doet."""
    doe: Annotated[tuple[Zin, ...], Leest("bewoner")] = ()
    """Wat je kunt doen."""
    hulp: Annotated[tuple[Id, ...], Verwijst("records")]
    """Ids van records die helpen, de belangrijkste eerst. Wat er nu niet is, staat niet op het blad; is er niets, dan is er geen blad."""
    vindplaats: Annotated[Id | None, Verwijst("vindplaatsen")] = None
    """Id van de vindplaats waar het blad bij hoort: dan staan ze op de site bij elkaar."""
    doelgroepen: Annotated[tuple[Id, ...], Verwijst("doelgroepen")] = ()
    """Ids van groepen: op die bladzijden staat een link naar dit blad."""
