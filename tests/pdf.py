"""What somebody reads in a PDF, for the tests of more than one room."""

from __future__ import annotations

from pathlib import Path

import pypdfium2


def pdf_tekst(pad: Path) -> str:
    """All text of a PDF; a word that is cut at the end of a line is whole again."""
    document = pypdfium2.PdfDocument(pad)
    tekst = "\n".join(blad.get_textpage().get_text_range() for blad in document)
    return " ".join(tekst.replace("\ufffe", "").split())
