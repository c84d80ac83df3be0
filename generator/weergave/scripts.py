"""The scripts of the site: modules in the theme become one classic script for each bundle.

A browser refuses modules from disk (`file://`), and so do old phones; in the source they are worth their keep, because a
module says what it takes from others and what it gives. So the modules of a bundle are put in one function, each after
what it imports, without the words `import` and `export`. That works for a small part of what modules can be, and anything
else is refused: static imports of names, exports of a `function` or a `const`, no circle, and no name twice in a bundle.
What stands at the top of a module starts at the beginning of a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import rjsmin

from generator.uitvoer import ExportFile

try:
    import minify
except ImportError:  # nobody makes it for a Mac with an Apple chip: there the names in the scripts stay as they are
    minify = None


@dataclass(frozen=True)
class Bundel:
    """One script of the site: where it goes, and the modules (below the theme) that are in it, with all they import.

    One that is `los` takes nothing from the basis: it has to work when that was lost on the way.
    """

    uri: str
    modules: tuple[str, ...]
    los: bool = False


BASIS = Bundel(
    "assets/lijst.js",
    (
        "scripts/dag.js",
        "scripts/elementen.js",
        "scripts/delen.js",
        "scripts/lijst.js",
        "scripts/kopie.js",
        "components/snelweg/snelweg.js",
        "scripts/schijflinks.js",
        "scripts/print.js",
    ),
)
"""Runs first on every page. Who is not `los` does not hold its modules again: what they export is in the one global, `GLOBAAL`."""

BUNDELS = (
    BASIS,
    Bundel("assets/acties.js", ("components/acties/acties.js",)),
    Bundel("assets/campagne.js", ("components/campagne/campagne.js",)),
    Bundel("assets/doorsturen.js", ("scripts/doorsturen.js",), los=True),
    Bundel("assets/editie.js", ("components/editie/editie.js",)),
    Bundel("assets/geld-check.js", ("check/scherm.js",)),
    Bundel("assets/kies.js", ("components/keuze/kies.js",)),
    Bundel("assets/houdbaar.js", ("components/feit/houdbaar.js",), los=True),
    Bundel("assets/mijn-lijst.js", ("scripts/mijn-lijst.js",)),
    Bundel("assets/offline.js", ("scripts/offline.js",)),
    Bundel("assets/papieren.js", ("components/papieren/papieren.js",)),
    Bundel("assets/voorlezen.js", ("components/voorlezen/voorlezen.js",), los=True),
    Bundel("assets/zoekbalk.js", ("components/zoekveld/zoekveld.js",), los=True),
    Bundel("assets/zoeken.js", ("zoeken/zoekscherm.js",), los=True),
)

BEWAKER = Bundel("sw.js", ("scripts/bewaker.js",), los=True)
OPHEFFER = Bundel("sw.js", ("scripts/opheffer.js",), los=True)
"""What keeps pages for when there is no network, and what takes them away again: in no page, and at the root of the site."""

GLOBAAL = "socialeKaart"
"""The only name that scripts share on a page: what the basis exports, and `namen`, `zoekindex` and `checkregels`, which come in files of their own."""

_ECMASCRIPT = 2017
"""The newest JavaScript that may come out: what Chrome 60 and iOS 12 know."""

_IMPORT = re.compile(r'import \{ (\w+(?:, \w+)*) \} from "(\.\.?/[^"]+)";')
_EXPORT = re.compile(r"export (?=(?:const|(?:async )?function) \w)")
_BOVENAAN = re.compile(r"(?:const|let|(?:async )?function) (\w+)")
_GEEN_DEEL = re.compile(r"^(?:import|export|class|var)\b|^(?:const|let) [\[{]|\bimport\s*[(.]")
_WAT_WEL = (
    'Schrijf import { naam } from "./bestand.js"; of zet export voor een const of een function met een eigen naam.'
)


class Scriptfout(Exception):
    """A module that cannot be put in a bundle."""


@dataclass(frozen=True)
class Module:
    """One file: which names it takes from which others, which it gives, all that stand at its top, and its plain code."""

    pad: Path
    invoer: Mapping[Path, tuple[str, ...]]
    uitvoer: tuple[str, ...]
    namen: tuple[str, ...]
    code: str


def scripts(thema: Path, bundels: Iterable[Bundel] = BUNDELS) -> tuple[ExportFile, ...]:
    """Every script of the pages, or only those of these bundles, from the project's own theme folder."""
    basis = met_alles(thema, BASIS.modules)
    return tuple(ExportFile(bundel.uri, _voor_browser(thema, bundel, basis).encode()) for bundel in bundels)


def voor_v8(thema: Path, naam: str, *modules: str) -> str:
    """A script that names an object with all that these modules and their imports export: for the build, and for tests."""
    alle = met_alles(thema, modules)
    return f"const {naam} = {_functie(alle, geeft=_uitvoer(alle))};"


def zoekcode(thema: Path) -> str:
    """What the build itself asks of the search, as `Zoeken`: to make the index, and to search in it."""
    return voor_v8(
        thema, "Zoeken", "zoeken/beloften.js", "zoeken/indexeren.js", "zoeken/noodleren.js", "zoeken/zoekmachine.js"
    )


def checkcode(thema: Path) -> str:
    """What the build itself asks of the geld-check, as `Check`."""
    return voor_v8(thema, "Check", "check/check.js")


def met_alles(thema: Path, modules: Iterable[str]) -> tuple[Module, ...]:
    """These modules and all that they import, each after what it imports."""
    gelezen: dict[Path, Module] = {}
    for naam in modules:
        _voeg_toe((thema / naam).resolve(), gelezen, ())
    return tuple(gelezen.values())


def _voeg_toe(pad: Path, gelezen: dict[Path, Module], onderweg: tuple[Path, ...]) -> None:
    if pad in onderweg:
        kring = " → ".join(stap.name for stap in (*onderweg[onderweg.index(pad) :], pad))
        raise Scriptfout(f"{kring}: deze modules vragen elkaar in een kring. Zet wat ze delen in een eigen module.")
    if pad in gelezen:
        return
    module = _lees(pad)
    for van, namen in module.invoer.items():
        if not van.is_file():
            raise Scriptfout(f"{pad.name}: “{van.name}” is er niet. Kijk naar het pad achter from.")
        _voeg_toe(van, gelezen, (*onderweg, pad))
        for naam in namen:
            if naam not in gelezen[van].uitvoer:
                raise Scriptfout(
                    f"{pad.name}: {van.name} geeft geen “{naam}”. Zet daar export voor, of haal de import weg."
                )
    gelezen[pad] = module


def _lees(pad: Path) -> Module:
    return _module(pad, pad.read_text(encoding="utf-8"))


@cache
def _module(pad: Path, tekst: str) -> Module:
    """A module, line by line. Remembered, as many bundles hold the same ones."""
    invoer: dict[Path, tuple[str, ...]] = {}
    uitvoer, namen, code = [], [], []
    for nummer, regel in enumerate(tekst.splitlines(), start=1):
        waar = f"{pad.name}:{nummer}"
        if gevraagd := _IMPORT.fullmatch(regel):
            invoer[(pad.parent / gevraagd[2]).resolve()] = tuple(gevraagd[1].split(", "))
            continue
        kaal = _EXPORT.sub("", regel, count=1) if _EXPORT.match(regel) else regel
        if _GEEN_DEEL.search(kaal):
            raise Scriptfout(f"{waar}: “{kaal}” kan hier niet. {_WAT_WEL}")
        if genoemd := _BOVENAAN.match(kaal):
            namen.append(genoemd[1])
            uitvoer += [genoemd[1]] if kaal != regel else []
        code.append(kaal)
    return Module(pad, invoer, tuple(uitvoer), tuple(namen), "\n".join(code) + "\n")


def _voor_browser(thema: Path, bundel: Bundel, basis: tuple[Module, ...]) -> str:
    if bundel is BASIS:
        code = f"const {GLOBAAL} = {_functie(basis, geeft=_uitvoer(basis))};"
    else:
        alle = met_alles(thema, bundel.modules)
        eigen = alle if bundel.los else tuple(module for module in alle if module not in basis)
        code = f"{_functie(eigen, neemt=() if bundel.los else _gevraagd(eigen, basis))};"
    return _klein(code)


@cache
def _klein(code: str) -> str:
    """The same script without white space, and with short names for what only it knows. Remembered, for who is serving."""
    if minify is None:
        return str(rjsmin.jsmin(code))
    minify.config({"js-version": _ECMASCRIPT})
    klein = str(minify.string("application/javascript", code))
    return "".join(teken if teken.isprintable() or teken == "\n" else f"\\u{ord(teken):04x}" for teken in klein)


def _gevraagd(modules: Iterable[Module], basis: Iterable[Module]) -> tuple[str, ...]:
    """What these modules take from the basis."""
    namen = {naam for module in modules for van in basis for naam in module.invoer.get(van.pad, ())}
    return tuple(sorted(namen))


def _uitvoer(modules: Iterable[Module]) -> tuple[str, ...]:
    return tuple(sorted(naam for module in modules for naam in module.uitvoer))


def _functie(modules: tuple[Module, ...], *, neemt: tuple[str, ...] = (), geeft: tuple[str, ...] = ()) -> str:
    """These modules as one function that is called at once: nothing in it can be seen from outside but what it gives."""
    plaats: dict[str, str] = dict.fromkeys(neemt, "de basis")
    for module in modules:
        for naam in module.namen:
            if naam in plaats:
                wie = f"{plaats[naam]} en in {module.pad.name}"
                raise Scriptfout(f"“{naam}” staat in {wie}, in dezelfde bundel. Geef een van de twee een andere naam.")
            plaats[naam] = module.pad.name
    zonder = f'if (typeof {GLOBAAL} === "undefined") return;\n'  # the basis was lost on the way
    van_de_basis = f"{zonder}const {{ {', '.join(neemt)} }} = {GLOBAAL};\n" if neemt else ""
    code = "".join(module.code for module in modules)
    antwoord = f"return {{ {', '.join(geeft)} }};\n" if geeft else ""
    return f'(function () {{\n"use strict";\n{van_de_basis}{code}{antwoord}}})()'
