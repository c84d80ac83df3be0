"""How well the reading gate tells official from plain text. Run: python bench/taal.py

Reads bench/taalparen.yaml: pairs with the same facts. The gate was tuned on the half `bijstellen`; believe `proef`.
"""

from __future__ import annotations

from pathlib import Path
from statistics import median

import yaml

from generator.keuring.vorm import valideer_lijst
from generator.lezen import lees
from generator.models import LIJSTEN
from generator.schil.instellingen import lees_project
from generator.taal.oordeel import beoordeel
from generator.taal.woordenschat import woordenschat

PROJECT = Path(__file__).parent.parent


def main() -> None:
    """Print one line for each half."""
    lijsten = lees(lees_project(PROJECT / "mkdocs.yml")).lijsten
    waarden = {lijst.naam: valideer_lijst(lijsten[lijst.naam], lijst)[0].waarden.values() for lijst in LIJSTEN}
    schat = woordenschat(waarden["jargon"], waarden["begrippen"])
    paren = yaml.safe_load((PROJECT / "bench" / "taalparen.yaml").read_text(encoding="utf-8"))
    for helft in ("bijstellen", "proef"):
        oordelen = [
            (beoordeel(paar["officieel"], schat), beoordeel(paar["gewoon"], schat))
            for paar in paren
            if paar["helft"] == helft
        ]
        verschil = [gewoon.score - officieel.score for officieel, gewoon in oordelen]
        print(
            f"{helft}: gewoon hoger in {sum(v > 0 for v in verschil)} van {len(oordelen)} (kleinste verschil {min(verschil)}), "
            f"gewoon geslaagd {sum(gewoon.geslaagd for _, gewoon in oordelen)}, "
            f"gewoon goed {sum(gewoon.oordeel == 'goed' for _, gewoon in oordelen)}, "
            f"officieel goed {sum(officieel.oordeel == 'goed' for officieel, _ in oordelen)}, "
            f"mediaan {median(g.score for _, g in oordelen):.0f} tegen {median(o.score for o, _ in oordelen):.0f}"
        )


if __name__ == "__main__":
    main()
