"""Building and serving with real MkDocs: a fault stops the build and leaves the last good site as it was."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import jinja2
import pytest
from bs4 import BeautifulSoup
from conftest import OMGEVING, PROJECT, Stad, draai
from mkdocs.livereload import LiveReloadServer

from generator.schil.proef import bewaak


def momentopname(map_: Path) -> dict[str, bytes]:
    return {pad.relative_to(map_).as_posix(): pad.read_bytes() for pad in map_.rglob("*") if pad.is_file()}


def test_een_fout_stopt_de_bouw_en_laat_de_vorige_site_staan(stad: Stad) -> None:
    assert draai("mkdocs", "build", "--strict", map_=stad.map).returncode == 0
    goed = momentopname(stad.map / "site")
    stad.vervang("regelingen/schuldhulp.yaml", "  loket: wijkteam", "  telefoon: 756414376")
    uitvoer = draai("mkdocs", "build", "--strict", map_=stad.map)
    assert uitvoer.returncode == 1
    assert "regelingen/schuldhulp.yaml:16  contact.telefoon\n    “756414376” is een getal" in uitvoer.stderr
    assert "Nog niet goed: 1 fout. De site is niet veranderd." in uitvoer.stdout
    assert "Traceback" not in uitvoer.stderr
    assert momentopname(stad.map / "site") == goed


def test_een_waarschuwing_van_mkdocs_laat_de_vorige_site_ook_staan(stad: Stad) -> None:
    (stad.map / "mkdocs.yml").open("a").write("validation:\n  links:\n    anchors: warn\n")
    assert draai("mkdocs", "build", "--strict", map_=stad.map).returncode == 0
    goed = momentopname(stad.map / "site")
    (stad.map / "content" / "over.md").write_text("# Over\n\n[Dode link](contact/index.md#nergens)\n")
    stad.vervang("regelingen/schuldhulp.yaml", "naam: Schuldhulp", "naam: Hulp bij schulden")
    uitvoer = draai("mkdocs", "build", "--strict", map_=stad.map)
    assert uitvoer.returncode == 1
    assert "#nergens" in uitvoer.stderr
    assert momentopname(stad.map / "site") == goed
    assert not list(stad.map.glob(".site*"))


def test_een_afgebroken_bouw_wordt_de_volgende_keer_hersteld(stad: Stad) -> None:
    assert draai("mkdocs", "build", "--strict", map_=stad.map).returncode == 0
    goed = momentopname(stad.map / "site")
    (stad.map / "site").rename(stad.map / ".site.vorige")
    (stad.map / "site").mkdir()
    (stad.map / "site" / "half.html").write_text("half")
    (stad.map / "content" / "over.md").write_text("# Over\n\n[Dode link](nergens.md)\n")
    assert draai("mkdocs", "build", "--strict", map_=stad.map).returncode == 1
    assert momentopname(stad.map / "site") == goed


def test_oude_adressen_leiden_naar_het_nieuwe(site: Path) -> None:
    for map_ in ("regelingen", "initiatieven"):
        html = (site / map_ / "stadspas" / "index.html").read_text()
        doel = re.search(r'url=([^"]+)"', html)
        assert doel is not None
        assert (site / map_ / "stadspas" / doel[1] / "index.html").resolve() == (
            site / "regelingen" / "voorbeeldpas" / "index.html"
        ).resolve()


def test_een_verkeerde_datum_om_voor_te_bouwen(stad: Stad) -> None:
    uitvoer = draai("mkdocs", "build", map_=stad.map, SOCIALE_KAART_VANDAAG="morgen")
    assert uitvoer.returncode == 1
    assert "Schrijf een datum als 2027-03-01." in uitvoer.stdout
    assert "Traceback" not in uitvoer.stderr


def test_de_dag_komt_anders_uit_source_date_epoch(stad: Stad) -> None:
    uitvoer = draai("mkdocs", "build", map_=stad.map, SOCIALE_KAART_VANDAAG="", SOURCE_DATE_EPOCH="1830297600")
    assert uitvoer.returncode == 0, uitvoer.stderr
    assert "1 januari 2028" in (stad.map / "site" / "index.html").read_text()


def test_serve_toont_een_wijziging_en_een_fout_op_de_eigen_pagina(stad: Stad) -> None:
    with serveer(stad.map) as adres:
        assert "Iemand helpt je met je schulden." in haal_tot(f"{adres}/regelingen/schuldhulp/", "Iemand helpt")
        stad.vervang("regelingen/schuldhulp.yaml", "kort: Iemand helpt je", "kort: Een maatje helpt je")
        haal_tot(f"{adres}/regelingen/schuldhulp/", "Een maatje helpt je")
        haal_tot(f"{adres}/regelingen/schuldhulp/record.json", "Een maatje helpt je")
        stad.vervang("regelingen/schuldhulp.yaml", "naam: Schuldhulp", "nam: Schuldhulp")
        pagina = haal_tot(f"{adres}/regelingen/schuldhulp/", "data-melding")
        assert "“nam” is geen veld van een regeling." in pagina
        assert "Bedoelde u “naam”?" in pagina
        ander = haal_tot(f"{adres}/regelingen/voorbeeldpas/", "De eerste: regelingen/schuldhulp.yaml")
        assert "Voorbeeldpas" in ander
        stad.vervang("mkdocs.yml", "docs_dir: content", "docs_dir: contnt")
        kapot = haal_tot(f"{adres}/regelingen/voorbeeldpas/", "De site is niet vernieuwd")
        assert "Voorbeeldpas" in kapot
        assert "“contnt” bestaat niet." in kapot
        stad.vervang("mkdocs.yml", "docs_dir: contnt", "docs_dir: content")
        stad.vervang("content/lijsten/wijken.yaml", "- id: noord\n", "- id noord\n")
        for waar in ("", "regelingen/voorbeeldpas/", "over/", "nergens/"):
            assert "niet vernieuwd" not in haal_tot(f"{adres}/{waar}", "content/lijsten/wijken.yaml:1")
        stad.vervang("content/lijsten/wijken.yaml", "- id noord\n", "- id: noord\n")
        stad.vervang("content/lijsten/gemeente.yaml", "naam: Voorbeeldstad", "nam: Voorbeeldstad")
        assert "Nog niet goed" in haal_tot(f"{adres}/", "content/lijsten/gemeente.yaml")
        stad.vervang("content/lijsten/gemeente.yaml", "nam: Voorbeeldstad", "naam: Voorbeeldstad")
        stad.vervang("regelingen/schuldhulp.yaml", "nam: Schuldhulp", "naam: Schuldhulp")
        haal_tot(f"{adres}/regelingen/schuldhulp/", "Een maatje helpt je")
        assert "Nog niet goed" not in haal_tot(f"{adres}/", "Voorbeeldstad")


def test_een_poort_die_bezet_is_wordt_gezegd_voor_er_iets_wordt_gemaakt(stad: Stad) -> None:
    with socket.socket() as bezet:
        bezet.bind(("127.0.0.1", 0))
        bezet.listen()
        poort = bezet.getsockname()[1]
        uitvoer = draai("mkdocs", "serve", "-a", f"127.0.0.1:{poort}", map_=stad.map)
    assert uitvoer.returncode == 1
    gezegd = uitvoer.stdout + uitvoer.stderr
    assert f"Op 127.0.0.1:{poort} kan de site niet worden getoond: die poort is bezet" in gezegd
    anders = re.search(r"of mkdocs serve -a 127\.0\.0\.1:(\d+)", gezegd)
    assert anders is not None
    assert int(anders[1]) > poort
    assert "Traceback" not in gezegd
    assert "Cleaning site directory" not in gezegd


@pytest.mark.parametrize(
    ("sjabloon", "gezegd"),
    [
        ("{% if x %}", "is nog niet goed: "),
        ("{{ 1 / 0 }}", "Er ging iets mis (ZeroDivisionError)"),
        ("{{ nergens.iets }}", "Een sjabloon van het thema is nog niet goed: 'nergens' is undefined."),
    ],
)
def test_wat_een_nieuwe_site_tegenhoudt_staat_op_elke_bladzijde_die_open_kan_staan(
    stad: Stad, tmp_path: Path, sjabloon: str, gezegd: str
) -> None:
    site = tmp_path / "getoond"
    (site / "over").mkdir(parents=True)
    (site / "over" / "index.html").write_text("<html><body class=x><h1>Over</h1></body></html>", encoding="utf-8")
    server = LiveReloadServer(lambda: print(jinja2.Template(sjabloon).render()), "127.0.0.1", 0, str(site))
    bewaak(server, stad.project)
    for _ in range(2):
        server.builder()
    over = BeautifulSoup((site / "over" / "index.html").read_text(encoding="utf-8"), "html.parser")
    (strook,) = over.select("body.x > .proef-balk:first-child")
    assert "De site is niet vernieuwd" in strook.get_text()
    assert gezegd in strook.get_text()
    assert over.h1 is not None
    assert gezegd in BeautifulSoup((site / "404.html").read_text(encoding="utf-8"), "html.parser").get_text()


@contextmanager
def serveer(map_: Path) -> Iterator[str]:
    with socket.socket() as poort:
        poort.bind(("127.0.0.1", 0))
        adres = f"127.0.0.1:{poort.getsockname()[1]}"
    proces = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "--livereload", "--dev-addr", adres],
        cwd=map_, env=OMGEVING, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        yield f"http://{adres}"
    finally:
        proces.terminate()
        proces.wait(timeout=20)


def haal_tot(adres: str, tekst: str) -> str:
    """The page as soon as it holds `tekst`; fails after half a minute."""
    gezien = ""
    for _ in range(150):
        try:
            gezien = urllib.request.urlopen(adres, timeout=5).read().decode()
        except urllib.error.HTTPError as fout:
            gezien = fout.read().decode()  # the page for an address that is not there
        except (urllib.error.URLError, OSError) as fout:
            gezien = str(fout)
        if tekst in gezien:
            return gezien
        time.sleep(0.2)
    raise AssertionError(f"“{tekst}” verschijnt niet op {adres}:\n{gezien[:2000]}")


def test_een_pagina_uit_de_gedeelde_schil_is_gelijk_aan_een_die_het_hele_thema_doorloopt(stad: Stad) -> None:
    config = stad.map / "mkdocs.yml"
    config.write_text(config.read_text() + "site_url: https://kaart.test/onder/\nextra_css: [eigen.css]\n")
    (stad.map / "content" / "eigen.css").touch()
    assert draai("mkdocs", "build", "--strict", map_=stad.map).returncode == 0
    snel = momentopname(stad.map / "site")
    assert b'<link rel="stylesheet" href="../../eigen.css">' in snel["regelingen/schuldhulp/index.html"]
    config.write_text(
        config.read_text().replace(
            "lijsten: content/lijsten", "lijsten: content/lijsten\n      schil_per_diepte: false"
        )
    )
    assert draai("mkdocs", "build", "--strict", map_=stad.map).returncode == 0
    heel = momentopname(stad.map / "site")
    assert {pad for pad in snel if snel[pad] != heel.get(pad)} <= {"sitemap.xml.gz"}
    assert snel.keys() == heel.keys()


def test_een_levensgebeurtenis_is_een_lijst_met_stappen_in_volgorde(site: Path) -> None:
    html = (site / "levensgebeurtenissen" / "schulden-en-deurwaarder" / "index.html").read_text()
    soep = BeautifulSoup(html, "html.parser")
    assert [kop.get_text() for kop in soep.select(".fase h2")] == ["Doe dit eerst", "Doe dit later"]
    assert [link["href"] for link in soep.select(".fase--eerst .stap__hulp a")] == ["../../regelingen/schuldhulp/"]


def test_tekst_uit_de_lijsten_om_elke_pagina_heen_is_nooit_een_sjabloon(stad: Stad) -> None:
    """The shell around a page holds names from lists; whatever they look like, they stand there as they were written."""
    raar = "⟦ 7*7 ⟧ {% endraw %} {{ config }} {# weg #}"
    stad.vervang("content/lijsten/gemeente.yaml", "naam: Voorbeeldstad", f"naam: 'Stad {raar}'")
    stad.vervang("content/lijsten/loketten.yaml", "naam: Wijkteam", f"naam: 'Team {raar}'")
    uitvoer = draai("mkdocs", "build", "--strict", map_=stad.map)
    assert uitvoer.returncode == 0, uitvoer.stderr
    for pad in (stad.map / "site").rglob("index.html"):
        tekst = BeautifulSoup(pad.read_text(encoding="utf-8"), "html.parser").get_text()
        if "Gemaakt op" in tekst:
            assert f"voor Stad {raar}." in tekst, pad
            assert f"Team {raar}" in tekst, pad


def test_namen_met_vreemde_letters_en_adressen_staan_er_zoals_ze_zijn(stad: Stad) -> None:
    stad.vervang(
        "regelingen/voorbeeldpas.yaml", "  - Je hebt weinig inkomen.", "  - Zie de bıjstandsnorm en de BİJSTANDSNORM."
    )
    stad.vervang("regelingen/schuldhulp.yaml", "naam: Schuldhulp", "naam: ~/Schuldhulp")
    assert draai("mkdocs", "build", "--strict", map_=stad.map).returncode == 0
    pas = (stad.map / "site/regelingen/voorbeeldpas/index.html").read_text(encoding="utf-8")
    assert "Zie de bıjstandsnorm en de BİJSTANDSNORM." in pas
    hulp = (stad.map / "site/regelingen/schuldhulp/index.html").read_text(encoding="utf-8")
    assert "<h1>~/Schuldhulp</h1>" in hulp
    assert "../../Schuldhulp" not in hulp


def test_tekst_om_een_pagina_heen_wordt_precies_een_keer_ontsnapt(stad: Stad) -> None:
    """Titles and descriptions from mkdocs.yml, from the top of a hand-written page and from its heading."""
    raar, als_html = '< b>&"', "&lt; b&gt;&amp;&#34;"
    stad.vervang("mkdocs.yml", "site_name: Sociale kaart Voorbeeldstad", f"site_name: 'Naam {raar}'")
    for titel in ("Regelingen", "Meer", "Over deze site"):
        stad.vervang("mkdocs.yml", f"- {titel}:", f"- '{titel} {raar}':")
    (stad.map / "content" / "kop.md").write_text("# Kop &lt; b>&amp;&quot;\n\nTekst.\n", encoding="utf-8")
    (stad.map / "content" / "boven.md").write_text(
        f"---\ntitle: 'Boven {raar}'\ndescription: 'Uitleg {raar}'\n---\n\n# Boven\n\nTekst met **vet**.\n",
        encoding="utf-8",
    )
    uitvoer = draai("mkdocs", "build", "--strict", map_=stad.map)
    assert uitvoer.returncode == 0, uitvoer.stderr
    for map_, titel in (("over", "Over deze site"), ("kop", "Kop"), ("boven", "Boven")):
        html = (stad.map / "site" / map_ / "index.html").read_text(encoding="utf-8")
        assert f"<title>{titel} {als_html} – Naam {als_html}</title>" in html
    assert f'<meta name="description" content="Uitleg {als_html}">' in html
    assert "Tekst met <strong>vet</strong>." in html
    for pad in ("404.html", "over/index.html", "regelingen/index.html", "regelingen/schuldhulp/index.html"):
        html = (stad.map / "site" / pad).read_text(encoding="utf-8")
        assert f'/">Naam {als_html}</a>' in html
        assert f">Regelingen {als_html}</a>" in html
        assert f'<nav aria-label="Meer {als_html}">' in html
        assert "< b>&" not in html, pad
        assert "&amp;lt;" not in html, pad
        assert "&amp;amp;" not in html, pad


def test_make_bouwt_zonder_bericht_van_het_thema(stad: Stad) -> None:
    """Material has something to say when MkDocs starts; the Makefile turns that off, for `make site` and `make serve`."""
    uitvoer = subprocess.run(
        ["make", "--silent", "--file", "-", "bouw"],
        cwd=PROJECT,
        env={naam: waarde for naam, waarde in OMGEVING.items() if naam != "NO_MKDOCS_2_WARNING"},
        input=f"include Makefile\nbouw:\n\tcd {stad.map} && {sys.executable} -m mkdocs build --quiet --strict\n",
        capture_output=True,
        text=True,
        check=False,
    )
    assert (uitvoer.returncode, uitvoer.stdout, uitvoer.stderr) == (0, "", "")
