"""Ask on the command line what was not given as an option; every answer is judged at once."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping

import click

from generator.opdrachten.invoer import stop
from generator.redactie.vraag import Gesprek, Vraag


def vraag_alles(bezig: Gesprek, vragen: Iterable[Vraag], gegeven: Mapping[str, str]) -> None:
    """First what was given, then the questions that are left; stops at an option that cannot be, and when somebody stops."""
    for naam, waarde in gegeven.items():
        if mis := bezig.antwoord(naam, waarde):
            stop(f"--{naam}: {mis}{bezig.stand()}")
        if bezig.antwoorden[naam] != waarde:
            click.echo(f"--{naam} is: {bezig.antwoorden[naam]}")
    try:
        for vraag in vragen:
            if vraag.naam not in gegeven:
                _stel(vraag, bezig)
    except KeyboardInterrupt:
        stop(f"\nGestopt.{bezig.stand()}")
    except UnicodeDecodeError:
        stop(f"Dit antwoord is geen UTF-8. Typ het opnieuw.{bezig.stand()}")


def _stel(vraag: Vraag, bezig: Gesprek) -> None:
    """Ask until the answer is good. At the end of the input what is proposed counts, and that is said."""
    voorstel, mis = vraag.voorstel, ""
    while True:
        click.echo(f"{vraag.zin}{f' [{voorstel}]' if voorstel else ''}")
        regel = sys.stdin.readline()
        if mis and not regel:
            stop(f"De invoer is op, en dit antwoord kon niet.{bezig.stand()}")
        antwoord = regel.strip() or voorstel
        if not regel and vraag.nodig and not antwoord:
            stop(f"De invoer is op, en dit antwoord is nodig.{bezig.stand()}")
        if not regel:
            click.echo(f"  Geen antwoord meer. {f'Wij nemen: {antwoord}' if antwoord else 'Dit blijft open.'}")
        mis = bezig.antwoord(vraag.naam, antwoord) if antwoord else "Dit is nodig." if vraag.nodig else ""
        if not mis:
            if antwoord and bezig.antwoorden[vraag.naam] != antwoord:
                click.echo(f"  Dat is: {bezig.antwoorden[vraag.naam]}")
            return
        click.echo(f"  {mis}")
        voorstel = (bezig.beter(vraag.naam, antwoord) if antwoord else "") or vraag.voorstel
