"""What stands between the hand-written pages and is no page: pictures and PDFs may be on the site, nothing that can do harm."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

_BEGIN: Mapping[str, tuple[bytes, ...]] = {
    "png": (b"\x89PNG\r\n\x1a\n",),
    "jpg": (b"\xff\xd8\xff",),
    "jpeg": (b"\xff\xd8\xff",),
    "gif": (b"GIF87a", b"GIF89a"),
    "webp": (b"RIFF",),
    "pdf": (b"%PDF-",),
}
"""How a file of each kind begins."""
_PLAATJES = {"svg", "bmp", "heic", "heif", "tif", "tiff", "avif", "ico", "eps", "psd"}
_TEKST = {"txt", "doc", "docx", "odt", "rtf", "pages", "xls", "xlsx", "ods", "csv", "ppt", "pptx", "odp"}
_GEGEVENS = {"yaml", "yml"}
_NIET_VOOR_LEZERS = {"CNAME", *(f"{naam}.txt" for naam in ("robots", "security"))}
"""What only computers ask for."""


def bezwaar_tegen(pad: Path) -> tuple[str, str] | None:
    """Why a file cannot go on the site as it is, and what to do; None when it can."""
    soort = pad.suffix.lower().removeprefix(".")
    if pad.name in _NIET_VOOR_LEZERS:
        return None
    if soort in _BEGIN:
        return None if _begint_als(pad, _BEGIN[soort]) else _heet_anders(soort)
    if soort in _GEGEVENS:
        return (
            "Dit bestand staat tussen de pagina's: daar wordt het niet gelezen.",
            "Zet een record in de map regelingen of initiatieven, en een lijst in de map lijsten.",
        )
    if soort in _PLAATJES:
        return f"Een plaatje dat op .{soort} eindigt, kan niet op de site.", "Bewaar het als png of jpg."
    if soort in _TEKST:
        return f"Een bestand dat op .{soort} eindigt, kan niet op de site.", "Maak er een pdf van, of een pagina (.md)."
    return (
        f"“{pad.name}” kan niet op de site.",
        "Haal het bestand weg. Hier horen pagina's (.md), plaatjes (png, jpg, gif, webp) en pdf's.",
    )


def _heet_anders(soort: str) -> tuple[str, str]:
    return f"Dit bestand eindigt op .{soort}, en er staat iets anders in.", "Bewaar het opnieuw, of haal het weg."


def _begint_als(pad: Path, begin: tuple[bytes, ...]) -> bool:
    try:
        with pad.open("rb") as bestand:
            return bestand.read(16).startswith(begin)
    except OSError:
        return False
