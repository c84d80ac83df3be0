"""What is closed on the screen is open on paper, also in a browser that knows no style for that."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from conftest import uit_map, voorbeeldstad
from oudestijl import zoals_vroeger
from playwright.sync_api import Browser, Page
from venster import geleend, wacht_op

from generator.weergave.stijl import stijlblad

ADRES = "http://kaart.test/bewijsstukken/"


def _op_papier(pagina: Page) -> str:
    blad = pypdfium2.PdfDocument(pagina.pdf(format="A4"))
    return " ".join(" ".join(vel.get_textpage().get_text_range() for vel in blad).split())


@pytest.mark.parametrize("oud", [True, False], ids=["oude telefoon", "nieuwe browser"])
@pytest.mark.parametrize("script", [True, False], ids=["met script", "zonder script"])
def test_wat_dicht_is_staat_op_papier(site: Path, browser: Browser, oud: bool, script: bool) -> None:
    """An old browser needs the script for it, a new one needs only the style sheet."""
    with geleend(browser, java_script_enabled=script) as context:
        context.route("**/*", uit_map(site, []))
        pagina = context.new_page()
        if oud:
            css = zoals_vroeger(stijlblad(voorbeeldstad()).inhoud.decode())
            pagina.route("**/*.css", lambda verzoek: verzoek.fulfill(body=css, content_type="text/css"))
        pagina.goto(ADRES)
        dicht = pagina.locator(".stuk details").first
        record = str(dicht.locator("li").first.text_content()).strip()
        assert not dicht.locator("li").first.is_visible()
        assert (record in _op_papier(pagina)) == (script or not oud)
        assert not dicht.locator("li").first.is_visible()


def test_zonder_bericht_voor_het_printen_zegt_het_medium_het(site: Path, browser: Browser) -> None:
    """As in Safari on an older iPhone. What somebody opened stays open."""
    with geleend(browser) as context:
        context.route("**/*", uit_map(site, []))
        pagina = context.new_page()
        pagina.goto(ADRES)
        delen = pagina.locator(".stuk details")
        delen.first.locator("summary").click()
        pagina.emulate_media(media="print")
        wacht_op(pagina, "!document.querySelector('details:not([open])')")
        pagina.emulate_media(media="screen")
        wacht_op(pagina, "!document.querySelector('[data-was-dicht]')")
        assert pagina.locator(".stuk details[open]").count() == 1
        assert delen.first.get_attribute("open") is not None
