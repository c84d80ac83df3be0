"""What comes with the generator: the theme, the records and lists that every town shares, and what it was tested with.

In this repository they stand where an editor looks for them; in an installed package, together in `mee/`. A town installs
the package alone, and then with `pip install --require-hashes -r "$(python -m generator.pakket)"` exactly what was tested:
so this module imports nothing that is not Python's own.
"""

from __future__ import annotations

from pathlib import Path

ONS = Path(__file__).parent
_MEE = ONS / "mee"
WORTEL = _MEE if _MEE.is_dir() else _MEE.parent.parent
NAAM = "sociale-kaart"
THEMA = WORTEL / "theme"
RECORDS = WORTEL / "regelingen" / "landelijk"
LIJSTEN = WORTEL / "content" / "landelijk"
VAST = WORTEL / "vast" / "site.txt"

if __name__ == "__main__":
    print(VAST)
