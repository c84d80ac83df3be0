"""Days and amounts as editors write them: `2026-11`, `1283.83`."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BeforeValidator

from generator.models.basis import in_editor, toon, weiger
from generator.models.bedoeling import als_bedrag, als_datering
from generator.models.kenmerken import Verleden

_JAAR_OF_MAAND = r"(19|20)\d{2}(-(0[1-9]|1[0-2]))?"


def _datering(waarde: Any) -> Any:
    if isinstance(waarde, date):
        return waarde.isoformat()
    tekst = str(waarde) if isinstance(waarde, int | str) and not isinstance(waarde, bool) else ""
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", tekst):
        raise weiger(f"“{tekst}” is hier tekst, geen datum.", "Haal de aanhalingstekens weg.")
    if not re.fullmatch(_JAAR_OF_MAAND, tekst):
        zo = als_datering(tekst)
        remedie = f"Schrijf: {zo}" if zo else "Schrijf het zoals 2026, 2026-11 of 2026-11-22."
        raise weiger(f"“{toon(waarde)}” is geen jaar, maand of datum.", remedie)
    return tekst


Datering = Annotated[
    str,
    BeforeValidator(_datering),
    in_editor(
        _JAAR_OF_MAAND + r"|(19|20)\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])",
        "Schrijf 2026, 2026-11 of 2026-11-22.",
        type=["integer", "string"],
        minimum=1900,
        maximum=2099,
    ),
    Verleden(),
]
"""A year, a month or a day: `2026`, `2026-11` or `2026-11-22`."""


def laatste_dag(datering: str) -> date:
    """The last day of a year, a month or a day."""
    jaar, maand, dag = (*map(int, datering.split("-")), 0, 0)[:3]
    return date(jaar, maand or 12, dag or monthrange(jaar, maand or 12)[1])


_BEDRAG = r"[0-9]{1,7}(\.[0-9]{1,2})?"


def _decimaal(waarde: Any) -> Any:
    tekst = str(waarde) if isinstance(waarde, int | str) and not isinstance(waarde, bool) else ""
    if not re.fullmatch(_BEDRAG, tekst):
        zo = als_bedrag(tekst)
        remedie = (
            f"Schrijf: {zo}"
            if zo and re.fullmatch(_BEDRAG, zo)
            else "Schrijf één getal, met een punt voor de centen, zoals 1283.83."
        )
        raise weiger(f"“{toon(waarde)}” is geen bedrag.", remedie)
    return Decimal(tekst)


Getal = Annotated[
    Decimal,
    BeforeValidator(_decimaal),
    in_editor(
        _BEDRAG,
        "Schrijf alleen cijfers, met een punt voor de centen: 1283.83.",
        type=["number", "string"],
        minimum=0,
        exclusiveMaximum=10_000_000,
    ),
]
"""A non-negative amount: euros with at most two decimals, or a percentage."""
