"""The card and the poster that lead to the geld-check: a doctor, a school or a canteen can hand it out without a question asked."""

from __future__ import annotations

from collections.abc import Iterator

from generator.blad.notatie import datum
from generator.kaart import adressen
from generator.papier.passend import Klein, passend
from generator.papier.poster import Poster
from generator.papier.uitgave import Drukwerk, Uitgave

_ACTIES = ("Doe de check op de site. Of bel, dan kijkt iemand mee.", "Kijk op de site, of bel.", "Kijk of bel.")


def alle(uitgave: Uitgave) -> Iterator[Drukwerk]:
    """`papier/kaartje-geld-check.pdf` and `papier/poster-geld-check.pdf`, if there is a check."""
    if not uitgave.kaart.toetsregels:
        return
    kaartje = _klein(uitgave, "Kaartje")
    yield Drukwerk(adressen.van_de_check("kaartje"), "kaartje", passend(kaartje, _ACTIES))
    pictogram = uitgave.huisstijl.pictogram("calculator-variant-outline")
    poster = Poster(**vars(_klein(uitgave, "Poster")), pictogram_svg=pictogram)
    yield Drukwerk(adressen.van_de_check("poster"), "poster", passend(poster, _ACTIES))


def _klein(uitgave: Uitgave, soort: str) -> Klein:
    bellen = uitgave.bellen(uitgave.kaart.loket.nummer)
    return Klein(
        **vars(uitgave.opdruk(adressen.GELD_CHECK)),
        titel="Geld-check",
        kort="Weinig geld? Kijk wat er voor jou is. Je naam is niet nodig.",
        actie="",
        telefoon=bellen.telefoon,
        wie=bellen.wie,
        editieregel=f"{soort} van {datum(uitgave.kaart.vandaag)}",
    )
