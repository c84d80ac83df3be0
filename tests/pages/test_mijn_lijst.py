"""“Mijn lijst” in a real browser: one's own list, and the list that somebody sends you."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from axe_playwright_python.sync_playwright import Axe
from bs4 import BeautifulSoup
from conftest import Stad, draai, uit_map, venster, zaanstad
from playwright.sync_api import Browser, Page, Route

from generator.build import controleer
from generator.models.kortadres import code

WORTEL = "http://kaart.test/"
LIJST = f"{WORTEL}mijn-lijst/"
KAART, *_ = controleer(zaanstad())
assert KAART is not None
IDS = [blad.id for blad in KAART.bladen.values() if blad.status != "gestopt"]
GESTOPT = [blad.id for blad in KAART.bladen.values() if blad.status == "gestopt"]
NAMEN = {blad.id: blad.naam for blad in KAART.bladen.values()}
ZONDER_OPSLAG = (
    "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('nee', 'SecurityError'); } });"
)


class Iemand:
    """Somebody with a phone and an empty browser."""

    def __init__(self, browser: Browser, site: Path, vooraf: str = "", **instellingen: Any) -> None:
        self.context = venster(browser, **{"viewport": {"width": 360, "height": 800}, **instellingen})
        self.pagina: Page = self.context.new_page()
        self.verzoeken: list[str] = []
        self.klachten: list[str] = []
        antwoord = uit_map(site, [])

        def noteer(route: Route) -> None:
            self.verzoeken.append(route.request.url)
            antwoord(route)

        self.context.route("**/*", noteer)
        self.pagina.on("pageerror", lambda fout: self.klachten.append(str(fout)))
        if vooraf:
            self.pagina.add_init_script(vooraf)

    def open(self, adres: str) -> Page:
        """Open an address the way a tap in a message does, also when only the part behind the # is new."""
        self.pagina.goto("about:blank")
        self.pagina.goto(adres)
        return self.pagina

    def bewaar(self, *ids: str) -> None:
        """Put records on the list with the buttons of the index from A to Z."""
        for map_ in ("regelingen", "initiatieven"):
            pagina = self.open(f"{WORTEL}{map_}/")
            for id_ in ids:
                knop = pagina.locator(f".kaartje[data-record='{id_}'] [data-zet]")
                if knop.count():
                    knop.click()

    def zet_klaar(self, *ids: str) -> None:
        """A list that was made before: through an address, because that keeps the order."""
        self.open(gedeeld(*ids))
        self.pagina.get_by_role("button", name="Zet alles op mijn lijst").click()

    def ziet(self) -> list[str]:
        return [str(e.get_attribute("data-record")) for e in self.pagina.locator(".mijn [data-record]").all()]

    def adres(self) -> str:
        """The address that is shared."""
        tekst = unquote(str(self.pagina.locator(".mijn a[href^='whatsapp:']").get_attribute("href")))
        return tekst[tekst.index("http") :]


def gedeeld(*ids: str) -> str:
    return f"{LIJST}#l={''.join(code(id_) for id_ in ids)}"


@pytest.fixture
def iemand(browser: Browser, site: Path) -> Iterator[Iemand]:
    iemand = Iemand(browser, site)
    yield iemand
    assert iemand.klachten == []
    iemand.context.close()


@pytest.fixture
def ander(browser: Browser, site: Path) -> Iterator[Iemand]:
    """Somebody else, who has nothing of the first."""
    ander = Iemand(browser, site)
    yield ander
    assert ander.klachten == []
    ander.context.close()


def test_een_lijst_maken_en_leegmaken_met_alleen_het_toetsenbord(iemand: Iemand) -> None:
    pagina = iemand.open(f"{WORTEL}themas/geld/")

    def tab_tot(vraag: str) -> None:
        for _ in range(80):
            pagina.keyboard.press("Tab")
            if pagina.evaluate("vraag => document.activeElement.matches(vraag)", vraag):
                return
        raise AssertionError(f"Met Tab kom je niet bij {vraag}")

    tab_tot("[data-zet]")
    knop = pagina.locator(":focus")
    naam = str(knop.get_attribute("data-naam"))
    assert pagina.get_by_role("button", name=f"Zet op mijn lijst: {naam}").count() >= 1
    pagina.keyboard.press("Enter")
    assert knop.get_attribute("aria-pressed") == "true"
    assert knop.inner_text() == "Op mijn lijst"
    assert knop.get_attribute("aria-label") == f"Zet op mijn lijst: {naam}"  # aria-pressed says the rest
    assert pagina.locator(".menu").get_by_text("Mijn lijst (1)").is_visible()
    iemand.open(LIJST)
    assert len(iemand.ziet()) == 1
    tab_tot("[aria-label^='Haal weg']")
    pagina.keyboard.press("Enter")
    assert iemand.ziet() == []
    assert pagina.evaluate("document.activeElement.textContent") == "Zet terug"
    pagina.keyboard.press("Enter")
    assert len(iemand.ziet()) == 1
    assert pagina.evaluate("document.activeElement.tagName") == "H1"
    tab_tot("[data-doe=leeg]")
    pagina.keyboard.press("Enter")
    assert iemand.ziet() == []
    assert pagina.locator(".menu").get_by_text("Mijn lijst", exact=True).is_visible()


def test_na_haal_weg_ga_je_naar_de_volgende_en_een_tik_haalt_alles_weg_en_terug(iemand: Iemand) -> None:
    iemand.zet_klaar(*IDS[:3])
    pagina = iemand.pagina
    pagina.get_by_role("button", name=f"Haal weg: {NAMEN[IDS[1]]}", exact=True).click()
    assert iemand.ziet() == [IDS[0], IDS[2]]
    assert pagina.locator(":focus").get_attribute("aria-label") == f"Haal weg: {NAMEN[IDS[2]]}"
    assert f"{NAMEN[IDS[1]]} is van je lijst." in pagina.locator(".mijn [data-bericht]").inner_text()
    pagina.get_by_role("button", name="Maak mijn lijst leeg").click()
    assert iemand.ziet() == []
    assert pagina.evaluate("localStorage.length") == 0
    assert pagina.get_by_role("link", name="Zoek hulp").is_visible()
    pagina.get_by_role("button", name="Zet terug").click()
    assert iemand.ziet() == [IDS[0], IDS[2]]
    assert pagina.locator(".mijn [data-bericht]").inner_text() == "Het staat weer op je lijst."


def test_leegmaken_haalt_ook_het_antwoord_weg_en_zet_het_terug(browser: Browser, voorbeeldsite: Path) -> None:
    iemand = Iemand(browser, voorbeeldsite)
    iemand.zet_klaar("voorbeeldpas")
    pagina = iemand.pagina
    pagina.get_by_label("Ik heb bijstand").check()
    pagina.get_by_role("button", name="Maak mijn lijst leeg").click()
    assert pagina.evaluate("localStorage.length") == 0
    assert "Je antwoord bij de papieren is ook weg." in pagina.locator(".mijn [data-bericht]").inner_text()
    pagina.get_by_role("button", name="Zet terug").click()
    assert iemand.ziet() == ["voorbeeldpas"]
    assert pagina.get_by_label("Ik heb bijstand").is_checked()
    pagina.get_by_role("button", name="Haal weg: Voorbeeldpas").click()
    assert pagina.evaluate("Object.keys(localStorage)") == ["ik-heb"]  # only emptying the list takes it away
    assert iemand.klachten == []
    iemand.context.close()


def test_de_melding_is_er_al_voordat_ze_iets_zegt(iemand: Iemand) -> None:
    """A screen reader tells only what changes in a live region that was shown before."""
    melding = iemand.open(LIJST).locator(".mijn__bericht").get_by_role("status")
    assert melding.count() == 1
    assert melding.inner_text() == ""


def test_de_lijst_blijft_en_elke_knop_weet_ervan(iemand: Iemand) -> None:
    iemand.bewaar("zorgtoeslag", "kidsbank")
    pagina = iemand.open(LIJST)
    assert iemand.ziet() == ["zorgtoeslag", "kidsbank"]
    pagina.reload()
    assert iemand.ziet() == ["zorgtoeslag", "kidsbank"]
    iemand.open(f"{WORTEL}zoeken/#q=zorgtoeslag")
    hit = pagina.locator("#resultaten [data-record=zorgtoeslag] [data-zet]")
    hit.wait_for()
    assert hit.get_attribute("aria-pressed") == "true"
    hit.click()
    assert hit.get_attribute("aria-pressed") == "false"
    assert pagina.url.startswith(f"{WORTEL}zoeken/")
    tweede = iemand.context.new_page()
    tweede.goto(LIJST)
    hit.click()
    tweede.locator(".mijn [data-record=zorgtoeslag]").wait_for()  # the other tab hears it
    assert tweede.locator(".menu").get_by_text("Mijn lijst (2)").is_visible()


def test_wat_gestopt_is_krijgt_geen_knop(iemand: Iemand) -> None:
    pagina = iemand.open(f"{WORTEL}regelingen/")
    assert GESTOPT
    assert pagina.locator(".kaartje--gestopt").count() > 0
    assert pagina.locator(".kaartje--gestopt [data-zet]").count() == 0


def test_wat_gestopt_is_gaat_niet_mee_van_een_gekregen_lijst(iemand: Iemand) -> None:
    pagina = iemand.open(gedeeld(GESTOPT[0], "zorgtoeslag"))
    assert iemand.ziet() == [GESTOPT[0], "zorgtoeslag"]
    assert pagina.locator(".mijn [data-zet]").evaluate_all("els => els.map((e) => e.dataset.zet)") == ["zorgtoeslag"]
    pagina.get_by_role("button", name="Zet alles op mijn lijst").click()
    assert iemand.ziet() == ["zorgtoeslag"]
    bericht = pagina.locator(".mijn [data-bericht]").inner_text()
    assert bericht == "Erbij gezet: 1 ding. Wat gestopt is, hebben we niet meegenomen."
    iemand.open(gedeeld(GESTOPT[0]))
    assert pagina.get_by_role("button", name="Zet alles op mijn lijst").is_hidden()


def test_alle_hulp_in_een_lijst_kan_met_een_tik_op_je_lijst(iemand: Iemand, site: Path) -> None:
    """Also what stands behind the steps of a life event."""
    mappen = ("themas", "wijken", "levensgebeurtenissen")
    paginas = [f"{pad.parent.relative_to(site)}/" for map_ in mappen for pad in (site / map_).glob("*/index.html")]
    stappen = 0
    for adres in [*paginas, "regelingen/", "initiatieven/", "zoeken/#q=schulden"]:
        pagina = iemand.open(WORTEL + adres)
        pagina.locator("main [data-record]").first.wait_for()
        zonder = pagina.eval_on_selector_all(
            "main [data-record]",
            "els => els.filter((e) => !e.querySelector('[data-zet]')).map((e) => e.dataset.record)",
        )
        assert set(zonder) <= set(GESTOPT), adres
        met = pagina.eval_on_selector_all("main [data-zet]", "els => els.map((e) => e.dataset.zet)")
        assert set(met).isdisjoint(GESTOPT), adres
        stappen += pagina.locator(".stap__hulp [data-zet]").count()
    assert stappen > 10
    pagina = iemand.open(f"{WORTEL}levensgebeurtenissen/scheiden/")
    knop = pagina.locator(".stap__hulp [data-zet]").first
    maat = knop.bounding_box()
    assert maat is not None
    assert min(maat["width"], maat["height"]) >= 44
    knop.click()
    iemand.open(LIJST)
    assert len(iemand.ziet()) == 1


def test_25_dingen_gaan_in_dezelfde_volgorde_naar_een_ander(iemand: Iemand, ander: Iemand) -> None:
    ids = IDS[::-1][:25]
    iemand.zet_klaar(*ids)
    assert iemand.ziet() == ids
    ander.zet_klaar("zorgtoeslag")
    ander.open(iemand.adres())
    assert ander.ziet() == ids
    assert "Deze lijst kreeg je van iemand" in ander.pagina.locator("h1").inner_text()
    assert ander.pagina.locator(".menu").get_by_text("Mijn lijst (1)").is_visible()
    ander.pagina.get_by_role("button", name="Naar mijn eigen lijst").click()
    assert ander.ziet() == ["zorgtoeslag"]
    ander.pagina.go_back()
    ander.pagina.get_by_role("heading", name="Deze lijst kreeg je van iemand").wait_for()
    ander.pagina.get_by_role("button", name="Zet alles op mijn lijst").click()
    assert ander.ziet() == ["zorgtoeslag", *(id_ for id_ in ids if id_ != "zorgtoeslag")]
    ander.open(LIJST)
    assert len(ander.ziet()) == len({"zorgtoeslag", *ids})


def test_een_lijst_van_tien_past_in_een_sms(iemand: Iemand) -> None:
    iemand.zet_klaar(*IDS[:10])
    sms = str(iemand.pagina.locator(".mijn a[href^='sms:']").get_attribute("href"))
    tekst = unquote(sms.removeprefix("sms:?&body=")).replace(WORTEL, "https://socialekaart.een-gemeente.nl/x/y/")
    assert re.fullmatch(
        r"Kijk eens hier: 10 dingen die kunnen helpen\. https://[a-z./-]{32}/mijn-lijst/#l=[0-9a-z]{50}", tekst
    )
    assert len(tekst) <= 160
    iemand.zet_klaar("zorgtoeslag")
    iemand.open(gedeeld("zorgtoeslag"))
    mail = str(iemand.pagina.locator(".mijn a[href^='mailto:']").get_attribute("href"))
    assert unquote(mail) == (
        "mailto:?subject=Kijk eens naar deze hulp&body=Hallo,\r\n\r\n"
        f"Kijk eens hier: 1 ding dat kan helpen.\r\n{gedeeld('zorgtoeslag')}"
    )
    assert "WhatsApp en sms werken op je telefoon." in iemand.pagina.locator(".mijn").inner_text()


def test_naar_de_inhoud_springen_laat_een_gekregen_lijst_staan(iemand: Iemand) -> None:
    pagina = iemand.open(gedeeld("zorgtoeslag"))
    pagina.locator(".naar-inhoud").focus()
    pagina.keyboard.press("Enter")
    pagina.wait_for_function("document.activeElement.id === 'inhoud'")
    pagina.wait_for_function("location.hash.startsWith('#l=')")
    assert iemand.ziet() == ["zorgtoeslag"]
    pagina.reload()
    assert iemand.ziet() == ["zorgtoeslag"]


def test_een_ander_adres_intypen_toont_die_lijst(iemand: Iemand) -> None:
    pagina = iemand.open(gedeeld("zorgtoeslag"))
    pagina.evaluate("hash => { location.hash = hash; }", f"l={code('kidsbank')}")
    pagina.locator(".mijn [data-record=kidsbank]").wait_for()
    assert iemand.ziet() == ["kidsbank"]


def test_oude_namen_en_onbekende_codes(stad: Stad, browser: Browser) -> None:
    """The pas was called stadspas, warmth came to be called something else, and the plan was never published."""
    (stad.map / "regelingen" / "schuldhulp.yaml").rename(stad.map / "regelingen" / "hulp-bij-schuld.yaml")
    for pad in stad.map.rglob("*.yaml"):
        tekst = pad.read_text(encoding="utf-8")
        pad.write_text(tekst.replace("[schuldhulp", "[hulp-bij-schuld"), encoding="utf-8")
    stad.vervang("regelingen/hulp-bij-schuld.yaml", "eigenaar:", "voorheen: [schuldhulp]\neigenaar:")
    uitvoer = draai("mkdocs", "build", "--strict", map_=stad.map)
    assert uitvoer.returncode == 0, uitvoer.stderr
    iemand = Iemand(browser, stad.map / "site")

    pagina = iemand.open(gedeeld("stadspas", "geheim-plan", "schuldhulp", "hulp-bij-schuld", "bestond-nooit"))
    assert iemand.ziet() == ["voorbeeldpas", "hulp-bij-schuld"]
    melding = pagina.locator(".mijn [data-onbekend]")
    assert "2 dingen van deze lijst kennen we niet meer. Bel 14 020, dan kijken we samen." in melding.inner_text()
    assert iemand.adres() == gedeeld("voorbeeldpas", "hulp-bij-schuld")
    iemand.open(gedeeld("geheim-plan") + "zz")
    assert "2 dingen" in melding.inner_text()
    assert pagina.get_by_role("button", name="Zet alles op mijn lijst").is_hidden()
    assert pagina.get_by_role("button", name="Naar mijn eigen lijst").is_visible()

    pagina.evaluate('localStorage[\'mijn-lijst\'] = \'["schuldhulp", "weg", "stadspas", "hulp-bij-schuld", 7]\'')
    iemand.open(LIJST)
    assert iemand.ziet() == ["hulp-bij-schuld", "voorbeeldpas"]
    assert pagina.evaluate("localStorage['mijn-lijst']") == '["hulp-bij-schuld","weg","voorbeeldpas"]'
    assert "1 ding van deze lijst kennen we niet meer." in melding.inner_text()
    pagina.get_by_role("button", name="Haal dit weg").click()
    assert melding.is_hidden()
    assert iemand.ziet() == ["hulp-bij-schuld", "voorbeeldpas"]
    pagina.evaluate("localStorage['mijn-lijst'] = '{kapot'")
    pagina.reload()
    assert pagina.get_by_role("link", name="Zoek hulp").is_visible()
    assert iemand.klachten == []
    iemand.context.close()


def test_geen_verzoek_draagt_een_id_of_code_en_er_blijft_niets_anders_achter(
    browser: Browser, voorbeeldsite: Path
) -> None:
    """In voorbeeldstad, because an answer about papers changes something there."""
    iemand, ander = Iemand(browser, voorbeeldsite), Iemand(browser, voorbeeldsite)
    ids = ["voorbeeldpas", "kleerkast", "schuldhulp"]
    iemand.bewaar(*ids)
    pagina = iemand.open(LIJST)
    pagina.get_by_label("Ik heb bijstand").check()
    pagina.get_by_role("button", name="Haal weg: Schuldhulp").click()
    pagina.get_by_role("button", name="Zet terug").click()
    pagina.evaluate("delete Navigator.prototype.share")
    pagina.get_by_role("button", name="Deel mijn lijst").click()
    ander.open(iemand.adres())
    ander.pagina.get_by_role("button", name="Zet alles op mijn lijst").click()
    ander.open(LIJST)
    assert ander.ziet() == iemand.ziet()
    verzoeken = [adres.split("#")[0] for adres in iemand.verzoeken + ander.verzoeken]
    assert len(verzoeken) > 20
    assert [adres for adres in verzoeken for id_ in ids if id_ in adres or code(id_) in adres or "?" in adres] == []
    pagina.locator("[data-schakel='ik-help-iemand']").first.click()
    assert set(pagina.evaluate("Object.keys(localStorage)")) == {"mijn-lijst", "ik-heb", "ik-help-iemand"}
    assert pagina.evaluate("localStorage['ik-heb']") == "bijstand"
    assert pagina.evaluate("sessionStorage.length") == 0
    assert iemand.context.cookies() == []
    assert pagina.evaluate("document.cookie") == ""
    for wie in (iemand, ander):
        assert wie.klachten == []
        wie.context.close()


def test_de_schakelaar_voor_wie_helpt_blijft_aan(iemand: Iemand) -> None:
    pagina = iemand.open(f"{WORTEL}over/")
    knop = pagina.locator("[data-schakel='ik-help-iemand']").first
    knop.click()
    for _ in range(2):
        assert knop.get_attribute("aria-pressed") == "true"
        assert pagina.evaluate("document.documentElement.matches('[data-ik-help-iemand]')")
        pagina.reload()
    assert pagina.evaluate("localStorage['ik-help-iemand']") == "1"
    knop.click()
    assert not pagina.evaluate("document.documentElement.matches('[data-ik-help-iemand]')")
    assert pagina.evaluate("localStorage.length") == 0


def test_als_de_browser_niets_bewaart_werkt_het_op_deze_pagina_en_zegt_het_dat(browser: Browser, site: Path) -> None:
    iemand = Iemand(browser, site, ZONDER_OPSLAG)
    pagina = iemand.pagina
    for adres in ("themas/geld/", "levensgebeurtenissen/scheiden/", "regelingen/zorgtoeslag/"):
        iemand.open(WORTEL + adres)
        assert pagina.get_by_text("Je browser bewaart niets.").count() == 0
        for deel, vraag in (("main", "[data-zet]"), (".voet", "[data-schakel]")):
            knop = pagina.locator(deel).locator(vraag).first
            knop.click()
            assert knop.get_attribute("aria-pressed") == "true"
            status = pagina.locator(deel).locator("[role=status]")
            status.get_by_text("Je browser bewaart niets. Schrijf het op of bel.").wait_for()
    iemand.zet_klaar("zorgtoeslag", "kidsbank")
    assert iemand.ziet() == ["zorgtoeslag", "kidsbank"]
    assert "Je browser bewaart niets." in pagina.locator(".mijn").inner_text()
    assert iemand.adres() == gedeeld("zorgtoeslag", "kidsbank")
    pagina.get_by_role("button", name="Maak mijn lijst leeg").click()
    assert iemand.ziet() == []
    assert iemand.klachten == []
    iemand.context.close()


def test_zonder_javascript_staat_er_wat_je_wel_kunt_doen(browser: Browser, site: Path) -> None:
    iemand = Iemand(browser, site, java_script_enabled=False)
    pagina = iemand.open(gedeeld("zorgtoeslag"))
    tekst = pagina.locator("main").inner_text()
    assert "Dan staat JavaScript uit" in tekst
    assert pagina.locator("main a[href^='tel:']:visible").count() == 1
    pagina.get_by_role("link", name="Welke papieren heb je nodig?").click()
    pagina.wait_for_url("**/bewijsstukken/")
    assert pagina.locator("[data-zet]:visible").count() == 0
    iemand.context.close()


def test_elk_record_kan_op_een_lijst_met_zijn_code_zijn_pagina_en_een_nummer(site: Path) -> None:
    assert KAART is not None
    soep = BeautifulSoup((site / "mijn-lijst" / "index.html").read_text(encoding="utf-8"), "html.parser")
    dingen = {e["data-record"]: e for e in soep.find_all("li", class_="ding")}  # select() does not look into a template
    assert set(dingen) == set(KAART.bladen)
    for id_, ding in dingen.items():
        assert ding["data-code"] == code(id_)
        assert (site / "mijn-lijst" / ding.a["href"] / "index.html").is_file()
        assert ding.find("a", class_="bellen")


@pytest.mark.parametrize(
    ("browser_kan", "bericht"),
    [
        ("share: (wat) => { window.kreeg = wat.text; return Promise.resolve(); }", ""),
        ("share: () => Promise.reject(new DOMException('', 'AbortError'))", ""),
        (
            "clipboard: { writeText: (tekst) => { window.kreeg = tekst; return Promise.resolve(); } }",
            "Je lijst is gekopieerd.",
        ),
        (
            "share: () => Promise.reject(new DOMException('', 'NotAllowedError')), "
            "clipboard: { writeText: (tekst) => { window.kreeg = tekst; return Promise.resolve(); } }",
            "Je lijst is gekopieerd.",
        ),
        ("clipboard: { writeText: () => Promise.reject(new Error('nee')) }", "Kopieer dit adres"),
        ("", "Kopieer dit adres"),
    ],
    ids=["deelt", "deelt-toch-niet", "klembord", "delen-mag-niet", "geen-toegang", "kan-niets"],
)
def test_delen_lukt_altijd(browser: Browser, site: Path, browser_kan: str, bericht: str) -> None:
    """With the share sheet of a phone, else with the clipboard, else by hand; who changes their mind hears nothing."""
    iemand = Iemand(
        browser,
        site,
        f"""const kan = {{ share: undefined, clipboard: undefined, {browser_kan} }};
        for (const naam in kan) Object.defineProperty(navigator, naam, {{ value: kan[naam] }});""",
    )
    iemand.bewaar("zorgtoeslag", "kidsbank")
    pagina = iemand.open(LIJST)
    pagina.get_by_role("button", name="Deel mijn lijst").click()
    adres = gedeeld("zorgtoeslag", "kidsbank")
    if bericht:
        pagina.locator(".mijn [data-bericht]").filter(has_text=bericht).wait_for()
    gezegd = pagina.locator(".mijn [data-bericht]").inner_text()
    assert gezegd.startswith(bericht)
    assert bool(gezegd) == bool(bericht)
    assert pagina.locator(".mijn [data-adres]").is_visible() == bool(bericht)
    if "kreeg" in browser_kan:
        assert pagina.evaluate("window.kreeg") == f"Kijk eens hier: 2 dingen die kunnen helpen. {adres}"
    if bericht:
        assert pagina.locator(".mijn [data-adres]").inner_text() == adres
    assert iemand.klachten == []
    iemand.context.close()


def test_op_papier_staat_de_lijst_zonder_knoppen_met_vakjes_en_adres(iemand: Iemand) -> None:
    iemand.zet_klaar("bijstandsuitkering-zaanstad", "kidsbank")
    pagina = iemand.pagina
    pagina.emulate_media(media="print")
    tekst = pagina.locator(".mijn").inner_text()
    assert NAMEN["kidsbank"] in tekst
    assert gedeeld("bijstandsuitkering-zaanstad", "kidsbank") in tekst
    assert "22 november 2026" in tekst
    assert pagina.locator(".mijn .ding a[href^='tel:']:visible").count() == 2
    assert pagina.locator("button:visible, .mijn__knoppen:visible, input:visible").count() == 0
    vakjes = pagina.locator(".mijn [data-nodig] .papier").evaluate_all(
        "papieren => papieren.map((p) => getComputedStyle(p, '::before').borderTopStyle)"
    )
    assert vakjes
    assert set(vakjes) == {"solid"}


def test_een_nummer_verloopt_ook_op_de_lijst(browser: Browser, voorbeeldsite: Path) -> None:
    for jaar, nummer in ((2026, "tel:0612345678"), (2029, "tel:14020")):
        iemand = Iemand(browser, voorbeeldsite)
        iemand.pagina.clock.set_fixed_time(f"{jaar}-12-01T10:00:00")
        iemand.open(gedeeld("kleerkast"))
        link = iemand.pagina.locator(".mijn [data-record=kleerkast] a[href^='tel:']")
        assert link.get_attribute("href") == nummer
        iemand.context.close()


@pytest.mark.parametrize(
    ("breedte", "kleuren"),
    [
        (360, "light"),
        (1280, "dark"),
        pytest.param(360, "dark", marks=pytest.mark.audit),
        pytest.param(1280, "light", marks=pytest.mark.audit),
    ],
)
def test_elke_stand_is_toegankelijk_en_past_op_het_scherm(
    browser: Browser, site: Path, breedte: int, kleuren: str
) -> None:
    iemand = Iemand(browser, site, viewport={"width": breedte, "height": 800}, color_scheme=kleuren)
    pagina = iemand.pagina
    codes = gedeeld("bijstandsuitkering-zaanstad", "zorgtoeslag", "kidsbank")
    standen = {"leeg": LIJST, "gekregen": codes + "zzzzz", "kwijt": f"{LIJST}#l=zzzzz", "eigen": codes}
    for stand, adres in standen.items():
        iemand.open(adres)
        if stand == "eigen":
            pagina.get_by_role("button", name="Zet alles op mijn lijst").click()
        uitslag = Axe().run(pagina)
        assert uitslag.violations_count == 0, (stand, uitslag.generate_report())
        assert pagina.evaluate("document.documentElement.scrollWidth") <= breedte, stand
        laag = pagina.eval_on_selector_all(
            ".inhoud button, .inhoud .knop, .inhoud label",
            "els => els.filter((e) => e.offsetParent && e.getBoundingClientRect().height < 44).map((e) => e.innerText)",
        )
        assert laag == [], stand
        assert pagina.locator(".inhoud a[href^='tel:']:visible").count() > 0, stand
    iemand.context.close()
