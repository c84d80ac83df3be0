"""Whether the ids exist that fields refer to; which fields those are, the models say (`kenmerken.Verwijst`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.documenten.document import Document, Pad, zoek
from generator.keuring.gelezen import Gelezen
from generator.meldingen import Melding, bedoelde
from generator.models import LIJSTEN, SOORTEN
from generator.models.basis import Model
from generator.models.kenmerken import Verwijst, met

Verwijzing = tuple[Pad, str]
"""Where ids stand in a file, and of what: a list or “records”."""


_BEKEND = {"records", *(lijst.naam for lijst in LIJSTEN)}


def _van(model: type[Model]) -> Iterator[Verwijzing]:
    for veld, verwijst in met(Verwijst, model):
        if verwijst.naar in _BEKEND:  # the model looks at its own sources
            yield from ((plek, verwijst.naar) for plek in veld.plekken)


VERWIJZINGEN: tuple[Verwijzing, ...] = tuple(dict.fromkeys(v for soort in SOORTEN for v in _van(soort.model)))
VERWIJZINGEN_IN_LIJSTEN: Mapping[str, tuple[Verwijzing, ...]] = {
    lijst.naam: tuple((plek if lijst.enkel else ("*", *plek), naar) for plek, naar in _van(lijst.model))
    for lijst in LIJSTEN
}


def verwijzingen_bestaan(gelezen: Gelezen) -> Iterator[Melding]:
    bekend = {soort: gelezen.bekende_ids(soort) for soort in (*gelezen.lijsten, "records")}
    for document in gelezen.documenten:
        yield from _verwijzingen_in(document, VERWIJZINGEN, bekend, gelezen)
    for naam, verwijzingen in VERWIJZINGEN_IN_LIJSTEN.items():
        if lijst := gelezen.lijsten[naam].document:
            yield from _verwijzingen_in(lijst, verwijzingen, bekend, gelezen)


def _verwijzingen_in(
    document: Document,
    soorten: tuple[Verwijzing, ...],
    bekend_per_soort: Mapping[str, frozenset[str] | None],
    gelezen: Gelezen,
) -> Iterator[Melding]:
    een = {lijst.naam: lijst.een for lijst in LIJSTEN} | {"records": "bekend record"}
    for patroon, soort in soorten:
        bekend = bekend_per_soort[soort]
        if bekend is None:
            continue
        for pad, waarde in zoek(document.gegevens, patroon):
            if not isinstance(waarde, str) or document.is_stuk(pad):
                continue
            if soort == "records" and waarde == document.stam:
                yield document.melding(pad, "Dit record verwijst naar zichzelf.", "Haal deze regel weg.")
            elif waarde not in bekend:
                waar = _nieuwe_naam(waarde, gelezen) if soort == "records" else ""
                alle = f"Alle {soort} staan in {gelezen.lijstenmap}/{soort}.yaml." if soort != "records" else ""
                tip = waar or bedoelde(waarde, bekend) + alle
                yield document.melding(
                    pad,
                    f"“{waarde}” is geen {een[soort]}.",
                    tip.strip() or "Gebruik de bestandsnaam van een record, zonder .yaml.",
                )


def _nieuwe_naam(oud: str, gelezen: Gelezen) -> str:
    nieuw = next((g.record.id for g in gelezen.records if oud in g.record.voorheen), None)
    return f"Dat record heet nu “{nieuw}”." if nieuw else ""
