"""Where a service and each of its facts is from, and until when a fact holds, as HSDS metadata."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, Literal

from generator.blad.bereik import plek_in_woorden
from generator.blad.notatie import bedrag, datum
from generator.blad.opendata import Openfeit, Openrecord
from generator.blad.tijden import in_een_zin, momenten
from generator.exports.hsds.ids import Ids
from generator.exports.hsds.modellen import Metadata
from generator.models.bedrag import Bedrag
from generator.models.contact import Plek
from generator.models.cursus import Cursus
from generator.models.gedateerd import Gedateerd, GedateerdeZin
from generator.models.hulp import Bron
from generator.models.tijden import Openingstijden


def herkomst(ids: Ids, van: Openrecord) -> Iterator[Metadata]:
    """Of the whole service who says so; of each fact who says so since when, and on which day it ends."""
    for bron in van.record.bronnen:
        yield _van(ids, van, bron.url, van.record.gecontroleerd, "source", "service", "", bron.url, (bron,))
    for feit in van.feiten:
        tekst = in_woorden(_op(van.record, feit.plek))
        yield _van(ids, van, f"{feit.plek} van", feit.van, "source", _veld(feit), "", tekst, feit.bronnen)
        if feit.geldig_tot:
            yield _van(ids, van, f"{feit.plek} tot", feit.geldig_tot, "expires", _veld(feit), tekst, "", feit.bronnen)


def in_woorden(waarde: Any) -> str:
    """What a dated fact says, on one line."""
    match waarde:
        case Bedrag():
            return f"{waarde.wat}: {bedrag(waarde)}"
        case Plek():
            return plek_in_woorden(waarde)
        case Openingstijden():
            return in_een_zin(momenten(waarde)) or waarde.uitleg or waarde.in_het_kort
        case Cursus() if waarde.begint:
            return datum(waarde.begint)
        case GedateerdeZin():
            return waarde.zin
        case Gedateerd():
            return waarde.in_het_kort
    return str(waarde)


def _veld(feit: Openfeit) -> str:
    """The kind of fact, and what it is called."""
    return f"{feit.soort}: {feit.naam}"


def _op(waarde: Any, plek: str) -> Any:
    """The value at a path such as `bedragen.0`."""
    for deel in plek.split("."):
        waarde = waarde[int(deel)] if deel.isdigit() else getattr(waarde, deel)
    return waarde


def _van(
    ids: Ids,
    van: Openrecord,
    sleutel: str,
    dag: date,
    wat: Literal["source", "expires"],
    veld: str,
    oud: str,
    nieuw: str,
    bronnen: Iterable[Bron],
) -> Metadata:
    return Metadata(
        id=ids.van("metadata", van.id, sleutel),
        last_action_date=dag,
        last_action_type=wat,
        field_name=veld,
        previous_value=oud,
        replacement_value=nieuw,
        updated_by="; ".join(f"{bron.naam} ({bron.url})" for bron in bronnen),
    )
