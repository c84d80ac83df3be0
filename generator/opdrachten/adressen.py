"""`sociale-kaart adressen`: the list of published addresses."""

from __future__ import annotations

from pathlib import Path

import click

from generator.build import lees_adressen
from generator.keuring.adreslijst import BESTAND, lees_regels, werk_bij
from generator.meldingen import fouten
from generator.opdrachten.invoer import CONFIG, mappen, stop
from generator.schil.plugin import vandaag_is


@click.command(
    help=f"Vergelijk de adressen van de site met de lijst van gepubliceerde adressen ({BESTAND}).\n\nVoorbeeld: sociale-kaart adressen\n\nNa het publiceren: sociale-kaart adressen --bijwerken"
)
@click.option("--bijwerken", is_flag=True, help=f"Zet nieuwe adressen in {BESTAND}.")
@CONFIG
def adressen(config: Path, bijwerken: bool) -> None:
    """Show which addresses are new; with `bijwerken` add them to the list. Nothing is ever taken out."""
    site = mappen(config)
    nu, meldingen = lees_adressen(site, vandaag_is())
    if fouten(meldingen):
        stop("Er zijn nog fouten. Draai eerst: sociale-kaart controleer")
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
