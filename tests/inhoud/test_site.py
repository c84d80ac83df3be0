"""The built site of Zaanstad, checked as files: complete, without dead links, and without anything internal."""

from __future__ import annotations

import gzip
import re
from collections import deque
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup
from conftest import PROJECT, VANDAAG, zaanstad

from generator.build import controleer
from generator.documenten.lezer import lees_map
from generator.kaart.adressen import adres_van
from generator.keuring.vorm import Gekeurd, valideer_record
from generator.meldingen import Melding, fouten
from generator.weergave.scripts import BUNDELS

WORTEL = "https://kaart.test/"
KAART, _, MELDINGEN = controleer(zaanstad())
BESTANDEN = sorted(pad for map_ in zaanstad().records for pad in map_.rglob("[!_]*.yaml"))


@cache
def gekeurd() -> Mapping[Path, tuple[Gekeurd | None, tuple[Melding, ...]]]:
    """Every file of a record, read and checked once."""
    gelezen = (rij for map_ in zaanstad().records for rij in lees_map(map_, PROJECT))
    return {
        pad: valideer_record(document) if document is not None else (None, meldingen)
        for document, meldingen, pad in gelezen
    }


def alle_records() -> Iterator[Gekeurd]:
    for pad, (gelezen, meldingen) in gekeurd().items():
        assert gelezen is not None, (pad, meldingen)
        yield gelezen


@cache
def soep(pad: Path) -> BeautifulSoup:
    return BeautifulSoup(pad.read_text(encoding="utf-8"), "html.parser")


def adres(site: Path, pad: Path) -> str:
    return urljoin(WORTEL, pad.relative_to(site).as_posix().removesuffix("index.html"))


def bestand(site: Path, url: str) -> Path:
    pad = site / unquote(urlsplit(url).path).lstrip("/")
    return pad / "index.html" if url.endswith("/") or pad.is_dir() else pad


def paginas(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def test_mkdocs_waarschuwt_nergens_voor(gebouwd: tuple[Path, str]) -> None:
    assert "warning" not in gebouwd[1].lower()
    assert "error" not in gebouwd[1].lower()


def test_er_zijn_geen_fouten() -> None:
    assert [str(melding) for melding in fouten(MELDINGEN)] == []


@pytest.mark.parametrize("pad", BESTANDEN, ids=lambda pad: pad.stem)
def test_record(site: Path, pad: Path) -> None:
    """One test per real record: it is on the site with its name and its way to somebody, or it is nowhere at all."""
    gelezen, meldingen = gekeurd()[pad]
    assert gelezen is not None, meldingen
    record = gelezen.record
    pagina = site / adres_van(record.soort, record.id) / "index.html"
    assert pagina.is_file() == record.op_de_site
    if record.op_de_site:
        tekst = " ".join(soep(pagina).get_text(" ").split())
        assert record.naam in tekst
        assert record.kort in tekst
        assert soep(pagina).select("article a[href^='tel:'], article .plek")
        assert all(bron.url in {a["href"] for a in soep(pagina).select("a[href]")} for bron in record.bronnen)


def test_geen_dode_links(site: Path) -> None:
    dood = []
    for pad in paginas(site):
        for element in soep(pad).select("[href], [src]"):
            doel, anker = urldefrag(urljoin(adres(site, pad), element.get("href") or element.get("src")))
            if not doel.startswith(WORTEL):
                continue
            ander = bestand(site, doel)
            if not ander.is_file() or (anker and soep(ander).find(id=anker) is None):
                dood.append((pad.relative_to(site).as_posix(), doel, anker))
    assert dood == []


def test_elk_record_is_hooguit_drie_tikken_van_home(site: Path) -> None:
    assert KAART is not None
    afstand = {WORTEL: 0}
    rij = deque([WORTEL])
    while rij:
        hier = rij.popleft()
        pad = bestand(site, hier)
        if afstand[hier] == 3 or pad.suffix != ".html":
            continue
        for link in soep(pad).select("a[href]"):
            doel = urldefrag(urljoin(hier, link["href"]))[0]
            if doel.startswith(WORTEL) and doel not in afstand:
                afstand[doel] = afstand[hier] + 1
                rij.append(doel)
    ver = [b.id for b in KAART.bladen.values() if urljoin(WORTEL, b.adres) not in afstand]
    assert ver == []


def test_niets_van_binnen_staat_op_de_site(site: Path) -> None:
    alles = "\n".join(
        pad.read_text(encoding="utf-8") for pad in site.rglob("*") if pad.suffix in {".html", ".xml", ".css", ".js"}
    )
    lekken = []
    for gelezen in alle_records():
        record = gelezen.record
        intern = [record.eigenaar, record.redactienotitie]
        if not record.op_de_site:
            intern += [f'data-record="{record.id}"', f"/{record.id}/", record.kort]
        lekken += [(record.id, tekst) for tekst in intern if tekst and tekst in alles]
    assert lekken == []


def test_alleen_wat_een_bezoeker_nodig_heeft_staat_op_de_site(site: Path) -> None:
    soorten = {pad.relative_to(site).as_posix() for pad in site.rglob("*") if pad.is_file() and pad.suffix != ".html"}
    assert soorten == {
        "assets/stijl.css",
        "assets/acties.js",
        "assets/deel.png",
        "assets/doorsturen.js",
        "assets/editie.js",
        "assets/houdbaar.js",
        "assets/lijst.js",
        "assets/mijn-lijst.js",
        "assets/papieren.js",
        "assets/zoekbalk.js",
        "assets/zoeken.js",
        "assets/zoekindex.js",
        "sitemap.xml",
        "sitemap.xml.gz",
    }


def test_geen_pagina_haalt_iets_van_buiten_of_heeft_een_script_van_het_thema(site: Path) -> None:
    eigen = {site / bundel.uri for bundel in BUNDELS}
    for pad in paginas(site):
        for element in soep(pad).select(
            "script, iframe, img, link[rel~=stylesheet], link[rel~=icon], link[rel~=preconnect]"
        ):
            bron = element.get("src") or element.get("href") or ""
            assert not urlsplit(bron).netloc, pad
        for script in soep(pad).select("script"):
            assert bestand(site, urljoin(adres(site, pad), script["src"])) in eigen, pad


def test_elke_pagina_is_helemaal_van_ons_en_zegt_alles_een_keer(site: Path) -> None:
    """Nothing of the theme's own page is left: no second skip link, no field that only its script knew what to do with."""
    for pad in paginas(site):
        tekst = pad.read_text(encoding="utf-8")
        assert tekst.startswith('<!doctype html>\n<html lang="nl">\n<head>\n'), pad
        assert not re.search(r'data-md-|[" ]md-|no-js', tekst), pad
        ids = [element["id"] for element in soep(pad).select("[id]")]
        assert len(ids) == len(set(ids)), pad
        for veld in soep(pad).select("input, select, textarea"):
            label = soep(pad).find("label", attrs={"for": veld.get("id")}) or veld.find_parent("label")
            assert label or veld.get("aria-label") or veld["type"] in ("submit", "hidden"), (pad, veld)


def test_geen_pagina_weegt_meer_dan_60_kb_bij_een_eerste_bezoek(site: Path) -> None:
    altijd = sum(
        len(gzip.compress((site / "assets" / naam).read_bytes()))
        for naam in (
            "stijl.css",
            *(pad.name for pad in (site / "assets").glob("*.js") if pad.name not in {"zoeken.js", "zoekindex.js"}),
        )
    )
    zwaarst = max(paginas(site), key=lambda pad: len(gzip.compress(pad.read_bytes())))
    assert altijd + len(gzip.compress(zwaarst.read_bytes())) <= 60_000, zwaarst


def test_elke_lijst_zegt_wat_je_eerst_doet_en_wie_je_belt(site: Path) -> None:
    assert KAART is not None
    lijsten = {
        "themas": KAART.themas,
        "voor-wie": KAART.doelgroepen,
        "levensgebeurtenissen": KAART.levensgebeurtenissen,
        "wijken": KAART.wijken,
    }
    for map_, items in lijsten.items():
        for id_ in items:
            pagina = soep(site / map_ / id_ / "index.html")
            assert pagina.select(".inhoud a[href^='tel:']"), (map_, id_)
            assert pagina.select(".begin, .fase--eerst, .wijkteam"), (map_, id_)
            assert len({e["data-record"] for e in pagina.select("[data-record]")}) >= 3, (map_, id_)


def test_er_is_genoeg_hulp_met_bron_en_datum() -> None:
    assert KAART is not None
    assert len(KAART.regelingen) >= 50
    assert len(KAART.initiatieven) >= 37
    for blad in KAART.bladen.values():
        assert blad.bronnen
        assert blad.gecontroleerd <= VANDAAG


def test_elke_pagina_heeft_een_titel_een_kop_en_iemand_om_te_bellen(site: Path) -> None:
    for pad in paginas(site):
        if soep(pad).select("meta[http-equiv=refresh]"):
            continue
        assert soep(pad).title.get_text().strip(), pad
        assert len(soep(pad).select("h1")) == 1, pad
        assert soep(pad).select("a[href^='tel:']"), pad


def test_elke_lijst_heeft_data_record(site: Path) -> None:
    assert KAART is not None
    op_overzicht = {
        e["data-record"]
        for map_ in ("regelingen", "initiatieven")
        for e in soep(site / map_ / "index.html").select("[data-record]")
    }
    assert op_overzicht == set(KAART.bladen)


def test_een_verlopen_bedrag_staat_nergens(site: Path) -> None:
    assert KAART is not None
    voor = [e for pad in paginas(site) for e in soep(pad).select("[data-feit]")]
    assert voor
    assert all(e["data-geldig-tot"] >= VANDAAG.isoformat() for e in voor)
