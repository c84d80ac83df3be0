"""Cut a text into sentences and words, each with its place.

A point ends a sentence only when it is no part of an abbreviation, number, time or web address. A line of a list is a
sentence of its own, with or without a full stop.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

# Numbers in groups are one word: 14 075, 0571 - 33 40 12, 1.369,06. So is an address, and so is t/m or m.b.t.
_WOORD = re.compile(
    r"https?://[^\s,;)]+"
    r"|(?>\d+(?:(?:[.,:/-]|[ \u00a0](?:[-–] )?)\d+)*)%?(?![-–]?[^\W\d_])"
    r"|[^\W_]+(?:[-'’./@&+][^\W_]+)*"
)
_STREEPJE = re.compile(r"^[ ]*(?:[-–*•·]|\d{1,2}[.)]|[a-z][.)])[ ]+", re.MULTILINE)
_PUNT = re.compile(r"(?<![.!?…])([.!?…]++)([”\"’')\]]*+)(\s++)(?=\S)")
_BEGIN = re.compile(r"[\"“‘(\[]*(?:[A-ZÀ-Þ0-9€]|['’][a-z]\b)")
_LOS = re.compile(r"(?!u\.)[^\W\d_]\.|(?:[^\W\d_]{1,3}\.){2,}")
_AFKORTING = re.compile(
    "aug|apr|art|bijv|blz|bv|ca|dec|dhr|dr|drs|evt|excl|feb|fig|gem|hfst|incl|ing|inl|inw|jan|jr|max|mevr|mgr|min|mr|mw|"
    "nov|nr|nrs|okt|pag|par|plm|prof|red|resp|sept|sr|st|str|tel|verg|vgl|zgn"
)
_SLOT = frozenset(
    {"a.s", "a.u.b", "c.s", "e.d", "enz", "etc", "jl", "n.v.t", "o.i.d", "p.j", "p.m", "p.p", "s.v.p", "z.s.m"}
)
_REGEL_IS_KORT = 60


class Woord(NamedTuple):
    """One word and where it begins in the whole text."""

    tekst: str
    begin: int


@dataclass(frozen=True)
class Tekstzin:
    """One sentence, where it begins in the whole text, and its words."""

    tekst: str
    begin: int
    woorden: tuple[Woord, ...]


@lru_cache(maxsize=256)
def zinnen(tekst: str) -> tuple[Tekstzin, ...]:
    """All sentences of a text that hold a word, in order."""
    grenzen = sorted({0, len(tekst), *_regeleinden(tekst), *_zinseinden(tekst)})
    return tuple(zin for begin, eind in pairwise(grenzen) if (zin := _zin(tekst, begin, eind)).woorden)


def woorden(tekst: str, begin: int = 0) -> tuple[Woord, ...]:
    """The words of a text; `begin` is where it starts in the whole."""
    return tuple(Woord(vondst[0], begin + vondst.start()) for vondst in _WOORD.finditer(tekst))


def _zin(tekst: str, begin: int, eind: int) -> Tekstzin:
    stuk = tekst[begin:eind]
    if streepje := _STREEPJE.match(stuk):
        begin += streepje.end()
        stuk = tekst[begin:eind]
    begin += len(stuk) - len(stuk.lstrip())
    return Tekstzin(stuk.strip(), begin, woorden(stuk.strip(), begin))


def _regeleinden(tekst: str) -> Iterator[int]:
    """Where a new line is a new sentence: after a blank or short line, and before a bullet; wrapped text goes on."""
    plek = 0
    for regel, volgende in pairwise(tekst.split("\n")):
        plek += len(regel) + 1
        kaal, dan = regel.rstrip(), volgende.lstrip()
        vol = kaal[-1:] in {"", ".", "!", "?", "…", ":", ";"}
        if vol or not dan or _STREEPJE.match(volgende) or (len(kaal) < _REGEL_IS_KORT and not dan[0].islower()):
            yield plek


def _zinseinden(tekst: str) -> Iterator[int]:
    streepjes = {vondst.end() for vondst in _STREEPJE.finditer(tekst)}
    for vondst in _PUNT.finditer(tekst):
        if vondst.end() not in streepjes and _is_einde(tekst, vondst):
            yield vondst.end()


def _is_einde(tekst: str, punt: re.Match[str]) -> bool:
    hoofdletter = _BEGIN.match(tekst, punt.end())
    if punt[1] != ".":
        return bool(hoofdletter) or (punt[1][0] in "!?" and not punt[2])
    woord = re.search(r"\S*$", tekst[max(0, punt.start() - 40) : punt.start()])
    kaal = woord[0].lower().lstrip("(“‘\"'") if woord else ""
    if kaal in _SLOT:
        return bool(hoofdletter)
    if _AFKORTING.fullmatch(kaal) or _LOS.fullmatch(kaal + "."):
        return False
    return bool(hoofdletter) or (not punt[2] and len(kaal) > 3 and bool(re.search("[aeiouy]", kaal)))
