"""A fact in a plain sentence has no date, so it would never expire: amounts, numbers and hours belong in their own field."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from generator.documenten.document import Document, Pad, zoek
from generator.geheugen import Geheugen
from generator.keuring.gelezen import Gelezen
from generator.keuring.paginalinks import Pagina
from generator.meldingen import Melding
from generator.models import LIJSTEN, SOORTEN
from generator.models.activiteit import Activiteit
from generator.models.basis import Model
from generator.models.bereik import cijfers
from generator.models.gedateerd import Gedateerd
from generator.models.gemeente import Gemeente
from generator.models.hulp import Bron
from generator.models.kenmerken import Feit, velden
from generator.models.lezen import FeitInTekst, Vondst, feiten_in

# What each fact that grows old is called in a sentence, and where it goes.
FEITEN: Mapping[FeitInTekst, tuple[str, str]] = {
    "bedrag": ("Het bedrag", "Zet het bij bedragen:, met bron en jaar. Dan verdwijnt het vanzelf als het oud is."),
    "telefoon": ("Het telefoonnummer", "Zet het bij contact:, achter telefoon:."),
    "tijd": ("De tijd", "Zet hem bij openingstijden:, of bij contact: achter bereikbaar:."),
    "rekening": ("Het rekeningnummer", "Zet het bij wensen:, achter hoe_geef_je_het:."),
}


def _gewone_zinnen(model: type[Model]) -> Iterator[Pad]:
    """The texts that somebody reads and that have no day of their own, as an activity has; the name of a source is only quoted.

    A dated sentence for residents may name the hour of a deadline; who helps others needs no second place for numbers.
    """
    for veld in velden(model):
        modellen = (veld.model, *(om.model for om in veld.binnen))
        gedateerd = veld.kenmerk(Feit) or any(issubclass(model, Gedateerd | Bron | Activiteit) for model in modellen)
        if veld.lezer == "vak" or (veld.lezer not in {None, "zoeker"} and not gedateerd):
            yield from veld.plekken


_IN_RECORDS = tuple(dict.fromkeys(plek for soort in SOORTEN for plek in _gewone_zinnen(soort.model)))
_IN_LIJSTEN = {
    lijst.naam: tuple(plek if lijst.enkel else ("*", *plek) for plek in _gewone_zinnen(lijst.model))
    for lijst in LIJSTEN
    if lijst.naam != "noodhulp"  # the numbers for emergencies are never hidden, also a second one in the text
}


def geen_losse_feiten(gelezen: Gelezen) -> Iterator[Melding]:
    """A melding for every amount, telephone number or hour in a plain sentence of a record or list.

    The number of the municipality may stand anywhere, because the site never hides it.
    """
    gemeente = gelezen.lijsten["gemeente"].waarden.get("gemeente")
    altijd_goed = cijfers(gemeente.telefoon) if isinstance(gemeente, Gemeente) else ""
    lijsten = {
        lijst.bestand: patronen for naam, patronen in _IN_LIJSTEN.items() if (lijst := gelezen.lijsten[naam].document)
    }

    def losse_feiten(document: Document) -> Iterator[Melding]:
        return _in(document, lijsten.get(document.bestand, _IN_RECORDS), altijd_goed)

    van_lijsten = (gelezen.lijsten[naam].document for naam in _IN_LIJSTEN)
    yield from gelezen.per_document(losse_feiten, (*gelezen.documenten, *filter(None, van_lijsten)), altijd_goed)


def losse_feiten_op_paginas(paginas: Iterable[Pagina], telefoon: str, geheugen: Geheugen) -> Iterator[Melding]:
    """The same for hand-written pages; `telefoon` is the number of the municipality."""
    for pagina in paginas:
        uit = pagina, telefoon
        yield from geheugen.of_opnieuw("losse feiten", pagina.bestand, uit, partial(_op_pagina, *uit))


def _op_pagina(pagina: Pagina, telefoon: str) -> tuple[Melding, ...]:
    return tuple(_een_per_regel(pagina, telefoon))


def _een_per_regel(pagina: Pagina, telefoon: str) -> Iterator[Melding]:
    gezegd = set()
    for vondst in sorted(_losse(pagina.geheel, cijfers(telefoon)), key=lambda losse: losse.plek):
        nummer = pagina.geheel.count("\n", 0, vondst.plek) + 1
        if (nummer, vondst.soort) not in gezegd:
            gezegd.add((nummer, vondst.soort))
            yield Melding(
                pagina.bestand,
                nummer,
                "",
                _zin(vondst),
                "Zet het in een record of een lijst, en verwijs op deze pagina daarnaar.",
            )


def _losse(tekst: str, altijd_goed: str) -> Iterator[Vondst]:
    """The facts in a text that grow old, but for the number that is always good."""
    return (v for v in feiten_in(tekst) if v.soort in FEITEN and v.cijfers != altijd_goed)


def _zin(vondst: Vondst) -> str:
    zoals = " ".join(vondst.tekst.split())
    return f"{FEITEN[vondst.soort][0]} “{zoals}” staat in een gewone zin. Daar wordt het nooit oud."


def _in(document: Document, patronen: Iterable[Pad], altijd_goed: str) -> Iterator[Melding]:
    for patroon in patronen:
        for pad, waarde in zoek(document.gegevens, patroon):
            eerste = (
                {vondst.soort: vondst for vondst in reversed(list(_losse(waarde, altijd_goed)))}
                if isinstance(waarde, str)
                else {}
            )
            for soort, vondst in eerste.items():
                if pad[0] != "wensen" or soort != "rekening":
                    yield document.melding(pad, _zin(vondst), FEITEN[soort][1])
