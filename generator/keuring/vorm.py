"""Turn documents into records and list entries: the shape of one file, checked by Pydantic, explained in Dutch.

Nothing here looks beyond one file; what spans files is checked in `generator.kaart.relaties`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from pydantic import ValidationError

from generator.documenten.document import Document, Pad
from generator.geheugen import Geheugen
from generator.keuring.plaats import soort_van
from generator.keuring.uitleg import leg_uit
from generator.meldingen import Melding
from generator.models import LIJSTEN, Hulp, Lijst
from generator.models.basis import Model


@dataclass(frozen=True)
class Gekeurd:
    """A valid record together with the document it came from."""

    record: Hulp
    document: Document


@dataclass(frozen=True)
class GekeurdeLijst:
    """One list: its document, its valid entries by id, and the ids of entries that were refused.

    `document` is None when there is nothing to read; `leesbaar` is false when its ids cannot be known, so that nobody
    complains about an id that may well be in it.
    """

    lijst: Lijst
    document: Document | None
    waarden: Mapping[str, Model] = field(default_factory=dict)
    mislukt: frozenset[str] = frozenset()
    leesbaar: bool = True


def valideer_record(document: Document, id_: str | None = None) -> tuple[Gekeurd | None, tuple[Melding, ...]]:
    """One record file. `id_` overrides the file name as id (for the editors' template).

    Returns the record, or None, with every melding about its shape.
    """
    id_ = id_ or document.stam
    soort, meldingen = soort_van(document, id_)
    if soort is None or meldingen:
        return None, meldingen
    assert isinstance(document.gegevens, dict)
    gegevens = {"id": id_, **document.gegevens}
    if "id" in document.gegevens:
        return None, (
            document.melding(
                ("id",), "“id” hoort niet in het bestand: de bestandsnaam is het id.", "Haal deze regel weg."
            ),
        )
    record, meldingen = _lees_model(soort.model, gegevens, document, (), f"een {soort.id}")
    return (Gekeurd(record, document) if isinstance(record, Hulp) else None), meldingen


def valideer_lijst(document: Document | None, lijst: Lijst) -> tuple[GekeurdeLijst, tuple[Melding, ...]]:
    """One list file: every entry on its own, so that one wrong entry does not take the others along."""
    if document is None:
        return GekeurdeLijst(lijst, None, leesbaar=False), ()
    inhoud = document.gegevens
    if lijst.enkel:
        waarde, meldingen = _lees_model(lijst.model, inhoud, document, (), f"de lijst {lijst.naam}")
        return GekeurdeLijst(lijst, document, {lijst.naam: waarde} if waarde else {}), meldingen
    if not isinstance(inhoud, tuple):
        fout = document.melding((), "Hier hoort een lijst.", "Begin elke regel van de lijst met een streepje: - id: …")
        return GekeurdeLijst(lijst, document, leesbaar=False), (fout,)
    waarden: dict[str, Model] = {}
    mislukt: set[str] = set()
    alle: list[Melding] = []
    for nummer, item in enumerate(inhoud):
        waarde, meldingen = _lees_model(lijst.model, item, document, (nummer,), f"de lijst {lijst.naam}")
        alle.extend(meldingen)
        id_ = item.get("id") if isinstance(item, dict) else None
        if isinstance(id_, str) and id_ in waarden.keys() | mislukt:
            alle.append(
                document.melding(
                    (nummer, "id"), f"Het id “{id_}” staat er twee keer.", "Geef één van de twee een ander id."
                )
            )
        elif isinstance(id_, str) and waarde is not None:
            waarden[id_] = waarde
        elif isinstance(id_, str):
            mislukt.add(id_)
    return GekeurdeLijst(lijst, document, waarden, frozenset(mislukt)), tuple(alle)


def valideer_lijsten(
    documenten: Mapping[str, Document], geheugen: Geheugen
) -> tuple[dict[str, GekeurdeLijst], tuple[Melding, ...]]:
    """All lists by name; `documenten` holds the list files that could be read."""
    uit: dict[str, GekeurdeLijst] = {}
    alle: list[Melding] = []
    for lijst in LIJSTEN:
        document = documenten.get(lijst.naam)
        keur = partial(valideer_lijst, document, lijst)
        naam = document.bestand if document else lijst.naam
        uit[lijst.naam], meldingen = geheugen.of_opnieuw("keur lijst", naam, document and document.versie, keur)
        alle.extend(meldingen)
    return uit, tuple(alle)


def _lees_model(
    model: type[Model], gegevens: Any, document: Document, basis: Pad, van: str
) -> tuple[Model | None, tuple[Melding, ...]]:
    try:
        return model.model_validate(gegevens), ()
    except ValidationError as fout:
        return None, leg_uit(fout, model, document, basis, van)
