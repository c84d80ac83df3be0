"""The command `sociale-kaart` (or `python -m generator`), for the redactie.

Everything it prints is Dutch; its commands are in `generator.opdrachten`.
"""

from __future__ import annotations

import click

from generator.geheugen import ruim_minder_op
from generator.opdrachten import Opdrachten
from generator.opdrachten.nederlands import Formaat, draai

click.Context.formatter_class = Formaat

groep = Opdrachten(
    "sociale-kaart",
    context_settings={"help_option_names": ["--help", "-h"]},
    help="Hulp voor de redactie van de sociale kaart. Uitleg met voorbeelden: sociale-kaart OPDRACHT --help",
)


def main() -> None:
    """Entry point of the command."""
    ruim_minder_op()
    draai(groep)


if __name__ == "__main__":
    main()
