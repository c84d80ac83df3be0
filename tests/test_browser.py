"""The built site in a real browser: every page type, small and large, light and dark, with the keyboard, without scripts."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import uit_map
from playwright.sync_api import Browser

PAGINATYPES = {
    "home": "",
    "regelingen": "regelingen/",
    "initiatieven": "initiatieven/",
    "regeling": "regelingen/zorgtoeslag/",
    "gemeentelijke-regeling": "regelingen/meedoen-zaanstad/",
    "gestopte-regeling": "regelingen/energietoeslag-zaanstad/",
    "initiatief": "initiatieven/zaanshopje/",
    "themas": "themas/",
    "thema": "themas/geld/",
    "groepen": "voor-wie/",
    "groep": "voor-wie/gezinnen/",
    "levensgebeurtenissen": "levensgebeurtenissen/",
    "levensgebeurtenis": "levensgebeurtenissen/scheiden/",
    "wijken": "wijken/",
    "wijk": "wijken/poelenburg/",
    "bewijsstukken": "bewijsstukken/",
    "woordenlijst": "woordenlijst/",
    "hulp-bij-aanvragen": "hulp-bij-aanvragen/",
    "noodhulp": "noodhulp/",
    "contact": "contact/",
    "over": "over/",
    "privacy": "privacy/",
    "toegankelijkheid": "toegankelijkheid/",
    "404": "bestaat-niet/",
}


@pytest.mark.parametrize("kleuren", ["light", "dark"])
@pytest.mark.parametrize("breedte", [360, 1280])
@pytest.mark.parametrize("soort", PAGINATYPES)
def test_paginatype(site: Path, browser: Browser, soort: str, breedte: int, kleuren: str) -> None:
    """No accessibility violation, no sideways scrolling, nothing from outside, no error in the console."""
    buiten: list[str] = []
    klachten: list[str] = []
    context = browser.new_context(viewport={"width": breedte, "height": 800}, color_scheme=kleuren)
    pagina = context.new_page()
    pagina.on("console", lambda bericht: klachten.append(bericht.text) if bericht.type == "error" else None)
    pagina.on("pageerror", lambda fout: klachten.append(str(fout)))
    pagina.route("**/*", uit_map(site, buiten))
    pagina.goto(f"http://kaart.test/{PAGINATYPES[soort]}")
    if soort != "404":
        assert klachten == []
    assert buiten == []
    assert pagina.evaluate("document.documentElement.scrollWidth") <= breedte
    uitslag = Axe().run(pagina)
    assert uitslag.violations_count == 0, uitslag.generate_report()
    context.close()


def test_menu_en_inhoud_werken_met_alleen_het_toetsenbord(site: Path, browser: Browser) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 800})
    pagina = context.new_page()
    pagina.route("**/*", uit_map(site, []))
    pagina.goto("http://kaart.test/")
    pagina.keyboard.press("Tab")
    assert pagina.evaluate("document.activeElement.textContent") == "Naar de inhoud"
    assert pagina.evaluate("document.activeElement.getBoundingClientRect().left") >= 0
    pagina.keyboard.press("Enter")
    assert pagina.evaluate("document.activeElement.id") == "inhoud"
    pagina.goto("http://kaart.test/")
    for _ in range(20):
        pagina.keyboard.press("Tab")
        if pagina.evaluate("document.activeElement.textContent") == "In jouw wijk":
            break
    pagina.keyboard.press("Enter")
    pagina.wait_for_url("**/wijken/")
    context.close()


@pytest.mark.parametrize("soort", ["home", "regeling", "initiatief", "wijk", "noodhulp"])
def test_zonder_javascript_staat_alles_er(site: Path, browser: Browser, soort: str) -> None:
    teksten = []
    for aan in (True, False):
        context = browser.new_context(java_script_enabled=aan)
        pagina = context.new_page()
        pagina.route("**/*", uit_map(site, []))
        pagina.goto(f"http://kaart.test/{PAGINATYPES[soort]}")
        teksten.append(pagina.locator("main").inner_text())
        context.close()
    assert teksten[0] == teksten[1]
    assert len(teksten[0]) > 200


def test_gevaarlijke_tekst_staat_er_letterlijk(voorbeeldsite: Path, browser: Browser) -> None:
    pagina = browser.new_page()
    pagina.route("**/*", uit_map(voorbeeldsite, []))
    pagina.goto("http://kaart.test/initiatieven/kleerkast/")
    assert 'Kleren & schoenen, {{ naar keuze }} "zo goed als nieuw" 👕.' in pagina.locator("main").inner_text()
    pagina.close()
