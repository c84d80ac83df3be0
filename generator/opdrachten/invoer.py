"""What every command needs: which mkdocs.yml, and how to stop with a clear word."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NoReturn

import click

from generator.build import Mappen
from generator.schil.plugin import Instellingen, InstellingenFout, lees_instellingen

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


def instellingen(config: Path) -> Instellingen:
    """The settings of the site; stops when there is no good mkdocs.yml."""
    if not config.is_file():
        stop(f"{config} bestaat niet. Ga naar de map van het project, of geef --config met het pad naar mkdocs.yml.")
    try:
        return lees_instellingen(config)
    except InstellingenFout as fout:
        stop(str(fout))


def mappen(config: Path) -> Mappen:
    """Where the input is; stops when there is no mkdocs.yml."""
    return instellingen(config).mappen
