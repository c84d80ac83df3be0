"""All that a new municipality begins with, as text by path: templates of its own files, and what it takes over."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path
from string import Template

from generator import pakket
from generator.models import SOORTEN, Regeling
from generator.models.invultekst import VUL_DIT_IN
from generator.redactie import schema
from generator.redactie.beginnen.overname import overgenomen
from generator.redactie.beginnen.plaats import Plaats
from generator.redactie.nieuw import als_id

_SJABLONEN = Path(__file__).parent / "sjablonen"
GEMEENTE = "content/lijsten/gemeente.yaml"
_REGELINGEN = next(soort.waar for soort in SOORTEN if soort.model is Regeling)
_PAS = f"{_REGELINGEN}stadspas.yaml"


def bestanden(plaats: Plaats) -> dict[str, str]:
    """Every file of the folder."""
    eigen = {pad.relative_to(_SJABLONEN).as_posix() for pad in _SJABLONEN.rglob("*") if pad.is_file()} - {_PAS}
    uit = {naam: eigen_bestand(naam, plaats) for naam in eigen}
    if plaats.pas:
        uit[f"{_REGELINGEN}{als_id(plaats.pas)}.yaml"] = eigen_bestand(_PAS, plaats)
    schemas = {f"schema/{naam}": tekst for naam, tekst in schema.bestanden().items()}
    return uit | schemas | dict(overgenomen(plaats))


def eigen_bestand(naam: str, plaats: Plaats) -> str:
    """One of the town's own files."""
    woorden = {
        "naam": plaats.naam,
        "id": plaats.id,
        "gemeentecode": plaats.gemeentecode,
        "telefoon": plaats.telefoon,
        "website": plaats.website,
        "vandaag": plaats.vandaag.isoformat(),
        "team": plaats.team,
        "het_team": plaats.in_zinnen.in_een_zin,
        "Het_team": plaats.in_zinnen.vooraan,
        "pas": plaats.pas,
        "een_pas": f"een {plaats.pas}" if plaats.pas else "een pas van de gemeente",
        "versie": version(pakket.NAAM),
        "vul_in": VUL_DIT_IN,
    }
    if naam.endswith((".yaml", ".yml")):  # there every word stands between single quotes
        woorden = {woord: waarde.replace("'", "''") for woord, waarde in woorden.items()}
    woorden["lidwoord"] = f"  lidwoord: {plaats.lidwoord}\n" if plaats.lidwoord else ""
    woorden["stadspas"] = (
        f"stadspas:\n  naam: '{woorden['pas']}'\n  regeling: {als_id(plaats.pas)}\n" if plaats.pas else ""
    )
    return Template((_SJABLONEN / naam).read_text(encoding="utf-8")).substitute(woorden)
