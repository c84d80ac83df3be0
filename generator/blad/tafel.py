"""The questions to ask at the table: what the conditions of all records ask for, for a page and for paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from generator.blad.blad import Blad
from generator.blad.openbaar import OpenbareKaart
from generator.blad.toets import Eisregel, Toetsregel
from generator.models.toets import SoortEis

_VRAGEN: Mapping[str, tuple[str, ...]] = {
    "leeftijd": ("Hoe oud ben je, en je partner?",),
    "huishouden": ("Met wie woon je?",),
    "kinderen": ("Heb je kinderen, en hoe oud zijn ze?",),
    "postcode": ("Wat is je postcode?",),
    "woning": ("Huur je of heb je een koophuis?", "Hoeveel kale huur betaal je?"),
    "netto": ("Hoeveel komt er elke maand binnen?",),
    "bruto": ("Hoeveel verdien je in een jaar, voor de belasting?",),
    "vermogen": ("Hoeveel spaargeld heb je?",),
    "soort-inkomen": ("Waar komt je geld vandaan: werk, een uitkering, AOW of iets anders?",),
    "zorgverzekering": ("Heb je een zorgverzekering?",),
    "opleiding": ("Volg je een opleiding? Welke?",),
    "schulden": ("Heb je schulden?",),
}
"""What can be asked, as it is said at the table; the order is that of a conversation, for what matters as often."""

VRAAG_BIJ: Mapping[SoortEis, str] = {
    "leeftijd": "leeftijd",
    "leeftijd-partner": "leeftijd",
    "kind": "kinderen",
    "woont-hier": "postcode",
    "woning": "woning",
    "kale-huur": "woning",
    "inkomen-netto": "netto",
    "inkomen-bruto": "bruto",
    "vermogen": "vermogen",
    "soort-inkomen": "soort-inkomen",
    "zorgverzekering": "zorgverzekering",
    "studeert": "opleiding",
    "schulden": "schulden",
    "partner": "huishouden",
    "huisgenoten": "huishouden",
}
"""Which question goes with which kind of condition. `recht-op` has none: it asks what that other record asks."""

_VAN_FORMULE: Mapping[str, tuple[str, ...]] = {
    "zorgtoeslag": ("bruto", "huishouden"),
    "huurtoeslag": ("woning", "bruto", "leeftijd", "huishouden", "kinderen"),
    "kindgebonden-budget": ("bruto", "huishouden", "kinderen"),
}
"""What the formulas in `theme/check/formules.js` need."""

MEESTE = 12


@dataclass(frozen=True)
class Tafelvraag:
    """One question, and the records for which the answer matters."""

    id: str
    zinnen: tuple[str, ...]
    bladen: tuple[Blad, ...]


def tafelvragen(kaart: OpenbareKaart) -> tuple[Tafelvraag, ...]:
    """At most twelve, what matters for most records first; none when no record has conditions."""
    if not any(regel.eisen or regel.rekent for regel in kaart.toetsregels):
        return ()
    regels = {regel.id: regel for regel in kaart.toetsregels}
    nodig = {id_: frozenset(_nodig(id_, regels, ())) for id_ in regels}
    alle = (
        Tafelvraag(vraag, zinnen, tuple(b for b in kaart.bladen.values() if vraag in nodig.get(b.id, ())))
        for vraag, zinnen in _VRAGEN.items()
    )
    return tuple(sorted((v for v in alle if v.bladen), key=lambda v: -len(v.bladen))[:MEESTE])


def _nodig(id_: str, regels: Mapping[str, Toetsregel], onderweg: tuple[str, ...]) -> Iterator[str]:
    """Which questions a record asks, with those of a record that it needs a right to."""
    if id_ not in regels or id_ in onderweg:
        return
    regel = regels[id_]
    yield from _VAN_FORMULE[regel.rekent.formule] if regel.rekent else ()
    for eis in regel.eisen:
        yield from (vraag for soort, vraag in VRAAG_BIJ.items() if soort == eis.soort)
        yield from _van_huishouden(eis)
        if eis.tenzij_bijstand:
            yield "soort-inkomen"
        if eis.record:
            yield from _nodig(eis.record, regels, (*onderweg, id_))


def _van_huishouden(eis: Eisregel) -> Iterable[str]:
    """What must be known to say which kind of household somebody is, when that decides."""
    codes = {*eis.bij, *(bedrag.code for bedrag in eis.bedragen)}
    return chain(
        ("huishouden",) if codes else (),
        ("leeftijd",) if any(teken in code for code in codes for teken in ("18-20", "aow")) else (),
        ("kinderen",) if any(teken in code for code in codes for teken in ("ouder", "kind", "huis-")) else (),
    )
