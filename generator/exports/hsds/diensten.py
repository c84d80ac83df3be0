"""From a record to a service: the story of the export; its parts are in the modules beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from generator.blad.agenda import Activiteitblad
from generator.blad.blad import Blad
from generator.blad.blokken import Lijst
from generator.blad.notatie import bedrag
from generator.blad.openbaar import OpenbareKaart
from generator.blad.opendata import Openrecord
from generator.exports.hsds.herkomst import herkomst
from generator.exports.hsds.ids import Ids
from generator.exports.hsds.modellen import CostOption, Language, Organization, RequiredDocument, Schedule, Service
from generator.exports.hsds.plekken import gebieden, plekken, telefoon
from generator.exports.hsds.rubrieken import Rubrieken, rubrieken
from generator.exports.hsds.tekst import teksten
from generator.exports.hsds.tijden import activiteit, openingstijden
from generator.kaart import adressen
from generator.models import Hulp, Initiatief, Regeling
from generator.models.bedoeling import als_id
from generator.models.leeftijd import MAANDEN

_STATUS: Mapping[str, Literal["active", "temporarily closed", "defunct"]] = {
    "gepubliceerd": "active",
    "proef": "active",
    "tijdelijk-dicht": "temporarily closed",
    "gestopt": "defunct",
}


def diensten(kaart: OpenbareKaart) -> Iterator[Service]:
    """Every record as a service, by name."""
    ids = Ids(kaart.gemeente.naam)
    termen = rubrieken(ids, kaart)
    agenda: dict[str, list[Activiteitblad]] = {}
    for van in kaart.activiteiten:
        agenda.setdefault(van.adres, []).append(van)
    for blad in kaart.bladen.values():
        yield _dienst(ids, kaart, termen, blad, kaart.openrecords[blad.id], agenda.get(blad.adres, []))


def _dienst(
    ids: Ids, kaart: OpenbareKaart, termen: Rubrieken, blad: Blad, van: Openrecord, agenda: list[Activiteitblad]
) -> Service:
    record = van.record
    leeftijd = record.leeftijd if isinstance(record, Regeling) else None
    woorden = teksten(blad.kort, blad.afdelingen)
    return Service(
        id=ids.van("service", blad.id),
        name=blad.naam,
        status=_STATUS[blad.status],
        organization=_organisatie(ids, kaart, record),
        alternate_name="; ".join(record.upl) or None if isinstance(record, Regeling) else None,
        url=record.contact.website or kaart.webadres_van(blad.adres) or None,
        email=record.contact.email,
        minimum_age=_jaren(leeftijd.vanaf) if leeftijd else None,
        maximum_age=_jaren(leeftijd.tot_en_met) if leeftijd else None,
        assured_date=blad.gecontroleerd,
        phones=tuple(telefoon(ids, kaart, record, van.nummer)),
        schedules=tuple(_wanneer(ids, kaart, van, agenda)),
        service_areas=tuple(gebieden(ids, kaart, record)),
        service_at_locations=tuple(plekken(ids, blad, record)),
        languages=tuple(
            Language(id=ids.van("language", blad.id, taal), name=taal)
            for taal in (record.talen if isinstance(record, Initiatief) else ())
        ),
        cost_options=tuple(_kosten(ids, van)),
        required_documents=tuple(_papieren(ids, kaart, blad)),
        attributes=tuple(termen.van(record)),
        metadata=tuple(herkomst(ids, van)),
        **vars(woorden),
    )


def _organisatie(ids: Ids, kaart: OpenbareKaart, record: Hulp) -> Organization:
    """Who gives it; an initiative without another name is its own organisation."""
    naam = record.aanbieder if isinstance(record, Regeling) else record.contact.organisatie or record.naam
    uitleg = f"{naam} staat op de sociale kaart van {kaart.gemeente.naam}."
    return Organization(id=ids.van("organization", als_id(naam)), name=naam, description=uitleg)


def _wanneer(ids: Ids, kaart: OpenbareKaart, van: Openrecord, agenda: list[Activiteitblad]) -> Iterator[Schedule]:
    if tijden := van.record.openingstijden:
        tot = next((feit.geldig_tot for feit in van.feiten if feit.plek == "openingstijden"), None)
        yield from openingstijden(ids, van.id, tijden, kaart.vandaag, tot)
    for punt in agenda:
        yield from activiteit(ids, punt)


def _kosten(ids: Ids, van: Openrecord) -> Iterator[CostOption]:
    """What it costs when it is free, and what somebody pays; what only words say is in `fees_description`."""
    kosten = van.record.kosten
    if kosten and kosten.gratis and not kosten.uitleg:
        id_ = ids.van("cost_option", van.id, "gratis")
        yield CostOption(id=id_, option="Gratis", amount_description="Gratis", currency="EUR", amount=0.0)
    einde = {feit.plek: feit.geldig_tot for feit in van.feiten}
    for nummer, deel in enumerate(van.record.bedragen):
        if deel.soort == "eigen-bijdrage":
            precies = deel.euro is not None
            yield CostOption(
                id=ids.van("cost_option", van.id, nummer),
                option=deel.wat,
                amount_description=str(bedrag(deel)),
                valid_from=deel.geldig_vanaf,
                valid_to=einde.get(f"bedragen.{nummer}"),
                currency="EUR" if precies else None,
                amount=float(deel.euro) if deel.euro is not None else None,
            )


def _papieren(ids: Ids, kaart: OpenbareKaart, blad: Blad) -> Iterator[RequiredDocument]:
    """The papers as the page names them; each is explained there."""
    lijsten = (blok for afdeling in blad.afdelingen for blok in afdeling.blokken if isinstance(blok, Lijst))
    for lijst in lijsten:
        for item in lijst.items if lijst.vorm == "papieren" else ():
            adres = item.naar.adres if item.naar else adressen.BEWIJSSTUKKEN
            yield RequiredDocument(
                id=ids.van("required_document", blad.id, adres),
                document=item.tekst.papier,
                uri=kaart.webadres_van(adres) or None,
            )


def _jaren(maanden: int | None) -> float | None:
    return None if maanden is None else maanden / MAANDEN
