"""One list of papers: what a browser shows is the union of what the records ask for, minus what an answer waives.

Which papers those are is worked out here once more from the YAML itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from bezoeker import Bezoeker, gedeeld
from conftest import Stad, draai, voorbeeldstad
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page
from venster import drempels

from generator.lezen import lees

ANTWOORDEN = ("stadspas", "bijstand")
SAMEN = [set(), {"stadspas"}, {"bijstand"}, {"stadspas", "bijstand"}]
ARCHIEF = lees(voorbeeldstad())
ALLE: Mapping[str, Any] = {id_: document.gegevens for id_, document in ARCHIEF.records.items()}
RECORDS = {id_: record for id_, record in ALLE.items() if record["status"] != "concept"}
PAPIEREN: Any = ARCHIEF.lijsten["bewijsstukken"].gegevens
_LIJST: Any = ARCHIEF.lijsten["levensgebeurtenissen"].gegevens
GEBEURTENISSEN: Mapping[str, Any] = {gebeurtenis["id"]: gebeurtenis for gebeurtenis in _LIJST}


@dataclass(frozen=True)
class Vraag:
    """One paper that one record asks for, and which answers waive it."""

    record: str
    papier: str
    niet_met: frozenset[str]
    soms: bool


def vragen(records: set[str]) -> list[Vraag]:
    """Everything that these records ask for, as far as they still exist."""
    uit = []
    for id_ in records:
        record = RECORDS[id_]
        for stuk in record.get("bewijsstukken", ()) if record["status"] != "gestopt" else ():
            bewijs = {"id": stuk} if isinstance(stuk, str) else stuk
            uit.append(Vraag(id_, bewijs["id"], frozenset(bewijs.get("niet_met", ())), "alleen_als" in bewijs))
    return uit


def bij(gebeurtenis: str) -> set[str]:
    """The records on the page of a life event."""
    stappen = GEBEURTENISSEN[gebeurtenis].get("stappen", ())
    erbij = {id_ for id_, record in RECORDS.items() if gebeurtenis in record.get("levensgebeurtenissen", ())}
    return erbij | {id_ for stap in stappen for id_ in stap.get("hulp", ()) if id_ in RECORDS}


Gezien = tuple[list[str], list[str], list[str], set[tuple[str, str]]]


def verwacht(records: set[str], heb: set[str]) -> Gezien:
    """What has to be shown, what only by some, what need not be, and who asks for what."""
    gevraagd = vragen(records)
    blijft = {(vraag.papier, vraag.record) for vraag in gevraagd if not vraag.niet_met & heb}
    altijd = {vraag.papier for vraag in gevraagd if not vraag.niet_met & heb and not vraag.soms}

    def stapel(papieren: set[str]) -> list[str]:
        return [stuk["id"] for stuk in PAPIEREN if stuk["id"] in papieren]

    getoond = {papier for papier, _ in blijft}
    vervalt = {vraag.papier for vraag in gevraagd} - getoond
    return stapel(altijd), stapel(getoond - altijd), stapel(vervalt), blijft


def getoond(pagina: Page) -> Gezien:
    """The same four, as somebody sees them."""
    nodig, soms, vervalt, regels = pagina.evaluate(
        """() => {
            const zichtbaar = (vraag) => [...document.querySelectorAll(`[data-papieren] ${vraag}`)].filter((e) => e.checkVisibility());
            document.querySelectorAll("[data-papieren] details").forEach((e) => (e.open = true));
            return [
                zichtbaar("[data-nodig] [data-papier]").map((e) => e.dataset.papier),
                zichtbaar("[data-soms] [data-papier]").map((e) => e.dataset.papier),
                zichtbaar("[data-vervalt] [data-papier]").map((e) => e.dataset.papier),
                zichtbaar("[data-voor]").map((e) => [e.closest("[data-papier]").dataset.papier, e.dataset.voor]),
            ];
        }"""
    )
    assert len({tuple(regel) for regel in regels}) == len(regels)
    return nodig, soms, vervalt, {(papier, record) for papier, record in regels}


def antwoord(pagina: Page, heb: set[str]) -> None:
    for woord in ANTWOORDEN:
        vak = pagina.locator(f"[data-heb={woord}]")
        if vak.is_visible():
            vak.set_checked(woord in heb)


def toon(iemand: Bezoeker, records: list[str], heb: set[str]) -> Page:
    """Open the list with these records and give these answers."""
    pagina = iemand.open(gedeeld(*records))
    antwoord(pagina, heb)
    return pagina


def zeg_aantal(nodig: list[str], soms: list[str]) -> str:
    if not nodig and not soms:
        return "Je hoeft geen papieren te laten zien."
    aantal = len(nodig or soms)
    zin = f"{'Samen' if nodig else 'Misschien'} {'is het 1 papier' if aantal == 1 else f'zijn het {aantal} papieren'}"
    return f"{zin}, en misschien nog {len(soms)}." if nodig and soms else f"{zin}."


def controleer(pagina: Page, records: set[str], heb: set[str]) -> None:
    """The page shows exactly what it must, each paper once."""
    nodig, soms, vervalt, _ = gezien = verwacht(records, heb)
    assert getoond(pagina) == gezien
    scheelt_iets = any(vraag.niet_met for vraag in vragen(records))  # else it is not asked
    assert pagina.locator("[data-papieren] [data-vraag]:visible").count() == scheelt_iets
    if nodig or soms or vervalt:
        assert pagina.locator("[data-papieren] [role=status]").inner_text() == zeg_aantal(nodig, soms)
        waarom = pagina.locator("[data-vervalt] [data-waarom]").all_inner_texts()
        assert len(waarom) == len(vervalt)
        assert all(tekst.startswith("Niet nodig, want je hebt ") for tekst in waarom)
    else:
        assert pagina.locator("[data-geen]").is_visible() == bool(records)


@pytest.fixture(scope="module")
def iemand(site: Path, browser: Browser) -> Iterator[Bezoeker]:
    with Bezoeker(browser, site) as iemand:
        yield iemand


@given(
    records=st.lists(st.sampled_from(sorted(RECORDS)), unique=True, min_size=1, max_size=25),
    heb=st.sets(st.sampled_from(ANTWOORDEN)),
)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True)
def test_papieren_van_een_lijst(iemand: Bezoeker, records: list[str], heb: set[str]) -> None:
    controleer(toon(iemand, records, heb), set(records), heb)


def test_papieren_bij_een_levensgebeurtenis(iemand: Bezoeker) -> None:
    met_papieren = 0
    for gebeurtenis in GEBEURTENISSEN:
        records = bij(gebeurtenis)
        pagina = iemand.open(f"levensgebeurtenissen/{gebeurtenis}/")
        for heb in SAMEN:
            antwoord(pagina, heb)
            controleer(pagina, records, heb)
        met_papieren += pagina.locator("[data-papieren] [data-papier]").count() > 0
    assert met_papieren > 3


def test_wat_een_antwoord_scheelt(iemand: Bezoeker) -> None:
    """These two ask for the same papers, and waive them for different people."""
    lijst = ["schooltas", "voorbeeldpas"]
    for woord in ANTWOORDEN:  # it is asked once, and known on the next page
        controleer(toon(iemand, lijst, {woord}), set(lijst), {woord})
        pagina = iemand.open("levensgebeurtenissen/kind-naar-school/")
        assert pagina.locator(f"[data-heb={woord}]").is_checked()
        controleer(pagina, bij("kind-naar-school"), {woord})

    pagina = toon(iemand, lijst, {*ANTWOORDEN})
    regels = pagina.locator("[data-vervalt]").inner_text().splitlines()
    assert [regel for regel in regels if regel] == [
        "Dit hoef je niet te laten zien",
        "Bankpas",
        "Niet nodig, want je hebt bijstand.",
        "Inkomensbewijs",
        "Niet nodig, want je hebt een Voorbeeldpas en bijstand.",
        "Polisblad zorgverzekering",
        "Niet nodig, want je hebt bijstand.",
    ]
    assert drempels(pagina) == ""


def test_wat_gestopt_is_vraagt_geen_papieren(iemand: Bezoeker) -> None:
    assert RECORDS["laptopleen"]["bewijsstukken"]
    controleer(toon(iemand, ["laptopleen"], set()), {"laptopleen"}, set())


def test_een_record_legt_uit_wat_er_precies_nodig_is_en_wat_je_nog_meer_meeneemt(iemand: Bezoeker) -> None:
    pagina = toon(iemand, ["kleerkast", "voorbeeldpas"], set())
    tekst = pagina.locator("[data-papieren]").inner_text()
    assert "voor Voorbeeldpas: van de laatste 3 maanden" in tekst
    assert "'t Kleerkastje: Een tas." in tekst
    toon(iemand, ["voorbeeldpas"], set())
    assert pagina.locator("[data-meenemen]").is_hidden()


def test_zonder_stadspas_vraagt_de_site_alleen_naar_bijstand(stad: Stad, browser: Browser) -> None:
    stad.vervang("content/lijsten/gemeente.yaml", "stadspas:\n  naam: Voorbeeldpas\n  regeling: voorbeeldpas\n", "")
    stad.vervang("initiatieven/stille-krachten/kleerkast.yaml", "met_stadspas: Je mag twee tassen vullen.\n", "")
    uitvoer = draai("mkdocs", "build", "--strict", map_=stad.map)
    assert uitvoer.returncode == 0, uitvoer.stderr
    with Bezoeker(browser, stad.map / "site") as iemand:
        pagina = toon(iemand, ["voorbeeldpas"], set())
        assert pagina.get_by_role("group", name="Heb je bijstand?").get_by_role("checkbox").count() == 1


def test_zonder_javascript_staan_alle_papieren_bij_de_levensgebeurtenis(site: Path, browser: Browser) -> None:
    with Bezoeker(browser, site, java_script_enabled=False) as iemand:
        pagina = iemand.open("levensgebeurtenissen/ontslag/")
        pagina.locator("[data-papieren] summary").click()
        papieren = pagina.locator("[data-papieren] [data-papier]:visible").all()
        altijd, soms, *_ = verwacht(bij("ontslag"), set())
        assert [papier.get_attribute("data-papier") for papier in papieren] == [*altijd, *soms]
        assert pagina.locator("[data-papieren] [data-heb]:visible").count() == 0
        assert pagina.locator("[data-papieren] [role=status]").inner_text() == zeg_aantal(altijd, soms)


def test_wat_alleen_voor_sommigen_is_staat_apart(iemand: Bezoeker) -> None:
    pagina = toon(iemand, ["schooltas"], set())
    apart = pagina.locator("[data-soms]").inner_text()
    assert apart.startswith("Alleen als het voor jou geldt")
    assert "voor Schooltas: Alleen als je ontslagen bent." in apart
    assert "voor Schooltas: Alleen als je kind een bril heeft. Een foto mag ook." in apart
    for adres in ("regelingen/schooltas/", "levensgebeurtenissen/kind-naar-school/"):
        assert "Alleen als je ontslagen bent." in str(iemand.open(adres).locator("main").text_content()), adres


def test_wie_helpt_haalt_papieren_van_de_lijst_van_een_klant(iemand: Bezoeker) -> None:
    """By the keyboard, counted aloud, for this page only; who does not help somebody sees no button for it."""
    pagina = toon(iemand, ["schooltas"], set())
    weg = pagina.get_by_role("button", name="Niet voor deze klant: Legitimatie")
    assert not weg.is_visible()
    pagina.get_by_role("button", name="Ik help iemand").click()
    voor, soms, *_ = getoond(pagina)
    weg.focus()
    pagina.keyboard.press("Enter")
    nodig = getoond(pagina)[0]
    assert nodig == [papier for papier in voor if papier != "legitimatie"]
    assert pagina.locator("[data-papieren] [role=status]").inner_text() == zeg_aantal(nodig, soms)
    assert str(pagina.locator(":focus").get_attribute("aria-label")).startswith("Niet voor deze klant: ")
    toch = pagina.get_by_role("button", name="Toch nodig: Legitimatie")
    assert toch.is_visible()
    pagina.emulate_media(media="print")
    assert not pagina.locator("[data-papier=legitimatie]").is_visible()
    assert pagina.locator("[data-papier=gezinssamenstelling]").is_visible()
    pagina.emulate_media(media="screen")
    assert drempels(pagina) == ""
    toch.click()
    assert getoond(pagina)[0] == voor
    weg.click()
    pagina.get_by_role("button", name="Zet uit").click()  # the list of a resident is whole
    assert getoond(pagina)[0] == voor
    assert set(pagina.evaluate("Object.keys(localStorage)")) <= {"ik-heb"}
