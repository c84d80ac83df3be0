"""Who read a text, and with whom it was tried out: at a record, or in a list for every other page."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Self

from pydantic import AfterValidator, model_validator

from generator.models.basis import Id, Model, Zin, in_editor, weiger
from generator.models.kenmerken import Leest, Verleden

_PATROON = r"/([a-z0-9-]+/)*"


def _adres(waarde: str) -> str:
    if not re.fullmatch(_PATROON, waarde):
        zo = "/".join(deel for deel in re.sub(r"^https?://[^/]*", "", waarde.lower()).split("/") if deel)
        kan = bool(zo) and re.fullmatch(_PATROON, f"/{zo}/")
        remedie = f"Schrijf: /{zo}/" if kan else "Schrijf wat achter de naam van de site staat, zoals /over/."
        raise weiger(f"“{waarde}” is geen adres op deze site.", remedie)
    return waarde


Paginaadres = Annotated[str, AfterValidator(_adres), in_editor(_PATROON, "Schrijf het zo: /over/ of /themas/geld/.")]
"""The address of a page of this site, from its root: `/themas/geld/`; `/` is home."""


class Nagelezen(Model):
    """Somebody read the whole text and stands for it. `gecontroleerd` says something else: that the facts were looked up."""

    door: Annotated[Zin, Leest("naam")]
    """Wie het las: een functie en geen naam, bijvoorbeeld “redacteur armoede”. Dit komt op de site."""
    op: Annotated[date, Verleden()]
    """De dag waarop iemand de hele tekst heeft gelezen en goedgekeurd."""


class Getest(Model):
    """Residents tried it out."""

    panel: Annotated[Zin, Leest("naam")]
    """Met wie het getest is, zonder namen van mensen: “ervaringspanel Voorbeeldstad, 5 mensen”."""
    op: Annotated[date, Verleden()]
    """De dag van de test."""
    uitkomst: Annotated[Zin, Leest("naam")]
    """Eén zin: wat eruit kwam. Dit komt op de site."""


class Paginalezing(Model):
    """A page that is no record: who read it, and with whom it was tried out."""

    id: Id
    """Korte naam in kleine letters."""
    adres: Paginaadres
    """Het adres van de bladzijde achter de naam van de site: /over/, /themas/geld/, of / voor de voorpagina."""
    nagelezen: tuple[Nagelezen, ...] = ()
    """Wie de tekst heeft gelezen en goedgekeurd, en wanneer."""
    getest_met: tuple[Getest, ...] = ()
    """Met welk panel de bladzijde is getest, wanneer en wat eruit kwam."""

    @model_validator(mode="after")
    def _iets_gedaan(self) -> Self:
        if not (self.nagelezen or self.getest_met):
            raise weiger(
                "Hier staat niet wie deze bladzijde las of testte.",
                "Vul nagelezen: of getest_met: in. Is dat nog niet gebeurd? Haal deze bladzijde dan weg uit de lijst.",
                "adres",
            )
        return self
