"""The figures as everybody may see them: what each of them says, of how many, and what they were before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.blad.cijferzinnen import CIJFERS, WERK
from generator.blad.notatie import datum, getal
from generator.kaart import adressen
from generator.kaart.cijfers import bladzijden
from generator.kaart.kaart import SocialeKaart
from generator.models.cijferdag import Cijferdag, Telling, Wat
from generator.models.nagelezen import Getest, Nagelezen

_MEESTE_DAGEN = 6
"""Days side by side in the table of what was before; the file beside the page has them all."""


@dataclass(frozen=True)
class Deel:
    """Figures that belong together, in order."""

    id: str
    kop: str
    wat: tuple[Wat, ...]


DELEN = (
    Deel("mist", "Wat mist er?", ("hulp", "concepten", "gaten", "wijk-wit", "groep-wit", "leeftijd-wit", "huishoudens-zonder")),
    Deel("klopt", "Klopt het nog?", ("feiten-vers", "feiten-van-bron", "nagekeken")),
    Deel("bereik", "Kun je er terecht?", ("zonder-computer", "eigen-nummer")),
    Deel("bekend", "Wat weten we al?", ("kosten-bekend", "leeftijd-bekend", "papieren-bekend", "tijden-bekend")),
    Deel("leesbaar", "Kun je het vinden en lezen?", ("zinnen-gevonden", "leesbaar", "flesch", "woorden-per-zin")),
    Deel("gelezen", "Wie las dit?", ("nagelezen", "getest", "bladzijden-nagelezen", "bladzijden-getest")),
    Deel("werk", "Hoeveel werk is het?", ("minuten-per-maand",)),
)  # fmt: skip
"""Every figure that there is, in the order of the page."""


@dataclass(frozen=True)
class Cijfer:
    """A figure in words; `op` is the day it was taken."""

    wat: Wat
    naam: str
    uitleg: str
    aantal: int
    van: int | None
    op: date

    @property
    def waarde(self) -> str:
        """How many of how many, and how much that is: “208 van de 275 (76 %)”."""
        return waarde(self.wat, self.aantal, self.van)


@dataclass(frozen=True)
class Groep:
    """Figures below one heading."""

    id: str
    kop: str
    cijfers: tuple[Cijfer, ...]


@dataclass(frozen=True)
class Reeks:
    """One figure on the days that were kept, the oldest first; empty where it was not taken."""

    naam: str
    waarden: tuple[str, ...]


@dataclass(frozen=True)
class Bladzijde:
    """A page that is no record: when it was read last and tried out last, and what came of that."""

    naam: str
    adres: str
    nagelezen: tuple[Nagelezen, ...]
    getest: tuple[Getest, ...]


@dataclass(frozen=True)
class Herkomst:
    """What is known of how the texts were made: how many a human read, of how many. `gemaakt_met` may be empty."""

    teksten: int
    nagelezen: int
    getest: int
    gemaakt_met: str


@dataclass(frozen=True)
class Cijferblad:
    """All figures of a day, with those that were kept. `alle_dagen` are the kept ones as they were written."""

    groepen: tuple[Groep, ...]
    dagen: tuple[str, ...]
    reeksen: tuple[Reeks, ...]
    alle: tuple[Cijfer, ...]
    bladzijden: tuple[Bladzijde, ...]
    herkomst: Herkomst

    def cijfer(self, wat: Wat) -> Cijfer:
        """A figure that is taken of every kaart."""
        return next(cijfer for groep in self.groepen for cijfer in groep.cijfers if cijfer.wat == wat)


def cijferblad(kaart: SocialeKaart, nu: Iterable[Telling]) -> Cijferblad:
    """The figures of today (`nu`), and of each that is not taken of the kaart itself the last that was kept."""
    dagen = sorted((van for van in kaart.cijfers.values() if van.dag <= kaart.vandaag), key=lambda van: van.dag)
    laatst = {t.wat: _cijfer(t, van.dag, van) for van in dagen for t in van.tellingen}
    alles = {**laatst, **{telling.wat: _cijfer(telling, kaart.vandaag) for telling in nu}}
    getoond = dagen[-_MEESTE_DAGEN:]
    per_dag = [
        {telling.wat: waarde(telling.wat, telling.aantal, telling.van) for telling in van.tellingen} for van in getoond
    ]
    return Cijferblad(
        tuple(_groepen(alles)),
        tuple(datum(van.dag) for van in getoond),
        tuple(
            Reeks(CIJFERS[wat].naam, tuple(dag.get(wat, "") for dag in per_dag))
            for deel in DELEN
            for wat in deel.wat
            if any(wat in dag for dag in per_dag)
        ),
        tuple(_cijfer(telling, van.dag) for van in dagen for telling in van.tellingen),
        tuple(_bladzijden(kaart)),
        Herkomst(
            len(kaart.records),
            sum(bool(record.nagelezen) for record in kaart.records.values()),
            sum(bool(record.getest_met) for record in kaart.records.values()),
            kaart.gemeente.teksten_gemaakt_met or "",
        ),
    )


def waarde(wat: Wat, aantal: int, van: int | None) -> str:
    """A figure as people write it."""
    if wat == "minuten-per-maand":
        return f"ongeveer {getal(Decimal(round(aantal / 60)))} uur"
    if van is None:
        return getal(Decimal(aantal))
    return f"{getal(Decimal(aantal))} van de {getal(Decimal(van))} ({procent(aantal, van)})"


def procent(deel: int, geheel: int) -> str:
    """A share in whole percents, that is 0 % only for none and 100 % only for all."""
    if not geheel:
        return "0\u00a0%"
    rond = round(100 * deel / geheel)
    return f"{min(max(rond, 1), 99) if 0 < deel < geheel else rond}\u00a0%"


def _groepen(alles: Mapping[Wat, Cijfer]) -> Iterator[Groep]:
    for deel in DELEN:
        cijfers = tuple(alles[wat] for wat in deel.wat if wat in alles)
        if cijfers:
            yield Groep(deel.id, deel.kop, cijfers)


def _cijfer(telling: Telling, op: date, van: Cijferdag | None = None) -> Cijfer:
    naam, uitleg = CIJFERS[telling.wat]
    if van and telling.wat == "minuten-per-maand":
        uitleg = f"{uitleg} {WERK.format(per_record=van.minuten_per_record, per_feit=van.minuten_per_feit)}"
    return Cijfer(telling.wat, naam, uitleg, telling.aantal, telling.van, op)


def _bladzijden(kaart: SocialeKaart) -> Iterator[Bladzijde]:
    """Every page that is no record, by address, and those that only the list names."""
    lezingen = {van.adres.removeprefix("/"): van for van in kaart.nagelezen_paginas.values()}
    namen = {adressen.deel(adressen.THEMAS, id_): thema.naam for id_, thema in kaart.themas.items()}
    namen |= {
        adressen.deel(adressen.LEVENSGEBEURTENISSEN, id_): g.naam for id_, g in kaart.levensgebeurtenissen.items()
    }
    for adres in dict.fromkeys((*bladzijden(kaart), *lezingen)):
        lezing = lezingen.get(adres)
        naam = namen.get(adres) or f"/{adres}"
        yield Bladzijde(naam, adres, lezing.nagelezen if lezing else (), lezing.getest_met if lezing else ())
