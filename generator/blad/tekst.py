"""Texts of a record as blocks."""

from __future__ import annotations

from collections.abc import Iterator

from generator.blad.blokken import Blok, Proza, Regel
from generator.blad.zinnen import Woorden, vaste_zin
from generator.kaart.dagfeit import Dagfeit, Vervaldag
from generator.models.basis import Tekst
from generator.models.gedateerd import GedateerdeZin
from generator.models.regeling import NodigBewijs

GEEN_KOP = Woorden()


def proza(tekst: Tekst) -> Proza:
    """Paragraphs and points."""
    return Proza(tekst.alineas, tekst.punten)


def als_er_is(tekst: Tekst | None) -> list[Blok]:
    """The same of a text that may not be there."""
    return [proza(tekst)] if tekst else []


def losse_zin(tekst: str) -> Regel:
    """A sentence on a line of its own."""
    return Regel(GEEN_KOP, Woorden.gelijk(tekst))


def bewijsuitleg(bewijs: NodigBewijs) -> str:
    """Who needs a paper, if only some do, and what exactly is needed."""
    wie = vaste_zin("alleen_als", wat=bewijs.alleen_als.rstrip(".")) if bewijs.alleen_als else ""
    return " ".join(filter(None, (wie, bewijs.uitleg)))


def gedateerd(dag: Vervaldag, label: Woorden, tekst: str) -> Regel:
    """A line until its last day; what has expired is not in it any more."""
    return Regel(label, GEEN_KOP if dag.verlopen else Woorden.gelijk(tekst), dag=dag)


def gedateerde_zin(feit: Dagfeit | None, label: Woorden) -> Iterator[Regel]:
    """A dated sentence, if there is one."""
    if feit and isinstance(feit.waarde, GedateerdeZin):
        yield gedateerd(feit.dag, label, feit.waarde.zin)
