"""The words by which a record is found: every text that its model marks with a field of the search."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.kaart.dagfeit import Dagfeit
from generator.models import SOORTEN, Hulp
from generator.models.basis import Tekst
from generator.models.gedateerd import Gedateerd
from generator.models.kenmerken import Feit, Leest, Veld, Zoekveld, met, waarden


@dataclass(frozen=True)
class _Veld:
    """A text that is searched; what is (part of) a dated fact may have expired."""

    zoekveld: Zoekveld
    veld: Veld
    gedateerd: bool


def _velden(model: type[Hulp]) -> Iterator[_Veld]:
    for veld, leest in met(Leest, model):
        if leest.zoek:
            yield _Veld(leest.zoek, veld, any(om.kenmerk(Feit) for om in (*veld.binnen, veld)))


_VELDEN: Mapping[type[Hulp], tuple[_Veld, ...]] = {soort.model: tuple(_velden(soort.model)) for soort in SOORTEN}


def zoektekst(
    record: Hulp, feiten: Mapping[str, Dagfeit], te_doen: Iterable[str]
) -> Mapping[Zoekveld, tuple[str, ...]]:
    """The texts of a record by field of the search. Of a dated fact only what holds today: what expired finds nothing.
    `te_doen` are the names of its activities that are still to come.
    """
    uit: dict[Zoekveld, list[str]] = defaultdict(list)
    for deel in _VELDEN[type(record)]:
        for pad, waarde, _ in waarden(record, deel.veld):
            if not deel.gedateerd or _geldt(pad, feiten):
                uit[deel.zoekveld] += _teksten(waarde)
    uit["tekst"] += te_doen
    return {zoekveld: tuple(teksten) for zoekveld, teksten in uit.items()}


def _geldt(pad: tuple[str | int, ...], feiten: Mapping[str, Dagfeit]) -> bool:
    om = (".".join(map(str, pad[:lengte])) for lengte in range(1, len(pad) + 1))
    return all(feiten[plek].stand == "nu" for plek in om if plek in feiten)


def _teksten(waarde: object) -> tuple[str, ...]:
    if isinstance(waarde, Tekst):
        return waarde.zinnen
    return (waarde.in_het_kort if isinstance(waarde, Gedateerd) else str(waarde),)
