"""The white spots as everybody may see them: tables by thema, and what is named and is not here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import product
from typing import NamedTuple

from generator.blad.cijferzinnen import ANTWOORDEN, GEEN_GROEP, GEEN_LEEFTIJD, HEEL, TABELLEN
from generator.kaart import adressen
from generator.kaart.dekking import BANDEN, NIET_GENOEMD, Dekking, Plaats, Vak, is_te_oud
from generator.kaart.kaart import SocialeKaart
from generator.models.lijsten import Doelgroep, Thema
from generator.models.witte_plek import WittePlek


@dataclass(frozen=True)
class Rij:
    """A wijk, a group or an age, with a cell for each thema. What names none of them is said beside them (`los`), and is no
    white spot.
    """

    naam: str
    adres: str
    vakken: tuple[Vak, ...]
    wit: tuple[str, ...]
    los: bool = False


@dataclass(frozen=True)
class Tabel:
    """What there is for each thema; `kolommen` are the themas."""

    id: str
    kop: str
    uitleg: str
    kolommen: tuple[Thema, ...]
    rijen: tuple[Rij, ...]

    @property
    def leegste(self) -> tuple[Rij, ...]:
        """The rows in which anything is white, the emptiest first."""
        return tuple(sorted((rij for rij in self.rijen if rij.wit), key=lambda rij: -len(rij.wit)))


@dataclass(frozen=True)
class Witteplekblad:
    """Help that is named somewhere and is not here, or (without `naam`) an empty place that somebody looked at. `gat` is the
    address where residents read whom to call, if there is one.
    """

    id: str
    naam: str
    zin: str
    stand: str
    waar: str
    bron: str
    url: str
    gecontroleerd: date
    gat: str
    wijken: tuple[str, ...]


@dataclass(frozen=True)
class Bekendgat:
    """Help that the site cannot describe yet, and how many concepts there are about it."""

    naam: str
    kort: str
    adres: str
    concepten: int


class Kubusregel(NamedTuple):
    """One cell by thema, wijk, group and age, in the words of people; empty where that was not asked."""

    tabel: str
    onderwerp: str
    wijk: str
    groep: str
    leeftijd: str
    vak: Vak


@dataclass(frozen=True)
class Dekkingblad:
    """All white spots of a day."""

    tabellen: tuple[Tabel, ...]
    genoemd: tuple[Witteplekblad, ...]
    bekeken: tuple[Witteplekblad, ...]
    gaten: tuple[Bekendgat, ...]
    kubus: tuple[Kubusregel, ...]

    def gezocht_in(self, adres: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Of the wijk with this address the themas that are white, and those of which all help grew old."""
        tabel = self.tabellen[0]
        rij = next(rij for rij in tabel.rijen if rij.adres == adres)
        paren = zip(tabel.kolommen, rij.vakken, strict=True)
        return rij.wit, tuple(thema.naam for thema, vak in paren if vak.staat == "oud")


def dekkingblad(kaart: SocialeKaart, van: Dekking) -> Dekkingblad:
    """The public view of the white spots."""
    plekken = [_witte_plek(kaart, plek) for plek in kaart.witte_plekken.values()]
    return Dekkingblad(
        tuple(_tabellen(kaart, van)),
        tuple(plek for plek in plekken if plek.naam),
        tuple(plek for plek in plekken if not plek.naam),
        tuple(
            Bekendgat(gat.naam, gat.kort, f"{adressen.NOG_NIET}#{gat.id}", len(gat.records))
            for gat in kaart.gaten.values()
        ),
        tuple(_kubus(kaart, van)),
    )


def _tabellen(kaart: SocialeKaart, van: Dekking) -> Iterator[Tabel]:
    themas = tuple(kaart.themas.values())
    heel = HEEL.format(gemeente=kaart.gemeente.naam)

    def tabel(id_: str, rijen: Iterator[Rij]) -> Tabel:
        return Tabel(id_, *TABELLEN[id_], themas, tuple(rijen))

    def rij(naam: str, adres: str, plaatsen: Iterator[Plaats], *, los: bool = False) -> Rij:
        vakken = tuple(van.vak(plaats) for plaats in plaatsen)
        wit = (t.naam for t, vak in zip(themas, vakken, strict=True) if vak.staat == "niemand-keek" and not los)
        return Rij(naam, adres, vakken, tuple(wit), los)

    def wijken() -> Iterator[Rij]:
        yield rij(heel, "", (Plaats(t.id, wijk=NIET_GENOEMD) for t in themas), los=True)
        for wijk in kaart.wijken.values():
            adres = adressen.deel(adressen.WIJKEN, wijk.id)
            yield rij(wijk.naam, adres, (Plaats(t.id, wijk=wijk.id) for t in themas))

    def groepen() -> Iterator[Rij]:
        for groep in kaart.doelgroepen.values():
            adres = adressen.deel(adressen.VOOR_WIE, groep.id)
            yield rij(groep.naam, adres, (Plaats(t.id, groep=groep.id) for t in themas))
        los = (Plaats(t.id, groep=NIET_GENOEMD) for t in themas)
        yield rij(GEEN_GROEP, "", los, los=True)

    def leeftijden() -> Iterator[Rij]:
        for band in BANDEN:
            yield rij(band.naam, "", (Plaats(t.id, band=band.id) for t in themas))
        los = (Plaats(t.id, band=NIET_GENOEMD) for t in themas)
        yield rij(GEEN_LEEFTIJD, "", los, los=True)

    yield tabel("wijk", wijken())
    yield tabel("groep", groepen())
    yield tabel("leeftijd", leeftijden())


def _kubus(kaart: SocialeKaart, van: Dekking) -> Iterator[Kubusregel]:
    heel = HEEL.format(gemeente=kaart.gemeente.naam)
    wijken = {NIET_GENOEMD: heel, **{id_: wijk.naam for id_, wijk in kaart.wijken.items()}}
    groepen = {**_namen(kaart.doelgroepen), NIET_GENOEMD: GEEN_GROEP}
    banden: dict[str, str] = {band.id: band.naam for band in BANDEN} | {NIET_GENOEMD: GEEN_LEEFTIJD}
    for thema in kaart.themas.values():
        for id_, naam in wijken.items():
            yield Kubusregel("wijk", thema.naam, naam, "", "", van.vak(Plaats(thema.id, wijk=id_)))
        for id_, naam in groepen.items():
            yield Kubusregel("groep", thema.naam, "", naam, "", van.vak(Plaats(thema.id, groep=id_)))
        for id_, naam in banden.items():
            yield Kubusregel("leeftijd", thema.naam, "", "", naam, van.vak(Plaats(thema.id, band=id_)))
        for (wijk, waar), (groep, wie) in product(wijken.items(), groepen.items()):
            yield Kubusregel("wijk en groep", thema.naam, waar, wie, "", van.vak(Plaats(thema.id, wijk, groep)))


def _witte_plek(kaart: SocialeKaart, plek: WittePlek) -> Witteplekblad:
    """What is public of a white spot: without the question to whom."""
    banden = {band.id: band.naam for band in BANDEN}
    namen = (
        *(kaart.themas[id_].naam for id_ in plek.themas if id_ in kaart.themas),
        *(kaart.wijken[id_].naam for id_ in plek.wijken if id_ in kaart.wijken),
        *(kaart.doelgroepen[id_].naam for id_ in plek.doelgroepen if id_ in kaart.doelgroepen),
        *(banden[id_] for id_ in plek.leeftijden if not plek.doelgroepen),
    )
    return Witteplekblad(
        plek.id,
        plek.naam or "",
        plek.zin,
        ANTWOORDEN["te-oud" if plek.uitkomst == "bestaat-niet" and is_te_oud(plek, kaart.vandaag) else plek.uitkomst],
        "; ".join(namen),
        plek.bron,
        plek.url or "",
        plek.gecontroleerd,
        f"{adressen.NOG_NIET}#{plek.gat}" if plek.gat in kaart.gaten else "",
        plek.wijken,
    )


def _namen(groepen: Mapping[str, Doelgroep]) -> Mapping[str, str]:
    return {id_: groep.naam for id_, groep in groepen.items()}
