"""How well our search finds, beside stock mkdocs-material and lunr.js, on zoekvragen.yaml and antwoordvragen.yaml.

Ours and Material's run in a real Chromium, with what is typed and shown there; lunr.js runs in V8 with our stems,
synonyms and field weights. Of every engine the first ten answers count, in the order in which they are shown: records, and
on our page also pages, gaps and the number of an emergency, which comes before all; of Material pages that answer too. Its
hits on other pages are skipped, so they do not stand in its way. Prints Markdown tables; nothing is asserted. Run: python bench/zoeken.py --site site
"""

from __future__ import annotations

import argparse
import gzip
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import mkdocs
import rjsmin
import yaml
from playwright.sync_api import Browser, sync_playwright

from generator.blad.openbaar import OpenbareKaart
from generator.build import openbaar
from generator.lezen import lees_kaart
from generator.schil.instellingen import lees_project
from generator.v8 import V8
from generator.weergave.scripts import voor_v8
from generator.zoeken.gegevens import gegevens

PROJECT = Path(__file__).parent.parent
sys.path.insert(0, str(PROJECT / "tests"))
from conftest import CHROMIUM, uit_map  # noqa: E402 found only now that tests/ is on the path

HELFTEN = ("bijstellen", "proef")
DIEP = 10  # records that count; our page shows as many before “Toon meer”
LUNR = Path(mkdocs.__file__).parent / "contrib" / "search" / "templates" / "search" / "lunr.js"
GEWICHTEN = {"naam": 6, "zoekwoord": 5, "zin": 3, "kort": 2.5, "lijst": 1.6, "tekst": 1}
STOCK = {"theme": {"name": "material", "language": "nl", "font": False}, "plugins": [{"search": {"lang": "nl"}}]}
STOCK_KLAAR = "Typ om te beginnen met zoeken"
STOCK_VELD = "input[data-md-component=search-query]"

Antwoorden = Mapping[str, list[str]]
"""Per question the ids of the records found, best first."""


@dataclass(frozen=True)
class Vraag:
    """A question, its kind, the half it belongs to, and what answers it: ids of records, `pagina:…`, `gat:…`, `nood:…`.

    Nothing: it is not ours.
    """

    vraag: str
    soort: str
    goed: frozenset[str]
    helft: str


# ---- the three engines ----

# In every page: a frame never waits for the screen, because nobody looks; and waiting, ten seconds at most.
_WACHTEN = """
globalThis.requestAnimationFrame = (doe) => setTimeout(doe, 0, performance.now());
globalThis.cancelAnimationFrame = clearTimeout;
globalThis.rust = () => new Promise((klaar) => setTimeout(klaar));
globalThis.tot = async (klaar) => {
  for (const begin = Date.now(); !klaar(); await rust()) if (Date.now() - begin > 10000) throw new Error(`${klaar}`);
};"""
_ONS = """async (vraag) => {
  const vak = document.querySelector("#resultaten");
  location.hash = new URLSearchParams({ q: vraag });
  await tot(() => vak.dataset.klaar === vraag.trim());
  const nood = [...vak.querySelectorAll(".nood a[href*='#']")].map((a) => `nood:${a.hash.slice(1)}`);
  const naam = ({ record, pagina, gat }) => record || (pagina ? `pagina:${pagina}` : `gat:${gat}`);
  const hits = [...vak.querySelectorAll("[data-record], [data-pagina], [data-gat]")].filter((hit) => !hit.closest("details"));
  return {
    ids: [...nood, ...hits.map((hit) => naam(hit.dataset))],
    onzeker: !!vak.querySelector(":scope > p.let-op"),
  };
}"""


def vraag_ons(browser: Browser, site: Path, vragen: Iterable[Vraag]) -> tuple[Antwoorden, set[str]]:
    """Our own answers on /zoeken/, and the questions for which the page says that it is not sure."""
    pagina = browser.new_page()
    pagina.add_init_script(_WACHTEN)
    pagina.route("**/*", uit_map(site, []))
    pagina.goto("http://kaart.test/zoeken/")
    pagina.wait_for_selector("#resultaten[data-klaar]", state="attached")
    antwoorden, onzeker = {}, set()
    for v in vragen:
        gezien = pagina.evaluate(_ONS, v.vraag)
        antwoorden[v.vraag] = gezien["ids"][:DIEP]
        if gezien["onzeker"]:
            onzeker.add(v.vraag)
    pagina.close()
    return antwoorden, onzeker


# Every answer of Material writes its line with the number of pages anew; we empty that line before we type.
_STOCK_LEEG = "() => { document.querySelector('.md-search-result__meta').textContent = ''; }"
# Material shows ten pages, and four more each time somebody scrolls to the end of the list.
_STOCK = """async ([paden, diep]) => {
  const vak = document.querySelector(".md-search__scrollwrap");
  const meta = document.querySelector(".md-search-result__meta");
  await tot(() => meta.textContent);
  const links = () => [...vak.querySelectorAll("a.md-search-result__link")].map((a) => new URL(a.href).pathname);
  const ids = () => [...new Set(links().map((pad) => paden[pad]).filter(Boolean))].slice(0, diep);
  const alles = () => vak.querySelectorAll(".md-search-result__item").length >= (parseInt(meta.textContent) || 0);
  for (let n = 0; ids().length < diep && !alles(); n++) {
    if (n > 1000) throw new Error("Material geeft niet al zijn treffers");
    vak.scrollTo(0, n % 2 ? 0 : vak.scrollHeight);
    vak.dispatchEvent(new Event("scroll"));
    await rust();
  }
  return ids();
}"""


def vraag_stock(browser: Browser, kaart: OpenbareKaart, vragen: list[Vraag]) -> Antwoorden:
    """What stock mkdocs-material finds in the same text, typed in the field of its home page."""
    paden = {f"/{blad.adres}": blad.id for blad in kaart.bladen.values()}
    paginas = {goed.removeprefix("pagina:") for v in vragen for goed in v.goed if goed.startswith("pagina:")}
    paden |= {f"/{adres}": f"pagina:{adres}" for adres in paginas}
    antwoorden = {}
    with tempfile.TemporaryDirectory() as map_, geserveerd(bouw_stock(Path(map_, "luik"))) as basis:
        pagina = browser.new_page()
        pagina.add_init_script(_WACHTEN)
        pagina.goto(basis)
        pagina.locator(".md-search-result__meta", has_text=STOCK_KLAAR).wait_for(state="attached")
        for v in vragen:
            pagina.evaluate(_STOCK_LEEG)
            pagina.fill(STOCK_VELD, v.vraag)
            pagina.keyboard.press("End")  # Material listens to keys
            antwoorden[v.vraag] = pagina.evaluate(_STOCK, [paden, DIEP])
        pagina.close()
    return antwoorden


def bouw_stock(luik: Path, stock: Mapping[str, Any] = STOCK) -> Path:
    """The whole site through the emergency exit, built by stock mkdocs-material; returns the folder of that site."""
    subprocess.run(
        [sys.executable, "-m", "generator", "noodluik", luik], cwd=PROJECT, check=True, stdout=subprocess.DEVNULL
    )
    config = yaml.safe_load((luik / "mkdocs.yml").read_text(encoding="utf-8"))
    (luik / "mkdocs.yml").write_text(yaml.safe_dump({**config, **stock}), encoding="utf-8")
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet"], cwd=luik, check=True)
    return luik / "site"


class _Stil(SimpleHTTPRequestHandler):
    """A file server that does not write down every request."""

    def log_message(self, *_: Any) -> None:
        """Nothing."""


@contextmanager
def geserveerd(map_: Path) -> Iterator[str]:
    """This folder on a free port of this machine: Material searches in a web worker, which wants a real server."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Stil, directory=str(map_))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()


_LUNR_LAAG = """
const stammen = (tekst) => Taal.woorden(tekst).map(Taal.stam);
const zin = (tekst) => ` ${stammen(tekst).join(" ")} `;
lunr.tokenizer.separator = /\\s+/;
const maak = (documenten, gewichten) => lunr(function () {
  this.pipeline.reset();
  this.searchPipeline.reset();
  for (const [veld, boost] of gewichten) this.field(veld, { boost });
  for (const { id, velden } of documenten) {
    this.add({ id, ...Object.fromEntries(gewichten.map(([veld]) => [veld, zin(velden[veld].join(" "))])) });
  }
});
const zoek = (index, synoniemen, vraag) => index.query((q) => {
  for (const s of stammen(vraag)) q.term(s, s in index.invertedIndex || s.length < 5 ? {} : { editDistance: 1 });
  for (const { naar, ook } of synoniemen) {
    if (!ook.some((frase) => zin(vraag).includes(zin(frase)))) continue;
    for (const s of naar.flatMap((tekst) => stammen(tekst))) q.term(s, { boost: 0.8 });
  }
}).map((hit) => hit.ref);
"""


def vraag_lunr(kaart: OpenbareKaart, vragen: Iterable[Vraag]) -> tuple[Antwoorden, int]:
    """What lunr.js finds with our stems, synonyms and field weights, and its bytes on the line with its index."""
    alles = gegevens(kaart)
    documenten = [{"id": regel.toon.id, "velden": asdict(regel.velden)} for regel in alles.hulp]
    synoniemen = [asdict(synoniem) for synoniem in (*alles.synoniemen, *alles.vertalingen)]
    teksten = [v.vraag for v in vragen]
    lunr = LUNR.read_text(encoding="utf-8")
    with V8() as v8:
        v8.lees(voor_v8(PROJECT / "theme", "Taal", "zoeken/taal.js") + lunr + _LUNR_LAAG, "let index")
        index = v8.vraag("(d, g) => JSON.stringify((index = maak(d, g)))", documenten, list(GEWICHTEN.items()))
        antwoorden = v8.vraag(
            "(vragen, synoniemen, diep) => vragen.map((v) => zoek(index, synoniemen, v).slice(0, diep))",
            teksten,
            synoniemen,
            DIEP,
        )
    return dict(zip(teksten, antwoorden, strict=True)), verpakt(str(rjsmin.jsmin(lunr)).encode(), index.encode())


def verpakt(*bestanden: bytes) -> int:
    """How many bytes these files are together, each with gzip."""
    return sum(len(gzip.compress(bestand)) for bestand in bestanden)


# ---- the figures ----


def plaats(vraag: Vraag, antwoorden: Antwoorden) -> int | None:
    """At which place the first right answer stands, counted from 1."""
    return next((n for n, id_ in enumerate(antwoorden[vraag.vraag], start=1) if id_ in vraag.goed), None)


def bij_de_eerste(vragen: list[Vraag], antwoorden: Antwoorden, hoogstens: int) -> str:
    """The share of these questions with a right answer among the first `hoogstens`."""
    return _deel((plaats(v, antwoorden) or DIEP + 1) <= hoogstens for v in vragen)


def _deel(uitkomsten: Iterable[bool]) -> str:
    return f"{100 * statistics.fmean(uitkomsten):.1f}%"


def tabel(kop: Iterable[object], rijen: Iterable[Iterable[object]]) -> str:
    """A Markdown table, with an empty line after it."""
    regels = [list(map(str, kop)), *(list(map(str, rij)) for rij in rijen)]
    regels.insert(1, ["---"] * len(regels[0]))
    return "".join(f"| {' | '.join(regel)} |\n" for regel in regels)


def rij_van_helft(vragen: list[Vraag], antwoorden: Antwoorden) -> tuple[object, ...]:
    """The figures of one engine on one half."""
    van_ons = [v for v in vragen if v.goed]
    vreemd = [v for v in vragen if not v.goed and v.soort != "geen-nood"]
    plaatsen = [plaats(v, antwoorden) for v in van_ons]
    return (
        len(van_ons),
        bij_de_eerste(van_ons, antwoorden, 1),
        bij_de_eerste(van_ons, antwoorden, 3),
        f"{statistics.fmean(1 / p if p else 0 for p in plaatsen):.3f}",
        _deel(not antwoorden[v.vraag] for v in van_ons),
        f"{sum(bool(antwoorden[v.vraag]) for v in vreemd)} van {len(vreemd)}",
    )


def toon_vergelijking(vragen: list[Vraag], machines: Mapping[str, Antwoorden], onzeker: set[str]) -> None:
    """Print the table with all engines and both halves, and how sure ours was where it should not be."""
    per_helft = {helft: [v for v in vragen if v.helft == helft] for helft in HELFTEN}
    kop = ("helft", "zoekmachine", "vragen", "@1", "@3", "MRR", "leeg", "niet van ons, toch treffers")
    rijen = [(h, naam, *rij_van_helft(deel, a)) for h, deel in per_helft.items() for naam, a in machines.items()]
    print(tabel(kop, rijen))
    for helft, deel in per_helft.items():
        twijfel = [v for v in deel if v.vraag in onzeker and machines["wij"][v.vraag]]
        vreemd = sum(not v.goed for v in twijfel)
        print(
            f"{helft}: boven onze treffers staat “We weten niet zeker …” bij {vreemd} van de vragen die niet van ons zijn en bij {len(twijfel) - vreemd} van de andere."
        )


def toon_soorten(vragen: list[Vraag], machines: Mapping[str, Antwoorden]) -> None:
    """Print the figures per kind of question on the half that nothing was tuned on."""
    proef = [v for v in vragen if v.helft == "proef" and v.goed]
    per_soort = {soort: [v for v in proef if v.soort == soort] for soort in sorted({v.soort for v in proef})}
    print("\nHelft proef, per soort vraag:\n")
    kop = ("soort", "vragen", *(f"{naam} {waar}" for naam in machines for waar in ("@1", "@3")))
    rijen = [
        (s, len(d), *(bij_de_eerste(d, a, n) for a in machines.values() for n in (1, 3))) for s, d in per_soort.items()
    ]
    print(tabel(kop, rijen))


def toon_grenzen(vragen: list[Vraag], wij: Antwoorden) -> None:
    """Print how long our lists are, how often an ordinary question is taken for an emergency, and what is not ours."""
    records = [sum(":" not in id_ for id_ in wij[v.vraag]) for v in vragen]
    print(f"records per vraag: mediaan {statistics.median(records):g}, hoogstens {max(records)}")
    for helft in HELFTEN:
        deel = [v for v in vragen if v.helft == helft]
        gewoon = [v for v in deel if not any(goed.startswith("nood:") for goed in v.goed) and v.soort != "nood"]
        vals = sum(any(id_.startswith("nood:") for id_ in wij[v.vraag]) for v in gewoon)
        print(f"{helft}: bij {vals} van de {len(gewoon)} gewone vragen staat een noodnummer bovenaan")


def toon_missers(vragen: list[Vraag], antwoorden: Antwoorden, helft: str) -> None:
    """Print which questions of this half we miss: no right record in the first three, or hits for what is not ours."""
    print(f"\nGemist in de helft {helft}:\n")
    for v in vragen:
        gevonden = antwoorden[v.vraag]
        mis = (plaats(v, antwoorden) or DIEP) > 3 if v.goed else bool(gevonden)
        if v.helft == helft and mis:
            goed = ", ".join(sorted(v.goed)) or "niet van ons"
            print(f"- {v.soort}: “{v.vraag}” (goed: {goed}) gaf {', '.join(gevonden[:3]) or 'niets'}")


# ---- all together ----


def lees_vragen() -> list[Vraag]:
    """All questions of both files."""
    ruw = [
        vraag
        for bestand in ("zoekvragen.yaml", "antwoordvragen.yaml")
        for vraag in yaml.safe_load((PROJECT / "bench" / bestand).read_text(encoding="utf-8"))
        if vraag["soort"] != "gat-onbekend"  # nobody can say which answer is right
    ]
    return [Vraag(v["vraag"], v["soort"], frozenset(v["goed"]) - {"elders"}, v["helft"]) for v in ruw]


def main() -> None:
    """Ask all engines all questions and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--site", type=Path, default=Path("site"), help="de map met de gebouwde site")
    parser.add_argument("--missers", choices=HELFTEN, help="laat ook zien welke vragen van deze helft we missen")
    keuze = parser.parse_args()
    eigen = [pad for naam in ("zoeken", "zoekindex") for pad in (keuze.site / "assets" / "vast").glob(f"{naam}.*.js")]
    if len(eigen) != 2:
        sys.exit(f"In {keuze.site} staat geen site met zoeken. Draai eerst: make site")
    if CHROMIUM is None:
        sys.exit("Chromium ontbreekt: draai make test, dat installeert het.")
    waar = lees_kaart(lees_project(PROJECT / "mkdocs.yml")).kaart
    if waar is None:
        sys.exit("De lijsten zijn nog niet goed. Draai eerst: sociale-kaart controleer")
    kaart = openbaar(waar)
    vragen = lees_vragen()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        wij, onzeker = vraag_ons(browser, keuze.site, vragen)
        stock = vraag_stock(browser, kaart, vragen)
        browser.close()
    lunr, lunr_bytes = vraag_lunr(kaart, vragen)
    machines = {"wij": wij, "Material": stock, "lunr.js met onze taal": lunr}
    toon_vergelijking(vragen, machines, onzeker)
    toon_soorten(vragen, machines)
    toon_grenzen(vragen, wij)
    wij_bytes = verpakt(*(pad.read_bytes() for pad in eigen))
    print(
        f"gzip: wij {wij_bytes / 1000:.1f} kB (zoeken.js en zoekindex.js: met scherm, filters en wat een treffer toont)"
    )
    print(
        f"gzip: lunr {lunr_bytes / 1000:.1f} kB (lunr.js verkleind en de index: zonder taal.js en wat een treffer toont)"
    )
    if keuze.missers:
        toon_missers(vragen, wij, keuze.missers)


if __name__ == "__main__":
    main()
