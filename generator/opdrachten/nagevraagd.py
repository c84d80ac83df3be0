"""`sociale-kaart nagevraagd`: somebody asked those whom a fact is about, and it still holds."""

from __future__ import annotations

from pathlib import Path

import click

from generator.documenten.document import Pad, Waarde, alles
from generator.documenten.wijzigen import voeg_toe, zet
from generator.kaart.dagfeit import Dagfeit
from generator.kaart.kaart import RECORDS
from generator.lezen import lees_kaart
from generator.meldingen import bedoelde
from generator.models.gedateerd import Gedateerd
from generator.opdrachten.invoer import CONFIG, onbekend, project, stop


@click.command(
    name="nagevraagd",
    help="Zeg dat iemand een feit heeft nagevraagd bij wie het aangaat, en dat het klopt: het telt vanaf vandaag weer als nieuw. VELD is de plek van het feit, zoals verloopt die noemt.\n\nVoorbeeld: sociale-kaart nagevraagd voedselbank-zaanstreek openingstijden --door 'redacteur armoede'",
)
@click.argument("id_", metavar="ID")
@click.argument("veld", metavar="VELD")
@click.option("--door", required=True, metavar="FUNCTIE", help="Wie het vroeg: een functie, geen naam.")
@CONFIG
def nagevraagd(id_: str, veld: str, door: str, config: Path) -> None:
    """Write at one fact of a record or loket that somebody asked about it today, and in which role."""
    site = project(config, om_te_schrijven=True)
    lezing = lees_kaart(site)
    gevonden = lezing.archief.vind(id_)
    if gevonden is None:
        stop(onbekend(id_, lezing.archief))
    if lezing.kaart is None:
        stop("Er staan fouten in de bestanden. Draai: sociale-kaart controleer")
    document, voor = gevonden
    waar = document.stam if voor else RECORDS
    plekken = {_plek_van_datum(feit) for feit in lezing.kaart.feiten.get((waar, id_), {}).values()}
    if veld not in plekken:
        wel = ", ".join(sorted(plekken)) or "geen enkel veld"
        stop(f"“{veld}” van {id_} is geen feit met een datum. {bedoelde(veld, plekken)}Kies uit: {wel}.")
    pad: Pad = (*voor, *(int(deel) if deel.isdigit() else deel for deel in veld.split(".")))
    waarden = dict(alles(document.gegevens))
    if not isinstance(waarden.get(pad), dict):
        wat, remedie = "Hier is geen plaats voor de dag.", "Schrijf de zin achter zin: en zet nagevraagd: eronder."
        stop(str(document.melding(pad, wat, remedie)))
    plek: Pad = (*pad, "nagevraagd")
    antwoord: Waarde = {"op": site.vandaag, "door": door}
    veranderd, melding = (zet if plek in waarden else voeg_toe)(site.basis, document, plek, antwoord)
    if melding:
        stop(str(melding))
    click.echo(f"{document.bestand}: {veld} is {'nu' if veranderd else 'al'} nagevraagd op {site.vandaag.isoformat()}.")


def _plek_van_datum(feit: Dagfeit) -> str:
    """Where the days of a fact stand: at itself, or at the contact that it is part of."""
    return feit.plek if isinstance(feit.waarde, Gedateerd) else feit.plek.rpartition(".")[0]
