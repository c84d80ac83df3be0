"""Whatever somebody types or breaks: every command says in Dutch what is wrong, with exit code 1 and without a traceback."""

from __future__ import annotations

import io
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import PROJECT, VANDAAG, Stad, opdracht

from generator.__main__ import main
from generator.opdrachten import OPDRACHTEN

_ENGELS = re.compile(
    r"(?<![-\w./])(?:the|is not|not|does|error|errors|invalid|missing|expected|unexpected|file|path|usage|range|integer"
    r"|float|required|directory|string|argument|options?|try|got|aborted|value|unrecognised|traceback|default|must"
    r"|should|exist|exists|isn't|encountered|parsing|while|x>=?\d|x<=?\d|text|such|command|commands|type)(?![-\w=])",
    re.IGNORECASE,
)
_MET_PROJECT = tuple(naam for naam in OPDRACHTEN if naam not in {"begin", "velden", "schema"})
_NODIG = {
    "begin": ["Lommerdam"],
    "nieuw": ["regeling", "Gratis zwemles"],
    "lees-in": ["tabel.csv"],
    "klopt-nog": ["schuldhulp"],
    "nagevraagd": ["schuldhulp", "contact", "--door", "redacteur"],
    "zoek": ["geld"],
    "check": ["-"],
    "kaartje": ["schuldhulp"],
    "noodluik": ["doel"],
    "stick": ["doel"],
    "velden": ["regeling"],
}
Draai = Callable[..., str]


@pytest.fixture
def draai(
    stad: Stad, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> Draai:
    """Runs the command line in a copy of voorbeeldstad through its own door; returns all that it says."""
    monkeypatch.chdir(stad.map)
    monkeypatch.setenv("SOCIALE_KAART_VANDAAG", VANDAAG.isoformat())

    def doe(*woorden: str, code: int = 1) -> str:
        monkeypatch.setattr("sys.argv", ["sociale-kaart", *woorden])
        with pytest.raises(SystemExit) as gestopt:
            main()
        gezegd = capsys.readouterr()
        alles = "\n".join((gezegd.out, gezegd.err, *caplog.messages))
        assert gestopt.value.code == code, alles
        assert not _ENGELS.findall(alles), alles
        return alles

    return doe


@pytest.mark.parametrize("naam", OPDRACHTEN)
def test_de_uitleg_van_elke_opdracht_is_nederlands_en_heel(draai: Draai, naam: str) -> None:
    uitleg = draai(naam, "--help", code=0)
    assert "..." not in uitleg
    assert uitleg.startswith(f"Gebruik: sociale-kaart {naam}")


def test_de_lijst_van_opdrachten_is_heel(draai: Draai) -> None:
    uitleg = draai("--help", code=0)
    assert "..." not in uitleg
    assert all(f"\n  {naam} " in uitleg for naam in OPDRACHTEN)


@pytest.mark.parametrize("naam", OPDRACHTEN)
@pytest.mark.parametrize("erbij", [["--foo"], ["--confg", "x"], ["een", "twee", "drie", "vier", "vijf"]])
def test_een_optie_die_er_niet_is_of_iets_te_veel(draai: Draai, naam: str, erbij: list[str]) -> None:
    if naam == "zoek" and "een" in erbij:  # it takes as many words as somebody types
        return
    gezegd = draai(naam, *_NODIG.get(naam, []), *erbij)
    assert ("bestaat niet" if "een" not in erbij else "Er staat iets te veel of op de verkeerde plek.") in gezegd


@pytest.mark.parametrize("naam", sorted(_NODIG))
def test_er_ontbreekt_iets(draai: Draai, naam: str) -> None:
    assert "ontbreekt" in draai(naam)


@pytest.mark.parametrize("naam", _MET_PROJECT)
@pytest.mark.parametrize(
    ("config", "zin"),
    [
        ("nergens.yml", "nergens.yml bestaat niet. Ga naar de map van het project"),
        ("content", "content is een map. Geef het bestand: --config content/mkdocs.yml"),
        ("leeg/niets/mkdocs.yml", "leeg/niets/mkdocs.yml bestaat niet. Ga naar de map van het project"),
    ],
)
def test_een_mkdocs_yml_die_er_niet_is(draai: Draai, naam: str, config: str, zin: str) -> None:
    assert zin in draai(naam, *_NODIG.get(naam, []), "--config", config)


@pytest.mark.parametrize("naam", ["begin", *_MET_PROJECT])
@pytest.mark.parametrize("dag", ["20270301", "2027-W01-1", "morgen", "2027-02-31", "2027-3-1"])
def test_een_dag_die_er_geen_is(draai: Draai, monkeypatch: pytest.MonkeyPatch, naam: str, dag: str) -> None:
    monkeypatch.setenv("SOCIALE_KAART_VANDAAG", dag)
    gezegd = draai(naam, *_NODIG.get(naam, []))
    assert f"SOCIALE_KAART_VANDAAG is “{dag}”. Schrijf een datum als 2027-03-01." in gezegd


@pytest.mark.parametrize(
    ("oud", "nieuw", "zin"),
    [
        ("plugins:", "plugins: [", "mkdocs.yml is nog niet goed. Regel "),
        ("docs_dir: content", "docs_dir: contnt", "“docs_dir” in mkdocs.yml: “contnt” bestaat niet."),
        ("docs_dir: content", "docs_dir: [content]", "“docs_dir” in mkdocs.yml: "),
        ("  name: material", "  name: materiaal", "Er is geen thema “materiaal”. Bedoelde u “material”?"),
        (
            "nav:",
            "validation: {nav: {omitted_files: x}}\nnav:",
            "in mkdocs.yml klopt iets niet. Zet terug wat er stond.",
        ),
        ("  custom_dir:", "  #", "staat bij theme een ander thema, of de map ervan ontbreekt."),
        ("  - sociale-kaart:", "  - sociale-krt:", "De plugin “sociale-krt” is er niet. Bedoelde u “sociale-kaart”?"),
        ("site_name:", "site_nam:", "Bij “site_name” in mkdocs.yml: Dit ontbreekt of is leeg. Vul het in."),
        ("regelingen, initiatieven", "regelinge, initiatieven", "sociale-kaart, records"),
    ],
)
def test_een_mkdocs_yml_die_niet_klopt(draai: Draai, stad: Stad, oud: str, nieuw: str, zin: str) -> None:
    stad.vervang("mkdocs.yml", oud, nieuw)
    assert zin in draai("controleer")


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"", "ontbreekt of is leeg"),
        (b"- een\n- twee\n", "Hier horen velden te staan (naam: waarde), geen lijst of losse tekst."),
        (b"tekst", "Hier horen velden te staan (naam: waarde), geen lijst of losse tekst."),
        (b"INHERIT: weg.yml", "bij INHERIT bestaat niet."),
        (b"site_name: caf\xe9\n", "Het bestand is niet te lezen. Sla het op als UTF-8."),
        (b"\x00\x01", "mkdocs.yml is nog niet goed."),
        (b"a: !!python/object:os.system x", "mkdocs.yml is nog niet goed. Zet de vorige versie terug."),
    ],
)
def test_een_mkdocs_yml_die_er_geen_is(draai: Draai, stad: Stad, inhoud: bytes, zin: str) -> None:
    (stad.map / "mkdocs.yml").write_bytes(inhoud)
    assert zin in draai("controleer")


def test_een_mkdocs_yml_zonder_onze_plugin(draai: Draai, stad: Stad) -> None:
    (stad.map / "mkdocs.yml").write_text("site_name: Stad\ndocs_dir: content\nplugins: []\n", encoding="utf-8")
    assert "In mkdocs.yml ontbreekt de plugin. Zet onder plugins: een regel - sociale-kaart" in draai("controleer")


def test_seconden_die_geen_getal_zijn(draai: Draai, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOCIALE_KAART_VANDAAG")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "morgen")
    assert "SOURCE_DATE_EPOCH is “morgen”. Geef een aantal seconden sinds 1970." in draai("controleer")


@pytest.mark.parametrize(
    ("woorden", "zin"),
    [
        (["klopt-nog", "schuldhul"], "Bedoelde u “schuldhulp”?"),
        (["klopt-nog", "112"], "Bedoelde u “levensgevaar”?"),
        (["nagevraagd", "schuldhul", "contact", "--door", "x"], "Bedoelde u “schuldhulp”?"),
        (["taal", "schuldhul"], "Bedoelde u “schuldhulp”?"),
        (["kaartje", "schuldhul"], "Bedoelde u “schuldhulp”?"),
        (["boekje", "--wijk", "nord"], "Bedoelde u “noord”?"),
        (["boekje", "--thema", "gelt"], "Bedoelde u “geld”?"),
        (["belronde", "--bij", "Niemand"], "Er is niets te vragen aan “Niemand”."),
        (["controleer", "nergens.yaml"], "is geen bestand van deze site"),
        (["velden", "regelin"], "Kies uit: regeling"),
        (["nieuw", "wenss", "kleerkast"], "De opdracht “wenss” bestaat niet. Bedoelde u “wens”? Kies uit: regeling, "),
        (["nieuw", "wens", "kleerkast", "--hoevel", "3"], "Bedoelde u “--hoeveel”?"),
        (["velden", "regeling", "--bijwerken", "nergens.md"], "“nergens.md” bestaat niet."),
        (["velden", "regeling", "--bijwerken", "content"], "“content” is een map en geen bestand."),
        (["verloopt", "--dage", "3"], "Bedoelde u “--dagen”?"),
        (["verloopt", "--dagen", "nul"], "Geef bij --dagen een heel getal van minstens 0."),
        (["verloopt", "--dagen", "-1"], "Geef bij --dagen een heel getal van minstens 0."),
        (["verloopt", "--ics", "content"], "“content” is een map en geen bestand."),
        (["verloopt", "--ics", "nergens/x.ics"], "nergens"),
        (["links", "--time-out", "nul"], "Geef bij --time-out een getal van minstens 0.1."),
        (["links", "--pauze", "-3"], "Geef bij --pauze een getal van minstens 0."),
        (["zoek", "geld", "--aantal", "0"], "Geef bij --aantal een heel getal van minstens 1."),
        (["belronde", "--a4"], "Achter --a4 hoort nog iets te staan."),
        (["controleer", "--json=ja"], "Achter --json hoort niets te staan."),
        (["noodluik", "mkdocs.yml"], "“mkdocs.yml” is een bestand en geen map."),
        (["noodluik", "content"], "De map content is niet leeg."),
        (["contoleer"], "Bedoelde u “controleer”?"),
    ],
)
def test_een_waarde_die_niet_kan(draai: Draai, woorden: list[str], zin: str) -> None:
    assert zin in draai(*woorden)


@pytest.mark.parametrize("naam", [naam for naam in _MET_PROJECT if naam not in {"nieuw", "controleer"}])
def test_een_kapotte_lijst_stopt_of_doet_er_niet_toe(draai: Draai, stad: Stad, naam: str) -> None:
    (stad.map / "content" / "lijsten" / "gemeente.yaml").write_text("naam: [", encoding="utf-8")
    code = 0 if naam in {"taal", "klopt-nog"} else 1
    draai(naam, *_NODIG.get(naam, []), code=code)


@pytest.mark.parametrize("naam", ["klopt-nog", "taal", "nagevraagd"])
def test_een_record_dat_niet_te_lezen_is_bestaat_wel(draai: Draai, stad: Stad, naam: str) -> None:
    stad.vervang("regelingen/schuldhulp.yaml", "naam: Schuldhulp", "naam: [Schuldhulp")
    gezegd = draai(naam, *(_NODIG.get(naam) or ["schuldhulp"]))
    assert "“schuldhulp” is niet te lezen. Draai eerst: sociale-kaart controleer" in gezegd


def test_het_noodluik_zegt_een_opdracht_die_werkt(draai: Draai, stad: Stad) -> None:
    assert "mkdocs build -f 'nood luik/mkdocs.yml'" in draai("noodluik", "nood luik", code=0)
    assert Path(stad.map / "nood luik" / "mkdocs.yml").is_file()


@pytest.mark.parametrize("soort", ["regeling", "wijkinitiatief"])
def test_nieuw_zonder_map_voor_die_soort(draai: Draai, stad: Stad, soort: str) -> None:
    stad.vervang("mkdocs.yml", "records: [regelingen, initiatieven]", "records: [content]")
    assert "In mkdocs.yml staat bij records: geen map " in draai("nieuw", soort, "Iets")


class _Afgebroken:
    """A keyboard on which somebody types Ctrl-C."""

    buffer = property(lambda self: self)

    def read(self, *_: int) -> bytes:
        raise KeyboardInterrupt

    readline = read


@pytest.mark.parametrize(
    ("woorden", "zin"),
    [
        (["taal", "-"], "Gestopt. Er is niets veranderd."),
        (["nieuw", "regeling", "Zwemles"], "Gestopt. Er is niets geschreven."),
        (["nieuw", "wens", "kleerkast", "--soort", "tijd"], "Gestopt. Er is niets geschreven."),
    ],
)
def test_wie_midden_in_een_opdracht_stopt_leest_dat(
    draai: Draai, monkeypatch: pytest.MonkeyPatch, woorden: list[str], zin: str
) -> None:
    monkeypatch.setattr("sys.stdin", _Afgebroken())
    assert zin in draai(*woorden)


def test_een_antwoord_dat_geen_utf8_is(draai: Draai, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"Zwemmen in caf\xe9s.\n"), encoding="utf-8"))
    assert "Dit antwoord is geen UTF-8. Typ het opnieuw." in draai("nieuw", "regeling", "Zwemles")


def test_taal_zonder_goede_woordenlijst(draai: Draai, stad: Stad, monkeypatch: pytest.MonkeyPatch) -> None:
    (stad.map / "content" / "lijsten" / "jargon.yaml").write_text("naam: [", encoding="utf-8")
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"Dit is een zin."), encoding="utf-8"))
    assert "De lijst jargon is er niet of is nog niet goed." in draai("taal", "-")


def test_velden_in_een_readme_zonder_plek_daarvoor(draai: Draai, stad: Stad) -> None:
    (stad.map / "README.md").write_text("# Velden\n", encoding="utf-8")
    zin = "In README.md ontbreekt de regel <!-- sociale-kaart velden regeling -->."
    assert zin in draai("velden", "regeling", "--bijwerken", "README.md")
    assert (stad.map / "README.md").read_text(encoding="utf-8") == "# Velden\n"


def test_een_kaartje_met_een_kapot_sjabloon(stad: Stad) -> None:
    shutil.copytree(PROJECT / "theme", stad.map / "theme")
    stad.vervang("mkdocs.yml", str(PROJECT / "theme"), "theme")
    (stad.map / "theme" / "papier" / "kaartje.typ").write_text("#dit-bestaat-niet", encoding="utf-8")
    uitvoer = opdracht("kaartje", "schuldhulp", map_=stad.map)
    assert uitvoer.returncode == 1
    assert uitvoer.stderr.startswith("Het sjabloon kaartje.typ is nog niet goed: ")  # what follows is from Typst
    assert not list(stad.map.glob("*.pdf"))


def test_een_map_die_geen_map_is(draai: Draai) -> None:
    assert "Het lukt niet met mkdocs.yml/luik" in draai("noodluik", "mkdocs.yml/luik")
