"""A built site, read as files: what must hold of the site of any town. Each check names in Dutch what is wrong."""

from __future__ import annotations

import gzip
import re
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from bs4 import BeautifulSoup, Tag
from uitgepakt import tekst_van

from generator.blad.openbaar import OpenbareKaart
from generator.build import controleer
from generator.kaart.adressen import adres_van
from generator.keuring.vorm import valideer_record
from generator.lezen import lees
from generator.meldingen import Melding
from generator.models.hulp import Hulp
from generator.project import Project
from generator.weergave.scripts import BUNDELS
from generator.weergave.vast import LATER

WORTEL = "https://kaart.test/"


@dataclass(frozen=True)
class Gebouwd:
    """The folder of a built site, and the project that it was built from, on the day it was built for."""

    site: Path
    project: Project

    @property
    def kaart(self) -> OpenbareKaart:
        """What is public of it."""
        return _kaart(self.project)

    @property
    def records(self) -> tuple[Hulp, ...]:
        """Every record with what the town fills in, those that are not public included."""
        return _records(self.project)

    @property
    def paginas(self) -> list[Path]:
        """Every page."""
        return sorted(self.site.rglob("*.html"))

    @property
    def lijsten(self) -> list[Path]:
        """Every page that lists help: of a subject, a group, a life event or a wijk."""
        kaart = self.kaart
        per_map = {
            "themas": kaart.themas,
            "voor-wie": kaart.doelgroepen,
            "levensgebeurtenissen": kaart.levensgebeurtenissen,
            "wijken": kaart.wijken,
        }
        return [self.site / map_ / id_ / "index.html" for map_, items in per_map.items() for id_ in items]

    def adres(self, pad: Path) -> str:
        """The address of a page."""
        return urljoin(WORTEL, pad.relative_to(self.site).as_posix().removesuffix("index.html"))

    def bestand(self, url: str) -> Path:
        """The file that a server answers with."""
        pad = self.site / unquote(urlsplit(url).path).lstrip("/")
        return pad / "index.html" if url.endswith("/") or pad.is_dir() else pad


def zonder_merk(uri: str) -> str:
    """What a script or style sheet is called in the theme: `assets/stijl.css` for `assets/vast/stijl.3f0c9a1d2b.css`."""
    return re.sub(r"^assets/vast/([\w-]+)\.[0-9a-f]{10}\.(css|js)$", r"assets/\1.\2", uri)


def op_de_site(uri: str) -> str:
    """Where a browser finds that script or style sheet, for Playwright's `route`."""
    naam = PurePosixPath(uri)
    return f"**/vast/{naam.stem}.*{naam.suffix}"


def hulpbestand(site: Path, uri: str) -> Path:
    """Where a script or style sheet is in a built site: of each there is one."""
    naam = PurePosixPath(uri)
    (pad,) = (site / "assets" / "vast").glob(f"{naam.stem}.*{naam.suffix}")
    return pad


def soep(pad: Path) -> BeautifulSoup:
    """A page, parsed once for all tests that share a worker: who reads it may not change it."""
    return _ontleed(pad.read_text(encoding="utf-8"))


@lru_cache(maxsize=512)  # more than one site has
def _ontleed(html: str) -> BeautifulSoup:
    return BeautifulSoup(html, "html.parser")


@cache
def gekeurd(project: Project) -> tuple[OpenbareKaart | None, tuple[Melding, ...]]:
    """What is public of a project and what is wrong with it, found out once for all tests that share a worker."""
    kaart, _, meldingen = controleer(project)
    return kaart, meldingen


def _kaart(project: Project) -> OpenbareKaart:
    kaart, meldingen = gekeurd(project)
    assert kaart is not None, "\n\n".join(map(str, meldingen))
    return kaart


@cache
def _records(project: Project) -> tuple[Hulp, ...]:
    archief = lees(project)
    assert not archief.meldingen, "\n\n".join(map(str, archief.meldingen))
    uit = []
    for document in archief.documenten:
        gelezen, meldingen = valideer_record(document)
        assert gelezen is not None, "\n\n".join(map(str, meldingen))
        uit.append(gelezen.record)
    return tuple(uit)


def mist_van(gebouwd: Gebouwd, record: Hulp) -> Iterator[str]:
    """A record is on the site with its name, its sources and its way to somebody, or it is nowhere at all."""
    pagina = gebouwd.site / adres_van(record.soort, record.id) / "index.html"
    if pagina.is_file() != record.op_de_site:
        yield f"{record.id} staat {'' if pagina.is_file() else 'niet '}op de site, en de status is “{record.status}”"
    elif record.op_de_site:
        tekst = " ".join(soep(pagina).get_text(" ").split())
        yield from (
            f"{record.id}: “{zin}” staat niet op de pagina" for zin in (record.naam, record.kort) if zin not in tekst
        )
        if not soep(pagina).select("article a[href^='tel:'], article .plek"):
            yield f"{record.id}: er is geen nummer om te bellen en geen plek om heen te gaan; vul contact of plekken in"
        links = {a["href"] for a in soep(pagina).select("a[href]")}
        yield from (
            f"{record.id}: de bron {b.url} staat niet op de pagina" for b in record.bronnen if b.url not in links
        )


def dode_links(gebouwd: Gebouwd) -> Iterator[str]:
    """Every address and every anchor within the site exists."""
    for pad in gebouwd.paginas:
        for element in soep(pad).select("[href], [src]"):
            doel, anker = urldefrag(urljoin(gebouwd.adres(pad), element.get("href") or element.get("src")))
            if doel.startswith(WORTEL):
                ander = gebouwd.bestand(doel)
                if not ander.is_file() or (anker and soep(ander).find(id=anker) is None):
                    yield f"{gebouwd.adres(pad)} wijst naar {doel}#{anker}, en dat is er niet"


def ver_van_home(gebouwd: Gebouwd) -> Iterator[str]:
    """From the first page to any record is at most three taps."""
    afstand = {WORTEL: 0}
    rij = deque([WORTEL])
    while rij:
        hier = rij.popleft()
        pad = gebouwd.bestand(hier)
        if afstand[hier] == 3 or pad.suffix != ".html" or not pad.is_file():
            continue
        for link in soep(pad).select("a[href]"):
            doel = urldefrag(urljoin(hier, link["href"]))[0]
            if doel.startswith(WORTEL) and doel not in afstand:
                afstand[doel] = afstand[hier] + 1
                rij.append(doel)
    for blad in gebouwd.kaart.bladen.values():
        if urljoin(WORTEL, blad.adres) not in afstand:
            yield f"{blad.id} is meer dan drie tikken van de voorpagina"


def van_binnen(gebouwd: Gebouwd) -> Iterator[str]:
    """Notes of the redactie and records that are not public are in no file."""
    alles = "\n".join(
        tekst_van(pad.read_bytes())
        for pad in gebouwd.site.rglob("*")
        if pad.suffix in {".html", ".xml", ".css", ".js", ".json", ".csv", ".xlsx"}
    )
    for record in gebouwd.records:
        intern = [record.eigenaar, record.redactienotitie]
        if not record.op_de_site:
            intern += [f'data-record="{record.id}"', f"/{record.id}/", record.kort]
        yield from (f"{record.id}: “{tekst}” staat op de site" for tekst in intern if tekst and tekst in alles)


def van_buiten(gebouwd: Gebouwd) -> Iterator[str]:
    """No page loads anything from elsewhere, nor a script of the theme."""
    eigen = {hulpbestand(gebouwd.site, uri) for uri in (*(bundel.uri for bundel in BUNDELS), "assets/checkregels.js")}
    vraag = "script, iframe, img, link[rel~=stylesheet], link[rel~=icon], link[rel~=preconnect]"
    for pad in gebouwd.paginas:
        for element in soep(pad).select(vraag):
            bron = element.get("src") or element.get("href") or ""
            if urlsplit(bron).netloc:
                yield f"{gebouwd.adres(pad)} haalt {bron} van een andere site; zet het in content/ of haal het weg"
            elif element.get("type") == "application/ld+json":
                continue  # data: tests/blad/test_jsonld.py
            elif element.name == "script" and gebouwd.bestand(urljoin(gebouwd.adres(pad), bron)) not in eigen:
                yield f"{gebouwd.adres(pad)} heeft een script dat niet van ons is: {bron}"


def niet_van_ons(gebouwd: Gebouwd) -> Iterator[str]:
    """Nothing of the theme's own page is left: no second skip link, no field that only its script knew what to do with."""
    for pad in gebouwd.paginas:
        tekst, hier = pad.read_text(encoding="utf-8"), gebouwd.adres(pad)
        if not tekst.startswith('<!doctype html>\n<html lang="nl">\n<head>\n'):
            yield f"{hier} begint niet zoals onze pagina's"
        yield from (f"{hier} heeft {rest} van het thema" for rest in re.findall(r'data-md-|[" ]md-|no-js', tekst))
        ids = [element["id"] for element in soep(pad).select("[id]")]
        yield from (f"{hier} heeft twee keer id={id_}" for id_ in sorted({i for i in ids if ids.count(i) > 1}))
        for veld in soep(pad).select("input, select, textarea"):
            label = soep(pad).find("label", attrs={"for": veld.get("id")}) or veld.find_parent("label")
            if not (label or veld.get("aria-label") or veld["type"] in ("submit", "hidden")):
                yield f"{hier} heeft een veld zonder naam: {veld}"


def te_zwaar(gebouwd: Gebouwd) -> Iterator[str]:
    """A first visit is at most 60 kB over the line: the page with the style and the scripts that every page has."""
    eigen = {*LATER, "assets/geld-check.js", "assets/checkregels.js"}  # only for who searches, or does the check
    hulp = [pad for pad in (gebouwd.site / "assets").rglob("*") if pad.suffix in {".js", ".css"}]
    vaak = [pad for pad in hulp if zonder_merk(pad.relative_to(gebouwd.site).as_posix()) not in eigen]
    altijd = sum(len(gzip.compress(pad.read_bytes())) for pad in vaak)
    for pad in gebouwd.paginas:
        if altijd + len(gzip.compress(pad.read_bytes())) > 60_000:
            yield f"{gebouwd.adres(pad)} is te zwaar voor een oude telefoon; maak er twee pagina's van"


def lijst_zonder_nummer(gebouwd: Gebouwd) -> Iterator[str]:
    """Every list with help names somebody to call."""
    for pad in gebouwd.lijsten:
        if not soep(pad).select(".inhoud a[href^='tel:']"):
            yield f"{gebouwd.adres(pad)} noemt niemand om te bellen"


def pagina_zonder_kop(gebouwd: Gebouwd) -> Iterator[str]:
    """Every page has a title, one heading and somebody to call."""
    for pad in gebouwd.paginas:
        if not soep(pad).select("meta[http-equiv=refresh]"):
            hier = gebouwd.adres(pad)
            if not soep(pad).title.get_text().strip():
                yield f"{hier} heeft geen titel"
            if len(soep(pad).select("h1")) != 1:
                yield f"{hier} heeft {len(soep(pad).select('h1'))} grote koppen; schrijf er precies één, met “# ”"
            if not soep(pad).select("a[href^='tel:']"):
                yield f"{hier} noemt niemand om te bellen"


def niet_in_het_overzicht(gebouwd: Gebouwd) -> Iterator[str]:
    """The two lists from A to Z have every public record, and only those."""
    op_overzicht = {
        e["data-record"]
        for map_ in ("regelingen", "initiatieven")
        for e in soep(gebouwd.site / map_ / "index.html").select("[data-record]")
    }
    yield from (f"{id_} staat niet overal" for id_ in sorted(op_overzicht ^ set(gebouwd.kaart.bladen)))


def verlopen(gebouwd: Gebouwd) -> Iterator[str]:
    """No page carries a fact that had expired on the day it was built for."""
    for pad in gebouwd.paginas:
        for feit in soep(pad).select("[data-feit]"):
            if feit["data-geldig-tot"] < gebouwd.project.vandaag.isoformat():
                yield f"{gebouwd.adres(pad)}: {feit.get_text(' ', strip=True)} is verlopen"


def zonder_bron(gebouwd: Gebouwd) -> Iterator[str]:
    """Everything that is public has a source, and was checked before it was built."""
    for blad in gebouwd.kaart.bladen.values():
        if not blad.bronnen or blad.gecontroleerd > gebouwd.project.vandaag:
            yield f"{blad.id} heeft geen bron, of is nagekeken op een dag die nog moet komen"


def dezelfde_titel(gebouwd: Gebouwd) -> Iterator[str]:
    """Every page that is found by a search engine has a title of its own."""
    gezien: dict[str, str] = {}
    for pad in gebouwd.paginas:
        titel = soep(pad).title
        if titel is None or soep(pad).select_one("meta[name=robots]"):
            continue
        eerder = gezien.setdefault(titel.get_text(), gebouwd.adres(pad))
        if eerder != gebouwd.adres(pad):
            yield f"{gebouwd.adres(pad)} heet net als {eerder}: “{titel.get_text()}”"


def naam_van(link: Tag) -> str:
    """What a screen reader calls a link: its label, or else its words with the words for its pictures."""
    if label := link.get("aria-label"):
        return " ".join(str(label).split())
    stil = link.select("[aria-hidden=true], svg")
    delen = (deel for deel in link.descendants if not any(weg is ouder for weg in stil for ouder in deel.parents))
    tekst = "".join(str(deel.get("alt", "")) if isinstance(deel, Tag) else str(deel) for deel in delen)
    return " ".join(tekst.split())


def dubbelzinnige_links(gebouwd: Gebouwd) -> Iterator[str]:
    """Two links of one page that are called the same lead to the same place, and no link is called nothing."""
    for pad in gebouwd.paginas:
        hier, doelen = gebouwd.adres(pad), dict[str, str]()
        for link in soep(pad).select("a[href]"):
            naam, doel = naam_van(link), urljoin(hier, link["href"])
            if not naam:
                yield f"{hier}: de link naar {doel} heeft geen naam"
            elif doelen.setdefault(naam.casefold(), doel) != doel:
                yield f"{hier}: “{naam}” wijst naar {doelen[naam.casefold()]} en ook naar {doel}; zeg in de link welke het is"


Keuring = Callable[[Gebouwd], Iterator[str]]
KEURINGEN: tuple[Keuring, ...] = (
    dode_links,
    ver_van_home,
    van_binnen,
    van_buiten,
    niet_van_ons,
    te_zwaar,
    lijst_zonder_nummer,
    pagina_zonder_kop,
    niet_in_het_overzicht,
    verlopen,
    zonder_bron,
    dezelfde_titel,
    dubbelzinnige_links,
)
"""What holds of the whole site of any town; `mist_van` looks at one record."""
