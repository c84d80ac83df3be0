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


_RUIM = "* { letter-spacing: .12em !important; word-spacing: .16em !important; line-height: 1.5 !important; } p { margin-bottom: 2em !important; }"
"""The text spacing of WCAG 1.4.12."""


@contextmanager
def open_telefoon(site: Path, browser: Browser) -> Iterator[Page]:
    """A phone of 360 × 740 on which pages of a built site can be opened one after another."""
    context = venster(browser, viewport={"width": 360, "height": 740})
    context.route("**/*", uit_map(site, []))
    yield context.new_page()
    context.close()


def op_een_telefoon(pagina: Page, adres: str) -> list[str]:
    """What is wrong with a page on a phone: its name too low, the number to call too far, or wider than the screen."""
    pagina.set_viewport_size({"width": 360, "height": 740})
    pagina.goto("about:blank")  # or only what stands behind the # would be new
    pagina.goto(f"http://kaart.test/{adres}")
    mis = []
    kop, balk, bel = pagina.evaluate(
        """() => {
          const boven = (wat) => { const e = document.querySelector(wat); return e ? e.getBoundingClientRect().top : 0; };
          const hoog = document.querySelector("header.kop").getBoundingClientRect().height;
          return [boven("h1"), hoog, boven("article.record a[href^='tel:']")];
        }"""
    )
    # A way back stands above the name on some pages.
    if kop > 275 or balk > 740 / 3:
        mis.append(f"kop: {kop} px, de balk {balk} px")
    if bel > 740:
        mis.append(f"nummer: {bel} px")
    pagina.evaluate("document.querySelectorAll('details').forEach((e) => { e.open = true; })")
    for wat, breedte, stijl in (
        ("320 px", 320, ""),
        ("ruime letters", 320, _RUIM),
        ("200 %", 360, "html { font-size: 200% !important; }"),
    ):
        pagina.set_viewport_size({"width": breedte, "height": 740})
        te_breed = pagina.evaluate(
            """(stijl) => {
              const blad = new CSSStyleSheet();
              blad.replaceSync(stijl);
              document.adoptedStyleSheets = [blad];
              return document.documentElement.scrollWidth - innerWidth;
            }""",
            stijl,
        )
        if te_breed > 0:
            mis.append(f"{wat}: {te_breed} px te breed")
    return mis
