"""What every command needs: which mkdocs.yml, and how to stop with a clear word."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NoReturn

import click

from generator.kaart.kaart import SocialeKaart
from generator.lezen import Lezing, lees_kaart
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


def project(config: Path) -> Project:
    """The project of this mkdocs.yml; stops when there is no good one."""
    if not config.is_file():
        stop(f"{config} bestaat niet. Ga naar de map van het project, of geef --config met het pad naar mkdocs.yml.")
    try:
        return lees_project(config)
    except InstellingenFout as fout:
        stop(str(fout))


def stop_bij_fouten() -> NoReturn:
    """Stop because some record or list is wrong."""
    stop("Er zijn nog fouten. Draai eerst: sociale-kaart controleer")


def kaart_of_stop(site: Project) -> tuple[SocialeKaart, Lezing]:
    """What is true today, and what was read for it; stops when the lists are too broken to say."""
    lezing = lees_kaart(site)
    if lezing.kaart is None:
        stop("De lijsten zijn nog niet goed. Draai eerst: sociale-kaart controleer")
    return lezing.kaart, lezing
