"""Where a text looks ahead to a day that is over or near: in records, lists and hand-written pages.

This depends on the day, so it stops nothing and is no part of the check of a proposal: only who asks for it hears it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from generator.documenten.archief import Archief
from generator.documenten.document import Document, Pad
from generator.keuring.geschreven import Geschreven
from generator.keuring.paginalinks import Pagina
from generator.meldingen import Melding, op_volgorde
from generator.models import LIJSTEN, SOORTEN
from generator.models.basis import Model
from generator.models.hulp import Bron
from generator.models.kenmerken import velden
from generator.taal.velden import Documenttekst, documenttekst
from generator.taal.vooruit import Vooruitblik, vooruitblikken


def _gelezen(model: type[Model]) -> Iterator[Pad]:
    """What somebody reads: texts, and the name of a thing; what a source calls itself is only quoted."""
    for veld in velden(model):
        if veld.lezer in {"bewoner", "vak"} or (veld.naam == "naam" and not issubclass(veld.model, Bron)):
            yield from veld.plekken


_IN_RECORDS = tuple(dict.fromkeys(plek for soort in SOORTEN for plek in _gelezen(soort.model)))
_IN_LIJSTEN = {
    lijst.naam: tuple(plek if lijst.enkel else ("*", *plek) for plek in _gelezen(lijst.model)) for lijst in LIJSTEN
}


def vooruit(archief: Archief, geschreven: Geschreven, vandaag: date) -> tuple[Melding, ...]:
    """A waarschuwing for each of them; nobody reads a concept yet."""
    op_de_site = (
        d for d in archief.documenten if isinstance(d.gegevens, dict) and d.gegevens.get("status") != "concept"
    )
    in_records = (melding for document in op_de_site for melding in vooruit_in_record(document, vandaag))
    lijsten = ((lijst, _IN_LIJSTEN.get(naam, ())) for naam, lijst in archief.lijsten.items())
    in_lijsten = (melding for lijst, patronen in lijsten for melding in _in(lijst, patronen, vandaag))
    op_paginas = (melding for pagina in geschreven.paginas for melding in _op_pagina(pagina, vandaag))
    return op_volgorde((*in_records, *in_lijsten, *op_paginas))


def vooruit_in_record(document: Document, vandaag: date) -> Iterator[Melding]:
    """The same for one record."""
    yield from _in(document, _IN_RECORDS, vandaag)


def _in(document: Document, patronen: tuple[Pad, ...], vandaag: date) -> Iterator[Melding]:
    for veld in documenttekst(document, patronen).velden:
        gezien, naam = _gezien(document.gegevens, veld.pad, vandaag), veld.pad[-1] == "naam"
        for blik in vooruitblikken(veld.tekst, gezien, naam=naam):
            bestand, regel, plek, _ = Documenttekst(document, (veld,)).plaats(blik.begin)
            yield from _melding(bestand, regel, plek, blik, vandaag)


def _gezien(waarde: Any, pad: Pad, vandaag: date) -> date:
    """When somebody last looked at what stands there: the nearest `gecontroleerd` around it."""
    gezien = vandaag
    for deel in pad:
        if isinstance(waarde, dict) and isinstance(dag := waarde.get("gecontroleerd"), date):
            gezien = dag
        waarde = waarde[deel]
    return gezien


def _op_pagina(pagina: Pagina, vandaag: date) -> Iterator[Melding]:
    """A written page has no day on which it was checked: a day without a year is the next one."""
    for blik in vooruitblikken(pagina.titel, vandaag, naam=True):
        yield from _melding(pagina.bestand, 1, "", blik, vandaag)
    for blik in vooruitblikken(pagina.tekst, vandaag):
        regel = pagina.begin + pagina.tekst.count("\n", 0, blik.begin)
        yield from _melding(pagina.bestand, regel, "", blik, vandaag)


def _melding(bestand: str, regel: int, plek: str, blik: Vooruitblik, vandaag: date) -> Iterator[Melding]:
    dagen = blik.dagen(vandaag)
    if dagen is None:
        return
    if dagen < 0:
        wat, remedie = f"“{blik.stuk}” is voorbij.", "Schrijf wat er nu geldt, of haal de zin weg."
    else:
        wanneer = {0: "vandaag", 1: "morgen"}.get(dagen, f"over {dagen} dagen")
        wanneer += " voorbij" if blik.van < vandaag else ""
        wat, remedie = f"“{blik.stuk}”: dat is {wanneer}.", "Kijk of de zin dan nog klopt, en zet het in uw agenda."
    yield Melding(bestand, regel, plek, wat, remedie, "waarschuwing")
