"""Everything that was read from all files, before anybody looked whether it fits together."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, partial
from typing import NamedTuple

from generator.documenten.archief import HELE_MAP
from generator.documenten.document import Document, Pad, Waarde, zoek
from generator.geheugen import Geheugen
from generator.keuring.plaats import bedoeld_id
from generator.keuring.vorm import Gekeurd, GekeurdeLijst
from generator.meldingen import Melding
from generator.models import LIJSTEN, SOORTEN
from generator.models.kenmerken import Lezer, Veld, velden


class Patronen(NamedTuple):
    """Where fields of one sort stand, in a record of any kind and in each list."""

    in_records: tuple[Pad, ...]
    in_lijsten: Mapping[str, tuple[Pad, ...]]


def patronen(hoort_erbij: Callable[[Veld], bool]) -> Patronen:
    """The places of the fields that belong to a sort."""
    in_records = (p for s in SOORTEN for veld in velden(s.model) if hoort_erbij(veld) for p in veld.plekken)
    in_lijsten = {
        lijst.naam: tuple(
            plek if lijst.enkel else ("*", *plek)
            for veld in velden(lijst.model)
            if hoort_erbij(veld)
            for plek in veld.plekken
        )
        for lijst in LIJSTEN
    }
    return Patronen(tuple(dict.fromkeys(in_records)), in_lijsten)


_TEKST: Mapping[Lezer, Patronen] = {
    "bewoner": patronen(lambda veld: veld.lezer == "bewoner"),
    "vak": patronen(lambda veld: veld.lezer == "vak"),
    "naam": patronen(lambda veld: veld.lezer == "naam"),
}


class Gelezentekst(NamedTuple):
    """A text on the site: where it stands, who reads it, and what it says."""

    document: Document
    pad: Pad
    lezer: Lezer
    tekst: str


@dataclass(frozen=True)
class Gelezen:
    """Everything that was read: the documents of all records, the records of a good shape, and the lists.

    `onleesbaar` holds the names of files that could not be read at all; `pictogrammen` are the
    names of the drawings that the theme has; `ooit_online` are all addresses that were ever published, none when nobody
    keeps them; `landelijk` are the ids of the records that every town shares. `geheugen` knows what a check said before.
    """

    documenten: tuple[Document, ...]
    records: tuple[Gekeurd, ...]
    lijsten: Mapping[str, GekeurdeLijst]
    onleesbaar: frozenset[str]
    vandaag: date
    lijstenmap: str
    pictogrammen: Collection[str]
    ooit_online: Collection[str] = ()
    landelijk: frozenset[str] = frozenset()
    geheugen: Geheugen = field(default_factory=Geheugen, compare=False, repr=False)

    def per_document(
        self, controle: Callable[[Document], Iterable[Melding]], documenten: Iterable[Document], uit: object = None
    ) -> Iterator[Melding]:
        """What a check says of each of these documents, which depends on that document and on `uit`, and on nothing else."""
        for document in documenten:
            wat = document.versie, uit
            yield from self.geheugen.of_opnieuw(
                controle.__qualname__, document.bestand, wat, partial(_gezegd, controle, document)
            )

    def bekende_ids(self, soort: str) -> frozenset[str] | None:
        """All ids of a list or of the records, right or wrong; None when they cannot be known."""
        if soort == "records":
            return None if HELE_MAP in self.onleesbaar else self._records
        lijst = self.lijsten[soort]
        return frozenset(lijst.waarden) | lijst.mislukt if lijst.leesbaar else None

    @cached_property
    def _records(self) -> frozenset[str]:
        """Who named a file wrongly hears just that: what it was called on the site is no unknown id."""
        namen = frozenset((*(document.stam for document in self.documenten), *self.onleesbaar))
        bedoeld = frozenset(map(bedoeld_id, namen))
        vroeger = (adres.strip("/").rpartition("/")[2] for adres in self.ooit_online)
        return namen if bedoeld <= namen else namen.union(bedoeld, vroeger)

    @property
    def record_ids(self) -> frozenset[str]:
        """The ids of all records, of concepts and broken files too, and the old ones."""
        oud = (id_ for gekeurd in self.records for id_ in gekeurd.record.voorheen)
        return frozenset((*(document.stam for document in self.documenten), *oud))

    def stond_online(self, id_: str) -> bool:
        """Whether a record with this id was ever published."""
        return any(f"{soort.adres}/{id_}/" in self.ooit_online for soort in SOORTEN)

    @cached_property
    def op_de_site(self) -> tuple[Document, ...]:
        """The documents of records that are meant for the site, also when something in them is wrong."""
        return tuple(
            d for d in self.documenten if isinstance(d.gegevens, dict) and d.gegevens.get("status") != "concept"
        )

    def waarden(self, welke: Patronen) -> Iterator[tuple[Document, Pad, Waarde]]:
        """What stands in these fields of all records and lists, as it was written."""
        for document in self.documenten:
            yield from _in(document, welke.in_records)
        for naam, plekken in welke.in_lijsten.items():
            if lijst := self.lijsten[naam].document:
                yield from _in(lijst, plekken)

    @cached_property
    def te_lezen(self) -> tuple[Document, ...]:
        """The documents of which somebody reads something on the site: of records and of lists."""
        return (*self.op_de_site, *(lijst.document for lijst in self.lijsten.values() if lijst.document))

    def teksten_van(self, document: Document) -> Iterator[Gelezentekst]:
        """What is read of one of these."""
        lijst = self._lijst_van.get(document.bestand)
        for lezer, welke in _TEKST.items():
            for _, pad, waarde in _in(document, welke.in_lijsten[lijst] if lijst else welke.in_records):
                if isinstance(waarde, str):
                    yield Gelezentekst(document, pad, lezer, waarde)

    @cached_property
    def _lijst_van(self) -> Mapping[str, str]:
        """Which list stands in a file."""
        return {lijst.document.bestand: naam for naam, lijst in self.lijsten.items() if lijst.document}


def _gezegd(controle: Callable[[Document], Iterable[Melding]], document: Document) -> tuple[Melding, ...]:
    return tuple(controle(document))


def _in(document: Document, plekken: tuple[Pad, ...]) -> Iterator[tuple[Document, Pad, Waarde]]:
    for plek in plekken:
        for pad, waarde in zoek(document.gegevens, plek):
            yield document, pad, waarde
