"""Nothing that somebody reads or is about to tap moves when a script comes (Cumulative Layout Shift)."""

from __future__ import annotations

import time
from pathlib import Path

from bezoeker import Bezoeker
from playwright.sync_api import Browser, Route

TRAAG = 0.1  # seconds for each script, so that the page is painted without it first
_VERSCHOVEN = """
() => new Promise((klaar) => {
  let som = 0;
  const kijk = new PerformanceObserver((lijst) => {
    for (const stap of lijst.getEntries()) if (!stap.hadRecentInput) som += stap.value;
  });
  kijk.observe({ type: "layout-shift", buffered: true });
  setTimeout(() => klaar(som), 100);
})
"""


def _traag(route: Route) -> None:
    time.sleep(TRAAG)
    route.fallback()


def test_er_verschuift_niets_als_een_script_komt(browser: Browser, site: Path) -> None:
    with Bezoeker(browser, site) as bezoek:
        bezoek.context.route("**/*.js*", _traag)
        verschoven = {}
        for adres in ("", "initiatieven/kleerkast/", "zoeken/", "zoeken/#q=fietsen", "geld-check/", "mijn-lijst/"):
            pagina = bezoek.open("about:blank")
            pagina = bezoek.open(adres)
            pagina.locator("[data-zoekpagina][data-zoekt]" if adres.startswith("zoeken") else "h1").wait_for()
            verschoven[adres] = pagina.evaluate(_VERSCHOVEN)
        assert {adres: som for adres, som in verschoven.items() if som > 0.01} == {}
