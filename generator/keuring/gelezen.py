"""Everything that was read from all files, before anybody looked whether it fits together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from generator.documenten.document import Document
from generator.keuring.vorm import Gelezen, GelezenLijst


@dataclass(frozen=True)
class Gelezenen:
    """Everything that was read: the documents of all records, the valid records, and the lists.

    `onleesbaar` holds the names of files that could not be read at all, `pictogrammen` the icons that the theme has.
    """

    documenten: tuple[Document, ...]
    records: tuple[Gelezen, ...]
    lijsten: Mapping[str, GelezenLijst]
    onleesbaar: frozenset[str]
    vandaag: date
    lijstenmap: str
    pictogrammen: frozenset[str]

    def bekende_ids(self, soort: str) -> frozenset[str] | None:
        """All ids of a list or of the records, right or wrong; None when they cannot be known."""
        if soort == "records":
            return frozenset(d.stam for d in self.documenten) | self.onleesbaar
        lijst = self.lijsten[soort]
        return frozenset(lijst.waarden) | lijst.mislukt if lijst.leesbaar else None
