"""Under which licence is everything that a town runs: docs/licenties.md, from what each package says of itself.

    .venv/bin/python gereedschap/licenties.py > docs/licenties.md

The packages are those of vast/site.txt. One that is not made for this machine keeps the line that it had.
"""

from __future__ import annotations

import re
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

PROJECT = Path(__file__).parent.parent
LIJST = PROJECT / "docs" / "licenties.md"
KOP = """\
# Licenties

Alles wat het programma nodig heeft om een site te maken, en onder welke licentie. Op de site zelf staat daar niets van, behalve de tekeningen uit `mkdocs-material`. Papier heeft de letter uit `fontpkg-fira-sans`. Welke versies er zijn getest, staat in `vast/site.txt`. Wat alleen de tests nodig hebben, staat hier niet.

Deze lijst komt uit de pakketten zelf: `make vast` vernieuwt haar.

| pakket | licentie |
|---|---|
"""
IN_HET_KORT = {  # how SPDX calls what older packages write in words
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD",
    "GNU General Public License v2 or later (GPLv2+)": "GPL-2.0-or-later",
    "GNU Lesser General Public License v2 or later (LGPLv2+)": "LGPL-2.1-or-later",
    "MIT License": "MIT",
    "Mozilla Public License 1.1 (MPL 1.1)": "MPL-1.1",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
}


def pakketten() -> list[str]:
    """What stands in the list of a town, by name."""
    vast = (PROJECT / "vast" / "site.txt").read_text(encoding="utf-8")
    return sorted(set(re.findall(r"^([\w.-]+)==", vast, re.MULTILINE)))


def licentie(pakket: str) -> str:
    """In the words of SPDX where the package has those: an expression, else a classifier, else what it wrote itself."""
    gegevens = metadata(pakket)
    uitdrukking: str | None = gegevens.get("License-Expression")
    soorten = [
        regel.split(" :: ")[-1] for regel in gegevens.get_all("Classifier", []) if regel.startswith("License ::")
    ]
    eigen = gegevens.get("License") or "UNKNOWN"
    woorden = [uitdrukking] if uitdrukking else soorten or [eigen]
    if woorden == ["BSD License"] and eigen.startswith("BSD-"):
        woorden = [eigen]
    return " OR ".join(IN_HET_KORT.get(woord, woord) for woord in woorden)


def _eerder() -> dict[str, str]:
    tekst = LIJST.read_text(encoding="utf-8") if LIJST.exists() else ""
    return dict(re.findall(r"^\| ([\w.-]+) \| (.+) \|$", tekst, re.MULTILINE))


def pagina() -> str:
    """The whole page."""
    eerder = _eerder()
    regels = []
    for pakket in pakketten():
        try:
            tekst = licentie(pakket)
        except PackageNotFoundError:
            tekst = eerder.get(pakket, "niet bekend op deze machine")
        regels.append(f"| {pakket} | {tekst} |\n")
    return KOP + "".join(regels)


if __name__ == "__main__":
    print(pagina(), end="")
