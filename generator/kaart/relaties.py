"""Records become one SocialeKaart: checked against each other, with links in both directions.

The checks themselves are in `generator.keuring.samenhang` and `generator.keuring.verwijzingen`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from generator.kaart.kaart import OMGEKEERD, RelatieSoort, SocialeKaart, op_naam
from generator.keuring.gelezen import Gelezenen
from generator.keuring.samenhang import CONTROLES
from generator.meldingen import Melding
from generator.models import Hulp
from generator.models.feiten import FEITSOORTEN
from generator.models.gemeente import Gemeente


def relateer(gelezen: Gelezenen) -> tuple[SocialeKaart | None, tuple[Melding, ...]]:
    """Check what spans files and make the SocialeKaart.

    The kaart is None only when the lists it cannot do without are missing or wrong (gemeente, loketten, houdbaarheid).
    """
    meldingen = tuple(melding for controle in CONTROLES for melding in controle(gelezen))
    return _kaart(gelezen, {m.bestand for m in meldingen if m.ernst == "fout"}), meldingen


def _kaart(gelezen: Gelezenen, afgekeurd: set[str]) -> SocialeKaart | None:
    lijsten = {naam: lijst.waarden for naam, lijst in gelezen.lijsten.items()}
    gemeente = lijsten["gemeente"].get("gemeente")
    if not isinstance(gemeente, Gemeente) or gemeente.loket not in lijsten["loketten"]:
        return None
    if not set(FEITSOORTEN) <= lijsten["houdbaarheid"].keys():
        return None
    goed = {
        g.record.id: g.record for g in gelezen.records if g.record.op_de_site and g.document.bestand not in afgekeurd
    }
    records = {r.id: r for r in op_naam(goed.values())}
    overige: dict[str, Any] = {naam: waarden for naam, waarden in lijsten.items() if naam != "gemeente"}
    return SocialeKaart(
        gemeente=gemeente, vandaag=gelezen.vandaag, records=records, relaties=_relaties(records), **overige
    )


def _relaties(records: Mapping[str, Hulp]) -> Mapping[str, Mapping[RelatieSoort, tuple[Hulp, ...]]]:
    gevonden: dict[str, dict[RelatieSoort, dict[str, Hulp]]] = defaultdict(lambda: defaultdict(dict))
    for record in records.values():
        genoemd: tuple[tuple[RelatieSoort, tuple[str, ...]], ...] = (
            ("eerst_dit", record.eerst_dit),
            ("hoort_bij", record.hoort_bij),
            ("daarna_kan", record.daarna_kan),
            ("sluit_uit", record.sluit_uit),
            ("in_plaats_daarvan", record.gestopt.in_plaats_daarvan if record.gestopt else ()),
        )
        for soort, ids in genoemd:
            for id_ in ids:
                if ander := records.get(id_):
                    gevonden[record.id][soort][id_] = ander
                    gevonden[id_][OMGEKEERD[soort]][record.id] = record
    return {
        id_: {soort: op_naam(anderen.values()) for soort, anderen in soorten.items()}
        for id_, soorten in gevonden.items()
    }
