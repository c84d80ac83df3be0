"""A region: twenty towns on the national layer that they share, each really built, and what that means for all 342.

    .venv/bin/python bench/regio.py

Every town is made with the command for a new one (`sociale-kaart begin`), gets local records that nobody has (of
verzinnen.py, with the wijken and loketten of Zaanstad under its own name) and is built as a whole process, one at a time on
one core, with nothing kept and without paper. Then, of a few of them: with nothing changed, with one folder for what is kept
by all, without local records, two at once, and with paper. Takes about six minutes.
"""

from __future__ import annotations

import argparse
import math
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from bouwers import OMGEVING, Bouwer, Meting
from kaal import Lader
from verzinnen import PROJECT, VERWIJZINGEN, verzonnen

from generator import pakket

NAMEN = (
    *("Oostdam", "Westerveen", "Súdermar", "’s-Noorderwoude", "Hoogezande", "Lage Linden", "Nijkerke", "Berg en Broek"),
    *("Zuiderhout", "Twee Eiken", "Vroonland", "Koudemeer", "Sint Odilia", "Eemgouw", "Rietmonde", "Kempenaar"),
    *("Middelwaard", "Oud-Vossem", "Heidebeek", "De Waterlanden"),
)
HEEL_NEDERLAND = 342
LOPERS = (1, 8, 20)
"""Runners that work at once."""
PAS = "Meedoenpas"
TELEFOON = "14 020"
BOUW: tuple[str | Path, ...] = (sys.executable, "-m", "mkdocs", "build", "--strict", "--verbose")
_ENKELE = 4
"""So many towns are built again, for what differs little from one to the next."""


@dataclass(frozen=True)
class Gemeente:
    """A town that was begun: its name, its folder, and how many local records are in it."""

    naam: str
    map: Path
    records: int

    def bouwer(self, *, leeg: bool = True) -> Bouwer:
        """How it is built: on one core where that can be said, and from nothing when `leeg`."""

        def vooraf() -> None:
            shutil.rmtree(self.map / "site", ignore_errors=True)
            if leeg:
                shutil.rmtree(self.map / ".cache", ignore_errors=True)

        return Bouwer(self.naam, self.map, (*_een_kern(), *BOUW), vooraf)

    def klopt(self, anderen: Sequence[str]) -> None:
        """Stop when the home page is not of this town alone, or when a record has no page."""
        thuis = (self.map / "site" / "index.html").read_text(encoding="utf-8")
        titel = re.search("<title>(.*?)</title>", thuis)
        if not titel or self.naam not in titel[1]:
            raise SystemExit(f"{self.naam}: de naam staat niet in de titel van home.")
        if vreemd := [naam for naam in anderen if naam != self.naam and naam in thuis]:
            raise SystemExit(f"{self.naam}: op home staat ook {vreemd}.")
        paden = [pad for m in ("regelingen", "initiatieven") for pad in (self.map / m).rglob("[!_]*.yaml")]
        eigen = {pad.stem for pad in paden if "\nstatus: concept\n" not in pad.read_text(encoding="utf-8")}
        if len(eigen) != self.records:
            raise SystemExit(f"{self.naam}: {len(eigen)} eigen records en geen {self.records}.")
        paginas = {pad.parent.name for pad in (self.map / "site").glob("*/*/index.html")}
        if mist := eigen - paginas:
            raise SystemExit(f"{self.naam}: zonder pagina: {sorted(mist)[:5]}.")


@dataclass(frozen=True)
class Omvang:
    """What lies in a folder."""

    bestanden: int
    mb: float


def main() -> None:
    """Make, build, look, and tell."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gemeenten", type=int, default=len(NAMEN), help=f"how many, at most {len(NAMEN)}")
    parser.add_argument("--records", type=int, default=60, help="local ones of each")
    keuze = parser.parse_args()
    begin = time.monotonic()
    with tempfile.TemporaryDirectory() as map_:
        print("\n".join(verslag(Path(map_), NAMEN[: keuze.gemeenten], keuze.records)))
    print(f"\nDe meting zelf: {(time.monotonic() - begin) / 60:.1f} minuten.")


def verslag(map_: Path, namen: Sequence[str], records: int) -> Iterator[str]:
    """All that is measured, as tables."""
    begonnen = [begin(map_, nummer, naam, records) for nummer, naam in enumerate(namen)]
    steden = [stad for stad, _ in begonnen]
    koud = []
    for stad in steden:
        koud.append(stad.bouwer().meet())
        stad.klopt(namen)
    sites = [omvang(stad.map / "site") for stad in steden]
    eigen = [omvang(stad.map, behalve=("site", ".cache")) for stad in steden]
    yield f"| {len(steden)} gemeenten, elk {records} eigen records | mediaan | meeste |"
    yield "| --- | ---: | ---: |"
    yield _rij("beginnen, CPU s", [meting.cpu for _, meting in begonnen])
    yield _rij("bouwen, CPU s", [meting.cpu for meting in koud])
    yield _rij("bouwen, klok s", [meting.klok for meting in koud])
    yield _rij("geheugen, MB", [meting.mb for meting in koud], 0)
    yield _rij("site, MB", [site.mb for site in sites])
    yield _rij("site, bestanden", [site.bestanden for site in sites], 0)
    yield _rij("wat de gemeente zelf bijhoudt, MB", [deel.mb for deel in eigen])
    yield ""
    yield from _per_stap(koud)
    yield from _daarna(map_, steden[:_ENKELE], koud[:_ENKELE])
    yield from _heel_nederland(koud, sites)


def begin(map_: Path, nummer: int, naam: str, records: int) -> tuple[Gemeente, Meting]:
    """A new town with its local records, and what the command for it cost."""
    doel = map_ / f"stad-{nummer}"
    opdracht = ("-m", "generator", "begin", naam, "--telefoon", TELEFOON, "--pas", PAS, "--map", doel)
    meting = Bouwer(f"begin-{nummer}", map_, (sys.executable, *opdracht), lambda: None).meet()
    for bestand, tekst in plaatselijk(doel, naam, records, zaad=nummer + 1):
        bestand.parent.mkdir(parents=True, exist_ok=True)
        bestand.write_text(tekst, encoding="utf-8")
    return Gemeente(naam, doel, records), meting


def plaatselijk(doel: Path, naam: str, records: int, zaad: int) -> Iterator[tuple[Path, str]]:
    """The files of a town that are its own: wijken and loketten like those of Zaanstad, and records that nobody has."""
    lijsten = doel / "content" / "lijsten"
    for lijst in ("wijken", "loketten"):
        van_ons = _lees((PROJECT / "content" / "lijsten" / f"{lijst}.yaml").read_text(encoding="utf-8"))
        begonnen = _lees((lijsten / f"{lijst}.yaml").read_text(encoding="utf-8")) if lijst == "loketten" else []
        bekend = {deel["id"] for deel in begonnen}
        yield (
            lijsten / f"{lijst}.yaml",
            _schrijf([*begonnen, *(_eigen(d, naam) for d in van_ons if d["id"] not in bekend)]),
        )
    alle = list(verzonnen(records, zaad))
    er = {pad.stem for pad, _ in alle} | {pad.stem for pad in pakket.RECORDS.glob("[!_]*.yaml")}
    for pad, tekst in alle:
        yield doel / pad, _schrijf(_eigen(_zonder_onbekende(_lees(tekst), er), naam))


def omvang(map_: Path, behalve: Sequence[str] = ()) -> Omvang:
    """How much is in a folder, and in how many files."""
    paden = [p for p in map_.rglob("*") if p.is_file() and p.relative_to(map_).parts[0] not in behalve]
    return Omvang(len(paden), sum(pad.stat().st_size for pad in paden) / 1_000_000)


def _per_stap(koud: Sequence[Meting]) -> Iterator[str]:
    stappen: dict[str, list[float]] = {}
    for meting in koud:
        for naam, seconden in meting.stappen:
            stappen.setdefault(naam, []).append(seconden)
    yield "Per stap, klok s (mediaan): " + ", ".join(f"{n} {statistics.median(s):.2f}" for n, s in stappen.items())
    yield ""


def _daarna(map_: Path, steden: Sequence[Gemeente], koud: Sequence[Meting]) -> Iterator[str]:
    """What is measured of a few towns."""
    warm = [stad.bouwer(leeg=False).meet() for stad in steden]
    samen = map_ / "samen"
    os.environ["SOCIALE_KAART_CACHE"] = OMGEVING["SOCIALE_KAART_CACHE"] = str(samen)
    gedeeld = [stad.bouwer().meet() for stad in steden]
    bewaard = {soort.name: len(list(soort.iterdir())) for soort in sorted(samen.iterdir())}
    bewaard_mb = omvang(samen).mb
    del os.environ["SOCIALE_KAART_CACHE"], OMGEVING["SOCIALE_KAART_CACHE"]
    kaal = [begin(map_, 100 + nummer, stad.naam, 0)[0].bouwer().meet() for nummer, stad in enumerate(steden[:2])]
    naast, klok = _twee_tegelijk(steden)
    OMGEVING["SOCIALE_KAART_PAPIER"] = "true"
    papier = steden[0].bouwer().meet()
    OMGEVING["SOCIALE_KAART_PAPIER"] = "false"
    op_papier = omvang(steden[0].map / "site")
    yield f"| nog eens, mediaan van {len(steden)} | CPU s | klok s | CPU naast koud |"
    yield "| --- | ---: | ---: | ---: |"
    for wat, metingen in (
        ("koud", koud),
        ("warm, niets veranderd", warm),
        ("koud, één map voor wat bewaard wordt", gedeeld),
        (f"zonder eigen records ({len(kaal)})", kaal),
        (f"twee tegelijk ({len(naast)})", naast),
        ("met papier (1)", [papier]),
    ):
        cpu, duur = (statistics.median(getattr(m, deel) for m in metingen) for deel in ("cpu", "klok"))
        yield f"| {wat} | {cpu:.1f} | {duur:.1f} | {cpu / statistics.median(m.cpu for m in koud):.2f} |"
    yield ""
    achter_elkaar = sum(meting.klok for meting in koud[: len(naast)])
    yield f"Twee tegelijk, {len(naast)} gemeenten: {klok:.1f} s op de klok, achter elkaar {achter_elkaar:.1f} s."
    yield f"In één map bewaard van {len(steden)} gemeenten: {bewaard}, {bewaard_mb:.1f} MB."
    yield f"Met papier: {op_papier.bestanden} bestanden, {op_papier.mb:.1f} MB."
    yield ""


def _twee_tegelijk(steden: Sequence[Gemeente]) -> tuple[list[Meting], float]:
    """Two processes at a time, on any core: what each took, and how long it was until all were done."""
    metingen, begin_ = [], time.perf_counter()
    for paar in zip(steden[::2], steden[1::2], strict=False):
        lopend = []
        for stad in paar:
            stad.bouwer().vooraf()
            uit = (stad.map.parent / f"{stad.map.name}.log").open("w", encoding="utf-8")
            start = time.perf_counter()
            proces = subprocess.Popen(BOUW, cwd=stad.map, env=OMGEVING, stdout=uit, stderr=uit)
            lopend.append((proces, start))
        for proces, start in lopend:
            _, status, verbruik = os.wait4(proces.pid, 0)
            proces.returncode = os.waitstatus_to_exitcode(status)
            if proces.returncode:
                raise SystemExit("Twee tegelijk: een van de twee brak af.")
            klok = time.perf_counter() - start
            metingen.append(Meting(verbruik.ru_utime + verbruik.ru_stime, klok, verbruik.ru_maxrss / 1_024))
    return metingen, time.perf_counter() - begin_


def _heel_nederland(koud: Sequence[Meting], sites: Sequence[Omvang]) -> Iterator[str]:
    """The same for every town there is."""
    cpu, klok = (statistics.median(getattr(m, deel) for m in koud) for deel in ("cpu", "klok"))
    yield f"{HEEL_NEDERLAND} gemeenten: {HEEL_NEDERLAND * cpu / 60:.0f} minuten CPU, " + (
        f"{HEEL_NEDERLAND * statistics.median(s.mb for s in sites) / 1_000:.1f} GB en "
        f"{HEEL_NEDERLAND * statistics.median(s.bestanden for s in sites):.0f} bestanden."
    )
    yield ""
    yield "| machines | gemeenten elk, hoogstens | minuten, als een kern niets anders doet | minuten, zoals de klok hier liep |"
    yield "| ---: | ---: | ---: | ---: |"
    for lopers in LOPERS:
        elk = math.ceil(HEEL_NEDERLAND / lopers)
        yield f"| {lopers} | {elk} | {elk * cpu / 60:.1f} | {elk * klok / 60:.1f} |"


def _rij(wat: str, waarden: Sequence[float], cijfers: int = 1) -> str:
    return f"| {wat} | {statistics.median(waarden):.{cijfers}f} | {max(waarden):.{cijfers}f} |"


def _een_kern() -> tuple[str, ...]:
    """What keeps a process, and all that it starts, on one core; nothing where that cannot be said."""
    taskset = shutil.which("taskset")
    return (taskset, "--cpu-list", str(min(os.sched_getaffinity(0)))) if taskset else ()


def _lees(tekst: str) -> Any:
    return yaml.load(tekst, Lader)


def _schrijf(waarde: Any) -> str:
    tekst: str = yaml.dump(waarde, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
    return tekst


_WOORDEN: Mapping[str, str] = {"ZaansePas": PAS, "Zaanstad": "{naam}", "Zaandam": "{naam}"}


def _eigen(waarde: Any, naam: str) -> Any:
    """The same in the name of another town; addresses on the web stay."""
    if isinstance(waarde, dict):
        return {sleutel: _eigen(deel, naam) for sleutel, deel in waarde.items()}
    if isinstance(waarde, list):
        return [_eigen(deel, naam) for deel in waarde]
    if isinstance(waarde, str) and "://" not in waarde:
        for oud, nieuw in _WOORDEN.items():
            waarde = waarde.replace(oud, nieuw.format(naam=naam))
    return waarde


def _zonder_onbekende(waarde: Any, bekend: set[str]) -> Any:
    """A record that refers to no record which is not here."""
    if isinstance(waarde, list):
        return [_zonder_onbekende(deel, bekend) for deel in waarde]
    if not isinstance(waarde, dict):
        return waarde
    uit = {}
    for veld, deel in waarde.items():
        if veld in VERWIJZINGEN:
            over = [id_ for id_ in deel if id_ in bekend] if isinstance(deel, list) else deel
            if over and (isinstance(over, list) or over in bekend):
                uit[veld] = over
        else:
            uit[veld] = _zonder_onbekende(deel, bekend)
    return uit


if __name__ == "__main__":
    main()
