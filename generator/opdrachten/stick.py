"""`sociale-kaart stick`: the site on a stick, for where there is no internet."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import click

from generator.opdrachten.invoer import CONFIG, kaart_of_stop, project, stop
from generator.redactie.stick import LEES_MIJ, START, maak_stick


@click.command(
    help=f"Schrijf de site in een map voor een stick of een kiosk. Hij werkt zonder internet: iemand opent {START}.\n\nVoorbeeld: sociale-kaart stick /media/stick/sociale-kaart"
)
@click.argument("doel", type=click.Path(path_type=Path, file_okay=False))
@CONFIG
def stick(doel: Path, config: Path) -> None:
    """Build the site of today and put a copy that works from disk in the folder `doel`."""
    site = project(config)
    kaart, _ = kaart_of_stop(site)
    if doel.exists() and any(doel.iterdir()):
        stop(f"De map {doel} is niet leeg. Kies een nieuwe map.")
    with tempfile.TemporaryDirectory() as werk:
        gebouwd = Path(werk) / "site"
        opdracht = [
            sys.executable,
            "-m",
            "mkdocs",
            "build",
            "--strict",
            "--quiet",
            "-f",
            str(config),
            "-d",
            str(gebouwd),
        ]
        if subprocess.run(opdracht, check=False).returncode:
            stop("De site is niet gebouwd, dus er is niets geschreven. Verbeter wat hierboven staat.")
        aantal = maak_stick(gebouwd, doel, site.naam, site.vandaag, kaart.houdbaar_tot("bedrag", site.vandaag))
    click.echo(
        f"{aantal} bladzijden geschreven in {doel}. Open {doel / START}; hoelang het goed is, staat in {LEES_MIJ}."
    )
