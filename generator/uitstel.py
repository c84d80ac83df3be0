"""What takes long, and what nobody waits for who edits and looks (the open data, the paper): it is made when the pages have
been shown. Until then what was made before stands in for it.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import TypeAlias

from generator.meldingen import Melding
from generator.uitvoer import ExportFile

Lading: TypeAlias = tuple[tuple[ExportFile, ...], tuple[Melding, ...]]
"""Finished files, and what was wrong with them."""


class Uitstel:
    """What was made last, by name, and what still has to be. A new one knows nothing, and so puts nothing off."""

    def __init__(self) -> None:
        self._gemaakt: dict[str, tuple[object, Lading]] = {}
        self._nog: dict[str, tuple[object, Callable[[], Lading]]] = {}
        self._slot = Lock()

    def of_straks(self, naam: str, site: object, maak: Callable[[], Lading]) -> Lading:
        """What `maak` gives, or what it gave before when that was good and made for the same `site` (the addresses of its
        pages, so that nothing they lead to is missing); then `haal_in` asks it.
        """
        toen, eerder = self._gemaakt.get(naam, (None, ((), ())))
        if toen == site and not eerder[1]:
            self._nog[naam] = site, maak
            return eerder
        self._nog.pop(naam, None)
        nu = maak()
        with self._slot:
            self._gemaakt[naam] = site, nu
        return nu

    def haal_in(self, gemaakt: Callable[[Lading, Lading], None]) -> None:
        """Make what was put off; `gemaakt` gets what stood in for it, and what it is. What was made anew meanwhile is left."""
        while self._nog:
            naam = next(iter(self._nog))
            site, maak = self._nog.pop(naam)
            eerder = self._gemaakt[naam]
            nieuw = maak()
            with self._slot:
                if self._gemaakt[naam] is eerder:
                    gemaakt(eerder[1], nieuw)
                    self._gemaakt[naam] = site, nieuw
