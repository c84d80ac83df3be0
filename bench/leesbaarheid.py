"""How plain the Dutch of the published records is. Run: python bench/leesbaarheid.py --vandaag 2026-11-22

Flesch-Douma (206.835 - 0.93 x words per sentence - 77 x syllables per word; higher is easier) over the texts of a
record that residents read. Every paragraph and every bullet stands alone, so a bullet without a full stop is a sentence
of its own. Syllables come from textstat, which counts hyphenation points: it misses a first or last syllable of one
letter (over, idee), so the score is somewhat too kind. Nothing is asserted.
"""

from __future__ import annotations

import argparse
import re
import statistics
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import textstat  # type: ignore[import-untyped]  # it ships no types

from generator.lezen import lees_kaart
from generator.meldingen import aantal, fouten
from generator.models import Hulp, Initiatief, Regeling
from generator.schil.instellingen import lees_project

PROJECT = Path(__file__).parent.parent
_EINDE = re.compile(r"(?<=[.!?])[”\"’')]*\s+(?=[\"“‘'’(€]*[A-ZÀ-Ý0-9]|['’][a-z]\b)")


@dataclass(frozen=True)
class Meting:
    """The score of one record and the mean length of its sentences in words."""

    id: str
    score: float
    woorden_per_zin: float


def teksten(record: Hulp) -> Iterator[str]:
    """Every paragraph and bullet of a record that residents read, in the order of its page."""
    yield record.kort
    yield from record.voor_wie.zinnen
    yield from record.voorwaarden.zinnen if record.voorwaarden else ()
    yield from record.wat_krijg_je.zinnen
    if isinstance(record, Regeling) and (hoe := record.aanvragen):
        yield from hoe.stappen
        yield from (manier.uitleg for manier in hoe.manieren)
        yield from (tekst for tekst in (hoe.wanneer and hoe.wanneer.zin, hoe.duur) if tekst)
    if isinstance(record, Initiatief):
        yield from record.aanmelden.zinnen
        yield from record.wat_neem_je_mee.zinnen if record.wat_neem_je_mee else ()


def zinnen(alinea: str) -> tuple[str, ...]:
    """The sentences of one paragraph or bullet; what has no full stop is a sentence too."""
    return tuple(zin for zin in _EINDE.split(alinea) if textstat.lexicon_count(zin))


def meet(id_: str, alineas: Iterable[str]) -> Meting:
    """Score the paragraphs and bullets of one record together."""
    alle = [zin for alinea in alineas for zin in zinnen(alinea)]
    woorden = sum(textstat.lexicon_count(zin) for zin in alle)
    lettergrepen = sum(textstat.syllable_count(zin) for zin in alle)
    score = 206.835 - 0.93 * woorden / len(alle) - 77 * lettergrepen / woorden
    return Meting(id_, score, woorden / len(alle))


def main() -> None:
    """Print the ten hardest records and the medians."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--vandaag", type=date.fromisoformat, default=date(2026, 11, 22))
    keuze = parser.parse_args()
    lezing = lees_kaart(lees_project(PROJECT / "mkdocs.yml").op(keuze.vandaag))
    if fout := fouten(lezing.meldingen):
        print(f"Let op: {aantal(fout)} in de records; die doen niet mee.", file=sys.stderr)
    kaart = lezing.kaart
    if kaart is None or not kaart.records:
        sys.exit("Er is niets te meten: draai eerst sociale-kaart controleer.")
    textstat.set_lang("nl")
    metingen = sorted((meet(id_, teksten(r)) for id_, r in kaart.records.items()), key=lambda m: (m.score, m.id))
    for meting in metingen[:10]:
        print(f"{meting.score:5.1f}  {meting.woorden_per_zin:4.1f} woorden per zin  {meting.id}")
    score = statistics.median(meting.score for meting in metingen)
    zin = statistics.median(meting.woorden_per_zin for meting in metingen)
    print(f"mediaan Flesch-Douma {score:.1f}, mediaan zin {zin:.1f} woorden, {len(metingen)} records")


if __name__ == "__main__":
    main()
