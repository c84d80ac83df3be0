"""Days in a row."""

from __future__ import annotations

from datetime import date
from typing import Self

from pydantic import model_validator

from generator.models.basis import Model, weiger


class Periode(Model):
    """From one day up to and including another."""

    van: date
    """Eerste dag."""
    tot_en_met: date
    """Laatste dag."""

    @model_validator(mode="after")
    def _van_voor_tot(self) -> Self:
        if self.van > self.tot_en_met:
            raise weiger(
                f"De laatste dag {self.tot_en_met} ligt voor de eerste dag {self.van}.",
                "Verbeter de dag die niet klopt. Staan ze omgekeerd? Wissel ze om.",
                "tot_en_met",
            )
        return self

    @property
    def langer_dan_een_jaar(self) -> bool:
        """Whether somebody may have written another year."""
        return (self.tot_en_met - self.van).days > 366
