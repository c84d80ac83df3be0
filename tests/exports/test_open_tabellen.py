"""The tables of the open data: read by independent programs, safe to open, and read back by `lees-in`."""

from __future__ import annotations

import csv
import io
import re
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml
from conftest import VANDAAG, VOORBEELDSTAD, kopie, opdracht, voorbeeldstad
from feiten import staat_in, van_records
from openpyxl import load_workbook
from openpyxl.utils.escape import unescape

from generator.exports.csvtekst import als_csv, veilig
from generator.exports.open.tabel import Cel, Tabel
from generator.exports.open.werkmap import als_werkmap
from generator.redactie.inlezen.csvtekst import lees_csv
from generator.redactie.inlezen.kolommen import NAMEN
from generator.redactie.inlezen.werkmap import lees_werkmap

TABELLEN = {
    "regelingen": "Regelingen",
    "stille-krachten": "Stille Krachten",
    "wijkinitiatieven": "Wijkinitiatieven",
    "feiten": "Feiten",
}


def rijen(site: Path, naam: str) -> list[dict[str, str]]:
    tekst = (site / "open" / f"{naam}.csv").read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(tekst, newline=""), strict=True))


def test_csv_is_zoals_rfc_4180_zegt(site: Path) -> None:
    for naam in TABELLEN:
        inhoud = (site / "open" / f"{naam}.csv").read_bytes()
        assert inhoud.startswith(b"\xef\xbb\xbf")
        alle = list(csv.reader(io.StringIO(inhoud.decode("utf-8-sig"), newline=""), strict=True))
        assert len({len(rij) for rij in alle}) == 1
        assert len(alle) > 4
        # A line ends with both signs; what is one sign is inside a cell.
        buiten_cellen = re.sub(rb'"(?:[^"]|"")*"', b"", inhoud)
        assert buiten_cellen.count(b"\n") == buiten_cellen.count(b"\r\n") == len(alle)


def test_de_werkmap_zegt_hetzelfde_als_csv(site: Path) -> None:
    map_ = load_workbook(site / "open" / "sociale-kaart.xlsx")
    assert map_.sheetnames == [*TABELLEN.values(), "Over dit bestand"]
    for naam, titel in TABELLEN.items():
        koppen, *inhoud = map_[titel].iter_rows(values_only=True)
        uit_werkmap = [dict(zip(koppen, map(_als_tekst, rij), strict=True)) for rij in inhoud]
        assert uit_werkmap == rijen(site, naam)
    cellen = [cel for blad in map_.worksheets for rij in blad.iter_rows() for cel in rij]
    assert {cel.data_type for cel in cellen} == {"s", "n", "d"}
    assert "Sociale kaart Voorbeeldstad" in str(map_["Over dit bestand"]["B5"].value)


def test_lees_in_ziet_in_de_werkmap_wat_in_csv_staat(site: Path) -> None:
    werkmap = (site / "open" / "sociale-kaart.xlsx").read_bytes()
    for naam, titel in TABELLEN.items():
        uit_csv = lees_csv((site / "open" / f"{naam}.csv").read_bytes(), len)
        gevuld = [[cel for cel in rij.cellen if cel] for rij in lees_werkmap(werkmap, titel)[2]]
        assert gevuld == [[cel for cel in rij.cellen if cel] for rij in uit_csv]
        assert set(NAMEN) - set(uit_csv[0].cellen) <= {"huisnummer", "notitie"} or naam == "feiten"


def _als_tekst(waarde: object) -> str:
    if isinstance(waarde, datetime):
        return waarde.date().isoformat()
    return "" if waarde is None else str(waarde)


def test_elk_feit_van_nu_heeft_een_regel(site: Path) -> None:
    per_id: dict[str, list[dict[str, str]]] = {}
    for rij in rijen(site, "feiten"):
        per_id.setdefault(rij["id"], []).append(rij)
    for feit in van_records(voorbeeldstad()):
        tot = {rij["geldig tot"] for rij in per_id.get(feit.id, ()) if staat_in(feit.tekst, rij["feit"])}
        assert (feit.tot.isoformat() in tot) is (feit.tot >= VANDAAG), feit
    assert {(rij["euro"], rij["per"]) for rij in per_id["voorbeeldpas"]} >= {("90", "jaar"), ("5", "")}
    assert {rij["editie"] for rij in rijen(site, "feiten")} == {VANDAAG.isoformat()}


@pytest.mark.parametrize("begin", list("=+-@\t\r＝＋－＠"))
def test_geen_cel_kan_een_formule_worden(begin: str) -> None:
    cel = f'{begin}HYPERLINK("https://kwaad.example";"klik")'
    assert veilig(cel) == f"'{cel}"
    werkmap = load_workbook(io.BytesIO(als_werkmap([_tabel(cel)], VANDAAG)))
    assert werkmap["Proef"]["A2"].data_type == "s"
    assert unescape(str(werkmap["Proef"]["A2"].value)) == cel


@pytest.mark.parametrize(
    ("nummer", "zo"),
    [
        ("+31 75 206 00 18", "075 206 00 18"),
        ("+31 (0)75-2060018", "075-2060018"),
        ("+31-800-8115", "0800-8115"),
        ("075 206 00 18", "075 206 00 18"),
        ("+31 is een land", "'+31 is een land"),
    ],
)
def test_een_nummer_om_te_bellen_blijft_een_nummer(nummer: str, zo: str) -> None:
    assert veilig(nummer) == zo


@pytest.mark.parametrize("cel", ['Zeg "ja", of nee', "a\nb", "<b>&amp;", "é€’“”", "a;b", "  wit  "])
def test_elke_tekst_komt_terug_zoals_hij_was(cel: str) -> None:
    tekst = als_csv(("kop",), [(cel,)]).decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(tekst, newline=""), strict=True)) == [["kop"], [cel]]
    werkmap = load_workbook(io.BytesIO(als_werkmap([_tabel(cel)], VANDAAG)))
    assert werkmap["Proef"]["A2"].value == cel


def test_dezelfde_tabellen_geven_dezelfde_bytes() -> None:
    tabel = _tabel("a", date(2026, 1, 2))
    assert als_werkmap([tabel], VANDAAG) == als_werkmap([tabel], VANDAAG)
    assert als_werkmap([tabel], VANDAAG) != als_werkmap([tabel], date(2026, 12, 1))


def test_een_blad_kan_meer_kolommen_hebben_dan_letters() -> None:
    tabel = Tabel("proef", "Proef", tuple(f"k{n}" for n in range(60)), (tuple(str(n) for n in range(60)),))
    werkmap = load_workbook(io.BytesIO(als_werkmap([tabel], VANDAAG)))
    assert [werkmap["Proef"][plek].value for plek in ("Z2", "AA2", "AZ2", "BA2")] == ["25", "26", "51", "52"]


def _tabel(*cellen: Cel) -> Tabel:
    return Tabel("proef", "Proef", ("kop",), tuple((cel,) for cel in cellen))


@pytest.fixture(scope="module")
def teruggelezen(site: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """Every record of voorbeeldstad that went through a table and `lees-in`, under another name, by its old id."""
    stad = kopie(tmp_path_factory.mktemp("terug") / "stad")
    for naam in list(TABELLEN)[:3]:
        alle = [{**rij, "naam": f"Proef {rij['naam']}"} for rij in rijen(site, naam)]
        uit = io.StringIO(newline="")
        schrijver = csv.DictWriter(uit, list(alle[0]))
        schrijver.writeheader()
        schrijver.writerows(alle)
        (stad.map / "t.csv").write_text(uit.getvalue(), encoding="utf-8-sig", newline="")
        uitvoer = opdracht("lees-in", "t.csv", map_=stad.map)
        assert uitvoer.returncode == 0, uitvoer.stdout + uitvoer.stderr
    return {
        pad.stem.removeprefix("proef-"): yaml.safe_load(pad.read_text("utf-8"))
        for pad in stad.map.rglob("proef-*.yaml")
    }


def test_een_tabel_van_ons_wordt_door_lees_in_weer_gelezen(site: Path, teruggelezen: dict[str, dict[str, Any]]) -> None:
    """All that `lees-in` knows comes back; of what expired, and of what stopped, nothing can."""
    origineel = {
        pad.stem: yaml.safe_load(pad.read_text("utf-8"))
        for map_ in ("regelingen", "initiatieven", "meer")
        for pad in (VOORBEELDSTAD / map_).rglob("[!_]*.yaml")
    }
    verlopen = {(feit.id, feit.veld) for feit in van_records(voorbeeldstad()) if feit.tot < VANDAAG}
    publiek = {rij["id"] for naam in list(TABELLEN)[:3] for rij in rijen(site, naam)}
    assert len(publiek) > 10
    assert len(teruggelezen) == len(publiek)
    for id_ in publiek:
        was = origineel[id_]
        nu = next(van for van in teruggelezen.values() if van["naam"] == f"Proef {was['naam']}")
        assert nu["soort"] == was["soort"]
        for veld in ("kort", "voor_wie", "wat_krijg_je", "voorwaarden", "aanmelden", "aanbieder"):
            assert _plat(nu.get(veld)) == _plat(was.get(veld)), (id_, veld)
        for veld in ("themas", "doelgroepen", "levensgebeurtenissen", "wijken"):
            assert nu.get(veld) == was.get(veld), (id_, veld)
        assert nu["bronnen"][0] == {k: was["bronnen"][0][k] for k in ("naam", "url")}, id_
        for veld in ("organisatie", "email", "website", "telefoon"):
            gelezen, er_was = nu["contact"].get(veld), was["contact"].get(veld)
            # What may be of a person has to be allowed again; a scheme has its organisation elsewhere.
            anders = was["contact"].get("publiek") or (veld, was["soort"]) == ("organisatie", "regeling")
            assert gelezen == er_was or anders or (id_, veld) in verlopen, (id_, veld)


def _plat(waarde: Any) -> str:
    """A text, or a list of sentences, as one line."""
    return " ".join(" ".join(waarde if isinstance(waarde, list) else [waarde or ""]).split())
