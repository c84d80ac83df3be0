"""A file changed at one place and back again, which must give the same bytes: with voorbeeldstad, and with Zaanstad in `inhoud/`."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any

from generator.documenten.document import Document, Pad, Waarde, alles
from generator.documenten.ontleder import ontleed
from generator.documenten.wijzigen import haal_weg, voeg_toe, zet

Soort = tuple[object, ...]
Proef = Callable[[Path, Iterable[Path]], dict[Soort, str]]


def lees(inhoud: bytes) -> Document:
    """The document in these bytes."""
    document, meldingen = ontleed(inhoud, "x.yaml", "x")
    assert document is not None, (inhoud, meldingen)
    return document


def bewerk(map_: Path, inhoud: bytes, wat: Any, *woorden: Any) -> tuple[bytes, str]:
    """The bytes after one change and what was said about it; the file is the only one in its folder, now and then."""
    (map_ / "x.yaml").write_bytes(inhoud)
    veranderd, melding = wat(map_, lees(inhoud), *woorden)
    nieuw = (map_ / "x.yaml").read_bytes()
    assert veranderd is (nieuw != inhoud)
    assert not (veranderd and melding)
    assert [pad.name for pad in map_.iterdir()] == ["x.yaml"]
    return nieuw, f"{melding.wat} {melding.remedie}" if melding else ""


def heen_en_terug(map_: Path, bestanden: Iterable[Path]) -> dict[Soort, str]:
    """For every kind of place in these files, once: where another value of its type and back goes wrong, or nothing."""
    uit: dict[Soort, str] = {}
    for bestand in bestanden:
        begin = bestand.read_bytes()
        for pad, waarde in alles(lees(begin).gegevens):
            soort = (*_soort(pad, waarde), isinstance(waarde, str) and "\n" in waarde)
            if isinstance(waarde, tuple | dict) or waarde is None or soort in uit:
                continue
            nieuw, melding = bewerk(map_, begin, zet, pad, _ander(waarde))
            goed = not melding and dict(alles(lees(nieuw).gegevens))[pad] == _ander(waarde)
            goed = goed and bewerk(map_, nieuw, zet, pad, waarde) == (begin, "")
            uit[soort] = "" if goed else _plek(bestand, pad)
    return uit


def erbij_en_weer_weg(map_: Path, bestanden: Iterable[Path]) -> dict[Soort, str]:
    """For every kind of list and mapping in them, once: where something added and taken away again goes wrong."""
    uit: dict[Soort, str] = {}
    for bestand in bestanden:
        begin = bestand.read_bytes()
        for pad, waarde in alles(lees(begin).gegevens):
            soort = _soort(pad, waarde)
            if not isinstance(waarde, tuple | dict) or soort in uit:
                continue
            uit[soort] = ""
            for sleutel in ["nieuw"] if isinstance(waarde, dict) else [0, len(waarde) // 2, len(waarde)]:
                plek, nieuw = (*pad, sleutel), {"wat": ("Let op: dit", 3), "hoe": "x\nz"}
                erbij, melding = bewerk(map_, begin, voeg_toe, plek, nieuw)
                if melding or bewerk(map_, erbij, haal_weg, plek) != (begin, ""):
                    uit[soort] = _plek(bestand, plek)
    return uit


def _soort(pad: Pad, waarde: Waarde) -> Soort:
    return (*(deel if isinstance(deel, str) else 0 for deel in pad), type(waarde))


def _plek(bestand: Path, pad: Pad) -> str:
    return f"{bestand.name}: {'.'.join(map(str, pad))}"


def _ander(waarde: Waarde) -> Waarde:
    """Another value of the same type."""
    if isinstance(waarde, str):
        return f"Ander {waarde}"
    if isinstance(waarde, bool):
        return not waarde
    return date(2031, 12, 1) if isinstance(waarde, date) else 7_777_777
