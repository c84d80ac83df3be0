"""A record in the booklet: the sections of its blad, folded into few lines under headings that run on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.blad.blokken import (
    Afdeling,
    Blok,
    Contact,
    Lijst,
    Normtabel,
    Proza,
    Regel,
    Relaties,
    Tabel,
    Tijden,
)
from generator.blad.notatie import met_hoofdletter
from generator.papier.uitgave import Uitgave


@dataclass(frozen=True)
class Drukblok:
    """A heading with what stands below it: paragraphs, points, steps, and rows of two cells."""

    kop: str
    alineas: tuple[str, ...]
    punten: tuple[str, ...]
    stappen: tuple[str, ...]
    rijen: tuple[tuple[str, str], ...]


def drukblokken(uitgave: Uitgave, afdelingen: Iterable[Afdeling]) -> tuple[Drukblok, ...]:
    """The sections that are for paper, in their order; a table or a row of names gets a heading of its own."""
    vouw = _Vouw(uitgave)
    for afdeling in afdelingen:
        if afdeling.medium != "scherm":
            if afdeling.kop.papier:
                vouw.begin(afdeling.kop.papier)
            for blok in afdeling.blokken:
                vouw.voeg_toe(blok)
    return tuple(klad.af() for klad in vouw.blokken if klad.is_gevuld)


@dataclass
class _Klad:
    """A block that is being filled; the same paragraph does not come twice."""

    kop: str
    is_tabel: bool = False
    alineas: dict[str, None] = field(default_factory=dict)
    punten: list[str] = field(default_factory=list)
    stappen: list[str] = field(default_factory=list)
    rijen: list[tuple[str, str]] = field(default_factory=list)

    @property
    def is_gevuld(self) -> bool:
        return bool(self.alineas or self.punten or self.stappen or self.rijen)

    def af(self) -> Drukblok:
        return Drukblok(self.kop, tuple(self.alineas), tuple(self.punten), tuple(self.stappen), tuple(self.rijen))


class _Vouw:
    """Folds blocks into the last heading."""

    def __init__(self, uitgave: Uitgave) -> None:
        self.uitgave = uitgave
        self.blokken: list[_Klad] = []

    def begin(self, kop: str, *, is_tabel: bool = False) -> _Klad:
        self.blokken.append(_Klad(kop, is_tabel))
        return self.blokken[-1]

    def voeg_toe(self, blok: Blok) -> None:
        match blok:
            case Proza():
                self.blokken[-1].alineas |= dict.fromkeys(blok.alineas)
                self.blokken[-1].punten += blok.punten
            case Regel():
                self._regel(blok)
            case Tabel():
                self._tabel(blok)
            case Lijst():
                self._lijst(blok)
            case Tijden():
                self._alinea(self.uitgave.feit(blok.dag, _tijden(blok)))
            case Contact():
                if blok.zeg:
                    self._alinea(blok.zeg)
                for item in blok.items:
                    self._alinea(self.uitgave.feit(item.dag, item.tekst.papier))
            case Relaties():
                self.begin(blok.kop.papier, is_tabel=True).punten += (record.naam for record in blok.records)

    def _alinea(self, tekst: str) -> None:
        self.blokken[-1].alineas[tekst] = None

    def _regel(self, regel: Regel) -> None:
        """A line of its own; below a table its label is the heading."""
        tekst = regel.tekst.papier
        if self.blokken[-1].is_tabel:
            self.begin(regel.label.papier)
        else:
            tekst = f"{regel.label.papier} {tekst}".strip()
        self._alinea(self.uitgave.feit(regel.dag, tekst))
        if regel.norm:
            self._norm(self._tabelblok(regel.norm.kop.papier), regel.norm)

    def _tabelblok(self, kop: str) -> _Klad:
        """The block with this heading when it is the last one, else a new one."""
        laatste = self.blokken[-1] if self.blokken else None
        return laatste if laatste and laatste.is_tabel and laatste.kop == kop else self.begin(kop, is_tabel=True)

    def _tabel(self, tabel: Tabel) -> None:
        klad = self._tabelblok(tabel.kop)
        verlopen: dict[str, list[str]] = {}
        for rij in tabel.rijen:
            if rij.cijfer is None:
                verlopen.setdefault(self.uitgave.feit(rij.dag, ""), []).append(rij.wat)
                continue
            klad.rijen.append((rij.wat, self.uitgave.feit(rij.dag, str(rij.cijfer))))
            if rij.norm:
                self._norm(klad, rij.norm)
        for zin, wat in verlopen.items():
            klad.alineas[f"{'; '.join(dict.fromkeys(wat))}: {zin}"] = None

    def _norm(self, klad: _Klad, norm: Normtabel) -> None:
        if not norm.regels:
            klad.alineas[self.uitgave.feit(norm.dag, "")] = None
        uitleg = f", {norm.uitleg}" if norm.uitleg else ""
        klad.rijen += [(r.wat, self.uitgave.feit(norm.dag, f"{r.cijfer}{uitleg}")) for r in norm.regels]

    def _lijst(self, lijst: Lijst) -> None:
        if lijst.vorm == "plekken":
            for item in lijst.items:
                self._alinea(self.uitgave.feit(item.dag, f"{item.tekst.papier}."))
        elif lijst.vorm == "stappen":
            self.blokken[-1].stappen += (item.tekst.papier for item in lijst.items)
        else:
            self.blokken[-1].punten += (item.tekst.papier for item in lijst.items)


def _tijden(tijden: Tijden) -> str:
    """“Maandag 10:00 tot 12:00: soep; dinsdag. Om de week. Zo was het …”"""
    momenten = "; ".join(f"{m.dag} {m.tijd}".rstrip() + (f": {m.wat}" if m.wat else "") for m in tijden.momenten)
    zin = " ".join(filter(None, (f"{momenten}." if momenten else "", *tijden.regels, tijden.stand)))
    return met_hoofdletter(zin)
