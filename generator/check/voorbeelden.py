"""The examples of a record, asked of exactly the engine that ships: what the geld-check says must be what stands there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from generator.blad.openbaar import OpenbareKaart
from generator.blad.toets import Toetsregel
from generator.check.antwoorden import van_voorbeeld
from generator.check.machine import Check
from generator.keuring.gelezen import Gelezen
from generator.meldingen import Melding


def nagevraagd(gelezen: Gelezen, kaart: OpenbareKaart, machine: Check) -> Iterator[Melding]:
    """A melding for every example of which the check says something else, with its first reason.

    It is asked on the last day that all amounts of the record hold, so a new year breaks no example. A town that did not
    write down a norm has nothing to ask with.
    """
    regels = {regel.id: regel for regel in kaart.toetsregels}
    for gelezen_ in gelezen.records:
        record, toets = gelezen_.record, gelezen_.record.toets
        if record.id not in regels or toets is None:
            continue
        dag = min(_dagen(regels[record.id], regels), default=kaart.vandaag)
        for nummer, voorbeeld in enumerate(toets.voorbeelden if dag > date.min else ()):
            [uit] = [
                u
                for u in machine.zeg(van_voorbeeld(voorbeeld.antwoorden), min(dag, kaart.vandaag))
                if u["id"] == record.id
            ]
            if uit["uitkomst"] != voorbeeld.uitkomst:
                yield gelezen_.document.melding(
                    ("toets", "voorbeelden", nummer, "uitkomst"),
                    f"De geld-check zegt hier “{uit['uitkomst']}”. {uit['redenen'][0]}",
                    f"Klopt dat? Schrijf dan: uitkomst: {uit['uitkomst']}. Verbeter anders de eisen of de antwoorden.",
                )


def _dagen(regel: Toetsregel, regels: Mapping[str, Toetsregel]) -> Iterator[date]:
    """The last days of its amounts, and of those of the records that it needs somebody to have a right to."""
    for tot in (*(eis.geldig_tot for eis in regel.eisen), regel.rekent.geldig_tot if regel.rekent else ""):
        if tot:
            yield date.fromisoformat(tot)
    for eis in regel.eisen:
        if eis.record in regels and eis.record != regel.id:
            yield from _dagen(regels[eis.record], regels)
