"""Days that cannot be: looked at in the future, or two amounts for the same day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from generator.documenten.document import Document, Pad, zoek
from generator.keuring.gelezen import Gelezen
from generator.meldingen import Melding
from generator.models import LIJSTEN, SOORTEN
from generator.models.basis import Model
from generator.models.feiten import Normbedragen
from generator.models.kenmerken import Verleden, met


def _dagen_die_geweest_zijn(model: type[Model]) -> Iterator[Pad]:
    return (plek for veld, _ in met(Verleden, model) for plek in veld.plekken)


_VERLEDEN = tuple(dict.fromkeys(plek for soort in SOORTEN for plek in _dagen_die_geweest_zijn(soort.model)))
_VERLEDEN_IN_LIJSTEN = {
    lijst.naam: tuple(plek if lijst.enkel else ("*", *plek) for plek in _dagen_die_geweest_zijn(lijst.model))
    for lijst in LIJSTEN
}


def niet_in_de_toekomst(gelezen: Gelezen) -> Iterator[Melding]:
    """A melding for every day that should have been and has not."""
    for document in gelezen.documenten:
        yield from _in_de_toekomst(document, _VERLEDEN, gelezen.vandaag)
    for naam, patronen in _VERLEDEN_IN_LIJSTEN.items():
        if lijst := gelezen.lijsten[naam].document:
            yield from _in_de_toekomst(lijst, patronen, gelezen.vandaag)


def _in_de_toekomst(document: Document, patronen: Iterable[Pad], vandaag: date) -> Iterator[Melding]:
    """The days that cannot have been yet. What is said of an amount for later may be as late as that amount."""
    voor_later = {pad[:-1]: dag for pad, dag in zoek(document.gegevens, ("bedragen", "*", "geldig_vanaf"))}
    for patroon in patronen:
        for pad, waarde in zoek(document.gegevens, patroon):
            vanaf = voor_later.get(pad[:-1])
            uiterlijk = max(vandaag, vanaf) if isinstance(vanaf, date) else vandaag
            if isinstance(waarde, date | str | int) and _in_toekomst(waarde, uiterlijk):
                yield document.melding(
                    pad,
                    f"“{waarde}” ligt in de toekomst.",
                    f"Vandaag is {vandaag.isoformat()}. Vul een dag in die al geweest is.",
                )


def _in_toekomst(waarde: date | str | int, vandaag: date) -> bool:
    """Dates compare by their text, so a year or a month is in the future only when all of it is."""
    tekst = waarde.isoformat() if isinstance(waarde, date) else str(waarde)
    return len(tekst) in {4, 7, 10} and tekst[:4].isdigit() and tekst > vandaag.isoformat()[: len(tekst)]


def normen_een_tegelijk(gelezen: Gelezen) -> Iterator[Melding]:
    """On every day a norm has at most one set of amounts."""
    lijst = gelezen.lijsten["normbedragen"]
    normen = [norm for norm in lijst.waarden.values() if isinstance(norm, Normbedragen)]
    ids = zoek(lijst.document.gegevens, ("*", "id")) if lijst.document else ()
    plaatsen = {id_: pad[:-1] for pad, id_ in ids if isinstance(id_, str)}
    for nummer, norm in enumerate(normen):
        eerder = next((n for n in normen[:nummer] if n.norm == norm.norm and n.overlapt(norm)), None)
        if eerder and lijst.document:
            yield lijst.document.melding(
                (*plaatsen[norm.id], "geldig_vanaf"),
                f"“{norm.id}” en “{eerder.id}” gelden op dezelfde dagen.",
                "Laat de ene ophouden voor de andere begint: pas geldig_tot of geldig_vanaf aan.",
            )
