"""Records in the order of an index."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from generator.blad.blad import Blad
from generator.kaart.relaties import in_register


@dataclass(frozen=True)
class Letter:
    """Records that begin with the same letter; what begins with a figure or a sign shares “0–9”."""

    letter: str
    bladen: tuple[Blad, ...]


def op_naam(bladen: Iterable[Blad]) -> tuple[Blad, ...]:
    """Sorted the way an index is: capitals and leading signs do not count."""
    return tuple(sorted(bladen, key=lambda blad: (in_register(blad.naam), blad.id)))


def per_letter(bladen: Iterable[Blad]) -> tuple[Letter, ...]:
    """The same order in groups by first letter."""
    gesorteerd = sorted(op_naam(bladen), key=lambda blad: in_register(blad.naam)[:1].isalpha())
    return tuple(Letter(letter, tuple(groep)) for letter, groep in groupby(gesorteerd, key=_letter))


def _letter(blad: Blad) -> str:
    eerste = in_register(blad.naam)[:1].upper()
    return eerste if eerste.isalpha() else "0–9"
