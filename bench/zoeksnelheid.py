"""How large and how fast the search is with the real records, and with 1,000 and 10,000 that were made from them.

The engine, its index and the page /zoeken/ as they ship, in Chromium with the CPU slowed 4 times. The numbers of records
are measured in turn, question by question. Prints a Markdown table; nothing is asserted.
Run: make site && python bench/zoeksnelheid.py --site site
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import shutil
import statistics
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import yaml
from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

from generator.build import openbaar
from generator.lezen import lees_kaart
from generator.weergave.scripts import scripts, zoekcode
from generator.weergave.vast import geef_vaste_namen
from generator.zoeken.gegevens import gegevens
from generator.zoeken.machine import Zoekmachine
from generator.zoeken.tabellen import Zoekgegevens
from generator.zoeken.treffers import Hulpregel

sys.path.append(str(Path(__file__).parent.parent / "tests"))
from conftest import CHROMIUM, PROJECT, uit_map, zaanstad

TRAAG = 4
RUST = 200  # milliseconds between two keys of somebody who types
MET_TYPFOUT = 10  # questions with a slip, besides every 25th question
ADRES = "http://kaart.test/"

# `klaar`: from opening the page to the first data-klaar. `geverfd`: from the last input event until its hits are painted.
KLOKKEN = """
window.klaar = new Promise((klaar) =>
  new MutationObserver(() => klaar(performance.now())).observe(document, { subtree: true, attributeFilter: ["data-klaar"] }),
);
addEventListener("input", () => {
  const begin = performance.now();
  window.geverfd = new Promise((klaar) => requestAnimationFrame(() => setTimeout(() => klaar(performance.now() - begin))));
}, true);
"""


@dataclass
class Meting:
    """What was measured at one number of records: bytes and milliseconds."""

    records: int
    site: Path
    gzip: int
    openen: list[float] = field(default_factory=list)
    toetsen: list[float] = field(default_factory=list)


def maak_gegevens(echt: Zoekgegevens, aantal: int, toeval: random.Random) -> Zoekgegevens:
    """`gegevens` with `aantal` records: the real ones, and as many that resemble them as are needed."""
    hulp = echt.hulp
    woorden = [woord for regel in hulp for woord in regel.velden.zoekwoord]
    zinnen = [zin for regel in hulp for zin in regel.velden.zin]
    extra = []
    for nummer in range(len(hulp), aantal):
        nieuw = maak_record(hulp[nummer % len(hulp)], nummer, woorden, zinnen, toeval)
        if toeval.random() < 0.25:
            nieuw = replace(nieuw, toon=replace(nieuw.toon, wijken=(toeval.randrange(len(echt.wijken)),)))
        extra.append(nieuw)
    op_soort = sorted((*hulp, *extra), key=lambda regel: regel.toon.soort)  # as gegevens.py puts them
    return replace(echt, hulp=tuple(op_soort) if extra else hulp)


def maak_record(
    voorbeeld: Hulpregel, nummer: int, woorden: list[str], zinnen: list[str], toeval: random.Random
) -> Hulpregel:
    """A record like `voorbeeld` with a name and id of its own, 3 zoekwoorden and one phrase of other records."""
    toon, velden = voorbeeld.toon, voorbeeld.velden
    naam = f"{toon.naam} {toeval.choice(woorden)} {nummer}"
    eigen_woorden, eigen_zinnen = list(velden.zoekwoord), list(velden.zin)
    for plek in toeval.sample(range(len(eigen_woorden)), min(3, len(eigen_woorden))):
        eigen_woorden[plek] = toeval.choice(woorden)
    if eigen_zinnen:
        eigen_zinnen[toeval.randrange(len(eigen_zinnen))] = toeval.choice(zinnen)
    return Hulpregel(
        replace(velden, naam=(naam,), zoekwoord=tuple(eigen_woorden), zin=tuple(eigen_zinnen)),
        replace(toon, id=f"{toon.id}-{nummer}", naam=naam),
    )


def kies_vragen(bestand: Path) -> list[str]:
    """Every 25th question, and some with a slip in them: those take the longest way."""
    alle = [v for v in yaml.safe_load(bestand.read_text(encoding="utf-8")) if v["helft"] == "bijstellen"]
    fout = [v for v in alle if v["soort"] == "typfout"]
    return list(dict.fromkeys(v["vraag"] for v in (*alle[::25], *fout[:: -(-len(fout) // MET_TYPFOUT)])))


def maak_sites(site: Path, records: list[int], zaad: int, doel: Path) -> list[Meting]:
    """Copies of the site with the engine and an index of the real records, and of each of these numbers of records."""
    lezing = lees_kaart(zaanstad())
    if lezing.kaart is None:
        sys.exit("\n".join(map(str, lezing.meldingen)))
    echt, metingen, thema = gegevens(openbaar(lezing.kaart)), [], zaanstad().thema[0]
    for aantal in (len(echt.hulp), *records):
        kopie = shutil.copytree(site, doel / str(aantal))
        with Zoekmachine(zoekcode(thema), maak_gegevens(echt, aantal, random.Random(zaad))) as machine:
            bestanden = (
                *machine.bestanden(),
                *(script for script in scripts(thema) if script.uri == "assets/zoeken.js"),
            )
        for bestand in geef_vaste_namen(bestanden).bestanden:
            (kopie / bestand.uri).write_bytes(bestand.inhoud)
        eerst = [
            b for b in bestanden if b.uri not in ("assets/zoektalen.js", "assets/zoeknood.js")
        ]  # those come later, and not for everybody
        metingen.append(Meting(aantal, kopie, sum(len(gzip.compress(b.inhoud, 9, mtime=0)) for b in eerst)))
    return metingen


@contextmanager
def vertraagd(cdp: CDPSession) -> Iterator[None]:
    """The page behind `cdp` slowed down; only while we measure, because a slowed page takes from the others."""
    cdp.send("Emulation.setCPUThrottlingRate", {"rate": TRAAG})
    yield
    cdp.send("Emulation.setCPUThrottlingRate", {"rate": 1})


def open_pagina(browser: Browser, meting: Meting) -> tuple[Page, CDPSession]:
    """A first visit to /zoeken/, measured. It comes from another page, so that Chromium is already slow when it starts."""
    context = browser.new_context(viewport={"width": 360, "height": 800})
    pagina = context.new_page()
    pagina.add_init_script(KLOKKEN)
    pagina.route("**/*", uit_map(meting.site, []))
    cdp = context.new_cdp_session(pagina)
    pagina.goto(f"{ADRES}404.html")
    with vertraagd(cdp):
        pagina.goto(f"{ADRES}zoeken/")
        meting.openen.append(pagina.evaluate("klaar"))
    return pagina, cdp


def typ(pagina: Page, cdp: CDPSession, vraag: str) -> float:
    """Type a question over the one before it; milliseconds from the last key until its hits are painted."""
    pagina.locator("#zoek").focus()
    pagina.keyboard.press("Control+A")
    pagina.keyboard.type(vraag[:-1])
    pagina.evaluate("geverfd")
    pagina.wait_for_timeout(RUST)
    with vertraagd(cdp):
        pagina.keyboard.type(vraag[-1])
        duur = float(pagina.evaluate("geverfd"))
    pagina.wait_for_selector(f"#resultaten[data-klaar={json.dumps(vraag)}]")  # later when it may be in another language
    return duur


def meet(browser: Browser, metingen: list[Meting], vragen: list[str], keren: int) -> None:
    """Open every site `keren` times and type every question once, each time in turn."""
    for _ in range(keren - 1):
        for meting in metingen:
            open_pagina(browser, meting)[0].context.close()
    paginas = [(meting, *open_pagina(browser, meting)) for meting in metingen]
    for vraag in vragen:
        for meting, pagina, cdp in paginas:
            meting.toetsen.append(typ(pagina, cdp, vraag))


def toon(metingen: list[Meting], vragen: list[str]) -> None:
    """The table, and the slowest question at every number of records."""
    mediaan = [statistics.median(meting.toetsen) for meting in metingen]
    print(f"Milliseconden bij een {TRAAG} keer zo trage processor; {len(vragen)} vragen.\n")
    print("| records | bytes gzip | klaar na openen | toets → treffers: mediaan | slechtste | mediaan, verhouding |")
    print("| ---: | ---: | ---: | ---: | ---: | ---: |")
    for meting, midden in zip(metingen, mediaan, strict=True):
        klaar, slechtste = statistics.median(meting.openen), max(meting.toetsen)
        print(
            f"| {meting.records} | {meting.gzip} | {klaar:.0f} | {midden:.0f} | {slechtste:.0f} | {midden / mediaan[0]:.2f} |"
        )
    print()
    for meting in metingen:
        duur, vraag = max(zip(meting.toetsen, vragen, strict=True))
        print(f"Traagste vraag bij {meting.records} records: “{vraag}” ({duur:.0f} ms)")


def main() -> None:
    """Make the sites, measure them in turn and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--site", type=Path, default=Path("site"))
    parser.add_argument("--records", type=int, nargs="*", default=[1000, 10000], help="naast de echte records")
    parser.add_argument("--keren", type=int, default=3, help="hoe vaak elke pagina opengaat")
    parser.add_argument("--zaad", type=int, default=1, help="van het toeval in de gemaakte records")
    keuze = parser.parse_args()
    if not (keuze.site / "zoeken" / "index.html").is_file():
        sys.exit(f"De zoekpagina staat niet in {keuze.site}: draai make site.")
    if not CHROMIUM:
        sys.exit("Chromium ontbreekt: draai make test, dat installeert het.")
    vragen = kies_vragen(PROJECT / "bench" / "zoekvragen.yaml")
    with tempfile.TemporaryDirectory() as map_, sync_playwright() as playwright:
        metingen = maak_sites(keuze.site, keuze.records, keuze.zaad, Path(map_))
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        meet(browser, metingen, vragen, keuze.keren)
        browser.close()
    toon(metingen, vragen)


if __name__ == "__main__":
    main()
