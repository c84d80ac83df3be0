"""An edition: what every card, poster and booklet of one day has in common."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from generator.blad.notatie import datum
from generator.kaart.kaart import Feit, Nummer, SocialeKaart
from generator.papier.huisstijl import Huisstijl
from generator.papier.qr import qr

_NOG_GEEN_ADRES = "https://sociale-kaart.example/"  # a name that RFC 2606 keeps free, so it can never lead astray


@dataclass(frozen=True)
class Drukwerk:
    """One piece of paper as pure data: its file in the site, a template in `theme/papier/`, and what that is told.

    `gegevens` holds plain JSON values; the template prints its texts as they are.
    """

    uri: str
    sjabloon: str
    gegevens: Mapping[str, Any]


@dataclass(frozen=True)
class Uitgave:
    """A SocialeKaart on paper: its day is the day of the kaart.

    `webadres` is where the site is online (empty: nowhere yet, so everything is a proof).
    """

    kaart: SocialeKaart
    webadres: str
    huisstijl: Huisstijl

    @property
    def geldig_tot(self) -> date:
        """Until when a booklet may be handed out: as long as an amount keeps that is checked today.

        A fact that ends sooner says so itself.
        """
        return self.kaart.houdbaar_tot("bedrag", self.kaart.vandaag)

    def gegevens(self, adres: str, merk: str = "") -> dict[str, Any]:
        """What every template is told; the QR code leads to `adres`, a page of the site, and carries the edition.

        `merk` is the mark of what a card says (see `generator.kaart.edities`).
        """
        volledig = self._wortel + adres
        dag = self.kaart.vandaag
        return {
            "gemeente": self.kaart.gemeente.naam,
            "adres": self.adres(adres),
            "protocol": self._wortel.partition("//")[0] + "//",
            "qr": qr(f"{volledig}#e{dag.isoformat()}{'.' + merk if merk else ''}"),
            "qr_alt": f"QR-code die naar {self.adres(adres)} gaat",
            "editie": datum(dag),
            "datum": [dag.year, dag.month, dag.day],
            "proef": None if self.webadres and not self.kaart.gemeente.proefversie else "Proefdruk",
            "kleuren": dict(self.huisstijl.kleuren),
        }

    def adres(self, adres: str) -> str:
        """An address of the site as it is printed: without https:// and without a slash at the end."""
        return (self._wortel + adres).partition("//")[2].rstrip("/")

    def bellen(self, nummer: Nummer | None) -> dict[str, str]:
        """A number to call today and who answers; that of the municipality when this one is no longer sure."""
        if nummer is None or nummer.feit.verlopen:
            return {"telefoon": self.kaart.gemeente.telefoon, "wie": self.wie(nummer)}
        return {"telefoon": nummer.telefoon, "wie": f"{self.wie(nummer)}{self._eindigt(nummer.feit)}".strip()}

    def wie(self, nummer: Nummer | None) -> str:
        """Who answers at the number that `bellen` gives."""
        return f"Gemeente {self.kaart.gemeente.naam}" if nummer is None or nummer.feit.verlopen else nummer.wie

    def feit(self, feit: Feit, tekst: str) -> str:
        """A dated fact on paper: with its last day when that comes before the end of the edition, or what to do instead."""
        if feit.verlopen:
            return f"{feit.terugval} Bel {feit.telefoon}."
        return f"{tekst}{self._eindigt(feit)}"

    def _eindigt(self, feit: Feit) -> str:
        return f" (zeker tot en met {datum(feit.geldig_tot)})" if feit.geldig_tot < self.geldig_tot else ""

    @cached_property
    def _wortel(self) -> str:
        return (self.webadres or _NOG_GEEN_ADRES).rstrip("/") + "/"
