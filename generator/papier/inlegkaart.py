"""The card for an envelope, with a pay slip or a letter: what there may be for somebody as well."""

from __future__ import annotations

from collections.abc import Iterator

from generator.blad.notatie import datum
from generator.kaart import adressen
from generator.papier.passend import MEESTE_MET_REGELS, Klein, passend
from generator.papier.poster import hulpregels, naar_de_check
from generator.papier.uitgave import Drukwerk, Uitgave

_ACTIES = ("Kijk op de site, of bel.", "Kijk of bel.")


def alle(uitgave: Uitgave) -> Iterator[Drukwerk]:
    """`papier/inlegkaarten/<id>.pdf` for every card there is."""
    bellen = uitgave.bellen(uitgave.kaart.loket.nummer)
    for kaartje in uitgave.kaart.inlegkaarten:
        klein = Klein(
            **vars(uitgave.opdruk(naar_de_check(uitgave))),
            titel=kaartje.kop,
            kort=kaartje.kort,
            actie="",
            telefoon=bellen.telefoon,
            wie=bellen.wie,
            editieregel=f"Kaartje van {datum(uitgave.kaart.vandaag)}",
            regels=hulpregels(uitgave, kaartje.bladen),
        )
        yield Drukwerk(adressen.inlegkaart(kaartje.id), "inlegkaart", passend(klein, _ACTIES, MEESTE_MET_REGELS))
