"""The shape of one record and of one entry in a list. `SOORTEN` names every kind of record."""

from __future__ import annotations

from dataclasses import dataclass

from generator.models.hulp import Hulp
from generator.models.initiatief import Initiatief, StilleKracht, Wijkinitiatief
from generator.models.lijsten import LIJSTEN, Lijst
from generator.models.regeling import Regeling


@dataclass(frozen=True)
class Soort:
    """A kind of record: what `soort:` says, what residents read, its model, the folder its files live in, and where its pages live."""

    id: str
    naam: str
    model: type[Hulp]
    map: str
    adres: str

    @property
    def waar(self) -> str:
        """The folder as an editor knows it: `regelingen/` or `initiatieven/stille-krachten/`."""
        return f"{self.map}/" if self.map == self.adres else f"{self.adres}/{self.map}/"


SOORTEN = (
    Soort("regeling", "Regeling", Regeling, "regelingen", "regelingen"),
    Soort("stille-kracht", "Stille Kracht", StilleKracht, "stille-krachten", "initiatieven"),
    Soort("wijkinitiatief", "In de buurt", Wijkinitiatief, "wijkinitiatieven", "initiatieven"),
)

__all__ = ["LIJSTEN", "SOORTEN", "Hulp", "Initiatief", "Lijst", "Regeling", "Soort", "StilleKracht", "Wijkinitiatief"]
