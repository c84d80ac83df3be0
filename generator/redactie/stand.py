"""How the sociale kaart is doing, in figures for the municipality: those of `/cijfers/`, and what is for the redactie only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.blad.cijfers import Cijferblad, cijferblad
from generator.blad.cijferzinnen import WERK
from generator.blad.dekking import Dekkingblad
from generator.blad.openbaar import OpenbareKaart
from generator.blad.openbaarmaking import openbaar
from generator.documenten.archief import Archief
from generator.kaart import adressen
from generator.kaart.kaart import SocialeKaart
from generator.models import SOORTEN
from generator.models.cijferdag import Cijferdag
from generator.redactie.cijferdag import Gevraagd, Zin


@dataclass(frozen=True)
class Deel:
    """A heading and its figures, each as a line."""

    kop: str
    regels: list[str]


def stand(kaart: SocialeKaart, archief: Archief, dag: Cijferdag, gevraagd: Gevraagd) -> Iterator[Deel]:
    """The figures of a day, then what is behind them: who it is to be asked of, and what is only a concept."""
    publiek = openbaar(kaart)
    concepten = [(id_, d.gegevens) for id_, d in sorted(archief.records.items()) if id_ not in kaart.records]
    blad = cijferblad(kaart, dag.tellingen)
    yield Deel("Op de site", _op_de_site(kaart))
    for groep in blad.groepen:
        yield Deel(groep.kop, [f"{cijfer.naam}: {cijfer.waarde}" for cijfer in groep.cijfers])
    yield Deel("Witte plekken", [*_wit(publiek.dekking), *_weinig(publiek)])
    if genoemd := publiek.dekking.genoemd:
        yield Deel("Genoemd in een plan", [f"{plek.naam} ({plek.bron}): {plek.stand}" for plek in genoemd])
    if wal := gevraagd.wal_en_schip:
        yield Deel("Tussen wal en schip", [*wal[:_MEESTE]])
    if zwak := _zwak(gevraagd.zinnen):
        yield Deel("Zinnen die net goed gaan", zwak)
    if regels := _wensen(publiek):
        yield Deel("Wensen", regels)
    yield Deel("Nog nooit getest met bewoners", _nooit_getest(blad))
    yield Deel("Wie houdt wat bij", _per_eigenaar(kaart))
    yield Deel(
        "Zo is het bijhouden gerekend", [WERK.format(per_record=dag.minuten_per_record, per_feit=dag.minuten_per_feit)]
    )
    yield Deel(
        f"Concepten: {len(concepten)}",
        [f"{id_}: {_notitie(gegevens)}{_zonder_gat(kaart, id_)}" for id_, gegevens in concepten],
    )


_MEESTE = 12
"""Lines about one thing: more than these nobody reads."""


def _op_de_site(kaart: SocialeKaart) -> list[str]:
    namen = [(s.naam, sum(r.soort == s.id for r in kaart.records.values())) for s in SOORTEN]
    return [f"{len(kaart.records)} records: " + ", ".join(f"{aantal} × {naam}" for naam, aantal in namen)]


def _wit(dekking: Dekkingblad) -> Iterator[str]:
    """Of each table the rows in which most is white."""
    for tabel in dekking.tabellen:
        for rij in tabel.leegste[: _MEESTE // len(dekking.tabellen)]:
            yield f"{tabel.kop.lower()}, {rij.naam}: {len(rij.wit)} van de {len(tabel.kolommen)} wit ({', '.join(rij.wit)})"


def _weinig(kaart: OpenbareKaart) -> Iterator[str]:
    aantallen = {g.naam: len(kaart.bij_levensgebeurtenis(g.id)) for g in kaart.levensgebeurtenissen.values()}
    weinig = [f"{naam} ({aantal})" for naam, aantal in aantallen.items() if aantal < 3]
    yield f"gebeurtenis met minder dan 3 records: {', '.join(weinig) or 'geen'}"


def _zwak(zinnen: Iterable[Zin]) -> list[str]:
    zwak = sum(not zin.goed for zin in zinnen)
    return [f"{zwak} maar net: sociale-kaart zoek --zwak laat ze zien"] if zwak else []


def _nooit_getest(blad: Cijferblad) -> list[str]:
    nooit = [f"/{bladzijde.adres}" for bladzijde in blad.bladzijden if not bladzijde.getest]
    return [f"{len(nooit)} bladzijden: {', '.join(nooit)}"] if nooit else ["geen enkele bladzijde"]


def _per_eigenaar(kaart: SocialeKaart) -> list[str]:
    per = Counter(record.eigenaar for record in kaart.records.values())
    return [f"{eigenaar}: {aantal}" for eigenaar, aantal in sorted(per.items(), key=lambda p: (-p[1], p[0]))]


def _zonder_gat(kaart: SocialeKaart, id_: str) -> str:
    """Who looks for a concept that is in no gap finds something else, or nothing."""
    return "" if any(id_ in gat.records for gat in kaart.gaten.values()) else " (staat bij geen gat in gaten.yaml)"


def _wensen(kaart: OpenbareKaart) -> list[str]:
    """How many wishes a stranger can answer, and which ones still miss how; nothing when nobody wishes anything."""
    if not kaart.wensen:
        return []
    mist = [f"{wens.naam}: {wens.wat}" for wens in kaart.wensen if not wens.compleet]
    return [
        f"{len(kaart.gevraagd)} van de {len(kaart.wensen)} wensen staan op {adressen.GEVEN.rstrip('/')}",
        *(f"zegt nog niet hoe je het geeft: {regel}" for regel in mist),
    ]


def _notitie(gegevens: object) -> str:
    notitie = gegevens.get("redactienotitie") if isinstance(gegevens, dict) else None
    return str(notitie) if notitie else "geen redactienotitie"
