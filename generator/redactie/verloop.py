"""When every fact on the site expires, so that the redactie hears it in time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from generator.kaart.kaart import SocialeKaart
from generator.models import Hulp, Initiatief, Regeling
from generator.models.feiten import FeitSoort
from generator.models.gedateerd import Gedateerd
from generator.models.gemeente import Gemeente, Loket
from generator.models.lijsten import Noodhulp

Soort = FeitSoort | Literal["wens"]
_NAAM: Mapping[Soort, str] = {
    "bedrag": "Bedrag",
    "inkomensgrens": "Inkomensgrens",
    "normbedrag": "Normbedragen",
    "openingstijden": "Tijden",
    "adres": "Adres",
    "telefoon": "Nummer",
    "termijn": "Termijn",
    "wachttijd": "Wachttijd",
    "wens": "Wens",
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
    soort: Soort
    inhoud: str
    eigenaar: str = "redactie"
    blijvend: bool = False
    eigen_dag: bool = False

    @property
    def wat(self) -> str:
        """The kind of fact and its content: “Nummer: 14 075”."""
        return f"{_NAAM[self.soort]}: {self.inhoud}"


def afspraken(kaart: SocialeKaart) -> tuple[Afspraak, ...]:
    """Every dated fact of the site, the first to expire first; what has expired already is among them."""
    return tuple(sorted((*_van_records(kaart), *_van_loketten(kaart), *_van_normen(kaart), *_van_nummers(kaart))))


def _van_records(kaart: SocialeKaart) -> Iterator[Afspraak]:
    for record in kaart.records.values():
        for soort, plek, inhoud, feit in (*_contactfeiten(record, kaart), *_recordfeiten(record)):
            eind = kaart.feit(soort, record, feit).geldig_tot
            yield Afspraak(
                eind, "records", record.id, plek, soort, inhoud, record.eigenaar, eigen_dag=_heeft_eigen_dag(feit)
            )
        for nummer, wens in enumerate(record.wensen if isinstance(record, Initiatief) else ()):
            if dag := wens.tot_wanneer:
                plek = f"wensen.{nummer}"
                yield Afspraak(dag, "records", record.id, plek, "wens", wens.wat, record.eigenaar, eigen_dag=True)


def _van_loketten(kaart: SocialeKaart) -> Iterator[Afspraak]:
    for loket in kaart.loketten.values():
        for soort, plek, inhoud, feit in _contactfeiten(loket, kaart):
            eind = kaart.feit(soort, loket, feit).geldig_tot
            yield Afspraak(eind, "loketten", loket.id, plek, soort, inhoud, eigen_dag=_heeft_eigen_dag(feit))


def _van_normen(kaart: SocialeKaart) -> Iterator[Afspraak]:
    """The last day for which anybody filled in the euros of a norm."""
    laatste = {n.norm: n for n in sorted(kaart.normbedragen.values(), key=lambda n: n.geldig_tot)}
    for norm, bedragen in laatste.items():
        eind = bedragen.geldig_tot
        yield Afspraak(eind, "normbedragen", bedragen.id, "geldig_tot", "normbedrag", norm, eigen_dag=True)


def _van_nummers(kaart: SocialeKaart) -> Iterator[Afspraak]:
    for wijk in kaart.wijken.values():
        if nummer := kaart.nummer_van_wijk(wijk):
            eind = nummer.feit.geldig_tot
            yield Afspraak(eind, "wijken", wijk.id, "wijkteam.telefoon", "telefoon", nummer.telefoon, eigen_dag=True)
    blijvend: tuple[tuple[str, Gemeente | Noodhulp], ...] = (
        ("gemeente", kaart.gemeente),
        *(("noodhulp", nood) for nood in kaart.noodhulp.values()),
    )
    for waar, van in blijvend:
        eind = kaart.houdbaar_tot("telefoon", van.gecontroleerd)
        yield Afspraak(eind, waar, van.id, "telefoon", "telefoon", van.telefoon, blijvend=True)


def _heeft_eigen_dag(feit: Gedateerd) -> bool:
    return bool(feit.geldig_tot or feit.gecontroleerd)


def _contactfeiten(van: Hulp | Loket, kaart: SocialeKaart) -> Iterator[tuple[FeitSoort, str, str, Gedateerd]]:
    if van.contact.telefoon and not kaart.is_blijvend(van.contact.telefoon):
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
    if record.voor_professionals and (wachttijd := record.voor_professionals.wachttijd):
        yield "wachttijd", "voor_professionals.wachttijd", wachttijd.zin, wachttijd
    if not isinstance(record, Regeling):
        return
    if record.inkomensgrens:
        grens = record.inkomensgrens
        yield "inkomensgrens", "inkomensgrens", f"{grens.procent}% van de bijstandsnorm", grens
    if record.aanvragen and record.aanvragen.wanneer:
        yield "termijn", "aanvragen.wanneer", record.aanvragen.wanneer.zin, record.aanvragen.wanneer
