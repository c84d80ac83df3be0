"""`sociale-kaart boekje`: one booklet as a PDF."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

import click

from generator.meldingen import bedoelde
from generator.opdrachten.invoer import CONFIG, stop
from generator.opdrachten.papier import DOEL, schrijf, uitgave_van
from generator.papier.boekje import Boekjes

Deel = TypeVar("Deel")


@click.command(
    help="Maak een boekje (A5): met alles, van één wijk, over één thema of voor wie iemand helpt.\n\n"
    "Voorbeeld: sociale-kaart boekje --wijk poelenburg"
)
@click.option("--wijk", metavar="ID", help="Alleen voor deze wijk.")
@click.option("--thema", metavar="ID", help="Alleen over dit thema.")
@click.option("--professionals", is_flag=True, help="Met de tips voor wie iemand helpt.")
@DOEL
@CONFIG
def boekje(wijk: str | None, thema: str | None, professionals: bool, doel: Path | None, config: Path) -> None:
    """Write one booklet."""
    if sum(map(bool, (wijk, thema, professionals))) > 1:
        stop("Kies één van --wijk, --thema en --professionals.")
    uitgave, site = uitgave_van(config)
    boekjes = Boekjes(uitgave)
    if wijk:
        drukwerk = boekjes.van_wijk(_kies("wijk", wijk, uitgave.kaart.wijken))
    elif thema:
        drukwerk = boekjes.van_thema(_kies("thema", thema, uitgave.kaart.themas))
    else:
        drukwerk = boekjes.voor_wie_helpt() if professionals else boekjes.volledig()
    schrijf(site, drukwerk, doel)


def _kies(soort: str, id_: str, lijst: Mapping[str, Deel]) -> Deel:
    if id_ not in lijst:
        stop(f"Er is geen {soort} “{id_}”. {bedoelde(id_, lijst)}Kies uit: {', '.join(sorted(lijst))}.")
    return lijst[id_]
