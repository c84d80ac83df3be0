"""What a record is made of in every medium: sections (`Afdeling`) that hold seven kinds of blocks.

A block holds words and days, no records: what has expired is not in it any more, only what to do instead.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal

from generator.blad.notatie import Cijfer
from generator.blad.zinnen import Woorden
from generator.kaart.dagfeit import Nummer, Vervaldag

Medium = Literal["overal", "scherm", "papier"]


@dataclass(frozen=True)
class Link:
    """An address of ours (`regelingen/zorgtoeslag/`) or of another site, and the words to tap."""

    adres: str
    tekst: str


@dataclass(frozen=True)
class Vermelding:
    """A record as a list names it. `label` is a word about its status, if that is worth one."""

    id: str
    naam: str
    kort: str
    waarom: str
    status: str
    label: str
    komt_vanzelf: bool
    adres: str


@dataclass(frozen=True)
class Proza:
    """Paragraphs and points."""

    soort: ClassVar[str] = "proza"
    alineas: tuple[str, ...] = ()
    punten: tuple[str, ...] = ()


@dataclass(frozen=True)
class Bedragregel:
    """For whom or what, and the euros."""

    wat: str
    cijfer: Cijfer


@dataclass(frozen=True)
class Normtabel:
    """A share of a norm in euros by household; without `regels` nobody knows those of today."""

    kop: Woorden
    dag: Vervaldag
    uitleg: str = ""
    regels: tuple[Bedragregel, ...] = ()
    vanaf: date | None = None
    tot: date | None = None


@dataclass(frozen=True)
class Regel:
    """One line: a label and a text, perhaps dated, perhaps with the euros of a norm, perhaps with somewhere to go."""

    soort: ClassVar[str] = "regel"
    label: Woorden
    tekst: Woorden
    vorm: Literal["gewoon", "let-op", "grens", "stadspas", "aanbieder"] = "gewoon"
    dag: Vervaldag | None = None
    norm: Normtabel | None = None
    naar: Link | None = None


@dataclass(frozen=True)
class Rij:
    """One amount and what it is for; without `cijfer` it has expired and `dag` says what to do instead. With `norm` it is
    a share of one.
    """

    wat: str
    cijfer: Cijfer | None
    dag: Vervaldag
    norm: Normtabel | None = None


@dataclass(frozen=True)
class Tabel:
    """Amounts of one kind."""

    soort: ClassVar[str] = "tabel"
    kop: str
    rijen: tuple[Rij, ...]


@dataclass(frozen=True)
class Item:
    """An entry of a list: words, a drawing, a day (`dag`, or `tot` when it just goes away), somewhere to go.

    The link stands before the words of a paper to bring, and behind all other words.
    """

    tekst: Woorden
    pictogram: str = ""
    dag: Vervaldag | None = None
    tot: date | None = None
    naar: Link | None = None


@dataclass(frozen=True)
class Lijst:
    """Entries of one kind, in order."""

    soort: ClassVar[str] = "lijst"
    vorm: Literal["stappen", "manieren", "papieren", "plekken", "wensen", "agenda"]
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Moment:
    """A moment in the week: “maandag”, “10:00 tot 12:00” and what there is; what is not known is empty."""

    dag: str
    tijd: str
    wat: str


@dataclass(frozen=True)
class Tijden:
    """Opening hours, with what else there is to know (`regels`) and of when they are."""

    soort: ClassVar[str] = "tijden"
    dag: Vervaldag
    momenten: tuple[Moment, ...] = ()
    regels: tuple[str, ...] = ()
    stand: str = ""


@dataclass(frozen=True)
class Contact:
    """How to reach somebody: the number (None: there is none), what they are for and what to say, and the other ways."""

    soort: ClassVar[str] = "contact"
    nummer: Nummer | None
    uitleg: str
    zeg: str
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Relaties:
    """Other records that belong with this one, of one kind."""

    soort: ClassVar[str] = "relaties"
    kop: Woorden
    records: tuple[Vermelding, ...]


Blok = Proza | Regel | Tabel | Lijst | Tijden | Contact | Relaties


@dataclass(frozen=True)
class Afdeling:
    """A section: a heading of this level and its blocks. Without a heading it goes on with what stands above it."""

    kop: Woorden
    blokken: Sequence[Blok]
    niveau: Literal[2, 3] = 2
    medium: Medium = "overal"
