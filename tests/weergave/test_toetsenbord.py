"""Everything by the keyboard alone: all that can be used is reached and seen, nothing holds you, and the whole road works."""

from __future__ import annotations

from pathlib import Path

import pytest
from bezoeker import Bezoeker
from playwright.sync_api import Browser, Page, expect
from test_browser import PAGINATYPES
from toetsenbord import klachten_van_tab, tab_tot
from venster import ga_naar, open_telefoon, wacht_op_antwoord

VAAK = ("home", "zoeken-nood", "gemeentelijke-regeling", "mijn-lijst-gedeeld")


@pytest.mark.parametrize(
    "soort", [*VAAK, *(pytest.param(soort, marks=pytest.mark.audit) for soort in PAGINATYPES if soort not in VAAK)]
)
def test_met_tab_bereik_en_zie_je_alles(site: Path, browser: Browser, soort: str) -> None:
    with open_telefoon(site, browser) as pagina:
        ga_naar(pagina, f"http://kaart.test/{PAGINATYPES[soort]}")
        wacht_op_antwoord(pagina)
        assert klachten_van_tab(pagina) == []


@pytest.mark.parametrize(
    ("bederf", "klacht"),
    [
        ("e.style.outline = 'none'", "niet te zien"),
        ("document.body.style.cssText = 'position: fixed; inset: 2000px auto auto 0'", "bedekt of buiten beeld"),
        ("e.tabIndex = -1", "niet te bereiken"),
        ("e.addEventListener('keydown', (toets) => toets.preventDefault())", "niet te bereiken"),
    ],
)
def test_een_drempel_voor_het_toetsenbord_valt_op(site: Path, browser: Browser, bederf: str, klacht: str) -> None:
    with open_telefoon(site, browser) as pagina:
        ga_naar(pagina, "http://kaart.test/over/")
        pagina.evaluate(f"() => {{ const e = document.querySelector('.kop__nood'); {bederf}; }}")
        assert any(regel.endswith(klacht) for regel in klachten_van_tab(pagina))


def _kies(pagina: Page, vraag: str) -> None:
    tab_tot(pagina, vraag)
    pagina.keyboard.press("Enter")


def test_van_vraag_tot_lijst_en_check_met_alleen_het_toetsenbord(site: Path, browser: Browser) -> None:
    """Home → search → a hit → its page → on the list → the list → the first question of the check → and back."""
    with Bezoeker(browser, site) as iemand:
        pagina = iemand.open("")
        tab_tot(pagina, "main input[type=search]", hoogstens=20)
        pagina.keyboard.type("fietsen")
        pagina.locator("[data-hits] [data-record=fietsplan]").wait_for()
        pagina.keyboard.press("Enter")
        pagina.wait_for_url("**/zoeken/#*")
        pagina.locator("#resultaten[data-klaar] [data-record=fietsplan]").wait_for()
        _kies(pagina, "#resultaten [data-record=fietsplan] a")
        pagina.wait_for_url("**/fietsplan/")
        _kies(pagina, ".naar-inhoud")
        assert pagina.evaluate("document.activeElement.id") == "inhoud"
        _kies(pagina, ".acties [data-zet]")
        expect(pagina.locator(":focus")).to_have_attribute("aria-pressed", "true")
        _kies(pagina, "[data-mijn-lijst]")
        pagina.wait_for_url("**/mijn-lijst/")
        assert iemand.ziet() == ["fietsplan"]
        _kies(pagina, ".kop__naam")
        pagina.wait_for_url("http://kaart.test/")
        _kies(pagina, "main a[href$='geld-check/']")
        pagina.wait_for_url("**/geld-check/")
        tab_tot(pagina, "[data-scherm] button")
        pagina.keyboard.press("Enter")
        assert pagina.evaluate("document.activeElement.localName") == "h2"
        _kies(pagina, "[data-scherm] button")
        assert pagina.locator("[data-stand]").inner_text().startswith("Vraag 2")
        pagina.go_back()
        assert pagina.locator("[data-stand]").inner_text().startswith("Vraag 1")
        pagina.go_back()
        pagina.go_back()
        pagina.wait_for_url("http://kaart.test/")
