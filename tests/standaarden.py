"""What must hold of the standards in which a town gives its data, of any town. Each check names in Dutch what is wrong."""

from __future__ import annotations

import csv
import io
import json
import re
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from feiten import staat_in, van_records
from jsonschema import Draft202012Validator, FormatChecker
from lxml import etree
from pydantic import TypeAdapter
from rdflib import RDF, SDO, Graph, Literal, URIRef

from generator.blad.jsonld import van_record
from generator.blad.openbaar import OpenbareKaart
from generator.blad.openbaarmaking import openbaar
from generator.exports import hsds, samenwerkende_catalogi
from generator.exports.hsds.jsonvorm import als_json
from generator.exports.hsds.modellen import Service
from generator.exports.open import bestanden as opendata
from generator.exports.open import schema
from generator.lezen import lees_kaart
from generator.project import Project

WEBADRES = "https://kaart.voorbeeld.nl/stad/"
RNG = Path(__file__).parent / "exports" / "standaarden" / "sc4-structuur.rng"
_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
_LEES = {"string": str, "integer": int, "number": float, "date": date.fromisoformat}
Rijen = list[dict[str, str]]


@dataclass(frozen=True)
class Standaarden:
    """The files of one town on one day."""

    project: Project
    kaart: OpenbareKaart
    bestanden: Mapping[str, bytes]

    @property
    def diensten(self) -> list[dict[str, Any]]:
        """The services of HSDS."""
        return list(json.loads(self.bestanden["open/hsds/services.json"]))

    @property
    def pakket(self) -> dict[str, Any]:
        """What `datapackage.json` says."""
        with ZipFile(io.BytesIO(self.bestanden["open/hsds/hsds.zip"])) as zip_:
            return dict(json.loads(zip_.read("datapackage.json")))

    def tabel(self, bestand: str) -> Rijen:
        """The rows of a table of HSDS."""
        with ZipFile(io.BytesIO(self.bestanden["open/hsds/hsds.zip"])) as zip_:
            return list(csv.DictReader(io.StringIO(zip_.read(bestand).decode(), newline="")))

    @property
    def catalogus(self) -> etree._Element:
        """Samenwerkende Catalogi."""
        return etree.fromstring(self.bestanden["open/samenwerkende-catalogi.xml"])


@cache
def standaarden(project: Project) -> Standaarden:
    """Made once for all tests that share a worker."""
    return van_kaart(project, lees_kaart(project).kaart)


def van_kaart(project: Project, kaart: Any) -> Standaarden:
    """Of a kaart that is read already."""
    assert kaart is not None
    open_ = openbaar(kaart, WEBADRES)
    exports = (hsds.bestanden, samenwerkende_catalogi.bestanden, opendata.bestanden, schema.bestanden)
    bestanden = (bestand for maak in exports for bestand in maak(open_))
    return Standaarden(project, open_, {bestand.uri: bestand.inhoud for bestand in bestanden})


def tekst_van(dienst: Mapping[str, Any]) -> str:
    """All words of a service, with every white space as one space."""
    return " ".join(" ".join(_woorden(dienst)).split())


def _woorden(deel: Any) -> Iterator[str]:
    if isinstance(deel, Mapping):
        deel = deel.values()
    if isinstance(deel, str | int | float):
        yield str(deel)
    else:
        for stuk in deel:
            yield from _woorden(stuk)


def anders_dan_ons_model(van: Standaarden) -> Iterator[str]:
    """Every service is one by our own models, with nothing besides."""
    inhoud = van.bestanden["open/hsds/services.json"]
    if als_json(TypeAdapter(list[Service]).validate_json(inhoud)) != inhoud:
        yield "services.json heeft iets dat niet in het model staat"
    yield from (
        f"{sleutel} is geen uuid: {waarde}" for sleutel, waarde in _ids(van.diensten) if not _UUID.fullmatch(waarde)
    )


def _ids(deel: Any) -> Iterator[tuple[str, str]]:
    if isinstance(deel, dict):
        yield from ((sleutel, waarde) for sleutel, waarde in deel.items() if re.fullmatch(r"(.*_)?id", sleutel))
        deel = [*deel.values()]
    for stuk in deel if isinstance(deel, list) else ():
        yield from _ids(stuk)


def mist_een_feit(van: Standaarden) -> Iterator[str]:
    """Every fact of today is in the service of its record, in its JSON and among the rows of its facts, and none that has
    expired.
    """
    diensten = zip(van.kaart.bladen, van.diensten, strict=True)  # in the same order
    yield from _mist_een_feit(van, "HSDS", {id_: tekst_van(dienst) for id_, dienst in diensten})
    records = json.loads(van.bestanden["open/records.json"])["records"]
    yield from _mist_een_feit(van, "JSON", {record["id"]: tekst_van(record) for record in records})
    rijen: dict[str, list[str]] = {id_: [] for id_ in van.kaart.bladen}
    for rij in csv.DictReader(io.StringIO(van.bestanden["open/feiten.csv"].decode("utf-8-sig"), newline="")):
        rijen.get(rij["id"], []).append(tekst_van(rij))
    yield from _mist_een_feit(van, "CSV", {id_: " ".join(alle) for id_, alle in rijen.items()})


def past_niet_in_het_schema(van: Standaarden) -> Iterator[str]:
    """Each JSON file of ours is as its own schema says."""
    schemas = {
        naam: json.loads(van.bestanden[f"open/schema/{naam}.schema.json"]) for naam in ("record", "records", "lijsten")
    }
    for uri, inhoud in van.bestanden.items():
        gegevens = json.loads(inhoud) if uri.endswith(".json") and "hsds" not in uri and "/schema/" not in uri else None
        if gegevens is not None:
            naam = gegevens["$schema"].rsplit("/", 1)[-1].removesuffix(".schema.json")
            keuring = Draft202012Validator(schemas[naam], format_checker=FormatChecker())
            yield from (f"{uri}: {fout.json_path} {fout.message}" for fout in keuring.iter_errors(gegevens))


def _mist_een_feit(van: Standaarden, vorm: str, per_id: Mapping[str, str]) -> Iterator[str]:
    vandaag = van.project.vandaag
    feiten = van_records(van.project)
    waar = {(feit.id, feit.tekst) for feit in feiten if feit.tot >= vandaag}
    for feit in feiten:
        if feit.id not in per_id or van.kaart.bladen[feit.id].is_gestopt:
            continue
        staat_er = staat_in(" ".join(feit.tekst.split()), per_id[feit.id])
        if feit.tot >= vandaag and not staat_er:
            yield f"{feit.id}: “{feit.tekst}” ({feit.veld}) staat niet in {vorm}"
        if feit.tot < vandaag and staat_er and (feit.id, feit.tekst) not in waar:
            yield f"{feit.id}: “{feit.tekst}” ({feit.veld}) gold tot en met {feit.tot}, en staat nog in {vorm}"


def tabellen_kloppen_niet(van: Standaarden) -> Iterator[str]:
    """What `datapackage.json` promises: the columns, their types, ids that are there once, and that lead somewhere."""
    bronnen = {bron["name"]: bron for bron in van.pakket["resources"]}
    rijen = {naam: van.tabel(bron["path"]) for naam, bron in bronnen.items()}
    for naam, bron in bronnen.items():
        velden = {veld["name"]: veld for veld in bron["schema"]["fields"]}
        ids = [rij["id"] for rij in rijen[naam]]
        if len(ids) != len(set(ids)):
            yield f"{naam}: een id staat er twee keer"
        for rij in rijen[naam]:
            if list(rij) != list(velden):
                yield f"{naam}: andere kolommen dan datapackage.json zegt"
            for kolom, veld in velden.items():
                if rij[kolom]:
                    _LEES[veld["type"]](rij[kolom])
                elif veld.get("constraints", {}).get("required"):
                    yield f"{naam}: {kolom} is leeg"
        for sleutel in bron["schema"]["foreignKeys"]:
            kolom, naar = sleutel["fields"], sleutel["reference"]["resource"]
            er_zijn = {rij["id"] for rij in rijen[naar]}
            yield from (f"{naam}: {kolom} {rij[kolom]} is er niet" for rij in rijen[naam] if rij[kolom] not in er_zijn)


def catalogus_klopt_niet(van: Standaarden, rng: Path = RNG) -> Iterator[str]:
    """Every regeling with a known product name is in the catalogue, as its structure asks."""
    controle = etree.RelaxNG(etree.parse(rng))
    if not controle.validate(van.catalogus):
        yield str(controle.error_log)
    namen = {naam.naam for naam in van.kaart.productnamen.values()}
    horen = {
        id_
        for id_, blad in van.kaart.bladen.items()
        if blad.leeft and namen & {*getattr(van.kaart.openrecords[id_].record, "upl", ())}
    }
    er_zijn = {element.text for element in van.catalogus.iter("{*}productID")}
    yield from (f"{id_} hoort in Samenwerkende Catalogi, of juist niet" for id_ in sorted(horen ^ er_zijn))


def onbekend_in_jsonld(blok: str) -> Iterator[str]:
    """Every class and property is one of schema.org, by the list that comes with rdflib."""
    for _, eigenschap, waarde in graaf(blok):
        if eigenschap == RDF.type:
            if waarde not in SDO:
                yield f"schema.org kent {waarde} niet"
        elif eigenschap not in SDO:
            yield f"schema.org kent {eigenschap} niet"


def graaf(blok: str) -> Graph:
    """A block as an independent program reads it; it fetches nothing."""
    gegevens = json.loads(blok)
    assert gegevens["@context"] == "https://schema.org"
    gegevens["@context"] = {"@vocab": str(SDO)}
    uit = Graph()
    with warnings.catch_warnings():  # rdflib uses an old part of its own
        warnings.simplefilter("ignore", DeprecationWarning)
        return uit.parse(data=json.dumps(gegevens), format="json-ld")


def woorden_van(blok: str) -> set[str]:
    """The texts in a block that a reader of the page should find there too."""
    adres = (SDO.url, SDO.mainEntityOfPage, SDO.serviceUrl, SDO.dayOfWeek, SDO.addressCountry)
    anders = {SDO.validThrough, SDO.validFrom, SDO.startDate, SDO.endDate, SDO.opens, SDO.closes, SDO.value, *adres}
    return {
        str(waarde)
        for _, eigenschap, waarde in graaf(blok)
        if isinstance(waarde, Literal) and eigenschap not in anders and not isinstance(waarde, URIRef)
    }


def jsonld_klopt_niet(van: Standaarden) -> Iterator[str]:
    """The blocks of all records."""
    for blad in van.kaart.bladen.values():
        blok = van_record(van.kaart, blad)
        if bool(blok) is blad.is_gestopt:
            yield f"{blad.id}: er is geen blok voor zoekmachines, of er is er een van iets dat gestopt is"
        yield from (f"{blad.id}: {fout}" for fout in (onbekend_in_jsonld(blok) if blok else ()))


CONTROLES = (
    anders_dan_ons_model,
    mist_een_feit,
    past_niet_in_het_schema,
    tabellen_kloppen_niet,
    catalogus_klopt_niet,
    jsonld_klopt_niet,
)
"""What holds of any town."""
