"""One list of papers for several records: every paper once, with who asks for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from generator.blad.blad import Blad
from generator.blad.tekst import bewijsuitleg
from generator.models.lijsten import Bewijsstuk
from generator.models.regeling import NodigBewijs


@dataclass(frozen=True)
class Vraag:
    """A regeling that asks for a paper, with what it says about it."""

    van: Blad
    bewijs: NodigBewijs

    @property
    def uitleg(self) -> str:
        """What it says about the paper; may be empty."""
        return bewijsuitleg(self.bewijs)


@dataclass(frozen=True)
class Bewijs:
    """A paper, and every regeling that asks for it."""

    stuk: Bewijsstuk
    voor: tuple[Vraag, ...]

    @property
    def alleen_soms(self) -> bool:
        """Whether all of them ask it of some people only."""
        return all(vraag.bewijs.alleen_als for vraag in self.voor)


def bewijzen(bladen: Iterable[Blad], stukken: Iterable[Bewijsstuk]) -> tuple[Bewijs, ...]:
    """The union of what these records ask for, in the order of `stukken`; what has stopped asks for nothing.

    Who need not show a paper (`niet_met`) is known to nobody here: `theme/components/papieren/` takes that off in the
    browser.
    """
    vragen = defaultdict[str, list[Vraag]](list)
    for blad in bladen:
        for nodig in () if blad.is_gestopt else blad.bewijsstukken:
            vragen[nodig.id].append(Vraag(blad, nodig))
    return tuple(Bewijs(stuk, tuple(vragen[stuk.id])) for stuk in stukken if stuk.id in vragen)
