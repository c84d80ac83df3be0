"""A table as CSV: RFC 4180, UTF-8 with a mark that says so, and no cell that a spreadsheet takes for a formula."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

Cel = str | int | Decimal | date
"""An empty text is a cell in which nothing stands."""

_BEGIN_VAN_FORMULE = frozenset("=+-@\t\r\n＝＋－＠")
"""What OWASP names under CSV injection."""
_NUMMER = re.compile(r"\+31[\s.-]*(?:\(0\))?[\s.-]*(?=[\d\s().-]+$)")


def als_csv(koppen: Sequence[str], rijen: Iterable[Sequence[Cel]]) -> bytes:
    """The file, with these headings. Excel needs the mark to see that it is UTF-8; other programs know it."""
    uit = io.StringIO()
    schrijver = csv.writer(uit)
    schrijver.writerow(koppen)
    schrijver.writerows([veilig(cel) for cel in rij] for rij in rijen)
    return uit.getvalue().encode("utf-8-sig")


def veilig(cel: Cel) -> str:
    """The text of a cell. What could be a formula gets a ' in front, and `lees-in` takes that off again; a number to call
    is written as people call it here, because with a ' in front no program calls it any more.
    """
    if not isinstance(cel, str):
        return str(cel)
    tekst = _NUMMER.sub("0", cel) if "+31" in cel else cel
    return f"'{tekst}" if tekst[:1] in _BEGIN_VAN_FORMULE else tekst
