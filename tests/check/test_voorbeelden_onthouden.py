"""What the geld-check says of the examples is kept in `.cache/`, for as long as the same is asked of the same."""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from conftest import Stad

from generator.build import check, openbaar
from generator.cache import GEEN, Cache
from generator.lezen import lees_kaart
from generator.meldingen import Melding
from generator.v8 import V8, Opener, hier

RECORD = "regelingen/schuldhulp.yaml"
VOORBEELDEN = """  voorbeelden:
    - antwoorden:
        schulden: true
        zorgverzekering: true
        woning: huur
        kale_huur: 500
      uitkomst: misschien
    - antwoorden:
        schulden: false
      uitkomst: waarschijnlijk-niet
  let_op:
"""


class Gevraagd(Exception):
    """The engine is asked."""


def geen_v8(_: str) -> AbstractContextManager[V8]:
    raise Gevraagd


def gezegd(stad: Stad, cache: Cache, opener: Opener = hier, *, dagen: int = 0) -> tuple[Melding, ...]:
    """What is wrong with the examples."""
    project = replace(stad.project, cache=cache, v8=opener, vandaag=stad.project.vandaag + timedelta(days=dagen))
    lezing = lees_kaart(project)
    assert lezing.meldingen == ()
    assert lezing.kaart is not None
    return check(project, lezing, openbaar(lezing.kaart))


def test_wat_al_gevraagd_is_wordt_niet_nog_eens_gevraagd(stad: Stad, tmp_path: Path) -> None:
    stad.vervang(RECORD, "  let_op:\n", VOORBEELDEN)
    stad.vervang(RECORD, "uitkomst: waarschijnlijk-niet", "uitkomst: waarschijnlijk")
    cache = Cache(tmp_path)
    (eerst,) = gezegd(stad, cache)
    assert "De geld-check zegt hier “waarschijnlijk-niet”" in str(eerst)
    assert gezegd(stad, cache, geen_v8) == (eerst,)
    stad.vervang(RECORD, "naam: Schuldhulp", "naam: Schuldhulpen")  # what the engine is told has the name in it
    with pytest.raises(Gevraagd):
        gezegd(stad, cache, geen_v8)
    stad.vervang(RECORD, "uitkomst: waarschijnlijk\n", "uitkomst: waarschijnlijk-niet\n")
    assert gezegd(stad, cache) == ()


@pytest.mark.parametrize(
    ("oud", "nieuw", "dagen"),
    [
        ("schulden: false", "schulden: true", 0),
        ("hoogstens: 900\n      zekerheid: middel", "hoogstens: 400", 0),
        ("een_van: [huur, koop]\n      zekerheid: middel", "een_van: [koop]", 0),
        ("soort: schulden", "soort: zorgverzekering", 0),
        ("uitkomst: misschien", "uitkomst: waarschijnlijk", 0),
        ("", "", 1000),
    ],
)
def test_een_andere_vraag_krijgt_geen_oud_antwoord(
    stad: Stad, tmp_path: Path, oud: str, nieuw: str, dagen: int
) -> None:
    stad.vervang(RECORD, "  let_op:\n", VOORBEELDEN)
    cache = Cache(tmp_path)
    gezegd(stad, cache)
    if oud:
        stad.vervang(RECORD, oud, nieuw)
    nu = gezegd(stad, cache, dagen=dagen)
    assert nu == gezegd(stad, GEEN, dagen=dagen)
    assert bool(nu) is bool(oud)
