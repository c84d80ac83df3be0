"""`sociale-kaart controleer`: check all input."""

from __future__ import annotations

from pathlib import Path

import click

from generator.build import lees
from generator.meldingen import aantal, fouten
from generator.opdrachten.invoer import CONFIG, mappen, stop
from generator.plugin import vandaag_is


@click.command(
    help="Kijk alle bestanden na en laat zien wat er nog niet goed is.\n\nVoorbeeld: sociale-kaart controleer"
)
@CONFIG
def controleer(config: Path) -> None:
    """Check all input; exit code 1 when anything would stop a build."""
    kaart, meldingen = lees(mappen(config), vandaag_is())
    for melding in meldingen:
        click.echo(f"{melding}\n")
    if fouten(meldingen):
        stop(f"Nog niet goed: {aantal(meldingen)}.")
    records = len(kaart.records) if kaart else 0
    click.echo(f"Alles klopt: {records} records op de site, {aantal(meldingen)}.")
