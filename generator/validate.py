"""Turn documents into records and list entries: the shape of one file, checked by Pydantic, explained in Dutch.

Nothing here looks beyond one file; what spans files is checked in `generator.relate`.
"""

from __future__ import annotations

import re
import types
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator.load import Document, Pad
from generator.meldingen import Melding, bedoelde, dichtstbij
from generator.models import LIJSTEN, SOORTEN, Hulp, Lijst, Soort
from generator.models.basis import Model

_MAPPEN = {soort.map: soort for soort in SOORTEN}


@dataclass(frozen=True)
class Gelezen:
    """A valid record together with the document it came from."""

    record: Hulp
    document: Document


@dataclass(frozen=True)
class GelezenLijst:
    """One list: its document, its valid entries by id, and the ids of entries that were refused.

    `document` is None when there is nothing to read; `leesbaar` is false when its ids cannot be known, so that nobody
    complains about an id that may well be in it.
    """

    lijst: Lijst
    document: Document | None
    waarden: Mapping[str, Model] = field(default_factory=dict)
    mislukt: frozenset[str] = frozenset()
    leesbaar: bool = True


def valideer_record(document: Document, id_: str | None = None) -> tuple[Gelezen | None, tuple[Melding, ...]]:
    """One record file. `id_` overrides the file name as id (for the editors' template).

    Returns the record, or None, with every melding about its shape.
    """
    id_ = id_ or document.stam
    soort, meldingen = _soort(document, id_)
    if soort is None or meldingen:
        return None, meldingen
    assert isinstance(document.gegevens, dict)
    gegevens = {"id": id_, **document.gegevens}
    if "id" in document.gegevens:
        return None, (
            document.melding(
                ("id",), "“id” hoort niet in het bestand: de bestandsnaam is het id.", "Haal deze regel weg."
            ),
        )
    record, meldingen = _lees_model(soort.model, gegevens, document, (), f"een {soort.id}")
    return (Gelezen(record, document) if isinstance(record, Hulp) else None), meldingen


def valideer_lijst(document: Document | None, lijst: Lijst) -> tuple[GelezenLijst, tuple[Melding, ...]]:
    """One list file: every entry on its own, so that one wrong entry does not take the others along."""
    if document is None:
        return GelezenLijst(lijst, None, leesbaar=False), ()
    inhoud = document.gegevens
    if lijst.enkel:
        waarde, meldingen = _lees_model(lijst.model, inhoud, document, (), f"de lijst {lijst.naam}")
        return GelezenLijst(lijst, document, {lijst.naam: waarde} if waarde else {}), meldingen
    if not isinstance(inhoud, tuple):
        fout = document.melding((), "Hier hoort een lijst.", "Begin elke regel van de lijst met een streepje: - id: …")
        return GelezenLijst(lijst, document, leesbaar=False), (fout,)
    waarden: dict[str, Model] = {}
    mislukt: set[str] = set()
    alle: list[Melding] = []
    for nummer, item in enumerate(inhoud):
        waarde, meldingen = _lees_model(lijst.model, item, document, (nummer,), f"de lijst {lijst.naam}")
        alle.extend(meldingen)
        id_ = item.get("id") if isinstance(item, dict) else None
        if isinstance(id_, str) and id_ in waarden.keys() | mislukt:
            alle.append(
                document.melding(
                    (nummer, "id"), f"Het id “{id_}” staat er twee keer.", "Geef één van de twee een ander id."
                )
            )
        elif isinstance(id_, str) and waarde is not None:
            waarden[id_] = waarde
        elif isinstance(id_, str):
            mislukt.add(id_)
    return GelezenLijst(lijst, document, waarden, frozenset(mislukt)), tuple(alle)


def valideer_lijsten(documenten: Mapping[str, Document]) -> tuple[dict[str, GelezenLijst], tuple[Melding, ...]]:
    """All lists by name; `documenten` holds the list files that could be read."""
    uit: dict[str, GelezenLijst] = {}
    alle: list[Melding] = []
    for lijst in LIJSTEN:
        uit[lijst.naam], meldingen = valideer_lijst(documenten.get(lijst.naam), lijst)
        alle.extend(meldingen)
    return uit, tuple(alle)


def _soort(document: Document, id_: str) -> tuple[Soort | None, tuple[Melding, ...]]:
    """The kind of a record by its folder, and whether name, folder and `soort:` agree."""
    landelijk = document.mappen[-1:] == ("landelijk",)
    map_ = document.mappen[-2 if landelijk else -1] if len(document.mappen) > landelijk else ""
    soort = _MAPPEN.get(map_)
    if soort is None:
        mappen = ", ".join(s.waar for s in SOORTEN)
        return None, (
            document.melding(
                (),
                f"Dit bestand staat in de verkeerde map: “{map_}”.",
                f"Verplaats het naar een van deze mappen: {mappen}.",
            ),
        )
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", id_):
        return None, (
            document.melding(
                (),
                f"“{document.stam}” is geen goede bestandsnaam.",
                f"Gebruik kleine letters, cijfers en streepjes: {_als_id(document.stam)}.yaml.",
            ),
        )
    if not isinstance(document.gegevens, dict):
        return None, (
            document.melding(
                (),
                "Hier horen velden te staan, geen lijst of losse tekst.",
                f"Begin met soort: {soort.id} en kijk in _sjabloon.yaml.",
            ),
        )
    eigen = document.gegevens.get("soort")
    andere = next((s for s in SOORTEN if s.id == eigen), None)
    if andere and andere is not soort:
        return None, (
            document.melding(
                ("soort",),
                f"Dit is een {andere.id}, maar het bestand staat in {soort.waar}.",
                f"Verplaats het naar {andere.waar}, of verbeter soort.",
            ),
        )
    niveau = document.gegevens.get("niveau")
    if landelijk and niveau == "gemeente":
        return None, (
            document.melding(
                ("niveau",),
                "In landelijk/ staat alleen wat overal hetzelfde is; dit is van de gemeente.",
                "Verplaats het bestand naar regelingen/, of verbeter niveau.",
            ),
        )
    if niveau == "landelijk" and not landelijk:
        return None, (
            document.melding(
                ("niveau",),
                "Dit is een landelijke regeling, maar het bestand staat niet in landelijk/.",
                "Verplaats het naar regelingen/landelijk/, of verbeter niveau.",
            ),
        )
    return soort, ()


def _als_id(naam: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", naam.lower()).strip("-") or "naam-van-de-hulp"


def _lees_model(
    model: type[Model], gegevens: Any, document: Document, basis: Pad, van: str
) -> tuple[Model | None, tuple[Melding, ...]]:
    try:
        return model.model_validate(gegevens), ()
    except ValidationError as fout:
        details = [
            detail
            for detail in fout.errors(include_url=False)
            if not document.is_stuk((*basis, *detail["loc"])) and not _al_gemeld(detail)
        ]
        return None, (
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
        huidig = _model_in(veld.annotation) if veld else None
    return huidig


def _model_in(annotatie: Any) -> type[BaseModel] | None:
    if isinstance(annotatie, type) and issubclass(annotatie, BaseModel):
        return annotatie
    if get_origin(annotatie) in {tuple, Union, types.UnionType}:
        return next((m for deel in get_args(annotatie) if (m := _model_in(deel))), None)
    return None


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
    if detail["type"] == "regel":
        if ctx.get("veld"):
            pad = (*pad, *(int(d) if d.isdigit() else d for d in str(ctx["veld"]).split(".")))
        return document.melding(pad, detail["msg"], str(ctx["remedie"]))
    wat, remedie = _standaard(detail["type"], detail["input"], ctx)
    return document.melding(pad, wat, remedie)


def _standaard(soort: str, waarde: Any, ctx: dict[str, Any]) -> tuple[str, str]:
    """Pydantic's own refusals in plain Dutch: what is wrong and what to do."""
    if waarde is None:
        return "Dit veld is leeg.", "Vul het in of haal de regel weg."
    if soort == "literal_error":
        keuzes = re.findall(r"'([^']*)'", str(ctx.get("expected", "")))
        return f"“{waarde}” kan hier niet.", f"{bedoelde(str(waarde), keuzes)}Kies uit: {', '.join(keuzes)}."
    if soort == "string_type" and isinstance(waarde, tuple | dict):
        return "Hier hoort één tekst, geen lijst of velden.", "Schrijf de tekst achter de dubbele punt."
    if soort == "string_type":
        getoond = {True: "true", False: "false"}.get(waarde, waarde) if isinstance(waarde, bool) else waarde
        return f"“{getoond}” is geen tekst.", f"Zet er aanhalingstekens omheen: '{getoond}'."
    if soort == "bool_type":
        return f"“{_toon(waarde)}” kan hier niet.", "Schrijf true (ja) of false (nee)."
    if soort in {"int_type", "int_parsing"}:
        return f"“{_toon(waarde)}” is geen heel getal.", "Schrijf alleen cijfers, zonder aanhalingstekens."
    if soort in {"date_type", "date_from_datetime_inexact"}:
        return (
            f"“{_toon(waarde)}” is geen datum.",
            "Schrijf jaar-maand-dag zonder aanhalingstekens, bijvoorbeeld 2026-11-22.",
        )
    if soort == "tuple_type":
        return "Hier hoort een lijst.", f"Zet elke waarde op een eigen regel achter een streepje: - {_toon(waarde)}"
    if soort in {"model_type", "dict_type", "model_attributes_type"}:
        return "Hier horen velden te staan (naam: waarde).", "Kijk in _sjabloon.yaml hoe dit stuk eruitziet."
    if soort == "less_than_equal":
        return f"“{waarde}” is te hoog.", f"Hooguit {ctx['le']} kan."
    if soort == "greater_than_equal":
        return f"“{waarde}” is te laag.", f"Minstens {ctx['ge']} kan."
    if soort == "too_short":
        return "Deze lijst is leeg.", "Zet er minstens één waarde in."
    return f"“{_toon(waarde)}” kan hier niet.", "Kijk in de README van deze map wat hier mag staan."


def _toon(waarde: Any) -> str:
    return str(waarde) if isinstance(waarde, str | int) else "…"
