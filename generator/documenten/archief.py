"""The files in which the redactie writes, so that a fact can be found back at its line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.documenten.document import Document, Pad
from generator.keuring.verwijzingen import zoek


@dataclass(frozen=True)
class Archief:
    """The documents of all records by id, and of all lists by name."""

    records: Mapping[str, Document]
    lijsten: Mapping[str, Document]

    def vind(self, id_: str) -> tuple[Document, Pad] | None:
        """The record, or else the entry of a list that has a check date of its own, with this id."""
        if id_ in self.records:
            return self.records[id_], ()
        for document in self.lijsten.values():
            for pad, gevonden in (*zoek(document.gegevens, ("id",)), *zoek(document.gegevens, ("*", "id"))):
                if gevonden == id_ and (*pad[:-1], "gecontroleerd") in document.regels:
                    return document, pad[:-1]
        return None

    def plaats(self, waar: str, id_: str, plek: str) -> tuple[str, int]:
        """File and line of a field: `waar` is “records” or the name of a list, `plek` its path (`bedragen.0`)."""
        velden: Pad = tuple(int(deel) if deel.isdigit() else deel for deel in plek.split("."))
        if waar == "records":
            return self.records[id_].bestand, self.records[id_].plaats(velden)[0]
        lijst = self.lijsten[waar]
        voor: Pad = next((pad[:-1] for pad, gevonden in zoek(lijst.gegevens, ("*", "id")) if gevonden == id_), ())
        return lijst.bestand, lijst.plaats((*voor, *velden))[0]

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
