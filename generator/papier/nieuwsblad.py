"""What is new this month on one sheet, for the table of a wijkteam or the wall of a buurthuis."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.blad.nieuwsmaand import Nieuwstijd, Recordnieuws, deze_maand
from generator.blad.notatie import datum
from generator.kaart import adressen
from generator.papier.uitgave import Drukwerk, Opdruk, Uitgave

_PAST = 24
"""No more lines than this stay legible on one sheet."""
_BREED = 80
"""About so many signs are one line."""
_VOOR_ANDERE = 8
"""So many lines are kept for each group that still comes."""


@dataclass(frozen=True)
class Nieuwsgroep:
    """What is new, no more, or different."""

    kop: str
    regels: tuple[Blokregel, ...]


@dataclass(frozen=True)
class Blokregel:
    """A record, and what there is to say of it."""

    naam: str
    wat: str


@dataclass(frozen=True, kw_only=True)
class Nieuwsblad(Opdruk):
    """The sheet; `meer` is how many records that changed are only on the site."""

    titel: str
    kort: str
    groepen: tuple[Nieuwsgroep, ...]
    meer: int
    telefoon: str
    wie: str
    editieregel: str


def alle(uitgave: Uitgave) -> Iterator[Drukwerk]:
    """`papier/nieuw-deze-maand.pdf`, when anything changed this month."""
    kaart = uitgave.kaart
    maand = deze_maand(kaart.veranderingen, kaart.bladen, kaart.vandaag)
    if maand.is_leeg:
        return
    groepen = tuple(_groepen(uitgave, maand))
    bellen = uitgave.bellen(kaart.loket.nummer)
    inhoud = Nieuwsblad(
        **vars(uitgave.opdruk(adressen.NIEUW)),
        titel="Nieuw deze maand",
        kort=f"Hulp bij weinig geld in {kaart.gemeente.naam}: wat er nieuw is, gestopt is of anders is.",
        groepen=groepen,
        meer=sum(map(len, (maand.nieuw, maand.weg, maand.anders))) - sum(len(groep.regels) for groep in groepen),
        telefoon=bellen.telefoon,
        wie=bellen.wie,
        editieregel=f"Van {maand.naam}. Blad van {datum(kaart.vandaag)}.",
    )
    yield Drukwerk(adressen.nieuwsblad(), "nieuwsblad", inhoud)


def _groepen(uitgave: Uitgave, maand: Nieuwstijd) -> Iterator[Nieuwsgroep]:
    over = _PAST
    soorten = (("Nieuw", maand.nieuw), ("Gestopt, of niet meer op de site", maand.weg), ("Anders", maand.anders))
    gevuld = [(kop, records) for kop, records in soorten if records]
    for nog, (kop, records) in zip(range(len(gevuld) - 1, -1, -1), gevuld, strict=True):
        passend = over - nog * _VOOR_ANDERE
        regels: list[Blokregel] = []
        for regel in _regels(uitgave, records, nieuw=kop == "Nieuw"):
            hoog = 1 + len(f"{regel.naam}. {regel.wat}") // _BREED
            if hoog > passend:
                break
            passend -= hoog
            over -= hoog
            regels.append(regel)
        if regels:
            yield Nieuwsgroep(kop, tuple(regels))


def _regels(uitgave: Uitgave, records: Iterable[Recordnieuws], *, nieuw: bool) -> Iterator[Blokregel]:
    for record in records:
        zinnen = (
            uitgave.feit(regel.dag_feit, " ".join(filter(None, (regel.zin, regel.betekent)))) for regel in record.regels
        )
        yield Blokregel(record.naam, record.kort if nieuw else " ".join(zinnen))
