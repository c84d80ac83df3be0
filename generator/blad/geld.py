"""Amounts, limits and norms as blocks."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.blad.blokken import Bedragregel, Normtabel, Regel, Rij, Tabel
from generator.blad.notatie import Cijfer, bedrag, euro, getal
from generator.blad.zinnen import Woorden, vaste_zin, woorden
from generator.kaart.dagfeit import Dagfeit
from generator.kaart.kaart import SocialeKaart
from generator.kaart.normen import deel_van
from generator.models import Hulp, Regeling
from generator.models.bedrag import Bedrag, Norm
from generator.models.regeling import Inkomensgrens


def bedragen(kaart: SocialeKaart, record: Hulp, soort: str) -> Iterator[Tabel]:
    """The table with the amounts of one kind, if there are any today; what gave way to another one is gone."""
    feiten = [
        (feit.waarde, feit)
        for feit in kaart.van_record(record.id).values()
        if isinstance(feit.waarde, Bedrag) and feit.waarde.soort == soort and feit.stand in {"nu", "verlopen"}
    ]
    if feiten:
        rijen = tuple(_rij(kaart, record, van, feit) for van, feit in feiten)
        yield Tabel(vaste_zin({"bedrag": "bedragen", "eigen-bijdrage": "eigen_bijdrage"}.get(soort, soort)), rijen)


def _rij(kaart: SocialeKaart, record: Hulp, van: Bedrag, feit: Dagfeit) -> Rij:
    if feit.dag.verlopen:
        return Rij(van.wat, None, feit.dag, Normtabel(Woorden(), feit.dag) if van.norm else None)
    norm = None
    if van.norm and van.procent is not None:
        norm = _in_euro(kaart, record, van.norm, van.procent, Woorden.gelijk(van.wat))
    return Rij(van.wat, bedrag(van), feit.dag, norm)


def inkomen(kaart: SocialeKaart, record: Regeling) -> Iterator[Regel]:
    """The income limit as a share of the norm, with what that is in euros."""
    feit = kaart.van_record(record.id).get("inkomensgrens")
    if feit is None or not isinstance(feit.waarde, Inkomensgrens):
        return
    if feit.dag.verlopen:
        yield Regel(woorden("inkomen"), Woorden(), "grens", feit.dag)
        return
    grens = feit.waarde
    telt = {True: f" {vaste_zin('bezit_telt')}", False: f" {vaste_zin('bezit_telt_niet')}", None: ""}[
        grens.vermogen_telt
    ]
    tekst = Woorden.gelijk(f"{vaste_zin('inkomen_hoogstens', procent=getal(grens.procent))}{telt}")
    norm = _in_euro(kaart, record, "bijstandsnorm", grens.procent, woorden("inkomen_in_euro"))
    yield Regel(woorden("inkomen"), tekst, "grens", feit.dag, norm)


def _in_euro(kaart: SocialeKaart, record: Hulp, naam: Norm, procent: Decimal, kop: Woorden) -> Normtabel | None:
    """A percentage of a norm for each kind of household; of what has stopped nobody needs it.

    Only the norm itself stands in a law, so a share of it says that we calculated it.
    """
    if record.gestopt:
        return None
    norm, dag = kaart.boek.normen.nu(naam), kaart.normdag(naam, record)
    if norm is None:
        return Normtabel(kop, dag)
    per = f"per {norm.per}" if norm.per else ""
    regels = tuple(Bedragregel(deel.huishouden, Cijfer("", euro(deel.euro), per)) for deel in deel_van(norm, procent))
    uitleg = "; ".join(filter(None, (norm.uitleg, vaste_zin("berekend") if procent != 100 else "")))
    return Normtabel(kop, dag, uitleg, regels, norm.geldig_vanaf, norm.geldig_tot)
