"""Ids that stay: the same thing has the same UUID in every edition, so that others can follow it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from hashlib import sha1
from uuid import NAMESPACE_URL, uuid5


@dataclass(frozen=True)
class Ids:
    """Makes ids for one municipality: from what a thing is and by what it is known."""

    gemeente: str

    def van(self, *delen: object) -> str:
        """The id of this thing: `van("service", "zorgtoeslag")`. It is a `uuid5`, written out: there are many."""
        hex_ = sha1(self._begin + "/".join(map(str, delen)).encode(), usedforsecurity=False).hexdigest()
        soort = "89ab"[int(hex_[16], 16) & 3]
        return f"{hex_[:8]}-{hex_[8:12]}-5{hex_[13:16]}-{soort}{hex_[17:20]}-{hex_[20:32]}"

    @cached_property
    def _begin(self) -> bytes:
        return uuid5(NAMESPACE_URL, f"sociale-kaart/{self.gemeente}").bytes
