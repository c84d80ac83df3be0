"""What the redactie wrote down about what is missing, and about who read what, must fit what there is."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from generator.documenten.document import zoek
from generator.keuring.gelezen import Gelezen
from generator.meldingen import Melding, lijkt_op
from generator.models import Hulp
from generator.models.witte_plek import WittePlek


def lege_plek_is_nog_leeg(gelezen: Gelezen) -> Iterator[Melding]:
    """Where somebody found nothing there may be help by now. The map shows the help, so nothing is broken."""
    lijst = gelezen.lijsten["witte_plekken"]
    if lijst.document is None:
        return
    hulp = [g.record for g in gelezen.records if g.record.leeft]
    for (nummer, _), id_ in zoek(lijst.document.gegevens, ("*", "id")):
        plek = lijst.waarden.get(str(id_))
        if not isinstance(plek, WittePlek) or plek.uitkomst != "bestaat-niet" or plek.naam or plek.leeftijden:
            continue
        if record := next((record.id for record in hulp if _is_hier(record, plek)), None):
            yield lijst.document.melding(
                (nummer, "uitkomst"),
                f"Hier staat dat er niets is, maar “{record}” is er.",
                "Haal deze witte plek weg. Gaat hij over iets anders? Zet er dan naam: bij.",
                "waarschuwing",
            )


def _is_hier(record: Hulp, plek: WittePlek) -> bool:
    """Whether a record is at this place; what is for the whole town is in no wijk."""
    return (
        not set(plek.themas).isdisjoint(record.themas)
        and (not plek.wijken or not set(plek.wijken).isdisjoint(record.genoemde_wijken))
        and (not plek.doelgroepen or not set(plek.doelgroepen).isdisjoint(record.doelgroepen))
    )


def gelezen_bladzijden_bestaan(gelezen: Gelezen, adressen: Collection[str]) -> Iterator[Melding]:
    """Nobody can have read a page that is not on the site; `adressen` are those of all pages."""
    if document := gelezen.lijsten["nagelezen_paginas"].document:
        er_zijn = {f"/{adres}" for adres in adressen}
        for pad, adres in zoek(document.gegevens, ("*", "adres")):
            if isinstance(adres, str) and adres not in er_zijn and not document.is_stuk(pad):
                yield document.melding(
                    pad,
                    f"Op de site is geen bladzijde “{adres}”.",
                    f"{lijkt_op(adres, er_zijn)}Neem over wat achter de naam van de site staat. Is de bladzijde weg? Haal dit dan ook weg.",
                )
