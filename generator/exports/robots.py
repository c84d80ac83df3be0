"""`robots.txt` (RFC 9309): who searches the web may read everything, and finds all pages in the sitemap."""

from __future__ import annotations

from collections.abc import Iterator

from generator.blad.openbaar import OpenbareKaart
from generator.kaart import adressen
from generator.uitvoer import ExportFile


def bestanden(kaart: OpenbareKaart) -> Iterator[ExportFile]:
    """The file; it names the sitemap when the address of the site is known, because it must name it whole."""
    regels = ["User-agent: *", "Allow: /"]
    if kaart.webadres:
        regels += ["", f"Sitemap: {kaart.webadres}{adressen.SITEMAP}"]
    yield ExportFile(adressen.ROBOTS, "\n".join((*regels, "")).encode())
