"""What changed, for who edits: which changes still ask for a word of theirs.

A program sees *what* is different; what that means for people, only an editor can say. So a change of an amount, a limit,
a proof, a place or an end date asks for `veranderd:`, at the fact or, for what has none of its own, at the record.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from generator.blad.nieuwszin import feitnaam
from generator.blad.notatie import hoeveel
from generator.documenten.document import Document, Pad
from generator.documenten.gitlog import stam
from generator.documenten.verschil import Verschil
from generator.kaart.verandering import Aard, Verandering, sleutel
from generator.kaart.veranderingen import veranderingen
from generator.keuring.versies import lees_versie
from generator.keuring.vorm import Gekeurd
from generator.meldingen import Melding
from generator.models import Hulp, Regeling
from generator.models.gedateerd import Gedateerd, Veranderd

_OOK_NIEUW = frozenset({"bewijsstukken", "plekken"})
_VRAAGT = _OOK_NIEUW | {"bedragen", "inkomensgrens", "aanvragen.wanneer", "cursus", "cursus.aanmelden_tot"}
"""Changes of these ask for a word; of most not what is only described for the first time."""
_WAT: Mapping[Aard, str] = {"erbij": "is nieuw", "eraf": "staat er niet meer", "anders": "is anders"}


def nog_te_zeggen(
    verschillen: Sequence[Verschil], records: Sequence[Gekeurd], woorden: Mapping[str, str], vandaag: date
) -> Iterator[Melding]:
    """A melding for each change at which nobody wrote `veranderd`; `woorden` are the town's own, for what towns share."""
    nu = {gekeurd.document.bestand: gekeurd for gekeurd in records}
    weg = {stam(v.toen): v for v in verschillen if v.toen and not v.nu}
    for verschil in verschillen:
        gekeurd = next((van for bestand, van in nu.items() if f"/{verschil.nu}".endswith(f"/{bestand}")), None)
        if gekeurd is None:
            continue
        namen = (gekeurd.record.id, *gekeurd.record.voorheen)
        toen = verschil if verschil.toen else next((weg[naam] for naam in namen if naam in weg), None)
        oud = lees_versie(toen.inhoud, toen.toen, woorden) if toen else None
        if oud is not None and gekeurd.record.op_de_site and not gekeurd.record.gestopt:
            yield from _van_record(oud, gekeurd, vandaag)


def _van_record(oud: Hulp, gekeurd: Gekeurd, vandaag: date) -> Iterator[Melding]:
    nieuw, document = gekeurd.record, gekeurd.document
    if _gezegd(oud.veranderd, nieuw.veranderd):
        return
    los: list[tuple[Pad, Verandering]] = []
    for wat in veranderingen(oud, nieuw, vandaag):
        if wat.veld not in _VRAAGT or (wat.aard == "erbij" and wat.veld not in _OOK_NIEUW):
            continue
        pad, feit = _plek(nieuw, wat)
        _, eerder = _plek(oud, wat)
        if feit is None:
            los.append((pad, wat))
        elif not _gezegd(eerder.veranderd if eerder else None, feit.veranderd):
            yield _melding(document, pad, wat, vandaag)
    if los:
        yield _melding(document, *los[0], vandaag, ook=len(los))


def _melding(document: Document, pad: Pad, wat: Verandering, vandaag: date, ook: int = 0) -> Melding:
    """`ook`: so many changes have no place of their own for it, this one among them."""
    naam = f"Het papier “{wat.wat}”" if wat.veld == "bewijsstukken" else feitnaam(wat)
    cijfers = f" ({hoeveel(wat.oud)} werd {hoeveel(wat.nieuw)})" if wat.oud and wat.nieuw else ""
    waar = "Zet bij dit record een regel" if ook else "Zet er een regel bij"
    meer = f" Dit is de eerste van {ook}: één regel voor het hele record is genoeg." if ook > 1 else ""
    zin = " Staat er alleen een zin? Zet die dan achter zin:." if wat.veld == "aanvragen.wanneer" else ""
    return document.melding(
        pad,
        f"{naam} {_WAT[wat.aard]}{cijfers}, en er staat niet bij wanneer dat was en wat het betekent.",
        f"{waar}: veranderd: {{op: {vandaag.isoformat()}, betekent: Wat er anders is voor mensen.}}{zin}{meer}",
    )


def _gezegd(toen: Veranderd | None, nu: Veranderd | None) -> bool:
    """Whether somebody wrote something new."""
    return nu is not None and nu != toen


def _plek(record: Hulp, wat: Verandering) -> tuple[Pad, Gedateerd | None]:
    """Where the fact of a change stands, and the fact; only the place when it has no days of its own."""
    match wat.veld:
        case "bedragen" | "plekken":
            for nummer, feit in enumerate(getattr(record, wat.veld)):
                if sleutel(wat.veld, feit.in_het_kort) == wat.sleutel:
                    return (wat.veld, nummer), feit
            return (), None
        case "inkomensgrens" if isinstance(record, Regeling):
            return ("inkomensgrens",), record.inkomensgrens
        case "aanvragen.wanneer" if isinstance(record, Regeling) and record.aanvragen:
            return ("aanvragen", "wanneer"), record.aanvragen.wanneer
        case "cursus" | "cursus.aanmelden_tot":
            return ("cursus",), record.cursus
        case "bewijsstukken" if isinstance(record, Regeling):
            ids = [bewijs.id for bewijs in record.bewijsstukken]
            return ("bewijsstukken", *([ids.index(wat.wat)] if wat.wat in ids else [])), None
    return (), None
