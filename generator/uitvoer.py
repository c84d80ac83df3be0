"""What goes out: a page before and after rendering, and any other file of the site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class PageSource:
    """A page as pure data: where it goes, what search engines see, and what its template is told.

    `adres` is the address below the root of the site, with a slash at the end and empty for home; `sjabloon` names a
    template in `theme/pages/` without its ending.
    """

    adres: str
    titel: str
    beschrijving: str
    sjabloon: str
    gegevens: Mapping[str, Any]


@dataclass(frozen=True)
class Pagina:
    """A rendered page: `kop` is HTML for in the head (title, description), `html` is the content."""

    adres: str
    titel: str
    kop: str
    html: str


@dataclass(frozen=True)
class ExportFile:
    """A finished file: its path in the site (or in the folder of an export) and its bytes."""

    uri: str
    inhoud: bytes


def markdown_uri(adres: str) -> str:
    """The Markdown file that MkDocs publishes at this address: `regelingen/zorgtoeslag.md` for `regelingen/zorgtoeslag/`."""
    return f"{adres}index.md" if adres.count("/") < 2 else f"{adres.rstrip('/')}.md"


def adres_van_bestand(uri: str) -> str:
    """The address at which MkDocs publishes a page: `over/` for `over.md`, `a/b/` for `a/b/index.html`."""
    zonder = uri.rsplit(".", 1)[0]
    return zonder.removesuffix("index") if zonder.split("/")[-1] == "index" else f"{zonder}/"
