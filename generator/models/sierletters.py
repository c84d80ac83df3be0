"""Letters in fancy dress: what sites for “bold text” make for social media (𝗴𝗿𝗮𝘁𝗶𝘀, ⓖⓡⓐⓣⓘⓢ, ɢʀᴀᴛɪs, ᵍʳᵃᵗⁱˢ).

They look like letters, but are signs of mathematics, bullets or phonetics, so nobody can hear, find or print them.
"""

from __future__ import annotations

import re
import unicodedata

_WISKUNDE = "\u210a-\u2113\u2115\u2119-\u211d\u2124\u2128\u212c-\u2134\u213c-\u213f\u2145-\u2149\U0001d400-\U0001d7ff"
_OMLIJST = "\u249c-\u24e9\U0001f110-\U0001f149\U0001f150-\U0001f169\U0001f170-\U0001f189"
_KLEINKAPITAAL = "\u0262\u026a\u0274\u0280\u028f\u0299\u029c\u029f\u1d00-\u1d23\ua730\ua731\ua7af"
_HOOG = "\u02b0-\u02b8\u02e1-\u02e3\u1d2c-\u1d6a\u1d9c\u1da0\u1dbb\u2071\u207f\u2090-\u209c"
# One or two in a ring or raised are as people write them: Ⓐ, 🅿, xⁿ, 2ᵈᵉ.
_SIERLETTER = re.compile(
    f"[{_WISKUNDE}]|[{_OMLIJST}](?=(?:\ufe0f? ?[{_OMLIJST}]){{2}})|[{_KLEINKAPITAAL}]{{2}}|(?<![\\d{_HOOG}])[{_HOOG}]{{3}}"
)
_ALLE = re.compile(f"[{_WISKUNDE}{_OMLIJST}{_KLEINKAPITAAL}{_HOOG}]")
_LETTER = re.compile(" ([A-Z])$")


def plek_van_sierletter(tekst: str) -> int | None:
    """Where the first of them stands; None when there is none."""
    vondst = _SIERLETTER.search(tekst)
    return vondst.start() if vondst else None


def gewoon_geschreven(tekst: str) -> str:
    """The text in ordinary letters."""
    return _ALLE.sub(lambda teken: _gewoon(teken[0]), tekst).replace("\ufe0f", "")


def _gewoon(teken: str) -> str:
    naam = unicodedata.name(teken, "")
    if letter := _LETTER.search(naam):
        return letter[1].lower() if "SMALL" in naam else letter[1]
    return unicodedata.normalize("NFKC", teken)
