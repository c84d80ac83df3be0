"""Few words: a card says one thing, a poster a handful."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from generator.papier.uitgave import Opdruk

MEESTE = 45
"""The most words on a card, everything counted: also the number, the address and the date."""
MEESTE_MET_REGELS = 60
"""The same for paper that names help: a poster, and a card for an envelope."""

_MINST = 3  # lines, before other texts give way
_KAN_WEG = ("wie", "actie", "kort")  # what can be missed first goes first


@dataclass(frozen=True)
class Hulpregel:
    """A line with what there is, and a drawing (SVG) if there is one."""

    tekst: str
    pictogram_svg: str | None


@dataclass(frozen=True, kw_only=True)
class Klein(Opdruk):
    """Paper for one thing: what it is, what there is, what to do, whom to call."""

    titel: str
    kort: str
    actie: str
    telefoon: str
    wie: str
    editieregel: str
    regels: tuple[Hulpregel, ...] = ()


K = TypeVar("K", bound=Klein)


def passend(klein: K, acties: Sequence[str], meeste: int = MEESTE) -> K:
    """The same with as many lines and the first `actie` that leave it within `meeste` words.

    When too few lines would be left, other texts give way.
    """
    genoeg = min(_MINST, len(klein.regels))
    for aantal_weg in range(len(_KAN_WEG) + 1):
        for regels in range(len(klein.regels), genoeg - 1, -1):
            for actie in acties:
                proef = replace(klein, actie=actie, regels=klein.regels[:regels])
                proef = _zonder(proef, _KAN_WEG[:aantal_weg])
                if aantal(proef) <= meeste:
                    return proef
    return _zonder(replace(klein, regels=klein.regels[:genoeg]), _KAN_WEG)


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
    regels = (regel.tekst for regel in klein.regels)
    return sum(len(deel.split()) for deel in (*delen, klein.editieregel, *regels))
