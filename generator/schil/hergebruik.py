"""What is the same in the site that stands there, is not written again: after an edit that is nearly all of it.

While somebody looks, such a file stays where it is. A build gives it a second name in the new site (a hard link), which is
the only one when the old site is gone.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

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
        for pad in sorted(self._oud.rglob("*"), reverse=True):
            if pad.is_dir():
                _weg_als_leeg(pad)
            elif str(pad.relative_to(self._oud)) not in alles:
                pad.unlink()


def _weg_als_leeg(map_: Path) -> None:
    if not any(map_.iterdir()):
        map_.rmdir()
