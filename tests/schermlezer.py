"""What a screen reader is told of a page: the accessibility tree of the browser, and what in it is noise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from playwright.sync_api import Page

_TE_DOEN = frozenset({
    "DisclosureTriangle", "button", "checkbox", "combobox", "link", "radio", "searchbox", "spinbutton", "switch", "textbox",
})  # fmt: skip
_PLEKKEN = frozenset({"complementary", "form", "navigation", "region", "search"})
_ZONDER_NAAM = _TE_DOEN | _PLEKKEN | {"heading", "image", "table"}
"""What is only worth hearing by its name."""
_TEKEN = re.compile(r"[‹›▾▸✓✕+]+|\w+ \?")  # what a style sheet puts beside words; the last stands behind a hard word


@dataclass(frozen=True)
class Knoop:
    """One thing that is said: what it is, what it is called, its words, and where it leads."""

    rol: str
    naam: str
    niveau: int
    doel: str
    rollen: frozenset[str]
    woorden: str
    meldt: bool


def boom(pagina: Page) -> list[Knoop]:
    """Everything of a page that is said, in its order."""
    sessie = pagina.context.new_cdp_session(pagina)
    knopen = sessie.send("Accessibility.getFullAXTree")["nodes"]
    sessie.detach()
    per_id = {knoop["nodeId"]: knoop for knoop in knopen}
    return [_gelezen(knoop, per_id) for knoop in _op_volgorde(knopen[0], per_id) if not knoop.get("ignored")]


def ruis(pagina: Page) -> list[str]:
    """What nobody can do anything with who only hears a page."""
    knopen = boom(pagina)
    return [*_zonder_naam(knopen), *_dubbel(knopen), *_koppen(knopen), *_geluid(knopen)]


def _zonder_naam(knopen: list[Knoop]) -> Iterator[str]:
    yield from (f"{knoop.rol} zonder naam" for knoop in knopen if knoop.rol in _ZONDER_NAAM and not knoop.naam)
    yield from (f"lege {knoop.rol}" for knoop in knopen if knoop.rol == "list" and "listitem" not in knoop.rollen)


def _dubbel(knopen: list[Knoop]) -> Iterator[str]:
    """The same name for two places to go to, two parts of the page, or two things that open."""
    doelen: dict[str, str] = {}
    for knoop in knopen:
        if knoop.rol == "link" and doelen.setdefault(knoop.naam, knoop.doel) != knoop.doel:
            yield f"link “{knoop.naam}” naar {doelen[knoop.naam]} en {knoop.doel}"
    namen = [(knoop.rol, knoop.naam) for knoop in knopen if knoop.rol in _PLEKKEN | {"DisclosureTriangle"}]
    yield from (f"{rol} “{naam}” is er vaker" for rol, naam in sorted({n for n in namen if namen.count(n) > 1}))


def _koppen(knopen: list[Knoop]) -> Iterator[str]:
    koppen = [knoop for knoop in knopen if knoop.rol == "heading"]
    if [kop.niveau for kop in koppen[:1]] != [1] or sum(kop.niveau == 1 for kop in koppen) != 1:
        yield "er is niet precies één kop van niveau 1, vooraan"
    for eerder, kop in pairwise(koppen):
        if kop.niveau > eerder.niveau + 1:
            yield f"kop “{kop.naam}” slaat een niveau over"


def _geluid(knopen: list[Knoop]) -> Iterator[str]:
    """Signs that are only for the eye, words in pieces, and more than one message at a time."""
    for knoop in knopen:
        if knoop.rol in {"StaticText", "DisclosureTriangle"} and _TEKEN.fullmatch(knoop.naam.strip()):
            yield f"een teken voor het oog: {knoop.naam.strip()}"
        elif knoop.rol in {"button", "DisclosureTriangle"} and "\u00ad" in knoop.naam:
            yield f"{knoop.rol} met een woord in stukjes: {knoop.naam}"
    berichten = [knoop.woorden for knoop in knopen if knoop.meldt and knoop.woorden]
    if len(berichten) > 1:
        yield f"berichten door elkaar: {berichten}"


def _gelezen(knoop: dict[str, Any], per_id: dict[str, dict[str, Any]]) -> Knoop:
    kenmerken = {van["name"]: van["value"].get("value") for van in knoop.get("properties", [])}
    onder = [deel for deel in _op_volgorde(knoop, per_id) if not deel.get("ignored")]
    teksten = [_naam(deel) for deel in onder if _rol(deel) == "StaticText"]
    return Knoop(
        _rol(knoop),
        _naam(knoop),
        int(kenmerken.get("level") or 0),
        str(kenmerken.get("url") or ""),
        frozenset(map(_rol, onder)),
        " ".join("".join(teksten).split()),
        _rol(knoop) in {"status", "alert"},
    )


def _op_volgorde(knoop: dict[str, Any], per_id: dict[str, dict[str, Any]]) -> Iterator[dict[str, Any]]:
    yield knoop
    if _rol(knoop) != "StaticText":  # below it are only its lines
        for kind in knoop.get("childIds", []):
            if kind in per_id:
                yield from _op_volgorde(per_id[kind], per_id)


def _rol(knoop: dict[str, Any]) -> str:
    return str(knoop.get("role", {}).get("value", ""))


def _naam(knoop: dict[str, Any]) -> str:
    return str(knoop.get("name", {}).get("value", ""))
