"""A YAML file as it was read: plain values, and the line of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from generator.meldingen import Ernst, Melding
from generator.pakket import NAAM

Pad = tuple[str | int, ...]
"""Where a value stands in a file: `("wijken", 0)` is the first entry of the list `wijken`."""
Waarde = str | int | bool | date | None | tuple["Waarde", ...] | dict[str, "Waarde"]
"""What strict YAML can hold."""


@dataclass(frozen=True)
class Document:
    """One YAML file: its values, and where each of them stands.

    `bestand` is the path to show, `stam` the file name without `.yaml`, `mappen` the folders around it (nearest last).
    `regels` gives the line (from 1) of every value by its path, such as `("wijken", 0)`; `stuk` holds the paths of
    values that were already refused here, so that nobody complains about them twice. `inhoud` and `stempel` are the bytes
    of a file on disk and what told it from other versions of itself when it was first read. A document that was made of others
    says in `herkomst` in which of them each value was written, and where. One that every town shares is `landelijk`.
    """

    bestand: str
    stam: str
    mappen: tuple[str, ...]
    gegevens: Waarde
    regels: Mapping[Pad, int]
    stuk: frozenset[Pad] = frozenset()
    inhoud: bytes = field(default=b"", compare=False, repr=False)
    stempel: tuple[int, ...] = field(default=(), compare=False, repr=False)
    herkomst: Mapping[Pad, tuple[Document, Pad]] = field(default_factory=dict, compare=False, repr=False)
    landelijk: bool = False

    @property
    def versie(self) -> tuple[Document, bytes, Mapping[Pad, tuple[Document, Pad]]]:
        """All that tells it from another version of itself, also what `==` leaves out."""
        return self, self.inhoud, self.herkomst

    @property
    def uit_pakket(self) -> bool:
        """Whether this file came with the package, so that nobody here can change it."""
        return self.landelijk and self.bestand.startswith(f"{NAAM}/")

    def geschreven(self, pad: Pad) -> tuple[Document, Pad]:
        """The file in which the nearest place that exists was written, and that place there."""
        gevonden = self._bestaand(pad)
        document, daar = self.herkomst.get(gevonden, (self, gevonden))
        return (document, daar) if document is self else document.geschreven(daar)

    def waar(self, pad: Pad) -> tuple[str, int, str]:
        """File, line and readable name of the nearest place that exists; parts that are not in it are left out."""
        document, daar = self.geschreven(pad)
        return document.bestand, document.regels.get(daar, 1), ".".join(str(deel) for deel in daar)

    def melding(self, pad: Pad, wat: str, remedie: str, ernst: Ernst = "fout") -> Melding:
        """A melding at the place of `pad`."""
        return Melding(*self.waar(pad), wat, remedie, ernst)

    def is_stuk(self, pad: Pad) -> bool:
        """Whether the value at `pad`, or one around it, was refused while reading."""
        gevonden = self._bestaand(pad)
        return any(gevonden[:lengte] in self.stuk for lengte in range(len(gevonden) + 1))

    def _bestaand(self, pad: Pad) -> Pad:
        gevonden: Pad = ()
        for deel in pad:
            if (*gevonden, deel) in self.regels:
                gevonden = (*gevonden, deel)
        return gevonden


@lru_cache(maxsize=5000)
def binnen(pad: Pad, deel: str | int) -> Pad:
    """The place of a part of what stands at `pad`. The same place is one object: thousands of files have the same fields."""
    return (*pad, deel)


def alles(waarde: Waarde, pad: Pad = ()) -> Iterator[tuple[Pad, Waarde]]:
    """Every value in a document with its path, the outer ones first."""
    yield pad, waarde
    if isinstance(waarde, dict):
        for sleutel, deel in waarde.items():
            yield from alles(deel, (*pad, sleutel))
    elif isinstance(waarde, tuple):
        for nummer, deel in enumerate(waarde):
            yield from alles(deel, (*pad, nummer))


def zoek(waarde: Waarde, patroon: Pad, pad: Pad = ()) -> Iterator[tuple[Pad, Waarde]]:
    """Every value whose path fits the pattern."""
    if not patroon:
        yield pad, waarde
    elif patroon[0] == "*" and isinstance(waarde, tuple):
        for nummer, deel in enumerate(waarde):
            yield from zoek(deel, patroon[1:], (*pad, nummer))
    elif isinstance(waarde, dict) and patroon[0] in waarde:
        yield from zoek(waarde[str(patroon[0])], patroon[1:], (*pad, patroon[0]))
