"""While somebody edits, the pages come first; open data and paper follow, and are what they would have been."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from pathlib import Path

import pytest
from conftest import Stad

from generator.build import bouw
from generator.meldingen import Melding
from generator.papier.zetter import sjablonen
from generator.schil.naderhand import Naderhand, haal_in
from generator.uitstel import Lading, Uitstel
from generator.uitvoer import Bouwsel, ExportFile

RECORD, KAARTJE = "regelingen/schuldhulp/record.json", "papier/kaartjes/schuldhulp.pdf"


def _bouw(stad: Stad, uitstel: Uitstel) -> tuple[Bouwsel, dict[str, bytes]]:
    bouwsel = bouw(stad.project, papier=True, ook_met_fouten=True, uitstel=uitstel)
    return bouwsel, {bestand.uri: bestand.inhoud for bestand in bouwsel.bestanden}


def _schrijf(site: Path, bestanden: Mapping[str, bytes]) -> None:
    for uri, inhoud in bestanden.items():
        (site / uri).parent.mkdir(parents=True, exist_ok=True)
        (site / uri).write_bytes(inhoud)


def _op_schijf(site: Path) -> dict[str, bytes]:
    return {pad.relative_to(site).as_posix(): pad.read_bytes() for pad in site.rglob("*") if pad.is_file()}


@pytest.mark.proces
def test_na_de_bladzijden_komen_de_open_data_en_het_papier(stad: Stad, tmp_path: Path) -> None:
    uitstel = Uitstel()
    _, eerst = _bouw(stad, uitstel)
    stad.vervang("regelingen/schuldhulp.yaml", "kort: Iemand helpt je", "kort: Een maatje helpt je")
    bouwsel, toen = _bouw(stad, uitstel)
    assert any("Een maatje helpt je" in pagina.html for pagina in bouwsel.paginas)
    assert {uri: toen[uri] for uri in (RECORD, KAARTJE)} == {uri: eerst[uri] for uri in (RECORD, KAARTJE)}
    _schrijf(tmp_path / "site", toen)
    haal_in(uitstel, tmp_path / "site", ())
    _, vers = _bouw(stad, Uitstel())
    assert b"Een maatje helpt je" in vers[RECORD]
    assert _op_schijf(tmp_path / "site") == vers


@pytest.mark.proces
def test_van_een_site_met_andere_bladzijden_wordt_niets_uitgesteld(stad: Stad) -> None:
    """So that a page leads nowhere else than to what is there."""
    uitstel = Uitstel()
    _, eerst = _bouw(stad, uitstel)
    (stad.map / "regelingen" / "warmtegeld.yaml").unlink()
    _, toen = _bouw(stad, uitstel)
    weg = {uri.replace("schuldhulp", "warmtegeld") for uri in (RECORD, KAARTJE)}
    assert weg <= eerst.keys() - toen.keys()
    assert toen == _bouw(stad, Uitstel())[1]


def _lading(inhoud: str, *meldingen: Melding, uri: str = "a.csv") -> Lading:
    return (ExportFile(uri, inhoud.encode()),), meldingen


def test_wat_niet_goed_was_wordt_niet_uitgesteld() -> None:
    """Who mends it has to see whether that helped."""
    uitstel, fout = Uitstel(), Melding("kaartje.typ", 1, "", "Dit sjabloon is nog niet goed.", "Verbeter het.")
    uitstel.of_straks("papier", "site", lambda: _lading("half", fout))
    assert uitstel.of_straks("papier", "site", lambda: _lading("heel")) == _lading("heel")
    assert uitstel.of_straks("papier", "site", lambda: _lading("anders")) == _lading("heel")


def test_wat_intussen_opnieuw_is_gemaakt_blijft() -> None:
    uitstel, gemaakt = Uitstel(), []

    def langzaam() -> Lading:
        uitstel.of_straks("papier", "met een record erbij", lambda: _lading("nieuwst"))
        return _lading("ingehaald")

    uitstel.of_straks("papier", "site", lambda: _lading("eerst"))
    uitstel.of_straks("papier", "site", langzaam)
    uitstel.haal_in(lambda *ladingen: gemaakt.append(ladingen))
    assert gemaakt == []
    assert uitstel.of_straks("papier", "met een record erbij", lambda: _lading("later")) == _lading("nieuwst")


def test_op_de_schijf_komt_alleen_wat_anders_is_en_niet_wat_van_de_gemeente_zelf_is(tmp_path: Path) -> None:
    _schrijf(tmp_path, {"zelfde.csv": b"1", "anders.csv": b"1", "weg.csv": b"1", "eigen.csv": b"van de gemeente"})
    zelfde = (tmp_path / "zelfde.csv").stat()
    eerst = tuple(ExportFile(f"{naam}.csv", b"1") for naam in ("zelfde", "anders", "weg", "eigen"))
    daarna = tuple(ExportFile(f"{naam}.csv", inhoud) for naam, inhoud in
                   (("zelfde", b"1"), ("anders", b"2"), ("map/erbij", b"3"), ("eigen", b"4")))  # fmt: skip
    uitstel = Uitstel()
    uitstel.of_straks("open data", "site", lambda: (eerst, ()))
    uitstel.of_straks("open data", "site", lambda: (daarna, ()))
    haal_in(uitstel, tmp_path, {"eigen.csv"})
    assert _op_schijf(tmp_path) == {
        "zelfde.csv": b"1", "anders.csv": b"2", "map/erbij.csv": b"3", "eigen.csv": b"van de gemeente"
    }  # fmt: skip
    assert (tmp_path / "zelfde.csv").stat().st_mtime_ns == zelfde.st_mtime_ns


def test_een_ander_sjabloon_van_het_papier_is_te_zien(tmp_path: Path) -> None:
    """So that who edits one hears at once what is wrong with it."""
    (tmp_path / "papier").mkdir()
    (tmp_path / "papier" / "kaartje.typ").write_text("a", "utf-8")
    eerst = sjablonen(tmp_path)
    (tmp_path / "papier" / "kaartje.typ").write_text("b", "utf-8")
    assert sjablonen(tmp_path) != eerst


@pytest.mark.parametrize("stopt", [False, True])
def test_wie_stopt_hoort_niet_dat_er_iets_misging(caplog: pytest.LogCaptureFixture, *, stopt: bool) -> None:
    """Ctrl-C stops the helpers first."""

    def werk() -> None:
        if stopt:
            naderhand.stop()
        raise ChildProcessError("Een hulpproces (Typst) hield op.")

    naderhand = Naderhand(werk)
    naderhand.plan()
    for draad in threading.enumerate():
        if isinstance(draad, threading.Timer):
            draad.join()
    naderhand.stop()
    gezegd = "Niet alles is vernieuwd. Een hulpproces (Typst) hield op." in caplog.text
    assert gezegd is not stopt
