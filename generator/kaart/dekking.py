"""The white spots: for which thema, wijk, group and age there is help, and where nobody looked.

Every record is counted once at each of its places, so that what a record adds or takes away is known: `plaatsen`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product
from typing import Literal, NamedTuple

from generator.kaart.kaart import SocialeKaart
from generator.models import Hulp, Regeling
from generator.models.leeftijd import MAANDEN, Leeftijd
from generator.models.lijsten import Doelgroep
from generator.models.witte_plek import Leeftijdsgroep, WittePlek

Staat = Literal["er-is", "oud", "bestaat-niet", "niemand-keek"]
NIET_GENOEMD = ""
"""The wijk of what is for the whole town, and the group or the age of what names none: said, never guessed."""
_KIJKT_WEER_NA = timedelta(days=365)
_IEDEREEN = 130 * MAANDEN


class Band(NamedTuple):
    """Ages from `vanaf` until `tot`, in months; who is as old as `tot` is in the next."""

    id: Leeftijdsgroep
    naam: str
    vanaf: int
    tot: int


_AOW = 67
BANDEN = (
    Band("0-4", "0 tot 4 jaar", 0, 4 * MAANDEN),
    Band("4-12", "4 tot 12 jaar", 4 * MAANDEN, 12 * MAANDEN),
    Band("12-18", "12 tot 18 jaar", 12 * MAANDEN, 18 * MAANDEN),
    Band("18-27", "18 tot 27 jaar", 18 * MAANDEN, 27 * MAANDEN),
    Band("27-aow", "27 jaar tot AOW", 27 * MAANDEN, _AOW * MAANDEN),
    Band("aow", "AOW en ouder", _AOW * MAANDEN, _IEDEREEN),
)


class Plaats(NamedTuple):
    """A cell: a thema, and what else is asked; what is None is not asked."""

    thema: str
    wijk: str | None = None
    groep: str | None = None
    band: str | None = None


class Vak(NamedTuple):
    """How many records there are in a cell whose facts are fresh, in how many something grew old, and what that comes to."""

    vers: int
    oud: int
    staat: Staat


@dataclass(frozen=True)
class Dekking:
    """How many fresh and old records there are at each place, and the answers about places without any."""

    vers: Mapping[Plaats, int]
    oud: Mapping[Plaats, int]
    antwoorden: tuple[WittePlek, ...]

    def vak(self, plaats: Plaats) -> Vak:
        """One cell. What is fresh goes first; where there is nothing, whether anybody looked."""
        vers, oud = self.vers.get(plaats, 0), self.oud.get(plaats, 0)
        if vers or oud:
            return Vak(vers, oud, "er-is" if vers else "oud")
        return Vak(0, 0, "bestaat-niet" if any(_gaat_over(van, plaats) for van in self.antwoorden) else "niemand-keek")


def dekking(kaart: SocialeKaart) -> Dekking:
    """Count what somebody can go to today."""
    vers: Counter[Plaats] = Counter()
    oud: Counter[Plaats] = Counter()
    for record in kaart.records.values():
        if record.leeft:
            (oud if is_oud(kaart, record) else vers).update(plaatsen(record, kaart.doelgroepen))
    return Dekking(vers, oud, tuple(antwoorden(kaart.witte_plekken.values(), kaart.vandaag)))


def is_oud(kaart: SocialeKaart, record: Hulp) -> bool:
    """Whether what a resident needs of a record has grown old: a fact that the page hides today with nothing in its place,
    or nobody looked the record through for more than a year.
    """
    feiten = kaart.van_record(record.id).values()
    return kaart.vandaag - record.gecontroleerd > _KIJKT_WEER_NA or any(
        feit.stand == "verlopen" and not feit.voor_wie_helpt for feit in feiten
    )


def plaatsen(record: Hulp, doelgroepen: Mapping[str, Doelgroep]) -> frozenset[Plaats]:
    """Every cell in which a record counts. With a door in a wijk it is there; for everybody it is for the whole town too."""
    wijken = (*record.genoemde_wijken, *(() if record.wijken else (NIET_GENOEMD,)))
    groepen = record.doelgroepen or (NIET_GENOEMD,)
    banden = leeftijdsbanden(record, doelgroepen) or (NIET_GENOEMD,)
    return frozenset(
        (
            *(Plaats(thema, wijk=wijk) for thema, wijk in product(record.themas, wijken)),
            *(Plaats(thema, groep=groep) for thema, groep in product(record.themas, groepen)),
            *(Plaats(thema, band=band) for thema, band in product(record.themas, banden)),
            *(Plaats(*alle) for alle in product(record.themas, wijken, groepen)),
        )
    )


def leeftijdsbanden(record: Hulp, doelgroepen: Mapping[str, Doelgroep]) -> tuple[str, ...]:
    """The ages that a record names itself, or through the groups it is for; none when it names none."""
    eigen = record.leeftijd if isinstance(record, Regeling) else None
    groepen = (doelgroepen[id_].leeftijd for id_ in record.doelgroepen if id_ in doelgroepen)
    genoemd = (eigen,) if eigen else tuple(leeftijd for leeftijd in groepen if leeftijd)
    return tuple(dict.fromkeys(band for leeftijd in genoemd for band in _banden(leeftijd)))


def antwoorden(plekken: Iterable[WittePlek], vandaag: date) -> Iterator[WittePlek]:
    """What somebody found out about empty places within the last year: there is nothing there."""
    for plek in plekken:
        if plek.uitkomst == "bestaat-niet" and not (plek.naam or is_te_oud(plek, vandaag)):
            yield plek


def is_te_oud(plek: WittePlek, vandaag: date) -> bool:
    """Whether it is too long ago that somebody looked."""
    return vandaag - plek.gecontroleerd > _KIJKT_WEER_NA


def _gaat_over(plek: WittePlek, plaats: Plaats) -> bool:
    """Whether an answer says something of the whole of a cell: what is about one group says nothing about all."""
    return plaats.thema in plek.themas and all(
        not alleen or waarde in alleen
        for alleen, waarde in (
            (plek.wijken, plaats.wijk),
            (plek.doelgroepen, plaats.groep),
            (plek.leeftijden, plaats.band),
        )
    )


def _banden(leeftijd: Leeftijd) -> tuple[str, ...]:
    """The bands of which it is for half or more; else the one it is for most of."""
    vanaf = leeftijd.vanaf or 0
    tot = _IEDEREEN if leeftijd.tot_en_met is None else _na(leeftijd.tot_en_met)
    deel = {band.id: (min(tot, band.tot) - max(vanaf, band.vanaf)) / (band.tot - band.vanaf) for band in BANDEN}
    helft = tuple(id_ for id_, hoeveel in deel.items() if hoeveel >= 1 / 2)
    return helft or (max(deel, key=lambda id_: deel[id_]),)


def _na(maanden: int) -> int:
    """The first age after “until and including” an age: a whole year lasts until the next birthday."""
    return maanden + (MAANDEN if maanden % MAANDEN == 0 else 1)
