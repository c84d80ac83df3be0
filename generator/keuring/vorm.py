"""Turn documents into records and list entries: the shape of one file, checked by Pydantic, explained in Dutch.

Nothing here looks beyond one file; what spans files is checked in `generator.kaart.relaties`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from generator.documenten.document import Document, Pad
from generator.keuring.uitleg import leg_uit
from generator.meldingen import Melding
from generator.models import LIJSTEN, SOORTEN, Hulp, Lijst, Soort
from generator.models.basis import Model

_MAPPEN = {soort.map: soort for soort in SOORTEN}


@dataclass(frozen=True)
class Gelezen:
    """A valid record together with the document it came from."""

    record: Hulp
    document: Document


@dataclass(frozen=True)
class GelezenLijst:
    """One list: its document, its valid entries by id, and the ids of entries that were refused.

    `document` is None when there is nothing to read; `leesbaar` is false when its ids cannot be known, so that nobody
    complains about an id that may well be in it.
    """

    lijst: Lijst
    document: Document | None
    waarden: Mapping[str, Model] = field(default_factory=dict)
    mislukt: frozenset[str] = frozenset()
    leesbaar: bool = True


def valideer_record(document: Document, id_: str | None = None) -> tuple[Gelezen | None, tuple[Melding, ...]]:
    """One record file. `id_` overrides the file name as id (for the editors' template).

    Returns the record, or None, with every melding about its shape.
    """
    id_ = id_ or document.stam
    soort, meldingen = _soort(document, id_)
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
    return (Gelezen(record, document) if isinstance(record, Hulp) else None), meldingen


def valideer_lijst(document: Document | None, lijst: Lijst) -> tuple[GelezenLijst, tuple[Melding, ...]]:
    """One list file: every entry on its own, so that one wrong entry does not take the others along."""
    if document is None:
        return GelezenLijst(lijst, None, leesbaar=False), ()
    inhoud = document.gegevens
    if lijst.enkel:
        waarde, meldingen = _lees_model(lijst.model, inhoud, document, (), f"de lijst {lijst.naam}")
        return GelezenLijst(lijst, document, {lijst.naam: waarde} if waarde else {}), meldingen
    if not isinstance(inhoud, tuple):
        fout = document.melding((), "Hier hoort een lijst.", "Begin elke regel van de lijst met een streepje: - id: …")
        return GelezenLijst(lijst, document, leesbaar=False), (fout,)
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
    return GelezenLijst(lijst, document, waarden, frozenset(mislukt)), tuple(alle)


def valideer_lijsten(documenten: Mapping[str, Document]) -> tuple[dict[str, GelezenLijst], tuple[Melding, ...]]:
    """All lists by name; `documenten` holds the list files that could be read."""
    uit: dict[str, GelezenLijst] = {}
    alle: list[Melding] = []
    for lijst in LIJSTEN:
        uit[lijst.naam], meldingen = valideer_lijst(documenten.get(lijst.naam), lijst)
        alle.extend(meldingen)
    return uit, tuple(alle)


def _soort(document: Document, id_: str) -> tuple[Soort | None, tuple[Melding, ...]]:
    """The kind of a record by its folder, and whether name, folder and `soort:` agree."""
    landelijk = document.mappen[-1:] == ("landelijk",)
    map_ = document.mappen[-2 if landelijk else -1] if len(document.mappen) > landelijk else ""
    soort = _MAPPEN.get(map_)
    if soort is None:
        mappen = ", ".join(s.waar for s in SOORTEN)
        return None, (
            document.melding(
                (),
                f"Dit bestand staat in de verkeerde map: “{map_}”.",
                f"Verplaats het naar een van deze mappen: {mappen}.",
            ),
        )
    if id_ == "index":
        return None, (
            document.melding(
                (),
                "“index” kan geen bestandsnaam zijn: zo heet de bladzijde met de hele lijst.",
                "Kies een andere naam.",
            ),
        )
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", id_):
        return None, (
            document.melding(
                (),
                f"“{document.stam}” is geen goede bestandsnaam.",
                f"Gebruik kleine letters, cijfers en streepjes: {_als_id(document.stam)}.yaml.",
            ),
        )
    if not isinstance(document.gegevens, dict):
        return None, (
            document.melding(
                (),
                "Hier horen velden te staan, geen lijst of losse tekst.",
                f"Begin met soort: {soort.id} en kijk in _sjabloon.yaml.",
            ),
        )
    eigen = document.gegevens.get("soort")
    andere = next((s for s in SOORTEN if s.id == eigen), None)
    if andere and andere is not soort:
        return None, (
            document.melding(
                ("soort",),
                f"Dit is een {andere.id}, maar het bestand staat in {soort.waar}.",
                f"Verplaats het naar {andere.waar}, of verbeter soort.",
            ),
        )
    niveau = document.gegevens.get("niveau")
    if landelijk and niveau == "gemeente":
        return None, (
            document.melding(
                ("niveau",),
                "In landelijk/ staat alleen wat overal hetzelfde is; dit is van de gemeente.",
                "Verplaats het bestand naar regelingen/, of verbeter niveau.",
            ),
        )
    if niveau == "landelijk" and not landelijk:
        return None, (
            document.melding(
                ("niveau",),
                "Dit is een landelijke regeling, maar het bestand staat niet in landelijk/.",
                "Verplaats het naar regelingen/landelijk/, of verbeter niveau.",
            ),
        )
    return soort, ()


def _als_id(naam: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", naam.lower()).strip("-") or "naam-van-de-hulp"


def _lees_model(
    model: type[Model], gegevens: Any, document: Document, basis: Pad, van: str
) -> tuple[Model | None, tuple[Melding, ...]]:
    try:
        return model.model_validate(gegevens), ()
    except ValidationError as fout:
        return None, leg_uit(fout, model, document, basis, van)
