"""One municipality's project: where its files are, where its site is online, and for which day it is built."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.cache import GEEN, Cache
from generator.geheugen import Geheugen

if TYPE_CHECKING:
    from generator.v8 import Opener

TOKENS, LOGO = "tokens.css", "logo.svg"
"""What the folder of the house style can hold."""
PAGINA = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
"""How the name of a page ends, for MkDocs."""


@dataclass(frozen=True)
class Laag:
    """Records and lists that every town shares: the folders, and the folder that their shown paths start from."""

    records: Path
    lijsten: Path
    basis: Path


@dataclass(frozen=True)
class Project:
    """What mkdocs.yml says, and the day.

    `basis` is the folder of mkdocs.yml, `records` the folders with records, `lijsten` that with the lists,
    `eigen_paginas` that of the hand-written pages, and `thema` the theme folders, the project's own first. `webadres` is
    where the site is online, empty when that is nowhere yet. `landelijk` is the layer below what the town has itself.
    `huisstijl` is the folder with what the town lays on the theme, which may not be there.
    `menu` are the files that the menu names; `opmaak` and `opmaakinstellingen` the extensions of Markdown; `eigen_bestanden` the style sheets and scripts that
    mkdocs.yml adds, by their paths among the pages. `met_geschiedenis`: git is asked what changed. `offline`: a browser keeps pages for when there is no network. `cache` keeps what is slow to
    work out, `geheugen` what the build before this one worked out; `v8` is where JavaScript runs, when that is
    not in this process and for one moment.
    """

    naam: str
    webadres: str
    basis: Path
    records: tuple[Path, ...]
    lijsten: Path
    eigen_paginas: Path
    thema: tuple[Path, ...]
    vandaag: date
    landelijk: Laag | None = None
    huisstijl: Path | None = None
    menu: tuple[str, ...] = ()
    opmaak: tuple[str, ...] = ("toc", "tables", "fenced_code")
    opmaakinstellingen: Mapping[str, Any] = field(default_factory=dict, hash=False)
    eigen_bestanden: frozenset[str] = frozenset()
    met_geschiedenis: bool = False
    offline: bool = False
    cache: Cache = GEEN
    geheugen: Geheugen = field(default_factory=Geheugen, compare=False)
    v8: Opener | None = field(default=None, compare=False)

    def op(self, dag: date) -> Project:
        """The same project on another day."""
        return replace(self, vandaag=dag)

    def geschreven_paginas(self) -> tuple[Path, ...]:
        """The hand-written pages; what stands among the lists is not for the site."""
        return tuple(sorted(pad for pad in self.eigen_paginas.rglob("*") if self.is_pagina(pad)))

    def is_pagina(self, pad: Path) -> bool:
        """Whether this is a hand-written page: an ordinary file that MkDocs takes for Markdown. A README is for who edits."""
        gewoon = pad.suffix in PAGINA and pad.name != "README.md" and not self.zijn_lijsten(pad)
        return gewoon and pad.is_file() and not pad.is_symlink()

    def zijn_lijsten(self, pad: Path) -> bool:
        """Whether this stands among the lists, which may be in the folder of the hand-written pages."""
        landelijk = (self.landelijk.lijsten,) if self.landelijk else ()
        return any(map_ in pad.parents for map_ in (self.lijsten, *landelijk))

    def geschreven_uris(self) -> tuple[str, ...]:
        """Their paths below their folder: `over.md`."""
        return tuple(pad.relative_to(self.eigen_paginas).as_posix() for pad in self.geschreven_paginas())

    def huisstijlbestand(self, naam: str) -> Path | None:
        """An ordinary file in the folder of the house style; None when it is not there."""
        pad = self.huisstijl / naam if self.huisstijl else None
        return pad if pad and pad.is_file() and not pad.is_symlink() else None

    @property
    def pictogrammen(self) -> Pictogrammen:
        """The drawings that the theme has."""
        return Pictogrammen(tuple(map_ / ".icons" / "material" for map_ in self.thema))


@dataclass(frozen=True)
class Pictogrammen(Collection[str]):
    """Drawings by name, in some folders; there are thousands, so whether one is there is asked without reading the rest."""

    mappen: tuple[Path, ...]

    def pad(self, naam: str) -> Path | None:
        """The SVG file of a drawing; None when there is none of this name."""
        return next((pad for map_ in self.mappen if (pad := map_ / f"{naam}.svg").is_file()), None)

    def __contains__(self, naam: object) -> bool:
        return isinstance(naam, str) and self.pad(naam) is not None

    def __iter__(self) -> Iterator[str]:
        return iter({pad.stem for map_ in self.mappen if map_.is_dir() for pad in map_.iterdir()})

    def __len__(self) -> int:
        return len(set(self))
