"""What the commands that make one piece of paper share."""

from __future__ import annotations

from pathlib import Path

import click

from generator.build import lees, uitgave
from generator.meldingen import fouten
from generator.opdrachten.invoer import instellingen, stop
from generator.papier.uitgave import Drukwerk, Uitgave
from generator.papier.zetter import ZetFout, Zetter
from generator.schil.plugin import Instellingen, vandaag_is

DOEL = click.option(
    "--doel", type=click.Path(path_type=Path, dir_okay=False), help="Naam van de PDF; anders komt hij in deze map."
)


def uitgave_van(config: Path) -> tuple[Uitgave, Instellingen]:
    """The edition of today; stops when a record is wrong."""
    site = instellingen(config)
    kaart, meldingen = lees(site.mappen, vandaag_is())
    if kaart is None or fouten(meldingen):
        stop("Er zijn nog fouten. Draai eerst: sociale-kaart controleer")
    return uitgave(site.mappen, kaart, site.webadres), site


def schrijf(site: Instellingen, uitgave: Uitgave, drukwerk: Drukwerk, doel: Path | None) -> None:
    """Set one piece of paper and write it to `doel`, or to this folder under its own name."""
    try:
        pdf = Zetter(site.mappen.thema[0], uitgave.kaart.vandaag).zet(drukwerk)
    except ZetFout as fout:
        stop(f"Het sjabloon {drukwerk.sjabloon}.typ is nog niet goed: {fout}")
    pad = doel or Path(Path(drukwerk.uri).name)
    pad.write_bytes(pdf.inhoud)
    click.echo(f"{pad} is klaar.{_zonder_adres(site)}")


def _zonder_adres(site: Instellingen) -> str:
    if site.webadres:
        return ""
    return " Er staat nog geen echt adres op. Geef het adres van de site: SOCIALE_KAART_SITE_URL=https://…"
