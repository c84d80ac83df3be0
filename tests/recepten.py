"""The examples in HANDLEIDING.md, and what an editor does with them in the files of voorbeeldstad."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from textwrap import dedent, indent

from bs4 import BeautifulSoup
from conftest import PROJECT, Stad

from generator.build import bouw
from generator.meldingen import fouten

HANDLEIDING = (PROJECT / "HANDLEIDING.md").read_text(encoding="utf-8")
# What is in Zaanstad and not in voorbeeldstad: sources, records and wijken that the examples name.
_HIER = {
    "ZaansePas, Meedoen Zaanstad": "Gemeente, pas",
    "Website van het buurthuis": "Krant",
    "kledingbank-zaanstreek": "schuldhulp",
    "poelenburg": "noord",
}


def deel(kop: str) -> str:
    """What stands below a heading."""
    return dict(stuk.split("\n", 1) for stuk in re.split(r"^##+ ", HANDLEIDING, flags=re.MULTILINE)[1:])[kop]


def blokken(taal: str) -> Mapping[str, tuple[str, ...]]:
    """The examples in a language, by the heading above them."""
    tekst = HANDLEIDING
    for daar, hier in _HIER.items():
        tekst = tekst.replace(daar, hier)
    delen = (stuk.split("\n", 1) for stuk in re.split(r"^##+ ", tekst, flags=re.MULTILINE)[1:])
    gevonden = ((kop, re.findall(rf"^```{taal}\n(.*?)^```$", onder, re.MULTILINE | re.DOTALL)) for kop, onder in delen)
    return {kop: tuple(alle) for kop, alle in gevonden if alle}


def plak(tekst: str, blok: str, erbij: str = "bronnen") -> str:
    """The text of a file with an example in it: a field in the place of the one with that name, or at the end."""
    if blok.startswith("- "):
        return tekst + blok
    velden = _velden(tekst)
    for naam, nieuw in _velden(blok).items():
        kop, _, onder = nieuw.partition("\n")
        oud, onder = dedent(velden.get(naam, "").partition("\n")[2]), dedent(onder)
        if oud and onder[:1].isalpha():
            velden[naam] = f"{kop}\n{indent(plak(oud, onder, erbij), '  ')}"
        elif oud and naam in {"bronnen", erbij}:
            velden[naam] = f"{kop}\n{indent(oud + onder, '  ')}"
        else:
            velden[naam] = nieuw
    return "".join(velden.values())


def _velden(tekst: str) -> dict[str, str]:
    return {stuk.partition(":")[0]: stuk for stuk in re.split(r"^(?=\w)", tekst, flags=re.MULTILINE) if stuk}


def doe(stad: Stad, bestand: str, blok: str, erbij: str = "bronnen") -> None:
    """What an editor does with an example."""
    pad = stad.map / bestand
    pad.write_text(plak(pad.read_text(encoding="utf-8"), blok, erbij), encoding="utf-8")


def leest(stad: Stad, adres: str, dag: date) -> str:
    """What a resident reads on a page on a day."""
    bouwsel = bouw(stad.project.op(dag))
    assert fouten(bouwsel.meldingen) == ()
    pagina = BeautifulSoup(next(pagina.html for pagina in bouwsel.paginas if pagina.adres == adres), "html.parser")
    for element in pagina.select("[hidden], script, style, template, button, svg"):
        element.decompose()
    return re.sub(r"\s+(?=[.,])", "", " ".join(pagina.get_text(" ").split()))
