"""What gets extra attention for a while: campaigns, and records in the light."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.blad.blokken import Vermelding
from generator.kaart import adressen
from generator.kaart.kaart import SocialeKaart
from generator.kaart.relaties import nu
from generator.models.campagne import Campagne


@dataclass(frozen=True)
class Campagneblad:
    """A campaign that has begun. When it is over (`voorbij`) only its page is left, with the help that there is."""

    id: str
    titel: str
    kort: str
    zinnen: tuple[str, ...]
    pictogram: str
    doelgroepen: tuple[str, ...]
    hulp: tuple[Vermelding, ...]
    adres: str
    tot_en_met: date
    voorbij: bool


@dataclass(frozen=True)
class Licht:
    """A record in the light, why, and its last day there."""

    record: Vermelding
    waarom: str
    tot_en_met: date


def campagnebladen(kaart: SocialeKaart, vermeldingen: Mapping[str, Vermelding]) -> tuple[Campagneblad, ...]:
    """All campaigns that have begun, the one that ends first first."""
    begonnen = (van for van in kaart.campagnes.values() if van.van <= kaart.vandaag)
    bladen = (_campagneblad(kaart, van, vermeldingen) for van in begonnen)
    return tuple(sorted(bladen, key=lambda blad: (blad.tot_en_met, blad.id)))


def _campagneblad(kaart: SocialeKaart, van: Campagne, vermeldingen: Mapping[str, Vermelding]) -> Campagneblad:
    return Campagneblad(
        id=van.id,
        titel=van.titel,
        kort=van.in_20_woorden,
        zinnen=van.in_60_woorden,
        pictogram=van.pictogram,
        doelgroepen=van.doelgroepen,
        hulp=tuple(vermeldingen[id_] for id_ in nu(van.records, kaart.records)),
        adres=adressen.deel(adressen.CAMPAGNES, van.id),
        tot_en_met=van.tot_en_met,
        voorbij=van.tot_en_met < kaart.vandaag,
    )


def in_het_licht(kaart: SocialeKaart, vermeldingen: Mapping[str, Vermelding]) -> Iterator[Licht]:
    """The records in the light today, by name."""
    for record in kaart.records.values():
        van = record.uitgelicht
        if van and record.gestopt is None and van.van <= kaart.vandaag <= van.tot_en_met:
            yield Licht(vermeldingen[record.id], van.waarom, van.tot_en_met)
