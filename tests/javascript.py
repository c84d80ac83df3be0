"""The rules of the house for scripts: what an old phone can read, names that are used and known, and short functions.

Read with tree-sitter, the parser that editors use. How modules fit together is no concern of this file: what cannot go
into a bundle, `generator/weergave/scripts.py` refuses itself.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import tree_sitter_javascript
from tree_sitter import Language, Node, Parser

from generator.weergave.scripts import GLOBAAL

LENGTE = 40
"""The lines that one function may have; the functions in it count for themselves."""

GLOBALEN = frozenset({
    GLOBAAL, "Array", "Boolean", "Date", "Event", "Float64Array", "Infinity", "Int32Array", "Int8Array", "JSON", "Map", "Math", "NaN", "Number", "Object", "Promise", "RegExp", "Response", "Set",
    "SpeechSynthesisUtterance", "String", "URL", "URLSearchParams", "Uint16Array", "addEventListener", "caches", "clearTimeout", "clients",
    "decodeURIComponent", "document", "encodeURIComponent", "fetch", "getSelection", "history", "isNaN", "localStorage", "location", "navigator",
    "print", "registration", "setTimeout", "skipWaiting", "trustedTypes", "window",
})  # fmt: skip
"""What a module may use without importing it: names of the browser, and the one that scripts share."""

VOOR_PYTHON = frozenset(
    {"gevolgd", "leerNood", "maakIndex", "plaatsen", "porter", "verslag", "vreemdeWoorden", "woordenVan"}
)
"""Exports that no module imports: the build or a test asks for them."""

_FUNCTIES = frozenset({"arrow_function", "function_declaration", "function_expression", "method_definition"})

NIVEAU = {
    "components/feit/houdbaar.js": "ES5",
    "zoeken/beloften.js": "bouw",
    "zoeken/indexeren.js": "bouw",
    "zoeken/noodleren.js": "bouw",
    "zoeken/snoei.js": "bouw",
}
"""What a script may be written in; one that is not named here is for Chrome 60 and iOS 12, as the search is.

`ES5`, with the oldest methods of a page and no other script: what has to work where everything else fails. `bouw`: no
browser reads it.
"""

_METHODEN = frozenset({
    "allSettled", "at", "finally", "findLast", "flat", "flatMap", "fromEntries", "hasOwn", "matchAll", "replaceAll",
    "replaceChildren", "structuredClone", "toggleAttribute", "trimEnd", "trimStart",
})  # fmt: skip
_METHODEN_NA_ES5 = frozenset({
    "after", "append", "assign", "before", "classList", "closest", "dataset", "endsWith", "entries", "find", "forEach",
    "from", "includes", "matches", "padStart", "prepend", "remove", "repeat", "replaceWith", "startsWith", "values",
})  # fmt: skip
_NAMEN_NA_ES5 = frozenset({"Map", "Promise", "Set", "Symbol", "URL", "URLSearchParams", GLOBAAL})
_NA_ES5 = frozenset({
    "array_pattern", "arrow_function", "assignment_pattern", "async", "class_declaration", "computed_property_name",
    "import_statement", "lexical_declaration", "method_definition", "object_pattern", "of", "rest_pattern",
    "shorthand_property_identifier", "spread_element", "template_string", "yield",
})  # fmt: skip

_JAVASCRIPT = Parser(Language(tree_sitter_javascript.language()))


def klachten(thema: Path) -> list[str]:
    """Everything in the modules of a theme that is against the rules."""
    bomen = {pad: _JAVASCRIPT.parse(pad.read_bytes()).root_node for pad in sorted(thema.rglob("*.js"))}
    gevraagd = {naam for boom in bomen.values() for naam in _geimporteerd(boom)}
    return [
        f"{pad.relative_to(thema)}{klacht}"
        for pad, boom in bomen.items()
        for klacht in (
            *_te_nieuw(boom, NIVEAU.get(pad.relative_to(thema).as_posix(), "")),
            *_namen(boom, gevraagd | VOOR_PYTHON),
            *_te_lang(boom),
        )
    ]


def _te_nieuw(boom: Node, niveau: str) -> Iterator[str]:
    """What makes an old phone refuse the whole script, or stop in it; and what the minifier spoils."""
    if boom.has_error:
        yield ": dit is geen JavaScript"
    for knoop in _alle(boom):
        if knoop.type == "template_string" and _genest(knoop):
            yield f":{_regel(knoop)}: een backtick in een backtick gaat stuk bij het verkleinen"
        if niveau == "bouw":
            continue
        if wat := _wat_te_nieuw_is(knoop) or (niveau == "ES5" and _wat_na_es5_kwam(knoop)):
            yield f":{_regel(knoop)}: {wat} kent een oude telefoon niet"


def _wat_te_nieuw_is(knoop: Node) -> str:
    tekst = _tekst(knoop)
    match knoop.type:
        case "optional_chain" | "??" | "??=" | "||=" | "&&=":
            return tekst
        case "private_property_identifier" | "class_static_block" | "field_definition":
            return tekst
        case "catch_clause" if not knoop.child_by_field_name("parameter"):
            return "catch zonder naam"
        case "for_in_statement" if _heeft(knoop, "await"):
            return "for await"
        case "generator_function_declaration" if _heeft(knoop, "async"):
            return "async generator"
        case "number" if re.search(r"_|\dn$", tekst):
            return tekst
        case "regex_flags" if set(tekst) & set("dsv"):
            return tekst
        case "regex_pattern":
            return " ".join(re.findall(r"\(\?<[=!]?|\\p\{", tekst))
        case "property_identifier" if tekst in _METHODEN and _tekst_van_ouder(knoop) != "clients.matchAll":
            return f".{tekst}"
        case "new_expression" if tekst.startswith("new URLSearchParams({"):
            return "URLSearchParams van een object"
    return ""


def _tekst_van_ouder(knoop: Node) -> str:
    return _tekst(knoop.parent) if knoop.parent else ""


def _wat_na_es5_kwam(knoop: Node) -> str:
    tekst = _tekst(knoop)
    if knoop.type in _NA_ES5:
        return tekst.partition("\n")[0]
    if knoop.type == "property_identifier" and tekst in _METHODEN_NA_ES5:
        return f".{tekst}"
    return tekst if knoop.type == "identifier" and tekst in _NAMEN_NA_ES5 else ""


def _namen(boom: Node, gevraagd: set[str] | frozenset[str]) -> Iterator[str]:
    """Names that nobody uses, that nobody knows, or that the browser has already."""
    keren = Counter(_tekst(k) for k in _alle(boom) if k.type in {"identifier", "shorthand_property_identifier"})
    bovenaan, uitvoer = set(), set()
    for zin in boom.named_children:
        geeft = zin.type == "export_statement"
        verklaring = zin.child_by_field_name("declaration") if geeft else zin
        namen = list(_verklaard_door(verklaring)) if verklaring else []
        if len(namen) > 1:
            yield f":{_regel(zin)}: hoogstens één naam per regel"
        bovenaan |= {*namen}
        uitvoer |= {*namen} if geeft else set()
    geimporteerd = {*_geimporteerd(boom)}
    for naam in sorted(bovenaan & GLOBALEN):
        yield f": “{naam}” is al een naam van de browser"
    for naam in sorted(bovenaan | geimporteerd):
        if (keren[naam] < 2 and naam not in uitvoer) or naam in uitvoer - gevraagd:
            yield f": “{naam}” wordt nergens gebruikt" + (", of heeft geen export nodig" if naam in uitvoer else "")
    bekend = geimporteerd | GLOBALEN | {naam for knoop in _alle(boom) for naam in _verklaard_in(knoop)}
    for naam in sorted({*keren} - bekend):
        yield f": “{naam}” is geen naam van hier; importeer hem, of zet hem bij GLOBALEN"


def _te_lang(boom: Node) -> Iterator[str]:
    for functie in _alle(boom):
        if functie.type not in _FUNCTIES:
            continue
        regels = _regels(functie) - sum(_regels(binnen) - 1 for binnen in _binnenste(functie))
        if regels > LENGTE:
            naam = functie.child_by_field_name("name") or (
                functie.parent and functie.parent.child_by_field_name("name")
            )
            yield f":{_regel(functie)}: {_tekst(naam) if naam else 'functie'} is {regels} regels, hooguit {LENGTE} mag"


def _geimporteerd(boom: Node) -> Iterator[str]:
    return (
        _tekst(knoop) for knoop in _alle(boom) if knoop.type == "identifier" and _ouder(knoop) == "import_specifier"
    )


def _verklaard_door(zin: Node) -> Iterator[str]:
    """The names that a statement makes."""
    if zin.type == "lexical_declaration":
        for deel in zin.named_children:
            yield from _verklaard_in(deel)
    elif zin.type.endswith("function_declaration"):
        yield from _patroon(zin.child_by_field_name("name"))


def _verklaard_in(knoop: Node) -> Iterator[str]:
    """The names that this piece makes, wherever it stands: a variable, a parameter, a function."""
    veld = {
        "variable_declarator": "name",
        "function_declaration": "name",
        "generator_function_declaration": "name",
        "arrow_function": "parameter",
        "catch_clause": "parameter",
        "for_in_statement": "left",
    }.get(knoop.type)
    if veld:
        yield from _patroon(knoop.child_by_field_name(veld))
    elif knoop.type == "formal_parameters":
        for deel in knoop.named_children:
            yield from _patroon(deel)


def _patroon(knoop: Node | None) -> Iterator[str]:
    """The names in what is assigned to: `a`, `{ a, b: c }`, `[a, ...b]`, `a = 1`."""
    if knoop is None:
        return
    if knoop.type in {"identifier", "shorthand_property_identifier_pattern"}:
        yield _tekst(knoop)
    elif knoop.type in {"assignment_pattern", "object_assignment_pattern"}:
        yield from _patroon(knoop.child_by_field_name("left"))
    else:
        for deel in knoop.named_children:
            yield from _patroon(deel)


def _alle(knoop: Node) -> Iterator[Node]:
    yield knoop
    for kind in knoop.children:
        yield from _alle(kind)


def _binnenste(functie: Node) -> Iterator[Node]:
    """The functions right inside this one."""
    for kind in functie.children:
        yield from [kind] if kind.type in _FUNCTIES else _binnenste(kind)


def _genest(knoop: Node) -> bool:
    return any(binnen.type == "template_string" for kind in knoop.children for binnen in _alle(kind))


def _heeft(knoop: Node, soort: str) -> bool:
    return any(kind.type == soort for kind in knoop.children)


def _ouder(knoop: Node) -> str:
    return knoop.parent.type if knoop.parent else ""


def _regel(knoop: Node) -> int:
    return knoop.start_point[0] + 1


def _regels(knoop: Node) -> int:
    return knoop.end_point[0] - knoop.start_point[0] + 1


def _tekst(knoop: Node) -> str:
    return (knoop.text or b"").decode()
