"""`sociale-kaart stand`: how the sociale kaart is doing, in figures for the municipality."""

from __future__ import annotations

from pathlib import Path

import click

from generator.blad.openbaar import openbaar
from generator.kaart.kaart import SocialeKaart
from generator.opdrachten.invoer import CONFIG, kaart_of_stop, project
from generator.project import Project
from generator.redactie.stand import Zin
from generator.redactie.stand import stand as alle_delen
from generator.weergave.scripts import zoekcode
from generator.zoeken.contract import zwakke_zinnen
from generator.zoeken.gegevens import gegevens
from generator.zoeken.machine import Zoekmachine


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
    site = project(config)
    kaart, lezing = kaart_of_stop(site)
    for deel in alle_delen(kaart, lezing.archief, minuten_per_record, minuten_per_feit, _zinnen(site, kaart)):
        click.echo(f"## {deel.kop}\n" if markdown else deel.kop)
        click.echo("".join(f"{'- ' if markdown else '  '}{regel}\n" for regel in deel.regels))


def _zinnen(site: Project, kaart: SocialeKaart) -> list[Zin]:
    """Every phrase that a record promises to be found by, and whether it is."""
    publiek = openbaar(kaart)
    with Zoekmachine(zoekcode(site.thema[0]), gegevens(publiek)) as machine:
        zwak = {(gevonden.record.id, gevonden.zin) for gevonden in zwakke_zinnen(publiek, machine)}
    er_is = [blad for blad in publiek.bladen.values() if not blad.is_gestopt]
    return [Zin(b.id, zin, (b.id, zin) not in zwak) for b in er_is for zin in b.zoektekst.get("zin", ())]
