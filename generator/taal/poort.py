"""The reading gate: remarks about the text of records and lists become meldingen with a line.

A remark is a warning. It stops a build only beyond a hard bound (a sentence of more than `HARDE_GRENS` words, a text
that is `te moeilijk`) or when a record has more remarks than the ratchet allows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from generator.documenten.document import Document, Pad
from generator.geheugen import Geheugen
from generator.meldingen import Melding
from generator.taal.oordeel import Oordeel, beoordeel
from generator.taal.opmerkingen import Opmerking
from generator.taal.ratel import Ratel, lees_ratel
from generator.taal.velden import BEWONERSTEKST, BEWONERSTEKST_IN_LIJSTEN, VAKTEKST, Documenttekst, documenttekst
from generator.taal.woordenschat import Woordenschat
from generator.taal.zinnen import woorden

HARDE_GRENS = 35
"""No sentence may have more words than this."""
GENOEG_OM_TE_OORDELEN = 30
"""A field with fewer words is only judged together with its record."""


@dataclass(frozen=True)
class Beoordeling:
    """What the gate thinks of one document: its text, and the judgement of all of it."""

    tekst: Documenttekst
    oordeel: Oordeel

    @property
    def opmerkingen(self) -> tuple[Opmerking, ...]:
        """The remarks that count. Whether `kort` is short enough is for the check of the records themselves."""
        return tuple(
            opmerking
            for opmerking in self.oordeel.opmerkingen
            if opmerking.soort != "lange-zin" or self.tekst.plaats(opmerking.begin)[3] != ("kort",)
        )

    def melding(self, opmerking: Opmerking) -> Melding:
        """A remark as a warning at its own line."""
        bestand, regel, plek, _ = self.tekst.plaats(opmerking.begin)
        return Melding(bestand, regel, plek, opmerking.uitleg, opmerking.beter, "waarschuwing")


@dataclass(frozen=True)
class Leesgoed:
    """What there is to read: the documents of records on the site and of concepts, those of lists by name, and the words.

    `schat` is None when the lists of hard words are wrong; `bekend` are the ids of all records, None when
    nobody can know them.
    """

    op_de_site: tuple[Document, ...]
    concepten: tuple[Document, ...]
    lijsten: Mapping[str, Document]
    schat: Woordenschat | None
    bekend: frozenset[str] | None


def leestoets(leesgoed: Leesgoed, lijstenmap: Path, basis: Path, geheugen: Geheugen) -> tuple[Melding, ...]:
    """Every melding about the language of what residents read, and about the ratchet beside the lists.

    Nothing is said of texts as long as the lists of hard words themselves are wrong.
    """
    ratel, meldingen = lees_ratel(lijstenmap, basis)
    return (*meldingen, *_leesbaarheid(leesgoed, ratel, geheugen))


def _leesbaarheid(leesgoed: Leesgoed, ratel: Ratel | None, geheugen: Geheugen) -> Iterator[Melding]:
    schat = leesgoed.schat
    if schat is None:
        return
    merk = geheugen.merk("woordenschat", "", schat)

    def oordeel(document: Document, patronen: tuple[Pad, ...]) -> Beoordeling:
        soort, uit = f"taal {patronen}", (document.versie, merk)
        return geheugen.of_opnieuw(soort, document.bestand, uit, lambda: beoordeel_document(document, patronen, schat))

    def op_de_site(beoordeling: Beoordeling) -> tuple[Melding, ...]:
        document = beoordeling.tekst.document
        uit = document.versie, merk
        return geheugen.of_opnieuw("leesbaar", document.bestand, uit, lambda: tuple(_op_de_site(beoordeling, schat)))

    for document in leesgoed.op_de_site:
        beoordeling = oordeel(document, BEWONERSTEKST)
        yield from op_de_site(beoordeling)
        yield from _te_lange_zinnen(oordeel(document, VAKTEKST))
        yield from _slechter(document.stam, beoordeling, ratel)
    for document in leesgoed.concepten:
        beoordeling = oordeel(document, BEWONERSTEKST)
        yield from map(beoordeling.melding, beoordeling.opmerkingen)
    for naam, patronen in BEWONERSTEKST_IN_LIJSTEN.items():
        if lijst := leesgoed.lijsten.get(naam):
            yield from op_de_site(oordeel(lijst, patronen))
    if ratel and leesgoed.bekend is not None:
        yield from _onbekende_records(ratel, leesgoed.bekend)


def beoordeel_document(document: Document, patronen: tuple[Pad, ...], schat: Woordenschat) -> Beoordeling:
    """Judge the text of the fields of one document that fit the patterns."""
    tekst = documenttekst(document, patronen)
    return Beoordeling(tekst, beoordeel(tekst.tekst, schat))


def _op_de_site(beoordeling: Beoordeling, schat: Woordenschat) -> Iterator[Melding]:
    """Warnings for all remarks, and a fout for what is beyond the hard bound."""
    yield from (beoordeling.melding(o) for o in beoordeling.opmerkingen if not _is_te_lang(o))
    yield from _te_lange_zinnen(beoordeling)
    yield from _te_moeilijk(beoordeling, schat)


def _te_lange_zinnen(beoordeling: Beoordeling) -> Iterator[Melding]:
    for opmerking in filter(_is_te_lang, beoordeling.oordeel.opmerkingen):
        wat = f"Deze zin heeft {len(woorden(opmerking.stuk))} woorden; meer dan {HARDE_GRENS} is te veel."
        yield replace(beoordeling.melding(opmerking), wat=wat, ernst="fout")


def _is_te_lang(opmerking: Opmerking) -> bool:
    return opmerking.soort == "lange-zin" and len(woorden(opmerking.stuk)) > HARDE_GRENS


def _te_moeilijk(beoordeling: Beoordeling, schat: Woordenschat) -> Iterator[Melding]:
    """The fields that are too hard; when the record is and no field is, the record."""
    lang = [veld for veld in beoordeling.tekst.velden if len(woorden(veld.tekst)) >= GENOEG_OM_TE_OORDELEN]
    oordelen = [(veld.pad, oordeel) for veld in lang if not (oordeel := beoordeel(veld.tekst, schat)).geslaagd]
    if not oordelen and not beoordeling.oordeel.geslaagd:
        oordelen = [((), beoordeling.oordeel)]
    for pad, oordeel in oordelen:
        yield beoordeling.tekst.document.melding(
            pad,
            f"Deze tekst is te moeilijk: {oordeel.score} van de 100 punten.",
            "Schrijf korte zinnen met gewone woorden. Begin met wat iemand krijgt of doet.",
        )


def _slechter(id_: str, beoordeling: Beoordeling, ratel: Ratel | None) -> Iterator[Melding]:
    meldingen = sorted(map(beoordeling.melding, beoordeling.opmerkingen))
    hoogstens = ratel.aantallen.get(id_) if ratel else None
    if ratel is None or hoogstens is None or len(meldingen) <= hoogstens:
        return
    nu = f"{len(meldingen)} {'opmerking' if len(meldingen) == 1 else 'opmerkingen'}"
    alle = " ".join(f"Regel {melding.regel}: {melding.wat} {melding.remedie}" for melding in meldingen)
    yield Melding(
        meldingen[0].bestand,
        meldingen[0].regel,
        meldingen[0].plek,
        f"De tekst van “{id_}” is moeilijker geworden: {nu}, en het mogen er {hoogstens} zijn.",
        f"{alle} Kan het echt niet eenvoudiger? Zet dan “{id_}: {len(meldingen)}” in {ratel.document.bestand}.",
    )


def _onbekende_records(ratel: Ratel, bekend: frozenset[str]) -> Iterator[Melding]:
    for id_ in ratel.aantallen:
        if id_ not in bekend:
            wat = f"Er is geen record “{id_}”."
            yield ratel.document.melding((id_,), wat, "Draai: sociale-kaart taal --onthoud", "waarschuwing")
