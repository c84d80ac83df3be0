"""What the JSON files look like, as JSON Schema (2020-12): made from the models, so that the marks which decide what is
public also decide what is in here.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.blad.openbaar import OpenbareKaart
from generator.blad.openvelden import openbare_velden
from generator.kaart import adressen
from generator.models import SOORTEN
from generator.models.basis import Model, vormen
from generator.models.kenmerken import FEITSOORTEN, Feit, velden
from generator.uitvoer import ExportFile

Schema = dict[str, Any]

_DAG: Schema = {"type": "string", "format": "date"}
_TEKST: Schema = {"type": "string"}
_FEIT: Schema = {
    "plek": {**_TEKST, "description": "Het veld waar dit feit staat: bedragen.0 is het eerste bedrag."},
    "soort": {"enum": list(FEITSOORTEN), "description": "Wat voor feit het is."},
    "naam": {**_TEKST, "description": "Hoe je dit feit noemt."},
    "tekst": {**_TEKST, "description": "Het feit in woorden, zoals op de bladzijde."},
    "van": {**_DAG, "description": "Van welke dag dit feit is: zo oud als de bron."},
    "geldig_tot": {**_DAG, "description": "Laatste dag dat je dit mag laten zien. Staat dit er niet, dan loopt het niet af."},
    "bronnen": {"type": "array", "items": _TEKST, "description": "Namen van de bronnen die dit zeggen."},
}  # fmt: skip
_VRAAG: Schema = {
    "soort": {"enum": list(FEITSOORTEN), "description": "Wat voor feit het is."},
    "naam": {**_TEKST, "description": "Wat je moet navragen."},
    "zin": {**_TEKST, "description": "Wat je in plaats van het feit zegt."},
    "telefoon": {**_TEKST, "description": "Wie je dan belt."},
}
_BELLEN: Schema = {
    "telefoon": {**_TEKST, "description": "Het nummer om te bellen: eigen nummer, loket of gemeente."},
    "wie": {**_TEKST, "description": "Wie je aan de lijn krijgt, en wat je kiest."},
    "geldig_tot": {**_DAG, "description": "Laatste dag dat dit nummer zeker is. Bel daarna de gemeente."},
}


def bestanden(kaart: OpenbareKaart) -> Iterator[ExportFile]:
    """A schema for one record, for all, and for the lists; each is whole by itself. Only the code and which lists there are
    decide what comes out.
    """
    modellen = [soort.model for soort in SOORTEN]
    alle = _vormen((*modellen, *(lijst.model for lijst in kaart.openlijsten)))
    record = _voorwerp(
        {
            "id": {**_TEKST, "description": "Vaste naam van dit record."},
            "soort": {"enum": [soort.id for soort in SOORTEN], "description": "Wat voor hulp het is."},
            "bladzijde": {**_TEKST, "description": "De bladzijde op de site. Tel vanaf wortel."},
            "kort_adres": {**_TEKST, "description": "Een kort adres dat naar de bladzijde gaat. Tel vanaf wortel."},
            "bellen": {**_voorwerp(_BELLEN, zonder=("geldig_tot",)), "description": "Wie je belt."},
            "feiten": _rij(_voorwerp(_FEIT, zonder=("geldig_tot",)), "Elk feit dat kan verlopen, en nu geldt."),
            "vraag_na": _rij(_voorwerp(_VRAAG), "Wat er is en waarvan we het niet meer zeker weten. Dit is niet hetzelfde als: er is niets."),
            "gegevens": {"oneOf": [_naar(model) for model in modellen], "description": "Het record zelf. Een veld dat er niet staat, weten we niet."},
        }
    )  # fmt: skip
    lijsten = {
        lijst.naam: {**_naar(lijst.model), "description": "Het stuk zelf."} if lijst.enkel else _rij(_naar(lijst.model), "")
        for lijst in kaart.openlijsten
    }  # fmt: skip
    lijsten["feiten"] = _rij(
        _voorwerp(
            {"lijst": {"enum": [lijst.naam for lijst in kaart.openlijsten]}, "id": _TEKST, **_FEIT},
            zonder=("geldig_tot",),
        ),
        "Elk feit in de lijsten dat kan verlopen, en nu geldt.",
    )
    yield _bestand("record", record, alle)
    yield _bestand("records", _rij(record, "Alle hulp."), alle)
    yield _bestand("lijsten", _voorwerp(lijsten), alle)


def _bestand(wat: str, schema: Schema, vormen: Mapping[str, Schema]) -> ExportFile:
    kop: Schema = {
        "$schema": {**_TEKST, "description": "Waar dit schema staat."},
        "versie": {**_TEKST, "pattern": r"^1\.\d+$", "description": "Van het formaat. Het eerste getal gaat omhoog als er een veld verdwijnt of iets anders betekent."},
        "editie": {**_DAG, "description": "Van welke dag deze gegevens zijn. Alle bestanden van een editie horen bij elkaar."},
        "gemeente": {**_TEKST, "description": "Van welke gemeente dit is."},
        "licentie": _voorwerp({"naam": {"const": "CC0-1.0"}, "adres": _TEKST}),
        "bronvermelding": {**_TEKST, "description": "Wat je erbij kunt zetten. Het hoeft niet."},
        "wortel": {**_TEKST, "description": "De weg van dit bestand naar het begin van de site."},
    }  # fmt: skip
    heel = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Sociale kaart: {wat}",
        **_voorwerp({**kop, wat: schema}),
        "$defs": {naam: vormen[naam] for naam in sorted(_genoemd(schema, vormen, set()))},
    }
    return ExportFile(adressen.open_schema(wat), f"{json.dumps(heel, ensure_ascii=False, indent=1)}\n".encode())


def _vormen(modellen: tuple[type[Model], ...]) -> Mapping[str, Schema]:
    """These models and those in them, by name, with only their public fields."""
    binnen = (veld.model for model in modellen for veld in velden(model))
    open_ = {model.__name__: model for model in (*modellen, *binnen) if issubclass(model, Model)}
    return {naam: _vorm(vorm, open_.get(naam)) for naam, vorm in vormen(modellen).items()}


def _vorm(schema: Schema, model: type[Model] | None) -> Schema:
    """One model. What nobody wrote down is left out, and so is a fact that has expired: neither is required."""
    if model is None:
        namen, moet = list(schema["properties"]), []
    else:
        velden_ = openbare_velden(model)
        namen = [veld.naam for veld in velden_]
        moet = [veld.naam for veld in velden_ if veld.info.is_required() and veld.kenmerk(Feit) is None]
    return _voorwerp({naam: _schoon(schema["properties"][naam]) for naam in namen}, alleen=moet)


def _schoon(schema: Any) -> Any:
    """A field without what is only true of a program that has all defaults: nothing here is ever null."""
    if isinstance(schema, list):
        return [_schoon(deel) for deel in schema]
    if not isinstance(schema, dict):
        return schema
    uit = {sleutel: _schoon(deel) for sleutel, deel in schema.items() if sleutel not in {"title", "default", "anyOf"}}
    if "anyOf" in schema:
        [waarde] = [deel for deel in schema["anyOf"] if deel != {"type": "null"}]
        uit = {**_schoon(waarde), **uit}
    return uit


def _genoemd(schema: Any, vormen: Mapping[str, Schema], gezien: set[str]) -> set[str]:
    """The models that a schema needs, and those that they need."""
    delen: Iterable[Any] = schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ()
    if isinstance(schema, dict) and (naam := str(schema.get("$ref", "")).rpartition("/")[2]) and naam not in gezien:
        gezien.add(naam)
        _genoemd(vormen[naam], vormen, gezien)
    for deel in delen:
        _genoemd(deel, vormen, gezien)
    return gezien


def _naar(model: type[Model]) -> Schema:
    return {"$ref": f"#/$defs/{model.__name__}"}


def _rij(van: Schema, uitleg: str) -> Schema:
    return {"type": "array", "items": van, **({"description": uitleg} if uitleg else {})}


def _voorwerp(velden_: Schema, *, zonder: tuple[str, ...] = (), alleen: list[str] | None = None) -> Schema:
    """An object with these fields and no other; all but `zonder` are required, or only `alleen`."""
    moet = [naam for naam in velden_ if naam not in zonder] if alleen is None else alleen
    return {
        "type": "object",
        "properties": velden_,
        **({"required": moet} if moet else {}),
        "additionalProperties": False,
    }
