"""`sociale-kaart schema`: what an editor's own program has to know about the records."""

from __future__ import annotations

from pathlib import Path

import click

from generator.bestand import NietGeschreven
from generator.opdrachten.invoer import stop
from generator.redactie.schema import schrijf, verouderd


@click.command(
    help="Schrijf de schema’s waarmee VS Code bij elk veld uitleg geeft en fouten onderstreept.\n\nVoorbeeld: sociale-kaart schema"
)
@click.option(
    "--map",
    "map_",
    default="schema",
    show_default=True,
    type=click.Path(path_type=Path),
    help="De map waar de schema’s staan.",
)
@click.option("--controleer", is_flag=True, help="Schrijf niets; kijk alleen of ze nog kloppen.")
def schema(map_: Path, controleer: bool) -> None:
    """Write the schemas into a folder, or with `controleer` say which ones are out of date; exit code 1 when any is."""
    try:
        anders = verouderd(map_) if controleer else schrijf(map_)
    except NietGeschreven:
        raise
    except OSError:
        stop(f"In {map_} kan niet worden gelezen of geschreven. Kies een andere map met --map, of kijk of u erbij mag.")
    if not controleer:
        click.echo(f"Schema’s in {map_} bijgewerkt: {', '.join(anders) or 'er was niets veranderd'}.")
    elif anders:
        stop(f"In {map_} klopt niet meer: {', '.join(anders)}. Draai: sociale-kaart schema --map {map_}")
    else:
        click.echo(f"Alle schema’s in {map_} kloppen.")
