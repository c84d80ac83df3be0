"""The shared vocabularies in `content/lijsten/`: what records refer to by id. `LIJSTEN` names every list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from generator.models.agenda import Agendapunt, Jaarmoment
from generator.models.basis import Id, Model, Tekst, Zin
from generator.models.bereik import Telefoon
from generator.models.campagne import Campagne
from generator.models.cijferdag import Cijferdag
from generator.models.feiten import Houdbaarheid, Normbedragen
from generator.models.gat import Gat
from generator.models.gemeente import Gemeente, Loket, Wijk
from generator.models.hulp import Bron
from generator.models.kenmerken import Feit, Leest, Verleden, Verwijst
from generator.models.leeftijd import Leeftijd
from generator.models.nagelezen import Paginalezing
from generator.models.papier import Handreiking, Inlegkaart, Vindplaats
from generator.models.verhaal import Verhaal
from generator.models.witte_plek import WittePlek
from generator.models.woorden import Begrip, Elders, Jargon, Noodzinnen, Synoniem, Taal, Woordgroep, Zoekpagina


class Begin(Model):
    """What to do first on a page that lists help."""

    doe: Annotated[Zin, Leest("bewoner")]
    """Eén zin: wat je het eerst doet."""
    hulp: Annotated[tuple[Id, ...], Verwijst("records")] = ()
    """Ids van de records om mee te beginnen."""


class Thema(Model):
    """What help is about."""

    id: Id
    """Korte naam in kleine letters."""
    naam: Annotated[Zin, Leest("naam")]
    """Naam op de site."""
    kort: Annotated[Zin, Leest("bewoner")]
    """Eén zin die zegt wat je hier vindt."""
    pictogram: Annotated[Zin, Verwijst("pictogrammen")]
    """Naam van een pictogram, zoals cash."""
    begin: Begin | None = None
    """Wat je het eerst doet."""
    snel_weg: bool = False
    """true als iemand dit misschien snel moet kunnen sluiten (geweld, zelfdoding, schulden): dan staat er een knop “Snel weg”."""
    zoekwoorden: Annotated[tuple[Zin, ...], Leest("zoeker")] = ()
    """Woorden die iemand typt die deze bladzijde zoekt, en die er niet in staan."""
    zo_zeggen_mensen: Annotated[tuple[Zin, ...], Leest("zoeker")] = ()
    """Hele zinnen zoals mensen het zeggen, ook als verhaal."""
    voorheen: tuple[Id, ...] = ()
    """Oude ids; hun adres blijft werken."""


class Doelgroep(Model):
    """Whom help is for."""

    id: Id
    """Korte naam in kleine letters."""
    naam: Annotated[Zin, Leest("naam")]
    """Naam op de site."""
    kort: Annotated[Zin, Leest("bewoner")]
    """Eén zin waarin mensen zichzelf herkennen."""
    pictogram: Annotated[Zin, Verwijst("pictogrammen")]
    """Naam van een pictogram."""
    begin: Begin | None = None
    """Wat je het eerst doet."""
    wil_geven: bool = False
    """true als op deze bladzijde staat dat er een lijst is met wat helpers nodig hebben."""
    leeftijd: Leeftijd | None = None
    """Van en tot welke leeftijd deze groep is: wie in een zoekvraag een leeftijd noemt, ziet hulp voor die groep eerder."""
    zoekwoorden: Annotated[tuple[Zin, ...], Leest("zoeker")] = ()
    """Woorden die iemand typt die deze bladzijde zoekt, en die er niet in staan."""
    zo_zeggen_mensen: Annotated[tuple[Zin, ...], Leest("zoeker")] = ()
    """Hele zinnen zoals mensen het zeggen, ook als verhaal."""
    voorheen: tuple[Id, ...] = ()
    """Oude ids; hun adres blijft werken."""


class Stap(Model):
    """One step of what to do when something happens in a life."""

    id: Id | None = None
    """Korte naam van de stap; zo zet een gemeente haar eigen hulp bij een stap die voor elke gemeente gelijk is."""
    wanneer: Literal["eerst", "deze-maand", "later"]
    """eerst, deze-maand of later."""
    doe: Annotated[Zin, Leest("bewoner")]
    """Eén zin: wat je doet."""
    hulp: Annotated[tuple[Id, ...], Verwijst("records")] = ()
    """Ids van records die bij deze stap horen."""


class Levensgebeurtenis(Model):
    """Something that happens in a life and changes what somebody needs."""

    id: Id
    """Korte naam in kleine letters."""
    naam: Annotated[Zin, Leest("naam")]
    """Naam op de site."""
    kort: Annotated[Zin, Leest("bewoner")]
    """Eén zin: wat er verandert."""
    pictogram: Annotated[Zin, Verwijst("pictogrammen")]
    """Naam van een pictogram."""
    stappen: tuple[Stap, ...] = ()
    """Wat je doet, in volgorde."""
    snel_weg: bool = False
    """true als iemand dit misschien snel moet kunnen sluiten (geweld, zelfdoding, schulden): dan staat er een knop “Snel weg”."""
    zoekwoorden: Annotated[tuple[Zin, ...], Leest("zoeker")] = ()
    """Woorden die iemand typt die deze bladzijde zoekt, en die er niet in staan."""
    zo_zeggen_mensen: Annotated[tuple[Zin, ...], Leest("zoeker")] = ()
    """Hele zinnen zoals mensen het zeggen, ook als verhaal."""
    voorheen: tuple[Id, ...] = ()
    """Oude ids; hun adres blijft werken."""


class Bewijsstuk(Model):
    """A paper that records may ask for."""

    id: Id
    """Korte naam in kleine letters."""
    naam: Annotated[Zin, Leest("naam")]
    """Naam van het papier."""
    wat_is_het: Annotated[Zin, Leest("bewoner")]
    """Eén zin: wat het is."""
    waar_haal_je_het: Annotated[Zin, Leest("bewoner")]
    """Eén zin: waar je het krijgt."""
    als_je_het_niet_hebt: Annotated[Zin, Leest("bewoner")]
    """Eén zin: wat je doet als je het niet hebt."""


class Noodhulp(Model):
    """Help that cannot wait."""

    id: Id
    """Korte naam in kleine letters."""
    situatie: Annotated[Zin, Leest("bewoner")]
    """Wat er aan de hand is, zoals iemand het zelf zou zeggen."""
    naar: Annotated[Zin, Leest("naam")]
    """Wie er helpt."""
    telefoon: Annotated[Telefoon, Feit("telefoon", "Het telefoonnummer"), Leest("naam")]
    """Het nummer om te bellen. De site verbergt een noodnummer nooit."""
    gecontroleerd: Annotated[date, Verleden()]
    """De dag waarop iemand het nummer heeft nagekeken."""
    uitleg: Annotated[Tekst | None, Leest("bewoner")] = None
    """Wat je verder moet weten: gratis, anoniem, dag en nacht."""
    hulp: Annotated[tuple[Id, ...], Verwijst("records")] = ()
    """Ids van records die hierbij helpen."""
    signalen: Annotated[tuple[Zin, ...], Leest("zoeker")] = ()
    """Zoekwoorden waarbij de site dit nummer bovenaan zet. Staan er meer woorden in een signaal, dan moeten ze er allemaal zijn. @groep is elk woord van die groep in noodwoorden.yaml."""
    bronnen: tuple[Bron, ...] = Field(min_length=1)
    """Waar dit vandaan komt."""


class Productnaam(Model):
    """A name of the Uniforme Productnamenlijst, by which governments know a product in each other's catalogues."""

    id: Id
    """Korte naam in kleine letters."""
    naam: Annotated[Zin, Leest("naam")]
    """De naam precies zoals hij in de Uniforme Productnamenlijst staat. Records noemen hem zo bij upl."""
    owms: Annotated[Zin, Leest("naam")]
    """Het laatste stuk van het adres in die lijst, na owms/terms/. Bij “bijzonderebijstandsuitkering” is dat bijzBijstUitk."""


@dataclass(frozen=True)
class Lijst:
    """One list file: its name without `.yaml`, the model of an entry, and what one entry is called.

    Most lists have to be there, and hold something unless `leeg_mag`; an `extra` one may be left out.
    """

    naam: str
    model: type[Model]
    een: str
    enkel: bool = False
    extra: bool = False
    leeg_mag: bool = False


LIJSTEN = (
    Lijst("gemeente", Gemeente, "gemeente", enkel=True),
    Lijst("themas", Thema, "bekend thema"),
    Lijst("doelgroepen", Doelgroep, "bekende doelgroep"),
    Lijst("levensgebeurtenissen", Levensgebeurtenis, "bekende levensgebeurtenis"),
    Lijst("wijken", Wijk, "bekende wijk"),
    Lijst("bewijsstukken", Bewijsstuk, "bekend bewijsstuk", leeg_mag=True),
    Lijst("loketten", Loket, "bekend loket"),
    Lijst("begrippen", Begrip, "bekend begrip"),
    Lijst("jargon", Jargon, "bekend moeilijk woord"),
    Lijst("noodhulp", Noodhulp, "bekende noodhulp"),
    Lijst("synoniemen", Synoniem, "bekend synoniem"),
    Lijst("noodwoorden", Woordgroep, "bekende woordgroep", extra=True, leeg_mag=True),
    Lijst("noodzinnen", Noodzinnen, "bekend noodgeval", extra=True, leeg_mag=True),
    Lijst("talen", Taal, "bekende taal", extra=True, leeg_mag=True),
    Lijst("zoekpaginas", Zoekpagina, "bekende bladzijde", extra=True, leeg_mag=True),
    Lijst("productnamen", Productnaam, "bekende productnaam", extra=True, leeg_mag=True),
    Lijst("elders", Elders, "bekend onderwerp van elders", leeg_mag=True),
    Lijst("verhalen", Verhaal, "bekend verhaal", extra=True, leeg_mag=True),
    Lijst("agenda", Agendapunt, "bekende activiteit", extra=True, leeg_mag=True),
    Lijst("campagnes", Campagne, "bekende campagne", extra=True, leeg_mag=True),
    Lijst("jaarmomenten", Jaarmoment, "bekend moment van het jaar", extra=True, leeg_mag=True),
    Lijst("vindplaatsen", Vindplaats, "bekende vindplaats", extra=True, leeg_mag=True),
    Lijst("inlegkaarten", Inlegkaart, "bekende inlegkaart", extra=True, leeg_mag=True),
    Lijst("handreikingen", Handreiking, "bekende handreiking", extra=True, leeg_mag=True),
    Lijst("gaten", Gat, "bekend gat", extra=True, leeg_mag=True),
    Lijst("witte_plekken", WittePlek, "bekende witte plek", extra=True, leeg_mag=True),
    Lijst("nagelezen_paginas", Paginalezing, "bekende bladzijde", extra=True, leeg_mag=True),
    Lijst("cijfers", Cijferdag, "bekende dag", extra=True, leeg_mag=True),
    Lijst("normbedragen", Normbedragen, "bekend normbedrag", leeg_mag=True),
    Lijst("houdbaarheid", Houdbaarheid, "bekende soort feit"),
)
