"""An amount or a limit: euros, percent, or a share of a norm."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import model_validator

from generator.models.basis import Zin, plat, weiger
from generator.models.gedateerd import Gedateerd
from generator.models.getallen import Datering, Getal
from generator.models.kenmerken import Leest, Verwijst

Norm = Literal["bijstandsnorm", "vermogensgrens"]


class Bedrag(Gedateerd):
    """An amount or a limit in euros, in percent, or as a share of a norm: a dated fact."""

    wat: Annotated[Zin, Leest("bewoner")]
    """Waar het bedrag voor is of voor wie het geldt, bijvoorbeeld “kind van 4 t/m 7 jaar”."""
    soort: Literal["bedrag", "inkomensgrens", "vermogensgrens", "eigen-bijdrage"] = "bedrag"
    """bedrag (wat je krijgt), inkomensgrens, vermogensgrens of eigen-bijdrage (wat je zelf betaalt)."""
    euro: Getal | None = None
    """Bedrag in euro, met een punt voor de centen."""
    procent: Getal | None = None
    """Percentage, in plaats van een bedrag in euro."""
    norm: Norm | None = None
    """Waarvan het percentage is: bijstandsnorm of vermogensgrens. De site rekent de bedragen uit met lijsten/normbedragen.yaml."""
    maat: Literal["precies", "hoogstens", "minstens", "ongeveer"] = "precies"
    """precies, hoogstens, minstens of ongeveer."""
    per: Literal[
        "keer", "uur", "dag", "week", "4 weken", "maand", "kwartaal", "half jaar", "jaar", "eenmalig"
    ] | None = None  # fmt: skip
    """Per keer, uur, dag, week, 4 weken, maand, kwartaal, half jaar of jaar; of eenmalig, als je het maar één keer krijgt of betaalt."""
    stand: Datering | None = None
    """Van wanneer het bedrag is; de site toont dit erbij. Weglaten als de bron geen jaar noemt: dan staat er dat je het moet navragen."""
    bron: Annotated[Zin, Verwijst("bronnen")]
    """Naam van de bron, zoals die onder bronnen staat."""
    geldig_vanaf: date | None = None
    """Eerste dag dat het bedrag geldt. Dit mag in de toekomst zijn: tot die dag staat het niet op de site."""

    @property
    def gezegd(self) -> tuple[str, ...]:
        """The amount itself, without the year it is of."""
        return plat(self.soort, self.wat, self.euro, self.procent, self.norm, self.maat, self.per)

    @property
    def in_het_kort(self) -> str:
        """What it is for."""
        return self.wat

    @model_validator(mode="after")
    def _vanaf_voor_tot(self) -> Self:
        if self.geldig_vanaf and self.geldig_tot and self.geldig_vanaf > self.geldig_tot:
            raise weiger(
                f"De laatste dag {self.geldig_tot} ligt voor de eerste dag {self.geldig_vanaf}.",
                "Verbeter de dag die niet klopt. Staan ze omgekeerd? Wissel ze om.",
                "geldig_tot",
            )
        return self

    @model_validator(mode="after")
    def _euro_of_procent(self) -> Self:
        if (self.euro is None) == (self.procent is None):
            raise weiger(
                "Een bedrag heeft euro of procent nodig, niet allebei en niet geen van beide.",
                "Laat er één staan, of vul er één in.",
                "euro",
            )
        if self.norm and self.procent is None:
            raise weiger(
                f"Een deel van de {self.norm} staat in procenten, niet in euro.",
                "Vul procent: in, of haal norm: weg.",
                "norm",
            )
        return self
