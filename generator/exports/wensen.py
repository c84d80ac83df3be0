"""`geven/wensen.xml`: what is asked now, for the site or the newsletter of who wants to pass it on."""

from __future__ import annotations

from collections.abc import Iterator

from generator.blad.notatie import datum
from generator.blad.openbaar import OpenbareKaart
from generator.blad.wensen import Wensblad
from generator.exports.atom import Bericht, feed
from generator.kaart import adressen
from generator.uitvoer import ExportFile


def bestanden(kaart: OpenbareKaart) -> Iterator[ExportFile]:
    """The feed, also when nothing is asked: who follows it should not lose it."""
    berichten = [_bericht(wens) for wens in kaart.gevraagd if not wens.geregeld]
    inhoud = feed("wensen", f"Wat kun jij geven in {kaart.gemeente.naam}?", berichten, kaart.vandaag)
    yield ExportFile(adressen.WENSENFEED, inhoud)


def _bericht(wens: Wensblad) -> Bericht:
    tot = f"Kan tot en met {datum(wens.tot)}." if wens.tot else ""
    nog = f"Nog nodig: {wens.nog_nodig}." if wens.nog_nodig else ""
    wie = f"Gevraagd door {wens.naam}{f', {wens.voor_wie}' if wens.voor_wie else ''}."
    tekst = " ".join(filter(None, (wie, nog, wens.hoe, tot)))
    return Bericht(f"wens {wens.adres} {wens.wat}", wens.wat, tekst, f"../{wens.adres}", wens.sinds)
