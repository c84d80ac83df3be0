"""`sociale-kaart belronde`: whom to call this week, and what to ask."""

from __future__ import annotations

from pathlib import Path

import click

from generator.blad.notatie import datum
from generator.meldingen import bedoelde
from generator.opdrachten.invoer import CONFIG, kaart_of_stop, project, stop
from generator.opdrachten.papier import schrijf, uitgave_van
from generator.papier.belronde import Belvraag, Gesprek, vel
from generator.redactie.belronde import Vraag, ingekort
from generator.redactie.belronde import belronde as alle_gesprekken


@click.command(
    help="Laat zien wie u deze week belt en wat u vraagt: feiten die oud zijn, notities van de redactie, en wat nog niemand weet. De organisatie waar bewoners het meest aan hebben, staat bovenaan.\n\nVoorbeeld: sociale-kaart belronde\n\nOp papier, om in te vullen: sociale-kaart belronde --a4 belronde.pdf (of een andere naam)"
)
@click.option("--organisaties", default=5, show_default=True, type=click.IntRange(min=1), help="Hoeveel u er belt.")
@click.option(
    "--vragen", default=8, show_default=True, type=click.IntRange(min=1), help="Hoeveel u er per keer vraagt."
)
@click.option("--bij", metavar="NAAM", help="Alleen deze organisatie, met alle vragen.")
@click.option("--alles", is_flag=True, help="Alle organisaties met alle vragen.")
@click.option("--a4", type=click.Path(path_type=Path, dir_okay=False), help="Schrijf een PDF om te printen.")
@CONFIG
def belronde(organisaties: int, vragen: int, bij: str | None, alles: bool, a4: Path | None, config: Path) -> None:
    """The conversations of this week, in the terminal or as an A4."""
    kaart, lezing = kaart_of_stop(project(config))
    gesprekken = alle_gesprekken(kaart, lezing.archief)
    namen = {gesprek.wie.lower(): gesprek for gesprek in gesprekken}
    if bij:
        if bij.lower() not in namen:
            tip = bedoelde(bij.lower(), namen)
            stop(f"Er is niets te vragen aan “{bij}”. {tip}Alle namen: sociale-kaart belronde --alles")
        gesprekken = (namen[bij.lower()],)
    deze = gesprekken if bij or alles else tuple(ingekort(g, vragen) for g in gesprekken[:organisaties])
    if a4:
        uitgave, site = uitgave_van(config)
        tekst = [Gesprek(g.wie, g.telefoon, tuple(Belvraag(v.tekst, _ids(v)) for v in g.vragen)) for g in deze]
        schrijf(site, vel(uitgave, tuple(tekst)), a4)
        return
    aantal = sum(len(gesprek.vragen) for gesprek in deze)
    click.echo(f"Belronde van {datum(kaart.vandaag)}: {len(deze)} organisaties, {aantal} vragen\n")
    for nummer, gesprek in enumerate(deze, start=1):
        click.echo(f"{nummer}. {gesprek.wie}  {gesprek.telefoon or '(geen nummer bekend)'}")
        for vraag in gesprek.vragen:
            click.echo(f"   [ ] {vraag.tekst}  ({_ids(vraag)})")
            for plaats in vraag.plaatsen:
                klopt = f"  Klopt het? sociale-kaart {plaats.opdracht}" if plaats.opdracht else ""
                click.echo(f"       {plaats.bestand}:{plaats.regel}{klopt}")
        click.echo("")
    if len(deze) < len(gesprekken):
        click.echo(
            f"Er zijn nog {len(gesprekken) - len(deze)} organisaties. Alles zien: sociale-kaart belronde --alles"
        )


def _ids(vraag: Vraag) -> str:
    return ", ".join(dict.fromkeys(plaats.id for plaats in vraag.plaatsen))
