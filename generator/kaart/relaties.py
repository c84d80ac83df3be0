"""How records belong together, in both directions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Literal

from generator.models import Hulp

RelatieSoort = Literal[
    "eerst_dit",
    "toegang_met",
    "vooraf",
    "hoort_bij",
    "geeft_toegang",
    "daarna_kan",
    "in_plaats_daarvan",
    "sluit_uit",
    "vervangt",
]
OMGEKEERD: Mapping[RelatieSoort, RelatieSoort] = {
    "eerst_dit": "daarna_kan",
    "daarna_kan": "vooraf",
    "vooraf": "daarna_kan",
    "geeft_toegang": "toegang_met",
    "toegang_met": "geeft_toegang",
    "hoort_bij": "hoort_bij",
    "sluit_uit": "sluit_uit",
    "in_plaats_daarvan": "vervangt",
    "vervangt": "in_plaats_daarvan",
}
Relaties = Mapping[str, Mapping[RelatieSoort, tuple[str, ...]]]
"""For each record the ids of those that belong with it, by kind and sorted by name."""


def relaties(records: Mapping[str, Hulp]) -> Relaties:
    """What each record says of others, and what follows from it for those; of records that are not there nothing.

    What has stopped is named by nobody but what came in its place.
    """
    gevonden: dict[str, dict[RelatieSoort, dict[str, Hulp]]] = defaultdict(lambda: defaultdict(dict))
    for record in records.values():
        genoemd: tuple[tuple[RelatieSoort, tuple[str, ...]], ...] = (
            ("eerst_dit", record.eerst_dit),
            ("hoort_bij", record.hoort_bij),
            ("geeft_toegang", record.geeft_toegang),
            ("daarna_kan", record.daarna_kan),
            ("sluit_uit", record.sluit_uit),
            ("in_plaats_daarvan", nu(record.gestopt.in_plaats_daarvan, records) if record.gestopt else ()),
        )
        for soort, ids in genoemd:
            for id_ in ids:
                if ander := records.get(id_):
                    if not ander.gestopt:
                        gevonden[record.id][soort][id_] = ander
                    if not record.gestopt or soort == "in_plaats_daarvan":
                        gevonden[id_][OMGEKEERD[soort]][record.id] = record
    return {
        id_: {soort: tuple(ander.id for ander in op_naam(anderen.values())) for soort, anderen in soorten.items()}
        for id_, soorten in gevonden.items()
    }


def nu(ids: Iterable[str], records: Mapping[str, Hulp]) -> tuple[str, ...]:
    """The ids of those that are there today: what has stopped gives way to what came in its place, and that to the next."""
    te_zien, gezien = [*reversed([*ids])], dict[str, bool]()
    while te_zien:
        id_ = te_zien.pop()
        if id_ not in gezien and id_ in records:
            gestopt = records[id_].gestopt
            gezien[id_] = gestopt is None
            te_zien.extend(reversed(gestopt.in_plaats_daarvan if gestopt else ()))
    return tuple(id_ for id_, is_er in gezien.items() if is_er)


def op_naam(records: Iterable[Hulp]) -> tuple[Hulp, ...]:
    """Sorted the way an index is: capitals and leading signs do not count."""
    return tuple(sorted(records, key=lambda record: (in_register(record.naam), record.id)))


def in_register(naam: str) -> str:
    """A name as it counts in an index."""
    return naam.lower().lstrip("'’‘\"“ ")
