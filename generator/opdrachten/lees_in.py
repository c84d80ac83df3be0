"""`sociale-kaart lees-in`: concepts from a spreadsheet."""

from __future__ import annotations

from pathlib import Path

import click

from generator.bestand import schrijf
from generator.meldingen import bedoelde
from generator.models import SOORTEN
from generator.opdrachten.invoer import CONFIG, kaart_of_stop, project, stop
from generator.project import Project
from generator.redactie.inlezen.concepten import Inlezing, Kandidaat, verslag
from generator.redactie.inlezen.csvtekst import lees_csv
from generator.redactie.inlezen.kolommen import NAMEN, Indeling, deel_in, herkend, veld_van
from generator.redactie.inlezen.tabel import Onleesbaar, Rij, bytes_van

_HULP = """Maak concepten van een tabel uit Excel (.xlsx) of CSV, een voor elke rij. Bovenaan staat wat er in elke kolom staat: naam, soort, telefoon.

Voorbeeld: sociale-kaart lees-in hulp.xlsx --proef

Een eigen kolom: sociale-kaart lees-in lijst.csv --soort wijkinitiatief --kolom naam=Organisatie

Een tabel om mee te beginnen: sociale-kaart lees-in --voorbeeld voorbeeld.xlsx
"""


@click.command(help=_HULP)
@click.argument("bestand", required=False, type=click.Path(path_type=Path), metavar="[BESTAND]")
@click.option(
    "--kolom", "kolommen", multiple=True, metavar="VELD=KOLOM", help="Welke kolom in een veld komt. Mag vaker."
)
@click.option(
    "--soort", type=click.Choice([s.id for s in SOORTEN]), help="De soort van elke rij die er zelf geen noemt."
)
@click.option("--blad", metavar="NAAM", help="Het blad van het Excel-bestand. Anders: het eerste.")
@click.option("--proef", is_flag=True, help="Laat zien wat er gebeurt, en schrijf niets.")
@click.option(
    "--voorbeeld", type=click.Path(path_type=Path, dir_okay=False), help="Schrijf een Excel-bestand om mee te beginnen."
)
@CONFIG
def lees_in(
    bestand: Path | None,
    kolommen: tuple[str, ...],
    soort: str | None,
    blad: str | None,
    proef: bool,
    voorbeeld: Path | None,
    config: Path,
) -> None:
    """Say of each row what becomes of it, and write the concepts; exit code 1 when nothing could be used."""
    site = project(config)
    if voorbeeld:
        _begin(site, voorbeeld)
        return
    if bestand is None:
        stop(
            "Hier ontbreekt een bestand: een tabel in .xlsx of .csv. Een tabel om mee te beginnen: sociale-kaart lees-in --voorbeeld voorbeeld.xlsx"
        )
    gezegd = dict(map(_kolom, kolommen))
    kaart, lezing = kaart_of_stop(site)
    try:
        rijen = _rijen(bestand, blad, gezegd)
        indeling = deel_in(rijen, gezegd)
    except Onleesbaar as fout:
        stop(str(fout))
    _toon(indeling)
    anders = next((s for s in SOORTEN if s.id == soort), None)
    inlezing = Inlezing(site, kaart, lezing, bestand.name, anders)
    kandidaten = inlezing.kandidaten(indeling, rijen)
    for kandidaat in kandidaten:
        if not kandidaat.bezwaar and not proef:
            inlezing.schrijf(kandidaat)
        click.echo("\n".join(verslag(kandidaat)))
    _slot(kandidaten, proef=proef)


def _kolom(gegeven: str) -> tuple[str, str]:
    naam, gelijk, kop = gegeven.partition("=")
    if not (gelijk and kop.strip()):
        stop(f"Schrijf bij --kolom het veld, een = en de kolom: --kolom naam=Organisatie. Hier staat: {gegeven}")
    veld = veld_van(naam)
    return (veld, kop) if veld else stop(f"“{naam}” is geen veld. {bedoelde(naam, NAMEN)}Kies uit: {', '.join(NAMEN)}.")


def _rijen(bestand: Path, blad: str | None, gezegd: dict[str, str]) -> tuple[Rij, ...]:
    inhoud = bytes_van(bestand)
    if inhoud.startswith(b"PK"):
        from generator.redactie.inlezen.werkmap import lees_werkmap  # openpyxl: slow to load

        naam, ook, rijen = lees_werkmap(inhoud, blad)
        if ook and blad is None:
            click.echo(f"Wij lezen het blad “{naam}”. Een ander blad: --blad. Er zijn ook: {', '.join(ook)}.")
        return rijen
    if blad is not None:
        stop("Een CSV-bestand heeft geen bladen. Laat --blad weg.")
    return lees_csv(inhoud, lambda cellen: herkend(cellen, gezegd))


def _toon(indeling: Indeling) -> None:
    koppen = {veld: " ".join(indeling.rij.cellen[kolom].split()) for veld, kolom in indeling.kolommen.items()}
    click.echo(f"Kolommen: {', '.join(v if v == kop.lower() else f'{v} uit “{kop}”' for v, kop in koppen.items())}.")
    if indeling.ongebruikt:
        los = ", ".join(f"“{' '.join(kop.split())}”" for kop in indeling.ongebruikt)
        click.echo(f"Deze kolommen gebruiken wij niet: {los}. Hoort er een bij een veld? Zeg het met --kolom.")


def _slot(kandidaten: tuple[Kandidaat, ...], *, proef: bool) -> None:
    goed = sum(not kandidaat.bezwaar for kandidaat in kandidaten)
    niet = len(kandidaten) - goed
    over = f", {niet} {'rij' if niet == 1 else 'rijen'} niet gebruikt" if niet else ""
    if not goed:
        stop(f"Er is niets te gebruiken in deze tabel{over}. Er is niets geschreven.")
    wat = f"{goed} {'concept' if goed == 1 else 'concepten'}"
    if proef:
        click.echo(f"\nProef: {wat} mogelijk{over}. Er is niets geschreven.")
        return
    click.echo(
        f"\n{wat} geschreven{over}. Op de site staat er nog niets van. In elk bestand staat bij redactienotitie wat er nog mist."
    )


def _begin(site: Project, pad: Path) -> None:
    if pad.exists() or pad.is_symlink():
        stop(f"“{pad}” bestaat al. Kies een andere naam, of haal het weg.")
    if pad.suffix.lower() != ".xlsx":
        stop(f"Geef een naam die eindigt op .xlsx: {pad.with_suffix('.xlsx')}")
    from generator.redactie.inlezen.voorbeeld import voorbeeld  # openpyxl: slow to load

    kaart, _ = kaart_of_stop(site)
    schrijf(pad, voorbeeld(kaart))
    click.echo(
        f"{pad} staat klaar, met uitleg op het tweede blad. Ingevuld? Draai: sociale-kaart lees-in {pad} --proef"
    )
