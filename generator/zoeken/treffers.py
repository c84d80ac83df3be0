"""What the search engine can find: by which words, and what is shown then. The names are those of `theme/zoeken/`, as in `tabellen`."""

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
