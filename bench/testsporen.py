"""Which test of the commands runs which line of the generator: measured once, so that few need to run for one rule."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from coverage import CoverageData
from regels import PAKKET, Regel

PROJECT = Path(__file__).parent.parent
_SNEL = ("-m", "not audit and not browser")
_TESTS = ("tests/redactie", "tests/documenten/test_wijzigen.py", "tests/taal", "tests/papier")
VAN_SCHIL = (*_SNEL, "tests/schil")
"""Most of these start a program, in which nobody sees what runs; so all of them run for a rule of the shell."""


@dataclass(frozen=True)
class Testsporen:
    """The tests by file of the generator and line."""

    bij_regel: dict[str, dict[int, list[str]]]

    def tests(self, regel: Regel) -> tuple[Sequence[str], ...]:
        """What to ask pytest, in turn: the tests that run this rule, and those of the shell that start a program."""
        nummers = self.bij_regel.get(regel.bestand, {})
        tests = sorted({test for nummer in range(regel.begin, regel.eind + 1) for test in nummers.get(nummer, ())})
        van_schil = (VAN_SCHIL,) if "/schil/" in regel.bestand else ()
        return *(((*_SNEL, *tests),) if tests else ()), *van_schil


def meet() -> Testsporen:
    """Run the tests of the commands; ends this program when one fails."""
    with tempfile.TemporaryDirectory() as tijdelijk:
        instelling, gegevens = Path(tijdelijk) / "rc", Path(tijdelijk) / "gegevens"
        instelling.write_text(
            f"[run]\ndata_file = {gegevens}\ninclude = {PAKKET}/*\ndynamic_context = test_function\n", encoding="utf-8"
        )
        meter = [sys.executable, "-m", "coverage", "run", f"--rcfile={instelling}", "-m"]
        tests = ["pytest", "-x", "-p", "no:cacheprovider", *_SNEL, *_TESTS]
        uitvoer = subprocess.run([*meter, *tests], cwd=PROJECT, capture_output=True, text=True, check=False)
        if uitvoer.returncode:
            sys.exit(f"{uitvoer.stdout}\nMaak eerst de tests goed.")
        data = CoverageData(str(gegevens))
        data.read()
        waar = {pad.stem: pad.relative_to(PROJECT).as_posix() for pad in (PROJECT / "tests").rglob("test_*.py")}
        return Testsporen(
            {
                Path(pad).relative_to(PAKKET.parent).as_posix(): {
                    nummer: [test for naam in namen if (test := _als_test(naam, waar))]
                    for nummer, namen in data.contexts_by_lineno(pad).items()
                }
                for pad in data.measured_files()
            }
        )


def _als_test(naam: str, waar: dict[str, str]) -> str:
    """`test_links.test_iets`, as coverage says it, as pytest does; empty for what is not in a test."""
    module, _, functie = naam.partition(".")
    return f"{waar[module]}::{functie}" if module in waar else ""
