"""The old site and the new one. MkDocs writes beside the site; only when everything is there do the two change places.

Whoever looks, at any moment, or when a build was killed: it is the old site or the new one, whole. Beside `site` stand

    .site.nieuw    what a build is writing
    .site.vorige   the old site, for the moment in which the two change places
    .site.weg      what is being thrown away
    .site.klaar    says that `.site.nieuw` is complete, when it can only be copied (see `_kopieer`)
    .site.slot     keeps two builds apart
"""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout
from mkdocs.exceptions import Abort

from generator.bestand import reden
from generator.schil.bestemming import is_van_de_redactie, is_van_een_ander

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from generator.project import Project


class Wissel:
    """One build of the site of this config: from now on MkDocs writes beside it.

    Raises Abort when another build is at it, or nothing can be written there.
    """

    def __init__(self, config: MkDocsConfig, project: Project) -> None:
        self._config, self._eigen_map = config, config.site_dir
        if waarom := is_van_de_redactie(Path(config.site_dir), project):
            raise Abort(waarom)
        self._plek = _Plek(Path(config.site_dir))
        self._slot = FileLock(self._plek.naast("slot"), timeout=0)
        self.compleet = False  # whether every file of the new site is written
        try:
            self._plek.site.parent.mkdir(parents=True, exist_ok=True)
            self._slot.acquire()
            self._plek.herstel()
            waarom = is_van_een_ander(self._plek.site)
            _weg(self._plek.nieuw)
        except Timeout:
            raise Abort(
                "Er wordt al een site gemaakt in deze map. Wacht tot dat klaar is en probeer het nog eens."
            ) from None
        except OSError as fout:
            _laat_los(self._slot)
            raise _niet_geschreven(fout) from None
        if waarom:
            _laat_los(self._slot)
            raise Abort(waarom)
        config.site_dir = str(self._plek.nieuw)

    @property
    def site(self) -> Path:
        """The folder that people see; where a link leads."""
        return self._plek.site

    def mislukt(self, fout: Exception) -> None:
        """Keep the old site; a disk that is full is no reason for a traceback."""
        self.compleet = False
        if isinstance(fout, OSError):
            raise _niet_geschreven(fout)

    def rond_af(self) -> None:
        """Let the new site take the place of the old one when it is complete, else throw it away; let others in."""
        self._config.site_dir = self._eigen_map
        try:
            if self.compleet:
                self._plek.wissel()
            _weg(self._plek.nieuw)
        except OSError as fout:
            raise _niet_geschreven(fout) from None
        finally:
            _laat_los(self._slot)


def _niet_geschreven(fout: OSError) -> Abort:
    """What to say when a file or folder cannot be written."""
    return Abort(
        f"Schrijven lukt niet: {fout.filename or 'de nieuwe site'} ({reden(fout)}). De site is niet veranderd."
    )


def herstel(site: Path) -> None:
    """Mend what a build that was killed left behind; nothing when a build is busy, or nothing is wrong."""
    plek = _Plek(site)
    if not (plek.vorige.exists() or plek.klaar.exists()):
        return
    slot = FileLock(plek.naast("slot"), timeout=0)
    try:
        slot.acquire()
        plek.herstel()
    except (Timeout, OSError):
        return
    finally:
        _laat_los(slot)


class _Plek:
    """Where a site is and what stands beside it. A link is followed: what it leads to changes, the link does not."""

    def __init__(self, site: Path) -> None:
        self.site = Path(os.path.realpath(site))
        self.nieuw, self.vorige, self.klaar = (self.naast(naam) for naam in ("nieuw", "vorige", "klaar"))

    def naast(self, naam: str) -> Path:
        """The folder or file with this name beside the site."""
        return self.site.with_name(f".{self.site.name}.{naam}")

    def wissel(self) -> None:
        """The complete new site becomes the site."""
        if os.path.ismount(self.site):
            self._kopieer()
            return
        had_al = self.site.exists()
        if had_al:
            _net_zo_toegankelijk(self.nieuw, self.site)
            try:
                self.site.rename(self.vorige)
            except OSError:  # a place that cannot be renamed
                self._kopieer()
                return
        self.nieuw.rename(self.site)
        if had_al:
            self._gooi_weg(self.vorige)

    def herstel(self) -> None:
        """Finish or undo what was cut off; both leave a whole site."""
        if self.klaar.exists():
            self._kopieer()
        elif self.vorige.exists():
            if self.site.exists():
                self._gooi_weg(self.site)
            self.vorige.rename(self.site)
        _weg(self.naast("weg"))

    def _kopieer(self) -> None:
        """File by file, each at once. Cut off half-way it starts again: `klaar` says that all of the new site is there."""
        self.klaar.touch()
        blijft = set()
        for pad in sorted(self.nieuw.rglob("*")):
            doel = self.site / pad.relative_to(self.nieuw)
            blijft.add(doel)
            if pad.is_dir():
                doel.mkdir(parents=True, exist_ok=True)
                continue
            naast = doel.with_name(f".{doel.name}.nieuw")
            shutil.copyfile(pad, naast)
            naast.replace(doel)
        for pad in sorted(self.site.rglob("*"), reverse=True):
            if pad not in blijft:
                _weg(pad)
        self.klaar.unlink()
        _weg(self.nieuw)

    def _gooi_weg(self, pad: Path) -> None:
        """At once out of sight, and then piece by piece."""
        weg = self.naast("weg")
        _weg(weg)
        pad.rename(weg)
        _weg(weg)


def _net_zo_toegankelijk(map_: Path, als: Path) -> None:
    """For a web server that reads the site as a member of a group: the mode and the owner of the folder stay."""
    stand = als.stat()
    with suppress(PermissionError):
        os.chown(map_, stand.st_uid, stand.st_gid)
    map_.chmod(stand.st_mode)


def _weg(pad: Path) -> None:
    if not pad.is_dir() or pad.is_symlink():
        pad.unlink(missing_ok=True)
        return
    shutil.rmtree(pad, ignore_errors=True)
    if pad.exists():  # somebody made folders in it read-only
        for map_, _, _ in os.walk(pad):
            Path(map_).chmod(0o700)
        shutil.rmtree(pad)


def _laat_los(slot: FileLock) -> None:
    """Let others in; nothing to do for who did not get in."""
    if slot.is_locked:
        Path(slot.lock_file).unlink(missing_ok=True)
        slot.release()
