"""How often the number for an emergency stands first, on the invented sentences of noodzinnen.yaml: by kind, and how often it
does so at an ordinary sentence that only sounds alarming. Prints a Markdown table; nothing is asserted.

Run: python bench/nood.py
"""

from __future__ import annotations

from pathlib import Path

import yaml

from generator.blad.openbaar import openbaar
from generator.lezen import lees_kaart
from generator.schil.instellingen import lees_project
from generator.weergave.scripts import zoekcode
from generator.zoeken.gegevens import gegevens
from generator.zoeken.machine import Zoekmachine

HIER = Path(__file__).parent


def main() -> None:
    """Ask every sentence of exactly the engine that ships."""
    project = lees_project(HIER.parent / "mkdocs.yml")
    kaart = lees_kaart(project).kaart
    assert kaart is not None
    print(
        "| soort | zinnen | goede nummer eerst | een ander nummer | geen nummer |\n| --- | ---: | ---: | ---: | ---: |"
    )
    with Zoekmachine(zoekcode(project.thema[0]), gegevens(openbaar(kaart))) as machine:
        for groep in yaml.safe_load((HIER / "noodzinnen.yaml").read_text(encoding="utf-8")):
            gezegd = [machine.zoek(zin)["nood"] for zin in groep["zinnen"]]
            goed = sum(nood[:1] == [groep["id"]] for nood in gezegd)
            geen = sum(not nood for nood in gezegd)
            print(f"| {groep['id']} | {len(gezegd)} | {goed} | {len(gezegd) - goed - geen} | {geen} |")


if __name__ == "__main__":
    main()
