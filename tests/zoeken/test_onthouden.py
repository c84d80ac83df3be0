"""What was learned of emergencies, and where each promise of the search stands, is kept in `.cache/`; a site and what is wrong
with it are the same with it, without it and when it was damaged.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest
from conftest import Stad

from generator.build import controleer
from generator.cache import GEEN, Cache
from generator.schil.instellingen import lees_project

HUIS = "initiatieven/wijkinitiatieven/buurthuis-de-schakel.yaml"


def _gevonden(stad: Stad, cache: Cache) -> dict[str, bytes]:
    """The files of the search, as a site gets them."""
    _, site, meldingen = controleer(replace(stad.project, cache=cache))
    assert meldingen == ()
    return {bestand.uri: bestand.inhoud for bestand in site.bestanden if bestand.uri.startswith("assets/zoek")}


def _bewaard(map_: Path) -> list[Path]:
    return sorted(pad for pad in map_.rglob("*") if pad.is_file())


def _soorten(map_: Path) -> Counter[str]:
    """How many are kept of each kind."""
    return Counter(pad.parent.name for pad in _bewaard(map_))


def test_met_en_zonder_cache_komt_hetzelfde_op_de_site(stad: Stad, tmp_path: Path) -> None:
    zonder = _gevonden(stad, GEEN)
    assert zonder["assets/zoeknood.js"]
    assert [_gevonden(stad, Cache(tmp_path / "cache")) for _ in range(2)] == [zonder, zonder]
    assert _soorten(tmp_path / "cache") == {"index": 1, "nood": 1, "beloften": 1}


@pytest.mark.parametrize("kapot", [b"", b"weg", b"\xff\xfe", b"0" * 64 + b"\n{}"])
def test_wat_beschadigd_is_wordt_opnieuw_geleerd(stad: Stad, tmp_path: Path, kapot: bytes) -> None:
    goed = _gevonden(stad, Cache(tmp_path / "cache"))
    for bestand in _bewaard(tmp_path / "cache"):
        bestand.write_bytes(kapot)
    assert _gevonden(stad, Cache(tmp_path / "cache")) == goed
    assert _gevonden(stad, GEEN) == goed


@pytest.mark.parametrize(
    ("bestand", "oud", "nieuw"),
    [
        (HUIS, "naam: Buurthuis De Schakel", "naam: Buurthuis De Schakelaar"),
        ("theme/zoeken/noodleren.js", "const STAP = 0.3;", "const STAP = 0.1;"),
    ],
    ids=["zinnen", "code"],
)
def test_wat_anders_is_wordt_opnieuw_geleerd(stad: Stad, tmp_path: Path, bestand: str, oud: str, nieuw: str) -> None:
    """Nothing that is kept can be out of date: whether a record asks something else, or the script learns in another way."""
    stad.met_eigen_thema()
    _gevonden(stad, cache := Cache(tmp_path / "cache"))
    stad.vervang(bestand, oud, nieuw)
    assert _gevonden(stad, cache) == _gevonden(stad, GEEN)
    assert _soorten(tmp_path / "cache") == {"index": 2, "nood": 2, "beloften": 2}


def test_een_gebroken_belofte_is_ook_gebroken_als_dat_werd_bewaard(stad: Stad, tmp_path: Path) -> None:
    stad.vervang(HUIS, "buurt, ik zoek een buurthuiz, de schakel", "buurt, ik zoek een buurthuiz, paspoort verlengen")
    met = replace(stad.project, cache=Cache(tmp_path / "cache"))
    _, _, eerst = controleer(met)
    assert [melding.plek for melding in eerst if "zoekt" in melding.wat]
    assert controleer(met)[2] == eerst
    assert controleer(replace(stad.project, cache=GEEN))[2] == eerst
    assert _soorten(tmp_path / "cache")["beloften"] == 1


def test_waar_niemand_mag_schrijven_wordt_niets_bewaard(stad: Stad, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("een bestand, geen map")
    assert _gevonden(stad, Cache(tmp_path / "cache")) == _gevonden(stad, GEEN)


def test_wat_het_langst_is_bewaard_gaat_weg(tmp_path: Path) -> None:
    cache, teller = Cache(tmp_path), iter(count())
    for nummer in range(150):
        cache.onthoud("proef", (str(nummer),), lambda: f"antwoord {next(teller)}")
    assert len(_bewaard(tmp_path)) == 100
    assert cache.onthoud("proef", ("149",), lambda: "opnieuw") == "antwoord 149"


def test_hij_staat_in_de_map_van_het_project_en_kan_uit(stad: Stad, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOCIALE_KAART_CACHE")
    assert lees_project(stad.map / "mkdocs.yml").cache == Cache(stad.map / ".cache")
    stad.vervang("mkdocs.yml", "  - sociale-kaart:\n", "  - sociale-kaart:\n      cache: false\n")
    assert lees_project(stad.map / "mkdocs.yml").cache == GEEN
