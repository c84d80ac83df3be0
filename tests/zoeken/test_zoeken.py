"""The search: its Dutch, its stages, what it promises the redactie, and the files that a browser gets."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import snowballstemmer
import yaml
from conftest import PROJECT, VANDAAG, Stad, draai, zaanstad
from hypothesis import given, settings
from hypothesis import strategies as st
from py_mini_racer import JSEvalException

from generator.blad.openbaar import OpenbareKaart
from generator.build import openbaar
from generator.kaart.kaart import SocialeKaart
from generator.lezen import lees_kaart
from generator.models import Initiatief, Regeling
from generator.v8 import V8
from generator.weergave.scripts import scripts, voor_v8, zoekcode
from generator.zoeken import tabellen
from generator.zoeken.gegevens import gegevens
from generator.zoeken.kolommen import kolommen, voorwerp
from generator.zoeken.machine import Zoekmachine

THEMA = PROJECT / "theme"
ZOEKBESTANDEN = {"assets/zoekindex.js", "assets/zoeken.js"}


@cache
def _waar(vandaag: date = VANDAAG) -> SocialeKaart:
    """What is true, to hold what the search says against."""
    lezing = lees_kaart(zaanstad(vandaag))
    assert lezing.kaart is not None, lezing.meldingen
    return lezing.kaart


@cache
def _kaart(vandaag: date = VANDAAG) -> OpenbareKaart:
    """What the search gets to see of it."""
    return openbaar(_waar(vandaag))


@pytest.fixture(scope="module")
def machine() -> Iterator[Zoekmachine]:
    """The engine with the records of Zaanstad."""
    with Zoekmachine(zoekcode(THEMA), gegevens(_kaart())) as zoekmachine:
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
        v8.lees(f"const machine = Zoeken.zoekmachine({machine.index})")
        yield v8


def ids(machine: Zoekmachine, vraag: str) -> list[str]:
    return machine.zoek_alle([vraag])[0]


def test_stammen_zijn_die_van_snowball(taal: V8) -> None:
    """Every word of all records and pages, beside the reference implementation of Porter for Dutch."""
    bronnen = [pad for map_ in ("regelingen", "initiatieven", "content") for pad in (PROJECT / map_).rglob("*.*")]
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
    ("vraag", "eerste"),
    [
        ("zorgtoeslag", "zorgtoeslag"),
        ("zorgtoesl", "zorgtoeslag"),  # half a word, while typing
        ("voetselbank", "voedselbank-zaanstreek"),  # d/t
        ("huurtoeslach", "huurtoeslag"),  # ch/g
        ("geltfit", "geldfit"),
        ("kinderbeslag", "kinderbijslag"),  # a slip that happens to be a compound
        ("zrogtoeslag", "zorgtoeslag"),  # two letters changed places
        ("voetsel bank", "voedselbank-zaanstreek"),  # apart
        ("zaansepas", "zaansepas-gratis"),
        ("zaanse pas", "zaansepas-gratis"),  # apart
        ("huursubsidie", "huurtoeslag"),  # an old name
        ("msnp", "minnelijke-schuldregeling-msnp"),  # an abbreviation
        ("113", "zelfmoordpreventie-113"),
        ("zwemlesje", "zwemles-meedoen-zaanstad"),  # a diminutive
        ("food bank", "voedselbank-zaanstreek"),  # another language
        ("ÉÉN voedselbank!?", "voedselbank-zaanstreek"),
    ],
)
def test_vindt_als_eerste(machine: Zoekmachine, vraag: str, eerste: str) -> None:
    assert ids(machine, vraag)[0] == eerste


@pytest.mark.parametrize(
    ("vraag", "bij_de_eerste_drie"),
    [
        ("kleding voor kinderen", "kidsbank"),  # a compound taken apart
        ("kinderkleding", "kidsbank"),
        ("toeslag voor de opvang van kinderen", "kinderopvangtoeslag"),
        ("mijn stofzuiger is stuk", "repair-cafe-wormerveer"),
        ("net gescheiden", "kindgebonden-budget"),  # a life event
        ("kira", "huurtoeslag"),
        ("geld voor nieuwe fiets kind", "leergeld-zaanstad"),
        ("1504 eten", "inloophuis-de-bron"),
    ],
)
def test_vindt_bij_de_eerste_drie(machine: Zoekmachine, vraag: str, bij_de_eerste_drie: str) -> None:
    assert bij_de_eerste_drie in ids(machine, vraag)[:3]


@pytest.mark.parametrize("vraag", ["koffie poelenburg", "koffie poelenberg", "koffie 1504AB", "koffie 1504 ab"])
def test_een_wijk_of_postcode_werkt_als_filter(machine: Zoekmachine, vraag: str) -> None:
    uit = machine.zoek(vraag)
    assert "Poelenburg" in uit["wijken"]
    kaart = _waar()
    for treffer in uit["treffers"]:
        record = kaart.records[treffer["id"]]
        gezocht = {id_ for id_, wijk in kaart.wijken.items() if wijk.naam in uit["wijken"]}
        assert not record.wijken or gezocht & {*record.wijken, *(plek.wijk for plek in record.plekken)}
    assert uit["treffers"][0]["id"] == "inloophuis-de-bron"


def test_een_postcode_met_letter_geeft_een_enkele_wijk(machine: Zoekmachine) -> None:
    assert machine.zoek("1541")["wijken"] == ["Oud Koog aan de Zaan", "Westerkoog", "Rooswijk"]
    assert machine.zoek("1541WR")["wijken"] == ["Westerkoog"]
    assert machine.zoek("1541 a")["wijken"] == ["Oud Koog aan de Zaan"]


@pytest.mark.parametrize(
    "vraag", ["paspoort verlengen", "parkeervergunning", "rijbewijs kwijt", "grof vuil ophalen", "paspoord aanvraagen"]
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
        ("ik word uit huis gezet", "uit-huis-of-afgesloten"),
        ("stroom afgesloten", "uit-huis-of-afgesloten"),
        ("geen eten vandaag", "geen-eten"),
        ("mijn man heeft mij geslagen", "geweld-thuis"),
        ("ik wil niet meer leven", "zelfdoding"),
        ("zelfmoort", "zelfdoding"),
    ],
)
def test_nood_wordt_herkend(machine: Zoekmachine, vraag: str, nood: str) -> None:
    assert nood in [list(_kaart().noodhulp)[nummer] for nummer in machine.zoek(vraag)["nood"]]


@pytest.mark.parametrize("vraag", ["samen eten", "zorgverzekering afsluiten", "kind leert lezen", "de was doen"])
def test_een_gewone_vraag_is_geen_nood(machine: Zoekmachine, vraag: str) -> None:
    assert machine.zoek(vraag)["nood"] == []


def test_de_achtergehouden_helft_van_de_vragen(machine: Zoekmachine) -> None:
    """The engine is not tuned on these. The figures themselves are in bench/README.md."""
    alle = yaml.safe_load((PROJECT / "bench" / "zoekvragen.yaml").read_text(encoding="utf-8"))
    vragen = [v for v in alle if v["helft"] == "proef" and v["goed"]]
    antwoorden = machine.zoek_alle([v["vraag"] for v in vragen])
    top3 = sum(bool({*v["goed"]} & {*gevonden[:3]}) for v, gevonden in zip(vragen, antwoorden, strict=True))
    top1 = sum(gevonden[:1] != [] and gevonden[0] in v["goed"] for v, gevonden in zip(vragen, antwoorden, strict=True))
    leeg = sum(not gevonden for gevonden in antwoorden)
    assert top3 / len(vragen) >= 0.95
    assert top1 / len(vragen) >= 0.80
    assert leeg / len(vragen) <= 0.01


@given(st.text(max_size=60))
@settings(max_examples=200, deadline=None)
def test_elke_tekst_geeft_een_antwoord_met_bestaande_records(machine: Zoekmachine, vraag: str) -> None:
    gevonden = ids(machine, vraag)
    assert len(gevonden) == len(set(gevonden))
    assert {*gevonden} <= {*_waar().records}


def test_zoekbestanden_zijn_klein_en_elke_bouw_dezelfde(site: Path, machine: Zoekmachine) -> None:
    alle = (machine.bestand(), *scripts(THEMA))
    bestanden = {bestand.uri: bestand.inhoud for bestand in alle if bestand.uri in ZOEKBESTANDEN}
    assert {*bestanden} == ZOEKBESTANDEN
    assert {uri: (site / uri).read_bytes() for uri in bestanden} == bestanden
    assert sum(len(gzip.compress(inhoud)) for inhoud in bestanden.values()) <= 35_000


def test_elke_treffer_heeft_een_pagina(site: Path) -> None:
    index = _index(site)
    hulp, adres_van_soort = index["hulp"], index["soorten"]["adres"]
    adressen = [f"{adres_van_soort[soort]}/{id_}/" for id_, soort in zip(hulp["id"], hulp["soort"], strict=True)]
    adressen += [adres for gids in ("themas", "gebeurtenissen", "doelgroepen") for adres in index[gids]["adres"]]
    assert [adres for adres in adressen if not (site / adres / "index.html").is_file()] == []
    assert {*hulp["id"]} == {*_waar().records}


def test_een_hernoemd_of_verwijderd_record_laat_geen_dode_treffer_achter(stad: Stad) -> None:
    regelingen = stad.map / "regelingen"
    assert draai("mkdocs", "build", "--strict", map_=stad.map).returncode == 0
    assert {"warmtegeld", "schuldhulp"} <= {*_index(stad.map / "site")["hulp"]["id"]}
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
    gevonden = {*_index(stad.map / "site")["hulp"]["id"]}
    assert "warmte" in gevonden
    assert not {"warmtegeld", "kleerkast"} & gevonden


def test_een_zin_die_zijn_record_niet_meer_vindt_stopt_de_bouw(stad: Stad) -> None:
    assert draai("mkdocs", "build", "--strict", map_=stad.map).returncode == 0
    goed = (stad.map / "site" / "assets" / "zoekindex.js").read_bytes()
    stad.vervang("regelingen/schuldhulp.yaml", "ik heb te veel schulden", "mijn paspoort is kwijt")
    uitvoer = draai("mkdocs", "build", "--strict", map_=stad.map)
    assert uitvoer.returncode == 1
    assert "Wie “mijn paspoort is kwijt” zoekt, vindt dit record niet." in uitvoer.stderr
    assert "De site is niet veranderd." in uitvoer.stdout
    assert (stad.map / "site" / "assets" / "zoekindex.js").read_bytes() == goed


def test_verlopen_openingstijden_tellen_niet_mee_voor_vandaag_open() -> None:
    nu, later = (gegevens(_kaart(dag)).hulp for dag in (VANDAAG, date(2031, 1, 1)))
    assert any(regel.toon.dagen for regel in nu)
    assert not any(regel.toon.dagen or regel.toon.tot for regel in later)


_NEE_EN_JA = {
    "gratis": lambda r: r.kosten is not None and r.kosten.gratis is True,
    "zelf": lambda r: (
        (isinstance(r, Regeling) and r.hoe_krijg_je_het != "via-verwijzer")
        or (isinstance(r, Initiatief) and r.verwijzing_nodig is False)
    ),
    "anoniem": lambda r: r.anoniem_mogelijk,
    "stadspas": lambda r: r.met_stadspas is not None,
    "gestopt": lambda r: r.status == "gestopt",
    "dicht": lambda r: r.status == "tijdelijk-dicht",
}


@pytest.mark.parametrize("naam", _NEE_EN_JA)
def test_elk_ja_of_nee_in_de_index_is_dat_van_het_record(browser_zonder_scherm: V8, naam: str) -> None:
    ja = browser_zonder_scherm.vraag(
        "(naam) => machine.index.hulp.filter((record) => record[naam]).map((record) => record.id)", naam
    )
    assert {*ja} == {id_ for id_, record in _waar().records.items() if _NEE_EN_JA[naam](record)}


@pytest.mark.parametrize(
    ("filter_", "naam"),
    [("gratis", "gratis"), ("zonder-verwijzing", "zelf"), ("anoniem", "anoniem"), ("stadspas", "stadspas")],
)
def test_een_filter_laat_alleen_over_wat_het_belooft(browser_zonder_scherm: V8, filter_: str, naam: str) -> None:
    over = browser_zonder_scherm.vraag(
        "(naam) => Zoeken.kies(machine.index.hulp.map((record) => ({ record })), { [naam]: 1 }).gekozen.map((t) => t.record.id)",
        filter_,
    )
    assert over
    assert {*over} == {id_ for id_, record in _waar().records.items() if _NEE_EN_JA[naam](record)}


_RIJEN = {
    "record": ("hulp", tabellen.Treffer, {"gidsen"}),
    "gids": ("themas", tabellen.Gids, set()),
    "soort": ("soorten", tabellen.Soort, set()),
    "synoniem": ("synoniemen", tabellen.Synoniem, set()),
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
        *json.loads(machine.index),
        "gidsen",
        "veldnummer",
    }  # the last two are made by `leesIndex`
    assert {*json.loads(machine.index)} == {*_namen(tabellen.Zoekgegevens), "velden", "termen"}


def test_de_scripts_kennen_precies_de_velden_die_python_geeft(machine: Zoekmachine) -> None:
    scripts, velden = _alle_scripts(), _namen(tabellen.Zoekteksten)
    assert json.loads(machine.index)["velden"] == velden
    gewichten = re.search(r"GEWICHT = \{(.+)\}", scripts)
    assert gewichten is not None
    assert re.findall(r"(\w+):", gewichten[1]) == velden
    assert {*re.findall(r"\bveldnummer\.(\w+)", scripts)} <= {*velden}


@pytest.mark.parametrize("aantal", [0, 1, 3])
def test_kolommen_worden_in_de_browser_weer_rijen(browser_zonder_scherm: V8, aantal: int) -> None:
    gidsen = gegevens(_kaart()).themas[:aantal]
    tabel = kolommen(tabellen.Gidsregel, gidsen)
    assert list(tabel) == ["velden", "toon"]
    rijen = browser_zonder_scherm.vraag("(tabel) => Zoeken.rijen(tabel.toon)", tabel)
    assert rijen == [voorwerp(gids.toon) for gids in gidsen]


def test_een_zoekmachine_zonder_hulp_vindt_niets_en_zegt_dat_ook() -> None:
    leeg = replace(_kaart(), bladen={})
    with Zoekmachine(zoekcode(THEMA), gegevens(leeg)) as zoekmachine:
        assert zoekmachine.zoek("voedselbank")["treffers"] == []


def test_v8_geeft_antwoord_als_json_en_meldt_een_fout() -> None:
    with V8() as v8:
        v8.lees("const keer = (n, m) => ({ n: n * m });", "const twee = 2;")
        assert v8.vraag("keer", 21, 2) == {"n": 42}
        assert v8.vraag("(tekst) => tekst + twee", "é\u2028“") == "é\u2028“2"
        with pytest.raises(JSEvalException, match="bestaat_niet"):
            v8.vraag("bestaat_niet")


def test_zoek_in_de_terminal_zegt_wat_een_bewoner_vindt_en_waarom(stad: Stad) -> None:
    uitvoer = draai("generator", "zoek", "elbise", "in", "noord", map_=stad.map)
    assert uitvoer.returncode == 0, uitvoer.stderr
    assert uitvoer.stdout.startswith("In: Noord.\n1. 't Kleerkastje  (kleerkast, ")
    assert "     elbise → kler in zoekwoord, synoniem\n" in uitvoer.stdout


def test_zoek_in_de_terminal_noemt_nood_en_elders(stad: Stad) -> None:
    nood = draai("generator", "zoek", "direct", "gevaar", map_=stad.map).stdout
    assert nood.startswith("Eerst dit: Er is nu direct gevaar. Bel 112 (Politie, brandweer of ambulance).\n")
    elders = draai("generator", "zoek", "paspoort", map_=stad.map).stdout
    assert elders == "Dit staat niet op deze site. De gemeente: 14 020.\n"
    niets = draai("generator", "zoek", "xyzzyqw", map_=stad.map).stdout
    assert niets.startswith("Niets gevonden. Zet een woord bij zoekwoorden")


@cache
def _alle_scripts() -> str:
    """All JavaScript of the search, without comments."""
    alle = sorted((THEMA / "zoeken").glob("*.js"))
    return "\n".join(re.sub(r"(?m)(?:^|\s)//.*$", "", pad.read_text(encoding="utf-8")) for pad in alle)


def _namen(soort: type) -> list[str]:
    return [veld.name for veld in fields(soort)]


def _index(site: Path) -> dict[str, Any]:
    tekst = (site / "assets" / "zoekindex.js").read_text(encoding="utf-8")
    return json.loads(tekst.removeprefix("socialeKaart.zoekindex="))  # type: ignore[no-any-return]
