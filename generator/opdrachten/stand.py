"""`sociale-kaart stand`: how the sociale kaart is doing, in figures for the municipality."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import click

from generator.blad.openbaarmaking import openbaar
from generator.check.machine import Check
from generator.check.wal_en_schip import WalEnSchip, tussen_wal_en_schip
from generator.kaart.kaart import SocialeKaart
from generator.kaart.normen import deel
from generator.meldingen import fouten
from generator.models import Regeling
from generator.opdrachten.invoer import CONFIG, kaart_of_stop, project, stop, stop_bij_fouten
from generator.project import Project
from generator.redactie.cijferdag import Gevraagd, Zin, bewaar, cijferdag
from generator.redactie.stand import stand as alle_delen
from generator.weergave.scripts import checkcode, zoekcode
from generator.zoeken.contract import zwakke_zinnen
from generator.zoeken.gegevens import gegevens
from generator.zoeken.machine import Zoekmachine


@click.command(
    help="Cijfers voor de gemeente: hoeveel feiten vers zijn, hoe leesbaar de teksten zijn, waar nog niets is, wie tussen regelingen in valt, wat nog concept is en hoeveel werk het bijhouden is.\n\nVoorbeeld: sociale-kaart stand\n\nVoor een verslag: sociale-kaart stand --markdown\n\nVoor /cijfers/: sociale-kaart stand --bewaar"
)
@click.option("--markdown", is_flag=True, help="Geef een bericht in Markdown.")
@click.option(
    "--minuten-per-record",
    default=15,
    show_default=True,
    type=click.IntRange(min=0),
    help="Tijd om een record na te kijken.",
)
@click.option(
    "--minuten-per-feit",
    default=2,
    show_default=True,
    type=click.IntRange(min=0),
    help="Tijd om een feit daarin na te vragen.",
)
@click.option(
    "bewaren",
    "--bewaar",
    is_flag=True,
    help="Zet de cijfers van vandaag in lijsten/cijfers.yaml; /cijfers/ laat ze zien.",
)
@CONFIG
def stand(markdown: bool, minuten_per_record: int, minuten_per_feit: int, bewaren: bool, config: Path) -> None:
    """Figures about freshness, readability, coverage, concepts and upkeep."""
    site = project(config)
    kaart, lezing = kaart_of_stop(site)
    if bewaren and fouten(lezing.meldingen):
        stop_bij_fouten()  # what is refused would be missing in the figures
    wal = _wal_en_schip(site, kaart)
    gevraagd = Gevraagd(_zinnen(site, kaart), wal.regels, wal.onder, wal.zonder)
    dag = cijferdag(kaart, lezing.archief, minuten_per_record, minuten_per_feit, gevraagd)
    for onderdeel in alle_delen(kaart, lezing.archief, dag, gevraagd):
        click.echo(f"## {onderdeel.kop}\n" if markdown else onderdeel.kop)
        click.echo("".join(f"{'- ' if markdown else '  '}{regel}\n" for regel in onderdeel.regels))
    if bewaren:
        veranderd, bestand, mis = bewaar(site, lezing.archief, dag)
        if mis:
            stop(mis)
        click.echo(
            f"{bestand}: de cijfers van {kaart.vandaag.isoformat()} {'staan' if veranderd else 'stonden'} erin.",
            err=True,
        )


def _zinnen(site: Project, kaart: SocialeKaart) -> list[Zin]:
    """Every phrase that a record promises to be found by, and whether it is."""
    publiek = openbaar(kaart)
    with Zoekmachine(zoekcode(site.thema[0]), gegevens(publiek), site.cache) as machine:
        zwak = {(gevonden.record.id, gevonden.zin) for gevonden in zwakke_zinnen(publiek, machine)}
    er_is = [blad for blad in publiek.bladen.values() if not blad.is_gestopt]
    return [Zin(b.id, zin, (b.id, zin) not in zwak) for b in er_is for zin in b.zoektekst.get("zin", ())]


def _wal_en_schip(site: Project, kaart: SocialeKaart) -> WalEnSchip:
    """Who falls between the town's own schemes; empty when no record of the town has conditions."""
    publiek = openbaar(kaart)
    plaatselijk = {r.id for r in kaart.records.values() if isinstance(r, Regeling) and r.niveau == "gemeente"}
    if not any(regel.id in plaatselijk for regel in publiek.toetsregels):
        return WalEnSchip()
    norm = kaart.boek.normen.laatste("bijstandsnorm")
    ruim: dict[str, float] = {}
    if norm:
        ruim |= {b.code: float(deel(b.euro, Decimal(130))) for b in norm.bedragen if b.code}
    with Check(checkcode(site.thema[0]), publiek) as machine:
        return tussen_wal_en_schip(machine, publiek, plaatselijk, ruim)
