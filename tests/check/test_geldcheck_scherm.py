"""The page of the geld-check in a real browser, and what its questions and ranges come to without one."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from bezoeker import Bezoeker
from conftest import PROJECT, voorbeeldstad
from gebouwd import hulpbestand
from playwright.sync_api import Browser, Page, expect
from venster import drempels, past

from generator.build import controleer
from generator.check.machine import gegevens
from generator.v8 import V8
from generator.weergave.scripts import voor_v8

ANTWOORDEN = {
    "leeftijd": "27 tot en met 60 jaar",
    "wie": "Ik woon alleen",
    "gemeente": "Ja",
    "wonen": "Ik huur een huis of een appartement",
    "huur": "€ 551 tot en met € 700",
    "geld": "Loon uit werk",
    "netto": "€ 1.680 of minder",
    "bruto": "€ 18.000 of minder",
    "vermogen": "€ 8.000 of minder",
    "laatste": "Ik heb schulden",
}
"""One answer to each question of somebody who lives alone in voorbeeldstad, each one tap."""


@pytest.fixture
def iemand(browser: Browser, site: Path) -> Iterator[Bezoeker]:
    """A visitor with a small screen."""
    with Bezoeker(browser, site) as bezoek:
        yield bezoek


@pytest.fixture(scope="module")
def regels() -> dict[str, Any]:
    """What the engine is told of voorbeeldstad."""
    kaart, _, _ = controleer(voorbeeldstad())
    assert kaart is not None
    return json.loads(json.dumps(dict(gegevens(kaart)), default=str))


def _nu(pagina: Page) -> str:
    return str(pagina.locator("[data-geld-check]").get_attribute("data-scherm-nu"))


def _kies(pagina: Page, antwoord: str) -> None:
    pagina.locator("[data-scherm]").get_by_role("button", name=antwoord, exact=True).click()


def _begin(iemand: Bezoeker) -> Page:
    pagina = iemand.open("geld-check/")
    _kies(pagina, "Voor mezelf")
    return pagina


def _loop(pagina: Page, **anders: str) -> int:
    """Answer every question that is asked; how many taps that took."""
    tikken = 0
    while _nu(pagina) != "uit":
        _kies(pagina, anders.get(_nu(pagina)) or ANTWOORDEN[_nu(pagina)])
        tikken += 1
    return tikken


def _dingen(pagina: Page, deel: str) -> list[str]:
    dingen = pagina.locator(f".geldcheck__deel--{deel} [data-record]")
    return [str(ding.get_attribute("data-record")) for ding in dingen.all()]


def test_van_home_naar_een_uitkomst_in_twaalf_tikken_zonder_typen(iemand: Bezoeker) -> None:
    pagina = iemand.open("")
    pagina.get_by_role("link", name="Doe de geld-check").click()
    pagina.wait_for_url("**/geld-check/")
    _kies(pagina, "Voor mezelf")
    assert pagina.locator("[data-stand]").inner_text() == "Vraag 1 van 10"
    assert 2 + _loop(pagina) <= 12
    assert _dingen(pagina, "waarschijnlijk") == ["voorbeeldpas"]
    assert _dingen(pagina, "misschien") == ["schuldhulp"]
    ding = pagina.locator(".geldcheck__ding[data-record=voorbeeldpas]")
    assert "De gemeente beslist." in ding.inner_text()
    assert "Dit klopt: Je woont in Voorbeeldstad." in ding.inner_text()
    ding.get_by_role("link", name="Voorbeeldpas").click()
    pagina.wait_for_url("**/regelingen/voorbeeldpas/")


def test_niets_verlaat_de_browser_en_niets_blijft(iemand: Bezoeker) -> None:
    pagina = _begin(iemand)
    iemand.verzoeken.clear()
    _loop(pagina)
    assert iemand.verzoeken == []
    assert pagina.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    assert pagina.url == "http://kaart.test/geld-check/"
    assert set(pagina.evaluate("history.state")) == {"scherm", "sessie"}
    pagina.reload()
    assert pagina.get_by_role("button", name="Voor mezelf").is_visible()
    _kies(pagina, "Voor mezelf")
    assert pagina.locator("[aria-pressed=true]").count() == 0


def test_wis_alles_begint_opnieuw(iemand: Bezoeker) -> None:
    pagina = _begin(iemand)
    _loop(pagina)
    pagina.get_by_role("button", name="Wis alles").click()
    _kies(pagina, "Voor mezelf")
    assert pagina.locator("[data-scherm] [aria-pressed=true]").count() == 0
    pagina.go_back()
    pagina.go_back()
    assert _dingen(pagina, "waarschijnlijk") == []


def test_een_ander_antwoord_verandert_de_uitkomst_meteen(iemand: Bezoeker) -> None:
    pagina = _begin(iemand)
    _loop(pagina)
    pagina.get_by_text("Verander een antwoord").click()
    pagina.get_by_role("button", name=re.compile(r"^Gemeente: Ja")).click()
    assert pagina.get_by_role("button", name="Ja", exact=True).get_attribute("aria-pressed") == "true"
    _kies(pagina, "Nee")
    assert _nu(pagina) == "uit"
    assert _dingen(pagina, "waarschijnlijk") == []
    pagina.get_by_text("Waarschijnlijk niet (1)").click()
    niet = pagina.locator(".geldcheck__niet")
    assert niet.locator("[data-record]").get_attribute("data-record") == "voorbeeldpas"
    assert "Je woont in Voorbeeldstad. Dat klopt bij jou niet." in niet.inner_text()
    assert "Zit het bij jou anders? Vraag het na." in niet.inner_text()


def test_een_nieuwe_vraag_komt_er_meteen_bij(iemand: Bezoeker) -> None:
    pagina = _begin(iemand)
    _loop(pagina)
    pagina.get_by_text("Verander een antwoord").click()
    pagina.get_by_role("button", name=re.compile(r"^Wie er in huis wonen:")).click()
    _kies(pagina, "Met mijn partner en kinderen")
    assert _nu(pagina) == "partner"
    _kies(pagina, "21 tot en met 26 jaar")
    assert _nu(pagina) == "kinderen"
    pagina.get_by_role("button", name="Volgende").click()
    assert "Tik op een plus" in pagina.locator(".geldcheck__fout").inner_text()
    pagina.get_by_role("button", name="Een kind erbij van 4 tot en met 11 jaar").click()
    pagina.get_by_role("button", name="Volgende").click()
    _kies(pagina, "Nee")
    assert _nu(pagina) == "uit"


@pytest.mark.parametrize("over", ["Weet ik niet", "Zeg ik liever niet"])
def test_elke_vraag_kan_over(iemand: Bezoeker, over: str) -> None:
    pagina = _begin(iemand)
    while _nu(pagina) != "uit":
        _kies(pagina, over)
    assert sorted(_dingen(pagina, "misschien")) == ["schuldhulp", "voorbeeldpas"]
    assert _dingen(pagina, "waarschijnlijk") == []


def test_wie_het_precies_weet_mag_typen(iemand: Bezoeker) -> None:
    pagina = _begin(iemand)
    while _nu(pagina) != "netto":
        _kies(pagina, ANTWOORDEN[_nu(pagina)])
    pagina.get_by_text("Ik weet het precies").click()
    veld = pagina.get_by_label("Hoeveel euro?")
    veld.fill("veel")
    veld.press("Enter")
    assert "Typ een bedrag" in pagina.locator(".geldcheck__fout").inner_text()
    veld.fill("€ 1.681,00")
    veld.press("Enter")
    _loop(pagina)
    assert _dingen(pagina, "waarschijnlijk") == []
    niet = str(pagina.locator(".geldcheck__niet").text_content()).replace("\u00a0", " ")
    assert "De grens is € 1.680,50 netto per maand. Je zit er € 0,50 boven." in niet
    assert "Heb je net te veel? Vraag het toch." in niet


def test_op_mijn_lijst_met_een_tik(iemand: Bezoeker) -> None:
    pagina = _begin(iemand)
    _loop(pagina)
    pagina.get_by_role("button", name="Zet op mijn lijst: Schuldhulp").click()
    pagina.get_by_role("button", name="Zet alles wat waarschijnlijk is op mijn lijst").click()
    knop = pagina.locator(".geldcheck__ding[data-record=voorbeeldpas] [data-zet]")
    expect(knop).to_have_attribute("aria-pressed", "true")
    pagina.get_by_role("link", name="Naar mijn lijst").click()
    pagina.wait_for_url("**/mijn-lijst/")
    assert iemand.ziet() == ["schuldhulp", "voorbeeldpas"]


def test_bij_een_uitkomst_staat_waar_het_vandaan_komt(iemand: Bezoeker) -> None:
    pagina = _begin(iemand)
    _loop(pagina)
    for id_, zegt in (
        ("voorbeeldpas", "Bron: Gemeente, pas. De bedragen zijn zeker tot en met 31 december 2028."),
        ("schuldhulp", "Bron: "),
    ):
        ding = pagina.locator(f".geldcheck__ding[data-record={id_}]")
        ding.locator("summary").click()
        assert zegt in ding.inner_text()


def test_wat_er_is_gaat_door_zonder_de_antwoorden(browser: Browser, site: Path) -> None:
    with Bezoeker(browser, site, permissions=["clipboard-read", "clipboard-write"]) as iemand:
        pagina = _begin(iemand)
        _loop(pagina)
        pagina.evaluate("delete Navigator.prototype.share")
        pagina.get_by_role("button", name="Stuur deze hulp door").click()
        bericht = pagina.locator(".geldcheck__bericht")
        expect(bericht).to_contain_text("Je antwoorden gaan niet mee")
        [adres] = re.findall(r"http://kaart\.test/mijn-lijst/#l=\w+", bericht.inner_text())
        iemand.open(adres.partition("kaart.test/")[2])
        assert iemand.ziet() == ["voorbeeldpas"]


def test_met_alleen_het_toetsenbord(iemand: Bezoeker) -> None:
    """Every answer with Tab and Enter; after each the focus is on the new question, and going back keeps the answer."""
    pagina = iemand.open("geld-check/")

    def druk(naam: str) -> None:
        for _ in range(40):
            pagina.keyboard.press("Tab")
            if pagina.evaluate("document.activeElement.textContent.trim()").replace("\u00a0", " ") == naam:
                return pagina.keyboard.press("Enter")
        raise AssertionError(naam)

    pagina.locator("main").focus()
    druk("Voor mezelf")
    koppen = []
    while _nu(pagina) != "uit":
        koppen.append(pagina.evaluate("document.activeElement.textContent"))
        assert pagina.evaluate("document.activeElement.tagName") == "H2"
        druk(ANTWOORDEN[_nu(pagina)])
    assert len({*koppen}) == len(ANTWOORDEN)
    assert pagina.evaluate("document.activeElement.textContent") == "Dit is er misschien voor jou"
    pagina.go_back()
    assert _nu(pagina) == "laatste"
    assert pagina.locator("[data-scherm] [aria-pressed=true]").inner_text() == ANTWOORDEN["laatste"]


@pytest.mark.parametrize("kleuren", ["light", "dark"])
def test_geen_drempels_op_elk_scherm(browser: Browser, site: Path, kleuren: str) -> None:
    with Bezoeker(browser, site, color_scheme=kleuren) as iemand:
        pagina = iemand.open("geld-check/")
        schermen = 0
        _kies(pagina, "Voor iemand anders")
        assert "Met “je” bedoelen we die ander." in pagina.locator("[data-scherm]").inner_text()
        antwoorden = ANTWOORDEN | {
            "wie": "Met anderen, zoals mijn ouders of een huisgenoot",
            "geld": "Uit meer dan één",
        }
        antwoorden |= {"delers": "Ja, 2 of meer", "kinderen": "Geen kinderen", "netto": "Weet ik niet"}
        while True:
            schermen += 1
            assert past(pagina), _nu(pagina)
            assert drempels(pagina) == "", _nu(pagina)
            doelen = pagina.locator("[data-scherm] button:visible").evaluate_all(
                "knoppen => knoppen.filter((k) => k.getBoundingClientRect().height < 44).map((k) => k.textContent)"
            )
            assert doelen == [], _nu(pagina)
            if _nu(pagina) == "uit":
                break
            if _nu(pagina) == "meer":
                pagina.get_by_label("WW").check()
                pagina.get_by_label("Loon uit werk").check()
                antwoorden["meer"] = "Volgende"
            _kies(pagina, antwoorden[_nu(pagina)])
        assert schermen > 12
        assert "die ander" in pagina.locator("[data-scherm] h2").first.inner_text()


def test_de_uitkomst_past_op_een_blad(iemand: Bezoeker) -> None:
    pagina = _begin(iemand)
    _loop(pagina)
    blad = pypdfium2.PdfDocument(pagina.pdf(format="A4", prefer_css_page_size=True))
    assert len(blad) == 1
    tekst = blad[0].get_textpage().get_text_range()
    assert "Voorbeeldpas" in tekst
    assert "27 tot en met 60" not in tekst  # the answers are nobody's business


def test_zonder_javascript_staan_de_voorwaarden_er(browser: Browser, site: Path) -> None:
    with Bezoeker(browser, site, java_script_enabled=False) as iemand:
        tekst = iemand.open("geld-check/").locator("main").inner_text()
        for zin in (
            "Je woont in Voorbeeldstad.",
            "je bent alleen, zonder kind: € 1.680,50 of minder netto per maand",
            "Heb je net te veel? Vraag het toch.",
            "De gemeente beslist.",
            "Bel 020 765 43 21",
        ):
            assert zin in tekst.replace("\u00a0", " ").replace("\u00ad", ""), zin
        assert iemand.pagina.get_by_role("button", name="Voor mezelf").count() == 0


def test_alleen_deze_bladzijde_laadt_het_en_het_is_klein(iemand: Bezoeker, site: Path) -> None:
    iemand.open("")
    assert not [v for v in iemand.verzoeken if "check" in v]
    iemand.open("geld-check/")
    gevraagd = [v for v in iemand.verzoeken if "check" in v and v.endswith(".js")]
    assert sorted(gevraagd) == ["assets/checkregels.js", "assets/geld-check.js"]
    assert sum(len(gzip.compress(hulpbestand(site, v).read_bytes(), 9)) for v in gevraagd) < 25 * 1024


# Without a browser


@pytest.fixture(scope="module")
def v8() -> Iterator[V8]:
    """The questions, the ranges and the outcome."""
    with V8() as v8:
        v8.lees(voor_v8(PROJECT / "theme", "Vragen", "check/vragen.js", "check/samen.js"))
        yield v8


@pytest.mark.parametrize(
    ("getypt", "bedrag"),
    [
        ("1250", 1250),
        ("€ 1.250", 1250),
        ("1.250,50", 1250.5),
        ("12,5", 12.5),
        ("12.50", 12.5),
        ("1250,-", 1250),
        ("0", 0),
        ("", None),
        ("veel", None),
        ("-5", None),
        ("1.25.0", None),
        ("1,250,50", None),
    ],
)
def test_een_bedrag_zoals_mensen_het_typen(v8: V8, getypt: str, bedrag: float | None) -> None:
    assert v8.vraag("Vragen.leesBedrag", getypt) == bedrag


def test_er_zijn_hooguit_tien_vragen_met_uitleg(v8: V8, regels: dict[str, Any]) -> None:
    vragen = v8.vraag(
        """(regels) => Vragen.vragen(regels, { gemeente: "X", plaatsen: "X", postcodes: ["1000"] })
        .map(({ id, groep, vraag, uitleg }) => ({ id, groep, vraag, uitleg }))""",
        regels["regels"],
    )
    assert len({vraag["groep"] for vraag in vragen}) == 10
    assert all(vraag["vraag"] and vraag["uitleg"] for vraag in vragen)


def test_wat_geen_record_nodig_heeft_wordt_niet_gevraagd(v8: V8) -> None:
    ids = v8.vraag("() => Vragen.vragen([], { gemeente: 'X', plaatsen: 'X', postcodes: [] }).map(({ id }) => id)")
    assert ids == ["leeftijd", "wie", "partner", "kinderen", "delers"]


def test_een_reeks_eindigt_waar_een_voorwaarde_eindigt(v8: V8, regels: dict[str, Any]) -> None:
    reeksen = v8.vraag(
        "(regels) => Vragen.reeksen(Vragen.grenzen(regels, 'inkomen-netto', new Set(['alleen']), [1000], false))",
        regels["regels"],
    )
    assert reeksen == [["€ 1.680 of minder", 0, 1680], ["Meer dan € 1.680", 1681, 6720]]


@pytest.mark.parametrize(
    ("netto", "uitkomst"),
    [([1000, 1680], "waarschijnlijk"), ([1000, 1700], "misschien"), ([1700, 1900], "waarschijnlijk-niet")],
)
def test_van_een_reeks_telt_de_voorzichtigste_kant(
    v8: V8, regels: dict[str, Any], netto: list[int], uitkomst: str
) -> None:
    uit = v8.vraag(
        """(gegevens, netto) => Vragen.uitkomsten(gegevens, Vragen.combineer([
          [{ partner: false, kinderen: [], huisgenoten_27_plus: 0, leeftijd: 40, woont_in: "9901", vermogen: 0 }],
          netto.map((inkomen_netto_maand) => ({ inkomen_netto_maand })),
        ]), "2026-11-22", [])""",
        regels,
        netto,
    )
    pas = next(u for u in uit if u["id"] == "voorbeeldpas")
    assert pas["uitkomst"] == uitkomst
    assert not any("Je zit er €" in reden for reden in pas["redenen"])
    if uitkomst == "misschien":
        assert any("Het ligt eraan hoeveel het precies is." in reden for reden in pas["redenen"])
