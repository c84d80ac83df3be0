"""What is served is the old site or the new one, whole: when a build is killed, doubled, refused, or cannot write."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import OMGEVING, Stad, draai, kopie

BOUW = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]


def inhoud(site: Path) -> dict[str, bytes]:
    """Every file of a site."""
    return {p.relative_to(site).as_posix(): p.read_bytes() for p in sorted(site.rglob("*")) if p.is_file()}


def start(stad: Stad, *meer: str) -> subprocess.Popen[str]:
    omgeving = {**OMGEVING, "SOCIALE_KAART_PAPIER": "false"}
    pijp = subprocess.PIPE
    return subprocess.Popen([*BOUW, *meer], cwd=stad.map, env=omgeving, stdout=pijp, stderr=pijp, text=True)


def bouw(stad: Stad) -> dict[str, bytes]:
    uitvoer = draai("mkdocs", "build", "--strict", map_=stad.map, SOCIALE_KAART_PAPIER="false")
    assert uitvoer.returncode == 0, uitvoer.stderr
    return inhoud(stad.map / "site")


def rommel(stad: Stad) -> list[str]:
    return sorted(pad.name for pad in stad.map.glob(".site*"))


@pytest.fixture(scope="module")
def twee(tmp_path_factory: pytest.TempPathFactory) -> tuple[Stad, dict[str, bytes], dict[str, bytes]]:
    """A built town whose next build is another site: the old one, and the one that will be."""
    stad = kopie(tmp_path_factory.mktemp("wissel") / "stad")
    stad.vervang("regelingen/schuldhulp.yaml", "naam: Schuldhulp", "naam: Hulp bij schulden")
    nieuw = bouw(stad)
    stad.vervang("regelingen/schuldhulp.yaml", "naam: Hulp bij schulden", "naam: Schuldhulp")
    oud = bouw(stad)
    stad.vervang("regelingen/schuldhulp.yaml", "naam: Schuldhulp", "naam: Hulp bij schulden")
    assert oud != nieuw
    return stad, oud, nieuw


@pytest.mark.parametrize("hoe", [signal.SIGKILL, pytest.param(signal.SIGTERM, marks=pytest.mark.audit)])
@pytest.mark.parametrize("keer", [0, *(pytest.param(n, marks=pytest.mark.audit) for n in range(1, 20))])
def test_een_bouw_die_wordt_gedood_laat_een_hele_site(
    twee: tuple[Stad, dict[str, bytes], dict[str, bytes]], hoe: signal.Signals, keer: int
) -> None:
    stad, oud, nieuw = twee
    kans = random.Random(f"{hoe} {keer}")
    bouwt = start(stad)
    begin = time.monotonic()
    while bouwt.poll() is None and not (stad.map / ".site.nieuw").exists() and time.monotonic() - begin < 60:
        time.sleep(0.005)
    time.sleep(kans.random() * 0.5)
    bouwt.send_signal(hoe)
    bouwt.communicate()
    # At once, or at the very next command, whatever that is.
    draai("generator", "stand", map_=stad.map)
    assert inhoud(stad.map / "site") in (oud, nieuw)
    stad.vervang("regelingen/schuldhulp.yaml", "kort: Iemand", "kort: [Iemand")
    assert draai("mkdocs", "build", "--strict", map_=stad.map).returncode == 1
    stad.vervang("regelingen/schuldhulp.yaml", "kort: [Iemand", "kort: Iemand")
    assert inhoud(stad.map / "site") in (oud, nieuw)


@pytest.mark.parametrize(
    "resten",
    [("vorige", "nieuw", "weg"), *(pytest.param(r, marks=pytest.mark.audit) for r in (("vorige",), ("vorige", "weg")))],
)
def test_wat_tussen_twee_namen_is_gedood_staat_bij_de_volgende_opdracht_weer_heel(
    stad: Stad, resten: tuple[str, ...]
) -> None:
    heel = bouw(stad)
    (stad.map / "site").rename(stad.map / ".site.vorige")
    for rest in resten[1:]:
        (stad.map / f".site.{rest}").mkdir()
        (stad.map / f".site.{rest}" / "half.html").write_text("half")
    assert draai("generator", "controleer", map_=stad.map).returncode == 0
    assert inhoud(stad.map / "site") == heel
    assert bouw(stad) == heel
    assert rommel(stad) == []


@pytest.mark.parametrize("later", [0, *(pytest.param(n / 10, marks=pytest.mark.audit) for n in range(1, 10))])
def test_van_twee_tegelijk_maakt_er_een_de_site(stad: Stad, later: float) -> None:
    heel = bouw(stad)
    eerste = start(stad)
    time.sleep(later)
    beide = [eerste, start(stad)]
    uitvoer = [bouwt.communicate() for bouwt in beide]
    codes = sorted(bouwt.returncode for bouwt in beide)
    assert codes in ([0, 0], [0, 1]), uitvoer
    teksten = "".join(f"{uit}{fout}" for uit, fout in uitvoer)
    assert "Traceback" not in teksten
    assert codes == [0, 0] or "Er wordt al een site gemaakt in deze map." in teksten
    assert inhoud(stad.map / "site") == heel
    assert rommel(stad) == []


def test_een_link_blijft_een_link_en_leidt_naar_de_nieuwe_site(stad: Stad, tmp_path: Path) -> None:
    echt = tmp_path / "www" / "kaart"
    echt.mkdir(parents=True)
    (stad.map / "site").symlink_to(echt, target_is_directory=True)
    heel = bouw(stad)
    assert (stad.map / "site").is_symlink()
    assert inhoud(echt) == heel
    assert [pad.name for pad in echt.parent.iterdir()] == ["kaart"]


@pytest.fixture
def schijfje(tmp_path: Path) -> Iterator[Path]:
    """A small disk of its own, mounted in a new folder (only root can do that)."""
    plek = tmp_path / "schijf"
    plek.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=40m", "tmpfs", plek], check=True)
    yield plek
    subprocess.run(["umount", plek], check=True)


if os.geteuid() == 0 and sys.platform == "linux":

    @pytest.mark.audit
    def test_een_schijf_die_als_site_is_aangekoppeld_wordt_bestand_voor_bestand_nieuw(
        stad: Stad, schijfje: Path
    ) -> None:
        heel = bouw(stad)
        (stad.map / "site").rename(stad.map / "los")
        (stad.map / "site").mkdir()
        subprocess.run(["mount", "--bind", schijfje, stad.map / "site"], check=True)
        try:
            (stad.map / "site" / "oud.html").write_text("oud")
            assert bouw(stad) == heel
            assert rommel(stad) == []
        finally:
            subprocess.run(["umount", stad.map / "site"], check=True)

    @pytest.mark.audit
    def test_een_volle_schijf_laat_de_oude_site_staan(schijfje: Path) -> None:
        stad = kopie(schijfje / "stad")
        heel = bouw(stad)
        with (schijfje / "vol").open("wb", buffering=0) as vol:
            while True:
                try:
                    vol.write(b"0" * 65536)
                except OSError:
                    break
        uitvoer = draai("mkdocs", "build", "--strict", map_=stad.map, SOCIALE_KAART_PAPIER="false")
        assert uitvoer.returncode == 1
        assert "Schrijven lukt niet: " in uitvoer.stdout + uitvoer.stderr
        assert "Traceback" not in uitvoer.stderr
        assert inhoud(stad.map / "site") == heel
