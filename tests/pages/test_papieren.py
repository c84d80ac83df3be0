"""One list of papers: what a browser shows is the union of what the records ask for, minus what an answer waives.

Which papers those are is worked out here once more from the YAML itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import Stad, draai, uit_map, venster, zaanstad
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from generator.documenten.archief import Archief
from generator.lezen import lees
from generator.models.kortadres import code

WORTEL = "http://kaart.test/"
ANTWOORDEN = ("stadspas", "bijstand")
ARCHIEF = lees(zaanstad())
VAAK_GENOEG = settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True
)


@dataclass(frozen=True)
class Vraag:
    """One paper that one record asks for, and which answers waive it."""

    record: str
    papier: str
    niet_met: frozenset[str]


def gepubliceerd(archief: Archief) -> dict[str, Any]:
    """The records that are on the site, as they stand in YAML."""
    alle: Mapping[str, Any] = {id_: document.gegevens for id_, document in archief.records.items()}
    return {id_: record for id_, record in alle.items() if record["status"] != "concept"}


def vragen(archief: Archief) -> list[Vraag]:
    """Everything that is asked for by help that still exists."""
    uit = []
    for id_, record in gepubliceerd(archief).items():
        for stuk in record.get("bewijsstukken", ()) if record["status"] != "gestopt" else ():
            bewijs = {"id": stuk} if isinstance(stuk, str) else stuk
            uit.append(Vraag(id_, bewijs["id"], frozenset(bewijs.get("niet_met", ()))))
    return uit


def verwacht(archief: Archief, records: set[str], heb: set[str]) -> tuple[list[str], list[str], set[tuple[str, str]]]:
    """What has to be shown, what need not be, and who asks for what."""
    lijst: Any = archief.lijsten["bewijsstukken"].gegevens
    gevraagd = [vraag for vraag in vragen(archief) if vraag.record in records]
    blijft = {(vraag.papier, vraag.record) for vraag in gevraagd if not vraag.niet_met & heb}
    nodig = [stuk["id"] for stuk in lijst if stuk["id"] in {papier for papier, _ in blijft}]
    vervalt = [s["id"] for s in lijst if s["id"] in {v.papier for v in gevraagd} and s["id"] not in nodig]
    return nodig, vervalt, blijft


def getoond(pagina: Page) -> tuple[list[str], list[str], set[tuple[str, str]]]:
    """The same three, as somebody sees them."""
    nodig, vervalt, regels = pagina.evaluate(
        """() => {
            const zichtbaar = (vraag) => [...document.querySelectorAll(`[data-papieren] ${vraag}`)].filter((e) => e.checkVisibility());
            document.querySelectorAll("[data-papieren] details").forEach((e) => (e.open = true));
            return [
                zichtbaar("[data-nodig] [data-papier]").map((e) => e.dataset.papier),
                zichtbaar("[data-vervalt] [data-papier]").map((e) => e.dataset.papier),
                zichtbaar("[data-voor]").map((e) => [e.closest("[data-papier]").dataset.papier, e.dataset.voor]),
            ];
        }"""
    )
    assert len({tuple(regel) for regel in regels}) == len(regels)
    return nodig, vervalt, {(papier, record) for papier, record in regels}


def toon(pagina: Page, records: list[str], heb: set[str]) -> None:
    """Open the list with these records and give these answers."""
    pagina.goto(f"{WORTEL}mijn-lijst/#l={''.join(map(code, records))}")
    pagina.reload()  # another fragment alone does not load the page
    antwoord(pagina, heb)


def antwoord(pagina: Page, heb: set[str]) -> None:
    for woord in ANTWOORDEN:
        vak = pagina.locator(f"[data-heb={woord}]")
        if vak.is_visible():
            vak.set_checked(woord in heb)


def zeg_aantal(nodig: list[str]) -> str:
    if not nodig:
        return "Je hoeft geen papieren te laten zien."
    return "Samen is het 1 papier." if len(nodig) == 1 else f"Samen zijn het {len(nodig)} papieren."


def controleer(pagina: Page, archief: Archief, records: list[str], heb: set[str]) -> None:
    """The page shows exactly what it must, each paper once."""
    nodig, vervalt, regels = verwacht(archief, set(records), heb)
    assert getoond(pagina) == (nodig, vervalt, regels)
    scheelt_iets = any(vraag.niet_met for vraag in vragen(archief) if vraag.record in records)  # else it is not asked
    assert pagina.locator("[data-papieren] [data-vraag]:visible").count() == scheelt_iets
    if nodig or vervalt:
        assert pagina.locator("[data-papieren] [role=status]").inner_text() == zeg_aantal(nodig)
        waarom = pagina.locator("[data-vervalt] [data-waarom]").all_inner_texts()
        assert len(waarom) == len(vervalt)
        assert all(tekst.startswith("Niet nodig, want je hebt ") for tekst in waarom)
    else:
        assert pagina.locator("[data-geen]").is_visible() == bool(records)


@pytest.fixture(scope="module")
def pagina(site: Path, browser: Browser) -> Iterator[Page]:
    context = venster(browser, viewport={"width": 360, "height": 800})
    context.route("**/*", uit_map(site, []))
    yield context.new_page()
    context.close()


@given(
    records=st.lists(st.sampled_from(sorted(gepubliceerd(ARCHIEF))), unique=True, min_size=1, max_size=25),
    heb=st.sets(st.sampled_from(ANTWOORDEN)),
)
@VAAK_GENOEG
def test_papieren_van_een_lijst(pagina: Page, records: list[str], heb: set[str]) -> None:
    toon(pagina, records, heb)
    controleer(pagina, ARCHIEF, records, heb)


@pytest.mark.parametrize("heb", [set(), {"stadspas"}, {"bijstand"}, {"stadspas", "bijstand"}], ids=sorted)
def test_papieren_bij_een_levensgebeurtenis(pagina: Page, heb: set[str]) -> None:
    gebeurtenissen: Any = ARCHIEF.lijsten["levensgebeurtenissen"].gegevens
    records = gepubliceerd(ARCHIEF)
    met_papieren = 0
    for gebeurtenis in gebeurtenissen:
        erbij = {id_ for id_, record in records.items() if gebeurtenis["id"] in record.get("levensgebeurtenissen", ())}
        in_stappen = {id_ for stap in gebeurtenis.get("stappen", ()) for id_ in stap.get("hulp", ()) if id_ in records}
        pagina.goto(f"{WORTEL}levensgebeurtenissen/{gebeurtenis['id']}/")
        antwoord(pagina, heb)
        controleer(pagina, ARCHIEF, sorted(erbij | in_stappen), heb)
        met_papieren += pagina.locator("[data-papieren] [data-papier]").count() > 0
    assert met_papieren > 3


def papierstad(stad: Stad) -> Path:
    """A municipality where several records ask for the same papers, and waive them for different people."""
    stad.vervang(
        "regelingen/schuldhulp.yaml",
        "contact:",
        "bewijsstukken:\n  - schuldenoverzicht\n  - {id: inkomensbewijs, niet_met: [stadspas]}\n"
        "  - {id: legitimatie, niet_met: [stadspas, bijstand]}\n  - {id: bankpas, niet_met: [bijstand]}\ncontact:",
    )
    stad.vervang("regelingen/warmtegeld.yaml", "contact:", "bewijsstukken: [woonlasten]\ncontact:")
    uitvoer = draai("mkdocs", "build", "--strict", map_=stad.map)
    assert uitvoer.returncode == 0, uitvoer.stderr
    return stad.map / "site"


def test_wat_een_antwoord_scheelt(stad: Stad, browser: Browser) -> None:
    context = venster(browser, viewport={"width": 360, "height": 800})
    context.route("**/*", uit_map(papierstad(stad), []))
    pagina = context.new_page()
    archief = lees(stad.project)

    @given(
        records=st.lists(st.sampled_from(sorted(gepubliceerd(archief))), unique=True, min_size=1),
        heb=st.sets(st.sampled_from(ANTWOORDEN)),
    )
    @VAAK_GENOEG
    def deel(records: list[str], heb: set[str]) -> None:
        toon(pagina, records, heb)
        controleer(pagina, archief, records, heb)

    deel()
    for woord in ("stadspas", "bijstand"):  # it is asked once, and known on the next page
        toon(pagina, ["schuldhulp", "voorbeeldpas"], {woord})
        pagina.goto(f"{WORTEL}levensgebeurtenissen/schulden-en-deurwaarder/")
        assert pagina.locator(f"[data-heb={woord}]").is_checked()
        controleer(pagina, archief, ["schuldhulp"], {woord})

    toon(pagina, ["schuldhulp", "voorbeeldpas"], {"stadspas", "bijstand"})
    regels = pagina.locator("[data-vervalt]").inner_text().splitlines()
    assert [regel for regel in regels if regel] == [
        "Dit hoef je niet te laten zien",
        "Bankpas",
        "Niet nodig, want je hebt bijstand.",
        "Inkomensbewijs",
        "Niet nodig, want je hebt een Voorbeeldpas en bijstand.",
    ]
    uitslag = Axe().run(pagina)
    assert uitslag.violations_count == 0, uitslag.generate_report()
    context.close()


def test_een_record_legt_uit_wat_er_precies_nodig_is_en_wat_je_nog_meer_meeneemt(
    voorbeeldsite: Path, browser: Browser
) -> None:
    context = venster(browser)
    context.route("**/*", uit_map(voorbeeldsite, []))
    pagina = context.new_page()
    toon(pagina, ["kleerkast", "voorbeeldpas"], set())
    tekst = pagina.locator("[data-papieren]").inner_text()
    assert "voor Voorbeeldpas: van de laatste 3 maanden" in tekst
    assert "'t Kleerkastje: Een tas." in tekst
    toon(pagina, ["voorbeeldpas"], set())
    assert pagina.locator("[data-meenemen]").is_hidden()
    context.close()


def test_zonder_stadspas_vraagt_de_site_alleen_naar_bijstand(stad: Stad, browser: Browser) -> None:
    stad.vervang("content/lijsten/gemeente.yaml", "stadspas:\n  naam: Voorbeeldpas\n  regeling: voorbeeldpas\n", "")
    stad.vervang("initiatieven/stille-krachten/kleerkast.yaml", "met_stadspas: Je mag twee tassen vullen.\n", "")
    uitvoer = draai("mkdocs", "build", "--strict", map_=stad.map)
    assert uitvoer.returncode == 0, uitvoer.stderr
    context = venster(browser)
    context.route("**/*", uit_map(stad.map / "site", []))
    pagina = context.new_page()
    toon(pagina, ["voorbeeldpas"], set())
    assert pagina.get_by_role("group", name="Heb je bijstand?").get_by_role("checkbox").count() == 1
    context.close()


def test_zonder_javascript_staan_alle_papieren_bij_de_levensgebeurtenis(site: Path, browser: Browser) -> None:
    context = venster(browser, java_script_enabled=False)
    context.route("**/*", uit_map(site, []))
    pagina = context.new_page()
    pagina.goto(f"{WORTEL}levensgebeurtenissen/scheiden/")
    pagina.locator("[data-papieren] summary").click()
    papieren = pagina.locator("[data-papieren] [data-papier]")
    assert papieren.first.is_visible()
    assert pagina.locator("[data-papieren] [data-heb]:visible").count() == 0
    assert pagina.locator("[data-papieren] [role=status]").inner_text() == zeg_aantal(["?"] * papieren.count())
    context.close()
