"""Nothing that has expired stands on the site, on whatever day it is built or opened, and the redactie heard it in time.

What a fact looks like on a page and when it expires is worked out once more from the YAML itself, by `feiten`.
"""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from conftest import VANDAAG, VOORBEELDSTAD, Stad, opdracht, uit_map, venster, voorbeeldstad
from feiten import Feit, leesbaar, leesbare, staat_in, te_oud, van_records
from gebouwd import op_de_site
from playwright.sync_api import Browser

from generator.build import bouw

DAGEN = (0, 30, 90, 180, 365, 400, 800)
FEITEN = van_records(voorbeeldstad())
VELDEN = {
    *("telefoon", "bereikbaar", "postadres", "plekken", "openingstijden"),
    *("bedragen", "inkomensgrens", "wanneer"),
}


def test_er_is_van_elke_soort_een_feit_dat_verloopt() -> None:
    laatste = VANDAAG + timedelta(days=DAGEN[-1])
    assert {feit.veld for feit in FEITEN if VANDAAG <= feit.tot < laatste} == VELDEN


@pytest.mark.parametrize("dagen", DAGEN)
def test_op_geen_dag_staat_er_een_verlopen_feit_op_de_site(dagen: int) -> None:
    project = voorbeeldstad(VANDAAG + timedelta(days=dagen))
    bouwsel = bouw(project)
    paginas = leesbare(bouwsel)
    vers = [feit for feit in FEITEN if feit.tot >= project.vandaag]
    assert vers or dagen == DAGEN[-1]
    for feit in vers:
        assert any(staat_in(feit.tekst, tekst) for adres, tekst in paginas.items() if f"/{feit.id}/" in adres), feit
    assert len(vers) < len(FEITEN)
    assert list(te_oud(project, paginas, bouwsel.bestanden)) == []


def test_een_site_die_te_lang_bleef_staan_valt_op() -> None:
    """The look for expired facts finds one of every kind when there are any."""
    bouwsel = bouw(voorbeeldstad())
    later = voorbeeldstad(VANDAAG + timedelta(days=DAGEN[-1]))
    vondsten = "\n".join(te_oud(later, leesbare(bouwsel), bouwsel.bestanden))
    assert [veld for veld in VELDEN if f"bij “{veld}”" not in vondsten] == []


def test_wat_verdwijnt_is_een_maand_eerder_aangekondigd() -> None:
    """A month before each last day, `verloopt` names every fact that goes then, in the days that the site was built for."""
    laatste_dagen = {feit.tot for feit in FEITEN if feit.tot >= VANDAAG + timedelta(days=30)}
    assert {dag for dag in laatste_dagen if dag <= VANDAAG + timedelta(days=DAGEN[-1])} > {date(2026, 12, 31)}
    for laatste in laatste_dagen:
        dag = laatste - timedelta(days=30)
        uitvoer = opdracht("verloopt", "--dagen", "30", "--json", map_=VOORBEELDSTAD, vandaag=dag)
        aangekondigd = {(a["id"], a["geldig_tot"]) for a in json.loads(uitvoer.stdout)["verloopt"]}
        gaat_weg = {(feit.id, laatste.isoformat()) for feit in FEITEN if feit.tot == laatste}
        assert gaat_weg
        assert gaat_weg <= aangekondigd


def test_elke_datum_op_de_site_staat_in_de_agenda(site: Path) -> None:
    """What the pages say about expiry is what `verloopt` says; of what comes back, that says until when. A moment that
    comes back every year never ends.
    """
    uitvoer = json.loads(opdracht("verloopt", "--dagen", "9999", "--json", map_=VOORBEELDSTAD).stdout)
    aangekondigd = [(a["id"], a["wat"].partition(": ")[2], a["geldig_tot"]) for a in uitvoer["verloopt"]]
    dagen = {dag for *_, dag in aangekondigd}
    gezien = 0
    for pad in site.rglob("*.html"):
        soep = BeautifulSoup(pad.read_text(encoding="utf-8"), "html.parser")
        for element in soep.select("[data-geldig-tot]:not(.jaarmoment)"):
            gezien += 1
            tot = str(element["data-geldig-tot"])
            if binnen := element.select(".agendakeer, .deuren li"):
                assert tot == max(str(keer["data-geldig-tot"]) for keer in binnen), pad
            elif tot not in dagen:
                tekst = element.get_text(" ", strip=True).replace("\u00ad", "")
                ids = {str(link["href"]).rstrip("/").split("/")[-1] for link in element.select("a")}
                assert [a for a in aangekondigd if (a[1] in tekst or a[0] in ids) and a[2] >= tot], (pad, tekst)
                assert element.find_parent(class_=["deuren", "agendalijst"]), pad
    assert gezien > 100


def test_een_site_van_2026_toont_in_2028_geen_verlopen_feit(site: Path, browser: Browser) -> None:
    """Nobody rebuilt it: the script hides what has passed, and says whom to call with a number that is still good."""
    context = venster(browser)
    context.route("**/*", uit_map(site, []))
    pagina = context.new_page()
    pagina.clock.set_fixed_time("2028-12-01T10:00:00")
    per_record: dict[str, list[Feit]] = {}
    for feit in FEITEN:
        if VANDAAG <= feit.tot < date(2028, 12, 1):
            per_record.setdefault(feit.id, []).append(feit)
    assert len(per_record) > 20
    # One page for each set of fields: the others hold nothing else.
    per_inhoud = {frozenset(feit.veld for feit in verlopen): id_ for id_, verlopen in per_record.items()}
    assert set().union(*per_inhoud) == VELDEN
    for id_ in per_inhoud.values():
        map_ = "regelingen" if (site / "regelingen" / id_).exists() else "initiatieven"
        pagina.goto(f"http://kaart.test/{map_}/{id_}/")
        tekst = " ".join(pagina.inner_text("body").split())
        assert not [feit for feit in per_record[id_] if staat_in(feit.tekst, tekst)], id_
        assert pagina.locator("[data-geldig-tot]").count() == 0
        assert pagina.locator(".feit--verlopen a", has_text="14 020").count() > 0
    context.close()


OUDER_DAN_ELKE_TELEFOON = """
for (const [van, namen] of [
  [Array.prototype, ["at", "flat", "flatMap", "find", "includes", "entries", "values"]],
  [Array, ["from", "of"]],
  [Object, ["assign", "entries", "fromEntries", "values"]],
  [String.prototype, ["endsWith", "includes", "matchAll", "padStart", "repeat", "replaceAll", "startsWith"]],
  [Element.prototype, ["after", "append", "before", "closest", "matches", "prepend", "remove", "replaceWith", "toggleAttribute"]],
  [DocumentFragment.prototype, ["append", "prepend", "replaceChildren"]],
  [Document.prototype, ["append", "prepend", "replaceChildren"]],
  [CharacterData.prototype, ["remove", "replaceWith"]],
  [NodeList.prototype, ["forEach", "entries", "keys", "values", Symbol.iterator]],
  [HTMLElement.prototype, ["dataset"]],
]) for (const naam of namen) delete van[naam];
for (const naam of ["Map", "Set", "Symbol", "Promise", "URL", "URLSearchParams"]) delete window[naam];
"""


@pytest.mark.parametrize("lijst", ["er", "kwijt"])
def test_ook_de_oudste_telefoon_toont_geen_verlopen_feit(site: Path, browser: Browser, lijst: str) -> None:
    """What hides them needs nothing of the last ten years, and no other script."""
    context = venster(browser)
    context.route("**/*", uit_map(site, []))
    if lijst == "kwijt":
        context.route(op_de_site("assets/lijst.js"), lambda route: route.abort())
    pagina = context.new_page()
    if lijst == "er":
        pagina.add_init_script(OUDER_DAN_ELKE_TELEFOON)
    fouten: list[str] = []
    pagina.on("pageerror", lambda fout: fouten.append(str(fout.stack)))
    pagina.clock.set_fixed_time("2028-12-01T10:00:00")
    adressen = ("initiatieven/kleerkast/", "regelingen/boodschappenbon/", "regelingen/voorbeeldpas/")
    for adres in adressen:
        id_ = adres.split("/")[1]
        pagina.goto(f"http://kaart.test/{adres}")
        verlopen = [feit for feit in FEITEN if feit.id == id_ and VANDAAG <= feit.tot < date(2028, 12, 1)]
        assert verlopen, id_
        tekst = " ".join(pagina.inner_text("body").split())
        assert not [feit for feit in verlopen if staat_in(feit.tekst, tekst)], id_
        assert pagina.locator(".feit--verlopen a[href='tel:14020']").count() > 0, id_
        assert pagina.locator("[data-geldig-tot]").count() == 0, id_
    pagina.goto("http://kaart.test/regelingen/boodschappenbon/")
    assert pagina.locator("table.bedragen tr").count() == 2  # said once in each table
    assert [fout for fout in fouten if "houdbaar" in fout] == []
    context.close()


def test_op_de_laatste_dag_zelf_geldt_een_feit_nog(site: Path, browser: Browser) -> None:
    for klok, te_zien in (("2026-12-31T23:30:00", True), ("2027-01-01T00:30:00", False)):
        context = venster(browser, timezone_id="Europe/Amsterdam")
        context.route("**/*", uit_map(site, []))
        pagina = context.new_page()
        pagina.clock.set_fixed_time(f"{klok}+01:00")
        pagina.goto("http://kaart.test/regelingen/voorbeeldpas/")
        assert pagina.get_by_text("€ 90").is_visible() is te_zien
        # Three amounts expired with the same words: they are said once in each table, with what they are about.
        namen = pagina.locator("tr:has(.feit--verlopen) th").all_inner_texts()
        assert ("Kind van 4 t/m 7 jaar" in "; ".join(namen)) is not te_zien
        assert pagina.get_by_text("Dit bedrag verandert.").count() == (0 if te_zien else 2)
        context.close()


def test_een_tabel_zegt_maar_een_keer_wie_je_belt(site: Path, browser: Browser) -> None:
    """One row had expired when the site was made, the others went later, and so did the number to ask."""
    context = venster(browser)
    context.route("**/*", uit_map(site, []))
    pagina = context.new_page()
    pagina.clock.set_fixed_time("2028-12-01T10:00:00")
    pagina.goto("http://kaart.test/regelingen/boodschappenbon/")
    assert pagina.locator("table.bedragen").count() == 2
    assert pagina.locator("table.bedragen tr").count() == 2
    namen = [set(tekst.split("; ")) for tekst in pagina.locator("table.bedragen th").all_inner_texts()]
    assert namen == [{"Je woont alleen", "Je woont samen"}, {"Per week", "Per kind"}]
    context.close()


def test_een_nummer_dat_zelf_verlopen_is_wordt_niet_aangeraden(site: Path, browser: Browser) -> None:
    """Opening hours expire after a year and the number to ask after two: then it is the municipality's."""
    for jaar, nummer in ((2027, "06-20555310"), (2029, "14 020")):
        context = venster(browser)
        context.route("**/*", uit_map(site, []))
        pagina = context.new_page()
        pagina.clock.set_fixed_time(f"{jaar}-12-01T10:00:00")
        pagina.goto("http://kaart.test/initiatieven/kleerkast/")
        assert pagina.locator(".tijden .feit--verlopen").inner_text() == f"Vraag de tijden na. Bel {nummer}."
        context.close()


def test_een_verlopen_wens_verdwijnt_ook_in_de_browser(site: Path, browser: Browser) -> None:
    for dag, aantal in (("2026-12-31", 1), ("2027-01-01", 0)):
        context = venster(browser)
        context.route("**/*", uit_map(site, []))
        pagina = context.new_page()
        pagina.clock.set_fixed_time(f"{dag}T10:00:00")
        pagina.goto("http://kaart.test/initiatieven/kleerkast/")
        assert pagina.get_by_text("Winterjassen").count() == aantal
        context.close()


@pytest.mark.parametrize(
    ("vandaag", "oud", "nieuw"),
    [
        (VANDAAG, True, False),
        (date(2026, 12, 31), True, False),
        (date(2027, 1, 1), False, True),
        (date(2027, 12, 31), False, True),
        (date(2028, 1, 1), False, False),
    ],
)
def test_een_bedrag_voor_later_kan_vast_klaarstaan(stad: Stad, vandaag: date, oud: bool, nieuw: bool) -> None:
    """Written down in November 2026 for 2027: it takes over on the first day and keeps until the end of that year."""
    stad.vervang(
        "regelingen/voorbeeldpas.yaml",
        "bedragen:\n",
        "bedragen:\n  - wat: Kind van 4 t/m 7 jaar\n    euro: 95\n    per: jaar\n    stand: 2027\n"
        "    geldig_vanaf: 2027-01-01\n    bron: Gemeente, pas\n",
    )
    assert stad.meldingen() == "\n"
    tekst = _pas_op(stad, vandaag)
    assert ("€ 90 per jaar" in tekst, "€ 95 per jaar" in tekst) == (oud, nieuw)


@pytest.mark.parametrize(
    ("vandaag", "alleen"),
    [(date(2026, 11, 22), "€ 1.680,06"), (date(2027, 1, 1), "€ 1.800"), (date(2027, 6, 30), "€ 1.800")],
)
def test_een_percentage_wordt_de_euros_van_die_dag(stad: Stad, vandaag: date, alleen: str) -> None:
    assert alleen in _pas_op(stad, vandaag)


def test_zonder_bedragen_van_nu_staat_er_het_percentage_en_wie_je_belt(stad: Stad) -> None:
    tekst = _pas_op(stad, date(2027, 7, 1))
    assert "niet meer dan 120% van de bijstandsnorm" in tekst
    assert "Vraag hoeveel dat nu is. Bel 14 020 ." in tekst
    assert "€ 1." not in tekst


def _pas_op(stad: Stad, vandaag: date) -> str:
    """What the page of the voorbeeldpas says on a day."""
    pagina = next(p for p in bouw(stad.project.op(vandaag)).paginas if p.adres == "regelingen/voorbeeldpas/")
    return leesbaar(pagina.html)
