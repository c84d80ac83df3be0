"""How much a build costs beside what others do with the same text, at 300, 1,000 and 5,000 records that are all different.

    make bench
    .venv/bin/python bench/bouwtijd.py --minuten 60 --vastleggen

In turn, each as a whole process: ours cold (nothing kept), stock mkdocs-material, Hugo, the bare limit, ours warm (nothing
changed) and with one record changed. Ratios are of pairs in one round, because a machine's speed drifts; CPU is user and
system together, with all that a process started. After one round at every number there are more as long as there is time.

Says what costs more than 5 % more than bench/verhoudingen.json knows, and then ends with 1; `--vastleggen` writes that
file anew.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from bouwers import HUGO, Bouwer, Meting, bouwers, maak_ons, markdown_van

BESTAND = Path(__file__).parent / "verhoudingen.json"
DUURDER = 1.05
VERHOUDINGEN = (
    ("koud", "stock"),
    ("warm", "stock"),
    ("gewijzigd", "stock"),
    ("koud", "hugo"),
    ("warm", "hugo"),
    ("koud", "kaal"),
)
GROEI = 1.3
"""How much more than in proportion the next number may cost, when we ask whether there is time for it and nobody measured it."""
Ronden = dict[str, list[Meting]]


def main() -> None:
    """Measure while there is time, and tell."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--records", type=int, nargs="+", default=[300, 1_000, 5_000])
    parser.add_argument("--paren", type=int, default=5, help="rounds at each number, when there is time")
    parser.add_argument(
        "--minuten", type=float, default=8.5, help="without the clearing away of the sites, up to a minute"
    )
    parser.add_argument("--vastleggen", action="store_true", help="write bench/verhoudingen.json anew")
    keuze = parser.parse_args()
    eerder = json.loads(BESTAND.read_text(encoding="utf-8")) if BESTAND.exists() else {}
    with tempfile.TemporaryDirectory() as map_:
        metingen = meet(Path(map_), sorted(keuze.records), keuze.paren, keuze.minuten * 60, eerder.get("groei", {}))
    nu = {str(aantal): dict(uitkomsten(ronden)) for aantal, ronden in metingen.items()}
    nu["groei"] = dict(groei(metingen))
    print(tabellen(metingen, nu))
    if keuze.vastleggen:
        samen = {deel: eerder.get(deel, {}) | nu.get(deel, {}) for deel in (*eerder, *nu)}
        BESTAND.write_text(json.dumps(samen, indent=2) + "\n", encoding="utf-8")
        return
    duurder = list(vergeleken(eerder, nu))
    print("\n".join(duurder) or "Niets kost meer dan 5 % meer dan in bench/verhoudingen.json.")
    sys.exit(bool(duurder))


def meet(map_: Path, aantallen: list[int], paren: int, tijd: float, gegroeid: dict[str, float]) -> dict[int, Ronden]:
    """One round at each number, and then more from the smallest on; what would not fit into the time is left out, by what
    it took before or as much as a build grew when that was measured (`gegroeid`).
    """
    eind = time.monotonic() + tijd
    maak_ons(map_ / "tekst", aantallen[0])
    markdown = markdown_van(map_ / "tekst", map_ / "luik")
    wie = {aantal: tuple(bouwers(map_, aantal, markdown)) for aantal in aantallen}
    metingen: dict[int, Ronden] = {aantal: defaultdict(list) for aantal in aantallen}
    for ronde in range(paren):
        for aantal in aantallen:
            for bouwer in wie[aantal]:
                if time.monotonic() + _verwacht(metingen, aantal, bouwer, gegroeid) > eind:
                    print(f"{aantal} records, ronde {ronde + 1}: geen tijd voor {bouwer.naam}", file=sys.stderr)
                    break
                meting = bouwer.meet()
                metingen[aantal][bouwer.naam].append(meting)
                wat = f"{meting.cpu:.2f} s CPU, {meting.klok:.2f} s, {meting.mb:.0f} MB"
                print(f"{aantal} records, ronde {ronde + 1}, {bouwer.naam}: {wat}", file=sys.stderr)
    return metingen


def _verwacht(metingen: dict[int, Ronden], aantal: int, bouwer: Bouwer, gegroeid: dict[str, float]) -> float:
    """How long this will take, from what it took before, or else with fewer records."""
    if gehad := metingen[aantal].get(bouwer.naam):
        return max(meting.klok for meting in gehad)
    kleiner = [n for n in metingen if n < aantal and metingen[n].get(bouwer.naam)]
    if not kleiner:
        return 0.0
    keer = max(aantal / kleiner[-1] * GROEI, gegroeid.get(f"{kleiner[-1]} naar {aantal}", 0.0))
    return max(meting.klok for meting in metingen[kleiner[-1]][bouwer.naam]) * keer


def uitkomsten(ronden: Ronden) -> Iterator[tuple[str, float]]:
    """The medians of the ratios of CPU, and the memory of a cold build. Rounds without both are no pair."""
    for wij, zij in VERHOUDINGEN:
        if paren := list(zip(ronden.get(wij, ()), ronden.get(zij, ()), strict=False)):
            yield f"{wij}/{zij}", round(statistics.median(a.cpu / b.cpu for a, b in paren), 3)
    if ronden.get("koud"):
        yield "koud, MB", round(max(meting.mb for meting in ronden["koud"]))


def groei(metingen: dict[int, Ronden]) -> Iterator[tuple[str, float]]:
    """How many times the CPU of a cold build grows from a number to the next."""
    for klein, groot in pairwise(metingen):
        if metingen[klein].get("koud") and metingen[groot].get("koud"):
            toen, nu = (statistics.median(m.cpu for m in metingen[n]["koud"]) for n in (klein, groot))
            yield f"{klein} naar {groot}", round(nu / toen, 2)


def vergeleken(eerder: dict[str, dict[str, float]], nu: dict[str, dict[str, float]]) -> Iterator[str]:
    """What costs more than it did."""
    for deel, waarden in nu.items():
        for naam, waarde in waarden.items():
            toen = eerder.get(deel, {}).get(naam)
            if toen is not None and waarde > toen * DUURDER:
                yield f"DUURDER: {deel}, {naam}: {waarde:g}, was {toen:g} ({waarde / toen - 1:+.0%})"


def tabellen(metingen: dict[int, Ronden], nu: dict[str, dict[str, float]]) -> str:
    """What bench/README.md shows."""
    regels = ["", "| records | wat | CPU, s | klok, s | MB | paren |", "| ---: | --- | ---: | ---: | ---: | ---: |"]
    for aantal, ronden in metingen.items():
        for naam, gemeten in ronden.items():
            cpu, klok = (statistics.median(getattr(m, veld) for m in gemeten) for veld in ("cpu", "klok"))
            mb = max(m.mb for m in gemeten)
            regels.append(f"| {aantal} | {naam} | {cpu:.1f} | {klok:.1f} | {mb:.0f} | {len(gemeten)} |")
    regels += [
        "",
        "| verhouding (CPU) | " + " | ".join(map(str, metingen)) + " |",
        "| --- |" + " ---: |" * len(metingen),
    ]
    for naam in dict.fromkeys(naam for aantal in metingen for naam in nu[str(aantal)]):
        waarden = (nu[str(aantal)].get(naam, "–") for aantal in metingen)
        regels.append(f"| {naam} | " + " | ".join(map(str, waarden)) + " |")
    klok = (f"{naam}: {_klok(ronden)}" for naam, ronden in metingen.items())
    regels += ["", "klok, koud/stock: " + ", ".join(klok)]
    regels += ["", "| stap (koud, s) | " + " | ".join(map(str, metingen)) + " |", "| --- |" + " ---: |" * len(metingen)]
    stappen = {aantal: _stappen(ronden) for aantal, ronden in metingen.items()}
    for stap in dict.fromkeys(stap for per in stappen.values() for stap in per):
        regels.append(f"| {stap} | " + " | ".join(f"{per.get(stap, 0):.1f}" for per in stappen.values()) + " |")
    regels += ["", *(f"CPU van koud, {naam}: × {keer}" for naam, keer in nu["groei"].items())]
    return "\n".join([*regels, *(() if HUGO.exists() else ("Hugo: niet gemeten; `make bench` zet hem klaar.",))])


def _klok(ronden: Ronden) -> str:
    paren = list(zip(ronden.get("koud", ()), ronden.get("stock", ()), strict=False))
    return f"{statistics.median(a.klok / b.klok for a, b in paren):.2f}" if paren else "–"


def _stappen(ronden: Ronden) -> dict[str, float]:
    alle: dict[str, list[float]] = defaultdict(list)
    for meting in ronden.get("koud", ()):
        for naam, seconden in meting.stappen:
            alle[naam].append(seconden)
    return {naam: statistics.median(waarden) for naam, waarden in alle.items()}


if __name__ == "__main__":
    main()
