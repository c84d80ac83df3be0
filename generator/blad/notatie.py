"""How numbers, amounts, days and telephone numbers are written in Dutch; the same on a page and on paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.blad.zinnen import vaste_zin
from generator.models.bedrag import Bedrag
from generator.models.bereik import cijfers
from generator.models.leeftijd import MAANDEN, Leeftijd
from generator.models.maanden import MAANDEN as NAMEN
from generator.models.moment import DAGEN


@dataclass(frozen=True)
class Cijfer:
    """An amount in words: the figure itself with what stands before and behind it, and a note in small print."""

    voor: str
    kern: str
    na: str = ""
    noot: str = ""

    def __str__(self) -> str:
        """On one line: “hoogstens € 129 per maand (2026)”."""
        return " ".join(filter(None, (self.voor, self.kern, self.na, f"({self.noot})" if self.noot else "")))


def bedrag(van: Bedrag) -> Cijfer:
    """An amount in words: the one place where that is done. A share of a norm is “120% van de bijstandsnorm”."""
    maat = van.maat if van.maat != "precies" else ""
    if van.norm:
        deel = f"{hoeveel(van)} van " if van.procent != 100 else ""
        return Cijfer(maat, f"{deel}de {van.norm}")
    return Cijfer(maat, hoeveel(van), _per(van), datering(van.stand) if van.stand else vaste_zin("vraag_na"))


def _per(van: Bedrag) -> str:
    return vaste_zin("eenmalig") if van.per == "eenmalig" else f"per {van.per}" if van.per else ""


def getal(waarde: Decimal) -> str:
    """A number as we write it in Dutch: `1.369,06`, without decimals when it is whole."""
    tekst = f"{waarde:,.2f}" if waarde % 1 else f"{waarde:,.0f}"
    return tekst.translate(str.maketrans(",.", ".,"))


def euro(waarde: Decimal) -> str:
    """Euros with a space that does not break: `€ 1.369,06`."""
    return f"€\u00a0{getal(waarde)}"


def hoeveel(van: Bedrag) -> str:
    """The figure of an amount: `€ 129` or `120%`."""
    return euro(van.euro) if van.euro is not None else f"{getal(van.procent or Decimal())}%"


def datum(dag: date) -> str:
    """A day in words: `22 november 2026`."""
    return f"{dag.day} {NAMEN[dag.month - 1]} {dag.year}"


def weekdag(dag: date) -> str:
    """A day with its name: `dinsdag 1 december 2026`."""
    return f"{DAGEN[dag.weekday()]} {datum(dag)}"


def met_hoofdletter(tekst: str) -> str:
    """The same, beginning with a capital."""
    return f"{tekst[:1].upper()}{tekst[1:]}"


def als_zin(tekst: str) -> str:
    """The same as a sentence: with a capital, and a full stop unless it ends in a sign."""
    return met_hoofdletter(tekst) if tekst.endswith(("?", "!", ".")) else f"{met_hoofdletter(tekst)}."


def periode(van: date, tot_en_met: date) -> str:
    """Days in a row in words: `van 24 december 2026 tot en met 2 januari 2027`, or `op 24 december 2026`."""
    return f"op {datum(van)}" if van == tot_en_met else f"van {datum(van)} tot en met {datum(tot_en_met)}"


def datering(waarde: str) -> str:
    """A year, month or day in words: `2026`, `november 2026` or `22 november 2026`."""
    delen = [int(deel) for deel in waarde.split("-")]
    if len(delen) == 3:
        return datum(date(*delen))
    return f"{NAMEN[delen[1] - 1]} {delen[0]}" if len(delen) == 2 else str(delen[0])


def in_of_op(waarde: str) -> str:
    """The same with its preposition: `in 2026`, `in november 2026` or `op 22 november 2026`."""
    return f"{'op' if len(waarde) == 10 else 'in'} {datering(waarde)}"


def leeftijd(van: Leeftijd) -> str:
    """Ages in words: `4 tot en met 17 jaar`, `vanaf 18 jaar`, `tot en met 3 maanden`, `18 jaar` or `baby’s tot 1 jaar`."""
    begin, eind = van.vanaf, van.tot_en_met
    if eind is None:
        return f"vanaf {_jaren(begin or 0)}"
    if eind == 0:
        return vaste_zin("baby")
    if begin == eind:
        return _jaren(eind)
    if begin is None:
        return f"tot en met {_jaren(eind)}"
    zelfde_maat = begin % MAANDEN == eind % MAANDEN == 0
    return f"{begin // MAANDEN if zelfde_maat else _jaren(begin)} tot en met {_jaren(eind)}"


def _jaren(maanden: int) -> str:
    """An age: `17 jaar`, `17 en een half jaar`, `3 maanden` or `2 jaar en 3 maanden`."""
    jaren, rest = divmod(maanden, MAANDEN)
    if rest == 0:
        return f"{jaren} jaar"
    if jaren and rest * 2 == MAANDEN:
        return f"{jaren} en een half jaar"
    over = f"{rest} {'maand' if rest == 1 else 'maanden'}"
    return f"{jaren} jaar en {over}" if jaren else over


def opsomming(woorden: Sequence[str]) -> str:
    """One or more words in a sentence: `Turks`, `Turks en Arabisch` or `Turks, Arabisch en Pools`."""
    return " en ".join(filter(None, (", ".join(woorden[:-1]), woorden[-1])))


def telefoonlink(nummer: str) -> str:
    """The address that calls a number: `tel:0752060018`."""
    return f"tel:{cijfers(nummer)}"
