"""QR codes."""

from __future__ import annotations

import io

import segno

_STILLE_RAND = 4  # modules of white around the code that a reader needs, by ISO/IEC 18004


def qr(tekst: str) -> str:
    """An SVG drawing of a QR code; a quarter of it may be smudged (level Q) where that costs no extra size, else 15 %."""
    uit = io.BytesIO()
    code = segno.make_qr(tekst, error="m", boost_error=True)
    code.save(uit, kind="svg", border=_STILLE_RAND, xmldecl=False, svgns=True, light="#fff")
    return uit.getvalue().decode()
