"""A table as CSV: RFC 4180, UTF-8 with a mark that says so, and no cell that a spreadsheet takes for a formula."""

from __future__ import annotations

import csv
import io
import re

from generator.exports.open.tabel import Cel, Tabel

_BEGIN_VAN_FORMULE = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What OWASP names under CSV injection."""
_NUMMER = re.compile(r"\+31[\s.-]*(?:\(0\))?[\s.-]*(?=[\d\s().-]+$)")


def als_csv(tabel: Tabel) -> bytes:
    """The file. Excel needs the mark to see that it is UTF-8; other programs know it."""
    uit = io.StringIO()
    schrijver = csv.writer(uit)
    schrijver.writerow(tabel.koppen)
    schrijver.writerows([veilig(cel) for cel in rij] for rij in tabel.rijen)
    return uit.getvalue().encode("utf-8-sig")


def veilig(cel: Cel) -> str:
    """The text of a cell. What could be a formula gets a ' in front, and `lees-in` takes that off again; a number to call
    is written as people call it here, because with a ' in front no program calls it any more.
    """
    tekst = _NUMMER.sub("0", str(cel))
    return f"'{tekst}" if tekst.startswith(_BEGIN_VAN_FORMULE) else tekst
