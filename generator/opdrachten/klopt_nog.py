"""`sociale-kaart klopt-nog`: somebody checked a record and it is still right."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from generator.documenten.document import alles
from generator.documenten.wijzigen import zet
from generator.lezen import lees_kaart
from generator.opdrachten.invoer import CONFIG, onbekend, project, stop
from generator.redactie.verloop import afspraken


@click.command(
    name="klopt-nog",
    help="Zeg dat iemand dit heeft nagekeken en dat het nog klopt: zet gecontroleerd op vandaag. Verder verandert er niets in het bestand.\n\nVoorbeeld: sociale-kaart klopt-nog meedoen-zaanstad\n\nOok voor een loket of noodnummer: sociale-kaart klopt-nog wijkteam",
)
@click.argument("id_", metavar="ID")
@CONFIG
def klopt_nog(id_: str, config: Path) -> None:
    """Set the check date of one record, loket or emergency number to today."""
    site = project(config, om_te_schrijven=True)
    lezing = lees_kaart(site)
    archief, vandaag = lezing.archief, site.vandaag
    gevonden = archief.vind(id_)
    if gevonden is None:
        stop(onbekend(id_, archief))
    document, voor = gevonden
    pad, dag = (*voor, "gecontroleerd"), vandaag.isoformat()
    if not isinstance(dict(alles(document.gegevens)).get(pad), date):
        wat, remedie = "Hier staat geen datum om te veranderen.", f"Schrijf: gecontroleerd: {dag}"
        stop(str(document.melding(pad, wat, remedie)))
    veranderd, melding = zet(site.basis, document, pad, vandaag)
    if melding:
        stop(str(melding))
    click.echo(f"{document.bestand}: gecontroleerd is {'nu' if veranderd else 'al'} {dag}.")
    eigen = [a for a in afspraken(lezing.kaart) if a.id == id_ and a.eigen_dag] if lezing.kaart else []
    if eigen:
        click.echo(
            "\nDit wordt er niet jonger van. Vraag het na (sociale-kaart nagevraagd), of zet er een nieuwere bron bij:"
        )
    for afspraak in eigen:
        bestand, regel = archief.plaats(afspraak.waar, id_, afspraak.plek)
        click.echo(f"  {bestand}:{regel}  {afspraak.wat} (tot en met {afspraak.geldig_tot.isoformat()})")
