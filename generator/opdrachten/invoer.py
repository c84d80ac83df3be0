"""What every command needs: which mkdocs.yml, and how to stop with a clear word."""

from __future__ import annotations

import shlex
import sys
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import click

from generator.documenten.archief import Archief
from generator.geheugen import Geheugen
from generator.kaart.kaart import SocialeKaart
from generator.lezen import Lezing, lees_kaart
from generator.meldingen import bedoelde
from generator.project import Project
from generator.schil.instellingen import InstellingenFout, lees_project

CONFIG = click.option(
    "--config",
    "-f",
    default="mkdocs.yml",
    show_default=True,
    type=click.Path(path_type=Path),
    help="De mkdocs.yml van de site.",
)


def stop(wat: str) -> NoReturn:
    """End the command with exit code 1; `wat` says in Dutch what is wrong and what to do next."""
    click.echo(wat, err=True)
    sys.exit(1)


def project(config: Path, *, om_te_schrijven: bool = False) -> Project:
    """The project of this mkdocs.yml; stops when there is no good one. What a command works out is kept when it ends; who is
    going to write in the files reads them itself (`om_te_schrijven`), so that nobody can have touched them since.
    """
    if config.is_dir():
        stop(f"{config} is een map. Geef het bestand: --config {shlex.quote(str(config / 'mkdocs.yml'))}")
    if not config.is_file():
        stop(f"{config} bestaat niet. Ga naar de map van het project, of geef --config met het pad naar mkdocs.yml.")
    try:
        site = lees_project(config)
    except InstellingenFout as fout:
        stop(str(fout))
    if om_te_schrijven:
        return replace(site, geheugen=Geheugen())
    click.get_current_context().call_on_close(site.geheugen.bewaar)
    return site


def stop_bij_fouten() -> NoReturn:
    """Stop because some record or list is wrong."""
    stop("Er zijn nog fouten. Draai eerst: sociale-kaart controleer")


def onbekend(id_: str, archief: Archief) -> str:
    """What to say of an id that is no record and no entry of a list; somebody may have typed a telephone number."""
    if id_ in archief.onleesbaar:
        return f"“{id_}” is niet te lezen. Draai eerst: sociale-kaart controleer"
    lijsten = (document.gegevens for document in archief.lijsten.values())
    nummers = (entry for lijst in lijsten if isinstance(lijst, tuple) for entry in lijst if isinstance(entry, dict))
    van_nummer = next((entry["id"] for entry in nummers if str(entry.get("telefoon")) == id_ and "id" in entry), None)
    tip = f"Bedoelde u “{van_nummer}”? " if van_nummer else bedoelde(id_, archief.namen)
    return f"“{id_}” kennen we niet. {tip}Geef de naam van het bestand zonder .yaml, of het id uit de lijst."


def kaart_of_stop(site: Project) -> tuple[SocialeKaart, Lezing]:
    """What is true today, and what was read for it; stops when the lists are too broken to say."""
    lezing = lees_kaart(site)
    if lezing.kaart is None:
        stop("De lijsten zijn nog niet goed. Draai eerst: sociale-kaart controleer")
    return lezing.kaart, lezing
