"""CSV as RFC 4180 has it, in which no cell becomes a formula in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

_FORMULE = ("=", "+", "-", "@", "\t", "\r")


def csv_bestand(kop: Sequence[str], rijen: Iterable[Sequence[str | int | None]]) -> bytes:
    """The bytes of a file with these columns. A text that a program would take for a formula gets a ' in front, as
    spreadsheets do themselves; a number stays one, and None is an empty cell.
    """
    uit = io.StringIO(newline="")
    schrijver = csv.writer(uit, lineterminator="\r\n")
    schrijver.writerow(map(veilig, kop))
    schrijver.writerows([cel if isinstance(cel, int) else veilig(cel or "") for cel in rij] for rij in rijen)
    return uit.getvalue().encode()


def veilig(tekst: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{tekst}" if tekst.startswith(_FORMULE) else tekst
