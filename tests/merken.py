"""The marks that a test gets by itself: whether it opens a browser or starts a program; and who shares a worker.

Found by reading, so that nobody has to remember them; `bewaak` refuses a program to a test in which it was not found.
"""

from __future__ import annotations

import inspect
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from types import CodeType
from typing import Any

import pytest
from xdist.scheduler import LoadFileScheduling

_TESTS = Path(__file__).parent
_SAMEN = {
    "tests/keuring/test_fouten.py": "voorbeelden",
    "tests/keuring/test_remedies.py": "voorbeelden",
    "tests/keuring/test_poorten.py": "voorbeelden",
    "tests/huis/test_handleiding.py": "voorbeelden",
    "tests/inhoud/test_zaanstad.py": "zaanstad",
    "tests/inhoud/test_taal_zaanstad.py": "zaanstad",
}
"""The files that read the same: the bad examples, or all of Zaanstad."""
_ZWAAR = 15  # a test with a browser or another program takes about as long as so many others


class Verdeling(LoadFileScheduling):
    """Tests of one file go to one worker, because they share what they read; so do files that read the same.

    The files begin in the order of `zwaarste_eerst`, so that no worker is left with a long one at the end.
    """

    def __init__(self, config: pytest.Config, log: Any) -> None:
        super().__init__(config, log)
        config.option.loadscopereorder = False

    def _split_scope(self, nodeid: str) -> str:
        bestand = str(super()._split_scope(nodeid))
        return _SAMEN.get(bestand, bestand)


def merk(test: pytest.Item) -> None:
    """Give a test its marks."""
    fixtures = getattr(test, "fixturenames", ())
    if "browser" in fixtures:
        test.add_marker(pytest.mark.browser)
    if any(map(_start_iets, (_functie(test), *_van_fixtures(test)))):
        test.add_marker(pytest.mark.proces)


def zwaarste_eerst(tests: list[pytest.Item]) -> None:
    """Put the files with the most to do first; the tests have their marks."""
    zwaarte: Counter[str] = Counter()
    for test in tests:
        zwaarte[_bestand(test)] += _zwaarte({mark.name for mark in test.iter_markers()})
    tests.sort(key=lambda test: -zwaarte[_bestand(test)])


def _zwaarte(merken: set[str]) -> int:
    return 0 if "audit" in merken else _ZWAAR if merken & {"browser", "proces"} else 1


def _bestand(test: pytest.Item) -> str:
    return test.nodeid.partition("::")[0]


def bewaak(test: pytest.Item) -> None:
    """Let this test start programs only when it has the mark."""
    _bewaakt[:] = [] if {"browser", "proces"} & {mark.name for mark in test.iter_markers()} else [test.nodeid]


_bewaakt: list[str] = []


def _let_op(gebeurtenis: str, _: tuple[object, ...]) -> None:
    if _bewaakt and gebeurtenis == "subprocess.Popen":
        raise RuntimeError(f"{_bewaakt[0]} begint een programma: zet er @pytest.mark.proces boven.")


sys.addaudithook(_let_op)


def _functie(test: pytest.Item) -> Callable[..., Any]:
    functie = getattr(test, "function", merk)
    return getattr(getattr(functie, "hypothesis", None), "inner_test", functie)


def _van_fixtures(test: pytest.Item) -> Iterator[Callable[..., Any]]:
    info = getattr(test, "_fixtureinfo", None)
    for gekozen in info.name2fixturedefs.values() if info else ():
        yield gekozen[-1].func


@cache
def _start_iets(functie: Callable[..., Any]) -> bool:
    """Asked once for all tests that share it."""
    return _begint_programma(functie, set())


def _begint_programma(functie: Callable[..., Any], gezien: set[CodeType]) -> bool:
    """Whether a function names `subprocess`, or a function of the tests that does."""
    functie = inspect.unwrap(functie)
    code = getattr(functie, "__code__", None)
    if code is None or code in gezien or not Path(code.co_filename).is_relative_to(_TESTS):
        return False
    gezien.add(code)
    waarden = [functie.__globals__.get(naam) for naam in _namen(code)]
    return subprocess in waarden or any(_begint_programma(w, gezien) for w in waarden if inspect.isfunction(w))


def _namen(code: CodeType) -> Iterator[str]:
    """The names in a function, and in the functions inside it."""
    yield from code.co_names
    for deel in code.co_consts:
        if isinstance(deel, CodeType):
            yield from _namen(deel)
