"""Two doors, one record: who helps somebody sees more on the same page, and a resident comes across none of it.

What stands in `voor_professionals` is read here once more from the YAML itself.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from conftest import VANDAAG, Stad, opdracht, uit_map, voorbeeldstad
from playwright.sync_api import Browser, BrowserContext, Page
from venster import geleend
from voorlezer import voorlezer

from generator.build import bouw
from generator.lezen import lees

KOPPEN = [
    "Direct overleggen",
    "Tips bij doorverwijzen",
    "Valt iemand er net buiten?",
    "Hoe lang wachten?",
    "Wanneer past dit niet?",
]
ALLES = """voor_professionals:
  direct: {wie: Aanmeldpunt voor helpers, telefoon: 020 555 19 10, email: help@pas.example, nagevraagd: {op: 2026-11-02, door: redacteur}}
  verwijzen: Vraag naar maatwerk als het inkomen net te hoog is.
  maatwerk: [Het loket mag zelf iets beslissen.]
  wachttijd: {zin: Iemand wacht nu drie weken., bron: 'Gemeente, pas', gecontroleerd: 2026-11-02}
  niet_voor: Dit past niet bij wie al een pas heeft.
"""
PAS = "regelingen/voorbeeldpas/"


def _teksten(waarde: Any) -> Iterator[str]:
    """Every text in a text, a list or a map of those; the name of a source is none."""
    if isinstance(waarde, dict):
        for naam, deel in waarde.items():
            yield from _teksten(deel) if naam != "bron" else ()
    elif isinstance(waarde, tuple):
        for deel in waarde:
            yield from _teksten(deel)
    elif isinstance(waarde, str):
        yield " ".join(waarde.split())


def _voor_professionals() -> Iterator[tuple[str, Any]]:
    """What stands there in each published record that has it, after the address of its page."""
    for id_, document in lees(voorbeeldstad()).records.items():
        record: Any = document.gegevens
        if record["status"] != "concept" and "voor_professionals" in record:
            map_ = "regelingen" if record["soort"] == "regeling" else "initiatieven"
            yield f"{map_}/{id_}/", record["voor_professionals"]


VAKTEKST: Mapping[str, set[str]] = {adres: set(_teksten(waarde)) for adres, waarde in _voor_professionals()}
PER_VORM: Mapping[Any, str] = {
    tuple(waarde) if isinstance(waarde, dict) else type(waarde): adres for adres, waarde in _voor_professionals()
}
"""A page for each way to fill it in: one text, a list, or these fields."""


def _leesbaar(soep: BeautifulSoup) -> str:
    return " ".join(soep.get_text(" ").split())


def _ontleed(pad: Path) -> BeautifulSoup:
    soep = BeautifulSoup(pad.read_text(encoding="utf-8"), "html.parser")
    for uitleg in soep.select(".begrip__uitleg"):
        uitleg.decompose()
    return soep


@pytest.fixture
def context(site: Path, browser: Browser) -> Iterator[BrowserContext]:
    with geleend(browser) as context:
        context.route("**/*", uit_map(site, []))
        yield context


@pytest.fixture
def pagina(context: BrowserContext) -> Page:
    return context.new_page()


def _schakel(pagina: Page) -> None:
    pagina.get_by_role("button", name="Ik help iemand").click()


def _te_zien(pagina: Page) -> str:
    """What somebody can see, hard words without their explanation."""
    return " ".join(pagina.inner_text("body").split())


def test_er_is_vaktekst_om_over_te_oordelen() -> None:
    assert len(VAKTEKST) > 10
    assert sum(map(len, VAKTEKST.values())) > 20
    assert {adres.partition("/")[0] for adres in PER_VORM.values()} == {"regelingen", "initiatieven"}
    assert PER_VORM.keys() > {str, tuple, ("verwijzen", "maatwerk", "wachttijd", "niet_voor")}


def test_geen_enkele_pagina_zegt_het_aan_een_bewoner(site: Path) -> None:
    """Not in any page outside the one section, its head and its lists included, nor in a hidden template."""
    alle = {zin for zinnen in VAKTEKST.values() for zin in zinnen}
    gezien = 0
    for pad in site.rglob("*.html"):
        soep = _ontleed(pad)
        for sectie in soep.select("section.professionals"):
            gezien += 1
            sectie.decompose()
        for blad in soep.select("[content]"):
            assert not [zin for zin in alle if zin in str(blad["content"])], pad
        tekst = " ".join(
            [_leesbaar(soep), *(_leesbaar(BeautifulSoup(str(t), "html.parser")) for t in soep("template"))]
        )
        assert not [zin for zin in alle if zin in tekst], pad
    assert gezien == len(VAKTEKST)


def test_geen_enkel_ander_bestand_bevat_het(site: Path) -> None:
    alle = {zin for zinnen in VAKTEKST.values() for zin in zinnen}
    anders = [pad for pad in site.rglob("*") if pad.is_file() and pad.suffix != ".html"]
    assert len(anders) > 10
    for pad in anders:
        inhoud = pad.read_text(encoding="utf-8", errors="ignore")
        assert not [zin for zin in alle if zin in inhoud], pad


def test_zoeken_weet_er_niets_van(stad: Stad) -> None:
    """The index holds stems, packed: it must be the same file whatever stands there."""
    voor = _zoekbestanden(stad)
    stad.vervang("regelingen/voorbeeldpas.yaml", "Vraag naar maatwerk als het inkomen net te hoog is.", "Bel Janneke.")
    assert voor
    assert _zoekbestanden(stad) == voor
    stad.vervang("regelingen/voorbeeldpas.yaml", "Een pas met korting.", "Een pas met korting voor Janneke.")
    assert _zoekbestanden(stad) != voor


def _zoekbestanden(stad: Stad) -> dict[str, bytes]:
    return {b.uri: b.inhoud for b in bouw(stad.project).bestanden if "/zoek" in b.uri}


def test_een_zoekmachine_neemt_het_niet_over(site: Path) -> None:
    for adres in VAKTEKST:
        [sectie] = _ontleed(site / adres / "index.html").select("section.professionals")
        assert sectie.has_attr("data-nosnippet")
        assert sectie["aria-label"] == "Voor wie iemand helpt"


def test_pas_na_de_schakelaar_staat_het_er_op_papier_nooit(pagina: Page) -> None:
    for adres in PER_VORM.values():
        zinnen = VAKTEKST[adres]
        pagina.goto(f"http://kaart.test/{adres}")
        sectie = pagina.locator("section.professionals")
        assert not sectie.is_visible(), adres
        zonder = _te_zien(pagina)
        assert not [zin for zin in zinnen if zin in zonder], adres
        _schakel(pagina)
        assert sectie.is_visible()
        tekst = " ".join(
            sectie.evaluate(
                "e => { e.querySelectorAll('.begrip__uitleg').forEach(u => u.remove()); return e.innerText }"
            ).split()
        )
        assert [zin for zin in zinnen if zin not in tekst] == [], adres
        assert all(kop.inner_text() in KOPPEN for kop in sectie.locator("h2").all())
        pagina.emulate_media(media="print")
        assert not sectie.is_visible(), adres
        assert not [zin for zin in zinnen if zin in _te_zien(pagina)], adres
        pagina.emulate_media(media="screen")
        _schakel(pagina)
        assert not sectie.is_visible(), adres


def test_lees_voor_slaat_het_over(pagina: Page) -> None:
    pagina.add_init_script(voorlezer())
    pagina.goto(f"http://kaart.test/{PAS}")
    _schakel(pagina)
    assert pagina.locator("section.professionals").is_visible()
    pagina.get_by_role("button", name="Lees voor").click()
    gezegd = " ".join(pagina.evaluate("window.gezegd"))
    assert "Een gratis pas met korting op sport en uitjes." in gezegd
    assert "Vraag de pas aan." in gezegd
    assert not [zin for zin in VAKTEKST[PAS] if zin in gezegd]


def test_de_schakelaar_werkt_met_het_toetsenbord_en_blijft(pagina: Page) -> None:
    eerste, tweede = sorted(VAKTEKST)[:2]
    pagina.goto(f"http://kaart.test/{eerste}")
    knop, sectie = pagina.get_by_role("button", name="Ik help iemand"), pagina.locator("section.professionals")
    assert knop.get_attribute("aria-pressed") == "false"
    assert knop.bounding_box()["height"] >= 44  # type: ignore[index]  # it is visible
    knop.focus()
    pagina.keyboard.press("Enter")
    assert knop.get_attribute("aria-pressed") == "true"
    assert sectie.is_visible()
    pagina.reload()
    assert sectie.is_visible()
    pagina.goto(f"http://kaart.test/{tweede}")
    assert sectie.is_visible()
    assert knop.get_attribute("aria-pressed") == "true"
    knop.focus()
    pagina.keyboard.press("Space")
    assert not sectie.is_visible()
    assert knop.get_attribute("aria-pressed") == "false"
    pagina.goto(f"http://kaart.test/{eerste}")
    assert not sectie.is_visible()


def test_de_schakelaar_verlaat_de_browser_niet(site: Path, browser: Browser) -> None:
    with geleend(browser) as context:
        buiten: list[str] = []
        context.route("**/*", uit_map(site, buiten))
        pagina = context.new_page()
        adressen: list[str] = []
        pagina.on("request", lambda vraag: adressen.append(vraag.url))
        eerste, tweede = (f"http://kaart.test/{adres}" for adres in sorted(VAKTEKST)[:2])

        def bezoek(*, aan: bool) -> list[str]:
            """All that is asked for after the click: a moment later too, and by the next page."""
            pagina.goto(eerste, wait_until="networkidle")
            adressen.clear()
            if aan:
                _schakel(pagina)
            pagina.wait_for_timeout(200)
            assert pagina.url == eerste
            pagina.goto(tweede, wait_until="networkidle")
            return sorted(adressen)

        uit, met = bezoek(aan=False), bezoek(aan=True)
        assert tweede in uit
        assert met == uit
        assert buiten == []
        assert context.cookies() == []


def test_een_pagina_zonder_vaktekst_zegt_niets_extra(site: Path, pagina: Page) -> None:
    zonder = next(
        adres
        for pad in sorted((site / "regelingen").iterdir())
        if pad.is_dir() and "data-record" in (pad / "index.html").read_text(encoding="utf-8")
        for adres in [f"regelingen/{pad.name}/"]
        if adres not in VAKTEKST
    )
    pagina.goto(f"http://kaart.test/{zonder}")
    voor = pagina.inner_text("main")
    _schakel(pagina)
    assert pagina.inner_text("main") == voor


def test_zonder_scripts_staat_het_er_dicht_en_gaat_het_open(site: Path, browser: Browser) -> None:
    with geleend(browser, java_script_enabled=False) as context:
        context.route("**/*", uit_map(site, []))
        pagina = context.new_page()
        pagina.goto(f"http://kaart.test/{PAS}")
        assert not [zin for zin in VAKTEKST[PAS] if zin in _te_zien(pagina)]
        assert not pagina.get_by_text("Ik help iemand").first.is_visible()
        assert not pagina.locator("#schakel-uitleg").is_visible()
        pagina.locator(".professionals > details > summary").click()
        tekst = _te_zien(pagina)
        assert [zin for zin in VAKTEKST[PAS] if zin not in tekst] == []


def test_op_elke_pagina_staat_de_schakelaar(pagina: Page) -> None:
    for adres in ("", "zoeken/", "over/", "wijken/"):
        geladen = pagina.goto(f"http://kaart.test/{adres}")
        assert geladen
        assert geladen.ok, adres
        assert pagina.get_by_role("button", name="Ik help iemand").is_visible(), adres


def test_zolang_het_aan_staat_zegt_elke_pagina_dat_bovenaan(pagina: Page) -> None:
    balk = pagina.locator(".helpbalk")
    pagina.goto("http://kaart.test/zoeken/")
    assert balk.count() == 0
    _schakel(pagina)
    assert " ".join(balk.inner_text().split()) == "Je helpt iemand: je ziet tips. Zet uit"
    for adres in ("", PAS, "mijn-lijst/", "over/"):
        pagina.goto(f"http://kaart.test/{adres}")
        assert balk.bounding_box()["y"] == 0, adres  # type: ignore[index]  # it is visible
        assert pagina.evaluate("document.documentElement.scrollWidth <= innerWidth"), adres
    pagina.emulate_media(media="print")
    assert not balk.is_visible()
    pagina.emulate_media(media="screen")
    uit = pagina.get_by_role("button", name="Zet uit")
    uit.focus()
    pagina.keyboard.press("Enter")
    assert balk.count() == 0
    assert pagina.evaluate("document.activeElement.id") == "inhoud"
    assert pagina.get_by_role("button", name="Ik help iemand").get_attribute("aria-pressed") == "false"
    pagina.goto("http://kaart.test/")
    assert balk.count() == 0


def test_de_tips_staan_boven_wat_een_bewoner_leest(pagina: Page) -> None:
    pagina.goto(f"http://kaart.test/{PAS}")
    _schakel(pagina)

    def waar(wat: str) -> float:
        return float(pagina.locator(wat).first.bounding_box()["y"])  # type: ignore[index]

    assert waar("h1") < waar(".meteen") < waar("section.professionals") < waar(".record > h2")


def _pas(stad: Stad, blok: str, vandaag: date = VANDAAG) -> BeautifulSoup:
    """The section on the page of the voorbeeldpas, on a day."""
    stad.vervang(
        "regelingen/voorbeeldpas.yaml",
        "voor_professionals: Vraag naar maatwerk als het inkomen net te hoog is.\n",
        blok,
    )
    pagina = next(p for p in bouw(stad.project.op(vandaag)).paginas if p.adres == PAS)
    sectie = BeautifulSoup(pagina.html, "html.parser").select_one("section.professionals")
    assert sectie is not None
    return BeautifulSoup(str(sectie), "html.parser")


def test_elk_stuk_staat_onder_zijn_kop(stad: Stad) -> None:
    sectie = _pas(stad, ALLES)
    assert [kop.get_text() for kop in sectie("h2")] == KOPPEN
    tekst = _leesbaar(sectie)
    delen = [" ".join(deel.split()) for deel in re.split("|".join(map(re.escape, KOPPEN)), tekst)[1:]]
    assert delen == [
        "Dit is voor wie iemand helpt. Geef het niet door. Aanmeldpunt voor helpers: 020 555 19 10 help@pas.example",
        "Vraag naar maatwerk als het inkomen net te hoog is.",
        "Het loket mag zelf iets beslissen.",
        "Iemand wacht nu drie weken.",
        "Dit past niet bij wie al een pas heeft.",
    ]


@pytest.mark.parametrize("los", ["voor_professionals: Bel even.\n", "voor_professionals:\n  - Bel even.\n"])
def test_een_losse_tekst_of_lijst_is_verwijzen(stad: Stad, los: str) -> None:
    sectie = _pas(stad, los)
    assert [kop.get_text() for kop in sectie("h2")] == ["Tips bij doorverwijzen"]
    assert "Bel even." in _leesbaar(sectie)


LAATSTE = date(2026, 11, 2) + timedelta(days=90)


@pytest.mark.parametrize("los", [False, True], ids=["met-eigen-datum", "losse-zin"])
@pytest.mark.parametrize("dagen", [0, 1])
def test_een_oude_wachttijd_maakt_plaats_voor_wie_je_belt(stad: Stad, los: bool, dagen: int) -> None:
    """A wait keeps 90 days after somebody asked; a loose sentence counts from the day of the whole record."""
    blok = re.sub(r"\{zin: ([^,]*),.*\}", r"\1", ALLES) if los else ALLES
    laatste = date(2026, 11, 1) + timedelta(days=90) if los else LAATSTE
    tekst = _leesbaar(_pas(stad, blok, laatste + timedelta(days=dagen)))
    assert ("Iemand wacht nu drie weken." in tekst) == (dagen == 0)
    assert ("Vraag hoe lang het wachten duurt. Bel 14 020 ." in tekst) == (dagen == 1)


def test_een_wachttijd_verloopt_ook_in_de_browser(pagina: Page) -> None:
    pagina.goto("http://kaart.test/")
    _schakel(pagina)
    for dag, geldt in ((LAATSTE, True), (LAATSTE + timedelta(days=1), False)):
        pagina.clock.set_fixed_time(f"{dag.isoformat()}T10:00:00")
        pagina.goto("http://kaart.test/regelingen/schaak-en-dam/")
        assert pagina.get_by_text("Iemand wacht nu een maand op een bord.").is_visible() is geldt
        assert pagina.get_by_text("Vraag hoe lang het wachten duurt.").count() == (not geldt)


def test_verloopt_en_klopt_nog_kennen_de_wachttijd(stad: Stad) -> None:
    stad.vervang(
        "regelingen/voorbeeldpas.yaml",
        "voor_professionals: Vraag naar maatwerk als het inkomen net te hoog is.\n",
        ALLES,
    )
    alle = json.loads(opdracht("verloopt", "--dagen", "9999", "--json", map_=stad.map).stdout)["verloopt"]
    [wacht] = [afspraak for afspraak in alle if afspraak["soort"] == "wachttijd"]
    regels = (stad.map / "regelingen" / "voorbeeldpas.yaml").read_text(encoding="utf-8").splitlines()
    assert wacht["wat"] == "Wachttijd: Iemand wacht nu drie weken."
    assert wacht["geldig_tot"] == LAATSTE.isoformat()
    assert regels[wacht["regel"] - 1].startswith("  wachttijd:")
    uitvoer = opdracht("klopt-nog", "voorbeeldpas", map_=stad.map).stdout
    assert f"Wachttijd: Iemand wacht nu drie weken. (tot en met {LAATSTE.isoformat()})" in uitvoer


DIRECT_TOT = date(2026, 11, 2) + timedelta(days=730)


def test_een_directe_lijn_wordt_nooit_het_nummer_voor_bewoners(stad: Stad) -> None:
    stad.vervang("regelingen/voorbeeldpas.yaml", *_met_alles())
    kaart, _ = stad.lees()
    assert kaart is not None
    nummer = kaart.bladen["voorbeeldpas"].nummer
    assert nummer is None or nummer.telefoon != "020 555 19 10"


@pytest.mark.parametrize("dagen", [0, 1])
def test_een_oude_directe_lijn_maakt_plaats(stad: Stad, dagen: int) -> None:
    """A line for helpers keeps as long as any number, and its mail goes with it."""
    tekst = _leesbaar(_pas(stad, ALLES, DIRECT_TOT + timedelta(days=dagen)))
    assert ("020 555 19 10" in tekst) == ("help@pas.example" in tekst) == (dagen == 0)
    assert ("Vraag het nummer na. Bel 14 020 ." in tekst) == (dagen == 1)


def test_een_directe_lijn_verloopt_ook_in_de_browser(pagina: Page) -> None:
    pagina.goto("http://kaart.test/")
    _schakel(pagina)
    laatste = date(2026, 11, 1) + timedelta(days=730)
    for dag, geldt in ((laatste, True), (laatste + timedelta(days=1), False)):
        pagina.clock.set_fixed_time(f"{dag.isoformat()}T10:00:00")
        pagina.goto("http://kaart.test/regelingen/muziekpot/")
        tips = pagina.locator("section.professionals")
        assert ("020 555 90 91" in tips.inner_text()) is geldt
        assert ("aanmelden@muziekpot.example" in tips.inner_text()) is geldt
        assert ("Vraag het nummer na." in tips.inner_text()) is not geldt


def test_verloopt_en_belronde_kennen_de_directe_lijn(stad: Stad) -> None:
    stad.vervang("regelingen/voorbeeldpas.yaml", *_met_alles())
    alle = json.loads(opdracht("verloopt", "--dagen", "9999", "--json", map_=stad.map).stdout)["verloopt"]
    [lijn] = [afspraak for afspraak in alle if "helpers" in afspraak["wat"]]
    assert (lijn["wat"], lijn["geldig_tot"]) == ("Nummer: 020 555 19 10 (Aanmeldpunt voor helpers)", str(DIRECT_TOT))
    bel = opdracht("belronde", "--alles", map_=stad.map, vandaag=DIRECT_TOT).stdout
    assert "Klopt dit nummer nog: 020 555 19 10 (Aanmeldpunt voor helpers)?" in bel


def _met_alles() -> tuple[str, str]:
    return "voor_professionals: Vraag naar maatwerk als het inkomen net te hoog is.\n", ALLES


def _meldingen(stad: Stad, blok: str) -> list[tuple[str, str]]:
    """The place and the text of all meldingen about the voorbeeldpas with this text for who helps somebody."""
    stad.vervang(
        "regelingen/voorbeeldpas.yaml",
        "voor_professionals: Vraag naar maatwerk als het inkomen net te hoog is.\n",
        blok,
    )
    return [(melding.plek, melding.wat) for melding in stad.lees()[1]]


def test_alles_ingevuld_is_goed(stad: Stad) -> None:
    assert _meldingen(stad, ALLES) == []


@pytest.mark.parametrize("veld", ["verwijzen", "maatwerk", "wachttijd", "niet_voor"])
@pytest.mark.parametrize(
    ("los", "wat"),
    [
        ("Dan is er 50 euro.", "Het bedrag “50 euro” staat in een gewone zin. Daar wordt het nooit oud."),
        ("Bel 075 123 45 67.", "Het telefoonnummer “075 123 45 67” staat in een gewone zin. Daar wordt het nooit oud."),
        ("Kom om 9.00 uur.", "De tijd “9.00 uur” staat in een gewone zin. Daar wordt het nooit oud."),
    ],
)
def test_een_feit_in_een_gewone_zin_mag_ook_hier_niet(stad: Stad, veld: str, los: str, wat: str) -> None:
    assert _meldingen(stad, f"voor_professionals:\n  {veld}: {los}\n") == [(f"voor_professionals.{veld}", wat)]


@pytest.mark.parametrize("veld", ["verwijzen", "maatwerk", "wachttijd", "niet_voor"])
def test_een_te_lange_zin_mag_ook_hier_niet(stad: Stad, veld: str) -> None:
    [(plek, wat)] = _meldingen(stad, f"voor_professionals:\n  {veld}: Iemand {'helpt je ' * 20}snel.\n")
    assert plek == f"voor_professionals.{veld}"
    assert wat == "Deze zin heeft 42 woorden; meer dan 35 is te veel."


def test_een_wachttijd_met_een_bron_die_er_niet_staat(stad: Stad) -> None:
    [(plek, wat)] = _meldingen(stad, ALLES.replace("Gemeente, pas", "Een folder"))
    assert (plek, wat) == ("voor_professionals.wachttijd.bron", "De bron “Een folder” staat niet onder bronnen.")


@pytest.mark.parametrize(
    ("blok", "plek", "wat"),
    [
        ("voor_professionals: 2026\n", "voor_professionals", "“2026” is geen tekst."),
        ("voor_professionals:\n  maatwrk: Bel.\n", "voor_professionals.maatwrk", "“maatwrk” is geen veld van “voor_professionals”."),
        ("voor_professionals:\n  maatwerk:\n", "voor_professionals", "Hier staat niets voor wie iemand helpt."),
        ("voor_professionals:\n  wachttijd: {bron: 'Gemeente, pas'}\n", "voor_professionals.wachttijd", "Het verplichte veld “zin” van “wachttijd” ontbreekt."),
    ],
)  # fmt: skip
def test_wat_niet_klopt_heeft_een_regel_en_een_duidelijke_tekst(stad: Stad, blok: str, plek: str, wat: str) -> None:
    assert (plek, wat) in _meldingen(stad, blok)
