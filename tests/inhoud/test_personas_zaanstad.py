"""On the conditions of Zaanstad: who falls between the schemes, and the questions for at the table on one sheet."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path

import pypdfium2
from conftest import PROJECT, opdracht, zaanstad
from playwright.sync_api import Browser
from venster import open_pagina

from generator.blad.openbaarmaking import openbaar
from generator.check.machine import Check
from generator.check.raster import MEESTE, raster
from generator.check.wal_en_schip import tussen_wal_en_schip
from generator.kaart import adressen
from generator.lezen import lees_kaart
from generator.weergave.scripts import checkcode

DAG = date(2026, 12, 1)


def test_het_hele_raster_is_snel_doorgerekend() -> None:
    kaart = lees_kaart(zaanstad().op(DAG)).kaart
    assert kaart is not None
    publiek = openbaar(kaart)
    begin = time.process_time()
    with Check(checkcode(PROJECT / "theme"), publiek) as machine:
        zinnen = tussen_wal_en_schip(machine, publiek, {regel.id for regel in publiek.toetsregels}, {}).regels
        assert 0 < len(raster(machine, publiek)) <= MEESTE
    assert time.process_time() - begin < 3
    assert len(zinnen) > 1


def test_stand_laat_zien_wie_tussen_wal_en_schip_valt() -> None:
    uitvoer = opdracht("stand", "--markdown", vandaag=DAG).stdout
    deel = uitvoer.partition("## Tussen wal en schip\n\n")[2].partition("\n## ")[0]
    regels = deel.strip().splitlines()
    assert 1 < len(regels) <= 12
    assert all(regel.startswith("- ") for regel in regels)


def test_de_vragen_voor_aan_tafel_passen_op_een_a4(zaansite: Path, browser: Browser, tmp_path: Path) -> None:
    with open_pagina(zaansite, browser, adressen.VRAGEN_AAN_TAFEL, 1280, "light") as pagina:
        vakken = pagina.locator(".tafel__vak")
        assert 1 < vakken.count() <= 12
        assert not vakken.first.is_visible()
        pagina.emulate_media(media="print")
        assert vakken.last.is_visible()
        pagina.pdf(path=tmp_path / "tafel.pdf", prefer_css_page_size=True)
    with pypdfium2.PdfDocument(tmp_path / "tafel.pdf") as pdf:
        assert len(pdf) == 1
        assert [round(punten / 72 * 25.4) for punten in pdf[0].get_size()] == [210, 297]
