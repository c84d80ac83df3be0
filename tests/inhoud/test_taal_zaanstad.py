"""The reading gate on Zaanstad's own texts: how much there is to say about them together."""

from __future__ import annotations

from conftest import zaanstad
from gebouwd import gekeurd

HOOGUIT = 40


def test_er_zijn_niet_veel_waarschuwingen() -> None:
    """That there is no fout stands in test_zaanstad.py."""
    _, meldingen = gekeurd(zaanstad())
    waarschuwingen = [melding for melding in meldingen if melding.ernst == "waarschuwing"]
    assert len(waarschuwingen) < HOOGUIT, (
        f"Er zijn {len(waarschuwingen)} waarschuwingen; het moeten er minder dan {HOOGUIT} zijn, anders leest niemand ze"
        " meer. Begin met die in uw eigen record:\n\n" + "\n\n".join(map(str, waarschuwingen))
    )
