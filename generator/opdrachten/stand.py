"""`sociale-kaart stand`: how the sociale kaart is doing, in figures for the municipality."""

from __future__ import annotations

from pathlib import Path

import click

from generator.opdrachten.invoer import CONFIG, kaart_of_stop, project
from generator.redactie.stand import stand as alle_delen


@click.command(
    help="Cijfers voor de gemeente: hoeveel feiten vers zijn, hoe leesbaar de teksten zijn, waar nog niets is, wat nog concept is en hoeveel werk het bijhouden is.\n\nVoorbeeld: sociale-kaart stand\n\nVoor een verslag: sociale-kaart stand --markdown"
)
@click.option("--markdown", is_flag=True, help="Geef een bericht in Markdown.")
@click.option(
    "--minuten-per-record",
    default=15,
    show_default=True,
    type=click.IntRange(min=0),
    help="Tijd om een record na te kijken.",
)
@click.option(
    "--minuten-per-feit",
    default=2,
    show_default=True,
    type=click.IntRange(min=0),
    help="Tijd om een feit daarin na te vragen.",
)
@CONFIG
def stand(markdown: bool, minuten_per_record: int, minuten_per_feit: int, config: Path) -> None:
    """Figures about freshness, readability, coverage, concepts and upkeep."""
    kaart, lezing = kaart_of_stop(project(config))
    for deel in alle_delen(kaart, lezing.archief, minuten_per_record, minuten_per_feit):
        click.echo(f"## {deel.kop}\n" if markdown else deel.kop)
        click.echo("".join(f"{'- ' if markdown else '  '}{regel}\n" for regel in deel.regels))
