"""The euros of a norm: those of today, and what a share of them comes to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from generator.models.bedrag import Norm
from generator.models.feiten import Normbedragen


@dataclass(frozen=True)
class Normen:
    """All amounts that were filled in, on the day `vandaag`."""

    alle: Mapping[str, Normbedragen]
    vandaag: date

    def nu(self, naam: Norm) -> Normbedragen | None:
        """The euros of a norm that hold today, or None when nobody filled them in."""
        return next((norm for norm in self.alle.values() if norm.norm == naam and norm.geldt_op(self.vandaag)), None)

    def laatste(self, naam: Norm) -> Normbedragen | None:
        """The euros that hold today, else those that held last."""
        begonnen = [n for n in self.alle.values() if n.norm == naam and n.geldig_vanaf <= self.vandaag]
        return max(begonnen, key=lambda norm: norm.geldig_tot, default=None)


class Deel(NamedTuple):
    """What a share of a norm comes to for one kind of household."""

    huishouden: str
    euro: Decimal


def deel_van(norm: Normbedragen, procent: Decimal) -> tuple[Deel, ...]:
    """A percentage of a norm in euros for each kind of household that pages name, rounded to whole cents."""
    return tuple(Deel(b.huishouden, deel(b.euro, procent)) for b in norm.bedragen if not b.alleen_check)


def deel(euro: Decimal, procent: Decimal) -> Decimal:
    """A percentage of an amount, rounded to whole cents."""
    return (euro * procent / 100).quantize(Decimal("0.01"), ROUND_HALF_UP)
