"""`sociale-kaart links`: do the links to other sites still work?"""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator.meldingen import fouten
from generator.opdrachten.invoer import CONFIG, kaart_of_stop, project, stop, stop_bij_fouten
from generator.redactie.links.antwoord import Vragen, vraag
from generator.redactie.links.bestand import BESTAND, lees_geheugen, schrijf_geheugen
from generator.redactie.links.geheugen import werk_bij
from generator.redactie.links.oordeel import oordeel_over
from generator.redactie.links.verslag import als_json, als_markdown, als_tekst, maak_verslag
from generator.redactie.links.vindplaats import vindplaatsen

_VORMEN = {"tekst": als_tekst, "json": als_json, "markdown": als_markdown}


@click.command(
    help=f"Kijk of de links naar andere sites nog werken. Wat niet goed is, komt in {BESTAND}; records veranderen niet.\n\nVoorbeelden:\n\nsociale-kaart links\n\nsociale-kaart links --markdown --zonder-schrijven > verslag.md"
)
@click.option("--json", "vorm", flag_value="json", help="Geef het verslag als JSON.")
@click.option("--markdown", "vorm", flag_value="markdown", help="Geef het verslag als Markdown, voor een issue.")
@click.option("--zonder-schrijven", is_flag=True, help=f"Laat {BESTAND} zoals het is.")
@click.option(
    "--time-out", default=10.0, show_default=True, type=click.FloatRange(min=0.1), help="Zoveel seconden wachten we."
)
@click.option(
    "--pauze",
    default=1.0,
    show_default=True,
    type=click.FloatRange(min=0),
    help="Zoveel seconden rust krijgt een site tussen twee vragen.",
)
@CONFIG
def links(vorm: str | None, zonder_schrijven: bool, time_out: float, pauze: float, config: Path) -> None:
    """Ask every outside link of the site, remember and report what is not good; exit code 1 when a link is broken."""
    site = project(config)
    kaart, lezing = kaart_of_stop(site)
    vandaag = site.vandaag
    if fouten(lezing.meldingen):
        stop_bij_fouten()
    geheugen, meldingen = lees_geheugen(site.basis)
    if meldingen:
        stop("\n\n".join(str(melding) for melding in meldingen))
    plekken = vindplaatsen(lezing.archief, kaart.records, site.geschreven_paginas(), site.basis)
    te_vragen = [adres for adres in plekken if adres not in geheugen.genegeerd(vandaag)]
    vragen = Vragen(f"sociale-kaart links (+{kaart.gemeente.website})", time_out, pauze)
    balk = click.progressbar(
        vraag(te_vragen, vragen), length=len(te_vragen), label=f"{len(te_vragen)} links bekijken", file=sys.stderr
    )
    with balk:
        antwoorden = dict(balk)
    if te_vragen and not any(antwoord.status for antwoord in antwoorden.values()):
        stop(f"Geen van de {len(te_vragen)} adressen antwoordde. Werkt uw internet? {BESTAND} is niet veranderd.")
    oordelen = {adres: oordeel_over(adres, antwoord, vandaag) for adres, antwoord in antwoorden.items()}
    geheugen = werk_bij(geheugen, oordelen, plekken, vandaag)
    verslag = maak_verslag(geheugen.bevindingen, plekken, antwoorden, vandaag)
    click.echo(_VORMEN[vorm or "tekst"](verslag))
    if not zonder_schrijven:
        schrijf_geheugen(geheugen, site.basis)
    if verslag.aantal("kapot"):
        sys.exit(1)
