"""`sociale-kaart begin`: a municipality of its own, that builds at once."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

import click

from generator.meldingen import fouten
from generator.opdrachten.invoer import project, stop
from generator.redactie.beginnen.bestanden import GEMEENTE, bestanden, eigen_bestand
from generator.redactie.beginnen.neerzetten import in_de_weg, neergezet
from generator.redactie.beginnen.plaats import GEEN, TELEFOON, VRAGEN, Plaats, plaats
from generator.redactie.vraag import Vraag
from generator.schil.instellingen import vandaag_is

_HULP = """Begin een sociale kaart voor uw gemeente. U krijgt een paar vragen; daarna staat er een map klaar die meteen een site geeft. Wat u als optie meegeeft, wordt niet gevraagd.

Voorbeeld: sociale-kaart begin Voorbeeldstad

Voorbeeld: sociale-kaart begin Voorbeeldstad --telefoon '14 020' --map .
"""


@click.command(help=_HULP)
@click.argument("naam")
@click.option("--telefoon", metavar="NUMMER", help="Het nummer voor alle vragen aan de gemeente.")
@click.option("--gemeentecode", metavar="CODE", help="De vier cijfers van het CBS.")
@click.option("--website", metavar="ADRES", help="De website van de gemeente.")
@click.option("--team", metavar="TEKST", help="Met wie je over alles kunt praten, zoals “het wijkteam”.")
@click.option("--lidwoord", type=click.Choice(["het", "de", GEEN]), help="Wat er voor de naam van het team komt.")
@click.option("--pas", metavar="TEKST", help="De naam van de pas voor lage inkomens.")
@click.option("--map", "map_", type=click.Path(path_type=Path), help="De map; anders een nieuwe met de naam erop.")
def begin(naam: str, map_: Path | None, **opties: str | None) -> None:
    """Ask what is known, and write a folder that is good, or nothing."""
    begonnen = plaats(naam, vandaag_is())
    if not begonnen.id:
        stop(f"“{naam}” heeft geen letters of cijfers. Geef de naam van de gemeente.")
    doel = map_ or Path(begonnen.id)
    if er_staat := in_de_weg(doel):
        stop(f"In {doel} staat al iets: {er_staat}. Kies met --map een lege map of een nieuwe naam.")
    try:
        klaar = _vraag_alles(begonnen, {optie: waarde for optie, waarde in opties.items() if waarde is not None})
    except (KeyboardInterrupt, UnicodeDecodeError):
        stop("\nGestopt. Er is niets geschreven.")
    with neergezet(doel, bestanden(klaar)) as proef:
        _keur(proef)
    click.echo(_slot(klaar, doel))


def _vraag_alles(begonnen: Plaats, opties: Mapping[str, str]) -> Plaats:
    """With what was given, and then what is asked; only somebody at a terminal can answer."""
    iemand = sys.stdin.isatty()
    if "telefoon" not in opties and not iemand:
        stop(
            "Welk nummer bel je met alle vragen aan de gemeente? Dat staat op elke pagina. Geef het met --telefoon, zoals --telefoon '14 075'."
        )
    klaar = begonnen if "telefoon" in opties else _stel(TELEFOON, begonnen)
    for vraag in ("telefoon", "gemeentecode", "website", "team", "lidwoord", "pas"):
        if vraag in opties:
            klaar = klaar.met(vraag, opties[vraag])
            if mis := _bezwaar(klaar):
                stop(f"--{vraag}: {mis} Er is niets geschreven.")
    for vraag_ in VRAGEN if iemand else ():
        if vraag_.naam not in opties and vraag_ is not TELEFOON:
            klaar = _stel(vraag_, klaar)
    return klaar


def _stel(vraag: Vraag, tot_nu: Plaats) -> Plaats:
    """Ask until the answer is good; Enter takes what is proposed."""
    while True:
        click.echo(f"{vraag.zin}{f' [{vraag.voorstel}]' if vraag.voorstel else ''}")
        regel = sys.stdin.readline()
        if not regel:
            raise KeyboardInterrupt
        if not regel.strip() and vraag is not TELEFOON:
            return tot_nu
        straks = tot_nu.met(vraag.naam, regel)
        mis = _bezwaar(straks)
        if not mis:
            return straks
        click.echo(f"  {mis}")


def _bezwaar(klaar: Plaats) -> str:
    return klaar.bezwaar(eigen_bestand(GEMEENTE, klaar))


def _keur(proef: Path) -> None:
    """Stop when what was made is not good: a name can be one that some rule refuses."""
    from generator.build import controleer  # with V8 and all outputs: slow to load

    _, _, meldingen = controleer(project(proef / "mkdocs.yml"))
    if mis := fouten(meldingen):
        stop("\n\n".join([*map(str, mis), "Dit kan zo niet. Er is niets geschreven."]))


def _slot(klaar: Plaats, doel: Path) -> str:
    """What there is now, what to look at, and what to do next."""
    hier = doel.resolve() == Path.cwd()
    erheen = "" if hier else f"ga naar {doel}, "
    pas = f", {klaar.pas} in regelingen/" if klaar.pas else ""
    return "\n".join(
        [
            f"Sociale kaart {klaar.naam} staat klaar in {'deze map' if hier else doel}.",
            *(f"Let op: {opmerking}" for opmerking in klaar.opmerkingen()),
            "Wat u nu doet:",
            f"1. Bekijk de site: {erheen}draai mkdocs serve en open http://127.0.0.1:8000/",
            f"2. Vul aan in content/lijsten/: uw wijken, en het nummer van {klaar.in_zinnen.in_een_zin}{pas}.",
            '3. Schrijf op welke hulp er is: sociale-kaart nieuw regeling "Naam"',
            "4. Kies uw kleuren en logo in huisstijl/.",
            "5. Zet de map in git en de site online: docs/beheer.md.",
        ]
    )
