"""The small parts that every record is made of: plain text, ids, dates and amounts, each with its own refusal.

Every refusal is a `PydanticCustomError`: its message says what is wrong, `ctx["remedie"]` what to do and, for a rule
about several fields together, `ctx["veld"]` which field to point at.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, ClassVar

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    GetJsonSchemaHandler,
    ValidationInfo,
    WithJsonSchema,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue, models_json_schema
from pydantic_core import CoreSchema, PydanticCustomError

from generator.models.bedoeling import als_id, als_ids
from generator.models.prive import prive_in
from generator.models.tekens import bezwaar_tegen
from generator.models.tekenset import letter_als_code


class Model(BaseModel):
    """What all models share: frozen, strict, no unknown fields, and the text under a field is its manual."""

    model_config = ConfigDict(
        frozen=True,
        strict=True,
        extra="forbid",
        use_attribute_docstrings=True,
        defer_build=True,  # until something is checked: after an edit most was, before
    )


def vormen(modellen: Sequence[type[Model]]) -> dict[str, dict[str, Any]]:
    """The JSON Schema of these models as they go out, and of those in them, by name."""
    _, uit = models_json_schema([(model, "serialization") for model in modellen])
    alle: dict[str, dict[str, Any]] = uit["$defs"]
    return alle


def weiger(wat: str, remedie: str, veld: str | None = None, *, of_weg: bool = False) -> PydanticCustomError:
    """A refusal in Dutch. Raise it from a validator; `veld` names the field for a rule about several fields.

    With `of_weg` the remedy also says that the line may go, where the field need not be there.
    """
    # The text goes into the context: in its template Pydantic would replace what looks like {remedie}.
    return PydanticCustomError("regel", "geweigerd", {"wat": wat, "remedie": remedie, "veld": veld, "of_weg": of_weg})


def toon(waarde: Any) -> str:
    """A refused value as an editor would recognise it, not too long; a list or map is not spelled out."""
    if isinstance(waarde, bool):
        return "true" if waarde else "false"
    tekst = str(waarde) if isinstance(waarde, str | int | date) else "…"
    return tekst if len(tekst) <= 60 else f"{tekst[:59]}…"


def in_editor(patroon: str, remedie: str, **ook: Any) -> WithJsonSchema:
    """How an editor's own program judges a text while somebody types, as JSON Schema (draft-07). Of what goes out it says nothing.

    `patroon` is for the whole text, in what Python and JavaScript regexes share; it may be milder than the model, never
    stricter. `remedie` is what the program shows; `ook` adds to the schema or overrides it, such as `type`.
    """
    schema = {"type": "string", "pattern": f"^(?:{patroon})$", "errorMessage": remedie, **ook}
    return WithJsonSchema(schema, mode="validation")


_HTML = re.compile(r"<[a-zA-Z!/?]|&(?:#\w+|[a-zA-Z]+);")
_MARKDOWN = re.compile(r"\]\(|\*\*|__|`|^[^\S\n]*(?:#{1,6}|>|[-*+]|\d+\.)\s", re.MULTILINE)


def _veilig(tekst: str) -> str:
    if not tekst.strip():
        raise weiger("Hier staat een lege tekst.", "Vul de tekst in.", of_weg=True)
    if bezwaar := bezwaar_tegen(tekst):
        raise weiger(*bezwaar[1:])
    if code := letter_als_code(tekst):
        raise weiger(f"Hier staat een code in plaats van een letter: {code[0]}", f"Typ de letter zelf: {code[1]}")
    if not any(teken.isalnum() for teken in tekst):
        raise weiger("In deze tekst staat geen letter of cijfer.", "Schrijf woorden.", of_weg=True)
    if _HTML.search(tekst):
        raise weiger("In deze tekst staat HTML.", "Schrijf gewone tekst, zonder < en > en zonder codes als &amp;.")
    if "javascript:" in tekst.lower():
        raise weiger("In deze tekst staat een script.", "Schrijf gewone tekst.")
    if _MARKDOWN.search(tekst):
        raise weiger("In deze tekst staat opmaak (Markdown).", "Schrijf gewone tekst; een opsomming is een YAML-lijst.")
    if prive := prive_in(tekst):
        raise weiger(*prive)
    return tekst.strip()


def bezwaar_in_tekst(tekst: str) -> str:
    """Why this may stand in no text at all, a note included; empty when it may."""
    try:
        _veilig(tekst)
    except PydanticCustomError as fout:
        return str((fout.context or {})["wat"])
    return ""


Notitie = Annotated[str, AfterValidator(_veilig), in_editor(r"[\s\S]*\S[\s\S]*", "Hier hoort tekst.")]
"""Plain text of any length that never leaves the project; the same is refused in it as in published text."""


def _een_regel(tekst: str) -> str:
    tekst = _veilig(tekst)
    if "\n" in tekst:
        raise weiger("Deze tekst loopt over meer regels.", "Maak er één zin van op één regel.")
    if len(tekst) > 300:
        raise weiger(f"Deze tekst is te lang: {len(tekst)} tekens, hooguit 300 mag.", "Maak er kortere zinnen van.")
    return tekst


DATUM_PATROON = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
"""A day as an editor writes it."""
ZIN_PATROON = r"\s*\S[^\n]{0,299}\s*"
_ZIN_IN_EDITOR = in_editor(
    ZIN_PATROON,
    "Hier hoort één regel tekst, hooguit 300 tekens. Een getal krijgt aanhalingstekens: '2026'.",
)
Zin = Annotated[str, AfterValidator(_een_regel), _ZIN_IN_EDITOR]
"""One line of plain text, at most 300 characters."""


class Tekst(Model):
    """Plain text of more than one line: paragraphs (a YAML text) or bullet points (a YAML list)."""

    als_geheel: ClassVar[bool] = True

    alineas: tuple[str, ...] = ()
    """De tekst, per alinea."""
    punten: tuple[Zin, ...] = ()
    """Een opsomming: elke zin is een punt."""

    @model_validator(mode="before")
    @classmethod
    def _tekst_of_lijst(cls, waarde: Any) -> Any:
        if isinstance(waarde, str):
            if len(waarde) > 4000:
                raise weiger(f"Deze tekst is te lang: {len(waarde)} tekens, hooguit 4000 mag.", "Kort de tekst in.")
            return {"alineas": tuple(" ".join(a.split()) for a in re.split(r"\n\s*\n", _veilig(waarde)))}
        if isinstance(waarde, tuple) and waarde:
            return {"punten": waarde}
        if isinstance(waarde, int | date) and not isinstance(waarde, bool):
            raise weiger(f"“{waarde}” is geen tekst.", f"Zet er aanhalingstekens omheen: '{waarde}'")
        if isinstance(waarde, dict) and waarde.keys() <= {"alineas", "punten"} and waarde:
            raise weiger("Hier hoort tekst of een lijst van zinnen.", "Laat “alineas” en “punten” weg.")
        raise weiger(
            "Hier hoort tekst of een lijst van zinnen.", "Schrijf een tekst, of zet elke zin achter een streepje."
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """What an editor writes is a text or a list; what comes out are the two fields that are made of it."""
        if handler.mode == "serialization":
            return handler(schema)
        return {
            "type": ["string", "array"],
            "pattern": r"\S",
            "maxLength": 4000,
            "items": {**(_ZIN_IN_EDITOR.json_schema or {})},
            "minItems": 1,
            "errorMessage": "Schrijf een tekst, of zet elke zin op een eigen regel achter een streepje.",
        }

    @property
    def zinnen(self) -> tuple[str, ...]:
        """All paragraphs and points, in order."""
        return self.alineas + self.punten


def plat(*delen: Any) -> tuple[str, ...]:
    """Values as text, those of lists and models one after another; the same amount in other decimals is the same text."""
    uit: list[str] = []
    for deel in delen:
        if isinstance(deel, Model):
            uit += plat(*(getattr(deel, naam) for naam in type(deel).model_fields))
        elif isinstance(deel, tuple):
            uit += plat(*deel)
        else:
            uit.append("" if deel is None else str(deel.normalize() if isinstance(deel, Decimal) else deel))
    return tuple(uit)


ID_PATROON = r"[a-z0-9]+(-[a-z0-9]+)*"
VAN_WINDOWS = frozenset({"con", "prn", "aux", "nul", *(f"{poort}{n}" for poort in ("com", "lpt") for n in range(10))})
"""Names that no file on Windows can have, whatever comes after the dot."""


_EIGEN_ID = frozenset({"id", "voorheen"})


def _id(waarde: str, info: ValidationInfo) -> str:
    if waarde == "index":
        raise weiger("“index” kan geen id zijn: zo heet de bladzijde met de hele lijst.", "Kies een andere naam.")
    if waarde in VAN_WINDOWS:
        raise weiger(f"“{waarde}” kan geen id zijn: zo mag een bestand op Windows niet heten.", "Kies een andere naam.")
    if not re.fullmatch(ID_PATROON, waarde) or len(waarde) > 80:
        zo = als_id(waarde)[:80].strip("-")
        remedie = f"Schrijf: {zo}" if zo else "Gebruik kleine letters, cijfers en streepjes, zoals gratis-zwemles."
        if info.field_name not in _EIGEN_ID and (ids := als_ids(waarde)):
            remedie = f"Schrijf één id: {ids[0]}. Kunnen het er meer zijn? Zet elk achter een eigen streepje, of tussen haken: [{', '.join(ids)}]"
        raise weiger(f"“{waarde}” is geen goed id.", remedie)
    return waarde


Id = Annotated[
    str,
    AfterValidator(_id),
    in_editor(rf"{ID_PATROON}|\$loket", "Gebruik kleine letters, cijfers en streepjes: gratis-zwemles.", maxLength=80),
]
"""A kebab-case id; the file name of a record or the `id` of an entry in a list."""
