"""The card: one kind of help, one thing to do, one number to call. “Geen brief maar een kaartje.”"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.blad.blad import Blad
from generator.blad.notatie import datum
from generator.blad.zinnen import vaste_zin
from generator.kaart import adressen
from generator.papier.passend import Klein, passend
from generator.papier.uitgave import Drukwerk, Uitgave


def alle(uitgave: Uitgave) -> Iterator[Drukwerk]:
    """`papier/kaartjes/<id>.pdf` for every published record."""
    for blad in uitgave.kaart.bladen.values():
        yield kaartje(uitgave, blad)


def kaartje(uitgave: Uitgave, blad: Blad) -> Drukwerk:
    """The card of one record."""
    bellen = uitgave.bellen(blad.nummer)
    klein = Klein(
        **vars(uitgave.opdruk(blad.kort_adres, blad.merk)),
        titel=blad.naam,
        kort=blad.kort,
        actie="",
        telefoon=bellen.telefoon,
        wie=bellen.wie,
        editieregel=f"Kaartje van {datum(uitgave.kaart.vandaag)}",
    )
    return Drukwerk(adressen.kaartje(blad.id), "kaartje", passend(klein, tuple(_acties(uitgave, blad))))


def _acties(uitgave: Uitgave, blad: Blad) -> Iterator[str]:
    """What to do first, from the most telling sentence to the shortest; each can be done with what is on the card."""
    if blad.is_gestopt:
        yield f"{vaste_zin('gestopt_kort')} {vaste_zin('kaartje_gestopt')}"
    elif blad.status == "tijdelijk-dicht":
        yield f"{vaste_zin('even_dicht')} {vaste_zin('kaartje_even_dicht')}"
    else:
        if blad.komt_vanzelf:
            yield f"{vaste_zin('aanvragen_vanzelf')} {vaste_zin('aanvragen_vanzelf_uitleg')}"
        yield from _lopen(uitgave, blad)
        yield from _bellen(uitgave, blad)
    yield vaste_zin("kaartje_bel")


def _lopen(uitgave: Uitgave, blad: Blad) -> Iterator[str]:
    """“Loop binnen. Wijkcentrum De Zuidhoek, Wilgenstraat.”, when there is one place and we know where it is."""
    zin = _eerste_zin(blad.doen[0]) if blad.doen and not blad.is_regeling else ""
    plek = blad.loopplek
    if plek is None or not re.match(r"(Loop|Kom)\b", zin):
        return
    gezegd = f"{blad.naam} {zin}".lower()
    waar = [deel for deel in (plek.naam, plek.adres) if deel and deel.lower() not in gezegd]
    if plek.adres or waar:
        yield uitgave.feit(plek.dag, " ".join(filter(None, (zin, f"{', '.join(waar)}." if waar else ""))))


def _bellen(uitgave: Uitgave, blad: Blad) -> Iterator[str]:
    """Sentences that go with the number on the card: they name who answers, or nobody else, and ask for no computer."""
    namen = [woord for woord in re.findall(r"\w+", uitgave.wie(blad.nummer).lower()) if len(woord) > 4]
    for zin in blad.doen:
        kan_zonder = not re.search(r"website|online|digid", zin, re.IGNORECASE)
        if kan_zonder and (re.match(r"Bel (als|en|gratis)\b", zin) or any(naam in zin.lower() for naam in namen)):
            yield zin


def _eerste_zin(tekst: str) -> str:
    return re.split(r"(?<=[.?!])\s", tekst, maxsplit=1)[0]
