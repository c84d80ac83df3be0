"""The pictures of HANDLEIDING.md and docs/meldingen.md. Run: python bench/handleiding.py [--meldingen]

The pictures of the site are the real page, before and after a change. The git website is drawn (`handleiding.html`),
but every line of YAML and every message in it comes from a real file and a real run. Needs Chromium; no network.
"""

from __future__ import annotations

import argparse
import base64
import difflib
import html
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from string import Template

from meldingenlijst import BESTAND, PROJECT, pagina
from PIL import Image
from playwright.sync_api import Browser, sync_playwright

sys.path.insert(0, str(PROJECT / "tests"))
from conftest import CHROMIUM, uit_map

BEELDEN = PROJECT / "docs" / "handleiding"
RECORD = "regelingen/meedoen-zaanstad.yaml"
VANDAAG = "2027-01-11"
# The table of amounts, with a little space around it.
_UITSNEDE = """() => {
  const tabel = document.querySelector("table.bedragen").getBoundingClientRect();
  return { x: 0, y: tabel.top + scrollY - 8, width: 340, height: tabel.height + 20 };
}"""


def maak_beelden(browser: Browser) -> tuple[Path, ...]:
    """All pictures, in docs/handleiding/; returns the files."""
    with tempfile.TemporaryDirectory() as tijdelijk:
        kopie = Path(tijdelijk) / "zaanstad"
        _kopieer(kopie)
        stukken = {**_weekbericht(kopie), **_regels(kopie)}
        stukken["site_voor"] = _foto(_bouw(kopie, Path(tijdelijk) / "voor"), browser)
        oud = (kopie / RECORD).read_text(encoding="utf-8")
        nieuw = wijzig(oud)
        (kopie / RECORD).write_text(nieuw, encoding="utf-8")
        stukken["site_na"] = _foto(_bouw(kopie, Path(tijdelijk) / "na"), browser)
        stukken |= _verschil(oud, nieuw)
        (kopie / RECORD).write_text(re.sub(r"( euro: \d+)\n", r"\1,00\n", nieuw, count=1), encoding="utf-8")
        stukken |= _melding(kopie)
    return tuple(_teken(stukken, browser))


def wijzig(tekst: str) -> str:
    """The record after the change of the story: amounts of this year, 5 euro more. They are made up; the manual says so."""
    jaar = VANDAAG[:4]
    tekst = re.sub(
        r"( euro: )(\d+)(\n +stand: )\S+", lambda v: f"{v[1]}{int(v[2]) + 5}{v[3]}{jaar}", tekst, flags=re.MULTILINE
    )
    return re.sub(r"^gecontroleerd: .*$", f"gecontroleerd: {VANDAAG}", tekst, flags=re.MULTILINE)


def _kopieer(doel: Path) -> None:
    doel.mkdir()
    shutil.copy(PROJECT / "mkdocs.yml", doel)
    for map_ in ("content", "initiatieven", "regelingen", "theme"):
        shutil.copytree(PROJECT / map_, doel / map_)


def _draai(map_: Path, *opdracht: str | Path) -> str:
    omgeving = os.environ | {"SOCIALE_KAART_VANDAAG": VANDAAG, "NO_COLOR": "1"}
    woorden = [sys.executable, "-m", *map(str, opdracht)]
    return subprocess.run(woorden, cwd=map_, env=omgeving, capture_output=True, text=True, check=False).stdout


def _bouw(map_: Path, doel: Path) -> Path:
    _draai(map_, "mkdocs", "build", "--quiet", "--site-dir", doel)
    return doel


def _foto(site: Path, browser: Browser) -> str:
    """The amounts on the page of the record on a small screen, as a data address."""
    pagina_ = browser.new_page(viewport={"width": 340, "height": 800}, device_scale_factor=2)
    pagina_.clock.set_fixed_time(VANDAAG)
    pagina_.route("**/*", uit_map(site, []))
    pagina_.goto(f"http://kaart.test/{RECORD.removesuffix('.yaml')}/")
    png = pagina_.screenshot(full_page=True, clip=pagina_.evaluate(_UITSNEDE))
    pagina_.close()
    return f"data:image/png;base64,{base64.b64encode(png).decode()}"


def _nummers(regels: Iterable[tuple[int, str]], soort: Callable[[str], str] = lambda _: "") -> str:
    """Lines of code with their numbers; `soort` gives the class of a line."""
    return "".join(f'<span class="{soort(r)}"><i>{n}</i>{html.escape(r)}</span>' for n, r in regels)


def _verschil(oud: str, nieuw: str) -> Mapping[str, str]:
    """The lines around the amounts as they are typed, and what the website shows as the difference."""
    van, tot = nieuw.splitlines().index("bedragen:"), nieuw.splitlines().index("hoe_krijg_je_het: aanvragen")
    anders = {regel[2:] for regel in difflib.ndiff(oud.splitlines(), nieuw.splitlines()) if regel.startswith("+ ")}
    regels = list(enumerate(nieuw.splitlines(), start=1))
    laatste = [regel for regel in regels if regel[1].startswith("gecontroleerd:")]
    getoond = [*regels[van : tot - 4], (0, "…"), *laatste]
    bewerkt = _nummers(getoond, lambda regel: "nu" if regel in anders else "").replace("<i>0</i>", "<i></i>")
    bewerkt = bewerkt.replace('<span class="nu">', '<span class="nu"><b class="nr">2</b>', 1)
    delen = list(difflib.unified_diff(oud.splitlines(), nieuw.splitlines(), n=1, lineterm=""))[2:]
    soort = {"-": "weg", "+": "bij"}
    verschil = "".join(
        f'<span class="{soort.get(deel[0], "")}">{"…" if deel[0] == "@" else html.escape(f"{deel[0]} {deel[1:]}")}</span>'
        for deel in delen
        if len(deel) < 80
    )
    return {"bewerkt": bewerkt, "verschil": verschil}


def _melding(map_: Path) -> Mapping[str, str]:
    """What the check says about an amount with a comma, between the lines where the website shows it."""
    uitvoer = _draai(map_, "generator", "controleer", "--ci")
    vondst = re.search(rf"::error file={re.escape(RECORD)},line=(\d+),title=([^:]*)::(.*)", uitvoer)
    assert vondst, uitvoer
    nummer = int(vondst[1])
    regels = list(enumerate((map_ / RECORD).read_text(encoding="utf-8").splitlines(), start=1))
    return {
        "voor_fout": _nummers(regels[nummer - 3 : nummer]),
        "na_fout": _nummers(regels[nummer : nummer + 2]),
        "fout_plek": html.escape(vondst[2]),
        "fout_tekst": html.escape(vondst[3]),
    }


def _weekbericht(map_: Path) -> Mapping[str, str]:
    """The beginning of what `verloopt` writes for the issue."""
    regels = _draai(map_, "generator", "verloopt", "--dagen", "60", "--markdown").splitlines()
    kop = next(regel for regel in regels if regel.startswith("## Al verlopen"))
    rest = regels[regels.index(kop) + 1 :]
    punten = [regel for regel in rest if regel.startswith("- [ ]")]
    eigenaar = next(regel for regel in rest if regel.startswith("### "))
    uit = [f"<p><b>{html.escape(kop[3:])}</b></p>", f"<p><b>{html.escape(eigenaar[4:])}</b></p>"]
    uit += [re.sub("`([^`]*)`", r"<code>\1</code>", f"<p>☐ {html.escape(punt[6:])}</p>") for punt in punten[:3]]
    return {"weekbericht": "".join(uit) + "<p>…</p>"}


def _regels(map_: Path) -> Mapping[str, str]:
    """What VS Code shows with our schema: the text at a field, and the fault at another."""
    schema = json.loads((PROJECT / "schema" / "regeling.schema.json").read_text(encoding="utf-8"))
    regels = list(enumerate((map_ / RECORD).read_text(encoding="utf-8").splitlines(), start=1))
    status = next(n for n, regel in regels if regel.startswith("status:"))
    velden = schema["properties"]
    return {
        "vs_voor": _nummers(regels[status - 3 : status - 1]),
        "vs_uitleg": html.escape(velden["kort"]["description"]),
        "vs_na": f"<span><i>{status}</i>status: <u>gepubliseerd</u></span>",
        "vs_fout": html.escape(velden["status"]["errorMessage"]),
    }


def _teken(stukken: Mapping[str, str], browser: Browser) -> Iterable[Path]:
    """Every section of the drawing as a picture of 1400 pixels wide, in a palette."""
    BEELDEN.mkdir(parents=True, exist_ok=True)
    tekening = Template((Path(__file__).with_suffix(".html")).read_text(encoding="utf-8")).safe_substitute(stukken)
    blad = browser.new_page(viewport={"width": 700, "height": 900}, device_scale_factor=2)
    blad.set_content(tekening)
    for deel in blad.query_selector_all("section"):
        beeld = Image.open(io.BytesIO(deel.screenshot())).convert("RGB").quantize(32, Image.Quantize.MEDIANCUT)
        bestand = BEELDEN / f"{deel.get_attribute('id')}.png"
        beeld.save(bestand, "PNG", optimize=True)
        yield bestand
    blad.close()


def main() -> None:
    """Write docs/meldingen.md, and the pictures unless only the messages are asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--meldingen", action="store_true", help="alleen docs/meldingen.md, zonder beelden")
    alleen_meldingen = parser.parse_args().meldingen
    BESTAND.write_text(pagina(), encoding="utf-8")
    print(f"{BESTAND.relative_to(PROJECT)} is bij.")
    if alleen_meldingen:
        return
    if CHROMIUM is None:
        sys.exit("Chromium ontbreekt: draai make test, dat installeert het.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        for bestand in maak_beelden(browser):
            print(f"{bestand.relative_to(PROJECT)}: {bestand.stat().st_size / 1000:.0f} kB")
        browser.close()


if __name__ == "__main__":
    main()
