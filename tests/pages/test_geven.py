"""`/geven/`: what a stranger can give, for as long as it is asked."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
from bezoeker import Bezoeker
from conftest import Stad, opdracht
from gebouwd import soep
from playwright.sync_api import Browser

from generator.blad.openbaarmaking import openbaar
from generator.exports.wensen import bestanden as feedbestanden
from generator.lezen import lees_kaart
from generator.pages.geven import GevenPagina, geven

KAST = "initiatieven/stille-krachten/kleerkast.yaml"
HUIS = "initiatieven/wijkinitiatieven/buurthuis-de-schakel.yaml"


def _pagina(stad: Stad, vandaag: date | None = None) -> GevenPagina | None:
    """The page as data, on the day of the tests or another."""
    lezing = lees_kaart(stad.project.op(vandaag) if vandaag else stad.project)
    assert lezing.kaart is not None, "\n\n".join(map(str, lezing.meldingen))
    inhoud = [bron.inhoud for bron in geven(openbaar(lezing.kaart))]
    assert all(isinstance(pagina, GevenPagina) for pagina in inhoud)
    return inhoud[0] if inhoud else None  # type: ignore[return-value]


def _wensen(pagina: GevenPagina | None) -> dict[str, list[str]]:
    return {deel.id: [wens.wat for wens in deel.wensen] for deel in pagina.gevraagd} if pagina else {}


def test_een_vreemde_leest_wat_wie_en_hoe(site: Path) -> None:
    bladzijde = soep(site / "geven" / "index.html")
    deel = bladzijde.select_one("[data-soort=tijd]")
    assert deel is not None
    tekst = " ".join(deel.get_text(" ").split())
    for zin in ("Helpers op zaterdag", "Gevraagd door 't Kleerkastje", "Loop een keer binnen.", "Bel 06-20555310", "Dorpsstraat 1"):  # fmt: skip
        assert zin in tekst.replace("\u00ad", "").replace("\u00a0", " "), zin
    assert not [link for link in bladzijde.select("main a[href]") if link["href"].startswith("http://")]


def test_wat_iemand_op_zich_neemt_vraagt_niets_meer(site: Path) -> None:
    tekst = " ".join(soep(site / "geven" / "index.html").get_text(" ").split())
    voor, _, na = tekst.partition("Dit is al geregeld")
    assert "Winterjassen" not in voor
    assert "Winterjassen (twintig)" in na
    assert "Dit regelt Bakkerij De Korst al." in na
    assert "Zomerjurken" not in tekst  # its day is over


def test_wat_er_over_is_wordt_nog_gevraagd(stad: Stad) -> None:
    stad.vervang(
        KAST, "geadopteerd_door: Bakkerij De Korst", "geadopteerd_door: Bakkerij De Korst\n    nog_nodig: vijf"
    )
    assert _wensen(_pagina(stad))["spullen"] == ["Winterjassen (twintig)"]


@pytest.mark.parametrize(
    ("dag", "spullen"), [(date(2026, 11, 10), ["Zomerjurken"]), (date(2026, 11, 11), [])]
)  # fmt: skip
def test_na_de_laatste_dag_is_een_wens_weg(stad: Stad, dag: date, spullen: list[str]) -> None:
    assert _wensen(_pagina(stad, dag)).get("spullen", []) == spullen


def test_een_wens_zonder_weg_staat_bij_het_record_en_op_de_lijst_van_de_redactie(stad: Stad) -> None:
    stad.vervang(HUIS, "eigenaar:", "wensen:\n  - soort: geld\n    wat: Een nieuwe pan\neigenaar:")
    assert "geld" not in _wensen(_pagina(stad))
    lezing = lees_kaart(stad.project)
    assert lezing.kaart is not None
    [wens] = [wens for wens in openbaar(lezing.kaart).wensen if wens.wat == "Een nieuwe pan"]
    assert not wens.compleet
    uit = opdracht("stand", map_=stad.map).stdout
    assert "Buurthuis De Schakel: Een nieuwe pan" in uit.partition("Wensen")[2]
    stad.vervang(
        HUIS, "    wat: Een nieuwe pan", "    wat: Een nieuwe pan\n    hoe_geef_je_het: Geef het geld aan de balie."
    )
    assert _wensen(_pagina(stad))["geld"] == ["Een nieuwe pan"]


def test_wie_wil_geven_ziet_op_zijn_eigen_bladzijde_wat_er_gevraagd_wordt(site: Path) -> None:
    tekst = " ".join(soep(site / "voor-wie" / "wil-helpen" / "index.html").get_text(" ").split())
    assert "Helpers op zaterdag, voor 't Kleerkastje" in tekst
    assert "Winterjassen" not in tekst  # somebody took that on


def test_een_ander_programma_kan_de_wensen_volgen(stad: Stad) -> None:
    def wensen(vandaag: date) -> dict[str, str]:
        lezing = lees_kaart(stad.project.op(vandaag))
        assert lezing.kaart is not None
        [bestand] = feedbestanden(openbaar(lezing.kaart))
        wortel = ElementTree.fromstring(bestand.inhoud)
        naam = {"a": "http://www.w3.org/2005/Atom"}
        for deel in (wortel, *wortel.findall("a:entry", naam)):
            assert all(deel.findtext(f"a:{veld}", namespaces=naam) for veld in ("id", "title", "updated"))
        links = [link.get("href", "") for link in wortel.findall("a:entry/a:link", naam)]
        assert set(links) <= {"../initiatieven/kleerkast/"}
        gevonden = wortel.findall("a:entry", naam)
        return {str(w.findtext("a:title", namespaces=naam)): str(w.findtext("a:id", namespaces=naam)) for w in gevonden}

    voor, na = wensen(date(2026, 11, 10)), wensen(date(2026, 11, 11))
    assert voor.keys() == {"Zomerjurken", "Helpers op zaterdag"}
    assert na.keys() == {"Helpers op zaterdag"}
    assert voor["Helpers op zaterdag"] == na["Helpers op zaterdag"]
    stad.vervang(KAST, "hoe_geef_je_het: Loop een keer binnen.", "hoe_geef_je_het: Kom een keer langs.")
    assert wensen(date(2026, 11, 11)) == na


def test_waar_de_toestemming_staat_komt_nergens(site: Path) -> None:
    for pad in site.rglob("*"):
        assert pad.is_dir() or b"Mail van oktober" not in pad.read_bytes(), pad


def test_kiezen_wat_je_wilt_geven(browser: Browser, site: Path) -> None:
    with Bezoeker(browser, site) as iemand:
        pagina = iemand.open("geven/")
        pagina.get_by_label("Wat wil je geven?").select_option(label="Tijd")
        assert pagina.locator("[data-soort]:visible").evaluate_all("d => d.map((x) => x.dataset.soort)") == ["tijd"]
        assert pagina.locator("[data-kies-stand]").inner_text() == "1 wens"
    with Bezoeker(browser, site, java_script_enabled=False) as iemand:
        assert iemand.open("geven/").get_by_label("Wat wil je geven?").is_visible() is False


def test_zonder_wensen_is_de_bladzijde_er_nog(stad: Stad) -> None:
    """A poster on a wall and the menu lead to it."""
    assert _wensen(_pagina(stad, date(2027, 1, 1))) == {"tijd": ["Helpers op zaterdag"]}
    stad.vervang(KAST, "status: gepubliceerd", "status: tijdelijk-dicht")
    stad.vervang(
        KAST, "  - soort: tijd\n    wat: Helpers op zaterdag\n    hoe_geef_je_het: Loop een keer binnen.\n", ""
    )
    pagina = _pagina(stad, date(2027, 1, 1))
    assert pagina is not None
    assert pagina.gevraagd == ()
