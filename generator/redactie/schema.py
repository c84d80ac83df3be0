"""JSON Schema for the editors' own program: the text under a field when they point at it, a line under what is wrong.

A schema says what an editor writes in one YAML file; what spans files is checked in the build. It is draft-07 without a
single `$ref` or `anyOf`: the YAML language server of VS Code drops a description beside the first (as draft-07 says) and
mixes descriptions in the second. `errorMessage` is that server's keyword for a text of our own.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.bestand import schrijf as schrijf_bestand
from generator.documenten.lagen import WEG
from generator.models import LIJSTEN, SOORTEN
from generator.models.basis import DATUM_PATROON, Model

Schema = dict[str, Any]

_REMEDIES = {
    "array": "Hier hoort een lijst: zet elke waarde op een eigen regel achter een streepje.",
    "boolean": "Schrijf true (ja) of false (nee).",
    "date": "Schrijf jaar-maand-dag zonder aanhalingstekens, bijvoorbeeld 2026-11-22.",
    "integer": "Schrijf alleen cijfers, zonder aanhalingstekens.",
}


def bestanden() -> dict[str, str]:
    """The text of every schema by its file name: one for each kind of record, one for each list."""
    schemas = {soort.id: _van_record(soort.model) for soort in SOORTEN}
    for lijst in LIJSTEN:
        inhoud = _van_model(lijst.model)
        if not lijst.enkel:
            inhoud = _ingevuld(inhoud)
        schemas[lijst.naam] = inhoud if lijst.enkel else _met_remedie({"type": "array", "items": inhoud})
    return {f"{naam}.schema.json": _als_tekst(schema) for naam, schema in schemas.items()}


def verouderd(map_: Path) -> tuple[str, ...]:
    """The names of the schemas in this folder that differ from the models, are not there yet, or belong to nothing.

    Raises OSError when one cannot be read.
    """
    nu = bestanden()
    staat_er = {pad.name: pad.read_text(encoding="utf-8", errors="replace") for pad in map_.glob("*.schema.json")}
    return tuple(sorted(naam for naam in nu.keys() | staat_er.keys() if nu.get(naam) != staat_er.get(naam)))


def schrijf(map_: Path) -> tuple[str, ...]:
    """Write every schema into this folder and remove those that belong to nothing any more.

    Returns the names of what changed. Raises OSError when the folder cannot be written.
    """
    nu = bestanden()
    anders = verouderd(map_)
    map_.mkdir(parents=True, exist_ok=True)
    for naam in anders:
        if naam in nu:
            schrijf_bestand(map_ / naam, nu[naam])
        else:
            (map_ / naam).unlink()
    return anders


def _als_tekst(schema: Schema) -> str:
    kop = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$comment": "Gemaakt uit generator/models/ met: sociale-kaart schema",
    }
    return json.dumps({**kop, **schema}, ensure_ascii=False, indent=2) + "\n"


def _van_record(model: type[Model]) -> Schema:
    """A record has no `id` in its file: the file name is its id."""
    schema = _van_model(model)
    velden = {naam: veld for naam, veld in schema["properties"].items() if naam != "id"}
    return {**schema, "properties": velden, "required": [naam for naam in schema["required"] if naam != "id"]}


def _ingevuld(entry: Schema) -> Schema:
    """An entry of a list as a town may write it on top of a national one: its id, and only what is different."""
    weg = {"description": "true haalt dit stuk uit de landelijke lijst.", "type": "boolean", "const": True}
    los = _zonder_verplicht(entry)
    velden = {**los["properties"], WEG: {**weg, "errorMessage": "Schrijf true, of haal de regel weg."}}
    return {**los, "properties": velden, "required": ["id"]}


def _zonder_verplicht(schema: Schema) -> Schema:
    uit = {naam: waarde for naam, waarde in schema.items() if naam != "required"}
    if "properties" in uit:
        uit["properties"] = {naam: _zonder_verplicht(veld) for naam, veld in uit["properties"].items()}
    if "items" in uit:
        uit["items"] = _zonder_verplicht(uit["items"])
    return uit


def _van_model(model: type[Model]) -> Schema:
    schema = model.model_json_schema(mode="validation")
    return _uitgeschreven(schema, schema.get("$defs", {}))


def _uitgeschreven(schema: Schema, modellen: Mapping[str, Schema]) -> Schema:
    """The same schema with every model written out in its place, without what is there for programmers."""
    if "$ref" in schema:
        return _uitgeschreven(modellen[schema["$ref"].removeprefix("#/$defs/")], modellen)
    if "anyOf" in schema:
        [waarde] = [deel for deel in schema["anyOf"] if deel != {"type": "null"}]  # a true choice says so at its type
        return _of_leeg(_uitgeschreven(waarde, modellen))
    uit = {naam: waarde for naam, waarde in schema.items() if naam not in {"$defs", "title", "description", "default"}}
    if "properties" in uit:
        uit["properties"] = {naam: _veld(veld, modellen) for naam, veld in uit["properties"].items()}
    if "items" in uit:
        uit["items"] = _uitgeschreven(uit["items"], modellen)
    return _met_remedie(uit)


def _veld(veld: Schema, modellen: Mapping[str, Schema]) -> Schema:
    """A field: its Dutch text, and what it is when left out, unless that is nothing."""
    eigen = {naam: veld[naam] for naam in ("description", "default") if veld.get(naam) not in (None, [])}
    return {**eigen, **_uitgeschreven(veld, modellen)}


def _of_leeg(schema: Schema) -> Schema:
    soorten = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    leeg: Schema = {"type": [*soorten, "null"]}
    if "enum" in schema:
        leeg["enum"] = [*schema["enum"], None]
    return {**schema, **leeg}


def _met_remedie(schema: Schema) -> Schema:
    """A text of our own for what the language server would say in English; types that have one keep it."""
    if "errorMessage" in schema or isinstance(schema["type"], list):
        return schema
    keuzes = schema.get("enum") or ([schema["const"]] if "const" in schema else [])
    soort = schema.get("format") or schema["type"]
    remedie = f"Kies uit: {', '.join(keuzes)}." if keuzes else _REMEDIES.get(soort)
    datum = {"pattern": DATUM_PATROON} if soort == "date" else {}
    return {**schema, **datum, **({"errorMessage": remedie} if remedie else {})}
