"""One score for a whole text, and what we think of it.

A text starts at 100 and loses points for what makes it hard, with round numbers that were chosen on pairs of official
and plain texts. A short text counts as if `GEWONE_WOORDEN` words of ordinary text stood beside it, so that one word
cannot make or break it. The score orders texts; the remarks say what to do.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.taal.meting import Meting, meet
from generator.taal.opmerkingen import Opmerking, opmerkingen
from generator.taal.woordenschat import Woordenschat
from generator.taal.zinnen import zinnen

Verdict = Literal["goed", "kan eenvoudiger", "te moeilijk"]

GOED = 70
TE_MOEILIJK = 35
GEWONE_WOORDEN = 20
_GEWONE_FLESCH = 75.0
_GEWONE_ZIN = 10.0


@dataclass(frozen=True)
class Oordeel:
    """The score of a text (0 to 100, higher is plainer) with what it rests on."""

    score: int
    meting: Meting
    opmerkingen: tuple[Opmerking, ...]

    @property
    def oordeel(self) -> Verdict:
        """What we think of it: `te moeilijk` only beyond a hard bound."""
        if self.score >= GOED:
            return "goed"
        return "kan eenvoudiger" if self.score >= TE_MOEILIJK else "te moeilijk"

    @property
    def geslaagd(self) -> bool:
        """Whether the text may pass."""
        return self.oordeel != "te moeilijk"


def beoordeel(tekst: str, schat: Woordenschat) -> Oordeel:
    """Score a text and say what is hard in it. A text without words scores 100."""
    meting = meet(zinnen(tekst))
    gevonden = opmerkingen(tekst, schat)
    return Oordeel(_score(meting, gevonden), meting, gevonden)


def _score(meting: Meting, gevonden: tuple[Opmerking, ...]) -> int:
    """The points that are left of 100.

    2 for each word that the mean sentence is longer than 10, 1 for each word that the longest is longer than 20 (at
    most 15), 0.5 for each point of Flesch-Douma below 75, 1 for each percent of long words (at most 15), and 4 for
    each jargon, passive or stern remark per 100 words (at most 45).
    """
    deel = meting.woorden / (meting.woorden + GEWONE_WOORDEN)
    zinslengte = deel * meting.woorden_per_zin + (1 - deel) * _GEWONE_ZIN
    flesch = deel * meting.flesch_douma + (1 - deel) * _GEWONE_FLESCH
    per_honderd = 100 / (meting.woorden + GEWONE_WOORDEN)
    stijf = sum(o.soort in {"jargon", "lijdend", "toon"} and not o.licht for o in gevonden)
    af = (
        2 * max(0.0, zinslengte - 10)
        + min(15.0, max(0, meting.langste_zin - 20))
        + 0.5 * max(0.0, 75 - flesch)
        + min(15.0, per_honderd * meting.lange_woorden)
        + min(45.0, 4 * per_honderd * stijf)
    )
    return round(max(0.0, 100 - af))
