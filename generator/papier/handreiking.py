"""One sheet for somebody who meets people with worries about money: a club, a bookkeeper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.blad.notatie import datum
from generator.kaart import adressen
from generator.papier.poster import naar_de_check
from generator.papier.uitgave import Drukwerk, Opdruk, Uitgave


@dataclass(frozen=True)
class Hulp:
    """A record that helps, and what it gives."""

    naam: str
    kort: str


@dataclass(frozen=True, kw_only=True)
class Handreiking(Opdruk):
    """What to say, what not, what to do, and which help there is."""

    titel: str
    zeg: tuple[str, ...]
    liever_niet: tuple[str, ...]
    doe: tuple[str, ...]
    hulp: tuple[Hulp, ...]
    telefoon: str
    wie: str
    editieregel: str


def alle(uitgave: Uitgave) -> Iterator[Drukwerk]:
    """`papier/handreikingen/<id>.pdf` for every sheet there is."""
    bellen = uitgave.bellen(uitgave.kaart.loket.nummer)
    for blad in uitgave.kaart.handreikingen:
        inhoud = Handreiking(
            **vars(uitgave.opdruk(naar_de_check(uitgave))),
            titel=blad.kop,
            zeg=blad.zeg,
            liever_niet=blad.liever_niet,
            doe=blad.doe,
            hulp=tuple(Hulp(record.naam, record.kort) for record in blad.bladen),
            telefoon=bellen.telefoon,
            wie=bellen.wie,
            editieregel=f"Blad van {datum(uitgave.kaart.vandaag)}",
        )
        yield Drukwerk(adressen.handreiking(blad.id), "handreiking", inhoud)
