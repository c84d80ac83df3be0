"""`sociale-kaart velden`: the fields of a kind of record."""

from __future__ import annotations

import click

from generator.models import SOORTEN
from generator.redactie.handleiding import veldentabel


@click.command(help="Laat zien welke velden een record heeft.\n\nVoorbeeld: sociale-kaart velden regeling")
@click.argument("soort", type=click.Choice([soort.id for soort in SOORTEN]))
def velden(soort: str) -> None:
    """The table of fields that stands in the editors' README."""
    click.echo(veldentabel(next(s for s in SOORTEN if s.id == soort).model))
