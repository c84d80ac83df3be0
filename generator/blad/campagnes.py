"""What gets extra attention for a while: campaigns, and records in the light."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.blad.blokken import Vermelding
from generator.blad.zinnen import vaste_zin
from generator.kaart import adressen
from generator.kaart.kaart import SocialeKaart
from generator.kaart.relaties import nu
from generator.models.campagne import Campagne


@dataclass(frozen=True)
class Overneemtekst:
    """A text for who passes the message on: what it is for, and its paragraphs. Whom to call comes behind it."""

    waarvoor: str
    alineas: tuple[str, ...]


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

    @property
    def teksten(self) -> tuple[Overneemtekst, ...]:
        """For a screen, a newsletter and a mail."""
        lang = " ".join(self.zinnen)
        hulp = vaste_zin("campagne_hulp", namen=", ".join(hulp.naam for hulp in self.hulp)) if self.hulp else ""
        mail = tuple(filter(None, (vaste_zin("campagne_groet"), lang, hulp)))
        return (
            Overneemtekst(vaste_zin("campagne_scherm"), (f"{self.titel} {self.kort}",)),
            Overneemtekst(vaste_zin("campagne_nieuwsbrief"), (self.titel, lang)),
            Overneemtekst(vaste_zin("campagne_mail"), mail),
        )


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
        voorbij=not van.loopt_op(kaart.vandaag),
    )


def in_het_licht(kaart: SocialeKaart, vermeldingen: Mapping[str, Vermelding]) -> Iterator[Licht]:
    """The records in the light today, by name."""
    for record in kaart.records.values():
        van = record.uitgelicht
        if van and record.gestopt is None and van.loopt_op(kaart.vandaag):
            yield Licht(vermeldingen[record.id], van.waarom, van.tot_en_met)
