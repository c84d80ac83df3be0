"""How the sociale kaart is doing, in figures for the municipality."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median
from typing import NamedTuple

from generator.blad.openbaar import OpenbareKaart, openbaar
from generator.documenten.archief import Archief
from generator.kaart import adressen
from generator.kaart.kaart import SocialeKaart
from generator.models import SOORTEN
from generator.redactie.verloop import afspraken
from generator.taal.poort import beoordeel_document
from generator.taal.velden import BEWONERSTEKST
from generator.taal.woordenschat import woordenschat


@dataclass(frozen=True)
class Deel:
    """A heading and its figures, each as a line."""

    kop: str
    regels: list[str]


class Zin(NamedTuple):
    """A phrase as people say it, and whether it finds its record well."""

    record: str
    zin: str
    goed: bool


def stand(
    kaart: SocialeKaart,
    archief: Archief,
    per_record: int,
    per_feit: int,
    zinnen: Sequence[Zin] = (),
    wal_en_schip: Sequence[str] = (),
) -> Iterator[Deel]:
    """All figures; `per_record` and `per_feit` are the minutes that it takes to look after one, `zinnen` all promised phrases
    with whether they find their record well, `wal_en_schip` the lines about who falls between the schemes.
    """
    concepten = [(id_, d.gegevens) for id_, d in sorted(archief.records.items()) if id_ not in kaart.records]
    yield Deel("Op de site", _op_de_site(kaart))
    yield Deel("Vers", _vers(kaart, kaart.vandaag))
    yield Deel("Leesbaar", _leesbaar(kaart, archief))
    yield Deel("Vindbaar", _vindbaar(zinnen))
    yield Deel("Witte vlekken", _witte_vlekken(openbaar(kaart)))
    if wal_en_schip:
        yield Deel("Tussen wal en schip", [*wal_en_schip[:_MEESTE]])
    if regels := _wensen(openbaar(kaart)):
        yield Deel("Wensen", regels)
    yield Deel("Bijhouden", _bijhouden(kaart, per_record, per_feit))
    yield Deel(
        f"Concepten: {len(concepten)}",
        [f"{id_}: {_notitie(gegevens)}{_zonder_gat(kaart, id_)}" for id_, gegevens in concepten],
    )


_MEESTE = 12
"""Lines about who falls between the schemes: more than these nobody reads."""


def _op_de_site(kaart: SocialeKaart) -> list[str]:
    namen = [(s.naam, sum(r.soort == s.id for r in kaart.records.values())) for s in SOORTEN]
    return [f"{len(kaart.records)} records: " + ", ".join(f"{aantal} × {naam}" for naam, aantal in namen)]


def _vers(kaart: SocialeKaart, vandaag: date) -> list[str]:
    alle = afspraken(kaart)
    vers = [a for a in alle if a.geldig_tot >= vandaag]
    oud = [r for r in kaart.records.values() if (vandaag - r.gecontroleerd).days > 365]
    return [
        f"{_procent(len(vers), len(alle))} van de {len(alle)} feiten is vers; {len(alle) - len(vers)} zijn verlopen",
        f"{len(oud)} records zijn langer dan een jaar geleden nagekeken",
    ]


def _leesbaar(kaart: SocialeKaart, archief: Archief) -> list[str]:
    schat = woordenschat(kaart.jargon.values(), kaart.begrippen.values(), (r.naam for r in kaart.records.values()))
    oordelen = [beoordeel_document(archief.records[id_], BEWONERSTEKST, schat).oordeel for id_ in kaart.records]
    if not oordelen:
        return ["nog niets om te lezen"]
    goed = sum(oordeel.oordeel == "goed" for oordeel in oordelen)
    flesch = f"{median(oordeel.meting.flesch_douma for oordeel in oordelen):.0f}"
    woorden = f"{median(oordeel.meting.woorden_per_zin for oordeel in oordelen):.1f}".replace(".", ",")
    return [
        f"{_procent(goed, len(oordelen))} van de records leest goed",
        f"de helft heeft een Flesch-Douma van {flesch} of hoger en hooguit {woorden} woorden per zin",
    ]


def _vindbaar(zinnen: Sequence[Zin]) -> list[str]:
    zwak = [zin for zin in zinnen if not zin.goed]
    regels = [f"{_procent(len(zinnen) - len(zwak), len(zinnen))} van de {len(zinnen)} zinnen vindt zijn record goed"]
    if zwak:
        regels.append(f"{len(zwak)} maar net: sociale-kaart zoek --zwak laat ze zien")
    return regels


def _zonder_gat(kaart: SocialeKaart, id_: str) -> str:
    """Who looks for a concept that is in no gap finds something else, or nothing."""
    return "" if any(id_ in gat.records for gat in kaart.gaten.values()) else " (staat bij geen gat in gaten.yaml)"


def _witte_vlekken(kaart: OpenbareKaart) -> list[str]:
    """The places where the site has little to offer: fewer than three records, or none of the initiatives."""
    lijsten = (
        ("thema", {t.naam: len(kaart.met_thema(t.id)) for t in kaart.themas.values()}),
        ("groep", {d.naam: len(kaart.voor_doelgroep(d.id)) for d in kaart.doelgroepen.values()}),
        ("gebeurtenis", {g.naam: len(kaart.bij_levensgebeurtenis(g.id)) for g in kaart.levensgebeurtenissen.values()}),
        ("wijk", {w.naam: len(kaart.in_wijk(w.id)) for w in kaart.wijken.values()}),
    )
    uit = []
    for soort, aantallen in lijsten:
        weinig = [f"{naam} ({aantal})" for naam, aantal in aantallen.items() if aantal < 3]
        uit.append(f"{soort} met minder dan 3 records: {', '.join(weinig) or 'geen'}")
    return uit


def _wensen(kaart: OpenbareKaart) -> list[str]:
    """How many wishes a stranger can answer, and which ones still miss how; nothing when nobody wishes anything."""
    if not kaart.wensen:
        return []
    mist = [f"{wens.naam}: {wens.wat}" for wens in kaart.wensen if not wens.compleet]
    return [
        f"{len(kaart.gevraagd)} van de {len(kaart.wensen)} wensen staan op {adressen.GEVEN.rstrip('/')}",
        *(f"zegt nog niet hoe je het geeft: {regel}" for regel in mist),
    ]


def _bijhouden(kaart: SocialeKaart, per_record: int, per_feit: int) -> list[str]:
    """Hours a month: every record is looked through once a year, and every fact as often as it expires."""
    dagen = [kaart.houdbaarheid[a.soort].dagen or 365 for a in afspraken(kaart) if a.soort in kaart.houdbaarheid]
    uren = (len(kaart.records) * per_record + sum(365 / d for d in dagen) * per_feit) / 60 / 12
    return [
        f"ongeveer {uren:.1f} uur per maand".replace(".", ","),
        f"zo gerekend: elk record {per_record} minuten per jaar, elk feit {per_feit} minuten zo vaak als het verloopt",
    ]


def _notitie(gegevens: object) -> str:
    notitie = gegevens.get("redactienotitie") if isinstance(gegevens, dict) else None
    return str(notitie) if notitie else "geen redactienotitie"


def _procent(deel: int, geheel: int) -> str:
    return f"{round(100 * deel / geheel)} %" if geheel else "0 %"
