"""What no folder in git can hold: links, pipes, files that nobody may open. How to put each into a copy of voorbeeldstad."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from conftest import Stad

from generator.meldingen import Melding
from generator.schil.instellingen import lees_project


@dataclass(frozen=True)
class Vreemd:
    """Something strange: its name, how to make it in a project, and what an editor must read."""

    naam: str
    maak: Callable[[Path], object]
    verwacht: str

    def lees(self, stad: Stad) -> tuple[Melding, ...]:
        """What the generator says of it."""
        self.maak(stad.map)
        return stad.lees()[1]


def koppel(waar: str, naar: str) -> Callable[[Path], None]:
    """Make a link with what stands above it."""

    def maak(map_: Path) -> None:
        (map_ / waar).parent.mkdir(parents=True, exist_ok=True)
        (map_ / waar).symlink_to(naar)

    return maak


def schrijf(waar: str, tekst: str) -> Callable[[Path], None]:
    """Write a file with what stands above it."""

    def maak(map_: Path) -> None:
        (map_ / waar).parent.mkdir(parents=True, exist_ok=True)
        (map_ / waar).write_text(tekst, encoding="utf-8")

    return maak


@contextmanager
def dicht(naam: str) -> Iterator[None]:
    """Nobody may open this file or folder, root neither."""

    def weiger(methode: str) -> Callable[..., object]:
        origineel = getattr(Path, methode)

        def open_(pad: Path, *args: object, **opties: object) -> object:
            if pad.name == naam:
                raise PermissionError(13, "Permission denied", str(pad))
            return origineel(pad, *args, **opties)

        return open_

    with patch.multiple(Path, **{methode: weiger(methode) for methode in ("read_bytes", "iterdir", "open")}):
        yield


@dataclass(frozen=True)
class Dicht(Vreemd):
    """The same for what nobody may open; `maak` makes it."""

    bestand: str = ""

    def lees(self, stad: Stad) -> tuple[Melding, ...]:
        self.maak(stad.map)
        with dicht(self.bestand):
            return stad.lees()[1]


@dataclass(frozen=True)
class InMenu(Vreemd):
    """The same for what mkdocs.yml says."""

    def lees(self, stad: Stad) -> tuple[Melding, ...]:
        from generator.build import controleer

        self.maak(stad.map)
        return controleer(lees_project(stad.map / "mkdocs.yml").op(stad.project.vandaag))[2]


def _menu(map_: Path) -> None:
    mkdocs = map_ / "mkdocs.yml"
    mkdocs.write_text(mkdocs.read_text("utf-8").replace("over.md", "ons.md"), encoding="utf-8")


_BUITEN = "Haal de koppeling weg. Hoort het bij de site? Zet dan het bestand zelf hier."
_NAAM = "    Geef het een naam met kleine letters, cijfers en streepjes.\n"
VREEMD = (
    Vreemd(
        "naam-van-windows",
        schrijf("regelingen/aux.yaml", "soort: regeling\n"),
        "regelingen/aux.yaml:1\n    “aux.yaml” kan op Windows geen naam zijn: “aux” is daar van het systeem.\n"
        "    Kies een andere naam.\n",
    ),
    Vreemd(
        "naam-met-vraagteken",
        schrijf("content/vragen?.md", "# Vragen\n"),
        f"content/vragen?.md:1\n    In deze naam staat “?”. Dat kan niet op Windows.\n{_NAAM}",
    ),
    Vreemd(
        "naam-met-spatie-aan-het-eind",
        schrijf("content/vragen .md", "# Vragen\n"),
        "content/vragen .md:1\n    Deze naam begint of eindigt met een spatie of een punt. Dat kan niet op Windows.\n"
        f"{_NAAM}",
    ),
    Vreemd(
        "naam-te-lang",
        schrijf(f"content/{'vragen-' * 15}.md", "# Vragen\n"),
        f"content/{'vragen-' * 15}.md:1\n    Deze naam is te lang: 108 tekens, hooguit 100 mag.\n    Kies een kortere naam.\n",
    ),
    Vreemd(
        "naam-met-andere-hoofdletters",
        schrijf("content/OVER.md", "# Nog iets\n\nWat er is.\n"),
        "content/over.md:1\n    “over.md” en “OVER.md” zijn op Windows dezelfde naam.\n"
        "    Geef één van de twee een andere naam.\n",
    ),
    Vreemd(
        "koppeling-naar-buiten",
        koppel("content/geheim.md", "/etc/hostname"),
        f"content/geheim.md:1\n    Dit is een koppeling (symlink) naar iets buiten het project: “hostname”.\n    {_BUITEN}\n",
    ),
    Vreemd(
        "koppeling-van-record-naar-buiten",
        koppel("regelingen/geheim.yaml", "/etc/passwd"),
        f"regelingen/geheim.yaml:1\n    Dit is een koppeling (symlink) naar iets buiten het project: “passwd”.\n    {_BUITEN}\n",
    ),
    Vreemd(
        "koppeling-van-logo-naar-buiten",
        koppel("huisstijl/logo.svg", "/etc/hostname"),
        f"huisstijl/logo.svg:1\n    Dit is een koppeling (symlink) naar iets buiten het project: “hostname”.\n    {_BUITEN}\n",
    ),
    Vreemd(
        "koppeling-rond",
        koppel("content/lus", ".."),
        "content/lus:1\n    Dit is een koppeling (symlink) naar iets anders in het project: “stad”.\n"
        "    Haal de koppeling weg. Hoort het hier? Zet dan het bestand zelf hier.\n",
    ),
    Vreemd(
        "koppeling-naar-zichzelf",
        koppel("regelingen/zelf.yaml", "zelf.yaml"),
        "regelingen/zelf.yaml:1\n    Dit is een koppeling (symlink) naar zichzelf: “zelf.yaml”.\n    Haal de koppeling weg.\n",
    ),
    Vreemd(
        "koppeling-naar-niets",
        koppel("content/lijsten/weg.yaml", "nergens.yaml"),
        "content/lijsten/weg.yaml:1\n    Dit is een koppeling (symlink) naar iets dat er niet is: “nergens.yaml”.\n"
        "    Haal de koppeling weg.\n",
    ),
    Vreemd(
        "pijp-tussen-paginas",
        lambda map_: os.mkfifo(map_ / "content" / "pijp.md"),
        "content/pijp.md:1\n    Dit is geen gewoon bestand.\n    Haal het weg.\n",
    ),
    Vreemd(
        "naam-onleesbaar",
        lambda map_: (map_ / "content" / os.fsdecode(b"caf\xe9.md")).write_text("# Café\n\nKom langs.\n"),
        "content/caf�.md:1\n    In deze naam staat een teken dat niet te lezen is.\n"
        "    Geef het een naam met kleine letters, cijfers en streepjes.\n",
    ),
    Vreemd(
        "map-heet-als-bestand",
        schrijf("content/kort.md/tekst.md", "# Kort\n\nEen bestand in een map.\n"),
        "content/kort.md:1\n    Dit is een map, geen bestand: de naam eindigt op .md.\n    Noem de map “kort”.\n",
    ),
    Vreemd(
        "map-te-diep",
        schrijf("content/a/b/c/d/e/f/g/h/diep.md", "# Diep\n\nTe diep.\n"),
        "content/a/b/c/d/e/f/g/h:1\n    Deze map zit te diep in andere mappen.\n    Hooguit 7 mappen in elkaar mag.\n",
    ),
    Dicht(
        "map-gaat-niet-open",
        schrijf("regelingen/dicht/_leeg.yaml", ""),
        "regelingen/dicht:1\n    Deze map kan niet worden gelezen.\n    Kijk of u hem mag openen.\n",
        bestand="dicht",
    ),
    Dicht(
        "pagina-gaat-niet-open",
        schrijf("content/dicht.md", "# Dicht\n\nNiemand leest dit.\n"),
        "content/dicht.md:1\n    Deze pagina kan niet worden gelezen.\n    Kijk of u het bestand mag openen.\n",
        bestand="dicht.md",
    ),
    Dicht(
        "logo-gaat-niet-open",
        schrijf("huisstijl/logo.svg", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'),
        "huisstijl/logo.svg:1\n    Dit logo kan niet worden gelezen.\n    Kijk of u het bestand mag openen.\n",
        bestand="logo.svg",
    ),
    InMenu(
        "menu-noemt-niets",
        _menu,
        "mkdocs.yml:35  nav\n    Het menu noemt “ons.md”, en die pagina is er niet.\n"
        "    Bedoelde u “over.md”? Noem een bestand dat er is, of haal de regel weg.\n",
    ),
)
