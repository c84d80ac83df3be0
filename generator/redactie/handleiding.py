"""The editors' manual, made from the models: the text under a field is what an editor reads."""

from __future__ import annotations

import types
from collections.abc import Iterator
from typing import Any, Literal, Union, get_args, get_origin

from generator.models.basis import Model


def veldentabel(model: type[Model]) -> str:
    """A Markdown table of all fields an editor may write, with those of the models inside it."""
    regels = ["| veld | nodig | wat |", "|---|---|---|"]
    regels += [f"| `{naam}` | {nodig} | {uitleg} |" for naam, nodig, uitleg in _velden(model, "")]
    return "\n".join(regels)


def _velden(model: type[Model], voor: str) -> Iterator[tuple[str, str, str]]:
    for naam, veld in model.model_fields.items():
        if not voor and naam == "id":
            continue
        yield f"{voor}{naam}", "ja" if veld.is_required() else "", " ".join((veld.description or "").split())
        binnen, lijst = _binnenste(veld.annotation)
        if binnen is not None and binnen.__name__ != "Tekst":
            yield from _velden(binnen, f"{voor}{naam}{'[]' if lijst else ''}.")


def _binnenste(annotatie: Any) -> tuple[type[Model] | None, bool]:
    """The model inside an annotation, if any, and whether there is a list of them."""
    if isinstance(annotatie, type) and issubclass(annotatie, Model):
        return annotatie, False
    soort = get_origin(annotatie)
    if soort in {tuple, Union, types.UnionType} and soort is not Literal:
        for deel in get_args(annotatie):
            model, lijst = _binnenste(deel)
            if model:
                return model, lijst or soort is tuple
    return None, False
