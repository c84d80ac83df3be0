"""Where it is and whom to call, as HSDS says it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.blad.blad import Blad
from generator.blad.openbaar import OpenbareKaart
from generator.blad.plaatselijk import gemeente_aan_de_lijn
from generator.blad.zinnen import vaste_zin
from generator.exports.hsds.ids import Ids
from generator.exports.hsds.modellen import (
    Accessibility,
    Address,
    Location,
    Phone,
    ServiceArea,
    ServiceAtLocation,
)
from generator.kaart.dagfeit import Nummer
from generator.models import Hulp, Regeling
from generator.models.contact import Plek

_NEDERLAND = "Nederland"


def telefoon(ids: Ids, kaart: OpenbareKaart, record: Hulp, nummer: Nummer | None) -> Iterator[Phone]:
    """The number to call, as on the page; that of the municipality when no other one is sure today."""
    if nummer is None or nummer.dag.verlopen:
        wie, wat, bellen = gemeente_aan_de_lijn(kaart.gemeente), kaart.gemeente.telefoon, ""
    else:
        wie, wat, bellen = nummer.wie, nummer.telefoon, record.contact.bereikbaar or ""
    id_ = ids.van("phone", record.id)
    yield Phone(id=id_, number=wat, description=". ".join(filter(None, (wie, bellen))) or None)


def gebieden(ids: Ids, kaart: OpenbareKaart, record: Hulp) -> Iterator[ServiceArea]:
    """The wijken, when it is only for some; else the town, or the country."""
    for wijk in (kaart.wijken[id_] for id_ in record.wijken if id_ in kaart.wijken):
        postcodes = f"Postcodes: {', '.join(wijk.postcodes)}" if wijk.postcodes else None
        yield ServiceArea(id=ids.van("service_area", record.id, wijk.id), name=wijk.naam, description=postcodes)
    if not record.wijken:
        overal = isinstance(record, Regeling) and record.niveau == "landelijk"
        naam = _NEDERLAND if overal else kaart.gemeente.naam
        yield ServiceArea(id=ids.van("service_area", record.id, ""), name=naam)


def plekken(ids: Ids, blad: Blad, record: Hulp) -> Iterator[ServiceAtLocation]:
    """The places to walk to whose address is sure, and where letters go."""
    for plek in record.plekken:
        plaats = _plaats(ids, plek)
        yield ServiceAtLocation(id=ids.van("service_at_location", blad.id, plaats.id), location=plaats)
    if brief := record.contact.postadres:
        plaats = Location(id=ids.van("location", brief), location_type="postal", name=brief)
        yield ServiceAtLocation(id=ids.van("service_at_location", blad.id, plaats.id), location=plaats)


def _plaats(ids: Ids, plek: Plek) -> Location:
    """The same place has the same id at every service."""
    sleutel = "|".join(plek.gezegd)
    adres = Address(
        id=ids.van("address", sleutel),
        address_1=plek.adres or "",
        city=plek.plaats or "",
        state_province="",
        postal_code=plek.postcode or "",
    )
    toegang: tuple[Accessibility, ...] = ()
    if plek.rolstoel is not None:
        zin = vaste_zin("rolstoel" if plek.rolstoel else "rolstoel_niet")
        toegang = (Accessibility(id=ids.van("accessibility", sleutel), description=f"{zin}."),)
    return Location(
        id=ids.van("location", sleutel),
        location_type="physical",
        name=plek.naam or plek.in_het_kort,
        description=plek.uitleg,
        addresses=(adres,) if plek.adres else (),
        accessibility=toegang,
    )
