"""Where a site may be made: never over files that no build can give back."""

from __future__ import annotations

import os
from pathlib import Path

from generator.project import Project
from generator.uitvoer import NAMEN

_KENMERKEN = (NAMEN, "assets/stijl.css")
"""One of these is on every site that we made; the second before 30 November 2026."""
_NIETS = {"lost+found"}  # on a disk of its own


def is_van_de_redactie(site: Path, project: Project) -> str:
    """Why this cannot be the folder of the site: it holds what the redactie made, or is part of it; empty when it can."""
    echt, basis = _echt(site), _echt(project.basis)
    huisstijl = (project.huisstijl,) if project.huisstijl else ()
    mappen = (*project.records, project.lijsten, project.eigen_paginas, *project.thema, *huisstijl)
    eigen = {*map(_echt, mappen), basis / ".git"}
    if any(echt == map_ or echt in map_.parents for map_ in (*eigen, basis)) or eigen & {*echt.parents}:
        return (
            f"Bij site_dir ({site}) staan uw eigen bestanden. Kies in mkdocs.yml een andere map, zoals site_dir: site"
        )
    return ""


def is_van_een_ander(site: Path) -> str:
    """Why the site cannot take the place of what stands there now: nobody could bring that back; empty when it can."""
    if site.exists() and not site.is_dir():
        return f"site_dir ({site}) is een bestand. Kies in mkdocs.yml een andere naam, zoals site_dir: site"
    vreemd = sorted(pad.name for pad in site.iterdir() if pad.name not in _NIETS) if site.is_dir() else []
    if vreemd and not any((site / kenmerk).is_file() for kenmerk in _KENMERKEN):
        return f"In {site} staat iets dat geen site van ons is, zoals {vreemd[0]}. Een bouw haalt dat weg. Maak die map leeg, of kies bij site_dir een andere."
    return ""


def _echt(pad: Path) -> Path:
    return Path(os.path.realpath(pad))
