"""The hard words that the gate looks for, and the ones that the site explains."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.models.woorden import Begrip, Jargon
from generator.taal.zinnen import Tekstzin, Woord, woorden

_UITGANGEN = ("s", "t", "n", "e", "en")
_MET_UITGANG = 6  # shorter words with an ending are too often another word: diens, dienst
_GAT = 6
_WEG = "…"


@dataclass(frozen=True)
class Vondst:
    """Jargon in a sentence: the words it was found in, and its entry in the list."""

    woorden: tuple[Woord, ...]
    jargon: Jargon


@dataclass(frozen=True)
class Woordenschat:
    """Jargon by the first word of each of its forms, the longest form first; and words that the site explains."""

    vormen: Mapping[str, tuple[tuple[tuple[str, ...], Jargon], ...]]
    uitgelegd: frozenset[str]

    def zoek(self, zin: Tekstzin) -> Iterator[Vondst]:
        """All jargon in a sentence; a word is part of one expression only."""
        kaal = [woord.tekst.lower() for woord in zin.woorden]
        aanwezig = {_WEG, *kaal}
        bezet: set[int] = set()
        for begin in range(len(kaal)):
            for vorm, jargon in self.vormen.get(kaal[begin], ()):
                plekken = _past(vorm, kaal, begin) if aanwezig.issuperset(vorm) else ()
                if plekken and not bezet & set(plekken) and not _over_komma(zin, plekken):
                    bezet |= set(plekken)
                    yield Vondst(tuple(zin.woorden[plek] for plek in plekken), jargon)
                    break

    def legt_uit(self, woord: str) -> bool:
        """Whether the site explains this word."""
        return woord.lower() in self.uitgelegd


@lru_cache(maxsize=1000)
def legt_zelf_uit(tekst: str, woord: str) -> bool:
    """Whether a text explains a word itself: “(BSN)”, “BSN (…)”, “dat heet …”, “… betekent”."""
    deel = re.escape(woord)
    patroon = rf"\({deel}\)|\b{deel} (?:\(|betekent\b|is (?:een|het|de|geld|hulp)\b)|\b(?:heet|heten|noemen|betekent)\b[^.?!]{{0,80}}\b{deel}\b"
    return bool(re.search(patroon, tekst, re.IGNORECASE))


def woordenschat(jargon: Iterable[Jargon], begrippen: Iterable[Begrip], namen: Iterable[str] = ()) -> Woordenschat:
    """Make the lookup. A form that is written out goes before one that is made with an ending.

    `namen` are those of the records: the page of a regeling explains the word it is called by.
    """
    vormen: dict[tuple[str, ...], Jargon] = {}
    geschreven = [(_delen(vorm), entry) for entry in jargon for vorm in (entry.woord, *entry.ook)]
    for delen, entry in geschreven:
        vormen.setdefault(delen, entry)
    for (woord, *rest), entry in geschreven:
        for uitgang in _UITGANGEN if not rest and len(woord) >= _MET_UITGANG else ():
            vormen.setdefault((woord + uitgang,), entry)
    per_begin: dict[str, list[tuple[tuple[str, ...], Jargon]]] = defaultdict(list)
    for delen in sorted(vormen, key=len, reverse=True):
        per_begin[delen[0]].append((delen, vormen[delen]))
    uitgelegd = {vorm.lower() for begrip in begrippen for vorm in (begrip.woord, *begrip.ook)}
    uitgelegd.update(woord.tekst.lower() for naam in namen for woord in woorden(naam))
    return Woordenschat({begin: tuple(alle) for begin, alle in per_begin.items()}, frozenset(uitgelegd))


def _delen(vorm: str) -> tuple[str, ...]:
    """The words of a form in lower case, with “…” where others may stand between."""
    stukken = [[woord.tekst.lower() for woord in woorden(stuk)] for stuk in vorm.split(_WEG)]
    met_gaten = [deel for stuk in stukken for deel in (*stuk, _WEG)][:-1]
    return tuple(met_gaten) or (vorm.lower(),)


def _past(vorm: tuple[str, ...], kaal: Sequence[str], begin: int) -> tuple[int, ...]:
    """The places of the words of a form when it stands at `begin`; empty when it does not."""
    plekken: list[int] = []
    plek, ruimte = begin, 0
    for deel in vorm:
        if deel == _WEG:
            ruimte = _GAT
            continue
        gevonden = next((p for p in range(plek, min(plek + ruimte + 1, len(kaal))) if kaal[p] == deel), None)
        if gevonden is None:
            return ()
        plekken.append(gevonden)
        plek, ruimte = gevonden + 1, 0
    return tuple(plekken)


def _over_komma(zin: Tekstzin, plekken: Sequence[int]) -> bool:
    """Whether there is a comma or colon between the words: then they do not belong together."""
    eerste, laatste = zin.woorden[plekken[0]], zin.woorden[plekken[-1]]
    return bool(re.search("[,;:]", zin.tekst[eerste.begin - zin.begin : laatste.begin - zin.begin]))
