"""Reading a page aloud: every visible word once, by a Dutch voice, with a way to stop, to wait and to hear that it fails."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from bezoeker import Bezoeker
from conftest import VOORBEELDSTAD
from playwright.sync_api import Browser, Locator, Page
from test_browser import PAGINATYPES
from voorlezer import NEDERLANDS, voorlezer

MISLUKT = "Voorlezen lukt hier niet."
EIGEN_WOORDEN = "button, label, fieldset, select, .acties, .delen, .keuzes, [role=status]:not(.editie), [aria-hidden=true], script, svg"
RECORDS = sorted(
    f"{map_}/{pad.stem}/"
    for map_ in ("regelingen", "initiatieven")
    for pad in (VOORBEELDSTAD / map_).rglob("[!_]*.yaml")
)
PAS = "regelingen/voorbeeldpas/"
ZET_HTML = """(e, html) => {
  const beleid = trustedTypes.createPolicy("sociale-kaart", { createHTML: (tekst) => tekst });
  e.innerHTML = beleid.createHTML(html);
}"""


@pytest.fixture(scope="module")
def luisteraar(site: Path, browser: Browser) -> Iterator[Bezoeker]:
    """One visitor for all tests, with a Dutch voice that says nothing back until a test lets it."""
    with Bezoeker(browser, site, voorlezer()) as bezoeker:
        yield bezoeker


def te_horen(pagina: Page) -> list[str]:
    """The words that somebody sees in the main text, as the browser itself says what is visible."""
    tekst = pagina.evaluate(
        """niet => {
            const loper = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
            const zinnen = [];
            while (loper.nextNode()) {
                const ouder = loper.currentNode.parentElement;
                if (ouder.checkVisibility() && !ouder.closest(niet)) zinnen.push(loper.currentNode.data);
            }
            return zinnen.join(" ");
        }""",
        EIGEN_WOORDEN,
    )
    return woorden(tekst)


def woorden(tekst: str) -> list[str]:
    return re.findall(r"\w+", tekst.replace("\xad", ""))


def knop(pagina: Page, naam: str) -> Locator:
    return pagina.get_by_role("button", name=naam, exact=True)


def gezegd(pagina: Page) -> list[str]:
    """All that was said since the last time."""
    return list(pagina.evaluate("window.gezegd.splice(0)"))


def gelezen_zin(pagina: Page) -> str:
    """The text that is highlighted now."""
    return str(pagina.evaluate("[...(CSS.highlights.get('voorlezen') || [])].join().replace(/\\s+/g, ' ')"))


def gemerkt(pagina: Page) -> int:
    return pagina.locator(".wordt-gelezen").count()


@pytest.mark.parametrize(
    "adres", [*PAGINATYPES.values(), *(pytest.param(adres, marks=pytest.mark.audit) for adres in RECORDS)]
)
def test_elk_zichtbaar_woord_klinkt_een_keer(luisteraar: Bezoeker, adres: str) -> None:
    """On every page, with all that can be opened; the number to call among it. As it opens: for a few."""
    pagina = luisteraar.zoek(adres) if adres.startswith("zoeken/") else luisteraar.open(adres)
    for open_ in (False, True) if adres in {"", PAS, "zoeken/", "noodhulp/"} else (True,):
        if open_:
            pagina.locator("main details").evaluate_all("alle => alle.forEach(details => (details.open = true))")
        verwacht = te_horen(pagina)
        knop(pagina, "Lees voor").click()
        stukken = gezegd(pagina)
        knop(pagina, "Stop").click()
        assert woorden(" ".join(stukken)) == verwacht
        assert [stuk for stuk in stukken if len(stuk) > 200 or not stuk.strip()] == []
        for nummer in pagina.locator("main a.bellen:visible").all_inner_texts():
            assert " ".join(woorden(nummer.splitlines()[0])) in " ".join(woorden(" ".join(stukken)))


def test_wat_bij_elkaar_hoort_is_een_stuk(luisteraar: Bezoeker) -> None:
    """A row of a table is said as one; a sentence with a hard word in it too, without the sign behind that word."""
    pagina = luisteraar.open(PAS)
    knop(pagina, "Lees voor").click()
    stukken = gezegd(pagina)
    rijen = pagina.locator("main tr:visible").all()
    assert rijen
    for rij in rijen:
        cellen = [" ".join(cel.split()) for cel in rij.locator("th, td").all_inner_texts()]
        assert ", ".join(cellen) in " ".join(stukken)
    begrip = pagina.locator("main details.begrip").first
    zin = str(begrip.evaluate("e => e.previousSibling.data")).split(". ")[-1].strip()
    woord = begrip.locator("summary").inner_text()
    assert [stuk for stuk in stukken if f"{zin} {woord}" in stuk]


def test_wat_je_niet_ziet_klinkt_niet(luisteraar: Bezoeker) -> None:
    pagina = luisteraar.open("contact/")
    html = """<p>Dit <b>zie</b> <span hidden> niet </span><i>je</i> <span aria-hidden="true">nooit</span>wel.</p>
        <details><summary>Dit ook</summary><details><summary>Niet dicht</summary>en niet hierin</details></details>
        <template>niet klaar</template><svg><text>niet getekend</text></svg>"""
    pagina.locator("main").evaluate(ZET_HTML, html)
    knop(pagina, "Lees voor").click()
    assert gezegd(pagina) == ["Dit zie je wel.", "Dit ook"]


def test_een_lange_tekst_gaat_in_stukken_zoals_iemand_ademt(luisteraar: Bezoeker) -> None:
    pagina = luisteraar.open("contact/")
    lang = "Eerst dit, " + "en dan nog een woord " * 8 + "erbij, en " + "zo gaat het door " * 8 + "tot hier"
    tekst = f"Bel bijv. om 9.30 uur. “Kom je?” Ja! {lang}. Lange­afstands­loper. {'X' * 450}"
    pagina.locator("main").evaluate("(e, tekst) => (e.textContent = tekst)", tekst)
    knop(pagina, "Lees voor").click()
    stukken = gezegd(pagina)
    assert stukken[:3] == ["Bel bijv. om 9.30 uur.", "“Kom je?”", "Ja!"]
    assert stukken[3].endswith("erbij,")
    assert [len(stuk) for stuk in stukken[-3:]] == [200, 200, 50]
    assert "Langeafstandsloper." in stukken
    assert " ".join(stukken[:-3]) == tekst.replace("\xad", "").rsplit(" ", 1)[0]


def test_je_ziet_wat_er_klinkt_en_aan_het_eind_niets_meer(luisteraar: Bezoeker) -> None:
    pagina = luisteraar.open(PAS)
    pagina.locator(".begrip__uitleg").evaluate_all("alle => alle.forEach(uitleg => uitleg.remove())")
    knop(pagina, "Lees voor").click()
    stukken = gezegd(pagina)
    for stuk in stukken:
        assert gelezen_zin(pagina) != stuk
        assert pagina.evaluate("spraak.vertel('onstart')") == stuk
        zin = re.sub(r"\W+", "", gelezen_zin(pagina).replace("\xad", ""))
        assert zin == re.sub(r"\W+", "", stuk)
        assert gemerkt(pagina) == 1
        pagina.evaluate("spraak.vertel('onend')")
    assert (gelezen_zin(pagina), gemerkt(pagina)) == ("", 0)
    assert knop(pagina, "Lees voor").is_visible()
    assert not knop(pagina, "Pauze").is_visible()


def test_wat_klinkt_komt_in_beeld_en_de_knoppen_blijven_dat(luisteraar: Bezoeker) -> None:
    pagina = luisteraar.open(PAS)
    pagina.emulate_media(reduced_motion="reduce")
    knop(pagina, "Lees voor").click()
    while pagina.evaluate("spraak.rij.length"):
        pagina.evaluate("spraak.vertel('onstart')")
        zin = pagina.evaluate("[...CSS.highlights.get('voorlezen')][0].getBoundingClientRect().toJSON()")
        stop = knop(pagina, "Stop").bounding_box()
        assert stop
        assert 0 <= zin["top"] < zin["bottom"] <= stop["y"] < stop["y"] + stop["height"] <= 800
        pagina.evaluate("spraak.vertel('onend')")
    pagina.emulate_media(reduced_motion="null")


def test_pauze_gaat_verder_bij_het_begin_van_de_zin(luisteraar: Bezoeker) -> None:
    pagina = luisteraar.open(PAS)
    knop(pagina, "Lees voor").click()
    stukken = gezegd(pagina)
    pagina.evaluate("spraak.vertel('onstart'); spraak.rij.shift(); spraak.vertel('onstart')")  # it never told of an end
    knop(pagina, "Pauze").click()
    assert pagina.evaluate("spraak.rij.length") == 0
    assert knop(pagina, "Stop").is_visible()
    assert gezegd(pagina) == []
    knop(pagina, "Verder").click()
    assert gezegd(pagina) == stukken[1:]
    pagina.evaluate("spraak.vertel('onstart'); spraak.vertel('onend')")
    knop(pagina, "Pauze").click()
    knop(pagina, "Verder").click()
    assert gezegd(pagina) == stukken[2:]
    knop(pagina, "Pauze").focus()
    pagina.evaluate("while (spraak.rij.length) spraak.vertel('onend')")
    assert knop(pagina, "Lees voor").evaluate("e => e === document.activeElement")
    knop(pagina, "Lees voor").click()
    assert gezegd(pagina) == stukken


def test_wat_een_gestopte_stem_nog_zegt_telt_niet(luisteraar: Bezoeker) -> None:
    pagina = luisteraar.open(PAS)
    knop(pagina, "Lees voor").click()
    pagina.evaluate("window.oud = spraak.rij.slice()")
    knop(pagina, "Stop").click()
    assert (gelezen_zin(pagina), gemerkt(pagina)) == ("", 0)
    knop(pagina, "Lees voor").click()
    pagina.evaluate("oud[0].onstart({}); oud[1].onerror({ error: 'network' }); oud[oud.length - 1].onend({})")
    pagina.evaluate("for (const error of ['interrupted', 'canceled']) spraak.vertel('onerror', { error })")
    assert knop(pagina, "Stop").is_visible()
    assert gemerkt(pagina) == 0
    assert pagina.get_by_text(MISLUKT).count() == 0


@pytest.mark.parametrize("adres", ["", PAS])
def test_een_stem_die_het_niet_doet_zegt_dat(luisteraar: Bezoeker, adres: str) -> None:
    pagina = luisteraar.open(adres)
    pagina.evaluate("spraak.hoe = 'fout'")
    knop(pagina, "Lees voor").click()
    pagina.locator(".voorlezen [role=status]", has_text=MISLUKT).wait_for()
    assert knop(pagina, "Lees voor").is_visible()
    assert (gelezen_zin(pagina), gemerkt(pagina)) == ("", 0)
    pagina.evaluate("spraak.hoe = 'goed'")
    gezegd(pagina)
    knop(pagina, "Lees voor").click()
    assert pagina.get_by_text(MISLUKT).count() == 0
    knop(pagina, "Lees voor").wait_for()
    assert woorden(" ".join(gezegd(pagina))) == te_horen(pagina)


def test_een_stem_die_zwijgt_houdt_niemand_op(site: Path, browser: Browser) -> None:
    with Bezoeker(browser, site, voorlezer()) as bezoeker:
        bezoeker.pagina.clock.install()
        pagina = bezoeker.open(PAS)
        knop(pagina, "Lees voor").click()
        pagina.clock.run_for(7_000)
        assert knop(pagina, "Stop").is_visible()
        pagina.clock.run_for(1_500)
        pagina.get_by_text(MISLUKT).wait_for()
        knop(pagina, "Lees voor").click()
        pagina.evaluate("spraak.vertel('onstart')")
        pagina.clock.run_for(30_000)
        assert knop(pagina, "Stop").is_visible()
        assert pagina.get_by_text(MISLUKT).count() == 0
        pagina.clock.run_for(31_000)
        pagina.get_by_text(MISLUKT).wait_for()


def test_wie_weggaat_hoort_niets_meer(luisteraar: Bezoeker) -> None:
    pagina = luisteraar.open(PAS)
    knop(pagina, "Lees voor").click()
    pagina.evaluate("dispatchEvent(new PageTransitionEvent('pagehide'))")
    assert pagina.evaluate("spraak.rij.length") == 0
    assert knop(pagina, "Lees voor").is_visible()


@pytest.mark.parametrize("stemmen", ["", "{ lang: 'en-GB', localService: true }"])
def test_zonder_nederlandse_stem_is_er_geen_knop(site: Path, browser: Browser, stemmen: str) -> None:
    with Bezoeker(browser, site, voorlezer(stemmen)) as bezoeker:
        pagina = bezoeker.open(PAS)
        assert not pagina.get_by_text("Lees voor", exact=True).is_visible()
        pagina.evaluate(f"spraak.stemmen.push({NEDERLANDS}); spraak.onvoiceschanged()")
        knop(pagina, "Lees voor").click()
        assert gezegd(pagina)


def test_zonder_spraak_is_er_geen_knop(site: Path, browser: Browser) -> None:
    zonder = "Object.defineProperty(window, 'speechSynthesis', { value: undefined });"
    with Bezoeker(browser, site, zonder) as bezoeker:
        pagina = bezoeker.open(PAS)
        assert not pagina.get_by_text("Lees voor", exact=True).is_visible()


@pytest.mark.parametrize(
    ("stemmen", "gekozen"),
    [
        (["en-GB:lokaal", "nl-BE:lokaal", "nl-NL:ver", "nl-NL:lokaal"], "nl-NL:lokaal"),
        (["nl-BE:lokaal", "nl-NL:ver"], "nl-NL:ver"),
        (["nl-BE:ver", "nl:lokaal"], "nl:lokaal"),
        (["nl_BE:lokaal", "nl_NL:lokaal"], "nl_NL:lokaal"),
        (["nln-XX:lokaal", "nl-BE:ver"], "nl-BE:ver"),
    ],
)
def test_de_stem_is_zo_nederlands_mogelijk(luisteraar: Bezoeker, stemmen: list[str], gekozen: str) -> None:
    pagina = luisteraar.open(PAS)
    pagina.evaluate(
        """namen => {
            spraak.stemmen = namen.map(name => ({ name, lang: name.split(":")[0], localService: name.endsWith("lokaal") }));
        }""",
        stemmen,
    )
    knop(pagina, "Lees voor").click()
    assert pagina.evaluate("spraak.rij.map(zin => [zin.lang, zin.voice.name].join())[0]") == f"nl-NL,{gekozen}"
