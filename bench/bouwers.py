"""Who makes a site of so many records, each as a whole process: ours, stock mkdocs-material, Hugo, and the bare limit."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from verzinnen import PROJECT, echte, verzonnen

VANDAAG = "2026-11-29"
HUGO = PROJECT / ".venv" / "bench" / "hugo" / "binaries" / "hugo"
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # whoever installed it once, does not compile it at every build
OMGEVING = os.environ | {
    "SOCIALE_KAART_VANDAAG": VANDAAG,
    "SOCIALE_KAART_PAPIER": "false",
    "NO_MKDOCS_2_WARNING": "1",
    "PYTHONPATH": str(PROJECT),
}
STOCK = """site_name: Stock
theme:
  name: material
  language: nl
nav:
  - index.md
not_in_nav: |
  records/
"""
HUGO_TOML = """baseURL = "https://example.org/"
title = "Hugo"
languageCode = "nl"
"""
HUGO_ENKEL = """<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>{{ .Title }}</title><meta name="viewport" content="width=device-width">
<link rel="canonical" href="{{ .Permalink }}"></head>
<body><header><a href="/">{{ site.Title }}</a><nav><a href="/records/">Alles</a></nav></header>
<main>{{ .Content }}</main><footer><p>{{ .RelPermalink }}</p></footer></body></html>
"""
HUGO_LIJST = """<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><main><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></main></body></html>
"""


@dataclass(frozen=True)
class Meting:
    """One whole process and what it started: CPU is user and system together, memory that of its largest process."""

    cpu: float
    klok: float
    mb: float
    stappen: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True)
class Bouwer:
    """A way to make the site; `vooraf` brings the folder in the state from which it is measured."""

    naam: str
    map: Path
    opdracht: tuple[str | Path, ...]
    vooraf: Callable[[], None]

    def meet(self) -> Meting:
        """Build once. One that fails is no measurement."""
        self.vooraf()
        log = self.map.parent / f"{self.map.name}.log"
        with log.open("w", encoding="utf-8") as uit:
            begin = time.perf_counter()
            proces = subprocess.Popen(self.opdracht, cwd=self.map, env=OMGEVING, stdout=uit, stderr=uit)
            _, status, verbruik = os.wait4(proces.pid, 0)
            klok = time.perf_counter() - begin
            proces.returncode = os.waitstatus_to_exitcode(status)
        tekst = log.read_text(encoding="utf-8")
        if proces.returncode:
            raise SystemExit(f"{self.naam} brak af:\n{tekst[-2000:]}")
        stappen = tuple((naam, float(s)) for naam, s in re.findall(r"(\w+) +(\d+\.\d+) s$", tekst, re.MULTILINE))
        mb = verbruik.ru_maxrss / (1_000_000 if sys.platform == "darwin" else 1_024)
        return Meting(verbruik.ru_utime + verbruik.ru_stime, klok, mb, stappen)


def bouwers(map_: Path, aantal: int, markdown: dict[str, str]) -> Iterator[Bouwer]:
    """All of them, with their sites below this folder. Hugo only where `make bench` put it."""
    ons = map_ / f"ons-{aantal}"
    gewijzigd = maak_ons(ons, aantal)
    bouw: tuple[str | Path, ...] = (sys.executable, "-m", "mkdocs", "build")

    def koud() -> None:
        _weg(ons / ".cache", ons / "site")

    def wijzig() -> None:
        tekst = gewijzigd.read_text(encoding="utf-8")
        gewijzigd.write_text(re.sub(r"^kort: ", "kort: Nu ook ", tekst, count=1, flags=re.MULTILINE), encoding="utf-8")

    yield Bouwer("koud", ons, (*bouw, "--verbose"), koud)
    stock = map_ / f"stock-{aantal}"
    maak_stock(stock, aantal, markdown)
    yield Bouwer("stock", stock, (*bouw, "--quiet"), lambda: _weg(stock / "site"))
    if HUGO.exists():
        hugo = map_ / f"hugo-{aantal}"
        maak_hugo(hugo, aantal, markdown)
        yield Bouwer("hugo", hugo, (HUGO, "--quiet"), lambda: _weg(hugo / "public", hugo / "resources"))
    kaal = map_ / f"kaal-{aantal}"
    yield Bouwer("kaal", ons, (sys.executable, PROJECT / "bench" / "kaal.py", ons, kaal), lambda: _weg(kaal))
    yield Bouwer("warm", ons, (*bouw, "--quiet"), lambda: None)
    yield Bouwer("gewijzigd", ons, (*bouw, "--quiet"), wijzig)


def maak_ons(doel: Path, aantal: int) -> Path:
    """A site of ours: Zaanstad, with records that nobody has beside its own. The file of one of those."""
    for map_ in ("content", "regelingen", "initiatieven"):
        shutil.copytree(PROJECT / map_, doel / map_, ignore=shutil.ignore_patterns("landelijk"))
    config = (PROJECT / "mkdocs.yml").read_text(encoding="utf-8")
    config = config.replace("custom_dir: theme", f"custom_dir: {PROJECT / 'theme'}")
    (doel / "mkdocs.yml").write_text(config, encoding="utf-8")
    pad = Path()
    for pad, tekst in verzonnen(aantal - len(echte())):
        (doel / pad).write_text(tekst, encoding="utf-8")
    return doel / pad


def markdown_van(ons: Path, doel: Path) -> dict[str, str]:
    """The same text for others: every record as `noodluik` writes it, by its path."""
    opdracht = (sys.executable, "-m", "generator", "noodluik", doel)
    subprocess.run(opdracht, cwd=ons, env=OMGEVING, check=True, stdout=subprocess.DEVNULL)
    paden = (*doel.glob("pages/regelingen/*.md"), *doel.glob("pages/initiatieven/*.md"))
    return {
        pad.relative_to(doel / "pages").as_posix(): pad.read_text(encoding="utf-8")
        for pad in sorted(paden)
        if pad.stem != "index"
    }


def maak_stock(doel: Path, aantal: int, markdown: dict[str, str]) -> None:
    """A stock site of that text, none of it in the menu."""
    _schrijf(doel / "mkdocs.yml", STOCK)
    _schrijf(doel / "docs" / "index.md", "# Home\n")
    for pad, tekst in _zoveel(aantal, markdown):
        _schrijf(doel / "docs" / "records" / pad, tekst)


def maak_hugo(doel: Path, aantal: int, markdown: dict[str, str]) -> None:
    """A site of Hugo of that text, with one plain template and what Hugo makes by itself (lists, feeds, a sitemap)."""
    _schrijf(doel / "hugo.toml", HUGO_TOML)
    _schrijf(doel / "layouts" / "_default" / "single.html", HUGO_ENKEL)
    _schrijf(doel / "layouts" / "_default" / "list.html", HUGO_LIJST)
    for pad, tekst in _zoveel(aantal, markdown):
        titel = tekst.partition("\n")[0].lstrip("# ").replace('"', "")
        _schrijf(doel / "content" / "records" / pad, f'---\ntitle: "{titel}"\n---\n{tekst}')


def _zoveel(aantal: int, markdown: dict[str, str]) -> Iterator[tuple[str, str]]:
    """So many pages: the texts there are, as often as needed, each time in a folder of its own so that links hold."""
    paden = list(markdown)
    for nummer in range(aantal):
        ronde, plek = divmod(nummer, len(paden))
        yield f"{ronde}/{paden[plek]}", markdown[paden[plek]].replace("# ", f"# {nummer} ", 1)


def _schrijf(pad: Path, tekst: str) -> None:
    pad.parent.mkdir(parents=True, exist_ok=True)
    pad.write_text(tekst, encoding="utf-8")


def _weg(*paden: Path) -> None:
    for pad in paden:
        shutil.rmtree(pad, ignore_errors=True)
