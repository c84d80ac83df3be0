"""Nothing jumps while a page comes in, also when its scripts come late: who reaches for a button does not hit another."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import uit_map
from playwright.sync_api import Browser, Route
from test_browser import PAGINATYPES
from venster import geleend, wacht_op, wacht_op_antwoord

SOORTEN = (
    "home",
    "gemeentelijke-regeling",
    "zoeken-leeg",
    "zoeken-treffers",
    "wijk",
    "mijn-lijst",
    "mijn-lijst-gedeeld",
    "geld-check",
)
ADRESSEN = {**PAGINATYPES, "zoeken-leeg": "zoeken/"}
TELT = """
    window.verschoven = [];
    new PerformanceObserver((lijst) => {
      for (const { value, sources } of lijst.getEntries()) verschoven.push([value, ...sources.map(({ node }) => node && node.className)]);
    }).observe({ type: "layout-shift", buffered: true });
    new PerformanceObserver(() => (window.geverfd = true)).observe({ type: "paint", buffered: true });
"""


@pytest.mark.parametrize("soort", SOORTEN)
def test_er_verspringt_niets(site: Path, browser: Browser, soort: str) -> None:
    """The page is painted before its scripts are there, as on a slow line."""
    antwoord, wacht = uit_map(site, []), list[Route]()
    with geleend(browser, viewport={"width": 412, "height": 823}) as context:
        pagina = context.new_page()
        pagina.add_init_script(TELT)
        pagina.route("**/*", antwoord)
        pagina.route("**/*.js", lambda route: wacht.append(route))
        pagina.goto(f"http://kaart.test/{ADRESSEN[soort]}", wait_until="commit")
        wacht_op(pagina, "window.geverfd")
        pagina.unroute("**/*.js")
        for route in wacht:
            antwoord(route)
        pagina.wait_for_load_state()
        wacht_op_antwoord(pagina)
        pagina.evaluate("new Promise((klaar) => requestAnimationFrame(() => requestAnimationFrame(klaar)))")
        verschoven = pagina.evaluate("verschoven")
        assert sum(deel[0] for deel in verschoven) <= 0.01, verschoven
