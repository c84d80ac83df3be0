"""Who holds an old card hears what changed since it was printed, or that it is still right."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import VANDAAG, Stad, draai, opdracht, uit_map, voorbeeldstad
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page
from venster import geleend

from generator import lezen
from generator.blad.edities import LENGTE, MEESTE, Wijziging
from generator.blad.openbaar import OpenbareKaart
from generator.build import openbaar
from generator.kaart.kaart import SocialeKaart
from generator.models.kortadres import TEKENS, code
from generator.redactie.verloop import afspraken

PAS = "regelingen/voorbeeldpas.yaml"
SCHULD = "regelingen/schuldhulp.yaml"
KAST = "initiatieven/stille-krachten/kleerkast.yaml"
HUIS = "initiatieven/wijkinitiatieven/buurthuis-de-schakel.yaml"
GEMEENTE = "content/lijsten/gemeente.yaml"
LOKETTEN = "content/lijsten/loketten.yaml"
NORMEN = "content/lijsten/normbedragen.yaml"
LOS = {"wens", "activiteit", "aandacht"}
"""What goes away by itself and is no fact that paper repeats."""
DAG = "    veranderd: 2026-11-20\n"
KALM = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)


def kaart_van(stad: Stad, vandaag: date = VANDAAG) -> OpenbareKaart:
    return openbaar(stad.kaart(vandaag))


OpDag = Callable[[date], SocialeKaart]


@pytest.fixture(scope="module")
def voorbeeld_op() -> OpDag:
    """Voorbeeldstad on another day, without anybody who reads or writes a file in between."""
    uitslag = lezen.lees_kaart(voorbeeldstad()).uitslag

    @cache
    def op(dag: date) -> SocialeKaart:
        die_dag = lezen.kaart(replace(uitslag, gelezen=replace(uitslag.gelezen, vandaag=dag)))
        assert die_dag is not None
        return die_dag

    return op


@pytest.fixture(scope="module")
def voorbeeld(voorbeeld_op: OpDag) -> OpenbareKaart:
    """Voorbeeldstad as `site` was built from it."""
    return openbaar(voorbeeld_op(VANDAAG))


# (file, old text, new text, record, the sentence about it; "" when nobody wrote down the day)
PLANNEN = [
    (PAS, "    euro: 90\n", f"    euro: 95\n{DAG}", "voorbeeldpas", "Het bedrag bij “Kind van 4 t/m 7 jaar” is nieuw."),
    (PAS, "    procent: 50\n", f"    procent: 40\n{DAG}", "voorbeeldpas", "Het bedrag bij “Een pas kopen” is nieuw."),
    (PAS, "  procent: 120\n", "  procent: 130\n  veranderd: 2026-11-20\n", "voorbeeldpas", "De grens voor je inkomen is nieuw."),
    (PAS, "  telefoon: 14 020\n", "  telefoon: 020 111 22 33\n  veranderd: 2026-11-20\n", "voorbeeldpas", "Het telefoonnummer is anders."),
    (PAS, "  wanneer: Het hele jaar.\n", "  wanneer:\n    zin: Voor de zomer.\n    veranderd: 2026-11-20\n", "voorbeeldpas", "De tijd om dit aan te vragen is anders."),
    (KAST, "    adres: Dorpsstraat 1\n", f"    adres: Dorpsstraat 2\n{DAG}", "kleerkast", "Het adres is anders."),
    (KAST, "      tot: 12:00\n", "      tot: 12:30\n", "kleerkast", ""),
    (KAST, "  stand: 2026-03\n", "  stand: 2026-03\n  veranderd: 2026-11-20\n", "kleerkast", "De openingstijden zijn anders."),
    (HUIS, "  - naam: De Schakel\n", f"  - naam: De Ketting\n{DAG}", "buurthuis-de-schakel", "Het adres is anders."),
    (LOKETTEN, "    telefoon: 020 765 43 21\n", f"    telefoon: 020 111 22 33\n{DAG}", "schuldhulp", "Het telefoonnummer is anders."),
    (LOKETTEN, "  naam: Wijkteam\n", "  naam: Buurtteam\n", "schuldhulp", ""),
    (PAS, "naam: Voorbeeldpas\n", "naam: De Voorbeeldpas\n", "voorbeeldpas", ""),
    (PAS, "  vermogen_telt: false\n", "  vermogen_telt: true\n", "voorbeeldpas", ""),
    (PAS, "kort: Een gratis pas", "kort: Een pas", "voorbeeldpas", ""),
    (PAS, "      uitleg: Bel de gemeente.\n", "      uitleg: Bel ons.\n", "voorbeeldpas", ""),
    (KAST, "aanmelden: Loop binnen.\n", "aanmelden: Bel eerst.\n", "kleerkast", ""),
    (KAST, "status: gepubliceerd\n", "status: tijdelijk-dicht\n", "kleerkast", ""),
    (NORMEN, "      euro: 1400.05\n", "      euro: 1410\n", "voorbeeldpas", ""),
]  # fmt: skip


@pytest.mark.parametrize(("bestand", "oud", "nieuw", "id_", "zin"), PLANNEN)
def test_wat_op_een_kaartje_staat_verandert_het_merk(
    stad: Stad, bestand: str, oud: str, nieuw: str, id_: str, zin: str
) -> None:
    voor = kaart_van(stad)
    stad.vervang(bestand, oud, nieuw)
    na = kaart_van(stad)
    # Only the hours keep what they say: `veranderd` alone is no change.
    assert (voor.bladen[id_].merk == na.bladen[id_].merk) == ("stand" in oud)
    erbij = set(na.bladen[id_].wijzigingen) - set(voor.bladen[id_].wijzigingen)
    assert {wijziging for wijziging in erbij if wijziging.sinds <= VANDAAG} == (
        {Wijziging(date(2026, 11, 20), zin)} if zin else set()
    )


@pytest.mark.parametrize(
    ("bestand", "oud", "nieuw", "id_"),
    [
        (PAS, "    euro: 90\n", "    euro: '90.00'\n", "voorbeeldpas"),
        (PAS, "    stand: 2026\n", "    stand: 2026-11\n", "voorbeeldpas"),
        (PAS, "  telefoon: 14 020\n", "  telefoon: '14020'\n  gecontroleerd: 2026-11-20\n", "voorbeeldpas"),
        (PAS, "voorbeeldstad.example/pas\nhoort_bij", "voorbeeldstad.example/de-pas\nhoort_bij", "voorbeeldpas"),
        (KAST, "  email: info@", "  email: post@", "kleerkast"),
        (KAST, "eigenaar: redactie\n", "eigenaar: wijkteam\n", "kleerkast"),
    ],
)
def test_iets_dat_niet_op_papier_staat_laat_het_merk_zoals_het_is(
    stad: Stad, bestand: str, oud: str, nieuw: str, id_: str
) -> None:
    voor = kaart_van(stad)
    stad.vervang(bestand, oud, nieuw)
    na = kaart_van(stad)
    assert na.bladen[id_].merk == voor.bladen[id_].merk


def test_alleen_nakijken_verandert_geen_kaartje(stad: Stad) -> None:
    voor = kaart_van(stad)
    for id_ in ("voorbeeldpas", "kleerkast", "wijkteam"):
        assert opdracht("klopt-nog", id_, map_=stad.map).returncode == 0
    na = kaart_van(stad)
    assert na.bladen["kleerkast"].gecontroleerd == VANDAAG
    for id_, blad in na.bladen.items():
        assert blad.merk == voor.bladen[id_].merk


def test_een_merk_is_vier_tekens_die_niemand_verkeerd_leest(voorbeeld: OpenbareKaart) -> None:
    merken = [blad.merk for blad in voorbeeld.bladen.values()]
    assert all(len(m) == LENGTE == 4 and set(m) <= set(TEKENS) for m in merken)
    assert len(set(merken)) == len(merken)


@KALM
@given(st.dates(VANDAAG, date(2031, 1, 1)), st.dates(VANDAAG, date(2031, 1, 1)))
@example(date(2026, 12, 31), date(2027, 1, 1))
def test_als_alleen_de_tijd_verstrijkt_is_elk_ander_merk_uitgelegd(voorbeeld_op: OpDag, een: date, ander: date) -> None:
    """A mark differs on a later day exactly when the page says that something began or expired in between."""
    gedrukt, gelezen = sorted((een, ander))
    toen, nu = openbaar(voorbeeld_op(gedrukt)), openbaar(voorbeeld_op(gelezen))
    assert toen.bladen.keys() == nu.bladen.keys() == voorbeeld_op(VANDAAG).records.keys()
    for id_, blad in nu.bladen.items():
        if blad.is_gestopt:
            continue
        gebeurd = [w for w in blad.wijzigingen if gedrukt < w.sinds <= gelezen]
        verlopen = [w for w in toen.bladen[id_].wijzigingen if gedrukt < w.sinds <= gelezen]
        anders = toen.bladen[id_].merk != blad.merk
        assert anders == bool(gebeurd), (id_, gedrukt, gelezen)
        assert anders == bool(verlopen), (id_, gedrukt, gelezen)


def test_wat_de_agenda_aankondigt_hoort_een_kaartje_ook(voorbeeld_op: OpDag, voorbeeld: OpenbareKaart) -> None:
    """Every fact that residents see expire has its day here too, so a new kind of fact cannot be forgotten."""
    gezien = 0
    for afspraak in afspraken(voorbeeld_op(VANDAAG)):
        if afspraak.waar == "records" and afspraak.soort not in LOS and "voor_professionals" not in afspraak.plek:
            blad = voorbeeld.bladen[afspraak.id]
            dagen = {wijziging.sinds for wijziging in blad.wijzigingen}
            assert blad.is_gestopt or afspraak.geldig_tot + timedelta(days=1) in dagen, afspraak
            gezien += 1
    assert gezien > 60


def test_een_bedrag_voor_later_is_nieuw_op_de_eerste_dag(stad: Stad) -> None:
    """The amount that it replaces is not called unsure any more as soon as the page has the new one."""
    stad.vervang(
        PAS,
        "bedragen:\n",
        "bedragen:\n  - wat: Kind van 4 t/m 7 jaar\n    euro: 95\n    geldig_vanaf: 2027-01-01\n    bron: Gemeente, pas\n",
    )
    voor, na = kaart_van(stad), kaart_van(stad, date(2027, 1, 1))
    zinnen = [{w.wat for w in k.bladen["voorbeeldpas"].wijzigingen} for k in (voor, na)]
    zin = "Het bedrag bij “Kind van 4 t/m 7 jaar” is "
    assert [zin + "nieuw." in z for z in zinnen] == [False, True]
    assert Wijziging(date(2028, 1, 1), zin + "niet meer zeker.") in na.bladen["voorbeeldpas"].wijzigingen
    # The two amounts that nobody checked yet are, and they are two.
    januari = [w.wat for w in na.bladen["voorbeeldpas"].wijzigingen if w.sinds == date(2027, 1, 1)]
    assert len([wat for wat in januari if wat.startswith("Het bedrag bij") and "zeker" in wat]) == 2
    assert zin + "niet meer zeker." not in januari


@pytest.mark.parametrize(
    ("oud", "nieuw", "merken"),
    [
        ("status: gepubliceerd\n", "status: gepubliceerd\n", 2),
        ("status: gepubliceerd\n", "status: gestopt\ngestopt:\n  per: 2025\n  uitleg: Bel de gemeente.\n", 1),
        ("  vermogen_telt: false\n", "  vermogen_telt: false\n  geldig_tot: 2026-06-01\n", 1),
    ],
)
def test_een_norm_die_niet_op_de_bladzijde_staat_is_geen_nieuws(stad: Stad, oud: str, nieuw: str, merken: int) -> None:
    """The euros of a norm change in January; not for what stopped, and not for a limit that has expired itself."""
    stad.vervang(PAS, oud, nieuw)
    pad = stad.map / PAS
    tekst = pad.read_text(encoding="utf-8")
    pad.write_text(
        tekst.replace("    bron: Gemeente, pas\n", "    bron: Gemeente, pas\n    gecontroleerd: 2025-06-01\n")
    )
    dagen = (kaart_van(stad, dag) for dag in (date(2026, 12, 31), date(2027, 1, 1)))
    assert len({dag.bladen["voorbeeldpas"].merk for dag in dagen}) == merken


def test_zonder_zeker_nummer_staat_dat_van_de_gemeente_op_het_kaartje(stad: Stad) -> None:
    """So only then does a new number of the municipality make the card wrong."""
    for verloopt, anders in (("", False), ("  geldig_tot: 2026-11-01\n", True)):
        stad.vervang(KAST, "  publiek: true\n", f"  publiek: true\n{verloopt}")
        voor = kaart_van(stad)
        stad.vervang(GEMEENTE, "telefoon: 14 020\n", "telefoon: 14 021\n")
        na = kaart_van(stad)
        stad.vervang(GEMEENTE, "telefoon: 14 021\n", "telefoon: 14 020\n")
        assert (voor.bladen["kleerkast"].merk != na.bladen["kleerkast"].merk) == anders


def test_veel_bedragen_op_een_dag_zijn_een_zin(stad: Stad) -> None:
    pad = stad.map / PAS
    pad.write_text(
        pad.read_text(encoding="utf-8").replace("    bron: Gemeente, pas\n", f"    bron: Gemeente, pas\n{DAG}")
    )
    kaart = kaart_van(stad)
    sinds = [w.wat for w in kaart.bladen["voorbeeldpas"].wijzigingen if w.sinds == date(2026, 11, 20)]
    assert sinds == ["3 bedragen zijn nieuw."]  # the fourth expired last year


def test_wie_op_meer_manieren_te_bereiken_is_zegt_niet_te_veel(stad: Stad) -> None:
    """A contact is dated as one, so the page cannot know which of the two changed."""
    stad.vervang(
        PAS, "  telefoon: 14 020\n", "  telefoon: 14 020\n  bereikbaar: Elke ochtend.\n  veranderd: 2026-11-20\n"
    )
    kaart = kaart_van(stad)
    sinds = [w.wat for w in kaart.bladen["voorbeeldpas"].wijzigingen if w.sinds == date(2026, 11, 20)]
    assert sinds == ["Het telefoonnummer of de tijd om te bellen is anders."]


def test_bij_twee_plekken_staat_erbij_welke(stad: Stad) -> None:
    stad.vervang(HUIS, "plekken:\n", f"plekken:\n  - naam: De Ketting\n{DAG}")
    kaart = kaart_van(stad)
    zinnen = [w.wat for w in kaart.bladen["buurthuis-de-schakel"].wijzigingen]
    assert zinnen.count("Het adres van “De Ketting” is anders.") == 1
    assert not [zin for zin in zinnen if "De Schakel” is anders" in zin]


@pytest.mark.parametrize(
    ("per", "sinds"),
    [
        ("2024", date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 29)),
        ("2024-06-30", date(2024, 6, 30)),
        ("2026", VANDAAG),
        ("2026-11", VANDAAG),
    ],
)
def test_wat_ergens_in_een_jaar_stopte_geldt_voor_papier_tot_het_eind_ervan(stad: Stad, per: str, sinds: date) -> None:
    """But not for paper of tomorrow: when the record says so today, it had stopped by today."""
    stad.vervang("regelingen/warmtegeld.yaml", "2024-06-30", per)
    kaart = kaart_van(stad)
    assert kaart.bladen["warmtegeld"].wijzigingen == (Wijziging(sinds, "Dit is gestopt."),)


def test_een_lijst_noemt_van_elk_record_het_laatste_en_het_volgende(stad: Stad) -> None:
    stad.vervang(KAST, "    adres: Dorpsstraat 1\n", f"    adres: Dorpsstraat 2\n{DAG}")
    stad.vervang(KAST, "  publiek: true\n", "  publiek: true\n  veranderd: 2026-11-10\n")
    stad.vervang("content/lijsten/wijken.yaml", "    telefoon: 020 123 45 67\n", f"    telefoon: 020 111 22 33\n{DAG}")
    kaart = kaart_van(stad)
    uit = kaart.nieuws((kaart.bladen["kleerkast"],), kaart.wijken["noord"])
    assert [(n.wijziging.sinds.isoformat(), n.wijziging.wat, n.van and n.van.id) for n in uit] == [
        ("2028-11-01", "Het telefoonnummer van Wijkteam is niet meer zeker.", None),
        ("2028-11-01", "Het telefoonnummer van Wijkteam Noord is niet meer zeker.", None),
        ("2027-04-01", "De openingstijden zijn niet meer zeker.", "kleerkast"),
        ("2026-11-20", "Het telefoonnummer van Wijkteam Noord is anders.", None),
        ("2026-11-20", "Het adres is anders.", "kleerkast"),
    ]


# In the browser


Open = Callable[..., Page]


@pytest.fixture
def open_(browser: Browser) -> Iterator[Open]:
    """Opens an address of a site on a day, as somebody does who scans a code."""
    vensters = ExitStack()
    klachten: list[str] = []

    def open_(site: Path, adres: str, dag: date | str = VANDAAG, tijd: str = "T10:00:00", **opties: Any) -> Page:
        context = vensters.enter_context(geleend(browser, f"{dag}{tijd}", **opties))
        pagina = context.new_page()
        pagina.on("pageerror", lambda fout: klachten.append(str(fout)))
        pagina.route("**/*", uit_map(site, []))
        pagina.goto(f"http://kaart.test/{adres}")
        return pagina

    with vensters:
        yield open_
    assert klachten == []


def leest(pagina: Page) -> list[str]:
    """The lines that a resident reads about the paper in their hand."""
    return [regel for regel in pagina.locator(".editie").inner_text().splitlines() if regel.strip()]


def naar(pagina: Page, hekje: str) -> list[str]:
    """Scan another code while this page is open."""
    pagina.evaluate("(hekje) => { location.hash = hekje; }", hekje)
    pagina.wait_for_timeout(50)
    return leest(pagina)


def qr(kaart: OpenbareKaart, id_: str) -> str:
    """What the QR code on a card says that is printed on the day of this kaart."""
    return f"k/{code(id_)}/#e{kaart.vandaag.isoformat()}.{kaart.bladen[id_].merk}"


def test_een_oud_kaartje_hoort_wat_er_veranderd_is(stad: Stad, open_: Open) -> None:
    """Printed in November, changed in the winter, scanned in March on a site of the day before."""
    gedrukt = kaart_van(stad)
    stad.vervang(
        PAS,
        "    euro: 90\n    per: jaar\n    stand: 2026\n",
        "    euro: 95\n    per: jaar\n    stand: 2027\n    veranderd: 2027-01-10\n",
    )
    stad.vervang(PAS, "gecontroleerd: 2026-11-01", "gecontroleerd: 2027-01-10")
    stad.vervang(KAST, "06-20555310\n", "020 111 22 33\n  veranderd: 2027-02-01\n")
    stad.vervang(
        HUIS, "status: gepubliceerd\n", "status: gestopt\ngestopt:\n  per: 2027-01\n  uitleg: Bel het wijkteam.\n"
    )
    stad.vervang(SCHULD, "  loket: wijkteam\n", "  loket: wijkteam\n  veranderd: 2027-02-01\n")
    stad.vervang("regelingen/warmtegeld.yaml", "Dit was geld", "Dit was extra geld")
    bouw = draai("mkdocs", "build", "--strict", map_=stad.map, SOCIALE_KAART_VANDAAG="2027-03-09")
    assert bouw.returncode == 0, bouw.stderr
    site, dag = stad.map / "site", "2027-03-10"

    pagina = open_(site, qr(gedrukt, "voorbeeldpas"), dag)
    pagina.wait_for_url("**/regelingen/voorbeeldpas/#e*")
    assert leest(pagina) == [
        "Je kaartje is van 22 november 2026. Dit is in elk geval veranderd:",
        "Het bedrag bij “Kind van 4 t/m 7 jaar” is nieuw.",
        "Het bedrag bij “Een pas kopen” is niet meer zeker.",
        "Het bedrag bij “Een nieuwe pas als je hem kwijt bent” is niet meer zeker.",
        "De grens voor je inkomen is nieuw.",
        "Op deze bladzijde staat wat nu geldt.",
    ]
    assert pagina.get_by_text("€ 95").is_visible()
    # Printed on the day of the last change: nobody can say in which order, so it claims nothing.
    assert naar(pagina, "e2027-01-10") == [
        "Je boekje of poster is van 10 januari 2027. Deze bladzijde is gemaakt op 9 maart 2027."
        " We keken dit na op 10 januari 2027. Twijfel je? Bel dan."
    ]
    pagina = open_(site, qr(gedrukt, "kleerkast"), dag)
    assert "Het telefoonnummer is anders." in leest(pagina)
    pagina = open_(site, qr(gedrukt, "buurthuis-de-schakel"), dag)
    assert leest(pagina)[1:] == ["Dit is gestopt.", "Op deze bladzijde staat wat nu geldt."]
    pagina = open_(site, qr(gedrukt, "warmtegeld"), dag)
    assert leest(pagina) == [
        "Er is iets veranderd sinds je kaartje van 22 november 2026. Hieronder lees je wat nu geldt."
    ]
    # Changed and changed back: what this card says is what the page says.
    pagina = open_(site, qr(gedrukt, "schuldhulp"), dag)
    assert leest(pagina) == [
        "Je kaartje van 22 november 2026 klopte nog op 9 maart 2027. We keken dit na op 1 november 2026."
    ]

    # The booklet of a wijk has the regelingen too, which do not stand on its page.
    pagina = open_(site, "wijken/noord/#e2026-11-22", dag, viewport={"width": 360, "height": 800})
    assert leest(pagina) == [
        "Je boekje of poster is van 22 november 2026. Dit is in elk geval veranderd:",
        "'t Kleerkastje: het telefoonnummer is anders.",
        "Schuldhulp: het telefoonnummer is anders.",
        "Buurthuis De Schakel: dit is gestopt.",
        "Voorbeeldpas: het bedrag bij “Kind van 4 t/m 7 jaar” is nieuw.",
        "Op deze site staat wat nu geldt.",
    ]
    assert pagina.evaluate("document.documentElement.scrollWidth") <= 360
    assert Axe().run(pagina).violations_count == 0
    pagina.get_by_role("status").get_by_role("link", name="Kleerkastje").click()
    pagina.wait_for_url("**/initiatieven/kleerkast/")
    # The booklet with everything leads to home.
    pagina = open_(site, "#e2027-01-05", dag)
    assert "Voorbeeldpas: het bedrag bij “Kind van 4 t/m 7 jaar” is nieuw." in leest(pagina)
    assert leest(pagina)[-1] == "Op deze site staat wat nu geldt."
    assert Axe().run(pagina).violations_count == 0
    pagina.get_by_role("status").get_by_role("link", name="Voorbeeldpas").click()
    pagina.wait_for_url("**/regelingen/voorbeeldpas/")


def test_een_kaartje_dat_nog_klopt_zegt_dat_ook(site: Path, voorbeeld: OpenbareKaart, open_: Open) -> None:
    goed = ["Je kaartje van 22 november 2026 klopt nog. We keken dit na op 1 november 2026."]
    adres = qr(voorbeeld, "voorbeeldpas")
    assert leest(open_(site, adres)) == goed
    # Nobody built the site since, so it does not know of today.
    assert leest(open_(site, adres, "2026-12-31")) == [
        "Je kaartje van 22 november 2026 klopte nog op 22 november 2026. We keken dit na op 1 november 2026."
    ]
    # As a scanner or a person may write it.
    assert leest(open_(site, "regelingen/voorbeeldpas/#" + adres.partition("#")[2].upper() + ".%20")) == goed


def test_wat_verloopt_na_het_bouwen_hoort_een_kaartje_ook(site: Path, voorbeeld: OpenbareKaart, open_: Open) -> None:
    """Nobody built the site again: the amounts went on 31 December."""
    pagina = open_(site, qr(voorbeeld, "voorbeeldpas"), "2027-01-01")
    assert leest(pagina) == [
        "Je kaartje is van 22 november 2026. Dit is in elk geval veranderd:",
        "De grens voor je inkomen is niet meer zeker.",
        "3 bedragen zijn niet meer zeker.",
        "Op deze bladzijde staat wat nu geldt.",
    ]
    assert not pagina.get_by_text("€ 90").is_visible()
    # The day starts where this browser is.
    for tijd, nieuw in (("T23:30:00Z", True), ("T22:30:00Z", False)):
        in_nederland = open_(site, qr(voorbeeld, "voorbeeldpas"), "2026-12-31", tijd, timezone_id="Europe/Amsterdam")
        assert ("3 bedragen zijn niet meer zeker." in leest(in_nederland)) == nieuw
    # The limit goes twice: its euros in January, its percentage in November. That is one thing to say.
    regels = leest(open_(site, qr(voorbeeld, "voorbeeldpas"), "2027-11-02"))
    assert regels.count("De grens voor je inkomen is niet meer zeker.") == 1


def test_een_lange_lijst_noemt_er_vijf(site: Path, open_: Open) -> None:
    """Years later everything on a page full of help has expired; that is not said thirty times."""
    regels = leest(open_(site, "themas/kinderen-en-school/#e2026-11-22", "2029-06-01"))
    assert len(regels) == 8
    assert regels[-2:] == ["Er is nog meer veranderd.", "Op deze site staat wat nu geldt."]


def test_een_ander_hekje_laat_het_bericht_staan(site: Path, open_: Open) -> None:
    pagina = open_(site, "regelingen/voorbeeldpas/#e2026-11-20")
    voor = leest(pagina)
    assert voor
    pagina.keyboard.press("Tab")
    pagina.keyboard.press("Enter")
    pagina.wait_for_url("**/#inhoud")
    assert leest(pagina) == voor


def test_zonder_javascript_of_zonder_papier_staat_er_niets(site: Path, open_: Open) -> None:
    for adres in ("regelingen/voorbeeldpas/", "wijken/noord/"):
        assert leest(open_(site, adres)) == []
        pagina = open_(site, f"{adres}#e2026-11-20", java_script_enabled=False)
        assert leest(pagina) == []
        assert pagina.locator("h1").is_visible()


@pytest.mark.parametrize("kleuren", ["light", "dark"])
def test_het_bericht_is_te_lezen_en_wordt_voorgelezen(
    site: Path, voorbeeld: OpenbareKaart, open_: Open, kleuren: str
) -> None:
    opties = {"viewport": {"width": 360, "height": 800}, "color_scheme": kleuren}
    pagina = open_(site, qr(voorbeeld, "voorbeeldpas"), "2027-01-01", **opties)
    pagina.wait_for_url("**/voorbeeldpas/#*")
    assert pagina.get_by_role("status").filter(has_text="Je kaartje is van 22 november 2026").is_visible()
    assert pagina.evaluate("document.documentElement.scrollWidth") <= 360
    uitslag = Axe().run(pagina)
    assert uitslag.violations_count == 0, uitslag.generate_report()
    assert pagina.context.cookies() == []
    assert pagina.evaluate("localStorage.length + sessionStorage.length") == 0


def test_een_lijst_noemt_de_nieuwste_en_wat_het_eerst_verloopt(stad: Stad) -> None:
    """A page with hundreds of records carries no more than the browser can show."""
    kaart = kaart_van(stad)
    blad = kaart.bladen["voorbeeldpas"]
    veel = [nieuwtje.wijziging.sinds for nieuwtje in kaart.nieuws((blad,) * 20)]
    gebeurd = [sinds for sinds in veel if sinds <= kaart.vandaag]
    straks = [sinds for sinds in veel if sinds > kaart.vandaag]
    assert len(gebeurd) <= MEESTE
    assert len(straks) == MEESTE
    assert straks == sorted(straks, reverse=True)
    weinig = [nieuwtje.wijziging.sinds for nieuwtje in (*kaart.nieuws((blad,)), *kaart.nieuws(()))]
    assert min(straks) == min(sinds for sinds in weinig if sinds > kaart.vandaag)
