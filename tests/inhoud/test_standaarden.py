"""The data of Zaanstad and Groningen in the standards of others; in the audit by the official schemas, which are not ours to
keep: `STANDAARDEN=<their folder> make audit`. Not there means not checked, and it says so.
"""

from __future__ import annotations

import copy
import json
import os
from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from conftest import PROJECT, voorbeeldstad, zaanstad
from jsonschema import Draft202012Validator
from standaarden import CONTROLES, Standaarden, catalogus_klopt_niet, mist_een_feit, standaarden

from generator.project import Project
from generator.schil.instellingen import lees_project

_NIET_GEVRAAGD = (
    "NIET NAGEGAAN tegen de officiële schema’s van HSDS 3.0 en Samenwerkende Catalogi: STANDAARDEN is niet gezet."
    " Haal ze op (docs/standaarden.md zegt waar) en draai: STANDAARDEN=<die map> make audit"
)


@cache
def groningen() -> Project:
    return lees_project(PROJECT / "voorbeelden" / "groningen" / "mkdocs.yml").op(zaanstad().vandaag)


STEDEN = {"zaanstad": zaanstad, "groningen": groningen, "voorbeeldstad": voorbeeldstad}


@pytest.mark.parametrize("stad", ["zaanstad", pytest.param("groningen", marks=pytest.mark.audit)])
@pytest.mark.parametrize("controle", CONTROLES, ids=lambda controle: controle.__name__)
def test_de_standaarden_kloppen(stad: str, controle: Callable[[Standaarden], Iterator[str]]) -> None:
    vondsten = list(controle(standaarden(STEDEN[stad]())))
    assert vondsten == [], "\n".join(vondsten)


@pytest.mark.audit
def test_over_een_jaar_staat_er_niets_in_dat_verlopen_is() -> None:
    vondsten = list(mist_een_feit(standaarden(zaanstad().op(zaanstad().vandaag + timedelta(days=400)))))
    assert vondsten == [], "\n".join(vondsten)


@pytest.mark.parametrize("stad", ["zaanstad", pytest.param("groningen", marks=pytest.mark.audit)])
def test_elke_productnaam_is_bekend(stad: str) -> None:
    kaart = standaarden(STEDEN[stad]()).kaart
    bekend = {naam.naam for naam in kaart.productnamen.values()}
    mist = {
        f"{id_}: de productnaam “{naam}” staat niet in content/landelijk/productnamen.yaml. Zet hem daar bij, met zijn owms:"
        for id_, van in kaart.openrecords.items()
        for naam in getattr(van.record, "upl", ())
        if naam not in bekend
    }
    assert not mist, "\n".join(sorted(mist))


@pytest.fixture
def officieel() -> Path:
    """The folder with the official schemas."""
    waar = os.environ.get("STANDAARDEN")
    if not waar:
        pytest.skip(_NIET_GEVRAAGD)
    map_ = Path(waar).absolute()
    if not (map_ / "hsds-3.0" / "service_with_definitions.json").is_file():
        pytest.fail(f"STANDAARDEN is “{waar}”, en daar staat geen hsds-3.0/service_with_definitions.json.")
    return map_


@pytest.mark.audit
@pytest.mark.parametrize("stad", STEDEN)
def test_elke_dienst_volgens_open_referral(officieel: Path, stad: str) -> None:
    keur = Draft202012Validator(_dicht(_hsds(officieel)), format_checker=Draft202012Validator.FORMAT_CHECKER)
    diensten = standaarden(STEDEN[stad]()).diensten
    assert diensten
    fouten = [f"{dienst['name']}, {fout.json_path}: {fout.message}" for dienst in diensten for fout in keur.iter_errors(dienst)]  # fmt: skip
    assert fouten == [], "\n".join(fouten)


@pytest.mark.audit
@pytest.mark.parametrize("stad", STEDEN)
def test_elke_tabel_volgens_open_referral(officieel: Path, stad: str) -> None:
    van, schema = standaarden(STEDEN[stad]()), _dicht(_hsds(officieel))
    tabellen = {**schema["definitions"], "service": schema}
    fouten = []
    for bron in van.pakket["resources"]:
        tabel = tabellen[bron["name"]]
        assert bron["path"] == tabel["path"]
        keur = Draft202012Validator(
            {
                **tabel,
                "definitions": schema["definitions"],
                "required": [*tabel["required"], *(tabel.get("tabular_required") or ())],
            },
            format_checker=Draft202012Validator.FORMAT_CHECKER,
        )
        for rij in van.tabel(bron["path"]):
            waarden = _waarden(rij, tabel)
            fouten += [f"{bron['name']}, {fout.json_path}: {fout.message}" for fout in keur.iter_errors(waarden)]
    assert fouten == [], "\n".join(fouten)


@pytest.mark.audit
@pytest.mark.parametrize("stad", STEDEN)
def test_de_catalogus_volgens_de_structuur_van_elders(officieel: Path, stad: str) -> None:
    rng = officieel / "samenwerkende-catalogi" / "sc4-structuur.rng"
    vondsten = list(catalogus_klopt_niet(standaarden(STEDEN[stad]()), rng))
    assert vondsten == [], "\n".join(vondsten)


def _hsds(officieel: Path) -> dict[str, Any]:
    return dict(json.loads((officieel / "hsds-3.0" / "service_with_definitions.json").read_text(encoding="utf-8")))


def _dicht(schema: dict[str, Any]) -> dict[str, Any]:
    """The same schema that also refuses a name that it does not know, so that a typing error is seen."""
    uit = copy.deepcopy(schema)
    for deel in (uit, *uit["definitions"].values()):
        deel["additionalProperties"] = False
    return uit


def _waarden(rij: Mapping[str, str], tabel: Mapping[str, Any]) -> dict[str, Any]:
    """A row with the types of its table; an empty cell is nothing, or an empty text where something must be."""
    uit: dict[str, Any] = {}
    for kolom, waarde in rij.items():
        soort = tabel["properties"].get(kolom, {}).get("type")
        if waarde or kolom in tabel["required"]:
            uit[kolom] = float(waarde) if soort == "number" and waarde else waarde
    return uit
