"""What somebody who helps others has to know: shown after a switch, never to residents who did not ask for it."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Self

from pydantic import ConfigDict, model_validator

from generator.models.basis import Model, Tekst, Zin, weiger
from generator.models.gedateerd import GedateerdeZin
from generator.models.kenmerken import Feit, Leest


class Wachttijd(GedateerdeZin):
    """How long somebody waits."""

    zin: Annotated[Zin, Leest("vak")]
    """Hoe lang iemand nu wacht, bijvoorbeeld “Het eerste gesprek is na ongeveer twee weken.”"""


class VoorProfessionals(Model):
    """In YAML a map, or just a text or a list of sentences: those are `verwijzen`."""

    model_config = ConfigDict(
        json_schema_extra={
            **Tekst.model_json_schema(),
            "type": ["string", "array", "object"],
            "minProperties": 1,
            "errorMessage": "Schrijf een tekst, of vul verwijzen, maatwerk, wachttijd of niet_voor in.",
        }
    )

    kortweg: ClassVar[str] = "verwijzen"

    verwijzen: Annotated[Tekst | None, Leest("vak")] = None
    """Tips bij het doorverwijzen."""
    maatwerk: Annotated[Tekst | None, Leest("vak")] = None
    """Wat er kan als iemand net buiten de regels valt, en bij wie."""
    wachttijd: Annotated[Wachttijd | None, Feit("wachttijd", "De wachttijd"), Leest("vak")] = None
    """Hoe lang iemand nu wacht: een zin, of zin met een eigen bron en gecontroleerd."""
    niet_voor: Annotated[Tekst | None, Leest("vak")] = None
    """Wanneer dit niet past: voor wie niet, of wat er niet mee samengaat."""

    @model_validator(mode="before")
    @classmethod
    def _alleen_verwijzen(cls, waarde: Any) -> Any:
        return waarde if isinstance(waarde, dict) else {"verwijzen": waarde}

    @model_validator(mode="after")
    def _niet_leeg(self) -> Self:
        if not (self.verwijzen or self.maatwerk or self.wachttijd or self.niet_voor):
            raise weiger(
                "Hier staat niets voor wie iemand helpt.",
                "Vul verwijzen, maatwerk, wachttijd of niet_voor in, of haal voor_professionals weg.",
            )
        return self
