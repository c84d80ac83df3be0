"""Nothing that has expired stands on the site of Zaanstad, today or in a year; an editor can write it where it never goes."""

from __future__ import annotations

from datetime import timedelta

import pytest
from conftest import zaanstad
from feiten import leesbare, te_oud

from generator.build import bouw


@pytest.mark.parametrize("dagen", [0, 400])
def test_op_geen_dag_staat_er_een_verlopen_feit_op_de_site(dagen: int) -> None:
    project = zaanstad().op(zaanstad().vandaag + timedelta(days=dagen))
    bouwsel = bouw(project)
    assert bouwsel.paginas, "\n\n".join(map(str, bouwsel.meldingen))
    vondsten = list(te_oud(project, leesbare(bouwsel), bouwsel.bestanden))
    assert vondsten == [], "\n".join(vondsten)
