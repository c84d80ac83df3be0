"""Which names a file can have on every computer: what Windows refuses stops its editor at the first `git pull`."""

from __future__ import annotations

import re
import unicodedata

from generator.models.basis import VAN_WINDOWS

_LANGST = 100
_TEKEN = re.compile(r'[<>:"|?*\\]')
_ANDERE_NAAM = "Geef het een naam met kleine letters, cijfers en streepjes."


def bezwaar_tegen_naam(naam: str) -> tuple[str, str] | None:
    """What is wrong with the name of a file or folder, and what to do."""
    if naam.split(".")[0].strip().lower() in VAN_WINDOWS:
        return (
            f"“{naam}” kan op Windows geen naam zijn: “{naam.split('.')[0]}” is daar van het systeem.",
            "Kies een andere naam.",
        )
    if teken := _TEKEN.search(naam):
        return f"In deze naam staat “{teken[0]}”. Dat kan niet op Windows.", _ANDERE_NAAM
    if naam != naam.strip() or naam.endswith(".") or re.search(r"\s\.\w+$", naam):
        return "Deze naam begint of eindigt met een spatie of een punt. Dat kan niet op Windows.", _ANDERE_NAAM
    if len(naam) > _LANGST:
        return f"Deze naam is te lang: {len(naam)} tekens, hooguit {_LANGST} mag.", "Kies een kortere naam."
    return None


def zelfde_op_windows(naam: str) -> str:
    """A form that is equal for two names that Windows or a Mac takes for one."""
    return unicodedata.normalize("NFC", naam).casefold()
