"""The municipality itself: its numbers, its neighbourhoods and its counters."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from generator.models.basis import Id, Model, Zin, in_editor, weiger
from generator.models.bereik import Email, Telefoon, Website
from generator.models.contact import Contact, Plek
from generator.models.gedateerd import Gedateerd
from generator.models.hulp import Bron
from generator.models.kenmerken import Feit, Intern, Leest, Verleden, Verwijst
from generator.models.tijden import Openingstijden
from generator.models.verklaring import Online

_PC4 = r"[1-9]\d{3}"
_PC5 = r"[1-9]\d{3}[A-Z]"
_GEMEENTECODE = r"\d{4}"


def _pc4(waarde: str) -> str:
    if not re.fullmatch(_PC4, waarde):
        raise weiger(
            f"“{waarde}” is geen postcode van vier cijfers.",
            "Schrijf alleen de vier cijfers, tussen aanhalingstekens, zoals '1506'.",
        )
    return waarde


def _pc5(waarde: str) -> str:
    if not re.fullmatch(_PC5, waarde):
        zo = waarde.replace(" ", "").upper()[:5]
        remedie = f"Schrijf: {zo}" if re.fullmatch(_PC5, zo) else "Schrijf vier cijfers en een letter, zoals 1506E."
        raise weiger(f"“{waarde}” is geen vier cijfers en een letter.", remedie)
    return waarde


def _gemeentecode(waarde: str) -> str:
    if not re.fullmatch(_GEMEENTECODE, waarde):
        raise weiger(
            f"“{waarde}” is geen gemeentecode.",
            "Schrijf de vier cijfers van het CBS tussen aanhalingstekens, zoals '0479'.",
        )
    return waarde


Pc4 = Annotated[str, AfterValidator(_pc4), in_editor(_PC4, "Schrijf vier cijfers tussen aanhalingstekens: '1506'.")]
Pc5 = Annotated[str, AfterValidator(_pc5), in_editor(_PC5, "Schrijf vier cijfers en een letter: 1506E.")]
Gemeentecode = Annotated[
    str,
    AfterValidator(_gemeentecode),
    in_editor(_GEMEENTECODE, "Schrijf de vier cijfers van het CBS tussen aanhalingstekens: '0479'."),
]


class Stadspas(Model):
    """The municipality's own pass for low incomes."""

    naam: Annotated[Zin, Leest("naam")]
    """Naam van de pas."""
    regeling: Annotated[Id, Verwijst("records")]
    """Id van het record over de pas."""


class Team(Model):
    """What the municipality calls the people who think along with somebody."""

    naam: Annotated[Zin, Leest("naam")] = "wijkteam"
    """Naam van het team, zoals je hem in een zin schrijft: wijkteam, buurtteam, WIJ Groningen."""
    lidwoord: Literal["het", "de"] | None = None
    """het of de. Weglaten als het een eigennaam is: “Bel WIJ Groningen”."""

    @property
    def in_een_zin(self) -> str:
        """The name with its article: “het wijkteam”."""
        return f"{self.lidwoord} {self.naam}" if self.lidwoord else self.naam

    @property
    def vooraan(self) -> str:
        """The same at the beginning of a sentence: “Het wijkteam”."""
        return self.in_een_zin[:1].upper() + self.in_een_zin[1:]


class Postadres(Gedateerd):
    """Where to send a letter: a dated fact."""

    adres: Annotated[Zin, Feit("adres", "Het adres voor brieven"), Leest("naam")]
    """Adres voor brieven, zoals “Postbus 2000, 1234 AB Voorbeeldstad”."""


class Gemeente(Model):
    """The municipality this site is for."""

    id: Id
    """Korte naam in kleine letters."""
    naam: Annotated[Zin, Leest("naam")]
    """Naam zonder “gemeente” ervoor."""
    gemeentecode: Gemeentecode
    """Code van het CBS, vier cijfers tussen aanhalingstekens."""
    owms: Annotated[Zin | None, Leest("naam")] = None
    """Hoe de gemeente heet in de lijst van de overheid (OWMS): het stuk na owms/terms/, bijvoorbeeld Groningen_(gemeente). Nodig voor Samenwerkende Catalogi."""
    telefoon: Annotated[Telefoon, Feit("telefoon", "Het telefoonnummer"), Leest("naam")]
    """Algemeen nummer. De site verbergt dit nummer nooit."""
    gecontroleerd: Annotated[date, Verleden()]
    """De dag waarop iemand het nummer heeft nagekeken."""
    website: Website
    """Website van de gemeente."""
    email: Email | None = None
    """E-mailadres voor wie niet kan bellen."""
    post: Postadres | None = None
    """Adres voor brieven, voor wie niet kan bellen."""
    hulp_bij_bellen: Annotated[tuple[Id, ...], Verwijst("records")] = ()
    """Ids van records voor wie niet kan bellen, zoals een tolk voor dove mensen."""
    loket: Annotated[Id, Verwijst("loketten")]
    """Id van het loket waar iedereen met elke vraag terechtkan; staat op elke pagina."""
    snel_weg_naar: Website = "https://nl.wikipedia.org/"
    """Adres van een gewone site waar de knop “Snel weg” heen gaat."""
    team: Team = Team(naam="wijkteam", lidwoord="het")
    """Hoe het team heet waar je met elke vraag terechtkunt."""
    niet_hier: tuple[Id, ...] = ()
    """Ids van landelijke records die hier niet gelden."""
    stadspas: Stadspas | None = None
    """De stadspas, als de gemeente die heeft."""
    proefversie: Annotated[Zin | None, Leest("bewoner")] = None
    """Zin boven elke pagina zolang dit een proef is; weglaten als de site echt open is."""
    teksten_gemaakt_met: Annotated[Zin | None, Leest("bewoner")] = None
    """Eén zin over hoe de teksten zijn gemaakt, zoals “Een computerprogramma schreef de eerste versie van deze teksten.” Staat op /over/; weglaten als u het niet zeker weet."""
    hulp_bij_aanvragen: Annotated[tuple[Id, ...], Verwijst("records")] = ()
    """Ids van records waar iemand samen met je een formulier invult."""
    koppelt_gevers: Annotated[tuple[Id, ...], Verwijst("records")] = ()
    """Ids van records die bedrijven en vrijwilligers bij een wens zoeken."""
    online: Online | None = None
    """Wat de wet wil weten van de site zelf: wie hem online heeft staan, of iedereen hem kan gebruiken, en waar iemand een lek meldt."""
    kernen: Annotated[tuple[Zin, ...], Leest("naam")] = ()
    """Plaatsen en dorpen in de gemeente."""
    bronnen: tuple[Bron, ...] = ()
    """Waar dit vandaan komt."""


class Wijkteam(Gedateerd):
    """The neighbourhood team of a wijk; its number is a dated fact."""

    naam: Annotated[Zin, Leest("naam")]
    """Naam van het wijkteam."""
    website: Website | None = None
    """Website van het wijkteam."""
    telefoon: Annotated[Telefoon | None, Feit("telefoon", "Het telefoonnummer"), Leest("naam")] = None
    """Eigen nummer; weglaten als het niet zeker is."""

    @model_validator(mode="after")
    def _nummer_met_datum(self) -> Self:
        if self.telefoon and not self.gecontroleerd:
            raise weiger(
                "Dit nummer heeft geen datum.",
                "Voeg toe: gecontroleerd: met de dag waarop iemand het nummer heeft nagekeken.",
                "telefoon",
            )
        return self


class Wijk(Model):
    """A neighbourhood and its postcodes."""

    id: Id
    """Korte naam in kleine letters."""
    naam: Annotated[Zin, Leest("naam")]
    """Naam van de wijk."""
    plaats: Annotated[Zin, Leest("naam")]
    """Plaats waar de wijk in ligt."""
    cbs_code: Annotated[Zin | None, Intern()] = None
    """Wijkcode van het CBS, als die bekend is."""
    postcodes: tuple[Pc4, ...] = ()
    """Postcodes van vier cijfers, de belangrijkste eerst; weglaten als ze niet bekend zijn."""
    pc5: tuple[Pc5, ...] = ()
    """Vier cijfers en een letter, nodig als een postcode over meer wijken verdeeld is."""
    aliassen: Annotated[tuple[Zin, ...], Leest("naam")] = ()
    """Andere namen voor (een deel van) de wijk."""
    groep: Annotated[Zin | None, Leest("naam")] = None
    """Naam van het stadsdeel, als mensen dat gebruiken."""
    wijkteam: Wijkteam | None = None
    """Het wijkteam van deze wijk, als het bekend is."""
    buurthuis: Annotated[Zin | None, Leest("naam")] = None
    """Naam van het buurthuis."""
    bronnen: tuple[Bron, ...] = Field(min_length=1)
    """Waar dit vandaan komt."""
    voorheen: tuple[Id, ...] = ()
    """Oude ids; hun adres blijft werken."""


class Loket(Model):
    """A place or number that many records share."""

    id: Id
    """Korte naam in kleine letters."""
    naam: Annotated[Zin, Leest("naam")]
    """Naam van het loket."""
    uitleg: Annotated[Zin, Leest("bewoner")]
    """Eén zin: waarmee ze helpen."""
    contact: Contact
    """Nummer, e-mail en website."""
    plekken: Annotated[tuple[Plek, ...], Feit("adres", "Het adres"), Leest("bewoner")] = ()
    """Waar je heen kunt lopen."""
    openingstijden: Annotated[
        Openingstijden | None, Feit("openingstijden", "De openingstijden", meervoud=True), Leest("bewoner")
    ] = None
    """Wanneer er iemand is."""
    bronnen: tuple[Bron, ...] = Field(min_length=1)
    """Waar dit vandaan komt."""
    gecontroleerd: Annotated[date, Verleden()]
    """De dag waarop iemand dit heeft nagekeken."""

    @model_validator(mode="after")
    def _mail_van_het_loket(self) -> Self:
        self.contact.mail_van(self.naam)
        return self

    @model_validator(mode="after")
    def _iemand_om_te_bellen(self) -> Self:
        if not self.contact.telefoon:
            raise weiger(
                "Dit loket heeft geen telefoonnummer: wie hierheen wordt gestuurd, kan niemand bellen.",
                "Zet er telefoon: bij. Is er geen nummer? Geef de records dan het loket van de gemeente, en haal dit weg.",
                "contact",
            )
        return self
