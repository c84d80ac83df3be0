"""`sociale-kaart nieuws`: what changed for residents, and which change still asks for a word of an editor."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import click

from generator.blad.nieuwsmaand import Nieuwstijd, mail, tijd
from generator.blad.notatie import periode
from generator.blad.openbaar import OpenbareKaart
from generator.blad.openbaarmaking import openbaar
from generator.blad.veranderingen import Nieuws
from generator.documenten.invullen import eigen_woorden
from generator.documenten.verschil import commits_sinds, verschillen
from generator.kroniek import mappen
from generator.lezen import Lezing
from generator.meldingen import aantal, op_volgorde, voor_github
from generator.opdrachten.invoer import CONFIG, kaart_of_stop, project, stop
from generator.project import Project
from generator.redactie.nieuws import nog_te_zeggen

_HULP = """Laat zien wat er voor bewoners veranderde: nieuw, anders of gestopt. Typefouten, nakijken en zoekwoorden tellen niet.

Voorbeeld: sociale-kaart nieuws

Sinds een dag: sociale-kaart nieuws --sinds 2026-11-01

Als tekst voor een mail aan wijkteams: sociale-kaart nieuws --mail

Waar nog bij moet wat een verandering betekent: sociale-kaart nieuws --vraag --sinds origin/main
"""
_DAG = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_GEEN_GIT = (
    "Hier is geen geschiedenis van git, dus niemand kan zien wat er veranderde. Draai dit in de map die uit git komt."
)


@click.command(help=_HULP)
@click.option("--sinds", default="", help="Een dag (2026-11-01), of een commit of branch van git. Anders: 30 dagen.")
@click.option("--mail", "als_mail", is_flag=True, help="Geef de tekst voor een mail.")
@click.option("--vraag", is_flag=True, help="Kijk of er bij elke verandering veranderd: staat. Zo niet: exitcode 1.")
@click.option("--ci", is_flag=True, help="Geef de meldingen van --vraag zo dat GitHub ze bij de regel toont.")
@CONFIG
def nieuws(sinds: str, als_mail: bool, vraag: bool, ci: bool, config: Path) -> None:
    """What changed; exit code 1 with --vraag when an editor still has something to say."""
    site = project(config)
    kaart, lezing = kaart_of_stop(site)
    if vraag:
        _vraag(site, lezing, sinds or "HEAD", ci=ci)
        return
    publiek = openbaar(kaart)
    if publiek.veranderingen.bekend == "geen":
        stop(_GEEN_GIT)
    gevonden = _sinds(site, publiek, sinds)
    if gevonden.is_leeg:
        click.echo(f"Er is niets veranderd: {gevonden.naam}.")
        return
    regels = (regel.tekst for regel in mail(gevonden)) if als_mail else _lijst(gevonden)
    click.echo("\n".join(regels))
    if publiek.veranderingen.bekend == "deels":
        click.echo(f"\nLet op: van voor {publiek.veranderingen.sinds} is hier geen geschiedenis.", err=True)


def _sinds(site: Project, kaart: OpenbareKaart, sinds: str) -> Nieuwstijd:
    alles = kaart.veranderingen
    if not sinds or _DAG.fullmatch(sinds):
        dag = _dag(sinds) if sinds else site.vandaag - timedelta(days=30)
        regels = tuple(regel for regel in alles.regels if regel.dag >= dag)
        return tijd(periode(dag, site.vandaag).removeprefix("van "), regels, kaart.bladen)
    commits = commits_sinds(site.basis, sinds)
    if commits is None:
        stop(_onbekend(sinds))
    na: Nieuws = replace(alles, regels=tuple(regel for regel in alles.regels if regel.commit in commits))
    return tijd(f"{sinds} tot nu", na.regels, kaart.bladen)


def _dag(tekst: str) -> date:
    try:
        return date.fromisoformat(tekst)
    except ValueError:
        stop(f"“{tekst}” is geen dag. Schrijf jaar-maand-dag: 2026-11-01")


def _onbekend(ref: str) -> str:
    return f"“{ref}” kent git hier niet. Geef een dag (2026-11-01), of een commit of branch. Is dit een kloon zonder geschiedenis? Haal die op: git fetch --unshallow"


def _lijst(gevonden: Nieuwstijd) -> Iterator[str]:
    for record in (*gevonden.nieuw, *gevonden.weg, *gevonden.anders):
        for regel in record.regels:
            yield f"{regel.dag.isoformat()}  {record.id}: {' '.join(filter(None, (regel.kort, regel.betekent)))}"


def _vraag(site: Project, lezing: Lezing, sinds: str, *, ci: bool) -> None:
    gevonden = verschillen(site.basis, mappen(site), sinds)
    if gevonden is None:
        stop(_onbekend(sinds))
    woorden = eigen_woorden(lezing.archief.lijsten.get("gemeente"))
    meldingen = op_volgorde(nog_te_zeggen(gevonden, lezing.uitslag.gelezen.records, woorden, site.vandaag))
    for melding in meldingen:
        click.echo(voor_github(melding) if ci else f"{melding}\n")
    if meldingen:
        stop(f"Nog niet goed: {aantal(meldingen)}.")
    click.echo("Bij elke verandering staat wanneer die was.")
