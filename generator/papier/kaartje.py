"""The card: one kind of help, one thing to do, one number to call. “Geen brief maar een kaartje.”"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.blad.notatie import datum
from generator.kaart.edities import merk
from generator.models import Hulp, Initiatief, Regeling
from generator.papier.uitgave import Drukwerk, Uitgave
from generator.papier.woorden import passend


def alle(uitgave: Uitgave) -> Iterator[Drukwerk]:
    """`papier/kaartjes/<id>.pdf` for every published record."""
    for record in uitgave.kaart.records.values():
        yield kaartje(uitgave, record)


def kaartje(uitgave: Uitgave, record: Hulp) -> Drukwerk:
    """The card of one record."""
    kaart = uitgave.kaart
    gegevens = {
        **uitgave.gegevens(kaart.kort_adres(record), merk(kaart, record)),
        "titel": record.naam,
        "kort": record.kort,
        **uitgave.bellen(kaart.nummer(record)),
        "editieregel": f"Kaartje van {datum(kaart.vandaag)}",
    }
    return Drukwerk(f"papier/kaartjes/{record.id}.pdf", "kaartje", passend(gegevens, tuple(_acties(uitgave, record))))


def _acties(uitgave: Uitgave, record: Hulp) -> Iterator[str]:
    """What to do first, from the most telling sentence to the shortest; each can be done with what is on the card."""
    if record.gestopt:
        yield "Dit is gestopt. Bel en vraag wat er nu is."
    elif record.status == "tijdelijk-dicht":
        yield "Dit is nu even dicht. Bel en vraag wanneer het weer kan."
    elif isinstance(record, Initiatief):
        yield from _lopen(uitgave, record)
        yield from _bellen(uitgave, record, record.aanmelden.zinnen)
    elif isinstance(record, Regeling):
        if record.hoe_krijg_je_het == "vanzelf":
            yield "Dit komt vanzelf. Je hoeft het niet aan te vragen."
        yield from _bellen(uitgave, record, tuple(manier.uitleg for manier in record.manieren))
    yield "Bel en vraag hiernaar."


def _lopen(uitgave: Uitgave, record: Initiatief) -> Iterator[str]:
    """“Loop binnen. Wijkcentrum De Zuidhoek, Wilgenstraat.”, when there is one place and we know where it is."""
    zin = _eerste_zin(record.aanmelden.zinnen[0])
    if len(record.plekken) != 1 or not re.match(r"(Loop|Kom)\b", zin):
        return
    plek = record.plekken[0]
    gezegd = f"{record.naam} {zin}".lower()
    waar = [deel for deel in (plek.naam, plek.adres) if deel and deel.lower() not in gezegd]
    feit = uitgave.kaart.feit("adres", record, plek)
    if (plek.adres or waar) and not feit.verlopen:
        yield uitgave.feit(feit, " ".join(filter(None, (zin, f"{', '.join(waar)}." if waar else ""))))


def _bellen(uitgave: Uitgave, record: Hulp, zinnen: tuple[str, ...]) -> Iterator[str]:
    """Sentences that go with the number on the card: they name who answers, or nobody else, and ask for no computer."""
    namen = [woord for woord in re.findall(r"\w+", uitgave.wie(uitgave.kaart.nummer(record)).lower()) if len(woord) > 4]
    for zin in zinnen:
        kan_zonder = not re.search(r"website|online|digid", zin, re.IGNORECASE)
        if kan_zonder and (re.match(r"Bel (als|en|gratis)\b", zin) or any(naam in zin.lower() for naam in namen)):
            yield zin


def _eerste_zin(tekst: str) -> str:
    return re.split(r"(?<=[.?!])\s", tekst, maxsplit=1)[0]
