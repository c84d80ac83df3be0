"""The examples of a record, asked of exactly the engine that ships: what the geld-check says must be what stands there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from generator.blad.openbaar import OpenbareKaart
from generator.blad.toets import Toetsregel
from generator.check.antwoorden import van_voorbeeld
from generator.check.machine import Check, Vraag
from generator.documenten.document import Document
from generator.keuring.gelezen import Gelezen
from generator.meldingen import Melding


def nagevraagd(gelezen: Gelezen, kaart: OpenbareKaart, machine: Check) -> Iterator[Melding]:
    """A melding for every example of which the check says something else, with its first reason.

    It is asked on the last day that all amounts of the record hold, so a new year breaks no example. A town that did not
    write down a norm has nothing to ask with.
    """
    gevraagd = [*_vragen(gelezen, kaart)]
    uitkomsten = machine.zeg_van([vraag for *_, vraag in gevraagd])
    for (document, nummer, verwacht, _), uit in zip(gevraagd, uitkomsten, strict=True):
        if uit["uitkomst"] != verwacht:
            yield document.melding(
                ("toets", "voorbeelden", nummer, "uitkomst"),
                f"De geld-check zegt hier “{uit['uitkomst']}”. {uit['redenen'][0]}",
                f"Klopt dat? Schrijf dan: uitkomst: {uit['uitkomst']}. Verbeter anders de eisen of de antwoorden.",
            )


def _vragen(gelezen: Gelezen, kaart: OpenbareKaart) -> Iterator[tuple[Document, int, str, Vraag]]:
    """Every example: where it stands, what is expected, and what to ask."""
    regels = {regel.id: regel for regel in kaart.toetsregels}
    for gelezen_ in gelezen.records:
        record, toets = gelezen_.record, gelezen_.record.toets
        if record.id not in regels or toets is None:
            continue
        dag = min(_dagen(regels[record.id], regels), default=kaart.vandaag)
        for nummer, voorbeeld in enumerate(toets.voorbeelden if dag > date.min else ()):
            vraag = Vraag(record.id, van_voorbeeld(voorbeeld.antwoorden), min(dag, kaart.vandaag))
            yield gelezen_.document, nummer, voorbeeld.uitkomst, vraag


def _dagen(regel: Toetsregel, regels: Mapping[str, Toetsregel]) -> Iterator[date]:
    """The last days of its amounts, and of those of the records that it needs somebody to have a right to."""
    for tot in (*(eis.geldig_tot for eis in regel.eisen), regel.rekent.geldig_tot if regel.rekent else ""):
        if tot:
            yield date.fromisoformat(tot)
    for eis in regel.eisen:
        if eis.record in regels and eis.record != regel.id:
            yield from _dagen(regels[eis.record], regels)
