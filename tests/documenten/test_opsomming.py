"""A line that begins with a bullet is found, and no other."""

from __future__ import annotations

import pytest

from generator.documenten.opsomming import opsomming


@pytest.mark.parametrize(
    ("tekst", "gevonden"),
    [
        ("kort: ja\nvoor_wie:\n  • Je woont hier.\n", (2, "•")),
        ("voor_wie:\n  - · Je woont hier.\n", (1, "·")),
        ("voor_wie: · Je woont hier.\n", (0, "·")),
        ("voor_wie:\n  1) Je woont hier.\n  2) Je bent 18.\n", (1, "1)")),
        ("voor_wie:\n  o Je woont hier.\n  o Je bent 18.\n", (1, "o")),
    ],
)
def test_een_regel_met_een_bolletje(tekst: str, gevonden: tuple[int, str]) -> None:
    regel, wat, _ = opsomming(tekst) or (-1, "", "")
    assert (regel, wat.split("“")[1].split("”")[0]) == gevonden


@pytest.mark.parametrize(
    "tekst",
    ["# • zo doe je dat\n", "kort: Tussen 1) en 2) zit een jaar.\n", "kort: lid·maatschap\n", "kort: een o of een a\n"],
)
def test_geen_bolletje_aan_het_begin(tekst: str) -> None:
    assert opsomming(tekst) is None
