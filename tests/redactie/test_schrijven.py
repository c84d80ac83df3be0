"""What a command writes changes at once or not at all, and a refusal names the file."""

from __future__ import annotations

import io
import os
import resource
import stat
import sys
from collections.abc import Iterator
from contextlib import chdir, contextmanager
from pathlib import Path

import pytest
from conftest import PROJECT, Stad

from generator.__main__ import main
from generator.bestand import NietGeschreven, schrijf


@contextmanager
def geen_plaats() -> Iterator[None]:
    """As on a full disk: no file of this process may grow. (Python ignores the signal, so that writing fails.)"""
    zacht, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (zacht, hard))


def momentopname(map_: Path) -> dict[str, bytes]:
    return {pad.relative_to(map_).as_posix(): pad.read_bytes() for pad in map_.rglob("*") if pad.is_file()}


@pytest.mark.parametrize(
    ("woorden", "bestand"),
    [
        (["adressen", "--bijwerken"], "adressen.txt"),
        (["taal", "--onthoud"], "leesniveau.yaml"),
        (["klopt-nog", "kleerkast"], "initiatieven/stille-krachten/kleerkast.yaml:"),
        (["nagevraagd", "kleerkast", "openingstijden", "--door", "redactie"], "kleerkast.yaml:"),
        (["nieuw", "regeling", "Zwemles"], "regelingen/zwemles.yaml"),
        (["nieuw", "wens", "kleerkast", "--soort", "tijd", "--wat", "Helpers"], "kleerkast.yaml"),
        (["schema"], "schema/"),
        (["velden", "regeling", "--bijwerken", "uitleg.md"], "uitleg.md"),
        (["verloopt", "--ics", "verloopt.ics"], "verloopt.ics"),
        (["noodluik", "luik"], "luik/mkdocs.yml"),
        (["controleer", "--codekwaliteit", "cq.json"], "cq.json"),
        (["kaartje", "schuldhulp"], "schuldhulp.pdf"),
    ],
    ids=lambda waarde: waarde[0] if isinstance(waarde, list) else "",
)
def test_op_een_volle_schijf_blijft_alles_heel_en_noemt_de_melding_het_bestand(
    stad: Stad,
    woorden: list[str],
    bestand: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (stad.map / "adressen.txt").write_text("regelingen/schuldhulp/\n", encoding="utf-8")
    (stad.map / "leesniveau.yaml").write_text("schuldhulp: 9\n", encoding="utf-8")
    (stad.map / "uitleg.md").write_bytes((PROJECT / "regelingen" / "README.md").read_bytes()[:-1])
    oud = momentopname(stad.map)
    monkeypatch.setattr(sys, "argv", ["sociale-kaart", *woorden])
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Een antwoord.\n")))
    monkeypatch.setenv("SOCIALE_KAART_VANDAAG", "2026-11-23")
    with chdir(stad.map), geen_plaats(), pytest.raises(SystemExit) as uit:
        main()
    gezegd = capsys.readouterr().err
    assert uit.value.code == 1
    assert bestand in gezegd
    assert "kan niet worden geschreven: daar is geen plaats meer." in gezegd
    assert momentopname(stad.map) == oud


def test_een_bestand_houdt_zijn_rechten_en_een_link_blijft_een_link(tmp_path: Path) -> None:
    echt, link = tmp_path / "map" / "echt.txt", tmp_path / "link.txt"
    echt.parent.mkdir()
    echt.write_text("oud", encoding="utf-8")
    echt.chmod(0o640)
    link.symlink_to(echt)
    schrijf(link, "nieuw één\n")
    assert link.is_symlink()
    assert echt.read_bytes() == "nieuw één\n".encode()
    assert stat.S_IMODE(echt.stat().st_mode) == 0o640
    assert [pad.name for pad in echt.parent.iterdir()] == ["echt.txt"]


def test_een_nieuw_bestand_krijgt_de_rechten_van_elk_nieuw_bestand(tmp_path: Path) -> None:
    oud = os.umask(0o027)
    try:
        schrijf(tmp_path / "a.txt", b"a")
    finally:
        os.umask(oud)
    assert stat.S_IMODE((tmp_path / "a.txt").stat().st_mode) == 0o640


def test_een_naam_mag_zo_lang_zijn_als_namen_mogen_zijn(tmp_path: Path) -> None:
    schrijf(tmp_path / ("a" * 255), "a")
    with pytest.raises(NietGeschreven, match="die naam is te lang"):
        schrijf(tmp_path / ("a" * 256), "a")


def test_wat_geen_bestand_is_wordt_niet_vervangen(tmp_path: Path) -> None:
    pijp = tmp_path / "pijp"
    os.mkfifo(pijp)
    lezer = os.open(pijp, os.O_RDONLY | os.O_NONBLOCK)
    try:
        schrijf(pijp, "hallo")
        assert os.read(lezer, 100) == b"hallo"
    finally:
        os.close(lezer)
    assert stat.S_ISFIFO(pijp.stat().st_mode)
    with pytest.raises(NietGeschreven, match="dat is een map"):
        schrijf(tmp_path, "hallo")
    with pytest.raises(NietGeschreven, match=r"geen/a\.txt kan niet worden geschreven: die map bestaat niet\."):
        schrijf(tmp_path / "geen" / "a.txt", "hallo")
