"""What is the same is not written again, and nobody can see that in what is there."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from conftest import Stad, draai
from mkdocs.commands.build import build
from mkdocs.config import load_config

SCHULDHULP = "regelingen/schuldhulp/index.html"
RUSTIG = "wijken/index.html"
"""This says nothing of a record."""


def _inhoud(site: Path) -> dict[str, bytes]:
    return {pad.relative_to(site).as_posix(): pad.read_bytes() for pad in site.rglob("*") if pad.is_file()}


def _nummers(site: Path) -> dict[str, int]:
    return {pad.relative_to(site).as_posix(): pad.stat().st_ino for pad in site.rglob("*") if pad.is_file()}


def _bouw(stad: Stad, naar: str, cache: str = ".cache") -> Path:
    """A build, as somebody does it who has only this town."""
    uit = draai(
        *("mkdocs", "build", "--strict", "--quiet", "--site-dir", stad.map / naar), map_=stad.map,
        SOCIALE_KAART_CACHE=str(stad.map / cache),
    )  # fmt: skip
    assert uit.returncode == 0, uit.stderr
    return stad.map / naar


@pytest.mark.proces
def test_na_een_wijziging_is_het_de_site_die_er_zonder_de_oude_was_gekomen(stad: Stad) -> None:
    """Also when somebody changed files of the old one, took some away, or made one a link."""
    site = _bouw(stad, "site")
    voor = _nummers(site)
    stad.vervang("regelingen/schuldhulp.yaml", "naam: Schuldhulp", "naam: Hulp bij schulden")
    (stad.map / "regelingen" / "warmtegeld.yaml").unlink()
    stad.vervang(
        "initiatieven/wijkinitiatieven/buurthuis-de-schakel.yaml", "naam: Buurthuis De Schakel", "naam: Schakel"
    )
    (site / "over" / "index.html").unlink()
    (site / "contact" / "index.html").write_text("van een ander", "utf-8")
    (site / "van-een-ander.txt").touch()
    elders = stad.map / "elders.html"
    (site / "woordenlijst" / "index.html").rename(elders)
    (site / "woordenlijst" / "index.html").symlink_to(elders)
    _bouw(stad, "site")
    assert _inhoud(site) == _inhoud(_bouw(stad, "vers", cache=".vers"))
    assert not (site / "woordenlijst" / "index.html").is_symlink()
    na = _nummers(site)
    gebleven = [naam for naam in na if na[naam] == voor.get(naam)]
    assert RUSTIG in gebleven
    assert SCHULDHULP not in gebleven
    assert all(pad.stat().st_nlink == 1 for pad in site.rglob("*") if pad.is_file())


def _toon(stad: Stad, site: Path) -> None:
    """Make the site the way it is made while somebody looks."""
    config = load_config(str(stad.map / "mkdocs.yml"), site_dir=str(site), dev_addr="127.0.0.1:0")
    config.plugins.on_startup(command="serve", dirty=False)
    build(config, serve_url="http://127.0.0.1:8000/")


def test_wie_kijkt_ziet_de_nieuwe_site_op_dezelfde_plek(stad: Stad, tmp_path: Path) -> None:
    """What is gone is gone, and what stayed is not touched."""
    site = tmp_path / "site"
    _toon(stad, site)
    for pad in site.rglob("*"):
        os.utime(pad, (0, 0))
    (stad.map / "regelingen" / "warmtegeld.yaml").unlink()
    stad.vervang("regelingen/schuldhulp.yaml", "kort: Iemand", "kort: Iemand anders")
    (site / "over" / "index.html").write_text("van een ander", "utf-8")
    _toon(stad, site)
    _toon(stad, tmp_path / "vers")
    assert _inhoud(site) == _inhoud(tmp_path / "vers")
    assert not (site / "regelingen" / "warmtegeld").exists()
    assert (site / RUSTIG).stat().st_mtime == 0
    assert (site / SCHULDHULP).stat().st_mtime > 0
