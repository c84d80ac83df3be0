"""The theme as MkDocs finds it by its name: it looks in the folder in which the file of this module would stand."""

from __future__ import annotations

from generator import pakket

__file__ = str(pakket.THEMA / "mkdocs_theme.yml")
