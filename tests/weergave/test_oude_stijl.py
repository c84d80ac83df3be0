"""The style sheet on an old phone (Chrome 60, iOS 12): it skips nothing that it needs, no words are glued together and none touch the edge."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import voorbeeldstad
from oudestijl import klachten, zoals_vroeger
from playwright.sync_api import Browser, Page
from venster import ga_naar, open_telefoon

from generator.weergave.stijl import stijlblad

BLADZIJDEN = (
    "",
    "zoeken/#q=schulden",
    "regelingen/voorbeeldpas/",
    "initiatieven/kleerkast/",
    "themas/schulden/",
    "levensgebeurtenissen/schulden-en-deurwaarder/",
    "wijken/noord/",
    "mijn-lijst/#l=",
    "geld-check/",
    "cijfers/",
    "noodhulp/",
)
GEPLAKT = """() => {
  const zichtbaar = (e) => e.getClientRects().length > 0 && e.getBoundingClientRect().width > 1;
  const naam = (e) => `${e.className.baseVal || e.className || e.tagName} “${e.textContent.trim().slice(0, 20)}”`;
  const rijen = [...document.querySelectorAll("body *")].filter((e) => /flex|grid/.test(getComputedStyle(e).display));
  const naast = rijen.flatMap((rij) => {
    const kinderen = [...rij.children].filter(zichtbaar);
    return kinderen.slice(1).map((na, i) => [kinderen[i], na]);
  });
  // What is seen of an element: its own edge or ground, or else what is in it.
  const gezien = (e) => {
    const stijl = getComputedStyle(e);
    const eigen = parseFloat(stijl.borderLeftWidth) + parseFloat(stijl.borderRightWidth) > 0 || !/, 0\\)|transparent/.test(stijl.backgroundColor);
    const binnen = [...e.childNodes].filter((kind) => (kind.nodeType === Node.TEXT_NODE ? /\\S/.test(kind.data) : kind.nodeType === Node.ELEMENT_NODE && zichtbaar(kind)));
    if (eigen || !binnen.length) return [e.getBoundingClientRect()];
    return binnen.flatMap((kind) => {
      if (kind.nodeType !== Node.TEXT_NODE) return gezien(kind);
      const bereik = document.createRange();
      bereik.selectNodeContents(kind);
      return [...bereik.getClientRects()];
    });
  };
  const plakt = naast.filter(([voor, na]) => {
    const [a, b] = [voor, na].map(gezien).map((vakken) => ({
      left: Math.min(...vakken.map((vak) => vak.left)), right: Math.max(...vakken.map((vak) => vak.right)),
      top: Math.min(...vakken.map((vak) => vak.top)), bottom: Math.max(...vakken.map((vak) => vak.bottom)),
    }));
    return Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 8 && b.left - a.right < 3;
  });
  const teksten = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const rand = [];
  while (teksten.nextNode()) {
    const bereik = document.createRange();
    bereik.selectNodeContents(teksten.currentNode);
    const vak = bereik.getBoundingClientRect();
    const ouder = teksten.currentNode.parentElement;
    if (!/\\S/.test(teksten.currentNode.data) || vak.width < 2 || !zichtbaar(ouder) || ouder.closest(".naar-inhoud, .dekking")) continue;
    if (vak.left < 8 || vak.right > innerWidth - 8) rand.push(`rand: ${naam(ouder)}`);
  }
  return [...plakt.map(([voor, na]) => `${naam(voor)} plakt aan ${naam(na)}`), ...rand];
}"""


def _css() -> str:
    return stijlblad(voorbeeldstad()).inhoud.decode()


def test_een_oude_telefoon_slaat_niets_over_wat_hij_nodig_heeft() -> None:
    assert klachten(_css()) == []


@pytest.mark.parametrize(
    ("css", "klacht"),
    [
        (".a { display: flex; gap: 1rem; }", ".a: gap zonder rooster zonder iets ouders ervoor"),
        (".a { display: grid; gap: 1rem; }", ".a: gap zonder iets ouders ervoor"),
        (".a { padding-inline: 1rem; }", ".a: padding-inline zonder iets ouders ervoor"),
        (".a { width: min(10rem, 50%); }", ".a: width: min() zonder iets ouders ervoor"),
        (".a { width: calc(10px + max(1rem, 2vw)); }", ".a: width: max() zonder iets ouders ervoor"),
        (".a { height: 100dvh; }", ".a: height: dvh zonder iets ouders ervoor"),
        (".a { overflow: clip; }", ".a: overflow: clip zonder iets ouders ervoor"),
        (".a { color: #00000080; }", ".a: color: #00000080 zonder iets ouders ervoor"),
        ('.a::after { content: "x" / ""; }', '.a::after: content: " / " zonder iets ouders ervoor'),
        (".a { color: red; .b { color: blue; } }", ".a: een regel in een regel"),
        (".a:is(.b, .c) { color: red; }", ".a:is(.b, .c): .a:is(.b, .c) is te nieuw"),
        (".a, .b:focus-visible { color: red; }", ".a, .b:focus-visible: gaat in zijn geheel verloren, ook voor .a; schrijf er twee regels van"),
        ("@layer x { .a { color: red; } }", "@layer x : @layer"),
        ("@media (width >= 40rem) { .a { color: red; } }", "@media (width >= 40rem) : een maat met < of >"),
        ("@media print { .a { inset: 0; } }", ".a: inset zonder iets ouders ervoor"),
    ],
)  # fmt: skip
def test_wat_te_nieuw_is_valt_op(css: str, klacht: str) -> None:
    assert klachten(css) == [klacht]


@pytest.mark.parametrize(
    ("css", "oud"),
    [
        (".a { display: grid; grid-gap: 1rem; gap: 1rem; }", ".a {display: grid;grid-gap: 1rem;}"),
        (".a { width: 10rem; width: min(10rem, 50%); }", ".a {width: 10rem;}"),
        (":focus-visible { outline: 0; } .a { margin: 0; }", ".a {margin: 0;}"),
        ("@supports selector(::x) { .a { margin: 0; } } @media print { .a { margin: 0; } }", "@media print {.a {margin: 0;}}"),
    ],
)  # fmt: skip
def test_zo_leest_een_oude_telefoon_het(css: str, oud: str) -> None:
    assert klachten(css) == []
    assert zoals_vroeger(css) == oud


def _geplakt(pagina: Page, css: str, adres: str) -> list[str]:
    pagina.route("**/*.css", lambda verzoek: verzoek.fulfill(body=css, content_type="text/css"))
    ga_naar(pagina, f"http://kaart.test/{adres}")
    pagina.evaluate("document.querySelectorAll('details').forEach((e) => { e.open = true; })")
    plakt: list[str] = pagina.evaluate(GEPLAKT)
    return plakt


@pytest.mark.parametrize("breedte", [360, 1280])
def test_op_een_oude_telefoon_plakt_niets_aan_elkaar_of_aan_de_rand(site: Path, browser: Browser, breedte: int) -> None:
    oud = zoals_vroeger(_css())
    assert len(oud) < len(_css())
    with open_telefoon(site, browser) as pagina:
        pagina.set_viewport_size({"width": breedte, "height": 740})
        mis = {adres: plakt for adres in BLADZIJDEN if (plakt := _geplakt(pagina, oud, adres))}
    assert mis == {}


def test_wat_plakt_valt_op(site: Path, browser: Browser) -> None:
    kapot = ".voet li a { margin: 0 !important; } .inhoud { padding: 0 !important; }"
    with open_telefoon(site, browser) as pagina:
        plakt = _geplakt(pagina, zoals_vroeger(_css() + kapot), "over/")
    assert any(wat.startswith("LI “") and "plakt aan LI" in wat for wat in plakt), plakt
    assert any(wat.startswith("rand: H1") for wat in plakt), plakt
