"""What initiatives need from others, as something that a stranger can answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from generator.blad.bereik import Loopplek
from generator.blad.blad import Blad
from generator.blad.blokken import Link
from generator.kaart.feiten import Nummer
from generator.kaart.kaart import SocialeKaart
from generator.kaart.wensen import levende_wensen
from generator.models import Hulp
from generator.models.initiatief import Wens, WensSoort


@dataclass(frozen=True)
class Wensblad:
    """A wish with who has it and how to answer it: what they say of that themselves (`hoe`), a number, a place, a mail
    address or a website. `tot` is its last day, `sinds` when somebody last looked, `wijken` are empty when it is for the whole town.

    One that somebody has taken on (`door`) asks no more, unless there is something left (`nog_nodig`).
    """

    soort: WensSoort
    wat: str
    tot: date | None
    voor_wie: str
    hoe: str
    door: str
    nog_nodig: str
    sinds: date
    naam: str
    adres: str
    wijken: tuple[str, ...]
    nummer: Nummer | None
    plek: Loopplek | None
    wegen: tuple[Link, ...]

    @property
    def geregeld(self) -> bool:
        """Whether there is nothing left to give."""
        return bool(self.door) and not self.nog_nodig

    @property
    def compleet(self) -> bool:
        """Whether a stranger can answer it with what stands here."""
        return bool(self.hoe or self.nummer or self.plek or self.wegen)


def wensbladen(kaart: SocialeKaart, bladen: Mapping[str, Blad]) -> tuple[Wensblad, ...]:
    """All wishes of today, by the name of who has them: never by how much they are wanted."""
    return tuple(
        _wensblad(record, bladen[record.id], wens)
        for record in kaart.records.values()
        for wens in levende_wensen(record, kaart.vandaag)
    )


def _wensblad(record: Hulp, blad: Blad, wens: Wens) -> Wensblad:
    contact = record.contact
    nummer = blad.nummer if contact.telefoon and blad.nummer and not blad.nummer.dag.verlopen else None
    mail = (Link(f"mailto:{contact.email}", contact.email),) if contact.email else ()
    site = (Link(contact.website, contact.website.partition("//")[2].rstrip("/")),) if contact.website else ()
    return Wensblad(
        soort=wens.soort,
        wat=wens.gevraagd,
        tot=wens.tot_wanneer,
        voor_wie=wens.voor_wie or "",
        hoe=wens.hoe_geef_je_het or "",
        door=wens.geadopteerd_door or "",
        nog_nodig=wens.nog_nodig or "",
        sinds=record.gecontroleerd,
        naam=record.naam,
        adres=blad.adres,
        wijken=tuple(dict.fromkeys((*blad.wijken, *blad.plekwijken))),
        nummer=nummer,
        plek=blad.loopplek if blad.loopplek and blad.loopplek.adres else None,
        wegen=(*mail, *site),
    )
