"""While somebody edits, what did not change is not worked out again, and nobody can see that in what comes out."""

from __future__ import annotations

import os
from dataclasses import replace

from conftest import Stad

from generator.build import bouw
from generator.geheugen import Geheugen
from generator.lezen import lees, lees_kaart, taal
from generator.project import Project

EDITS = (
    ("regelingen/schuldhulp.yaml", "ik heb te veel schulden", "ik sta diep in het rood"),
    ("regelingen/voorbeeldpas.yaml", "status: gepubliceerd", "status: concept"),
    ("regelingen/warmtegeld.yaml", "naam:", "naam"),  # no YAML any more
    ("content/lijsten/gemeente.yaml", "loket:", "loket :"),
    ("content/lijsten/jargon.yaml", "woord: aangaande", "woord: aangaan"),
    ("content/lijsten/wijken.yaml", "naam: Noord", "naam: Noorderpark"),
)


def _gezien(project: Project) -> tuple[object, ...]:
    """All that the pages are made from, and all that is said of it."""
    lezing = lees_kaart(project)
    return lezing.kaart, lezing.uitslag, taal(project, lezing)


def test_met_en_zonder_geheugen_komt_hetzelfde(stad: Stad) -> None:
    """Also when an edit is taken back, and when a file has the same time as before."""
    geheugen = Geheugen()
    terug = ((bestand, nieuw, oud) for bestand, oud, nieuw in reversed(EDITS))
    for bestand, oud, nieuw in (("", "", ""), *EDITS, *terug):
        if bestand:
            pad = stad.map / bestand
            tijd, tekst = pad.stat(), pad.read_text("utf-8")
            assert oud in tekst
            pad.write_text(tekst.replace(oud, nieuw, 1), "utf-8")
            os.utime(pad, ns=(tijd.st_atime_ns, tijd.st_mtime_ns))
        assert _gezien(replace(stad.project, geheugen=geheugen)) == _gezien(stad.project), bestand


def test_alleen_wat_veranderd_is_wordt_opnieuw_gelezen(stad: Stad) -> None:
    project = replace(stad.project, geheugen=Geheugen())
    voor = lees(project).records
    stad.vervang("regelingen/schuldhulp.yaml", "ik heb te veel schulden", "ik sta diep in het rood")
    na = lees(project).records
    assert voor.keys() == na.keys()
    assert [id_ for id_ in voor if voor[id_] is not na[id_]] == ["schuldhulp"]


def test_wat_veranderd_is_staat_op_de_bladzijden_en_de_rest_blijft(stad: Stad) -> None:
    """What a record says, a word of the town that stands on every page, and a template."""
    stad.met_eigen_thema()
    geheugen = Geheugen()
    voor = bouw(replace(stad.project, geheugen=geheugen))
    stad.vervang("regelingen/schuldhulp.yaml", "naam: Schuldhulp", "naam: Schuldhulpen")
    stad.vervang("content/lijsten/gemeente.yaml", "telefoon: 14 020", "telefoon: 14 021")
    stad.vervang("theme/pages/record.jinja", "Waar weten we dit van?", "Hoe weten we dit?")
    na = bouw(replace(stad.project, geheugen=geheugen), ook_met_fouten=True)
    assert na == bouw(stad.project, ook_met_fouten=True)
    html = "".join(pagina.html for pagina in na.paginas)
    assert "Waar weten we dit van?" not in html
    assert voor.paginas != na.paginas
