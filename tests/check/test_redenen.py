"""What the engine says of what it does not know, on conditions that are made here by hand."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from typing import Any

import pytest
from conftest import PROJECT
from toetsregels import check_op, eis, toetsregel

from generator.blad.toets import Formule, Toetsregel
from generator.check.antwoorden import VRAGEN
from generator.v8 import V8
from generator.weergave.scripts import voor_v8

LEEG: dict[str, Any] = dict.fromkeys(VRAGEN)
HUUR = {
    "hoogste-huur": 900, "hoogste-huur-jong": 500, "aftop-3": 750, "aftop-1-2": 700, "basis-meer": 200, "basis-1": 200,
    "kwaliteitsgrens": 500, "procent-65": 65, "procent-40": 40, "procent-inkomen-meer": 30, "procent-inkomen-1": 30,
    "drempel-meer": 20000, "drempel-1": 20000,
}  # fmt: skip


def _reeks(regel: Toetsregel, *keren: dict[str, Any]) -> dict[str, Any]:
    """What it comes to when each of these answers may be true."""
    with V8() as v8:
        v8.lees(voor_v8(PROJECT / "theme", "Samen", "check/samen.js"))
        [uit] = v8.vraag(
            "(gegevens, alle) => Samen.uitkomsten(gegevens, alle, '2026-12-01', [])",
            json.loads(json.dumps({"regels": [asdict(regel)], "postcodes": []})),
            [LEEG | keer for keer in keren],
        )
    return dict(uit)


def test_recht_op_iets_dat_niet_op_de_site_staat_is_geen_nee() -> None:
    with check_op(toetsregel("club", eis("recht-op", record="pas"))) as (machine, _):
        [uit] = machine.zeg(LEEG)
    assert uit["uitkomst"] == "misschien"
    assert uit["redenen"][0] == "De eis is: Dit past. Of dat bij jou klopt, weten we niet."


@pytest.mark.parametrize(("leeftijd_partner", "bedrag"), [(None, None), (19, 300), (30, 300 + 130 + 60)])
def test_een_partner_zonder_leeftijd_is_niet_jong(leeftijd_partner: int | None, bedrag: int | None) -> None:
    regel = replace(toetsregel("huur"), rekent=Formule("huurtoeslag", HUUR, "2026-12-31", "De wet", ""))
    antwoorden = {"leeftijd": 19, "partner": True, "leeftijd_partner": leeftijd_partner, "kinderen": []}
    geld = {"kale_huur": 850, "inkomen_bruto_jaar": 0, "huisgenoten_27_plus": 0}
    with check_op(regel) as (machine, _):
        [uit] = machine.zeg(LEEG | antwoorden | geld)
    assert uit["bedrag"] == bedrag


def test_wie_precies_op_de_grens_zit_zit_er_geen_nul_euro_boven() -> None:
    with check_op(toetsregel("pas", eis("vermogen", onder=8000))) as (machine, _):
        [uit] = machine.zeg(LEEG | {"vermogen": 8000})
    assert uit["redenen"][0] == "De eis is: Dit past. De grens is € 8.000. Dat klopt bij jou niet."


@pytest.mark.parametrize(
    ("vermogens", "reden"),
    [
        ((100, 200), "Dit klopt: Dit past. De grens is € 8.000."),
        ((100, 9000), "De eis is: Dit past. De grens is € 8.000. Het ligt eraan hoeveel het precies is."),
        ((9000, 9500), "De eis is: Dit past. De grens is € 8.000. Daar zit je boven."),
        ((9000, 9000), "De eis is: Dit past. De grens is € 8.000. Je zit er € 1.000 boven."),
    ],
)
def test_van_een_reeks_is_alleen_gezegd_wat_van_alles_erin_waar_is(vermogens: tuple[int, int], reden: str) -> None:
    uit = _reeks(toetsregel("pas", eis("vermogen", hoogstens=8000)), *({"vermogen": v} for v in vermogens))
    assert uit["redenen"][0] == reden


def test_een_voorwaarde_die_aan_een_kant_niet_klopt_heet_niet_kloppend() -> None:
    vermogen = eis("vermogen", hoogstens=8000, hoog=False)
    huurt = eis("woning", zin="Je huurt.", een_van=("huur",), hoog=False)
    uit = _reeks(
        toetsregel("pas", vermogen, huurt), {"vermogen": 100, "woning": "koop"}, {"vermogen": 9000, "woning": "huur"}
    )
    assert uit["uitkomst"] == "misschien"
    assert not [zin for zin in uit["redenen"] if zin.startswith("Dit klopt")]
    assert uit["passen"] == 0
