"""Pages by life event, and the choice between them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.kaart import SocialeKaart
from generator.uitvoer import PageSource


def paginas(kaart: SocialeKaart) -> Iterator[PageSource]:
    """`/levensgebeurtenissen/` and `/levensgebeurtenissen/<id>/`."""
    yield PageSource(
        "levensgebeurtenissen/",
        "Wat is er aan de hand?",
        "Er verandert iets in je leven. Kies wat er speelt en zie welke hulp er is.",
        "keuze",
        {
            "map": "levensgebeurtenissen",
            "keuzes": tuple(kaart.levensgebeurtenissen.values()),
            "inleiding": "Verandert er iets in je leven? Dan verandert er vaak ook iets aan je geld. Kies wat er speelt.",
        },
    )
    for gebeurtenis in kaart.levensgebeurtenissen.values():
        yield PageSource(
            f"levensgebeurtenissen/{gebeurtenis.id}/",
            gebeurtenis.naam,
            gebeurtenis.kort,
            "lijst",
            {
                "inleiding": gebeurtenis.kort,
                "records": kaart.bij_levensgebeurtenis(gebeurtenis.id),
                "terug": ("levensgebeurtenissen/", "Alles wat er kan spelen"),
            },
        )
