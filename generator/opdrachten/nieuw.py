"""`sociale-kaart nieuw`: start a new record."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from generator.models import SOORTEN, Soort
from generator.opdrachten.invoer import CONFIG, kaart_of_stop, project, stop
from generator.project import Project
from generator.redactie.concept import Concept, map_voor
from generator.redactie.nieuw import Vraag, vragen

_OPTIES = {
    "kort": "Wat je krijgt, in één zin.",
    "thema": "Het thema, of meer met komma’s ertussen.",
    "aanbieder": "De organisatie (alleen bij een regeling).",
    "telefoon": "Het nummer dat je belt.",
    "bron": "Waar u dit van weet.",
    "bronadres": "Het webadres waar dat staat.",
    "eigenaar": "De rol die dit bijhoudt.",
    "notitie": "Wat nog moet worden nagevraagd.",
}


def _met_opties(opdracht: Callable[..., Any]) -> Callable[..., Any]:
    for naam, uitleg in reversed(_OPTIES.items()):
        opdracht = click.option(f"--{naam}", metavar="TEKST", help=uitleg)(opdracht)
    return opdracht


@click.command(
    help='Begin een nieuw record. U krijgt een paar vragen; na elk antwoord staat er een concept klaar, met uitleg bij elk veld. Wat u als optie meegeeft, wordt niet gevraagd.\n\nVoorbeeld: sociale-kaart nieuw stille-kracht "Kapper Knip"\n\nVoorbeeld: sociale-kaart nieuw regeling "Gratis zwemles" --thema sport'
)
@click.argument("soort", type=click.Choice([soort.id for soort in SOORTEN]))
@click.argument("naam")
@_met_opties
@CONFIG
def nieuw(soort: str, naam: str, config: Path, **opties: str | None) -> None:
    """Ask what is known and write a valid concept after each answer, so that whoever stops halfway loses nothing."""
    site = project(config)
    kaart, lezing = kaart_of_stop(site)
    welke = next(s for s in SOORTEN if s.id == soort)
    bezig = Concept(site, welke, naam, _map(site, welke), kaart, lezing)
    if bezwaar := bezig.bezwaar():
        stop(f"{bezwaar}{bezig.stand()}")
    for bestand in bezig.lijkt_op():
        click.echo(f"Let op: dit lijkt op {bestand}. Is het hetzelfde? Stop dan (Ctrl-C) en verander dat bestand.")
    alle = vragen(welke, kaart)
    gegeven = {optie: waarde for optie, waarde in opties.items() if waarde is not None}
    if over := gegeven.keys() - {vraag.naam for vraag in alle}:
        stop(f"Een {soort} heeft geen --{min(over)}. Laat dat weg.")
    for optie, waarde in gegeven.items():
        if mis := bezig.antwoord(optie, waarde):
            stop(f"--{optie}: {mis}{bezig.stand()}")
    try:
        for vraag in alle:
            if vraag.naam not in gegeven:
                _stel(vraag, bezig)
    except KeyboardInterrupt:
        stop(f"\nGestopt.{bezig.stand()}")
    except UnicodeDecodeError:
        stop(f"Dit antwoord is geen UTF-8. Typ het opnieuw.{bezig.stand()}")
    click.echo(bezig.slot())


def _stel(vraag: Vraag, bezig: Concept) -> None:
    """Ask until the answer is good. At the end of the input what is proposed counts, and that is said."""
    voorstel, mis = vraag.voorstel, ""
    while True:
        click.echo(f"{vraag.zin}{f' [{voorstel}]' if voorstel else ''}")
        regel = sys.stdin.readline()
        if mis and not regel:
            stop(f"De invoer is op, en dit antwoord kon niet.{bezig.stand()}")
        antwoord = regel.strip() or voorstel
        if not regel:
            click.echo(f"  Geen antwoord meer. {f'Wij nemen: {antwoord}' if antwoord else 'Dit blijft open.'}")
        mis = bezig.antwoord(vraag.naam, antwoord) if antwoord else ""
        if not mis:
            if antwoord and bezig.antwoorden[vraag.naam] != antwoord:
                click.echo(f"  Dat is: {bezig.antwoorden[vraag.naam]}")
            return
        click.echo(f"  {mis}")
        voorstel = bezig.beter(vraag.naam, antwoord) or vraag.voorstel


def _map(site: Project, soort: Soort) -> Path:
    """The folder in which records of this kind live; stops when there is none."""
    return map_voor(site, soort) or stop(f"In mkdocs.yml staat bij records: geen map {soort.waar}. Voeg die toe.")
