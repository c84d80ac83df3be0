"""Conditions made by hand, and the engine of the geld-check on them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from typing import Any

from conftest import PROJECT, voorbeeldstad

from generator.blad.openbaar import OpenbareKaart
from generator.blad.openbaarmaking import openbaar
from generator.blad.toets import Eisregel, Toetsregel
from generator.check.machine import Check
from generator.lezen import lees_kaart
from generator.weergave.scripts import checkcode


def eis(soort: str, **anders: Any) -> Eisregel:
    """One condition of this kind."""
    kaal: dict[str, Any] = {
        "soort": soort, "zin": "Dit past.", "bij": (), "minstens": None, "hoogstens": None, "onder": None, "boven": None,
        "bedragen": (), "net_niet": False, "een_van": (), "geen_van": (), "waar": True, "record": "",
        "tenzij_bijstand": False, "leeg_is_goed": False, "of_partner": False, "op_1_januari": False,
        "speling": None, "hoog": True, "geldig_tot": "", "bron": "De wet",
    }  # fmt: skip
    return Eisregel(**kaal | anders)


def toetsregel(id_: str, *eisen: Eisregel) -> Toetsregel:
    """A record with these conditions."""
    return Toetsregel(id_, id_.capitalize(), f"regelingen/{id_}/", "waarschijnlijk", "De gemeente.", eisen, (), "", "", "", None, "De wet")  # fmt: skip


@cache
def _stad() -> OpenbareKaart:
    kaart = lees_kaart(voorbeeldstad()).kaart
    assert kaart is not None
    return openbaar(kaart)


@contextmanager
def check_op(*regels: Toetsregel) -> Iterator[tuple[Check, OpenbareKaart]]:
    """The engine with these records, and the kaart that has them."""
    kaart = replace(_stad(), toetsregels=regels)
    with Check(checkcode(PROJECT / "theme"), kaart) as machine:
        yield machine, kaart
