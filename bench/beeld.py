"""Pictures of every page type, small and large, light and dark, and of paper. Run: python bench/beeld.py --site site --doel docs/beeld

Writes `<soort>-<breedte>-<licht|donker>.png`: the whole page, but its first 2400 pixels at most, and less of a page that
would not fit in 42 kB. A palette, because text in 24 colours is sharper and half the size of a poor JPEG. Uses the
Chromium of the machine; nothing is fetched from outside the folder.
"""

from __future__ import annotations

import argparse
import io
import json
import shutil
import sys
from pathlib import Path

import pypdfium2
from PIL import Image
from playwright.sync_api import Browser, Page, Route, sync_playwright

PAGINATYPES: dict[str, str] = json.loads((Path(__file__).parent / "paginatypes.json").read_text(encoding="utf-8"))
BREEDTES = (360, 768, 1280)
# Of each kind of paper the pages that differ most: the card, the poster, and of the booklet cover, emergency and help.
PAPIER = {"kaartjes/zorgtoeslag.pdf": (1,), "posters/thema-geld.pdf": (1,), "boekje.pdf": (1, 2, 9, 10)}
HOOGSTENS = 2400  # pixels
GROOTST = 42_000  # bytes: 150 pictures together stay below 6 MB
KLEUREN = 24
PAPIERBREEDTE = 480  # pixels
_NAAM = "http://kaart.test/"
_CHROMIUM = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")


def maak_beelden(site: Path, doel: Path, browser: Browser) -> tuple[Path, ...]:
    """A picture of every page type at every width, light and dark, in `doel`; returns the files."""
    beelden = []
    for kleuren in ("light", "dark"):
        for breedte in BREEDTES:
            context = browser.new_context(
                viewport={"width": breedte, "height": 800},
                color_scheme="light" if kleuren == "light" else "dark",
                reduced_motion="reduce",
            )
            pagina = context.new_page()
            pagina.route("**/*", lambda route: antwoord_uit(site, route))
            for soort, adres in PAGINATYPES.items():
                pagina.goto(f"{_NAAM}{adres}")
                bestand = doel / f"{soort}-{breedte}-{'licht' if kleuren == 'light' else 'donker'}.png"
                bestand.write_bytes(maak_beeld(pagina, breedte))
                beelden.append(bestand)
            context.close()
    return tuple(beelden)


def maak_papierbeelden(site: Path, doel: Path) -> tuple[Path, ...]:
    """A picture of the pages in `PAPIER`, in `doel`; returns the files."""
    beelden = []
    for pdf, bladzijden in PAPIER.items():
        document = pypdfium2.PdfDocument(site / "papier" / pdf)
        for nummer in bladzijden:
            blad = document[nummer - 1]
            beeld = blad.render(scale=PAPIERBREEDTE / blad.get_width()).to_pil()
            bestand = doel / f"papier-{Path(pdf).stem}-{nummer}.png"
            bestand.write_bytes(_als_png(beeld.convert("RGB").quantize(KLEUREN, Image.Quantize.FASTOCTREE)))
            beelden.append(bestand)
    return tuple(beelden)


def maak_beeld(pagina: Page, breedte: int) -> bytes:
    """The open page as a PNG of at most `GROOTST` bytes: as high as `HOOGSTENS`, or lower when that would be larger."""
    hoogte = min(int(pagina.evaluate("document.documentElement.scrollHeight")), HOOGSTENS)
    ruw = pagina.screenshot(full_page=True, clip={"x": 0, "y": 0, "width": breedte, "height": hoogte})
    beeld = Image.open(io.BytesIO(ruw)).convert("RGB").quantize(KLEUREN, Image.Quantize.FASTOCTREE)
    while len(png := _als_png(beeld)) > GROOTST:
        beeld = beeld.crop((0, 0, breedte, int(beeld.height * min(0.95, GROOTST / len(png)))))
    return png


def _als_png(beeld: Image.Image) -> bytes:
    uit = io.BytesIO()
    beeld.save(uit, "PNG", optimize=True)
    return uit.getvalue()


def antwoord_uit(site: Path, route: Route) -> None:
    """Answer a request from the folder of a built site; refuse what would leave it."""
    adres = route.request.url
    if not adres.startswith(_NAAM):
        route.abort()
        return
    pad = site / adres.removeprefix(_NAAM).split("#")[0].split("?")[0]
    pad = pad / "index.html" if pad.is_dir() else pad
    if pad.is_file():
        route.fulfill(path=pad)
    else:
        route.fulfill(status=404, path=site / "404.html")


def main() -> None:
    """Make all pictures and print how many there are and how large."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, default=Path("site"))
    parser.add_argument("--doel", type=Path, default=Path("docs/beeld"))
    keuze = parser.parse_args()
    ontbreekt = [
        adres for adres in PAGINATYPES.values() if not (keuze.site / adres.split("#")[0] / "index.html").is_file()
    ]
    if ontbreekt != [PAGINATYPES["niet-gevonden"]]:
        sys.exit(f"Deze pagina's staan niet in {keuze.site}: {', '.join(ontbreekt)}")
    chromium = next((pad for naam in _CHROMIUM if (pad := shutil.which(naam))), None)
    if chromium is None:
        sys.exit("Chromium ontbreekt: draai make test, dat installeert het.")
    keuze.doel.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        beelden = maak_beelden(keuze.site, keuze.doel, browser)
        browser.close()
    beelden += maak_papierbeelden(keuze.site, keuze.doel)
    maten = [beeld.stat().st_size for beeld in beelden]
    print(f"{len(beelden)} beelden, samen {sum(maten) / 1e6:.1f} MB, grootste {max(maten) / 1e3:.0f} kB")


if __name__ == "__main__":
    main()
