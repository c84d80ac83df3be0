"""The commands for the redactie, run the way an editor runs them: what they say, what they change, and what they leave."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path

import pytest
from conftest import OMGEVING, VANDAAG, VOORBEELDSTAD, Stad, draai, opdracht
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from generator.blad.openbaarmaking import openbaar
from generator.documenten.document import alles
from generator.documenten.ontleder import ontleed
from generator.documenten.wijzigen import zet
from generator.opdrachten import OPDRACHTEN

ZONDER_PROJECT = {"begin", "velden", "schema"}  # they need none
EXTRA = {
    "check": ["-"],
    "kaartje": ["schuldhulp"],
    "klopt-nog": ["kleerkast"],
    "nagevraagd": ["x", "contact", "--door", "redactie"],
    "nieuw": ["regeling", "Zwemles"],
    "noodluik": ["luik"],
    "stick": ["map"],
    "taal": [],
    "velden": ["regeling"],
    "zoek": ["pas"],
}


def regels_anders(oud: bytes, nieuw: bytes) -> list[int]:
    """The numbers of the lines that differ; the files have as many lines."""
    assert oud.count(b"\n") == nieuw.count(b"\n")
    paren = zip(oud.split(b"\n"), nieuw.split(b"\n"), strict=True)
    return [nummer for nummer, (a, b) in enumerate(paren, start=1) if a != b]


# Help and refusals


@pytest.mark.parametrize("naam", OPDRACHTEN)
def test_elke_opdracht_legt_zich_uit_met_een_voorbeeld(naam: str) -> None:
    uitvoer = opdracht(naam, "--help")
    assert uitvoer.returncode == 0
    assert re.search(rf"[Vv]oorbeeld(en)?: .*sociale-kaart {naam}", " ".join(uitvoer.stdout.split()))
    for engels in ("Usage", "Options", "Show this message", "default:"):
        assert engels not in uitvoer.stdout


@pytest.mark.parametrize("naam", sorted(set(OPDRACHTEN) - ZONDER_PROJECT))
def test_buiten_het_project_zegt_elke_opdracht_wat_je_doet(naam: str, tmp_path: Path) -> None:
    uitvoer = opdracht(naam, *EXTRA.get(naam, []), map_=tmp_path)
    assert uitvoer.returncode == 1
    assert "mkdocs.yml bestaat niet. Ga naar de map van het project" in uitvoer.stderr


@pytest.mark.parametrize(
    ("woorden", "tekst"),
    [
        (["contoleer"], "De opdracht “contoleer” bestaat niet. Bedoelde u “controleer”?\nUitleg: "),
        (["velden", "regelng"], "Dat kan niet bij SOORT. Kies uit: regeling, stille-kracht, wijkinitiatief.\nUitleg: "),
        (["velden"], "Hier ontbreekt iets: SOORT.\nUitleg: "),
        (["zoek", "--aantal", "nul", "x"], "Geef bij --aantal een heel getal van minstens 1.\nUitleg: "),
        (["zoek", "--foo"], "De optie --foo bestaat niet.\nUitleg: "),
        (["zoek", "x", "--aantal"], "Achter --aantal hoort nog iets te staan.\nUitleg: "),
        (["nieuw", "regeling", "Gratis", "zwemles"], "Er staat iets te veel of op de verkeerde plek."),
        (["verloopt", "--ics", "."], "Dat kan niet bij --ics: "),
    ],
)
def test_een_verkeerd_getypte_opdracht_krijgt_een_nederlands_antwoord(woorden: list[str], tekst: str) -> None:
    uitvoer = opdracht(*woorden)
    assert uitvoer.returncode == 1
    assert uitvoer.stderr.startswith(tekst)
    assert uitvoer.stderr.rstrip().endswith("--help")


@pytest.mark.parametrize(
    ("config", "tekst"),
    [
        ("plugins: [", "mkdocs.yml is nog niet goed. Regel 1 is niet te lezen."),
        ("site_name: x\n", "Bij “docs_dir” in mkdocs.yml: “docs” bestaat niet. Verbeter de naam."),
        ("site_name: x\ndocs_dir: content\n", "In mkdocs.yml ontbreekt de plugin. Zet onder plugins: een regel"),
        (
            "site_name: x\ndocs_dir: content\nplugins:\n  - sociale-kaart:\n      records: [weg]\n",
            "“weg” bestaat niet.",
        ),
    ],
)
def test_een_kapotte_mkdocs_yml_geeft_geen_traceback(stad: Stad, config: str, tekst: str) -> None:
    (stad.map / "mkdocs.yml").write_text(config, encoding="utf-8")
    uitvoer = draai("generator", "controleer", map_=stad.map)
    assert uitvoer.returncode == 1
    assert tekst in uitvoer.stderr
    assert "Traceback" not in uitvoer.stderr


@pytest.mark.parametrize(
    "woorden", [["verloopt", "--ics", "weg/v.ics"], ["controleer", "--codekwaliteit", "weg/g.json"]], ids=lambda w: w[0]
)
def test_een_map_die_er_niet_is_geeft_geen_traceback(stad: Stad, woorden: list[str]) -> None:
    uitvoer = opdracht(*woorden, map_=stad.map)
    assert uitvoer.returncode == 1
    assert f"{woorden[-1]} kan niet worden geschreven: die map bestaat niet." in uitvoer.stderr
    assert "Traceback" not in uitvoer.stderr


def test_zonder_opdracht_staat_er_wat_er_kan() -> None:
    uitvoer = opdracht()
    assert uitvoer.returncode == 0
    assert "Opdrachten:" in uitvoer.stdout


# controleer


def test_controleer_als_json_en_voor_de_bouwserver(stad: Stad) -> None:
    stad.vervang("regelingen/schuldhulp.yaml", "naam: Schuldhulp", "nam: Schuldhulp")
    uitvoer = opdracht("controleer", "--json", "--codekwaliteit", "gl.json", map_=stad.map)
    assert uitvoer.returncode == 1
    gelezen = json.loads(uitvoer.stdout)
    melding = gelezen["meldingen"][0]
    assert (gelezen["goed"], melding["bestand"], melding["regel"]) == (False, "regelingen/schuldhulp.yaml", 2)
    assert melding["remedie"] == "Bedoelde u “naam”? Dat veld mist nog."
    gitlab = json.loads((stad.map / "gl.json").read_text(encoding="utf-8"))
    assert gitlab[0]["location"] == {"path": "regelingen/schuldhulp.yaml", "lines": {"begin": 2}}
    assert len({regel["fingerprint"] for regel in gitlab}) == len(gitlab)
    ci = opdracht("controleer", "--ci", map_=stad.map).stdout.splitlines()
    assert ci[0].startswith("::error file=regelingen/schuldhulp.yaml,line=2,title=nam::“nam” is geen veld")


def test_controleer_als_json_als_alles_klopt(stad: Stad) -> None:
    uitvoer = opdracht("controleer", "--json", map_=stad.map)
    assert json.loads(uitvoer.stdout) == {"goed": True, "records": 5, "meldingen": []}


def test_controleer_zegt_van_elke_stap_hoe_lang_hij_duurde(stad: Stad) -> None:
    uitvoer = draai("generator", "controleer", "--verbose", "--json", map_=stad.map)
    assert json.loads(uitvoer.stdout)["goed"] is True
    stappen = re.findall(r"^(\w+) +\d+\.\d\d s$", uitvoer.stderr, re.MULTILINE)
    assert stappen[:6] == ["lees", "keur", "kroniek", "kaart", "paginas", "openbaar"]
    naast = ["zoek", "beloften", "check"]  # beside the others, one after the other
    assert [stap for stap in stappen[6:] if stap in naast] == naast
    assert [stap for stap in stappen[6:] if stap not in naast] == ["taal", "kleuren", "ontwerp"]
    een = draai("generator", "controleer", "regelingen/schuldhulp.yaml", "--verbose", map_=stad.map)
    assert re.findall(r"^(\w+) +\d+\.\d\d s$", een.stderr, re.MULTILINE) == [
        "lees",
        "keur",
        "kroniek",
        "kaart",
        "paginas",
        "taal",
        "kleuren",
    ]
    assert draai("generator", "controleer", map_=stad.map).stderr == ""


@pytest.fixture
def twee_fouten(stad: Stad) -> Stad:
    """Something wrong in a record and in a list; everything else is right."""
    stad.vervang("regelingen/schuldhulp.yaml", "naam: Schuldhulp", "nam: Schuldhulp")
    stad.vervang("content/lijsten/wijken.yaml", "naam: Noord\n", "nam: Noord\n")
    return stad


def _meldingen_over(*woorden: str | Path, map_: Path) -> tuple[int, int, set[str]]:
    """What `controleer` gives for one file: its exit code, how many records, and the files of its meldingen."""
    uitvoer = opdracht("controleer", *woorden, "--json", map_=map_)
    gelezen = json.loads(uitvoer.stdout)
    assert list(gelezen) == ["goed", "records", "meldingen"]
    assert gelezen["goed"] is (uitvoer.returncode == 0)
    return uitvoer.returncode, gelezen["records"], {melding["bestand"] for melding in gelezen["meldingen"]}


@pytest.mark.parametrize(
    ("bestand", "melding"),
    [
        (
            "regelingen/schuldhulp.yaml",
            "regelingen/schuldhulp.yaml:2  nam\n    “nam” is geen veld van een regeling.\n    Bedoelde u “naam”? Dat veld mist nog.\n\n",
        ),
        (
            "content/lijsten/wijken.yaml",
            "content/lijsten/wijken.yaml:2  0.nam\n    “nam” is geen veld van de lijst wijken.\n    Bedoelde u “naam”? Dat veld mist nog.\n\n",
        ),
    ],
)
def test_controleer_een_bestand_zegt_alleen_wat_daar_fout_is(twee_fouten: Stad, bestand: str, melding: str) -> None:
    uitvoer = opdracht("controleer", bestand, map_=twee_fouten.map)
    assert (uitvoer.returncode, uitvoer.stdout) == (1, melding)
    assert uitvoer.stderr == "Nog niet goed: 1 fout.\n"
    assert _meldingen_over(bestand, map_=twee_fouten.map) == (1, 0, {bestand})
    ci = opdracht("controleer", bestand, "--ci", "--codekwaliteit", "gl.json", map_=twee_fouten.map).stdout.splitlines()
    assert [regel.partition(",")[0] for regel in ci] == [f"::error file={bestand}"]
    gitlab = json.loads((twee_fouten.map / "gl.json").read_text(encoding="utf-8"))
    assert [regel["location"]["path"] for regel in gitlab] == [bestand]
    assert _meldingen_over(map_=twee_fouten.map)[2] == {"regelingen/schuldhulp.yaml", "content/lijsten/wijken.yaml"}


@pytest.mark.parametrize(
    ("bestand", "op_de_site"),
    [("regelingen/voorbeeldpas.yaml", 1), ("regelingen/geheim-plan.yaml", 0), ("content/lijsten/themas.yaml", 0)],
)
def test_controleer_een_goed_bestand_heeft_geen_last_van_een_ander(
    twee_fouten: Stad, bestand: str, op_de_site: int
) -> None:
    uitvoer = opdracht("controleer", bestand, map_=twee_fouten.map)
    assert (uitvoer.returncode, uitvoer.stdout) == (0, f"Alles klopt: {bestand}, 0 fouten.\n")
    assert uitvoer.stderr == ""
    assert _meldingen_over(bestand, map_=twee_fouten.map) == (0, op_de_site, set())


def test_controleer_een_bestand_vindt_ook_wat_niet_bij_een_ander_past_en_wat_moeilijk_leest(stad: Stad) -> None:
    pas = "regelingen/voorbeeldpas.yaml"
    stad.vervang(pas, "[kleerkast]", "[kleerkost]")
    stad.vervang(pas, "kort: Een", f"kort: {'Heel veel woorden ' * 7}en een")
    uitvoer = opdracht("controleer", pas, map_=stad.map)
    assert uitvoer.returncode == 1
    assert "“kleerkost” is geen bekend record." in uitvoer.stdout
    assert "Let op: Deze zin heeft " in uitvoer.stdout


def test_controleer_een_bestand_kijkt_niet_of_het_zoeken_nog_klopt(stad: Stad) -> None:
    stad.vervang("regelingen/schuldhulp.yaml", "ik heb te veel schulden", "mijn paspoort is kwijt")
    assert _meldingen_over("regelingen/schuldhulp.yaml", map_=stad.map) == (0, 1, set())
    assert _meldingen_over(map_=stad.map) == (1, 5, {"regelingen/schuldhulp.yaml"})


def test_controleer_een_bestand_dat_niet_te_lezen_is(stad: Stad) -> None:
    (stad.map / "regelingen" / "nieuw.yml").write_text("soort: regeling\n", encoding="utf-8")
    (stad.map / "regelingen" / "schuldhulp.yaml").write_text("naam: [\n", encoding="utf-8")
    assert _meldingen_over("regelingen/nieuw.yml", map_=stad.map) == (1, 0, {"regelingen/nieuw.yml"})
    assert _meldingen_over("regelingen/schuldhulp.yaml", map_=stad.map) == (1, 0, {"regelingen/schuldhulp.yaml"})


def test_controleer_een_bestand_hoe_je_het_ook_aanwijst(stad: Stad, tmp_path: Path) -> None:
    """As seen from where somebody stands, with or without the way from the root."""
    bestand, config = stad.map / "regelingen" / "schuldhulp.yaml", ("--config", stad.map / "mkdocs.yml")
    assert _meldingen_over("./content/../regelingen/schuldhulp.yaml", map_=stad.map) == (0, 1, set())
    assert _meldingen_over(bestand, *config, map_=tmp_path) == (0, 1, set())
    assert _meldingen_over("schuldhulp.yaml", "--config", "../mkdocs.yml", map_=bestand.parent) == (0, 1, set())
    mis = opdracht("controleer", "regelingen/schuldhulp.yaml", *config, map_=tmp_path)
    assert (mis.returncode, mis.stdout) == (1, "")
    assert " is geen bestand van deze site." in mis.stderr


@pytest.mark.parametrize(
    ("bestand", "tekst"),
    [
        (
            "regelingen/schuldhlp.yaml",
            "“regelingen/schuldhlp.yaml” is geen bestand van deze site. Bedoelde u “regelingen/schuldhulp.yaml”?\n",
        ),
        ("regelingen", "“regelingen” is geen bestand van deze site.\n"),
        ("mkdocs.yml", "“mkdocs.yml” is geen bestand van deze site.\n"),
        ("regelingen/_sjabloon.yaml", "“regelingen/_sjabloon.yaml” is geen bestand van deze site."),
        ("../elders.yaml", "“../elders.yaml” is geen bestand van deze site."),
    ],
)
@pytest.mark.parametrize("als", [(), ("--json",), ("--ci",)], ids=lambda als: "".join(als) or "tekst")
def test_controleer_een_bestand_dat_niet_van_de_site_is(
    stad: Stad, tmp_path: Path, bestand: str, tekst: str, als: tuple[str, ...]
) -> None:
    (tmp_path / "elders.yaml").write_text("soort: regeling\n", encoding="utf-8")
    uitvoer = opdracht("controleer", bestand, *als, map_=stad.map)
    assert (uitvoer.returncode, uitvoer.stdout) == (1, "")
    assert uitvoer.stderr.startswith(tekst)


# What a command does not need it does not load, and what it reads it reads once

_KIJKER = """
import json, os, sys
from collections import Counter
from pathlib import Path

project, verslag, *woorden = sys.argv[1:]
gelezen = Counter()

def luister(wat, args):
    if wat == "open" and isinstance(args[0], str) and not args[2] & (os.O_WRONLY | os.O_RDWR):
        if os.path.realpath(args[0]).startswith(project + os.sep):
            gelezen[os.path.relpath(os.path.realpath(args[0]), project)] += 1

sys.addaudithook(luister)
from generator.__main__ import main
sys.argv = ["sociale-kaart", *woorden]
try:
    main()
finally:
    Path(verslag).write_text(json.dumps([gelezen, [*sys.modules]]), encoding="utf-8")
"""
_ZWAAR = re.compile(
    r"(py_mini_racer|typst|generator\.(build|v8|weergave|papier|pages|exports|zoeken\.machine))(\.|$)", re.ASCII
)


def _bekeken(stad: Stad, tmp_path: Path, *woorden: str) -> tuple[Mapping[str, int], set[str]]:
    """How often a command read each file of the project, and the modules that it loaded."""
    verslag = tmp_path / "verslag.json"
    uitvoer = subprocess.run(
        [sys.executable, "-c", _KIJKER, str(stad.map.resolve()), str(verslag), *woorden],
        cwd=stad.map,
        env=OMGEVING,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert uitvoer.returncode == 0, uitvoer.stderr
    gelezen, geladen = json.loads(verslag.read_text(encoding="utf-8"))
    return gelezen, set(geladen)


_LICHT = [
    ["controleer", "regelingen/schuldhulp.yaml"],
    ["verloopt"],
    ["klopt-nog", "kleerkast"],
    ["taal"],
    ["velden", "regeling"],
]


@pytest.mark.parametrize("woorden", _LICHT, ids=lambda woorden: woorden[0])
def test_een_opdracht_laadt_niet_wat_ze_niet_nodig_heeft_en_leest_alles_een_keer(
    stad: Stad, tmp_path: Path, woorden: list[str]
) -> None:
    """No V8, no paper and no pages."""
    (stad.map / "content" / "leesniveau.yaml").write_text("schuldhulp: 0\n", encoding="utf-8")
    gelezen, geladen = _bekeken(stad, tmp_path, *woorden)
    assert not sorted(filter(_ZWAAR.match, geladen))
    assert not {module for module in geladen if re.match(r"generator\.blad\b", module)}
    assert {bestand for bestand, keer in gelezen.items() if keer > 1} == set()
    yaml = {bestand for bestand in gelezen if bestand.endswith(".yaml")}
    alle = {pad.relative_to(stad.map).as_posix() for pad in stad.map.rglob("[!_]*.yaml")}
    nodig = alle if woorden[0] == "controleer" else alle - {"content/leesniveau.yaml"}
    assert yaml == (set() if woorden[0] == "velden" else nodig)


def test_de_kijker_ziet_het_als_een_opdracht_alles_laadt(stad: Stad, tmp_path: Path) -> None:
    gelezen, geladen = _bekeken(stad, tmp_path, "controleer")
    assert {"py_mini_racer", "generator.exports", "generator.weergave.jinja", "generator.zoeken.machine"} <= geladen
    assert "typst" not in geladen  # all but paper
    assert {keer for bestand, keer in gelezen.items() if bestand.endswith(".yaml")} == {1}


# klopt-nog


def test_klopt_nog_verandert_precies_een_regel_en_de_tweede_keer_niets(stad: Stad) -> None:
    pad = stad.map / "regelingen" / "voorbeeldpas.yaml"
    vol = "# gecontroleerd: 2020-01-01\n" + pad.read_text(encoding="utf-8").replace(
        "gecontroleerd: 2026-11-01", "gecontroleerd:   2026-11-01   # 2026-11-01 nagebeld, gecontroleerd: 2026-11-01"
    )
    pad.write_bytes(b"\xef\xbb\xbf" + vol.replace("\n", "\r\n").encode())
    oud = pad.read_bytes()
    uitvoer = opdracht("klopt-nog", "voorbeeldpas", map_=stad.map)
    assert uitvoer.returncode == 0, uitvoer.stderr
    nieuw = pad.read_bytes()
    assert len(regels_anders(oud, nieuw)) == 1
    assert b"gecontroleerd:   2026-11-22   # 2026-11-01 nagebeld, gecontroleerd: 2026-11-01\r\n" in nieuw
    assert "is nu 2026-11-22" in uitvoer.stdout
    assert "regelingen/voorbeeldpas.yaml:24  Bedrag: Kind van 8 t/m 12 jaar (tot en met 2025-12-31)" in uitvoer.stdout
    assert "is al 2026-11-22" in opdracht("klopt-nog", "voorbeeldpas", map_=stad.map).stdout
    assert pad.read_bytes() == nieuw


@pytest.mark.parametrize(
    ("id_", "bestand"),
    [
        ("wijkteam", "content/lijsten/loketten.yaml"),
        ("levensgevaar", "content/lijsten/noodhulp.yaml"),
        ("voorbeeldstad", "content/lijsten/gemeente.yaml"),
        ("geheim-plan", "regelingen/geheim-plan.yaml"),
    ],
)
def test_klopt_nog_kent_ook_lijsten_en_concepten(stad: Stad, id_: str, bestand: str) -> None:
    oud = {pad: pad.read_bytes() for pad in stad.map.rglob("*.yaml")}
    assert opdracht("klopt-nog", id_, map_=stad.map).returncode == 0
    anders = {pad: pad.read_bytes() for pad in stad.map.rglob("*.yaml") if pad.read_bytes() != oud[pad]}
    assert [pad.relative_to(stad.map).as_posix() for pad in anders] == [bestand]
    assert [len(regels_anders(oud[pad], nieuw)) for pad, nieuw in anders.items()] == [1]


def test_klopt_nog_bij_een_onbekend_id_en_zonder_datum(stad: Stad) -> None:
    uitvoer = opdracht("klopt-nog", "voorbelpas", map_=stad.map)
    assert uitvoer.returncode == 1
    assert uitvoer.stderr.startswith("“voorbelpas” kennen we niet. Bedoelde u “voorbeeldpas”?")
    stad.vervang("regelingen/schuldhulp.yaml", "gecontroleerd: 2026-11-01", "gecontroleerd: gisteren")
    uitvoer = opdracht("klopt-nog", "schuldhulp", map_=stad.map)
    assert uitvoer.returncode == 1
    assert "Hier staat geen datum om te veranderen.\n    Schrijf: gecontroleerd: 2026-11-22" in uitvoer.stderr


def test_nagevraagd_maakt_een_feit_weer_jong(stad: Stad) -> None:
    kast = "initiatieven/stille-krachten/kleerkast.yaml"
    stad.vervang(kast, "  stand: 2026-03\n", "  stand: 2019\n")
    stad.vervang(kast, "    datum: 2026-03-05\n", "    datum: 2019\n")
    assert stad.kaart().van_record("kleerkast")["openingstijden"].stand == "verlopen"
    for keer, zegt in enumerate(("nu", "al")):
        uitvoer = opdracht("nagevraagd", "kleerkast", "openingstijden", "--door", "redactie", map_=stad.map)
        assert (uitvoer.returncode, f"openingstijden is {zegt} nagevraagd op 2026-11-22." in uitvoer.stdout) == (
            0,
            True,
        ), keer
    assert "nagevraagd:\n    op: 2026-11-22\n    door: redactie\n" in (stad.map / kast).read_text(encoding="utf-8")
    feiten = stad.kaart().van_record("kleerkast")
    assert (feiten["openingstijden"].stand, feiten["contact.telefoon"].stand) == ("nu", "verlopen")
    uitvoer = opdracht(
        "nagevraagd", "kleerkast", "contact", "--door", "wijkteam", map_=stad.map, vandaag=date(2026, 12, 1)
    )
    assert uitvoer.returncode == 0, uitvoer.stderr
    assert stad.kaart(date(2026, 12, 1)).van_record("kleerkast")["contact.telefoon"].stand == "nu"


@pytest.mark.parametrize(
    ("id_", "veld", "wat"),
    [
        ("kleerkas", "contact", "“kleerkas” kennen we niet. Bedoelde u “kleerkast”?"),
        ("kleerkast", "openingstijd", "“openingstijd” van kleerkast is geen feit met een datum. Bedoelde u “openingstijden”?"),
        ("schuldhulp", "contact", "Kies uit: geen enkel veld."),
        ("voorbeeldpas", "aanvragen.wanneer", "Schrijf de zin achter zin: en zet nagevraagd: eronder."),
    ],
)  # fmt: skip
def test_wat_niemand_kan_navragen_wordt_geweigerd(stad: Stad, id_: str, veld: str, wat: str) -> None:
    uitvoer = opdracht("nagevraagd", id_, veld, "--door", "redactie", map_=stad.map)
    assert (uitvoer.returncode, wat in uitvoer.stderr) == (1, True), uitvoer.stderr


@given(
    ervoor=st.lists(
        st.sampled_from(["# 2025-01-01", "a: 2026-01-01", "b: 'gecontroleerd: 2026-01-01'", ""]), max_size=6
    ),
    commentaar=st.sampled_from(["", " # 2026-01-01", "  #", "   "]),
    einde=st.sampled_from(["\n", "\r\n"]),
    dag=st.dates(date(1990, 1, 1), date(2090, 1, 1)),
)
@settings(deadline=None, max_examples=60)
def test_een_datum_zetten_raakt_verder_niets_aan(
    tmp_path_factory: pytest.TempPathFactory, ervoor: list[str], commentaar: str, einde: str, dag: date
) -> None:
    basis = tmp_path_factory.mktemp("datum")
    uniek = list(dict.fromkeys(ervoor))
    regels = [*uniek, "plekken: [{gecontroleerd: 2026-01-01}]", f"gecontroleerd: 2026-01-01{commentaar}", "# eind"]
    inhoud = (einde.join(regels) + einde).encode()
    (basis / "x.yaml").write_bytes(inhoud)
    document, meldingen = ontleed(inhoud, "x.yaml", "x")
    assert document is not None, meldingen
    veranderd, melding = zet(basis, document, ("gecontroleerd",), dag)
    nieuw = (basis / "x.yaml").read_bytes()
    assert melding is None
    assert veranderd is (dag != date(2026, 1, 1))
    assert regels_anders(inhoud, nieuw) == ([len(regels) - 1] if veranderd else [])
    opnieuw, _ = ontleed(nieuw, "x.yaml", "x")
    assert opnieuw is not None
    assert dict(alles(opnieuw.gegevens))[("gecontroleerd",)] == dag


# verloopt and stand


def test_verloopt_noemt_wat_waar_en_van_wie(stad: Stad) -> None:
    uitvoer = opdracht("verloopt", map_=stad.map).stdout
    assert "Verloopt in de komende 60 dagen: 7" in uitvoer
    assert "\n  2026-12-31  voorbeeldpas: Bedrag: Kind van 4 t/m 7 jaar  regelingen/voorbeeldpas.yaml:18\n" in uitvoer
    assert "  2025-12-31  voorbeeldpas: Bedrag: Kind van 8 t/m 12 jaar ★  regelingen/voorbeeldpas.yaml:23\n" in uitvoer
    assert "Verloopt in de komende 7 dagen: 0" in opdracht("verloopt", "--dagen", "7", map_=stad.map).stdout
    markdown = opdracht("verloopt", "--markdown", map_=stad.map).stdout
    assert (
        "- [ ] 2026-12-31 voorbeeldpas: Bedrag: Kind van 4 t/m 7 jaar (`regelingen/voorbeeldpas.yaml:18`)" in markdown
    )


def test_verloopt_wijst_bij_elk_feit_de_goede_regel_aan() -> None:
    alles_ = json.loads(opdracht("verloopt", "--dagen", "9999", "--json", map_=VOORBEELDSTAD).stdout)
    assert len(alles_["verloopt"]) > 60
    for feit in (*alles_["verloopt"], *alles_["verlopen"]):
        veld = feit["plek"].split(".")[-1]
        regel = (VOORBEELDSTAD / feit["bestand"]).read_text(encoding="utf-8").splitlines()[feit["regel"] - 1]
        assert "- " in regel if veld.isdigit() else f"{veld}:" in regel, feit


def test_verloopt_geeft_een_agenda_die_een_ander_programma_leest(stad: Stad) -> None:
    assert opdracht("verloopt", "--ics", "v.ics", map_=stad.map).returncode == 0
    inhoud = (stad.map / "v.ics").read_bytes()
    (dagafspraak,) = [a for a in Calendar.from_ical(inhoud).walk("VEVENT") if "voorbeeldpas" in a["summary"]]
    assert dagafspraak.decoded("dtstart") == date(2026, 12, 31)
    assert "Bedrag: Kind van 4 t/m 7 jaar (redactie)" in dagafspraak["description"]
    assert [h.decoded("trigger") for h in dagafspraak.walk("VALARM")] == [timedelta(days=-30)]
    assert opdracht("verloopt", "--ics", "v.ics", map_=stad.map).returncode == 0
    assert (stad.map / "v.ics").read_bytes() == inhoud


def test_stand_telt_na_wat_er_staat(stad: Stad) -> None:
    uitvoer = opdracht("stand", map_=stad.map).stdout
    assert "5 records: 3 × Regeling, 1 × Stille Kracht, 1 × In de buurt" in uitvoer
    assert "Concepten: 1\n  geheim-plan: " in uitvoer
    (vers,) = re.findall(r"Feiten die nog vers zijn: (\d+) van de (\d+) \(", uitvoer)
    assert int(vers[1]) - int(vers[0]) == 1
    assert "per wijk, Molenhoek: 12 van de 12 wit (Geld en inkomen, " in uitvoer
    assert "Wie houdt wat bij\n  redactie: 5\n" in uitvoer
    assert "De Lantaarn (Jaarplan Voorbeeldstad 2026): We weten niet of dit er is." in uitvoer
    meer = opdracht("stand", "--minuten-per-record", "720", "--minuten-per-feit", "0", map_=stad.map).stdout
    assert "Bijhouden, per maand: ongeveer 5 uur" in meer
    assert "Gerekend met 720 minuten per jaar" in meer
    assert "## Witte plekken" in opdracht("stand", "--markdown", map_=stad.map).stdout


def test_stand_bewaart_de_cijfers_van_een_dag_een_keer(stad: Stad) -> None:
    """Comments stay, a day is replaced and not doubled, another day comes after it, and the page shows what was kept."""
    lijst = stad.map / "content/lijsten/cijfers.yaml"
    eerst = lijst.read_text(encoding="utf-8")
    assert "cijfers van 2026-11-22 staan erin" in opdracht("stand", "--bewaar", map_=stad.map).stderr
    een_keer = lijst.read_text(encoding="utf-8")
    assert een_keer.startswith(eerst)
    assert "stonden erin" in opdracht("stand", "--bewaar", map_=stad.map).stderr
    assert lijst.read_text(encoding="utf-8") == een_keer
    volgende_week = VANDAAG + timedelta(days=7)
    stad.vervang("regelingen/schuldhulp.yaml", "status: gepubliceerd", "status: tijdelijk-dicht")
    assert opdracht("stand", "--bewaar", map_=stad.map, vandaag=volgende_week).returncode == 0
    assert lijst.read_text(encoding="utf-8").startswith(een_keer)
    (reeks,) = [
        reeks
        for reeks in openbaar(stad.kaart(volgende_week)).cijfers.reeksen
        if reeks.naam.startswith("Hulp waar je nu")
    ]
    assert reeks.waarden == ("4", "4", "3")


def test_stand_maakt_de_lijst_met_cijfers_zelf_en_bewaart_niets_bij_fouten(stad: Stad) -> None:
    lijst = stad.map / "content/lijsten/cijfers.yaml"
    lijst.unlink()
    assert opdracht("stand", "--bewaar", map_=stad.map).returncode == 0
    assert lijst.read_text(encoding="utf-8").startswith("# De cijfers van elke week")
    dag = next(iter(stad.kaart().cijfers.values()))
    assert (dag.id, dag.minuten_per_record) == ("dag-2026-11-22", 15)
    assert {telling.wat: telling.aantal for telling in dag.tellingen}["hulp"] == 4
    bewaard = lijst.read_bytes()
    stad.vervang("regelingen/schuldhulp.yaml", "status: gepubliceerd", "status: kapot")
    assert opdracht("stand", "--bewaar", map_=stad.map, vandaag=VANDAAG + timedelta(days=7)).returncode == 1
    assert lijst.read_bytes() == bewaard


# adressen


def test_een_adres_dat_verdwijnt_stopt_de_bouw_tot_er_een_doorverwijzing_is(stad: Stad) -> None:
    assert "0 adressen in adressen.txt" in opdracht("adressen", map_=stad.map).stdout
    assert opdracht("adressen", "--bijwerken", map_=stad.map).returncode == 0
    lijst = (stad.map / "adressen.txt").read_bytes()
    assert b"\nregelingen/schuldhulp/\n" in lijst
    assert b"\nregelingen/stadspas/\n" in lijst  # a redirect is an address too
    assert b"\nover/\n" in lijst  # and so is a hand-written page
    assert "adressen.txt is al bij." in opdracht("adressen", "--bijwerken", map_=stad.map).stdout
    assert (stad.map / "adressen.txt").read_bytes() == lijst
    (stad.map / "initiatieven/stille-krachten/kleerkast.yaml").rename(
        stad.map / "initiatieven/stille-krachten/kledingkast.yaml"
    )
    stad.vervang("regelingen/voorbeeldpas.yaml", "[kleerkast]", "[kledingkast]")
    regel = lijst.split(b"\n").index(b"initiatieven/kleerkast/") + 1
    uitvoer = draai("mkdocs", "build", "--strict", map_=stad.map)
    assert uitvoer.returncode == 1
    assert (
        f"adressen.txt:{regel}  initiatieven/kleerkast/\n"
        "    “initiatieven/kleerkast/” stond op de site en is er niet meer.\n"
        "    Heeft het record een andere naam? Zet er voorheen: [kleerkast] in."
    ) in uitvoer.stderr
    kast = stad.map / "initiatieven/stille-krachten/kledingkast.yaml"
    kast.write_text(kast.read_text(encoding="utf-8") + "voorheen: [kleerkast]\n", encoding="utf-8")
    assert draai("mkdocs", "build", "--strict", map_=stad.map).returncode == 0
    assert (stad.map / "site/initiatieven/kleerkast/index.html").is_file()


def test_ook_een_thema_of_wijk_kan_van_naam_veranderen(stad: Stad) -> None:
    assert opdracht("adressen", "--bijwerken", map_=stad.map).returncode == 0
    stad.vervang("content/lijsten/wijken.yaml", "- id: zuid\n", "- id: het-zuiden\n")
    assert "wijken/zuid/" in stad.meldingen()
    assert "Zet voorheen: [zuid] bij de nieuwe in de lijst." in stad.meldingen()
    stad.vervang("content/lijsten/wijken.yaml", "- id: het-zuiden\n", "- id: het-zuiden\n  voorheen: [zuid]\n")
    assert stad.meldingen() == "\n"
    assert draai("mkdocs", "build", "--strict", map_=stad.map).returncode == 0
    assert "../../wijken/het-zuiden/" in (stad.map / "site/wijken/zuid/index.html").read_text(encoding="utf-8")


def test_een_pagina_die_weg_is_en_een_kapotte_lijst(stad: Stad) -> None:
    (stad.map / "adressen.txt").write_bytes(b"# kop\n\nover/\noud/\n\xff\xfe/\n")
    assert "adressen.txt:4  oud/" in stad.meldingen()
    assert "Zet de pagina terug. Mag het adres echt weg, haal dan deze regel uit adressen.txt." in stad.meldingen()
    assert "adressen.txt:5" in stad.meldingen()
