"""Figures of one day, kept so that a later one can be laid beside them."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from generator.models.basis import Model, in_editor, weiger

Wat = Literal[
    "hulp",
    "concepten",
    "gaten",
    "wijk-wit",
    "groep-wit",
    "leeftijd-wit",
    "feiten-vers",
    "feiten-van-bron",
    "nagekeken",
    "leesbaar",
    "flesch",
    "woorden-per-zin",
    "zinnen-gevonden",
    "eigen-nummer",
    "zonder-computer",
    "kosten-bekend",
    "leeftijd-bekend",
    "papieren-bekend",
    "tijden-bekend",
    "nagelezen",
    "getest",
    "bladzijden-nagelezen",
    "bladzijden-getest",
    "huishoudens-zonder",
    "minuten-per-maand",
]
"""What is counted; `blad.cijfers` says it in words."""
_ID = r"dag-(\d{4}-\d\d-\d\d)"


def _dag(waarde: str) -> str:
    try:
        past = re.fullmatch(_ID, waarde)
        date.fromisoformat(past[1] if past else "")
    except ValueError:
        raise weiger(
            f"“{waarde}” is geen dag.",
            "Schrijf dag- en dan de dag, zoals dag-2026-11-22: zo schrijft stand --bewaar het.",
        ) from None
    return waarde


class Telling(Model):
    """How many there are, and of how many; without `van` it is a figure by itself."""

    wat: Wat
    """Wat er geteld is."""
    aantal: int = Field(ge=0)
    """Hoeveel."""
    van: int | None = Field(default=None, ge=0)
    """Van hoeveel; weglaten als het een los getal is."""

    @model_validator(mode="after")
    def _deel_van_geheel(self) -> Self:
        if self.van is not None and self.aantal > self.van:
            raise weiger(
                f"{self.aantal} is meer dan {self.van}.",
                "Verander deze getallen niet met de hand. Haal deze dag weg, en draai: sociale-kaart stand --bewaar",
                "aantal",
            )
        return self


class Cijferdag(Model):
    """All figures of one day, as `sociale-kaart stand --bewaar` writes them."""

    id: Annotated[str, AfterValidator(_dag), in_editor(_ID, "Schrijf dag- en dan de dag: dag-2026-11-22.")]
    """dag- en dan de dag, zoals dag-2026-11-22."""
    minuten_per_record: int = Field(ge=0)
    """Met hoeveel minuten per jaar is gerekend om een record na te kijken."""
    minuten_per_feit: int = Field(ge=0)
    """Met hoeveel minuten is gerekend om een feit na te vragen."""
    tellingen: tuple[Telling, ...] = Field(min_length=1)
    """Wat er die dag geteld is."""

    @property
    def dag(self) -> date:
        """The day."""
        return date.fromisoformat(self.id.removeprefix("dag-"))
