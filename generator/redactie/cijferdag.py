"""All figures of a day, those of the kaart and those that cost more than counting; and how they are kept in the data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import NamedTuple

from generator.bestand import NietGeschreven, schrijf
from generator.documenten.archief import Archief
from generator.documenten.document import Waarde
from generator.documenten.lezer import toon_pad
from generator.documenten.wijzigen import begin, voeg_toe, zet
from generator.kaart.cijfers import tellingen
from generator.kaart.dekking import dekking
from generator.kaart.kaart import SocialeKaart
from generator.models.cijferdag import Cijferdag, Telling
from generator.project import Project
from generator.redactie.verloop import afspraken
from generator.taal.oordeel import Oordeel
from generator.taal.poort import beoordeel_document
from generator.taal.velden import BEWONERSTEKST
from generator.taal.woordenschat import woordenschat

LIJST = "cijfers"
_KOP = "De cijfers van elke week, zoals sociale-kaart stand --bewaar ze schrijft. Staan op /cijfers/. Verander niets met de hand."


class Zin(NamedTuple):
    """A phrase as people say it, and whether it finds its record well."""

    record: str
    zin: str
    goed: bool


@dataclass(frozen=True)
class Gevraagd:
    """What the search and the geld-check said: all promised phrases; lines about who falls between the schemes, and for how
    many invented households with little (`onder`) no scheme is likely (`zonder`).
    """

    zinnen: Sequence[Zin] = ()
    wal_en_schip: Sequence[str] = ()
    onder: int = 0
    zonder: int = 0


def cijferdag(kaart: SocialeKaart, archief: Archief, per_record: int, per_feit: int, gevraagd: Gevraagd) -> Cijferdag:
    """Every figure of today; `per_record` and `per_feit` are the minutes that it takes to look after one."""
    return Cijferdag(
        id=f"dag-{kaart.vandaag.isoformat()}",
        minuten_per_record=per_record,
        minuten_per_feit=per_feit,
        tellingen=(
            *tellingen(kaart, dekking(kaart)),
            *_leesbaar(kaart, archief),
            *_gevraagd(gevraagd),
            Telling(wat="minuten-per-maand", aantal=_minuten(kaart, per_record, per_feit)),
        ),
    )


def bewaar(site: Project, archief: Archief, dag: Cijferdag) -> tuple[bool, str, str]:
    """Write the figures of a day into the list, in the place of those of the same day when they are there.

    Returns whether the file changed, its path to show, and what is wrong when it could not be written.
    """
    pad = site.lijsten / f"{LIJST}.yaml"
    bestand = toon_pad(pad, site.basis)
    waarde = _als_waarde(dag)
    gelezen = archief.lijsten.get(LIJST)
    if gelezen is None:
        inhoud, mis = begin(_KOP, waarde, tuple(pad.resolve().parent.parts[-3:]))
        if mis:
            return False, bestand, " ".join(mis)
        try:
            schrijf(pad, inhoud)
        except NietGeschreven as fout:
            return False, bestand, f"{bestand} kan niet worden geschreven: {fout.strerror}."
        return True, bestand, ""
    rij = gelezen.gegevens if isinstance(gelezen.gegevens, tuple) else ()
    plek = next((n for n, al in enumerate(rij) if isinstance(al, dict) and al.get("id") == dag.id), len(rij))
    wijzig = zet if plek < len(rij) else voeg_toe
    veranderd, melding = wijzig(site.basis, gelezen, (plek,), waarde)
    return veranderd, bestand, str(melding or "")


def oordelen(kaart: SocialeKaart, archief: Archief) -> tuple[Oordeel, ...]:
    """What the reading gate says of every text of help."""
    schat = woordenschat(kaart.jargon.values(), kaart.begrippen.values(), (r.naam for r in kaart.records.values()))
    return tuple(beoordeel_document(archief.records[id_], BEWONERSTEKST, schat).oordeel for id_ in kaart.records)


def _leesbaar(kaart: SocialeKaart, archief: Archief) -> Iterator[Telling]:
    if alle := oordelen(kaart, archief):
        yield Telling(wat="leesbaar", aantal=sum(van.oordeel == "goed" for van in alle), van=len(alle))
        flesch = round(median(van.meting.flesch_douma for van in alle))
        yield Telling(wat="flesch", aantal=min(max(flesch, 0), 100))
        yield Telling(wat="woorden-per-zin", aantal=round(median(van.meting.woorden_per_zin for van in alle)))


def _gevraagd(gevraagd: Gevraagd) -> Iterator[Telling]:
    if zinnen := gevraagd.zinnen:
        yield Telling(wat="zinnen-gevonden", aantal=sum(zin.goed for zin in zinnen), van=len(zinnen))
    if gevraagd.onder:
        yield Telling(wat="huishoudens-zonder", aantal=gevraagd.zonder, van=gevraagd.onder)


def _minuten(kaart: SocialeKaart, per_record: int, per_feit: int) -> int:
    """Minutes a month: every record is looked through once a year, and every fact as often as it expires."""
    dagen = [kaart.houdbaarheid[a.soort].dagen or 365 for a in afspraken(kaart) if a.soort in kaart.houdbaarheid]
    return round((len(kaart.records) * per_record + sum(365 / d for d in dagen) * per_feit) / 12)


def _als_waarde(dag: Cijferdag) -> Waarde:
    return {
        "id": dag.id,
        "minuten_per_record": dag.minuten_per_record,
        "minuten_per_feit": dag.minuten_per_feit,
        "tellingen": tuple(
            {"wat": t.wat, "aantal": t.aantal, **({} if t.van is None else {"van": t.van})} for t in dag.tellingen
        ),
    }
