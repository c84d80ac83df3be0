"""Lists that were typed with bullets or numbers: YAML makes one long sentence of them."""

from __future__ import annotations

import re

_BOLLETJES = "•●▪◦‣⁃∙○■□▸►▶➢➤"
_TEKENS = r"[–—*+→»](?= )|o(?= )|\d{1,2}[).](?= )|[a-z]\)(?= )|[\u2600-\u27bf\U0001f000-\U0001faff]\ufe0f?"
_MET_BOLLETJE = re.compile(rf"\s*(?:- +|[\w-]+: +)*([{_BOLLETJES}]|·(?= )) *(\S.*)")
_EERSTE = re.compile(rf"\s*(?:- +|[\w-]+: +)*({_TEKENS}) *(\S.*)")
_VOLGENDE = re.compile(rf" +({_TEKENS}) *\S")
_MISSCHIEN = re.compile(f"[{_BOLLETJES}·]"), re.compile(f" (?:{_TEKENS}) *\\S")
"""One of these is in a text with such a line, and in few others. Apart they take a quarter of the time."""


def opsomming(tekst: str) -> tuple[int, str, str] | None:
    """The first line (from 0) that begins with a bullet instead of a dash, what is wrong with it, and what to do."""
    if not any(misschien.search(tekst) for misschien in _MISSCHIEN):
        return None
    regels = tekst.splitlines()
    for nummer, (regel, volgende) in enumerate(zip(regels, [*regels[1:], ""], strict=True)):
        past = _MET_BOLLETJE.match(regel) or (_EERSTE.match(regel) if _VOLGENDE.match(volgende) else None)
        if past and not regel.lstrip().startswith("#"):
            return nummer, *_uitleg(past[1], past[2])
    return None


def _uitleg(teken: str, tekst: str) -> tuple[str, str]:
    return (
        f"Deze regel begint met “{teken}”; zo komt de opsomming als één lange zin op de site.",
        f"Zet elke zin op een eigen regel achter een streepje, zonder iets achter de naam van het veld: - {tekst}",
    )
