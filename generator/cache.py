"""What is slow to work out is kept for the next time, in files that anybody may throw away at any moment."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from secrets import token_hex

_HOOGSTENS = 100  # so many of a kind are kept


@dataclass(frozen=True)
class Cache:
    """The folder in which it is kept; without one every answer is worked out again.

    An answer is kept under the hash of all that it was made from, content and code. So it cannot be out of date, and who
    throws it away, or cannot write there, loses time only.
    """

    map: Path | None = None

    def onthoud(self, soort: str, uit: tuple[str, ...], maak: Callable[[], str], *, hoogstens: int = _HOOGSTENS) -> str:
        """What `maak` gives, or gave before; `uit` are all the texts that decide what that is. Of a `soort` at most
        `hoogstens` answers are kept.
        """
        if (bewaard := self.lees(soort, uit)) is not None:
            return bewaard.decode()
        antwoord = maak()
        self.schrijf(soort, uit, antwoord.encode())
        self.ruim_op(soort, hoogstens)
        return antwoord

    def lees(self, soort: str, uit: tuple[str, ...]) -> bytes | None:
        """What is kept of this; None when that is nothing, or not what was written."""
        if self.map is None:
            return None
        pad = self._pad(self.map, soort, uit)
        try:
            som, _, bewaard = pad.read_bytes().partition(b"\n")
        except OSError:
            return None
        with suppress(OSError):  # so that `ruim_op` knows that it is in use
            os.utime(pad)
        return bewaard if som == _hash(bewaard).encode() else None

    def schrijf(self, soort: str, uit: tuple[str, ...], antwoord: bytes) -> None:
        """Keep this, whole or not at all. Of a `soort` there may be any number, until `ruim_op` says how many."""
        if self.map is None:
            return
        pad = self._pad(self.map, soort, uit)
        naast = pad.with_name(f".{token_hex(8)}.nieuw")
        with suppress(OSError):
            pad.parent.mkdir(parents=True, exist_ok=True)
            try:  # nobody waits until it is on the disk: what got lost on the way is not read
                with naast.open("wb") as bestand:
                    bestand.writelines((_hash(antwoord).encode(), b"\n", antwoord))
                naast.replace(pad)
            finally:
                naast.unlink(missing_ok=True)

    def ruim_op(self, soort: str, hoogstens: int) -> None:
        """Throw away what was used longest ago, until `hoogstens` answers of this `soort` are left."""
        if self.map is None:
            return
        with suppress(OSError):
            op_tijd = sorted((self.map / soort).iterdir(), key=lambda pad: pad.stat().st_mtime, reverse=True)
            for pad in op_tijd[hoogstens:]:
                pad.unlink(missing_ok=True)

    def _pad(self, map_: Path, soort: str, uit: tuple[str, ...]) -> Path:
        return map_ / soort / _hash("".join(f"{len(tekst)} {tekst}" for tekst in uit).encode())


GEEN = Cache()
"""Keeps nothing."""


def _hash(bytes_: bytes) -> str:
    return sha256(bytes_).hexdigest()
