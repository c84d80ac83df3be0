"""The old site and the new one: while MkDocs writes, the previous site waits beside it, so that a build that fails (a fout
in a record, or a warning with --strict) leaves the last good site as it was.
"""

from __future__ import annotations

import shutil
from pathlib import Path


class Wissel:
    """The folder `site`, and `.site.vorige` beside it for as long as a build is busy.

    Making one puts the previous site apart; what an earlier build left half is thrown away first.
    """

    def __init__(self, site: Path) -> None:
        self._site, self._vorige = site, site.with_name(f".{site.name}.vorige")
        self.compleet = False  # whether every file of the new site is written
        self.zet_terug()
        if site.exists():
            site.rename(self._vorige)

    def zet_terug(self) -> None:
        """Put the previous site back, if it waits."""
        if self._vorige.exists():
            shutil.rmtree(self._site, ignore_errors=True)
            self._vorige.rename(self._site)

    def rond_af(self) -> None:
        """Throw the previous site away when the new one is complete, else put it back."""
        if self.compleet:
            shutil.rmtree(self._vorige, ignore_errors=True)
        self.zet_terug()
