"""A sentence that looks ahead is a remark of `verloopt` and of `taal` once its day is near or over, on pages too."""

from __future__ import annotations

import pytest
from conftest import Stad, opdracht


@pytest.fixture
def stad_met_zinnen(stad: Stad) -> Stad:
    """On 22 November 2026: a day that is over in a record, one that is near on a page, and one that is far away."""
    stad.vervang("regelingen/schuldhulp.yaml", "voor_wie: ", "voor_wie: Je kunt je aanmelden tot 1 oktober 2026. ")
    pad = stad.map / "content" / "over.md"
    pad.write_text(
        "# Over deze site\n\nVanaf 1 december 2026 staat hier meer.\n\nVanaf 1 juli 2028 ook.\n", encoding="utf-8"
    )
    return stad


@pytest.mark.parametrize("naam", ["verloopt", "taal"])
def test_een_zin_die_vooruitkijkt(stad_met_zinnen: Stad, naam: str) -> None:
    gezegd = opdracht(naam, map_=stad_met_zinnen.map).stdout
    assert "regelingen/schuldhulp.yaml:10" in gezegd
    assert "tot 1 oktober 2026” is voorbij." in gezegd
    assert "content/over.md:3" in gezegd
    assert "anaf 1 december 2026”: dat is over 9 dagen." in gezegd
    assert "2028" not in gezegd
