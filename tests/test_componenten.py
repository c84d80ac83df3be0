"""Every component shows itself: its examples in `voorbeelden.yaml` are its tests."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from conftest import PROJECT, VANDAAG, VOORBEELDSTAD

from generator.build import lees
from generator.schil.plugin import lees_instellingen
from generator.weergave.jinja import Weergave

COMPONENTEN = PROJECT / "theme" / "components"
VOORBEELDEN = [
    pytest.param(voorbeeld, id=f"{map_.name}-{voorbeeld['naam']}")
    for map_ in sorted(COMPONENTEN.iterdir())
    for voorbeeld in yaml.safe_load((map_ / "voorbeelden.yaml").read_text(encoding="utf-8"))
]


@pytest.fixture(scope="module")
def weergave() -> Weergave:
    mappen = lees_instellingen(VOORBEELDSTAD / "mkdocs.yml").mappen
    kaart, meldingen = lees(mappen, VANDAAG)
    assert kaart is not None, meldingen
    return Weergave(mappen.thema, kaart, papier=True)


@pytest.mark.parametrize("voorbeeld", VOORBEELDEN)
def test_voorbeeld(weergave: Weergave, voorbeeld: dict[str, str]) -> None:
    assert netjes(weergave.fragment(voorbeeld["sjabloon"])) == netjes(voorbeeld["html"])


@pytest.mark.parametrize("map_", sorted(COMPONENTEN.iterdir()), ids=lambda pad: pad.name)
def test_component_is_een_map_met_sjabloon_stijl_en_voorbeelden(map_: Path) -> None:
    assert {pad.name for pad in map_.iterdir()} >= {f"{map_.name}.jinja", "voorbeelden.yaml"}


def netjes(html: str) -> str:
    """White space and drawings say nothing about a component; each element starts a line, so a difference is readable."""
    html = re.sub(r"<svg.*?</svg>", "<svg/>", html, flags=re.DOTALL)
    return re.sub(r"\s*(<[^>]+>)\s*", r"\n\1\n", re.sub(r"\s+", " ", html)).replace("\n\n", "\n").strip()
