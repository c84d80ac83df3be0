"""`sociale-kaart adressen`: the list of published addresses."""

from __future__ import annotations

from pathlib import Path

import click

from generator.build import controleer
from generator.keuring.adreslijst import BESTAND, lees_regels, werk_bij
from generator.meldingen import fouten
from generator.opdrachten.invoer import CONFIG, project, stop_bij_fouten


@click.command(
    help=f"Vergelijk de adressen van de site met de lijst van gepubliceerde adressen ({BESTAND}).\n\nVoorbeeld: sociale-kaart adressen\n\nNa het publiceren: sociale-kaart adressen --bijwerken"
)
@click.option("--bijwerken", is_flag=True, help=f"Zet nieuwe adressen in {BESTAND}.")
@CONFIG
def adressen(config: Path, bijwerken: bool) -> None:
    """Show which addresses are new; with `bijwerken` add them to the list. Nothing is ever taken out."""
    site = project(config)
    _, ontwerp, meldingen = controleer(site)
    if fouten(meldingen):
        stop_bij_fouten()
    nu = ontwerp.adressen(site.geschreven_uris())
    if bijwerken:
        nieuw = werk_bij(site.basis, nu)
        click.echo(f"{len(nieuw)} nieuwe adressen in {BESTAND}." if nieuw else f"{BESTAND} is al bij.")
        return
    bekend = {adres for _, adres in lees_regels(site.basis)}
    nieuw = tuple(sorted(nu - bekend - {""}))
    for adres in nieuw:
        click.echo(f"nieuw  {adres}")
    slot = " Zet ze erin met: sociale-kaart adressen --bijwerken" if nieuw else ""
    click.echo(f"{len(bekend)} adressen in {BESTAND}, {len(nieuw)} nieuwe.{slot}")
