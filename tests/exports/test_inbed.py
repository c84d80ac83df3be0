"""The lists for other sites, read as a browser would from the built site of voorbeeldstad."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from conftest import VANDAAG, voorbeeldstad
from gebouwd import Gebouwd, hulpbestand, soep

from generator.blad.notatie import datum


def _ids(blad: BeautifulSoup) -> list[str]:
    return [str(hit["data-record"]) for hit in blad.select("[data-record]")]


def test_een_lijst_noemt_wat_er_nu_is(site: Path) -> None:
    kaart = Gebouwd(site, voorbeeldstad()).kaart
    for thema in kaart.themas:
        levend = [blad for blad in kaart.met_thema(thema) if blad.leeft]
        blad = soep(site / "inbed" / f"thema-{thema}" / "index.html")
        assert _ids(blad) == [van.id for van in levend]
        tekst = blad.get_text(" ", strip=True)
        assert all(van.naam in tekst and van.kort in tekst for van in levend)
        assert datum(VANDAAG) in tekst
    for wijk in kaart.wijken:
        levend = [blad.id for blad in (*kaart.in_wijk(wijk), *kaart.naast_wijk(wijk)) if blad.leeft]
        assert _ids(soep(site / "inbed" / f"wijk-{wijk}" / "index.html")) == levend


def test_een_lijst_vraagt_niets_van_wie_hem_laat_zien(site: Path) -> None:
    for pad in (site / "inbed").glob("*/index.html"):
        blad = soep(pad)
        assert not blad.select("script, iframe, form, style, [style], img")
        assert [van["href"] for van in blad.select("link[rel=stylesheet]")] == [
            f"../../assets/vast/{hulpbestand(site, 'assets/stijl.css').name}"
        ]
        assert blad.base["target"] == "_blank"
        assert blad.select_one("a[href^='tel:']")


def test_de_bladzijde_heeft_de_code_van_elke_lijst(site: Path) -> None:
    codes = [code.get_text() for code in soep(site / "inbed" / "index.html").select("[data-tekst] code")]
    lijsten = {pad.parent.name for pad in (site / "inbed").glob("*/index.html")}
    ramen = [BeautifulSoup(code, "html.parser").iframe for code in codes]
    assert all(raam["title"] and raam["src"].startswith("https://") for raam in ramen)
    assert {raam["src"].rstrip("/").rsplit("/", 1)[-1] for raam in ramen} == lijsten


@pytest.mark.proces
def test_een_bekend_adres_staat_er_heel(papiersite: Path) -> None:
    """The sitemap and every address that others keep are of the site itself, wherever it stands."""
    adres = soep(papiersite / "index.html").select_one("link[rel=canonical]")["href"]
    assert (papiersite / "robots.txt").read_text("utf-8").splitlines()[-1] == f"Sitemap: {adres}sitemap.xml"
    kaart = (papiersite / "sitemap.xml").read_text("utf-8")
    assert f"<loc>{adres}regelingen/schuldhulp/</loc>" in kaart
    assert "/inbed/thema" not in kaart
    for pad in (*(papiersite / "k").glob("*/index.html"), *(papiersite / "inbed").glob("*/index.html")):
        assert soep(pad).select_one("link[rel=canonical]")["href"].startswith(adres)


def test_zoekmachines_mogen_alles_lezen(site: Path) -> None:
    """Without an address of the site there is no sitemap: it would be there, and empty."""
    assert (site / "robots.txt").read_text("utf-8") == "User-agent: *\nAllow: /\n"
    assert not (site / "sitemap.xml").exists()
