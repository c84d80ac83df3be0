"""Words that were read in the character set of another machine: “PatiÎnten” (Mac), “cafÚ” (DOS), “co=C3=B6rdinatie” (mail).

What another set makes of a letter is often a true letter elsewhere (Miloš), so a word counts only when it then has a
piece that Dutch writes with an accent, or when a strange capital stands inside it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

_GELEZEN_ALS_WAS = (
    ("mac_roman", "cp1252"),
    ("cp1252", "mac_roman"),
    ("cp850", "cp1252"),
    ("cp437", "cp1252"),
    ("cp1252", "cp850"),
    ("cp1250", "cp1252"),
)
_VAN_ONS = "ëéèêïöüóç’"
_NEDERLANDS = re.compile(
    r"[ei]ë[nlrmt]|(?:lg|al|yr|an|bi|ed|ur|mb|at|or|ar|kr)ië\b|\b(?:ge|be)ïn|(?:ru|ra)ïne|naïe|oïst|coö(?:rd|pe|pt)|zoölo|\breü|[gs]eü"
    r"|\béé|\b(?:eet)?café|(?:priv|comit|\blog|clich|proced|dipl)é|(?:cr|sc)è|(?:m|rr|vi)ière|\bcrème|nquê|\bgên|façad|\b[vd]óór\b"
    r"|\w{3}[aiouy]’s\b"
)
_ACCENTEN = {"¨": "\u0308", "´": "\u0301", "`": "\u0300"}


def _verdacht() -> Iterator[str]:
    for als, was in _GELEZEN_ALS_WAS:
        for letter in _VAN_ONS:
            try:
                yield letter.encode(was).decode(als)
            except UnicodeError:  # that machine had no such letter
                continue


_TEKENS = "".join(sorted({*_verdacht()} - {*_VAN_ONS} | {*_ACCENTEN} - {"`"}))
_VERDACHT = re.compile(rf"[{_TEKENS}](?:(?<=[^\W\d_].)|(?=[^\W\d_]))")  # what is seldom there first, so it is quick
_ERVOOR, _ERNA = re.compile(rf"[^\W\d_]*(?:[{_TEKENS}`]+[^\W\d_]*)*$"), re.compile(rf"(?:[^\W\d_]|[{_TEKENS}’`])*")
_HOOFDLETTER = re.compile("(?<=[a-z])[ÎÈÔÙÚÞŽŸ](?=[a-zß-ÿ]|\\b)")
_IN_MAIL = re.compile(r"(?<!&)(?:(?:=[0-9A-F]{2})+|(?:%[0-9A-F]{2})+)")
_BEGIN, _EIND = re.compile(r"[^\s“”‘’\"'()]*\Z"), re.compile(r"[^\s“”‘’\"'()]*")
_GECODEERD = re.compile(r"[=%][89A-F][0-9A-F]")
_ADRES = re.compile(r"[/:@?&]|www\.")
_IN_BRIEVEN = "ëéèêïöüçàáóúíäâôûÉ‘’“”–—…€\u00a0"
_CODE = re.compile(r"\\(?:u(00[89a-f][0-9a-f]|20[0-9a-f]{2})|[x']([89a-f][0-9a-f]))", re.IGNORECASE)


class Misverstand(NamedTuple):
    """A word in a text that went wrong: from where to where, and the word that was meant when that is known."""

    begin: int
    eind: int
    bedoeld: str


def misverstanden(tekst: str) -> Iterator[Misverstand]:
    """The words of a text that were read in another character set."""
    for vondst in _IN_MAIL.finditer(tekst) if _GECODEERD.search(tekst) else ():
        voor = _BEGIN.search(tekst, max(0, vondst.start() - 300), vondst.start())
        na = _EIND.match(tekst, vondst.end())
        begin, eind = voor.start() if voor else vondst.start(), na.end() if na else vondst.end()
        woord = tekst[begin:eind].rstrip(".,;:!?")
        bedoeld = _IN_MAIL.sub(lambda codes: _ontcijferd(codes[0]), woord)
        if not _ADRES.search(woord) and "\ufffd" not in bedoeld and bedoeld != woord:
            yield Misverstand(begin, begin + len(woord), bedoeld)
    for vondst in () if tekst.isascii() else _VERDACHT.finditer(tekst):
        plek = vondst.start()
        voor = _ERVOOR.search(tekst, max(0, plek - 30), plek)
        na = _ERNA.match(tekst, plek)
        begin, eind = voor.start() if voor else plek, na.end() if na else plek + 1
        begin += len(tekst[begin:eind]) - len(tekst[begin:eind].lstrip("‘“"))
        woord = tekst[begin:eind].rstrip("‘’”")
        if woord.isupper() or _NEDERLANDS.search(woord):
            continue
        bedoeld = next((anders for anders in _lezingen(woord) if _NEDERLANDS.search(anders)), "")
        if bedoeld or _HOOFDLETTER.search(woord):
            yield Misverstand(begin, begin + len(woord), bedoeld)


def letter_als_code(tekst: str) -> tuple[str, str] | None:
    """The code of a programme that stands in a text for a letter (“\\u00eb”), and that letter; None when there is none."""
    vondst = _CODE.search(tekst) if "\\" in tekst else None
    if vondst is None:
        return None
    return vondst[0], chr(int(vondst[1], 16)) if vondst[1] else bytes.fromhex(vondst[2]).decode("cp1252", "replace")


def _lezingen(woord: str) -> Iterator[str]:
    """What a word may have been: in the set of another machine, or with its loose accents on a letter."""
    for als, was in _GELEZEN_ALS_WAS:
        try:
            yield woord.encode(als).decode(was)
        except UnicodeError:
            continue
    for los, accent in _ACCENTEN.items():
        if los in woord:
            for zo in (re.sub(rf"{los}([aeiou])", rf"\1{accent}", woord), woord.replace(los, accent)):
                yield unicodedata.normalize("NFC", zo)


def _ontcijferd(codes: str) -> str:
    """The signs behind the codes of a mail or address; what they do not say stays as it is."""
    ruw = bytes.fromhex(codes.replace("=", "").replace("%", ""))
    for tekenset in ("utf-8", "cp1252"):
        try:
            tekst = ruw.decode(tekenset)
        except UnicodeError:
            continue
        return tekst if all(teken in _IN_BRIEVEN for teken in tekst) else codes
    return codes
