"""Searching in a real browser, the way a resident and a wijkteam worker do it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import uit_map, venster
from playwright.sync_api import Browser, Page, Route

WORTEL = "http://kaart.test/"


class Bezoek:
    """A page of the built site, with every request that the browser makes and every complaint that it has."""

    def __init__(self, browser: Browser, site: Path, **instellingen: Any) -> None:
        self.context = venster(browser, viewport={"width": 360, "height": 800}, **instellingen)
        self.pagina: Page = self.context.new_page()
        self.verzoeken: list[str] = []
        self.klachten: list[str] = []
        antwoord = uit_map(site, [])

        def noteer(route: Route) -> None:
            self.verzoeken.append(route.request.url.removeprefix(WORTEL))
            antwoord(route)

        self.pagina.route("**/*", noteer)
        self.pagina.on("pageerror", lambda fout: self.klachten.append(str(fout)))

    def open(self, adres: str) -> Page:
        self.pagina.goto(WORTEL + adres)
        return self.pagina

    def zoek(self, adres: str) -> Page:
        """Open an address of /zoeken/ and wait until it has answered."""
        self.open(adres)
        self.pagina.locator("#resultaten[data-klaar]").wait_for(state="attached")
        return self.pagina

    def hits(self) -> list[str]:
        return [str(e.get_attribute("data-record")) for e in self.pagina.locator("#resultaten [data-record]").all()]

    def choose(self, naam: str, waarde: str) -> None:
        self.pagina.locator("details.keuzes").evaluate("e => e.open = true")
        self.pagina.locator(f"[name={naam}]").select_option(waarde)


@pytest.fixture
def bezoek(browser: Browser, site: Path) -> Iterator[Bezoek]:
    """A visitor with a small screen."""
    bezoek = Bezoek(browser, site)
    yield bezoek
    assert bezoek.klachten == []
    bezoek.context.close()


@pytest.mark.parametrize("adres", ["regelingen/zorgtoeslag/", "over/", "bestaat-niet/"])
def test_de_zoekmachine_komt_pas_als_iemand_gaat_zoeken(bezoek: Bezoek, adres: str) -> None:
    pagina = bezoek.open(adres)
    assert not [v for v in bezoek.verzoeken if "zoekindex" in v or "zoeken.js" in v]
    pagina.get_by_role("searchbox", name="Zoek hulp").focus()
    pagina.wait_for_function("socialeKaart.zoekindex")
    assert sorted(v for v in bezoek.verzoeken if "zoekindex" in v or "zoeken.js" in v) == [
        "assets/zoeken.js",
        "assets/zoekindex.js",
    ]


def test_typen_en_kiezen_vraagt_niets_van_de_server(bezoek: Bezoek) -> None:
    pagina = bezoek.zoek("zoeken/")
    bezoek.verzoeken.clear()
    pagina.get_by_role("searchbox", name="Wat zoek je?").press_sequentially("geld voor nieuwe fietz kind", delay=5)
    assert bezoek.hits()[0] == "leergeld-zaanstad"
    bezoek.choose("wijk", "poelenburg")
    bezoek.choose("thema", "kinderen-en-school")
    pagina.get_by_label("gratis zijn").check()
    pagina.get_by_role("button", name="Zoek").click()
    assert bezoek.verzoeken == []
    assert "fietz" in pagina.url.split("#")[1]
    assert "fietz" not in pagina.url.split("#")[0]


def test_een_treffer_zegt_wat_waar_en_waarom(bezoek: Bezoek) -> None:
    pagina = bezoek.zoek("zoeken/#q=kapper+zaandam")
    kaartje = pagina.locator("[data-record=klein-knippie]")
    assert "Klein Knippie" in kaartje.locator("a").inner_text()
    assert "Stille Kracht" in kaartje.inner_text()
    assert "gevonden op: kapper" in kaartje.inner_text()
    kaartje.locator("a").click()
    pagina.wait_for_url("**/initiatieven/klein-knippie/")


def test_gevonden_woorden_zijn_gemarkeerd(bezoek: Bezoek) -> None:
    pagina = bezoek.zoek("zoeken/#q=fietsen")
    assert "fiets" in pagina.locator("[data-record=leergeld-zaanstad] mark").all_inner_texts()


def test_een_adres_met_keuzes_geeft_een_ander_dezelfde_lijst(bezoek: Bezoek, browser: Browser, site: Path) -> None:
    pagina = bezoek.zoek("zoeken/")
    bezoek.choose("thema", "eten-en-kleding")
    bezoek.choose("wijk", "poelenburg")
    pagina.get_by_label("gratis zijn").check()
    eerste = bezoek.hits()
    assert eerste
    assert parse_qs(urlsplit(pagina.url).fragment) == {
        "thema": ["eten-en-kleding"],
        "wijk": ["poelenburg"],
        "gratis": ["1"],
    }
    ander = Bezoek(browser, site)
    ander.zoek(pagina.url.removeprefix(WORTEL))
    assert ander.hits() == eerste
    assert ander.pagina.locator("[name=thema]").input_value() == "eten-en-kleding"
    assert ander.pagina.get_by_label("gratis zijn").is_checked()
    ander.context.close()


def test_de_terugknop_haalt_de_laatste_keuze_weg(bezoek: Bezoek) -> None:
    pagina = bezoek.zoek("zoeken/#q=eten")
    alles = bezoek.hits()
    bezoek.choose("wijk", "krommenie")
    minder = bezoek.hits()
    bezoek.choose("soort", "stille-kracht")
    assert bezoek.hits() != minder
    pagina.go_back()
    assert (bezoek.hits(), pagina.locator("[name=soort]").input_value()) == (minder, "")
    pagina.go_back()
    assert (bezoek.hits(), pagina.locator("[name=wijk]").input_value()) == (alles, "")
    pagina.go_forward()
    assert bezoek.hits() == minder


@pytest.mark.parametrize("vraag", ["", "eten", "deurwaarder"])
def test_de_aantallen_bij_de_keuzes_kloppen(bezoek: Bezoek, vraag: str) -> None:
    pagina = bezoek.zoek(f"zoeken/#q={vraag}&wijk=poelenburg")
    opties = pagina.locator("[name=thema] option:not([value='']):not(:disabled)").evaluate_all(
        "opties => opties.map((o) => [o.value, Number(/\\((\\d+)\\)/.exec(o.textContent)[1])])"
    )
    assert opties
    for thema, aantal in opties:
        bezoek.choose("thema", thema)
        assert pagina.locator("#stand").inner_text().startswith(f"{aantal} keer hulp gevonden"), thema
    pagina.locator("[name=thema]").select_option("")
    for naam in ("gratis", "zonder-verwijzing", "anoniem", "stadspas"):
        vak = pagina.locator(f"[name={naam}]")
        aantal = int(str(pagina.locator(f"label:has([name={naam}]) [data-aantal]").inner_text()).strip(" ()"))
        assert vak.is_disabled() == (aantal == 0)
        if aantal:
            vak.check()
            assert pagina.locator("#stand").inner_text().startswith(f"{aantal} keer hulp gevonden"), naam
            vak.uncheck()


def test_vandaag_open_kijkt_naar_de_dag_van_vandaag_en_vergeet_verlopen_tijden(bezoek: Bezoek) -> None:
    bezoek.pagina.clock.set_fixed_time("2026-11-23T12:00:00")  # a Monday
    pagina = bezoek.zoek("zoeken/#vandaag-open=1")
    maandag = set(bezoek.hits())
    assert maandag
    for id_ in maandag:
        pagina.locator(f"[data-record={id_}]").wait_for()
    pagina.clock.set_fixed_time("2026-11-29T12:00:00")  # a Sunday
    pagina.reload()
    pagina.locator("#resultaten[data-klaar]").wait_for(state="attached")
    assert set(bezoek.hits()) != maandag
    pagina.clock.set_fixed_time("2031-11-24T12:00:00")  # a Monday, long after the hours expired
    pagina.reload()
    pagina.locator("#resultaten[data-klaar]").wait_for(state="attached")
    assert bezoek.hits() == []
    assert pagina.get_by_role("button", name="Haal mijn keuzes weg").is_visible()


@pytest.mark.parametrize("vraag", ["xyzzyqw", "xyzzyqw&wijk=krommenie", "zorgtoeslag&soort=wijkinitiatief"])
def test_nooit_leeg_zonder_thema_en_iemand_om_te_bellen(bezoek: Bezoek, vraag: str) -> None:
    pagina = bezoek.zoek(f"zoeken/#q={vraag}")
    assert len(bezoek.hits()) < 2
    assert pagina.locator("#resultaten a[href*='themas/']").is_visible()
    assert pagina.locator("#resultaten a[href^='tel:']").is_visible()


def test_wat_hier_niet_staat_wijst_naar_de_gemeente(bezoek: Bezoek) -> None:
    pagina = bezoek.zoek("zoeken/#q=paspoort+verlengen")
    assert "paspoort verlengen: dit staat niet op deze site." in pagina.locator("#resultaten").inner_text()
    assert pagina.locator("#resultaten a[href='tel:14075']").is_visible()
    assert bezoek.hits() == []


@pytest.mark.parametrize(
    ("vraag", "nummer"),
    [
        ("ik word uit huis gezet", "14075"),
        ("afgesloten", "14075"),
        ("geen eten vandaag", "14075"),
        ("geslagen", "08002000"),
        ("ik wil niet meer leven", "113"),
    ],
)
def test_bij_nood_staat_het_nummer_boven_alle_treffers(bezoek: Bezoek, vraag: str, nummer: str) -> None:
    pagina = bezoek.zoek(f"zoeken/#q={vraag}")
    eerste = pagina.locator("#resultaten a[href^='tel:'], #resultaten [data-record]").first
    assert eerste.get_attribute("href") == f"tel:{nummer}"
    assert bezoek.hits()
    bezoek.open("over/")
    pagina.get_by_role("searchbox", name="Zoek hulp").fill(vraag)
    eerste = pagina.locator("[data-hits] a[href^='tel:'], [data-hits] [data-record]").first
    eerste.wait_for()
    assert eerste.get_attribute("href") == f"tel:{nummer}"


def test_met_het_toetsenbord_van_veld_naar_treffer_en_terug(bezoek: Bezoek) -> None:
    pagina = bezoek.open("contact/")
    veld = pagina.get_by_role("searchbox", name="Zoek hulp")
    veld.focus()
    pagina.keyboard.type("voetselbank")
    hits = pagina.locator("[data-hits] .kaartje__naam")
    hits.first.wait_for()
    pagina.keyboard.press("ArrowDown")
    assert hits.first.evaluate("e => e === document.activeElement")
    pagina.keyboard.press("ArrowUp")
    assert veld.evaluate("e => e === document.activeElement")
    pagina.keyboard.press("Escape")
    assert pagina.locator("[data-hits]").is_hidden()
    pagina.keyboard.press("Enter")
    pagina.wait_for_url("**/zoeken/#q=voetselbank")
    pagina.locator("#resultaten[data-klaar='voetselbank']").wait_for(state="attached")
    pagina.get_by_role("searchbox", name="Wat zoek je?").focus()
    pagina.keyboard.press("ArrowDown")
    pagina.keyboard.press("Enter")
    pagina.wait_for_url("**/initiatieven/voedselbank-zaanstreek/")


def test_een_schermlezer_hoort_hoeveel_er_is(bezoek: Bezoek) -> None:
    pagina = bezoek.zoek("zoeken/")
    pagina.get_by_role("searchbox", name="Wat zoek je?").fill("huurtoeslag")
    stem = pagina.locator("form[data-zoekpagina] [role=status]")
    stem.filter(has_text="keer hulp gevonden").wait_for(state="attached")
    assert stem.inner_text() == pagina.locator("#stand").inner_text()


def test_toon_meer_zet_de_volgende_erbij_en_gaat_erheen(bezoek: Bezoek) -> None:
    pagina = bezoek.zoek("zoeken/#wijk=poelenburg")
    assert len(bezoek.hits()) == 10
    pagina.get_by_role("button", name="Toon meer").click()
    assert len(bezoek.hits()) == 20
    assert pagina.locator("#resultaten .kaartje__naam").nth(10).evaluate("e => e === document.activeElement")


def test_de_hits_onder_de_zoekbalk_zijn_toegankelijk(bezoek: Bezoek) -> None:
    pagina = bezoek.open("over/")
    pagina.get_by_role("searchbox", name="Zoek hulp").fill("deurwaarder")
    pagina.locator("[data-hits] .kaartje").first.wait_for()
    assert pagina.evaluate("document.documentElement.scrollWidth") <= 360
    uitslag = Axe().run(pagina)
    assert uitslag.violations_count == 0, uitslag.generate_report()


def test_tekst_van_een_ander_is_nooit_html(bezoek: Bezoek) -> None:
    pagina = bezoek.zoek("zoeken/#q=paspoort+%3Cimg+src%3Dx+onerror%3Dalert(1)%3E")
    assert "<img src=x" in pagina.locator("#resultaten").inner_text()
    assert pagina.locator("#resultaten img").count() == 0


@pytest.mark.parametrize("adres", ["", "zoeken/", "regelingen/zorgtoeslag/"])
def test_zonder_javascript_leidt_de_knop_naar_de_lijst_van_a_tot_z(browser: Browser, site: Path, adres: str) -> None:
    bezoek = Bezoek(browser, site, java_script_enabled=False)
    pagina = bezoek.open(adres)
    veld = pagina.locator("input[type=search]:visible").first
    veld.fill("deurwaarder")
    pagina.locator("form[role=search] button:visible").first.click()
    pagina.wait_for_url("**/regelingen/*")
    assert "deurwaarder" not in pagina.url
    assert "Regelingen van A tot Z" in pagina.locator("h1").inner_text()
    bezoek.context.close()
