"""The test script: what to ask somebody to look for, made from what the site itself has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator.blad.openbaar import OpenbareKaart
from generator.kaart import adressen
from generator.models.lijsten import Levensgebeurtenis, Thema

_GEBEURTENISSEN, _THEMAS = 3, 2
_NOOIT = date.min


@dataclass(frozen=True)
class Taak:
    """A story and what to look for; `adres` is where the answer stands, for who leads the test."""

    verhaal: str
    zoek: str
    adres: str


def taken(kaart: OpenbareKaart) -> tuple[Taak, ...]:
    """The tasks of today: what was never tried out goes first, then what was tried out longest ago."""
    return tuple(_taken(kaart))


def _taken(kaart: OpenbareKaart) -> Iterator[Taak]:
    getest = {b.adres: max((keer.op for keer in b.getest), default=_NOOIT) for b in kaart.cijfers.bladzijden}
    met_stappen = [g for g in kaart.levensgebeurtenissen.values() if g.stappen]

    def eerst(alle: Sequence[Levensgebeurtenis | Thema], map_: str) -> Iterator[tuple[Levensgebeurtenis | Thema, str]]:
        langst_geleden = sorted(alle, key=lambda een: getest.get(adressen.deel(map_, een.id), _NOOIT))
        yield from ((een, adressen.deel(map_, een.id)) for een in langst_geleden)

    for een, adres in [*eerst(met_stappen, adressen.LEVENSGEBEURTENISSEN)][:_GEBEURTENISSEN]:
        yield Taak(f"Stel: dit gebeurt jou. {een.naam}.", "Zoek op de site wat je dan het eerst doet.", adres)
    for een, adres in [*eerst(tuple(kaart.themas.values()), adressen.THEMAS)][:_THEMAS]:
        zin = (
            f"Iemand zegt: “{een.zo_zeggen_mensen[0]}”."
            if een.zo_zeggen_mensen
            else f"Iemand zoekt hulp. Het gaat over: {een.naam}."
        )
        yield Taak(zin, "Zoek op de site wie kan helpen.", adres)
    if kaart.wijken:
        yield Taak("Denk aan de wijk waar je woont.", "Zoek op de site wat er in jouw wijk is.", adressen.WIJKEN)
    yield Taak("Er is geen eten meer in huis. Het kan niet wachten.", "Zoek welk nummer je belt.", adressen.NOODHULP)
    if kaart.toetsregels:
        yield Taak(
            "Je wilt weten waar je recht op hebt.", "Doe de geld-check. Vul in wat je zelf wilt.", adressen.GELD_CHECK
        )
    yield Taak(
        "Denk aan iets wat jij nodig hebt, of iemand die je kent.",
        "Zoek het op de site, met je eigen woorden.",
        adressen.ZOEKEN,
    )
