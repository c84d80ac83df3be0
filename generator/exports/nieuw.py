"""What changed, as feeds (Atom): all of it, of each thema, and of each wijk."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.blad.openbaar import OpenbareKaart
from generator.blad.veranderingen import Nieuwsregel
from generator.exports.atom import Bericht, feed
from generator.kaart import adressen
from generator.uitvoer import ExportFile

_MEESTE = 200
"""Entries in a feed: who follows it looks more often than that."""


def bestanden(kaart: OpenbareKaart) -> Iterator[ExportFile]:
    """The feeds. That of everything is always there; the others when we know what changed."""
    naam, nieuws = kaart.gemeente.naam, kaart.veranderingen
    yield _feed(kaart, adressen.NIEUWSFEED, f"Wat is er nieuw in {naam}?", nieuws.regels)
    if nieuws.bekend == "geen":
        return
    for thema in kaart.themas.values():
        adres = adressen.nieuwsfeed(adressen.THEMAS, thema.id)
        yield _feed(kaart, adres, f"Nieuw in {naam}: {thema.naam}", nieuws.bij_thema(thema.id))
    for wijk in kaart.wijken.values():
        adres = adressen.nieuwsfeed(adressen.WIJKEN, wijk.id)
        yield _feed(kaart, adres, f"Nieuw in {naam}: {wijk.naam}", nieuws.in_wijk(wijk.id))


def _feed(kaart: OpenbareKaart, adres: str, titel: str, regels: Sequence[Nieuwsregel]) -> ExportFile:
    terug = "../" * adres.count("/")
    berichten = [_bericht(regel, terug) for regel in regels[:_MEESTE]]
    dag = max((regel.dag for regel in regels), default=kaart.veranderingen.sinds or kaart.vandaag)
    return ExportFile(adres, feed(f"nieuw {kaart.gemeente.naam} {adres}", titel, berichten, dag))


def _bericht(van: Nieuwsregel, terug: str) -> Bericht:
    tekst = " ".join(filter(None, (van.zin, van.betekent)))
    return Bericht(van.sleutel, f"{van.naam}: {van.kort}", tekst, f"{terug}{van.adres or adressen.NIEUW}", van.dag)
