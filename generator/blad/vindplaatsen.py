"""What goes on paper for a place or a moment: only kinds of help, and records, that there are on this day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.blad.blad import Blad
from generator.kaart.kaart import SocialeKaart
from generator.kaart.relaties import RelatieSoort, nu
from generator.kaart.tempo import TEMPOS
from generator.models.papier import SoortHulp

MEESTE = 5
"""The most kinds of help, or records, on one piece of paper: more is not read."""
_HOORT_ERBIJ: tuple[RelatieSoort, ...] = ("geeft_toegang", "hoort_bij", "daarna_kan")
_WEINIG = 3  # with fewer related records, what is about the same comes too


@dataclass(frozen=True)
class Soortblad:
    """A kind of help in a few words, with the name of a drawing."""

    zeg: str
    pictogram: str


@dataclass(frozen=True)
class Vindplaatsblad:
    """The poster for a place where people come; `thema` is where its code leads, empty when that is the geld-check."""

    id: str
    naam: str
    kop: str
    kort: str
    soorten: tuple[Soortblad, ...]
    thema: str


@dataclass(frozen=True)
class Inlegblad:
    """The card for an envelope."""

    id: str
    naam: str
    kop: str
    kort: str
    bladen: tuple[Blad, ...]
    vindplaats: str | None
    doelgroepen: tuple[str, ...]


@dataclass(frozen=True)
class Handreikingblad:
    """The sheet for somebody who meets people with worries about money."""

    id: str
    naam: str
    kop: str
    zeg: tuple[str, ...]
    liever_niet: tuple[str, ...]
    doe: tuple[str, ...]
    bladen: tuple[Blad, ...]
    vindplaats: str | None
    doelgroepen: tuple[str, ...]


def vindplaatsbladen(kaart: SocialeKaart, bladen: Mapping[str, Blad]) -> tuple[Vindplaatsblad, ...]:
    """A poster for every place of which at least one kind of help is there."""
    met_hulp = {thema for blad in bladen.values() if blad.leeft for thema in blad.themas}

    def is_er(soort: SoortHulp) -> bool:
        return bool(met_hulp & {*soort.themas} or _nu(kaart, bladen, soort.hulp))

    alle = (
        Vindplaatsblad(
            plek.id,
            plek.naam,
            plek.kop,
            plek.kort,
            tuple(Soortblad(soort.zeg, soort.pictogram) for soort in plek.soorten if is_er(soort))[:MEESTE],
            plek.thema if plek.thema in met_hulp else "",
        )
        for plek in kaart.vindplaatsen.values()
    )
    return tuple(blad for blad in alle if blad.soorten)


def inlegbladen(kaart: SocialeKaart, bladen: Mapping[str, Blad]) -> tuple[Inlegblad, ...]:
    """A card for every envelope of which the letter is about something that is there; it names what goes with that."""
    alle = (
        Inlegblad(
            kaartje.id,
            kaartje.naam,
            kaartje.kop,
            kaartje.kort,
            _uniek((*_nu(kaart, bladen, kaartje.hulp), *_erbij(kaart, bladen, kaartje.bij)))[:MEESTE],
            kaartje.vindplaats,
            kaartje.doelgroepen,
        )
        for kaartje in kaart.inlegkaarten.values()
        if kaartje.bij is None or (kaartje.bij in bladen and bladen[kaartje.bij].leeft)
    )
    return tuple(blad for blad in alle if blad.bladen)


def handreikingbladen(kaart: SocialeKaart, bladen: Mapping[str, Blad]) -> tuple[Handreikingblad, ...]:
    """A sheet for every kind of helper for whom there is any help to name."""
    alle = (
        Handreikingblad(
            blad.id,
            blad.naam,
            blad.kop,
            blad.zeg,
            blad.liever_niet,
            blad.doe,
            _nu(kaart, bladen, blad.hulp)[:MEESTE],
            blad.vindplaats,
            blad.doelgroepen,
        )
        for blad in kaart.handreikingen.values()
    )
    return tuple(blad for blad in alle if blad.bladen)


def _nu(kaart: SocialeKaart, bladen: Mapping[str, Blad], ids: Iterable[str]) -> tuple[Blad, ...]:
    """The records with these ids, or what came in their place, to which somebody can go now."""
    return tuple(bladen[id_] for id_ in nu(ids, kaart.records) if bladen[id_].leeft)


def _erbij(kaart: SocialeKaart, bladen: Mapping[str, Blad], bij: str | None) -> Iterator[Blad]:
    """What goes with a record: what it is related to, and when that is little, what is mainly about the same."""
    if bij is None:
        return
    relaties = kaart.relaties.get(bij, {})
    verwant = _nu(kaart, bladen, (id_ for soort in _HOORT_ERBIJ for id_ in relaties.get(soort, ())))
    yield from verwant
    if len(verwant) < _WEINIG:
        niet = {bij, *relaties.get("sluit_uit", ())}
        eerst, *_ = bladen[bij].themas
        zelfde = (b for b in bladen.values() if b.leeft and b.themas[0] == eerst and b.id not in niet)
        yield from sorted(zelfde, key=lambda blad: TEMPOS.index(blad.tempo))


def _uniek(bladen: Iterable[Blad]) -> tuple[Blad, ...]:
    return tuple({blad.id: blad for blad in bladen}.values())
