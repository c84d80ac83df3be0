"""The shared vocabularies in `content/lijsten/`: what records refer to by id."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, Self, get_args

from pydantic import Field, model_validator

from generator.models.basis import Getal, Id, Model, Tekst, Zin, weiger
from generator.models.contact import Telefoon
from generator.models.gemeente import Gemeente, Loket, Wijk
from generator.models.hulp import Bron, Norm


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
    voorheen: tuple[Id, ...] = ()
    """Oude ids; hun adres blijft werken."""


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
    voorheen: tuple[Id, ...] = ()
    """Oude ids; hun adres blijft werken."""


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
    voorheen: tuple[Id, ...] = ()
    """Oude ids; hun adres blijft werken."""


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


class Jargon(Model):
    """A word or expression from official letters, and the plain words that can replace it."""

    id: Id
    """Korte naam in kleine letters."""
    woord: Zin
    """Het woord of de uitdrukking. “…” staat voor hooguit zes andere woorden: dient … te."""
    soort: Literal["ambtelijk", "voorzetsel", "vakterm", "afkorting", "naam"]
    """ambtelijk, voorzetsel (één woord is genoeg), vakterm, afkorting of naam."""
    ook: tuple[Zin, ...] = ()
    """Andere vormen. De uitgangen -s, -t, -n, -e en -en hoeven er niet bij."""
    beter: tuple[Zin, ...] = ()
    """Gewone woorden; het eerste past meestal."""
    houden: bool = False
    """true als dit de echte naam is: die blijft staan, met uitleg."""
    uitleg: Zin | None = None
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


class Noodhulp(Model):
    """Help that cannot wait."""

    id: Id
    """Korte naam in kleine letters."""
    situatie: Zin
    """Wat er aan de hand is, zoals iemand het zelf zou zeggen."""
    naar: Zin
    """Wie er helpt."""
    telefoon: Telefoon
    """Het nummer om te bellen. De site verbergt een noodnummer nooit."""
    gecontroleerd: date
    """De dag waarop iemand het nummer heeft nagekeken."""
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


FeitSoort = Literal["bedrag", "inkomensgrens", "normbedrag", "openingstijden", "adres", "telefoon", "termijn"]
FEITSOORTEN: tuple[FeitSoort, ...] = get_args(FeitSoort)


class Houdbaarheid(Model):
    """How long a kind of fact may be shown after it was checked, and what to say afterwards."""

    id: FeitSoort
    """bedrag, inkomensgrens, normbedrag, openingstijden, adres, telefoon of termijn."""
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


class PerHuishouden(Model):
    """What a norm comes to for one kind of household."""

    huishouden: Zin
    """Voor wie het geldt, bijvoorbeeld “Je woont alleen”."""
    euro: Getal
    """Bedrag in euro, met een punt voor de centen."""


class Normbedragen(Model):
    """The euros of a national norm during some months, such as those of the Participatiewet that change every half year."""

    id: Id
    """Korte naam in kleine letters, bijvoorbeeld bijstandsnorm-2027-1."""
    norm: Norm
    """bijstandsnorm of vermogensgrens."""
    per: Literal["maand", "jaar"] | None = None
    """Per maand of per jaar; weglaten als het geen inkomen is."""
    uitleg: Zin | None = None
    """Wat erbij hoort, bijvoorbeeld “netto, met vakantiegeld”."""
    geldig_vanaf: date
    """Eerste dag dat deze bedragen gelden. Dit mag in de toekomst zijn: de site wisselt die dag vanzelf."""
    geldig_tot: date
    """Laatste dag dat deze bedragen gelden."""
    bedragen: tuple[PerHuishouden, ...] = Field(min_length=1)
    """De bedragen per soort huishouden."""
    bronnen: tuple[Bron, ...] = Field(min_length=1)
    """Waar dit vandaan komt."""

    def geldt_op(self, dag: date) -> bool:
        """Whether these amounts are in force on a day, the first and the last day included."""
        return self.geldig_vanaf <= dag <= self.geldig_tot

    def overlapt(self, ander: Normbedragen) -> bool:
        """Whether there is a day on which both hold."""
        return self.geldig_vanaf <= ander.geldig_tot and ander.geldig_vanaf <= self.geldig_tot

    @model_validator(mode="after")
    def _vanaf_voor_tot(self) -> Self:
        if self.geldig_vanaf > self.geldig_tot:
            raise weiger(
                f"De laatste dag {self.geldig_tot} ligt voor de eerste dag {self.geldig_vanaf}.",
                "Wissel de dagen om of verbeter ze.",
                "geldig_tot",
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
    Lijst("jargon", Jargon, "bekend moeilijk woord"),
    Lijst("noodhulp", Noodhulp, "bekende noodhulp"),
    Lijst("synoniemen", Synoniem, "bekend synoniem"),
    Lijst("elders", Elders, "bekend onderwerp van elders"),
    Lijst("normbedragen", Normbedragen, "bekend normbedrag"),
    Lijst("houdbaarheid", Houdbaarheid, "bekende soort feit"),
)
