"""`sociale-kaart zoek`: what a resident finds, and why."""

from __future__ import annotations

from pathlib import Path

import click

from generator.blad.openbaarmaking import openbaar
from generator.opdrachten.invoer import CONFIG, kaart_of_stop, project
from generator.weergave.scripts import zoekcode
from generator.zoeken.contract import Zwak, zwakke_zinnen
from generator.zoeken.gegevens import gegevens
from generator.zoeken.machine import Zoekmachine


@click.command(
    help="Laat zien wat een bewoner vindt met deze woorden, en waarom.\n\nVoorbeeld: sociale-kaart zoek geld voor een fiets"
)
@click.argument("woorden", nargs=-1)
@click.option("--zwak", is_flag=True, help="Laat zien welke zinnen uit zo_zeggen_mensen hun record maar net vinden.")
@click.option("--aantal", default=5, show_default=True, type=click.IntRange(min=1), help="Hoeveel er getoond worden.")
@CONFIG
def zoek(woorden: tuple[str, ...], zwak: bool, aantal: int, config: Path) -> None:
    """What a resident would get, with for every hit the field in which and the stage at which each word was found."""
    if not woorden and not zwak:
        context = click.get_current_context()
        raise click.MissingParameter(ctx=context, param=context.command.params[0])
    site = project(config)
    kaart, _ = kaart_of_stop(site)
    with Zoekmachine(zoekcode(site.thema[0]), gegevens(openbaar(kaart)), site.cache) as machine:
        if zwak:
            _toon_zwak(list(zwakke_zinnen(openbaar(kaart), machine)))
            return
        uit = machine.zoek(" ".join(woorden))
    for id_ in uit["nood"]:
        nood = kaart.noodhulp[id_]
        click.echo(f"Eerst dit: {nood.situatie}. Bel {nood.telefoon} ({nood.naar}).")
    if uit["elders"]:
        click.echo(f"Dit staat niet op deze site. De gemeente: {kaart.gemeente.telefoon}.")
    for id_ in uit["gaten"]:
        click.echo(f"Dit weten we nog niet: {kaart.gaten[id_].naam} (gaten.yaml).")
    if uit["wijken"]:
        click.echo(f"In: {', '.join(uit['wijken'])}.")
    for adres in uit["boven"]:
        click.echo(f"Bladzijde: {adres}")
    for plaats, treffer in enumerate(uit["treffers"][:aantal], start=1):
        click.echo(f"{plaats}. {treffer['naam']}  ({treffer['id']}, {treffer['punten']:.0f} punten)")
        for reden in treffer["redenen"]:
            click.echo(f"     {reden['woord']} → {reden['term']} in {reden['veld']}, {reden['trap']}")
    for adres in uit["onder"]:
        click.echo(f"Bladzijde: {adres}")
    if uit["misschien"]:
        click.echo(f"Misschien ook: {', '.join(treffer['naam'] for treffer in uit['misschien'][:aantal])}.")
    if not any(uit[deel] for deel in ("treffers", "boven", "onder", "gaten", "elders", "misschien")):
        click.echo(
            "Niets gevonden. Zet een woord bij zoekwoorden van een record, of in content/lijsten/synoniemen.yaml."
        )


def _toon_zwak(zwak: list[Zwak]) -> None:
    for gevonden in zwak:
        plaats = "geen antwoord" if gevonden.plaats is None else f"plaats {gevonden.plaats}"
        click.echo(f"{gevonden.record.id}: “{gevonden.zin}” ({plaats}, dekt {round(100 * gevonden.dekking)} %)")
    click.echo(f"{len(zwak)} zinnen vinden hun record maar net." if zwak else "Alle zinnen vinden hun record goed.")
