"""An edition: what every card, poster and booklet of one day has in common."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.blad.notatie import datum
from generator.blad.openbaar import OpenbareKaart
from generator.blad.plaatselijk import gemeente_aan_de_lijn
from generator.kaart.dagfeit import Nummer, Vervaldag
from generator.papier.huisstijl import Huisstijl, huisstijl
from generator.project import Project

_NOG_GEEN_ADRES = "https://sociale-kaart.example/"  # a name that RFC 2606 keeps free, so it can never lead astray


@dataclass(frozen=True, kw_only=True)
class Opdruk:
    """What is printed on all paper: whose it is, where it leads, and of which day.

    `protocol` and `adres` make the address of the page, `code` is what its QR code says, `datum` is year, month and day,
    `proef` a word when this is not for real yet, `kleuren` are `#rrggbb` by name, and `logo` is an SVG.
    """

    gemeente: str
    adres: str
    protocol: str
    code: str
    qr_alt: str
    editie: str
    datum: tuple[int, int, int]
    proef: str | None
    kleuren: Mapping[str, str]
    logo: str | None


@dataclass(frozen=True)
class Drukwerk:
    """One piece of paper as pure data: its file in the site, a template in `theme/papier/`, and what that is told.

    The template prints the texts of `inhoud` as they are.
    """

    uri: str
    sjabloon: str
    inhoud: Opdruk


@dataclass(frozen=True)
class Bellen:
    """A number to call, and who answers."""

    telefoon: str
    wie: str


@dataclass(frozen=True)
class Uitgave:
    """The public kaart on paper: its day is the day of the kaart.

    `webadres` is where the site is online (empty: nowhere yet, so everything is a proof).
    """

    kaart: OpenbareKaart
    webadres: str
    huisstijl: Huisstijl

    def opdruk(self, adres: str, merk: str = "") -> Opdruk:
        """What every template is told; the QR code leads to `adres`, a page of the site, and carries the edition.

        `merk` is the mark of what a card says (see `generator.blad.edities`).
        """
        volledig = self._wortel + adres
        dag = self.kaart.vandaag
        return Opdruk(
            gemeente=self.kaart.gemeente.naam,
            adres=self.adres(adres),
            protocol=self._wortel.partition("//")[0] + "//",
            code=f"{volledig}#e{dag.isoformat()}{'.' + merk if merk else ''}",
            qr_alt=f"QR-code die naar {self.adres(adres)} gaat",
            editie=datum(dag),
            datum=(dag.year, dag.month, dag.day),
            proef=None if self.webadres and not self.kaart.gemeente.proefversie else "Proefdruk",
            kleuren=dict(self.huisstijl.kleuren),
            logo=self.huisstijl.logo,
        )

    def adres(self, adres: str) -> str:
        """An address of the site as it is printed: without https:// and without a slash at the end."""
        return (self._wortel + adres).partition("//")[2].rstrip("/")

    def bellen(self, nummer: Nummer | None) -> Bellen:
        """A number to call today and who answers; that of the municipality when this one is no longer sure."""
        if nummer is None or nummer.dag.verlopen:
            return Bellen(self.kaart.gemeente.telefoon, self.wie(nummer))
        return Bellen(nummer.telefoon, f"{self.wie(nummer)}{self._eindigt(nummer.dag)}".strip())

    def wie(self, nummer: Nummer | None) -> str:
        """Who answers at the number that `bellen` gives."""
        return gemeente_aan_de_lijn(self.kaart.gemeente) if nummer is None or nummer.dag.verlopen else nummer.wie

    def feit(self, dag: Vervaldag | None, tekst: str) -> str:
        """A fact on paper: with its last day when that comes before the end of the edition, or what to do instead."""
        if dag is None:
            return tekst
        if dag.verlopen:
            return f"{dag.terugval} Bel {dag.telefoon}."
        return f"{tekst}{self._eindigt(dag)}"

    def _eindigt(self, dag: Vervaldag) -> str:
        return f" (zeker tot en met {datum(dag.geldig_tot)})" if dag.geldig_tot < self.kaart.geldig_tot else ""

    @cached_property
    def _wortel(self) -> str:
        return (self.webadres or _NOG_GEEN_ADRES).rstrip("/") + "/"


def uitgave(project: Project, kaart: OpenbareKaart) -> Uitgave:
    """The edition of this kaart, in the colours of its theme."""
    return Uitgave(kaart, project.webadres, huisstijl(project))
