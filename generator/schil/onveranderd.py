"""When nothing is different since the site that stands there was made, it stays: there is nothing to make.

All that a build reads is hashed; of the site itself it is enough that every file is the one that was written, and was not
touched since. In `.cache/` stands which site belongs to what.
"""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config.base import Config
from mkdocs.plugins import BasePlugin
from mkdocs.theme import Theme
from mkdocs.utils import get_build_date

from generator.documenten.git import in_git, vraag
from generator.geheugen import code
from generator.pakket import ONS
from generator.schil.instellingen import alleen_van_ons

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from generator.project import Project

_SOORT = "site"
_HOOGSTENS = 4
_PAKKETTEN = {"dist-packages", "site-packages"}
"""What another package has below such a folder is known by its name and version, which `code` hashes."""
_NAAST = {".txt", ".yaml", ".yml"}
"""How a file ends that stands beside the folders: mkdocs.yml, adressen.txt, leesniveau.yaml."""


@dataclass(eq=False)
class Onveranderd:
    """One build: what it is made from, and what MkDocs and we say meanwhile.

    `site` is the folder in which the site stands, and will stand. Make it before anything of the config is changed.
    """

    config: MkDocsConfig
    project: Project
    site: Path
    _instellingen: object = field(init=False)
    _uit: str | None = field(init=False)
    _gezegd: _Gezegd = field(init=False)

    def __post_init__(self) -> None:
        self._instellingen = _als_gegevens(self.config)
        self._uit = self._bronnen()
        self._gezegd = _Gezegd()
        logging.getLogger("mkdocs").addHandler(self._gezegd)

    def staat_er(self) -> bool:
        """Whether the site that stands there is what a build would make now; then it says what was said when it was made."""
        bewaard = self.project.cache.lees(_SOORT, self._sleutel(self._uit)) if self._uit else None
        if bewaard is None:
            return False
        som, gezegd = json.loads(bewaard)
        if som != _som_van(self.site, _stand):
            return False
        for naam, ernst, tekst in gezegd:
            logging.getLogger(naam).log(ernst, "%s", tekst)
        return True

    def onthoud(self) -> None:
        """The site that stands there now was made from this; not when anything was changed meanwhile."""
        som = _som_van(self.site, _stand)
        if self._uit and som and self._uit == self._bronnen():
            bewaard = json.dumps([som, self._gezegd.alles]).encode()
            self.project.cache.schrijf(_SOORT, self._sleutel(self._uit), bewaard)
            self.project.cache.ruim_op(_SOORT, _HOOGSTENS)

    def klaar(self) -> None:
        """Nobody listens any more."""
        logging.getLogger("mkdocs").removeHandler(self._gezegd)

    def _sleutel(self, uit: str | None) -> tuple[str, ...]:
        return (uit or "", str(self.site))

    def _bronnen(self) -> str | None:
        """A hash of all that decides what the site will be; None when others may have a say in it, or nothing may be kept."""
        if self.project.cache.map is None or not alleen_van_ons(self.config):
            return None
        mappen = [_som_van(map_) for map_ in sorted(_mappen(self.config, self.project))]
        if None in mappen:
            return None
        naast = {self.project.basis, self.project.lijsten.parent}
        los = sorted(pad for map_ in naast for pad in map_.iterdir() if pad.suffix in _NAAST)
        wat = (
            code(),
            str(self.project.vandaag),
            get_build_date(),
            self.project.met_geschiedenis and _verleden(self.project.basis),
            self._instellingen,
            mappen,
            [(pad.name, _som(pad)) for pad in los],
        )
        return sha256(repr(wat).encode()).hexdigest()


class _Gezegd(logging.Handler):
    """All that is said while a site is made, but not that it is being made."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.alles: list[tuple[str, int, str]] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.name != "mkdocs.commands.build" or record.levelno > logging.INFO:
            self.alles.append((record.name, record.levelno, record.getMessage()))


def niets_te_maken(config: MkDocsConfig) -> None:
    """Leave MkDocs without anything to do: no menu, no template of the theme."""
    config.nav, config.extra_templates = [], []
    config.theme.static_templates = set()


def _mappen(config: MkDocsConfig, project: Project) -> Iterator[Path]:
    """Every folder that is read, but what only another package can change."""
    mappen = {project.lijsten, project.eigen_paginas, *project.records, *map(Path, config.theme.dirs)}
    if project.landelijk:
        mappen |= {project.landelijk.records, project.landelijk.lijsten}
    if project.huisstijl:
        mappen.add(project.huisstijl)
    for map_ in mappen:
        if map_.is_relative_to(ONS) or not _PAKKETTEN & set(map_.parts):
            yield map_


def _verleden(basis: Path) -> bytes | None:
    """What git would tell of the past: where it is now, and where it was cut off."""
    uit = vraag(basis, "rev-parse", "HEAD", "--git-path", "shallow") if in_git(basis) else None
    if uit is None:
        return None
    grens = basis / uit.decode("utf-8", "surrogateescape").splitlines()[1]
    return uit + (grens.read_bytes() if grens.is_file() else b"")


def _som_van(map_: Path, som_van: Callable[[Path], str] | None = None) -> str | None:
    """A hash of all files below a folder: how they are called, and what is in them, or what `som_van` says of each; None when a
    folder in it is a link.
    """
    som = sha256()
    for hier, mappen, bestanden in os.walk(map_):
        pad = Path(hier)
        mappen.sort()
        if any((pad / naam).is_symlink() for naam in mappen):
            return None
        namen = (f"{naam} {(som_van or _som)(pad / naam)}" for naam in sorted(bestanden))
        som.update("\n".join([str(pad.relative_to(map_)), *mappen, *namen]).encode("utf-8", "surrogateescape"))
    return som.hexdigest()


def _som(pad: Path) -> str:
    try:
        return f"{pad.is_symlink()} {sha256(pad.read_bytes()).hexdigest()}"
    except OSError as fout:
        return str(fout.errno)


def _stand(pad: Path) -> str:
    """Which file this is and when anything of it was last different: nobody can set that back."""
    stand = pad.lstat()
    return f"{stand.st_ino} {stand.st_size} {stand.st_mtime_ns} {stand.st_ctime_ns}"


def _als_gegevens(waarde: object) -> object:
    """A setting as plain values in a fixed order. What is neither is printed with its address in memory, and never the same."""
    if isinstance(waarde, Theme):
        return _als_gegevens(vars(waarde))
    if isinstance(waarde, BasePlugin):
        return _als_gegevens(waarde.config)
    if isinstance(waarde, (dict, Config)):
        return sorted((str(naam), _als_gegevens(inhoud)) for naam, inhoud in waarde.items())
    if isinstance(waarde, (set, frozenset)):
        return sorted(map(repr, waarde))
    if isinstance(waarde, (list, tuple)):
        return [_als_gegevens(deel) for deel in waarde]
    return repr(waarde)
