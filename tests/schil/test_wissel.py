"""What is served is the old site or the new one, whole: when a build is killed, doubled, refused, or cannot write."""

from __future__ import annotations

import os
import random
import signal
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import OMGEVING, Stad, draai, kopie
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from generator.schil.wissel import Wissel

BOUW = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]


def inhoud(site: Path) -> dict[str, bytes]:
    """Every file of a site."""
    return {p.relative_to(site).as_posix(): p.read_bytes() for p in sorted(site.rglob("*")) if p.is_file()}


def start(stad: Stad, *meer: str, **anders: str) -> subprocess.Popen[str]:
    omgeving = {**OMGEVING, "SOCIALE_KAART_PAPIER": "false", **anders}
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
    (stad.map / "site" / "index.html").unlink()  # else there is nothing to make
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


@pytest.mark.parametrize(("bestand", "naam"), [("v8", "V8"), pytest.param("pers", "Typst", marks=pytest.mark.audit)])
def test_een_hulpproces_dat_ophoudt_laat_de_oude_site_staan(
    stad: Stad, tmp_path: Path, bestand: str, naam: str
) -> None:
    """As when the system ends it because there is no memory left. It has a lot to do: nothing is kept yet."""
    bouwt = start(
        stad, SOCIALE_KAART_CACHE=str(tmp_path / "cache"), SOCIALE_KAART_PAPIER=str(bestand == "pers").lower()
    )
    kinderen, eind = list[str](), time.monotonic() + 60
    while not kinderen and time.monotonic() < eind:
        zoek = ["pgrep", "-f", "-P", str(bouwt.pid), rf"{bestand}\.py"]
        kinderen = subprocess.run(zoek, capture_output=True, text=True, check=False).stdout.split()
    os.kill(int(kinderen[0]), signal.SIGKILL)
    uit, fout = bouwt.communicate(timeout=60)
    assert bouwt.returncode == 1
    assert f"Een hulpproces ({naam}) hield op. Meestal is er dan te weinig geheugen." in uit + fout
    assert "De site is niet veranderd." in uit + fout
    assert "Traceback" not in uit + fout
    assert not (stad.map / "site").exists()
    assert rommel(stad) == []


def test_wie_als_tweede_komt_hoort_dat_er_al_een_site_wordt_gemaakt(stad: Stad) -> None:
    def config() -> MkDocsConfig:
        return load_config(str(stad.map / "mkdocs.yml"), site_dir=str(stad.map / "site"))

    eerste = Wissel(config(), stad.project)
    with pytest.raises(Abort, match="Er wordt al een site gemaakt in deze map\\. Wacht tot dat klaar is"):
        Wissel(config(), stad.project)
    eerste.rond_af()
    Wissel(config(), stad.project).rond_af()
    assert rommel(stad) == []


def test_een_link_blijft_een_link_en_leidt_naar_de_nieuwe_site(stad: Stad, tmp_path: Path) -> None:
    echt = tmp_path / "www" / "kaart"
    echt.mkdir(parents=True)
    (stad.map / "site").symlink_to(echt, target_is_directory=True)
    heel = bouw(stad)
    assert (stad.map / "site").is_symlink()
    assert inhoud(echt) == heel
    assert [pad.name for pad in echt.parent.iterdir()] == ["kaart"]


def vervang(stad: Stad, site: Path) -> None:
    """Let a new site of one page take the place of what is there, as a build does."""
    config = load_config(str(stad.map / "mkdocs.yml"), site_dir=str(site))
    wissel = Wissel(config, stad.project)
    nieuw = Path(config.site_dir)
    (nieuw / "assets").mkdir(parents=True)
    for pad in (nieuw / "index.html", nieuw / "assets" / "stijl.css"):
        pad.write_text("nieuw", encoding="utf-8")
    wissel.compleet = True
    wissel.rond_af()
    assert inhoud(site) == {"assets/stijl.css": b"nieuw", "index.html": b"nieuw"}


@pytest.mark.parametrize("waar", ["regelingen", "content/site", "regelingen/nieuw", ".git", "initiatieven"])
def test_een_site_komt_nooit_op_de_plek_van_wat_de_redactie_schreef(stad: Stad, waar: str) -> None:
    oud = inhoud(stad.map)
    site = stad.map / waar
    config = load_config(str(stad.map / "mkdocs.yml"))
    config.site_dir = str(site)
    (stad.map / "naar-hier").symlink_to(site)
    for pad in (site, stad.map / "naar-hier"):
        config.site_dir = str(pad)
        with pytest.raises(Abort, match=r"Bij site_dir \(.*\) staan uw eigen bestanden\."):
            Wissel(config, stad.project)
    for pad in (stad.map, stad.map.parent, Path("/")):
        config.site_dir = str(pad)
        with pytest.raises(Abort, match="staan uw eigen bestanden"):
            Wissel(config, stad.project)
    (stad.map / "naar-hier").unlink()
    assert inhoud(stad.map) == oud


def test_wat_geen_site_is_wordt_niet_weggegooid(stad: Stad) -> None:
    foto, bestand = stad.map / "vakantie" / "foto.jpg", stad.map / "bestand"
    foto.parent.mkdir()
    for pad in (foto, bestand):
        pad.write_bytes(b"foto")
    with pytest.raises(Abort, match=r"staat iets dat geen site van ons is, zoals foto\.jpg\."):
        vervang(stad, foto.parent)
    with pytest.raises(Abort, match="is een bestand"):
        vervang(stad, bestand)
    assert (foto.read_bytes(), bestand.read_bytes()) == (b"foto", b"foto")
    assert not [*stad.map.glob(".vakantie*"), *stad.map.glob(".bestand*")]


def test_een_site_ergens_anders_en_een_lege_map_mogen(stad: Stad, tmp_path: Path) -> None:
    (tmp_path / "leeg" / "lost+found").mkdir(parents=True)
    vervang(stad, tmp_path / "leeg")
    vervang(stad, tmp_path / "er" / "nog" / "niet")
    vervang(stad, tmp_path / "er" / "nog" / "niet")


def test_de_map_van_de_site_houdt_zijn_rechten(stad: Stad) -> None:
    site = stad.map / "site"
    vervang(stad, site)
    site.chmod(0o2750)
    vervang(stad, site)
    assert stat.S_IMODE(site.stat().st_mode) == 0o2750


def test_een_site_die_alleen_te_lezen_is_laat_geen_oude_site_achter() -> None:
    """Root may do all, so when the tests are run by root, somebody else does this."""
    ander = 65534 if os.geteuid() == 0 else os.geteuid()
    with tempfile.TemporaryDirectory() as map_:
        stad = kopie(Path(map_) / "stad")
        for pad in (Path(map_), *Path(map_).rglob("*")):
            os.chown(pad, ander, -1)
        ik = os.geteuid()
        os.seteuid(ander)
        try:
            vervang(stad, stad.map / "site")
            for pad in (stad.map / "site" / "assets", stad.map / "site"):
                pad.chmod(0o555)
            vervang(stad, stad.map / "site")
            assert rommel(stad) == []
            (stad.map / "site").chmod(0o755)
            stad.map.chmod(0o555)
            with pytest.raises(Abort, match=r"\(u mag daar niet schrijven\)\. De site is niet veranderd\."):
                vervang(stad, stad.map / "site")
            stad.map.chmod(0o755)
        finally:
            os.seteuid(ik)


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
            (stad.map / "site" / "assets").mkdir()
            (stad.map / "site" / "assets" / "stijl.css").write_text("oud")
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
        (stad.map / "site" / "assets" / "namen.js").touch()  # else there is nothing to make
        uitvoer = draai("mkdocs", "build", "--strict", map_=stad.map, SOCIALE_KAART_PAPIER="false")
        assert uitvoer.returncode == 1
        assert "Schrijven lukt niet: " in uitvoer.stdout + uitvoer.stderr
        assert "(de schijf is vol). De site is niet veranderd." in uitvoer.stdout + uitvoer.stderr
        assert "Traceback" not in uitvoer.stderr
        assert inhoud(stad.map / "site") == heel
