"""Every component shows itself: its examples in `voorbeelden.yaml` are its tests."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest
import yaml
from conftest import PROJECT, VANDAAG, voorbeeldstad

from generator.blad.aanbod import Groep
from generator.blad.bewijzen import bewijzen
from generator.blad.blad import Blad
from generator.blad.blokken import Afdeling, Blok, Item, Lijst, Proza, Regel, Tabel
from generator.blad.edities import Nieuwtje, Wijziging
from generator.blad.openbaar import OpenbareKaart
from generator.blad.zinnen import Woorden
from generator.build import openbaar
from generator.lezen import lees_kaart
from generator.pages.ingangen import Eerst
from generator.weergave.jinja import Weergave

COMPONENTEN = PROJECT / "theme" / "components"
VOORBEELDEN = [
    pytest.param(voorbeeld, id=f"{map_.name}-{voorbeeld['naam']}")
    for map_ in sorted(COMPONENTEN.iterdir())
    for voorbeeld in yaml.safe_load((map_ / "voorbeelden.yaml").read_text(encoding="utf-8"))
]
SOORTEN = [soort.soort for soort in get_args(Blok)]
VORMEN = [vorm for soort in (Lijst, Regel) for vorm in get_args(get_type_hints(soort)["vorm"])]
MAKERS = (Afdeling, Eerst, Groep, Item, Lijst, Nieuwtje, Proza, Regel, Tabel, Wijziging, Woorden)
"""What an example may make when voorbeeldstad does not have it."""


def blokken(blad: Blad, soort: str) -> list[Blok]:
    """The blocks of this kind or form on the page of a record, in order."""
    op_scherm = [blok for afdeling in blad.afdelingen if afdeling.medium != "papier" for blok in afdeling.blokken]
    return [blok for blok in op_scherm if soort in {blok.soort, getattr(blok, "vorm", "")}]


def blok(blad: Blad, soort: str, nummer: int = 0) -> Blok:
    """The first block of this kind or form on the page of a record, or a later one."""
    return blokken(blad, soort)[nummer]


@cache
def kaart_op(dag: date) -> OpenbareKaart:
    kaart = lees_kaart(voorbeeldstad(dag)).kaart
    assert kaart is not None
    return openbaar(kaart)


def bladen_op(dag: str) -> Mapping[str, Blad]:
    """The records on another day: in 2031 every fact has expired."""
    return kaart_op(date.fromisoformat(dag)).bladen


@pytest.fixture(scope="module")
def weergave() -> Weergave:
    return Weergave(voorbeeldstad(), kaart_op(VANDAAG), papier=True)


@pytest.fixture(scope="module")
def gegevens() -> Mapping[str, Any]:
    """What an example can name: voorbeeldstad (`kaart`, its `bladen`), and what finds or makes a piece of it."""
    kaart = kaart_op(VANDAAG)
    return {
        "kaart": kaart,
        "bladen": kaart.bladen,
        "bladen_op": bladen_op,
        "blok": blok,
        "blokken": blokken,
        "bewijzen": bewijzen,
        "met": replace,
        **{maker.__name__: maker for maker in MAKERS},
    }


@pytest.mark.parametrize("voorbeeld", VOORBEELDEN)
def test_voorbeeld(weergave: Weergave, gegevens: Mapping[str, Any], voorbeeld: dict[str, str]) -> None:
    assert netjes(weergave.fragment(voorbeeld["sjabloon"], **gegevens)) == netjes(voorbeeld["html"])


@pytest.mark.parametrize("map_", sorted(COMPONENTEN.iterdir()), ids=lambda pad: pad.name)
def test_component_is_een_map_met_sjabloon_stijl_en_voorbeelden(map_: Path) -> None:
    assert {pad.name for pad in map_.iterdir()} >= {f"{map_.name}.jinja", "voorbeelden.yaml"}


def test_elke_soort_en_vorm_blok_komt_op_het_scherm(weergave: Weergave, gegevens: Mapping[str, Any]) -> None:
    """A template chooses by kind and form, so one that it does not know would be gone without a word."""
    sjabloon = '{% from "components/afdelingen/afdelingen.jinja" import afdelingen %}{{ afdelingen(alle) }}'
    for soort in (*SOORTEN, *VORMEN):
        gevonden = [blok for blad in gegevens["bladen"].values() for blok in blokken(blad, soort)]
        assert gevonden, soort
        for van in gevonden:
            alle = [Afdeling(Woorden(), [van])]
            assert re.sub(r"<.*?>|\s", "", weergave.fragment(sjabloon, alle=alle)), van


def netjes(html: str) -> str:
    """White space and drawings say nothing about a component; each element starts a line, so a difference is readable."""
    html = re.sub(r"<svg.*?</svg>", "<svg/>", html, flags=re.DOTALL)
    return re.sub(r"\s*(<[^>]+>)\s*", r"\n\1\n", re.sub(r"\s+", " ", html)).replace("\n\n", "\n").strip()
