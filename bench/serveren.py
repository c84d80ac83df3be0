"""How long an editor waits: from saving a record until the page, the list and the search say what it says now.

    .venv/bin/python bench/serveren.py --records 105 1000 5000

Starts `mkdocs serve` the way `make serve` does, changes the short sentence of one record a few times, and asks for its page,
for the list of all help and for the index of the search until they have it, and then for its open data and its card, which
nobody waits for. Clock, not CPU: that is what somebody waits.
The first two edits do not count: they warm it up.
"""

from __future__ import annotations

import argparse
import re
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from bouwers import OMGEVING, maak_ons
from verzinnen import echte

from generator.kaart import adressen
from generator.uitvoer import NAMEN

GEDULD = 600  # seconds
OPWARMEN = 2


def main() -> None:
    """Measure at each number, and tell."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--records", type=int, nargs="+", default=[len(echte()) + 1])
    parser.add_argument("--keer", type=int, default=7)
    parser.add_argument("--papier", action="store_true", help="make the paper too")
    keuze = parser.parse_args()
    soorten = ("bladzijde", "lijst", "zoeken", "open data", *(("kaartje",) if keuze.papier else ()), "eerste keer")
    print(f"| records | {' | '.join(f'{soort}, s' for soort in soorten)} |\n|{' ---: |' * (len(soorten) + 1)}")
    for aantal in keuze.records:
        with (
            tempfile.TemporaryDirectory() as map_,
            serveer(Path(map_), aantal, papier=keuze.papier) as (adres, pad, begin),
        ):
            keren = range(keuze.keer + OPWARMEN)
            tijden = [wacht_op_wijziging(adres, pad, keer, papier=keuze.papier) for keer in keren][OPWARMEN:]
        midden = " | ".join(f"{statistics.median(soort):.2f}" for soort in zip(*tijden, strict=True))
        print(f"| {aantal} | {midden} | {begin:.1f} |")


@contextmanager
def serveer(map_: Path, aantal: int, *, papier: bool) -> Iterator[tuple[str, Path, float]]:
    """A site that is being served: its address, the file of a record, and how long it took until it was there."""
    pad = maak_ons(map_ / "ons", aantal)
    with socket.socket() as vrij:
        vrij.bind(("127.0.0.1", 0))
        poort = vrij.getsockname()[1]
    opdracht = (sys.executable, "-m", "mkdocs", "serve", "--livereload", "--quiet", "-a", f"127.0.0.1:{poort}")
    omgeving = OMGEVING | {"SOCIALE_KAART_PAPIER": str(papier).lower()}
    begin = time.perf_counter()
    with subprocess.Popen(opdracht, cwd=map_ / "ons", env=omgeving) as proces:
        try:
            adres = f"http://127.0.0.1:{poort}/"
            wacht(lambda: lees(adres) != b"")
            yield adres, pad, time.perf_counter() - begin
        finally:
            proces.terminate()


def wacht_op_wijziging(adres: str, pad: Path, keer: int, *, papier: bool) -> tuple[float, ...]:
    """How long it takes until its page is new, the list with its short sentence, the name of the index of the search, its
    open data, and its card.
    """
    soort = "regelingen" if "regelingen" in pad.parts else "initiatieven"
    kaartje = (adressen.kaartje(pad.stem),) if papier else ()
    waar = [
        f"{adres}{uri}"
        for uri in (f"{soort}/{pad.stem}/", f"{soort}/", NAMEN, adressen.record_json(f"{soort}/{pad.stem}/"), *kaartje)
    ]
    toen, nieuw = [lees(een) for een in waar], f"Dit is voor wie {'heel ' * keer}weinig geld heeft."
    tekst = re.sub(r"^kort: .*$", f"kort: {nieuw}", pad.read_text("utf-8"), flags=re.MULTILINE)
    begin = time.perf_counter()
    pad.write_text(tekst, encoding="utf-8")
    klaar: dict[int, float] = {}

    def is_nieuw(nummer: int, staat_er: bytes) -> bool:
        if waar[nummer].endswith((NAMEN, *kaartje)):
            return staat_er not in {b"", toen[nummer]}
        return nieuw.encode() in staat_er

    def kijk(tot: int) -> bool:
        for nummer, een in enumerate(waar[:tot]):
            if nummer not in klaar and is_nieuw(nummer, lees(een)):
                klaar[nummer] = time.perf_counter() - begin
        return len(klaar) == tot

    wacht(lambda: kijk(3))
    wacht(lambda: kijk(len(waar)), om_de=0.2)  # who asks more often, takes its time
    return tuple(klaar[nummer] for nummer in range(len(waar)))


def wacht(op: Callable[[], bool], om_de: float = 0.01) -> None:
    """Until this is true; it is asked every so many seconds."""
    eind = time.monotonic() + GEDULD
    while not op():
        if time.monotonic() > eind:
            raise SystemExit("Dit duurt te lang.")
        time.sleep(om_de)


def lees(adres: str) -> bytes:
    """What stands at an address; empty when that is not there, or not whole yet."""
    try:
        with urlopen(adres, timeout=GEDULD) as antwoord:
            return bytes(antwoord.read())
    except (URLError, OSError):
        return b""


if __name__ == "__main__":
    main()
