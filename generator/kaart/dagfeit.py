"""What a dated fact is on one day: until when it may be shown, and what to say and whom to call after that. `kaart.feiten` decides it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from generator.models.gedateerd import Gedateerd
from generator.models.kenmerken import Feit, FeitSoort

ALTIJD = date.max
Houder = tuple[str, str]
"""Who has a fact: “records” or the name of a list, and the id."""
Stand = Literal["later", "nu", "verlopen", "vervangen"]


@dataclass(frozen=True)
class Vervaldag:
    """Until when something may be shown, and what to say and whom to call when that day has passed.

    `telefoon` is itself good until `telefoon_tot`; None means the number of the municipality. That number and those for
    emergencies are never hidden: their last day is `ALTIJD`.
    """

    geldig_tot: date
    verlopen: bool
    terugval: str
    telefoon: str
    telefoon_tot: date | None

    @property
    def blijvend(self) -> bool:
        """Whether it never goes away."""
        return self.geldig_tot == ALTIJD


@dataclass(frozen=True)
class Nummer:
    """A number to call as a dated fact, and who answers."""

    telefoon: str
    wie: str
    dag: Vervaldag


@dataclass(frozen=True)
class Dagfeit:
    """A dated fact as of today.

    It stands in field `plek` of `houder`. `kenmerk` says what it is, `waarde` is the fact as written, `gezegd` what
    paper says of it, `in_het_kort` how the redactie knows it. `stand`: it begins later, holds now, has expired, or gave
    way to `plaats_voor`, a field that says the same for today. It is of the day `van`; by the rules it holds until
    `houdbaar_tot`, and it may be shown until `dag.geldig_tot`. `afgesproken`: somebody wrote down that last day.
    `sinds` is the day it last changed. `eigen_dag`: its day follows from the fact itself, so that reading the record
    again does not move it. `voor_wie_helpt`: residents do not see it.
    """

    houder: Houder
    plek: str
    kenmerk: Feit
    waarde: Gedateerd | str
    gezegd: tuple[str, ...]
    in_het_kort: str
    vanaf: date | None
    van: date
    houdbaar_tot: date
    dag: Vervaldag
    stand: Stand
    plaats_voor: str = ""
    afgesproken: bool = False
    sinds: date | None = None
    eigen_dag: bool = False
    voor_wie_helpt: bool = False

    @property
    def soort(self) -> FeitSoort:
        """Which kind of fact it is."""
        return self.kenmerk.soort


Feiten = Mapping[Houder, Mapping[str, Dagfeit]]
"""All facts by who has them and by field (`bedragen.0`), in the order of the fields."""
