"""How old a fact is, and until when it may be believed for that."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from generator.models.activiteit import Activiteit
from generator.models.feiten import Houdbaarheid
from generator.models.gedateerd import Gedateerd
from generator.models.getallen import laatste_dag
from generator.models.hulp import Bron
from generator.models.kenmerken import FeitSoort

_BELOOFT_NIEMAND: frozenset[FeitSoort] = frozenset({"openingstijden", "adres", "telefoon"})


def zo_oud(eigen: Gedateerd | Activiteit | None, bronnen: Sequence[Bron], gelezen: date) -> date:
    """The day that a fact is of: the youngest of its source, the year it names itself, and the day that somebody asked.

    `eigen` is where its own days stand, `bronnen` are all sources of its holder, read on `gelezen`. When nobody wrote
    down which of those it is from, it may be from the oldest. Nobody can have known it later than it was read; only what
    rests on nothing with a date is as old as that day.
    """
    eigen_bron = [bron for bron in bronnen if eigen and bron.naam == eigen.bron]
    van_bron = [laatste_dag(bron.datum) for bron in eigen_bron or bronnen if bron.datum]
    stand = getattr(eigen, "stand", None)
    dagen = [min(van_bron)] if van_bron else []
    dagen += [laatste_dag(stand)] if stand else []
    van = min(max(dagen), gelezen) if dagen else gelezen
    return max(van, eigen.nagevraagd.op) if eigen and eigen.nagevraagd else van


def laatste(houdbaarheid: Houdbaarheid, van: date, afgesproken: date | None = None) -> date:
    """The last day of a fact of this kind that is of the day `van`; `afgesproken` is one that somebody wrote down.

    An amount keeps until the day that its source names. Of hours, a place or a number nobody can promise that, so there
    the first of both counts.
    """
    if afgesproken and houdbaarheid.id not in _BELOOFT_NIEMAND:
        return afgesproken
    eind = date(van.year, 12, 31)
    if houdbaarheid.dagen is not None:
        eind = date.fromordinal(min(van.toordinal() + houdbaarheid.dagen, date.max.toordinal()))
    return min(afgesproken or eind, eind)
