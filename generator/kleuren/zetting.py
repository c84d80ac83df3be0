"""A place in a style sheet where a token gets its value."""

from __future__ import annotations

from dataclasses import dataclass

from generator.meldingen import Melding

DONKER, DRUK = "(prefers-color-scheme: dark)", "print"
Rang = tuple[bool, int, float]


@dataclass(frozen=True)
class Zetting:
    """A place where a token gets its value.

    `voorwaarden` are the media for which it holds, all of them; the highest `rang` wins, as in a browser. Who changes
    the value writes it in `vorm`, at {}.
    """

    bestand: str
    regel: int
    naam: str
    waarde: str
    voorwaarden: tuple[str, ...]
    rang: Rang
    vorm: str = "{}"


def melding(zetting: Zetting, wat: str, remedie: str) -> Melding:
    """A fout at the place where a token gets its value."""
    return Melding(zetting.bestand, zetting.regel, zetting.naam, wat, remedie)
