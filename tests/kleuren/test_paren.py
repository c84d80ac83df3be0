"""The table of pairs is complete: what the style sheets of the theme colour, and what a browser shows on what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import tinycss2
from conftest import voorbeeldstad
from playwright.sync_api import Browser
from venster import open_pagina

from generator.kleuren.bladen import stijlbladen
from generator.kleuren.paren import KLEUREN, PAPIER, PAREN, TEKST

SIER = {
    "border --focus": "edge of a note and of the search button, which both have a ground of their own",
    "border --hoofd": "edge of a button on itself, of a block, and of a card under the mouse",
    "border --lijn": "between things",
    "border --nood": "beside a heading in words",
    "border --op-hoofd": "above the bar that reads aloud",
    "border --op-nood": "around the emergency button, which has a ground of its own",
    "accent-color --hoofd": "a browser draws the box and its mark",
    "box-shadow --focus": "under a marked word",
    "fill --focus": "the second tone of a drawing",
}
"""What nobody needs to see to use the page."""
ZICHTBAAR = """() => {
  const uit = new Set();
  const doorzichtig = (kleur) => kleur === "transparent" || /rgba\\(.*, 0\\)/.test(kleur);
  const grond = (element) => {
    for (let e = element; e; e = e.parentElement) {
      const kleur = getComputedStyle(e).backgroundColor;
      if (!doorzichtig(kleur)) return kleur;
    }
    return "wit";
  };
  for (const element of document.querySelectorAll("body *")) {
    const tekst = [...element.childNodes].some((n) => n.nodeType === 3 && n.data.trim()) || element.matches('select, input[type=search]');
    if (tekst && element.getClientRects().length) uit.add(getComputedStyle(element).color + " op " + grond(element));
    for (const plek of ["::before", "::after"]) {
      const stijl = getComputedStyle(element, plek);
      if (!/["\\w]/.test(stijl.content) || stijl.content === "none" || stijl.content === "normal") continue;
      uit.add(stijl.color + " op " + (doorzichtig(stijl.backgroundColor) ? grond(element) : stijl.backgroundColor));
    }
  }
  return [...uit];
}"""


def gekleurd(css: str) -> Iterator[dict[str, set[str]]]:
    """What each rule of a style sheet colours: properties, each with its tokens. Not what it says for print only."""
    for knoop in tinycss2.parse_blocks_contents(css, True, True):
        yield from _gekleurd(knoop)


def _gekleurd(knoop: Any) -> Iterator[dict[str, set[str]]]:
    if knoop.type == "at-rule" and knoop.content and "print" not in tinycss2.serialize(knoop.prelude):
        for ander in tinycss2.parse_rule_list(knoop.content, True, True):
            yield from _gekleurd(ander)
    elif knoop.type == "qualified-rule":
        uit: dict[str, set[str]] = {}
        for zin in tinycss2.parse_blocks_contents(knoop.content, True, True):
            if zin.type == "declaration" and not zin.name.startswith("--"):
                tokens = set(re.findall(r"var\(\s*(--[\w-]+)", tinycss2.serialize(zin.value))) & KLEUREN
                uit.setdefault(_soort(zin.name), set()).update(tokens)
            elif zin.type == "qualified-rule":
                yield from _gekleurd(zin)
        yield {soort: tokens for soort, tokens in uit.items() if tokens}


def _soort(eigenschap: str) -> str:
    return next((soort for soort in ("background", "border", "outline") if eigenschap.startswith(soort)), eigenschap)


def onbekend(css: str) -> set[str]:
    """What a style sheet colours that is in no pair, and is no decoration either."""
    tekst = {(voor, paar.op) for paar in PAREN for voor in paar.voor if paar.nodig == TEKST}
    te_zien = {voor for paar in PAREN for voor in paar.voor}
    gronden = {paar.op for paar in PAREN}
    uit = set()
    for regel in gekleurd(css):
        voor, achter = regel.pop("color", set()), regel.pop("background", set())
        uit |= {f"{een} op {ander}" for een in voor for ander in achter if (een, ander) not in tekst}
        uit |= {f"color {een}" for een in voor if een not in dict(tekst)}
        uit |= {f"background {een}" for een in achter if een not in gronden}
        for soort, tokens in regel.items():
            uit |= {f"{soort} {een}" for een in tokens if een not in te_zien and f"{soort} {een}" not in SIER}
    return uit


def _stijl() -> str:
    return "\n".join(pad.read_text(encoding="utf-8") for pad in stijlbladen(voorbeeldstad()))


def test_alles_wat_het_thema_kleurt_is_in_een_paar() -> None:
    assert onbekend(_stijl()) == set()


@pytest.mark.parametrize(
    ("css", "wat"),
    [
        (".nieuw { color: var(--lijn); }", {"color --lijn"}),
        (".nieuw { color: var(--focus); }", {"color --focus"}),
        (".nieuw { background: var(--inkt); }", {"background --inkt"}),
        (".nieuw { color: var(--link); background-color: var(--nood); }", {"--link op --nood"}),
        ("@media (min-width: 9rem) { .nieuw { &:hover { outline: 1px solid var(--let-op); } } }", {"outline --let-op"}),
        (".nieuw { fill: var(--hoofd-donker); }", {"fill --hoofd-donker"}),
    ],
)
def test_een_nieuw_paar_valt_op(css: str, wat: set[str]) -> None:
    assert onbekend(css) == wat


def test_elke_kleur_op_het_scherm_is_een_token() -> None:
    """A colour that is written in a component is never looked at; black on white in print needs no look."""
    scherm = re.sub(r"@media print \{.*?\n\}", "", _stijl().split(":root", 1)[1].partition("\n}\n")[2], flags=re.DOTALL)
    scherm = re.sub(r"/\*.*?\*/|@media \(prefers-color-scheme: dark\) \{.*?\n\}", "", scherm, flags=re.DOTALL)
    assert (
        re.findall(r"[:\s](#[0-9a-f]{3,8}\b|(?:rgb|hsl|hwb|ok\w+|lab|lch|color)a?\([^)]*\)|white(?!-)|black)", scherm)
        == []
    )


EXTRA_STIJL = "(css) => { const s = new CSSStyleSheet(); s.replaceSync(css); document.adoptedStyleSheets = [s]; }"
"""A style that the policy of the page does not forbid."""


def getoond(site: Path, browser: Browser, adres: str, breedte: int = 360) -> set[tuple[str, ...]]:
    """Which tokens a browser shows on which, when every token has a colour of its own."""
    namen = {f"rgb(1, 2, {nummer})": naam for nummer, naam in enumerate(sorted(KLEUREN))} | {"wit": PAPIER}
    eigen = "".join(f"{naam}: {kleur} !important;" for kleur, naam in namen.items() if naam != PAPIER)
    with open_pagina(site, browser, adres, breedte, "light") as pagina:
        pagina.evaluate(EXTRA_STIJL, f":root {{ {eigen} }} * {{ transition: none !important; }}")
        pagina.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true; })")
        return {tuple(namen.get(deel, deel) for deel in paar.split(" op ")) for paar in pagina.evaluate(ZICHTBAAR)}


TEKSTEN = {(voor, paar.op) for paar in PAREN for voor in paar.voor if paar.nodig == TEKST}


@pytest.mark.parametrize("adres", ["zoeken/#q=uit+huis+gezet", "regelingen/voorbeeldpas/", "mijn-lijst/"])
def test_wat_een_browser_toont_is_in_een_paar(site: Path, browser: Browser, adres: str) -> None:
    paren = getoond(site, browser, adres)
    assert ("--inkt", "--vlak") in paren
    assert paren - TEKSTEN == set()


@pytest.mark.audit
def test_wat_een_browser_op_elke_bladzijde_toont_is_in_een_paar(site: Path, browser: Browser) -> None:
    adressen = [pad.parent.relative_to(site).as_posix() for pad in site.rglob("index.html")]
    paren = set().union(*(getoond(site, browser, f"{adres}/", 1280) for adres in adressen))
    assert paren - TEKSTEN == set()
