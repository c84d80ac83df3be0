"""What the commands that make one piece of paper share."""

from __future__ import annotations

from pathlib import Path

import click

from generator import bestand
from generator.build import controleer
from generator.meldingen import fouten
from generator.opdrachten.invoer import project, stop, stop_bij_fouten
from generator.papier.uitgave import Drukwerk, Uitgave, uitgave
from generator.papier.zetter import ZetFout, Zetter
from generator.project import Project

DOEL = click.option(
    "--doel", type=click.Path(path_type=Path, dir_okay=False), help="Naam van de PDF; anders komt hij in deze map."
)


def uitgave_van(config: Path) -> tuple[Uitgave, Project]:
    """The edition of today; stops when a record is wrong."""
    site = project(config)
    kaart, _, meldingen = controleer(site)
    if kaart is None or fouten(meldingen):
        stop_bij_fouten()
    return uitgave(site, kaart), site


def schrijf(site: Project, drukwerk: Drukwerk, doel: Path | None) -> None:
    """Set one piece of paper and write it to `doel`, or to this folder under its own name."""
    try:
        pdf = Zetter(site.thema[0], site.vandaag).zet(drukwerk)
    except ZetFout as fout:
        stop(f"Het sjabloon {drukwerk.sjabloon}.typ is nog niet goed: {fout}")
    pad = doel or Path(Path(drukwerk.uri).name)
    bestand.schrijf(pad, pdf.inhoud)
    click.echo(f"{pad} is klaar.{_zonder_adres(site)}")


def _zonder_adres(site: Project) -> str:
    if site.webadres:
        return ""
    return " Er staat nog geen echt adres op. Geef het adres van de site: SOCIALE_KAART_SITE_URL=https://…"
