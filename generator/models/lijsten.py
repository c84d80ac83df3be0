"""The shared vocabularies in `content/lijsten/`: what records refer to by id."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Self

from pydantic import Field, model_validator

from generator.models.basis import Id, Model, Tekst, Zin, weiger
from generator.models.contact import Telefoon
from generator.models.gemeente import Gemeente, Loket, Wijk
from generator.models.hulp import Bron


class Begin(Model):
    """What to do first on a page that lists help."""

    doe: Zin
    """Eén zin: wat je het eerst doet."""
    hulp: tuple[Id, ...] = ()
    """Ids van de records om mee te beginnen."""


class Thema(Model):
    """What help is about."""

    id: Id
    """Korte naam in kleine letters."""
    naam: Zin
    """Naam op de site."""
    kort: Zin
    """Eén zin die zegt wat je hier vindt."""
    pictogram: Zin
    """Naam van een pictogram, zoals cash."""
    begin: Begin | None = None
    """Wat je het eerst doet."""


class Doelgroep(Model):
    """Whom help is for."""

    id: Id
    """Korte naam in kleine letters."""
    naam: Zin
    """Naam op de site."""
    kort: Zin
    """Eén zin waarin mensen zichzelf herkennen."""
    pictogram: Zin
    """Naam van een pictogram."""
    begin: Begin | None = None
    """Wat je het eerst doet."""


class Stap(Model):
    """One step of what to do when something happens in a life."""

    wanneer: Literal["eerst", "deze-maand", "later"]
    """eerst, deze-maand of later."""
    doe: Zin
    """Eén zin: wat je doet."""
    hulp: tuple[Id, ...] = ()
    """Ids van records die bij deze stap horen."""


class Levensgebeurtenis(Model):
    """Something that happens in a life and changes what somebody needs."""

    id: Id
    """Korte naam in kleine letters."""
    naam: Zin
    """Naam op de site."""
    kort: Zin
    """Eén zin: wat er verandert."""
    pictogram: Zin
    """Naam van een pictogram."""
    stappen: tuple[Stap, ...] = ()
    """Wat je doet, in volgorde."""


class Bewijsstuk(Model):
    """A paper that records may ask for."""

    id: Id
    """Korte naam in kleine letters."""
    naam: Zin
    """Naam van het papier."""
    wat_is_het: Zin
    """Eén zin: wat het is."""
    waar_haal_je_het: Zin
    """Eén zin: waar je het krijgt."""
    als_je_het_niet_hebt: Zin
    """Eén zin: wat je doet als je het niet hebt."""


class Begrip(Model):
    """A hard word and what it means."""

    id: Id
    """Korte naam in kleine letters."""
    woord: Zin
    """Het woord zoals het in brieven staat."""
    uitleg: Zin
    """Wat het betekent, in gewone taal."""
    ook: tuple[Zin, ...] = ()
    """Andere schrijfwijzen of afkortingen."""


class Noodhulp(Model):
    """Help that cannot wait."""

    id: Id
    """Korte naam in kleine letters."""
    situatie: Zin
    """Wat er aan de hand is, zoals iemand het zelf zou zeggen."""
    naar: Zin
    """Wie er helpt."""
    telefoon: Telefoon
    """Het nummer om te bellen."""
    uitleg: Tekst | None = None
    """Wat je verder moet weten: gratis, anoniem, dag en nacht."""
    hulp: tuple[Id, ...] = ()
    """Ids van records die hierbij helpen."""
    signalen: tuple[Zin, ...] = ()
    """Zoekwoorden waarbij de site dit nummer bovenaan zet. Staan er meer woorden in een signaal, dan moeten ze er allemaal zijn."""
    bronnen: tuple[Bron, ...] = Field(min_length=1)
    """Waar dit vandaan komt."""


class Synoniem(Model):
    """Words that people type and that stand in no record, and the words that do."""

    id: Id
    """Korte naam in kleine letters."""
    zoek_op: tuple[Zin, ...] = Field(min_length=1)
    """Woorden die in de records staan."""
    ook: tuple[Zin, ...] = Field(min_length=1)
    """Wat mensen in plaats daarvan typen: spreektaal, vaktaal, oude namen, afkortingen, andere talen."""


class Elders(Model):
    """What people look for on a site of the municipality and what does not stand on this one."""

    id: Id
    """Korte naam in kleine letters."""
    signalen: tuple[Zin, ...] = Field(min_length=1)
    """Woorden waaraan je dit herkent. Staan er meer woorden in een signaal, dan moeten ze er allemaal zijn."""
    tenzij: tuple[Zin, ...] = ("geld", "betalen", "kwijtschelding")
    """Woorden waarbij iemand toch hulp zoekt, en de site wel zoekt."""


FeitSoort = Literal["bedrag", "openingstijden", "adres", "telefoon"]


class Houdbaarheid(Model):
    """How long a kind of fact may be shown after it was checked, and what to say afterwards."""

    id: FeitSoort
    """bedrag, openingstijden, adres of telefoon."""
    dagen: int | None = Field(default=None, ge=1, le=3650)
    """Zoveel dagen na het nakijken."""
    tot_einde_jaar: bool = False
    """true: tot en met 31 december van het jaar waarin het is nagekeken."""
    terugval: Zin
    """Zin die verschijnt als het feit verlopen is, zonder telefoonnummer: dat zet de site erachter."""

    @model_validator(mode="after")
    def _een_termijn(self) -> Self:
        if (self.dagen is None) != self.tot_einde_jaar:
            raise weiger(
                "Geef dagen of tot_einde_jaar: true, niet allebei en niet geen van beide.", "Kies er één.", "dagen"
            )
        return self


@dataclass(frozen=True)
class Lijst:
    """One list file: its name without `.yaml`, the model of an entry, and what one entry is called."""

    naam: str
    model: type[Model]
    een: str
    enkel: bool = False


LIJSTEN = (
    Lijst("gemeente", Gemeente, "gemeente", enkel=True),
    Lijst("themas", Thema, "bekend thema"),
    Lijst("doelgroepen", Doelgroep, "bekende doelgroep"),
    Lijst("levensgebeurtenissen", Levensgebeurtenis, "bekende levensgebeurtenis"),
    Lijst("wijken", Wijk, "bekende wijk"),
    Lijst("bewijsstukken", Bewijsstuk, "bekend bewijsstuk"),
    Lijst("loketten", Loket, "bekend loket"),
    Lijst("begrippen", Begrip, "bekend begrip"),
    Lijst("noodhulp", Noodhulp, "bekende noodhulp"),
    Lijst("synoniemen", Synoniem, "bekend synoniem"),
    Lijst("elders", Elders, "bekend onderwerp van elders"),
    Lijst("houdbaarheid", Houdbaarheid, "bekende soort feit"),
)
