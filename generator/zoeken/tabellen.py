"""What the search engine is told, by name. These names are the only ones: `theme/zoeken/` reads the same (tests/zoeken/test_zoeken.py).

A field that points at a row of another table holds the number of that row.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Zoekteksten:
    """The texts of a record or guide by the field they stand in, the field that says most first."""

    naam: tuple[str, ...]
    zoekwoord: tuple[str, ...] = ()
    zin: tuple[str, ...] = ()
    kort: tuple[str, ...] = ()
    lijst: tuple[str, ...] = ()
    tekst: tuple[str, ...] = ()


@dataclass(frozen=True)
class Treffer:
    """What a hit shows, and what filters look at. None is that nobody wrote it down: that is not a no.

    `wijken` is where the people live whom it is for (nobody named: everybody), `plekken` the wijken where it is. `zelf`
    is that nobody has to refer you. `dagen` are the days of every week on which somebody is there (0 is Monday), `data` the
    days of a rhythm that is not every week, except from a `dicht_van` up to and including the `dicht_tot` beside it, and
    on a holiday only if `op_feestdagen`; `tot` is until when that may be believed. All days are counted since 1970. With
    a `twijfel` it may be open on other days too. `in_plaats` are the ids of what there is instead of what
    has stopped. `rang` grows with how often the lists name it to begin with.
    """

    id: str
    naam: str
    kort: str
    soort: int
    themas: tuple[int, ...]
    doelgroepen: tuple[int, ...]
    gebeurtenissen: tuple[int, ...]
    wijken: tuple[int, ...]
    plekken: tuple[int, ...]
    gratis: bool | None
    zelf: bool | None
    anoniem: bool | None
    stadspas: bool
    gestopt: bool
    in_plaats: tuple[str, ...]
    dicht: bool
    dagen: tuple[int, ...]
    data: tuple[int, ...]
    dicht_van: tuple[int, ...]
    dicht_tot: tuple[int, ...]
    op_feestdagen: bool
    twijfel: str
    tot: int
    rang: int


@dataclass(frozen=True)
class Hulpregel:
    """A record: by which words it is found, and what is shown then."""

    velden: Zoekteksten
    toon: Treffer


@dataclass(frozen=True)
class Gids:
    """A page that answers: its address below the root of the site, the place on it (or nothing), its name and what it says in
    a sentence, what kind of page it is, and whether somebody may want to leave fast.
    """

    adres: str
    plek: str
    naam: str
    kort: str
    soort: str
    snel_weg: bool
    van: int
    tot: int


@dataclass(frozen=True)
class Gidsregel:
    """A guide: by which words it is found, and what is shown then."""

    velden: Zoekteksten
    toon: Gids


@dataclass(frozen=True)
class Soort:
    """A kind of record: what residents read, and below which address its pages are."""

    naam: str
    adres: str


@dataclass(frozen=True)
class Synoniem:
    """Words that stand in no record (`ook`), and the words that do (`naar`); `taal` is the number of the language that they
    are of, counted from 1, and 0 for Dutch.
    """

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
class Gat:
    """What the site cannot describe yet: whether we are sure that it exists, and whom to call, until when that number may be
    believed (days since 1970).
    """

    id: str
    naam: str
    bestaat: bool
    telefoon: str
    kaal: str
    tot: int


@dataclass(frozen=True)
class Gatregel:
    """A gap: by which words it is found, and what is said then."""

    velden: Zoekteksten
    toon: Gat


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
    """The word that a hit gets when it has stopped, and when it is closed for a while."""

    gestopt: str
    dicht: str


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
    nood: tuple[Noodgeval, ...]
    noodwoorden: tuple[Woordgroep, ...]
    elders: tuple[Onderwerp, ...]
    wijken: tuple[Wijk, ...]
    gemeente: Gemeente
    loket: Loket
    adressen: Adressen
    labels: Labels
    feestdagen: tuple[Feestdag, ...]
