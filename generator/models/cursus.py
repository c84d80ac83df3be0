"""When the next course or group begins."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Self

from pydantic import model_validator

from generator.models.basis import Zin, weiger
from generator.models.gedateerd import Gedateerd
from generator.models.kenmerken import Leest


class Cursus(Gedateerd):
    """The next time that a course or group begins: a dated fact that goes away after the last day to join."""

    begint: date | None = None
    """Eerste dag van de volgende cursus. Niet bekend? Laat het weg: dan staat er dat je kunt vragen wanneer de volgende begint."""
    aanmelden_tot: date | None = None
    """Laatste dag om je aan te melden. Daarna staat deze cursus niet meer op de site; anders na de eerste dag."""
    waar: Annotated[Zin | None, Leest("bewoner")] = None
    """Waar het is, als einde van een zin: “in de bieb aan de markt”."""

    terugval: Annotated[Zin, Leest("bewoner")] = "Vraag wanneer de volgende begint."
    """Zin die verschijnt als de laatste dag voorbij is, of niemand de dag weet; anders “Vraag wanneer de volgende begint.”"""

    @property
    def eindigt(self) -> date | None:
        """The last day to join."""
        return min(filter(None, (self.geldig_tot, self.aanmelden_tot, self.begint)), default=None)

    @property
    def in_het_kort(self) -> str:
        """The first day."""
        return f"de volgende begint op {self.begint}"

    @model_validator(mode="after")
    def _aanmelden_voor_het_begin(self) -> Self:
        if self.aanmelden_tot and self.begint is None:
            raise weiger(
                "Hier staat tot wanneer je je aanmeldt, maar niet wanneer het begint.",
                "Vul begint in, of haal aanmelden_tot weg.",
                "aanmelden_tot",
            )
        if self.aanmelden_tot and self.begint and self.aanmelden_tot > self.begint:
            raise weiger(
                f"De laatste dag om je aan te melden ({self.aanmelden_tot}) ligt na de eerste dag ({self.begint}).",
                "Verbeter de dag die niet klopt.",
                "aanmelden_tot",
            )
        return self
