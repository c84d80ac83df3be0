"""What stands in a file of the site, also in one that is packed."""

from __future__ import annotations

import io
import zipfile


def tekst_van(inhoud: bytes) -> str:
    """All text in a file, whatever it is; of a workbook that of every part."""
    if not inhoud.startswith(b"PK"):
        return inhoud.decode(errors="ignore")
    with zipfile.ZipFile(io.BytesIO(inhoud)) as zip_:
        return "\n".join(zip_.read(naam).decode(errors="ignore") for naam in zip_.namelist())
