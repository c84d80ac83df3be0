"""The manual for the redactie is right: its commands, files, links and pictures exist, and it explains every message."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from click import Context, Group
from conftest import PROJECT, Stad, opdracht
from foutvoorbeelden import FOUTEN, Gelezen

from generator.__main__ import groep
from generator.documenten.lezer import lees_bestand
from generator.documenten.ontleder import ontleed
from generator.keuring.adreslijst import BESTAND as ADRESSEN
from generator.meldingen import Melding
from generator.redactie.links.bestand import BESTAND as LINKS

sys.path.insert(0, str(PROJECT / "bench"))
from meldingenlijst import BESTAND, Geval, algemeen, anker, gevallen, indeling, pagina

HANDLEIDING = PROJECT / "HANDLEIDING.md"
BEELDEN = PROJECT / "docs" / "handleiding"
# The tasks on the git website make these; docs/beheer.md says when.
VAN_DE_TAKEN = {ADRESSEN, LINKS}
VAN_DE_BOUW = {".cache/", "site/", "site/papier/", "assets/lijst.js", "sw.js", "LEES-MIJ.txt"}


# What people read who work with it.
DOCUMENTEN = [
    HANDLEIDING,
    BESTAND,
    PROJECT / "docs" / "beheer.md",
    PROJECT / "README.md",
    *(PROJECT / map_ / "README.md" for map_ in ("bench", "generator", "initiatieven", "regelingen")),
    PROJECT / "CONTRIBUTING.md",
]


def _naam(bestand: Path) -> str:
    return bestand.relative_to(PROJECT).as_posix()


def _tekst(bestand: Path = HANDLEIDING) -> str:
    return bestand.read_text(encoding="utf-8")


def test_uitleg_van_de_meldingen_is_bij() -> None:
    assert _tekst(BESTAND) == pagina(), "Draai: python bench/handleiding.py --meldingen"


def _kaal(tekst: str) -> str:
    """Only the fixed words of a message."""
    return re.sub(r"\W+", " ", re.sub(r"“[^”]*”|[\w./-]*/[\w-]+\.yaml|U\+\w{4}|\d[\d.,:-]*", " ", tekst)).strip()


def test_elke_melding_wordt_uitgelegd() -> None:
    uitleg = _kaal(BeautifulSoup(_tekst(BESTAND), "html.parser").text.replace("\\", ""))
    gemist = []
    for bestand in sorted(FOUTEN.glob("*/melding.txt")):
        for blok in bestand.read_text(encoding="utf-8").strip().split("\n\n"):
            wat = blok.split("\n")[1].removeprefix("    ").removeprefix("Let op: ")
            if _kaal(re.sub(r"is een vakwoord: .*", "is een vakwoord", wat)) not in uitleg:
                gemist.append(f"{bestand.parent.name}: {wat}")
    assert gemist == [], "Draai: python bench/handleiding.py --meldingen"


def _verbeterbaar() -> Iterator[tuple[Geval, str, str]]:
    """Every message with what to replace by what, except those about a file name."""
    alle = gevallen()
    for groep_ in indeling():
        for naam, voorbeeld in groep_["gevallen"].items():
            if "goed" in voorbeeld and not voorbeeld.get("los"):
                geval = alle[naam]
                yield geval, voorbeeld.get("fout", geval.foute_regel), voorbeeld["goed"]


@pytest.mark.audit
@pytest.mark.parametrize(("geval", "fout", "goed"), [pytest.param(*v, id=v[0].naam) for v in _verbeterbaar()])
def test_wat_goed_heet_is_ook_goed(gelezen: Gelezen, stad: Stad, geval: Geval, fout: str, goed: str) -> None:
    """The message is gone once the wrong text is replaced by what the page calls right."""
    voorbeeld = geval.naam.rsplit(".", 1)[0]
    if (FOUTEN / voorbeeld / "theme").is_dir():
        stad.met_eigen_thema()
    shutil.copytree(FOUTEN / voorbeeld, stad.map, dirs_exist_ok=True, ignore=shutil.ignore_patterns("melding.txt"))

    def over_dit(melding: Melding) -> bool:
        return melding.bestand == geval.bestand and melding.plek == geval.plek and algemeen(melding.wat) == geval.kop

    assert any(map(over_dit, gelezen.meldingen(voorbeeld)))
    assert fout in geval.tekst
    (stad.map / geval.bestand).write_text(geval.tekst.replace(fout, goed, 1), encoding="utf-8")
    assert not [melding for melding in stad.lees()[1] if over_dit(melding)]


def _code(tekst: str) -> list[str]:
    """What stands between single backticks."""
    return re.findall(r"`([^`\n]+)`", re.sub(r"^```.*?^```$", "", tekst, flags=re.MULTILINE | re.DOTALL))


def _opdrachten(tekst: str) -> list[list[str]]:
    """What somebody is told to type: between single backticks, or as a line of a shell."""
    shell = "\n".join(re.findall(r"^```sh\n(.*?)^```$", tekst, re.MULTILINE | re.DOTALL))
    kaal = (re.sub(r"^(?:[A-Z_]+=\S* )*(?:\.venv/bin/)?", "", regel) for regel in (*_code(tekst), *shell.splitlines()))
    return [regel.partition(" #")[0].split() for regel in kaal if re.match(r"(?:sociale-kaart|make) \w", regel)]


@pytest.mark.parametrize("bestand", DOCUMENTEN, ids=_naam)
def test_elke_opdracht_en_optie_bestaat(bestand: Path) -> None:
    doelen = re.findall(r"^(\w+):", _tekst(PROJECT / "Makefile"), re.MULTILINE)
    for programma, naam, *rest in _opdrachten(_tekst(bestand)):
        if programma == "make":
            assert naam in doelen
            continue
        gekozen = groep.get_command(Context(groep), naam)
        assert gekozen is not None, naam
        if isinstance(gekozen, Group):
            gekozen = gekozen.get_command(Context(gekozen), rest[0])
            assert gekozen is not None, rest[0]
        opties = {optie for parameter in gekozen.params for optie in parameter.opts}
        assert {woord for woord in rest if woord.startswith("-")} <= opties, naam


def test_de_handleiding_noemt_elke_opdracht_voor_de_redactie() -> None:
    genoemd = {naam for programma, naam, *_ in _opdrachten(_tekst()) if programma == "sociale-kaart"}
    assert set(groep.list_commands(Context(groep))) - genoemd == {
        "begin",
        "boekje",
        "kaartje",
        "noodluik",
        "schema",
        "stick",
        "velden",
    }


@pytest.fixture(scope="module")
def paden() -> frozenset[str]:
    """Every file and folder of the project, each folder with a slash at its end."""
    mappen = [pad for pad in PROJECT.iterdir() if pad.is_dir() and pad.name not in {".git", ".venv", "site"}]
    alle = (*PROJECT.iterdir(), *(pad for map_ in mappen for pad in map_.rglob("*")))
    return frozenset(f"/{pad.relative_to(PROJECT).as_posix()}{'/' if pad.is_dir() else ''}" for pad in alle)


@pytest.mark.parametrize("bestand", DOCUMENTEN, ids=_naam)
def test_elk_bestand_bestaat(bestand: Path, paden: frozenset[str]) -> None:
    """A name may be the end of a path: the text around it says in which folder."""
    vorm = re.compile(r"(?:\.\./)?([\w.][\w./-]*(?:/|\.(?:yaml|yml|md|txt|py|js|css)))")
    namen = {gevonden[1] for stuk in _code(_tekst(bestand)) if (gevonden := vorm.fullmatch(stuk))}
    einden = {pad[plek:] for pad in paden for plek in range(len(pad)) if pad[plek] == "/"}
    assert {naam for naam in namen - VAN_DE_TAKEN - VAN_DE_BOUW if f"/{naam}" not in einden} == set()


@pytest.mark.parametrize("bestand", [HANDLEIDING, BESTAND], ids=lambda pad: pad.name)
def test_elke_link_en_elk_beeld_bestaat(bestand: Path) -> None:
    tekst = re.sub(r"^```.*?^```$", "", _tekst(bestand), flags=re.MULTILINE | re.DOTALL)
    for doel in re.findall(r"(?<!\\)\]\(([^)]+)\)", tekst):
        pad, _, plek = doel.partition("#")
        naar = (bestand.parent / pad).resolve() if pad else bestand
        assert naar.is_file(), doel
        koppen = re.findall(r"^#+ (.+)$", _tekst(naar), re.MULTILINE) if naar.suffix == ".md" else []
        assert not plek or plek in map(anker, koppen), doel


def test_elk_beeld_is_klein_en_heeft_een_beschrijving() -> None:
    beelden = dict(re.findall(r"!\[([^\]]*)\]\(docs/handleiding/([^)]+)\)", _tekst()))
    assert sorted(beelden.values()) == sorted(pad.name for pad in BEELDEN.iterdir())
    assert len(beelden) <= 10
    assert all(len(beschrijving) > 40 for beschrijving in beelden)
    assert all(pad.stat().st_size < 80_000 for pad in BEELDEN.iterdir())


def test_elk_voorbeeld_in_de_handleiding_is_goede_yaml() -> None:
    voorbeelden = re.findall(r"^```yaml\n(.*?)^```$", _tekst(), re.MULTILINE | re.DOTALL)
    assert len(voorbeelden) > 3
    assert [ontleed(voorbeeld.encode(), "voorbeeld.yaml", "voorbeeld")[1] for voorbeeld in voorbeelden] == [()] * len(
        voorbeelden
    )


def test_de_zes_regels_kloppen() -> None:
    """What the table calls wrong is refused where YAML itself can tell, and what it calls right is read."""
    rijen = re.findall(r"^\| (\d)\. .*\| (.*) \| (.*) \|$", _tekst(), re.MULTILINE)
    assert [nummer for nummer, _, _ in rijen] == list("123456")
    for nummer, fout, goed in rijen:
        assert all(ontleed(stuk.encode(), "x.yaml", "x")[1] == () for stuk in _code(goed))
        if nummer in "12":
            assert all(ontleed(stuk.encode(), "x.yaml", "x")[1] for stuk in _code(fout))


def test_de_tabel_zegt_hoe_lang_een_feit_blijft_staan() -> None:
    lijst, _ = lees_bestand(PROJECT / "content" / "landelijk" / "houdbaarheid.yaml", PROJECT)
    assert lijst is not None
    assert isinstance(lijst.gegevens, tuple)
    rijen = re.findall(r"^\|.*\| (.*) \| (.*) \|$", _tekst(), re.MULTILINE)
    for soort in lijst.gegevens:
        assert isinstance(soort, dict)
        duur = f"{soort['dagen']} dagen" if "dagen" in soort else "tot en met"
        assert any(zin == soort["terugval"] and termijn.startswith(duur) for termijn, zin in rijen), (
            f"Pas de tabel in HANDLEIDING.md aan: {soort['id']}"
        )


def test_de_handleiding_leest_zelf_goed() -> None:
    """No code, pictures or tables; what is left goes through the reading gate as a loose text."""
    tekst = re.sub(r"^```.*?^```$|^\|.*\|$|!\[[^\]]*\]\([^)]*\)", "", _tekst(), flags=re.MULTILINE | re.DOTALL)
    tekst = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", re.sub(r"^#+ ", "", tekst, flags=re.MULTILINE))
    uitvoer = opdracht("taal", "-", invoer=re.sub(r"[`*]", "", tekst))
    assert uitvoer.stdout.splitlines()[-1].startswith("Goed: "), uitvoer.stdout
