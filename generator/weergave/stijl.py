"""One small style sheet, put together from the theme: tokens, base, every component, print."""

from __future__ import annotations

import re

from generator.kleuren.bladen import stijlbladen
from generator.project import Project
from generator.uitvoer import ExportFile


def stijlblad(project: Project) -> ExportFile:
    """`assets/stijl.css` from the project's own theme folder and its house style, without comments and needless white space."""
    bronnen = (bron for bron in stijlbladen(project) if bron.is_file())
    css = "\n".join(bron.read_text(encoding="utf-8-sig", errors="replace") for bron in bronnen)
    return ExportFile("assets/stijl.css", _kort(css).encode())


def _kort(css: str) -> str:
    zonder_uitleg = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    return re.sub(r"\s*\n\s*", "\n", zonder_uitleg).strip() + "\n"
