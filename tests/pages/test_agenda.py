"""`/agenda/`, and where else an activity stands: until its day, and nowhere after it."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from bezoeker import Bezoeker
from conftest import VANDAAG, Stad, opdracht
from gebouwd import soep
from playwright.sync_api import Browser

from generator.blad.openbaar import OpenbareKaart
from generator.blad.openbaarmaking import openbaar
from generator.pages.agenda import Agendapagina, agenda

HUIS = "initiatieven/wijkinitiatieven/buurthuis-de-schakel.yaml"


def _kaart(stad: Stad, vandaag: date = VANDAAG) -> OpenbareKaart:
    return openbaar(stad.kaart(vandaag))


def _pagina(stad: Stad, vandaag: date = VANDAAG) -> Agendapagina:
    [bron] = agenda(_kaart(stad, vandaag))
    assert isinstance(bron.inhoud, Agendapagina)
    return bron.inhoud


def _tekst(pad: Path, keuze: str = "main") -> str:
    stuk = soep(pad).select_one(keuze)
    assert stuk is not None
    return " ".join(stuk.get_text(" ").split()).replace("\u00ad", "").replace("\u00a0", " ")


def test_de_agenda_zegt_wanneer_waar_bij_wie_en_hoe(site: Path) -> None:
    tekst = _tekst(site / "agenda" / "index.html")
    for zin in (
        "Week van 23 november 2026 Dinsdag 24 november 2026, 17:30 tot 19:00 Samen eten Bij Buurthuis De Schakel",
        "Je betaalt € 6,40 voor het eten. Geef je op aan de balie, de dag ervoor.",
        "Zaterdag 28 november 2026 Rommelmarkt Bij Wijkraad Zuid, Marktplein. Het is gratis. Je kunt zo komen.",
        "Later Zaterdag 30 januari 2027 Rommelmarkt",
        "Kerst: van 25 december 2026 tot en met 26 december 2026",
        "Week van de fiets: in mei 2027",
    ):
        assert zin in tekst, zin
    assert "Dinsdag 8 december 2026" not in tekst  # that week it is not


@pytest.mark.parametrize(
    ("adres", "wel", "niet"),
    [
        ("", ("Samen eten", "Rommelmarkt", "Kerst: van 25 december"), ("Winterfeest", "Week van de fiets")),
        ("wijken/noord", ("Samen eten", "Rommelmarkt"), ("Winterfeest",)),
        ("wijken/zuid", ("Rommelmarkt",), ("Samen eten",)),
        ("initiatieven/buurthuis-de-schakel", ("Samen eten: elke dinsdag en vrijdag 17:30 tot 19:00", "Winterfeest: op 19 december 2026, 14:00 tot 17:00, op het plein."), ("Rommelmarkt",)),
        ("initiatieven/kleerkast", (), ("Samen eten", "Winterfeest", "Rommelmarkt")),
    ],
)  # fmt: skip
def test_wat_er_is_staat_op_zijn_plekken_en_nergens_anders(
    site: Path, adres: str, wel: tuple[str, ...], niet: tuple[str, ...]
) -> None:
    tekst = _tekst(site / adres / "index.html")
    assert [zin for zin in wel if zin not in tekst] == []
    assert [zin for zin in niet if zin in tekst] == []


def test_geen_dag_is_nog_te_zien_als_hij_voorbij_is(stad: Stad) -> None:
    """Over 400 days: nothing that is over, on the page and in the public view, from which all else is made."""
    for n in range(0, 401, 25):
        vandaag = VANDAAG + timedelta(days=n)
        kaart = _kaart(stad, vandaag)
        [pagina] = (bron.inhoud for bron in agenda(kaart))
        assert isinstance(pagina, Agendapagina)
        assert all(wens.tot is None or wens.tot >= vandaag for wens in kaart.wensen), vandaag
        assert all(van.tot_en_met >= vandaag for van in (*kaart.lopende_campagnes(), *kaart.in_het_licht)), vandaag
        assert all(keer.tot_en_met >= vandaag for van in kaart.activiteiten for keer in van.keren), vandaag
        assert all(vandaag <= deur.dag < vandaag + timedelta(days=7) for deur in kaart.deuren), vandaag
        keren = (*(k for week in pagina.weken for k in week.keren), *pagina.later)
        assert all(k.keer.tot_en_met >= vandaag for k in keren), vandaag
        assert all(moment.keer.tot_en_met >= vandaag for moment in pagina.momenten), vandaag
        assert [m.naam for m in pagina.momenten if m.keer.van > vandaag + timedelta(days=366)] == []
    assert (pagina.weken, pagina.later) == ((), ())


def test_op_de_dag_zelf_staat_het_er_nog(stad: Stad) -> None:
    def feest(vandaag: date) -> list[str]:
        weken = _pagina(stad, vandaag).weken
        return [k.activiteit.wat for week in weken for k in week.keren if k.activiteit.wat == "Winterfeest"]

    assert feest(date(2026, 12, 19)) == ["Winterfeest"]
    assert feest(date(2026, 12, 20)) == []


def test_wat_al_bezig_is_staat_in_deze_week_en_maar_een_keer(stad: Stad) -> None:
    stad.vervang(HUIS, "dagen: [2026-12-19]", "dagen: [2026-11-20]\n    tot_en_met: 2026-11-25")

    def feest(dag: date) -> list[int]:
        weken = _pagina(stad, dag).weken
        return [n for n, week in enumerate(weken) for k in week.keren if k.activiteit.wat == "Winterfeest"]

    assert feest(VANDAAG) == feest(date(2026, 11, 25)) == [0]
    assert feest(date(2026, 11, 26)) == []
    assert [k.activiteit.wat for k in _kaart(stad, date(2026, 11, 25)).deze_week()[0].keren] == ["Winterfeest"]


def test_een_adres_dat_eerder_veroudert_staat_er_niet_bij(stad: Stad) -> None:
    """The place of an activity is a fact of its own: who reads of June next year gets no address that is sure until May."""
    stad.vervang(
        HUIS, "  - naam: De Schakel\n", "  - naam: Zaal Zon\n    adres: Zonstraat 1\n    geldig_tot: 2026-12-31\n"
    )
    plekken = {van.wat: van.plek for van in _kaart(stad).activiteiten}
    assert plekken["Samen eten"] == ""
    stad.vervang(HUIS, "    zeker_tot: 2027-06-30\n", "    zeker_tot: 2026-12-31\n")
    assert {van.wat: van.plek for van in _kaart(stad).activiteiten}["Samen eten"] == "Zaal Zon, Zonstraat 1"


def test_een_record_dat_dicht_is_houdt_niets(stad: Stad) -> None:
    stad.vervang(HUIS, "status: gepubliceerd", "status: tijdelijk-dicht")
    assert {van.wat for van in _kaart(stad).activiteiten} == {"Rommelmarkt"}


def test_de_redactie_hoort_het_op_tijd(stad: Stad) -> None:
    uit = opdracht("verloopt", "--dagen", "400", map_=stad.map).stdout
    assert "Activiteit: Winterfeest" in uit
    assert "rommelmarkt: Activiteit: Rommelmarkt" in uit


def test_open_deuren_van_deze_week(stad: Stad) -> None:
    """The Kleerkast is open on Mondays, in the words of its hours; in winter."""
    deuren = {(str(deur.dag), deur.naam, deur.tijd, deur.wat) for deur in _kaart(stad).deuren}
    assert ("2026-11-23", "'t Kleerkastje", "09:30 tot 12:00", "kleren uitzoeken") in deuren
    assert not _kaart(stad, date(2027, 7, 5)).deuren


def test_kiezen_voor_een_wijk_en_een_oude_site(browser: Browser, site: Path) -> None:
    with Bezoeker(browser, site) as iemand:
        pagina = iemand.open("agenda/")
        pagina.get_by_label("In welke wijk?").select_option(label="Zuid")
        assert pagina.locator(".agendakeer:visible h3").all_inner_texts() == ["Rommelmarkt", "Rommelmarkt"]
    with Bezoeker(browser, site) as iemand:
        iemand.context.clock.set_fixed_time("2026-12-31T10:00:00")
        pagina = iemand.open("agenda/")
        kerst = pagina.locator(".jaarmoment h3").all_inner_texts()
        assert "Kerst" not in " ".join(kerst)
        assert pagina.locator(".agendakeer h3").all_inner_texts() == ["Rommelmarkt"]
        assert "Week van" not in " ".join(pagina.locator("main h2").all_inner_texts())
        assert iemand.open("").get_by_text("Deze week").count() == 0
