"""Paper made in a test, without a site around it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from conftest import CACHE, PROJECT, VANDAAG, Stad

from generator.papier import DRUKWERK
from generator.papier.uitgave import Drukwerk, Uitgave, uitgave
from generator.papier.zetter import Zetter

ADRES = "https://kaart.voorbeeld.nl/stad/"


@cache
def zetter() -> Zetter:
    return Zetter(PROJECT / "theme", VANDAAG, CACHE)


def uitgave_van(stad: Stad, vandaag: date = VANDAAG) -> Uitgave:
    kaart, meldingen = stad.lees(vandaag)
    assert kaart, meldingen
    return uitgave(replace(stad.project.op(vandaag), webadres=ADRES), kaart)


def gezet(drukwerk: Drukwerk, map_: Path) -> Path:
    pdf = map_ / Path(drukwerk.uri).name
    pdf.write_bytes(zetter().zet(drukwerk).inhoud)
    return pdf


def gegevens(stuk: Drukwerk) -> dict[str, Any]:
    """What the template is told."""
    return asdict(stuk.inhoud)


def alles_van(uitgave_: Uitgave) -> Iterator[Drukwerk]:
    return (stuk for maak in DRUKWERK for stuk in maak(uitgave_))
