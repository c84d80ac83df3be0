"""What something costs."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import model_validator

from generator.models.basis import Model, Zin, weiger
from generator.models.kenmerken import Leest


class Kosten(Model):
    """What it costs."""

    gratis: bool
    """true als het niets kost."""
    uitleg: Annotated[Zin | None, Leest("bewoner")] = None
    """Wat het kost, of tot hoeveel het gratis is."""

    @model_validator(mode="after")
    def _uitleg_als_het_geld_kost(self) -> Self:
        if not self.gratis and not self.uitleg:
            raise weiger("Hier staat niet wat het kost.", "Vul uitleg: in, of zet gratis: true als het niets kost.")
        return self
