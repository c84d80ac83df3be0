"""`/cijfers/`, its files and `/testen/`: what is missing comes first, every figure says of how many, and nothing internal is there."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pypdfium2
import pytest
from bs4 import BeautifulSoup
from conftest import VANDAAG, Stad, opdracht, voorbeeldstad
from playwright.sync_api import Browser
from venster import open_pagina

from generator.blad.cijfers import procent
from generator.blad.cijferzinnen import CIJFERS, STATEN
from generator.blad.openbaar import OpenbareKaart
from generator.blad.openbaarmaking import openbaar
from generator.blad.testblad import taken
from generator.kaart import adressen
from generator.lezen import lees_kaart
from generator.models.cijferdag import Telling
from generator.models.nagelezen import Getest
from generator.pages.cijfers import cijfers
from generator.weergave.jinja import Weergave


@pytest.fixture(scope="module")
def kaart() -> OpenbareKaart:
    kaart = lees_kaart(voorbeeldstad()).kaart
    assert kaart is not None
    return openbaar(kaart)


@pytest.fixture(scope="module")
def pagina(site: Path) -> BeautifulSoup:
    return lees(site, adressen.CIJFERS)


def lees(site: Path, adres: str) -> BeautifulSoup:
    return BeautifulSoup((site / adres / "index.html").read_text(encoding="utf-8"), "html.parser")


def rijen(site: Path, adres: str) -> list[dict[str, str]]:
    inhoud = (site / adres).read_bytes()
    assert inhoud.count(b"\n") == inhoud.count(b"\r\n")
    return list(csv.DictReader(io.StringIO(inhoud.decode("utf-8-sig"), newline=""), strict=True))


def vakken(pagina: BeautifulSoup) -> Iterator[tuple[str, str, str]]:
    """Of each cell its row, its column and its text, as a screen reader says them."""
    for tabel in pagina.select(".dekking table"):
        kolommen = [th.get_text(" ", strip=True) for th in tabel.select("thead th[scope=col]")]
        for rij in tabel.select("tbody tr"):
            naam = rij.select_one("th[scope=row]").get_text(" ", strip=True)
            cellen = [cel.get_text(" ", strip=True) for cel in rij.select("td")]
            assert len(cellen) == len(kolommen)
            yield from ((naam, kolom, cel) for kolom, cel in zip(kolommen, cellen, strict=True))


def test_wat_mist_staat_bovenaan_met_naam_en_bron(pagina: BeautifulSoup) -> None:
    tekst = pagina.main.get_text(" ", strip=True)
    volgorde = [
        "Wat mist er?",
        "Hier is het meest wit",
        "De Lantaarn",
        "Warm eten aan huis",
        "Klopt het nog?",
        "Hoe was het eerder?",
    ]
    plekken = [tekst.index(stuk) for stuk in volgorde]
    assert plekken == sorted(plekken)
    plan = pagina.select_one("#de-lantaarn")
    assert plan.find_previous("h3").get_text() == "Jaarplan Voorbeeldstad 2026"
    assert "volgt niemand" in tekst
    assert "Wat is De Lantaarn?" not in tekst
    assert "(concepten: 1)" in tekst


def test_elk_vak_is_te_lezen_zonder_kleur(pagina: BeautifulSoup) -> None:
    alle = {(rij, kolom): cel for rij, kolom, cel in vakken(pagina)}
    assert alle["Noord", "Schulden"] == "✕ bestaat niet"
    assert alle["Zuid", "Schulden"] == "wit"
    assert alle["Noord", "Eten en kleding"] == "1 er is hulp"
    assert alle["Heel Voorbeeldstad", "Mensen ontmoeten"] == "geen"
    assert any(cel.endswith("er is hulp, maar oud") and cel.startswith("◐") for cel in alle.values())
    regio = pagina.select(".dekking")
    assert [(deel["tabindex"], deel["role"]) for deel in regio] == [("0", "region")] * 3
    assert all(pagina.select_one(f"#{deel['aria-labelledby']}") for deel in regio)


def test_het_bestand_telt_hetzelfde_als_de_bladzijde(site: Path, pagina: BeautifulSoup, kaart: OpenbareKaart) -> None:
    uit_bestand = {}
    for rij in rijen(site, adressen.WITTE_PLEKKEN_CSV):
        if rij["tabel"] != "wijk en groep":
            aantal, oud = int(rij["vers"]) + int(rij["oud"]), rij["stand"] == STATEN["oud"].naam
            woord = f"{'◐ ' if oud else ''}{aantal} " if aantal else "✕ " if rij["stand"] == "bestaat niet" else ""
            naam = rij["wijk"] or rij["groep"] or rij["leeftijd"]
            uit_bestand[naam, rij["onderwerp"]] = f"{woord}{rij['stand']}"
    op_bladzijde = {(rij, kolom): cel.replace("geen", "wit") for rij, kolom, cel in vakken(pagina)}
    assert op_bladzijde == uit_bestand
    wit = sum(
        rij["tabel"] == "wijk" and rij["stand"] == "wit" and rij["wijk"] in {w.naam for w in kaart.wijken.values()}
        for rij in rijen(site, adressen.WITTE_PLEKKEN_CSV)
    )
    assert kaart.cijfers.cijfer("wijk-wit").aantal == wit


def test_bij_elk_cijfer_staat_van_hoeveel_en_van_wanneer(
    site: Path, pagina: BeautifulSoup, kaart: OpenbareKaart
) -> None:
    getoond = {rij["data-cijfer"]: rij.get_text(" ", strip=True) for rij in pagina.select("[data-cijfer]")}
    alle = [cijfer for groep in kaart.cijfers.groepen for cijfer in groep.cijfers]
    assert list(getoond) == [cijfer.wat for cijfer in alle]
    assert all(cijfer.waarde in getoond[cijfer.wat] for cijfer in alle)
    kosten = kaart.cijfers.cijfer("kosten-bekend")
    assert kosten.waarde == f"{kosten.aantal} van de {kosten.van} ({procent(kosten.aantal, kosten.van or 0)})"
    assert "Gemeten op 15 november 2026" in getoond["huishoudens-zonder"]
    assert "Gerekend met 15 minuten" in getoond["minuten-per-maand"]
    assert "Gemeten op" not in getoond["hulp"]
    bestand = {(rij["dag"], rij["wat"]): rij for rij in rijen(site, adressen.CIJFERS_CSV)}
    assert bestand["2026-11-15", "feiten-vers"]["van"] == "4"
    assert bestand["2026-11-22", "hulp"]["aantal"] == str(kaart.cijfers.cijfer("hulp").aantal)
    assert {wat for _, wat in bestand} == {cijfer.wat for cijfer in alle}


def test_van_wat_niemand_weet_zegt_de_site_nul_en_niet_ja(site: Path, pagina: BeautifulSoup) -> None:
    tekst = lees(site, "over/").main.get_text(" ", strip=True)
    assert "Wij houden niet bij welke teksten een mens schreef, en welke een computerprogramma." in tekst
    assert "Bij 0 daarvan staat opgeschreven dat een mens de hele tekst heeft nagelezen." in tekst
    tekst = pagina.main.get_text(" ", strip=True)
    assert (
        "nagelezen door redacteur op 2 november 2026. Getest met panel van vijf bewoners op 3 november 2026: Iedereen vond de pas."
        in tekst
    )
    nooit = [
        li.get_text(strip=True)
        for li in pagina.find("summary", string=lambda s: s and "Nog nooit getest" in s).parent.select("li")
    ]
    assert "Schulden" in nooit
    assert "Geld en inkomen" not in nooit


def test_wat_een_gat_is_zegt_wie_je_belt_en_staat_een_keer_in_de_belronde(stad: Stad) -> None:
    lijst = "content/lijsten/witte_plekken.yaml"
    zegt = opdracht("belronde", map_=stad.map).stdout
    assert "De Lantaarn: Wat is De Lantaarn?" in zegt
    stad.vervang(lijst, "leeftijden: [aow]\n", "leeftijden: [aow]\n  gat: warm-eten-bezorgd\n")
    (genoemd,) = openbaar(stad.kaart()).dekking.genoemd
    assert genoemd.gat == "weten-we-nog-niet/#warm-eten-bezorgd"
    assert "De Lantaarn" not in opdracht("belronde", map_=stad.map).stdout


def test_een_wijk_zegt_wat_er_nog_gezocht_wordt(site: Path, kaart: OpenbareKaart) -> None:
    """What is white in its row; help for the whole town makes none of it less looked for."""
    wit, oud = kaart.dekking.gezocht_in("wijken/noord/")
    tekst = lees(site, "wijken/noord/").select_one("#gezocht").get_text(" ", strip=True)
    assert wit
    assert "; ".join(wit) in tekst
    assert ("Klopt het nog?" in tekst) == bool(oud)
    assert "Schulden" not in wit  # somebody looked


def test_wie_nalas_en_testte_telt_mee(stad: Stad) -> None:
    stad.vervang(
        "regelingen/schuldhulp.yaml",
        "gecontroleerd: 2026-11-01\n",
        "gecontroleerd: 2026-11-01\nnagelezen:\n  - door: redacteur\n    op: 2026-11-02\n"
        "getest_met:\n  - panel: panel\n    op: 2026-11-03\n    uitkomst: Het lukte.\n",
    )
    stad.vervang(
        "content/lijsten/gemeente.yaml",
        "loket: wijkteam\n",
        "loket: wijkteam\nteksten_gemaakt_met: Wij schrijven alles zelf.\n",
    )
    kaart, meldingen = stad.lees()
    assert kaart is not None, meldingen
    assert kaart.cijfers.herkomst.nagelezen == kaart.cijfers.herkomst.getest == 1
    assert kaart.cijfers.cijfer("nagelezen").waarde == "1 van de 5 (20\u00a0%)"
    schil = Weergave(stad.project, kaart, papier=False).schil()
    assert "Wij schrijven alles zelf." in schil["teksten"]
    assert "Bij 1 daarvan" in schil["teksten"]


def test_de_cijfers_van_later_staan_er_nog_niet(stad: Stad) -> None:
    vroeger = openbaar(stad.kaart(date(2026, 11, 14)))
    assert vroeger.cijfers.dagen == ()
    assert openbaar(stad.kaart()).cijfers.dagen == ("15 november 2026",)


def test_elk_cijfer_heeft_een_naam_en_een_plaats() -> None:
    from generator.blad.cijfers import DELEN

    alle = [wat for deel in DELEN for wat in deel.wat]
    assert len(alle) == len(set(alle))
    assert set(alle) == set(CIJFERS)
    assert [Telling(wat=wat, aantal=1).wat for wat in alle] == alle


def test_een_deel_is_nooit_alles_of_niets_als_dat_niet_zo_is() -> None:
    assert [procent(*deel) for deel in ((0, 0), (0, 500), (1, 500), (499, 500), (500, 500))] == [
        "0\u00a0%", "0\u00a0%", "1\u00a0%", "99\u00a0%", "100\u00a0%"
    ]  # fmt: skip


def test_het_testblad_begint_met_wat_nog_nooit_getest_is(kaart: OpenbareKaart) -> None:
    alle = taken(kaart)
    themas = [taak.adres for taak in alle if taak.adres.startswith(adressen.THEMAS)]
    getest = {blad.adres for blad in kaart.cijfers.bladzijden if blad.getest}
    assert len(themas) == 2
    assert not getest & set(themas)
    keer = Getest(panel="panel", op=VANDAAG, uitkomst="Goed.")
    oud = Getest(panel="panel", op=VANDAAG - timedelta(days=9), uitkomst="Goed.")
    eerst = themas[0]
    bladen = tuple(
        replace(blad, getest=(keer,) if blad.adres == eerst else (oud,)) for blad in kaart.cijfers.bladzijden
    )
    daarna = taken(replace(kaart, cijfers=replace(kaart.cijfers, bladzijden=bladen)))
    assert eerst not in {taak.adres for taak in daarna}
    bekend = {bron.adres for bron in cijfers(kaart)} | {blad.adres for blad in kaart.cijfers.bladzijden}
    assert {taak.adres for taak in alle} <= bekend | {adressen.NOODHULP, adressen.GELD_CHECK}


def test_het_testblad_heeft_op_papier_ruimte_om_te_schrijven(site: Path, browser: Browser, tmp_path: Path) -> None:
    with open_pagina(site, browser, adressen.TESTEN, 1280, "light") as venster:
        lijnen = venster.locator(".schrijfvak__regel")
        assert lijnen.count() > 20
        assert not lijnen.first.is_visible()
        venster.emulate_media(media="print")
        assert lijnen.first.bounding_box()["height"] > 20
        assert not venster.locator(".testblad__leiding").is_visible()
        venster.pdf(path=tmp_path / "test.pdf", prefer_css_page_size=True)
    with pypdfium2.PdfDocument(tmp_path / "test.pdf") as pdf:
        assert 2 <= len(pdf) <= 4
        assert [round(punten / 72 * 25.4) for punten in pdf[0].get_size()] == [210, 297]
