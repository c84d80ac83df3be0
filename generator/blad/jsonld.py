"""A record and the agenda for search engines (schema.org), with nothing that the page does not say.

A page that nobody builds again goes on saying what it said: hours and numbers that end carry their last day, and a browser
takes all of it away after the first of those (`record_tot`). A record
that has stopped says nothing, one that is closed for a while no hours.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from generator.blad import schemaorg as so
from generator.blad.agenda import Agendakeer
from generator.blad.blad import Blad
from generator.blad.openbaar import OpenbareKaart
from generator.blad.opendata import Openrecord
from generator.blad.zinnen import vaste_zin
from generator.models import Regeling
from generator.models.contact import Plek
from generator.models.moment import DAGEN, Moment

_DAGEN = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MIDDERNACHT = "00:00"
_HIER = ZoneInfo("Europe/Amsterdam")


def van_record(kaart: OpenbareKaart, blad: Blad) -> str:
    """A regeling as a service, an initiative as an organisation."""
    if blad.is_gestopt:
        return ""
    van = kaart.openrecords[blad.id]
    return so.als_jsonld(
        [_dienst(kaart, blad, van, van.record) if isinstance(van.record, Regeling) else _wie(kaart, blad, van)]
    )


def record_tot(kaart: OpenbareKaart, blad: Blad) -> date | None:
    """The last day on which all that is said of a record holds; None when nothing of it ends."""
    van = kaart.openrecords[blad.id]
    einden = [feit.geldig_tot for feit in van.feiten if feit.geldig_tot]
    if van.nummer and not van.nummer.dag.blijvend:
        einden.append(van.nummer.dag.geldig_tot)
    return min(einden, default=None)


def van_agenda(kaart: OpenbareKaart, keren: Iterable[Agendakeer]) -> str:
    """The first time of each activity among these."""
    eerste: dict[str, Agendakeer] = {}
    for keer in keren:
        eerste.setdefault(keer.activiteit.id, keer)
    return so.als_jsonld(_gebeurtenis(kaart, keer) for keer in eerste.values())


def _dienst(kaart: OpenbareKaart, blad: Blad, van: Openrecord, regeling: Regeling) -> so.Service:
    soort = so.Service if regeling.niveau == "fonds" else so.GovernmentService
    bellen = _bellen(van)
    manieren = [
        so.ServiceChannel(serviceUrl=regeling.contact.website) if regeling.contact.website else None,
        so.ServiceChannel(servicePhone=bellen) if bellen else None,
        *(so.ServiceChannel(serviceLocation=plek) for plek in _plekken(van)),
    ]
    return soort(
        name=blad.naam,
        description=blad.kort,
        serviceType=regeling.upl or tuple(kaart.themas[id_].naam for id_ in blad.themas if id_ in kaart.themas),
        provider=so.Organization(name=regeling.aanbieder),
        mainEntityOfPage=kaart.webadres_van(blad.adres) or None,
        areaServed=_gebied(kaart, blad, landelijk=regeling.niveau == "landelijk"),
        audience=tuple(
            so.Audience(audienceType=kaart.doelgroepen[id_].naam)
            for id_ in blad.doelgroepen
            if id_ in kaart.doelgroepen
        ),
        availableChannel=tuple(filter(None, manieren)),
        hoursAvailable=_tijden(blad, van),
    )


def _wie(kaart: OpenbareKaart, blad: Blad, van: Openrecord) -> so.Organization:
    """The hours are those of its place; of more places nobody says which one."""
    plekken, tijden = _plekken(van), _tijden(blad, van)
    if len(plekken) == 1:
        plekken = (replace(plekken[0], openingHoursSpecification=tijden),)
    return so.Organization(
        name=blad.naam,
        description=blad.kort,
        url=van.record.contact.website,
        mainEntityOfPage=kaart.webadres_van(blad.adres) or None,
        email=van.record.contact.email,
        contactPoint=_bellen(van),
        areaServed=_gebied(kaart, blad),
        location=plekken,
    )


def _gebied(
    kaart: OpenbareKaart, blad: Blad, *, landelijk: bool = False
) -> tuple[so.AdministrativeArea | so.Country, ...]:
    if landelijk:
        return (so.Country(name="Nederland"),)
    namen = [kaart.wijken[id_].naam for id_ in blad.wijken if id_ in kaart.wijken]
    return tuple(so.AdministrativeArea(name=naam) for naam in namen or [kaart.gemeente.naam])


def _bellen(van: Openrecord) -> so.ContactPoint | None:
    nummer = van.nummer
    if nummer is None or nummer.dag.verlopen:
        return None
    tot = None if nummer.dag.blijvend else so.OpeningHoursSpecification(validThrough=nummer.dag.geldig_tot)
    return so.ContactPoint(name=nummer.wie or None, telephone=nummer.telefoon, hoursAvailable=tot)


def _plekken(van: Openrecord) -> tuple[so.Place, ...]:
    return tuple(map(_plek, van.record.plekken))


def _plek(plek: Plek) -> so.Place:
    rolstoel = None
    if plek.rolstoel is not None:
        rolstoel = so.LocationFeatureSpecification(name=vaste_zin("rolstoel"), value=plek.rolstoel)
    adres = so.PostalAddress(streetAddress=plek.adres, postalCode=plek.postcode, addressLocality=plek.plaats)
    return so.Place(
        name=plek.naam,
        description=plek.uitleg,
        address=adres if plek.adres or plek.postcode or plek.plaats else None,
        amenityFeature=rolstoel,
    )


def _tijden(blad: Blad, van: Openrecord) -> tuple[so.OpeningHoursSpecification, ...]:
    """The hours of every week that are sure, and when it is closed all the same."""
    tijden, dagen = van.record.openingstijden, blad.openingsdagen
    if tijden is None or dagen is None:
        return ()
    zeker = [moment for moment in tijden.op_volgorde if _elke_week(moment) and DAGEN.index(moment.dag) in dagen.dagen]
    if not zeker:
        return ()
    tot = next((feit.geldig_tot for feit in van.feiten if feit.plek == "openingstijden"), None)
    dicht = [
        so.OpeningHoursSpecification(
            opens=_MIDDERNACHT, closes=_MIDDERNACHT, validFrom=deel.van, validThrough=deel.tot_en_met
        )
        for deel in tijden.gesloten
    ]
    if tijden.feestdagen == "dicht":
        vrij = "https://schema.org/PublicHolidays"
        dicht.append(
            so.OpeningHoursSpecification(dayOfWeek=vrij, opens=_MIDDERNACHT, closes=_MIDDERNACHT, validThrough=tot)
        )
    return (*(_open(moment, tot) for moment in zeker), *dicht)


def _elke_week(moment: Moment) -> bool:
    return bool(moment.van and moment.tot) and moment.ritme is None and not moment.op_afspraak


def _open(moment: Moment, tot: date | None) -> so.OpeningHoursSpecification:
    """The end of a day is written as its last minute: midnight would be closed."""
    eind = "23:59" if moment.tot in {"24:00", _MIDDERNACHT} else moment.tot
    dag = f"https://schema.org/{_DAGEN[DAGEN.index(moment.dag)]}"
    return so.OpeningHoursSpecification(dayOfWeek=dag, opens=moment.van, closes=eind, validThrough=tot)


def _gebeurtenis(kaart: OpenbareKaart, wat: Agendakeer) -> so.Event:
    van, keer = wat.activiteit, wat.keer
    adres = van.adres if van.adres.startswith("http") else kaart.webadres_van(van.adres) if van.adres else ""
    meer_dagen = keer.tot_en_met > keer.van
    eind = _moment(keer.tot_en_met, van.tot) if van.tot and not meer_dagen else keer.tot_en_met.isoformat()
    return so.Event(
        name=van.wat,
        startDate=_moment(keer.van, van.van) if van.van and not meer_dagen else keer.van.isoformat(),
        endDate=eind if meer_dagen or van.tot else None,
        description=" ".join(filter(None, (van.hoe, wat.let_op))) or None,
        location=so.Place(name=van.plek) if van.plek else None,
        organizer=so.Organization(name=van.wie, url=adres or None),
    )


def _moment(dag: date, tijd: str) -> str:
    """That hour on that day, with what the clock is ahead there."""
    if tijd == "24:00":
        dag, tijd = dag + timedelta(days=1), _MIDDERNACHT
    return datetime.combine(dag, time.fromisoformat(tijd), _HIER).isoformat(timespec="minutes")
