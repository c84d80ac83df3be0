"""The facts in the YAML of a town: how each is written on a page and when it expires, worked out without the generator."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

from bs4 import BeautifulSoup
from uitgepakt import tekst_van

from generator.documenten.archief import Archief
from generator.lezen import lees
from generator.project import Project
from generator.uitvoer import Bouwsel, ExportFile


@dataclass(frozen=True)
class Feit:
    """How one fact is written, in which field, and its last day."""

    id: str
    veld: str
    tekst: str
    tot: date


@cache
def van_records(project: Project) -> tuple[Feit, ...]:
    """All facts of all published records, but for the numbers that the site never hides."""
    records: dict[str, Any] = {id_: document.gegevens for id_, document in _archief(project).records.items()}
    return tuple(_feiten(project, {id_: r for id_, r in records.items() if r["status"] != "concept"}))


@cache
def van_lijsten(project: Project) -> tuple[Feit, ...]:
    """The facts of the places to ask, and of the wijkteams."""
    lijsten = _lijsten(project)
    teams = {
        wijk["id"]: {"contact": wijk["wijkteam"], "bronnen": wijk["bronnen"]}
        for wijk in lijsten["wijken"]
        if "wijkteam" in wijk
    }
    return tuple(_feiten(project, {loket["id"]: loket for loket in lijsten["loketten"]} | teams))


def te_oud(project: Project, paginas: Mapping[str, str], bestanden: Iterable[ExportFile]) -> Iterator[str]:
    """Every fact that expired before the day of the project and yet stands somewhere, said in Dutch."""
    alle = (*van_records(project), *van_lijsten(project))
    teksten = {bestand.uri: tekst_van(bestand.inhoud) for bestand in bestanden}
    nog_waar = {feit.tekst for feit in alle if feit.tot >= project.vandaag}
    for feit in alle:
        if feit.tot < project.vandaag and feit.tekst not in nog_waar:
            waar = [adres or "home" for adres, tekst in paginas.items() if staat_in(feit.tekst, tekst)]
            waar += [uri for uri, inhoud in teksten.items() if staat_in(feit.tekst, inhoud)]
            for adres in waar:
                yield (
                    f"{feit.id}: “{feit.tekst}” geldt tot en met {feit.tot}, maar staat op {project.vandaag} nog op"
                    f" {adres}; haal het daar uit de zin en laat het alleen staan bij “{feit.veld}”"
                )


def leesbare(bouwsel: Bouwsel) -> Mapping[str, str]:
    """What a visitor can read on every page as true today, by its address."""
    return {pagina.adres: zonder_toen(leesbaar(pagina.html)) for pagina in bouwsel.paginas}


def leesbaar(html: str) -> str:
    """What a visitor can read, with every white space as one space."""
    return " ".join(BeautifulSoup(html, "html.parser").get_text(" ").split())


def zonder_toen(tekst: str) -> str:
    """The same without what a place or hours once were, which says that nobody knows how it is now."""
    return re.sub(r"Zo was het in \d{4}: .*?\. Hoe het nu is, weten we niet\.", "", tekst, flags=re.S)


def staat_in(tekst: str, pagina: str) -> bool:
    """Whether a fact stands on a page as a whole: € 90 does not stand in € 90,50."""
    return tekst in pagina and re.search(rf"(?<![\d.,]){re.escape(tekst)}(?![\d]|[.,]\d)", pagina) is not None


def _archief(project: Project) -> Archief:
    return _op_elke_dag(project.op(date.min))


@cache
def _op_elke_dag(project: Project) -> Archief:
    """The files of a project, read once: what stands in them is the same on every day."""
    return lees(project)


def _lijsten(project: Project) -> Mapping[str, Any]:
    return {naam: document.gegevens for naam, document in _archief(project).lijsten.items()}


def _feiten(project: Project, dingen: Mapping[str, Any]) -> Iterator[Feit]:
    lijsten = _lijsten(project)
    blijvend = {lijsten["gemeente"]["telefoon"], *(nood["telefoon"] for nood in lijsten["noodhulp"])}
    houdbaar = {soort["id"]: soort.get("dagen") for soort in lijsten["houdbaarheid"]}
    for id_, ding in dingen.items():
        for soort, veld, teksten, feit in _van(ding):
            eigen = feit if isinstance(feit, dict) else {}
            van = _zo_oud(eigen, ding)
            tot = van + timedelta(days=houdbaar[soort]) if houdbaar[soort] else date(van.year, 12, 31)
            if "geldig_tot" in eigen:  # nobody can promise hours, a place or a number
                niemand = soort in {"openingstijden", "adres", "telefoon"}
                tot = min(tot, eigen["geldig_tot"]) if niemand else eigen["geldig_tot"]
            for tekst in set(teksten) - blijvend:
                yield Feit(id_, veld, tekst, tot)


def _zo_oud(eigen: Any, ding: Any) -> date:
    """The day that a fact is of: a year or a month ends on its last day, but nobody knew more than when it was read."""
    gelezen: date = eigen["gecontroleerd"] if "gecontroleerd" in eigen else ding["gecontroleerd"]
    bronnen = [b for b in ding["bronnen"] if b["naam"] == eigen.get("bron")] or ding["bronnen"]
    van_bronnen = [_eind(str(b["datum"])) for b in bronnen if "datum" in b]
    dagen = [min(min(van_bronnen), gelezen)] if van_bronnen else []  # nobody said which: it may be the oldest
    dagen += [min(_eind(str(eigen["stand"])), gelezen)] if "stand" in eigen else []
    van = max(dagen, default=gelezen)
    return max(van, eigen["nagevraagd"]["op"]) if "nagevraagd" in eigen else van


def _eind(datering: str) -> date:
    if len(datering) == 7:
        jaar, maand = map(int, datering.split("-"))
        return date(jaar + maand // 12, maand % 12 + 1, 1) - timedelta(days=1)
    return date.fromisoformat(f"{datering}-12-31"[:10])


def _van(ding: Any) -> Iterator[tuple[str, str, list[str], Any]]:
    contact = ding.get("contact", {})
    for soort, veld in (("telefoon", "telefoon"), ("openingstijden", "bereikbaar"), ("adres", "postadres")):
        if veld in contact:
            yield soort, veld, [str(contact[veld])], contact
    for plek in ding.get("plekken", ()):
        yield "adres", "plekken", [plek["adres"]] if "adres" in plek else [], plek
    if tijden := ding.get("openingstijden"):
        momenten = [f"{m['van']} tot {m['tot']}" for m in tijden.get("momenten", ()) if "tot" in m]
        yield "openingstijden", "openingstijden", momenten, tijden
    for bedrag in ding.get("bedragen", ()):
        yield "bedrag", "bedragen", [_euro(bedrag["euro"])] if "euro" in bedrag else [], bedrag
    if grens := ding.get("inkomensgrens"):
        yield "inkomensgrens", "inkomensgrens", [f"{grens['procent']}% van de"], grens
    if wanneer := ding.get("aanvragen", {}).get("wanneer"):
        yield "termijn", "wanneer", [wanneer if isinstance(wanneer, str) else wanneer["zin"]], wanneer


def _euro(waarde: int | str) -> str:
    heel, _, centen = str(waarde).partition(".")
    return f"€ {int(heel):,}".replace(",", ".") + (f",{centen:<02}" if int(centen or 0) else "")
