"""What every kind of record shares: `Hulp`, the head of a Regeling, StilleKracht and Wijkinitiatief."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from generator.models.activiteit import Activiteit
from generator.models.basis import Id, Model, Notitie, Tekst, Zin, weiger
from generator.models.bedrag import Bedrag
from generator.models.bereik import Website
from generator.models.campagne import Uitgelicht
from generator.models.contact import Contact, Plek
from generator.models.cursus import Cursus
from generator.models.gedateerd import Veranderd
from generator.models.getallen import Datering
from generator.models.kenmerken import Feit, Intern, Leest, Verleden, Verwijst, met, waarden
from generator.models.kosten import Kosten
from generator.models.nagelezen import Getest, Nagelezen
from generator.models.professionals import VoorProfessionals
from generator.models.tijden import Openingstijden
from generator.models.toets import Toets

Status = Literal["concept", "gepubliceerd", "proef", "tijdelijk-dicht", "gestopt"]
LEVEND: frozenset[str] = frozenset({"gepubliceerd", "proef"})
"""What somebody can go to now."""


class Bron(Model):
    """Where we know something from."""

    naam: Annotated[Zin, Leest("naam")]
    """Korte naam van de bron, bijvoorbeeld “Belastingdienst, zorgtoeslag”. Feiten verwijzen met deze naam."""
    url: Website
    """Adres van de pagina."""
    datum: Datering | None = None
    """Van wanneer de pagina is: 2026, 2026-11 of 2026-11-22."""


def moeten_bekend_zijn(genoemd: Iterable[tuple[str, str]], bronnen: Iterable[Bron]) -> None:
    """Refuse a source that is named (place, name) and is not among `bronnen`."""
    namen = {bron.naam for bron in bronnen}
    for plek, bron in genoemd:
        if bron not in namen:
            raise weiger(
                f"De bron “{bron}” staat niet onder bronnen.",
                f"Kies uit: {', '.join(sorted(namen))}. Is het een andere bron? Zet die onder bronnen:, met naam: en url:.",
                plek,
            )


class Gestopt(Model):
    """When help ended and what there is now."""

    per: Datering
    """Sinds wanneer het er niet meer is: 2024, 2024-06 of 2024-06-30."""
    uitleg: Annotated[Zin, Leest("bewoner")]
    """Eén zin: wat er gebeurd is en wat je nu kunt doen."""
    in_plaats_daarvan: Annotated[tuple[Id, ...], Verwijst("records")] = ()
    """Ids van records die nu wel kunnen helpen."""


class Hulp(Model):
    """The fields that every kind of record has."""

    id: Id
    """De naam van het bestand zonder .yaml."""
    soort: str
    """regeling, stille-kracht of wijkinitiatief; past bij de map van het bestand."""
    naam: Annotated[Zin, Leest("naam", "naam")]
    """De naam zoals mensen hem kennen."""
    kort: Annotated[Zin, Leest("bewoner", "kort")]
    """Eén zin: wat je krijgt of kunt doen. Hooguit 20 woorden."""
    status: Status
    """concept (niet op de site), gepubliceerd, proef, tijdelijk-dicht of gestopt."""
    gestopt: Gestopt | None = None
    """Alleen bij status gestopt: sinds wanneer en wat er nu is."""
    themas: Annotated[tuple[Id, ...], Verwijst("themas")] = Field(min_length=1)
    """Ids uit lijsten/themas.yaml, de belangrijkste eerst."""
    doelgroepen: Annotated[tuple[Id, ...], Verwijst("doelgroepen")] = ()
    """Ids uit lijsten/doelgroepen.yaml."""
    levensgebeurtenissen: Annotated[tuple[Id, ...], Verwijst("levensgebeurtenissen")] = ()
    """Ids uit lijsten/levensgebeurtenissen.yaml."""
    wijken: Annotated[tuple[Id, ...], Verwijst("wijken")] = ()
    """Ids uit lijsten/wijken.yaml. Weglaten betekent: voor alle wijken."""
    voor_wie: Annotated[Tekst, Leest("bewoner", "tekst")]
    """Voor wie het is, in gewone taal."""
    wat_krijg_je: Annotated[Tekst, Leest("bewoner", "tekst")]
    """Wat je krijgt of wat er is."""
    voorwaarden: Annotated[Tekst | None, Leest("bewoner", "tekst")] = None
    """Wat er moet kloppen, één zin per voorwaarde."""
    contact: Contact
    """Wie je belt, mailt of schrijft."""
    plekken: Annotated[tuple[Plek, ...], Feit("adres", "Het adres", merk="plek"), Leest("bewoner")] = ()
    """Waar je heen kunt lopen."""
    openingstijden: Annotated[
        Openingstijden | None,
        Feit("openingstijden", "De openingstijden", meervoud=True, merk="tijden"),
        Leest("bewoner"),
    ] = None
    """Wanneer er iemand is."""
    activiteiten: tuple[Activiteit, ...] = ()
    """Wat er te doen is, één keer of vaker. Het staat in de agenda en verdwijnt vanzelf."""
    uitgelicht: Uitgelicht | None = None
    """Zet dit record een tijd op de voorpagina; begint en eindigt vanzelf."""
    cursus: Annotated[Cursus | None, Feit("termijn", "De dag waarop het begint"), Leest("bewoner")] = None
    """Wanneer de volgende cursus of groep begint. Na die dag staat er dat je kunt vragen wanneer de volgende begint."""
    kosten: Kosten | None = None
    """Wat het kost; weglaten als het niet bekend is."""
    bedragen: Annotated[tuple[Bedrag, ...], Feit("bedrag", "", merk=""), Leest("bewoner")] = ()
    """Bedragen en grenzen, elk met jaar en bron."""
    toets: Toets | None = None
    """Eisen die een programma kan nagaan, voor de geld-check."""
    anoniem_mogelijk: bool = False
    """true als je je naam niet hoeft te zeggen."""
    met_stadspas: Annotated[Zin | None, Leest("bewoner")] = None
    """Wat je extra of goedkoper krijgt met de stadspas van de gemeente."""
    snel_weg: bool = False
    """true als iemand deze bladzijde misschien snel moet kunnen sluiten, zoals bij geweld. Bij een thema met snel_weg hoeft het niet."""
    hoort_bij: Annotated[tuple[Id, ...], Verwijst("records")] = ()
    """Ids van records die hier vaak bij horen."""
    eerst_dit: Annotated[tuple[Id, ...], Verwijst("records")] = ()
    """Ids van records die je echt eerst nodig hebt. Is er ook een andere manier? Zet dan geeft_toegang bij dat andere record."""
    geeft_toegang: Annotated[tuple[Id, ...], Verwijst("records")] = ()
    """Ids van records waar je met dit record makkelijker in komt. Het is één manier van meer: niemand heeft het nodig."""
    daarna_kan: Annotated[tuple[Id, ...], Verwijst("records")] = ()
    """Ids van records die daarna mogelijk worden."""
    sluit_uit: Annotated[tuple[Id, ...], Verwijst("records")] = ()
    """Ids van records die niet samengaan met dit record."""
    zoekwoorden: Annotated[tuple[Zin, ...], Leest("zoeker", "zoekwoord")] = ()
    """Losse woorden waarop mensen zoeken, ook het ding dat ze willen hebben. Elk woord moet dit record vinden."""
    zo_zeggen_mensen: Annotated[tuple[Zin, ...], Leest("zoeker", "zin")] = ()
    """Zinnen zoals mensen ze typen of zeggen: minstens drie, één met een typfout of een onverwacht woord. Elke zin moet dit record bij de eerste drie geven."""
    voor_professionals: Annotated[VoorProfessionals | None, Leest("vak")] = None
    """Voor wie iemand helpt: een map, of tekst (die is dan verwijzen). Een bewoner ziet dit niet, en vindt het ook niet met zoeken."""
    eigenaar: Annotated[Zin, Intern()]
    """De rol die dit record bijhoudt, geen persoonsnaam."""
    bronnen: tuple[Bron, ...] = Field(min_length=1)
    """Waar we dit van weten."""
    gecontroleerd: Annotated[date, Verleden()]
    """De dag waarop iemand dit hele record heeft nagekeken."""
    nagelezen: tuple[Nagelezen, ...] = ()
    """Wie de hele tekst heeft gelezen en goedgekeurd, en wanneer. Weglaten als niemand dat deed."""
    getest_met: tuple[Getest, ...] = ()
    """Met welk panel van bewoners deze bladzijde is getest, wanneer en wat eruit kwam."""
    veranderd: Veranderd | None = None
    """Dag waarop aan dit record iets anders werd dat geen eigen veranderd heeft, zoals een papier of iets dat weg is. Met op: en betekent: zegt u er in één zin bij wat het betekent."""
    voorheen: tuple[Id, ...] = ()
    """Oude ids van dit record; hun adres blijft werken."""
    redactienotitie: Annotated[Notitie | None, Intern()] = None
    """Alleen voor de redactie: wat nog nagevraagd moet worden en bij wie."""

    @property
    def op_de_site(self) -> bool:
        """Whether residents may see this record."""
        return self.status != "concept"

    @property
    def leeft(self) -> bool:
        """Whether somebody can go there now: it has not stopped, and is not closed for a while."""
        return self.status in LEVEND

    @property
    def genoemde_wijken(self) -> tuple[str, ...]:
        """Its own wijken and those of its places; none when it is for the whole town."""
        return tuple(dict.fromkeys((*self.wijken, *(plek.wijk for plek in self.plekken if plek.wijk))))

    @property
    def waarom(self) -> str:
        """One line by which somebody knows that this may be for them: the first sentence of `voor_wie`."""
        return re.split(r"(?<=[.?!])\s", self.voor_wie.zinnen[0], maxsplit=1)[0]

    def _genoemde_bronnen(self) -> Iterator[tuple[str, str]]:
        """Place and name of every source that a fact names."""
        for veld, verwijst in met(Verwijst, type(self)):
            if verwijst.naar == "bronnen":
                yield from ((".".join(map(str, pad)), naam) for pad, naam, _ in waarden(self, veld))

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
    def _mail_van_de_organisatie(self) -> Self:
        self.contact.mail_van(self.naam)
        return self

    @model_validator(mode="after")
    def _bronnen_genoemd(self) -> Self:
        moeten_bekend_zijn(self._genoemde_bronnen(), self.bronnen)
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
