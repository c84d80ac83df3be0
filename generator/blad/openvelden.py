"""Which fields of a model are open data: not what is for the redactie, tips, or what only the build and the search listen to."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from generator.kaart.kaart import RECORDS
from generator.models.basis import Model
from generator.models.kenmerken import Intern, Leest, Veld, Verwijst, velden

_VOOR_DE_BOUW = frozenset({"voorbeelden", "signalen"})
"""What the build asks the geld-check, and what the search listens to: no facts."""


@cache
def openbare_velden(model: type[Model]) -> tuple[Veld, ...]:
    """The fields of a model that are for everybody."""
    return tuple(veld for veld in velden(model) if not veld.binnen and _mag(veld))


class Openveld(NamedTuple):
    """The name of a field, whether it holds ids of records, and whether only who searches reads it."""

    naam: str
    naar_record: bool
    voor_zoeker: bool


@cache
def openvelden(model: type[Model]) -> tuple[Openveld, ...]:
    """The same, as a walk over a record needs them. Remembered, as the fields of a model never change."""
    return tuple(map(_openveld, openbare_velden(model)))


def _openveld(veld: Veld) -> Openveld:
    verwijst, leest = veld.kenmerk(Verwijst), veld.kenmerk(Leest)
    return Openveld(
        veld.naam, verwijst is not None and verwijst.naar == RECORDS, leest is not None and leest.wie == "zoeker"
    )


def _mag(veld: Veld) -> bool:
    leest = veld.kenmerk(Leest)
    if veld.kenmerk(Intern) is not None or veld.naam in _VOOR_DE_BOUW:
        return False
    return leest is None or leest.wie != "vak"
