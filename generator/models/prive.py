"""What belongs to one person and may stand in no text at all, notes and web addresses included."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.models.lezen import FeitInTekst, feiten_in
from generator.models.mailadressen import MISSCHIEN_MAIL

_PRIVE: Mapping[FeitInTekst, tuple[str, str]] = {
    "mobiel": (
        "In deze tekst staat een 06-nummer.",
        "Zet het bij contact, met publiek: true als het op de site mag. Haal het anders weg.",
    ),
    "mail": (
        "In deze tekst staat een e-mailadres dat van een persoon kan zijn.",
        "Is het van de organisatie? Zet het bij contact, achter email:. Haal het anders weg.",
    ),
    "bsn": (
        "In deze tekst staat een getal dat een BSN kan zijn.",
        "Haal het weg: persoonsgegevens horen hier niet.",
    ),
}
_MISSCHIEN = re.compile(rf"(?:\d\D{{0,5}}){{7}}\d|\bnul\W{{0,2}}zes|{MISSCHIEN_MAIL.pattern}", re.IGNORECASE)


def prive_in(tekst: str) -> tuple[str, str] | None:
    """What is private in a text, in a sentence, and what to do; None when nothing is."""
    gevonden = (_PRIVE.get(vondst.soort) for vondst in (feiten_in(tekst) if _MISSCHIEN.search(tekst) else ()))
    return next(filter(None, gevonden), None)
