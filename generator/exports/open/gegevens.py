"""The records and the lists as JSON. A record is a text that stands in two files: that of all, and its own."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from generator.blad.openbaar import OpenbareKaart
from generator.blad.opendata import Openfeit, Openrecord
from generator.blad.openlijsten import Openlijst
from generator.exports.open.licentie import ADRES, NAAM
from generator.kaart import adressen
from generator.uitvoer import ExportFile

VERSIE = "1.0"
"""Of the format. The first number goes up when a field goes away or means something else, the second when one is added."""


def bestanden(kaart: OpenbareKaart) -> Iterator[ExportFile]:
    """`open/records.json`, `open/lijsten.json`, and for each record `record.json` beside its page."""
    records = {open_.adres: _record(open_) for open_ in kaart.openrecords.values()}
    alle = ",\n".join(records.values())
    kop = cache(lambda wat, wortel: _kop(kaart, wat, wortel))
    yield _bestand(kop, adressen.OPEN_RECORDS, "records", f"[\n{alle}\n]")
    yield _bestand(kop, adressen.OPEN_LIJSTEN, "lijsten", _tekst(_lijsten(kaart)))
    for adres, tekst in records.items():
        yield _bestand(kop, adressen.record_json(adres), "record", tekst)


def _record(van: Openrecord) -> str:
    """The JSON of one record, with what is to know of it besides its own fields."""
    bellen = {"telefoon": van.nummer.telefoon, "wie": van.nummer.wie}
    if not van.nummer.dag.blijvend:
        bellen["geldig_tot"] = van.nummer.dag.geldig_tot.isoformat()
    erbij = {
        "id": van.id,
        "soort": van.record.soort,
        "bladzijde": van.adres,
        "kort_adres": van.kort_adres,
        "bellen": bellen,
        "feiten": [_feit(feit) for feit in van.feiten],
        "vraag_na": [vars(vraag) for vraag in van.vraag_na],
    }
    return f'{_tekst(erbij)[:-1]},"gegevens":{van.record.model_dump_json(exclude_unset=True)}}}'


def _lijsten(kaart: OpenbareKaart) -> dict[str, Any]:
    """Every list by its name, and the facts in all of them."""
    feiten = [
        {"lijst": lijst.naam, "id": getattr(stuk.stuk, "id", ""), **_feit(feit)}
        for lijst in kaart.openlijsten
        for stuk in lijst.stukken
        for feit in stuk.feiten
    ]
    return {**{lijst.naam: _lijst(lijst) for lijst in kaart.openlijsten}, "feiten": feiten}


def _lijst(van: Openlijst) -> Any:
    stukken = [stuk.stuk.model_dump(mode="json", exclude_unset=True) for stuk in van.stukken]
    return stukken[0] if van.enkel else stukken


def _feit(van: Openfeit) -> dict[str, Any]:
    uit = {"plek": van.plek, "soort": van.soort, "naam": van.naam, "tekst": van.tekst, "van": van.van.isoformat()}
    if van.geldig_tot:
        uit["geldig_tot"] = van.geldig_tot.isoformat()
    return {**uit, "bronnen": [bron.naam for bron in van.bronnen]}


def _bestand(kop: Callable[[str, str], str], adres: str, wat: str, tekst: str) -> ExportFile:
    """A file that begins with what all have; `tekst` is the JSON of what it is about."""
    return ExportFile(adres, f'{kop(wat, "../" * adres.count("/"))[:-1]},\n"{wat}":{tekst}}}\n'.encode())


def _kop(kaart: OpenbareKaart, wat: str, wortel: str) -> str:
    """What all files of a kind have that lie at this depth, as the JSON of an object."""
    kop = {
        "$schema": f"{wortel}{adressen.open_schema(wat)}",
        "versie": VERSIE,
        "editie": kaart.vandaag.isoformat(),
        "gemeente": kaart.gemeente.naam,
        "licentie": {"naam": NAAM, "adres": ADRES},
        "bronvermelding": kaart.bronvermelding,
        "wortel": wortel,
    }
    return _tekst(kop)


def _tekst(waarde: Any) -> str:
    return json.dumps(waarde, ensure_ascii=False, separators=(",", ":"))
