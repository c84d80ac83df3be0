"""`sociale-kaart kaartje`: one card as a PDF."""

from __future__ import annotations

from pathlib import Path

import click

from generator.meldingen import bedoelde
from generator.opdrachten.invoer import CONFIG, stop
from generator.opdrachten.papier import DOEL, schrijf, uitgave_van
from generator.papier.kaartje import kaartje as maak


@click.command(help="Maak het kaartje (A6) van één record.\n\nVoorbeeld: sociale-kaart kaartje zorgtoeslag")
@click.argument("id_", metavar="ID")
@DOEL
@CONFIG
def kaartje(id_: str, doel: Path | None, config: Path) -> None:
    """Write the card of the record with this id."""
    uitgave, site = uitgave_van(config)
    blad = uitgave.kaart.bladen.get(id_)
    if blad is None:
        stop(f"Er staat geen record “{id_}” op de site. {bedoelde(id_, uitgave.kaart.bladen)}".strip())
    schrijf(site, maak(uitgave, blad), doel)
