"""Pages by life event, and the choice between them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.kaart.bewijzen import papieren
from generator.kaart.edities import nieuws
from generator.kaart.kaart import SocialeKaart
from generator.kaart.tempo import Tempo, op_tempo
from generator.models import Hulp
from generator.models.lijsten import Levensgebeurtenis
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
            "levensgebeurtenis",
            {
                "gebeurtenis": gebeurtenis,
                "stappen": _stappen(gebeurtenis, kaart),
                "groepen": _overig(gebeurtenis, kaart),
                "nieuws": nieuws(kaart, _alle(gebeurtenis, kaart)),
                "papieren": papieren(_alle(gebeurtenis, kaart), kaart.bewijsstukken.values()),
            },
        )


def _stappen(gebeurtenis: Levensgebeurtenis, kaart: SocialeKaart) -> dict[str, list[tuple[str, list[Hulp]]]]:
    """The steps by when they are due, each with the published records behind it."""
    uit: dict[str, list[tuple[str, list[Hulp]]]] = {}
    for stap in gebeurtenis.stappen:
        records = [kaart.records[id_] for id_ in stap.hulp if id_ in kaart.records]
        uit.setdefault(stap.wanneer, []).append((stap.doe, records))
    return uit


def _overig(gebeurtenis: Levensgebeurtenis, kaart: SocialeKaart) -> Mapping[Tempo, tuple[Hulp, ...]]:
    """What else belongs to this event and is not behind a step yet."""
    genoemd = {id_ for stap in gebeurtenis.stappen for id_ in stap.hulp}
    return op_tempo(r for r in kaart.bij_levensgebeurtenis(gebeurtenis.id) if r.id not in genoemd)


def _alle(gebeurtenis: Levensgebeurtenis, kaart: SocialeKaart) -> tuple[Hulp, ...]:
    """Every published record on this page once, in the order of the page."""
    stappen = (kaart.records[id_] for stap in gebeurtenis.stappen for id_ in stap.hulp if id_ in kaart.records)
    return tuple({r.id: r for r in (*stappen, *kaart.bij_levensgebeurtenis(gebeurtenis.id))}.values())
