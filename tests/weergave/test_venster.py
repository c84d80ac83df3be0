"""A window of the browser that was used before is as empty as a new one, so that no test meets another."""

from __future__ import annotations

from pathlib import Path

from conftest import VANDAAG, uit_map
from playwright.sync_api import Browser, BrowserContext, Page
from venster import geleend

LAAT_ACHTER = """() => {
  document.cookie = "van=mij; max-age=9999";
  localStorage.van = sessionStorage.van = "mij";
  return new Promise((klaar) => { indexedDB.open("van-mij").onsuccess = (open) => { open.target.result.close(); klaar(1); }; });
}"""
WAT_ER_IS = """async () => [
  document.cookie, localStorage.length, sessionStorage.length, (await indexedDB.databases()).length,
  new Date().toISOString().slice(0, 10),
]"""
LEEG = ["", 0, 0, 0, str(VANDAAG)]


def _open(context: BrowserContext, site: Path) -> Page:
    context.route("**/*", uit_map(site, []))
    pagina = context.new_page()
    pagina.goto("http://kaart.test/over/")
    return pagina


def test_een_geleend_venster_is_leeg(browser: Browser, site: Path) -> None:
    with geleend(browser) as eerste:
        pagina = _open(eerste, site)
        assert pagina.evaluate(WAT_ER_IS) == LEEG
        pagina.evaluate(LAAT_ACHTER)
        assert pagina.evaluate(WAT_ER_IS) == ["van=mij", 1, 1, 1, str(VANDAAG)]
        eerste.route("**/over/", lambda verzoek: verzoek.fulfill(body="van mij"))
    with geleend(browser) as tweede:
        assert tweede is eerste
        pagina = _open(tweede, site)
        assert pagina.get_by_role("heading", level=1).is_visible()
        assert pagina.evaluate(WAT_ER_IS) == LEEG


def test_wie_er_tegelijk_een_leent_krijgt_een_ander(browser: Browser) -> None:
    with geleend(browser) as een, geleend(browser) as ander:
        assert een is not ander


def test_een_venster_op_een_andere_dag_komt_niet_terug(browser: Browser, site: Path) -> None:
    with geleend(browser) as eerste:
        eerste.clock.set_fixed_time("2029-01-01T10:00:00")
    with geleend(browser) as tweede:
        assert tweede is not eerste
        assert _open(tweede, site).evaluate(WAT_ER_IS) == LEEG
    with geleend(browser, "2029-01-01T10:00:00") as derde:
        assert _open(derde, site).evaluate("new Date().getFullYear()") == 2029
