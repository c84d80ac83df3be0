"""All files in which the redactie writes, read once: what stands in them, and where a fact can be found back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from generator.documenten.document import Document, Pad, zoek
from generator.documenten.lezer import lees_map, toon_pad
from generator.geheugen import Geheugen
from generator.meldingen import Melding
from generator.pakket import NAAM
from generator.project import Laag

HELE_MAP = "*"
"""Among the names that could not be read: a whole folder, so nobody knows which names are missing."""


@dataclass(frozen=True)
class Archief:
    """What was read: the documents of all records, and those of the folder with lists.

    `onleesbaar` holds the names of files that could not be read at all; `meldingen` what was wrong with their text;
    `lijstenmap` is the folder with lists as an editor knows it, `landelijk` the ids of the records that every town shares,
    also of those that this town replaces or leaves out.
    """

    documenten: tuple[Document, ...] = ()
    lijstdocumenten: tuple[Document, ...] = ()
    onleesbaar: frozenset[str] = frozenset()
    meldingen: tuple[Melding, ...] = ()
    lijstenmap: str = ""
    landelijk: frozenset[str] = frozenset()

    @property
    def alle(self) -> tuple[Document, ...]:
        """Every file that could be read."""
        return (*self.documenten, *self.lijstdocumenten)

    @cached_property
    def records(self) -> Mapping[str, Document]:
        """The documents of the records by id."""
        return {document.stam: document for document in self.documenten}

    @cached_property
    def lijsten(self) -> Mapping[str, Document]:
        """The documents of the lists by name; what stands in a folder below them is none."""
        return {
            d.stam: d for d in self.lijstdocumenten if d.landelijk or d.bestand == f"{self.lijstenmap}/{d.stam}.yaml"
        }

    def vind(self, id_: str) -> tuple[Document, Pad] | None:
        """The record, or else the entry of a list that has a check date of its own, with this id: where that is written."""
        if id_ in self.records:
            return self.records[id_].geschreven(())
        for document in self.lijsten.values():
            for pad, gevonden in (*zoek(document.gegevens, ("id",)), *zoek(document.gegevens, ("*", "id"))):
                if gevonden == id_ and (dag := (*pad[:-1], "gecontroleerd")) in document.regels:
                    bron, daar = document.geschreven(dag)
                    return bron, daar[:-1]
        return None

    def plaats(self, waar: str, id_: str, plek: str) -> tuple[str, int]:
        """File and line of a field: `waar` is “records” or the name of a list, `plek` its path (`bedragen.0`)."""
        velden: Pad = tuple(int(deel) if deel.isdigit() else deel for deel in plek.split("."))
        if waar == "records":
            return self.records[id_].waar(velden)[:2]
        lijst = self.lijsten[waar]
        voor: Pad = next((pad[:-1] for pad, gevonden in zoek(lijst.gegevens, ("*", "id")) if gevonden == id_), ())
        return lijst.waar((*voor, *velden))[:2]

    @property
    def namen(self) -> frozenset[str]:
        """Every id that `vind` knows."""
        uit_lijsten = (
            id_
            for document in self.lijsten.values()
            for patroon in (("id",), ("*", "id"))
            for _, id_ in zoek(document.gegevens, patroon)
            if isinstance(id_, str) and self.vind(id_)
        )
        return frozenset((*self.records, *uit_lijsten))


def lees_archief(
    records: Iterable[Path], lijsten: Path, basis: Path, geheugen: Geheugen, zonder: Path | None = None
) -> Archief:
    """Read every file below these folders, each once, except those in the folder `zonder`.

    `basis` is the folder that shown paths start from.
    """
    van_records, van_lijsten = _Mappen(geheugen), _Mappen(geheugen)
    for map_ in records:
        van_records.lees(map_, basis, zonder)
    van_lijsten.lees(lijsten, basis)
    return Archief(
        tuple(van_records.documenten.values()),
        tuple(van_lijsten.documenten.values()),
        frozenset(van_records.onleesbaar | van_lijsten.onleesbaar),
        (*van_records.alle_meldingen(), *van_lijsten.alle_meldingen()),
        toon_pad(lijsten, basis),
    )


def lees_laag(laag: Laag, basis: Path, geheugen: Geheugen) -> Archief:
    """What every town shares; from outside the folder `basis` a shown path begins with the name of the package."""
    if not laag.basis.is_relative_to(basis.resolve()):
        archief = lees_archief([laag.records], laag.lijsten, laag.basis, geheugen)
        voor = f"{NAAM}/"
    else:
        archief = lees_archief([laag.records], laag.lijsten, basis, geheugen)
        voor = ""
    return replace(
        archief,
        documenten=tuple(_landelijk(document, voor) for document in archief.documenten),
        lijstdocumenten=tuple(_landelijk(document, voor) for document in archief.lijstdocumenten),
        meldingen=tuple(replace(melding, bestand=f"{voor}{melding.bestand}") for melding in archief.meldingen),
    )


def _landelijk(document: Document, voor: str) -> Document:
    return replace(document, bestand=f"{voor}{document.bestand}", landelijk=True)


@dataclass
class _Mappen:
    """The files of some folders; a file that is in two of them counts once."""

    geheugen: Geheugen
    documenten: dict[Path, Document] = field(default_factory=dict)
    meldingen: dict[Path, tuple[Melding, ...]] = field(default_factory=dict)
    onleesbaar: set[str] = field(default_factory=set)

    def lees(self, map_: Path, basis: Path, zonder: Path | None = None) -> None:
        for document, meldingen, pad in lees_map(map_, basis, self.geheugen, zonder):
            self.meldingen[pad] = meldingen
            if document is None:
                self.onleesbaar.add(HELE_MAP if pad.is_dir() else pad.stem)
            else:
                self.documenten[pad] = document

    def alle_meldingen(self) -> tuple[Melding, ...]:
        return tuple(melding for meldingen in self.meldingen.values() for melding in meldingen)
