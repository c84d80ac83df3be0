"""`/nieuw/`: which help is new, different or no more, by month; and what changed lately as a text to pass on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from generator.blad.blokken import Link
from generator.blad.nieuwsmaand import Mailregel, Nieuwstijd, deze_maand, maanden, mail
from generator.blad.openbaar import OpenbareKaart
from generator.blad.veranderingen import Nieuws
from generator.kaart import adressen
from generator.uitvoer import PageSource

_OPEN = 3
"""So many months can be read at once; older ones are folded away."""


@dataclass(frozen=True)
class Nieuwpagina:
    """The months, the mail about the last days (empty when nothing changed in them), and the feeds of themas and wijken."""

    sjabloon: ClassVar[str] = "nieuw"
    nieuws: Nieuws
    maanden: tuple[Nieuwstijd, ...]
    eerder: tuple[Nieuwstijd, ...]
    mail: tuple[Mailregel, ...]
    feeds: tuple[Link, ...]


def nieuw(kaart: OpenbareKaart) -> Iterator[PageSource]:
    """`/nieuw/`; also when nobody knows what changed, and then it says so."""
    alle = maanden(kaart.veranderingen, kaart.bladen)
    laatst = deze_maand(kaart.veranderingen, kaart.bladen, kaart.vandaag)
    yield PageSource(
        adressen.NIEUW,
        "Wat is er nieuw?",
        f"Welke hulp er nieuw is in {kaart.gemeente.naam}, wat er anders is en wat er gestopt is.",
        Nieuwpagina(
            kaart.veranderingen,
            alle[:_OPEN],
            alle[_OPEN:],
            () if laatst.is_leeg else tuple(mail(laatst)),
            () if kaart.veranderingen.bekend == "geen" else tuple(_feeds(kaart)),
        ),
        feed=adressen.NIEUWSFEED,
    )


def _feeds(kaart: OpenbareKaart) -> Iterator[Link]:
    for thema in kaart.themas.values():
        yield Link(adressen.nieuwsfeed(adressen.THEMAS, thema.id), thema.naam)
    for wijk in kaart.wijken.values():
        yield Link(adressen.nieuwsfeed(adressen.WIJKEN, wijk.id), wijk.naam)
