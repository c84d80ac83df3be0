"""A page of a built site in the browser, and what axe has against it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from axe_playwright_python.sync_playwright import Axe
from conftest import uit_map, venster
from playwright.sync_api import Browser, Page

Kleuren = Literal["light", "dark"]


@contextmanager
def open_pagina(site: Path, browser: Browser, adres: str, breedte: int, kleuren: Kleuren) -> Iterator[Page]:
    """A page of the built site, opened; it may ask for nothing from outside and put no error in the console."""
    buiten: list[str] = []
    klachten: list[str] = []
    context = venster(browser, viewport={"width": breedte, "height": 800}, color_scheme=kleuren)
    pagina = context.new_page()
    pagina.on("console", lambda bericht: klachten.append(bericht.text) if bericht.type == "error" else None)
    pagina.on("pageerror", lambda fout: klachten.append(str(fout)))
    pagina.route("**/*", uit_map(site, buiten))
    pagina.goto(f"http://kaart.test/{adres}")
    yield pagina
    if (site / adres.partition("#")[0]).exists():
        assert klachten == []
    assert buiten == []
    context.close()


def past(pagina: Page) -> bool:
    """Whether nobody has to scroll sideways."""
    assert pagina.viewport_size
    return bool(pagina.evaluate("document.documentElement.scrollWidth") <= pagina.viewport_size["width"])


def drempels(pagina: Page, *regels: str) -> str:
    """What axe has against a page, by all its rules or only by these; empty when there is nothing."""
    alleen = {"runOnly": {"type": "rule", "values": regels}} if regels else {}
    uitslag = Axe().run(pagina, options={"resultTypes": ["violations"]} | alleen)
    assert uitslag.response["passes"], "axe keek nergens naar"
    return uitslag.generate_report() if uitslag.violations_count else ""
