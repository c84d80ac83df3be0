"""The conditions of a record that a program can check, for the geld-check: each with its sentence, source, last day and
certainty. What they come to for somebody is worked out in `theme/check/`.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from generator.models.basis import Id, Model, Zin, in_editor, toon, weiger
from generator.models.bedrag import Norm
from generator.models.bereik import Website
from generator.models.getallen import Getal
from generator.models.kenmerken import Leest, Verwijst
from generator.models.toetsvoorbeeld import Toetsvoorbeeld

Huishouden = Literal[
    "alleen", "alleenstaande-ouder", "zonder-partner", "paar", "met-partner-of-kind", "alleenstaande-ouder-of-paar",
    "alleen-18-20", "alleen-21-tot-aow", "alleen-23-tot-aow", "alleen-aow",
    "paar-18-20-zonder-kind", "paar-18-20-met-kind", "paar-een-18-20-zonder-kind", "paar-een-18-20-met-kind",
    "paar-21-tot-aow", "paar-aow", "paar-zonder-kind-onder-12",
    "alleen-1-kostendeler", "alleen-2-kostendelers",
    "huis-1-persoon", "huis-2-personen", "huis-2-of-meer", "huis-3-of-meer",
]  # fmt: skip
"""Kinds of household, as the laws tell them apart. Who lives with adults of 27 and older that share the costs
(kostendelers) is in none of those with an age, but in the ones for kostendelers."""

SoortEis = Literal[
    "leeftijd", "leeftijd-partner", "kind", "woont-hier", "woning", "kale-huur", "inkomen-netto", "inkomen-bruto",
    "vermogen", "soort-inkomen", "zorgverzekering", "studeert", "schulden", "partner", "huisgenoten", "recht-op",
]  # fmt: skip
"""What a condition is about. There is no other: another kind needs code in `theme/check/eisen.js`."""

Antwoord = Literal[
    "huur", "koop", "bij-iemand", "geen",
    "loon", "zzp", "bijstand", "ww", "aow", "studie", "andere-uitkering",
    "voortgezet", "mbo", "hbo",
]  # fmt: skip
"""What somebody can answer about where they live, where their money comes from and what they study."""

_MET_GRENS = {
    "leeftijd",
    "leeftijd-partner",
    "kind",
    "kale-huur",
    "inkomen-netto",
    "inkomen-bruto",
    "vermogen",
    "huisgenoten",
}
_MET_WOORDEN = {"woning", "soort-inkomen", "studeert"}
_JA = {"woont-hier", "zorgverzekering", "schulden", "partner"}


class Eis(Model):
    """One condition: what it is about, for which households, what must be true, and how sure we are of that."""

    soort: SoortEis
    """Waar de eis over gaat."""
    zin: Annotated[Zin, Leest("bewoner")]
    """De eis in gewone taal, zonder het bedrag: dat zet de site erbij. Bijvoorbeeld: Je inkomen is niet te hoog."""
    bij: tuple[Huishouden, ...] = ()
    """Voor welke huishoudens dit geldt; weglaten als het voor iedereen geldt."""
    minstens: Getal | None = None
    """Ondergrens die nog goed is."""
    hoogstens: Getal | None = None
    """Bovengrens die nog goed is."""
    onder: Getal | None = None
    """Bovengrens die zelf niet meer goed is."""
    boven: Getal | None = None
    """Ondergrens die zelf nog niet goed is."""
    norm: Norm | None = None
    """In plaats van een bedrag: de norm waarvan het een deel is. De bedragen komen uit normbedragen.yaml, per huishouden met een code."""
    procent: Getal | None = None
    """Welk deel van de norm."""
    net_niet: bool = False
    """true als wie precies de norm heeft, er net niet meer onder valt."""
    een_van: tuple[Antwoord, ...] = ()
    """Antwoorden die goed zijn: een van deze."""
    geen_van: tuple[Antwoord, ...] = ()
    """Antwoorden die niet goed zijn."""
    waar: bool | None = None
    """Of het waar moet zijn (true) of juist niet (false), bij een vraag met ja of nee."""
    record: Annotated[Id | None, Verwijst("records")] = None
    """Bij recht-op: het record waar je recht op moet hebben."""
    tenzij_bijstand: bool = False
    """true als wie al bijstand krijgt, hier niet op getoetst wordt."""
    leeg_is_goed: bool = False
    """true als dit alleen telt voor wie het antwoord geeft: wie niets zegt, hoort er niet bij."""
    of_partner: bool = False
    """true als het ook goed is wanneer je partner die leeftijd heeft."""
    op_1_januari: bool = False
    """true als de leeftijd op 1 januari van dit jaar telt. De check vraagt de leeftijd van nu: wie er net omheen zit, krijgt misschien."""
    speling: Getal | None = None
    """Zoveel euro boven de grens zegt de check nog misschien, omdat een deel van het inkomen niet meetelt."""
    zekerheid: Literal["hoog", "middel"] = "hoog"
    """hoog als de bron zelf gelezen is; bij middel zegt de check nooit nee, maar misschien."""
    geldig_tot: date | None = None
    """Laatste dag waarop het bedrag geldt."""
    bron: Annotated[Zin, Verwijst("bronnen")]
    """Naam van de bron, zoals die onder bronnen staat."""

    @model_validator(mode="after")
    def _past_bij_de_soort(self) -> Self:
        grenzen = [g for g in (self.minstens, self.hoogstens, self.onder, self.boven) if g is not None]
        heeft = {
            "een grens": bool(grenzen) or self.norm is not None,
            "een_van of geen_van": bool(self.een_van or self.geen_van),
            "waar": self.waar is not None,
            "record": self.record is not None,
        }
        nodig = (
            "een grens" if self.soort in _MET_GRENS
            else "een_van of geen_van" if self.soort in _MET_WOORDEN
            else "waar" if self.soort in _JA
            else "record"
        )  # fmt: skip
        if [naam for naam, er_is in heeft.items() if er_is] != [nodig]:
            raise weiger(
                f"Bij een eis over {self.soort} hoort {nodig}, en niets anders.",
                f"Vul {nodig} in: minstens, hoogstens, onder, boven of norm met procent."
                if nodig == "een grens"
                else f"Vul {nodig} in.",
                "soort",
            )
        if (self.norm is None) != (self.procent is None) or (self.norm and grenzen):
            raise weiger(
                "Een norm heeft een procent, en geen ander bedrag.", "Vul norm en procent in, of een bedrag.", "norm"
            )
        laag, hoog = (
            self.minstens if self.minstens is not None else self.boven,
            self.hoogstens if self.hoogstens is not None else self.onder,
        )
        if laag is not None and hoog is not None and laag > hoog:
            raise weiger(
                "Hier past geen enkel antwoord bij: de ondergrens is hoger dan de bovengrens.",
                "Verbeter de grens die niet klopt.",
                "soort",
            )
        if (
            grenzen
            and self.soort in {"kale-huur", "inkomen-netto", "inkomen-bruto", "vermogen"}
            and self.geldig_tot is None
        ):
            raise weiger("Bij een bedrag in euro staat tot wanneer het geldt.", "Vul geldig_tot: in.", "geldig_tot")
        return self


_BREUK = r"\d{1,7}(\.\d{1,4})?"


def _breuk(waarde: Any) -> Decimal:
    tekst = str(waarde) if isinstance(waarde, int | float | str) and not isinstance(waarde, bool) else ""
    if not re.fullmatch(_BREUK, tekst):
        raise weiger(f"“{toon(waarde)}” is geen getal voor een formule.", "Schrijf cijfers met een punt: 4.289.")
    return Decimal(tekst)


Breuk = Annotated[
    Decimal,
    BeforeValidator(_breuk),
    in_editor(_BREUK, "Schrijf cijfers met een punt: 4.289.", type=["number", "string"]),
]
"""A number of a formula, with at most four digits behind the point."""


class Getalregel(Model):
    """A number of a formula, by its name in the law."""

    naam: Id
    """Naam van het getal in de formule."""
    waarde: Breuk
    """Het getal."""


class Rekenregel(Model):
    """The formula by which an amount is worked out, with the numbers of one year."""

    formule: Literal["zorgtoeslag", "huurtoeslag", "kindgebonden-budget"]
    """Welke formule; de formules zelf staan in theme/check/formules.js."""
    getallen: tuple[Getalregel, ...] = Field(min_length=1)
    """De getallen van dit jaar."""
    geldig_tot: date
    """Laatste dag waarop deze getallen gelden."""
    bron: Annotated[Zin, Verwijst("bronnen")]
    """Naam van de bron, zoals die onder bronnen staat."""
    proefberekening: Website | None = None
    """Waar je het zelf precies uitrekent, bij wie erover gaat."""


class Toets(Model):
    """What a program can say of a record for somebody: its conditions, the most that it may say, and who decides."""

    hoogstens: Literal["waarschijnlijk", "misschien"]
    """Wat de check hoogstens zegt als alles klopt."""
    beslist: Annotated[Zin, Leest("bewoner")]
    """Wie erover gaat, als zin: De gemeente beslist."""
    eisen: tuple[Eis, ...] = ()
    """De eisen, in de volgorde waarin je ze zou uitleggen."""
    let_op: Annotated[tuple[Zin, ...], Leest("bewoner")] = ()
    """Wat de check niet kan vragen, en wat je zelf moet nagaan."""
    te_veel: Annotated[Zin | None, Leest("bewoner")] = None
    """Wat je doet als je net te veel hebt."""
    opent: date | None = None
    """Eerste dag waarop je het kunt aanvragen, als dat nog komt."""
    sluit: date | None = None
    """Laatste dag waarop je het kunt aanvragen, als het daarna dicht is."""
    rekent: Rekenregel | None = None
    """De formule voor het bedrag, als de wet hem helemaal geeft."""
    voorbeelden: tuple[Toetsvoorbeeld, ...] = ()
    """Voorbeelden: wie het krijgt, wie niet, en van wie we het niet weten. Bij elke bouw kijkt de site of de check dat ook zegt. Kies bedragen die ver van een grens af liggen, dan kloppen ze volgend jaar ook nog."""
