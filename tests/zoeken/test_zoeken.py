"""The search: its Dutch, its stages, what it promises the redactie, and the files that a browser gets."""

from __future__ import annotations

import contextlib
import gzip
import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date
from functools import cache
from pathlib import Path
from time import perf_counter
from typing import Any

import pytest
import snowballstemmer
from conftest import CACHE, PROJECT, VANDAAG, VOORBEELDSTAD, Stad, draai, opdracht, voorbeeldstad
from gebouwd import hulpbestand
from hypothesis import given, settings
from hypothesis import strategies as st
from py_mini_racer import JSEvalException

from generator.blad.openbaar import OpenbareKaart
from generator.build import bouw, openbaar
from generator.kaart.kaart import SocialeKaart
from generator.lezen import lees_kaart
from generator.models import Regeling
from generator.v8 import V8, Apart, apart
from generator.weergave.scripts import scripts, voor_v8, zoekcode
from generator.zoeken import tabellen, treffers
from generator.zoeken.gegevens import gegevens
from generator.zoeken.kolommen import kolommen, voorwerp
from generator.zoeken.machine import Zoekmachine

THEMA = PROJECT / "theme"
INDEX = "assets/zoekindex.js"
ZOEKBESTANDEN = {INDEX, "assets/zoeken.js"}
LATER = {"assets/zoektalen.js", "assets/zoeknood.js"}
"""What comes after the first answer, and only when it may know more."""


@cache
def _waar(vandaag: date = VANDAAG) -> SocialeKaart:
    """What is true, to hold what the search says against."""
    lezing = lees_kaart(voorbeeldstad(vandaag))
    assert lezing.kaart is not None, lezing.meldingen
    return lezing.kaart


@cache
def _kaart(vandaag: date = VANDAAG) -> OpenbareKaart:
    """What the search gets to see of it."""
    return openbaar(_waar(vandaag))


@pytest.fixture(scope="module")
def machine() -> Iterator[Zoekmachine]:
    """The engine with the records of voorbeeldstad."""
    with Zoekmachine(zoekcode(THEMA), gegevens(_kaart()), CACHE) as zoekmachine:
        yield zoekmachine


@pytest.fixture(scope="module")
def taal() -> Iterator[V8]:
    with V8() as v8:
        v8.lees(voor_v8(THEMA, "Taal", "zoeken/taal.js"))
        yield v8


@pytest.fixture(scope="module")
def browser_zonder_scherm(machine: Zoekmachine) -> Iterator[V8]:
    """The scripts and the index of a browser, as far as they need no screen."""
    with V8() as v8:
        v8.lees(voor_v8(THEMA, "Zoeken", "zoeken/zoekmachine.js", "zoeken/filters.js"))
        v8.lees(machine.script("machine"))
        yield v8


def ids(machine: Zoekmachine, vraag: str) -> list[str]:
    return machine.zoek_alle([vraag])[0]


def test_stammen_zijn_die_van_snowball(taal: V8) -> None:
    """Every word of our manuals, our questions and our code, beside the reference implementation of Porter for Dutch."""
    bronnen = [
        *(PROJECT / "docs").rglob("*.md"),
        *(PROJECT / "generator").rglob("*.py"),
        *VOORBEELDSTAD.rglob("*.yaml"),
    ]
    bronnen.append(PROJECT / "bench" / "zoekvragen.yaml")
    woorden = sorted({w for pad in bronnen for w in re.findall(r"[a-z]+", pad.read_text(encoding="utf-8").lower())})
    assert len(woorden) > 3000
    onze = taal.vraag("(woorden) => woorden.map(Taal.porter)", woorden)
    assert dict(zip(woorden, onze, strict=True)) == dict(
        zip(woorden, snowballstemmer.stemmer("dutch_porter").stemWords(woorden), strict=True)
    )


@given(st.lists(st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=14), min_size=1, max_size=40))
@settings(max_examples=60, deadline=None)
def test_stammen_van_verzonnen_woorden_zijn_die_van_snowball(taal: V8, woorden: list[str]) -> None:
    onze = taal.vraag("(woorden) => woorden.map(Taal.porter)", woorden)
    assert onze == snowballstemmer.stemmer("dutch_porter").stemWords(woorden)


@pytest.mark.parametrize(
    ("vraag", "eerste", "veld", "trap"),
    [
        ("fietsplan", "fietsplan", "naam", "precies"),
        ("fietspla", "fietsplan", "naam", "begin"),  # half a word, while typing
        ("speelgoetkist", "speelgoedkist", "naam", "typfout"),  # d/t
        ("tolkhulb", "tolkhulp", "naam", "klank"),  # b/p
        ("stroomcoag", "stroomcoach", "naam", "klank"),  # ch/g
        ("schijdingsgesprek", "scheidingsgesprek", "naam", "klank"),  # ei/ij
        ("boodschapenbon", "boodschappenbon", "naam", "klank"),  # one letter of two
        ("boodshcappenbon", "boodschappenbon", "naam", "typfout"),  # two letters changed places
        ("schoolpas", "schooltas", "naam", "typfout"),  # a slip that happens to be a compound
        ("zwem diploma", "zwemdiploma", "naam", "los"),  # apart
        ("boodschapen bon", "boodschappenbon", "naam", "los"),  # apart, and a slip
        ("voorbeeldpas", "voorbeeldpas", "naam", "precies"),
        ("voorbeeld pas", "voorbeeldpas", "naam", "los"),
        ("huurfonds", "huurpot", "zoekwoord", "precies"),  # an old name
        ("gok", "gezinskracht", "naam", "precies"),  # an abbreviation
        ("155", "luisterlijn", "naam", "precies"),
        ("zwemlesje", "zwemdiploma", "zin", "precies"),  # a diminutive
        ("gerepareerd", "repareerhoek", "zin", "verbuiging"),
        ("repareert", "repareerhoek", "zin", "verbuiging"),  # who does it
        ("food bank", "boodschappenbon", "naam", "synoniem"),  # another language
        ("ÉÉN huurpot!?", "huurpot", "naam", "precies"),
    ],
)
def test_vindt_als_eerste(machine: Zoekmachine, vraag: str, eerste: str, veld: str, trap: str) -> None:
    """And by the stage that is there for it: with so few records, another stage would find it too."""
    treffer = machine.zoek(vraag)["treffers"][0]
    assert treffer["id"] == eerste
    assert {(reden["veld"], reden["trap"]) for reden in treffer["redenen"]} == {(veld, trap)}


@pytest.mark.parametrize(
    ("vraag", "bij_de_eerste_drie", "waarom"),
    [
        ("kleren voor kinderen", "kleerkast", {("zoekwoord", "precies"), ("kort", "precies")}),
        ("kinderkleren", "kleerkast", {("kort", "samenstelling")}),  # a compound taken apart
        ("diploma voor zwemmen", "zwemdiploma", {("kort", "precies"), ("zin", "precies")}),
        ("speelgoed voor een kind", "speelgoedkist", {("zoekwoord", "samenstelling")}),  # two words that make one
        ("cadeau voor de verjaardag", "speelgoedkist", {("zoekwoord", "samenstelling")}),
        ("pot voor een boek", "studiepotje", {("zoekwoord", "samenstelling")}),
        ("mijn stofzuiger is stuk", "repareerhoek", {("zin", "synoniem")}),
        ("kira", "huurpot", {("zin", "synoniem")}),
        ("geld voor nieuwe fiets kind", "fietsplan", {("zin", "precies")}),
        ("9903 eten", "soeptafel", {("zin", "precies")}),
    ],
)
def test_vindt_bij_de_eerste_drie(
    machine: Zoekmachine, vraag: str, bij_de_eerste_drie: str, waarom: set[tuple[str, str]]
) -> None:
    treffers = {treffer["id"]: treffer for treffer in machine.zoek(vraag)["treffers"][:3]}
    assert bij_de_eerste_drie in treffers
    assert {(reden["veld"], reden["trap"]) for reden in treffers[bij_de_eerste_drie]["redenen"]} == waarom


@pytest.mark.parametrize(
    "vraag",
    ["koffie molenhoek", "koffie moolenhoek", "koffie 9904AB", "koffie 9904 ab", "koffie 9904", "koffie de rand"],
)
def test_een_wijk_of_postcode_werkt_als_filter(machine: Zoekmachine, vraag: str) -> None:
    assert {"koffiekar", "buurthuis-de-schakel"} <= {*ids(machine, "koffie")}
    uit = machine.zoek(vraag)
    assert "Molenhoek" in uit["wijken"]
    kaart = _waar()
    gezocht = {id_ for id_, wijk in kaart.wijken.items() if wijk.naam in uit["wijken"]}
    for treffer in uit["treffers"]:
        record = kaart.records[treffer["id"]]
        assert not record.wijken or gezocht & {*record.wijken, *(plek.wijk for plek in record.plekken)}
    assert uit["treffers"][0]["id"] == "koffiekar"


@pytest.mark.parametrize(
    ("vraag", "wijken"),
    [
        ("9904", ["Molenhoek", "Waterkant"]),
        ("9904AB", ["Molenhoek"]),
        ("9904 a", ["Molenhoek"]),
        ("9904KA", ["Waterkant"]),
        ("9905 k", ["Waterkant"]),  # Molenhoek has this one without letters
        ("9905AB", ["Molenhoek", "Waterkant"]),  # the A of Molenhoek is that of another postcode
        ("9905", ["Molenhoek", "Waterkant"]),
    ],
)
def test_een_postcode_met_letter_geeft_een_enkele_wijk(machine: Zoekmachine, vraag: str, wijken: list[str]) -> None:
    assert machine.zoek(vraag)["wijken"] == wijken


@pytest.mark.parametrize(
    "vraag", ["paspoort verlengen", "parkeervergunning", "rijbewijs kwijt", "grof vuil ophalen", "paspoord aanvragen"]
)
def test_wat_hier_niet_staat_geeft_geen_records(machine: Zoekmachine, vraag: str) -> None:
    uit = machine.zoek(vraag)
    assert uit["elders"]
    assert uit["treffers"] == []


def test_wie_geen_geld_heeft_voor_iets_van_elders_wordt_wel_geholpen(machine: Zoekmachine) -> None:
    uit = machine.zoek("geen geld voor parkeerboete")
    assert uit["elders"]
    assert uit["treffers"]


@pytest.mark.parametrize(
    ("vraag", "nood"),
    [
        ("ik word uit huis gezet", "uit-huis"),
        ("stroom afgesloten", "uit-huis"),
        ("geen eten vandaag", "geen-eten"),
        ("mijn man heeft mij geslagen", "geweld-thuis"),
        ("ik wil niet meer leven", "zelfdoding"),
        ("zelfmoort", "zelfdoding"),
    ],
)
def test_nood_wordt_herkend(machine: Zoekmachine, vraag: str, nood: str) -> None:
    uit = machine.zoek(vraag)
    assert uit["nood"] == [nood]
    hulp = {*_kaart().noodhulp[nood].hulp}
    assert {treffer["id"] for treffer in uit["treffers"][: len(hulp)]} == hulp


@pytest.mark.parametrize(
    "vraag",
    ["112", "1-1-2", "1 1 2", "1.1.2", "een een twee", "Eén één twee!", "bel 112", "112 bellen", "direct gevaar"],
)
def test_wie_alleen_het_alarmnummer_typt_krijgt_alleen_dat(machine: Zoekmachine, vraag: str) -> None:
    uit = machine.zoek(vraag)
    assert uit["nood"] == ["levensgevaar"]
    assert {treffer["id"] for treffer in uit["treffers"]} == {*_kaart().noodhulp["levensgevaar"].hulp}


def test_onder_nood_staat_alleen_wat_daarbij_hoort(machine: Zoekmachine) -> None:
    """Nothing that only looks like it: what may help too is closed, below."""
    uit = machine.zoek("112 of een boodschappenbon")
    assert uit["nood"] == ["levensgevaar"]
    assert {treffer["id"] for treffer in uit["treffers"]} <= {*_kaart().noodhulp["levensgevaar"].hulp}
    assert "boodschappenbon" in {treffer["id"] for treffer in uit["misschien"]}


@pytest.mark.parametrize("vraag", ["1-1-3", "1 1 3", "een een drie", "een of twee kinderen", "9901 1", "1 2"])
def test_andere_getallen_zijn_het_alarmnummer_niet(machine: Zoekmachine, vraag: str) -> None:
    assert machine.zoek(vraag)["nood"] == []


@pytest.mark.parametrize(
    ("tekst", "woorden"),
    [
        ("Ik héb géén €5,- 'n fiets-tas", ["ik", "heb", "geen", "5", "n", "fiets", "tas"]),
        ("été·ça×2 «œuvre» ¿qué? łódź ıspanak", ["ete", "ca", "2", "œuvre", "que", "lodz", "ispanak"]),
        ("помощь, ελληνικά! 日本。東京", ["помощь", "ελληνικα", "日本", "東京"]),
        ("طعام، مجاني؟", ["طعام", "مجاني"]),
        ("bel 1-1-2 of 06-1234 en 2 3", ["bel", "112", "of", "06", "1234", "en", "2", "3"]),
        ("🙂👍", []),
    ],
)
def test_een_tekst_wordt_woorden_ook_zonder_unicode_in_een_patroon(taal: V8, tekst: str, woorden: list[str]) -> None:
    """An old phone has no expression for “a letter”: this says which signs are."""
    assert taal.vraag("Taal.woorden", tekst) == woorden


@pytest.mark.parametrize("vraag", ["a" * 20_000, "ik zoek hulp " * 2_000, "huurtoeslagaanvraagformulier" * 700])
def test_een_vraag_zonder_eind_is_snel_beantwoord(machine: Zoekmachine, vraag: str) -> None:
    """What is longer than 200 signs, or a word of more than 40, counts as far as that."""
    begin = perf_counter()
    uit = machine.zoek(vraag)
    assert perf_counter() - begin < 1
    assert uit == machine.zoek(" ".join(woord[:40] for woord in vraag[:200].split()))


@pytest.mark.parametrize(
    "vraag", ["samen eten", "zorgverzekering afsluiten", "kind leert lezen", "de was doen", "huis verven"]
)
def test_een_gewone_vraag_is_geen_nood(machine: Zoekmachine, vraag: str) -> None:
    assert machine.zoek(vraag)["nood"] == []


@given(st.text(max_size=60))
@settings(max_examples=200, deadline=None)
def test_elke_tekst_geeft_een_antwoord_met_bestaande_records(machine: Zoekmachine, vraag: str) -> None:
    gevonden = ids(machine, vraag)
    assert len(gevonden) == len(set(gevonden))
    assert {*gevonden} <= {*_waar().records}


def test_zoekbestanden_zijn_klein_en_elke_bouw_dezelfde(site: Path, machine: Zoekmachine) -> None:
    alle = (*machine.bestanden(), *scripts(THEMA))
    bestanden = {bestand.uri: bestand.inhoud for bestand in alle if bestand.uri in {*ZOEKBESTANDEN, *LATER}}
    assert {*bestanden} == {*ZOEKBESTANDEN, *LATER}
    assert {uri: hulpbestand(site, uri).read_bytes() for uri in bestanden} == bestanden
    assert sum(len(gzip.compress(bestanden[uri])) for uri in ZOEKBESTANDEN) <= 21_800


def test_elke_treffer_heeft_een_pagina(site: Path) -> None:
    index = _index(site)
    hulp, soorten = index["hulp"], index["soorten"]
    adressen = [f"{soorten[record['soort']]['adres']}/{record['id']}/" for record in hulp]
    adressen += [bladzijde["adres"] for bladzijde in index["bladzijden"]]
    assert [adres for adres in adressen if not (site / adres / "index.html").is_file()] == []
    assert {record["id"] for record in hulp} == {*_waar().records}


def test_een_hernoemd_of_verwijderd_record_laat_geen_dode_treffer_achter(stad: Stad) -> None:
    regelingen = stad.map / "regelingen"
    assert draai("mkdocs", "build", "--strict", map_=stad.map).returncode == 0
    assert {"warmtegeld", "schuldhulp"} <= _ids(stad.map / "site")
    (regelingen / "warmtegeld.yaml").write_text(
        (regelingen / "warmtegeld.yaml").read_text(encoding="utf-8") + "voorheen: [warmtegeld]\n", encoding="utf-8"
    )
    (regelingen / "warmtegeld.yaml").rename(regelingen / "warmte.yaml")
    (stad.map / "initiatieven" / "stille-krachten" / "kleerkast.yaml").unlink()
    for lijst in (stad.map / "content" / "lijsten").glob("*.yaml"):
        lijst.write_text(
            lijst.read_text(encoding="utf-8").replace("warmtegeld", "warmte").replace("kleerkast", "schuldhulp"),
            encoding="utf-8",
        )
    for record in [*regelingen.glob("*.yaml"), *(stad.map / "initiatieven").rglob("*.yaml")]:
        tekst = record.read_text(encoding="utf-8")
        record.write_text(re.sub(r"\[kleerkast\]|\[warmtegeld\](?=\n\w)", "[]", tekst), encoding="utf-8")
    stad_uitvoer = draai("mkdocs", "build", "--strict", map_=stad.map)
    assert stad_uitvoer.returncode == 0, stad_uitvoer.stderr
    gevonden = _ids(stad.map / "site")
    assert "warmte" in gevonden
    assert not {"warmtegeld", "kleerkast"} & gevonden


def test_een_zin_die_zijn_record_niet_meer_vindt_stopt_de_bouw(stad: Stad) -> None:
    assert draai("mkdocs", "build", "--strict", map_=stad.map).returncode == 0
    goed = hulpbestand(stad.map / "site", INDEX).read_bytes()
    stad.vervang("regelingen/schuldhulp.yaml", "ik heb te veel schulden", "mijn paspoort is kwijt")
    uitvoer = draai("mkdocs", "build", "--strict", map_=stad.map)
    assert uitvoer.returncode == 1
    assert "Wie “mijn paspoort is kwijt” zoekt, vindt dit record niet." in uitvoer.stderr
    assert "De site is niet veranderd." in uitvoer.stdout
    assert hulpbestand(stad.map / "site", INDEX).read_bytes() == goed


def test_verlopen_openingstijden_tellen_niet_mee_voor_vandaag_open() -> None:
    nu, later = (gegevens(_kaart(dag)).hulp for dag in (VANDAAG, date(2031, 1, 1)))
    assert any(regel.toon.dagen for regel in nu)
    assert not any(regel.toon.dagen or regel.toon.tot for regel in later)


_NEE_EN_JA = {
    "gratis": lambda r: None if r.kosten is None else r.kosten.gratis,
    "zelf": lambda r: (
        r.hoe_krijg_je_het != "via-verwijzer"
        if isinstance(r, Regeling)
        else {True: False, False: True, None: None}[r.verwijzing_nodig]
    ),
    "anoniem": lambda r: True if r.anoniem_mogelijk else None,
    "stadspas": lambda r: r.met_stadspas is not None,
    "gestopt": lambda r: r.status == "gestopt",
    "dicht": lambda r: r.status == "tijdelijk-dicht",
}


@pytest.mark.parametrize("naam", _NEE_EN_JA)
def test_elk_ja_of_nee_in_de_index_is_dat_van_het_record(browser_zonder_scherm: V8, naam: str) -> None:
    """And what nobody wrote down is neither: it is null."""
    gelezen = browser_zonder_scherm.vraag(
        "(naam) => machine.index.hulp.map((record) => [record.id, record[naam]])", naam
    )
    verwacht = {id_: _NEE_EN_JA[naam](record) for id_, record in _waar().records.items()}
    assert dict(gelezen) == verwacht
    assert len({*verwacht.values()}) > 1
    assert True in verwacht.values()


@pytest.mark.parametrize(
    ("filter_", "naam"),
    [("gratis", "gratis"), ("zonder-verwijzing", "zelf"), ("anoniem", "anoniem"), ("stadspas", "stadspas")],
)
def test_een_filter_laat_alleen_over_wat_het_belooft(browser_zonder_scherm: V8, filter_: str, naam: str) -> None:
    """What we do not know is apart, and is not counted."""
    ja, onbekend, tel, kan = browser_zonder_scherm.vraag(
        """(naam) => {
          const { gekozen, onbekend, tel, kan } = Zoeken.kies(machine.index.hulp.map((record) => ({ record })), { [naam]: 1 });
          const ids = (treffers) => treffers.map((t) => t.record.id);
          return [ids(gekozen), ids(onbekend), tel(naam, 1), kan(naam)];
        }""",
        filter_,
    )
    verwacht = {id_: _NEE_EN_JA[naam](record) for id_, record in _waar().records.items()}
    assert ja
    assert {*ja} == {id_ for id_, antwoord in verwacht.items() if antwoord is True}
    assert {*onbekend} == {id_ for id_, antwoord in verwacht.items() if antwoord is None}
    assert len(ja) + len(onbekend) == len({*ja, *onbekend})
    assert tel == len(ja)
    assert kan == bool(onbekend)


def test_wie_twee_dingen_vraagt_krijgt_geen_nee_bij_wat_we_niet_weten(browser_zonder_scherm: V8) -> None:
    """A no to one of them is a no, whatever we do not know of the other."""
    onbekend = browser_zonder_scherm.vraag(
        """() => Zoeken.kies(machine.index.hulp.map((record) => ({ record })), { gratis: 1, "zonder-verwijzing": 1 })
          .onbekend.map((t) => t.record.id)"""
    )
    verwacht = {
        id_: {_NEE_EN_JA["gratis"](record), _NEE_EN_JA["zelf"](record)} for id_, record in _waar().records.items()
    }
    assert {*onbekend} == {
        id_ for id_, antwoorden in verwacht.items() if None in antwoorden and False not in antwoorden
    }
    assert onbekend


_RIJEN = {
    "record": ("hulp", treffers.Treffer, {"gidsen"}),
    "(?:gids|pagina)": ("doelgroepen", treffers.Gids, set()),
    "(?:gat|wie)": ("gaten", treffers.Gat, set()),
    "anderstalig": ("talen", tabellen.Anderstalig, set()),
    "soort": ("soorten", tabellen.Soort, set()),
    "synoniem": ("vertalingen", tabellen.Vertaling, set()),
    "noodgeval": ("nood", tabellen.Noodgeval, set()),
    "onderwerp": ("elders", tabellen.Onderwerp, set()),
    "wijk": ("wijken", tabellen.Wijk, set()),
    "gemeente": ("gemeente", tabellen.Gemeente, set()),
    "loket": ("loket", tabellen.Loket, set()),
}
"""What a script calls a row: the table it is of, what Python says it holds, and what `leesIndex` adds to it."""


@pytest.mark.parametrize("rij", _RIJEN)
def test_de_scripts_lezen_precies_de_kolommen_die_python_geeft(rij: str) -> None:
    tabel, soort, erbij = _RIJEN[rij]
    gelezen = {*re.findall(rf"(?:\b{rij}|\bindex\.{tabel}\[\w+\])\.(\w+)", _alle_scripts())}
    assert gelezen == {*_namen(soort), *erbij}


def test_de_scripts_lezen_precies_de_tabellen_die_python_geeft(machine: Zoekmachine) -> None:
    scripts = _alle_scripts()
    gelezen = {*re.findall(r"\bindex\.(\w+)", scripts)}
    gelezen |= {n for namen in re.findall(r"\{ ([\w, ]+) \} = index\b", scripts) for n in namen.split(", ")}
    assert gelezen == {
        *json.loads(machine.delen["zoekindex"]),
        "bladzijden",  # this and the next are made by `leesIndex`
        "veldnummer",
        "talen",  # comes later, with the words of those languages
    }
    eerst, talen, nood = ({*json.loads(deel)} for deel in machine.delen.values())
    gegeven = {*_namen(tabellen.Zoekgegevens)} - {"noodzinnen"}  # from those is learned what is in the last one
    assert eerst | talen == {*gegeven, "velden", "vreemd", "termen"}
    assert not eerst & (talen | nood)


def test_de_scripts_kennen_precies_de_velden_die_python_geeft(machine: Zoekmachine) -> None:
    scripts, velden = _alle_scripts(), _namen(treffers.Zoekteksten)
    assert json.loads(machine.delen["zoekindex"])["velden"] == velden
    gewichten = re.search(r"GEWICHT = \{(.+)\}", scripts)
    assert gewichten is not None
    assert re.findall(r"(\w+):", gewichten[1]) == velden
    assert {*re.findall(r"\bveldnummer\.(\w+)", scripts)} <= {*velden}


@pytest.mark.parametrize("aantal", [0, 1, 3])
def test_kolommen_worden_in_de_browser_weer_rijen(browser_zonder_scherm: V8, aantal: int) -> None:
    gidsen = gegevens(_kaart()).themas[:aantal]
    tabel = kolommen(treffers.Gidsregel, gidsen)
    assert list(tabel) == ["velden", "toon"]
    rijen = browser_zonder_scherm.vraag("(tabel) => Zoeken.rijen(tabel.toon)", tabel)
    assert rijen == [voorwerp(gids.toon) for gids in gidsen]


_MET_VELDEN = ("hulp", "themas", "gebeurtenissen", "doelgroepen", "paginas", "gaten")
_ZO = ("soorten", "talen", "wijken", "feestdagen")


@pytest.mark.parametrize("tabel", [*_MET_VELDEN, *_ZO])
def test_elke_rij_komt_heel_over(machine: Zoekmachine, tabel: str) -> None:
    """Most columns are one text in the index; a browser makes the values of Python of it again."""
    rijen = getattr(gegevens(_kaart()), tabel)
    kolommen_ = next(deel[tabel] for deel in map(json.loads, machine.delen.values()) if tabel in deel)
    with V8() as v8:
        v8.lees(voor_v8(THEMA, "Zoeken", "zoeken/kolommen.js"))
        over = v8.vraag("Zoeken.rijen", kolommen_)
    assert over == json.loads(json.dumps([voorwerp(rij.toon if tabel in _MET_VELDEN else rij) for rij in rijen]))


def test_een_teken_dat_in_de_index_iets_betekent_mag_in_een_naam() -> None:
    kaart = _kaart()
    blad = next(iter(kaart.bladen.values()))
    raar = replace(kaart, bladen={blad.id: replace(blad, naam="~ = |? #[")})
    with Zoekmachine(zoekcode(THEMA), gegevens(raar), CACHE) as zoekmachine:
        assert [t["naam"] for t in zoekmachine.zoek(blad.kort)["treffers"]] == ["~ = |? #["]


def test_een_zoekmachine_zonder_hulp_vindt_niets_en_zegt_dat_ook() -> None:
    leeg = replace(_kaart(), bladen={})
    with Zoekmachine(zoekcode(THEMA), gegevens(leeg), CACHE) as zoekmachine:
        assert zoekmachine.zoek("boodschappenbon")["treffers"] == []


@pytest.mark.parametrize("soort", [V8, pytest.param(Apart, marks=pytest.mark.proces)])
def test_v8_geeft_antwoord_als_json_en_meldt_een_fout(soort: type[V8]) -> None:
    with soort() as v8:
        v8.lees("const keer = (n, m) => ({ n: n * m });", "const twee = 2;")
        assert v8.vraag("keer", 21, 2) == {"n": 42}
        assert v8.vraag("(tekst) => tekst + twee", "é\u2028“") == "é\u2028“2"
        with pytest.raises(JSEvalException, match="bestaat_niet"):
            v8.vraag("bestaat_niet")
        assert v8.vraag("keer", 2, 2) == {"n": 4}  # and then it goes on


@pytest.mark.proces
def test_een_bouw_heeft_aan_een_proces_genoeg() -> None:
    with apart() as opener:
        with opener("const een = 1;"), opener("const twee = 2;") as v8:
            assert v8.vraag("() => een + twee") == 3
        with opener("const een = 1;") as weer:  # read once: V8 refuses a second one of this name
            assert weer is v8


_BEZIG = """
import signal, sys
from concurrent.futures import ThreadPoolExecutor
from generator.v8 import Apart
signal.signal(signal.SIGINT, signal.SIG_IGN if "nohup" in sys.argv else signal.default_int_handler)
with Apart() as v8, ThreadPoolExecutor(1) as naast:
    v8.lees("1")
    bezig = naast.submit(v8.als_tekst, "1" if "nohup" in sys.argv else "for (;;);")
    print("bezig", flush=True)
    sys.stdin.read()
    print(bezig.result(), v8.vraag("() => 2"))
"""


@pytest.mark.proces
@pytest.mark.parametrize("hoe", ["", "nohup"])
def test_wie_een_bouw_onderbreekt_onderbreekt_ook_v8(hoe: str) -> None:
    """Ctrl-C goes to both: nobody waits until V8 is ready. Where nobody can interrupt a build, V8 goes on too."""
    pijp = subprocess.PIPE
    opdracht = [sys.executable, "-c", _BEZIG, hoe]
    with subprocess.Popen(opdracht, stdin=pijp, stdout=pijp, stderr=pijp, text=True, start_new_session=True) as proces:
        assert proces.stdout
        assert proces.stdout.readline() == "bezig\n"
        os.killpg(proces.pid, signal.SIGINT)
        try:
            uit, fout = proces.communicate(timeout=60)
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(proces.pid, signal.SIGKILL)
    assert (uit, "KeyboardInterrupt" in fout) == (("1 2\n", False) if hoe else ("", True))


@pytest.mark.parametrize("soort", [V8, pytest.param(Apart, marks=pytest.mark.proces)])
def test_de_zoekmachine_zegt_overal_hetzelfde(machine: Zoekmachine, soort: type[V8]) -> None:
    """Also words with signs that take more than one byte, and texts of a megabyte."""
    with soort() as v8:
        v8.lees(zoekcode(THEMA), machine.script("ander"))
        for vraag in ("ik heb te veel schulden", "مساعدة", "kléren vóór mijn kinderen"):
            assert v8.vraag("(vraag) => Zoeken.verslag(ander, vraag)", vraag) == machine.zoek(vraag)
        assert v8.vraag("(tekst) => tekst.length", "é“\n" * 400_000) == 1_200_000


def test_zoek_in_de_terminal_zegt_wat_een_bewoner_vindt_en_waarom(stad: Stad) -> None:
    uitvoer = opdracht("zoek", "elbise", "in", "noord", map_=stad.map)
    assert uitvoer.returncode == 0, uitvoer.stderr
    assert uitvoer.stdout.startswith("In: Noord.\n1. 't Kleerkastje  (kleerkast, ")
    assert "     elbise → kler in zoekwoord, synoniem\n" in uitvoer.stdout


def test_zoek_in_de_terminal_noemt_nood_en_elders(stad: Stad) -> None:
    nood = opdracht("zoek", "direct", "gevaar", map_=stad.map).stdout
    assert nood.startswith("Eerst dit: Er is nu direct gevaar. Bel 112 (Politie, brandweer of ambulance).\n")
    elders = opdracht("zoek", "paspoort", map_=stad.map).stdout
    assert elders == "Dit staat niet op deze site. De gemeente: 14 020.\n"
    niets = opdracht("zoek", "xyzzyqw", map_=stad.map).stdout
    assert niets.startswith("Niets gevonden. Zet een woord bij zoekwoorden")


def test_zoek_in_de_terminal_laat_zien_welke_zin_maar_net_vindt(stad: Stad) -> None:
    schuldhulp = "regelingen/schuldhulp.yaml"
    goed = opdracht("zoek", "--zwak", map_=stad.map)
    assert goed.stdout == "Alle zinnen vinden hun record goed.\n"
    stad.vervang(schuldhulp, "hulp bij schuldden", "paspoort verlengen")
    zwak = opdracht("zoek", "--zwak", map_=stad.map)
    assert zwak.stdout.startswith("schuldhulp: “paspoort verlengen” (geen antwoord, dekt 0 %)")
    assert zwak.stdout.endswith("1 zinnen vinden hun record maar net.\n")
    stand = opdracht("stand", map_=stad.map).stdout
    assert "  1 maar net: sociale-kaart zoek --zwak laat ze zien\n" in stand


@cache
def _alle_scripts() -> str:
    """All JavaScript of the search, without comments."""
    alle = sorted((THEMA / "zoeken").glob("*.js"))
    return "\n".join(re.sub(r"(?m)(?:^|\s)//.*$", "", pad.read_text(encoding="utf-8")) for pad in alle)


def _namen(soort: type) -> list[str]:
    return [veld.name for veld in fields(soort)]


def _index(site: Path) -> dict[str, Any]:
    """The index as a browser reads it, with a row for everything that can be found."""
    with V8() as v8:
        v8.lees(voor_v8(THEMA, "Zoeken", "zoeken/woordenboek.js"), "const socialeKaart = {};")
        v8.lees(hulpbestand(site, INDEX).read_text(encoding="utf-8"))
        index: dict[str, Any] = v8.vraag("() => Zoeken.leesIndex(socialeKaart.zoekindex)")
        return index


def _ids(site: Path) -> set[str]:
    return {record["id"] for record in _index(site)["hulp"]}


def test_wat_gestopt_is_hoeft_niet_meer_te_winnen(stad: Stad) -> None:
    """Its phrases may lead to what there is instead; its page and address stay."""
    stad.vervang("regelingen/warmtegeld.yaml", "warmtegelt", "ik heb te veel schulden")
    assert stad.meldingen() == "\n"
    assert "regelingen/warmtegeld/" in {pagina.adres for pagina in bouw(stad.project).paginas}
