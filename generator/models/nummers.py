"""Numbers in plain text: of telephones in every handwriting, of bank accounts, and of citizens.

A row of digits may be cut up in any way (“06.12 34-56 78”, “(075) 123/4567”), so it is read as groups with signs between
them; what counts is whether some neighbouring groups together are a number. Only the whole of a group counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

SoortNummer = Literal["mobiel", "telefoon", "bsn"]


class Nummer(NamedTuple):
    """A number in a text: what it is, from where to where, and its digits as one dials them."""

    soort: SoortNummer
    begin: int
    eind: int
    cijfers: str


_REEKS = re.compile(r"\d+(?:[\s./\\()\[\]_*-]{1,4}\d+)*")
_CIJFERS = re.compile(r"\d+")
_MEEST = 15  # no telephone number in the world has more digits (E.164)
_ALLE_LENGTES = frozenset((5, 6, *range(8, _MEEST + 1)))
_VAN_EEN_BSN = frozenset((8, 9))
_LOS = re.compile(r"[^./\\_*-]")
_MOBIEL = re.compile(r"06\d{8}")
_TELEFOON = re.compile(r"0[1-9]\d{8}|0(?:800|900|906|909)\d{4}(?:\d{3})?|116(?:000|006|111|117|123)")
_VEERTIEN = re.compile(r"140[1-9]\d{1,2}")
_BUITENLAND = re.compile(r"[1-9]\d{8,14}")
_EEN_BSN = re.compile(
    r"\b(?:b\.?s\.?n|burger[ -]?service|sofi)[\w-]*\W{0,3}(?:(?:is|nr|nummer|van \w+)\W{1,3})?$", re.IGNORECASE
)
_VAN_MOBIEL = re.compile(
    r"\b(?:mob(?:iel\w*|ile)?|gsm|m|tel(?:efoon\w*)?|whats ?app|(?:haar|zijn|mijn|hun|diens|prive\w*|privé\w*) nummer"
    r"|(?:bel|belt|bellen|app|appt|appen|sms|smst)(?:(?: \w+){0,2} (?:op|via|naar))?)\W{1,3}(?:(?:is|nr|nummer|naar|op|via)\W{1,3})?$",
    re.IGNORECASE,
)
_CIJFERWOORD = (
    r"(?:nul|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|\w*tien|\w*(?:twintig|[dtnv]\w{2,4}tig))"
)
MOBIEL_IN_WOORDEN = re.compile(
    rf"\bnul\W{{0,2}}zes\W{{1,3}}(?:(?:\d[\s./-]{{0,3}}){{7}}\d(?!\d)|(?:(?:{_CIJFERWOORD}|\d+)[\s,.-]{{1,3}}){{3,7}}(?:{_CIJFERWOORD}|\d+))\b",
    re.IGNORECASE,
)
_TUSSEN = r"(?:[-._+]|%20|%2D)?"
MOBIEL_IN_WEBADRES = re.compile(
    rf"(?<!\d)(?:(?:\+|%2B)?(?:00)?31{_TUSSEN}(?:\(?0\)?)?|0){_TUSSEN}6(?![-._]?\d\d[-._]20\d\d|[-._]20[0-4]\d[-._])"
    rf"(?:{_TUSSEN}\d){{8}}(?!\d)|(?:mob\w*|gsm|tel\w*|phone|sms|app)[=:]6\d{{8}}(?!\d)",
    re.IGNORECASE,
)
BSN_IN_WEBADRES = re.compile(
    rf"(?:bsn|burger_?service_?(?:nummer|nr)|sofi(?:nummer|nr)?)(?:nr|nummer)?(?:(?:=|%3D)(?:\d{_TUSSEN})?|[/:_-]\d{_TUSSEN})(?:\d{_TUSSEN}){{7}}\d(?!\d)",
    re.IGNORECASE,
)
_EEN_ANDER = re.compile(
    r"\b(?:isbn|issn|k\.?v\.?k|rsin|anbi|fiscaal|zaak|dossier|kenmerk|order|factuur|btw|vestiging|ecli|besluit|kamerstuk)[\w-]*\W{0,3}(?:(?:is|nr|no|nummer)\W{1,3})?$",
    re.IGNORECASE,
)
_BELLEN = re.compile(r"\b(?:bel|belt|bellen|tel|telefoon|telefoonnummer|nummer|via|naar|op)\W{1,3}$", re.IGNORECASE)

# How long a bank account is, by its country (the registry of ISO 13616); a sentence seldom fits by chance.
_LENGTES = {
    **{"NO": 15, "BE": 16, "DK": 18, "FI": 18, "NL": 18, "SI": 19, "AT": 20, "EE": 20, "LT": 20, "LU": 20, "CH": 21},
    **{"HR": 21, "LV": 21, "LI": 21, "BG": 22, "DE": 22, "GB": 22, "IE": 22, "CZ": 24, "ES": 24, "RO": 24, "SE": 24},
    **{"SK": 24, "PT": 25, "TR": 26, "FR": 27, "GR": 27, "IT": 27, "CY": 28, "HU": 28, "MA": 28, "PL": 28, "UA": 29},
}
REKENING = re.compile(
    r"(?<![a-z0-9])(?:"
    + "|".join(rf"{land}(?:_\d){{2}}(?:_[a-z0-9]){{{lengte - 4}}}" for land, lengte in _LENGTES.items()).replace(
        "_", "[ ./-]{0,3}"
    )
    + ")(?![a-z0-9])",
    re.IGNORECASE,
)


def is_rekening(tekst: str) -> bool:
    """Whether this is an account: it passes the check of ISO 13616 (mod 97), or is a Dutch one with a slip in it."""
    kaal = re.sub(r"[^A-Z0-9]", "", tekst.upper())
    if re.fullmatch(r"NL\d\d[A-Z]{4}\d{10}", kaal):
        return True
    rest = int("".join(str(int(teken, 36)) for teken in kaal[4:] + kaal[:4])) % 97
    return rest == 1 and sum(teken.isdigit() for teken in kaal) >= 10


def is_bsn(cijfers: str) -> bool:
    """Whether nine digits pass the check every burgerservicenummer passes (the “elfproef” of RvIG)."""
    gewichten = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return len(cijfers) == 9 and sum(int(c) * g for c, g in zip(cijfers, gewichten, strict=True)) % 11 == 0


def nationaal(telefoon: str) -> str:
    """Only the digits, with a Dutch country code turned into a zero: “+31 (0)75 206 00 18” becomes “0752060018”."""
    kaal = re.sub(r"[^\d+]", "", telefoon)
    return re.sub(r"^(?:\+31|0031|31(?=0?[1-9]\d{8}$))0?", "0", kaal)


def nummers_in(tekst: str) -> Iterator[Nummer]:
    """The numbers of telephones and citizens in a text that was made plain, from left to right."""
    for reeks in _REEKS.finditer(tekst):
        if reeks.end() - reeks.start() < 5:
            continue
        groepen = [groep.span() for groep in _CIJFERS.finditer(tekst, *reeks.span())]
        eerste, net_gevonden = 0, True
        while eerste < len(groepen):
            los = net_gevonden or _LOS.search(tekst, groepen[eerste - 1][1], groepen[eerste][0])
            laatste, nummer = _langste(tekst, groepen, eerste) if los else (eerste, None)
            if nummer:
                yield nummer
            eerste, net_gevonden = laatste + 1, nummer is not None


def _langste(tekst: str, groepen: list[tuple[int, int]], eerste: int) -> tuple[int, Nummer | None]:
    """The longest number that begins at this group, and its last group."""
    begin, cijfers = groepen[eerste][0], ""
    ervoor = tekst[max(0, begin - 30) : begin]
    lengtes = _ALLE_LENGTES if tekst[begin] in "013" or "+" in ervoor[-3:] else _VAN_EEN_BSN
    uit: tuple[int, Nummer | None] = (eerste, None)
    for laatste in range(eerste, min(len(groepen), eerste + _MEEST)):
        cijfers += tekst[slice(*groepen[laatste])]
        if len(cijfers) in lengtes and _houdt_op(tekst, groepen, laatste):
            soort, gekozen = _wat(tekst, groepen[eerste : laatste + 1], cijfers, ervoor)
            if soort:
                uit = (
                    laatste,
                    Nummer(soort, _met_haak(tekst, begin, groepen[laatste][1]), groepen[laatste][1], gekozen),
                )
    return uit


def _met_haak(tekst: str, begin: int, eind: int) -> int:
    """Where a number begins with the plus or the bracket in front of it: “(075) 123”, but not the whole in brackets."""
    while begin and (tekst[begin - 1] == "+" or (tekst[begin - 1] == "(" and ")" in tekst[begin:eind])):
        begin -= 1
    return begin


def _houdt_op(tekst: str, groepen: list[tuple[int, int]], laatste: int) -> bool:
    """Whether a number can end here: what is tied to it is short, or begins a number of its own, or nothing is."""
    if laatste + 1 == len(groepen):
        return True
    tot, (verder, eind) = groepen[laatste][1], groepen[laatste + 1]
    kort = laatste + 2 == len(groepen) and eind - verder < 3
    return kort or tekst[verder] == "0" or _LOS.search(tekst, tot, verder) is not None


def _wat(tekst: str, groepen: list[tuple[int, int]], cijfers: str, ervoor: str) -> tuple[SoortNummer | None, str]:
    """What these groups are together, and the digits to dial."""
    begin, eind = groepen[0][0], groepen[-1][1]
    plus = "+" if "+" in ervoor[-3:] else ""
    nummer = nationaal(plus + cijfers)
    ander = _EEN_ANDER.search(ervoor)
    if len(cijfers) in _VAN_EEN_BSN and _EEN_BSN.search(ervoor):
        return "bsn", cijfers
    if not ander and len(cijfers) == 9 and cijfers[0] == "6" and _mist_de_nul(tekst, groepen, ervoor):
        return "mobiel", f"0{cijfers}"
    if not ander and _MOBIEL.fullmatch(nummer):
        return "mobiel", nummer
    if not ander and (_TELEFOON.fullmatch(nummer) or _is_veertien(tekst, groepen, cijfers, ervoor)):
        return "telefoon", nummer
    vreemd = cijfers.removeprefix("00")
    if (plus or vreemd != cijfers) and _BUITENLAND.fullmatch(vreemd) and not vreemd.startswith("31"):
        return "telefoon", cijfers
    if not ander and is_bsn(cijfers) and _als_bsn(tekst[begin:eind], groepen):
        return "bsn", cijfers
    return None, ""


def _mist_de_nul(tekst: str, groepen: list[tuple[int, int]], ervoor: str) -> bool:
    """Whether a 6 and eight digits are a mobile number: something says so, or it is written “6-12345678”."""
    streepje = len(groepen) == 2 and groepen[0][1] - groepen[0][0] == 1 and tekst[groepen[0][1]] == "-"
    return streepje or _VAN_MOBIEL.search(ervoor) is not None


def _is_veertien(tekst: str, groepen: list[tuple[int, int]], cijfers: str, ervoor: str) -> bool:
    """Whether this is the short number of a municipality: “14 075”, but not 14.075 of something."""
    if not _VEERTIEN.fullmatch(cijfers):
        return False
    if len(groepen) == 1:
        return _BELLEN.search(ervoor) is not None
    return (
        len(groepen) == 2
        and tekst[groepen[0][0] : groepen[0][1]] == "14"
        and "." not in tekst[groepen[0][1] : groepen[1][0]]
    )


def _als_bsn(zoals: str, groepen: list[tuple[int, int]]) -> bool:
    """Whether somebody writes a citizen number so: at once, sign by sign, or in three groups or more."""
    maten = [eind - begin for begin, eind in groepen]
    return re.search(r"[^\d\s./_-]", zoals) is None and (len(maten) in {1, 9} or (len(maten) > 2 and min(maten) > 1))
