"""While somebody edits and looks: what nobody waits for is done when the new site has been shown and nobody saves."""

from __future__ import annotations

import gc
from collections.abc import Callable, Collection
from pathlib import Path
from threading import Event, Timer

from mkdocs.plugins import get_plugin_logger

from generator.schil.hergebruik import werk_bij
from generator.uitstel import Lading, Uitstel

_RUST = 1  # second
_log = get_plugin_logger("sociale-kaart")


class Naderhand:
    """Does `werk`, and then lets Python clear away, some time after it was last planned."""

    def __init__(self, werk: Callable[[], None]) -> None:
        self._werk, self._klaar = werk, Event()
        self._wekker = Timer(0, self._doe)

    def plan(self) -> None:
        """Do it after a moment of rest."""
        self.wacht()
        self._wekker = Timer(_RUST, self._doe)
        self._wekker.daemon = True
        self._wekker.start()

    def wacht(self) -> None:
        """Not now, when it has not begun: somebody waits for something else."""
        self._wekker.cancel()

    def stop(self) -> None:
        """Never again: nobody looks any more."""
        self._klaar.set()
        self.wacht()

    def _doe(self) -> None:
        try:
            self._werk()
        except Exception as fout:
            if self._klaar.wait(_RUST):  # Ctrl-C stopped what it asked, too
                return
            _log.error("Niet alles is vernieuwd. %s", fout)
            _log.debug("Waar het misging:", exc_info=True)
        gc.collect()


def haal_in(uitstel: Uitstel, site: Path, eigen: Collection[str]) -> None:
    """Make what was put off and write it in the site, but for what the town put there itself (`eigen`); nowhere when nobody
    looks any more.
    """

    def gemaakt(eerder: Lading, nieuw: Lading) -> None:
        bestanden, meldingen = nieuw
        for melding in meldingen:
            _log.error("\n%s\n", melding)
        if site.is_dir():
            werk_bij(site, *({b.uri: b.inhoud for b in deel if b.uri not in eigen} for deel in (eerder[0], bestanden)))

    uitstel.haal_in(gemaakt)
