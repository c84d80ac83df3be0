"""What was set before is kept in `.cache/`, and the paper is the same with it, without it and when it was damaged."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from conftest import VANDAAG, Stad
from drukken import uitgave_van

from generator.cache import GEEN, Cache
from generator.meldingen import Melding
from generator.papier import druk, kaartje, poster
from generator.papier.uitgave import Drukwerk
from generator.papier.zetter import Zetter
from generator.uitvoer import ExportFile

pytestmark = pytest.mark.proces  # Typst works in a process of its own

POSTERS = 5  # of different subjects; booklets are made in the same way


def _stukken(stad: Stad, dag: date) -> list[Drukwerk]:
    """Every card, and some posters."""
    uitgave = uitgave_van(stad, dag)
    return [*kaartje.alle(uitgave), *list(poster.alle(uitgave))[:POSTERS]]


def _gezet(stad: Stad, cache: Cache, dag: date = VANDAAG) -> dict[str, bytes]:
    bestanden, fout = Zetter(stad.project.thema[0], dag, cache).zet_alle(_stukken(stad, dag))
    assert not fout
    return {bestand.uri: bestand.inhoud for bestand in bestanden}


def _bewaard(map_: Path) -> set[Path]:
    return {pad for pad in map_.rglob("*") if pad.is_file()}


def test_na_een_wijziging_wordt_alleen_gezet_wat_anders_is(stad: Stad, tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    voor = _gezet(stad, cache)
    kende = _bewaard(tmp_path / "cache")
    assert len(kende) == len(voor)
    assert _gezet(stad, cache) == voor
    assert _bewaard(tmp_path / "cache") == kende
    stad.vervang("regelingen/warmtegeld.yaml", "naam: Warmtegeld", "naam: Warmtegelden")
    na = _gezet(stad, cache)
    anders = {uri for uri in na if na[uri] != voor[uri]}
    assert "papier/kaartjes/warmtegeld.pdf" in anders
    assert len(anders) < len(na) / 2
    assert len(_bewaard(tmp_path / "cache") - kende) == len(anders)
    assert na == _gezet(stad, GEEN)


def _andere_letter(stad: Stad) -> None:
    """Every template takes its parts from this file."""
    stad.vervang("theme/papier/huisstijl.typ", "leading: 0.5em", "leading: 0.6em")


def _ander_sjabloon(stad: Stad) -> None:
    stad.vervang("theme/papier/kaartje.typ", "rand = 9mm", "rand = 8mm")


def _andere_kleur(stad: Stad) -> None:
    (stad.map / "huisstijl").mkdir(exist_ok=True)
    (stad.map / "huisstijl" / "tokens.css").write_text(":root { --hoofd: #123456; }\n", encoding="utf-8")


@pytest.mark.parametrize("anders", [_andere_letter, _ander_sjabloon, _andere_kleur])
def test_wat_anders_is_komt_niet_uit_de_cache(stad: Stad, tmp_path: Path, anders: Callable[[Stad], None]) -> None:
    stad.met_eigen_thema()
    cache = Cache(tmp_path / "cache")
    voor = _gezet(stad, cache)
    anders(stad)
    na = _gezet(stad, cache)
    assert na == _gezet(stad, GEEN)
    assert na["papier/kaartjes/warmtegeld.pdf"] != voor["papier/kaartjes/warmtegeld.pdf"]


def test_een_andere_dag_komt_niet_uit_de_cache(stad: Stad, tmp_path: Path) -> None:
    morgen = VANDAAG + timedelta(days=1)
    vandaag = _gezet(stad, cache := Cache(tmp_path / "cache"))
    assert _gezet(stad, cache, morgen) == _gezet(stad, GEEN, morgen) != vandaag


def test_wat_beschadigd_is_wordt_opnieuw_gezet(stad: Stad, tmp_path: Path) -> None:
    goed = _gezet(stad, Cache(tmp_path / "cache"))
    for pad, kapot in zip(
        sorted(_bewaard(tmp_path / "cache")), (b"", b"weg", b"0" * 64 + b"\n%PDF", b"\xff"), strict=False
    ):
        pad.write_bytes(kapot)
    assert _gezet(stad, Cache(tmp_path / "cache")) == goed


def test_wat_lang_niet_gebruikt_is_gaat_weg(stad: Stad, tmp_path: Path) -> None:
    """Of three editions everything is kept; the fourth takes the place of the first."""
    cache, aantal = Cache(tmp_path / "cache"), 0
    for dag in range(4):
        aantal = len(_gezet(stad, cache, VANDAAG + timedelta(days=dag)))
    assert len(_bewaard(tmp_path / "cache")) == 3 * aantal


def test_een_fout_sjabloon_wordt_een_keer_genoemd(stad: Stad, tmp_path: Path) -> None:
    """Also the second time: what could not be set is not kept."""
    stad.met_eigen_thema()
    stad.vervang("theme/papier/kaartje.typ", "#show: opmaak", "#show: opmaak\n#bestaatniet")
    uitgave = uitgave_van(stad)

    def gedrukt() -> tuple[tuple[ExportFile, ...], tuple[Melding, ...]]:
        return druk(uitgave, stad.project.thema[0], Cache(tmp_path / "cache"))

    bestanden, (melding,) = gedrukt()
    assert melding.bestand == "theme/papier/kaartje.typ"
    assert "bestaatniet" in melding.wat
    assert bestanden
    assert not any("kaartjes/" in bestand.uri for bestand in bestanden)
    assert gedrukt() == (bestanden, (melding,))
