"""How one writes a telephone number, a web address, a mail address and a postcode, each with its own refusal."""

from __future__ import annotations

import re
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, ValidationInfo

from generator.models.basis import in_editor, weiger
from generator.models.bedoeling import als_email, als_webadres, gewone_cijfers
from generator.models.nummers import nationaal
from generator.models.plattetekst import gewoon
from generator.models.prive import prive_in
from generator.models.verwisseld import in_plaats_van_email, in_plaats_van_nummer, in_plaats_van_webadres

_VAST_OF_DIENST = re.compile(r"0[1-9]\d{8}|14\d{3,4}|0(?:800|900|906|909)(?:\d{4}|\d{7})|11[0-9]{1,4}|144")


def cijfers(telefoon: str) -> str:
    """Only the digits, with a Dutch country code turned into a zero: “+31 75 206 00 18” becomes “0752060018”."""
    return nationaal(gewoon(telefoon))


def is_mobiel(telefoon: str) -> bool:
    """Whether this is a Dutch mobile (06) number."""
    return cijfers(telefoon).startswith("06")


_ZONDER_NUL = 9
_LIJKT_OP_CIJFER = str.maketrans("OoIl", "0011")


def _telefoon(waarde: Any) -> Any:
    if isinstance(waarde, int) and not isinstance(waarde, bool) and len(str(waarde)) > 6:
        raise weiger(
            f"“{waarde}” is een getal: de 0 vooraan is weg.",
            f"Zet het met de 0 tussen aanhalingstekens: '0{waarde}'"
            if len(str(waarde)) == _ZONDER_NUL
            else "Zet het hele nummer tussen aanhalingstekens, zoals '075 123 45 67'.",
        )
    if isinstance(waarde, int) and not isinstance(waarde, bool):
        waarde = str(waarde)
    if not isinstance(waarde, str):
        raise weiger("Hier hoort een telefoonnummer.", "Schrijf één nummer, zonder streepje of haken.")
    nummer = cijfers(waarde)
    if achter := re.search(r"[\s,(]*(?:toestel|tst|keuze|kies|optie|doorkies)", waarde, re.IGNORECASE):
        raise weiger(
            f"Achter dit nummer staat “{waarde[achter.start() :].strip(' ,()')}”.",
            f"Laat hier “{waarde[: achter.start()].strip()}” staan, en zet de rest bij doorkiezen:.",
        )
    letter = re.search(r"[^\W\d_]", waarde)
    if (letter or not _VAST_OF_DIENST.fullmatch(nummer)) and (bezwaar := in_plaats_van_nummer(waarde)):
        raise weiger(*bezwaar)
    if letter:
        zo = waarde.translate(_LIJKT_OP_CIJFER)
        raise weiger(
            f"In dit nummer staat de letter “{letter[0]}”." if nummer else f"“{waarde}” is geen telefoonnummer.",
            f"Schrijf het hele nummer zo: {zo}"
            if _VAST_OF_DIENST.fullmatch(cijfers(zo)) and not re.search(r"[^\W\d_]", zo)
            else "Schrijf alleen cijfers, zoals 075 123 45 67.",
            of_weg=not nummer,
        )
    if vreemd := re.search(r"(?![0-9])\d", waarde):
        raise weiger(
            f"In dit nummer staat “{vreemd[0]}”: dat is geen gewoon cijfer.",
            f"Schrijf het hele nummer zo: {gewone_cijfers(waarde)}",
        )
    if teken := re.search(r"[^\d\s()./+\u2010-\u2015\u2212-]", waarde):
        raise weiger(f"In dit nummer staat “{teken[0]}”.", "Zet daar een streepje of een spatie, of haal het weg.")
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
    return " ".join(gewoon(waarde).split())


# The same numbers as they are written; _ stands for the spaces, dots, brackets and dashes that may stand between digits.
_TELEFOON = (
    r"_(?:(?:0_|(?:\+31|0031)_(?:0_)?)(?:[1-9]_(?:\d_){8}|(?:8_0_0_|9_0_[069]_)(?:\d_){4}(?:(?:\d_){3})?)"
    r"|1_4_(?:4_|(?:\d_){3,4})|1_1_(?:\d_){1,4})"
).replace("_", r"[\s()./\u2010-\u2015\u2212-]*")
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
"""A Dutch telephone number, kept as written, with ordinary dashes and spaces."""


_ADRES = re.compile(r"https?://[\w.-]+\.[a-z]{2,}(?::\d+)?(?:[/?#][^\s<>\"\\`{}^]*)?", re.IGNORECASE)


def _website(waarde: str, info: ValidationInfo) -> str:
    if bezwaar := in_plaats_van_webadres(waarde, info.field_name or "url"):
        raise weiger(*bezwaar)
    delen = urlsplit(waarde)
    if delen.scheme not in {"http", "https"} or not re.fullmatch(
        r"[\w.-]+\.[a-z]{2,}(:\d+)?", delen.netloc, re.IGNORECASE
    ):
        raise weiger(
            f"“{waarde}” is geen adres van een website.",
            f"Schrijf: {zo}"
            if _ADRES.fullmatch(zo := als_webadres(waarde))
            else "Een adres begint met https:// en heeft geen gebruikersnaam.",
        )
    waarde = waarde.replace("'", "%27").replace("|", "%7C")  # as a browser sends them
    if re.search(r"[\s<>\"\\`{}^]", waarde):
        raise weiger(
            f"“{waarde}” heeft tekens die niet in een webadres horen.", "Kopieer het adres opnieuw uit de adresbalk."
        )
    if prive := prive_in(waarde):
        raise weiger(*prive)
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
        zo = als_email(waarde)
        bezwaar = None if re.fullmatch(_EMAIL, zo) else in_plaats_van_email(waarde)
        if bezwaar:
            raise weiger(*bezwaar)
        remedie = f"Schrijf: {zo}" if re.fullmatch(_EMAIL, zo) else "Een adres ziet eruit als naam@organisatie.nl."
        raise weiger(f"“{waarde}” is geen e-mailadres.", remedie)
    return waarde


Email = Annotated[str, AfterValidator(_email), in_editor(_EMAIL, "Schrijf het zo: info@voorbeeld.nl.")]
"""An e-mail address."""


_POSTCODE = r"[1-9]\d{3} ?(?!SA|SD|SS)[A-Z]{2}"
_POSTCODE_IN_TEKST = re.compile(rf"(?<!\S){_POSTCODE}(?![A-Z0-9])")


def _postcode(waarde: Any) -> Any:
    tekst = str(waarde).strip() if isinstance(waarde, int | str) and not isinstance(waarde, bool) else ""
    if re.fullmatch(r"[1-9]\d{3} ?[a-zA-Z]?", tekst):
        raise weiger(
            f"Bij postcode “{tekst}” {'ontbreekt een letter' if tekst[-1:].isalpha() else 'ontbreken de twee letters'}.",
            "Zet de letters erbij, zoals 1506 EK. Weet u ze niet? Haal de regel weg.",
        )
    if not isinstance(waarde, str):
        return waarde
    hier = _POSTCODE_IN_TEKST.search(waarde)
    if hier and (rest := (waarde[: hier.start()] + waarde[hier.end() :]).strip(" ,")):
        raise weiger(
            f"Bij deze postcode staat ook “{rest}”.",
            f"Zet dat bij adres: of plaats:, en schrijf hier alleen: postcode: {hier[0]}",
        )
    if not re.fullmatch(_POSTCODE, waarde):
        zo = re.sub(r"[\s.-]", "", waarde).upper()
        goed = re.fullmatch(_POSTCODE, zo)
        remedie = f"Schrijf: {zo[:4]} {zo[4:]}" if goed else "Schrijf vier cijfers en twee hoofdletters, zoals 1506 EK."
        raise weiger(f"“{waarde}” is geen postcode.", remedie)
    return f"{waarde[:4]} {waarde[-2:]}"


Postcode = Annotated[
    str, BeforeValidator(_postcode), in_editor(_POSTCODE, "Schrijf vier cijfers en twee hoofdletters: 1506 EK.")
]
"""A Dutch postcode, written as `1506 EK`."""
