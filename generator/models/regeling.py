"""A Regeling: a scheme, a right or a formal service."""

from __future__ import annotations

import re
from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import ConfigDict, model_validator

from generator.models.basis import ID_PATROON, Id, Model, Zin, weiger
from generator.models.bereik import Website
from generator.models.gedateerd import Gedateerd, GedateerdeZin
from generator.models.getallen import Getal
from generator.models.hulp import Hulp
from generator.models.kenmerken import Feit, Leest, Verwijst
from generator.models.leeftijd import Leeftijd


class Inkomensgrens(Gedateerd):
    """The income limit as a share of the social assistance norm (bijstandsnorm), as municipalities set it.

    The percentage is written here once; the euros come from `lijsten/normbedragen.yaml`.
    """

    procent: Getal
    """Percentage van de bijstandsnorm, bijvoorbeeld 120."""
    vermogen_telt: bool | None = None
    """true als spaargeld en bezit meetellen, false als dat niet zo is; weglaten als het niet bekend is."""
    bron: Annotated[Zin, Verwijst("bronnen")]
    """Naam van de bron, zoals die onder bronnen staat."""

    @property
    def in_het_kort(self) -> str:
        """The share of the norm."""
        return f"{self.procent}% van de bijstandsnorm"


class Manier(Model):
    """One way to apply."""

    via: Literal["bellen", "langskomen", "papier", "wijkteam", "verwijzer", "online"]
    """bellen, langskomen, papier, wijkteam, verwijzer of online."""
    uitleg: Annotated[Zin, Leest("bewoner")]
    """Eén zin: wat je doet."""
    website: Website | None = None
    """Bij online: het adres waar je begint."""
    digid: bool = False
    """true als je DigiD nodig hebt."""


class Termijn(GedateerdeZin):
    """Until when or within what time somebody has to act."""

    zin: Annotated[Zin, Leest("bewoner")]
    """Tot wanneer of binnen welke tijd je het regelt."""


class Aanvragen(Model):
    """How to apply: the ways in order of ease, the steps, and what happens then."""

    manieren: tuple[Manier, ...] = ()
    """De manieren om het te regelen, de makkelijkste eerst."""
    stappen: Annotated[tuple[Zin, ...], Leest("bewoner")] = ()
    """Wat je doet, stap voor stap."""
    wanneer: Annotated[
        Termijn | None, Feit("termijn", "De tijd om dit aan te vragen", merk="termijn"), Leest("bewoner")
    ] = None
    """Tot wanneer of binnen welke tijd je het regelt: een zin, of zin met een eigen bron en geldig_tot."""
    duur: Annotated[Zin | None, Leest("bewoner")] = None
    """Hoe lang het duurt en wat er dan gebeurt."""

    @model_validator(mode="after")
    def _niet_leeg(self) -> Self:
        if not (self.manieren or self.stappen):
            raise weiger("Hier staat niet hoe je het aanvraagt.", "Vul manieren of stappen in.")
        return self


class NodigBewijs(Model):
    """A paper to bring. In YAML just its id, or a map when something extra has to be said."""

    model_config = ConfigDict(json_schema_extra={"type": ["string", "object"], "pattern": f"^{ID_PATROON}$"})
    kortweg: ClassVar[str] = "id"

    id: Annotated[Id, Verwijst("bewijsstukken")]
    """Id uit lijsten/bewijsstukken.yaml."""
    niet_met: tuple[Literal["stadspas", "bijstand"], ...] = ()
    """Wie dit papier niet hoeft te laten zien: stadspas of bijstand."""
    alleen_als: Annotated[Zin | None, Leest("bewoner")] = None
    """Wie dit papier alleen nodig heeft, als einde van een zin: “je schuldhulp krijgt”. De site maakt er “Alleen als je schuldhulp krijgt” van, en zet het apart."""
    uitleg: Annotated[Zin | None, Leest("bewoner")] = None
    """Wat er precies nodig is, bijvoorbeeld “van de laatste 3 maanden”."""

    @model_validator(mode="before")
    @classmethod
    def _alleen_een_id(cls, waarde: Any) -> Any:
        return {"id": waarde} if isinstance(waarde, str) else waarde

    @model_validator(mode="after")
    def _alleen_het_einde(self) -> Self:
        if self.alleen_als and re.match(r"(?:alleen|als)\b", self.alleen_als, re.IGNORECASE):
            raise weiger(
                f"De site maakt hier “Alleen als {self.alleen_als}” van.",
                "Schrijf alleen het einde, zoals: je schuldhulp krijgt.",
                "alleen_als",
            )
        return self


# A person or a counter goes before a computer; within that the editor's own order stands.
_VOLGORDE = ("bellen", "langskomen", "wijkteam", "papier", "verwijzer", "online")


class Regeling(Hulp):
    """A scheme, right or formal service."""

    soort: Literal["regeling"]
    """Altijd regeling."""
    niveau: Literal["gemeente", "landelijk", "waterschap", "fonds"]
    """Van wie de regeling is: gemeente, landelijk, waterschap of fonds."""
    aanbieder: Annotated[Zin, Leest("naam")]
    """De organisatie die het geeft."""
    hoe_krijg_je_het: Literal["vanzelf", "aanvragen", "via-verwijzer"]
    """vanzelf, aanvragen of via-verwijzer (iemand anders vraagt het voor je aan)."""
    aanvragen: Aanvragen | None = None
    """Hoe je het aanvraagt."""
    leeftijd: Leeftijd | None = None
    """Voor welke leeftijd het is."""
    inkomensgrens: Annotated[
        Inkomensgrens | None, Feit("inkomensgrens", "De grens voor je inkomen", merk="grens"), Leest("bewoner")
    ] = None
    """Grens als percentage van de bijstandsnorm."""
    bewijsstukken: tuple[NodigBewijs, ...] = ()
    """Papieren die je nodig hebt: ids uit lijsten/bewijsstukken.yaml."""
    upl: Annotated[tuple[Zin, ...], Leest("naam")] = ()
    """Namen uit de Uniforme Productnamenlijst van de overheid. Staat een naam nog niet in lijsten/productnamen.yaml? Zet hem daar bij."""

    @property
    def manieren(self) -> tuple[Manier, ...]:
        """The ways to apply, the one for which you need the least first."""
        manieren = self.aanvragen.manieren if self.aanvragen else ()
        return tuple(sorted(manieren, key=lambda manier: _VOLGORDE.index(manier.via)))

    @model_validator(mode="after")
    def _aanvragen_uitgelegd(self) -> Self:
        if self.hoe_krijg_je_het != "vanzelf" and self.aanvragen is None and self.status not in {"concept", "gestopt"}:
            raise weiger(
                "Je krijgt dit niet vanzelf, maar er staat niet hoe je het aanvraagt.",
                "Vul aanvragen: in, met manieren: of stappen:.",
                "hoe_krijg_je_het",
            )
        return self
