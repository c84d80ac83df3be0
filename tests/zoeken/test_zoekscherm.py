"""Searching in a real browser, the way a resident and a wijkteam worker do it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from bezoeker import Bezoeker
from playwright.sync_api import Browser, expect
from venster import drempels, past, wacht_op


@pytest.fixture
def bezoek(browser: Browser, site: Path) -> Iterator[Bezoeker]:
    """A visitor with a small screen."""
    with Bezoeker(browser, site) as bezoek:
        yield bezoek


@pytest.mark.parametrize("adres", ["regelingen/huurpot/", "over/", "bestaat-niet/"])
def test_de_zoekmachine_komt_pas_als_iemand_gaat_zoeken(bezoek: Bezoeker, adres: str) -> None:
    pagina = bezoek.open(adres)
    assert not [v for v in bezoek.verzoeken if "zoekindex" in v or "zoeken.js" in v]
    pagina.get_by_role("searchbox", name="Zoek hulp").focus()
    wacht_op(pagina, "socialeKaart.zoekindex")
    assert sorted(v for v in bezoek.verzoeken if "zoekindex" in v or "zoeken.js" in v) == [
        "assets/zoeken.js",
        "assets/zoekindex.js",
    ]


def test_typen_en_kiezen_vraagt_niets_van_de_server(bezoek: Bezoeker) -> None:
    pagina = bezoek.zoek("zoeken/")
    bezoek.verzoeken.clear()
    pagina.get_by_role("searchbox", name="Wat zoek je?").press_sequentially("geld voor nieuwe fietz kind", delay=5)
    assert bezoek.vindt()[0] == "fietsplan"
    bezoek.kies("wijk", "zuid")
    bezoek.kies("thema", "kinderen-en-school")
    pagina.get_by_label("gratis zijn").check()
    pagina.get_by_role("button", name="Zoek").click()
    assert {*bezoek.verzoeken} <= {"assets/zoeknood.js"}  # once, at a sentence; what was typed does not go along
    assert "fietz" in pagina.url.split("#")[1]
    assert "fietz" not in pagina.url.split("#")[0]


def test_een_treffer_zegt_wat_waar_en_waarom(bezoek: Bezoeker) -> None:
    pagina = bezoek.zoek("zoeken/#q=kapper+noord")
    kaartje = pagina.locator("[data-record=kapperskruk]")
    assert "De Kapperskruk" in kaartje.locator("a").inner_text()
    assert "Stille Kracht" in kaartje.inner_text()
    assert "gevonden op: kapper" in kaartje.inner_text()
    kaartje.locator("a").click()
    pagina.wait_for_url("**/initiatieven/kapperskruk/")


def test_gevonden_woorden_zijn_gemarkeerd(bezoek: Bezoeker) -> None:
    pagina = bezoek.zoek("zoeken/#q=fietsen")
    assert "fiets" in pagina.locator("[data-record=fietsplan] mark").all_inner_texts()


def test_een_adres_met_keuzes_geeft_een_ander_dezelfde_lijst(bezoek: Bezoeker, browser: Browser, site: Path) -> None:
    pagina = bezoek.zoek("zoeken/")
    bezoek.kies("thema", "eten-en-kleding")
    bezoek.kies("wijk", "zuid")
    pagina.get_by_label("gratis zijn").check()
    eerste = bezoek.vindt()
    assert set(eerste) == {"kleerkast", "naaiatelier", "soeptafel"}
    assert parse_qs(urlsplit(pagina.url).fragment) == {
        "thema": ["eten-en-kleding"],
        "wijk": ["zuid"],
        "gratis": ["1"],
    }
    with Bezoeker(browser, site) as ander:
        ander.zoek(pagina.url)
        assert ander.vindt() == eerste
        assert ander.pagina.locator("[name=thema]").input_value() == "eten-en-kleding"
        assert ander.pagina.get_by_label("gratis zijn").is_checked()


def test_de_terugknop_haalt_de_laatste_keuze_weg(bezoek: Bezoeker) -> None:
    pagina = bezoek.zoek("zoeken/#thema=eten-en-kleding")
    alles = bezoek.vindt()
    bezoek.kies("wijk", "noord")
    minder = bezoek.vindt()
    bezoek.kies("soort", "stille-kracht")
    assert set(alles) > set(minder) > set(bezoek.vindt()) == {"kleerkast"}
    pagina.go_back()
    assert (bezoek.vindt(), pagina.locator("[name=soort]").input_value()) == (minder, "")
    pagina.go_back()
    assert (bezoek.vindt(), pagina.locator("[name=wijk]").input_value()) == (alles, "")
    pagina.go_forward()
    assert bezoek.vindt() == minder


@pytest.mark.parametrize("vraag", ["", "eten", "deurwaarder"])
def test_de_aantallen_bij_de_keuzes_kloppen(bezoek: Bezoeker, vraag: str) -> None:
    pagina = bezoek.zoek(f"zoeken/#q={vraag}&wijk=noord")
    opties = pagina.locator("[name=thema] option:not([value='']):not(:disabled)").evaluate_all(
        "opties => opties.map((o) => [o.value, Number(/\\((\\d+)\\)/.exec(o.textContent)[1])])"
    )
    assert opties
    for thema, aantal in opties:
        bezoek.kies("thema", thema)
        assert pagina.locator("#stand").inner_text().startswith(f"{aantal} keer hulp gevonden"), thema
    pagina.locator("[name=thema]").select_option("")
    for naam in ("gratis", "zonder-verwijzing", "anoniem", "stadspas"):
        vak = pagina.locator(f"[name={naam}]")
        aantal = int(str(pagina.locator(f"label:has([name={naam}]) [data-aantal]").inner_text()).strip(" ()"))
        assert aantal or vraag, naam
        if vak.is_disabled():
            assert aantal == 0
            continue
        vak.check()
        hoeveel = f"{aantal} keer" if aantal else "Geen"
        assert pagina.locator("#stand").inner_text().startswith(f"{hoeveel} hulp gevonden"), naam
        assert aantal or pagina.locator("[data-onbekend]").is_visible(), naam
        vak.uncheck()


def test_wat_we_niet_weten_is_geen_nee(bezoek: Bezoeker) -> None:
    """First what is known to be without a referral, then of how many we do not know it, and which those are."""
    pagina = bezoek.zoek("zoeken/#q=eten")
    alles = {*bezoek.vindt()}
    pagina.get_by_text("Kies wat bij jou past").click()
    pagina.get_by_label("gratis zijn").check()
    zeker = bezoek.vindt()
    blok = pagina.locator("#resultaten [data-onbekend]")
    onbekend = int(blok.locator("summary").inner_text().removeprefix("Van ").removesuffix(" weten we het niet"))
    stem = pagina.locator("form[data-zoekpagina] [role=status]")
    stem.filter(has_text=f"{len(zeker)} keer hulp gevonden voor “eten”. Van {onbekend} weten").wait_for(
        state="attached"
    )
    blok.locator("summary").click()
    kaartjes = blok.locator("[data-record]")
    expect(kaartjes).to_have_count(onbekend)
    expect(blok.locator("[data-zet]")).to_have_count(onbekend)
    ook = bezoek.vindt()[len(zeker) :]
    assert len(ook) == onbekend > 0
    assert {*ook} <= alles - {*zeker}
    assert past(pagina)
    assert drempels(pagina) == ""


def test_vandaag_open_kijkt_naar_de_dag_van_vandaag_en_vergeet_verlopen_tijden(bezoek: Bezoeker) -> None:
    pagina = bezoek.pagina
    open_op = {}
    for dag in ("2026-11-23", "2026-11-25", "2026-11-29", "2031-11-24"):
        pagina.clock.set_fixed_time(f"{dag}T12:00:00")
        bezoek.zoek("zoeken/#vandaag-open=1")
        open_op[dag] = set(bezoek.vindt())
    maandag, woensdag, zondag, veel_later = open_op.values()
    assert "kleerkast" in maandag - woensdag
    assert {"kapperskruk", "soeptafel"} <= woensdag - maandag
    assert zondag == set()
    assert veel_later == set()  # a Monday, long after the hours expired
    assert pagina.get_by_role("button", name="Haal mijn keuzes weg").is_visible()


_WOENSDAG = {"kapperskruk", "naaiatelier", "repareerhoek", "soeptafel", "speelgoedkist"}
OPEN_OP = [
    ("2026-12-01", {"dans-mee"}, set(), ""),  # the first Tuesday
    ("2026-12-08", set(), {"dans-mee"}, ""),  # the second
    ("2026-12-12", {"koffiekar"}, {"dans-mee"}, ""),  # a Saturday, for dans-mee by appointment
    ("2026-12-25", {"koffiekar"}, {"dans-mee"}, "Eerste kerstdag"),  # a Friday
    ("2026-12-28", {"kleerkast"}, {"dans-mee"}, ""),
    ("2027-01-02", set(), {"dans-mee"}, ""),  # a Saturday on which the koffiekar is closed
    ("2027-01-06", _WOENSDAG, {"dans-mee"}, ""),
    ("2027-05-05", set(), _WOENSDAG, "Bevrijdingsdag"),  # a Wednesday: nobody says that they are open then
]
"""The day, who is surely open then, who may be, and which holiday it is."""


def test_vandaag_open_belooft_niets_wat_niet_zeker_is(bezoek: Bezoeker) -> None:
    pagina = bezoek.pagina
    for dag, open_, misschien, feestdag in OPEN_OP:
        pagina.clock.set_fixed_time(f"{dag}T12:00:00")
        bezoek.zoek("zoeken/#vandaag-open=1")
        assert set(bezoek.vindt()) == open_, dag
        blok = pagina.locator(".twijfel")
        ook = {
            adres.split("/")[-2]
            for adres in blok.locator("a").evaluate_all("links => links.map((a) => a.getAttribute('href'))")
        }
        assert ook >= misschien, dag
        assert not ook & open_, dag
        tekst = pagina.locator("#resultaten").inner_text()
        assert ("Vandaag is een feestdag" in tekst) is bool(feestdag), dag
        assert feestdag in tekst, dag
        assert "dans-mee" not in misschien or "je maakt eerst een afspraak" in blok.inner_text(), dag


@pytest.mark.parametrize("vraag", ["tafeltje dekje", "ik wil graag maaltijden bezorgen"])
def test_wat_we_nog_niet_weten_staat_erbij_met_wie_je_belt(bezoek: Bezoeker, vraag: str) -> None:
    pagina = bezoek.zoek(f"zoeken/#q={vraag}")
    gat = pagina.locator("#resultaten [data-gat=warm-eten-bezorgd]")
    assert "Warm eten aan huis: dit is er, maar het staat nog niet op deze site." in gat.inner_text()
    assert gat.locator("a[href='tel:0207654321']").is_visible()
    gat.get_by_role("link", name="Lees wat je zegt").click()
    pagina.wait_for_url("**/weten-we-nog-niet/#warm-eten-bezorgd")
    assert pagina.locator("#warm-eten-bezorgd a[href='tel:0207654321']").is_visible()


@pytest.mark.parametrize("vraag", ["xyzzyqw", "xyzzyqw&wijk=zuid", "huurpot&soort=wijkinitiatief"])
def test_nooit_leeg_zonder_thema_en_iemand_om_te_bellen(bezoek: Bezoeker, vraag: str) -> None:
    pagina = bezoek.zoek(f"zoeken/#q={vraag}")
    assert len(bezoek.vindt()) < 2
    assert pagina.locator("#resultaten a[href*='themas/']").is_visible()
    assert pagina.locator("#resultaten a[href^='tel:']").is_visible()


def test_wie_niets_vindt_kan_zijn_woorden_mailen_of_printen(bezoek: Bezoeker) -> None:
    """Nobody is followed: they say it themselves, or not."""
    pagina = bezoek.zoek("zoeken/#q=xyzzyqw %26 co")
    bezoek.verzoeken.clear()
    adres = pagina.get_by_role("link", name="Mail mijn vraag").get_attribute("href")
    assert adres is not None
    assert "Ik zocht op de sociale kaart: xyzzyqw & co" in unquote(urlsplit(adres).query)
    pagina.emulate_media(media="print")
    assert pagina.get_by_text("Ik zocht: “xyzzyqw & co”.").is_visible()
    assert bezoek.verzoeken == []


def test_een_bladzijde_is_een_treffer_met_een_naam_en_een_soort(bezoek: Bezoeker) -> None:
    pagina = bezoek.zoek("zoeken/#q=scheiden")
    treffer = pagina.locator("#resultaten [data-pagina]").first
    assert treffer.get_attribute("data-pagina") == "levensgebeurtenissen/scheiden/"
    assert treffer.inner_text().splitlines()[-1] == "Wat er gebeurt"
    stem = pagina.locator("form[data-zoekpagina] [role=status]")
    stem.filter(has_text="Lees: Scheiden.").wait_for(state="attached")
    pagina.get_by_role("searchbox", name="Wat zoek je?").focus()
    pagina.keyboard.press("ArrowDown")
    pagina.keyboard.press("Enter")
    pagina.wait_for_url("**/levensgebeurtenissen/scheiden/")


def test_misschien_ook_is_dicht_tot_iemand_het_opent(bezoek: Bezoeker) -> None:
    pagina = bezoek.zoek("zoeken/#q=boodschappenbon voor eten")
    zeker, blok = bezoek.vindt(), pagina.locator("#resultaten [data-misschien]")
    assert blok.locator("[data-record]").count() == 0
    blok.locator("summary").click()
    expect(blok.locator("[data-record]")).not_to_have_count(0)  # made when it opens, a moment later
    meer = blok.locator("[data-record]").evaluate_all("hits => hits.map((hit) => hit.dataset.record)")
    assert not {*meer} & {*zeker}
    assert blok.locator("[data-zet]").count() == len(meer)
    assert drempels(pagina) == ""


def test_wie_in_een_andere_taal_zoekt_leest_wie_hij_belt_in_die_taal(bezoek: Bezoeker) -> None:
    pagina = bezoek.zoek("zoeken/#q=ملابس")
    blok = pagina.locator("#resultaten [data-taal=ar]")
    assert (blok.get_attribute("lang"), blok.get_attribute("dir")) == ("ar", "rtl")
    assert blok.locator("a[href^='tel:']").is_visible()
    assert blok.locator("[lang=nl]").inner_text() == "“Ik spreek geen Nederlands. Wie kan mij helpen?”"
    assert bezoek.vindt()[0] == "kleerkast"
    assert past(pagina)


def test_wat_hier_niet_staat_wijst_naar_de_gemeente(bezoek: Bezoeker) -> None:
    pagina = bezoek.zoek("zoeken/#q=paspoort+verlengen")
    assert "paspoort verlengen: dit staat niet op deze site." in pagina.locator("#resultaten").inner_text()
    assert pagina.locator("#resultaten a[href='tel:14020']").is_visible()
    assert bezoek.vindt() == []


@pytest.mark.parametrize(
    ("vraag", "nummer"),
    [
        ("ik word uit huis gezet", "14020"),
        ("stroom afgesloten", "14020"),
        ("geen eten vandaag", "14020"),
        ("direct gevaar", "112"),
        ("mijn kind wordt geslagen", "0205550200"),
        ("ik wil niet meer leven door de huur", "113"),
    ],
)
def test_bij_nood_staat_het_nummer_boven_alle_treffers(bezoek: Bezoeker, vraag: str, nummer: str) -> None:
    pagina = bezoek.zoek(f"zoeken/#q={vraag}")
    eerste = pagina.locator("#resultaten a[href^='tel:'], #resultaten [data-record]").first
    assert eerste.get_attribute("href") == f"tel:{nummer}"
    bezoek.open("over/")
    pagina.get_by_role("searchbox", name="Zoek hulp").fill(vraag)
    eerste = pagina.locator("[data-hits] a[href^='tel:'], [data-hits] [data-record]").first
    eerste.wait_for()
    assert eerste.get_attribute("href") == f"tel:{nummer}"


def test_met_het_toetsenbord_van_veld_naar_treffer_en_terug(bezoek: Bezoeker) -> None:
    pagina = bezoek.open("contact/")
    veld = pagina.get_by_role("searchbox", name="Zoek hulp")
    veld.focus()
    pagina.keyboard.type("soeptaffel")
    hits = pagina.locator("[data-hits] .kaartje__naam")
    hits.first.wait_for()
    pagina.keyboard.press("ArrowDown")
    assert hits.first.evaluate("e => e === document.activeElement")
    pagina.keyboard.press("ArrowUp")
    assert veld.evaluate("e => e === document.activeElement")
    pagina.keyboard.press("Escape")
    assert pagina.locator("[data-hits]").is_hidden()
    pagina.keyboard.press("Enter")
    pagina.wait_for_url("**/zoeken/#q=soeptaffel")
    pagina.locator("#resultaten[data-klaar='soeptaffel']").wait_for(state="attached")
    pagina.get_by_role("searchbox", name="Wat zoek je?").focus()
    pagina.keyboard.press("ArrowDown")
    pagina.keyboard.press("Enter")
    pagina.wait_for_url("**/initiatieven/soeptafel/")


def test_een_schermlezer_hoort_hoeveel_er_is_en_maar_een_keer(bezoek: Bezoeker) -> None:
    pagina = bezoek.zoek("zoeken/")
    pagina.get_by_role("searchbox", name="Wat zoek je?").fill("huurpot")
    stem = pagina.locator("form[data-zoekpagina] [role=status]")
    stem.filter(has_text="keer hulp gevonden").wait_for(state="attached")
    assert stem.inner_text() == pagina.locator("#stand").inner_text()
    assert pagina.locator("#stand").get_attribute("aria-hidden") == "true"


def test_een_schermlezer_hoort_een_andere_vraag_ook_als_het_aantal_gelijk_is(bezoek: Bezoeker) -> None:
    """A status with the same words is not read again."""
    pagina = bezoek.open("over/")
    veld = pagina.get_by_role("searchbox", name="Zoek hulp")
    stem = pagina.locator("form:has([data-hits]) [role=status]")
    for vraag in ("fiets", "fietsen"):
        veld.fill(vraag)
        expect(stem).to_have_text(f"1 keer hulp gevonden voor “{vraag}”.")


@pytest.mark.parametrize(
    ("vraag", "eerst"),
    [
        ("ik wil niet meer leven", "Bel 113 Zelfmoordpreventie: 113."),
        ("mijn man heeft mij geslagen", "Bel Veilig Voorbeeldstad: 020 555 02 00."),
        ("112", "Bel Politie, brandweer of ambulance: 112."),
        ("zelfmoord en geslagen", "Bel 113 Zelfmoordpreventie: 113. Bel Veilig Voorbeeldstad: 020 555 02 00."),
    ],
)
def test_een_schermlezer_hoort_bij_nood_eerst_wie_je_belt(bezoek: Bezoeker, vraag: str, eerst: str) -> None:
    for adres, naam in (("zoeken/", "Wat zoek je?"), ("over/", "Zoek hulp")):
        pagina = bezoek.open(adres)
        pagina.get_by_role("searchbox", name=naam).fill(vraag)
        stem = pagina.locator("form", has=pagina.get_by_role("searchbox", name=naam)).locator("[role=status]")
        stem.filter(has_text=eerst).wait_for(state="attached")
        assert stem.inner_text().startswith(eerst)
        assert pagina.get_by_role("heading", name="We vinden dit niet").count() == 0


def test_wat_iemand_typt_komt_niet_in_de_geschiedenis(bezoek: Bezoeker) -> None:
    """Only Enter, the button, a choice and a hit put it in the address: before that, another who opens the browser sees nothing."""
    pagina = bezoek.zoek("zoeken/")
    lengte = pagina.evaluate("history.length")
    veld = pagina.get_by_role("searchbox", name="Wat zoek je?")
    veld.fill("mijn man slaat mij")
    pagina.locator("#resultaten[data-klaar='mijn man slaat mij']").wait_for(state="attached")
    pagina.wait_for_timeout(400)
    assert "#" not in pagina.url
    assert pagina.evaluate("history.length") == lengte
    veld.press("Enter")
    assert pagina.url.endswith("zoeken/#q=mijn+man+slaat+mij")
    pagina.go_back()
    assert "#" not in pagina.url


def test_wie_een_treffer_opent_kan_terug_naar_wat_er_gevonden_is(bezoek: Bezoeker) -> None:
    pagina = bezoek.zoek("zoeken/")
    pagina.get_by_role("searchbox", name="Wat zoek je?").fill("fietsen")
    pagina.locator("[data-record=fietsplan] a").click()
    pagina.wait_for_url("**/regelingen/fietsplan/")
    pagina.go_back()
    pagina.wait_for_url("**/zoeken/#q=fietsen")
    pagina.locator("#resultaten[data-klaar='fietsen']").wait_for(state="attached")


def test_een_treffer_heeft_geen_los_stukje_tekst_per_woord(bezoek: Bezoeker) -> None:
    """Some screen readers stop at every piece of text."""
    pagina = bezoek.zoek("zoeken/#q=warm+eten+in+de+buurt")
    per_alinea = pagina.locator("#resultaten .kaartje p, #resultaten .kaartje__naam").evaluate_all(
        "alineas => alineas.map((e) => [...e.childNodes].map((n) => n.nodeName))"
    )
    assert any(stukken.count("MARK") > 0 < stukken.count("#text") for stukken in per_alinea)
    assert [stukken for stukken in per_alinea if ("#text", "#text") in pairwise(stukken)] == []


@pytest.mark.parametrize("adres", ["zoeken/", ""])
def test_een_eindeloze_vraag_vult_het_adres_niet(bezoek: Bezoeker, adres: str) -> None:
    pagina = bezoek.open(adres)
    veld = pagina.get_by_role("searchbox", name="Wat zoek je?")
    assert veld.get_attribute("maxlength") == "200"
    veld.evaluate("(veld, tekst) => (veld.value = tekst)", "a" * 20_000)
    veld.press("Enter")
    pagina.wait_for_url("**/zoeken/#q=*")
    assert parse_qs(urlsplit(pagina.url).fragment) == {"q": ["a" * 200]}
    bezoek.zoek(f"zoeken/#q={'b' * 5_000}")
    assert pagina.get_by_role("searchbox", name="Wat zoek je?").input_value() == "b" * 200


def test_toon_meer_zet_de_volgende_erbij_en_gaat_erheen(bezoek: Bezoeker) -> None:
    pagina = bezoek.zoek("zoeken/#wijk=zuid")
    assert len(bezoek.vindt()) == 10
    pagina.get_by_role("button", name="Toon meer").click()
    assert len(bezoek.vindt()) == 20
    assert pagina.locator("#resultaten .kaartje__naam").nth(10).evaluate("e => e === document.activeElement")


def test_de_hits_onder_de_zoekbalk_zijn_toegankelijk(bezoek: Bezoeker) -> None:
    pagina = bezoek.open("over/")
    pagina.get_by_role("searchbox", name="Zoek hulp").fill("eten")
    pagina.locator("[data-hits] .kaartje").first.wait_for()
    assert past(pagina)
    assert drempels(pagina) == ""


def test_tekst_van_een_ander_is_nooit_html(bezoek: Bezoeker) -> None:
    pagina = bezoek.zoek("zoeken/#q=paspoort+%3Cimg+src%3Dx+onerror%3Dalert(1)%3E")
    assert "<img src=x" in pagina.locator("#resultaten").inner_text()
    assert pagina.locator("#resultaten img").count() == 0


@pytest.mark.parametrize("adres", ["", "zoeken/", "regelingen/huurpot/"])
def test_zonder_javascript_leidt_de_knop_naar_de_lijst_van_a_tot_z(browser: Browser, site: Path, adres: str) -> None:
    with Bezoeker(browser, site, java_script_enabled=False) as bezoek:
        pagina = bezoek.open(adres)
        pagina.locator("input[type=search]:visible").first.fill("deurwaarder")
        pagina.locator("form[role=search] button:visible").first.click()
        pagina.wait_for_url("**/regelingen/*")
        assert "deurwaarder" not in pagina.url
        assert "Regelingen van A tot Z" in pagina.locator("h1").inner_text()
