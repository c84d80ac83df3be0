"""`sociale-kaart begin`: a municipality that builds at once, in its own name; or nothing at all."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
import venv
from datetime import date
from importlib.metadata import version
from pathlib import Path

import pytest
import yaml
from conftest import OMGEVING as HIER
from conftest import PROJECT, opdracht

from generator import pakket
from generator.build import controleer
from generator.kaart.kaart import SocialeKaart
from generator.lezen import lees_kaart
from generator.meldingen import fouten
from generator.models.bereik import cijfers
from generator.redactie.beginnen.bestanden import bestanden
from generator.redactie.beginnen.neerzetten import neergezet
from generator.redactie.beginnen.plaats import plaats
from generator.schil.instellingen import lees_project

_GECONTROLEERD = re.compile(r"gecontroleerd: (\d{4}-\d\d-\d\d)")
_LANDELIJK = [
    pad.read_text(encoding="utf-8") for map_ in (pakket.RECORDS, pakket.LIJSTEN) for pad in map_.glob("*.yaml")
]
VANDAAG = date.fromisoformat(max(dag for tekst in _LANDELIJK for dag in _GECONTROLEERD.findall(tekst)))
"""The first day on which all that every town shares can be true."""
OMGEVING = HIER | {"SOCIALE_KAART_VANDAAG": VANDAAG.isoformat()}
BEL = ["--telefoon", "14 020"]
ALLES = [*BEL, "--gemeentecode", "GM0014", "--website", "www.lommerdam.example", "--pas", "Lommerpas"]


def begin(map_: Path, *woorden: str) -> str:
    """Begin in an empty folder of the test; what the command says."""
    uitvoer = opdracht("begin", *woorden, map_=map_, vandaag=VANDAAG)
    assert uitvoer.returncode == 0, uitvoer.stderr
    return uitvoer.stdout


def gelezen(stad: Path) -> SocialeKaart:
    lezing = lees_kaart(lees_project(stad / "mkdocs.yml").op(VANDAAG))
    assert fouten(lezing.meldingen) == ()
    assert lezing.kaart is not None
    return lezing.kaart


def staat_er(map_: Path) -> list[str]:
    return sorted(pad.relative_to(map_).as_posix() for pad in map_.rglob("*"))


@pytest.fixture(scope="module")
def begonnen(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A municipality of which everything was told, and what the command says of it."""
    map_ = tmp_path_factory.mktemp("begin")
    return map_ / "lommerdam", begin(map_, "Lommerdam", *ALLES, "--team", "WIJ Lommerdam")


@pytest.fixture(scope="module")
def stad(begonnen: tuple[Path, str]) -> Path:
    """The folder of that municipality."""
    return begonnen[0]


def test_er_is_niets_fout_en_wat_elke_gemeente_moet_hebben_is_er(stad: Path) -> None:
    kaart, _, meldingen = controleer(lees_project(stad / "mkdocs.yml").op(VANDAAG))
    assert meldingen == ()
    assert kaart is not None
    assert len(kaart.bladen) >= 20
    assert {"112", "113"} <= {cijfers(nood.telefoon) for nood in gelezen(stad).noodhulp.values()}


def test_wat_is_verteld_staat_in_de_gemeente(stad: Path) -> None:
    gemeente = gelezen(stad).gemeente
    assert (gemeente.naam, gemeente.gemeentecode, gemeente.telefoon) == ("Lommerdam", "0014", "14 020")
    assert gemeente.website == "https://www.lommerdam.example"
    assert gemeente.team.in_een_zin == "WIJ Lommerdam"
    assert gemeente.stadspas is not None
    assert (gemeente.stadspas.naam, gemeente.stadspas.regeling) == ("Lommerpas", "lommerpas")
    assert gemeente.gecontroleerd == VANDAAG


def test_een_team_zonder_lidwoord_staat_zo_in_de_zinnen(stad: Path) -> None:
    doe = [thema.begin.doe for thema in gelezen(stad).themas.values() if thema.begin]
    assert any("WIJ Lommerdam" in zin for zin in doe)
    assert not any("wijkteam" in zin or "het WIJ" in zin for zin in doe)


@pytest.mark.parametrize(
    ("antwoorden", "zin"),
    [
        ({}, "het wijkteam"),
        ({"team": "buurtteam"}, "het buurtteam"),
        ({"team": "De Kracht"}, "de Kracht"),
        ({"team": "Kernteam", "lidwoord": "het"}, "het Kernteam"),
        ({"team": "sociaal raadslieden", "lidwoord": "geen"}, "sociaal raadslieden"),
    ],
    ids=str,
)
def test_het_team_krijgt_het_goede_lidwoord(antwoorden: dict[str, str], zin: str) -> None:
    lommerdam = plaats("Lommerdam", VANDAAG)
    for vraag, antwoord in antwoorden.items():
        lommerdam = lommerdam.met(vraag, antwoord)
    assert lommerdam.in_zinnen.in_een_zin == zin


@pytest.mark.parametrize(
    ("gegeven", "map_", "naam"),
    [
        ("’s-Hertogenbosch", "s-hertogenbosch", "’s-Hertogenbosch"),
        ("'s-Gravenhage", "s-gravenhage", "'s-Gravenhage"),
        ("Bergen (NH.)", "bergen-nh", "Bergen (NH.)"),
        ("Súdwest-Fryslân", "sudwest-fryslan", "Súdwest-Fryslân"),
        ("“Den Haag”", "den-haag", "Den Haag"),
        ("Gemeente  Nuenen, Gerwen en Nederwetten", "nuenen-gerwen-en-nederwetten", "Nuenen, Gerwen en Nederwetten"),
    ],
)
def test_elke_naam_van_een_gemeente_kan(tmp_path: Path, gegeven: str, map_: str, naam: str) -> None:
    """With what the command writes; that it is all good, it looks itself, as in the other tests."""
    klaar = plaats(gegeven, VANDAAG).met("telefoon", "14 020")
    with neergezet(tmp_path / klaar.id, bestanden(klaar)):
        pass
    assert [pad.name for pad in tmp_path.iterdir()] == [map_]
    assert gelezen(tmp_path / map_).gemeente.naam == naam
    assert yaml.compose((tmp_path / map_ / "mkdocs.yml").read_text(encoding="utf-8")) is not None
    assert lees_project(tmp_path / map_ / "mkdocs.yml").naam == f"Sociale kaart {naam}"


def test_een_onbekende_gemeentecode_is_een_opmerking(tmp_path: Path) -> None:
    gezegd = begin(tmp_path, "’s-Gravenhage", *BEL, "--gemeentecode", "9999")
    assert "Let op: Gemeentecode 9999 kennen we niet." in gezegd
    assert gelezen(tmp_path / "s-gravenhage").gemeente.gemeentecode == "9999"


@pytest.mark.parametrize(
    ("antwoord", "code", "bekend"),
    [("0014", "0014", True), ("gm0014", "0014", True), ("14", "0014", True), ("Gelderland", "0000", False)],
)
def test_een_gemeentecode_is_altijd_vier_cijfers(antwoord: str, code: str, bekend: bool) -> None:
    lommerdam = plaats("Lommerdam", VANDAAG).met("gemeentecode", antwoord)
    assert lommerdam.gemeentecode == code
    assert any("Gemeentecode" in opmerking for opmerking in lommerdam.opmerkingen()) is not bekend


def test_wat_niemand_zei_is_niet_verzonnen(tmp_path: Path) -> None:
    gezegd = begin(tmp_path, "Lommerdam", *BEL)
    gemeente = gelezen(tmp_path / "lommerdam").gemeente
    assert gemeente.website.startswith("https://organisaties.overheid.nl/")
    assert "Let op: De website van de gemeente weten we niet." in gezegd
    assert gemeente.stadspas is None
    teksten = "".join(pad.read_text(encoding="utf-8") for pad in (tmp_path / "lommerdam" / "content").rglob("*.*"))
    nummers = re.findall(r"\b(?:14 \d{3}|0\d{2,3}[ -]\d[\d ]{5,})\b", teksten)
    assert set(nummers) == {"14 020"}


def test_het_zegt_in_een_paar_regels_wat_u_nu_doet(begonnen: tuple[Path, str]) -> None:
    regels = begonnen[1].splitlines()
    assert regels[0] == "Sociale kaart Lommerdam staat klaar in lommerdam."
    assert len(regels) <= 7
    assert not any("Let op" in regel for regel in regels)


@pytest.mark.parametrize(
    ("opties", "bezwaar"),
    [
        ([], "Welk nummer bel je met alle vragen aan de gemeente?"),
        (["--telefoon", "12345"], "--telefoon: “12345” is geen Nederlands telefoonnummer. Een nummer heeft 10 cijfers"),
        (["--telefoon", "bel maar"], "--telefoon: “bel maar” is geen telefoonnummer."),
        ([*BEL, "--website", "onze site"], "--website: “onze site” is geen adres van een website."),
        ([*BEL, "--team", ""], "--team: "),
        ([*BEL, "--lidwoord", "een"], "Dat kan niet bij --lidwoord. Kies uit: het, de, geen."),
    ],
    ids=str,
)
def test_wat_niet_kan_wordt_geweigerd_en_laat_niets_achter(tmp_path: Path, opties: list[str], bezwaar: str) -> None:
    uitvoer = opdracht("begin", "Lommerdam", *opties, map_=tmp_path, vandaag=VANDAAG)
    assert uitvoer.returncode == 1
    assert bezwaar in uitvoer.stderr
    assert staat_er(tmp_path) == []


@pytest.mark.parametrize("naam", ["!!", "Zo $dan", "<b>Stad</b>"])
def test_een_naam_die_geen_naam_is_laat_niets_achter(tmp_path: Path, naam: str) -> None:
    uitvoer = opdracht("begin", naam, *BEL, map_=tmp_path, vandaag=VANDAAG)
    assert uitvoer.returncode == 1
    assert uitvoer.stderr
    assert staat_er(tmp_path) == []


def test_wat_er_staat_blijft_staan(tmp_path: Path) -> None:
    (tmp_path / "lommerdam").mkdir()
    (tmp_path / "lommerdam" / "README.md").write_text("van mij", encoding="utf-8")
    (tmp_path / "bestand").write_text("van mij", encoding="utf-8")
    voor = staat_er(tmp_path)
    uitvoer = opdracht("begin", "Lommerdam", *BEL, map_=tmp_path, vandaag=VANDAAG)
    assert uitvoer.returncode == 1
    assert uitvoer.stderr == (
        "In lommerdam staat al iets: README.md. Kies met --map een lege map of een nieuwe naam.\n"
    )
    assert opdracht("begin", "Lommerdam", *BEL, "--map", "bestand", map_=tmp_path, vandaag=VANDAAG).returncode == 1
    assert staat_er(tmp_path) == voor
    assert (tmp_path / "bestand").read_text(encoding="utf-8") == "van mij"


def test_een_lege_map_met_git_en_python_mag(tmp_path: Path) -> None:
    for map_, bestand in ((".git", "HEAD"), (".venv", "pyvenv.cfg")):
        (tmp_path / map_).mkdir()
        (tmp_path / map_ / bestand).write_text("van mij", encoding="utf-8")
    assert begin(tmp_path, "Lommerdam", *BEL, "--map", ".").startswith(
        "Sociale kaart Lommerdam staat klaar in deze map."
    )
    assert gelezen(tmp_path).gemeente.naam == "Lommerdam"
    assert (tmp_path / ".git" / "HEAD").read_text(encoding="utf-8") == "van mij"
    assert not list(tmp_path.glob(".*.nieuw"))
    assert opdracht("begin", "Lommerdam", *BEL, "--map", ".", map_=tmp_path, vandaag=VANDAAG).returncode == 1


@pytest.mark.parametrize("bestaat", [False, True])
def test_wie_halverwege_stopt_houdt_niets_half_over(tmp_path: Path, bestaat: bool) -> None:
    doel = tmp_path / "diep" / "stad"
    if bestaat:
        doel.mkdir(parents=True)
    voor = staat_er(tmp_path)

    def halverwege() -> None:
        with neergezet(doel, {"a.txt": "a", "b/c.txt": "c"}) as proef:
            assert (proef / "b" / "c.txt").is_file()
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        halverwege()
    assert staat_er(tmp_path) == voor


def test_komt_er_onderweg_toch_iets_bij_dan_blijft_dat_en_alleen_dat(tmp_path: Path) -> None:
    with pytest.raises(FileExistsError), neergezet(tmp_path, {"a.txt": "a", "b.txt": "b"}):
        (tmp_path / "b.txt").write_text("van een ander", encoding="utf-8")
    assert staat_er(tmp_path) == ["b.txt"]
    assert (tmp_path / "b.txt").read_text(encoding="utf-8") == "van een ander"


def op_een_terminal(map_: Path, typt: str) -> subprocess.CompletedProcess[str]:
    """Begin as somebody does who types."""
    hier, daar = pty.openpty()
    os.write(hier, typt.encode())
    uitvoer = subprocess.run(
        [sys.executable, "-m", "generator", "begin", "Lommerdam"],
        cwd=map_,
        env=OMGEVING,
        stdin=daar,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    os.close(daar)
    os.close(hier)
    return uitvoer


def test_op_een_terminal_wordt_gevraagd_tot_het_antwoord_goed_is(tmp_path: Path) -> None:
    uitvoer = op_een_terminal(tmp_path, "12\n14 020\n0014\n\nde Kracht\nLommerpas\n")
    assert uitvoer.returncode == 0, uitvoer.stderr
    assert "  “12” is geen Nederlands telefoonnummer." in uitvoer.stdout
    gemeente = gelezen(tmp_path / "lommerdam").gemeente
    assert (gemeente.telefoon, gemeente.gemeentecode, gemeente.team.in_een_zin) == ("14 020", "0014", "de Kracht")
    assert gemeente.stadspas is not None


def test_wie_bij_een_vraag_stopt_heeft_niets(tmp_path: Path) -> None:
    uitvoer = op_een_terminal(tmp_path, "14 020\n\x04")
    assert uitvoer.returncode == 1
    assert "Gestopt. Er is niets geschreven." in uitvoer.stderr
    assert staat_er(tmp_path) == []


def test_een_gemeente_houdt_hooguit_vijfhonderd_regels_lijsten_bij(stad: Path) -> None:
    lijsten = [pad.read_text(encoding="utf-8").splitlines() for pad in (stad / "content" / "lijsten").iterdir()]
    assert 0 < sum(map(len, lijsten)) <= 500


def test_alles_is_in_naam_van_de_gemeente(stad: Path) -> None:
    """No text for people names another town, and what it links to is there. The schemas are the same in every town."""
    for pad in stad.rglob("*.*"):
        if pad.is_file() and "schema" not in pad.parts:
            assert not re.search("zaan|poelenburg", pad.read_text(encoding="utf-8"), re.IGNORECASE), pad
    for naam in ("README.md", "HANDLEIDING.md", "docs/beheer.md", "regelingen/README.md", "initiatieven/README.md"):
        tekst = re.sub(r"^```.*?^```$", "", (stad / naam).read_text(encoding="utf-8"), flags=re.M | re.S)
        doelen = [doel.partition("#")[0] for doel in re.findall(r"\]\(([^)#][^)]*)\)", tekst)]
        assert {doel for doel in doelen if not (stad / naam).parent.joinpath(doel).is_file()} == set(), naam
    assert "Tekening" not in (stad / "HANDLEIDING.md").read_text(encoding="utf-8")


def test_de_schemas_zijn_bij(stad: Path) -> None:
    assert opdracht("schema", "--controleer", map_=stad).returncode == 0


def test_de_pijplijn_neemt_de_versie_uit_een_bestand(stad: Path) -> None:
    """The tasks of this repository without `make` and its tests; the host's own schema agrees."""
    assert (
        (stad / "requirements.txt")
        .read_text(encoding="utf-8")
        .endswith(f"\nsociale-kaart=={version('sociale-kaart')}\n")
    )
    workflows = sorted((stad / ".github" / "workflows").iterdir())
    for pad in (*workflows, stad / ".gitlab-ci.yml"):
        tekst = pad.read_text(encoding="utf-8")
        assert not re.search(r"\bmake\b|\.venv|[Pp]roef", tekst), pad.name
    for taak in ("controle.yml", "publiceren.yml", "weekbericht.yml"):
        tekst = (stad / ".github" / "workflows" / taak).read_text(encoding="utf-8")
        assert "pip install --quiet --no-deps -r requirements.txt && pip install --quiet --require-hashes -r" in tekst
    assert all(os.access(pad, os.X_OK) for pad in (stad / ".ci").iterdir())
    programma = Path(sys.executable).with_name("check-jsonschema")
    for soort, gegeven in (
        (["vendor.github-workflows"], workflows),
        (["vendor.gitlab-ci", "--data-transform", "gitlab-ci"], [stad / ".gitlab-ci.yml"]),
    ):
        subprocess.run([programma, "--builtin-schema", *soort, *gegeven], check=True, capture_output=True)


def test_de_kleuren_zijn_die_van_het_thema(stad: Path) -> None:
    """What the sheet of a beginner says is what would hold without it, on a light page and in the dark."""
    thema = (PROJECT / "theme" / "assets" / "tokens.css").read_text(encoding="utf-8").partition("(prefers-color-scheme")
    eigen = (stad / "huisstijl" / "tokens.css").read_text(encoding="utf-8").partition("(prefers-color-scheme")
    for deel in (0, 2):
        waarden = dict(re.findall(r"(--[\w-]+): ([^;]+);", eigen[deel]))
        assert waarden
        assert waarden.items() <= dict(re.findall(r"(--[\w-]+): ([^;]+);", thema[deel])).items()


@pytest.mark.audit
def test_een_nieuwe_gebruiker_heeft_genoeg_aan_het_pakket(tmp_path: Path) -> None:
    """A wheel in a Python of its own, and an empty folder: begin, build with paper, check."""
    pip = [
        sys.executable,
        "-m",
        "pip",
        "--disable-pip-version-check",
        "wheel",
        "--no-deps",
        "--no-build-isolation",
        "-q",
    ]
    subprocess.run([*pip, "--wheel-dir", tmp_path, PROJECT], check=True, timeout=300)
    (wiel,) = tmp_path.glob("*.whl")
    venv.create(tmp_path / ".venv", with_pip=True)
    bin_ = tmp_path / ".venv" / "bin"
    subprocess.run([bin_ / "pip", "install", "-q", "--no-deps", wiel], check=True, timeout=600)
    zegt = subprocess.run(
        [bin_ / "python", "-m", "generator.pakket"], check=True, capture_output=True, text=True, cwd=tmp_path
    )
    subprocess.run(
        [bin_ / "pip", "install", "-q", "--require-hashes", "-r", zegt.stdout.strip()], check=True, timeout=600
    )
    leeg = tmp_path / "leeg"
    leeg.mkdir()
    schoon = {naam: waarde for naam, waarde in OMGEVING.items() if not naam.startswith(("PYTHON", "SOCIALE_KAART"))}

    def doe(*woorden: str, map_: Path) -> str:
        return subprocess.run(
            [bin_ / woorden[0], *woorden[1:]],
            cwd=map_,
            env=schoon,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=True,
            timeout=600,
        ).stdout

    doe("sociale-kaart", "begin", "Lommerdam", *ALLES, map_=leeg)
    stad = leeg / "lommerdam"
    doe("mkdocs", "build", "--strict", map_=stad)
    assert "0 fouten" in doe("sociale-kaart", "controleer", map_=stad)
    site = stad / "site"
    assert len([*(site / "regelingen").glob("*/index.html")]) >= 20
    noodhulp = (site / "noodhulp" / "index.html").read_text(encoding="utf-8")
    assert 'href="tel:112"' in noodhulp
    assert 'href="tel:113"' in noodhulp
    assert len([*(site / "papier").rglob("*.pdf")]) > 20
    teksten = (pad.read_text(encoding="utf-8") for pad in site.rglob("*") if pad.suffix in {".html", ".js", ".json"})
    assert not any("zaan" in tekst.lower() for tekst in teksten)
