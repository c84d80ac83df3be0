"""The second town, in `voorbeelden/groningen/`: it stands on what every town shares, says that it is a trial, and stays small."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from conftest import PROJECT, zaanstad
from gebouwd import KEURINGEN, Gebouwd, Keuring
from playwright.sync_api import Browser
from venster import drempels, open_pagina

from generator.build import controleer
from generator.meldingen import fouten
from generator.project import Project
from generator.schil.instellingen import lees_project

GRONINGEN = PROJECT / "voorbeelden" / "groningen"
VAN_ZAANSTAD = ("zaan", "14 075")


@cache
def groningen() -> Project:
    return lees_project(GRONINGEN / "mkdocs.yml").op(zaanstad().vandaag)


def test_groningen_klopt_en_heeft_de_landelijke_hulp_en_de_eigen() -> None:
    kaart, _, meldingen = controleer(groningen())
    assert not fouten(meldingen), "\n\n".join(map(str, fouten(meldingen)))
    assert kaart
    eigen = {pad.stem for map_ in groningen().records for pad in map_.rglob("*.yaml")}
    landelijk = {pad.stem for pad in (PROJECT / "regelingen" / "landelijk").glob("[!_]*.yaml")}
    op_de_site = set(kaart.bladen)
    assert len(eigen) >= 15
    assert len(op_de_site & eigen) >= 10
    assert len(op_de_site & landelijk) >= 20
    assert {"112", "113", "14 050"} <= {nood.telefoon for nood in kaart.noodhulp.values()}
    assert "proef" in kaart.gemeente.proefversie


def test_groningen_houdt_alleen_bij_wat_van_groningen_is() -> None:
    regels = sum(len(pad.read_text(encoding="utf-8").splitlines()) for pad in groningen().lijsten.glob("*.yaml"))
    assert regels <= 500
    teksten = {pad: pad.read_text(encoding="utf-8").lower() for pad in GRONINGEN.rglob("*") if _van_de_gemeente(pad)}
    assert len(teksten) > 20
    assert not [pad for pad, tekst in teksten.items() if any(woord in tekst for woord in VAN_ZAANSTAD)]


def _van_de_gemeente(pad: Path) -> bool:
    return pad.suffix in {".yaml", ".yml", ".md", ".css", ".svg"} and "site" not in pad.relative_to(GRONINGEN).parts


@pytest.fixture
def site(bouwer: Callable[..., tuple[Path, str]]) -> Path:
    return bouwer("groningen", GRONINGEN, SOCIALE_KAART_VANDAAG=groningen().vandaag.isoformat())[0]


@pytest.mark.audit
@pytest.mark.parametrize("keuring", KEURINGEN, ids=lambda keuring: keuring.__name__)
def test_de_site_van_groningen(site: Path, keuring: Keuring) -> None:
    vondsten = list(keuring(Gebouwd(site, groningen())))
    assert vondsten == [], "\n".join(vondsten)


@pytest.mark.audit
def test_de_site_van_groningen_zegt_niets_van_zaanstad(site: Path) -> None:
    teksten = {
        pad: pad.read_text(encoding="utf-8").lower() for pad in site.rglob("*") if pad.suffix in {".html", ".js"}
    }
    assert len(teksten) > 100
    assert not [pad for pad, tekst in teksten.items() if any(woord in tekst for woord in VAN_ZAANSTAD)]


@pytest.mark.audit
@pytest.mark.parametrize("adres", ["", "zoeken/", "noodhulp/"])
def test_met_een_logo_wordt_niets_geweigerd(site: Path, browser: Browser, adres: str) -> None:
    """Under the headers of a strict host, which `open_pagina` sends along."""
    with open_pagina(site, browser, adres, 360, "light") as pagina:
        assert pagina.locator(".kop__logo").evaluate("beeld => beeld.naturalWidth") > 0
        assert drempels(pagina) == ""
