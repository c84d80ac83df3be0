"""What was learned of emergencies, and where each promise of the search stands, is kept in `.cache/`; a site and what is wrong
with it are the same with it, without it and when it was damaged.
"""

from __future__ import annotations

import json
import shutil
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256
from itertools import count
from pathlib import Path

import pytest
from conftest import PROJECT, Stad
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.build import controleer, openbaar
from generator.cache import GEEN, Cache
from generator.schil.instellingen import lees_project
from generator.weergave.scripts import zoekcode
from generator.zoeken.gegevens import gegevens
from generator.zoeken.machine import Beloofd, Plaats, Zoekmachine

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
    assert _soorten(tmp_path / "cache") == {"index": 1, "nood": 1, "vreemd": 1, "beloften": 1}


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
    assert _soorten(tmp_path / "cache") == {"index": 2, "nood": 2, "vreemd": 2, "beloften": 2}


def test_een_gebroken_belofte_is_ook_gebroken_als_dat_werd_bewaard(stad: Stad, tmp_path: Path) -> None:
    stad.vervang(HUIS, "buurt, ik zoek een buurthuiz, de schakel", "buurt, ik zoek een buurthuiz, paspoort verlengen")
    met = replace(stad.project, cache=Cache(tmp_path / "cache"))
    _, _, eerst = controleer(met)
    assert [melding.plek for melding in eerst if "zoekt" in melding.wat]
    assert controleer(met)[2] == eerst
    assert controleer(replace(stad.project, cache=GEEN))[2] == eerst
    assert _soorten(tmp_path / "cache")["beloften"] == 1


BRON = "regelingen/schuldhulp.yaml"
WISSELS = (
    (BRON, "kort: Iemand helpt", "kort: Iemand helpt nu ook"),  # no word that says something is another
    (BRON, "met je schulden.", "met je schulden in de buurt."),  # a word that others have
    (BRON, "met je schulden.", "met je zwoefelaars."),  # one that nobody has
    (BRON, "naam: Schuldhulp", "naam: Schuldbuurt"),
    (BRON, "hoe kom ik van mijn schulden af", "hoe kom ik van mijn warmte af"),
    (HUIS, "buurthuis in de buurt", "buurthuis voor de schulden"),
)


@settings(max_examples=5, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.integers(0, len(WISSELS) - 1), min_size=2, max_size=4))
def test_wat_werd_bewaard_staat_waar_het_nu_staat(stad: Stad, tmp_path: Path, stappen: list[int]) -> None:
    """Each promise, after each edit: with what was kept before, as when all are asked again."""
    toen = {bestand: (stad.map / bestand).read_text("utf-8") for bestand in (BRON, HUIS)}
    shutil.rmtree(tmp_path / "met", ignore_errors=True)
    _alles(stad, Cache(tmp_path / "met"))
    for nummer in stappen:
        stad.vervang(*WISSELS[nummer])
        for soort in ("beloften", "vreemd", "index"):
            shutil.rmtree(tmp_path / "zonder" / soort, ignore_errors=True)
        assert _alles(stad, Cache(tmp_path / "met")) == _alles(stad, Cache(tmp_path / "zonder"))
        for bestand, tekst in toen.items():
            (stad.map / bestand).write_text(tekst, "utf-8")


def _alles(stad: Stad, cache: Cache) -> tuple[Mapping[str, str], Mapping[Beloofd, Plaats]]:
    """The index, and where each record stands for whatever is written down with any of them, with all that stands above it."""
    kaart = openbaar(stad.kaart())
    teksten = {tekst for blad in kaart.bladen.values() for alle in blad.zoektekst.values() for tekst in alle}
    beloften = [Beloofd(tekst, id_, 0) for tekst in sorted(teksten) for id_ in kaart.bladen]
    with Zoekmachine(zoekcode(PROJECT / "theme"), gegevens(kaart), cache) as machine:
        return machine.delen, dict(zip(beloften, machine.plaatsen(beloften, 3), strict=True))


def test_alleen_wat_ergens_anders_staat_wordt_opnieuw_gevraagd(stad: Stad, tmp_path: Path) -> None:
    """Of a promise that has nothing to do with the edit stays what was kept, even when that is not so."""
    _alles(stad, cache := Cache(tmp_path))
    [bewaard] = (tmp_path / "beloften").iterdir()
    uit = json.loads(bewaard.read_bytes().partition(b"\n")[2])
    onthouden = json.loads(uit[2])
    for vraag in onthouden["vragen"]:
        vraag[3] = [[7, ["verzonnen"]] for _ in vraag[3]]
    inhoud = json.dumps([*uit[:2], json.dumps(onthouden)]).encode()
    bewaard.write_bytes(sha256(inhoud).hexdigest().encode() + b"\n" + inhoud)
    stad.vervang(BRON, "met je schulden.", "met je schulden in de buurt.")
    _, na = _alles(stad, cache)
    verzonnen = {belofte.vraag for belofte, plaats in na.items() if plaats == Plaats(7, ("verzonnen",))}
    assert "Gratis kleren voor kinderen." in verzonnen
    assert "buurthuis in de buurt" not in verzonnen


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
