"""The built site in a real browser: every page type, small and large, light and dark, with the keyboard, without scripts."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import uit_map
from duim import te_klein
from playwright.sync_api import Browser
from venster import drempels, ga_naar, geleend, open_pagina, past

from generator.models.kortadres import code

PAGINATYPES = {
    "home": "",
    "zoeken": "zoeken/",
    "zoeken-treffers": "zoeken/#q=schulden&wijk=noord",
    "zoeken-nood": "zoeken/#q=uit+huis+gezet",
    "zoeken-elders": "zoeken/#q=paspoort",
    "zoeken-niets": "zoeken/#q=xyzzyqw",
    "regelingen": "regelingen/",
    "initiatieven": "initiatieven/",
    "landelijke-regeling": "regelingen/studiepotje/",
    "gemeentelijke-regeling": "regelingen/voorbeeldpas/",
    "gestopte-regeling": "regelingen/warmtegeld/",
    "stille-kracht": "initiatieven/kleerkast/",
    "wijkinitiatief": "initiatieven/soeptafel/",
    "tijdelijk-dicht": "initiatieven/leesclub/",
    "themas": "themas/",
    "thema": "themas/schulden/",
    "groepen": "voor-wie/",
    "groep": "voor-wie/gezinnen/",
    "levensgebeurtenissen": "levensgebeurtenissen/",
    "levensgebeurtenis": "levensgebeurtenissen/schulden-en-deurwaarder/",
    "wijken": "wijken/",
    "wijk": "wijken/noord/",
    "bewijsstukken": "bewijsstukken/",
    "geld-check": "geld-check/",
    "mijn-lijst": "mijn-lijst/",
    "mijn-lijst-gedeeld": f"mijn-lijst/#l={''.join(map(code, ('voorbeeldpas', 'huurpot', 'kleerkast')))}",
    "oud-kaartje": "regelingen/voorbeeldpas/#e2026-03-03",
    "papier": "papier/",
    "nieuw": "nieuw/",
    "woordenlijst": "woordenlijst/",
    "hulp-bij-aanvragen": "hulp-bij-aanvragen/",
    "vragen-aan-tafel": "vragen-aan-tafel/",
    "noodhulp": "noodhulp/",
    "contact": "contact/",
    "weten-we-nog-niet": "weten-we-nog-niet/",
    "over": "over/",
    "open": "open/",
    "cijfers": "cijfers/",
    "testen": "testen/",
    "niet-gevonden": "bestaat-niet/",
}
"""Every kind of page, written by hand or made from records."""
KNOPPEN = {"Zet op mijn lijst", "Deel", "Print", "Stuur dit aan iemand"}
"""What a page can only do with a script."""


@pytest.mark.parametrize("soort", PAGINATYPES)
def test_paginatype(site: Path, browser: Browser, soort: str) -> None:
    """All of axe once, small and light; a wide and dark window in the audit."""
    with open_pagina(site, browser, PAGINATYPES[soort], 360, "light") as pagina:
        assert past(pagina), "te breed voor 360"
        assert drempels(pagina) == ""
        pagina.set_viewport_size({"width": 1280, "height": 800})
        assert past(pagina), "te breed voor 1280"


@pytest.mark.parametrize("soort", ["zoeken-nood", "gemeentelijke-regeling", "levensgebeurtenis", "mijn-lijst-gedeeld"])
def test_in_het_donker(site: Path, browser: Browser, soort: str) -> None:
    """These have every colour there is; every page type is looked at in the audit."""
    with open_pagina(site, browser, PAGINATYPES[soort], 1280, "dark") as pagina:
        assert drempels(pagina, "color-contrast") == ""


def test_menu_en_inhoud_werken_met_alleen_het_toetsenbord(site: Path, browser: Browser) -> None:
    with geleend(browser, viewport={"width": 360, "height": 800}) as context:
        pagina = context.new_page()
        pagina.route("**/*", uit_map(site, []))
        pagina.goto("http://kaart.test/")
        pagina.keyboard.press("Tab")
        assert pagina.evaluate("document.activeElement.textContent") == "Naar de inhoud"
        assert pagina.evaluate("document.activeElement.getBoundingClientRect().left") >= 0
        pagina.keyboard.press("Enter")
        assert pagina.evaluate("document.activeElement.id") == "inhoud"
        pagina.goto("http://kaart.test/")
        for woord in ("Menu", "In jouw wijk"):
            for _ in range(20):
                pagina.keyboard.press("Tab")
                if pagina.evaluate("document.activeElement.textContent") == woord:
                    break
            pagina.keyboard.press("Enter")
        pagina.wait_for_url("**/wijken/")


@pytest.mark.parametrize("adres", ["", "regelingen/huurpot/", "initiatieven/kleerkast/", "wijken/noord/", "noodhulp/"])
def test_zonder_javascript_staat_alles_er(site: Path, browser: Browser, adres: str) -> None:
    teksten = []
    for aan in (True, False):
        with geleend(browser, java_script_enabled=aan) as context:
            pagina = context.new_page()
            pagina.route("**/*", uit_map(site, []))
            pagina.goto(f"http://kaart.test/{adres}")
            regels = pagina.locator("main").inner_text().splitlines()
            teksten.append([r for r in regels if r.strip() and r not in KNOPPEN and "JavaScript" not in r])
    assert teksten[0] == teksten[1]
    assert len(teksten[0]) > 10


def test_gevaarlijke_tekst_staat_er_letterlijk(site: Path, browser: Browser) -> None:
    with open_pagina(site, browser, "initiatieven/kleerkast/", 1280, "light") as pagina:
        assert 'Kleren & schoenen, {{ naar keuze }} "zo goed als nieuw" 👕.' in pagina.locator("main").inner_text()


def test_een_moeilijk_woord_opent_zijn_uitleg_met_het_toetsenbord_en_op_papier(site: Path, browser: Browser) -> None:
    with geleend(browser, viewport={"width": 360, "height": 800}, java_script_enabled=False) as context:
        pagina = context.new_page()
        pagina.route("**/*", uit_map(site, []))
        pagina.goto("http://kaart.test/regelingen/voorbeeldpas/")
        woord = pagina.locator(".begrip").first
        assert not woord.locator(".begrip__uitleg").is_visible()
        woord.locator("summary").focus()
        pagina.keyboard.press("Enter")
        assert woord.locator(".begrip__uitleg").is_visible()
        assert pagina.url == "http://kaart.test/regelingen/voorbeeldpas/"
        pagina.reload()
        pagina.emulate_media(media="print")
        assert pagina.locator(".begrip__uitleg").first.is_visible()


def test_knoppen_delen_en_printen(site: Path, browser: Browser) -> None:
    with geleend(browser, permissions=["clipboard-read", "clipboard-write"]) as context:
        pagina = context.new_page()
        buiten: list[str] = []
        pagina.route("**/*", uit_map(site, buiten))
        pagina.add_init_script(
            "window.geprint = 0; window.print = () => window.geprint++; delete Navigator.prototype.share;"
        )
        pagina.goto("http://kaart.test/regelingen/huurpot/#hier")
        pagina.get_by_role("button", name="Print").click()
        assert pagina.evaluate("window.geprint") == 1
        pagina.get_by_role("button", name="Deel").click()
        bericht = pagina.locator(".acties [role=status]")
        bericht.filter(has_text="adres").wait_for()
        assert "http://kaart.test/regelingen/huurpot/#" not in bericht.inner_text()
        assert buiten == []


def test_letters_zijn_groot_en_knoppen_raak_je_met_een_duim(site: Path, browser: Browser) -> None:
    """Running text is at least 18 px; everything to tap outside running text is at least 44 px."""
    with geleend(browser, viewport={"width": 360, "height": 800}) as context:
        pagina = context.new_page()
        pagina.route("**/*", uit_map(site, []))
        klein, laag, mis = [], [], {}
        for soort, adres in PAGINATYPES.items():
            ga_naar(pagina, f"http://kaart.test/{adres}")
            klein += pagina.eval_on_selector_all(
                "p, li, dd, dt, td, th, a, button, input, summary, label",
                "els => els.filter(e => e.offsetParent && e.innerText?.trim() && parseFloat(getComputedStyle(e).fontSize) < 18"
                " && !e.closest('small, .begrip summary')).map(e => e.className + ': ' + e.innerText.slice(0, 40))",
            )
            laag += pagina.eval_on_selector_all(
                ".bellen, .knop, .tegel, .menu a, .kop a, .voet li a, .terug a, .wijken a, .trefwoorden a, .letters a, input:not([type=checkbox]), label.keuze--ja, select",
                "els => els.filter(e => e.offsetParent && e.getBoundingClientRect().height < 44)"
                ".map(e => e.className + ': ' + e.innerText.slice(0, 40))",
            )
            if raak := te_klein(pagina):
                mis[soort] = raak
        assert klein == []
        assert laag == []
        assert mis == {}


def test_wat_te_klein_is_voor_een_duim_valt_op(site: Path, browser: Browser) -> None:
    with open_pagina(site, browser, "regelingen/huurpot/", 360, "light") as pagina:
        pagina.evaluate(
            """() => {
              const zet = (soort, tekst, ...buren) => {
                const knop = Object.assign(document.createElement(soort), { href: "#inhoud", textContent: tekst });
                const alinea = document.createElement("p");
                alinea.append(...buren, knop);
                document.querySelector("main").append(alinea);
              };
              zet("a", "alleen");
              zet("a", "op een eigen regel", "Woorden erboven.", document.createElement("br"));
              zet("a", "in een zin", "Woorden ernaast, en dan ");
              zet("button", "x", "Een knop is nooit een woord: ");
            }"""
        )
        assert [wat.partition(":")[0] for wat in te_klein(pagina)] == ["alleen", "op een eigen regel", "x"]
