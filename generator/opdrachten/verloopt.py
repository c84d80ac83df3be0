"""`sociale-kaart verloopt`: what expires soon, and whose it is."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime, time, timedelta
from itertools import groupby
from pathlib import Path

import click

from generator.bestand import schrijf
from generator.documenten.archief import Archief
from generator.opdrachten.invoer import CONFIG, kaart_of_stop, project
from generator.redactie.verloop import Afspraak, afspraken
from generator.redactie.vooruitblik import vooruit


@click.command(
    help="Laat zien wat binnenkort verloopt en dus van de site verdwijnt, en wie het bijhoudt.\n\nVoorbeeld: sociale-kaart verloopt --dagen 90\n\nIn uw agenda: sociale-kaart verloopt --ics verloopt.ics"
)
@click.option("--dagen", default=60, show_default=True, type=click.IntRange(min=0), help="Hoeveel dagen vooruit.")
@click.option("--ics", type=click.Path(path_type=Path, dir_okay=False), help="Schrijf een bestand voor uw agenda.")
@click.option("--json", "als_json", is_flag=True, help="Geef alles als JSON.")
@click.option("--markdown", is_flag=True, help="Geef een bericht in Markdown.")
@CONFIG
def verloopt(dagen: int, ics: Path | None, als_json: bool, markdown: bool, config: Path) -> None:
    """Facts that expire within some days and those that have expired, by owner; always exit code 0 when it can read."""
    site = project(config)
    kaart, lezing = kaart_of_stop(site)
    archief, vandaag = lezing.archief, site.vandaag
    alle = afspraken(kaart)
    al = [a for a in alle if a.geldig_tot < vandaag]
    straks = [a for a in alle if vandaag <= a.geldig_tot <= vandaag + timedelta(days=dagen)]
    if ics:
        from generator.redactie.ics import agenda  # its library is slow to load, and hardly ever asked for

        schrijf(ics, agenda(straks, datetime.combine(vandaag, time(), UTC)))
        click.echo(f"{len(straks)} afspraken in {ics}. Open het bestand om ze in uw agenda te zetten.")
    elif als_json:
        uit = {
            "verloopt": [_met_plaats(a, archief) for a in straks],
            "verlopen": [_met_plaats(a, archief) for a in al],
            "zinnen": [asdict(melding) for melding in vooruit(archief, lezing.geschreven, vandaag)],
        }
        click.echo(json.dumps(uit, ensure_ascii=False, indent=2, default=str))
    else:
        kop = "## " if markdown else ""
        wanneer = {0: "vandaag", 1: "vandaag of morgen"}.get(dagen, f"in de komende {dagen} dagen")
        click.echo(f"{kop}Verloopt {wanneer}: {len(straks)}\n")
        click.echo(_lijst(straks, archief, markdown))
        click.echo(f"{kop}Al verlopen, dus niet meer te zien op de site: {len([a for a in al if not a.blijvend])}\n")
        click.echo(_lijst(al, archief, markdown))
        zinnen = vooruit(archief, lezing.geschreven, vandaag)
        click.echo(f"{kop}Zinnen met een dag die voorbij is of eraan komt: {len(zinnen)}\n")
        for m in zinnen:
            click.echo(f"- [ ] {m.wat} (`{m.bestand}:{m.regel}`)" if markdown else f"  {m.wat}  {m.bestand}:{m.regel}")
        if zinnen:
            click.echo("\nSchrijf wat er nu geldt, of haal de zin weg.\n")
        if straks or al:
            click.echo(
                "Klopt het nog? Vraag het na: sociale-kaart nagevraagd ID VELD. Of zet er een nieuwere bron bij. Staat er een ster bij, dan maakt klopt-nog het niet jonger."
            )


def _met_plaats(afspraak: Afspraak, archief: Archief) -> dict[str, object]:
    bestand, regel = archief.plaats(afspraak.waar, afspraak.id, afspraak.plek)
    return {**asdict(afspraak), "wat": afspraak.wat, "bestand": bestand, "regel": regel}


def _lijst(lijst: Sequence[Afspraak], archief: Archief, markdown: bool) -> str:
    """The facts by owner, each with the place where it can be changed."""
    uit = []
    for eigenaar, eigen in groupby(sorted(lijst, key=lambda a: a.eigenaar), key=lambda a: a.eigenaar):
        uit.append(f"### {eigenaar}\n" if markdown else eigenaar)
        for a in eigen:
            bestand, regel = archief.plaats(a.waar, a.id, a.plek)
            wat = f"{a.id}: {a.wat}{' (blijft staan: kijk het na)' if a.blijvend else ''}{' ★' if a.eigen_dag else ''}"
            uit.append(
                f"- [ ] {a.geldig_tot} {wat} (`{bestand}:{regel}`)"
                if markdown
                else f"  {a.geldig_tot}  {wat}  {bestand}:{regel}"
            )
        uit.append("")
    return "\n".join(uit)
