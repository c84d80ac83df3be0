"""`sociale-kaart klopt-nog`: somebody checked a record and it is still right."""

from __future__ import annotations

from pathlib import Path

import click

from generator.build import lees, lees_archief
from generator.documenten.wijzigen import zet_datum
from generator.meldingen import bedoelde
from generator.opdrachten.invoer import CONFIG, mappen, stop
from generator.redactie.verloop import afspraken
from generator.schil.plugin import vandaag_is


@click.command(
    name="klopt-nog",
    help="Zeg dat iemand dit heeft nagekeken en dat het nog klopt: zet gecontroleerd op vandaag. Verder verandert er niets in het bestand.\n\nVoorbeeld: sociale-kaart klopt-nog meedoen-zaanstad\n\nOok voor een loket of noodnummer: sociale-kaart klopt-nog wijkteam",
)
@click.argument("id_", metavar="ID")
@CONFIG
def klopt_nog(id_: str, config: Path) -> None:
    """Set the check date of one record, loket or emergency number to today."""
    site, vandaag = mappen(config), vandaag_is()
    archief = lees_archief(site)
    gevonden = archief.vind(id_)
    if gevonden is None:
        stop(f"“{id_}” kennen we niet. {bedoelde(id_, archief.namen)}Geef de naam van het bestand zonder .yaml.")
    document, voor = gevonden
    veranderd, melding = zet_datum(site.basis, document, (*voor, "gecontroleerd"), vandaag)
    if melding:
        stop(str(melding))
    dag = vandaag.isoformat()
    click.echo(f"{document.bestand}: gecontroleerd is {'nu' if veranderd else 'al'} {dag}.")
    kaart, _ = lees(site, vandaag)
    eigen = [a for a in afspraken(kaart) if a.id == id_ and a.eigen_dag] if kaart else []
    if eigen:
        click.echo("\nDit heeft een eigen datum. Kijk het ook na en verander de datum daar:")
    for afspraak in eigen:
        bestand, regel = archief.plaats(afspraak.waar, id_, afspraak.plek)
        click.echo(f"  {bestand}:{regel}  {afspraak.wat} (tot en met {afspraak.geldig_tot.isoformat()})")
