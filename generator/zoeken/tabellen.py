"""What the search engine is told besides what it finds (`treffers`), by name. These names are the only ones: `theme/zoeken/` reads the same (tests/zoeken/test_zoeken.py).

A field that points at a row of another table holds the number of that row.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.zoeken.treffers import Gatregel, Gidsregel, Hulpregel


@dataclass(frozen=True)
class Soort:
    """A kind of record: what residents read, and below which address its pages are."""

    naam: str
    adres: str


@dataclass(frozen=True)
class Synoniem:
    """Words that stand in no record (`ook`), and the words that do (`naar`)."""

    naar: tuple[str, ...]
    ook: tuple[str, ...]


@dataclass(frozen=True)
class Vertaling:
    """Words of another language, as a `Synoniem`; `taal` is the number of that language, counted from 1."""

    naar: tuple[str, ...]
    ook: tuple[str, ...]
    taal: int


@dataclass(frozen=True)
class Anderstalig:
    """Another language: its code, its direction, what we say in it, and the Dutch to say on the telephone."""

    id: str
    van_rechts: bool
    kop: str
    hulp: tuple[str, ...]
    zeg: str


@dataclass(frozen=True)
class Woordgroep:
    """Words that a signal means by `@id`."""

    id: str
    woorden: tuple[str, ...]


@dataclass(frozen=True)
class Noodzinnen:
    """Sentences that tell of the emergency with this number in `nood`; with the number -1 they tell of none."""

    nood: int
    zinnen: tuple[str, ...]


@dataclass(frozen=True)
class Noodgeval:
    """What cannot wait, by which words it is known, and whom to call: the number as people read it and as a telephone dials it."""

    id: str
    situatie: str
    naar: str
    telefoon: str
    kaal: str
    hulp: tuple[str, ...]
    signalen: tuple[str, ...]


@dataclass(frozen=True)
class Onderwerp:
    """What is not on this site: by which words it is known, unless one of the words of `tenzij` stands beside them."""

    signalen: tuple[str, ...]
    tenzij: tuple[str, ...]


@dataclass(frozen=True)
class Wijk:
    """A neighbourhood, the other names it goes by, and its postcodes: four digits, and letters when it has only some of them."""

    id: str
    naam: str
    ook: tuple[str, ...]
    postcodes: tuple[str, ...]
    plaats: str


@dataclass(frozen=True)
class Gemeente:
    """The municipality, its number (to read, to dial), its website, another site for who has to leave fast, and where to mail
    to (empty when nowhere).
    """

    naam: str
    telefoon: str
    kaal: str
    website: str
    snel_weg: str
    email: str


@dataclass(frozen=True)
class Loket:
    """Whom to call with every question, and until when that number may be believed (days since 1970)."""

    naam: str
    telefoon: str
    kaal: str
    tot: int


@dataclass(frozen=True)
class Feestdag:
    """A public holiday (days since 1970): who says nothing about it may be closed."""

    dag: int
    naam: str


@dataclass(frozen=True)
class Adressen:
    """Where the search leads to besides records."""

    noodhulp: str
    wijken: str
    nog_niet: str


@dataclass(frozen=True)
class Labels:
    """The word that a hit gets when it has stopped, when it is closed for a while, and what the page of a wijk is called."""

    gestopt: str
    dicht: str
    wijk: str


@dataclass(frozen=True)
class Zoekgegevens:
    """Everything for `Indexeren.maak`."""

    hulp: tuple[Hulpregel, ...]
    themas: tuple[Gidsregel, ...]
    gebeurtenissen: tuple[Gidsregel, ...]
    doelgroepen: tuple[Gidsregel, ...]
    paginas: tuple[Gidsregel, ...]
    gaten: tuple[Gatregel, ...]
    soorten: tuple[Soort, ...]
    synoniemen: tuple[Synoniem, ...]
    talen: tuple[Anderstalig, ...]
    vertalingen: tuple[Vertaling, ...]
    nood: tuple[Noodgeval, ...]
    noodwoorden: tuple[Woordgroep, ...]
    noodzinnen: tuple[Noodzinnen, ...]
    elders: tuple[Onderwerp, ...]
    wijken: tuple[Wijk, ...]
    gemeente: Gemeente
    loket: Loket
    adressen: Adressen
    labels: Labels
    feestdagen: tuple[Feestdag, ...]
