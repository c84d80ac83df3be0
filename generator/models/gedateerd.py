"""Facts that grow old."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, ClassVar

from pydantic import ConfigDict, model_validator

from generator.models.basis import DATUM_PATROON, ZIN_PATROON, Model, Zin, plat
from generator.models.kenmerken import Intern, Leest, Verleden, Verwijst


class Nagevraagd(Model):
    """Somebody asked those whom it concerns: then the fact is as old as the answer."""

    op: Annotated[date, Verleden()]
    """Dag waarop iemand het antwoord kreeg."""
    door: Annotated[Zin, Intern()]
    """Wie het vroeg: een functie en geen naam, bijvoorbeeld “redacteur armoede”. Dit komt niet op de site."""


class Veranderd(Model):
    """When something changed and, if somebody wrote that down, what it means. In YAML just the day, or a map."""

    model_config = ConfigDict(
        json_schema_extra={
            "type": ["string", "object"],
            "pattern": DATUM_PATROON,
            "errorMessage": "Schrijf jaar-maand-dag zonder aanhalingstekens, of vul op: en betekent: in.",
        }
    )
    kortweg: ClassVar[str] = "op"

    op: Annotated[date, Verleden()]
    """Dag waarop het anders werd."""
    betekent: Annotated[Zin | None, Leest("bewoner")] = None
    """Eén zin voor bewoners: wat het betekent, bijvoorbeeld “Je krijgt meer per kind.” Zonder bedrag, datum of nummer: dat staat er al."""

    @model_validator(mode="before")
    @classmethod
    def _alleen_een_dag(cls, waarde: Any) -> Any:
        return {"op": waarde} if isinstance(waarde, date | str | int) else waarde


class Gedateerd(Model):
    """A fact that grows old: who says so, who asked, until when it counts, and what to say then.

    It is as old as its source (`bron`), the year that it names (`stand`, where the kind of fact has one) or the day that
    somebody asked, whichever is youngest; see `kaart.feiten`. That somebody read it again makes it no younger.
    """

    bron: Annotated[Zin | None, Verwijst("bronnen")] = None
    """Naam van de bron, zoals die onder bronnen staat; weglaten als alle bronnen van het record ervoor gelden."""
    gecontroleerd: Annotated[date | None, Verleden()] = None
    """Datum waarop iemand dit heeft nagekeken; anders telt de datum van het hele record. Het wordt er niet jonger van dan zijn bron."""
    nagevraagd: Nagevraagd | None = None
    """Wanneer iemand dit heeft gevraagd aan wie het aangaat. Vanaf die dag telt het weer als nieuw."""
    veranderd: Veranderd | None = None
    """Dag waarop dit voor het laatst anders werd, zodat iemand met een oud kaartje het hoort. Alleen nakijken telt niet. Wilt u erbij zeggen wat het betekent? Schrijf dan op: en betekent:."""
    geldig_tot: date | None = None
    """Laatste dag dat dit op de site mag; anders telt lijsten/houdbaarheid.yaml."""
    terugval: Annotated[Zin | None, Leest("bewoner")] = None
    """Zin die verschijnt als dit verlopen is; anders die uit lijsten/houdbaarheid.yaml."""

    @property
    def eindigt(self) -> date | None:
        """The last day that somebody wrote down, if any."""
        return self.geldig_tot

    @property
    def gezegd(self) -> tuple[str, ...]:
        """What paper says of it, part by part; two facts that say the same are the same on paper."""
        eigen = (getattr(self, naam) for naam in type(self).model_fields if naam not in Gedateerd.model_fields)
        return plat(*eigen)

    @property
    def in_het_kort(self) -> str:
        """A few words by which the redactie knows which fact this is."""
        return next((deel for deel in self.gezegd if any(map(str.isalpha, deel))), "")


class GedateerdeZin(Gedateerd):
    """A sentence that grows old. In YAML just the sentence, or a map."""

    model_config = ConfigDict(json_schema_extra={"type": ["string", "object"], "pattern": f"^{ZIN_PATROON}$"})
    kortweg: ClassVar[str] = "zin"

    zin: Annotated[Zin, Leest("bewoner")]
    """De zin zelf."""

    @model_validator(mode="before")
    @classmethod
    def _alleen_een_zin(cls, waarde: Any) -> Any:
        return {"zin": waarde} if isinstance(waarde, str) else waarde
