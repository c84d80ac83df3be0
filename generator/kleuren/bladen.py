"""Which style sheets a theme has, in the order in which a browser reads them."""

from __future__ import annotations

from pathlib import Path


def kleurenblad(thema: Path) -> Path:
    """Where the colours of a theme stand."""
    return thema / "assets" / "tokens.css"


def stijlbladen(thema: Path) -> tuple[Path, ...]:
    """The colours, the base, every component and print."""
    basis, druk = (thema / "assets" / naam for naam in ("base.css", "print.css"))
    return kleurenblad(thema), basis, *sorted((thema / "components").glob("*/*.css")), druk
