"""What somebody can still read without a network, in a real browser with a real server that goes away."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from conftest import Stad
from playwright.sync_api import Browser, Page, expect
from wegserver import Wegserver

from generator.build import bouw
from generator.schil.instellingen import lees_project

RECORD = "regelingen/huurpot/"
_KLAAR = """
async () => {
  await navigator.serviceWorker.ready;
  await new Promise((klaar) => navigator.serviceWorker.controller ? klaar() : (navigator.serviceWorker.oncontrollerchange = klaar));
}
"""
_WEG = """
async () => {
  while (await navigator.serviceWorker.getRegistration()) await new Promise((verder) => setTimeout(verder, 50));
}
"""
_OUDER = """
async (dagen) => {
  for (const naam of await caches.keys()) {
    const bak = await caches.open(naam);
    for (const vraag of await bak.keys()) {
      const blad = await bak.match(vraag);
      const koppen = new Headers(blad.headers);
      if (!koppen.has("x-bewaard")) continue;
      koppen.set("x-bewaard", Number(koppen.get("x-bewaard")) - dagen * 86400000);
      await bak.put(vraag, new Response(await blad.text(), { headers: koppen }));
    }
  }
}
"""
"""As if it was kept so many days before."""
_TEKST = "async (adres) => (await (await caches.match(adres)).text())"
_BEWAARD = "async () => [].concat(...await Promise.all((await caches.keys()).map(async (n) => (await (await caches.open(n)).keys()).map((v) => v.url))))"


@pytest.fixture
def server(site: Path) -> Iterator[Wegserver]:
    with Wegserver(site) as server:
        yield server


@pytest.fixture
def pagina(browser: Browser, server: Wegserver) -> Iterator[Page]:
    """A browser that read one record, and nothing else."""
    context = browser.new_context(viewport={"width": 360, "height": 800})
    pagina = context.new_page()
    pagina.goto(server.wortel + RECORD)
    pagina.evaluate(_KLAAR)
    yield pagina
    context.close()


def wacht_tot(pagina: Page, zo: Callable[[], bool]) -> None:
    """Keeping and forgetting goes on after a page is shown: wait for it, at most five seconds."""
    for _ in range(250):
        if zo():
            return
        pagina.wait_for_timeout(20)
    raise AssertionError(f"bewaard is {bewaard(pagina)}")


def wacht_tot_bewaard(pagina: Page, adres: str) -> None:
    """Wait until this page is kept."""
    wacht_tot(pagina, lambda: adres in bewaard(pagina))


def bewaard(pagina: Page) -> list[str]:
    """The addresses of all that was kept, from the root of the site."""
    return sorted(re.sub(r"^https?://[^/]*/", "", adres) for adres in pagina.evaluate(_BEWAARD))


def test_na_een_bezoek_is_het_nodige_ook_zonder_internet_te_lezen(pagina: Page, server: Wegserver) -> None:
    assert [adres for adres in bewaard(pagina) if not adres.startswith("assets/")] == [
        "contact/",
        "mijn-lijst/",
        "noodhulp/",
        RECORD,
    ]
    server.weg = True
    for adres, kop in {
        RECORD: "Huurpot",
        "contact/": "Iemand spreken",
        "mijn-lijst/": "Mijn lijst",
        "noodhulp/": "Nu hulp nodig",
    }.items():
        pagina.goto(server.wortel + adres)
        assert pagina.locator("h1").inner_text() == kop
        expect(pagina.locator("[data-bewaard]")).to_contain_text(
            re.compile(r"^Bewaard op \d+ \w+ 20\d\d\. Misschien is")
        )
        hoogte = "getComputedStyle(document.querySelector('.kop')).backgroundColor"
        assert pagina.evaluate(hoogte) == "rgb(11, 85, 99)"  # its style came along
    pagina.goto(server.wortel + RECORD)
    pagina.get_by_role("button", name="Zet op mijn lijst").first.click()  # and its scripts
    pagina.goto(f"{server.wortel}mijn-lijst/")
    expect(pagina.locator("[data-dingen] [data-record=huurpot]")).to_be_visible()


def test_wat_niet_bewaard_is_maakt_plaats_voor_de_noodnummers(pagina: Page, server: Wegserver) -> None:
    server.weg = True
    pagina.goto(f"{server.wortel}regelingen/fietsplan/")
    assert pagina.locator("h1").inner_text() == "Nu hulp nodig"
    expect(pagina.locator("[data-bewaard]")).to_contain_text(
        "Je hebt nu geen internet. De bladzijde die je wilde lezen"
    )
    assert pagina.locator("main a[href='tel:112']").count()


def test_na_een_maand_wordt_niets_ouds_getoond(pagina: Page, server: Wegserver) -> None:
    pagina.evaluate(_OUDER, 31)
    server.weg = True
    for adres in (RECORD, "contact/", "mijn-lijst/"):
        pagina.goto(server.wortel + adres)
        assert pagina.locator("h1").inner_text() == "Nu hulp nodig", adres
    pagina.evaluate(_OUDER, 365)
    pagina.goto(f"{server.wortel}noodhulp/")
    assert pagina.locator("main a[href='tel:112']").count()


def test_een_nieuwe_site_is_er_bij_het_volgende_bezoek(
    pagina: Page, server: Wegserver, site: Path, tmp_path: Path
) -> None:
    """And without a network what was read last, which then brings its own style."""
    nieuw = shutil.copytree(site, tmp_path / "nieuw")
    (stijl,) = (nieuw / "assets" / "vast").glob("stijl.*.css")
    stijl.rename(stijl.with_name("stijl.aaaaaaaaaa.css"))
    for blad in nieuw.rglob("*.html"):
        tekst = blad.read_text("utf-8").replace(stijl.name, "stijl.aaaaaaaaaa.css")
        blad.write_text(tekst.replace("<h1>Huurpot</h1>", "<h1>Huurpot nieuw</h1>"), "utf-8")
    server.site = nieuw
    for weg in (False, True):
        server.weg = weg
        pagina.goto(server.wortel + RECORD)
        assert pagina.locator("h1").inner_text() == "Huurpot nieuw"
        wacht_tot(pagina, lambda: "Huurpot nieuw" in pagina.evaluate(_TEKST, server.wortel + RECORD))
    assert pagina.locator("[data-bewaard]").count() == 1


def test_een_traag_net_krijgt_drie_seconden(pagina: Page, server: Wegserver) -> None:
    server.traag = 4
    pagina.goto(server.wortel + RECORD)
    knop = pagina.get_by_role("button", name="Laat zien wat er nu staat")  # there is a network after all
    expect(knop).to_be_visible()
    server.traag = 0
    knop.click()
    expect(pagina.locator("[data-bewaard]")).to_have_count(0)


def test_de_lijst_zegt_wat_er_veranderde_sinds_je_het_las(
    pagina: Page, server: Wegserver, site: Path, tmp_path: Path
) -> None:
    pagina.get_by_role("button", name="Zet op mijn lijst").first.click()
    pagina.goto(f"{server.wortel}mijn-lijst/")
    expect(pagina.locator("[data-dingen] [data-record]")).to_have_count(1)
    assert pagina.locator("[data-veranderd]").inner_text() == ""
    nieuw = shutil.copytree(site, tmp_path / "nieuw")
    editie = nieuw / "assets" / "editie.txt"
    editie.write_text(re.sub(r"(?m)^huurpot .*", "huurpot 0000", editie.read_text("utf-8")), "utf-8")
    server.site = nieuw
    pagina.reload()
    expect(pagina.locator("[data-veranderd]")).to_have_text(
        re.compile(r"Dit is veranderd sinds je het las:\s*Huurpot\s*")
    )
    pagina.get_by_role("button", name="Maak mijn lijst leeg").click()
    expect(pagina.locator("[data-dingen] [data-record]")).to_have_count(0)
    assert [adres for adres in bewaard(pagina) if adres.startswith("regelingen/")] == []


def test_een_bladzijde_met_snel_weg_wordt_niet_bewaard(pagina: Page, server: Wegserver, site: Path) -> None:
    gevoelig = next(b for b in (site / "regelingen").glob("*/index.html") if "data-snel-weg" in b.read_text("utf-8"))
    adres = gevoelig.parent.relative_to(site).as_posix() + "/"
    pagina.goto(server.wortel + adres)
    pagina.goto(f"{server.wortel}agenda/")
    wacht_tot_bewaard(pagina, "agenda/")
    assert adres not in bewaard(pagina)


def test_een_jaar_later_staat_er_geen_verlopen_feit(pagina: Page, server: Wegserver) -> None:
    """The clock of the page; that of the service worker is no business of a page."""
    server.weg = True
    pagina.clock.set_fixed_time("2027-12-01T12:00:00")
    for adres in (RECORD, "noodhulp/", "contact/"):
        pagina.goto(server.wortel + adres)
        assert pagina.locator("[data-bewaard]").count() == 1
        dagen = pagina.locator("[data-geldig-tot]").evaluate_all("feiten => feiten.map((f) => f.dataset.geldigTot)")
        assert [dag for dag in dagen if dag < "2027-12-01"] == []


def test_wat_weg_is_of_niet_meer_bewaard_mag_gaat_weg(
    pagina: Page, server: Wegserver, site: Path, tmp_path: Path
) -> None:
    """A record that is taken off the site, one that got “Snel weg”, and what nobody read for a month."""
    for adres in ("agenda/", "over/", "geven/"):
        pagina.goto(server.wortel + adres)
        wacht_tot_bewaard(pagina, adres)
    nieuw = shutil.copytree(site, tmp_path / "nieuw")
    shutil.rmtree(nieuw / "agenda")
    over = nieuw / "over" / "index.html"
    over.write_text(over.read_text("utf-8").replace("</main>", "<a data-snel-weg>Snel weg</a></main>"), "utf-8")
    server.site = nieuw
    for adres in ("agenda/", "over/"):
        pagina.goto(server.wortel + adres)
    wacht_tot(pagina, lambda: {"agenda/", "over/", "geven/"} & {*bewaard(pagina)} == {"geven/"})
    pagina.evaluate(_OUDER, 31)
    pagina.goto(server.wortel + RECORD)
    wacht_tot(pagina, lambda: "geven/" not in bewaard(pagina))
    assert RECORD in bewaard(pagina)


def test_een_host_die_niet_kan_geeft_wat_bewaard_is(pagina: Page, server: Wegserver) -> None:
    server.stuk = True
    pagina.goto(server.wortel + RECORD)
    assert pagina.locator("h1").inner_text() == "Huurpot"
    assert pagina.locator("[data-bewaard]").count() == 1


def test_wie_het_uitzet_haalt_alles_weg(
    pagina: Page, server: Wegserver, site: Path, stad: Stad, tmp_path: Path
) -> None:
    stad.vervang("mkdocs.yml", "  - sociale-kaart:\n", "  - sociale-kaart:\n      offline: false\n")
    anders = {b.uri: b.inhoud for b in bouw(lees_project(stad.map / "mkdocs.yml")).bestanden}
    assert not [uri for uri in anders if "/offline." in uri]
    server.site = shutil.copytree(site, tmp_path / "uit")
    (server.site / "sw.js").write_bytes(anders["sw.js"])
    pagina.goto(server.wortel + RECORD)
    pagina.evaluate(_WEG)
    assert bewaard(pagina) == []
