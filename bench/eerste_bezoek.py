"""What a first visit costs and how Lighthouse judges it, beside stock mkdocs-material with the same text.

Builds both sites and serves them alike, gzipped, ours with the headers of a strict host; then Lighthouse (mobile, its own
slow phone and network) opens each page five times in an empty browser. Weight, requests and other sites are what it saw
on the line. Also counts what the policy of our site refuses on each page. Prints Markdown tables; nothing is asserted.
Run: python bench/eerste_bezoek.py
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, sync_playwright
from zoeken import bouw_stock

from generator.beveiliging import koppen

sys.path.append(str(Path(__file__).parent.parent / "tests"))
from conftest import CHROMIUM, PROJECT, zaanstad

LIGHTHOUSE = "lighthouse@13.5.0"
OORDELEN = ("performance", "accessibility", "best-practices", "seo")
ONS = {
    "home": "",
    "record": "regelingen/zorgtoeslag/",
    "zoeken met een vraag": "zoeken/#q=geld+voor+schoolspullen",
    "wijk": "wijken/poelenburg/",
    "Mijn lijst, gedeeld": "mijn-lijst/#l=wmjnn304nakba2xzfnwx",
    "geld-check": "geld-check/",
}
STOCK = {
    "home": "",
    "record": "regelingen/zorgtoeslag/",
    "zoeken met een vraag": "?q=geld+voor+schoolspullen",
    "wijk": "wijken/poelenburg/",
}
"""Stock has no list and no check; it searches on every page."""
GEWOON = {"theme": {"name": "material", "language": "nl"}, "plugins": [{"search": {"lang": "nl"}}]}
"""What who starts with Material gets, its fonts of Google included."""
_KOPPEN = dict(koppen())


@dataclass(frozen=True)
class Meting:
    """One page: the median of each judgement and of the shift, and what came over the line."""

    soort: str
    oordelen: tuple[int, ...]
    verschuiving: float
    bytes: int
    verzoeken: int
    elders: int
    geweigerd: int


@cache
def _gepakt(pad: Path) -> bytes:
    return gzip.compress(pad.read_bytes())


class _Host(SimpleHTTPRequestHandler):
    """A file server that packs what it sends, keeps the line open, and sends these headers along."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *wat: Any, koppen: dict[str, str], **hoe: Any) -> None:
        self._koppen = koppen
        super().__init__(*wat, **hoe)

    def do_GET(self) -> None:
        """The file, or the page that says it is not there."""
        pad = Path(self.translate_path(self.path))
        pad = pad / "index.html" if pad.is_dir() else pad
        status = 200 if pad.is_file() else 404
        pad = pad if pad.is_file() else Path(self.directory, "404.html")
        inhoud = _gepakt(pad)
        self.send_response(status)
        for naam, waarde in self._koppen.items():
            self.send_header(naam, waarde)
        self.send_header("Content-Type", self.guess_type(str(pad)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(inhoud)))
        self.end_headers()
        self.wfile.write(inhoud)

    def log_message(self, *_: Any) -> None:
        """Nothing."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True


@contextmanager
def geserveerd(map_: Path, koppen_: dict[str, str]) -> Iterator[str]:
    """This folder, which may be filled later, on a free port of this machine."""
    with _Server(("127.0.0.1", 0), partial(_Host, directory=str(map_), koppen=koppen_)) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()


def bouw_ons(doel: Path, adres: str) -> None:
    """The site of Zaanstad at an address, without its paper."""
    omgeving = {"SOCIALE_KAART_SITE_URL": adres, "SOCIALE_KAART_PAPIER": "false"}
    omgeving["SOCIALE_KAART_VANDAAG"] = zaanstad().vandaag.isoformat()
    opdracht = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", "--site-dir", str(doel)]
    subprocess.run(opdracht, cwd=PROJECT, env=os.environ | omgeving, check=True)


def lighthouse(adres: str) -> dict[str, Any]:
    """One report."""
    opdracht = [
        "npx",
        "--yes",
        LIGHTHOUSE,
        adres,
        "--output=json",
        "--quiet",
        f"--only-categories={','.join(OORDELEN)}",
    ]
    opdracht += ["--chrome-flags=--headless --no-sandbox --disable-gpu"]
    uit = subprocess.run(
        opdracht, env=os.environ | {"CHROME_PATH": str(CHROMIUM)}, capture_output=True, text=True, check=False
    )
    if uit.returncode:
        sys.exit(f"Lighthouse lukt niet op {adres}: {uit.stderr.strip().splitlines()[-1]}")
    verslag: dict[str, Any] = json.loads(uit.stdout)
    return verslag


def geweigerd(browser: Browser, adres: str) -> int:
    """How much our policy refuses on a page, whatever the page itself asks for."""
    pagina = browser.new_page()
    wortel = adres[: adres.index("/", len("http://")) + 1]
    klachten: list[str] = []
    pagina.on("console", lambda zegt: klachten.append(zegt.text) if "Content Security Policy" in zegt.text else None)
    pagina.route(f"{wortel}**", lambda route: route.fulfill(response=(a := route.fetch()), headers=a.headers | _KOPPEN))
    pagina.goto(adres)
    pagina.wait_for_timeout(1000)
    pagina.close()
    return len(klachten)


def meet(soort: str, adres: str, keer: int, browser: Browser) -> Meting:
    """Open a page so many times; what came over the line is of the run with the most. What is not right goes to stderr."""
    verslagen = [lighthouse(adres) for _ in range(keer)]
    niet_goed = {
        naam
        for v in verslagen
        for naam, deel in v["audits"].items()
        if (deel["score"] or 1) < 0.9 or deel["score"] == 0
    }
    snel = statistics.median(v["environment"]["benchmarkIndex"] for v in verslagen)
    print(f"{soort}: benchmarkIndex {snel:.0f}; {', '.join(sorted(niet_goed))}", file=sys.stderr)
    regels = max((v["audits"]["network-requests"]["details"]["items"] for v in verslagen), key=len)
    regels = [regel for regel in regels if regel["url"].startswith("http")]
    hier = urlsplit(adres).netloc
    return Meting(
        soort,
        tuple(round(100 * statistics.median(v["categories"][o]["score"] for v in verslagen)) for o in OORDELEN),
        statistics.median(v["audits"]["cumulative-layout-shift"]["numericValue"] for v in verslagen),
        sum(regel["transferSize"] for regel in regels),
        len(regels),
        len({urlsplit(regel["url"]).netloc for regel in regels} - {hier}),
        geweigerd(browser, adres),
    )


def main() -> None:
    """Build, serve and measure both, and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keer", type=int, default=5)
    parser.add_argument("--alleen", choices=("ons", "stock"))
    parser.add_argument("--soort", choices=tuple(ONS), help="one page only")
    keuze = parser.parse_args()
    if shutil.which("npx") is None:
        sys.exit("npm is er niet: zonder Node en npm is er geen Lighthouse.")
    if CHROMIUM is None:
        sys.exit("Chromium ontbreekt: draai make test, dat installeert het.")
    os.environ["NO_MKDOCS_2_WARNING"] = "1"  # as in the Makefile
    with tempfile.TemporaryDirectory() as map_, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        print(f"{LIGHTHOUSE}, Chromium {browser.version}, Node {_versie('node')}, mediaan van {keuze.keer}\n")
        for wie, paginas in (("ons", ONS), ("stock", STOCK)):
            if keuze.alleen not in (None, wie):
                continue
            site = Path(map_, wie) if wie == "ons" else Path(map_, "luik", "site")
            with geserveerd(site, _KOPPEN if wie == "ons" else {}) as adres:
                bouw_ons(site, adres) if wie == "ons" else bouw_stock(site.parent, GEWOON)
                print(f"### {wie}\n\n{_KOP}")
                for soort, pad in ((s, p) for s, p in paginas.items() if keuze.soort in (None, s)):
                    print(_regel(meet(soort, adres + pad, keuze.keer, browser)), flush=True)
                print()
        browser.close()


_KOP = """| bladzijde | kB gzip | verzoeken | andere sites | performance | accessibility | best practices | SEO | CLS | geweigerd |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"""


def _regel(van: Meting) -> str:
    cijfers = (f"{van.bytes / 1000:.0f}", van.verzoeken, van.elders, *van.oordelen, f"{van.verschuiving:.3f}")
    return f"| {van.soort} | {' | '.join(map(str, cijfers))} | {van.geweigerd} |"


def _versie(programma: str) -> str:
    return subprocess.run([programma, "--version"], capture_output=True, text=True, check=True).stdout.strip()


if __name__ == "__main__":
    main()
