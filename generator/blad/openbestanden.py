"""Which files of open data there are, for the page that names them; who makes a new one adds a line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.kaart import adressen

Vorm = Literal["Excel", "CSV", "JSON", "XML", "tekst"]


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


OPENBESTANDEN = (
    Openbestand(adressen.OPEN_WERKMAP, "Alles in één Excel-bestand", "Regelingen, Stille Krachten, wijkinitiatieven en feiten, elk op een eigen blad.", "Excel"),
    Openbestand(adressen.open_tabel("regelingen"), "Regelingen", "Eén regel per regeling.", "CSV"),
    Openbestand(adressen.open_tabel("stille-krachten"), "Stille Krachten", "Eén regel per Stille Kracht.", "CSV"),
    Openbestand(adressen.open_tabel("wijkinitiatieven"), "Wijkinitiatieven", "Eén regel per initiatief in de buurt.", "CSV"),
    Openbestand(adressen.OPEN_FEITEN, "Feiten", "Eén regel per bedrag, nummer, adres of tijd. Met de bron, en tot wanneer het geldt.", "CSV"),
    Openbestand(adressen.OPEN_RECORDS, "Alle hulp", "Elk veld van elke hulp, met de feiten en de bronnen.", "JSON"),
    Openbestand(adressen.OPEN_LIJSTEN, "Alle lijsten", "Onderwerpen, groepen, wijken, loketten, noodnummers, papieren, woorden, en wat we nog niet weten.", "JSON"),
    Openbestand(adressen.open_schema("records"), "Schema van alle hulp", "Legt elk veld uit (JSON Schema).", "JSON"),
    Openbestand(adressen.open_schema("lijsten"), "Schema van de lijsten", "Legt elk veld uit (JSON Schema).", "JSON"),
)  # fmt: skip
"""In the order of the page."""
