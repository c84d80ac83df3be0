"""How to reach somebody: telephone, e-mail, website, places and opening hours."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import model_validator

from generator.models.basis import Id, Zin, plat, weiger
from generator.models.bereik import Email, Postcode, Telefoon, Website, is_mobiel
from generator.models.gedateerd import Gedateerd, Veranderd
from generator.models.kenmerken import Feit, Leest, Verwijst
from generator.models.mailadressen import misschien_van_een_persoon


class Contact(Gedateerd):
    """Whom to call, mail or write to, dated as one. An own number, a shared `loket`, or both."""

    organisatie: Annotated[Zin | None, Leest("naam")] = None
    """Wie je aan de lijn krijgt, bijvoorbeeld “Dienst Toeslagen”."""
    telefoon: Annotated[Telefoon | None, Feit("telefoon", "Het telefoonnummer", merk="nummer"), Leest("naam")] = None
    """Nederlands telefoonnummer van de organisatie."""
    doorkiezen: Annotated[Zin | None, Leest("bewoner")] = None
    """Wat je na het nummer kiest of vraagt: “toestel 12” of “kies 2 in het menu”. De site zet dit bij het nummer; je telefoon kiest het niet."""
    zeg: Annotated[Zin | None, Leest("bewoner")] = None
    """Wat je zegt als je belt, in de ik-vorm: “Ik heb geen geld voor eten.” Weglaten als de naam van de hulp genoeg is."""
    publiek: bool = False
    """Zet op true als een 06-nummer van de organisatie op de site mag staan, of een e-mailadres bij bijvoorbeeld gmail.com."""
    email: Email | None = None
    """E-mailadres van de organisatie."""
    website: Website | None = None
    """Adres van de website, met https://."""
    postadres: Annotated[Zin | None, Feit("adres", "Het adres voor brieven", merk="brief"), Leest("naam")] = None
    """Adres voor brieven."""
    bereikbaar: Annotated[
        Zin | None, Feit("openingstijden", "De tijd om te bellen", merk="bellen"), Leest("bewoner")
    ] = None
    """Wanneer je kunt bellen, in woorden."""
    loket: Annotated[Id | None, Verwijst("loketten")] = None
    """Id van een loket uit lijsten/loketten.yaml: de plek waar je ook terechtkunt."""
    veranderd: Veranderd | None = None
    """Dag waarop het nummer, de tijd om te bellen of het adres voor brieven voor het laatst anders werd, zodat iemand met een oud kaartje het hoort. Website en e-mail tellen niet."""

    @model_validator(mode="after")
    def _doorkiezen_na_een_nummer(self) -> Self:
        if self.doorkiezen and not self.telefoon:
            raise weiger(
                "Hier staat wat je na het nummer kiest, maar er is geen nummer.",
                "Zet het nummer bij telefoon:, of haal doorkiezen: weg.",
                "doorkiezen",
            )
        return self

    @model_validator(mode="after")
    def _mobiel_alleen_publiek(self) -> Self:
        if self.telefoon and is_mobiel(self.telefoon) and not self.publiek:
            raise weiger(
                f"“{self.telefoon}” is een 06-nummer, misschien van een persoon.",
                "Mag het op de site? Zet er publiek: true onder. Anders: haal het weg.",
                "telefoon",
            )
        return self

    def mail_van(self, naam: str) -> None:
        """Refuse a mail address that may be of a person: nothing in it is of who has this contact."""
        if (
            self.email
            and not self.publiek
            and misschien_van_een_persoon(self.email, (naam, self.organisatie or "", self.website or ""))
        ):
            raise weiger(
                f"“{self.email}” is misschien van een persoon.",
                "Mag het op de site? Zet er publiek: true onder. Anders: haal het weg.",
                "contact.email",
            )


class Plek(Gedateerd):
    """A place to walk to: a dated fact."""

    naam: Annotated[Zin | None, Leest("naam")] = None
    """Naam van het gebouw."""
    adres: Annotated[Zin | None, Leest("naam")] = None
    """Straat en huisnummer, geen adres van een privépersoon."""
    postcode: Postcode | None = None
    """Postcode, bijvoorbeeld 1506 EK."""
    plaats: Annotated[Zin | None, Leest("naam")] = None
    """Plaats of dorp."""
    uitleg: Annotated[Zin | None, Leest("bewoner")] = None
    """Hoe je het vindt, bijvoorbeeld “naast de kerk”."""
    wijk: Annotated[Id | None, Verwijst("wijken")] = None
    """Id van de wijk uit lijsten/wijken.yaml waar deze plek ligt."""
    rolstoel: bool | None = None
    """true als je er met een rolstoel naar binnen kunt, false als dat niet kan; weglaten als het niet bekend is."""

    @property
    def gezegd(self) -> tuple[str, ...]:
        """All but the wijk, which is not printed."""
        return plat(self.naam, self.adres, self.postcode, self.plaats, self.uitleg, self.rolstoel)

    @property
    def in_het_kort(self) -> str:
        """The street, or else the building or the place."""
        return self.adres or self.naam or self.plaats or ""

    @model_validator(mode="after")
    def _iets_om_heen_te_gaan(self) -> Self:
        if not (self.naam or self.adres or self.plaats):
            raise weiger("Deze plek heeft geen naam, adres of plaats.", "Vul er minstens één in of haal de plek weg.")
        return self
