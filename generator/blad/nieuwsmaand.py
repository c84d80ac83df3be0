"""What changed, month by month and record by record, and as a text for a mail to who helps others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from generator.blad.blad import Blad
from generator.blad.notatie import datum, met_hoofdletter
from generator.blad.veranderingen import Nieuws, Nieuwsregel, samengevat
from generator.models.maanden import MAANDEN

DEZE_MAAND = timedelta(days=30)
"""“This month” is the last so many days, so that it is not empty on the first of a month."""
_HOOGSTENS = 40
"""Records in a mail; there is more on the page."""


@dataclass(frozen=True)
class Recordnieuws:
    """What changed at one record; `kort` says what it is, and is empty when its page is no more."""

    id: str
    naam: str
    adres: str
    kort: str
    regels: tuple[Nieuwsregel, ...]


@dataclass(frozen=True)
class Nieuwstijd:
    """Some time: what is new in it, what is different and what is no more. What was new is not said to be different."""

    naam: str
    nieuw: tuple[Recordnieuws, ...]
    anders: tuple[Recordnieuws, ...]
    weg: tuple[Recordnieuws, ...]

    @property
    def is_leeg(self) -> bool:
        """Whether nothing changed."""
        return not (self.nieuw or self.anders or self.weg)


@dataclass(frozen=True)
class Mailregel:
    """A line of a mail; one with an amount may be sent until `tot`."""

    tekst: str
    tot: date | None = None


def maanden(nieuws: Nieuws, bladen: Mapping[str, Blad]) -> tuple[Nieuwstijd, ...]:
    """Every month in which anything changed, the newest first."""
    per_maand = groupby(nieuws.regels, key=lambda regel: (regel.dag.year, regel.dag.month))
    return tuple(
        tijd(met_hoofdletter(f"{MAANDEN[maand - 1]} {jaar}"), regels, bladen) for (jaar, maand), regels in per_maand
    )


def deze_maand(nieuws: Nieuws, bladen: Mapping[str, Blad], vandaag: date) -> Nieuwstijd:
    """What changed in the days until today."""
    vanaf = vandaag - DEZE_MAAND
    regels = (regel for regel in nieuws.regels if regel.dag > vanaf)
    return tijd(f"{datum(vanaf + timedelta(days=1))} tot en met {datum(vandaag)}", regels, bladen)


def mail(van: Nieuwstijd) -> Iterator[Mailregel]:
    """The text of a mail, without what stands around it."""
    yield Mailregel(f"Dit is er nieuw of anders van {van.naam}.")
    for kop, records in (
        ("Nieuw", van.nieuw),
        ("Anders", van.anders),
        ("Gestopt, of niet meer op de site", van.weg),
    ):
        if not records:
            continue
        yield Mailregel(f"{kop}:")
        for record in records[:_HOOGSTENS]:
            if kop == "Nieuw":
                yield Mailregel(f"- {record.naam}. {record.kort}".rstrip())
                continue
            for regel in record.regels:
                tekst = " ".join(filter(None, (f"- {record.naam}: {regel.kort}.", regel.betekent)))
                yield Mailregel(tekst, regel.dag_feit.geldig_tot if regel.dag_feit else None)
        if len(records) > _HOOGSTENS:
            yield Mailregel(f"- En nog {len(records) - _HOOGSTENS}. Kijk op de site.")


def tijd(naam: str, regels: Iterable[Nieuwsregel], bladen: Mapping[str, Blad]) -> Nieuwstijd:
    """These changes, by record."""
    soorten: dict[str, dict[str, list[Nieuwsregel]]] = {}
    for regel in regels:
        soorten.setdefault(regel.soort, {}).setdefault(regel.id, []).append(regel)
    nieuw, anders, weg = (soorten.get(soort, {}) for soort in ("nieuw", "anders", "weg"))
    anders = {id_: van for id_, van in anders.items() if id_ not in nieuw}
    return Nieuwstijd(naam, *(tuple(_records(soort, bladen)) for soort in (nieuw, anders, weg)))


def _records(per_id: Mapping[str, list[Nieuwsregel]], bladen: Mapping[str, Blad]) -> Iterator[Recordnieuws]:
    for id_, regels in per_id.items():
        blad = bladen.get(id_)
        yield Recordnieuws(id_, regels[0].naam, regels[0].adres, blad.kort if blad else "", samengevat(regels))
