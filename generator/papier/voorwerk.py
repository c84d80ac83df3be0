"""What every booklet has around its records: how to use it, whom to call, emergencies, and hard words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass

from generator.blad.openbaar import OpenbareKaart
from generator.blad.plaatselijk import Wijkblad
from generator.blad.zinnen import vaste_zin
from generator.papier.uitgave import Uitgave

_INLEIDING = (
    "In dit boekje staat hulp voor als je te weinig geld hebt. Blader, of zoek achterin op de eerste letter.",
    "Bedragen en nummers veranderen soms. Staat er “zeker tot en met” een dag bij? Bel na die dag eerst even.",
    "Twijfel je? Bel, of scan de code voorop met je telefoon. Op de site staat altijd het nieuwste.",
    "Je hoeft je niet te schamen. Veel mensen hebben recht op hulp en weten het niet.",
)


@dataclass(frozen=True)
class Belblok:
    """Whom to call when you do not know where to start."""

    telefoon: str
    wie: str
    uitleg: str


@dataclass(frozen=True)
class Nood:
    """What cannot wait."""

    situatie: str
    naar: str
    telefoon: str
    uitleg: tuple[str, ...]


@dataclass(frozen=True)
class Woord:
    """A hard word and what it means."""

    woord: str
    uitleg: str


def inleiding(wijk: Wijkblad | None, soort_team: str) -> tuple[str, ...]:
    """How to use the booklet, after what the page of a wijk says of it."""
    team = vaste_zin("team_heet", soort=soort_team, naam=wijk.wijkteam) if wijk and wijk.wijkteam else ""
    buurthuis = vaste_zin("buurthuis", naam=wijk.buurthuis) if wijk and wijk.buurthuis else ""
    return (*filter(None, (team, buurthuis)), *_INLEIDING)


def bellen(uitgave: Uitgave, wijk: Wijkblad | None) -> Belblok:
    """The number for everybody, or the one to call from a wijk."""
    kaart = uitgave.kaart
    loket = uitgave.bellen(kaart.loket.nummer)
    hier = uitgave.bellen(wijk.bel) if wijk else loket
    van_loket = hier == loket and hier.telefoon != kaart.gemeente.telefoon
    uitleg = kaart.loket.uitleg if van_loket else "Vertel wat er is. Iemand denkt met je mee."
    return Belblok(hier.telefoon, hier.wie, uitleg)


def noodhulp(kaart: OpenbareKaart) -> tuple[Nood, ...]:
    """All emergencies with their numbers."""
    return tuple(
        Nood(nood.situatie, nood.naar, nood.telefoon, nood.uitleg.zinnen if nood.uitleg else ())
        for nood in kaart.noodhulp.values()
    )


class Woorden:
    """Finds the hard words in booklets; a text that is in more than one of them is looked through once."""

    def __init__(self, kaart: OpenbareKaart) -> None:
        self._begrippen = sorted(kaart.begrippen.values(), key=lambda begrip: begrip.woord.lower())
        self._gezien: dict[str, frozenset[str]] = {}

    def in_boekje(self, inhoud: object) -> tuple[Woord, ...]:
        """Those that stand in this part of a booklet, explained."""
        genoemd = frozenset[str]().union(*map(self._genoemd, {*_teksten(inhoud)}))
        return tuple(Woord(begrip.woord, begrip.uitleg) for begrip in self._begrippen if begrip.id in genoemd)

    def _genoemd(self, tekst: str) -> frozenset[str]:
        if tekst not in self._gezien:
            klein = tekst.lower()
            self._gezien[tekst] = frozenset(
                begrip.id
                for begrip in self._begrippen
                if any(
                    vorm.lower() in klein and re.search(rf"(?<![\w-]){re.escape(vorm)}(?![\w-])", tekst, re.IGNORECASE)
                    for vorm in (begrip.woord, *begrip.ook)
                )
            )
        return self._gezien[tekst]


def _teksten(waarde: object) -> Iterator[str]:
    if isinstance(waarde, str):
        yield waarde
    elif isinstance(waarde, tuple):
        for deel in waarde:
            yield from _teksten(deel)
    elif is_dataclass(waarde):
        for veld in fields(waarde):
            yield from _teksten(getattr(waarde, veld.name))
