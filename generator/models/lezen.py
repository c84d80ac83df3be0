"""One reader of facts in text: dates, bank accounts, telephone numbers, amounts, hours and citizen numbers, however written.

First the text is made plain, sign by sign: every dash is a dash, every space a space, and a digit of another script is a
digit. Then the longest thing that something can be is recognised: dates and accounts first, so that no piece of them is
taken for a number. The gates for loose facts, for private data and for hand-written pages all ask this reader.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

FeitInTekst = Literal["datum", "rekening", "mobiel", "telefoon", "bedrag", "tijd", "bsn"]


@dataclass(frozen=True)
class Vondst:
    """A fact in a text: what it is, how it stands there, and its digits."""

    soort: FeitInTekst
    tekst: str
    cijfers: str


_MAAND = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jan|feb|mrt|apr|jun|jul|aug|sep|sept|okt|nov|dec"
_UUR = r"(?:[01]?\d|2[0-4])"
_KLOK = rf"{_UUR}(?:[.:h][0-5]\d)"
_TELWOORD = "een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf"
_PATRONEN: tuple[tuple[FeitInTekst, re.Pattern[str]], ...] = (
    ("datum", re.compile(r"(?<!\d)(?:\d{4}([-/.])\d{1,2}\1\d{1,2}|[0-3]?\d([-/.])[01]?\d\2(?:19|20)?\d{2})(?!\d|[-/.]\d)")),
    ("datum", re.compile(rf"(?<!\d)[0-3]?\d (?:{_MAAND})\b\.?(?: (?:19|20)\d{{2}})?", re.IGNORECASE)),
    ("rekening", re.compile(r"\b[A-Z]{2} ?\d{2}(?: ?[A-Z0-9]){11,30}\b")),
    ("bedrag", re.compile(r"(?:€|\bEUR\b) ?\d[\d.,]{0,14}(?:,-)?|(?<![\d.,])\d[\d.,]{0,14}(?:,-)? ?(?:euro|eur)\b|(?<![\d.,])\d{1,6},-", re.IGNORECASE)),
    ("bedrag", re.compile(r"(?<![\d.,])\d[\d.,]{0,14} ?€")),
    ("telefoon", re.compile(r"(?<![\d,])(?:\+ ?31|0031|\+?\(?31\)?)? ?[(]?[ ]?0?[)]?(?:[ ./()-]{0,3}\d){7,12}(?!\d)")),
    ("telefoon", re.compile(r"(?<![\d-])(?:14 ?0\d{2,3}|116 ?\d{3})(?![\d-])")),
    ("tijd", re.compile(rf"(?<![\d.,]){_KLOK}(?: ?(?:-|tot|t/m) ?{_KLOK})(?: ?(?:uur|u))?(?![\d%])", re.IGNORECASE)),
    ("tijd", re.compile(rf"(?<![\d.,]){_UUR}(?:[.:][0-5]\d)? ?(?:u|uur)? ?(?:-|tot|en) ?{_UUR}(?:[.:][0-5]\d)? ?(?:u|uur)\b", re.IGNORECASE)),
    ("tijd", re.compile(rf"(?<![\d.,]){_UUR}(?:[:h][0-5]\d|\.[0-5]\d ?(?:u|uur)\b)(?![\d%])", re.IGNORECASE)),
    ("bsn", re.compile(r"(?<!\d)\d(?:[ .-]{0,2}\d){8}(?!\d)")),
)  # fmt: skip
_IN_WOORDEN: tuple[tuple[FeitInTekst, re.Pattern[str]], ...] = (
    ("tijd", re.compile(rf"\bvan (?:{_UUR}|{_TELWOORD}) ?(?:u|uur)? tot (?:{_UUR}|{_TELWOORD})(?: ?(?:u|uur))?(?= *(?:[.,;)]|$|\w+dag\b))", re.IGNORECASE)),
    ("tijd", re.compile(rf"\b(?:om|vanaf|tot|tussen|rond) (?:half|kwart (?:over|voor)) (?:{_UUR}|{_TELWOORD})\b", re.IGNORECASE)),
    ("tijd", re.compile(rf"\b(?:om|vanaf|tussen) (?:{_UUR}|{_TELWOORD}) ?(?:u|uur)\b(?! (?:per|in de|lang|later|na|van|voor))", re.IGNORECASE)),
)  # fmt: skip
"""These need no digit."""


_CIJFER = re.compile(r"\d")
_MISSCHIEN_TIJD = ("uur", "half", "kwart", " tot ")
_ZEVEN_CIJFERS = re.compile(r"(?:\d\D*){6}\d")
_VEEL_CIJFERS: frozenset[FeitInTekst] = frozenset({"rekening", "telefoon", "bsn"})


def feiten_in(tekst: str) -> Iterator[Vondst]:
    """The facts in a text, those that are hard to take for something else first; no sign is part of two of them."""
    cijfers = _CIJFER.search(tekst) is not None
    if not cijfers and not any(woord in tekst for woord in _MISSCHIEN_TIJD):
        return
    over, plaatsen = _plat(tekst)
    veel = _ZEVEN_CIJFERS.search(over) is not None or "14" in over or "116" in over
    for soort, patroon in (*_PATRONEN, *_IN_WOORDEN) if cijfers else _IN_WOORDEN:
        for past in patroon.finditer(over) if veel or soort not in _VEEL_CIJFERS else ():
            begin, eind = past.span()
            wat = _is(soort, past[0])
            if wat is None:
                continue
            over = over[:begin] + "\x00" * (eind - begin) + over[eind:]
            zoals_het_er_staat = tekst[plaatsen[begin] : plaatsen[eind - 1] + 1]
            yield Vondst(wat, zoals_het_er_staat.strip(" ."), re.sub(r"\D", "", past[0]))


def is_bsn(cijfers: str) -> bool:
    """Whether nine digits pass the check every burgerservicenummer passes (the “elfproef” of RvIG)."""
    gewichten = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return len(cijfers) == 9 and sum(int(c) * g for c, g in zip(cijfers, gewichten, strict=True)) % 11 == 0


def nationaal(telefoon: str) -> str:
    """Only the digits, with a Dutch country code turned into a zero: “+31 (0)75 206 00 18” becomes “0752060018”."""
    kaal = re.sub(r"[^\d+]", "", telefoon)
    return re.sub(r"^(?:\+31|0031|31(?=[1-9]\d{8}$))0?", "0", kaal)


def gewoon(tekst: str) -> str:
    """A text in which every dash, space and digit is the ordinary one, and nothing is invisible."""
    return _plat(tekst)[0]


_BIJZONDER = re.compile("[\u00a0\u00ad\u00b7\u0300-\u036f]|[^\x00-\u024f\u2018-\u201d\u20ac\u2026]")


def _plat(tekst: str) -> tuple[str, Sequence[int]]:
    """The text made plain, and for each of its signs the place in the text as it was."""
    if not _BIJZONDER.search(tekst):
        return tekst, range(len(tekst))
    uit, plaatsen = [], []
    for plek, teken in enumerate(tekst):
        soort = unicodedata.category(teken)
        if soort in {"Cf", "Mn"}:  # what nobody sees
            continue
        plat = unicodedata.normalize("NFKC", teken)
        if soort == "Nd":
            plat = str(unicodedata.decimal(teken))
        elif soort == "Pd" or teken in "\u2212\u00b7":
            plat = "-"
        elif soort == "Zs":
            plat = " "
        uit.append(plat if len(plat) == 1 else teken)
        plaatsen.append(plek)
    return "".join(uit), plaatsen


def _is(soort: FeitInTekst, tekst: str) -> FeitInTekst | None:
    """What the signs that fit really are; None when they only look like it."""
    if soort == "rekening":
        return soort if _is_iban(tekst) else None
    if soort == "bsn":
        return soort if is_bsn(re.sub(r"\D", "", tekst)) else None
    if soort != "telefoon":
        return soort
    nummer = nationaal(tekst)
    if re.fullmatch(r"06\d{8}", nummer):
        return "mobiel"
    kan = re.fullmatch(r"0[1-57-9]\d{8}|0(?:800|900|906|909)\d{4}(?:\d{3})?|14\d{3,4}|116\d{3}", nummer)
    return "telefoon" if kan else None


def _is_iban(tekst: str) -> bool:
    """Whether an account number passes the check of ISO 13616 (mod 97)."""
    kaal = tekst.replace(" ", "")
    return len(kaal) >= 15 and int("".join(str(int(teken, 36)) for teken in kaal[4:] + kaal[:4])) % 97 == 1
