"""Everything that was read from all files, before anybody looked whether it fits together."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from generator.documenten.document import Document
from generator.keuring.vorm import Gekeurd, GekeurdeLijst


@dataclass(frozen=True)
class Gelezen:
    """Everything that was read: the documents of all records, the records of a good shape, and the lists.

    `onleesbaar` holds the names of files that could not be read at all; `pictogrammen` are the
    names of the drawings that the theme has.
    """

    documenten: tuple[Document, ...]
    records: tuple[Gekeurd, ...]
    lijsten: Mapping[str, GekeurdeLijst]
    onleesbaar: frozenset[str]
    vandaag: date
    lijstenmap: str
    pictogrammen: Collection[str]

    def bekende_ids(self, soort: str) -> frozenset[str] | None:
        """All ids of a list or of the records, right or wrong; None when they cannot be known."""
        if soort == "records":
            return frozenset(d.stam for d in self.documenten) | self.onleesbaar
        lijst = self.lijsten[soort]
        return frozenset(lijst.waarden) | lijst.mislukt if lijst.leesbaar else None
