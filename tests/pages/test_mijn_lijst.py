"""“Mijn lijst” in a real browser: one's own list, and the list that somebody sends you."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from bezoeker import WORTEL, Bezoeker, gedeeld
from bs4 import BeautifulSoup
from conftest import Stad, draai, voorbeeldstad
from playwright.sync_api import Browser, Locator
from venster import drempels, past, wacht_op

from generator.build import controleer
from generator.models.kortadres import code

LIJST = "mijn-lijst/"
KAART, *_ = controleer(voorbeeldstad())
assert KAART is not None
IDS = [blad.id for blad in KAART.bladen.values() if blad.status != "gestopt"]
GESTOPT = [blad.id for blad in KAART.bladen.values() if blad.status == "gestopt"]
NAMEN = {blad.id: blad.naam for blad in KAART.bladen.values()}
ZONDER_OPSLAG = (
    "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('nee', 'SecurityError'); } });"
)


@pytest.fixture
def iemand(browser: Browser, site: Path) -> Iterator[Bezoeker]:
    with Bezoeker(browser, site) as iemand:
        yield iemand


@pytest.fixture
def ander(browser: Browser, site: Path) -> Iterator[Bezoeker]:
    """Somebody else, who has nothing of the first."""
    with Bezoeker(browser, site) as ander:
        yield ander


def test_een_lijst_maken_en_leegmaken_met_alleen_het_toetsenbord(iemand: Bezoeker) -> None:
    pagina = iemand.open("themas/geld/")

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


def test_na_haal_weg_ga_je_naar_de_volgende_en_een_tik_haalt_alles_weg_en_terug(iemand: Bezoeker) -> None:
    pagina = iemand.zet_klaar(*IDS[:3])
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


def test_leegmaken_haalt_ook_het_antwoord_weg_en_zet_het_terug(iemand: Bezoeker) -> None:
    pagina = iemand.zet_klaar("voorbeeldpas")
    pagina.get_by_label("Ik heb bijstand").check()
    pagina.get_by_role("button", name="Maak mijn lijst leeg").click()
    assert pagina.evaluate("localStorage.length") == 0
    assert "Je antwoord bij de papieren is ook weg." in pagina.locator(".mijn [data-bericht]").inner_text()
    pagina.get_by_role("button", name="Zet terug").click()
    assert iemand.ziet() == ["voorbeeldpas"]
    assert pagina.get_by_label("Ik heb bijstand").is_checked()
    pagina.get_by_role("button", name="Haal weg: Voorbeeldpas").click()
    assert pagina.evaluate("Object.keys(localStorage)") == ["ik-heb"]  # only emptying the list takes it away


def test_je_zet_je_lijst_op_volgorde_met_knoppen(iemand: Bezoeker, ander: Bezoeker) -> None:
    """By the keyboard: each move is told, the button keeps the focus, and what is shared has the same order."""
    een, twee, drie = IDS[:3]
    pagina = iemand.zet_klaar(een, twee, drie)

    def knop(waarheen: str, id_: str) -> Locator:
        return pagina.get_by_role("button", name=f"Zet {waarheen}: {NAMEN[id_]}", exact=True)

    assert (knop("hoger", een).count(), knop("lager", drie).count()) == (0, 0)
    knop("hoger", drie).focus()
    pagina.keyboard.press("Enter")
    assert iemand.ziet() == [een, drie, twee]
    assert pagina.locator(".mijn [data-bericht]").inner_text() == f"{NAMEN[drie]} staat nu op plaats 2 van 3."
    pagina.keyboard.press("Enter")
    assert iemand.ziet() == [drie, een, twee]
    assert pagina.locator(":focus").get_attribute("aria-label") == f"Zet lager: {NAMEN[drie]}"
    knop("lager", een).click()
    assert iemand.ziet() == [drie, twee, een]
    pagina.reload()
    assert iemand.ziet() == [drie, twee, een]
    assert iemand.deelt() == gedeeld(drie, twee, een)
    ander.open(iemand.deelt())
    assert ander.ziet() == [drie, twee, een]
    assert ander.pagina.locator("[data-stap]").count() == 0  # it is somebody else's list


def test_op_papier_is_plek_om_te_schrijven_en_op_het_scherm_niet(iemand: Bezoeker) -> None:
    pagina = iemand.zet_klaar("schooltas", "soeptafel")
    assert "Notitie" not in pagina.locator(".mijn").inner_text()
    assert pagina.locator(".mijn input:not([type=checkbox]), .mijn textarea").count() == 0
    pagina.emulate_media(media="print")
    tekst = pagina.locator(".mijn").inner_text()
    assert tekst.count("Notitie:") == 2
    assert "Wie helpt je?" in tekst
    assert "Afspraak:" in tekst


def test_de_melding_is_er_al_voordat_ze_iets_zegt(iemand: Bezoeker) -> None:
    """A screen reader tells only what changes in a live region that was shown before."""
    melding = iemand.open(LIJST).locator(".mijn__bericht").get_by_role("status")
    assert melding.count() == 1
    assert melding.inner_text() == ""


def test_de_lijst_blijft_en_elke_knop_weet_ervan(iemand: Bezoeker) -> None:
    iemand.bewaar("huurpot", "soeptafel")
    pagina = iemand.open(LIJST)
    assert iemand.ziet() == ["huurpot", "soeptafel"]
    pagina.reload()
    assert iemand.ziet() == ["huurpot", "soeptafel"]
    iemand.open("zoeken/#q=huurpot")
    hit = pagina.locator("#resultaten [data-record=huurpot] [data-zet]")
    hit.wait_for()
    assert hit.get_attribute("aria-pressed") == "true"
    hit.click()
    assert hit.get_attribute("aria-pressed") == "false"
    assert pagina.url.startswith(f"{WORTEL}zoeken/")
    tweede = iemand.context.new_page()
    tweede.goto(f"{WORTEL}{LIJST}")
    hit.click()
    tweede.locator(".mijn [data-record=huurpot]").wait_for()  # the other tab hears it
    assert tweede.locator(".menu").get_by_text("Mijn lijst (2)").is_visible()


def test_wat_gestopt_is_gaat_niet_mee_van_een_gekregen_lijst(iemand: Bezoeker) -> None:
    pagina = iemand.open(gedeeld(GESTOPT[0], "huurpot"))
    assert iemand.ziet() == [GESTOPT[0], "huurpot"]
    assert pagina.locator(".mijn [data-zet]").evaluate_all("els => els.map((e) => e.dataset.zet)") == ["huurpot"]
    pagina.get_by_role("button", name="Zet alles op mijn lijst").click()
    assert iemand.ziet() == ["huurpot"]
    bericht = pagina.locator(".mijn [data-bericht]").inner_text()
    assert bericht == "Erbij gezet: 1 ding. Wat gestopt is, hebben we niet meegenomen."
    iemand.open(gedeeld(GESTOPT[0]))
    assert pagina.get_by_role("button", name="Zet alles op mijn lijst").is_hidden()


def test_alle_hulp_in_een_lijst_kan_met_een_tik_op_je_lijst_behalve_wat_gestopt_is(iemand: Bezoeker) -> None:
    """On every kind of page with a list; also what stands behind the steps of a life event."""
    met, zonder, in_stappen = set(), set(), []
    for adres in (
        "themas/schulden/",  # with where to begin
        "themas/kinderen-en-school/",  # with something that has stopped, as the next two of these
        "levensgebeurtenissen/kind-naar-school/",
        "zoeken/#q=laptop",
        "levensgebeurtenissen/schulden-en-deurwaarder/",
        "voor-wie/ouderen/",
        "wijken/noord/",
        "regelingen/",
        "initiatieven/",
    ):
        pagina = iemand.open(adres)
        pagina.locator("main [data-record]").first.wait_for()
        hier = pagina.eval_on_selector_all(
            "main [data-record]",
            "els => els.map((e) => [e.dataset.record, e.querySelector('[data-zet]')?.dataset.zet || ''])",
        )
        assert all(knop == ("" if id_ in GESTOPT else id_) for id_, knop in hier), adres
        met |= {id_ for id_, knop in hier if knop}
        zonder |= {id_ for id_, knop in hier if not knop}
        in_stappen += pagina.eval_on_selector_all(".stap__hulp [data-zet]", "els => els.map((e) => e.dataset.zet)")
    assert (met, zonder) == (set(IDS), set(GESTOPT))
    assert in_stappen == ["schuldhulp"]
    pagina = iemand.open("levensgebeurtenissen/schulden-en-deurwaarder/")
    knop = pagina.locator(".stap__hulp [data-zet]").first
    maat = knop.bounding_box()
    assert maat is not None
    assert min(maat["width"], maat["height"]) >= 44
    knop.click()
    iemand.open(LIJST)
    assert iemand.ziet() == ["schuldhulp"]


def test_25_dingen_gaan_in_dezelfde_volgorde_naar_een_ander(iemand: Bezoeker, ander: Bezoeker) -> None:
    ids = IDS[::-1][:25]
    assert len(ids) == 25
    eigen = ids[12]
    iemand.zet_klaar(*ids)
    assert iemand.ziet() == ids
    ander.zet_klaar(eigen)
    ander.open(iemand.deelt())
    assert ander.ziet() == ids
    assert "Deze lijst kreeg je van iemand" in ander.pagina.locator("h1").inner_text()
    assert ander.pagina.locator(".menu").get_by_text("Mijn lijst (1)").is_visible()
    ander.pagina.get_by_role("button", name="Naar mijn eigen lijst").click()
    assert ander.ziet() == [eigen]
    ander.pagina.go_back()
    ander.pagina.get_by_role("heading", name="Deze lijst kreeg je van iemand").wait_for()
    ander.pagina.get_by_role("button", name="Zet alles op mijn lijst").click()
    samen = [eigen, *(id_ for id_ in ids if id_ != eigen)]
    assert ander.ziet() == samen
    ander.open(LIJST)
    assert ander.ziet() == samen


def test_een_lijst_van_tien_past_in_een_sms(iemand: Bezoeker) -> None:
    iemand.zet_klaar(*IDS[:10])
    sms = str(iemand.pagina.locator(".mijn a[href^='sms:']").get_attribute("href"))
    tekst = unquote(sms.removeprefix("sms:?&body=")).replace(WORTEL, "https://socialekaart.een-gemeente.nl/x/y/")
    assert re.fullmatch(
        r"Kijk eens hier: 10 dingen die kunnen helpen\. https://[a-z./-]{32}/mijn-lijst/#l=[0-9a-z]{50}", tekst
    )
    assert len(tekst) <= 160
    iemand.zet_klaar("huurpot")
    iemand.open(gedeeld("huurpot"))
    mail = str(iemand.pagina.locator(".mijn a[href^='mailto:']").get_attribute("href"))
    assert unquote(mail) == (
        "mailto:?subject=Kijk eens naar deze hulp&body=Hallo,\r\n\r\n"
        f"Kijk eens hier: 1 ding dat kan helpen.\r\nHuurpot: bel 020 555 15 15\r\n{gedeeld('huurpot')}"
    )
    assert "WhatsApp en sms werken op je telefoon." in iemand.pagina.locator(".mijn").inner_text()


def test_naar_de_inhoud_springen_laat_een_gekregen_lijst_staan(iemand: Bezoeker) -> None:
    pagina = iemand.open(gedeeld("huurpot"))
    pagina.locator(".naar-inhoud").focus()
    pagina.keyboard.press("Enter")
    wacht_op(pagina, "document.activeElement.id === 'inhoud'")
    wacht_op(pagina, "location.hash.startsWith('#l=')")
    assert iemand.ziet() == ["huurpot"]
    pagina.reload()
    assert iemand.ziet() == ["huurpot"]


def test_een_ander_adres_intypen_toont_die_lijst(iemand: Bezoeker) -> None:
    pagina = iemand.open(gedeeld("huurpot"))
    pagina.evaluate("hash => { location.hash = hash; }", f"l={code('soeptafel')}")
    pagina.locator(".mijn [data-record=soeptafel]").wait_for()
    assert iemand.ziet() == ["soeptafel"]


def test_oude_namen_en_onbekende_codes(stad: Stad, browser: Browser) -> None:
    """The pas was called stadspas, warmth came to be called something else, and the plan was never published."""
    (stad.map / "regelingen" / "schuldhulp.yaml").rename(stad.map / "regelingen" / "hulp-bij-schuld.yaml")
    for pad in stad.map.rglob("*.yaml"):
        tekst = pad.read_text(encoding="utf-8")
        pad.write_text(tekst.replace("[schuldhulp", "[hulp-bij-schuld"), encoding="utf-8")
    stad.vervang("regelingen/hulp-bij-schuld.yaml", "eigenaar:", "voorheen: [schuldhulp]\neigenaar:")
    uitvoer = draai("mkdocs", "build", "--strict", map_=stad.map)
    assert uitvoer.returncode == 0, uitvoer.stderr
    with Bezoeker(browser, stad.map / "site") as iemand:
        pagina = iemand.open(gedeeld("stadspas", "geheim-plan", "schuldhulp", "hulp-bij-schuld", "bestond-nooit"))
        assert iemand.ziet() == ["voorbeeldpas", "hulp-bij-schuld"]
        melding = pagina.locator(".mijn [data-onbekend]")
        assert "2 dingen van deze lijst kennen we niet meer. Bel 14 020, dan kijken we samen." in melding.inner_text()
        assert iemand.deelt() == gedeeld("voorbeeldpas", "hulp-bij-schuld")
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


def test_geen_verzoek_draagt_een_id_of_code_en_er_blijft_niets_anders_achter(iemand: Bezoeker, ander: Bezoeker) -> None:
    ids = ["voorbeeldpas", "kleerkast", "schuldhulp"]
    iemand.bewaar(*ids)
    pagina = iemand.open(LIJST)
    pagina.get_by_label("Ik heb bijstand").check()
    pagina.get_by_role("button", name="Haal weg: Schuldhulp").click()
    pagina.get_by_role("button", name="Zet terug").click()
    pagina.evaluate("delete Navigator.prototype.share")
    pagina.get_by_role("button", name="Deel mijn lijst").click()
    ander.open(iemand.deelt())
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


def test_de_schakelaar_voor_wie_helpt_blijft_aan(iemand: Bezoeker) -> None:
    pagina = iemand.open("over/")
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
    with Bezoeker(browser, site, ZONDER_OPSLAG) as iemand:
        for adres in ("themas/geld/", "levensgebeurtenissen/schulden-en-deurwaarder/", "regelingen/huurpot/"):
            pagina = iemand.open(adres)
            assert pagina.get_by_text("Je browser bewaart niets.").count() == 0
            for deel, vraag in (("main", "[data-zet]"), (".voet", "[data-schakel]")):
                knop = pagina.locator(deel).locator(vraag).first
                knop.click()
                assert knop.get_attribute("aria-pressed") == "true"
                status = pagina.locator(deel).locator("[role=status]")
                status.get_by_text("Je browser bewaart niets. Schrijf het op of bel.").wait_for()
        iemand.zet_klaar("huurpot", "soeptafel")
        assert iemand.ziet() == ["huurpot", "soeptafel"]
        assert "Je browser bewaart niets." in pagina.locator(".mijn").inner_text()
        assert iemand.deelt() == gedeeld("huurpot", "soeptafel")
        pagina.get_by_role("button", name="Maak mijn lijst leeg").click()
        assert iemand.ziet() == []


def test_zonder_javascript_staat_er_wat_je_wel_kunt_doen(browser: Browser, site: Path) -> None:
    with Bezoeker(browser, site, java_script_enabled=False) as iemand:
        pagina = iemand.open(gedeeld("huurpot"))
        tekst = pagina.locator("main").inner_text()
        assert "Dan staat JavaScript uit" in tekst
        assert pagina.locator("main a[href^='tel:']:visible").count() == 1
        pagina.get_by_role("link", name="Welke papieren heb je nodig?").click()
        pagina.wait_for_url("**/bewijsstukken/")
        assert pagina.locator("[data-zet]:visible").count() == 0


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
    vooraf = f"""const kan = {{ share: undefined, clipboard: undefined, {browser_kan} }};
    for (const naam in kan) Object.defineProperty(navigator, naam, {{ value: kan[naam] }});"""
    with Bezoeker(browser, site, vooraf) as iemand:
        iemand.zet_klaar("huurpot", "soeptafel")
        pagina = iemand.open(LIJST)
        pagina.get_by_role("button", name="Deel mijn lijst").click()
        adres = gedeeld("huurpot", "soeptafel")
        if bericht:
            pagina.locator(".mijn [data-bericht]").filter(has_text=bericht).wait_for()
        gezegd = pagina.locator(".mijn [data-bericht]").inner_text()
        assert gezegd.startswith(bericht)
        assert bool(gezegd) == bool(bericht)
        assert pagina.locator(".mijn [data-adres]").is_visible() == bool(bericht)
        if "kreeg" in browser_kan:
            assert pagina.evaluate("window.kreeg").splitlines() == [
                "Kijk eens hier: 2 dingen die kunnen helpen.",
                "Huurpot: bel 020 555 15 15",
                "De Soeptafel: bel 020 666 13 13",
                adres,
            ]
        if bericht:
            assert pagina.locator(".mijn [data-adres]").inner_text() == adres


def test_op_papier_staat_de_lijst_zonder_knoppen_met_vakjes_en_adres(iemand: Bezoeker) -> None:
    pagina = iemand.zet_klaar("schooltas", "soeptafel")
    pagina.emulate_media(media="print")
    tekst = pagina.locator(".mijn").inner_text()
    assert NAMEN["soeptafel"] in tekst
    assert gedeeld("schooltas", "soeptafel") in tekst
    assert "22 november 2026" in tekst
    assert pagina.locator(".mijn .ding a[href^='tel:']:visible").count() == 2
    assert pagina.locator("button:visible, .mijn__knoppen:visible, input:visible").count() == 0
    vakjes = pagina.locator(".mijn [data-nodig] .papier").evaluate_all(
        "papieren => papieren.map((p) => getComputedStyle(p, '::before').borderTopStyle)"
    )
    assert vakjes
    assert set(vakjes) == {"solid"}


def test_een_nummer_verloopt_ook_op_de_lijst(iemand: Bezoeker) -> None:
    for jaar, nummer in ((2026, "tel:0620555310"), (2029, "tel:14020")):
        iemand.pagina.clock.set_fixed_time(f"{jaar}-12-01T10:00:00")
        iemand.open(gedeeld("kleerkast"))
        link = iemand.pagina.locator(".mijn [data-record=kleerkast] a[href^='tel:']")
        assert link.get_attribute("href") == nummer


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
    codes = gedeeld("voorbeeldpas", "huurpot", "soeptafel")
    standen = {"leeg": LIJST, "gekregen": codes + "zzzzz", "kwijt": f"{LIJST}#l=zzzzz", "eigen": codes}
    with Bezoeker(browser, site, viewport={"width": breedte, "height": 800}, color_scheme=kleuren) as iemand:
        for stand, adres in standen.items():
            pagina = iemand.open(adres)
            if stand == "eigen":
                pagina.get_by_role("button", name="Zet alles op mijn lijst").click()
            assert drempels(pagina) == "", stand
            assert past(pagina), stand
            laag = pagina.eval_on_selector_all(
                ".inhoud button, .inhoud .knop, .inhoud label",
                "els => els.filter((e) => e.offsetParent && e.getBoundingClientRect().height < 44).map((e) => e.innerText)",
            )
            assert laag == [], stand
            assert pagina.locator(".inhoud a[href^='tel:']:visible").count() > 0, stand
