"""`.well-known/security.txt` (RFC 9116): where somebody who finds a leak can report it, when the municipality wrote that down."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from generator.blad.openbaar import OpenbareKaart
from generator.kaart import adressen
from generator.uitvoer import ExportFile

_GELDIG = timedelta(days=180)
"""How long the file holds; RFC 9116 advises less than a year, and every build renews it."""


def bestanden(kaart: OpenbareKaart) -> Iterator[ExportFile]:
    """The file; none without an address to report to."""
    if not (waar := kaart.gemeente.online.lek_melden):
        return
    regels = [
        f"Contact: {waar}",
        f"Expires: {(kaart.vandaag + _GELDIG).isoformat()}T00:00:00Z",
        "Preferred-Languages: nl, en",
    ]
    if kaart.webadres:
        regels.append(f"Canonical: {kaart.webadres}{adressen.SECURITY_TXT}")
    yield ExportFile(adressen.SECURITY_TXT, "\n".join((*regels, "")).encode())
