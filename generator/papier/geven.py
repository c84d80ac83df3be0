"""The poster with what helpers need now, for the wall of a shop, a canteen or a club."""

from __future__ import annotations

from collections.abc import Iterator

from generator.blad.notatie import datum
from generator.kaart import adressen
from generator.papier.passend import passend
from generator.papier.poster import Poster
from generator.papier.uitgave import Drukwerk, Uitgave

_MEESTE = 3
_ACTIES = ("Kijk op de site wie het zoekt. Of bel.", "Kijk op de site, of bel.", "Kijk of bel.")


def alle(uitgave: Uitgave) -> Iterator[Drukwerk]:
    """`papier/poster-geven.pdf`, if anything is asked. It names what has no last day: paper stays on a wall for long."""
    gevraagd = uitgave.kaart.nog_gevraagd
    if not gevraagd:
        return
    blijvend = sorted({wens.wat for wens in gevraagd if wens.tot is None}, key=lambda wat: (len(wat), wat))
    kort = "Gevraagd: " + "; ".join(_klein(wat) for wat in blijvend[:_MEESTE]) + " en meer." if blijvend else ""
    bellen = uitgave.bellen(uitgave.kaart.loket.nummer)
    poster = Poster(
        **vars(uitgave.opdruk(adressen.GEVEN)),
        titel="Wat kun jij geven?",
        kort=kort,
        actie="",
        telefoon=bellen.telefoon,
        wie=bellen.wie,
        editieregel=f"Poster van {datum(uitgave.kaart.vandaag)}",
        pictogram_svg=uitgave.huisstijl.pictogram("gift-outline"),
    )
    yield Drukwerk(adressen.poster_geven(), "poster", passend(poster, _ACTIES))


def _klein(wat: str) -> str:
    return wat[:1].lower() + wat[1:]
