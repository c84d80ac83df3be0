"""The built site of voorbeeldstad, checked as files: complete, without dead links, and without anything internal."""

from __future__ import annotations

import random
import re
import shutil
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from conftest import VANDAAG, voorbeeldstad
from gebouwd import KEURINGEN, Gebouwd, Keuring, dubbelzinnige_links, mist_van, zonder_merk

from generator.kaart import adressen


@pytest.fixture
def gebouwd(site: Path) -> Gebouwd:
    return Gebouwd(site, voorbeeldstad())


@pytest.mark.parametrize("keuring", KEURINGEN, ids=lambda keuring: keuring.__name__)
def test_de_hele_site(gebouwd: Gebouwd, keuring: Keuring) -> None:
    assert list(keuring(gebouwd)) == []


def test_de_naam_van_een_link_zegt_welke_pdf_het_is(papiersite: Path) -> None:
    """The same wijk has a booklet, a poster and two sheets."""
    assert list(dubbelzinnige_links(Gebouwd(papiersite, voorbeeldstad()))) == []


def test_elk_record_staat_er_helemaal_of_helemaal_niet(gebouwd: Gebouwd) -> None:
    assert {record.op_de_site for record in gebouwd.records} == {True, False}
    assert [mist for record in gebouwd.records for mist in mist_van(gebouwd, record)] == []


def test_er_is_iets_om_te_keuren(gebouwd: Gebouwd) -> None:
    """A check that finds nothing to look at passes too."""
    assert len(gebouwd.paginas) > 100
    assert len(gebouwd.lijsten) > 40
    assert [record.id for record in gebouwd.records if record.redactienotitie and record.op_de_site]
    feiten = [pad for pad in gebouwd.paginas if f'data-geldig-tot="{VANDAAG.year}-12-31"' in pad.read_text("utf-8")]
    assert len(feiten) > 5


def test_elke_keuring_ziet_wat_er_mis_is(site: Path, tmp_path: Path) -> None:
    kapot = tmp_path / "site"
    shutil.copytree(site, kapot)
    pas = kapot / "regelingen" / "voorbeeldpas" / "index.html"
    tekst = pas.read_text(encoding="utf-8")
    for oud, nieuw in (
        ("</main>", "<a href='weg/'>weg</a><a href='#inhoud'>weg</a><img src='https://elders.example/a.png'><p id=inhoud data-md-x>INTERN-GEHEIM</main>"),
        ('data-geldig-tot="2026-12-31"', 'data-geldig-tot="2026-01-31"'),
        ("<h1>", "<h2>"),
    ):  # fmt: skip
        assert oud in tekst
        tekst = tekst.replace(oud, nieuw.replace("INTERN-GEHEIM", "INTERN-GEHEIM vraag na wat een pas kost."))
    pas.write_text(tekst, encoding="utf-8")
    (kapot / "zwaar.html").write_bytes(b"<title>" + random.Random(1).randbytes(60_000).hex().encode())
    shutil.copytree(kapot / "themas", kapot / "ook-themas")
    for pad in (kapot / "regelingen" / "index.html", kapot / "themas" / "zorg" / "index.html"):
        schoon = re.sub(r"tel:|brillenpot", "weg", pad.read_text(encoding="utf-8"))
        pad.write_text(schoon, encoding="utf-8")
    for pad in kapot.rglob("*.html"):
        pad.write_text(re.sub(r"href=\S*leesclub/", "href=weg/", pad.read_text(encoding="utf-8")), encoding="utf-8")
    gebouwd = Gebouwd(kapot, voorbeeldstad())
    stil = [keuring.__name__ for keuring in KEURINGEN if not list(keuring(gebouwd))]
    assert stil == ["zonder_bron"]  # the generator itself does not let this through
    (kapot / "regelingen" / "huurpot" / "index.html").unlink()
    assert [mist for record in gebouwd.records for mist in mist_van(gebouwd, record)] == [
        "huurpot staat niet op de site, en de status is “gepubliceerd”"
    ]


def test_alleen_wat_een_bezoeker_nodig_heeft_staat_op_de_site(site: Path) -> None:
    bestanden = (pad for pad in site.rglob("*") if pad.is_file() and pad.suffix != ".html")
    soorten = {zonder_merk(pad.relative_to(site).as_posix()) for pad in bestanden}
    bij_records = {adressen.record_json(van.adres) for van in Gebouwd(site, voorbeeldstad()).kaart.bladen.values()}
    assert bij_records <= soorten
    assert soorten - bij_records == {
        "assets/stijl.css",
        "assets/acties.js",
        "assets/deel.png",
        "assets/campagne.js",
        "assets/doorsturen.js",
        "assets/checkregels.js",
        "assets/editie.js",
        "assets/editie.txt",
        "assets/geld-check.js",
        "assets/kies.js",
        "assets/houdbaar.js",
        "assets/lijst.js",
        "assets/mijn-lijst.js",
        "assets/namen.js",
        "assets/offline.js",
        "assets/papieren.js",
        "assets/voorlezen.js",
        "assets/zoekbalk.js",
        "assets/zoeken.js",
        "assets/zoekindex.js",
        "assets/zoektalen.js",
        "assets/zoeknood.js",
        "agenda.ics",
        "agenda/buurthuis-de-schakel-samen-eten.ics",
        "agenda/buurthuis-de-schakel-winterfeest.ics",
        "agenda/rommelmarkt.ics",
        "geven/wensen.xml",
        "robots.txt",
        "sw.js",
        "open/LICENSE.txt",
        "open/feiten.csv",
        "open/lijsten.json",
        "open/records.json",
        "open/regelingen.csv",
        "open/schema/lijsten.schema.json",
        "open/schema/record.schema.json",
        "open/schema/records.schema.json",
        "open/sociale-kaart.xlsx",
        "open/stille-krachten.csv",
        "open/wijkinitiatieven.csv",
        "open/hsds/services.json",
        "open/hsds/hsds.zip",
        "cijfers/cijfers.csv",
        "cijfers/witte-plekken.csv",
        "nieuw/feed.xml",
        "_headers",
        ".htaccess",
        "hosting/nginx.conf",
        "hosting/Caddyfile",
    }


def test_een_tabel_is_uitgelijnd_zonder_stijl_die_het_beleid_weigert(site: Path) -> None:
    bladzijde = BeautifulSoup((site / "tellen" / "index.html").read_text(encoding="utf-8"), "html.parser")
    assert not bladzijde.select("[style]")
    los, in_lijst = bladzijde.select("table.tabel")
    kanten = [[cel.get("class") for cel in rij.select("th, td")] for rij in los.select("tr")]
    assert kanten == [[["links"], ["rechts"], ["midden"]]] * 2
    assert [cel.get("class") for cel in in_lijst.select("th, td")] == [None, ["rechts"]] * 2
    assert [code.get_text() for code in los.select("code")] == ['<td style="text-align: right;">']
