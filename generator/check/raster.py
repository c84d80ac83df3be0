"""A grid of invented households, around every limit that the conditions have.

The households are not people and not figures about a town.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

from generator.blad.openbaar import OpenbareKaart
from generator.check.antwoorden import VRAGEN, Antwoorden
from generator.check.machine import Check

MEESTE = 2000
"""So many households at most; above it the grid leaves out kinds of housing and of income."""

BRUTO_PER_NETTO = 1.2
"""Only for this grid: the gross income of a year is twelve times the net income of a month, times this. No tax works so."""

_LEEFTIJDEN = (19, 25, 45, 70)
_KINDEREN: tuple[tuple[int, ...], ...] = ((), (3,), (9,), (15,))
_AOW = 67
_VAAK = (0.0, 3000.0)

_Vormen = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]
_VAN_RUIM_NAAR_KRAP: tuple[_Vormen, ...] = (
    (("huur", "koop"), ("loon", "bijstand", "zzp"), ("loon", "bijstand", "aow", "zzp")),
    (("huur", "koop"), ("loon", "bijstand", "zzp"), ("aow", "zzp")),
    (("huur", "koop"), ("loon", "zzp"), ("aow",)),
    (("huur",), ("loon",), ("aow",)),
)
"""Housing, and kinds of income before and after the AOW age: the first that fits is used."""


@dataclass(frozen=True)
class Persona:
    """One invented household with one income."""

    leeftijd: int
    partner: bool
    kinderen: tuple[int, ...]
    woning: str
    soort_inkomen: str
    netto: float
    codes: frozenset[str]

    @property
    def vorm(self) -> str:
        """Alone or a couple, of which age."""
        leeftijd = "18 tot en met 20" if self.leeftijd < 21 else "21 tot AOW" if self.leeftijd < _AOW else "met AOW"
        return f"{'Paar' if self.partner else 'Alleen'}, {leeftijd}"

    @property
    def soort(self) -> str:
        """The kind of household that a line is about."""
        return f"{self.vorm}, {self.gezin}"

    @property
    def gezin(self) -> str:
        """With or without children."""
        return "met kind" if self.kinderen else "zonder kind"

    @property
    def zonder_inkomen(self) -> tuple[object, ...]:
        """What is the same at every income."""
        return self.leeftijd, self.partner, self.kinderen, self.woning, self.soort_inkomen

    def antwoorden(self, postcode: str | None) -> Antwoorden:
        """The answers that this household would give."""
        return _antwoorden(self.leeftijd, self.partner, self.kinderen, postcode) | {
            "woning": self.woning,
            "kale_huur": 600 if self.woning == "huur" else None,
            "inkomen_netto_maand": self.netto,
            "inkomen_bruto_jaar": round(12 * self.netto * BRUTO_PER_NETTO),
            "soort_inkomen": [self.soort_inkomen],
        }


def _antwoorden(leeftijd: int, partner: bool, kinderen: Sequence[int], postcode: str | None) -> dict[str, Any]:
    return dict.fromkeys(VRAGEN) | {
        "leeftijd": leeftijd,
        "partner": partner,
        "leeftijd_partner": leeftijd if partner else None,
        "kinderen": [*kinderen],
        "woont_in": postcode,
        "vermogen": 0,
        "schulden": False,
        "zorgverzekering": True,
        "huisgenoten_27_plus": 0,
    }


def raster(machine: Check, kaart: OpenbareKaart) -> tuple[Persona, ...]:
    """All households, always in the same order: around each limit that is there for them, one euro less and one more."""
    gezinnen = [*product(_LEEFTIJDEN, (False, True), _KINDEREN)]
    codes = machine.huishoudens([_antwoorden(*gezin, None) for gezin in gezinnen])
    inkomens = [_inkomens(kaart, welke) for welke in codes]
    for woningen, jong, oud in _VAN_RUIM_NAAR_KRAP:
        alle = tuple(
            Persona(*gezin, woning, soort, netto, welke)
            for gezin, welke, bedragen in zip(gezinnen, codes, inkomens, strict=True)
            for woning, soort, netto in product(woningen, jong if gezin[0] < _AOW else oud, bedragen)
            if soort != "bijstand" or netto <= _laagste(kaart, welke)
        )
        if len(alle) <= MEESTE:
            return alle
    return alle[:MEESTE]


def _inkomens(kaart: OpenbareKaart, codes: frozenset[str]) -> list[float]:
    rond = (round(max(0, grens + meer), 2) for grens in _grenzen(kaart, codes) for meer in (-1, 0, 1))
    return sorted({*_VAAK, *rond})


def _laagste(kaart: OpenbareKaart, codes: frozenset[str]) -> float:
    """Who gets bijstand has no more than that, which is the lowest limit."""
    return min(_grenzen(kaart, codes), default=0)


def _grenzen(kaart: OpenbareKaart, codes: frozenset[str]) -> set[float]:
    """The limits of net income for who is of these kinds of household: those that follow from a norm, and fixed ones."""
    eisen = [eis for regel in kaart.toetsregels for eis in regel.eisen if eis.soort == "inkomen-netto"]
    norm = {bedrag.euro for eis in eisen for bedrag in eis.bedragen if bedrag.code in codes}
    vast = (eis for eis in eisen if not eis.bij or not codes.isdisjoint(eis.bij))
    return norm | {g for eis in vast for g in (eis.minstens, eis.boven, eis.hoogstens, eis.onder) if g is not None}
