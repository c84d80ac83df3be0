"""`sociale-kaart zoek`: what a resident finds, and why."""

from __future__ import annotations

from pathlib import Path

import click

from generator.blad.openbaar import openbaar
from generator.opdrachten.invoer import CONFIG, kaart_of_stop, project
from generator.weergave.scripts import zoekcode
from generator.zoeken.gegevens import gegevens
from generator.zoeken.machine import Zoekmachine


@click.command(
    help="Laat zien wat een bewoner vindt met deze woorden, en waarom.\n\nVoorbeeld: sociale-kaart zoek geld voor een fiets"
)
@click.argument("woorden", nargs=-1, required=True)
@click.option("--aantal", default=5, show_default=True, type=click.IntRange(min=1), help="Hoeveel er getoond worden.")
@CONFIG
def zoek(woorden: tuple[str, ...], aantal: int, config: Path) -> None:
    """What a resident would get, with for every hit the field in which and the stage at which each word was found."""
    site = project(config)
    kaart, _ = kaart_of_stop(site)
    with Zoekmachine(zoekcode(site.thema[0]), gegevens(openbaar(kaart))) as machine:
        uit = machine.zoek(" ".join(woorden))
    for nummer in uit["nood"]:
        nood = list(kaart.noodhulp.values())[nummer]
        click.echo(f"Eerst dit: {nood.situatie}. Bel {nood.telefoon} ({nood.naar}).")
    if uit["elders"]:
        click.echo(f"Dit staat niet op deze site. De gemeente: {kaart.gemeente.telefoon}.")
    for id_ in uit["gaten"]:
        click.echo(f"Dit weten we nog niet: {kaart.gaten[id_].naam} (gaten.yaml).")
    if uit["wijken"]:
        click.echo(f"In: {', '.join(uit['wijken'])}.")
    for plaats, treffer in enumerate(uit["treffers"][:aantal], start=1):
        click.echo(f"{plaats}. {treffer['naam']}  ({treffer['id']}, {treffer['punten']:.0f} punten)")
        for reden in treffer["redenen"]:
            click.echo(f"     {reden['woord']} → {reden['term']} in {reden['veld']}, {reden['trap']}")
    if not uit["treffers"] and not uit["elders"]:
        click.echo(
            "Niets gevonden. Zet een woord bij zoekwoorden van een record, of in content/lijsten/synoniemen.yaml."
        )
