"""The manual for the redactie is right: its commands, files, links and pictures exist, and it explains every message."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from conftest import PROJECT, Stad, draai
from test_fouten import FOUTEN

from generator.adressen import BESTAND as ADRESSEN
from generator.cli import groep
from generator.links.bestand import BESTAND as LINKS
from generator.load import ontleed
from generator.meldingen import Melding

sys.path.insert(0, str(PROJECT / "bench"))
from meldingenlijst import BESTAND, Geval, algemeen, anker, gevallen, indeling, pagina

HANDLEIDING = PROJECT / "HANDLEIDING.md"
BEELDEN = PROJECT / "docs" / "handleiding"
# The tasks on the git website make these; docs/beheer.md says when.
VAN_DE_TAKEN = {ADRESSEN, LINKS}


def _tekst(bestand: Path = HANDLEIDING) -> str:
    return bestand.read_text(encoding="utf-8")


def _zonder_code(tekst: str) -> str:
    """Markdown as somebody reads it: no code, comments, addresses, pictures, signs or tables."""
    tekst = re.sub(r"^```.*?^```$|<!--.*?-->|!\[[^\]]*\]\([^)]*\)", "", tekst, flags=re.MULTILINE | re.DOTALL)
    tekst = re.sub(r"^\|.*\|$|^#+ ", "", tekst, flags=re.MULTILINE)
    tekst = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", tekst)
    return re.sub(r"[`*]|^> ?", "", tekst, flags=re.MULTILINE)


def test_uitleg_van_de_meldingen_is_bij() -> None:
    assert _tekst(BESTAND) == pagina(), "Draai: python bench/handleiding.py --meldingen"


def _kaal(tekst: str) -> str:
    """Only the fixed words of a message."""
    return re.sub(r"\W+", " ", re.sub(r"“[^”]*”|[\w./-]*/[\w-]+\.yaml|U\+\w{4}|\d[\d.,:-]*", " ", tekst)).strip()


@pytest.mark.parametrize("geval", sorted(FOUTEN.iterdir()), ids=lambda pad: pad.name)
def test_elke_melding_wordt_uitgelegd(geval: Path) -> None:
    uitleg = _kaal(BeautifulSoup(_tekst(BESTAND), "html.parser").text.replace("\\", ""))
    for blok in (geval / "melding.txt").read_text(encoding="utf-8").strip().split("\n\n"):
        wat = blok.split("\n")[1].removeprefix("    ").removeprefix("Let op: ")
        vast = _kaal(re.sub(r"is een vakwoord: .*", "is een vakwoord", wat))
        assert vast in uitleg, f"{wat} Draai: python bench/handleiding.py --meldingen"


def _verbeterbaar() -> Iterator[tuple[Geval, str, str]]:
    """Every message with what to replace by what, except those about a file name."""
    alle = gevallen()
    for groep_ in indeling():
        for naam, voorbeeld in groep_["gevallen"].items():
            if "goed" in voorbeeld and not voorbeeld.get("los"):
                geval = alle[naam]
                yield geval, voorbeeld.get("fout", geval.foute_regel), voorbeeld["goed"]


@pytest.mark.parametrize(("geval", "fout", "goed"), [pytest.param(*v, id=v[0].naam) for v in _verbeterbaar()])
def test_wat_goed_heet_is_ook_goed(stad: Stad, geval: Geval, fout: str, goed: str) -> None:
    """The message is gone once the wrong text is replaced by what the page calls right."""
    map_ = FOUTEN / geval.naam.rsplit(".", 1)[0]
    shutil.copytree(map_, stad.map, dirs_exist_ok=True, ignore=shutil.ignore_patterns("melding.txt"))

    def over_dit(melding: Melding) -> bool:
        return melding.bestand == geval.bestand and melding.plek == geval.plek and algemeen(melding.wat) == geval.kop

    assert any(map(over_dit, stad.lees()[1]))
    assert fout in geval.tekst
    (stad.map / geval.bestand).write_text(geval.tekst.replace(fout, goed, 1), encoding="utf-8")
    assert not [melding for melding in stad.lees()[1] if over_dit(melding)]
