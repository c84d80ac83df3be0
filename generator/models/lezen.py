"""One reader of facts in text: dates, bank accounts, numbers, amounts, hours and private mail, however written.

First the text is made plain, sign by sign: every dash is a dash, every space a space, and a digit of another script is a
digit. Then the longest thing that something can be is recognised: dates and accounts first, so that no piece of them is
taken for a number. The gates for loose facts, for private data and for hand-written pages all ask this reader.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal

from generator.models.handschriften import (
    BEDRAGEN,
    DATUMS,
    EEN_MAAND,
    KLOK_TOT_KLOK,
    MISSCHIEN_TIJD,
    TIJDEN,
    Handschrift,
    is_klok,
)
from generator.models.mailadressen import PRIVEMAIL, misschien_mail
from generator.models.nummers import (
    BSN_IN_WEBADRES,
    MOBIEL_IN_WEBADRES,
    MOBIEL_IN_WOORDEN,
    REKENING,
    is_rekening,
    nationaal,
    nummers_in,
)
from generator.models.plattetekst import plat

FeitInTekst = Literal["datum", "rekening", "mobiel", "telefoon", "bedrag", "tijd", "bsn", "mail"]


@dataclass(frozen=True)
class Vondst:
    """A fact in a text: what it is, how it stands there and from which place, and its digits; of a number those one dials."""

    soort: FeitInTekst
    tekst: str
    cijfers: str
    plek: int


_Stuk = tuple[FeitInTekst | None, int, int, str]
"""What, from where to where in the plain text, and the digits; without a kind it is only out of the way."""

_CIJFER = re.compile(r"\d")
_ZONDER_CIJFER = (
    "uur",
    "half",
    "kwart",
    " tot ",
    "'s ",
    "euro",
    "cent",
    "tientje",
    "om ",
    "tussen ",
    "ochtend",
    "middag",
    "avond",
    "nacht",
    "dag ",
    "zes",
)
_WEBADRES = re.compile(r"(?:https?://|www\.|wa\.me/)[^\s<>\"]+", re.IGNORECASE)


def feiten_in(tekst: str) -> Iterator[Vondst]:
    """The facts in a text, those that are hard to take for something else first; no sign is part of two of them."""
    heeft_cijfer = _CIJFER.search(tekst) is not None
    laag = tekst.lower()
    if not heeft_cijfer and not any(woord in laag for woord in _ZONDER_CIJFER) and not misschien_mail(laag):
        return
    over, plaatsen = plat(tekst)
    laag = over.lower()
    for misschien, vinders in _VINDERS if heeft_cijfer else _VINDERS_VAN_WOORDEN:
        for vind in vinders if misschien(laag) else ():
            stukken = list(vind(over, laag))
            over = _zonder(over, stukken)
            for soort, begin, eind, cijfers in stukken:
                if soort is not None:
                    zoals_het_er_staat = tekst[plaatsen[begin] : plaatsen[eind - 1] + 1]
                    yield Vondst(soort, zoals_het_er_staat.strip(" .\n"), cijfers, plaatsen[begin])


def _zonder(over: str, stukken: Sequence[_Stuk]) -> str:
    """The text without what was found in it; every other sign keeps its place."""
    if stukken:
        letters = list(over)
        for _, begin, eind, _ in stukken:
            letters[begin:eind] = "\x00" * (eind - begin)
        over = "".join(letters)
    return over


def _webadressen(over: str, _laag: str) -> Iterator[_Stuk]:
    """A web address has figures of its own, so only what is private is looked for in it."""
    for adres in _WEBADRES.finditer(over):
        yield None, *adres.span(), ""
        for nummer in MOBIEL_IN_WEBADRES.finditer(over, *adres.span()):
            yield "mobiel", *nummer.span(), nationaal(re.sub("%2B", "+", re.sub("%2[0D]", "", nummer[0])))
        for bsn in BSN_IN_WEBADRES.finditer(over, *adres.span()):
            yield "bsn", *bsn.span(), re.sub(r"%\w\w|\D", "", bsn[0])
        for mail in PRIVEMAIL.finditer(over, *adres.span()) if misschien_mail(adres[0].lower()) else ():
            yield "mail", *mail.span(), ""


def _mailadressen(over: str, _laag: str) -> Iterator[_Stuk]:
    for adres in PRIVEMAIL.finditer(over):
        yield "mail", *adres.span(), ""


def _geschreven(hoe: Handschrift, over: str, laag: str) -> Iterator[_Stuk]:
    """What is written like this; what only looks like an hour is out of the way too, so that no part of it is one."""
    if any(woord in laag for woord in hoe.mits):
        for past in hoe.patroon.finditer(over):
            telt = hoe.soort != "tijd" or is_klok(over, *past.span())
            yield hoe.soort if telt else None, *past.span(), re.sub(r"\D", "", past[0])


def _rekeningen(over: str, _laag: str) -> Iterator[_Stuk]:
    for past in REKENING.finditer(over):
        if is_rekening(past[0]):
            yield "rekening", *past.span(), re.sub(r"\D", "", past[0])


def _mobiel_in_woorden(over: str, _laag: str) -> Iterator[_Stuk]:
    for past in MOBIEL_IN_WOORDEN.finditer(over):
        yield "mobiel", *past.span(), re.sub(r"\D", "", past[0])


def _nummers(over: str, _laag: str) -> Iterator[_Stuk]:
    return iter(nummers_in(over))


def _vinders(handschriften: Sequence[Handschrift]) -> Sequence[Callable[[str, str], Iterator[_Stuk]]]:
    return [partial(_geschreven, hoe) for hoe in handschriften]


# Each with what a text (in small letters) must have; the order is from what is hard to take for something else to what is not.
_MAIL_EN_WOORDEN = (
    (misschien_mail, [_mailadressen]),
    (re.compile(r"nul\W{0,2}zes").search, [_mobiel_in_woorden]),
)
_VINDERS = (
    (re.compile(r"://|www\.|wa\.me").search, [_webadressen]),
    *_MAIL_EN_WOORDEN,
    (
        re.compile(rf"\d(?: ?[-/.]| ?(?:e|de|ste)?[ -]?{EEN_MAAND}| \d)|{EEN_MAAND}[a-z.]* '?\d").search,
        _vinders(DATUMS),
    ),
    (re.compile(r"\d ?[.:hu]\d").search, _vinders([KLOK_TOT_KLOK])),
    (re.compile(r"(?:\d\D{0,9}){9}\d").search, [_rekeningen]),
    (re.compile(r"(?:\d\D{0,9}){4}\d").search, [_nummers]),
    (re.compile(r"[€$£]|eur|cent|tientje|,[-=]|\d[,.]\d\d").search, _vinders(BEDRAGEN)),
    (MISSCHIEN_TIJD.search, _vinders(TIJDEN)),
)
_VINDERS_VAN_WOORDEN = (*_MAIL_EN_WOORDEN, *_VINDERS[-2:])
"""Those that need no digit."""
