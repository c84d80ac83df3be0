"""What VS Code does with a file of an editor: it chooses a schema by the path, and underlines what that refuses.

YAML is read as its language server does it (YAML 1.2).
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import yaml
from conftest import PROJECT
from jsonschema import Draft7Validator

from generator.redactie.schema import bestanden

INSTELLINGEN = json.loads((PROJECT / ".vscode" / "settings.json").read_text(encoding="utf-8"))
SCHEMAS = {naam: json.loads(tekst) for naam, tekst in bestanden().items()}


class Yaml12(yaml.SafeLoader):
    """YAML 1.2 (core schema): a date is text, `yes` is text, and `1.5` and `0751234567` are numbers."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 PyYAML copies it for each class


for _label, _patroon in {
    "null": r"|~|null|Null|NULL",
    "bool": r"true|True|TRUE|false|False|FALSE",
    "int": r"[-+]?[0-9]+",
    "float": r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?",
}.items():
    Yaml12.add_implicit_resolver(f"tag:yaml.org,2002:{_label}", re.compile(rf"(?:{_patroon})\Z"), None)
Yaml12.add_constructor("tag:yaml.org,2002:int", lambda _, knoop: int(knoop.value))


def lees_als_vscode(pad: Path) -> Any:
    """What stands in a file, as VS Code understands it."""
    return yaml.load(pad.read_text(encoding="utf-8"), Yaml12)


def gekozen_schemas(pad: Path) -> list[str]:
    """The schemas that VS Code uses for this file: it matches the end of the path, `*` within one folder."""
    return [
        Path(schema).name
        for schema, patronen in INSTELLINGEN["yaml.schemas"].items()
        if any(pad.match(patroon) for patroon in ([patronen] if isinstance(patronen, str) else patronen))
    ]


def goed_schema(pad: Path) -> str:
    """The schema that belongs to this file by what stands in it."""
    soort = (
        pad.stem
        if pad.parent.name == "lijsten" or pad.parts[-3:-1] == ("content", "landelijk")
        else lees_als_vscode(pad)["soort"]
    )
    return f"{soort}.schema.json"


def bezwaren(pad: Path) -> list[tuple[str | int, ...]]:
    """The places that VS Code would underline."""
    [naam] = gekozen_schemas(pad)
    return [tuple(fout.absolute_path) for fout in Draft7Validator(SCHEMAS[naam]).iter_errors(lees_als_vscode(pad))]
