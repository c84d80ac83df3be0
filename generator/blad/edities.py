"""Paper grows old: what changed since a card, a poster or a booklet was printed.

The QR code on paper ends in the day of printing (`#e2026-11-22`) and, on the card of one record, in the mark of what it
says (`#e2026-11-22.7h3k`). A page holds the mark of today and the days on which its facts changed; the browser compares
the two (`theme/components/editie/antwoord.js`), so nobody else hears who holds which card.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from generator.blad.blokken import Vermelding
from generator.blad.drukfeiten import Drukfeit, posternummers
from generator.blad.zinnen import vaste_zin
from generator.kaart.dagfeit import ALTIJD
from generator.kaart.kaart import SocialeKaart
from generator.models import Hulp
from generator.models.gemeente import Wijk
from generator.models.getallen import laatste_dag
from generator.models.kortadres import code

LENGTE = 4
"""Signs of a mark: two texts have the same one by accident once in a million."""
MEESTE = 6
"""One more than theme/components/editie/antwoord.js names; then it says that there is more."""
_VEEL = 3  # so many amounts that change on the same day are counted instead of named


@dataclass(frozen=True, order=True)
class Wijziging:
    """Paper from before the day `sinds` may be wrong; `wat` is a Dutch sentence that says about what."""

    sinds: date
    wat: str


@dataclass(frozen=True)
class Nieuwtje:
    """A change, and the record that it is about; None when it is about a number on a poster."""

    wijziging: Wijziging
    van: Vermelding | None


def merk(record: Hulp, eerst: Sequence[str], feiten: Iterable[Drukfeit], vandaag: date) -> str:
    """The mark of what a card of this record says on `vandaag`: `LENGTE` signs of `kortadres.TEKENS`.

    It follows from the words on the card (`eerst` is what to do) and the dated facts on the page (`feiten`). It stays the
    same when somebody only checks a fact again, and on later days as long as no fact starts or expires.
    """
    druk = sorted({feit.druk for feit in feiten if feit.tot >= vandaag})
    return code(json.dumps([record.naam, record.kort, record.status, eerst, druk]))[:LENGTE]


def wijzigingen(record: Hulp, feiten: Iterable[Drukfeit], vandaag: date) -> tuple[Wijziging, ...]:
    """Every day on which paper about a record with these facts became wrong, or will be when one expires; the newest first."""
    if record.gestopt:
        # Paper from any day in that month or year may have been printed before the change.
        return (Wijziging(min(laatste_dag(record.gestopt.per), vandaag), vaste_zin("gestopt_kort")),)
    return _als_zinnen(feiten, vandaag)


def nummerwijzigingen(kaart: SocialeKaart, wijk: Wijk | None) -> tuple[Wijziging, ...]:
    """The same for the numbers that a poster may have: of the loket for everybody and, for a wijk, of its team."""
    return _als_zinnen(posternummers(kaart, wijk), kaart.vandaag)


def nieuws(
    nummers: Iterable[Wijziging], records: Iterable[tuple[Vermelding, tuple[Wijziging, ...]]], vandaag: date
) -> tuple[Nieuwtje, ...]:
    """For a page with many records: of each its last change and the next fact to expire, the newest first.

    Only the `MEESTE` newest and the `MEESTE` that come first are there: the browser never shows more.
    """
    alle: list[tuple[Wijziging, Vermelding | None]] = [(wijziging, None) for wijziging in nummers]
    for record, van_record in records:
        alle += [(wijziging, record) for wijziging in _rond(van_record, vandaag)]
    alle.sort(key=lambda nieuw: nieuw[0].sinds, reverse=True)
    straks = sum(wijziging.sinds > vandaag for wijziging, _ in alle)
    return tuple(Nieuwtje(*nieuw) for nieuw in alle[max(straks - MEESTE, 0) : straks + MEESTE])


def _als_zinnen(feiten: Iterable[Drukfeit], vandaag: date) -> tuple[Wijziging, ...]:
    gebeurd = set()
    for feit in feiten:
        if feit.sinds and feit.tot >= vandaag:
            gebeurd.add((feit.sinds, feit.anders, feit.samen and f"{feit.samen} zijn nieuw."))
        if feit.tot != ALTIJD:
            dag = feit.tot + timedelta(days=1)
            gebeurd.add((dag, feit.onzeker, feit.samen and f"{feit.samen} zijn niet meer zeker."))
    tel = Counter((sinds, samen) for sinds, _, samen in gebeurd if samen)
    zinnen = {
        Wijziging(sinds, f"{tel[sinds, samen]} {samen}" if tel[sinds, samen] >= _VEEL else zin)
        for sinds, zin, samen in gebeurd
    }
    return tuple(sorted(zinnen, reverse=True))


def _rond(nieuwste_eerst: tuple[Wijziging, ...], vandaag: date) -> tuple[Wijziging, ...]:
    """The next one to come, and the last that has been."""
    straks = len([wijziging for wijziging in nieuwste_eerst if wijziging.sinds > vandaag])
    return nieuwste_eerst[max(straks - 1, 0) : straks + 1]
