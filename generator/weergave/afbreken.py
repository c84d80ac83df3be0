"""Long words may be cut where Dutch cuts them, on the screen only: a soft hyphen shows nothing until a line is too short.

Only what is shown gets them. Data, search and exports never see one, and `theme/scripts/lijst.js` takes them out of what
somebody copies.
"""

from __future__ import annotations

import re
from functools import cache

import pyphen

ZACHT = "\u00ad"
_LANG = 20
_WOORD = re.compile(rf"(?<![\w@./])[^\W\d_]{{{_LANG + 1},}}(?![\w@/]|\.\w)")
_TEKST = re.compile(rf">[^<>]*[^\W\d_]{{{_LANG + 1}}}[^<>]*<")
_NIET_HIER = re.compile(r"(<(script|style|textarea|template)\b.*?</\2>)", re.DOTALL)


def breek_af(html: str) -> str:
    """HTML in which every word of more than 20 letters that somebody reads may be cut; an address stays whole.

    Attributes, scripts and templates (from which scripts take texts to send) are left as they are.
    """
    if not _TEKST.search(html):
        return html
    stukken = _NIET_HIER.split(html)
    # Every third piece is what stays, and the one behind it is its name.
    return "".join(
        _TEKST.sub(lambda tekst: _WOORD.sub(_zacht, tekst[0]), stuk)
        if nummer % 3 == 0
        else stuk
        if nummer % 3 == 1
        else ""
        for nummer, stuk in enumerate(stukken)
    )


def _zacht(woord: re.Match[str]) -> str:
    return str(_woordenboek().inserted(woord[0], ZACHT))


@cache
def _woordenboek() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="nl_NL", left=3, right=3)
