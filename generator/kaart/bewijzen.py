"""One list of papers for several records: every paper once, with who asks for it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.models import Hulp, Regeling
from generator.models.lijsten import Bewijsstuk
from generator.models.regeling import NodigBewijs


@dataclass(frozen=True)
class Papier:
    """A paper, and every regeling that asks for it with what it says about it."""

    stuk: Bewijsstuk
    voor: tuple[tuple[Regeling, NodigBewijs], ...]


def papieren(records: Iterable[Hulp], stukken: Iterable[Bewijsstuk]) -> tuple[Papier, ...]:
    """The union of what these records ask for, in the order of `stukken`; what has stopped asks for nothing.

    Who need not show a paper (`niet_met`) is known to nobody here: `theme/assets/papieren.js` takes that off in the
    browser.
    """
    vragers = [r for r in records if isinstance(r, Regeling) and r.status != "gestopt"]
    alle = (Papier(s, tuple((r, b) for r in vragers for b in r.bewijsstukken if b.id == s.id)) for s in stukken)
    return tuple(papier for papier in alle if papier.voor)
