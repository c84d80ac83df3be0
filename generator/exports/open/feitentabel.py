"""Every dated fact of today as one table, those in the lists too."""

from __future__ import annotations

from collections.abc import Iterator

from generator.blad.openbaar import OpenbareKaart
from generator.blad.opendata import Openfeit
from generator.exports.csvtekst import Cel
from generator.exports.open.tabel import Tabel, in_een_cel
from generator.models import Hulp, Regeling

KOLOMMEN = (
    *("lijst", "id", "naam", "veld", "soort feit", "wat", "feit", "euro", "procent", "per"),
    *("van", "geldig tot", "bron", "bladzijde", "editie"),
)


def feitentabel(kaart: OpenbareKaart) -> Tabel:
    """A row for every fact. `lijst` is the kind of its record, or the name of its list."""
    return Tabel("feiten", "Feiten", KOLOMMEN, tuple((*rij, kaart.vandaag) for rij in _rijen(kaart)))


def _rijen(kaart: OpenbareKaart) -> Iterator[tuple[Cel, ...]]:
    for van in kaart.openrecords.values():
        for feit in van.feiten:
            yield _rij((van.record.soort, van.id, van.record.naam), feit, _getallen(van.record, feit.plek), van.adres)
    for lijst in kaart.openlijsten:
        for stuk in lijst.stukken:
            wie = str(getattr(stuk.stuk, "id", "")), str(getattr(stuk.stuk, "naam", ""))
            for feit in stuk.feiten:
                yield _rij((lijst.naam, *wie), feit, ("", "", ""), "")


def _rij(wie: tuple[Cel, ...], feit: Openfeit, getallen: tuple[Cel, ...], adres: str) -> tuple[Cel, ...]:
    tot = feit.geldig_tot or ""
    return (
        *wie,
        feit.plek,
        feit.soort,
        feit.naam,
        feit.tekst,
        *getallen,
        feit.van,
        tot,
        in_een_cel(feit.bronnen),
        adres,
    )


def _getallen(record: Hulp, plek: str) -> tuple[Cel, Cel, Cel]:
    """The euros, the percentage, and per what; empty for what is no amount."""
    veld, _, nummer = plek.partition(".")
    if veld == "bedragen":
        bedrag = record.bedragen[int(nummer)]
        return _of_leeg(bedrag.euro), _of_leeg(bedrag.procent), bedrag.per or ""
    if isinstance(record, Regeling) and veld == "inkomensgrens" and record.inkomensgrens:
        return "", record.inkomensgrens.procent, ""
    return "", "", ""


def _of_leeg(getal: Cel | None) -> Cel:
    return "" if getal is None else getal
