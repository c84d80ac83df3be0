"""Pages by thema, and the choice between them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.kaart.edities import nieuws
from generator.kaart.kaart import SocialeKaart
from generator.kaart.tempo import op_tempo
from generator.uitvoer import PageSource


def paginas(kaart: SocialeKaart) -> Iterator[PageSource]:
    """`/themas/` and `/themas/<id>/`."""
    yield PageSource(
        "themas/",
        "Waar zoek je hulp bij?",
        "Kies een onderwerp: geld, schulden, wonen, zorg, eten, kinderen en meer.",
        "keuze",
        {"map": "themas", "keuzes": tuple(kaart.themas.values()), "inleiding": "Kies een onderwerp."},
    )
    for thema in kaart.themas.values():
        yield PageSource(
            f"themas/{thema.id}/",
            thema.naam,
            thema.kort,
            "lijst",
            {
                "thema": thema,
                "inleiding": thema.kort,
                "begin": thema.begin,
                "groepen": op_tempo(kaart.met_thema(thema.id)),
                "nieuws": nieuws(kaart, kaart.met_thema(thema.id)),
                "terug": ("themas/", "Alle onderwerpen"),
            },
        )
