"""`sociale-kaart controleer`: check all input, or one file."""

from __future__ import annotations

import json
import logging
from dataclasses import asdict
from pathlib import Path

import click

from generator.bestand import schrijf
from generator.documenten.lezer import toon_pad
from generator.lezen import kleuren, lees_kaart, taal
from generator.meldingen import Melding, aantal, bedoelde, fouten, op_volgorde, voor_github, voor_gitlab
from generator.opdrachten.invoer import CONFIG, project, stop
from generator.project import Project
from generator.taal.ratel import BESTAND as RATEL

_HULP = """Kijk alle bestanden na en laat zien wat er nog niet goed is.

Voorbeeld: sociale-kaart controleer

Alleen één bestand, zonder te kijken of het zoeken nog klopt: sociale-kaart controleer regelingen/meedoen-zaanstad.yaml

Voor een ander programma: sociale-kaart controleer --json
"""


@click.command(help=_HULP)
@click.argument("bestand", required=False, type=click.Path(path_type=Path), metavar="[BESTAND]")
@click.option("--json", "als_json", is_flag=True, help="Geef de meldingen als JSON.")
@click.option("--ci", is_flag=True, help="Geef de meldingen zo dat GitHub ze bij de regel toont.")
@click.option(
    "--codekwaliteit", type=click.Path(path_type=Path, dir_okay=False), help="Schrijf ook een bestand voor GitLab."
)
@click.option("--verbose", "-v", is_flag=True, help="Zeg van elke stap hoe lang hij duurde.")
@CONFIG
def controleer(
    config: Path, bestand: Path | None, als_json: bool, ci: bool, codekwaliteit: Path | None, verbose: bool
) -> None:
    """Check all input, or one file; exit code 1 when anything would stop a build."""
    if verbose:
        logging.basicConfig(format="%(message)s")
        logging.getLogger("generator").setLevel(logging.DEBUG)
    site = project(config)
    records, meldingen = _een_bestand(site, bestand) if bestand else _alles(site)
    if codekwaliteit:
        schrijf(codekwaliteit, voor_gitlab(meldingen))
    if als_json:
        goed = not fouten(meldingen)
        uit = {"goed": goed, "records": records, "meldingen": [asdict(melding) for melding in meldingen]}
        click.echo(json.dumps(uit, ensure_ascii=False, indent=2))
    else:
        for melding in meldingen:
            click.echo(voor_github(melding) if ci else f"{melding}\n")
    if fouten(meldingen):
        stop(f"Nog niet goed: {aantal(meldingen)}.")
    if not als_json:
        wat = bestand or f"{records} records op de site"
        click.echo(f"Alles klopt: {wat}, {aantal(meldingen)}.")


def _alles(site: Project) -> tuple[int, tuple[Melding, ...]]:
    """How many records are on the site, and all meldingen."""
    from generator.build import controleer  # with V8 and all outputs: slow to load, and not needed for one file

    kaart, _, meldingen = controleer(site)
    return len(kaart.bladen) if kaart else 0, meldingen


def _een_bestand(site: Project, bestand: Path) -> tuple[int, tuple[Melding, ...]]:
    """Whether this file is a record on the site, and what is wrong with it; other files are read for what it refers to."""
    naam = toon_pad(bestand, site.basis)
    lezing = lees_kaart(site)
    alle = op_volgorde((*lezing.meldingen, *taal(site, lezing), *kleuren(site)))
    ratel = toon_pad(site.lijsten.parent / RATEL, site.basis)
    documenten = (document.bestand for document in lezing.archief.alle)
    bekend = {*documenten, *lezing.geschreven.uris, ratel, *(melding.bestand for melding in alle)}
    if naam not in bekend:
        stop(f"“{naam}” is geen bestand van deze site. {bedoelde(naam, bekend)}".strip())
    eigen = tuple(melding for melding in alle if melding.bestand == naam)
    op_de_site = lezing.kaart.records if lezing.kaart else {}
    return sum(lezing.archief.records[id_].bestand == naam for id_ in op_de_site), eigen
