"""The lists as open data: what records refer to, and what holds of the whole town."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.blad.opendata import Openstuk, openstuk
from generator.kaart.kaart import SocialeKaart
from generator.models import LIJSTEN
from generator.models.basis import Model

OPENLIJSTEN = (
    *("gemeente", "themas", "doelgroepen", "levensgebeurtenissen", "wijken", "bewijsstukken", "begrippen"),
    *("loketten", "noodhulp", "gaten", "normbedragen", "agenda", "jaarmomenten", "verhalen"),
)
"""The lists that everybody may have. The others are for the search, for paper, or for the redactie."""


@dataclass(frozen=True)
class Openlijst:
    """A list: its name, the model of an entry, whether there is just one entry, and the entries."""

    naam: str
    model: type[Model]
    enkel: bool
    stukken: tuple[Openstuk, ...]


def openlijsten(kaart: SocialeKaart) -> tuple[Openlijst, ...]:
    """All of them, of today: no norm of before or to come, and nothing that is over."""
    lijsten = {lijst.naam: lijst for lijst in LIJSTEN}
    return tuple(
        Openlijst(
            naam,
            lijsten[naam].model,
            lijsten[naam].enkel,
            tuple(openstuk(kaart, naam, stuk, id_) for id_, stuk in _stukken(kaart, naam).items()),
        )
        for naam in OPENLIJSTEN
    )


def _stukken(kaart: SocialeKaart, naam: str) -> Mapping[str, Model]:
    match naam:
        case "gemeente":
            return {kaart.gemeente.id: kaart.gemeente}
        case "normbedragen":
            return {id_: norm for id_, norm in kaart.normbedragen.items() if norm.geldt_op(kaart.vandaag)}
        case "agenda":
            return {id_: van for id_, van in kaart.agenda.items() if kaart.einde_van(van, van) >= kaart.vandaag}
        case _:
            lijst: Mapping[str, Model] = getattr(kaart, naam)
            return lijst
