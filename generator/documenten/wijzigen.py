"""Change one date in a YAML file and nothing else: not a comment, a quote or the end of a line."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from generator.documenten.document import Document, Pad, Waarde, alles
from generator.documenten.lezer import ontleed
from generator.meldingen import Melding

_DATUM = re.compile(rb"\d{4}-\d{2}-\d{2}")


def zet_datum(basis: Path, document: Document, pad: Pad, dag: date) -> tuple[bool, Melding | None]:
    """Write `dag` at `pad` in the file of this document, below the folder `basis`.

    Returns whether the file changed, and a melding when the date cannot be changed on its own. The new text is read
    back before it is written: every other value must be what it was.
    """
    bestand = basis / document.bestand
    oud = bestand.read_bytes()
    if dict(alles(document.gegevens)).get(pad) == dag:
        return False, None
    regels = oud.splitlines(keepends=True)
    nummer = document.regels.get(pad, 0) - 1
    for vondst in _DATUM.finditer(regels[nummer]) if nummer >= 0 else ():
        regel = regels[nummer]
        kandidaat = regel[: vondst.start()] + dag.isoformat().encode() + regel[vondst.end() :]
        nieuw = b"".join((*regels[:nummer], kandidaat, *regels[nummer + 1 :]))
        opnieuw, _ = ontleed(nieuw, document.bestand, document.stam, document.mappen)
        if opnieuw and opnieuw.gegevens == _met(document.gegevens, pad, dag):
            _vervang(bestand, nieuw)
            return True, None
    return False, document.melding(pad, "Hier staat geen datum om te veranderen.", f"Schrijf: gecontroleerd: {dag}")


def _met(waarde: Waarde, pad: Pad, dag: date) -> Waarde:
    """The same values, with `dag` at `pad`."""
    if not pad:
        return dag
    eerste, rest = pad[0], pad[1:]
    if isinstance(waarde, dict):
        return {sleutel: _met(deel, rest, dag) if sleutel == eerste else deel for sleutel, deel in waarde.items()}
    assert isinstance(waarde, tuple)
    return tuple(_met(deel, rest, dag) if nummer == eerste else deel for nummer, deel in enumerate(waarde))


def _vervang(bestand: Path, inhoud: bytes) -> None:
    """Write in one go: a file is never half new, also when the power goes."""
    naast = bestand.with_name(f".{bestand.name}.nieuw")
    naast.write_bytes(inhoud)
    naast.chmod(bestand.stat().st_mode)
    naast.replace(bestand)
