"""What initiatives need from others, as something that a stranger can answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from generator.blad.afdelingen import stand_van
from generator.blad.bereik import Loopplek
from generator.blad.blad import Blad
from generator.blad.blokken import Link
from generator.blad.notatie import datum
from generator.blad.zinnen import vaste_zin
from generator.kaart.dagfeit import Nummer
from generator.kaart.kaart import SocialeKaart
from generator.kaart.wensen import levende_wensen
from generator.models import Hulp
from generator.models.initiatief import Wens, WensSoort


@dataclass(frozen=True)
class Wensblad:
    """A wish with who has it and how to answer it: what they say of that themselves (`hoe`), a number, a place, a mail
    address or a website. `tot` is its last day, `sinds` when somebody last looked, `wijken` are empty when it is for the whole town.

    `stand` says who has taken it on and what is still needed; when there is nothing left to give it is `geregeld`.
    """

    soort: WensSoort
    wat: str
    tot: date | None
    voor_wie: str
    hoe: str
    stand: str
    geregeld: bool
    sinds: date
    naam: str
    adres: str
    wijken: tuple[str, ...]
    nummer: Nummer | None
    plek: Loopplek | None
    wegen: tuple[Link, ...]

    @property
    def kan_tot(self) -> str:
        """Its last day in a sentence, if it has one."""
        return vaste_zin("wens_kan_tot", dag=datum(self.tot)) if self.tot else ""

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
        stand=stand_van(wens),
        geregeld=bool(wens.geadopteerd_door) and not wens.nog_nodig,
        sinds=record.gecontroleerd,
        naam=record.naam,
        adres=blad.adres,
        wijken=record.genoemde_wijken,
        nummer=nummer,
        plek=blad.loopplek if blad.loopplek and blad.loopplek.adres else None,
        wegen=(*mail, *site),
    )
