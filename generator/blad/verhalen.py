"""A story as it may leave the building: without who gave consent."""

from __future__ import annotations

from dataclasses import dataclass

from generator.models.hulp import Bron
from generator.models.verhaal import Verhaal


@dataclass(frozen=True)
class Verhaalblad:
    """A story with its source and the ids of the records it is about; `bedacht` is a first name that is not the real one,
    empty when there is none.
    """

    id: str
    titel: str
    alineas: tuple[str, ...]
    bedacht: str
    records: tuple[str, ...]
    bronnen: tuple[Bron, ...]


def verhaalblad(verhaal: Verhaal) -> Verhaalblad:
    """The public side of one story."""
    bedacht = verhaal.voornaam if verhaal.voornaam and verhaal.naam_veranderd else ""
    return Verhaalblad(verhaal.id, verhaal.titel, verhaal.tekst.zinnen, bedacht, verhaal.records, verhaal.bronnen)
