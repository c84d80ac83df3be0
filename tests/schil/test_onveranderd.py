"""A build makes nothing when nothing is different since the site that stands there was made, and makes it anew when anything is."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterator

import pytest
from conftest import PROJECT, Stad, draai, kopie
from mkdocs.config import load_config

from generator.schil.instellingen import SocialeKaartConfig, project_van
from generator.schil.onveranderd import Onveranderd

ZEGT = "Er is niets veranderd"


def _bouw(stad: Stad, **omgeving: str) -> str:
    """What a build says."""
    uit = draai("mkdocs", "build", map_=stad.map, SOCIALE_KAART_CACHE=str(stad.map / ".cache"), **omgeving)
    assert uit.returncode == 0, uit.stderr
    return uit.stderr


@pytest.mark.proces
def test_een_tweede_bouw_maakt_niets_en_zegt_hetzelfde(stad: Stad) -> None:
    """The files are the same ones; what was said of them is said again. One that somebody spoiled is made anew."""
    (stad.map / "content" / "leesniveau.yaml").write_text("wie-is-dit: 7\n", "utf-8")
    eerst = _bouw(stad)
    home = stad.map / "site" / "index.html"
    toen, nummer = home.read_bytes(), home.stat().st_ino
    weer = _bouw(stad)
    assert ZEGT not in eerst
    assert ZEGT in weer
    for gezegd in ("sitemap.xml", "wie-is-dit"):
        assert gezegd in eerst
        assert gezegd in weer
    assert (home.read_bytes(), home.stat().st_ino) == (toen, nummer)
    assert list(stad.map.glob(".site*")) == []
    home.write_bytes(toen.replace(b"<title>", b"<title>?"))
    assert ZEGT not in _bouw(stad)
    assert home.read_bytes() == toen
    assert ZEGT not in _bouw(stad, SOCIALE_KAART_VANDAAG="2026-11-23")


@pytest.fixture(scope="module")
def af(tmp_path_factory: pytest.TempPathFactory) -> Stad:
    """A town with something in each place that a build reads, and what stands for a site that was made of it."""
    stad = kopie(tmp_path_factory.mktemp("onveranderd") / "stad")
    stad.met_eigen_thema()
    stad.vervang("mkdocs.yml", str(PROJECT / "theme"), "theme")
    for bestand in ("adressen.txt", "content/leesniveau.yaml", "huisstijl/tokens.css", "content/plaatje.png"):
        (stad.map / bestand).parent.mkdir(exist_ok=True)
        (stad.map / bestand).touch()
    for map_ in ("", "regelingen"):
        (stad.map / "site" / map_).mkdir()
        (stad.map / "site" / map_ / "index.html").write_text("<p>Zo was het.</p>", "utf-8")
    return stad


@pytest.fixture
def bewaard(af: Stad) -> Iterator[Stad]:
    """The same, of which is kept that it was made; and as it was when the test is over."""
    toen = {pad: pad.read_bytes() for pad in af.map.rglob("*") if pad.is_file() and ".git" not in pad.parts}
    _onveranderd(af).onthoud()
    yield af
    for pad in [pad for pad in af.map.rglob("*") if pad.is_symlink() or (pad.is_file() and pad not in toen)]:
        if ".git" not in pad.parts:
            pad.unlink()
    for pad, inhoud in toen.items():
        pad.write_bytes(inhoud)


def _onveranderd(stad: Stad) -> Onveranderd:
    config = load_config(str(stad.map / "mkdocs.yml"))
    eigen = config.plugins["sociale-kaart"].config
    assert isinstance(eigen, SocialeKaartConfig)
    onveranderd = Onveranderd(config, project_van(config, eigen), stad.map / "site")
    onveranderd.klaar()
    return onveranderd


@pytest.fixture(autouse=True)
def _geschiedenis(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOCIALE_KAART_GESCHIEDENIS")
    monkeypatch.setenv("SOCIALE_KAART_VANDAAG", "2026-11-22")
    monkeypatch.delenv("SOCIALE_KAART_CACHE")


def test_wat_er_staat_blijft(bewaard: Stad) -> None:
    """Also when a file has another time, for what is in it counts."""
    os.utime(bewaard.map / "regelingen" / "schuldhulp.yaml", (0, 0))
    assert _onveranderd(bewaard).staat_er()


GELEZEN = (
    "regelingen/schuldhulp.yaml",
    "initiatieven/wijkinitiatieven/buurthuis-de-schakel.yaml",
    "content/lijsten/gemeente.yaml",
    "content/plaatje.png",
    "content/leesniveau.yaml",
    "huisstijl/tokens.css",
    "theme/pages/record.jinja",
    "theme/main.html",
    "adressen.txt",
    "mkdocs.yml",
    "site/index.html",
)


@pytest.mark.parametrize("bestand", GELEZEN)
def test_een_byte_anders(bewaard: Stad, bestand: str) -> None:
    """Of the same length, at the same time."""
    pad = bewaard.map / bestand
    tijd, inhoud = pad.stat(), pad.read_bytes()
    pad.write_bytes(inhoud[:-1] + (b" " if inhoud[-1:] == b"\n" else b"\n"))
    os.utime(pad, ns=(tijd.st_atime_ns, tijd.st_mtime_ns))
    assert not _onveranderd(bewaard).staat_er()


@pytest.mark.parametrize("map_", ["regelingen", "content", "content/lijsten", "theme/assets", "huisstijl", "site"])
def test_een_bestand_erbij(bewaard: Stad, map_: str) -> None:
    (bewaard.map / map_ / "nieuw.txt").touch()
    assert not _onveranderd(bewaard).staat_er()


@pytest.mark.parametrize("bestand", ["regelingen/schuldhulp.yaml", "content/plaatje.png", "site/regelingen/index.html"])
def test_een_bestand_weg(bewaard: Stad, bestand: str) -> None:
    (bewaard.map / bestand).unlink()
    assert not _onveranderd(bewaard).staat_er()


def test_een_map_die_ergens_anders_staat(bewaard: Stad) -> None:
    """What a link leads to can change without anything here being different."""
    (bewaard.map / "content" / "elders").symlink_to(bewaard.map / "theme")
    _onveranderd(bewaard).onthoud()
    assert not _onveranderd(bewaard).staat_er()


def test_een_andere_dag_of_instelling(bewaard: Stad, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOCIALE_KAART_PAPIER", "true")
    assert not _onveranderd(bewaard).staat_er()
    monkeypatch.delenv("SOCIALE_KAART_PAPIER")
    monkeypatch.setenv("SOCIALE_KAART_SITE_URL", "https://voorbeeld.example/")
    assert not _onveranderd(bewaard).staat_er()
    monkeypatch.delenv("SOCIALE_KAART_SITE_URL")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")  # the day in the sitemap
    assert not _onveranderd(bewaard).staat_er()
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert _onveranderd(bewaard).staat_er()
    monkeypatch.setenv("SOCIALE_KAART_VANDAAG", "2026-11-23")
    assert not _onveranderd(bewaard).staat_er()


@pytest.mark.parametrize(
    "regels",
    [
        "plugins:\n  - search\n",  # what another plugin reads, nobody knows
        "hooks: [haak.py]\nplugins:\n",
        "plugins:\n",  # `cache: false` comes behind it
    ],
)
def test_wie_niets_onthoudt_maakt_alles(bewaard: Stad, regels: str) -> None:
    (bewaard.map / "haak.py").touch()
    bewaard.vervang("mkdocs.yml", "plugins:\n", regels)
    if regels == "plugins:\n":
        bewaard.vervang("mkdocs.yml", "      lijsten:", "      cache: false\n      lijsten:")
    _onveranderd(bewaard).onthoud()
    assert not _onveranderd(bewaard).staat_er()


def test_wat_onder_het_maken_veranderde_is_niet_onthouden(bewaard: Stad) -> None:
    bewaard.vervang("regelingen/schuldhulp.yaml", "naam: Schuldhulp", "naam: Schuldhulpen")
    onveranderd = _onveranderd(bewaard)
    bewaard.vervang("regelingen/schuldhulp.yaml", "naam: Schuldhulpen", "naam: Hulp")
    onveranderd.onthoud()
    bewaard.vervang("regelingen/schuldhulp.yaml", "naam: Hulp", "naam: Schuldhulpen")
    assert not _onveranderd(bewaard).staat_er()


@pytest.mark.proces
def test_een_commit_en_een_langer_verleden(bewaard: Stad) -> None:
    """What changed for residents is read from git, so a commit that changes no file can change the site."""

    def git(*wat: str) -> None:
        wie = ("-c", "user.name=Redactie", "-c", "user.email=redactie@voorbeeld.example")
        subprocess.run(["git", *wie, *wat], cwd=bewaard.map, check=True, capture_output=True)

    stappen: tuple[Callable[[], object], ...] = (
        lambda: (git("init"), git("commit", "--allow-empty", "-m", "Leeg")),
        lambda: git("commit", "--allow-empty", "-m", "Nog eens"),
        lambda: (bewaard.map / ".git" / "shallow").write_text("0" * 40 + "\n", "utf-8"),
    )
    for stap in stappen:
        stap()
        assert not _onveranderd(bewaard).staat_er()
        _onveranderd(bewaard).onthoud()
        assert _onveranderd(bewaard).staat_er()
