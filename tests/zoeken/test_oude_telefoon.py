"""What still works on an old phone, and when one of the scripts is lost on the way."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from bezoeker import Bezoeker, gedeeld
from gebouwd import op_de_site
from playwright.sync_api import Browser, Page, expect

from generator.weergave.scripts import BASIS, BUNDELS

NIET_IN_CHROME_60 = """
for (const [van, namen] of [
  [Array.prototype, ["at", "flat", "flatMap", "findLast"]],
  [Object, ["fromEntries", "hasOwn"]],
  [String.prototype, ["at", "matchAll", "replaceAll", "trimEnd", "trimStart"]],
  [Element.prototype, ["toggleAttribute", "replaceChildren"]],
  [Promise.prototype, ["finally"]],
]) for (const naam of namen) delete van[naam];
delete window.structuredClone;
"""


def lukt_niet(pagina: Page) -> None:
    """The search says so, in words, to a screen reader, and with somewhere to go."""
    vak = pagina.locator("main form [data-zonder-zoeken]")
    expect(vak).to_contain_text("Zoeken lukt nu niet.")
    expect(vak).to_be_visible()
    assert pagina.locator("main form [role=status]").inner_text() == "Zoeken lukt nu niet."
    links = vak.locator("a").evaluate_all("links => links.map((a) => a.getAttribute('href').replace(/[./]+/g, ''))")
    assert links == ["tel:14020", "regelingen", "initiatieven"]
    assert pagina.get_by_role("link", name="Nu hulp nodig").first.is_visible()


def home(pagina: Page, weg: str) -> None:
    """Somebody types in the field."""
    pagina.get_by_role("searchbox", name="Wat zoek je?").press_sequentially("fietsen", delay=5)
    if weg == "assets/zoekbalk.js":  # as without JavaScript
        pagina.locator("main form button").click()
        pagina.wait_for_url("**/regelingen/*")
    elif weg in {"assets/zoeken.js", "assets/zoekindex.js"}:
        lukt_niet(pagina)
    else:
        expect(pagina.locator("[data-hits] [data-record=fietsplan]")).to_be_visible()
        assert pagina.locator("[data-hits] [data-zet]").count() == (0 if weg == BASIS.uri else 1)
        assert pagina.locator("main form [data-zonder-zoeken]").is_hidden()


def zoeken(pagina: Page, weg: str) -> None:
    """Somebody got the address of a question."""
    zonder = pagina.locator("[data-zonder-zoeken]", has_text="A tot Z").last
    if weg in {"assets/zoeken.js", "assets/zoekindex.js"}:
        lukt_niet(pagina)
    elif weg == "assets/zoekbalk.js":
        assert zonder.is_visible()
    else:
        expect(pagina.locator("#resultaten [data-record=fietsplan]")).to_be_visible()
        assert pagina.locator("#resultaten [data-zet]").count() == (0 if weg == BASIS.uri else 1)
        assert pagina.locator("main form [data-zonder-zoeken]").is_hidden()


def record(pagina: Page, weg: str) -> None:
    """Somebody reads: the text is there, and every button that is shown works."""
    assert pagina.locator("h1").inner_text() == "'t Kleerkastje"
    assert pagina.locator("a[href='tel:0620555310']").first.is_visible()
    knop = pagina.locator("article [data-zet]").first
    if knop.is_visible():
        knop.click()
        assert knop.get_attribute("aria-pressed") == "true"
        assert weg != BASIS.uri


def lijst(pagina: Page, weg: str) -> None:
    """Somebody got a list: it is shown whole, or it says what to do without."""
    zonder = pagina.locator("[data-zonder-lijst]")
    if weg in {BASIS.uri, "assets/mijn-lijst.js"}:
        assert zonder.is_visible()
        assert pagina.locator(".mijn").count() == 0
    else:
        assert zonder.count() == 0
        assert pagina.locator(".mijn [data-record]:visible").count() == 2
        assert pagina.get_by_text("Je lijst is leeg.").is_hidden()


PAGINAS: dict[str, Callable[[Page, str], None]] = {
    "": home,
    "zoeken/#q=fietsen": zoeken,
    "initiatieven/kleerkast/": record,
    gedeeld("kleerkast", "fietsplan"): lijst,
}


_VEEL_NODIG = ("assets/zoekindex.js", "assets/zoeken.js", BASIS.uri, "assets/houdbaar.js")


@pytest.mark.parametrize(
    "weg",
    [
        *("", *_VEEL_NODIG),
        *(pytest.param(b.uri, marks=pytest.mark.audit) for b in BUNDELS if b.uri not in _VEEL_NODIG),
    ],
)
def test_een_script_dat_niet_komt_neemt_niets_anders_mee(browser: Browser, site: Path, weg: str) -> None:
    """Each script in turn is lost on the way; without a name, none is."""
    with Bezoeker(browser, site) as bezoek:
        if weg:
            bezoek.context.route(op_de_site(weg), lambda route: route.abort())
        for adres, kijk in PAGINAS.items():
            kijk(bezoek.open(adres), weg)


@pytest.mark.parametrize("kapot", ["socialeKaart.zoekindex={};", "socialeKaart.zoekindex={"], ids=["leeg", "half"])
def test_een_index_die_niet_heel_is_aangekomen_wordt_gezegd(browser: Browser, site: Path, kapot: str) -> None:
    with Bezoeker(browser, site) as bezoek:
        index = op_de_site("assets/zoekindex.js")
        bezoek.context.route(index, lambda route: route.fulfill(body=kapot, content_type="text/javascript"))
        lukt_niet(bezoek.open("zoeken/#q=fietsen"))
        assert len(bezoek.klachten) == 1
        bezoek.klachten.clear()


def test_zoeken_en_lezen_werkt_op_een_oude_telefoon(browser: Browser, site: Path) -> None:
    """Without what came after Chrome 60 and iOS 12; what they cannot read at all, `tests/javascript.py` finds."""
    with Bezoeker(browser, site, NIET_IN_CHROME_60) as bezoek:
        for adres, kijk in PAGINAS.items():
            kijk(bezoek.open(adres), "")
        pagina = bezoek.zoek("zoeken/#q=boodschapenbon")  # a slip
        assert bezoek.vindt()[0] == "boodschappenbon"
        bezoek.kies("soort", "regeling")
        pagina.get_by_label("gratis zijn").check()
        bezoek.zoek("zoeken/#q=ik+wil+niet+meer+leven")
        assert pagina.locator("#resultaten .nood a[href^='tel:']").is_visible()
        bezoek.open("regelingen/voorbeeldpas/#e2026-11-20")
        assert pagina.locator("[data-editie]").inner_text().startswith("Je boekje of poster is van 20 november 2026.")
