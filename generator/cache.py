"""What is slow to work out is kept for the next time, in files that anybody may throw away at any moment."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from generator.bestand import schrijf

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
        if self.map is None:
            return maak()
        pad = self.map / soort / _hash(*(f"{len(tekst)} {tekst}" for tekst in uit))
        if (bewaard := _lees(pad)) is not None:
            return bewaard
        nieuw = maak()
        with suppress(OSError):
            pad.parent.mkdir(parents=True, exist_ok=True)
            schrijf(pad, f"{_hash(nieuw)}\n{nieuw}")
            _ruim_op(pad.parent, hoogstens)
        return nieuw


GEEN = Cache()
"""Keeps nothing."""


def _hash(*teksten: str) -> str:
    som = sha256()
    for tekst in teksten:
        som.update(tekst.encode())
    return som.hexdigest()


def _lees(pad: Path) -> str | None:
    """What is kept in a file; None when that is nothing, or not what was written."""
    try:
        som, _, tekst = pad.read_bytes().decode().partition("\n")
    except (OSError, UnicodeDecodeError):
        return None
    return tekst if som == _hash(tekst) else None


def _ruim_op(map_: Path, hoogstens: int) -> None:
    """Throw away what was kept longest ago."""
    nieuw_eerst = sorted(map_.iterdir(), key=lambda pad: pad.stat().st_mtime, reverse=True)
    for pad in nieuw_eerst[hoogstens:]:
        pad.unlink(missing_ok=True)
