"""The bare limit: what any program in this language has to do to make a page of each record, and nothing else.

    python bench/kaal.py MAP DOEL

Reads each YAML file with libyaml, puts it into our Pydantic model, prints all of it with one template, and writes that.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, ClassVar

import yaml
from jinja2 import Environment

from generator.models import SOORTEN

SJABLOON = """<!doctype html>
<html lang="nl"><title>{{ record.naam }}</title>
<h1>{{ record.naam }}</h1>
<p>{{ record.kort }}</p>
{% for veld, waarde in velden %}<h2>{{ veld }}</h2>
{% if waarde is iterable and waarde is not string %}<ul>{% for punt in waarde %}<li>{{ punt }}</li>{% endfor %}</ul>
{% else %}<p>{{ waarde }}</p>
{% endif %}{% endfor %}</html>
"""


class Lader(yaml.CSafeLoader):
    """Amounts stay as they are written."""

    yaml_implicit_resolvers: ClassVar[dict[str, list[tuple[str, Any]]]] = {
        teken: [(soort, vorm) for soort, vorm in vormen if soort != "tag:yaml.org,2002:float"]
        for teken, vormen in yaml.CSafeLoader.yaml_implicit_resolvers.items()
    }


def main() -> None:
    """A page for every record of the folder."""
    bron, doel = map(Path, sys.argv[1:])
    modellen = {soort.id: soort.model for soort in SOORTEN}
    sjabloon = Environment(autoescape=True).from_string(SJABLOON)
    for pad in sorted((*bron.glob("regelingen/**/[!_]*.yaml"), *bron.glob("initiatieven/**/[!_]*.yaml"))):
        gegevens = yaml.load(pad.read_text(encoding="utf-8"), Lader)
        record = modellen[gegevens["soort"]].model_validate(_vast(gegevens) | {"id": pad.stem})
        html = sjabloon.render(record=record, velden=[(v, w) for v, w in record if w not in (None, ())])
        (doel / pad.stem).mkdir(parents=True)
        (doel / pad.stem / "index.html").write_text(html, encoding="utf-8")


def _vast(waarde: Any) -> Any:
    """Our models hold tuples."""
    if isinstance(waarde, dict):
        return {naam: _vast(deel) for naam, deel in waarde.items()}
    return tuple(map(_vast, waarde)) if isinstance(waarde, list) else waarde


if __name__ == "__main__":
    main()
