"""Few words: a card and a poster say one thing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from generator.papier.uitgave import Opdruk

MEESTE = 45
"""The most words on a card or a poster, everything counted: also the number, the address and the date."""

_KAN_WEG = ("wie", "actie", "kort")  # what can be missed first goes first


@dataclass(frozen=True, kw_only=True)
class Klein(Opdruk):
    """Paper for one thing: what it is, what to do, whom to call."""

    titel: str
    kort: str
    actie: str
    telefoon: str
    wie: str
    editieregel: str


K = TypeVar("K", bound=Klein)


def passend(klein: K, acties: Sequence[str]) -> K:
    """The same with the first `actie` that leaves it within `MEESTE` words; when none does, other texts give way."""
    for aantal_weg in range(len(_KAN_WEG) + 1):
        for actie in acties:
            proef = _zonder(replace(klein, actie=actie), _KAN_WEG[:aantal_weg])
            if aantal(proef) <= MEESTE:
                return proef
    return _zonder(klein, _KAN_WEG)


def _zonder(klein: K, weg: Sequence[str]) -> K:
    return replace(
        klein,
        wie="" if "wie" in weg else klein.wie,
        actie="" if "actie" in weg else klein.actie,
        kort="" if "kort" in weg else klein.kort,
    )


def aantal(klein: Klein) -> int:
    """How many words are printed."""
    delen = (klein.proef or "", klein.titel, klein.kort, klein.actie, klein.telefoon, klein.wie, klein.adres)
    return sum(len(deel.split()) for deel in (*delen, klein.editieregel))
