"""The JSON of the open data: whole, by its schema, and the same as what the pages say on the same day."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from conftest import VANDAAG, Stad, voorbeeldstad
from feiten import leesbaar, staat_in, van_lijsten, van_records
from jsonschema import Draft202012Validator, FormatChecker

from generator.blad.openbaarmaking import openbaar
from generator.exports.open.bestanden import bestanden
from generator.kaart import adressen
from generator.models import SOORTEN
from generator.models.kenmerken import Intern, velden

PAS = "regelingen/voorbeeldpas.yaml"


@cache
def lees(pad: Path) -> Any:
    return json.loads(pad.read_text(encoding="utf-8"))


VAN_ANDEREN = {"schema", "hsds"}
"""Folders with JSON of another form."""


def records(site: Path) -> list[dict[str, Any]]:
    uit: list[dict[str, Any]] = lees(site / "open" / "records.json")["records"]
    return uit


def gemaakt(stad: Stad, vandaag: date = VANDAAG) -> Mapping[str, bytes]:
    return {bestand.uri: bestand.inhoud for bestand in bestanden(openbaar(stad.kaart(vandaag)))}


def record(stad: Stad, id_: str, vandaag: date = VANDAAG) -> dict[str, Any]:
    alle = json.loads(gemaakt(stad, vandaag)["open/records.json"])["records"]
    uit: dict[str, Any] = next(van for van in alle if van["id"] == id_)
    return uit


def test_elk_bestand_past_in_zijn_schema(site: Path) -> None:
    per_schema: dict[Path, list[Path]] = {}
    for pad in sorted(site.rglob("*.json")):
        if pad.parent.name not in VAN_ANDEREN:
            per_schema.setdefault((pad.parent / lees(pad)["$schema"]).resolve(), []).append(pad)
    assert {pad.name: len(van) > 10 for pad, van in per_schema.items()} == {
        "record.schema.json": True,
        "records.schema.json": False,
        "lijsten.schema.json": False,
    }
    for schema, paden in per_schema.items():
        Draft202012Validator.check_schema(lees(schema))
        keuring = Draft202012Validator(lees(schema), format_checker=FormatChecker())
        fouten = [(pad.name, fout.json_path, fout.message) for pad in paden for fout in keuring.iter_errors(lees(pad))]
        assert fouten == []


def test_het_schema_legt_elk_open_veld_uit_en_noemt_geen_ander(site: Path) -> None:
    alle = [veld for soort in SOORTEN for veld in velden(soort.model)]
    intern = {veld.naam for veld in alle if veld.kenmerk(Intern)} - {v.naam for v in alle if not v.kenmerk(Intern)}
    for pad in sorted((site / "open" / "schema").glob("*.json")):
        schema = lees(pad)
        tekst = pad.read_text(encoding="utf-8")
        assert [
            woord for woord in (*intern, "voor_professionals", "errorMessage", "null") if f'"{woord}"' in tekst
        ] == []
        for naam, vorm in schema["$defs"].items():
            assert [veld for veld, van in vorm["properties"].items() if "description" not in van] == [], naam
            assert not vorm["additionalProperties"]


def test_een_record_staat_naast_zijn_bladzijde_en_bij_alle_andere(site: Path) -> None:
    assert len(records(site)) > 10
    for van in records(site):
        map_ = site / van["bladzijde"]
        los = lees(map_ / "record.json")
        assert los["record"] == van
        assert (map_ / los["wortel"]).resolve() == site.resolve()
        kop = BeautifulSoup((map_ / "index.html").read_text(encoding="utf-8"), "html.parser")
        ander = kop.select_one("link[rel=alternate][type='application/json']")
        assert (map_ / ander["href"]).resolve() == (map_ / "record.json").resolve()
        assert (site / van["kort_adres"] / "index.html").is_file()


def test_alles_is_van_dezelfde_editie(site: Path) -> None:
    velden_ = ("versie", "editie", "gemeente", "licentie", "bronvermelding")
    alle = [lees(pad) for pad in site.rglob("*.json") if pad.parent.name not in VAN_ANDEREN]
    [kop] = map(json.loads, {json.dumps({veld: van[veld] for veld in velden_}) for van in alle})
    assert (kop["editie"], kop["gemeente"]) == (VANDAAG.isoformat(), "Voorbeeldstad")
    assert kop["licentie"]["naam"] == "CC0-1.0"
    assert kop["licentie"]["adres"] in (site / "open" / "LICENSE.txt").read_text(encoding="utf-8")


def test_elk_feit_van_nu_staat_erin_tot_dezelfde_dag_en_geen_ander(site: Path) -> None:
    """What holds, and until when, is worked out once more from the YAML itself, by `feiten`."""
    per_id = {van["id"]: van["feiten"] for van in records(site)}
    lijsten = lees(site / "open" / "lijsten.json")["lijsten"]["feiten"]
    for feit in lijsten:
        per_id.setdefault(feit["id"], []).append(feit)
    alle = (*van_records(voorbeeldstad()), *van_lijsten(voorbeeldstad()))
    vers = [feit for feit in alle if feit.tot >= VANDAAG]
    assert len(vers) > 60
    for feit in alle:
        tot = {van.get("geldig_tot") for van in per_id[feit.id] if staat_in(feit.tekst, van["tekst"])}
        assert (feit.tot.isoformat() in tot) is (feit.tot >= VANDAAG), feit


def test_elk_feit_is_wat_de_bladzijde_zegt(site: Path) -> None:
    gezien = set()
    for van in records(site):
        pagina = leesbaar((site / van["bladzijde"] / "index.html").read_text(encoding="utf-8")).replace("\u00ad", "")
        for feit in van["feiten"]:
            gezien.add(feit["soort"])
            # In a table the words stand apart.
            for deel in feit["tekst"].replace("(", ";").replace(")", ";").replace(". ", ";").split(";"):
                woorden = " ".join(deel.split()).rstrip(".").removesuffix(":")
                eerste = woorden.partition(" ")[0]
                assert woorden in pagina or (eerste in pagina and woorden.removeprefix(eerste).strip() in pagina), feit
        assert van["gegevens"]["naam"] in pagina
        assert van["gegevens"]["kort"] in pagina
        assert van["bellen"]["telefoon"] in pagina
        assert all(vraag["zin"] in pagina for vraag in van["vraag_na"]), van["id"]
    assert len(gezien) > 4


def test_een_bedrag_is_na_zijn_laatste_dag_een_vraag(stad: Stad) -> None:
    nu, straks = record(stad, "voorbeeldpas"), record(stad, "voorbeeldpas", date(2027, 1, 1))
    assert "€ 90 per jaar (2026)" in {feit["tekst"] for feit in nu["feiten"]}
    assert "bedragen" not in straks["gegevens"]
    assert [feit["soort"] for feit in straks["feiten"]].count("bedrag") == 0
    assert "Kind van 4 t/m 7 jaar" in {vraag["naam"] for vraag in straks["vraag_na"]}
    assert not [uri for uri, inhoud in gemaakt(stad, date(2027, 1, 1)).items() if "€ 90".encode() in inhoud]


def test_van_voorwaarden_waarvan_er_een_te_oud_is_blijft_niets_over(stad: Stad) -> None:
    """With the others alone, more people would seem to have a right to it."""
    assert record(stad, "voorbeeldpas", date(2028, 12, 31))["gegevens"]["toets"]["eisen"]
    assert "toets" not in record(stad, "voorbeeldpas", date(2029, 1, 1))["gegevens"]


def test_een_nummer_dat_niet_zeker_is_wordt_dat_van_de_gemeente(stad: Stad) -> None:
    kast = record(stad, "kleerkast")
    assert (kast["bellen"]["telefoon"], kast["bellen"]["geldig_tot"]) == ("06-20555310", "2028-03-04")
    later = record(stad, "kleerkast", date(2030, 1, 1))
    assert later["bellen"] == {"telefoon": "14 020", "wie": "Gemeente Voorbeeldstad"}
    assert "telefoon" not in later["gegevens"]["contact"]


def test_wat_niemand_opschreef_is_geen_nee(site: Path) -> None:
    """A default of false is not there; a word that a field means without being written is."""
    for van in records(site):
        bladzijde = lees(site / van["bladzijde"] / "record.json")["record"]["gegevens"]
        assert bladzijde.get("anoniem_mogelijk", True) is not False
        assert all(bedrag["soort"] for bedrag in bladzijde.get("bedragen", ()))


def test_wat_gestopt_is_zegt_niet_meer_hoe_je_het_krijgt(site: Path) -> None:
    gestopt = [van for van in records(site) if van["gegevens"]["status"] == "gestopt"]
    assert gestopt
    for van in gestopt:
        assert not {"aanvragen", "bewijsstukken", "openingstijden", "plekken", "toets"} & van["gegevens"].keys()
        assert van["gegevens"]["gestopt"]["uitleg"]


def test_lijsten_noemen_geen_record_dat_niet_op_de_site_staat(site: Path) -> None:
    inhoud = lees(site / "open" / "lijsten.json")["lijsten"]
    er_zijn = {van["id"] for van in records(site)}
    assert {"geheim-plan"} == {gat["id"] for gat in inhoud["gaten"]} - {"warm-eten-bezorgd"}
    assert [gat["id"] for gat in inhoud["gaten"] if not set(gat.get("records", ())) <= er_zijn] == []
    assert [gat["id"] for gat in inhoud["gaten"] if {"vraag", "aan"} & gat.keys()] == []
    assert all(n["geldig_vanaf"] <= VANDAAG.isoformat() <= n["geldig_tot"] for n in inhoud["normbedragen"])


@pytest.mark.parametrize("vandaag", [date(2027, 7, 1), date(2040, 1, 1)])
def test_er_zijn_altijd_lijsten_en_bestanden(stad: Stad, vandaag: date) -> None:
    """Also when nothing of them holds any more."""
    uit = gemaakt(stad, vandaag)
    assert json.loads(uit["open/lijsten.json"])["lijsten"]["normbedragen"] == []
    assert {adressen.OPEN_RECORDS, adressen.OPEN_WERKMAP, adressen.OPEN_FEITEN} <= uit.keys()


@pytest.mark.proces
@pytest.mark.parametrize("van", ["site", "papiersite"])
def test_de_bladzijde_noemt_elk_bestand_en_er_is_er_geen_een_vergeten(van: str, request: pytest.FixtureRequest) -> None:
    """Also the one that is only there when the site has an address."""
    site: Path = request.getfixturevalue(van)
    bladzijde = BeautifulSoup((site / "open" / "index.html").read_text(encoding="utf-8"), "html.parser")
    genoemd = {(site / "open" / str(link["href"])).resolve() for link in bladzijde.select("main a[href]")}
    er_zijn = {pad for pad in (site / "open").rglob("*") if pad.is_file() and pad.name != "index.html"}
    assert {pad.name for pad in er_zijn if pad.resolve() not in genoemd} == {"record.schema.json"}
    assert adressen.OPEN in {str(link["href"]).removeprefix("../") for link in _voet(site)}


def _voet(site: Path) -> Any:
    over = BeautifulSoup((site / "over" / "index.html").read_text(encoding="utf-8"), "html.parser")
    return over.select("footer a[href]")
