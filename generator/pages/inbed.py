"""`/inbed/`: how a school, a club or the site of the town shows a list of help, with the code to copy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from generator.blad.openbaar import OpenbareKaart
from generator.blad.plaatselijk import Wijkblad
from generator.kaart import adressen
from generator.models.lijsten import Thema
from generator.uitvoer import PageSource


@dataclass(frozen=True)
class Raam:
    """One list to show elsewhere: what it is about, its address, and that from the page that explains it."""

    naam: str
    adres: str
    vanaf_hier: str


@dataclass(frozen=True)
class Inbedpagina:
    """All lists; `voorbeeld` is the one that the page shows itself. `basis` is the address of the page, empty when nobody
    knows it: a script in the page does.
    """

    sjabloon: ClassVar[str] = "inbed"
    basis: str
    voorbeeld: Raam
    themas: tuple[Raam, ...]
    wijken: tuple[Raam, ...]


def inbed(kaart: OpenbareKaart) -> Iterator[PageSource]:
    """The page, when there is a list to show."""
    themas = tuple(_ramen("thema", kaart.themas.values()))
    if not themas:
        return
    yield PageSource(
        adressen.INBED,
        "Deze hulp op jouw site",
        "Zet een lijst met hulp op de site van je school, club of organisatie. Kopieer de code.",
        Inbedpagina(
            kaart.webadres and f"{kaart.webadres}{adressen.INBED}",
            themas[0],
            themas,
            tuple(_ramen("wijk", kaart.wijken.values())),
        ),
    )


def _ramen(soort: str, alle: Iterable[Thema | Wijkblad]) -> Iterator[Raam]:
    for deel in alle:
        adres = adressen.inbed(soort, deel.id)
        yield Raam(deel.naam, adres, adres.removeprefix(adressen.INBED))
