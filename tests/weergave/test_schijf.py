"""The site as it was built, opened from disk without a network: links, search, its hits and the short addresses."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import venster
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser


@pytest.fixture
def bladzijde(browser: Browser) -> Iterator[Page]:
    """A page in a browser without a network, that fails on an error in the console."""
    klachten: list[str] = []
    with venster(browser, offline=True) as context:
        pagina = context.new_page()
        pagina.on("console", lambda bericht: klachten.append(bericht.text) if bericht.type == "error" else None)
        pagina.on("pageerror", lambda fout: klachten.append(str(fout)))
        yield pagina
        assert klachten == []


def _bestand(pagina: Page) -> Path:
    return Path(pagina.url.removeprefix("file://").partition("#")[0])


def test_alles_gaat_vanaf_een_schijf(site: Path, bladzijde: Page) -> None:
    bladzijde.goto((site / "index.html").as_uri())
    naar_een_map = (
        "[...document.links].filter((link) => link.protocol === 'file:' && link.pathname.endsWith('/')).length"
    )
    assert bladzijde.evaluate(naar_een_map) == 0
    bladzijde.locator("input[type=search]").first.fill("schuldhulp")
    bladzijde.locator("[data-record=schuldhulp] a").first.click()
    bladzijde.wait_for_url("**/regelingen/schuldhulp/index.html")
    bladzijde.locator("input[type=search]").first.fill("leesclub")
    bladzijde.locator("input[type=search]").first.press("Enter")
    bladzijde.wait_for_url("**/zoeken/index.html#*")
    bladzijde.locator("#resultaten [data-record] a").first.wait_for()
    bladzijde.go_back()
    bladzijde.get_by_role("link", name="Nu hulp nodig").first.click()
    bladzijde.wait_for_url("**/noodhulp/index.html")
    kort = next((site / "k").glob("*/index.html"))
    bladzijde.goto(f"{kort.as_uri()}#e2026-11-22")
    bladzijde.wait_for_url("**/index.html#e2026-11-22")
    assert "k" not in _bestand(bladzijde).parts[-3:]
    assert _bestand(bladzijde).is_file()
