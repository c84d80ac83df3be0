"""What comes with the generator: the theme, and the records and lists that every town shares.

In this repository they stand where an editor looks for them; in an installed package, together in `mee/`.
"""

from __future__ import annotations

from pathlib import Path

_MEE = Path(__file__).parent / "mee"
WORTEL = _MEE if _MEE.is_dir() else _MEE.parent.parent
NAAM = "sociale-kaart"
THEMA = WORTEL / "theme"
RECORDS = WORTEL / "regelingen" / "landelijk"
LIJSTEN = WORTEL / "content" / "landelijk"
