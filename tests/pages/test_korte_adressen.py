"""Two records whose ids make the same short code: both have an address that leads to them, and what was printed stays."""

from __future__ import annotations

from pathlib import Path

import pytest
from bezoeker import WORTEL, Bezoeker
from conftest import Stad, draai, opdracht
from playwright.sync_api import Browser

from generator.kaart import adressen
from generator.keuring.adreslijst import BESTAND
from generator.models.kortadres import code

EERST, LATER = "hulp-3659", "hulp-1765"
KORT, LANG = code(EERST), code(LATER, 1)
RECORD = """\
soort: regeling
naam: {naam}
kort: {naam} voor je kind.
status: gepubliceerd
niveau: gemeente
aanbieder: Gemeente Voorbeeldstad
themas: [geld]
voor_wie: Je hebt een kind.
wat_krijg_je: {naam}.
hoe_krijg_je_het: aanvragen
aanvragen:
  stappen: [Bel het wijkteam.]
contact:
  loket: wijkteam
eigenaar: redactie
bronnen:
  - naam: Gemeente
    url: https://www.voorbeeldstad.example/{id_}
gecontroleerd: 2026-11-01
zo_zeggen_mensen: [ik zoek {naam}, waar krijg ik {naam}, hoe kom ik aan {naam}]
"""


def zet(stad: Stad, id_: str, naam: str) -> Path:
    """A record with this id."""
    pad = stad.map / "regelingen" / f"{id_}.yaml"
    pad.write_text(RECORD.format(id_=id_, naam=naam), encoding="utf-8")
    return pad


@pytest.fixture
def botsing(stad: Stad) -> Stad:
    """A town that published the one whose id comes last in the alphabet, and now has the other one too."""
    assert code(EERST) == code(LATER)
    zet(stad, EERST, "Zwemles")
    assert opdracht("adressen", "--bijwerken", map_=stad.map).returncode == 0
    assert f"k/{KORT}/" in (stad.map / BESTAND).read_text(encoding="utf-8").splitlines()
    zet(stad, LATER, "Kookgroep")
    return stad


def codes(stad: Stad) -> dict[str, str]:
    """What the site says now."""
    kaart, meldingen = stad.lees()
    assert kaart is not None
    assert [str(melding) for melding in meldingen if melding.ernst == "fout"] == []
    assert all(blad.kort_adres == adressen.kort_adres(blad.code) for blad in kaart.bladen.values())
    assert {open_.kort_adres for open_ in kaart.openrecords.values()} == {b.kort_adres for b in kaart.bladen.values()}
    return {id_: blad.code for id_, blad in kaart.bladen.items()}


def test_wie_er_bij_komt_krijgt_een_langere_code(botsing: Stad) -> None:
    eerst = codes(botsing)
    assert (eerst.pop(EERST), eerst.pop(LATER)) == (KORT, LANG)
    assert eerst == {id_: code(id_) for id_ in eerst}
    assert opdracht("adressen", "--bijwerken", map_=botsing.map).returncode == 0
    assert f"k/{LANG}/" in (botsing.map / BESTAND).read_text(encoding="utf-8").splitlines()
    assert codes(botsing) == {**eerst, EERST: KORT, LATER: LANG}


def test_zonder_lijst_van_adressen_is_het_ook_goed(botsing: Stad) -> None:
    (botsing.map / BESTAND).unlink()
    assert {id_: een for id_, een in codes(botsing).items() if id_ in (EERST, LATER)} == {
        LATER: KORT,
        EERST: code(EERST, 1),
    }


def test_een_record_dat_weg_is_laat_zijn_code_niet_aan_een_ander(botsing: Stad) -> None:
    (botsing.map / "regelingen" / f"{EERST}.yaml").unlink()
    assert "Dit korte adres staat op kaartjes." in botsing.meldingen()
    kaart = botsing.lees()[0]
    assert kaart is not None
    assert kaart.bladen[LATER].code == LANG


def test_een_kapot_record_houdt_zijn_code_vrij(botsing: Stad) -> None:
    (botsing.map / BESTAND).unlink()
    eerste = botsing.map / "regelingen" / f"{LATER}.yaml"
    eerste.write_text(eerste.read_text("utf-8").replace("status: gepubliceerd", "status: gepubliseerd"), "utf-8")
    kaart = botsing.lees()[0]
    assert kaart is not None
    assert kaart.bladen[EERST].code == code(EERST, 1)


def test_de_korte_adressen_en_een_lijst_met_allebei_werken(botsing: Stad, browser: Browser) -> None:
    """Also when the first one is called something else by now: paper knows its old code."""
    oud = botsing.map / "regelingen" / f"{EERST}.yaml"
    oud.write_text(oud.read_text("utf-8").replace("eigenaar:", f"voorheen: [{EERST}]\neigenaar:"), "utf-8")
    oud.rename(oud.with_name("zwemles.yaml"))
    uitvoer = draai("mkdocs", "build", "--strict", map_=botsing.map)
    assert uitvoer.returncode == 0, uitvoer.stderr
    with Bezoeker(browser, botsing.map / "site") as iemand:
        for kort, id_ in ((KORT, "zwemles"), (LANG, LATER), (code("zwemles"), "zwemles")):
            pagina = iemand.open(f"k/{kort}/#e2026-11-22")
            pagina.wait_for_url(f"{WORTEL}regelingen/{id_}/#e2026-11-22")
        pagina = iemand.open(f"mijn-lijst/#l={code('voorbeeldpas')}{LANG}{KORT}{code('schuldhulp')}")
        assert iemand.ziet() == ["voorbeeldpas", LATER, "zwemles", "schuldhulp"]
        lijst = f"{WORTEL}mijn-lijst/#l={code('voorbeeldpas')}{LANG}{code('zwemles')}{code('schuldhulp')}"
        assert iemand.deelt() == lijst
        pagina.get_by_role("button", name="Zet alles op mijn lijst").click()
        assert iemand.ziet() == ["voorbeeldpas", LATER, "zwemles", "schuldhulp"]
