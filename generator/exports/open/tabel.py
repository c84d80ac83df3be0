"""A table: rows of texts, numbers and days below headings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.exports.csvtekst import Cel
from generator.models.hulp import Bron


@dataclass(frozen=True)
class Tabel:
    """A table: its name in an address and for people, the headings, and the rows."""

    id: str
    naam: str
    koppen: tuple[str, ...]
    rijen: tuple[tuple[Cel, ...], ...]


def in_een_cel(bronnen: Iterable[Bron]) -> str:
    """Sources in one cell, each on a line, as `lees-in` reads them."""
    return "\n".join(f"{bron.naam}, {bron.url}" for bron in bronnen)
