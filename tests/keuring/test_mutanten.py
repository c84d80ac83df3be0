"""Thousands of spoiled records: no traceback, every refusal with its file and line, and what is accepted can be built.

The first rounds run with every change, the others in the audit, as does Zaanstad (in `inhoud/`). With the other files, in
`test_mutanten_bestanden.py`, the audit reads ten thousand mutants.
"""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from conftest import Stad, voorbeeldstad
from mutanten import keur_ronde

BLOKKEN, RONDES = 35, 5


@pytest.mark.parametrize("blok", [0, *(pytest.param(blok, marks=pytest.mark.audit) for blok in range(1, BLOKKEN))])
def test_duizenden_bedorven_records(tmp_path: Path, blok: int) -> None:
    """Few are accepted, as a short record can miss little; so some rounds are counted together."""
    rondes = range(blok * RONDES, (blok + 1) * RONDES)
    uitslagen = [keur_ronde(voorbeeldstad(), tmp_path / str(ronde), ronde) for ronde in rondes]
    geweigerd, aanvaard = map(sum, zip(*uitslagen, strict=True))
    bedorven = geweigerd + aanvaard
    assert bedorven * BLOKKEN > 6500
    assert geweigerd > bedorven / 3
    assert aanvaard > bedorven / 30


@pytest.mark.parametrize("veld", ["naam", "redactienotitie"])
@pytest.mark.parametrize("teken", ["\\n", "9", "0 ", "€ ", "<", "a.", "jan 12.30 "])
def test_een_eindeloze_tekst_kost_geen_eindeloze_tijd(stad: Stad, veld: str, teken: str) -> None:
    """Eight times the text may not take the square of that; the smaller one is read first, so it pays for the start."""

    def duur(aantal: int) -> float:
        pad = stad.map / "regelingen" / "lang.yaml"
        kort = (stad.map / "regelingen" / "schuldhulp.yaml").read_text(encoding="utf-8")
        regels = [regel for regel in kort.splitlines() if not regel.startswith(f"{veld}:")]
        pad.write_text("\n".join([*regels, f'{veld}: "x{teken * aantal}"']), encoding="utf-8")
        begin = time.process_time()
        stad.lees()
        return time.process_time() - begin

    assert duur(30_000) < 10 * duur(3_750)


def test_een_bestandsnaam_die_geen_tekst_is_geeft_een_melding_die_te_lezen_is(stad: Stad) -> None:
    (stad.map / "regelingen" / "a\n\x07.yaml").write_text("soort: regeling\n", encoding="utf-8")
    meldingen = stad.meldingen()
    assert meldingen.startswith("regelingen/a�.yaml:1\n    In deze naam staat een teken dat niet te lezen is.\n")
