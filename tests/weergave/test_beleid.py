"""The strict policy of the site is enough for all it can do: every feature is used, and nothing is refused, asked of
another site or kept outside the list of the browser; with all headers of a host, and with what a page says itself alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from conftest import uit_map, venster
from gebouwd import zonder_merk
from playwright.sync_api import Browser, Page
from servers import NGINX
from venster import ga_naar
from voorlezer import voorlezer

from generator.models.kortadres import code
from generator.weergave.scripts import BUNDELS

ELDERS = "https://nl.wikipedia.org/"
"""Where the quick way out leads."""
LUISTERT = """
    addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample }) =>
      console.error(`geweigerd: ${effectiveDirective} ${blockedURI} ${sample}`));
    window.print = () => {};
    delete Navigator.prototype.share;
    Object.defineProperty(navigator, "clipboard", { value: { writeText: async () => {} } });
"""


@dataclass
class Bezoek:
    """Somebody who uses everything; what was refused, and what was asked for, by address without what follows a `?`."""

    pagina: Page
    wortel: str
    klachten: list[str] = field(default_factory=list)
    gevraagd: set[str] = field(default_factory=set)

    def open(self, adres: str) -> None:
        ga_naar(self.pagina, self.wortel + adres)

    def druk(self, naam: str, *, keer: int = 0) -> None:
        self.pagina.get_by_role("button", name=naam).nth(keer).click()


def _zoeken(bezoek: Bezoek) -> None:
    pagina = bezoek.pagina
    bezoek.open("")
    veld = pagina.get_by_role("searchbox", name="Wat zoek je?")
    veld.press_sequentially("fietsen", delay=5)
    pagina.locator("[data-hits] [data-zet]").first.click()
    veld.press("Enter")
    pagina.wait_for_url("**/zoeken/#*")
    pagina.locator("#resultaten[data-klaar] [data-record]").first.wait_for()
    pagina.get_by_text("Kies wat bij jou past").click()
    pagina.locator("[name=wijk]").select_option("noord")
    pagina.get_by_label("gratis zijn").check()


def _nood(bezoek: Bezoek) -> None:
    """A signal, a question in another language and one that only what was learned understands: each has a file of its own."""
    for vraag in ("uit huis gezet", "bike", "ik weet echt niet meer hoe het nu verder moet"):
        bezoek.open(f"zoeken/#q={vraag.replace(' ', '+')}")
        bezoek.pagina.locator("#resultaten[data-klaar]").wait_for(state="attached")


def _record(bezoek: Bezoek) -> None:
    pagina = bezoek.pagina
    bezoek.open("regelingen/voorbeeldpas/#e2026-03-03")
    pagina.locator(".acties [data-zet]").click()
    bezoek.druk("Deel")
    bezoek.druk("Print")
    pagina.get_by_text("Stuur dit aan iemand").click()
    bezoek.druk("Kopieer het adres")
    bezoek.druk("Kopieer de tekst")
    pagina.locator(".begrip summary").first.click()
    bezoek.druk("Lees voor")
    bezoek.druk("Pauze")
    bezoek.druk("Verder")
    bezoek.druk("Stop")
    bezoek.open(f"k/{code('huurpot')}/")
    pagina.wait_for_url("**/regelingen/huurpot/*")


def _lijst(bezoek: Bezoek) -> None:
    pagina = bezoek.pagina
    bezoek.open(f"mijn-lijst/#l={''.join(map(code, ('voorbeeldpas', 'huurpot', 'kleerkast')))}")
    bezoek.druk("Zet alles op mijn lijst")
    bezoek.druk("Haal weg: Voorbeeldpas")
    bezoek.druk("Zet terug")
    bezoek.druk("Zet lager", keer=0)
    bezoek.druk("Print")
    bezoek.druk("Deel mijn lijst")
    pagina.get_by_label("Ik heb bijstand").check()
    bezoek.druk("Ik help iemand")
    bezoek.druk("Zet uit")


def _check(bezoek: Bezoek) -> None:
    pagina = bezoek.pagina
    bezoek.open("geld-check/")
    bezoek.druk("Voor mezelf")
    scherm = pagina.locator("[data-geld-check]")
    while scherm.get_attribute("data-scherm-nu") != "uit":
        pagina.locator("[data-scherm]").get_by_role("button", name="Weet ik niet", exact=True).click()
    bezoek.druk("Stuur deze hulp door")
    bezoek.druk("Wis alles")


def _kiezen(bezoek: Bezoek) -> None:
    for adres in ("agenda/", "geven/"):
        bezoek.open(adres)
        bezoek.pagina.get_by_label("In welke wijk?").select_option(index=1)
    bezoek.open("levensgebeurtenissen/kind-naar-school/")
    bezoek.pagina.get_by_label("Ik heb bijstand").set_checked(False)
    bezoek.pagina.get_by_label("Ik heb bijstand").check()


def _kopieren(bezoek: Bezoek) -> None:
    bezoek.open("campagnes/winterjas/")
    bezoek.druk("Kopieer: voor een scherm")
    bezoek.open("inbed/")
    bezoek.pagina.locator("main details summary").first.click()
    bezoek.druk("Kopieer", keer=0)
    raam = bezoek.pagina.locator("iframe")
    raam.scroll_into_view_if_needed()
    raam.content_frame.locator("[data-record]").first.wait_for()


def _weg(bezoek: Bezoek) -> None:
    bezoek.open("noodhulp/")
    bezoek.pagina.get_by_role("link", name="Snel weg").click()
    bezoek.pagina.wait_for_url(f"{ELDERS}**")


ALLES: tuple[Callable[[Bezoek], None], ...] = (_zoeken, _nood, _record, _lijst, _check, _kiezen, _kopieren, _weg)


@contextmanager
def _bezoek(browser: Browser, wortel: str, site: Path | None, *, streng: bool = True) -> Iterator[Bezoek]:
    """An empty window that keeps no secret; without a `site` a real server is asked."""
    with venster(browser, viewport={"width": 360, "height": 740}) as context:
        if site:
            context.route("**/*", uit_map(site, [], streng=streng))
        context.route(f"{ELDERS}**", lambda verzoek: verzoek.fulfill(body="een andere site"))
        pagina = context.new_page()
        pagina.set_default_timeout(10_000)
        pagina.add_init_script(LUISTERT + voorlezer())
        bezoek = Bezoek(pagina, wortel)
        pagina.on("console", lambda zegt: bezoek.klachten.append(zegt.text) if zegt.type == "error" else None)
        pagina.on("pageerror", lambda fout: bezoek.klachten.append(str(fout)))
        context.on("request", lambda verzoek: bezoek.gevraagd.add(verzoek.url.partition("#")[0]))
        yield bezoek


def _gebruik_alles(bezoek: Bezoek) -> None:
    for stap in ALLES:
        stap(bezoek)
        assert bezoek.klachten == [], stap.__name__
    buiten = {adres for adres in bezoek.gevraagd if not adres.startswith((bezoek.wortel, "data:"))}
    assert {adres for adres in buiten if not adres.startswith(ELDERS)} == set()
    assert not [adres for adres in bezoek.gevraagd if adres.startswith(bezoek.wortel) and "?" in adres]
    bewaard = bezoek.pagina.context.storage_state(indexed_db=True)
    assert bewaard["cookies"] == []
    assert [plek["origin"] for plek in bewaard["origins"]] == [bezoek.wortel.rstrip("/")]
    nooit = {bundel.uri for bundel in BUNDELS} - {
        zonder_merk(adres.removeprefix(bezoek.wortel)) for adres in bezoek.gevraagd
    }
    assert nooit == set(), "geen stap gebruikt deze scripts"


@pytest.mark.parametrize("streng", [True, pytest.param(False, marks=pytest.mark.audit)], ids=["koppen", "meta"])
def test_niets_wordt_geweigerd_en_niets_gaat_naar_buiten(browser: Browser, site: Path, streng: bool) -> None:
    with _bezoek(browser, "http://kaart.test/", site, streng=streng) as bezoek:
        _gebruik_alles(bezoek)


@pytest.mark.audit
def test_ook_niet_door_een_echte_server(browser: Browser, site: Path) -> None:
    with NGINX.met(site) as wortel, _bezoek(browser, wortel, None) as bezoek:
        _gebruik_alles(bezoek)


@pytest.mark.parametrize("streng", [True, False], ids=["koppen", "meta"])
def test_wat_niet_mag_valt_op(browser: Browser, site: Path, streng: bool) -> None:
    """A script in the page, one of another site, a style, and text that becomes HTML: each is refused, and told of."""
    with _bezoek(browser, "http://kaart.test/", site, streng=streng) as bezoek:
        bezoek.open("over/")
        bezoek.pagina.evaluate(
            """() => {
              const maak = (naam, eigenschappen) => document.body.append(Object.assign(document.createElement(naam), eigenschappen));
              maak("img", { src: "https://elders.test/pixel.gif" });
              maak("style", { textContent: "body { color: red }" });
              try { document.body.innerHTML = "<p>"; } catch (fout) { }
            }"""
        )
        bezoek.pagina.wait_for_timeout(100)
        geweigerd = {klacht.split()[1] for klacht in bezoek.klachten if klacht.startswith("geweigerd: ")}
        assert geweigerd == {"img-src", "style-src-elem", "require-trusted-types-for"}
