"""The drawings of our own theme: small and plain, found by name, on a tile in two colours and on paper in one."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from conftest import PROJECT, venster, voorbeeldstad
from playwright.sync_api import Browser

from generator.build import openbaar
from generator.lezen import lees_kaart
from generator.papier.huisstijl import huisstijl
from generator.weergave.jinja import Weergave
from generator.weergave.stijl import stijlblad

TEKENINGEN = sorted((PROJECT / "theme" / ".icons" / "material").iterdir())
SVG = "{http://www.w3.org/2000/svg}"
MAG = {
    "svg": {"viewBox"},
    "path": {"d", "fill-rule"},
    "circle": {"cx", "cy", "r"},
    "rect": {"x", "y", "width", "height", "rx", "transform"},
}
"""What a drawing is made of: no text, script, style, id or address, and no colour, because the page gives that."""
ACCENT = {"class": "accent", "fill-opacity": ".5"}
ZIE = """(svgs) => svgs.map((svg) => {
  const vak = svg.getBBox();
  const kleur = (vorm) => getComputedStyle(svg.querySelector(vorm)).fill;
  const past = vak.x >= 0 && vak.y >= 0 && vak.x + vak.width <= 48 && vak.y + vak.height <= 48;
  return { accent: kleur(".accent"), inkt: kleur(":not(.accent)"), past };
})"""


@pytest.mark.parametrize("pad", TEKENINGEN, ids=lambda pad: pad.stem)
def test_een_tekening_is_klein_en_kaal(pad: Path) -> None:
    assert re.fullmatch(r"getekend-[a-z0-9-]+\.svg", pad.name)
    bron = pad.read_text(encoding="utf-8")
    assert bron.startswith('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">')
    assert len(bron) < 1200
    accenten = 0
    for vorm in ElementTree.fromstring(bron).iter():
        kenmerken = set(vorm.attrib.items())
        if "class" in vorm.attrib:
            accenten += 1
            assert kenmerken >= ACCENT.items()
            kenmerken -= ACCENT.items()
        assert {naam for naam, _ in kenmerken} <= MAG[vorm.tag.removeprefix(SVG)]
        assert not f"{vorm.text or ''}{vorm.tail or ''}".strip()
    assert accenten == 1


def test_een_tekening_staat_in_twee_kleuren_op_een_tegel(browser: Browser) -> None:
    """Each is found by the name that an editor writes, and all of it lies within its square."""
    project = voorbeeldstad()
    kaart = lees_kaart(project).kaart
    assert kaart is not None
    sjabloon = '{% from "components/tegel/tegel.jinja" import tegels %}{{ tegels(adressen.THEMAS, keuzes) }}'
    keuzes = [{"id": pad.stem, "naam": pad.stem, "kort": "", "pictogram": pad.stem} for pad in TEKENINGEN]
    html = Weergave(project, openbaar(kaart)).fragment(sjabloon, keuzes=keuzes)
    context = venster(browser, color_scheme="light")
    pagina = context.new_page()
    pagina.set_content(f"<style>{stijlblad(project).inhoud.decode()}</style>{html}")
    gezien = pagina.locator(".tegel svg").evaluate_all(ZIE)
    context.close()
    accent, inkt = gezien[0]["accent"], gezien[0]["inkt"]
    assert accent != inkt
    assert gezien == [{"accent": accent, "inkt": inkt, "past": True}] * len(TEKENINGEN)


@pytest.mark.parametrize("pad", TEKENINGEN, ids=lambda pad: pad.stem)
def test_een_tekening_heeft_op_papier_de_hoofdkleur(pad: Path) -> None:
    stijl = huisstijl(voorbeeldstad())
    svg = stijl.pictogram(pad.stem)
    assert svg
    assert re.findall(r' fill="(.*?)"', svg) == [stijl.kleuren["hoofd"]]


def test_een_tekening_zelf_staat_niet_op_de_site(site: Path) -> None:
    assert not [pad for pad in site.rglob("*") if pad.name == ".icons" or pad.stem.startswith("getekend-")]
