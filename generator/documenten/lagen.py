"""A list in layers: what every town shares, with what the town itself adds, fills in, replaces or leaves out.

Entries are told apart by their id, also those of a list within an entry, such as the steps of a life event. What the town
writes takes the place of the national text; `weg: true` takes an entry out. The result knows of every value where it was
written.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from generator.documenten.document import Document, Pad, Waarde
from generator.meldingen import Melding

WEG = "weg"


def leg_op(eigen: Document, landelijk: Document) -> tuple[Document, tuple[Melding, ...]]:
    """The list of a town on top of the national one, and what of the town finds no place there."""
    stapel = _Stapel()
    gegevens = stapel.leg((_Stuk(eigen, (), eigen.gegevens), _Stuk(landelijk, (), landelijk.gegevens)), ())
    samen = replace(eigen, gegevens=gegevens, regels=stapel.regels, herkomst=stapel.herkomst)
    return replace(samen, stuk=frozenset(stapel.stuk)), tuple(stapel.meldingen)


def weggelaten(eigen: Document) -> Iterator[str]:
    """The ids that a town takes out of a list."""
    for deel in eigen.gegevens if isinstance(eigen.gegevens, tuple) else ():
        if isinstance(deel, dict) and deel.get(WEG) is True and (id_ := _id(deel)):
            yield id_


@dataclass(frozen=True)
class _Stuk:
    """A value, with the document and the place in which it was written."""

    document: Document
    pad: Pad
    waarde: Waarde

    def delen(self) -> dict[str | int, _Stuk]:
        """What is in it: by field, by id, or else by number; the second entry with an id keeps its number."""
        if isinstance(self.waarde, dict):
            return {veld: self._deel(veld, deel) for veld, deel in self.waarde.items()}
        uit: dict[str | int, _Stuk] = {}
        for nummer, deel in enumerate(self.waarde if isinstance(self.waarde, tuple) else ()):
            id_ = _id(deel)
            uit[nummer if id_ is None or id_ in uit else id_] = self._deel(nummer, deel)
        return uit

    def _deel(self, deel: str | int, waarde: Waarde) -> _Stuk:
        return _Stuk(self.document, (*self.pad, deel), waarde)


_Paar = tuple[_Stuk | None, _Stuk | None]
"""A value of the town and one that every town shares; either may be missing."""


@dataclass
class _Stapel:
    """Builds the result, and keeps the place of each value."""

    regels: dict[Pad, int] = field(default_factory=dict)
    herkomst: dict[Pad, tuple[Document, Pad]] = field(default_factory=dict)
    stuk: set[Pad] = field(default_factory=set)
    meldingen: list[Melding] = field(default_factory=list)

    def leg(self, paar: _Paar, pad: Pad) -> Waarde:
        """The value at `pad`: of two with fields, or of two lists with ids, the one on the other; else the town's."""
        stuk = paar[0] or paar[1]
        assert stuk
        self.regels[pad] = stuk.document.regels.get(stuk.pad, 1)
        self.herkomst[pad] = stuk.document, stuk.pad
        if stuk.document.is_stuk(stuk.pad):
            self.stuk.add(pad)
        delen = self._delen(*paar)
        if isinstance(stuk.waarde, dict):
            return {str(veld): self.leg(deel, (*pad, veld)) for veld, deel in delen.items()}
        if isinstance(stuk.waarde, tuple):
            return tuple(self.leg(deel, (*pad, nummer)) for nummer, deel in enumerate(delen.values()))
        return stuk.waarde

    def _delen(self, eigen: _Stuk | None, landelijk: _Stuk | None) -> dict[str | int, _Paar]:
        boven, onder = eigen.delen() if eigen else {}, landelijk.delen() if landelijk else {}
        if eigen and landelijk and not _past(eigen.waarde, landelijk.waarde):
            onder = {}
        samen: dict[str | int, _Paar] = {naam: (boven.get(naam), deel) for naam, deel in onder.items()}
        for naam, deel in boven.items():
            if isinstance(deel.waarde, dict) and isinstance(naam, str) and WEG in deel.waarde and _id(deel.waarde):
                self._haal_weg(naam, deel, samen)
            elif naam not in onder:
                samen = _achter(samen, [*boven], naam, (deel, None))
        return samen

    def _haal_weg(self, naam: str, deel: _Stuk, samen: dict[str | int, _Paar]) -> None:
        plek = (*deel.pad, WEG)
        if deel.waarde != {"id": naam, WEG: True}:
            self.meldingen.append(
                deel.document.melding(
                    plek, "Bij weg: true staat alleen het id.", "Haal de andere regels weg, of de regel met weg:."
                )
            )
        elif naam not in samen:
            self.meldingen.append(
                deel.document.melding(
                    plek, f"“{naam}” staat niet in de landelijke lijst.", "Verbeter het id, of haal dit stuk weg."
                )
            )
        samen.pop(naam, None)


def _id(waarde: Waarde) -> str | None:
    id_ = waarde.get("id") if isinstance(waarde, dict) else None
    return id_ if isinstance(id_, str) else None


def _past(boven: Waarde, onder: Waarde) -> bool:
    """Whether one can be laid on the other: both have fields, or both are lists of entries with an id."""
    if isinstance(boven, tuple) and isinstance(onder, tuple):
        return any(_id(deel) for deel in onder)
    return isinstance(boven, dict) and isinstance(onder, dict)


def _achter(
    samen: dict[str | int, _Paar], volgorde: list[str | int], naam: str | int, paar: _Paar
) -> dict[str | int, _Paar]:
    """With what is new behind the entry that stands above it in the town's own file, or else before the one below it."""
    hier, namen, rij = volgorde.index(naam), [*samen], [*samen.items()]
    voor = next((ander for ander in reversed(volgorde[:hier]) if ander in samen), None)
    na = next((ander for ander in volgorde[hier + 1 :] if ander in samen), None)
    plek = namen.index(na) if na is not None else len(rij)
    if voor is not None:
        plek = namen.index(voor) + 1
    return dict([*rij[:plek], (naam, paar), *rij[plek:]])
