"""How long our build takes beside stock mkdocs-material with as many hand-written Markdown pages.

Both build 300 pages that are not in the nav, in turn, five times, each as a whole process. Prints the ratio of every
pair and the median; nothing is asserted. Run: make bench
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path

PROJECT = Path(__file__).parent.parent
STOCK = """site_name: Stock
theme:
  name: material
  language: nl
nav:
  - index.md
not_in_nav: |
  records/
"""


def maak_ons(doel: Path, aantal: int) -> None:
    """A site of ours: the lists of Zaanstad and `aantal` records that differ only in id, name and a sentence.

    The ids of the real records come first, because the lists refer to them; the gaps are about records that are not there.
    """
    shutil.copytree(
        PROJECT / "content",
        doel / "content",
        ignore=shutil.ignore_patterns("voor-*.md", "over.md", "gaten.yaml", "landelijk"),
    )
    config = (PROJECT / "mkdocs.yml").read_text(encoding="utf-8")
    config = config.replace("custom_dir: theme", f"custom_dir: {PROJECT / 'theme'}").replace(", initiatieven]", "]")
    weg = "voor-professionals.md", "voor-werkgevers.md", "voor-jongeren.md", "over.md"
    config = "\n".join(regel for regel in config.splitlines() if not regel.endswith(weg))
    (doel / "mkdocs.yml").write_text(config + "\n", encoding="utf-8")
    (doel / "regelingen").mkdir()
    bron = (PROJECT / "regelingen" / "meedoen-zaanstad.yaml").read_text(encoding="utf-8")
    bron = "\n".join(_zonder_relaties(bron.splitlines())) + "\n"
    # A condition about another record would go round in a circle, as all are the same; its examples go with it.
    bron = bron.replace("soort: recht-op", "soort: woont-hier").replace("record: zaansepas-gratis", "waar: true")
    bron = re.sub(r"^  voorbeelden:\n(?: {3,}.*\n)+", "", bron, flags=re.MULTILINE)
    for nummer, id_ in zip(range(aantal), _ids(), strict=False):
        tekst = bron.replace("naam: Meedoen Zaanstad", f"naam: Meedoen {nummer}", 1)
        tekst = tekst.replace("kort: ", f"kort: Hulp {nummer}. ", 1)  # else it would be a copy
        (doel / "regelingen" / f"{id_}.yaml").write_text(tekst, encoding="utf-8")


def _ids() -> Iterator[str]:
    for map_ in ("regelingen", "initiatieven"):
        yield from sorted(pad.stem for pad in (PROJECT / map_).rglob("[!_]*.yaml"))
    yield from (f"record-{nummer}" for nummer in count())


def maak_stock(doel: Path, aantal: int, voorbeeld: str) -> None:
    """A stock site: the same text as Markdown, `aantal` times."""
    (doel / "docs" / "records").mkdir(parents=True)
    (doel / "mkdocs.yml").write_text(STOCK, encoding="utf-8")
    (doel / "docs" / "index.md").write_text("# Home\n", encoding="utf-8")
    for nummer in range(aantal):
        (doel / "docs" / "records" / f"record-{nummer}.md").write_text(voorbeeld, encoding="utf-8")


def seconden(map_: Path) -> float:
    """Wall time of one whole `mkdocs build`."""
    begin = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet"],
        cwd=map_,
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=os.environ | {"SOCIALE_KAART_VANDAAG": "2026-11-29", "SOCIALE_KAART_PAPIER": "false"},
    )
    return time.perf_counter() - begin


def main() -> None:
    """Build both in turn and print the ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=300)
    parser.add_argument("--paren", type=int, default=5)
    keuze = parser.parse_args()
    with tempfile.TemporaryDirectory() as map_:
        ons, stock, luik = Path(map_, "ons"), Path(map_, "stock"), Path(map_, "luik")
        ons.mkdir()
        maak_ons(ons, keuze.records)
        subprocess.run(
            [sys.executable, "-m", "generator", "noodluik", luik], cwd=ons, check=True, stdout=subprocess.DEVNULL
        )
        maak_stock(stock, keuze.records, (luik / "pages" / "regelingen" / "zorgtoeslag.md").read_text(encoding="utf-8"))
        seconden(ons), seconden(stock)
        verhoudingen = []
        for nummer in range(keuze.paren):
            wij, zij = seconden(ons), seconden(stock)
            verhoudingen.append(wij / zij)
            print(f"paar {nummer + 1}: wij {wij:.2f} s, stock {zij:.2f} s, verhouding {wij / zij:.2f}")
        print(f"mediaan van {keuze.paren} paren bij {keuze.records} records: {statistics.median(verhoudingen):.2f}")


def _zonder_relaties(regels: list[str]) -> list[str]:
    uit, overslaan = [], False
    for regel in regels:
        if not regel.startswith((" ", "-")):
            overslaan = regel.split(":")[0] in {"hoort_bij", "eerst_dit", "daarna_kan", "sluit_uit", "voorheen"}
        if not overslaan:
            uit.append(regel)
    return uit


if __name__ == "__main__":
    main()
