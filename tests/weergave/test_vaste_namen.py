"""Scripts and styles with a name that tells what is in them: a browser may keep them for ever."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from bezoeker import Bezoeker
from conftest import Stad
from gebouwd import zonder_merk
from playwright.sync_api import Browser, Route, expect

from generator.build import bouw
from generator.uitvoer import ExportFile
from generator.weergave.vast import LATER, geef_vaste_namen


def test_de_naam_zegt_wat_erin_zit(site: Path) -> None:
    vast = [*(site / "assets" / "vast").iterdir()]
    assert {*LATER, "assets/stijl.css"} <= {zonder_merk(f"assets/vast/{pad.name}") for pad in vast}
    for pad in vast:
        assert pad.name.split(".")[1] == sha256(pad.read_bytes()).hexdigest()[:10], pad.name


def test_wie_een_zoekwoord_verandert_verandert_geen_bladzijde(stad: Stad) -> None:
    """Else every edit would make every page new, for each browser and for each host."""
    voor = bouw(stad.project)
    stad.vervang("regelingen/schuldhulp.yaml", "ik heb te veel schulden", "ik sta diep in het rood")
    na = bouw(stad.project)
    assert voor.paginas == na.paginas
    anders = {b.uri for b in na.bestanden} ^ {b.uri for b in voor.bestanden}
    assert {zonder_merk(uri) for uri in anders} <= {"assets/zoekindex.js", "assets/zoeknood.js"}
    wijzers = [b.inhoud for bouwsel in (voor, na) for b in bouwsel.bestanden if b.uri == "assets/namen.js"]
    assert wijzers[0] != wijzers[1]
    assert na.namen["assets/zoekindex.js"].encode() in wijzers[1]


def test_een_bladzijde_buiten_het_thema_noemt_ze_ook_zo() -> None:
    stijl = ExportFile("assets/stijl.css", b"p { margin: 0 }")
    pagina = ExportFile("inbed/x/index.html", b'<link href="../../assets/stijl.css"><img src="../../assets/deel.png">')
    vast = geef_vaste_namen((stijl, pagina))
    assert vast.bestanden[0].uri == vast.namen[stijl.uri]
    naam = vast.namen[stijl.uri].encode()
    assert vast.bestanden[1].inhoud == b'<link href="../../%b"><img src="../../assets/deel.png">' % naam


def test_namen_die_niet_meer_kloppen_worden_een_keer_opnieuw_gehaald(browser: Browser, site: Path) -> None:
    """A browser that kept `namen.js` from before a new site asks for an index that is no longer there."""
    oud = (site / "assets" / "namen.js").read_text("utf-8").replace("zoekindex.", "zoekindex.0")

    def bewaard(route: Route) -> None:
        route.fulfill(body=oud, content_type="text/javascript")

    with Bezoeker(browser, site) as bezoek:
        bezoek.context.route("**/assets/namen.js", bewaard)
        pagina = bezoek.open("zoeken/#q=fietsen")
        expect(pagina.locator("#resultaten [data-record=fietsplan]")).to_be_visible()
        assert len([verzoek for verzoek in bezoek.verzoeken if verzoek.startswith("assets/namen.js?")]) == 1
