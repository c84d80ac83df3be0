"""The site of Zaanstad in a real browser: the pages that somebody wrote by hand, and in the audit every page."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import PROJECT, zaanstad
from duim import te_klein
from gebouwd import soep
from playwright.sync_api import Browser
from toetsenbord import klachten_van_tab
from venster import Kleuren, drempels, ga_naar, op_een_telefoon, open_pagina, open_telefoon, past, wacht_op_antwoord
from w3c import fouten_volgens_w3c
from zicht import in_eigen_kleuren, op_vierhonderd_procent

MET_DE_HAND = [pad.stem for pad in zaanstad().geschreven_paginas()]
PAGINATYPES: dict[str, str] = json.loads((PROJECT / "bench" / "paginatypes.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("naam", MET_DE_HAND)
def test_een_pagina_met_de_hand_is_toegankelijk_en_past(zaansite: Path, browser: Browser, naam: str) -> None:
    with open_pagina(zaansite, browser, f"{naam}/", 360, "light") as pagina:
        assert past(pagina), f"content/{naam}.md heeft iets dat breder is dan een telefoon"
        assert not (klacht := drempels(pagina)), f"content/{naam}.md heeft een drempel:\n{klacht}"


@pytest.mark.audit
@pytest.mark.parametrize("kleuren", ["light", "dark"])
@pytest.mark.parametrize("breedte", [360, 1280])
@pytest.mark.parametrize("soort", PAGINATYPES)
def test_paginatype_in_elke_breedte_en_kleur(
    zaansite: Path, browser: Browser, soort: str, breedte: int, kleuren: Kleuren
) -> None:
    with open_pagina(zaansite, browser, PAGINATYPES[soort], breedte, kleuren) as pagina:
        assert past(pagina)
        assert drempels(pagina) == ""


def _adressen(site: Path) -> Iterator[str]:
    """Of all pages that are no forward."""
    for pad in sorted(site.rglob("index.html")):
        if 'http-equiv="refresh"' not in pad.read_text(encoding="utf-8"):
            adres = pad.parent.relative_to(site).as_posix()
            yield "" if adres == "." else f"{adres}/"


@pytest.mark.audit
@pytest.mark.parametrize("breedte", [360, 1280])
def test_elke_pagina_is_toegankelijk_en_past(zaansite: Path, browser: Browser, breedte: int) -> None:
    """Under the headers of a strict host, which refuse nothing (`open_pagina`)."""
    mis = {}
    for adres in _adressen(zaansite):
        with open_pagina(zaansite, browser, adres, breedte, "light") as pagina:
            if klacht := drempels(pagina) or ("" if past(pagina) else "te breed"):
                mis[adres] = klacht
    assert mis == {}


@pytest.mark.audit
def test_elke_pagina_past_op_een_telefoon(zaansite: Path, browser: Browser) -> None:
    with open_telefoon(zaansite, browser) as pagina:
        mis = {adres: klachten for adres in _adressen(zaansite) if (klachten := op_een_telefoon(pagina, adres))}
    assert mis == {}


@pytest.mark.audit
def test_op_elke_pagina_raak_je_met_een_duim_wat_je_wilt(zaansite: Path, browser: Browser) -> None:
    """A link alone on a line of a page written by hand needs words around it: then it is a word in a sentence."""
    mis = {}
    with open_telefoon(zaansite, browser) as pagina:
        for adres in _adressen(zaansite):
            pagina.goto(f"http://kaart.test/{adres}")
            if klein := te_klein(pagina):
                mis[adres] = klein
    assert mis == {}


@pytest.mark.audit
def test_elke_pagina_is_te_lezen_op_vierhonderd_procent_en_in_eigen_kleuren(zaansite: Path, browser: Browser) -> None:
    mis = {}
    with open_telefoon(zaansite, browser) as pagina:
        for adres in _adressen(zaansite):
            ga_naar(pagina, f"http://kaart.test/{adres}")
            if klachten := in_eigen_kleuren(pagina) + op_vierhonderd_procent(pagina):
                mis[adres] = klachten
            pagina.set_viewport_size({"width": 360, "height": 740})
    assert mis == {}


@pytest.mark.audit
@pytest.mark.parametrize("breedte", [360, 1280])
@pytest.mark.parametrize("soort", PAGINATYPES)
def test_met_tab_bereik_en_zie_je_alles(zaansite: Path, browser: Browser, soort: str, breedte: int) -> None:
    with open_pagina(zaansite, browser, PAGINATYPES[soort], breedte, "light") as pagina:
        wacht_op_antwoord(pagina)
        assert klachten_van_tab(pagina) == []


@pytest.mark.audit
def test_de_controle_van_het_w3c_vindt_geen_fout(zaansite: Path, tmp_path: Path) -> None:
    assert fouten_volgens_w3c(zaansite, tmp_path) == []


def test_een_geschreven_pagina_kan_tonen_wat_er_gevraagd_wordt(zaansite: Path) -> None:
    """Employers read it at the end of their own page."""
    bladzijde = soep(zaansite / "voor-werkgevers" / "index.html")
    kop = next(h for h in bladzijde.select("main h2") if h.get_text() == "Dit vragen helpers nu")
    lijst = kop.find_next("ul")
    assert lijst is not None
    wensen = [h3.get_text(" ", strip=True) for h3 in soep(zaansite / "geven" / "index.html").select("[data-soort] h3")]
    assert len(lijst.select("li")) == len(wensen)
