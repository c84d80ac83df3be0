"""Shared fixtures: a copy of voorbeeldstad to spoil, the two sites built once by real MkDocs, and one real browser."""

from __future__ import annotations

import atexit
import contextlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

import pytest
from click.testing import CliRunner
from filelock import FileLock
from hypothesis import settings
from merken import Verdeling, bewaak, merk, zwaarste_eerst
from playwright.sync_api import Browser, BrowserContext, Route, sync_playwright

from generator.__main__ import main
from generator.beveiliging import koppen
from generator.blad.openbaar import OpenbareKaart
from generator.build import controleer
from generator.cache import Cache
from generator.geheugen import Geheugen
from generator.kaart.kaart import SocialeKaart
from generator.lezen import lees_kaart
from generator.meldingen import Melding
from generator.project import Laag, Project
from generator.schil.instellingen import lees_project

if TYPE_CHECKING:
    from foutvoorbeelden import Gelezen

PROJECT = Path(__file__).parent.parent
VOORBEELDSTAD = PROJECT / "tests" / "voorbeeldstad"
VANDAAG = date(2026, 11, 22)
KLOK = f"{VANDAAG}T10:00:00"
# What was compiled once need not be compiled again by every worker and every program that a test starts.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
os.environ["SOCIALE_KAART_GESCHIEDENIS"] = "false"  # what a test sees may not depend on the commits of this repository
sys.dont_write_bytecode = False
if "PYTEST_XDIST_WORKER" not in os.environ:  # one cache for all tests, thrown away when they are done
    os.environ["SOCIALE_KAART_CACHE"] = tempfile.mkdtemp()
    atexit.register(shutil.rmtree, os.environ["SOCIALE_KAART_CACHE"], ignore_errors=True)
CACHE = Cache(Path(os.environ["SOCIALE_KAART_CACHE"]))
GEHEUGENS: Mapping[str, Geheugen] = defaultdict(Geheugen)
"""By town. Most copies of one differ in one file, or are of another day: what was worked out of the rest is known already."""
OMGEVING = os.environ | {
    "SOCIALE_KAART_VANDAAG": VANDAAG.isoformat(),
    "SOCIALE_KAART_PAPIER": "false",
    "NO_COLOR": "1",
    "NO_MKDOCS_2_WARNING": "1",  # as in the Makefile
}
_NAMEN = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")  # the first takes half the time
_OP_MACOS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
CHROMIUM = next((pad for naam in (*_NAMEN, *_OP_MACOS) if (pad := shutil.which(naam))), None)


# Two tests beside each other make one slow now and then, which says nothing about the code.
settings.register_profile("huis", deadline=None)
settings.load_profile("huis")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test by what it needs, before -m chooses."""
    for test in items:
        merk(test)
    zwaarste_eerst(items)


@pytest.hookimpl(wrapper=True)
def pytest_xdist_auto_num_workers() -> Generator[None, int, int]:
    """One worker more than there are cores, because a test with a browser waits a lot."""
    return (yield) + 1


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Verdeling:
    """See `Verdeling`."""
    return Verdeling(config, log)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """No program starts in a test that `make snel` runs."""
    bewaak(item)


def draai(
    *opdracht: str | Path, map_: Path = PROJECT, invoer: str = "", **omgeving: str
) -> subprocess.CompletedProcess[str]:
    """Run a module of this Python (`mkdocs`, `generator`) the way a user runs the command; `invoer` is what is typed."""
    return subprocess.run(
        [sys.executable, "-m", *map(str, opdracht)],
        cwd=map_,
        env=OMGEVING | omgeving,
        input=invoer,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


class _Programma:
    """What a user starts, with its refusals in Dutch, for who runs a command of click."""

    name = "sociale-kaart"

    def main(self, args: tuple[str, ...], prog_name: str, **_: object) -> None:
        with patch.object(sys, "argv", [prog_name, *args]):
            main()


def opdracht(
    *woorden: str | Path, map_: Path = PROJECT, invoer: str = "", vandaag: date = VANDAAG
) -> subprocess.CompletedProcess[str]:
    """Run a command of `sociale-kaart` in this process, for tests that are about what it does, not how it starts."""
    with contextlib.chdir(map_):
        uit = CliRunner().invoke(
            _Programma(),  # type: ignore[arg-type]
            [*map(str, woorden)],
            input=invoer,
            env={"SOCIALE_KAART_VANDAAG": vandaag.isoformat()},
            catch_exceptions=False,
        )
    return subprocess.CompletedProcess(woorden, uit.exit_code, uit.stdout, uit.stderr)


def als_tekst(meldingen: Iterable[Melding]) -> str:
    """Meldingen as an editor reads them."""
    return "".join(f"{melding}\n\n" for melding in meldingen).rstrip() + "\n"


@dataclass(frozen=True)
class Stad:
    """A copy of voorbeeldstad that a test may spoil."""

    map: Path

    @property
    def project(self) -> Project:
        """The project in it, on the day of the tests."""
        records = (self.map / "regelingen", self.map / "initiatieven")
        lijsten, eigen, thema = self.map / "content" / "lijsten", self.map / "theme", voorbeeldstad().thema
        thema = (eigen, *thema[1:]) if eigen.is_dir() else thema
        onder = self.map / "landelijk"
        landelijk = Laag(onder / "regelingen" / "landelijk", onder / "content" / "landelijk", self.map)
        content = self.map / "content"
        laag = landelijk if onder.is_dir() else None
        project = Project("Proef", "", self.map, records, lijsten, content, thema, VANDAAG, landelijk=laag)
        return replace(project, huisstijl=self.map / "huisstijl", cache=CACHE, geheugen=GEHEUGENS["stad"])

    def met_eigen_thema(self) -> None:
        """Give it a copy of the theme, to spoil too."""
        shutil.copytree(PROJECT / "theme", self.map / "theme")

    def lees(self, vandaag: date = VANDAAG) -> tuple[OpenbareKaart | None, tuple[Melding, ...]]:
        """Read and check all of it through the generator's own door: what is public, and what is wrong."""
        kaart, _, meldingen = controleer(self.project.op(vandaag))
        return kaart, meldingen

    def kaart(self, vandaag: date = VANDAAG) -> SocialeKaart:
        """What is true in it on a day."""
        kaart = lees_kaart(self.project.op(vandaag)).kaart
        assert kaart is not None
        return kaart

    def meldingen(self) -> str:
        """Everything the generator has to say about it, as an editor would read it."""
        return als_tekst(self.lees()[1])

    def vervang(self, bestand: str, oud: str, nieuw: str) -> None:
        """Change a piece of text that must occur exactly once."""
        pad = self.map / bestand
        tekst = pad.read_text(encoding="utf-8")
        assert tekst.count(oud) == 1, f"“{oud}” staat {tekst.count(oud)} keer in {bestand}"
        pad.write_text(tekst.replace(oud, nieuw), encoding="utf-8")


def kopie(doel: Path) -> Stad:
    """A copy of voorbeeldstad in a new folder, without `meer/`: what is small is easy to spoil, and soon built."""
    shutil.copytree(VOORBEELDSTAD, doel, ignore=shutil.ignore_patterns("site", ".site*", "meer"))
    config = (doel / "mkdocs.yml").read_text(encoding="utf-8")
    config = config.replace("../../theme", str(PROJECT / "theme")).replace(", meer", "")
    (doel / "mkdocs.yml").write_text(config, encoding="utf-8")
    return Stad(doel)


@cache
def zaanstad(dag: date | None = None) -> Project:
    """The real project, on a day: by itself the last one on which an editor wrote that something was checked."""
    project = lees_project(PROJECT / "mkdocs.yml")
    bestanden = (pad for map_ in (*project.records, project.lijsten) for pad in map_.rglob("*.yaml"))
    gekeken = (d for pad in bestanden for d in re.findall(r"gecontroleerd: (\d{4}-\d\d-\d\d)", pad.read_text("utf-8")))
    return replace(project, vandaag=dag or date.fromisoformat(max(gekeken)), geheugen=GEHEUGENS["zaanstad"])


@cache
def voorbeeldstad(dag: date = VANDAAG) -> Project:
    """The municipality of the tests where it stands, with all its records."""
    project = lees_project(VOORBEELDSTAD / "mkdocs.yml")
    return replace(project, vandaag=dag, geheugen=GEHEUGENS["voorbeeldstad"])


@pytest.fixture
def stad(tmp_path: Path) -> Stad:
    """A fresh copy of voorbeeldstad."""
    return kopie(tmp_path / "stad")


@pytest.fixture(scope="session")
def gelezen() -> Gelezen:
    """Every example of bad input, read once for all tests that ask for it."""
    from foutvoorbeelden import Gelezen, voorbeelden

    return Gelezen(voorbeelden())


Bouwer = Callable[..., tuple[Path, str]]


@pytest.fixture(scope="session")
def bouwer(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Bouwer:
    """Makes a site for all tests, by name: whoever comes first makes it, also when tests run beside each other."""
    basis = tmp_path_factory.getbasetemp()
    samen = basis.parent if hasattr(request.config, "workerinput") else basis

    def bouw(naam: str, map_: Path, **omgeving: str) -> tuple[Path, str]:
        doel, verslag = samen / naam / "site", samen / naam / "verslag.txt"
        doel.parent.mkdir(exist_ok=True)
        with FileLock(samen / f"{naam}.slot"):
            if not verslag.exists():
                uitvoer = draai("mkdocs", "build", "--strict", "--site-dir", doel, map_=map_, **omgeving)
                assert uitvoer.returncode == 0, uitvoer.stderr
                verslag.write_text(uitvoer.stdout + uitvoer.stderr, encoding="utf-8")
        return doel, verslag.read_text(encoding="utf-8")

    return bouw


@pytest.fixture(scope="session")
def site(bouwer: Bouwer) -> Path:
    """The folder with the built site of voorbeeldstad, without paper."""
    return bouwer("voorbeeldstad", VOORBEELDSTAD)[0]


@pytest.fixture(scope="session")
def papiersite(bouwer: Bouwer) -> Path:
    """The site of voorbeeldstad with all its paper, as it would be at an address of its own."""
    adres = "https://kaart.voorbeeld.nl/stad/"
    return bouwer("op-papier", VOORBEELDSTAD, SOCIALE_KAART_PAPIER="true", SOCIALE_KAART_SITE_URL=adres)[0]


@pytest.fixture(scope="session")
def zaangebouwd(bouwer: Bouwer) -> tuple[Path, str]:
    """The site of Zaanstad and what MkDocs printed while making it; for `inhoud/` alone."""
    return bouwer("zaanstad", PROJECT, SOCIALE_KAART_VANDAAG=zaanstad().vandaag.isoformat())


@pytest.fixture(scope="session")
def zaansite(zaangebouwd: tuple[Path, str]) -> Path:
    """The folder with the built site of Zaanstad; for `inhoud/` alone."""
    return zaangebouwd[0]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests."""
    assert CHROMIUM, "Chromium ontbreekt: draai make test, dat installeert het."
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
        )
        yield browser
        browser.close()


def venster(browser: Browser, **opties: Any) -> BrowserContext:
    """A fresh window of the browser, on the day that the sites were built for: facts on a page expire by its clock."""
    context = browser.new_context(**opties)
    context.clock.set_fixed_time(KLOK)
    return context


def _over_http(*, voor_elders: bool = False) -> dict[str, str]:
    """The headers of a strict host, without the one that a browser takes over https only."""
    return {naam: kop for naam, kop in koppen(voor_elders=voor_elders).items() if naam != "Cross-Origin-Opener-Policy"}


def uit_map(site: Path, buiten: list[str], *, streng: bool = True) -> Callable[[Route], None]:
    """A route handler that answers from the folder of a built site, with the headers of a strict host (or with none, when
    it is not `streng`), and notes every request that would leave it.
    """

    def antwoord(route: Route) -> None:
        adres = route.request.url
        if not adres.startswith("http://kaart.test/"):
            buiten.append(adres)
            route.abort()
            return
        pad = site / adres.removeprefix("http://kaart.test/").split("#")[0].split("?")[0]
        pad = pad / "index.html" if pad.is_dir() else pad
        if pad.is_file():
            route.fulfill(path=pad, headers=_over_http(voor_elders="/inbed/" in adres) if streng else {})
        else:
            route.fulfill(status=404, path=site / "404.html", headers=_over_http() if streng else {})

    return antwoord
