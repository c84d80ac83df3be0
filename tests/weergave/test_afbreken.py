"""Long words may be cut on a screen, and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import Stad, uit_map, venster
from playwright.sync_api import Browser

from generator.build import bouw
from generator.exports.markdown import noodluik
from generator.weergave.afbreken import ZACHT, breek_af

LANG = "nabestaandenuitkering"
GEKNIPT = "nabe|staan|den|uit|ke|ring"


@pytest.mark.parametrize(
    ("html", "uit"),
    [
        (f"<p>De {LANG}.</p>", f"<p>De {GEKNIPT}.</p>"),
        ("<p>waterschapsbelasting</p>", "<p>waterschapsbelasting</p>"),  # twenty letters
        (f'<a href="/{LANG}/" title="{LANG}">x</a>', f'<a href="/{LANG}/" title="{LANG}">x</a>'),
        (f"<p>{LANG}zaanstad@gmail.com www.{LANG}.nl</p>", f"<p>{LANG}zaanstad@gmail.com www.{LANG}.nl</p>"),
        (f"<script>{LANG}</script><template><p>{LANG}</p></template>",) * 2,
        (f"<b>{LANG}<script>{LANG}</script>“{LANG}”</b>", f"<b>{GEKNIPT}<script>{LANG}</script>“{GEKNIPT}”</b>"),
        (f'<p title="{LANG}">{LANG} en {LANG}</p>', f'<p title="{LANG}">{GEKNIPT} en {GEKNIPT}</p>'),
    ],
)
def test_alleen_wat_iemand_leest_wordt_afgebroken(html: str, uit: str) -> None:
    assert breek_af(html.encode()).decode().replace(ZACHT, "|") == uit


def test_een_zacht_streepje_komt_niet_in_gegevens_zoeken_of_markdown(stad: Stad) -> None:
    stad.vervang("regelingen/schuldhulp.yaml", "kort: Iemand helpt", f"kort: {LANG.capitalize()} helpt")
    bouwsel = bouw(stad.project)
    met = [pagina.adres for pagina in bouwsel.paginas if ZACHT in pagina.html]
    assert "regelingen/schuldhulp/" in met
    assert not any(ZACHT in pagina.kop for pagina in bouwsel.paginas)
    assert not any(ZACHT.encode() in bestand.inhoud for bestand in bouwsel.bestanden)
    assert not any(ZACHT.encode() in bestand.inhoud for bestand in noodluik(bouwsel.paginas, "Stad"))


def test_wie_kopieert_krijgt_het_woord_zonder_streepjes(browser: Browser, site: Path) -> None:
    context = venster(browser, viewport={"width": 1280, "height": 800})
    context.route("**/*", uit_map(site, []))
    pagina = context.new_page()
    pagina.goto("http://kaart.test/regelingen/huurpot/")
    pagina.evaluate("document.querySelector('h1').textContent = 'nabe\\u00adstaanden'")
    pagina.evaluate("getSelection().selectAllChildren(document.querySelector('h1'))")
    pagina.keyboard.press("Control+C")
    veld = pagina.get_by_role("searchbox", name="Zoek hulp")
    veld.focus()
    pagina.keyboard.press("Control+V")
    assert veld.input_value() == "nabestaanden"
    context.close()
