"""`/geld-check/`: questions about somebody's situation, and what may be there for them; without a script, the conditions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from generator.blad.blad import Blad
from generator.blad.notatie import euro
from generator.blad.openbaar import OpenbareKaart
from generator.blad.toets import Eisregel, Toetsregel
from generator.kaart import adressen
from generator.uitvoer import PageSource

_HUISHOUDENS = {
    "alleen": "je bent alleen, zonder kind",
    "alleenstaande-ouder": "je bent alleen met een kind",
    "zonder-partner": "je hebt geen partner",
    "paar": "je hebt een partner",
    "met-partner-of-kind": "je hebt een partner of een kind",
    "alleenstaande-ouder-of-paar": "je hebt een partner of een kind",
    "alleen-18-20": "je bent alleen en 18 tot en met 20 jaar",
    "alleen-21-tot-aow": "je bent alleen",
    "alleen-23-tot-aow": "je bent alleen en 23 jaar of ouder",
    "alleen-aow": "je bent alleen en hebt AOW",
    "paar-18-20-zonder-kind": "jullie zijn 18 tot en met 20 jaar, zonder kind",
    "paar-18-20-met-kind": "jullie zijn 18 tot en met 20 jaar, met een kind",
    "paar-een-18-20-zonder-kind": "een van jullie is 18 tot en met 20 jaar, zonder kind",
    "paar-een-18-20-met-kind": "een van jullie is 18 tot en met 20 jaar, met een kind",
    "paar-21-tot-aow": "je hebt een partner",
    "paar-aow": "je hebt een partner en AOW",
    "paar-zonder-kind-onder-12": "je hebt een partner en geen kind jonger dan 12 jaar",
    "alleen-1-kostendeler": "er woont nog 1 volwassene van 27 jaar of ouder bij je",
    "alleen-2-kostendelers": "er wonen nog 2 volwassenen van 27 jaar of ouder bij je",
    "huis-1-persoon": "je woont alleen",
    "huis-2-personen": "jullie wonen met 2 personen",
    "huis-2-of-meer": "jullie wonen met 2 of meer personen",
    "huis-3-of-meer": "jullie wonen met 3 of meer personen",
}
"""The kinds of household of `models/toets.py` in words."""
_PER = {
    "kale-huur": " kale huur per maand",
    "inkomen-netto": " netto per maand",
    "inkomen-bruto": " bruto per jaar",
    "vermogen": "",
}
"""The kinds of condition that are about money."""


@dataclass(frozen=True)
class Voorwaarde:
    """A condition in words, and its limits for each kind of household."""

    zin: str
    grenzen: tuple[str, ...]


@dataclass(frozen=True)
class Checkregel:
    """A record with its conditions, as somebody without a script reads them."""

    blad: Blad
    voorwaarden: tuple[Voorwaarde, ...]
    let_op: tuple[str, ...]
    te_veel: str
    beslist: str
    proefberekening: str


@dataclass(frozen=True)
class GeldCheck:
    """The questions are in the script; here is what it needs of the town, and every record it can say something of."""

    sjabloon: ClassVar[str] = "geld_check"
    regels: tuple[Checkregel, ...]
    plaatsen: str
    vragen: bool


def geld_check(kaart: OpenbareKaart) -> Iterator[PageSource]:
    """`/geld-check/`, if any record has conditions."""
    if kaart.toetsregels:
        yield PageSource(
            adressen.GELD_CHECK,
            "Geld-check: wat is er voor mij?",
            "Beantwoord hooguit tien vragen en zie welke hulp er misschien voor je is. Wat je invult, blijft op je eigen telefoon.",
            GeldCheck(
                tuple(_regel(regel, kaart) for regel in kaart.toetsregels),
                ", ".join(sorted({wijk.plaats for wijk in kaart.wijken.values()})),
                vragen=any(regel.eisen or regel.rekent for regel in kaart.toetsregels),
            ),
        )


def _regel(regel: Toetsregel, kaart: OpenbareKaart) -> Checkregel:
    grenzen: dict[str, list[str]] = {}
    for eis in regel.eisen:
        grenzen.setdefault(eis.zin, []).extend(_grenzen(eis) if eis.geldt(kaart.vandaag) else ())
    voorwaarden = tuple(Voorwaarde(zin, tuple(dict.fromkeys(hoe))) for zin, hoe in grenzen.items())
    proef = regel.rekent.proefberekening if regel.rekent else ""
    return Checkregel(kaart.bladen[regel.id], voorwaarden, regel.let_op, regel.te_veel, regel.beslist, proef)


def _grenzen(eis: Eisregel) -> Iterator[str]:
    """The limits of a condition about money: “€ 1.419,46 of minder netto per maand, als je alleen bent”."""
    if eis.soort not in _PER:
        return
    if eis.bedragen:
        for bedrag in eis.bedragen:
            hoe = f"minder dan {_euro(bedrag.euro)}" if eis.net_niet else f"{_euro(bedrag.euro)} of minder"
            yield f"{_HUISHOUDENS[bedrag.code]}: {hoe}{_PER[eis.soort]}"
        return
    for grens, voor, na in (
        (eis.hoogstens, "", " of minder"),
        (eis.onder, "minder dan ", ""),
        (eis.minstens, "", " of meer"),
        (eis.boven, "meer dan ", ""),
    ):
        if grens is not None:
            hoe = f"{voor}{_euro(grens)}{na}{_PER[eis.soort]}"
            yield f"{' of '.join(_HUISHOUDENS[code] for code in eis.bij)}: {hoe}" if eis.bij else hoe


def _euro(bedrag: float) -> str:
    return euro(Decimal(str(bedrag)))
