"""What leaves the building: all that residents are to read of a record, in every medium, and nothing that is internal.

The records are filled by walking the models (`vol.py`), so a field of tomorrow is looked at without a change here.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated, Any
from zipfile import ZipFile

import pypdfium2
import pytest
from bs4 import BeautifulSoup
from conftest import PROJECT, Stad, draai, kopie
from feiten import zonder_toen
from gebouwd import hulpbestand, zonder_merk
from pdf import pdf_tekst
from pydantic import TypeAdapter, ValidationError
from uitgepakt import tekst_van
from vol import Vuller

from generator.build import bouw
from generator.models import LIJSTEN, SOORTEN
from generator.models.gedateerd import Gedateerd
from generator.models.kenmerken import Feit, Intern, Leest, Veld, Verwijst, met, velden

BEKEND = {
    **{"records": "schuldhulp", "themas": "geld", "doelgroepen": "uitkering", "wijken": "noord"},
    **{"levensgebeurtenissen": "verhuizen", "loketten": "wijkteam", "bewijsstukken": "legitimatie"},
    **{"gaten": "warm-eten-bezorgd", "noodhulp": "geen-eten", "bronnen": "Bron van de proef"},
}
IDS = {"regeling": "volle-regeling", "stille-kracht": "volle-kracht", "wijkinitiatief": "vol-initiatief"}
MET_GEHEIMEN = [lijst for lijst in LIJSTEN if met(Intern, lijst.model) and not lijst.enkel]
# What a page says only when there is nothing else, or when that changed of which it is the meaning (tests/blad/test_nieuws.py).
ALLEEN_NA_VERVAL = {"terugval", "betekent"}


@dataclass(frozen=True)
class Vol:
    """A built voorbeeldstad with full records: where its site is, and which word stands in which field of which kind."""

    stad: Stad
    woorden: Mapping[str, Mapping[str, Veld]]

    @property
    def site(self) -> Path:
        return self.stad.map / "site"

    def pagina(self, soort: str) -> BeautifulSoup:
        """The page of the full record of this kind."""
        map_ = next(s.adres for s in SOORTEN if s.id == soort)
        html = (self.site / map_ / IDS[soort] / "index.html").read_text(encoding="utf-8")
        return BeautifulSoup(html, "html.parser")

    def teksten(self) -> Iterator[tuple[str, str]]:
        """Every file of the site, whatever its ending, as text; of a PDF also what can be read in it."""
        for pad in sorted(pad for pad in self.site.rglob("*") if pad.is_file()):
            uri = pad.relative_to(self.site).as_posix()
            yield uri, tekst_van(pad.read_bytes())
            if pad.suffix == ".pdf":
                yield uri, pdf_tekst(pad)
            if pad.suffix == ".zip":
                with ZipFile(pad) as zip_:
                    yield from ((f"{uri}/{naam}", zip_.read(naam).decode()) for naam in zip_.namelist())


@pytest.fixture(scope="module")
def vol(tmp_path_factory: pytest.TempPathFactory) -> Vol:
    stad = kopie(tmp_path_factory.mktemp("vol") / "stad")
    woorden = {}
    for reeks, soort in enumerate(SOORTEN, start=1):
        vuller = Vuller(BEKEND, reeks)
        (stad.map / soort.waar / f"{IDS[soort.id]}.yaml").write_text(vuller.record(soort.model), encoding="utf-8")
        woorden[soort.id] = vuller.woorden
    for reeks, lijst in enumerate(MET_GEHEIMEN, start=11):
        vuller = Vuller({**BEKEND, "records": "geheim-plan"}, reeks)
        bestand = stad.map / "content" / "lijsten" / f"{lijst.naam}.yaml"
        erbij = vuller.record(lijst.model, id="proef").replace("\n", "\n  ").strip()
        bestand.write_text(f"{bestand.read_text(encoding='utf-8')}- {erbij}\n", encoding="utf-8")
        woorden[lijst.naam] = vuller.woorden
    uitvoer = draai("mkdocs", "build", map_=stad.map, SOCIALE_KAART_PAPIER="true")
    assert uitvoer.returncode == 0, uitvoer.stderr
    return Vol(stad, woorden)


@pytest.mark.parametrize("soort", IDS)
def test_alles_wat_een_bewoner_leest_staat_op_de_bladzijde_en_in_het_boekje(vol: Vol, soort: str) -> None:
    pagina = vol.pagina(soort)
    for helpers in pagina.select(".professionals"):
        helpers.extract()
    tekst, boekje = pagina.get_text(" "), pdf_tekst(vol.site / "papier" / "boekje.pdf")
    alles = {w: v for w, v in vol.woorden[soort].items() if v.lezer == "bewoner" and v.naam not in ALLEEN_NA_VERVAL}
    te_lezen = {woord: veld for woord, veld in alles.items() if veld.pad[0] not in {"toets", "uitgelicht"}}
    assert len(te_lezen) > 15
    assert [str(veld.pad) for woord, veld in te_lezen.items() if woord not in tekst] == []
    # Who reads a booklet is not asked to give; and what is on this month, is not next year.
    op_papier = {woord: veld for woord, veld in te_lezen.items() if veld.pad[0] not in {"wensen", "activiteiten"}}
    assert [str(veld.pad) for woord, veld in op_papier.items() if woord not in boekje] == []
    # What the geld-check asks stands there, and why a record is in the light stands on home.
    check = (vol.site / "index.html").read_text(encoding="utf-8")
    check += (vol.site / "geld-check" / "index.html").read_text(encoding="utf-8")
    check += hulpbestand(vol.site, "assets/checkregels.js").read_text(encoding="utf-8")
    assert [str(veld.pad) for woord, veld in alles.items() if woord not in te_lezen and woord not in check] == []


@pytest.mark.parametrize("soort", IDS)
def test_alles_wat_openbaar_is_is_open_data(vol: Vol, soort: str) -> None:
    map_ = next(s.adres for s in SOORTEN if s.id == soort)
    tekst = (vol.site / map_ / IDS[soort] / "record.json").read_text(encoding="utf-8")
    openbaar = {w: veld for w, veld in vol.woorden[soort].items() if veld.lezer in {"bewoner", "naam", "zoeker"}}
    assert len(openbaar) > 30
    assert [veld.pad for woord, veld in openbaar.items() if woord not in tekst] == []


@pytest.mark.parametrize("soort", [*IDS, *(lijst.naam for lijst in MET_GEHEIMEN)])
def test_wat_intern_is_staat_in_geen_enkel_bestand(vol: Vol, soort: str) -> None:
    geheim = {woord: veld for woord, veld in vol.woorden[soort].items() if veld.kenmerk(Intern)}
    assert geheim
    assert [(uri, veld.pad) for uri, tekst in vol.teksten() for woord, veld in geheim.items() if woord in tekst] == []


@pytest.mark.parametrize("soort", IDS)
def test_tips_staan_alleen_bij_wie_iemand_helpt(vol: Vol, soort: str) -> None:
    """In their own part of the page, and in the booklet for helpers; the search does not know them."""
    tips = {w for w, v in vol.woorden[soort].items() if v.lezer == "vak" and v.naam not in ALLEEN_NA_VERVAL}
    assert len(tips) == 5
    map_ = next(s.adres for s in SOORTEN if s.id == soort)
    waar = {uri for uri, tekst in vol.teksten() if any(tip in tekst for tip in tips)}
    assert waar == {f"{map_}/{IDS[soort]}/index.html", "papier/boekje-professionals.pdf"}
    pagina = vol.pagina(soort)
    helpers = pagina.select_one(".professionals").extract().get_text(" ")
    assert all(tip in helpers for tip in tips)
    assert not any(tip in str(pagina) for tip in tips)


def test_van_een_concept_staat_nergens_iets(tmp_path: Path) -> None:
    stad, vuller = kopie(tmp_path / "stad"), Vuller(BEKEND)
    tekst = vuller.record(SOORTEN[0].model, status="concept")
    (stad.map / "regelingen" / "volle-regeling.yaml").write_text(tekst, encoding="utf-8")
    bouwsel = bouw(stad.project)
    alles = [p.html + p.kop for p in bouwsel.paginas] + [tekst_van(b.inhoud) for b in bouwsel.bestanden]
    assert alles
    assert [veld.pad for woord, veld in vuller.woorden.items() if any(woord in stuk for stuk in alles)] == []


def test_wat_verlopen_is_staat_nergens_meer(vol: Vol) -> None:
    """Twenty years on, nobody looked again: only what to do instead is left of every dated fact."""
    bouwsel = bouw(vol.stad.project.op(date(2046, 11, 22)), papier=True)
    assert bouwsel.paginas
    alles = [zonder_toen(p.html + p.kop) for p in bouwsel.paginas]
    for bestand in bouwsel.bestanden:
        tekst = tekst_van(bestand.inhoud)
        alles.append(woorden_van(tekst) if zonder_merk(bestand.uri).endswith("zoekindex.js") else tekst)
        if bestand.uri.endswith(".pdf"):
            document = pypdfium2.PdfDocument(bestand.inhoud)
            alles += [zonder_toen(" ".join(blad.get_textpage().get_text_range().split())) for blad in document]
    for woorden in (vol.woorden[soort] for soort in IDS):
        # For what an amount was, stands in the sentence that it is no longer sure: “Het bedrag bij “…””.
        anders = {*ALLEEN_NA_VERVAL, "wat"}
        verlopen = {w: v for w, v in woorden.items() if is_gedateerd(v) and v.naam not in anders}
        assert len(verlopen) > 5
        assert [veld.pad for woord, veld in verlopen.items() if any(woord in stuk for stuk in alles)] == []


def woorden_van(zoekindex: str) -> str:
    """The index with its words written out: there, a word is how many letters it shares with the one before, and the rest."""
    voor, _, na = zoekindex.partition('"termen":"')
    woord, uit = "", []
    for gelijk, rest in re.findall(r"([A-Z])([^A-Z]*)", na.partition(" ")[0]):
        woord = woord[: ord(gelijk) - ord("A")] + rest
        uit.append(woord)
    assert len(uit) > 40
    return f"{voor} {' '.join(uit)}"


def is_gedateerd(veld: Veld) -> bool:
    """Whether this text is (part of) a dated fact; the name of who answers at a number is none."""
    return any(deel.kenmerk(Feit) for deel in (*veld.binnen, veld))


MODELLEN = [*(soort.model for soort in SOORTEN), *(lijst.model for lijst in LIJSTEN)]


@pytest.mark.parametrize("model", MODELLEN, ids=lambda model: model.__name__)
def test_van_elke_tekst_is_gezegd_wie_hem_leest(model: type) -> None:
    """A text without a mark would pass the reading gate, the search and the look for loose facts unseen."""
    zonder = [
        veld.pad
        for veld in velden(model)
        if is_tekst(veld) and not any(veld.kenmerk(soort) for soort in (Leest, Intern, Verwijst))
    ]
    assert zonder == []


def is_tekst(veld: Veld) -> bool:
    """Whether an editor may write any sentence here."""
    if veld.inhoud is not None:
        return False
    soort: Any = veld.info.annotation
    adapter = TypeAdapter(Annotated[soort, *veld.info.metadata] if veld.info.metadata else soort)
    for zin in ("Hier staat een zin.", ("Hier staat een zin.",)):
        try:
            adapter.validate_python(zin)
        except ValidationError:
            continue
        return True
    return False


@pytest.mark.parametrize("model", MODELLEN, ids=lambda model: model.__name__)
def test_van_elk_gedateerd_feit_is_gezegd_wat_het_is_en_wie_het_leest(model: type) -> None:
    for veld in velden(model):
        if veld.inhoud and issubclass(veld.inhoud, Gedateerd):
            binnen = [v for v in velden(model) if v.binnen and v.binnen[-1].pad == veld.pad]
            assert veld.kenmerk(Feit) or any(v.kenmerk(Feit) for v in binnen), veld.pad
    for veld, _ in met(Feit, model):
        assert veld.kenmerk(Leest), veld.pad


def test_een_uitvoer_die_de_rauwe_kaart_wil_past_niet(tmp_path: Path) -> None:
    """Outputs get the public view; one that asks for the kaart with its notes does not type-check."""
    proef = tmp_path / "proef.py"
    proef.write_text(
        "from collections.abc import Callable, Iterator\n"
        "from generator.exports import EXPORTS\n"
        "from generator.kaart.kaart import SocialeKaart\n"
        "from generator.uitvoer import ExportFile\n\n\n"
        "def bestanden(kaart: SocialeKaart) -> Iterator[ExportFile]:\n"
        "    for record in kaart.records.values():\n"
        "        yield ExportFile('a.txt', (record.redactienotitie or '').encode())\n\n\n"
        "EXPORTS_ = (*EXPORTS, bestanden)\n"
        "nieuw: type(EXPORTS) = EXPORTS\n"
        "EXPORTS = (*EXPORTS, bestanden)\n",
        encoding="utf-8",
    )
    uitvoer = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--cache-dir", tmp_path / "cache", proef],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert uitvoer.returncode == 1
    assert "SocialeKaart" in uitvoer.stdout
    assert "OpenbareKaart" in uitvoer.stdout
