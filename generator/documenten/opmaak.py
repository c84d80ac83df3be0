"""Markdown as its readers get it: plain text, headings, links, and on which line each stands.

The text is rendered by the library that MkDocs uses, set as the site sets it, and the tree that comes out is read: what a
browser would make of it counts, however it was typed.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import unescape
from typing import Any, Literal
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE, HTML_PLACEHOLDER_RE

_IN_DE_ZIN = {"a", "img", "strong", "em", "code", "br", "abbr", "sub", "sup", "del", "mark", "ins", "span"}
_MAG = {"href", "title", "src", "alt", "id", "class", "start", "colspan", "rowspan"}
_UITLIJNEN = re.compile(r"text-align: (?:left|right|center);")


@dataclass(frozen=True)
class Stuk:
    """A paragraph, entry, cell or heading (of level `kop`) as plain text; `plek` is where it begins."""

    plek: int
    tekst: str
    kop: int = 0


@dataclass(frozen=True)
class Verwijzing:
    """A link or picture: where it leads as a browser reads it, and the text of the link or the words for the picture."""

    plek: int
    soort: Literal["link", "plaatje"]
    doel: str
    tekst: str


@dataclass
class Opmaak:
    """A page of Markdown. `html` is what was typed as HTML and `kenmerken` what was set by hand, each with its place."""

    _regels: _Regels
    stukken: list[Stuk] = field(default_factory=list)
    verwijzingen: list[Verwijzing] = field(default_factory=list)
    html: list[tuple[int, str]] = field(default_factory=list)
    kenmerken: list[tuple[int, str]] = field(default_factory=list)
    ankers: set[str] = field(default_factory=set)

    def regel(self, plek: int, wat: str = "") -> int:
        """The line of a place; with `wat`, of the first place from there on where that stands."""
        return self._regels.regel(self._regels.zoek(wat, plek) if wat else plek)


def lees_opmaak(tekst: str, begin: int, uitbreidingen: Sequence[str], instellingen: Mapping[str, Any]) -> Opmaak:
    """Read Markdown that begins on line `begin` of its file; the rest is what `Markdown` of that library is told."""
    md = Markdown(extensions=list(uitbreidingen), extension_configs=dict(instellingen))
    lezer = _Lezer(md, _Regels(tekst, begin))
    md.preprocessors.register(_Grens(md, lezer), "grens", 22)  # after code blocks (25), before what is HTML (20)
    md.treeprocessors.register(lezer, "lezer", -10)  # when all others are done
    md.convert(tekst)
    return lezer.opmaak


class _Regels:
    """A text without what Markdown takes out, so that what was rendered can be found back in it."""

    def __init__(self, tekst: str, begin: int) -> None:
        self._begin, self._tekst, self._starts = begin, "", [0]
        stukken = []
        for regel in tekst.split("\n"):
            stukken.append(_kaal(regel))
            self._starts.append(self._starts[-1] + len(stukken[-1]))
        self._tekst = "".join(stukken)

    def zoek(self, wat: str, vanaf: int) -> int:
        """Where this stands from a place on, or else anywhere; the place itself when it is not found."""
        kaal = _kaal(wat)
        plek = self._tekst.find(kaal, vanaf)
        return plek if plek >= 0 else max(self._tekst.find(kaal), 0) or vanaf

    def volg(self, wat: str, vanaf: int) -> int | None:
        """Where this stands from a place on; None when it does not."""
        plek = self._tekst.find(_kaal(wat), vanaf)
        return plek if plek >= 0 else None

    def regel(self, plek: int) -> int:
        """The line of a place."""
        return self._begin + min(bisect_right(self._starts, plek) - 1, len(self._starts) - 2)


def _kaal(tekst: str) -> str:
    return re.sub(r"[\s\\]", "", unescape(tekst))


class _Grens(Preprocessor):
    """Remembers how many pieces the code blocks put aside: what comes after them was typed as HTML or as an entity."""

    def __init__(self, md: Markdown, lezer: _Lezer) -> None:
        super().__init__(md)
        self._lezer = lezer

    def run(self, lines: list[str]) -> list[str]:
        self._lezer.grens = len(self._lezer.md.htmlStash.rawHtmlBlocks)
        return lines


class _Lezer(Treeprocessor):
    """Walks through the tree of a page."""

    grens = 0

    def __init__(self, md: Markdown, regels: _Regels) -> None:
        super().__init__(md)
        self.opmaak, self._regels = Opmaak(regels), regels
        self._plek, self._begin, self._zin = 0, 0, ""

    def run(self, root: Element) -> None:
        self._loop(root)
        self._sluit(0)
        gezien = {html for _, html in self.opmaak.html}
        for html in map(str, self.md.htmlStash.rawHtmlBlocks[self.grens :]):
            if not html.startswith("&") and html not in gezien:  # in the words for a picture, for example
                self.opmaak.html.append((self._regels.zoek(html.split("\n")[0], 0), html))

    def _loop(self, element: Element) -> None:
        blok = element.tag not in _IN_DE_ZIN
        kop = int(element.tag[1]) if re.fullmatch("h[1-6]", element.tag) else 0
        if blok:
            self._sluit(0)
        begin = self._plek
        self._lees(element.text)
        for deel in element:
            self._loop(deel)
            self._lees(deel.tail)
        self._kenmerken(element, begin)
        if element.tag == "br":
            self._zin += "\n"
        if blok:
            self._sluit(kop)

    def _kenmerken(self, element: Element, begin: int) -> None:
        for naam, waarde in element.items():
            if naam not in _MAG and not (naam == "style" and _UITLIJNEN.fullmatch(waarde)):
                self.opmaak.kenmerken.append((begin, naam))
        for los in filter(None, (element.get("alt"), element.get("title"))):
            self.opmaak.stukken.append(Stuk(begin, unescape(los)))
        if anker := element.get("id"):
            self.opmaak.ankers.add(anker)
        if (doel := element.get("href")) is not None:
            self._verwijzing("link", begin, doel, "".join(element.itertext()))
        if (doel := element.get("src")) is not None:
            self._verwijzing("plaatje", begin, doel, element.get("alt", ""))

    def _verwijzing(self, soort: Literal["link", "plaatje"], plek: int, doel: str, tekst: str) -> None:
        doel = unescape(doel.replace(AMP_SUBSTITUTE, "&"))
        self.opmaak.verwijzingen.append(Verwijzing(plek, soort, doel, tekst))

    def _lees(self, tekst: str | None) -> None:
        for stuk in self._gewoon(tekst or ""):
            if stuk.strip():
                gevonden = self._regels.volg(stuk, self._plek)
                if not self._zin.strip():
                    self._begin = self._plek if gevonden is None else gevonden
                if gevonden is not None:
                    self._plek = gevonden + len(_kaal(stuk))
            self._zin += stuk

    def _gewoon(self, tekst: str) -> Iterator[str]:
        """The text line by line, with what was put aside back in its place."""
        for nummer, stuk in enumerate(map(str, HTML_PLACEHOLDER_RE.split(tekst))):
            if nummer % 2 == 0:
                yield from unescape(stuk.replace(AMP_SUBSTITUTE, "&")).splitlines(keepends=True)
                continue
            html = str(self.md.htmlStash.rawHtmlBlocks[int(stuk)])
            if int(stuk) < self.grens:
                yield from unescape(re.sub("<[^>]*>", "", html)).splitlines(keepends=True)
            elif html.startswith("&"):
                yield unescape(html)
            else:
                self.opmaak.html.append((self._regels.zoek(html.split("\n")[0], self._plek), html))

    def _sluit(self, kop: int) -> None:
        if self._zin.strip():
            self.opmaak.stukken.append(Stuk(self._begin, self._zin.strip(), kop))
        self._zin = ""
