"""The languages that somebody speaks: a resident reads them in a sentence, and finds who speaks theirs."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from conftest import Stad, opdracht

from generator.build import bouw

KAST = "initiatieven/stille-krachten/kleerkast.yaml"


@pytest.mark.parametrize(
    ("talen", "zin"),
    [
        ("[Turks]", "Ze spreken er ook Turks."),
        ("[Turks, Arabisch]", "Ze spreken er ook Turks en Arabisch."),
        ("[Turks, Arabisch, Pools]", "Ze spreken er ook Turks, Arabisch en Pools."),
    ],
)
def test_een_bewoner_leest_welke_talen_ze_spreken(stad: Stad, talen: str, zin: str) -> None:
    stad.vervang(KAST, "talen: [Turks]", f"talen: {talen}")
    html = next(p.html for p in bouw(stad.project).paginas if p.adres == "initiatieven/kleerkast/")
    assert zin in BeautifulSoup(html, "html.parser").get_text()


def test_wie_een_taal_zoekt_vindt_wie_haar_spreekt(stad: Stad) -> None:
    gevonden = opdracht("zoek", "ik spreek alleen fries", map_=stad.map).stdout
    assert "'t Kleerkastje" not in gevonden
    stad.vervang(KAST, "talen: [Turks]", "talen: [Turks, Fries]")
    assert "'t Kleerkastje" in opdracht("zoek", "ik spreek alleen fries", map_=stad.map).stdout
