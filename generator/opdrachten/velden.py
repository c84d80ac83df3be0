"""`sociale-kaart velden`: the fields of a kind of record."""

from __future__ import annotations

from pathlib import Path

import click

from generator.bestand import schrijf
from generator.models import SOORTEN
from generator.redactie.handleiding import met_tabel, veldentabel


@click.command(
    help="Laat zien welke velden een record heeft.\n\nVoorbeeld: sociale-kaart velden regeling\n\nIn de uitleg van de map: sociale-kaart velden regeling --bijwerken regelingen/README.md"
)
@click.argument("soort", type=click.Choice([soort.id for soort in SOORTEN]))
@click.option(
    "--bijwerken", type=click.Path(path_type=Path, dir_okay=False, exists=True), help="Zet de tabel in deze README."
)
def velden(soort: str, bijwerken: Path | None) -> None:
    """The table of fields that stands in the editors' README, printed or written there."""
    tabel = veldentabel(next(s for s in SOORTEN if s.id == soort).model)
    if bijwerken is None:
        click.echo(tabel)
        return
    nieuw = met_tabel(bijwerken.read_text(encoding="utf-8"), soort, tabel)
    if nieuw is None:
        raise click.ClickException(f"In {bijwerken} ontbreekt de regel <!-- sociale-kaart velden {soort} -->.")
    schrijf(bijwerken, nieuw)
    click.echo(f"De tabel in {bijwerken} is bij.")
