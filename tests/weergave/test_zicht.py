"""The built site for who enlarges it four times, and for who has colours of their own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from test_browser import PAGINATYPES
from venster import ga_naar, open_telefoon, wacht_op_antwoord
from zicht import in_eigen_kleuren, op_vierhonderd_procent

VAAK = ("home", "zoeken-nood", "gemeentelijke-regeling", "levensgebeurtenis", "geld-check", "mijn-lijst-gedeeld")
SOORTEN = [*VAAK, *(pytest.param(soort, marks=pytest.mark.audit) for soort in PAGINATYPES if soort not in VAAK)]
Blik = Callable[[Page], list[str]]


@pytest.mark.parametrize("soort", SOORTEN)
def test_vergroot_en_in_eigen_kleuren(site: Path, browser: Browser, soort: str) -> None:
    with open_telefoon(site, browser) as pagina:
        ga_naar(pagina, f"http://kaart.test/{PAGINATYPES[soort]}")
        wacht_op_antwoord(pagina)
        assert in_eigen_kleuren(pagina) == []
        assert op_vierhonderd_procent(pagina) == []


@pytest.mark.parametrize(
    ("blik", "stijl", "klacht"),
    [
        (op_vierhonderd_procent, ".kop { position: sticky; top: 0 }", "px blijft in beeld"),
        (op_vierhonderd_procent, "h1 { width: 3rem; overflow: hidden; white-space: nowrap }", "valt weg"),
        (op_vierhonderd_procent, "h1 { width: 400px }", "px te breed"),
        (in_eigen_kleuren, ".bellen { border: 0 !important }", "geen rand, en de achtergrond is weg"),
        (in_eigen_kleuren, ":focus-visible { outline: 0 !important }", "de focus is niet te zien"),
    ],
)
def test_wat_niet_te_zien_is_valt_op(site: Path, browser: Browser, blik: Blik, stijl: str, klacht: str) -> None:
    with open_telefoon(site, browser) as pagina:
        ga_naar(pagina, "http://kaart.test/regelingen/voorbeeldpas/")
        pagina.evaluate(
            """(stijl) => {
              const blad = new CSSStyleSheet();
              blad.replaceSync(stijl);
              document.adoptedStyleSheets = [blad];
            }""",
            stijl,
        )
        assert any(klacht in regel for regel in blik(pagina))
