"""Whether a resident can do something with a record: without a computer, and after one short sentence."""

from __future__ import annotations

from collections.abc import Iterator

from generator.keuring.gelezen import Gelezen
from generator.meldingen import Melding


def zonder_computer(gelezen: Gelezen) -> Iterator[Melding]:
    """All help offers a way that needs no computer: a number, a loket with a number, or a place."""
    for gekeurd in gelezen.records:
        record = gekeurd.record
        lopen = any(plek.adres or plek.naam for plek in record.plekken)
        if record.op_de_site and not record.gestopt and not (record.contact.telefoon or record.contact.loket or lopen):
            yield gekeurd.document.melding(
                ("contact",),
                "Je kunt dit alleen met een computer bereiken.",
                "Geef een telefoonnummer, een plek of een loket (loket: wijkteam).",
            )


def kort_is_kort(gelezen: Gelezen) -> Iterator[Melding]:
    for gekeurd in gelezen.records:
        woorden = len(gekeurd.record.kort.split())
        if woorden > 20:
            yield gekeurd.document.melding(
                ("kort",), f"Deze zin heeft {woorden} woorden.", "Maak er hooguit 20 van.", "waarschuwing"
            )
