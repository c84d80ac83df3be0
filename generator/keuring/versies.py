"""An old version of a record file as a model of today."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

from generator.documenten.invullen import vul_in
from generator.documenten.ontleder import ontleed
from generator.keuring.vorm import valideer_record
from generator.meldingen import fouten
from generator.models import Hulp


def lees_versie(inhoud: bytes, bestand: str, woorden: Mapping[str, str]) -> Hulp | None:
    """The record in these bytes; None when they do not fit the models of today, so that nobody knows what they said.

    `bestand` is where it stood then; `woorden` are the town's own words, for what every town shares.
    """
    pad = PurePosixPath(bestand)
    document, meldingen = ontleed(inhoud, bestand, pad.stem, pad.parts[:-1])
    if document is None or fouten(meldingen):
        return None
    gekeurd, _ = valideer_record(vul_in(document, woorden)[0])
    return gekeurd.record if gekeurd else None
