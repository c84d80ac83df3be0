"""What Pydantic refuses, in plain Dutch: the place in the file, what is wrong, and what to do."""

from __future__ import annotations

import re
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator.documenten.document import Document, Pad
from generator.meldingen import Melding, bedoelde, dichtstbij
from generator.models.basis import Model, toon
from generator.models.kenmerken import model_in


def leg_uit(fout: ValidationError, model: type[Model], document: Document, basis: Pad, van: str) -> tuple[Melding, ...]:
    """All meldingen about one value.

    `basis` is where the value stands in the document and `van` what it is called (“een regeling”). What was refused
    while reading is not repeated.
    """
    details = [
        detail
        for detail in fout.errors(include_url=False)
        if not document.is_stuk((*basis, *detail["loc"])) and not _al_gemeld(detail)
    ]
    return (
        *_namen(details, model, document, basis, van),
        *(_melding(d, document, basis) for d in details if d["type"] not in {"missing", "extra_forbidden"}),
    )


def _al_gemeld(detail: ErrorDetails) -> bool:
    """A list that seems empty only because its entries were refused."""
    return detail["type"] == "too_short" and bool(detail["input"])


def _namen(details: list[ErrorDetails], model: type[Model], document: Document, basis: Pad, van: str) -> list[Melding]:
    """Unknown and missing fields; one melding where an unknown field clearly is a missing one, misspelt."""
    vreemd = [d["loc"] for d in details if d["type"] == "extra_forbidden"]
    mist = [d["loc"] for d in details if d["type"] == "missing"]
    uit: list[Melding] = []
    for loc in vreemd:
        naam, ouder = str(loc[-1]), loc[:-1]
        bekend = _velden(model, ouder)
        hier = van if not ouder else f"“{_laatste_naam(ouder)}”"
        mist_hier = [str(m[-1]) for m in mist if m[:-1] == ouder]
        bedoeld = dichtstbij(naam, mist_hier)
        if bedoeld:
            mist.remove((*ouder, bedoeld))
            uit.append(
                document.melding(
                    (*basis, *loc), f"“{naam}” is geen veld van {hier}.", f"Bedoelde u “{bedoeld}”? Dat veld mist nog."
                )
            )
        else:
            tip = bedoelde(naam, bekend) or f"Velden die hier mogen: {', '.join(bekend)}. "
            uit.append(document.melding((*basis, *loc), f"“{naam}” is geen veld van {hier}.", tip.strip()))
    for loc in mist:
        hier = van if not loc[:-1] else f"“{_laatste_naam(loc)}”"
        uitleg = _uitleg(model, loc)
        uit.append(
            document.melding(
                (*basis, *loc[:-1]),
                f"Het verplichte veld “{loc[-1]}” van {hier} ontbreekt.",
                f"Voeg toe: {loc[-1]}: … ({uitleg})" if uitleg else f"Voeg toe: {loc[-1]}: …",
            )
        )
    return uit


def _laatste_naam(loc: tuple[str | int, ...]) -> str:
    namen = [str(deel) for deel in loc if isinstance(deel, str)]
    return namen[-2] if len(namen) > 1 and isinstance(loc[-1], str) and loc[-1] == namen[-1] else namen[-1]


def _model_op(model: type[BaseModel], loc: tuple[str | int, ...]) -> type[BaseModel] | None:
    """The model that describes the value at `loc`."""
    huidig: type[BaseModel] | None = model
    for deel in loc:
        if isinstance(deel, int) or huidig is None:
            continue
        veld = huidig.model_fields.get(deel)
        huidig = model_in(veld.annotation) if veld else None
    return huidig


def _velden(model: type[BaseModel], loc: tuple[str | int, ...]) -> list[str]:
    gevonden = _model_op(model, loc)
    return [naam for naam in gevonden.model_fields if naam != "id" or gevonden is not model or loc] if gevonden else []


def _uitleg(model: type[BaseModel], loc: tuple[str | int, ...]) -> str:
    ouder = _model_op(model, loc[:-1])
    veld = ouder.model_fields.get(str(loc[-1])) if ouder else None
    return (veld.description or "").split(".")[0] if veld else ""


def _melding(detail: ErrorDetails, document: Document, basis: Pad) -> Melding:
    ctx = detail.get("ctx", {})
    pad: Pad = (*basis, *detail["loc"])
    if detail["type"] == "regel" and detail["input"] is not None:
        if ctx.get("veld"):
            pad = (*pad, *(int(d) if d.isdigit() else d for d in str(ctx["veld"]).split(".")))
        return document.melding(pad, str(ctx["wat"]), str(ctx["remedie"]))
    wat, remedie = _standaard(detail["type"], detail["input"], ctx)
    return document.melding(pad, wat, remedie)


def _standaard(soort: str, waarde: Any, ctx: dict[str, Any]) -> tuple[str, str]:
    """Pydantic's own refusals in plain Dutch: what is wrong and what to do."""
    if waarde is None:
        return "Dit veld is leeg.", "Vul het in of haal de regel weg."
    if soort == "literal_error":
        keuzes = re.findall(r"'([^']*)'", str(ctx.get("expected", "")))
        return f"“{toon(waarde)}” kan hier niet.", f"{bedoelde(toon(waarde), keuzes)}Kies uit: {', '.join(keuzes)}."
    if soort == "string_type" and isinstance(waarde, tuple | dict):
        return (
            "Hier hoort één tekst, geen lijst of velden.",
            "Schrijf de tekst op één regel. Staat er een dubbele punt in? Zet hem dan tussen aanhalingstekens.",
        )
    if soort == "string_type":
        return f"“{toon(waarde)}” is geen tekst.", f"Zet er aanhalingstekens omheen: '{toon(waarde)}'."
    if soort == "bool_type":
        return f"“{toon(waarde)}” kan hier niet.", "Schrijf true (ja) of false (nee)."
    if soort in {"int_type", "int_parsing"}:
        return f"“{toon(waarde)}” is geen heel getal.", "Schrijf alleen cijfers, zonder aanhalingstekens."
    if soort in {"date_type", "date_from_datetime_inexact"}:
        return (
            f"“{toon(waarde)}” is geen datum.",
            "Schrijf jaar-maand-dag zonder aanhalingstekens, bijvoorbeeld 2026-11-22.",
        )
    if soort == "tuple_type":
        return "Hier hoort een lijst.", f"Zet elke waarde op een eigen regel achter een streepje: - {toon(waarde)}"
    if soort in {"model_type", "dict_type", "model_attributes_type"}:
        return "Hier horen velden te staan (naam: waarde).", "Kijk in _sjabloon.yaml hoe dit stuk eruitziet."
    if soort == "less_than_equal":
        return f"“{waarde}” is te hoog.", f"Hooguit {ctx['le']} kan."
    if soort == "greater_than_equal":
        return f"“{waarde}” is te laag.", f"Minstens {ctx['ge']} kan."
    if soort == "too_short":
        return "Deze lijst is leeg.", "Zet er minstens één waarde in."
    return f"“{toon(waarde)}” kan hier niet.", "Kijk in de README van deze map wat hier mag staan."
