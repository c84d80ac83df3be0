"""`sociale-kaart nieuw`: start a new record, or add something to what there is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

import click

from generator.models import SOORTEN, Soort
from generator.opdrachten import Groep
from generator.opdrachten.invoer import CONFIG, kaart_of_stop, project, stop
from generator.opdrachten.vragen import vraag_alles
from generator.project import Project
from generator.redactie.concept import Concept, map_voor
from generator.redactie.erbij.activiteit import ACTIVITEIT, AGENDAPUNT
from generator.redactie.erbij.campagne import CAMPAGNE
from generator.redactie.erbij.doel import zoek_doel
from generator.redactie.erbij.stuk import Stuk
from generator.redactie.erbij.toevoeging import Toevoeging
from generator.redactie.erbij.verhaal import VERHAAL
from generator.redactie.erbij.wens import WENS
from generator.redactie.nieuw import vragen

_RECORD = {
    "kort": "Wat je krijgt, in één zin.",
    "thema": "Het thema, of meer met komma’s ertussen.",
    "aanbieder": "De organisatie.",
    "telefoon": "Het nummer dat je belt.",
    "bron": "Waar u dit van weet.",
    "bronadres": "Het webadres waar dat staat.",
    "eigenaar": "De rol die dit bijhoudt.",
    "notitie": "Wat nog moet worden nagevraagd.",
}


@click.group(
    cls=Groep,
    subcommand_metavar="SOORT …",
    no_args_is_help=False,
    help='Begin een nieuw record, of zet iets bij wat er al is. U krijgt een paar vragen; elk antwoord wordt meteen nagekeken. Wat u als optie meegeeft, wordt niet gevraagd.\n\nVoorbeeld: sociale-kaart nieuw stille-kracht "Kapper Knip"\n\nVoorbeeld: sociale-kaart nieuw regeling "Gratis zwemles" --thema sport\n\nVoorbeeld: sociale-kaart nieuw wens kledingbank-zaanstreek',
)
def nieuw() -> None:
    """One command for each thing that can be new."""


def _met_opties(opties: Mapping[str, str]) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    def om(opdracht: Callable[..., Any]) -> Callable[..., Any]:
        for naam, uitleg in reversed(tuple(opties.items())):
            opdracht = click.option(f"--{naam}", metavar="TEKST", help=uitleg)(opdracht)
        return CONFIG(opdracht)

    return om


def _gegeven(opties: Mapping[str, str | None]) -> dict[str, str]:
    """The options that were given, by the name of their question."""
    return {naam.replace("_", "-"): waarde for naam, waarde in opties.items() if waarde is not None}


def _record(soort: Soort, naam: str, config: Path, **opties: str | None) -> None:
    """Ask what is known and write a valid concept after each answer, so that whoever stops halfway loses nothing."""
    site = project(config)
    kaart, lezing = kaart_of_stop(site)
    bezig = Concept(site, soort, naam, _map(site, soort), kaart, lezing)
    if bezwaar := bezig.bezwaar():
        stop(f"{bezwaar}{bezig.stand()}")
    for bestand in bezig.lijkt_op():
        click.echo(f"Let op: dit lijkt op {bestand}. Is het hetzelfde? Stop dan (Ctrl-C) en verander dat bestand.")
    vraag_alles(bezig, vragen(soort, kaart), _gegeven(opties))
    click.echo(bezig.slot())


def _map(site: Project, soort: Soort) -> Path:
    """The folder in which records of this kind live; stops when there is none."""
    return map_voor(site, soort) or stop(f"In mkdocs.yml staat bij records: geen map {soort.waar}. Voeg die toe.")


for _soort in SOORTEN:
    _opties = {naam: uitleg for naam, uitleg in _RECORD.items() if naam != "aanbieder" or _soort.id == "regeling"}
    nieuw.command(
        _soort.id,
        help=f'Een nieuw record van de soort {_soort.id}. Na elk antwoord staat er een concept klaar, met uitleg bij elk veld.\n\nVoorbeeld: sociale-kaart nieuw {_soort.id} "Gratis zwemles"',
    )(click.argument("naam")(_met_opties(_opties)(partial(_record, _soort))))


def _zet_erbij(
    stuk: Stuk, config: Path, opties: Mapping[str, str | None], id_: str = "", titel: str | None = None
) -> None:
    """Ask what is needed, and write it at the end; whoever stops halfway has changed nothing."""
    gegeven = _gegeven(opties)
    if over := gegeven.keys() - stuk.opties.keys():
        stop(f"--{min(over)} kan niet bij {id_}. Laat dat weg.")
    site = project(config)
    kaart, lezing = kaart_of_stop(site)
    doel, bezwaar = zoek_doel(site, lezing, stuk, id_)
    if doel is None:
        stop(bezwaar)
    bezig = Toevoeging(site, stuk, doel, kaart, lezing, titel)
    if bezwaar := bezig.bezwaar():
        stop(f"{bezwaar}{bezig.stand()}")
    vraag_alles(bezig, bezig.vragen(), gegeven)
    slot, bezwaar = bezig.bewaar()
    if bezwaar:
        stop(f"{bezwaar}{bezig.stand()}")
    click.echo(slot)


@nieuw.command(
    help='Een wens bij een stille kracht of wijkinitiatief. Stopt u halverwege? Dan is er niets veranderd.\n\nVoorbeeld: sociale-kaart nieuw wens kledingbank-zaanstreek --soort spullen --wat "Warme dekens"'
)
@click.argument("id_", metavar="ID")
@_met_opties(WENS.opties)
def wens(id_: str, config: Path, **opties: str | None) -> None:
    """Something an initiative needs."""
    _zet_erbij(WENS, config, opties, id_=id_)


@nieuw.command(
    help='Iets om naartoe te gaan: bij een record, of bij geen enkel record (agenda). Stopt u halverwege? Dan is er niets veranderd.\n\nVoorbeeld: sociale-kaart nieuw activiteit de-lorzie --wat "Samen eten" --elke dinsdag\n\nVoorbeeld: sociale-kaart nieuw activiteit agenda --wat Rommelmarkt --dag 2027-01-16'
)
@click.argument("id_", metavar="ID")
@_met_opties(AGENDAPUNT.opties)
def activiteit(id_: str, config: Path, **opties: str | None) -> None:
    """Something to do, at a record or in the agenda."""
    _zet_erbij(AGENDAPUNT if id_ == AGENDAPUNT.lijst else ACTIVITEIT, config, opties, id_=id_)


@nieuw.command(
    help='Een kort verhaal. Stopt u halverwege? Dan is er niets veranderd.\n\nVoorbeeld: sociale-kaart nieuw verhaal "Een warme jas"'
)
@click.argument("titel")
@_met_opties(VERHAAL.opties)
def verhaal(titel: str, config: Path, **opties: str | None) -> None:
    """A story in the list of stories."""
    _zet_erbij(VERHAAL, config, opties, titel=titel)


@nieuw.command(
    help='Een boodschap die een tijd op de voorpagina staat. Stopt u halverwege? Dan is er niets veranderd.\n\nVoorbeeld: sociale-kaart nieuw campagne "Heb je een warme jas nodig?" --van 2027-01-11 --tot-en-met 2027-01-31'
)
@click.argument("titel")
@_met_opties(CAMPAGNE.opties)
def campagne(titel: str, config: Path, **opties: str | None) -> None:
    """A campaign in the list of campaigns."""
    _zet_erbij(CAMPAGNE, config, opties, titel=titel)
