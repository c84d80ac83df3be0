"""The command `sociale-kaart`, for the redactie. Everything it prints is Dutch."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator.build import Mappen, bouw, lees
from generator.exports.markdown import schrijf_noodluik
from generator.handleiding import veldentabel
from generator.meldingen import aantal, fouten
from generator.models import SOORTEN
from generator.plugin import lees_instellingen, vandaag_is
from generator.zoeken.gegevens import gegevens
from generator.zoeken.machine import Zoekmachine

_CONFIG = click.option(
    "--config",
    "-f",
    default="mkdocs.yml",
    show_default=True,
    type=click.Path(path_type=Path),
    help="De mkdocs.yml van de site.",
)


@click.group(help="Hulp voor de redactie van de sociale kaart.")
def main() -> None:
    """Entry point of the command."""


@main.command(
    help="Kijk alle bestanden na en laat zien wat er nog niet goed is.\n\nVoorbeeld: sociale-kaart controleer"
)
@_CONFIG
def controleer(config: Path) -> None:
    """Check all input; exit code 1 when anything would stop a build."""
    kaart, meldingen = lees(_mappen(config), vandaag_is())
    for melding in meldingen:
        click.echo(f"{melding}\n")
    if fouten(meldingen):
        click.echo(f"Nog niet goed: {aantal(meldingen)}.", err=True)
        sys.exit(1)
    records = len(kaart.records) if kaart else 0
    click.echo(f"Alles klopt: {records} records op de site, {aantal(meldingen)}.")


@main.command(
    help="Schrijf de hele site als gewone Markdown, met een mkdocs.yml die zonder deze generator werkt.\n\nVoorbeeld: sociale-kaart noodluik map-voor-later"
)
@click.argument("doel", type=click.Path(path_type=Path, file_okay=False))
@_CONFIG
def noodluik(doel: Path, config: Path) -> None:
    """The emergency exit: the same pages as plain Markdown in the folder `doel`."""
    instellingen = lees_instellingen(_bestaand(config))
    bouwsel = bouw(instellingen.mappen, vandaag_is())
    if fouten(bouwsel.meldingen):
        click.echo("Er zijn nog fouten. Draai eerst: sociale-kaart controleer", err=True)
        sys.exit(1)
    if doel.exists() and any(doel.iterdir()):
        click.echo(f"De map {doel} is niet leeg. Kies een nieuwe map.", err=True)
        sys.exit(1)
    geschreven = schrijf_noodluik(bouwsel.paginas, instellingen.eigen_paginas, instellingen.naam, doel)
    click.echo(f"{geschreven} bestanden geschreven in {doel}. Bouwen: mkdocs build -f {doel / 'mkdocs.yml'}")


@main.command(help="Laat zien welke velden een record heeft.\n\nVoorbeeld: sociale-kaart velden regeling")
@click.argument("soort", type=click.Choice([soort.id for soort in SOORTEN]))
def velden(soort: str) -> None:
    """The table of fields that stands in the editors' README."""
    click.echo(veldentabel(next(s for s in SOORTEN if s.id == soort).model))


@main.command(
    help="Laat zien wat een bewoner vindt met deze woorden, en waarom.\n\nVoorbeeld: sociale-kaart zoek geld voor een fiets"
)
@click.argument("woorden", nargs=-1, required=True)
@click.option("--aantal", default=5, show_default=True, type=click.IntRange(min=1), help="Hoeveel er getoond worden.")
@_CONFIG
def zoek(woorden: tuple[str, ...], aantal: int, config: Path) -> None:
    """What a resident would get, with for every hit the field in which and the stage at which each word was found."""
    mappen = _mappen(config)
    kaart, _ = lees(mappen, vandaag_is())
    if kaart is None:
        click.echo("De lijsten zijn nog niet goed. Draai eerst: sociale-kaart controleer", err=True)
        sys.exit(1)
    with Zoekmachine(mappen.thema[0], gegevens(kaart)) as machine:
        uit = machine.zoek(" ".join(woorden))
    for nummer in uit["nood"]:
        nood = list(kaart.noodhulp.values())[nummer]
        click.echo(f"Eerst dit: {nood.situatie}. Bel {nood.telefoon} ({nood.naar}).")
    if uit["elders"]:
        click.echo(f"Dit staat niet op deze site. De gemeente: {kaart.gemeente.telefoon}.")
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


def _mappen(config: Path) -> Mappen:
    return lees_instellingen(_bestaand(config)).mappen


def _bestaand(config: Path) -> Path:
    if not config.is_file():
        click.echo(
            f"{config} bestaat niet. Ga naar de map van het project, of geef --config met het pad naar mkdocs.yml.",
            err=True,
        )
        sys.exit(1)
    return config
