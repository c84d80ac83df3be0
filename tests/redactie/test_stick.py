"""The copy for a stick: every link names a file, so it works without a server and without scripts."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest
from conftest import VANDAAG, Stad, draai
from gebouwd import soep

from generator.redactie.stick import maak_stick


@pytest.fixture(scope="module")
def kopie_van_de_site(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    doel = tmp_path_factory.mktemp("stick")
    assert maak_stick(site, doel, "Sociale kaart Voorbeeldstad", VANDAAG, date(2026, 12, 31)) > 100
    return doel


def test_elke_link_noemt_een_bestand(kopie_van_de_site: Path) -> None:
    mis = []
    for pad in kopie_van_de_site.rglob("*.html"):
        for element in soep(pad).select("[href], [src], [action], [data-naar], meta[http-equiv=refresh]"):
            adres = element.get("href") or element.get("src") or element.get("action") or element.get("data-naar")
            adres = adres or element["content"].partition("url=")[2]
            doel = urlsplit(urldefrag(urljoin(pad.as_uri(), adres))[0])
            if doel.scheme == "file" and not Path(unquote(doel.path)).is_file():
                mis.append(f"{pad.relative_to(kopie_van_de_site)}: {adres}")
    assert mis == []


def test_er_staat_bij_van_wanneer_het_is_en_hoelang_het_goed_is(kopie_van_de_site: Path) -> None:
    uitleg = (kopie_van_de_site / "LEES-MIJ.txt").read_text("utf-8")
    assert "van 22 november 2026" in uitleg
    assert "tot en met 31 december 2026" in uitleg
    assert {pad.name for pad in kopie_van_de_site.iterdir()} == {"START.html", "LEES-MIJ.txt", "site"}
    assert not (kopie_van_de_site / "site" / ".htaccess").exists()


def test_de_opdracht_bouwt_de_site_van_nu(stad: Stad, tmp_path: Path) -> None:
    doel = tmp_path / "op de stick"
    uitvoer = draai("generator", "stick", doel, map_=stad.map, SOCIALE_KAART_PAPIER="false")
    assert uitvoer.returncode == 0, uitvoer.stderr
    assert "START.html" in uitvoer.stdout
    assert (doel / "site" / "regelingen" / "schuldhulp" / "index.html").is_file()
    assert not (stad.map / "site").exists()
    weer = draai("generator", "stick", doel, map_=stad.map)
    assert (weer.returncode, weer.stdout) == (1, "")
    assert "is niet leeg. Kies een nieuwe map." in weer.stderr


def test_zonder_goede_site_komt_er_niets(stad: Stad, tmp_path: Path) -> None:
    record = next(stad.map.glob("regelingen/*.yaml"))
    record.write_text(record.read_text("utf-8").replace("naam:", "naan:", 1), "utf-8")
    uitvoer = draai("generator", "stick", tmp_path / "stick", map_=stad.map)
    assert uitvoer.returncode == 1
    assert not (tmp_path / "stick").exists()
