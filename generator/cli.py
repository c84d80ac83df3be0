"""The command `sociale-kaart`, for the redactie. Everything it prints is Dutch; its commands are in `generator.opdrachten`."""

from __future__ import annotations

import click

from generator.opdrachten import OPDRACHTEN

main = click.Group(
    "sociale-kaart",
    commands=OPDRACHTEN,
    help="Hulp voor de redactie van de sociale kaart. Uitleg met voorbeelden: sociale-kaart OPDRACHT --help",
)
