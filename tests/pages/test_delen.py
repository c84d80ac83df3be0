"""Sending the page of a record to somebody: by the browser's own share sheet, an app, a copied address or a letter."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from bs4 import BeautifulSoup
from conftest import Stad, draai
from gebouwd import op_de_site
from playwright.sync_api import Browser, Page, Route
from venster import geleend
from voorlezer import voorlezer

from generator.models.kortadres import code
from generator.weergave.jinja import Weergave

# What a browser can do or not, for the code that asks it.
DEELT = "Object.defineProperty(navigator, 'share', { value: async (wat) => { window.gedeeld = wat; } });"
DEELT_NIET = "delete Navigator.prototype.share;"
WEIGERT = (
    "Object.defineProperty(navigator, 'share', {{ value: async () => {{ throw new DOMException('', '{naam}'); }} }});"
)

BASIS = "https://kaart.test/"
"""Only a safe address has a clipboard."""

Open = Callable[..., Page]


def antwoord(route: Route, site: Path) -> None:
    """Answer from the folder of a built site."""
    pad = site / route.request.url.removeprefix(BASIS).split("#")[0]
    route.fulfill(path=pad / "index.html" if pad.is_dir() else pad)


@pytest.fixture
def open_pagina(browser: Browser) -> Iterator[Open]:
    """Opens a page of a site, without a share sheet unless `script` says otherwise, on another day when `klok` does."""
    vensters = ExitStack()

    def open_(site: Path, adres: str, *, script: str = DEELT_NIET, klok: str = "", **opties: Any) -> Page:
        context = vensters.enter_context(geleend(browser, klok, **opties))
        pagina = context.new_page()
        pagina.set_default_timeout(10_000)
        pagina.route(f"{BASIS}**", lambda route: antwoord(route, site))
        pagina.add_init_script(script)
        pagina.goto(BASIS + adres)
        return pagina

    with vensters:
        yield open_


def kort(id_: str) -> str:
    """The short address of a record on the site of the tests."""
    return f"{BASIS}k/{code(id_)}/"


def weg(pagina: Page, naam: str) -> tuple[str, dict[str, str]]:
    """Where a link of the share block leads, and its decoded texts."""
    delen = urlsplit(pagina.locator(f"[data-weg={naam}]").get_attribute("href") or "")
    assert "+" not in delen.query  # in a mail that is a plus, not a space
    paren = (deel.split("=") for deel in delen.query.split("&") if deel)
    return delen.scheme, {sleutel: unquote(waarde) for sleutel, waarde in paren}


def klembord(pagina: Page) -> str:
    """What was copied."""
    tekst: str = pagina.evaluate("navigator.clipboard.readText()")
    return tekst


PAS = "Kijk eens hier: Voorbeeldpas. Een gratis pas met korting op sport en uitjes."


def test_de_knop_geeft_de_browser_titel_tekst_en_kort_adres(site: Path, open_pagina: Open) -> None:
    pagina = open_pagina(site, "regelingen/voorbeeldpas/#hier", script=DEELT)
    pagina.get_by_role("button", name="Deel").click()
    assert pagina.evaluate("window.gedeeld") == {
        "title": "Voorbeeldpas",
        "text": PAS,
        "url": kort("voorbeeldpas"),
    }
    assert pagina.locator(".acties [role=status]").inner_text() == ""


@pytest.mark.parametrize("script", [DEELT_NIET, WEIGERT.format(naam="NotAllowedError")], ids=["kan-niet", "mag-niet"])
def test_anders_komt_alles_op_het_klembord(site: Path, open_pagina: Open, script: str) -> None:
    mag = ["clipboard-read", "clipboard-write"]
    pagina = open_pagina(site, "regelingen/voorbeeldpas/#hier", script=script, permissions=mag)
    pagina.get_by_role("button", name="Deel").click()
    pagina.locator(".acties [role=status]", has_text="Het adres is gekopieerd.").wait_for()
    assert klembord(pagina) == f"{PAS} {kort('voorbeeldpas')}"


def test_wie_zich_bedenkt_krijgt_geen_melding(site: Path, open_pagina: Open) -> None:
    mag = ["clipboard-read", "clipboard-write"]
    pagina = open_pagina(site, "regelingen/voorbeeldpas/", script=WEIGERT.format(naam="AbortError"), permissions=mag)
    pagina.evaluate("navigator.clipboard.writeText('wat er al stond')")
    pagina.get_by_role("button", name="Deel").click()
    pagina.get_by_text("Stuur dit aan iemand").click()
    assert pagina.locator(".acties [role=status]").inner_text() == ""
    assert klembord(pagina) == "wat er al stond"


def test_zonder_klembord_staat_er_wat_je_zelf_kopieert(site: Path, open_pagina: Open) -> None:
    pagina = open_pagina(
        site,
        "regelingen/voorbeeldpas/",
        script=f"{DEELT_NIET} Object.defineProperty(navigator, 'clipboard', {{ value: undefined }});",
    )
    pagina.get_by_role("button", name="Deel").click()
    pagina.locator(".acties [role=status]", has_text=f"Kopieer dit adres: {kort('voorbeeldpas')}").wait_for()
    pagina.get_by_text("Stuur dit aan iemand").click()
    pagina.get_by_role("button", name="Kopieer de tekst").click()
    pagina.locator(".delen [role=status]", has_text="kopieer hem zelf").wait_for()


@pytest.mark.parametrize(
    ("pad", "titel", "wat", "bel"),
    [
        (
            "regelingen/voorbeeldpas",
            "Voorbeeldpas",
            "Voorbeeldpas. Een gratis pas met korting op sport en uitjes.",
            "Bel 14 020 (Gemeente Voorbeeldstad).",
        ),
        (
            "regelingen/schaak-en-dam",
            "Jeugdfonds Schaak & Dam Voorbeeldstad",
            "Jeugdfonds Schaak & Dam Voorbeeldstad. De gemeente betaalt je schaakles of damles.",
            "Bel 020 765 43 21 (Wijkteam).",
        ),
        (
            "initiatieven/dans-mee",
            "Dans mee!",
            "Dans mee! Elke maand samen dansen.",
            "Bel 14 020 (Gemeente Voorbeeldstad).",
        ),
        (
            "regelingen/laptopleen",
            "Laptopleen (gestopt)",
            "Laptopleen (gestopt). Je kind leende hier een laptop voor school. Je kunt het niet meer aanvragen."
            " Dit is er nu: Schooltas, Studiepotje.",
            "Bel 020 555 30 30.",
        ),
    ],
    ids=["eigen-nummer", "met-&", "met-uitroepteken", "gestopt"],
)
def test_elke_manier_heeft_een_tekst_die_klopt(
    site: Path, open_pagina: Open, pad: str, titel: str, wat: str, bel: str
) -> None:
    adres = kort(pad.split("/")[1])
    pagina = open_pagina(site, f"{pad}/", permissions=["clipboard-read", "clipboard-write"])
    bericht = f"Kijk eens hier: {wat} {adres}"
    assert weg(pagina, "whatsapp") == ("whatsapp", {"text": bericht})
    assert weg(pagina, "sms") == ("sms", {"body": bericht})
    assert weg(pagina, "mail") == (
        "mailto",
        {
            "subject": f"Kijk eens hier: {titel}",
            "body": f"Hallo,\r\n\r\nKijk eens hier: {wat}\r\nWil je meer weten? {bel}\r\n\r\nHier lees je er meer over: {adres}",
        },
    )
    pagina.get_by_text("Stuur dit aan iemand").click()
    pagina.get_by_role("button", name="Kopieer het adres").click()
    pagina.locator(".delen [role=status]", has_text="Het adres is gekopieerd.").wait_for()
    assert klembord(pagina) == adres
    pagina.get_by_role("button", name="Kopieer de tekst").click()
    pagina.locator(".delen [role=status]", has_text="De tekst is gekopieerd.").wait_for()
    begin = "Goed om te weten:" if "(gestopt)" in titel else "Misschien is dit iets voor je:"
    assert klembord(pagina) == f"{begin} {wat} Wil je meer weten? {bel} Of kijk op {adres.removeprefix('https://')}"


VREEMD = '‘t Zwem & “Spetter" #1 100% café = ? +31 🏊'


@pytest.fixture
def vreemde_site(stad: Stad) -> Path:
    """A small site with a name full of signs that mean something in an address, and help that is closed for now."""
    kleerkast = "initiatieven/stille-krachten/kleerkast.yaml"
    stad.vervang(kleerkast, '"\'t Kleerkastje"', f"'{VREEMD}'")
    stad.vervang(kleerkast, "status: gepubliceerd", "status: tijdelijk-dicht")
    uitvoer = draai("mkdocs", "build", "--strict", map_=stad.map)
    assert uitvoer.returncode == 0, uitvoer.stderr
    return stad.map / "site"


def test_vreemde_tekens_komen_heel_over(vreemde_site: Path, open_pagina: Open) -> None:
    mag = ["clipboard-read", "clipboard-write"]
    pagina = open_pagina(vreemde_site, "initiatieven/kleerkast/", permissions=mag)
    wat = f"Kijk eens hier: {VREEMD}. Gratis kleren voor kinderen. Dit is nu even dicht."
    assert weg(pagina, "whatsapp")[1] == {"text": f"{wat} {kort('kleerkast')}"}
    assert weg(pagina, "sms")[1] == {"body": f"{wat} {kort('kleerkast')}"}
    mail = weg(pagina, "mail")[1]
    assert mail["subject"] == f"Kijk eens hier: {VREEMD}"
    assert mail["body"].split("\r\n")[2:4] == [wat, "Wil je meer weten? Bel 06-20555310."]
    pagina.get_by_role("button", name="Deel").click()
    pagina.locator(".acties [role=status]", has_text="gekopieerd").wait_for()
    assert klembord(pagina) == f"{wat} {kort('kleerkast')}"
    pagina.get_by_text("Stuur dit aan iemand").click()
    pagina.get_by_role("button", name="Kopieer de tekst").click()
    pagina.locator(".delen [role=status]", has_text="gekopieerd").wait_for()
    assert f"iets voor je: {VREEMD}. Gratis" in klembord(pagina)


def test_het_korte_adres_opent_de_pagina_en_houdt_wat_achter_het_hekje_staat(site: Path, open_pagina: Open) -> None:
    pagina = open_pagina(site, f"k/{code('voorbeeldpas')}/#e2026-11-22")
    pagina.wait_for_url(BASIS + "regelingen/voorbeeldpas/#e2026-11-22")
    assert pagina.locator("h1").inner_text() == "Voorbeeldpas"


def test_het_korte_adres_klopt_ook_als_de_site_in_een_map_staat(site: Path, open_pagina: Open, tmp_path: Path) -> None:
    shutil.copytree(site, tmp_path / "hulp" / "kaart")
    pagina = open_pagina(tmp_path, "hulp/kaart/initiatieven/kleerkast/", script=DEELT)
    pagina.get_by_role("button", name="Deel").click()
    adres = pagina.evaluate("window.gedeeld.url")
    assert adres == f"{BASIS}hulp/kaart/k/{code('kleerkast')}/"
    pagina.goto(adres)
    pagina.wait_for_url(BASIS + "hulp/kaart/initiatieven/kleerkast/")


@pytest.mark.parametrize(
    ("jaar", "bel"), [(2026, "Bel 06-20555310."), (2029, "Vraag het nummer na. Bel 14 020.")], ids=["nu", "later"]
)
def test_geen_tekst_houdt_een_verlopen_nummer_vast(site: Path, open_pagina: Open, jaar: int, bel: str) -> None:
    mag = ["clipboard-read", "clipboard-write"]
    pagina = open_pagina(site, "initiatieven/kleerkast/", klok=f"{jaar}-12-01T10:00:00", permissions=mag)
    assert f"Wil je meer weten? {bel}\r\n" in weg(pagina, "mail")[1]["body"]
    pagina.get_by_text("Stuur dit aan iemand").click()
    pagina.get_by_role("button", name="Kopieer de tekst").click()
    pagina.locator(".delen [role=status]", has_text="gekopieerd").wait_for()
    assert f"Wil je meer weten? {bel} Of kijk op" in klembord(pagina)
    alles = (
        pagina.content() + klembord(pagina) + json.dumps([weg(pagina, naam) for naam in ("whatsapp", "sms", "mail")])
    )
    assert ("06-20555310" in alles) is (jaar == 2026)


def test_ook_een_nieuwe_bouw_laat_een_verlopen_nummer_weg(stad: Stad, open_pagina: Open) -> None:
    uitvoer = draai("mkdocs", "build", map_=stad.map, SOCIALE_KAART_VANDAAG="2029-12-01")
    assert uitvoer.returncode == 0, uitvoer.stderr
    pagina = open_pagina(stad.map / "site", "initiatieven/kleerkast/", klok="2029-12-01T10:00:00")
    assert "Wil je meer weten? Vraag het nummer na. Bel 14 020.\r\n" in weg(pagina, "mail")[1]["body"]


def test_niets_gaat_naar_een_ander_en_er_blijft_niets_achter(site: Path, open_pagina: Open) -> None:
    gevraagd: list[str] = []
    pagina = open_pagina(site, "", script=DEELT, permissions=["clipboard-read", "clipboard-write"])
    pagina.on("request", lambda verzoek: gevraagd.append(verzoek.url))
    pagina.goto(BASIS + "regelingen/voorbeeldpas/")
    verwacht = len(gevraagd)
    pagina.get_by_role("button", name="Deel").click()
    pagina.get_by_text("Stuur dit aan iemand").click()
    pagina.get_by_role("button", name="Kopieer het adres").click()
    pagina.get_by_role("button", name="Kopieer de tekst").click()
    pagina.locator(".delen [role=status]", has_text="De tekst is gekopieerd.").wait_for()
    assert verwacht > 1
    assert gevraagd[verwacht:] == []
    assert [adres for adres in gevraagd if urlsplit(adres).netloc != "kaart.test" or urlsplit(adres).query] == []
    assert pagina.context.cookies() == []
    for naam in ("whatsapp", "sms", "mail"):
        assert weg(pagina, naam)[0] in {"whatsapp", "sms", "mailto"}  # an app on the phone itself, no server


@pytest.mark.parametrize("kleuren", ["light", "dark"])
@pytest.mark.parametrize("breedte", [360, 1280])
def test_opengeklapt_is_het_toegankelijk_en_past_het(site: Path, open_pagina: Open, breedte: int, kleuren: str) -> None:
    venstermaat = {"width": breedte, "height": 800}
    pagina = open_pagina(site, "regelingen/schaak-en-dam/", viewport=venstermaat, color_scheme=kleuren)
    pagina.get_by_text("Stuur dit aan iemand").click()
    pagina.locator(".acties [data-zet]").click()
    uitslag = Axe().run(pagina)
    assert uitslag.violations_count == 0, uitslag.generate_report()
    assert pagina.evaluate("document.documentElement.scrollWidth") <= breedte
    hoogtes = pagina.eval_on_selector_all(
        ".acties .knop, .delen .knop, .delen summary",
        "els => els.filter(e => e.offsetParent).map(e => e.getBoundingClientRect().height)",
    )
    assert len(hoogtes) >= 9
    assert min(hoogtes) >= 44


def test_met_alleen_het_toetsenbord(site: Path, open_pagina: Open) -> None:
    pagina = open_pagina(site, "regelingen/voorbeeldpas/", permissions=["clipboard-read", "clipboard-write"])
    pagina.get_by_role("button", name="Print").focus()
    pagina.keyboard.press("Tab")
    pagina.keyboard.press("Enter")
    gezien = []
    for _ in range(5):
        pagina.keyboard.press("Tab")
        gezien.append(pagina.evaluate("document.activeElement.innerText.trim()"))
        assert pagina.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    assert gezien == ["WhatsApp", "Sms", "E-mail", "Kopieer het adres", "Kopieer de tekst"]
    pagina.keyboard.press("Enter")
    pagina.locator(".delen [role=status]", has_text="De tekst is gekopieerd.").wait_for()


def test_de_tekst_om_te_sturen_wordt_niet_voorgelezen_en_niet_geprint(site: Path, open_pagina: Open) -> None:
    pagina = open_pagina(site, "regelingen/voorbeeldpas/", script=voorlezer())
    pagina.get_by_text("Stuur dit aan iemand").click()
    assert pagina.get_by_text("Misschien is dit iets voor je").is_visible()
    pagina.get_by_role("button", name="Lees voor").click()
    gezegd = pagina.evaluate("window.gezegd")
    assert gezegd[0] == "Voorbeeldpas"
    assert "Voor wie?" in gezegd
    assert not [zin for zin in gezegd if "Misschien is dit iets voor je" in zin or "WhatsApp" in zin]
    pagina.emulate_media(media="print")
    assert not pagina.get_by_text("Misschien is dit iets voor je").is_visible()


def test_zonder_javascript_is_er_geen_lege_knop(site: Path, open_pagina: Open) -> None:
    pagina = open_pagina(site, "regelingen/voorbeeldpas/", java_script_enabled=False)
    assert pagina.locator("article button:visible").count() == 0
    assert pagina.locator(".delen").count() == 0
    assert pagina.get_by_text("Kijk eens hier").count() == 0


def test_alleen_wat_er_nog_is_kan_op_een_lijst(site: Path) -> None:
    for pad, aantal in (("regelingen/voorbeeldpas", 1), ("regelingen/laptopleen", 0)):
        soep = BeautifulSoup((site / pad / "index.html").read_text(encoding="utf-8"), "html.parser")
        assert len(soep.select(".acties [data-zet]")) == aantal


def test_het_korte_adres_werkt_zonder_scripts_en_haalt_ze_nooit_in(site: Path, open_pagina: Open) -> None:
    """The page's own refresh drops what stands behind the #, so with scripts it must not be there."""
    adres = f"k/{code('voorbeeldpas')}/"
    zonder = open_pagina(site, adres, java_script_enabled=False)
    zonder.wait_for_url(BASIS + "regelingen/voorbeeldpas/")
    traag = open_pagina(site, "")
    traag.route(
        op_de_site("assets/doorsturen.js"), lambda route: route.fulfill(body="", content_type="text/javascript")
    )
    traag.goto(f"{BASIS}{adres}#e2026-11-22")
    traag.wait_for_timeout(300)
    assert traag.url == f"{BASIS}{adres}#e2026-11-22"
    assert traag.get_by_role("link", name="Voorbeeldpas").is_visible()


@pytest.mark.parametrize("papier", [True, False])
def test_een_kaartje_is_er_alleen_als_het_gemaakt_is(stad: Stad, papier: bool) -> None:
    kaart, meldingen = stad.lees()
    assert kaart, meldingen
    weergave = Weergave(stad.project, kaart, papier=papier)
    html = weergave.fragment(
        '{% from "components/acties/acties.jinja" import acties %}{{ acties(blad) }}', blad=kaart.bladen["kleerkast"]
    )
    links = BeautifulSoup(html, "html.parser").select("a:not([hidden])")
    assert [(link["href"], link.get_text(strip=True)) for link in links] == (
        [("~/papier/kaartjes/kleerkast.pdf", "Kaartje (pdf)")] if papier else []
    )


@pytest.mark.parametrize(
    ("adres", "soort", "titel", "beschrijving"),
    [
        ("", "website", "Hulp bij weinig geld in Voorbeeldstad", "Alle hulp in Voorbeeldstad als je "),
        ("themas/geld/", "website", "Geld en inkomen", "Hulp in Voorbeeldstad bij geld en inkomen."),
        ("wijken/noord/", "website", "Hulp in Noord", "Wat er is in Noord, "),
        ("regelingen/voorbeeldpas/", "article", "Voorbeeldpas", "Een gratis pas met korting op "),
        ("initiatieven/kleerkast/", "article", "'t Kleerkastje", "Gratis kleren voor kinderen."),
        ("regelingen/laptopleen/", "article", "Laptopleen", "Je kind leende hier een laptop "),
        (f"k/{code('voorbeeldpas')}/", "article", "Voorbeeldpas", "Een gratis pas met korting op "),
    ],
)
def test_een_gedeeld_adres_laat_zien_wat_het_is(
    site: Path, adres: str, soort: str, titel: str, beschrijving: str
) -> None:
    """What an app that reads the page (Open Graph) shows with the address."""
    soep = BeautifulSoup((site / adres / "index.html").read_text(encoding="utf-8"), "html.parser")
    og = {meta["property"]: str(meta["content"]) for meta in soep.select("meta[property^='og:']")}
    assert (og["og:type"], og["og:title"], og["og:site_name"]) == (soort, titel, "Sociale kaart Voorbeeldstad")
    assert og["og:description"].startswith(beschrijving)
    assert 20 < len(og["og:description"]) < 160
