"""What is the same in the site that stands there, is not written again: after an edit that is nearly all of it.

While somebody looks, such a file stays where it is. A build gives it a second name in the new site (a hard link), which is
the only one when the old site is gone.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from generator.bestand import schrijf

if TYPE_CHECKING:
    from mkdocs.structure.files import File


class Hergebruik:
    """One build: `oud` is the site that stands there, `nieuw` the folder in which MkDocs writes; the same while somebody
    looks.
    """

    def __init__(self, oud: Path, nieuw: Path) -> None:
        self._oud, self._nieuw = oud, nieuw
        self._zelfde: set[str] = set()

    def kijk(self, bestand: File, inhoud: bytes) -> None:
        """Let MkDocs write this nowhere when it stands there already."""
        oud = self._oud / bestand.dest_path
        try:
            zelfde = oud.read_bytes() == inhoud and not oud.is_symlink()
        except OSError:
            return
        if zelfde:
            self._zelfde.add(bestand.dest_path)
            bestand.abs_dest_path = os.devnull

    def rond_af(self, alles: Collection[str]) -> None:
        """Everything else is written: put the rest beside it; where somebody looks, take away what is not in `alles`."""
        if self._oud == self._nieuw:
            self._haal_weg(alles)
        else:
            self._leg_ernaast()

    def _leg_ernaast(self) -> None:
        for map_ in {naam.rpartition("/")[0] for naam in self._zelfde}:
            (self._nieuw / map_).mkdir(parents=True, exist_ok=True)
        oud, nieuw = str(self._oud), str(self._nieuw)  # there are thousands, and a Path takes its time
        for naam in self._zelfde:
            van, naar = f"{oud}/{naam}", f"{nieuw}/{naam}"
            try:
                os.link(van, naar)
            except OSError:  # another disk, or one that has no links
                shutil.copyfile(van, naar)

    def _haal_weg(self, alles: Collection[str]) -> None:
        for map_, _, namen in os.walk(self._oud, topdown=False):
            van = os.path.relpath(map_, self._oud)
            for naam in namen:
                if os.path.normpath(f"{van}/{naam}") not in alles:
                    Path(map_, naam).unlink()
            if not any(Path(map_).iterdir()):
                Path(map_).rmdir()


def werk_bij(site: Path, eerder: Iterable[str], nieuw: Mapping[str, bytes]) -> None:
    """Write the files that are different, each in one go because somebody may be looking at it, and take away those of
    `eerder` that are no more.
    """
    for uri, inhoud in nieuw.items():
        pad = site / uri
        if not pad.is_file() or pad.read_bytes() != inhoud:
            pad.parent.mkdir(parents=True, exist_ok=True)
            schrijf(pad, inhoud)
    for uri in eerder:
        if uri not in nieuw:
            (site / uri).unlink(missing_ok=True)
