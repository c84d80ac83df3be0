"""In which order the site names help: what to begin with, then by how soon somebody has something in hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.blad.blad import Blad
from generator.blad.openbaar import OpenbareKaart
from generator.kaart.tempo import TEMPOS, Tempo
from generator.models.lijsten import Levensgebeurtenis, Stap, Thema

FASEN = ("eerst", "deze-maand", "later")


@dataclass(frozen=True)
class Groep:
    """Records by how soon somebody has something in hand."""

    tempo: Tempo
    bladen: tuple[Blad, ...]


def op_tempo(bladen: Iterable[Blad]) -> tuple[Groep, ...]:
    """Records in groups by tempo, what comes first first; empty groups are left out."""
    alle = tuple(bladen)
    groepen = (Groep(tempo, tuple(blad for blad in alle if blad.tempo == tempo)) for tempo in TEMPOS)
    return tuple(groep for groep in groepen if groep.bladen)


def van_thema(kaart: OpenbareKaart, thema: Thema) -> tuple[Blad, ...]:
    """The help there is about a thema, as its page has it."""
    eerst = kaart.van(thema.begin.hulp) if thema.begin else ()
    return _nu((*eerst, *_snelste_eerst(kaart.met_thema(thema.id))))


def bij_gebeurtenis(kaart: OpenbareKaart, gebeurtenis: Levensgebeurtenis) -> tuple[Blad, ...]:
    """The help there is for a life event, as its page has it: that of its steps first."""
    bij_stappen = (blad for stap in stappen(gebeurtenis) for blad in kaart.van(stap.hulp))
    return _nu((*bij_stappen, *_snelste_eerst(kaart.bij_levensgebeurtenis(gebeurtenis.id))))


def stappen(gebeurtenis: Levensgebeurtenis) -> tuple[Stap, ...]:
    """The steps of a life event in the order in which they are due."""
    return tuple(sorted(gebeurtenis.stappen, key=lambda stap: FASEN.index(stap.wanneer)))


def om_mee_te_beginnen(kaart: OpenbareKaart) -> tuple[Blad, ...]:
    """For everybody, wherever they live: of each thema the first help there is."""
    per_thema = ((b for b in van_thema(kaart, thema) if not b.wijken) for thema in kaart.themas.values())
    return _nu(blad for bladen in per_thema for blad in [*bladen][:1])


def _snelste_eerst(bladen: Iterable[Blad]) -> Iterator[Blad]:
    return (blad for groep in op_tempo(bladen) for blad in groep.bladen)


def _nu(bladen: Iterable[Blad]) -> tuple[Blad, ...]:
    """Each once, and only what somebody can go to now."""
    return tuple({blad.id: blad for blad in bladen if blad.leeft}.values())
