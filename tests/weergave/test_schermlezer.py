"""Home, a record, the search, a list and the geld-check as a screen reader gets them: all that can be done has a name, and nothing is noise."""

from __future__ import annotations

from pathlib import Path

from bezoeker import Bezoeker, gedeeld
from playwright.sync_api import Browser, Page
from schermlezer import boom, ruis

BLADZIJDEN = {
    "home": "",
    "record": "regelingen/voorbeeldpas/",
    "plek in de buurt": "initiatieven/soeptafel/",
    "treffers": "zoeken/#q=schulden",
    "nood": "zoeken/#q=uit+huis+gezet",
    "niets": "zoeken/#q=xyzzyqw",
    "lege lijst": "mijn-lijst/",
    "lijst van een ander": gedeeld("voorbeeldpas", "huurpot", "kleerkast"),
}


def _open_alles(pagina: Page) -> None:
    pagina.evaluate("document.querySelectorAll('details').forEach((e) => { e.open = true; })")


def test_wie_luistert_hoort_geen_ruis(site: Path, browser: Browser) -> None:
    mis = {}
    with Bezoeker(browser, site) as iemand:
        for naam, adres in BLADZIJDEN.items():
            pagina = (iemand.zoek if "zoeken/#" in adres else iemand.open)(adres)
            if gehoord := ruis(pagina):
                mis[naam] = gehoord
            _open_alles(pagina)
            if gehoord := ruis(pagina):
                mis[f"{naam}, alles open"] = gehoord
    assert mis == {}


def test_de_geld_check_is_een_vraag_met_antwoorden(site: Path, browser: Browser) -> None:
    with Bezoeker(browser, site) as iemand:
        pagina = iemand.open("geld-check/")
        assert ruis(pagina) == []
        pagina.get_by_role("button", name="Voor mezelf").click()
        while pagina.locator("[data-geld-check]").get_attribute("data-scherm-nu") != "uit":
            assert ruis(pagina) == []
            assert [knoop.naam[-1] for knoop in boom(pagina) if knoop.rol == "group" and knoop.naam] == ["?"]
            pagina.get_by_role("button", name="Weet ik niet").click()
        assert ruis(pagina) == []
        _open_alles(pagina)
        assert ruis(pagina) == []


def test_ruis_valt_op(site: Path, browser: Browser) -> None:
    with Bezoeker(browser, site) as iemand:
        pagina = iemand.open("over/")
        assert ruis(pagina) == []
        pagina.evaluate(
            """() => {
              const zet = (soort, kenmerken, ...binnen) => {
                const element = document.createElement(soort);
                for (const [naam, waarde] of Object.entries(kenmerken)) element.setAttribute(naam, waarde);
                element.append(...binnen);
                document.querySelector("main").append(element);
                return element;
              };
              zet("button", {});
              zet("ul", {});
              zet("a", { href: "#een" }, "Lees meer");
              zet("a", { href: "#twee" }, "Lees meer");
              zet("nav", { "aria-label": "Menu" });
              zet("h4", {}, "Te diep");
              zet("h1", {}, "Nog een");
              zet("p", {}, "‹");
              zet("button", {}, "Stuk\\u00adjes");
              zet("p", { role: "status" }, "Een bericht.");
              zet("p", { role: "status" }, "Nog een bericht.");
            }"""
        )
        assert len(ruis(pagina)) == 9
