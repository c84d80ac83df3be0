"""`sociale-kaart noodluik`: the emergency exit."""

from __future__ import annotations

import shlex
from pathlib import Path

import click

from generator.build import bouw
from generator.exports.markdown import schrijf_noodluik
from generator.meldingen import fouten
from generator.opdrachten.invoer import CONFIG, project, stop, stop_bij_fouten


@click.command(
    help="Schrijf de hele site als gewone Markdown, met een mkdocs.yml die zonder deze generator werkt.\n\nVoorbeeld: sociale-kaart noodluik map-voor-later"
)
@click.argument("doel", type=click.Path(path_type=Path, file_okay=False))
@CONFIG
def noodluik(doel: Path, config: Path) -> None:
    """The emergency exit: the same pages as plain Markdown in the folder `doel`."""
    site = project(config)
    bouwsel = bouw(site)
    if fouten(bouwsel.meldingen):
        stop_bij_fouten()
    if doel.exists() and any(doel.iterdir()):
        stop(f"De map {doel} is niet leeg. Kies een nieuwe map.")
    geschreven = schrijf_noodluik(bouwsel.paginas, site.eigen_paginas, site.naam, doel)
    bouwen = f"mkdocs build -f {shlex.quote(str(doel / 'mkdocs.yml'))}"
    click.echo(f"{geschreven} bestanden geschreven in {doel}. Bouwen: {bouwen}")
