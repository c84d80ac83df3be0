"""When somebody is there: opening hours, and when it is closed all the same."""

from __future__ import annotations

from datetime import date
from itertools import combinations
from typing import Annotated, Literal, Self

from pydantic import model_validator

from generator.models.basis import Zin, plat, weiger
from generator.models.gedateerd import Gedateerd
from generator.models.getallen import Datering
from generator.models.kenmerken import Leest, Verwijst
from generator.models.moment import DAGEN, Moment
from generator.models.periode import Periode


class Gesloten(Periode):
    """A time in which it is closed all the same."""

    van: date
    """Eerste dag dat het dicht is."""
    tot_en_met: date
    """Laatste dag dat het dicht is. Daarna verdwijnt deze regel vanzelf van de site."""
    waarom: Annotated[Zin | None, Leest("bewoner")] = None
    """Waarom, bijvoorbeeld “kerstvakantie”."""

    @model_validator(mode="after")
    def _niet_zo_lang(self) -> Self:
        if self.langer_dan_een_jaar:
            raise weiger(
                "Dit is langer dan een jaar dicht.",
                "Verbeter het jaartal. Is het echt zo lang dicht? Zet dan status: tijdelijk-dicht.",
                "tot_en_met",
            )
        return self


class Openingstijden(Gedateerd):
    """When somebody is there: a dated fact."""

    momenten: tuple[Moment, ...] = ()
    """De vaste momenten in de week. De site zet ze op volgorde."""
    op_afspraak: bool = False
    """true als je altijd eerst een afspraak maakt."""
    feestdagen: Literal["open", "dicht"] | None = None
    """open of dicht op feestdagen; weglaten als het niet bekend is, dan staat er dat je eerst moet bellen."""
    gesloten: tuple[Gesloten, ...] = ()
    """Wanneer het tijdelijk dicht is, zoals in een vakantie."""
    uitleg: Annotated[Zin | None, Leest("bewoner")] = None
    """Wat je er verder over moet weten. Staat hier wanneer het wel of niet open is, dan telt het niet mee bij “vandaag open”."""
    stand: Datering
    """Van wanneer deze tijden zijn: 2026, 2026-11 of 2026-11-22."""
    bron: Annotated[Zin, Verwijst("bronnen")]
    """Naam van de bron, zoals die onder bronnen staat."""

    @property
    def gezegd(self) -> tuple[str, ...]:
        """Only what is said of the hours themselves."""
        extra = ("op afspraak" if self.op_afspraak else "", f"feestdagen {self.feestdagen}" if self.feestdagen else "")
        gesloten = (*filter(None, extra), *plat(self.gesloten))
        return (*plat(self.uitleg), *(deel for moment in self.momenten for deel in moment.gezegd), *gesloten)

    @property
    def in_het_kort(self) -> str:
        """The days, or else the words."""
        return ", ".join(dict.fromkeys(moment.dag for moment in self.op_volgorde)) or self.uitleg or "op afspraak"

    @property
    def op_volgorde(self) -> tuple[Moment, ...]:
        """The moments by day and time."""
        return tuple(sorted(self.momenten, key=lambda m: (DAGEN.index(m.dag), m.van or "", m.tot or "")))

    @model_validator(mode="after")
    def _niet_leeg(self) -> Self:
        if not (self.momenten or self.uitleg or self.op_afspraak):
            raise weiger("Deze openingstijden zijn leeg.", "Vul momenten of uitleg in, of haal openingstijden weg.")
        return self

    @model_validator(mode="after")
    def _elk_moment_een_keer(self) -> Self:
        for (_, een), (nummer, ander) in combinations(enumerate(self.momenten), 2):
            if een == ander:
                raise weiger(f"Dit moment op {ander.dag} staat er twee keer.", "Haal er één weg.", f"momenten.{nummer}")
            if een.zegt_al(ander) or ander.zegt_al(een):
                raise weiger(
                    f"Op {ander.dag} staat dezelfde tijd voor elke week en voor sommige weken.",
                    "Is het elke week? Haal dan het moment met ritme weg. Is het niet elke week? Haal dan het andere weg.",
                    f"momenten.{nummer}",
                )
            if een.overlapt(ander) and not (een.wat and ander.wat and een.wat.casefold() != ander.wat.casefold()):
                raise weiger(
                    f"Deze tijd op {ander.dag} valt samen met een andere.",
                    "Maak er één moment van, of zet bij allebei wat er dan is (wat:).",
                    f"momenten.{nummer}",
                )
        return self
