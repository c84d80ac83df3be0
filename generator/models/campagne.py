"""A message for some weeks, with the help that it is about; and a record in the light for a while."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Self

from pydantic import Field, model_validator

from generator.models.basis import Id, Zin, weiger
from generator.models.kenmerken import Leest, Verwijst
from generator.models.periode import Periode

_KORT, _LANG = 20, 60


class Tijdelijk(Periode):
    """On the site for a while."""

    van: date
    """Eerste dag op de site."""
    tot_en_met: date
    """Laatste dag op de site; daarna verdwijnt het vanzelf."""

    @model_validator(mode="after")
    def _niet_zo_lang(self) -> Self:
        if self.langer_dan_een_jaar:
            raise weiger(
                "Dit is langer dan een jaar.", "Verbeter het jaartal, of kies een eerdere laatste dag.", "tot_en_met"
            )
        return self

    def loopt_op(self, dag: date) -> bool:
        """Whether it is on the site that day."""
        return self.van <= dag <= self.tot_en_met


class Uitgelicht(Tijdelijk):
    """Why a record stands on home for a while."""

    waarom: Annotated[Zin, Leest("bewoner")]
    """Eén zin: waarom het nu extra aandacht krijgt."""


class Campagne(Tijdelijk):
    """One message, for home, a page, a poster and the texts of partners."""

    id: Id
    """Korte naam in kleine letters; staat in het adres van de bladzijde."""
    titel: Annotated[Zin, Leest("bewoner")]
    """De boodschap in een paar woorden, liefst als vraag."""
    in_20_woorden: Annotated[Zin, Leest("bewoner")]
    """De boodschap in hooguit 20 woorden. Voor een scherm, een poster en de voorpagina."""
    in_60_woorden: Annotated[tuple[Zin, ...], Leest("bewoner")] = Field(min_length=1)
    """De boodschap in hooguit 60 woorden, elke zin achter een streepje. Voor een mail en een nieuwsbrief."""
    pictogram: Annotated[Zin, Verwijst("pictogrammen")]
    """Naam van een pictogram, voor de poster."""
    doelgroepen: Annotated[tuple[Id, ...], Verwijst("doelgroepen")] = ()
    """Ids uit lijsten/doelgroepen.yaml: op die bladzijden staat de campagne ook."""
    records: Annotated[tuple[Id, ...], Verwijst("records")] = Field(min_length=1)
    """Ids van de records waar het over gaat."""

    @model_validator(mode="after")
    def _niet_te_lang(self) -> Self:
        for veld, tekst, hooguit in (
            ("in_20_woorden", self.in_20_woorden, _KORT),
            ("in_60_woorden", " ".join(self.in_60_woorden), _LANG),
        ):
            if (aantal := len(tekst.split())) > hooguit:
                raise weiger(f"Dit zijn {aantal} woorden, hooguit {hooguit} kan.", "Kort de tekst in.", veld)
        return self
