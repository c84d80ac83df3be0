"""Where somebody sits down with you to fill in a form."""

from __future__ import annotations

from collections.abc import Iterator

from generator.kaart.kaart import SocialeKaart
from generator.uitvoer import PageSource


def paginas(kaart: SocialeKaart) -> Iterator[PageSource]:
    """`/hulp-bij-aanvragen/`."""
    yield PageSource(
        "hulp-bij-aanvragen/",
        "Hulp bij aanvragen",
        "Kom je er niet uit met een formulier? Hier zit iemand die je gratis helpt.",
        "hulp_bij_aanvragen",
        {
            "wijken": tuple(kaart.wijken.values()),
            "records": [kaart.records[id_] for id_ in kaart.gemeente.hulp_bij_aanvragen if id_ in kaart.records],
        },
    )
