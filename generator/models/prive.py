"""What belongs to one person and may stand in no text at all, notes and web addresses included."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.models.lezen import FeitInTekst, Vondst, feiten_in
from generator.models.mailadressen import misschien_mail

_PRIVE: Mapping[FeitInTekst, tuple[str, str]] = {
    "mobiel": (
        "een 06-nummer",
        "Zet het bij contact, met publiek: true als het op de site mag. Haal het anders weg.",
    ),
    "mail": (
        "een e-mailadres dat van een persoon kan zijn",
        "Is het van de organisatie? Zet het bij contact, achter email:. Haal het anders weg.",
    ),
    "bsn": (
        "een getal dat een BSN kan zijn",
        "Haal het weg: persoonsgegevens horen hier niet.",
    ),
}
_ACHT_CIJFERS = re.compile(r"(?:\d\D{0,5}){7}\d")


def prive_in(tekst: str) -> tuple[str, str] | None:
    """What is private in a text, in a sentence, and what to do; None when nothing is."""
    gevonden = (_PRIVE[vondst.soort] for vondst in _prive(tekst))
    return next(((f"In deze tekst staat {wat}.", remedie) for wat, remedie in gevonden), None)


def prive_stukken(tekst: str) -> Iterator[tuple[str, str]]:
    """Everything private in a text: what it is, and how it stands there."""
    return ((_PRIVE[vondst.soort][0], vondst.tekst) for vondst in _prive(tekst))


def _prive(tekst: str) -> Iterator[Vondst]:
    return (v for v in (feiten_in(tekst) if _misschien_prive(tekst) else ()) if v.soort in _PRIVE)


def _misschien_prive(tekst: str) -> bool:
    """Whether a text is worth a look."""
    laag = tekst.lower()
    return "nul" in laag or misschien_mail(laag) or _ACHT_CIJFERS.search(tekst) is not None
