"""One small style sheet, put together from the theme: tokens, base, every component, print."""

from __future__ import annotations

import re
from pathlib import Path

from generator.kleuren.bladen import stijlbladen
from generator.uitvoer import ExportFile


def stijlblad(thema: Path) -> ExportFile:
    """`assets/stijl.css` from the project's own theme folder, without comments and needless white space."""
    css = "\n".join(bron.read_text(encoding="utf-8", errors="replace") for bron in stijlbladen(thema) if bron.is_file())
    return ExportFile("assets/stijl.css", _kort(css).encode())


def _kort(css: str) -> str:
    zonder_uitleg = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    return re.sub(r"\s*\n\s*", "\n", zonder_uitleg).strip() + "\n"
