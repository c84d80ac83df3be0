"""From dataclasses to JSON: a single thing becomes an object with names, rows of one kind become named columns.

A column holds one field of all rows, so its name stands there once and values that look alike stand side by side, which
packs small. `maakIndex` in theme/zoeken/ makes one text of most columns, and `rijen` there makes objects of the rows again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import is_dataclass
from functools import cache
from typing import TypeAlias, get_args, get_origin, get_type_hints

Json: TypeAlias = "str | int | float | Sequence[Json] | Mapping[str, Json] | None"


def voorwerp(ding: object) -> dict[str, Json]:
    """A dataclass by the names of its fields; a dataclass in it is an object too, and a tuple of dataclasses is columns."""
    van: type = type(ding)
    uit: dict[str, Json] = {}
    for naam, soort in _velden(van).items():
        waarde = getattr(ding, naam)
        if is_dataclass(soort):
            uit[naam] = voorwerp(waarde)
        elif (rij := _rij(soort)) is not None:
            uit[naam] = kolommen(rij, waarde)
        else:
            uit[naam] = waarde
    return uit


def kolommen(soort: type, rijen: Sequence[object]) -> dict[str, Json]:
    """The named columns of rows of this kind, also when there are none; a dataclass in a row is columns itself."""
    uit: dict[str, Json] = {}
    for naam, van in _velden(soort).items():
        waarden = [getattr(rij, naam) for rij in rijen]
        uit[naam] = kolommen(van, waarden) if is_dataclass(van) else waarden
    return uit


def _rij(soort: object) -> type | None:
    """The dataclass that this type is a tuple of, if it is one."""
    van = get_args(soort)[0] if get_origin(soort) is tuple else None
    return van if isinstance(van, type) and is_dataclass(van) else None


@cache
def _velden(soort: type) -> Mapping[str, type]:
    return get_type_hints(soort)
