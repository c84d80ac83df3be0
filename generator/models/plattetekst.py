"""A text made plain, sign by sign: every dash is a dash, every space a space, and a digit of another script is a digit."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

_BIJZONDER = re.compile("[\n\t\u00a0\u00ad\u00b7\u0300-\u036f]|[^\x00-\u024f\u2018-\u201d\u20ac\u2026]")
_APOSTROFFEN = "\u2018\u2019\u02bc\u2032\u00b4`"
_LETTERCIJFERS = str.maketrans("oOØøΟοОоlI:,;=~|'", "0" * 8 + "11" + "-" * 7)
# A mobile number with letters for digits, or with a sign behind 06 that is in no other number.
_BIJNA_MOBIEL = re.compile(
    r"(?<![^\W_])[0oOØøΟοОо] ?6[\s./():,;=~|'-]{0,3}[\doOlI](?:[\s./()-]{0,3}[\doOlI]){7}(?![^\W_]|[-./:,]\d)"
    r"|(?<![^\W_])[oO](?=6[\s./()-]{0,3}\d)"
)


def gewoon(tekst: str) -> str:
    """A text in which every dash, space and digit is the ordinary one, and nothing is invisible."""
    return plat(tekst)[0]


def plat(tekst: str) -> tuple[str, Sequence[int]]:
    """The text made plain, and for each of its signs the place in the text as it was."""
    if not _BIJZONDER.search(tekst):
        for teken in _APOSTROFFEN if not tekst.isascii() else ():
            tekst = tekst.replace(teken, "'")
        return _met_cijfers(tekst), range(len(tekst))
    uit, plaatsen = [], []
    for plek, teken in enumerate(tekst):
        soort = unicodedata.category(teken)
        if soort in {"Cf", "Mn", "Me"}:  # what nobody sees, and what stands on another sign
            continue
        gewoon_teken = unicodedata.normalize("NFKC", teken)
        if soort == "Nd":
            gewoon_teken = str(unicodedata.decimal(teken))
        elif soort == "Pd" or teken in "\u2212\u00b7\u2022\u2219\u2027":
            gewoon_teken = "-"
        elif teken in "\u2044\u2215\u29f8":
            gewoon_teken = "/"
        elif teken in _APOSTROFFEN:
            gewoon_teken = "'"
        elif soort in {"Zs", "Zl", "Zp"} or teken in "\n\t":
            gewoon_teken = " "
        uit.append(gewoon_teken if len(gewoon_teken) == 1 else teken)
        plaatsen.append(plek)
    return _met_cijfers("".join(uit)), plaatsen


def _met_cijfers(tekst: str) -> str:
    return _BIJNA_MOBIEL.sub(lambda vondst: vondst[0].translate(_LETTERCIJFERS), tekst)
