"""A page of a built site in the browser, and what axe has against it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal
from weakref import WeakKeyDictionary

from axe_playwright_python.sync_playwright import Axe
from conftest import KLOK, uit_map, venster
from playwright.sync_api import Browser, BrowserContext, Page

Kleuren = Literal["light", "dark"]
_VRIJ: WeakKeyDictionary[Browser, dict[str, list[BrowserContext]]] = WeakKeyDictionary()
"""The windows that nobody uses now, by how they were opened."""


@contextmanager
def geleend(browser: Browser, klok: str = "", **opties: Any) -> Iterator[BrowserContext]:
    """What `venster` opens, and just as empty, but used before: with a page in it another one opens three times as fast.

    Who uses it may set its clock and its routes, but adds scripts to a page and not to the window. One with a `klok` of
    its own is new.
    """
    if klok not in {"", KLOK}:
        with venster(browser, **opties) as context:
            context.clock.set_fixed_time(klok)
            yield context
        return
    vrij = _VRIJ.setdefault(browser, {}).setdefault(repr(sorted(opties.items())), [])
    context = vrij.pop() if vrij else venster(browser, **opties)
    blijft = context.pages[0] if context.pages else context.new_page()
    nu = "Date.now()"
    begin = blijft.evaluate(nu) if opties.get("java_script_enabled", True) else None
    try:
        yield context
    except BaseException:
        context.close()
        raise
    for pagina in context.pages:
        if pagina is not blijft:
            pagina.close()
    context.unroute_all()
    context.clear_cookies()
    opslag = context.new_cdp_session(blijft)
    for schema in ("http", "https"):
        opslag.send("Storage.clearDataForOrigin", {"origin": f"{schema}://kaart.test", "storageTypes": "all"})
    opslag.detach()
    if begin is None or blijft.evaluate(nu) == begin:
        vrij.append(context)
    else:  # somebody set its clock
        context.close()


def ga_naar(pagina: Page, adres: str) -> None:
    """Open an address the way a tap in a message does: from the beginning, also when only the part behind the # is new."""
    if pagina.url.partition("#")[0] == adres.partition("#")[0]:
        pagina.goto("about:blank")
    pagina.goto(adres)


@contextmanager
def open_pagina(site: Path, browser: Browser, adres: str, breedte: int, kleuren: Kleuren) -> Iterator[Page]:
    """A page of the built site, opened; it may ask for nothing from outside and put no error in the console."""
    buiten: list[str] = []
    klachten: list[str] = []
    with geleend(browser, viewport={"width": breedte, "height": 800}, color_scheme=kleuren) as context:
        pagina = context.new_page()
        pagina.on("console", lambda bericht: klachten.append(bericht.text) if bericht.type == "error" else None)
        pagina.on("pageerror", lambda fout: klachten.append(str(fout)))
        pagina.route("**/*", uit_map(site, buiten))
        pagina.goto(f"http://kaart.test/{adres}")
        yield pagina
        if (site / adres.partition("#")[0]).exists():
            assert klachten == []
        assert buiten == []


def wacht_op(pagina: Page, uitdrukking: str) -> None:
    """Wait until this is true of a page, for five seconds; the policy of a page lets Playwright itself ask that only once."""
    for _ in range(250):
        if pagina.evaluate(f"Boolean({uitdrukking})"):
            return
        pagina.wait_for_timeout(20)
    raise AssertionError(f"{uitdrukking} wordt niet waar")


def wacht_op_antwoord(pagina: Page) -> None:
    """Wait until the search, when this is its page with a question, has answered."""
    if "/zoeken/#" in pagina.url:
        pagina.locator("#resultaten[data-klaar]").wait_for(state="attached")


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
    with geleend(browser, viewport={"width": 360, "height": 740}) as context:
        context.route("**/*", uit_map(site, []))
        yield context.new_page()


def op_een_telefoon(pagina: Page, adres: str) -> list[str]:
    """What is wrong with a page on a phone: its name too low, the number to call too far, or wider than the screen."""
    pagina.set_viewport_size({"width": 360, "height": 740})
    ga_naar(pagina, f"http://kaart.test/{adres}")
    mis = []
    kop, balk, bel = pagina.evaluate(
        """() => {
          const boven = (wat) => { const e = document.querySelector(wat); return e ? e.getBoundingClientRect().top : 0; };
          const balk = document.querySelector("header.kop"); // a list for another site has none
          const hoog = balk ? balk.getBoundingClientRect().height : 0;
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
