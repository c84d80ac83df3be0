"""The emergency exit: plain Markdown that stock MkDocs builds without our plugin and without our theme."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from conftest import VOORBEELDSTAD, Stad, draai, opdracht


@pytest.fixture(scope="module")
def noodluik(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The emergency exit of voorbeeldstad, built by MkDocs as it comes."""
    doel = tmp_path_factory.mktemp("noodluik") / "noodluik"
    uitvoer = opdracht("noodluik", doel, map_=VOORBEELDSTAD)
    assert uitvoer.returncode == 0, uitvoer.stderr
    gebouwd = draai("mkdocs", "build", "--strict", map_=doel)
    assert gebouwd.returncode == 0, gebouwd.stderr
    assert "WARNING" not in gebouwd.stderr
    return doel


def test_noodluik_bouwt_met_gewoon_mkdocs_en_heeft_dezelfde_paginas(site: Path, noodluik: Path) -> None:
    assert "sociale-kaart" not in (noodluik / "mkdocs.yml").read_text().split("\n", 1)[1]
    for pad in site.rglob("index.html"):
        zelfde = noodluik / "site" / pad.relative_to(site)
        if "http-equiv" not in pad.read_text() and "404" not in pad.name:
            assert zelfde.is_file(), pad
            assert _kop(zelfde) == _kop(pad)


def test_noodluik_laat_tekst_letterlijk_en_links_heel(noodluik: Path) -> None:
    kast = BeautifulSoup((noodluik / "site/initiatieven/kleerkast/index.html").read_text(), "html.parser")
    assert 'Kleren & schoenen, {{ naar keuze }} "zo goed als nieuw" 👕.' in " ".join(kast.get_text(" ").split())
    pas = BeautifulSoup((noodluik / "site/regelingen/voorbeeldpas/index.html").read_text(), "html.parser")
    assert pas.select("a[href='tel:14020']")
    assert pas.select("a[href='../schuldhulp/']")
    assert "Dit bedrag is oud." in pas.get_text()
    assert "bijstandsnorm (Het bedrag dat de overheid als minimum ziet om van te leven.)" in " ".join(
        pas.get_text().split()
    )


def test_noodluik_heeft_niets_wat_een_bewoner_op_de_site_niet_ziet(noodluik: Path) -> None:
    """Not what only who helps somebody reads, and not what waits for a script."""
    alles = "\n".join(pad.read_text(encoding="utf-8") for pad in noodluik.rglob("*.md"))
    assert "Gratis kleren voor kinderen." in alles
    for niet in ("maatwerk als het inkomen net te hoog is", "Tips bij doorverwijzen", "Je ziet dit omdat"):
        assert niet not in alles
    for niet in ("Je browser bewaart niets.", "Stuur dit aan iemand"):
        assert niet not in alles


def test_noodluik_schrijft_niet_over_andermans_werk_heen(stad: Stad) -> None:
    uitvoer = opdracht("noodluik", "content", map_=stad.map)
    assert uitvoer.returncode == 1
    assert "De map content is niet leeg." in uitvoer.stderr


def _kop(pad: Path) -> str:
    kop = BeautifulSoup(pad.read_text(), "html.parser").find("h1")
    return " ".join(kop.get_text().split()) if kop else ""
