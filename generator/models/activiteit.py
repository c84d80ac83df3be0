"""What there is to do on a day, on some days, or by a rhythm."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated, Literal, Self

from pydantic import model_validator

from generator.models.basis import Id, Model, Zin, weiger
from generator.models.gedateerd import Nagevraagd
from generator.models.kenmerken import Leest, Verwijst
from generator.models.kosten import Kosten
from generator.models.moment import DAGEN, Dag, Tijd

Herhaling = Literal[
    "even-weken", "oneven-weken", "om-de-week", "eerste", "tweede", "derde", "vierde", "vijfde", "laatste"
]  # fmt: skip
_LANGST = timedelta(days=366)


class Activiteit(Model):
    """Something to go to: on the days in `dagen`, or on `elke` weekday until `zeker_tot`."""

    wat: Annotated[Zin, Leest("bewoner")]
    """Wat er te doen is, bijvoorbeeld “Samen koken en eten”."""
    dagen: tuple[date, ...] = ()
    """De dag of de dagen waarop het is. Is het elke week of elke maand? Gebruik elke:."""
    tot_en_met: date | None = None
    """Laatste dag, als het een paar dagen achter elkaar duurt; bij dagen: staat dan alleen de eerste."""
    elke: tuple[Dag, ...] = ()
    """De dag of dagen van de week waarop het steeds is."""
    ritme: Herhaling | None = None
    """Alleen als het niet elke week is: even-weken of oneven-weken (weeknummers van de kalender), om-de-week (met vanaf), eerste, tweede, derde, vierde, vijfde of laatste (die dag van de maand)."""
    vanaf: date | None = None
    """Eerste dag, bij elke:. Nodig bij om-de-week."""
    zeker_tot: date | None = None
    """Laatste dag waarop u zeker weet dat het er nog is, bij elke:. Daarna verdwijnt het van de site."""
    niet_op: tuple[date, ...] = ()
    """Dagen waarop het een keer niet is, bij elke:."""
    van: Tijd | None = None
    """Begintijd, bijvoorbeeld '17:30'."""
    tot: Tijd | None = None
    """Eindtijd. Gaat het door na middernacht? Schrijf '24:00'."""
    plek: Annotated[Zin | None, Leest("naam")] = None
    """Waar het is: naam en straat. Weglaten als het op de plek van het record is."""
    wijk: Annotated[Id | None, Verwijst("wijken")] = None
    """Id uit lijsten/wijken.yaml. Weglaten als het in de wijk van het record is, of voor iedereen."""
    voor_wie: Annotated[Zin | None, Leest("bewoner")] = None
    """Voor wie het is, bijvoorbeeld “voor kinderen van 4 tot en met 12 jaar”. Weglaten als iedereen mag komen."""
    kosten: Kosten | None = None
    """Wat het kost; weglaten als het niet bekend is."""
    zomaar_komen: bool = False
    """true als je zonder aanmelden kunt komen."""
    aanmelden: Annotated[Zin | None, Leest("bewoner")] = None
    """Hoe je je aanmeldt, als dat moet. Staat hier niets, en ook geen zomaar_komen? Dan zegt de site: vraag het eerst."""
    bron: Annotated[Zin, Verwijst("bronnen")]
    """Naam van de bron, zoals die onder bronnen staat. Wat steeds terugkomt, staat niet langer op de site dan openingstijden van zo'n bron."""
    nagevraagd: Nagevraagd | None = None
    """Wanneer iemand dit heeft gevraagd aan wie het houdt. Vanaf die dag telt het weer als nieuw."""

    @property
    def laatste(self) -> date:
        """The last day on which it is, as somebody wrote."""
        return self.zeker_tot or self.tot_en_met or max(self.dagen)

    @model_validator(mode="after")
    def _eenmalig_of_steeds(self) -> Self:
        if bool(self.dagen) == bool(self.elke):
            raise weiger(
                "Hier staat dagen en ook elke." if self.dagen else "Hier staat niet op welke dag het is.",
                "Is het één keer of een paar keer? Vul alleen dagen in. Is het elke week of maand? Vul alleen elke in.",
                "elke" if self.dagen else None,
            )
        return self

    @model_validator(mode="after")
    def _duurt_een_paar_dagen(self) -> Self:
        if self.tot_en_met and not (len(self.dagen) == 1 and timedelta() < self.tot_en_met - self.dagen[0] <= _LANGST):
            raise weiger(
                f"De laatste dag {self.tot_en_met} past niet bij één eerste dag.",
                "Zet bij dagen: alleen de eerste dag, en bij tot_en_met: een latere dag, hooguit een jaar later.",
                "tot_en_met",
            )
        return self

    @model_validator(mode="after")
    def _ritme_klopt(self) -> Self:
        van_ritme = {"ritme": self.ritme, "vanaf": self.vanaf, "zeker_tot": self.zeker_tot, "niet_op": self.niet_op}
        if not self.elke and (te_veel := [naam for naam, waarde in van_ritme.items() if waarde]):
            raise weiger(
                f"Hier staat {te_veel[0]}, maar dat hoort bij elke.",
                f"Haal {te_veel[0]} weg. Komt het steeds terug? Zet dan elke: in plaats van dagen:.",
                te_veel[0],
            )
        if self.elke and self.zeker_tot is None:
            raise weiger(
                "Dit komt steeds terug, en er staat niet bij tot wanneer dat zeker is.",
                "Vul zeker_tot: in: de laatste dag waarop u zeker weet dat het er nog is.",
                "elke",
            )
        if self.ritme == "om-de-week" and (self.vanaf is None or DAGEN[self.vanaf.weekday()] not in self.elke):
            raise weiger(
                "Bij om-de-week is niet te zien welke week het is.",
                "Vul vanaf: in, met een dag waarop het is.",
                "ritme",
            )
        if self.vanaf and self.zeker_tot and not timedelta() <= self.zeker_tot - self.vanaf <= _LANGST:
            raise weiger(
                f"Van {self.vanaf} tot en met {self.zeker_tot} kan niet: dat is omgekeerd, of langer dan een jaar.",
                "Verbeter de dag die niet klopt.",
                "zeker_tot",
            )
        return self

    @model_validator(mode="after")
    def _tijd_klopt(self) -> Self:
        if self.tot and (self.van is None or self.tot <= self.van):
            raise weiger(
                f"De eindtijd {self.tot} past niet bij de begintijd.",
                "Vul van: en tot: in. Gaat het door na middernacht? Schrijf tot: '24:00'.",
                "tot",
            )
        return self

    @model_validator(mode="after")
    def _een_manier_van_komen(self) -> Self:
        if self.zomaar_komen and self.aanmelden:
            raise weiger(
                "Hier staat dat je zomaar kunt komen, en ook hoe je je aanmeldt.",
                "Haal een van de twee weg: zomaar_komen of aanmelden.",
                "aanmelden",
            )
        return self
