"""How to reach somebody: telephone, e-mail, website, places and opening hours."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any, Self
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, model_validator

from generator.models.basis import Id, Zin, in_editor, plat, weiger
from generator.models.gedateerd import Gedateerd
from generator.models.kenmerken import Feit, Leest, Verleden, Verwijst
from generator.models.lezen import gewoon, nationaal

_VAST_OF_DIENST = re.compile(r"0[1-9]\d{8}|14\d{3,4}|0(?:800|900|906|909)(?:\d{4}|\d{7})|11[0-9]{1,4}|144")


def cijfers(telefoon: str) -> str:
    """Only the digits, with a Dutch country code turned into a zero: “+31 75 206 00 18” becomes “0752060018”."""
    return nationaal(gewoon(telefoon))


def is_mobiel(telefoon: str) -> bool:
    """Whether this is a Dutch mobile (06) number."""
    return cijfers(telefoon).startswith("06")


def _telefoon(waarde: Any) -> Any:
    if isinstance(waarde, int) and not isinstance(waarde, bool) and len(str(waarde)) > 6:
        raise weiger(
            f"“{waarde}” is een getal: de 0 vooraan is weg.", "Zet het nummer tussen aanhalingstekens: '075 123 45 67'."
        )
    if isinstance(waarde, int) and not isinstance(waarde, bool):
        waarde = str(waarde)
    if not isinstance(waarde, str):
        raise weiger("Hier hoort een telefoonnummer.", "Schrijf het zo: '075 123 45 67'.")
    nummer = cijfers(waarde)
    if achter := re.search(r"[\s,(]*(?:toestel|tst|keuze|kies|optie|doorkies)", waarde, re.IGNORECASE):
        raise weiger(
            f"Achter dit nummer staat “{waarde[achter.start() :].strip(' ,()')}”.",
            f"Laat hier “{waarde[: achter.start()].strip()}” staan, en zet de rest bij doorkiezen:.",
        )
    if vreemd := re.search(r"[^\W\d_]|(?![0-9])\d", waarde):
        raise weiger(
            f"In dit nummer staat “{vreemd[0]}”: dat is geen gewoon cijfer.", "Typ het nummer opnieuw: 075 123 45 67."
        )
    if re.match(r"\s*(\+|00)(?!31)", waarde):
        raise weiger(
            f"“{waarde}” is geen Nederlands telefoonnummer.", "Geef een Nederlands nummer, bijvoorbeeld 075 123 45 67."
        )
    if re.fullmatch(r"[1-9]\d{8}", nummer):
        raise weiger(f"“{waarde}” mist de 0 vooraan.", f"Bedoelt u “0{waarde.strip()}”?")
    if not _VAST_OF_DIENST.fullmatch(nummer):
        raise weiger(
            f"“{waarde}” is geen Nederlands telefoonnummer.",
            "Een nummer heeft 10 cijfers (075 123 45 67), of is 14 075, 0800-1234 of 112.",
        )
    return waarde.strip()


# The same numbers as they are written; _ stands for the spaces, dots, brackets and dashes that may stand between digits.
_TELEFOON = (
    r"_(?:(?:0_|(?:\+31|0031)_(?:0_)?)(?:[1-9]_(?:\d_){8}|(?:8_0_0_|9_0_[069]_)(?:\d_){4}(?:(?:\d_){3})?)"
    r"|1_4_(?:4_|(?:\d_){3,4})|1_1_(?:\d_){1,4})"
).replace("_", r"[\s()./\u2010-\u2015-]*")
Telefoon = Annotated[
    str,
    BeforeValidator(_telefoon),
    in_editor(
        _TELEFOON,
        "Schrijf een Nederlands nummer: 075 123 45 67, 14 075, 0800-1234 of 112.",
        type=["string", "integer"],
        minimum=110,
        maximum=149_999,
    ),
]
"""A Dutch telephone number, kept as written."""


def _website(waarde: str) -> str:
    delen = urlsplit(waarde)
    if delen.scheme not in {"http", "https"} or not re.fullmatch(
        r"[\w.-]+\.[a-z]{2,}(:\d+)?", delen.netloc, re.IGNORECASE
    ):
        raise weiger(
            f"“{waarde}” is geen adres van een website.", "Een adres begint met https:// en heeft geen gebruikersnaam."
        )
    waarde = waarde.replace("'", "%27").replace("|", "%7C")  # as a browser sends them
    if re.search(r"[\s<>\"\\`{}^]", waarde):
        raise weiger(
            f"“{waarde}” heeft tekens die niet in een webadres horen.", "Kopieer het adres opnieuw uit de adresbalk."
        )
    return waarde


Website = Annotated[
    str,
    AfterValidator(_website),
    in_editor(
        r"[Hh][Tt][Tt][Pp][Ss]?://[^\s<>\"'\\`{}|^/?#@:]+\.[A-Za-z]{2,}(:\d+)?([/?#][^\s<>\"\\`{}^]*)?",
        "Schrijf een adres dat begint met https://, zoals in de adresbalk.",
    ),
]
"""An absolute http(s) address."""


_EMAIL = r"[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+"


def _email(waarde: str) -> str:
    if not re.fullmatch(_EMAIL, waarde):
        raise weiger(f"“{waarde}” is geen e-mailadres.", "Schrijf het zo: info@voorbeeld.nl.")
    return waarde


Email = Annotated[str, AfterValidator(_email), in_editor(_EMAIL, "Schrijf het zo: info@voorbeeld.nl.")]
"""An e-mail address."""


_POSTCODE = r"[1-9]\d{3} ?(?!SA|SD|SS)[A-Z]{2}"


def _postcode(waarde: str) -> str:
    if not re.fullmatch(_POSTCODE, waarde):
        raise weiger(f"“{waarde}” is geen postcode.", "Schrijf vier cijfers en twee hoofdletters: 1506 EK.")
    return f"{waarde[:4]} {waarde[-2:]}"


Postcode = Annotated[
    str, AfterValidator(_postcode), in_editor(_POSTCODE, "Schrijf vier cijfers en twee hoofdletters: 1506 EK.")
]
"""A Dutch postcode, written as `1506 EK`."""


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
    """Zet op true als een 06-nummer van de organisatie op de site mag staan."""
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
    veranderd: Annotated[date | None, Verleden()] = None
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
