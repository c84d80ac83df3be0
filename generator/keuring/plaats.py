"""Which kind of record a file is: by its folder, which has to agree with its name, `soort:` and `niveau:`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.documenten.document import Document
from generator.meldingen import Melding
from generator.models import SOORTEN, Soort
from generator.models.basis import ID_PATROON
from generator.models.bedoeling import als_id

_KOPIE = re.compile(r"(?i)(?: *\(\d+\)| *-? *\(?(?:kopie|copy)\)?(?: *\(\d+\))?)$| +\d$")
_MAPPEN = {soort.map: soort for soort in SOORTEN}


def soort_van(document: Document, id_: str) -> tuple[Soort | None, tuple[Melding, ...]]:
    """The kind of a record, or None with the first thing that is wrong with its place or name."""
    landelijk = document.mappen[-1:] == ("landelijk",)
    map_ = document.mappen[-2 if landelijk else -1] if len(document.mappen) > landelijk else ""
    soort = _MAPPEN.get(map_)
    if soort is None:
        mappen = ", ".join(s.waar for s in SOORTEN)
        wat = f"Dit bestand staat in de verkeerde map: “{map_}”."
        return None, (document.melding((), wat, f"Verplaats het naar een van deze mappen: {mappen}."),)
    for bezwaren in (_naam(document, id_), _velden(document, soort, landelijk=landelijk)):
        if bezwaar := next(bezwaren, None):
            return None, (bezwaar,)
    return soort, ()


def bedoeld_id(naam: str) -> str:
    """The id that a file with this name must have been meant to have: “Schuldhulp (1)” is `schuldhulp`."""
    if re.fullmatch(ID_PATROON, naam):
        return naam
    return als_id(_KOPIE.sub("", naam.split(".")[0]))


def _naam(document: Document, id_: str) -> Iterator[Melding]:
    if id_ == "index":
        yield document.melding(
            (), "“index” kan geen bestandsnaam zijn: zo heet de bladzijde met de hele lijst.", "Kies een andere naam."
        )
    elif not re.fullmatch(ID_PATROON, id_):
        naam = f"{bedoeld_id(document.stam) or 'naam-van-de-hulp'}.yaml"
        remedie = f"Had het eerst een andere naam? Geef het die terug. Gebruik anders kleine letters, cijfers en streepjes: {naam}."
        if _KOPIE.search(document.stam):
            remedie = f"Is dit {naam}? Noem het zo, of haal één van de twee weg. Is het andere hulp? Kies een eigen naam, met kleine letters, cijfers en streepjes."
        yield document.melding((), f"“{document.stam}” is geen goede bestandsnaam.", remedie)


def _velden(document: Document, soort: Soort, *, landelijk: bool) -> Iterator[Melding]:
    if not isinstance(document.gegevens, dict):
        yield document.melding(
            (),
            "Hier horen velden te staan, geen lijst of losse tekst.",
            f"Begin met soort: {soort.id} en kijk in _sjabloon.yaml.",
        )
        return
    andere = next((s for s in SOORTEN if s.id == document.gegevens.get("soort")), None)
    if andere and andere is not soort:
        yield document.melding(
            ("soort",),
            f"Dit is een {andere.id}, maar het bestand staat in {soort.waar}.",
            f"Verplaats het naar {andere.waar}, of verbeter soort.",
        )
    niveau = document.gegevens.get("niveau")
    if landelijk and niveau == "gemeente":
        yield document.melding(
            ("niveau",),
            "In landelijk/ staat alleen wat overal hetzelfde is; dit is van de gemeente.",
            "Verplaats het bestand naar regelingen/, of verbeter niveau.",
        )
    if niveau == "landelijk" and not landelijk:
        yield document.melding(
            ("niveau",),
            "Dit is een landelijke regeling, maar het bestand staat niet in landelijk/.",
            "Verplaats het naar regelingen/landelijk/, of verbeter niveau.",
        )
