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
_LETTERS = bytes(ord("x") if byte >= 0x80 or chr(byte).isalpha() else ord(" ") for byte in range(256))
"""Where in UTF-8 letters can stand: also what is no letter outside ASCII, as a curly quote."""
_LANG_WOORD = b"x" * (_LANG + 1)
_NIET_HIER = re.compile(rb"<(script|style|textarea|template)\b.*?</\1>", re.DOTALL)


def breek_af(html: bytes) -> bytes:
    """HTML in UTF-8 in which every word of more than 20 letters that somebody reads may be cut; an address stays whole.

    Attributes, scripts and templates (from which scripts take texts to send) are left as they are.
    """
    letters, niet = html.translate(_LETTERS), [hier.span() for hier in _NIET_HIER.finditer(html)]
    uit, klaar = [], 0
    plek = letters.find(_LANG_WOORD)
    while plek >= 0:
        begin, eind = html.rfind(b">", 0, plek), html.find(b"<", plek)
        if verder := next((tot for van, tot in niet if van <= plek < tot), 0):
            plek = verder
        elif begin > html.rfind(b"<", 0, plek) and eind > 0:
            uit += [html[klaar:begin], _WOORD.sub(_zacht, html[begin:eind].decode()).encode()]
            plek = klaar = eind
        else:  # in a tag
            plek = letters.find(b" ", plek)
        plek = letters.find(_LANG_WOORD, plek)
    return b"".join((*uit, html[klaar:]))


def _zacht(woord: re.Match[str]) -> str:
    return str(_woordenboek().inserted(woord[0], ZACHT))


@cache
def _woordenboek() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="nl_NL", left=3, right=3)
