"""A net under a rebuilding: did any file of the site change, on any of three days?

    python gereedschap/net.py --schrijf voor.json                     before
    python gereedschap/net.py --vergelijk voor.json                   after: names every file that differs
    python gereedschap/net.py --schrijf voor.json --van ../ander      of another checkout, with the Python of its .venv

Builds voorbeeldstad and Zaanstad with all paper, and the Markdown of the emergency exit, as of a first day (`--dag`,
else today), 90 and 400 days later, and hashes every file. Of each day it also hashes what the commands tell that only
read. A page that differs only in white space between its elements is named as such. Exit code 1 when anything differs.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from pathlib import Path

PROJECT = Path(__file__).parent.parent
SITES = {"voorbeeldstad": "tests/voorbeeldstad", "zaanstad": "."}
DAGEN = (0, 90, 400)
OPDRACHTEN = (
    ("controleer", "--json"),
    ("verloopt", "--dagen", "9999", "--json"),
    ("verloopt", "--markdown"),
    ("stand",),
    ("taal",),
    ("zoek", "fiets"),
    ("velden", "regeling"),
    ("adressen",),
)
_ADRES = "https://kaart.voorbeeld.nl/"

Hashes = dict[str, str]


def meet(checkout: Path, eerste: date, alleen: str | None, *, papier: bool) -> Hashes:
    """Two hashes, of the bytes and without white space, of every file by `site/day/path`."""
    uit: Hashes = {}
    for naam, map_ in SITES.items():
        for dagen in DAGEN:
            if alleen in (None, naam):
                dag = eerste + timedelta(days=dagen)
                uit |= {f"{naam}/+{dagen}/{pad}": hash_ for pad, hash_ in _van_dag(checkout, map_, dag, papier)}
    return uit


def _van_dag(checkout: Path, map_: str, dag: date, papier: bool) -> Iterator[tuple[str, str]]:
    eigen = checkout / ".venv" / "bin" / "python"
    python = str(eigen if eigen.is_file() else sys.executable)
    omgeving = os.environ | {
        "SOCIALE_KAART_VANDAAG": dag.isoformat(),
        "SOURCE_DATE_EPOCH": str(int(datetime(dag.year, dag.month, dag.day, tzinfo=UTC).timestamp())),
        "SOCIALE_KAART_SITE_URL": _ADRES,
        "SOCIALE_KAART_PAPIER": "true" if papier else "false",
        "NO_COLOR": "1",
    }

    def draai(*opdracht: str) -> bytes:
        uitvoer = subprocess.run(
            [python, "-m", *opdracht], cwd=checkout / map_, env=omgeving, capture_output=True, check=False
        )
        if uitvoer.returncode:
            sys.exit(f"{map_}, {dag}: {' '.join(opdracht)}\n{uitvoer.stdout.decode()}{uitvoer.stderr.decode()}")
        return uitvoer.stdout

    with tempfile.TemporaryDirectory() as tijdelijk:
        doel = Path(tijdelijk)
        draai("mkdocs", "build", "--quiet", "--strict", "--site-dir", str(doel / "site"))
        draai("generator", "noodluik", str(doel / "noodluik"))
        for pad in sorted(pad for pad in doel.rglob("*") if pad.is_file() and pad.suffix != ".gz"):
            yield pad.relative_to(doel).as_posix(), _hashes(pad.read_bytes())
    for opdracht in OPDRACHTEN:
        yield " ".join(opdracht), _hashes(draai("generator", *opdracht))


def _hashes(inhoud: bytes) -> str:
    zonder_wit = re.sub(rb"\s*(<[^>]+>)\s*", rb"\1", re.sub(rb"\s+", b" ", inhoud))
    return f"{sha256(inhoud).hexdigest()[:16]} {sha256(zonder_wit).hexdigest()[:16]}"


def verschillen(voor: Hashes, na: Hashes) -> Iterator[str]:
    """A line for every file that is new, gone or different."""
    for pad in sorted(voor.keys() | na.keys()):
        if pad not in na:
            yield f"weg       {pad}"
        elif pad not in voor:
            yield f"nieuw     {pad}"
        elif voor[pad] != na[pad]:
            alleen_wit = voor[pad].split()[1] == na[pad].split()[1]
            yield f"{'wit       ' if alleen_wit else 'anders    '}{pad}"


def main() -> None:
    """Write the hashes, or compare them with those that were written."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    keuze = parser.add_mutually_exclusive_group(required=True)
    keuze.add_argument("--schrijf", type=Path, help="bewaar de hashes in dit bestand")
    keuze.add_argument("--vergelijk", type=Path, help="vergelijk met dit bestand, op dezelfde dagen")
    parser.add_argument("--van", type=Path, default=PROJECT, help="een andere checkout")
    parser.add_argument("--dag", type=date.fromisoformat, default=date.today(), help="de eerste dag")
    parser.add_argument("--alleen", choices=SITES, help="alleen deze site")
    parser.add_argument("--zonder-papier", action="store_true", help="bij --schrijf: sla de PDF's over")
    keuzes = parser.parse_args()
    van, papier = keuzes.van.resolve(), not keuzes.zonder_papier
    if keuzes.schrijf:
        hashes = meet(van, keuzes.dag, keuzes.alleen, papier=papier)
        inhoud = {"dag": keuzes.dag.isoformat(), "papier": papier, "hashes": hashes}
        keuzes.schrijf.write_text(json.dumps(inhoud), encoding="utf-8")
        print(f"{len(hashes)} bestanden")
        return
    bewaard = json.loads(keuzes.vergelijk.read_text(encoding="utf-8"))
    na = meet(van, date.fromisoformat(bewaard["dag"]), keuzes.alleen, papier=bewaard["papier"])
    voor = {pad: h for pad, h in bewaard["hashes"].items() if keuzes.alleen in (None, pad.split("/")[0])}
    anders = list(verschillen(voor, na))
    print("\n".join(anders) or "alles gelijk")
    print(f"{len(voor)} bestanden voor, {len(na)} na, {len(anders)} anders")
    sys.exit(1 if anders else 0)


if __name__ == "__main__":
    main()
