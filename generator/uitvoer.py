"""What goes out: a page before and after rendering, and any other file of the site."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar, Protocol

from generator.meldingen import Melding, fouten

NAMEN = "assets/namen.js"
"""On every site: how the scripts are called that a script asks for (generator/weergave/vast.py)."""


class Paginainhoud(Protocol):
    """What a page type tells its template: a frozen dataclass whose fields are the names that the template prints.

    `sjabloon` is a template in `theme/pages/` without its ending.
    """

    sjabloon: ClassVar[str]


@dataclass(frozen=True)
class PageSource:
    """A page as pure data: where it goes, what search engines see, and what its template is told.

    `adres` is the address below the root of the site, with a slash at the end and empty for home; `kort_adres` is the
    address to share, for the page of a record; `jsonld` says in the words of schema.org what the page is about, and `jsonld_tot` until when; `feed` is
    the address of a feed of what changes on it.
    """

    adres: str
    titel: str
    beschrijving: str
    inhoud: Paginainhoud
    kort_adres: str = ""
    jsonld: str = ""
    jsonld_tot: date | None = None
    feed: str = ""


@dataclass(frozen=True)
class Pagina:
    """A rendered page: `kop` is HTML for in the head (title, description), `inhoud` is the content as UTF-8: there are
    thousands, and as a text with a “€” in it one takes twice the memory.
    """

    adres: str
    titel: str
    kop: str
    inhoud: bytes

    @property
    def html(self) -> str:
        """The content."""
        return self.inhoud.decode()


@dataclass(frozen=True)
class ExportFile:
    """A finished file: its path in the site (or in the folder of an export) and its bytes."""

    uri: str
    inhoud: bytes


@dataclass(frozen=True)
class Ontwerp:
    """What a site will hold, before it is rendered.

    `geschreven` are the files in the folder with hand-written pages: their paths there, by the name that editors know.
    """

    bronnen: tuple[PageSource, ...] = ()
    bestanden: tuple[ExportFile, ...] = ()
    geschreven: Mapping[str, str] = field(default_factory=dict)

    @property
    def te_maken(self) -> tuple[ExportFile, ...]:
        """The files, without those that the town put between its pages itself, such as a `robots.txt` of its own."""
        eigen = frozenset(self.geschreven.values())
        return tuple(bestand for bestand in self.bestanden if bestand.uri not in eigen)

    def adressen(self, geschreven: Iterable[str] = ()) -> frozenset[str]:
        """The addresses of all pages; `geschreven` are the paths of the hand-written ones, such as `over.md`."""
        html = (bestand.uri for bestand in self.bestanden if bestand.uri.endswith(".html"))
        uris = (*html, *geschreven)
        return frozenset((*(bron.adres for bron in self.bronnen), *map(adres_van_bestand, uris)))

    def zonder_fout(self, meldingen: Iterable[Melding]) -> tuple[str, ...]:
        """The paths of the files in the folder with hand-written pages that have no fout."""
        fout = {melding.bestand for melding in fouten(meldingen)}
        return tuple(uri for bestand, uri in self.geschreven.items() if bestand not in fout)


@dataclass(frozen=True)
class Bouwsel:
    """A finished site: rendered pages, other files, all meldingen, and the HTML around every page (see `Weergave.schil`).

    `geschreven` are the files in the folder with hand-written pages that may be on it, by their paths there; `namen` tells
    how a script or style sheet is called on it.
    """

    paginas: tuple[Pagina, ...]
    bestanden: tuple[ExportFile, ...]
    meldingen: tuple[Melding, ...]
    schil: Mapping[str, str] = field(default_factory=dict)
    geschreven: tuple[str, ...] = ()
    namen: Mapping[str, str] = field(default_factory=dict)


def markdown_uri(adres: str) -> str:
    """The Markdown file that MkDocs publishes at this address: `regelingen/zorgtoeslag.md` for `regelingen/zorgtoeslag/`."""
    return f"{adres}index.md" if adres.count("/") < 2 else f"{adres.rstrip('/')}.md"


def adres_van_bestand(uri: str) -> str:
    """The address at which MkDocs publishes a page: `over/` for `over.md`, `a/b/` for `a/b/index.html`."""
    zonder = uri.rsplit(".", 1)[0]
    return zonder.removesuffix("index") if zonder.split("/")[-1] == "index" else f"{zonder}/"
