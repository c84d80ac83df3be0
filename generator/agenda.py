"""When every fact on the site expires, so that the redactie hears it in time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.kaart import Feit, SocialeKaart
from generator.models import Hulp, Initiatief, Regeling
from generator.models.basis import Gedateerd
from generator.models.gemeente import Loket
from generator.models.lijsten import FeitSoort

_NAAM = {
    "bedrag": "Bedrag",
    "inkomensgrens": "Inkomensgrens",
    "normbedrag": "Normbedragen",
    "openingstijden": "Tijden",
    "adres": "Adres",
    "telefoon": "Nummer",
    "termijn": "Termijn",
}


@dataclass(frozen=True, order=True)
class Afspraak:
    """The last day of one fact: in the record or list `waar`, entry `id`, field `plek`; `eigenaar` keeps it right.

    `wat` says what it is in a few words. A fact that is `blijvend` stays on the site after that day, because hiding it
    does more harm: the numbers for emergencies and of the municipality. `eigen_dag` means that the day is written at the
    fact itself, so that checking the whole record does not move it.
    """

    geldig_tot: date
    waar: str
    id: str
    plek: str
    wat: str
    eigenaar: str
    blijvend: bool = False
    eigen_dag: bool = False


def afspraken(kaart: SocialeKaart) -> tuple[Afspraak, ...]:
    """Every dated fact of the site, the first to expire first; what has expired already is among them."""
    return tuple(sorted((*_van_records(kaart), *_van_lijsten(kaart))))


def _van_records(kaart: SocialeKaart) -> Iterator[Afspraak]:
    for record in kaart.records.values():
        for soort, plek, wat, feit in (*_contactfeiten(record), *_recordfeiten(record)):
            yield _afspraak(
                "records", record.id, plek, wat, soort, kaart.feit(soort, record, feit), feit, record.eigenaar
            )
        for nummer, wens in enumerate(record.wensen if isinstance(record, Initiatief) else ()):
            if wens.tot_wanneer:
                plek = f"wensen.{nummer}"
                yield Afspraak(
                    wens.tot_wanneer, "records", record.id, plek, f"Wens: {wens.wat}", record.eigenaar, eigen_dag=True
                )


def _van_lijsten(kaart: SocialeKaart) -> Iterator[Afspraak]:
    for loket in kaart.loketten.values():
        for soort, plek, wat, feit in _contactfeiten(loket):
            yield _afspraak("loketten", loket.id, plek, wat, soort, kaart.feit(soort, loket, feit), feit)
    for wijk in kaart.wijken.values():
        if nummer := kaart.nummer_van_wijk(wijk):
            yield _afspraak(
                "wijken", wijk.id, "wijkteam.telefoon", nummer.telefoon, "telefoon", nummer.feit, wijk.wijkteam
            )
    for norm in {r.norm for r in kaart.normbedragen.values()}:
        laatste = max((n for n in kaart.normbedragen.values() if n.norm == norm), key=lambda n: n.geldig_tot)
        wat = f"Normbedragen: {norm}"
        yield Afspraak(laatste.geldig_tot, "normbedragen", laatste.id, "geldig_tot", wat, "redactie", eigen_dag=True)
    gemeente = kaart.gemeente
    for waar, id_, nummer_, gekeken in (
        ("gemeente", gemeente.id, gemeente.telefoon, gemeente.gecontroleerd),
        *(("noodhulp", nood.id, nood.telefoon, nood.gecontroleerd) for nood in kaart.noodhulp.values()),
    ):
        eind = kaart.houdbaar_tot("telefoon", gekeken)
        yield Afspraak(eind, waar, id_, "telefoon", f"Nummer: {nummer_}", "redactie", blijvend=True)


def _contactfeiten(van: Hulp | Loket) -> Iterator[tuple[FeitSoort, str, str, Gedateerd]]:
    if van.contact.telefoon:
        yield "telefoon", "contact.telefoon", van.contact.telefoon, van.contact
    if van.contact.bereikbaar:
        yield "openingstijden", "contact.bereikbaar", van.contact.bereikbaar, van.contact
    if van.contact.postadres:
        yield "adres", "contact.postadres", van.contact.postadres, van.contact
    for nummer, plek in enumerate(van.plekken):
        yield "adres", f"plekken.{nummer}", plek.adres or plek.naam or plek.plaats or "", plek
    if van.openingstijden:
        dagen = ", ".join(dict.fromkeys(moment.dag for moment in van.openingstijden.momenten))
        yield "openingstijden", "openingstijden", dagen or van.openingstijden.uitleg or "", van.openingstijden


def _recordfeiten(record: Hulp) -> Iterator[tuple[FeitSoort, str, str, Gedateerd]]:
    for nummer, bedrag in enumerate(record.bedragen):
        yield "bedrag", f"bedragen.{nummer}", bedrag.wat, bedrag
    if not isinstance(record, Regeling):
        return
    if record.inkomensgrens:
        yield (
            "inkomensgrens",
            "inkomensgrens",
            f"{record.inkomensgrens.procent}% van de bijstandsnorm",
            record.inkomensgrens,
        )
    if record.aanvragen and record.aanvragen.wanneer:
        yield "termijn", "aanvragen.wanneer", record.aanvragen.wanneer.zin, record.aanvragen.wanneer


def _afspraak(
    waar: str,
    id_: str,
    plek: str,
    wat: str,
    soort: FeitSoort,
    feit: Feit,
    bron: Gedateerd | None,
    eigenaar: str = "redactie",
) -> Afspraak:
    eigen = bool(bron and (bron.geldig_tot or bron.gecontroleerd))
    return Afspraak(feit.geldig_tot, waar, id_, plek, f"{_NAAM[soort]}: {wat}", eigenaar, eigen_dag=eigen)
