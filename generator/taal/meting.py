"""The figures of a text: words, sentences, syllables, and Flesch-Douma. Pyphen is also asked where a screen may cut a word (`weergave.afbreken`)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from pyphen import Pyphen

from generator.taal.zinnen import Tekstzin

_ADRES_OF_GETAL = re.compile(r"[\d@/.]")
LANG_WOORD = 12
"""From this many letters a word weighs on the reader; only the score uses it."""


@dataclass(frozen=True)
class Meting:
    """The figures of one text. `lange_woorden` counts words of at least `LANG_WOORD` letters."""

    woorden: int
    zinnen: int
    lettergrepen: int
    lange_woorden: int
    langste_zin: int

    @property
    def woorden_per_zin(self) -> float:
        """The mean length of a sentence in words; 0 for a text without words."""
        return self.woorden / self.zinnen if self.zinnen else 0.0

    @property
    def flesch_douma(self) -> float:
        """Reading ease by Douma's formula for Dutch; higher is easier, most texts lie between 0 and 100.

        206.84 - 0.77 x syllables per 100 words - 0.93 x words per sentence (W.H. Douma, De leesbaarheid van
        landbouwbladen, Wageningen 1960); the constants that textstat uses for `nl`, and a test keeps us equal to it.
        Sentences and words are ours, because textstat cuts at every point.
        """
        if not self.woorden:
            return 0.0
        return 206.84 - 77 * self.lettergrepen / self.woorden - 0.93 * self.woorden_per_zin


def meet(zinnen: Sequence[Tekstzin]) -> Meting:
    """Measure the sentences of one text together."""
    woorden = [woord.tekst for zin in zinnen for woord in zin.woorden]
    return Meting(
        woorden=len(woorden),
        zinnen=len(zinnen),
        lettergrepen=sum(lettergrepen(woord) for woord in woorden),
        lange_woorden=sum(letters(woord) >= LANG_WOORD for woord in woorden),
        langste_zin=max((len(zin.woorden) for zin in zinnen), default=0),
    )


@lru_cache(maxsize=50_000)
def letters(woord: str) -> int:
    """How long a word looks: its longest part between hyphens; an address and a number have no letters."""
    if _ADRES_OF_GETAL.search(woord):
        return 0
    return max(len(deel) for deel in woord.split("-"))


@lru_cache(maxsize=50_000)
def lettergrepen(woord: str) -> int:
    """The syllables of one word, at least 1. Numbers and addresses count as one: people look at them as a whole.

    They are the places where the Dutch hyphenation patterns of pyphen cut, as textstat counts them; a first or last
    syllable of one letter is missed (over, idee).
    """
    if _ADRES_OF_GETAL.search(woord):
        return 1
    return len(_woordafbreking().positions(woord.lower())) + 1


@cache
def _woordafbreking() -> Pyphen:
    """The Dutch patterns, read when the first word is measured: most commands measure none."""
    return Pyphen(lang="nl")
