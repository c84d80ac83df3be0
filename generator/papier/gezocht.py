"""What is still looked for in a wijk, on one sheet for the wall of its team: where the map is white, and where it grew old."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.blad.notatie import datum
from generator.kaart import adressen
from generator.papier.uitgave import Drukwerk, Opdruk, Uitgave

_VRAAG = (
    "Wie doet het?",
    "Waar is het, en wanneer?",
    "Wat kost het?",
    "Moet iemand je doorsturen?",
    "Wie mogen wij bellen?",
)


@dataclass(frozen=True, kw_only=True)
class Gezocht(Opdruk):
    """The sheet: the themas without help in the wijk itself, those of which all help grew old, what plans name for this wijk,
    and what to ask.
    """

    titel: str
    wit: tuple[str, ...]
    oud: tuple[str, ...]
    genoemd: tuple[str, ...]
    vraag: tuple[str, ...]
    telefoon: str
    wie: str
    editieregel: str


def alle(uitgave: Uitgave) -> Iterator[Drukwerk]:
    """`papier/gezocht-<wijk>.pdf` for every wijk."""
    kaart = uitgave.kaart
    bellen = uitgave.bellen(kaart.loket.nummer)
    for wijk in kaart.wijken.values():
        adres = adressen.deel(adressen.WIJKEN, wijk.id)
        wit, oud = kaart.dekking.gezocht_in(adres)
        inhoud = Gezocht(
            **vars(uitgave.opdruk(adres)),
            titel=f"Weet jij hulp in {wijk.naam}?",
            wit=wit,
            oud=oud,
            genoemd=tuple(plek.naam for plek in kaart.dekking.genoemd if wijk.id in plek.wijken),
            vraag=_VRAAG,
            telefoon=bellen.telefoon,
            wie=bellen.wie,
            editieregel=f"Blad van {datum(kaart.vandaag)}",
        )
        yield Drukwerk(adressen.gezocht(wijk.id), "gezocht", inhoud)
