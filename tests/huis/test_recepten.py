"""What HANDLEIDING.md tells an editor to do works: its own examples, put into the files of voorbeeldstad as it says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from conftest import VANDAAG, Stad, opdracht
from drukken import alles_van, gezet, uitgave_van
from pdf import bladzijden
from recepten import blokken, doe, leest

from generator.build import bouw
from generator.redactie.links.bestand import lees_geheugen

YAML = blokken("yaml")
LATER = date(2027, 1, 11)  # the day on which the manual plays
KLEERKAST = "initiatieven/stille-krachten/kleerkast.yaml"
KLEER = "initiatieven/kleerkast/"
PASBESTAND = "regelingen/voorbeeldpas.yaml"
PAS = "regelingen/voorbeeldpas/"


@dataclass(frozen=True)
class Recept:
    """One example: where it goes, and on each day what a resident reads of it on a page, and what no longer.

    Entries of the list `erbij` are added to those that are there; any other value takes the place of the old one.
    """

    kop: str
    bestand: str
    adres: str
    ziet: Mapping[date, tuple[str, str]]
    nummer: int = 0
    erbij: str = "bronnen"
    opmerking: str = ""

    @property
    def blok(self) -> str:
        return YAML[self.kop][self.nummer]


RECEPTEN = (
    Recept("2. Verander het bedrag", PASBESTAND, PAS, {LATER: ("€ 95", "€ 90")}),
    Recept(
        "2. Verander het bedrag",
        PASBESTAND,
        PAS,
        {date(2026, 12, 31): ("€ 90", "€ 95"), date(2027, 1, 1): ("€ 95", "€ 90")},
        nummer=1,
        erbij="bedragen",
    ),
    Recept(
        "Wie de tekst las", KLEERKAST, "cijfers/", {LATER: ("Anders telt het niet. 1 van de 5", "niet. 0 van de 5")}
    ),
    Recept("Het klopt nog", KLEERKAST, KLEER, {date(2027, 4, 1): ("maandag 09:30 tot 12:00", "we niet")}),
    Recept(
        "Openingstijden die niet elke week zijn",
        KLEERKAST,
        KLEER,
        {LATER: ("eerste dinsdag van de maand 10:00 tot 12:00", "donderdag")},
    ),
    Recept(
        "Dicht met de feestdagen of in de vakantie",
        KLEERKAST,
        KLEER,
        {
            VANDAAG: ("Dicht van 24 december 2026 tot en met 2 januari 2027 (kerstvakantie).", "Bel dan eerst"),
            date(2027, 1, 2): ("(kerstvakantie). Dicht op feestdagen.", "Bel dan eerst"),
            date(2027, 1, 3): ("Dicht op feestdagen.", "kerstvakantie"),
        },
    ),
    Recept(
        "Tijdelijk dicht",
        KLEERKAST,
        KLEER,
        {VANDAAG: ("Dit is nu even dicht. Bel om te vragen wanneer het weer kan.", "gestopt")},
    ),
    Recept(
        "Iets op de agenda",
        KLEERKAST,
        KLEER,
        {
            date(2027, 1, 16): ("Samen kleren maken: op 16 januari 2027, 14:00 tot 16:00, De Schakel", "Naaicafé"),
            date(2027, 1, 17): ("Gratis kleren", "Samen kleren maken"),
        },
    ),
    Recept(
        "Iets op de agenda",
        KLEERKAST,
        KLEER,
        {
            date(2027, 6, 26): ("Naaicafé: laatste zaterdag van de maand 14:00 tot 16:00", "Samen kleren"),
            date(2027, 6, 27): ("Gratis kleren", "Naaicafé"),
        },
        nummer=1,
    ),
    Recept(
        "Extra aandacht voor iets",
        KLEERKAST,
        "",
        {
            date(2027, 1, 31): ("Het is koud. Hier haal je gratis een warme jas.", "Zomerjurken"),
            date(2027, 2, 1): ("Weinig geld?", "warme jas"),
        },
    ),
    Recept("Verhuisd", KLEERKAST, KLEER, {LATER: ("Nieuwe Straat 1, 1504 AB Zaandam", "Dorps")}),
    Recept(
        "Verhuisd",
        KLEERKAST,
        KLEER,
        {
            date(2027, 1, 31): ("Oude Straat 1, 1504 AB Zaandam", "verhuisd"),
            date(2027, 2, 1): ("Ze zijn verhuisd. Bel en vraag waar ze nu zijn.", "Oude Straat"),
        },
        nummer=1,
    ),
    Recept("Een ander telefoonnummer", KLEERKAST, KLEER, {LATER: ("Bel 14 075", "06-20555310")}),
    Recept(
        "Een wens",
        KLEERKAST,
        KLEER,
        {
            date(2027, 2, 28): ("Dekens voor kinderen (twintig), tot en met 28 februari 2027.", "Winterjassen"),
            date(2027, 3, 1): ("Gratis kleren", "Dekens"),
        },
        erbij="wensen",
    ),
    Recept(
        "Iets is gestopt",
        KLEERKAST,
        KLEER,
        {LATER: ("Dit is gestopt in januari 2027. De weggeefkast is er niet meer.", "Loop binnen")},
        opmerking="Dit is gestopt, maar elders staat het nog als hulp",
    ),
    Recept(
        "Nieuwe bijstandsnormen",
        "content/lijsten/normbedragen.yaml",
        PAS,
        {date(2027, 6, 30): ("1.800", "1.333,33"), date(2027, 7, 1): ("1.333,33", "1.800")},
    ),
    Recept(
        "Een nieuwe wijk",
        "content/lijsten/wijken.yaml",
        "wijken/havenkwartier/",
        {VANDAAG: ("Havenkwartier ligt in Zaandam. Postcode: 1511.", "Noord")},
    ),
    Recept(
        "Een cursus of groep",
        KLEERKAST,
        KLEER,
        {
            date(2027, 1, 5): ("De volgende cursus begint op 12 januari 2027 in de bieb.", "Vraag wanneer de volgende"),
            date(2027, 1, 6): ("Vraag wanneer de volgende begint.", "12 januari 2027"),
        },
    ),
    Recept(
        "Papieren die niet iedereen nodig heeft",
        "regelingen/schuldhulp.yaml",
        "regelingen/schuldhulp/",
        {VANDAAG: ("Alleen als je ontslagen bent.", "alleen_als")},
    ),
    Recept("Een andere taal", KLEERKAST, KLEER, {VANDAAG: ("Ze spreken er ook Turks en Arabisch.", "kıyafet")}),
)


def test_elk_voorbeeld_wordt_nagedaan() -> None:
    nagedaan = {(recept.kop, recept.nummer) for recept in RECEPTEN} | {
        ("Een andere naam", 0), ("Een dode link", 0), ("Een poster voor een plek", 0),
    }  # fmt: skip
    assert {(kop, nummer) for kop, alle in YAML.items() for nummer in range(len(alle))} == nagedaan


@pytest.mark.parametrize("recept", RECEPTEN, ids=lambda recept: f"{recept.kop}-{recept.nummer}")
def test_een_bewoner_ziet_wat_het_recept_belooft(stad: Stad, recept: Recept) -> None:
    doe(stad, recept.bestand, recept.blok, recept.erbij)
    for dag, (wel, niet) in recept.ziet.items():
        gelezen = leest(stad, recept.adres, dag)
        assert wel in gelezen
        assert niet not in gelezen
        meldingen = [melding.wat for melding in stad.lees(dag)[1]]
        assert [wat.startswith(recept.opmerking) for wat in meldingen] == [True] * bool(recept.opmerking)


@pytest.mark.parametrize(
    ("kop", "zin"),
    [("Verhuisd", "Het adres is anders."), ("Een ander telefoonnummer", "Het telefoonnummer is anders.")],
)
def test_wie_een_oud_kaartje_heeft_hoort_het(stad: Stad, kop: str, zin: str) -> None:
    doe(stad, KLEERKAST, YAML[kop][0])
    kaart, _ = stad.lees(LATER)
    assert kaart is not None
    assert (LATER, zin) in [(w.sinds, w.wat) for w in kaart.bladen["kleerkast"].wijzigingen]


def test_alles_kan_tegelijk_stoppen_zonder_iets_in_de_plaats(stad: Stad) -> None:
    zonder = "".join(r for r in YAML["Iets is gestopt"][0].splitlines(True) if "in_plaats_daarvan" not in r)
    for pad in stad.map.glob("initiatieven/*/*.yaml"):
        doe(stad, str(pad.relative_to(stad.map)), zonder)
    for id_ in ("kleerkast", "buurthuis-de-schakel"):
        assert "Dit is gestopt in januari 2027." in leest(stad, f"initiatieven/{id_}/", LATER)


def test_een_plek_erbij_geeft_een_poster(stad: Stad, tmp_path: Path) -> None:
    doe(stad, "content/lijsten/vindplaatsen.yaml", YAML["Een poster voor een plek"][0])
    stuk = next(s for s in alles_van(uitgave_van(stad)) if s.uri == "papier/posters/vindplaats-kapper.pdf")
    (tekst,) = bladzijden(gezet(stuk, tmp_path))
    assert "Is je geld op? Je bent niet de enige. Er is hulp, ook voor jou. Eten en kleren Hulp bij schulden " in tekst


def test_een_andere_naam_houdt_het_oude_adres(stad: Stad) -> None:
    nieuw = "initiatieven/stille-krachten/kledingkast.yaml"
    (stad.map / KLEERKAST).rename(stad.map / nieuw)
    doe(stad, nieuw, YAML["Een andere naam"][0].replace("oude-naam", "kleerkast"))
    assert "regelingen/voorbeeldpas.yaml" in {melding.bestand for melding in stad.lees(LATER)[1]}
    stad.vervang(PASBESTAND, "daarna_kan: [kleerkast]", "daarna_kan: [kledingkast]")
    assert "'t Kleerkastje" in leest(stad, "initiatieven/kledingkast/", LATER)
    oud = next(b for b in bouw(stad.project.op(LATER)).bestanden if b.uri == f"{KLEER}index.html")
    assert b'href="../../initiatieven/kledingkast/"' in oud.inhoud


def test_een_dode_link_zwijgt_tot_een_dag(stad: Stad) -> None:
    (stad.map / "links.yaml").write_text(YAML["Een dode link"][0], encoding="utf-8")
    geheugen, meldingen = lees_geheugen(stad.map)
    assert meldingen == ()
    assert geheugen.bevindingen["https://www.voorbeeld.nl/pagina"].genegeerd_tot == date(2027, 4, 11)


def test_wie_in_een_andere_taal_zoekt_vindt_het(stad: Stad) -> None:
    doe(stad, KLEERKAST, YAML["Een andere taal"][0])
    assert "kleerkast" in opdracht("zoek", "kıyafet", map_=stad.map).stdout
