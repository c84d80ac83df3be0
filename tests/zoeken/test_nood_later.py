"""What was learned of emergencies comes in a script of its own, after the first answer, and only for who tells something."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from bezoeker import Bezoeker
from gebouwd import op_de_site
from later import alles_tegelijk, typ
from playwright.sync_api import Browser, expect

from generator.zoeken.machine import Zoekmachine

NOOD = "assets/zoeknood.js"
ZIN = "onze maag knort al dagen"
PANEEL = "#resultaten .nood a[href^='tel:']"


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
    "vraag",
    ["warme kleren", "maag knort", "ik wil zelfmoord plegen"],
    ids=["gewoon", "te kort", "een signaal"],
)
def test_wat_er_niets_van_kan_leren_haalt_het_niet(bezoek: Bezoeker, vraag: str) -> None:
    typ(bezoek.zoek("zoeken/"), vraag)
    assert NOOD not in bezoek.verzoeken


def test_wie_nog_typt_haalt_het_niet(bezoek: Bezoeker) -> None:
    veld = bezoek.zoek("zoeken/").get_by_role("searchbox", name="Wat zoek je?")
    veld.press_sequentially(ZIN, delay=5)
    veld.fill("kleren")
    bezoek.pagina.wait_for_timeout(1000)
    assert NOOD not in bezoek.verzoeken


def test_het_nummer_komt_boven_het_antwoord_en_wordt_een_keer_gezegd(bezoek: Bezoeker, machine: Zoekmachine) -> None:
    pagina = bezoek.zoek("zoeken/")
    pagina.evaluate("""() => {
        const stem = document.querySelector("form[data-zoekpagina] [role=status]");
        window.gezegd = [];
        new MutationObserver(() => window.gezegd.push(stem.textContent)).observe(stem, { childList: true, characterData: true, subtree: true });
    }""")
    typ(pagina, ZIN)
    expect(pagina.locator(PANEEL)).to_be_visible()
    boven = pagina.locator("#resultaten > *").first
    assert boven.locator("a[href^='tel:']").count() or "nood" in (boven.get_attribute("class") or "")
    pagina.wait_for_timeout(800)
    assert len([zin for zin in pagina.evaluate("window.gezegd") if "14 020" in zin]) == 1
    assert machine.zoek(ZIN)["nood"] == ["geen-eten"]
    typ(pagina, " en dagen")
    assert bezoek.verzoeken.count(NOOD) == 1
    expect(pagina.locator(PANEEL)).to_be_visible()


def test_in_de_balk_van_een_bladzijde_komt_het_ook(bezoek: Bezoeker) -> None:
    pagina = bezoek.open("regelingen/huurpot/")
    veld = pagina.get_by_role("searchbox", name="Zoek hulp")
    veld.focus()
    pagina.wait_for_selector("form[data-zoekt]", state="attached")
    veld.press_sequentially(ZIN, delay=5)
    expect(pagina.locator("[data-hits] .nood a[href^='tel:']")).to_be_visible()
    assert bezoek.verzoeken.count(NOOD) == 1


def test_een_signaal_wacht_er_niet_op(bezoek: Bezoeker) -> None:
    bezoek.context.route(op_de_site(NOOD), lambda route: route.abort())
    pagina = bezoek.open("zoeken/#q=ik+heb+vandaag+geen+eten")
    expect(pagina.locator(PANEEL)).to_be_visible()


@pytest.mark.parametrize("kapot", [None, "", "socialeKaart.zoeknood={"], ids=["weg", "leeg", "half"])
def test_komt_het_niet_dan_blijft_het_antwoord_staan(bezoek: Bezoeker, kapot: str | None) -> None:
    bezoek.context.route(
        op_de_site(NOOD),
        lambda route: route.abort() if kapot is None else route.fulfill(body=kapot, content_type="text/javascript"),
    )
    pagina = bezoek.zoek("zoeken/#q=warme+kleren+voor+mijn+kind")
    assert "kleerkast" in bezoek.vindt()
    typ(pagina, " nu")
    assert pagina.locator("#resultaten").get_attribute("data-klaar") == "warme kleren voor mijn kind nu"
    assert pagina.locator(PANEEL).count() == 0
    bezoek.klachten[:] = [klacht for klacht in bezoek.klachten if kapot != "socialeKaart.zoeknood={"]
