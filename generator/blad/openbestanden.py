"""Which files of open data there are, for the page that names them; who makes a new one adds a line to `_ALTIJD`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.blad.openbaar import OpenbareKaart
from generator.blad.producten import producten
from generator.kaart import adressen

Vorm = Literal["Excel", "CSV", "JSON", "XML", "zip"]


@dataclass(frozen=True)
class Openbestand:
    """A file: where it is, what it is called, in a sentence what is in it, and its form."""

    adres: str
    naam: str
    uitleg: str
    vorm: Vorm

    @property
    def voor_een_spreadsheet(self) -> bool:
        """Whether somebody without a program of their own can open it."""
        return self.vorm in {"Excel", "CSV"}


_ALTIJD = (
    Openbestand(adressen.OPEN_WERKMAP, "Alles in één Excel-bestand", "Regelingen, Stille Krachten, wijkinitiatieven en feiten, elk op een eigen blad.", "Excel"),
    Openbestand(adressen.open_tabel("regelingen"), "Regelingen", "Eén regel per regeling.", "CSV"),
    Openbestand(adressen.open_tabel("stille-krachten"), "Stille Krachten", "Eén regel per Stille Kracht.", "CSV"),
    Openbestand(adressen.open_tabel("wijkinitiatieven"), "Wijkinitiatieven", "Eén regel per initiatief in de buurt.", "CSV"),
    Openbestand(adressen.OPEN_FEITEN, "Feiten", "Eén regel per bedrag, nummer, adres of tijd. Met de bron, en tot wanneer het geldt.", "CSV"),
    Openbestand(adressen.OPEN_RECORDS, "Alle hulp", "Elk veld van elke hulp, met de feiten en de bronnen.", "JSON"),
    Openbestand(adressen.OPEN_LIJSTEN, "Alle lijsten", "Onderwerpen, groepen, wijken, loketten, noodnummers, papieren, woorden, agenda, verhalen, en wat we nog niet weten.", "JSON"),
    Openbestand(adressen.open_schema("records"), "Schema van alle hulp", "Legt elk veld uit (JSON Schema).", "JSON"),
    Openbestand(adressen.open_schema("lijsten"), "Schema van de lijsten", "Legt elk veld uit (JSON Schema).", "JSON"),
    Openbestand(adressen.HSDS, "Alle hulp in HSDS", "Voor programma’s die de standaard HSDS 3.0 van Open Referral kennen.", "JSON"),
    Openbestand(adressen.HSDS_TABELLEN, "Alle hulp in HSDS, als tabellen", "Hetzelfde in CSV, met een beschrijving van elke tabel (datapackage.json).", "zip"),
)  # fmt: skip
_CATALOGI = Openbestand(
    adressen.SAMENWERKENDE_CATALOGI,
    "Samenwerkende Catalogi",
    "Regelingen met hun naam in de lijst van de overheid, voor overheid.nl en andere overheden.",
    "XML",
)


def openbestanden(kaart: OpenbareKaart) -> tuple[Openbestand, ...]:
    """The files of this site, in the order of the page."""
    return (*_ALTIJD, _CATALOGI) if producten(kaart) else _ALTIJD
