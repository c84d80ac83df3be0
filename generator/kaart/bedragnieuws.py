"""Which amounts and limits became others: matched by what they are for, so that order and other words do not count."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from generator.kaart.verandering import Verandering
from generator.kaart.zelfde import bijna, kaal, lijken
from generator.models.bedrag import Bedrag
from generator.models.regeling import Inkomensgrens

_ZELFDE = 0.6


def bedragen(oud: Iterable[Bedrag], nieuw: Iterable[Bedrag], dag: date) -> Iterator[Verandering]:
    """What changed in the amounts. An amount for later that stands beside the one of now is a change from that day; that
    one may then go, and so may what was over.
    """
    was, is_ = list(oud), list(nieuw)
    blijft = set(map(_sleutel, is_))
    eerder = {_sleutel(van): van for van in sorted(was, key=lambda van: van.geldig_vanaf or date.min)}
    for gelijk in (_gelijk, _zelfde_dag, _zelfde_sleutel, _andere_woorden, _lijkt):
        for een, ander in _paren(was, is_, gelijk):
            if not _evenveel(een, ander):
                yield _anders(een, ander)
    for _, ander in _paren(was, is_, _andere_grens):
        yield Verandering("bedragen", "anders", ander.wat)
    for van in is_:
        toen = eerder.get(_sleutel(van))
        if toen is None:
            yield Verandering("bedragen", "erbij", van.wat, None, van, van.geldig_vanaf)
        elif not _evenveel(toen, van):
            yield _anders(toen, van)
    for van in was:
        voorbij = van.geldig_tot is not None and van.geldig_tot < dag
        if _sleutel(van) not in blijft and not voorbij:
            yield Verandering("bedragen", "eraf", van.wat, van)


def grens(oud: Inkomensgrens | None, nieuw: Inkomensgrens | None) -> Iterator[Verandering]:
    """What changed in the limit for the income."""
    was, is_ = _als_bedrag(oud), _als_bedrag(nieuw)
    if was and is_:
        if not _evenveel(was, is_):
            yield Verandering("inkomensgrens", "anders", "", was, is_)
    elif was or is_:
        yield Verandering("inkomensgrens", "erbij" if is_ else "eraf", "", was, is_)


def _als_bedrag(van: Inkomensgrens | None) -> Bedrag | None:
    if van is None:
        return None
    soort = {"wat": "inkomen", "soort": "inkomensgrens", "norm": "bijstandsnorm", "maat": "hoogstens"}
    return Bedrag.model_validate({**soort, "procent": str(van.procent), "bron": van.bron})


def _anders(oud: Bedrag, nieuw: Bedrag) -> Verandering:
    return Verandering("bedragen", "anders", nieuw.wat, oud, nieuw, nieuw.geldig_vanaf)


def _paren(
    was: list[Bedrag], is_: list[Bedrag], gelijk: Callable[[Bedrag, Bedrag], bool]
) -> Iterator[tuple[Bedrag, Bedrag]]:
    """The pairs that belong together, taken out of both lists."""
    for ander in tuple(is_):
        een = next((van for van in was if gelijk(van, ander)), None)
        if een is not None:
            was.remove(een)
            is_.remove(ander)
            yield een, ander


def _sleutel(van: Bedrag) -> tuple[str, str]:
    return van.soort, kaal(van.wat)


def _evenveel(een: Bedrag, ander: Bedrag) -> bool:
    """Whether it is the same amount; how often is news only when that was said before."""
    zo_vaak = een.per == ander.per or not (een.per and ander.per)
    return (een.euro, een.procent, een.norm) == (ander.euro, ander.procent, ander.norm) and zo_vaak


def _gelijk(een: Bedrag, ander: Bedrag) -> bool:
    return _sleutel(een) == _sleutel(ander) and _evenveel(een, ander)


def _zelfde_dag(een: Bedrag, ander: Bedrag) -> bool:
    return _sleutel(een) == _sleutel(ander) and een.geldig_vanaf == ander.geldig_vanaf


def _zelfde_sleutel(een: Bedrag, ander: Bedrag) -> bool:
    return _sleutel(een) == _sleutel(ander)


def _andere_woorden(een: Bedrag, ander: Bedrag) -> bool:
    """The same amount for the same, said in other words."""
    return een.soort == ander.soort and _evenveel(een, ander) and bijna(een.wat, ander.wat, _ZELFDE / 2)


def _lijkt(een: Bedrag, ander: Bedrag) -> bool:
    return een.soort == ander.soort and bijna(een.wat, ander.wat, _ZELFDE)


def _andere_grens(een: Bedrag, ander: Bedrag) -> bool:
    """The same amount, for another age or another number of people."""
    return een.soort == ander.soort and _evenveel(een, ander) and lijken(een.wat, ander.wat) >= _ZELFDE
