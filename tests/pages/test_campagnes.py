"""Campaigns and records in the light: they begin and end by themselves, and stand in their own places only."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from bezoeker import Bezoeker
from conftest import Stad, opdracht
from gebouwd import soep
from playwright.sync_api import Browser

from generator.blad.openbaar import OpenbareKaart
from generator.blad.openbaarmaking import openbaar
from generator.pages.campagnes import campagnes

CAMPAGNE = "campagnes/winterjas/"


def _tekst(pad: Path, keuze: str = "main") -> str:
    stuk = soep(pad).select_one(keuze)
    assert stuk is not None
    return " ".join(stuk.get_text(" ").split()).replace("\u00ad", "")


def _kaart(stad: Stad, dag: date) -> OpenbareKaart:
    return openbaar(stad.kaart(dag))


@pytest.mark.parametrize(
    ("adres", "campagne", "licht"),
    [
        ("", True, True),
        ("voor-wie/gezinnen", True, False),
        ("voor-wie/schulden", False, False),
        ("themas/geld", False, False),
    ],
)
def test_extra_aandacht_staat_op_zijn_plekken(site: Path, adres: str, campagne: bool, licht: bool) -> None:
    tekst = _tekst(site / adres / "index.html")
    assert ("Heb je een warme jas nodig?" in tekst) is campagne
    assert ("Deze week is er elke dag warme soep." in tekst) is licht


def test_de_bladzijde_heeft_de_boodschap_de_hulp_en_de_teksten(site: Path) -> None:
    pad = site / CAMPAGNE / "index.html"
    tekst = _tekst(pad)
    for zin in (
        "Wordt het koud en heb je geen jas? Bij het Kleerkastje haal je er gratis een.",
        "Deze teksten mag je gebruiken tot en met 13 december 2026.",
        "Voor een scherm Heb je een warme jas nodig? Bij het Kleerkastje haal je gratis een jas. Bel 14 020",
        "Voor een nieuwsbrief of krant",
        "Voor een mail Hallo,",
    ):
        assert zin in tekst, zin
    assert [stuk["data-record"] for stuk in soep(pad).select("[data-record]")] == ["schuldhulp"]


@pytest.mark.parametrize(
    ("dag", "loopt", "bladzijde"),
    [
        (date(2026, 11, 15), False, False),
        (date(2026, 11, 16), True, True),
        (date(2026, 12, 13), True, True),
        (date(2026, 12, 14), False, True),
    ],
)
def test_een_campagne_begint_en_eindigt_vanzelf(stad: Stad, dag: date, loopt: bool, bladzijde: bool) -> None:
    kaart = _kaart(stad, dag)
    assert bool(kaart.lopende_campagnes()) is loopt
    assert bool(list(campagnes(kaart))) is bladzijde


@pytest.mark.parametrize(("dag", "aantal"), [(date(2026, 11, 19), 0), (date(2026, 11, 30), 1), (date(2026, 12, 1), 0)])
def test_in_het_licht_is_voor_even(stad: Stad, dag: date, aantal: int) -> None:
    assert len(_kaart(stad, dag).in_het_licht) == aantal


def test_de_redactie_hoort_wanneer_het_ophoudt(stad: Stad) -> None:
    uit = opdracht("verloopt", map_=stad.map).stdout
    assert "winterjas: Extra aandacht: Heb je een warme jas nodig?" in uit
    assert "buurthuis-de-schakel: Extra aandacht: Deze week is er elke dag warme soep." in uit


def test_de_tekst_kopieert_met_het_adres_en_een_oude_site_zwijgt(browser: Browser, site: Path) -> None:
    geef = "Object.defineProperty(navigator, 'clipboard', {value: {writeText: async (t) => { window.klembord = t; }}})"
    with Bezoeker(browser, site, vooraf=geef) as iemand:
        pagina = iemand.open(CAMPAGNE)
        pagina.get_by_role("button", name="Kopieer: voor een scherm").click()
        pagina.get_by_text("De tekst is gekopieerd.").wait_for()
        assert pagina.evaluate("window.klembord") == (
            "Heb je een warme jas nodig? Bij het Kleerkastje haal je gratis een jas.\n\n"
            "Bel 14 020 (Gemeente Voorbeeldstad). Of kijk op http://kaart.test/campagnes/winterjas/."
        )
        iemand.context.clock.set_fixed_time("2026-12-14T10:00:00")
        assert "Deze teksten mag je gebruiken" not in iemand.open(CAMPAGNE).locator("main").inner_text()
        assert "Heb je een warme jas nodig?" not in iemand.open("").locator("main").inner_text()
