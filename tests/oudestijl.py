"""What Chrome 60 and iOS 12 make of a style sheet: what they skip, and whether something that they know stands in its place.

A browser skips a declaration, a rule or a block that it does not know, and says nothing. So whatever is not in the lists
of what both know is in `NIEUW`, or is refused. Which version knows what is from the browser compatibility data of MDN
(`@mdn/browser-compat-data` 8.1.9).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import tinycss2

_BEKEND = """
-webkit-hyphens -webkit-text-size-adjust align-items background background-color border border-bottom border-collapse
border-color border-left border-left-color border-radius border-right border-style border-top border-width bottom
box-shadow box-sizing break-after break-before break-inside clear clip clip-path color column-gap columns content
counter-increment counter-reset cursor direction display fill flex flex-basis flex-direction flex-grow flex-shrink
flex-wrap float font font-family font-size font-style font-weight grid-column grid-gap grid-row grid-template-columns
height justify-content left letter-spacing line-height list-style margin margin-bottom margin-left margin-right
margin-top max-height max-width min-height min-width object-fit opacity outline outline-offset overflow overflow-wrap
overflow-x overflow-y padding padding-bottom padding-left padding-right padding-top place-items position right size stroke
stroke-width text-align text-decoration text-transform top transform vertical-align visibility white-space width
word-break word-spacing word-wrap writing-mode z-index
:active :checked :disabled :empty :enabled :first-child :focus :hover :last-child :link :not :nth-child :only-child
:target :visited :root ::after ::before ::first-letter ::-webkit-details-marker
attr() calc() counter() hsl() inset() minmax() rect() repeat() rgb() rgba() rotate() translate() url() var()
% ch cm deg em fr mm ms pt px rem s vh vw
@media @page @supports
all and (max-width) (min-width) not only print screen
"""
BEKEND = frozenset(_BEKEND.split())
"""Properties, selectors, functions, units, rules with an @ and what may be asked of a screen, that both browsers know."""

NIEUW = {
    "accent-color": "the browser's own colour in a box",
    "color-scheme": "light bars and boxes beside a dark page",
    "content-visibility": "print.js opens what is closed",
    "block-size": "belongs to content-visibility",
    "hyphenate-limit-chars": "more words are cut",
    "hyphens": "-webkit-hyphens; else a word is cut without a dash",
    "scroll-margin-bottom": "the piece that is read may stand under the bar",
    "scroll-margin-top": "the piece that is read stands at the edge of the screen",
    "scroll-padding-top": "where a link on the page leads to stands at the edge of the screen",
    "text-decoration-thickness": "a line of the browser's own thickness",
    "text-underline-offset": "a line at the browser's own height",
    "text-wrap": "a heading that breaks anywhere",
    "position: sticky": "names that scroll along in the map of numbers",
    "::highlight": "the block that is read has a line around it",
    ":focus-visible": "the browser's own ring",
    "(prefers-color-scheme)": "the page is light",
    "(scripting)": "who has no script has no tips for who helps others; what a script brings moves what is below it",
    "(forced-colors)": "no browser of then has it",
    "@supports selector()": "what belongs to the newer selector",
    "body:has([data-zoekpagina]) .zoek--kop": "two fields to search with, that both work",
    ".keuze--ja:has(:disabled)": "what cannot be chosen is only not to be ticked",
    "#resultaten:has(.belblok) ~ .belblok": "two blocks that say whom to call",
    "html:has(.snelweg)": "with Tab something may come to stand under “Snel weg”; one more key, and it does not",
    "body:has(.snelweg) .voet": "the last line may be under “Snel weg”",
    "body:has(.geldcheck:not([hidden])) .voet": "more on paper",
    "body:has(.tafel)": "larger letters on paper",
    "body:has(.testtaak)": "larger letters on paper",
    "::details-content": "print.js opens what is closed",
}  # fmt: skip
"""What one of both does not know and the theme uses, with what somebody gets who has that browser: nothing that hurts."""

_IN_PLAATS = {"gap": "grid-gap", "overflow-wrap": "word-wrap"}
"""Under which older name the same thing may stand before it."""
_NIEUWE_WAARDEN = re.compile(
    r"(?P<overflow_wrap>\banywhere\b)|\b(?P<position>sticky)\b|(?P<content>\"\s*/\s*\")|(?P<overflow>\bclip\b)"
    r"|(?P<display>\bcontents\b|\bflow-root\b)|(?P<text_decoration>\b(?:dotted|dashed|wavy|double)\b)"
    r"|(?P<kleur>#(?:[0-9a-fA-F]{4}|[0-9a-fA-F]{8})\b|(?:rgb|hsl)a?\([^,()]+\))"
)
_SELECTOR = re.compile(r"::?[a-z-]+")
_KOMMA = re.compile(r"\s*,\s*(?![^(]*\))")


def klachten(css: str) -> list[str]:
    """Everything in a style sheet that an old browser skips while nothing that it knows stands in its place."""
    regels = tinycss2.parse_stylesheet(css, True, True)
    weergaven = _weergaven(regels)
    return [klacht for regel in regels for _, klacht in _regel(regel, weergaven) if klacht]


def zoals_vroeger(css: str) -> str:
    """The same style sheet without what an old browser skips."""
    regels = tinycss2.parse_stylesheet(css, True, True)
    weergaven = _weergaven(regels)
    return "".join(_oud(regel, weergaven) for regel in regels)


def _regel(regel: Any, weergaven: dict[str, set[str]]) -> Iterator[tuple[Any, str]]:
    """What is skipped of a rule, each with the complaint about it, or with nothing when that is no harm."""
    if regel.type == "at-rule":
        yield from _at_regel(regel, weergaven)
        return
    if regel.type != "qualified-rule":
        yield regel, f"dit is geen CSS: {tinycss2.serialize([regel])}"
        return
    selector = " ".join(tinycss2.serialize(regel.prelude).split())
    delen = _KOMMA.split(selector)
    nieuw = {deel: onbekend for deel in delen if (onbekend := _nieuw_in(deel))}
    if nieuw:
        yield regel, _over_selector(selector, delen, nieuw)
        return
    eerder: set[str] = set()
    for zin in tinycss2.parse_blocks_contents(regel.content, True, True):
        if zin.type != "declaration":
            yield zin, f"{selector}: een regel in een regel"
            continue
        wat = _nieuw_aan(zin, delen, weergaven)
        if not wat:
            eerder.add(zin.name)
            continue
        vervangen = zin.name in eerder or _IN_PLAATS.get(zin.name) in eerder
        yield zin, "" if vervangen or wat in NIEUW else f"{selector}: {wat} zonder iets ouders ervoor"


def _at_regel(regel: Any, weergaven: dict[str, set[str]]) -> Iterator[tuple[Any, str]]:
    vraag = tinycss2.serialize(regel.prelude)
    naam = f"@{regel.at_keyword}"
    if naam == "@supports" and "selector(" in vraag:
        yield regel, "" if "@supports selector()" in NIEUW else f"{naam} {vraag}"
        return
    gevraagd = re.findall(r"\([a-z-]+(?=\s*[:)])|[a-z]+(?![^(]*\))", vraag) if naam == "@media" else []
    onbekend = [w for w in (naam, *(f"{w})" if w[0] == "(" else w for w in gevraagd)) if w not in BEKEND]
    if "<" in vraag or ">" in vraag:
        onbekend.append("een maat met < of >")
    if onbekend:
        yield regel, "" if all(w in NIEUW for w in onbekend) else f"{naam}{vraag}: {' en '.join(onbekend)}"
    elif regel.content and naam != "@page":
        for binnen in tinycss2.parse_rule_list(regel.content, True, True):
            yield from _regel(binnen, weergaven)


def _nieuw_in(selector: str) -> list[str]:
    return [deel for deel in _SELECTOR.findall(selector) if deel not in BEKEND]


def _over_selector(selector: str, delen: list[str], nieuw: dict[str, list[str]]) -> str:
    if len(nieuw) < len(delen):
        mee = ", ".join(deel for deel in delen if deel not in nieuw)
        return f"{selector}: gaat in zijn geheel verloren, ook voor {mee}; schrijf er twee regels van"
    mis = [
        deel
        for deel, onbekend in nieuw.items()
        if not any(deel.startswith(bekend) or bekend in onbekend for bekend in NIEUW)
    ]
    return f"{selector}: {', '.join(mis)} is te nieuw" if mis else ""


def _nieuw_aan(zin: Any, delen: list[str], weergaven: dict[str, set[str]]) -> str:
    """What of a declaration is too new: its name, a value, a function or a unit; empty when nothing is."""
    if zin.name.startswith("--"):
        return ""
    if zin.name == "gap":
        return "gap" if all("grid" in weergaven.get(deel, ()) for deel in delen) else "gap zonder rooster"
    if zin.name not in BEKEND:
        return str(zin.name)
    waarde = tinycss2.serialize(zin.value)
    for soort, gevonden in ((m.lastgroup or "", m[0]) for m in _NIEUWE_WAARDEN.finditer(waarde)):
        if soort == "kleur" or soort.replace("_", "-") == zin.name:
            return f"{zin.name}: {gevonden}"
    onbekend = [naam for naam in _functies_en_maten(zin.value) if naam not in BEKEND]
    return f"{zin.name}: {onbekend[0]}" if onbekend else ""


def _functies_en_maten(tokens: list[Any]) -> Iterator[str]:
    for token in tokens:
        if token.type == "function":
            yield f"{token.lower_name}()"
            yield from _functies_en_maten(token.arguments)
        elif token.type == "dimension":
            yield token.lower_unit


def _weergaven(regels: list[Any]) -> dict[str, set[str]]:
    """Which `display` each selector gets, anywhere in the sheet."""
    uit: dict[str, set[str]] = {}
    for regel in regels:
        if regel.type == "at-rule" and regel.content and regel.at_keyword in {"media", "supports"}:
            for deel, soorten in _weergaven(tinycss2.parse_rule_list(regel.content, True, True)).items():
                uit.setdefault(deel, set()).update(soorten)
        elif regel.type == "qualified-rule":
            for zin in tinycss2.parse_blocks_contents(regel.content, True, True):
                if zin.type == "declaration" and zin.name == "display":
                    for deel in _KOMMA.split(tinycss2.serialize(regel.prelude).strip()):
                        uit.setdefault(deel, set()).add(tinycss2.serialize(zin.value).strip())
    return uit


def _oud(regel: Any, weergaven: dict[str, set[str]]) -> str:
    weg = [wat for wat, _ in _regel(regel, weergaven)]
    if any(wat is regel for wat in weg):
        return ""
    hoofd = tinycss2.serialize(regel.prelude)
    if regel.type == "at-rule":
        if not regel.content or regel.at_keyword == "page":
            return str(tinycss2.serialize([regel]))
        binnen = "".join(_oud(deel, weergaven) for deel in tinycss2.parse_rule_list(regel.content, True, True))
        return f"@{regel.at_keyword}{hoofd}{{{binnen}}}"
    te_nieuw = {(wat.source_line, wat.source_column) for wat in weg}
    zinnen = tinycss2.parse_blocks_contents(regel.content, True, True)
    blijft = [zin for zin in zinnen if (zin.source_line, zin.source_column) not in te_nieuw]
    return f"{hoofd}{{{tinycss2.serialize(blijft)}}}"
