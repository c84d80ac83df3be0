"""`sociale-kaart check`: what there may be for somebody, from answers in JSON."""

from __future__ import annotations

import json
import sys
from datetime import datetime
from pathlib import Path
from typing import IO

import click

from generator.blad.openbaarmaking import openbaar
from generator.check.antwoorden import Weigering, lees_antwoorden
from generator.check.machine import Check
from generator.opdrachten.invoer import CONFIG, kaart_of_stop, project
from generator.weergave.scripts import checkcode


@click.command(
    help="Zegt wat er misschien is voor iemand met deze antwoorden, en waarom. De antwoorden zijn een JSON-object.\n\nVoorbeeld: sociale-kaart check --json --vandaag 2026-12-01 -"
)
@click.option("--json", "als_json", is_flag=True, help="Geef de uitkomsten als JSON.")
@click.option("--vandaag", type=click.DateTime(["%Y-%m-%d"]), help="Voor welke dag, zoals 2026-12-01.")
@click.argument("antwoorden", type=click.File("r", encoding="utf-8"))
@CONFIG
def check(als_json: bool, vandaag: datetime | None, antwoorden: IO[str], config: Path) -> None:
    """The outcome of the geld-check for one household, by the same engine as on the site."""
    site = project(config)
    try:
        gegeven = lees_antwoorden(antwoorden.read())
    except (Weigering, UnicodeDecodeError) as fout:
        click.echo(str(fout) if isinstance(fout, Weigering) else "Dit is geen tekst.\nGeef één JSON-object.", err=True)
        sys.exit(1)
    kaart, _ = kaart_of_stop(site.op(vandaag.date()) if vandaag else site)
    with Check(checkcode(site.thema[0]), openbaar(kaart)) as machine:
        uitkomsten = machine.zeg(gegeven)
    if als_json:
        click.echo(json.dumps({"uitkomsten": uitkomsten}, ensure_ascii=False, indent=2))
        return
    for uitkomst in uitkomsten:
        bedrag = f" (ongeveer € {uitkomst['bedrag']:g} per maand)" if uitkomst["bedrag"] else ""
        click.echo(f"{uitkomst['uitkomst']}: {kaart.records[uitkomst['id']].naam}{bedrag}")
        for reden in uitkomst["redenen"]:
            click.echo(f"  {reden}")
