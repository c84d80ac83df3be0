"""Paper grows old: what changed since a card, a poster or a booklet was printed.

The QR code on paper ends in the day of printing (`#e2026-11-22`) and, on the card of one record, in the mark of what it
says (`#e2026-11-22.7h3k`). A page holds the mark of today and the days on which its facts changed; the browser compares
the two (`theme/assets/editie.js`), so nobody else hears who holds which card.
"""

from __future__ import annotations

import json
from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from generator.kaart.drukfeiten import Drukfeit, drukfeiten, posternummers
from generator.kaart.kaart import ALTIJD, SocialeKaart
from generator.kaart.kortadres import code
from generator.models import Hulp, Initiatief, Regeling
from generator.models.gemeente import Wijk

LENGTE = 4
"""Signs of a mark: two texts have the same one by accident once in a million."""
MEESTE = 6
"""One more than theme/assets/editie.js names; then it says that there is more."""
_VEEL = 3  # so many amounts that change on the same day are counted instead of named


@dataclass(frozen=True, order=True)
class Wijziging:
    """Paper from before the day `sinds` may be wrong; `wat` is a Dutch sentence that says about what."""

    sinds: date
    wat: str


Nieuws = tuple[Wijziging, Hulp | None]


def merk(kaart: SocialeKaart, record: Hulp) -> str:
    """The mark of what a card of this record says today: `LENGTE` signs of `kortadres.TEKENS`.

    It follows from the words on the card and the dated facts on the page. It stays the same when somebody only checks
    a fact again, and on later days as long as no fact starts or expires.
    """
    eerst = record.aanmelden.zinnen if isinstance(record, Initiatief) else ()
    if isinstance(record, Regeling):
        eerst = (record.hoe_krijg_je_het, *(manier.uitleg for manier in record.manieren))
    feiten = sorted({feit.druk for feit in drukfeiten(kaart, record) if feit.tot >= kaart.vandaag})
    return code(json.dumps([record.naam, record.kort, record.status, eerst, feiten]))[:LENGTE]


def wijzigingen(kaart: SocialeKaart, record: Hulp) -> tuple[Wijziging, ...]:
    """Every day on which paper about a record became wrong, or will be when a fact expires; the newest first."""
    return _per_record(kaart)[record.id]


@lru_cache(maxsize=1)
def _per_record(kaart: SocialeKaart) -> Mapping[str, tuple[Wijziging, ...]]:
    """Worked out once: home and every thema, wijk and life event ask for the same records."""
    return {
        record.id: (Wijziging(min(_laatste_dag(record.gestopt.per), kaart.vandaag), "Dit is gestopt."),)
        if record.gestopt
        else _als_zinnen(drukfeiten(kaart, record), kaart.vandaag)
        for record in kaart.records.values()
    }


def nieuws(kaart: SocialeKaart, records: Iterable[Hulp], wijk: Wijk | None = None) -> tuple[Nieuws, ...]:
    """For a page with many records: of each its last change and the next fact to expire, the newest first.

    What belongs to no record is about the numbers on a poster: of the loket for everybody, and of the team of `wijk`.
    Only the `MEESTE` newest and the `MEESTE` that come first are there: the browser never shows more.
    """
    nummers = _als_zinnen(posternummers(kaart, wijk), kaart.vandaag)
    alle: list[Nieuws] = [(wijziging, None) for wijziging in nummers]
    for record in records:
        alle += [(wijziging, record) for wijziging in _rond(wijzigingen(kaart, record), kaart.vandaag)]
    alle.sort(key=lambda nieuw: nieuw[0].sinds, reverse=True)
    straks = sum(wijziging.sinds > kaart.vandaag for wijziging, _ in alle)
    return (*alle[max(straks - MEESTE, 0) : straks], *alle[straks : straks + MEESTE])


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
    geweest = [wijziging for wijziging in nieuwste_eerst if wijziging.sinds <= vandaag]
    komt = [wijziging for wijziging in nieuwste_eerst if wijziging.sinds > vandaag]
    return (*komt[-1:], *geweest[:1])


def _laatste_dag(datering: str) -> date:
    """The last day of a year, a month or a day: paper from any day in it may have been printed before the change."""
    jaar, maand, dag = (*map(int, datering.split("-")), 0, 0)[:3]
    return date(jaar, maand or 12, dag or monthrange(jaar, maand or 12)[1])
