"""The words of other languages come in a script of their own, and only for who may ask in one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from bezoeker import Bezoeker
from conftest import PROJECT, voorbeeldstad
from gebouwd import op_de_site
from later import alles_tegelijk, typ
from playwright.sync_api import Browser, expect
from venster import wacht_op

from generator.build import openbaar
from generator.lezen import lees_kaart
from generator.v8 import V8
from generator.weergave.scripts import zoekcode
from generator.zoeken.gegevens import gegevens
from generator.zoeken.machine import Zoekmachine

TALEN = "assets/zoektalen.js"


@pytest.fixture
def bezoek(browser: Browser, site: Path) -> Iterator[Bezoeker]:
    """A visitor with a small screen."""
    with Bezoeker(browser, site) as bezoek:
        yield bezoek


@pytest.fixture(scope="module")
def machine() -> Iterator[Zoekmachine]:
    """The engine that knows everything at once, as the redactie has it."""
    with alles_tegelijk() as zoekmachine:
        yield zoekmachine


@pytest.mark.parametrize(
    "vraag", ["warme kleren", "boodschapenbon", "fietsen kind zuid 1234", "kle", "paspoort", "mijn fiets"]
)
def test_een_nederlandse_vraag_haalt_ze_niet(bezoek: Bezoeker, vraag: str) -> None:
    typ(bezoek.zoek("zoeken/"), vraag)
    assert TALEN not in bezoek.verzoeken


@pytest.mark.parametrize(("vraag", "taal"), [("ubrania", "pl"), ("potrzebuje ubrania", "pl"), ("ملابس", "ar")])
def test_een_andere_taal_haalt_ze_een_keer_en_vindt_dan_alles(
    bezoek: Bezoeker, machine: Zoekmachine, vraag: str, taal: str
) -> None:
    pagina = bezoek.zoek("zoeken/")
    typ(pagina, vraag)
    expect(pagina.locator(f"#resultaten [data-taal={taal}]")).to_be_visible()
    assert bezoek.vindt() == [treffer["id"] for treffer in machine.zoek(vraag)["treffers"]]
    typ(pagina, " dlugi")
    assert bezoek.vindt() == [treffer["id"] for treffer in machine.zoek(f"{vraag} dlugi")["treffers"]]
    assert bezoek.verzoeken.count(TALEN) == 1


def test_wie_nog_typt_haalt_ze_niet(bezoek: Bezoeker) -> None:
    pagina = bezoek.zoek("zoeken/")
    veld = pagina.get_by_role("searchbox", name="Wat zoek je?")
    veld.press_sequentially("ubran", delay=5)
    veld.fill("kleren")
    pagina.wait_for_timeout(1000)
    assert TALEN not in bezoek.verzoeken
    assert bezoek.vindt()[0] == "kleerkast"


def test_in_de_balk_van_een_bladzijde_komen_ze_ook(bezoek: Bezoeker) -> None:
    pagina = bezoek.open("regelingen/huurpot/")
    veld = pagina.get_by_role("searchbox", name="Zoek hulp")
    veld.focus()
    pagina.wait_for_selector("form[data-zoekt]", state="attached")
    veld.press_sequentially("ubrania", delay=5)
    expect(pagina.locator("[data-hits] [data-taal=pl]")).to_be_visible()
    expect(pagina.locator("[data-hits] [data-record]").first).to_have_attribute("data-record", "kleerkast")
    assert bezoek.verzoeken.count(TALEN) == 1


def test_wie_al_bij_een_treffer_is_raakt_die_niet_kwijt(bezoek: Bezoeker) -> None:
    pagina = bezoek.zoek("zoeken/")
    bezoek.context.route(op_de_site(TALEN), lambda route: (pagina.wait_for_timeout(300), route.fallback())[1])
    pagina.get_by_role("searchbox", name="Wat zoek je?").press_sequentially("kleren ubrania", delay=5)
    pagina.keyboard.press("ArrowDown")
    op = pagina.evaluate("document.activeElement.textContent")
    wacht_op(pagina, "socialeKaart.zoektalen")
    pagina.wait_for_timeout(200)
    assert pagina.evaluate("document.activeElement.textContent") == op


@pytest.mark.parametrize("kapot", [None, "", "socialeKaart.zoektalen={"], ids=["weg", "leeg", "half"])
def test_komen_ze_niet_dan_blijft_staan_wat_in_het_nederlands_is_gevonden(bezoek: Bezoeker, kapot: str | None) -> None:
    bezoek.context.route(
        op_de_site(TALEN),
        lambda route: route.abort() if kapot is None else route.fulfill(body=kapot, content_type="text/javascript"),
    )
    pagina = bezoek.zoek("zoeken/#q=kleren+ubrania")
    assert bezoek.vindt()[0] == "kleerkast"
    assert pagina.locator("#resultaten [data-taal]").count() == 0
    typ(pagina, " fiets")
    assert pagina.locator("#resultaten").get_attribute("data-klaar") == "kleren ubrania fiets"
    bezoek.klachten[:] = [klacht for klacht in bezoek.klachten if kapot != "socialeKaart.zoektalen={"]


def test_een_noodwoord_wacht_er_niet_op(bezoek: Bezoeker) -> None:
    bezoek.context.route(op_de_site(TALEN), lambda route: route.abort())
    pagina = bezoek.open("zoeken/#q=xyzzyqw+zelfmoord+qwxyzzy")
    expect(pagina.locator("#resultaten .nood a[href='tel:113']")).to_be_visible()


def test_elk_woord_van_een_andere_taal_wordt_als_vreemd_herkend(machine: Zoekmachine) -> None:
    """By an engine that does not know those words yet; else nobody would fetch them."""
    kaart = lees_kaart(voorbeeldstad()).kaart
    assert kaart is not None
    woorden = [woord for vertaling in gegevens(openbaar(kaart)).vertalingen for woord in vertaling.ook]
    assert woorden
    with V8() as v8:
        v8.lees(zoekcode(PROJECT / "theme"), f"const machine = Zoeken.zoekmachine({machine.delen['zoekindex']})")
        herkend = v8.vraag(
            "(woorden) => woorden.map((woord) => machine.zoek(woord).meer.includes('zoektalen'))", woorden
        )
    assert [woord for woord, vreemd in zip(woorden, herkend, strict=True) if not vreemd] == []
