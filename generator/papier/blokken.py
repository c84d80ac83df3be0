"""One record as blocks of plain text for the booklet, in the order of its page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from generator.blad.notatie import datering, euro, getal, hoeveel, in_of_op, leeftijd
from generator.kaart.kaart import Feit, RelatieSoort, SocialeKaart, deel_van
from generator.models import Hulp, Initiatief, Regeling
from generator.models.basis import Tekst
from generator.models.contact import Moment, Plek
from generator.models.hulp import Bedrag, Norm
from generator.papier.uitgave import Uitgave

Blok = dict[str, Any]


def blokken(uitgave: Uitgave, record: Hulp) -> list[Blok]:
    """What a resident reads about a record; of what stopped only what it was and what there is now."""
    if record.gestopt:
        gestopt = f"Dit is gestopt {in_of_op(record.gestopt.per)}. {record.gestopt.uitleg}"
        alle: tuple[Blok, ...] = (
            _blok("Gestopt", extra=[gestopt]),
            _blok("Wat was het?", record.wat_krijg_je),
            _relatie(uitgave, record, "Dit is er nu", "in_plaats_daarvan"),
        )
    else:
        alle = (
            _blok("Voor wie?", record.voor_wie, list(_voor_wie(uitgave, record))),
            _bedragen(uitgave, record, "inkomensgrens", "Hoeveel mag je verdienen?"),
            _bedragen(uitgave, record, "vermogensgrens", "Hoeveel spaargeld of bezit mag je hebben?"),
            _blok("Wat moet er kloppen?", record.voorwaarden),
            _blok("Wat krijg je?", record.wat_krijg_je, list(_wat(uitgave, record))),
            _bedragen(uitgave, record, "bedrag", "Bedragen"),
            _bedragen(uitgave, record, "eigen-bijdrage", "Wat betaal je zelf?"),
            _relatie(uitgave, record, "Regel dit eerst", "eerst_dit"),
            *_hoe(uitgave, record),
            _blok("Waar en wanneer?", extra=list(_waar_en_wanneer(uitgave, record))),
            _relatie(uitgave, record, "Dit gaat niet samen met", "sluit_uit"),
        )
    return [blok for blok in alle if any(blok[deel] for deel in ("alineas", "punten", "stappen", "rijen"))]


def voor_professionals(uitgave: Uitgave, record: Hulp) -> list[Blok]:
    """What only somebody who helps others reads."""
    tips = record.voor_professionals
    if tips is None:
        return []
    wacht = (
        [uitgave.feit(uitgave.kaart.feit("wachttijd", record, tips.wachttijd), tips.wachttijd.zin)]
        if tips.wachttijd
        else []
    )
    alle = (
        _blok("Tips bij doorverwijzen", tips.verwijzen),
        _blok("Valt iemand er net buiten?", tips.maatwerk),
        _blok("Hoe lang wachten?", extra=wacht),
        _blok("Wanneer past dit niet?", tips.niet_voor),
    )
    return [blok for blok in alle if blok["alineas"] or blok["punten"]]


def _blok(
    kop: str,
    tekst: Tekst | list[str] | None = None,
    extra: Iterable[str] = (),
    rijen: Iterable[tuple[str, str]] = (),
    stappen: Iterable[str] = (),
    punten: Iterable[str] = (),
) -> Blok:
    van_tekst = tekst.alineas if isinstance(tekst, Tekst) else tuple(tekst or ())
    van_punten = tekst.punten if isinstance(tekst, Tekst) else ()
    return {
        "kop": kop,
        "alineas": [*van_tekst, *extra],
        "punten": [*van_punten, *punten],
        "stappen": [*stappen],
        "rijen": [list(rij) for rij in rijen],
    }


def _voor_wie(uitgave: Uitgave, record: Hulp) -> Iterator[str]:
    if not isinstance(record, Regeling):
        return
    if record.leeftijd:
        yield f"Leeftijd: {leeftijd(record.leeftijd)}."
    if grens := record.inkomensgrens:
        telt = {True: " Spaargeld en bezit tellen mee.", False: " Spaargeld telt niet mee.", None: ""}
        zin = f"Inkomen: niet meer dan {getal(grens.procent)}% van de bijstandsnorm.{telt[grens.vermogen_telt]}"
        yield uitgave.feit(uitgave.kaart.feit("inkomensgrens", record, grens), zin)


def _wat(uitgave: Uitgave, record: Hulp) -> Iterator[str]:
    if kosten := record.kosten:
        yield " ".join(filter(None, ("Kosten:", "gratis." if kosten.gratis else "", kosten.uitleg)))
    if record.met_stadspas and uitgave.kaart.gemeente.stadspas:
        yield f"{uitgave.kaart.gemeente.stadspas.naam}: {record.met_stadspas}"


def _bedragen(uitgave: Uitgave, record: Hulp, soort: str, kop: str) -> Blok:
    """The amounts of one kind; of those that have expired only what to do instead, once."""
    rijen: list[tuple[str, str]] = []
    anders: dict[str, None] = {}
    for wat, tekst, feit in _bedragfeiten(uitgave.kaart, record, soort):
        if feit.verlopen:
            anders[uitgave.feit(feit, tekst)] = None
        else:
            rijen.append((wat, uitgave.feit(feit, tekst)))
    return _blok(kop, extra=anders, rijen=rijen)


def _bedragfeiten(kaart: SocialeKaart, record: Hulp, soort: str) -> Iterator[tuple[str, str, Feit]]:
    grens = record.inkomensgrens if isinstance(record, Regeling) else None
    if grens and soort == "inkomensgrens" and not kaart.feit("inkomensgrens", record, grens).verlopen:
        yield from _in_euro(kaart, record, "bijstandsnorm", grens.procent)
    for bedrag in kaart.bedragen(record, soort):
        feit = kaart.feit("bedrag", record, bedrag)
        yield bedrag.wat, _bedrag(bedrag), feit
        if bedrag.norm and bedrag.procent and not feit.verlopen:
            yield from _in_euro(kaart, record, bedrag.norm, bedrag.procent)


def _bedrag(bedrag: Bedrag) -> str:
    """“hoogstens € 129 per maand (2026)”."""
    maat = f"{bedrag.maat} " if bedrag.maat != "precies" else ""
    if bedrag.norm:
        return f"{maat}{f'{hoeveel(bedrag)} van ' if bedrag.procent != 100 else ''}de {bedrag.norm}"
    per = f" per {bedrag.per}" if bedrag.per else ""
    return f"{maat}{hoeveel(bedrag)}{per} ({datering(bedrag.stand) if bedrag.stand else 'vraag of dit nog klopt'})"


def _in_euro(kaart: SocialeKaart, record: Hulp, naam: Norm, procent: Decimal) -> Iterator[tuple[str, str, Feit]]:
    """A percentage of a norm for each kind of household."""
    feit, norm = kaart.normfeit(naam, record), kaart.norm(naam)
    if norm is None:
        yield "In euro", "", feit
        return
    per = f" per {norm.per}" if norm.per else ""
    uitleg = f", {norm.uitleg}" if norm.uitleg else ""
    for huishouden, bedrag in deel_van(norm, procent):
        yield huishouden, f"{euro(bedrag)}{per}{uitleg}", feit


def _relatie(uitgave: Uitgave, record: Hulp, kop: str, soort: RelatieSoort) -> Blok:
    anderen = uitgave.kaart.relaties.get(record.id, {}).get(soort, ())
    return _blok(kop, punten=(ander.naam for ander in anderen))


def _hoe(uitgave: Uitgave, record: Hulp) -> Iterator[Blok]:
    if isinstance(record, Initiatief):
        yield _blok("Wat doe je?", record.aanmelden, list(_toegang(record)))
        yield _blok("Wat neem je mee?", record.wat_neem_je_mee)
    elif isinstance(record, Regeling):
        vooraf = {
            "vanzelf": ["Dit komt vanzelf. Je hoeft het niet aan te vragen."],
            "via-verwijzer": ["Iemand anders vraagt dit voor je aan."],
        }
        stappen = record.aanvragen.stappen if record.aanvragen else ()
        yield _blok("Hoe krijg je het?", vooraf.get(record.hoe_krijg_je_het), stappen=stappen, punten=_manieren(record))
        yield _blok("Tot wanneer, en dan?", extra=list(_termijn(uitgave, record)))
        yield _blok("Wat neem je mee?", punten=_papieren(uitgave, record))


def _toegang(record: Initiatief) -> Iterator[str]:
    if record.verwijzing_nodig is not None:
        doorsturen = "Je hebt iemand nodig die je doorstuurt, zoals je wijkteam."
        yield doorsturen if record.verwijzing_nodig else "Je kunt zelf gaan. Niemand hoeft je door te sturen."
    if record.inkomenseis is not None:
        yield f"Ze kijken hier {'' if record.inkomenseis else 'niet '}naar je inkomen."
    if record.talen:
        yield f"Talen: {', '.join(record.talen)}."


def _manieren(record: Regeling) -> Iterator[str]:
    for manier in record.manieren:
        yield f"{manier.uitleg}{' Je hebt DigiD nodig.' if manier.digid else ''}"


def _termijn(uitgave: Uitgave, record: Regeling) -> Iterator[str]:
    if record.aanvragen and (wanneer := record.aanvragen.wanneer):
        yield uitgave.feit(uitgave.kaart.feit("termijn", record, wanneer), wanneer.zin)
    if record.aanvragen and record.aanvragen.duur:
        yield record.aanvragen.duur


def _papieren(uitgave: Uitgave, record: Regeling) -> Iterator[str]:
    pas = uitgave.kaart.gemeente.stadspas
    namen = {"stadspas": pas.naam if pas else "de stadspas", "bijstand": "een uitkering"}
    for bewijs in record.bewijsstukken:
        if stuk := uitgave.kaart.bewijsstukken.get(bewijs.id):
            niet = " of ".join(namen[wat] for wat in bewijs.niet_met)
            yield f"{stuk.naam}{f': {bewijs.uitleg}' if bewijs.uitleg else ''}{f' (niet nodig met {niet})' if niet else ''}"


def _waar_en_wanneer(uitgave: Uitgave, record: Hulp) -> Iterator[str]:
    kaart = uitgave.kaart
    for plek in record.plekken:
        yield uitgave.feit(kaart.feit("adres", record, plek), _plek(plek))
    if tijden := record.openingstijden:
        momenten = "; ".join(_moment(moment) for moment in tijden.momenten)
        zin = " ".join(filter(None, (f"{momenten}." if momenten else "", tijden.uitleg)))
        zin = f"{zin} Zo was het {in_of_op(tijden.stand)}. Vraag het na voor je gaat."
        yield uitgave.feit(kaart.feit("openingstijden", record, tijden), zin[:1].upper() + zin[1:])
    if record.contact.bereikbaar:
        zin = f"Bellen kan: {record.contact.bereikbaar}"
        yield uitgave.feit(kaart.feit("openingstijden", record, record.contact), zin)
    if record.contact.postadres:
        yield uitgave.feit(kaart.feit("adres", record, record.contact), f"Brief: {record.contact.postadres}")
    if record.contact.website:
        yield f"Website: {record.contact.website.partition('//')[2].removesuffix('/')}"
    if record.contact.email:
        yield f"E-mail: {record.contact.email}"
    if record.anoniem_mogelijk:
        yield "Je hoeft je naam niet te zeggen."
    if isinstance(record, Regeling):
        yield f"Dit is van: {record.aanbieder}."


def _plek(plek: Plek) -> str:
    plaats = " ".join(filter(None, (plek.postcode, plek.plaats)))
    waar = ", ".join(filter(None, (plek.naam, plek.adres, plaats)))
    rolstoel = {True: " Je kunt naar binnen met een rolstoel.", False: " Je kunt niet naar binnen met een rolstoel."}
    return f"{waar}{f' ({plek.uitleg})' if plek.uitleg else ''}.{rolstoel.get(plek.rolstoel, '') if plek.rolstoel is not None else ''}"


def _moment(moment: Moment) -> str:
    van, tot = f" {moment.van}" if moment.van else "", f" tot {moment.tot}" if moment.tot else ""
    return f"{moment.dag}{van}{tot}{f': {moment.wat}' if moment.wat else ''}"
