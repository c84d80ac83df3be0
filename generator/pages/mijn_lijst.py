"""The list that somebody makes for themselves or for another. The browser keeps it; this page holds all it may show."""

from __future__ import annotations

from collections.abc import Iterator

from generator.kaart.bewijzen import papieren
from generator.kaart.kaart import SocialeKaart
from generator.kaart.kortadres import code
from generator.kaart.tempo import tempo
from generator.models import Hulp, Initiatief
from generator.uitvoer import PageSource


def paginas(kaart: SocialeKaart) -> Iterator[PageSource]:
    """`/mijn-lijst/`: every published record and every paper, so that no id ever has to go over the network."""
    records = kaart.records.values()
    yield PageSource(
        "mijn-lijst/",
        "Mijn lijst",
        "Zet hulp bij elkaar die bij je past. Je ziet meteen welke papieren je nodig hebt. Je lijst blijft op je eigen telefoon.",
        "mijn_lijst",
        {
            "dingen": [(record, tempo(record), code(record.id), _voorheen(record)) for record in records],
            "papieren": papieren(records, kaart.bewijsstukken.values()),
            "mee": [r for r in records if isinstance(r, Initiatief) and r.wat_neem_je_mee and r.status != "gestopt"],
        },
    )


def _voorheen(record: Hulp) -> str:
    """The old ids of a record and their codes, by which an old list still finds it."""
    return " ".join(naam for id_ in record.voorheen for naam in (id_, code(id_)))
