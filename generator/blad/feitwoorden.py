"""A dated fact in words, as the page of its record has it, for where there is only one line."""

from __future__ import annotations

from datetime import date

from generator.blad.bereik import plek_in_woorden
from generator.blad.notatie import bedrag, datum
from generator.blad.tijden import in_een_zin, momenten, regels
from generator.blad.zinnen import vaste_zin
from generator.kaart.dagfeit import Dagfeit
from generator.models.bedrag import Bedrag
from generator.models.contact import Plek
from generator.models.cursus import Cursus
from generator.models.gedateerd import GedateerdeZin
from generator.models.tijden import Openingstijden


def in_woorden(feit: Dagfeit, vandaag: date) -> str:
    """What a fact says: “€ 90 per jaar (2026)”, “Dam 1, 1506 AB Zaandam”, “maandag 10:00 tot 12:00”."""
    match feit.waarde:
        case Bedrag():
            return str(bedrag(feit.waarde)).replace("\u00a0", " ")
        case Plek():
            return plek_in_woorden(feit.waarde)
        case Openingstijden():
            return tijden_in_woorden(feit.waarde, vandaag)
        case Cursus():
            return cursus_in_woorden(feit.waarde)
        case GedateerdeZin():
            return feit.waarde.zin
        case str():
            return feit.waarde
    return feit.in_het_kort


def tijden_in_woorden(van: Openingstijden, vandaag: date) -> str:
    """Opening hours on one line, with what else there is to know."""
    tijden = in_een_zin(momenten(van))
    return " ".join((*([f"{tijden}."] if tijden else []), *regels(van, vandaag)))


def cursus_in_woorden(van: Cursus) -> str:
    """When it begins and until when one can join; empty when nobody knows."""
    if van.begint is None:
        return ""
    waar = f" {van.waar.rstrip('.')}" if van.waar else ""
    zin = vaste_zin("cursus_begint", dag=datum(van.begint), waar=waar)
    tot = vaste_zin("cursus_aanmelden", dag=datum(van.aanmelden_tot)) if van.aanmelden_tot else ""
    return f"{zin} {tot}".rstrip()
