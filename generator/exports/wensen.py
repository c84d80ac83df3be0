"""`geven/wensen.xml`: what is asked now, for the site or the newsletter of who wants to pass it on."""

from __future__ import annotations

from collections.abc import Iterator

from generator.blad.openbaar import OpenbareKaart
from generator.blad.wensen import Wensblad
from generator.blad.zinnen import vaste_zin
from generator.exports.atom import Bericht, feed
from generator.kaart import adressen
from generator.uitvoer import ExportFile


def bestanden(kaart: OpenbareKaart) -> Iterator[ExportFile]:
    """The feed, also when nothing is asked: who follows it should not lose it."""
    berichten = [_bericht(wens) for wens in kaart.nog_gevraagd]
    inhoud = feed("wensen", f"Wat kun jij geven in {kaart.gemeente.naam}?", berichten, kaart.vandaag)
    yield ExportFile(adressen.WENSENFEED, inhoud)


def _bericht(wens: Wensblad) -> Bericht:
    wie = f"{vaste_zin('wens_gevraagd_door')} {wens.naam}{f', {wens.voor_wie}' if wens.voor_wie else ''}."
    tekst = " ".join(filter(None, (wie, wens.stand, wens.hoe, wens.kan_tot)))
    return Bericht(f"wens {wens.adres} {wens.wat}", wens.wat, tekst, f"../{wens.adres}", wens.sinds)
