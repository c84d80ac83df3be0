"""Pages by doelgroep, and the choice between them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.kaart.kaart import SocialeKaart
from generator.kaart.tempo import op_tempo
from generator.uitvoer import PageSource


def paginas(kaart: SocialeKaart) -> Iterator[PageSource]:
    """`/voor-wie/` and `/voor-wie/<id>/`."""
    yield PageSource(
        "voor-wie/",
        "Wat is er voor jou?",
        "Kies wat bij jou past en zie welke hulp er is.",
        "keuze",
        {"map": "voor-wie", "keuzes": tuple(kaart.doelgroepen.values()), "inleiding": "Kies wat bij jou past."},
    )
    for groep in kaart.doelgroepen.values():
        yield PageSource(
            f"voor-wie/{groep.id}/",
            groep.naam,
            groep.kort,
            "lijst",
            {
                "thema": None,
                "inleiding": groep.kort,
                "begin": groep.begin,
                "groepen": op_tempo(kaart.voor_doelgroep(groep.id)),
                "terug": ("voor-wie/", "Alle groepen"),
            },
        )
