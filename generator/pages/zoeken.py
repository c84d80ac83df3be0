"""The page to search on. Its question and choices live behind the # of the address; `theme/zoeken/` reads them there."""

from __future__ import annotations

from collections.abc import Iterator

from generator.kaart.kaart import SocialeKaart
from generator.models import SOORTEN
from generator.uitvoer import PageSource


def paginas(kaart: SocialeKaart) -> Iterator[PageSource]:
    """`/zoeken/`."""
    yield PageSource(
        "zoeken/",
        "Zoeken",
        f"Zoek met je eigen woorden welke hulp er is in {kaart.gemeente.naam}. Wat je typt, blijft op je eigen telefoon.",
        "zoeken",
        {
            "wijken": [(w.id, w.naam) for w in kaart.wijken.values()],
            "themas": [(t.id, t.naam) for t in kaart.themas.values()],
            "doelgroepen": [(d.id, d.naam) for d in kaart.doelgroepen.values()],
            "soorten": [(s.id, s.naam) for s in SOORTEN],
        },
    )
