"""How long the paper takes and what it weighs, beside reading and checking all records in the same run.

Makes every card, poster and booklet of the real records as a build does, once more when nothing changed, and then kind by
kind on one core. Prints how many there are, the seconds, how many times as long as reading took, the
heaviest PDF, and the memory of the largest process. Run: .venv/bin/python bench/papier.py
"""

from __future__ import annotations

import os
import resource
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from generator.build import controleer
from generator.cache import Cache
from generator.papier import DRUKWERK, druk
from generator.papier.uitgave import uitgave
from generator.papier.zetter import Zetter
from generator.schil.instellingen import lees_project

PROJECT = Path(__file__).parent.parent
MB = 1_000_000 if sys.platform == "darwin" else 1_024


def main() -> None:
    project = replace(lees_project(PROJECT / "mkdocs.yml"), webadres="https://kaart.voorbeeld.nl/")
    begin = time.perf_counter()
    kaart, _, _ = controleer(project)
    lezen = time.perf_counter() - begin
    assert kaart, "Er zijn nog fouten in de records."
    editie = uitgave(project, kaart)
    print("| what | number | seconds | × reading | heaviest, kB |\n| --- | ---: | ---: | ---: | ---: |")
    with tempfile.TemporaryDirectory() as map_:
        for wat in (f"all, on {os.cpu_count()} cores", "all again"):
            begin = time.perf_counter()
            bestanden, _ = druk(editie, project.thema[0], Cache(Path(map_)))
            duur = time.perf_counter() - begin
            som = sum(len(bestand.inhoud) for bestand in bestanden)
            print(f"| {wat} | {len(bestanden)} | {duur:.1f} | {duur / lezen:.1f} | {som / 1000:.0f} in all |")
    mb = tuple(resource.getrusage(wie).ru_maxrss / MB for wie in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    zetter = Zetter(project.thema[0], kaart.vandaag)
    for maak in DRUKWERK:
        begin = time.perf_counter()
        stukken = tuple(maak(editie))
        if not stukken:
            continue
        gewicht = [len(zetter.zet(stuk).inhoud) for stuk in stukken]
        duur = time.perf_counter() - begin
        print(
            f"| {stukken[0].sjabloon} | {len(gewicht)} | {duur:.1f} | {duur / lezen:.1f} | {max(gewicht) / 1000:.0f} |"
        )
    print("\nLargest process: {:.0f} MB; largest that sets: {:.0f} MB.".format(*mb))


if __name__ == "__main__":
    main()
