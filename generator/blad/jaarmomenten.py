"""Moments that come back every year, as they may leave the building."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from generator.blad.blokken import Vermelding
from generator.blad.notatie import datering, in_of_op, periode
from generator.kaart.agenda import Keer, is_bekend, volgende
from generator.kaart.kaart import SocialeKaart
from generator.kaart.relaties import nu
from generator.models.agenda import Jaarmoment
from generator.models.hulp import Bron


@dataclass(frozen=True)
class Jaarmomentblad:
    """A moment that comes back every year, with the help for then: the next `keer`, and how that is said (`wanneer`).

    From `vanaf` on, home tells that it is near.
    """

    id: str
    naam: str
    kort: str
    keer: Keer
    wanneer: str
    vanaf: date
    website: str
    bronnen: tuple[Bron, ...]
    hulp: tuple[Vermelding, ...]


def jaarmomentbladen(kaart: SocialeKaart, vermeldingen: Mapping[str, Vermelding]) -> tuple[Jaarmomentblad, ...]:
    """The moments of the year, the next one first, with the help that there is then."""
    alle = (
        _jaarmomentblad(moment, kaart.vandaag, tuple(vermeldingen[id_] for id_ in nu(moment.hulp, kaart.records)))
        for moment in kaart.jaarmomenten.values()
    )
    return tuple(sorted(alle, key=lambda blad: (blad.keer, blad.naam)))


def _jaarmomentblad(moment: Jaarmoment, vandaag: date, hulp: tuple[Vermelding, ...]) -> Jaarmomentblad:
    keer = volgende(moment, vandaag)
    return Jaarmomentblad(
        moment.id,
        moment.naam,
        moment.kort,
        keer,
        periode(keer.van, keer.tot_en_met) if is_bekend(moment, keer) else _in_maanden(keer),
        keer.van - timedelta(weeks=moment.weken_vooraf),
        moment.website or "",
        moment.bronnen,
        hulp,
    )


def _in_maanden(keer: Keer) -> str:
    """“in maart 2027” or “van december 2026 tot en met januari 2027”."""
    begin, eind = (dag.isoformat()[:7] for dag in (keer.van, keer.tot_en_met))
    return in_of_op(begin) if begin == eind else f"van {datering(begin)} tot en met {datering(eind)}"
