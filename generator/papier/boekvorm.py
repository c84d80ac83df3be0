"""What the template of the booklet is told, part by part."""

from __future__ import annotations

from dataclasses import dataclass

from generator.papier.beknopt import Drukblok
from generator.papier.uitgave import Bellen, Opdruk
from generator.papier.voorwerk import Belblok, Nood, Woord


@dataclass(frozen=True)
class Drukrecord:
    """A record in full; `label` is a word about its status."""

    id: str
    naam: str
    kort: str
    label: str | None
    blokken: tuple[Drukblok, ...]
    bel: Bellen
    adres: str
    professioneel: tuple[Drukblok, ...]


@dataclass(frozen=True)
class Naam:
    """A record that stands elsewhere in the booklet."""

    naam: str
    id: str


@dataclass(frozen=True)
class Hoofdstuk:
    """Records by name; what stopped goes last. `zie_ook` stand elsewhere."""

    titel: str
    kort: str
    records: tuple[Drukrecord, ...]
    zie_ook: tuple[Naam, ...] = ()


@dataclass(frozen=True)
class Korteregel:
    """A record in short, with the address where more is."""

    id: str
    naam: str
    kort: str
    telefoon: str
    adres: str


@dataclass(frozen=True)
class Groep:
    """Records in short about one theme."""

    titel: str
    regels: tuple[Korteregel, ...]


@dataclass(frozen=True)
class KorteLijst:
    """Records in short, by theme."""

    titel: str
    kort: str
    groepen: tuple[Groep, ...]


@dataclass(frozen=True)
class Letter:
    """The names under one letter of the index."""

    letter: str
    items: tuple[Naam, ...]


@dataclass(frozen=True, kw_only=True)
class Boekje(Opdruk):
    """The whole booklet; `vragen` are those to ask at the table, only for who helps others."""

    titel: str
    ondertitel: str
    geldig_tot: str
    inleiding: tuple[str, ...]
    bellen: Belblok
    vragen: tuple[str, ...]
    nood: tuple[Nood, ...]
    hoofdstukken: tuple[Hoofdstuk, ...]
    korte_lijsten: tuple[KorteLijst, ...]
    woorden: tuple[Woord, ...]
    index: tuple[Letter, ...]
