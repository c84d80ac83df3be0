"""The first screen of a phone belongs to the resident, and no page is wider than the screen, however large its letters."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import uit_map
from playwright.sync_api import Browser
from test_browser import PAGINATYPES
from venster import geleend, op_een_telefoon, open_telefoon


def test_op_een_telefoon(site: Path, browser: Browser) -> None:
    with open_telefoon(site, browser) as pagina:
        mis = {soort: klachten for soort, adres in PAGINATYPES.items() if (klachten := op_een_telefoon(pagina, adres))}
    assert mis == {}


def test_een_te_brede_bladzijde_valt_op(site: Path, browser: Browser) -> None:
    with open_telefoon(site, browser) as pagina:
        pagina.add_init_script(
            "addEventListener('DOMContentLoaded', () => document.querySelector('h1').style.cssText = 'width: 400px; margin-top: 300px')"
        )
        assert [wat.split(":")[0] for wat in op_een_telefoon(pagina, "over/")] == [
            "kop",
            "320 px",
            "ruime letters",
            "200 %",
        ]


def test_het_menu_opent_zonder_script_en_mijn_lijst_en_nood_blijven_in_beeld(browser: Browser, site: Path) -> None:
    with geleend(browser, viewport={"width": 360, "height": 740}, java_script_enabled=False) as context:
        context.route("**/*", uit_map(site, []))
        pagina = context.new_page()
        pagina.goto("http://kaart.test/regelingen/voorbeeldpas/")
        menu = pagina.get_by_role("navigation", name="Menu")
        assert menu.get_by_role("link", name="Mijn lijst").is_visible()
        assert pagina.get_by_role("link", name="Nu hulp nodig").first.is_visible()
        assert not menu.get_by_role("link", name="In jouw wijk").is_visible()
        menu.locator("summary").click()
        menu.get_by_role("link", name="In jouw wijk").click()
        pagina.wait_for_url("**/wijken/")
        pagina.set_viewport_size({"width": 1280, "height": 800})
        assert menu.get_by_role("link", name="Regelingen").is_visible()
        assert not menu.locator("summary").is_visible()


def test_op_een_breed_scherm_staan_lijsten_in_twee_kolommen(browser: Browser, site: Path) -> None:
    with geleend(browser, viewport={"width": 1280, "height": 800}) as context:
        context.route("**/*", uit_map(site, []))
        pagina = context.new_page()
        pagina.goto("http://kaart.test/themas/schulden/")
        lijst = pagina.locator(".inhoud > .kaartjes").first
        links = lijst.locator("> li").evaluate_all("items => items.map((i) => i.getBoundingClientRect().left)")
        assert len(set(links)) == min(2, len(links))


@pytest.mark.parametrize(
    ("adres", "wel"),
    [
        ("noodhulp/", True),
        ("themas/schulden/", True),
        ("regelingen/schuldhulp/", True),
        ("themas/wonen/", False),
        ("", False),
    ],
)
def test_snel_weg_laat_geen_weg_terug(browser: Browser, site: Path, adres: str, wel: bool) -> None:
    with geleend(browser, viewport={"width": 360, "height": 740}) as context:
        context.route("**/*", uit_map(site, []))
        context.route("https://nl.wikipedia.org/**", lambda verzoek: verzoek.fulfill(body="een andere site"))
        pagina = context.new_page()
        pagina.goto("http://kaart.test/over/")
        pagina.goto(f"http://kaart.test/{adres}")
        knop = pagina.get_by_role("link", name="Snel weg")
        assert knop.count() == wel
        if wel:
            knop.click()
            pagina.wait_for_url("https://nl.wikipedia.org/**")
            pagina.go_back()
            assert pagina.url == "http://kaart.test/over/"
