"""What every kind of record shares: `Hulp`, the head of a Regeling, StilleKracht and Wijkinitiatief."""

from __future__ import annotations

import re
from datetime import date
from typing import Literal, Self

from pydantic import Field, model_validator

from generator.models.basis import Datering, Getal, Id, Model, Notitie, Tekst, Zin, weiger
from generator.models.contact import Contact, Openingstijden, Plek, Website
from generator.models.gedateerd import Gedateerd
from generator.models.professionals import VoorProfessionals

Norm = Literal["bijstandsnorm", "vermogensgrens"]
Status = Literal["concept", "gepubliceerd", "proef", "tijdelijk-dicht", "gestopt"]


class Bron(Model):
    """Where we know something from."""

    naam: Zin
    """Korte naam van de bron, bijvoorbeeld “Belastingdienst, zorgtoeslag”. Feiten verwijzen met deze naam."""
    url: Website
    """Adres van de pagina."""
    datum: Datering | None = None
    """Van wanneer de pagina is: 2026, 2026-11 of 2026-11-22."""


class Bedrag(Gedateerd):
    """An amount or a limit in euros, in percent, or as a share of a norm: a dated fact."""

    wat: Zin
    """Waar het bedrag voor is of voor wie het geldt, bijvoorbeeld “kind van 4 t/m 7 jaar”."""
    soort: Literal["bedrag", "inkomensgrens", "vermogensgrens", "eigen-bijdrage"] = "bedrag"
    """bedrag (wat je krijgt), inkomensgrens, vermogensgrens of eigen-bijdrage (wat je zelf betaalt)."""
    euro: Getal | None = None
    """Bedrag in euro, met een punt voor de centen."""
    procent: Getal | None = None
    """Percentage, in plaats van een bedrag in euro."""
    norm: Norm | None = None
    """Waarvan het percentage is: bijstandsnorm of vermogensgrens. De site rekent de bedragen uit met lijsten/normbedragen.yaml."""
    maat: Literal["precies", "hoogstens", "minstens", "ongeveer"] = "precies"
    """precies, hoogstens, minstens of ongeveer."""
    per: Literal["keer", "uur", "week", "maand", "kwartaal", "jaar"] | None = None
    """Per keer, uur, week, maand, kwartaal of jaar."""
    stand: Datering | None = None
    """Van wanneer het bedrag is; de site toont dit erbij. Weglaten als de bron geen jaar noemt: dan staat er dat je het moet navragen."""
    bron: Zin
    """Naam van de bron, zoals die onder bronnen staat."""
    geldig_vanaf: date | None = None
    """Eerste dag dat het bedrag geldt. Dit mag in de toekomst zijn: tot die dag staat het niet op de site."""

    @model_validator(mode="after")
    def _vanaf_voor_tot(self) -> Self:
        if self.geldig_vanaf and self.geldig_tot and self.geldig_vanaf > self.geldig_tot:
            raise weiger(
                f"De laatste dag {self.geldig_tot} ligt voor de eerste dag {self.geldig_vanaf}.",
                "Wissel de dagen om of verbeter ze.",
                "geldig_tot",
            )
        return self

    @model_validator(mode="after")
    def _euro_of_procent(self) -> Self:
        if (self.euro is None) == (self.procent is None):
            raise weiger(
                "Een bedrag heeft euro of procent nodig, niet allebei en niet geen van beide.",
                "Vul er precies één in.",
                "euro",
            )
        if self.norm and self.procent is None:
            raise weiger(
                f"Een deel van de {self.norm} staat in procenten, niet in euro.",
                "Vul procent: in, of haal norm: weg.",
                "norm",
            )
        return self


class Gestopt(Model):
    """When help ended and what there is now."""

    per: Datering
    """Sinds wanneer het er niet meer is: 2024, 2024-06 of 2024-06-30."""
    uitleg: Zin
    """Eén zin: wat er gebeurd is en wat je nu kunt doen."""
    in_plaats_daarvan: tuple[Id, ...] = ()
    """Ids van records die nu wel kunnen helpen."""


class Kosten(Model):
    """What it costs."""

    gratis: bool
    """true als het niets kost."""
    uitleg: Zin | None = None
    """Wat het kost, of tot hoeveel het gratis is."""

    @model_validator(mode="after")
    def _uitleg_als_het_geld_kost(self) -> Self:
        if not self.gratis and not self.uitleg:
            raise weiger("Hier staat niet wat het kost.", "Vul uitleg: in, of zet gratis: true als het niets kost.")
        return self


class Hulp(Model):
    """The fields that every kind of record has."""

    id: Id
    """De naam van het bestand zonder .yaml."""
    soort: str
    """regeling, stille-kracht of wijkinitiatief; past bij de map van het bestand."""
    naam: Zin
    """De naam zoals mensen hem kennen."""
    kort: Zin
    """Eén zin: wat je krijgt of kunt doen. Hooguit 20 woorden."""
    status: Status
    """concept (niet op de site), gepubliceerd, proef, tijdelijk-dicht of gestopt."""
    gestopt: Gestopt | None = None
    """Alleen bij status gestopt: sinds wanneer en wat er nu is."""
    themas: tuple[Id, ...] = Field(min_length=1)
    """Ids uit lijsten/themas.yaml, de belangrijkste eerst."""
    doelgroepen: tuple[Id, ...] = ()
    """Ids uit lijsten/doelgroepen.yaml."""
    levensgebeurtenissen: tuple[Id, ...] = ()
    """Ids uit lijsten/levensgebeurtenissen.yaml."""
    wijken: tuple[Id, ...] = ()
    """Ids uit lijsten/wijken.yaml. Weglaten betekent: voor alle wijken."""
    voor_wie: Tekst
    """Voor wie het is, in gewone taal."""
    wat_krijg_je: Tekst
    """Wat je krijgt of wat er is."""
    voorwaarden: Tekst | None = None
    """Wat er moet kloppen, één zin per voorwaarde."""
    contact: Contact
    """Wie je belt, mailt of schrijft."""
    plekken: tuple[Plek, ...] = ()
    """Waar je heen kunt lopen."""
    openingstijden: Openingstijden | None = None
    """Wanneer er iemand is."""
    kosten: Kosten | None = None
    """Wat het kost; weglaten als het niet bekend is."""
    bedragen: tuple[Bedrag, ...] = ()
    """Bedragen en grenzen, elk met jaar en bron."""
    anoniem_mogelijk: bool = False
    """true als je je naam niet hoeft te zeggen."""
    met_stadspas: Zin | None = None
    """Wat je extra of goedkoper krijgt met de stadspas van de gemeente."""
    hoort_bij: tuple[Id, ...] = ()
    """Ids van records die hier vaak bij horen."""
    eerst_dit: tuple[Id, ...] = ()
    """Ids van records die je eerst regelt."""
    daarna_kan: tuple[Id, ...] = ()
    """Ids van records die daarna mogelijk worden."""
    sluit_uit: tuple[Id, ...] = ()
    """Ids van records die niet samengaan met dit record."""
    zoekwoorden: tuple[Zin, ...] = ()
    """Losse woorden waarop mensen zoeken, ook het ding dat ze willen hebben. Elk woord moet dit record vinden."""
    zo_zeggen_mensen: tuple[Zin, ...] = ()
    """Zinnen zoals mensen ze typen of zeggen: minstens drie, één met een typfout of een onverwacht woord. Elke zin moet dit record bij de eerste drie geven."""
    voor_professionals: VoorProfessionals | None = None
    """Voor wie iemand helpt: een map, of tekst (die is dan verwijzen). Een bewoner ziet dit niet, en vindt het ook niet met zoeken."""
    eigenaar: Zin
    """De rol die dit record bijhoudt, geen persoonsnaam."""
    bronnen: tuple[Bron, ...] = Field(min_length=1)
    """Waar we dit van weten."""
    gecontroleerd: date
    """De dag waarop iemand dit hele record heeft nagekeken."""
    voorheen: tuple[Id, ...] = ()
    """Oude ids van dit record; hun adres blijft werken."""
    redactienotitie: Notitie | None = None
    """Alleen voor de redactie: wat nog nagevraagd moet worden en bij wie. Komt nooit op de site."""

    @property
    def op_de_site(self) -> bool:
        """Whether residents may see this record."""
        return self.status != "concept"

    @property
    def waarom(self) -> str:
        """One line by which somebody knows that this may be for them: the first sentence of `voor_wie`."""
        return re.split(r"(?<=[.?!])\s", self.voor_wie.zinnen[0], maxsplit=1)[0]

    @property
    def feiten_met_bron(self) -> tuple[tuple[str, str], ...]:
        """Place and source name of every dated fact that names one, for the check that each source is listed."""
        wachttijd = self.voor_professionals.wachttijd if self.voor_professionals else None
        feiten: list[tuple[str, Gedateerd | None]] = [
            ("contact", self.contact),
            ("openingstijden", self.openingstijden),
            *((f"plekken.{nummer}", plek) for nummer, plek in enumerate(self.plekken)),
            *((f"bedragen.{nummer}", bedrag) for nummer, bedrag in enumerate(self.bedragen)),
            ("voor_professionals.wachttijd", wachttijd),
        ]
        return tuple((plek, feit.bron) for plek, feit in feiten if feit and feit.bron)

    @model_validator(mode="after")
    def _gestopt_klopt(self) -> Self:
        if self.status == "gestopt" and self.gestopt is None:
            raise weiger(
                "Dit is gestopt, maar er staat niet bij sinds wanneer en wat er nu is.",
                "Vul gestopt: in, met per: en uitleg:.",
                "status",
            )
        if self.status != "gestopt" and self.gestopt is not None:
            raise weiger(
                f"Hier staat gestopt: ingevuld, maar de status is {self.status}.",
                "Zet status: gestopt, of haal gestopt: weg.",
                "gestopt",
            )
        return self

    @model_validator(mode="after")
    def _bronnen_genoemd(self) -> Self:
        namen = {bron.naam for bron in self.bronnen}
        for plek, bron in self.feiten_met_bron:
            if bron not in namen:
                raise weiger(
                    f"De bron “{bron}” staat niet onder bronnen.",
                    f"Kies uit: {', '.join(sorted(namen))}.",
                    f"{plek}.bron",
                )
        return self

    @model_validator(mode="after")
    def _concept_heeft_notitie(self) -> Self:
        if self.status == "concept" and not self.redactienotitie:
            raise weiger(
                "Een concept heeft een redactienotitie nodig.",
                "Schrijf bij redactienotitie wat u nog moet navragen en bij wie.",
                "status",
            )
        return self
