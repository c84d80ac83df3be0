"""The logo of a town: what is a good one, and where it stands on the site and on paper."""

from __future__ import annotations

import base64
import re
from collections import Counter
from dataclasses import replace
from io import BytesIO
from itertools import islice
from pathlib import Path

import pypdfium2
import pytest
from conftest import VANDAAG, Stad, draai, opdracht, uit_map, venster
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from playwright.sync_api import Browser

from generator.build import bouw
from generator.huisstijl.logo import keur_huisstijl, logo
from generator.meldingen import Melding
from generator.papier import DRUKWERK
from generator.papier.uitgave import uitgave
from generator.papier.zetter import Zetter
from generator.project import Project

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 120 40">{}</svg>\n'
)
ROOD = (200, 16, 46)
VIERKANT = SVG.format('\n<rect\twidth="120" height="40" fill="#c8102e"/>\n')
PAARS = ":root {\n  --hoofd: #5c103b;\n}\n"


def met_logo(stad: Stad, svg: str | bytes = VIERKANT) -> Project:
    """Give a town its own face."""
    map_ = stad.map / "huisstijl"
    map_.mkdir(exist_ok=True)
    (map_ / "logo.svg").write_bytes(svg.encode() if isinstance(svg, str) else svg)
    (map_ / "tokens.css").write_text(PAARS, encoding="utf-8")
    return stad.project


@pytest.fixture(scope="module")
def los(tmp_path_factory: pytest.TempPathFactory) -> Stad:
    """A folder with nothing but a house style."""
    return Stad(tmp_path_factory.mktemp("los"))


PNG = base64.b64encode(b"\x89PNG\r\n\x1a\n" + b"0" * 60_000).decode()


@pytest.mark.parametrize(
    "svg",
    [
        VIERKANT,
        "\ufeff" + VIERKANT,
        '<?xml version="1.0" encoding="utf-8"?>\n<!-- Generator: Adobe Illustrator, http://ns.adobe.com -->\n'
        '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n'
        + SVG.format('<style type="text/css">.st0{fill:url(#a);}</style><path class="st0" d="M0 0h9v9z"/>'),
        SVG.format(
            '<sodipodi:namedview xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" on="1"/>'
            '<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
            '<rdf:type rdf:resource="http://purl.org/dc/dcmitype/StillImage"/></rdf:RDF></metadata>'
        ),
        SVG.format('<defs><g id="a"/></defs><use xlink:href="#a"/><use href="#a" fill="url( \'#b\' )"/>'),
        SVG.format('<filter id="f"><feGaussianBlur stdDeviation="2"/></filter><text font-family="Arial">Stad</text>'),
        SVG.format(f'<image xlink:href="data:image/png;base64,{PNG}" width="9" height="9"/>'),
        SVG.replace("0 0 120 40", "-1.5,-2,1.2e2 , .4e2"),
    ],
)
def test_een_echt_logo_wordt_niet_geweigerd(los: Stad, svg: str) -> None:
    project = met_logo(los, svg)
    assert keur_huisstijl(project) == ()
    beeld = logo(project)
    assert beeld
    assert beeld.verhouding == pytest.approx(3)


@given(
    st.binary(max_size=40)
    | st.builds(
        lambda plek, rommel: f"{VIERKANT[:plek]}{rommel}{VIERKANT[plek:]}".encode(),
        st.integers(0, len(VIERKANT)),
        st.text(alphabet="<>&;\"'/!?[]:= aon\n\0é", max_size=8),
    )
    | st.sampled_from(["utf-16", "utf-32", "gbk", "bestaat-niet", "latin-1"]).map(
        lambda naam: f'<?xml version="1.0" encoding="{naam}"?>{VIERKANT}é'.encode()
    )
)
def test_wat_er_ook_in_staat_het_is_een_logo_of_een_melding(los: Stad, inhoud: bytes) -> None:
    project = met_logo(los, inhoud)
    meldingen = keur_huisstijl(project)
    assert (logo(project) is None) == bool(meldingen)
    assert all(1 <= melding.regel <= inhoud.count(b"\n") + 2 for melding in meldingen)


def test_een_logo_staat_op_de_site(stad: Stad) -> None:
    bouwsel = bouw(met_logo(stad))
    assert bouwsel.meldingen == ()
    bestanden = {bestand.uri: bestand.inhoud for bestand in bouwsel.bestanden}
    assert bestanden["assets/logo.svg"] == VIERKANT.encode()
    assert base64.b64encode(VIERKANT.encode()) in bestanden["assets/favicon.svg"]
    assert bouwsel.schil["logo"] == '<img class="kop__logo" src="~/assets/logo.svg" alt="" width="120" height="40">'
    stijl = bestanden[bouwsel.namen["assets/stijl.css"]].decode()
    assert re.findall(r"--hoofd: (#\w+);", stijl)[:3] == ["#0b5563", "#0b5563", "#5c103b"]
    assert ".kop__logo" in stijl
    plaat = Image.open(BytesIO(bestanden["assets/deel.png"]))
    assert plaat.size == (1200, 630)
    kleuren = kleuren_van(plaat)
    assert kleuren.most_common(1)[0][0] == (0x5C, 0x10, 0x3B)
    assert kleuren[ROOD] > 20_000


def test_zonder_logo_is_alles_zoals_het_was(stad: Stad) -> None:
    bouwsel = bouw(stad.project)
    assert not {bestand.uri for bestand in bouwsel.bestanden} & {
        "assets/logo.svg",
        "assets/favicon.svg",
        "assets/deel.png",
    }
    assert bouwsel.schil["logo"] == ""
    assert not [b for b in bouwsel.bestanden if b.uri == bouwsel.namen["assets/stijl.css"] and b"kop__logo" in b.inhoud]


def test_een_geweigerd_logo_staat_er_ook_tijdens_het_kijken_niet(stad: Stad) -> None:
    project = met_logo(stad, SVG.format("<script>alert(1)</script>"))
    (melding,) = bouw(project).meldingen
    assert isinstance(melding, Melding)
    bouwsel = bouw(project, ook_met_fouten=True)
    assert bouwsel.paginas
    assert "assets/logo.svg" not in {bestand.uri for bestand in bouwsel.bestanden}
    assert bouwsel.schil["logo"] == ""


def test_een_logo_dat_niemand_kan_zetten_stopt_de_bouw(stad: Stad) -> None:
    """What Typst refuses is told, also when no paper is made."""
    stad.met_eigen_thema()
    sjabloon = stad.map / "theme" / "papier" / "deelplaat.typ"
    sjabloon.write_text("#bestaat_niet", encoding="utf-8")
    (melding,) = bouw(met_logo(stad)).meldingen
    assert melding.bestand == "theme/papier/deelplaat.typ"


def kleuren_van(beeld: Image.Image) -> Counter[object]:
    """How many points have which colour."""
    return Counter({kleur: aantal for aantal, kleur in beeld.convert("RGB").getcolors(1_000_000) or ()})


def rood(pdf: bytes) -> int:
    """How many points of the first page have the colour of the logo."""
    return kleuren_van(pypdfium2.PdfDocument(pdf)[0].render(scale=1).to_pil())[ROOD]


def test_een_logo_staat_op_papier(stad: Stad) -> None:
    """On a card, a poster and a booklet, each of which Typst finds accessible."""
    for project in (stad.project, met_logo(stad)):
        kaart, meldingen = stad.lees()
        assert kaart, meldingen
        uitgave_ = uitgave(replace(project, webadres="https://kaart.voorbeeld.nl/"), kaart)
        zetter = Zetter(project.thema[0], VANDAAG)
        gezet = [zetter.zet(stuk).inhoud for maak in DRUKWERK for stuk in islice(maak(uitgave_), 1)]
        assert len(gezet) == len(DRUKWERK) - 1  # without a history nothing is new
        heeft_logo = project.huisstijlbestand("logo.svg") is not None
        assert [rood(pdf) > 1000 for pdf in gezet] == [heeft_logo] * len(gezet)
        assert [b"Logo van Voorbeeldstad" in pdf for pdf in gezet] == [heeft_logo] * len(gezet)


def test_een_map_die_er_niet_is(stad: Stad) -> None:
    stad.vervang("mkdocs.yml", "lijsten: content/lijsten\n", "lijsten: content/lijsten\n      huisstijl: stijl\n")
    uit = opdracht("controleer", map_=stad.map)
    assert uit.returncode == 1
    assert "“stijl”, en die map is er niet." in uit.stderr


def test_een_logo_in_de_kop(stad: Stad, browser: Browser, tmp_path: Path) -> None:
    """By day and by night on white, beside the name, and without anything that moves while it comes in."""
    met_logo(stad)
    uit = draai("mkdocs", "build", "--strict", "--site-dir", tmp_path / "site", map_=stad.map)
    assert uit.returncode == 0, uit.stderr
    for kleuren in ("light", "dark"):
        for breed in (320, 1100):
            maten = []
            for zonder in (False, True):
                context = venster(browser, color_scheme=kleuren, viewport={"width": breed, "height": 600})
                pagina = context.new_page()
                pagina.route("**/*", uit_map(tmp_path / "site", buiten := []))
                if zonder:
                    pagina.route("**/logo.svg", lambda route: route.abort())
                pagina.goto("http://kaart.test/regelingen/")
                beeld = pagina.locator(".kop__logo")
                assert beeld.evaluate("b => getComputedStyle(b).backgroundColor") == "rgb(255, 255, 255)"
                assert beeld.evaluate("b => b.naturalWidth > 0") is not zonder
                assert pagina.evaluate("document.documentElement.scrollWidth") <= breed
                assert pagina.locator("link[rel=icon]").get_attribute("href") == "../assets/favicon.svg"
                maten.append((pagina.locator("header").bounding_box(), beeld.bounding_box()))
                assert not buiten
                context.close()
            assert maten[0] == maten[1]
            assert maten[0][1]["width"] > 60
    context = venster(browser, viewport={"width": 360, "height": 740})
    pagina = context.new_page()
    pagina.route("**/*", uit_map(tmp_path / "site", []))
    pagina.goto("http://kaart.test/regelingen/schuldhulp/")
    assert pagina.locator("h1").bounding_box()["y"] <= 260  # the first screen of a phone belongs to the text
    context.close()
