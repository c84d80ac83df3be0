"""Facts that grow old."""

from __future__ import annotations

from datetime import date
from typing import Any

from pydantic import ConfigDict, model_validator

from generator.models.basis import ZIN_PATROON, Model, Zin


class Gedateerd(Model):
    """A fact that grows old: who says so, when somebody last checked it, until when it counts, and what to say then."""

    bron: Zin | None = None
    """Naam van de bron, zoals die onder bronnen staat; weglaten als alle bronnen van het record ervoor gelden."""
    gecontroleerd: date | None = None
    """Datum waarop iemand dit heeft nagekeken; anders telt de datum van het hele record."""
    veranderd: date | None = None
    """Dag waarop dit voor het laatst anders werd, zodat iemand met een oud kaartje het hoort. Alleen nakijken telt niet."""
    geldig_tot: date | None = None
    """Laatste dag dat dit op de site mag; anders telt lijsten/houdbaarheid.yaml."""
    terugval: Zin | None = None
    """Zin die verschijnt als dit verlopen is; anders die uit lijsten/houdbaarheid.yaml."""


class GedateerdeZin(Gedateerd):
    """A sentence that grows old. In YAML just the sentence, or a map."""

    model_config = ConfigDict(json_schema_extra={"type": ["string", "object"], "pattern": f"^{ZIN_PATROON}$"})

    zin: Zin
    """De zin zelf."""

    @model_validator(mode="before")
    @classmethod
    def _alleen_een_zin(cls, waarde: Any) -> Any:
        return {"zin": waarde} if isinstance(waarde, str) else waarde
