"""A town of its own, outside this repository: it has all of the package, and never writes in it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from conftest import PROJECT, draai, opdracht, zaanstad

from generator.pakket import LIJSTEN, RECORDS, THEMA


def test_klopt_nog_schrijft_nooit_in_het_pakket(tmp_path: Path) -> None:
    """A town outside this repository: its national records are the package's."""
    for id_, map_ in (("zorgtoeslag", RECORDS), ("levensgevaar", LIJSTEN)):
        voor = {pad: pad.read_bytes() for pad in map_.rglob("*.yaml")}
        uit = opdracht("klopt-nog", id_, map_=_andere_stad(tmp_path / id_))
        assert uit.returncode == 1
        assert "Dit staat in het pakket, niet in uw map." in uit.stderr
        assert uit.stderr.startswith("sociale-kaart/")
        assert {pad: pad.read_bytes() for pad in map_.rglob("*.yaml")} == voor


def test_nieuw_stuurt_niemand_naar_een_bestand_in_het_pakket(tmp_path: Path) -> None:
    map_ = _andere_stad(tmp_path / "stad")
    uit = opdracht("nieuw", "regeling", "Zorgtoeslag", map_=map_, vandaag=zaanstad().vandaag)
    assert uit.returncode == 1
    assert "Is het bij u anders? Maak dan zelf regelingen/zorgtoeslag.yaml: dat komt in de plaats." in uit.stderr
    assert "Ga daar verder" not in uit.stderr


def _andere_stad(map_: Path) -> Path:
    """The smallest town that has all of the package."""
    lijsten = map_ / "content" / "lijsten"
    lijsten.mkdir(parents=True)
    for naam in ("regelingen", "initiatieven"):
        (map_ / naam).mkdir()
    for naam in ("gemeente", "wijken", "loketten"):
        tekst = (PROJECT / "tests/voorbeeldstad/content/lijsten" / f"{naam}.yaml").read_text(encoding="utf-8")
        (lijsten / f"{naam}.yaml").write_text(
            tekst.replace("stadspas:\n  naam: Voorbeeldpas\n  regeling: voorbeeldpas\n", "").replace(
                "hulp_bij_aanvragen: [schuldhulp]\n", ""
            ),
            encoding="utf-8",
        )
    (map_ / "mkdocs.yml").write_text(
        "site_name: Proef\ndocs_dir: content\ntheme:\n  name: sociale-kaart\nplugins:\n  - sociale-kaart\n",
        encoding="utf-8",
    )
    return map_


def test_een_stad_met_alleen_het_eigene_heeft_alles_van_het_pakket(tmp_path: Path) -> None:
    map_ = _andere_stad(tmp_path / "stad")
    uit = opdracht("controleer", map_=map_, vandaag=zaanstad().vandaag)
    assert uit.returncode == 0, uit.stderr + uit.stdout
    assert sum(len(p.read_text().splitlines()) for p in (map_ / "content" / "lijsten").iterdir()) < 500


@pytest.mark.audit
def test_twee_steden_bouwen_tegelijk_uit_een_pakket(tmp_path: Path) -> None:
    steden = [_andere_stad(tmp_path / naam) for naam in ("een", "twee")]
    (steden[1] / "content" / "lijsten" / "themas.yaml").write_text("- id: geld\n  naam: Centen\n", encoding="utf-8")
    voor = {pad: pad.read_bytes() for map_ in (RECORDS, LIJSTEN, THEMA) for pad in map_.rglob("*") if pad.is_file()}
    dag = zaanstad().vandaag.isoformat()
    with ThreadPoolExecutor() as samen:
        uit = [*samen.map(lambda map_: draai("mkdocs", "build", "-q", map_=map_, SOCIALE_KAART_VANDAAG=dag), steden)]
    assert [bouw.returncode for bouw in uit] == [0, 0], uit[0].stderr + uit[1].stderr
    titels = [(map_ / "site" / "themas" / "geld" / "index.html").read_text("utf-8").count("Centen") for map_ in steden]
    assert titels[0] == 0 < titels[1]
    assert {pad: pad.read_bytes() for pad in voor} == voor
