"""What can be counted of a kaart on its day: each figure with how many it is of, so that unknown never looks like no.

What costs more than counting (reading texts, asking the search and the geld-check) `redactie.stand` adds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta
from itertools import product

from generator.kaart import adressen
from generator.kaart.dagfeit import Dagfeit
from generator.kaart.dekking import BANDEN, Dekking, Plaats, leeftijdsbanden
from generator.kaart.kaart import SocialeKaart
from generator.models import Hulp, Regeling
from generator.models.cijferdag import Telling, Wat

_EIGEN_LIJST = frozenset({"gemeente", "noodhulp"})
_JAAR = timedelta(days=365)


def tellingen(kaart: SocialeKaart, dekking: Dekking) -> tuple[Telling, ...]:
    """Every figure that follows from the kaart itself."""
    return tuple(_tellingen(kaart, dekking))


def feiten(kaart: SocialeKaart) -> Iterator[Dagfeit]:
    """Every dated fact of records and lists; a number that is never hidden counts once, in its own list."""
    for (waar, _), van in kaart.feiten.items():
        yield from (feit for feit in van.values() if not feit.dag.blijvend or waar in _EIGEN_LIJST)


def bladzijden(kaart: SocialeKaart) -> tuple[str, ...]:
    """The addresses of the pages that are no record and that this kaart makes: what a panel can try out."""
    themas = (adressen.deel(adressen.THEMAS, id_) for id_ in kaart.themas)
    gebeurtenissen = (adressen.deel(adressen.LEVENSGEBEURTENISSEN, id_) for id_ in kaart.levensgebeurtenissen)
    vast = sorted({adressen.ZOEKEN, *adressen.VAST})
    return (adressen.BEGIN, *vast, *themas, *gebeurtenissen)


def _tellingen(kaart: SocialeKaart, dekking: Dekking) -> Iterator[Telling]:
    hulp = [record for record in kaart.records.values() if record.leeft]
    yield _telling("hulp", len(hulp))
    yield _telling("concepten", kaart.aantal_concepten)
    yield _telling("gaten", len(kaart.gaten))
    yield _wit("wijk-wit", dekking, (Plaats(t, wijk=w) for t, w in product(kaart.themas, kaart.wijken)))
    yield _wit("groep-wit", dekking, (Plaats(t, groep=g) for t, g in product(kaart.themas, kaart.doelgroepen)))
    yield _wit("leeftijd-wit", dekking, (Plaats(t, band=band.id) for t, band in product(kaart.themas, BANDEN)))
    alle = tuple(feiten(kaart))
    yield _deel("feiten-vers", (feit.houdbaar_tot >= kaart.vandaag for feit in alle))
    yield _deel("feiten-van-bron", (feit.eigen_dag for feit in alle))
    yield _deel("nagekeken", (kaart.vandaag - record.gecontroleerd <= _JAAR for record in hulp))
    yield _deel("eigen-nummer", (record.contact.telefoon is not None for record in hulp))
    yield _deel("zonder-computer", map(_zonder_computer, hulp))
    yield _deel("kosten-bekend", (record.kosten is not None for record in hulp))
    yield _deel("leeftijd-bekend", (bool(leeftijdsbanden(record, kaart.doelgroepen)) for record in hulp))
    aanvragen = [r for r in hulp if isinstance(r, Regeling) and r.hoe_krijg_je_het == "aanvragen"]
    yield _deel("papieren-bekend", (bool(record.bewijsstukken) for record in aanvragen))
    yield _deel("tijden-bekend", (record.openingstijden is not None for record in hulp if record.plekken))
    teksten = kaart.records.values()
    yield _deel("nagelezen", (bool(record.nagelezen) for record in teksten))
    yield _deel("getest", (bool(record.getest_met) for record in teksten))
    lezingen = {van.adres.removeprefix("/"): van for van in kaart.nagelezen_paginas.values()}
    paginas = dict.fromkeys((*bladzijden(kaart), *lezingen))
    yield _deel("bladzijden-nagelezen", (adres in lezingen and bool(lezingen[adres].nagelezen) for adres in paginas))
    yield _deel("bladzijden-getest", (adres in lezingen and bool(lezingen[adres].getest_met) for adres in paginas))


def _zonder_computer(record: Hulp) -> bool:
    """Whether somebody can call, or walk in."""
    lopen = any(plek.adres or plek.naam for plek in record.plekken)
    return bool(record.contact.telefoon or record.contact.loket or lopen)


def _wit(wat: Wat, dekking: Dekking, plaatsen: Iterable[Plaats]) -> Telling:
    return _deel(wat, (dekking.vak(plaats).staat == "niemand-keek" for plaats in plaatsen))


def _deel(wat: Wat, klopt: Iterable[bool]) -> Telling:
    uit = tuple(klopt)
    return _telling(wat, sum(uit), len(uit))


def _telling(wat: Wat, aantal: int, van: int | None = None) -> Telling:
    return Telling(wat=wat, aantal=aantal, van=van)
