"""The emergency exit: the same pages as plain Markdown, for the day that MkDocs or our theme is no more."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from markdownify import MarkdownConverter

from generator.bestand import schrijf
from generator.uitvoer import ExportFile, Pagina, markdown_uri

_CONFIG = """# Made by sociale-kaart: the whole site as plain Markdown. Build it with: mkdocs build
site_name: {naam}
docs_dir: pages
theme:
  name: {thema}
  locale: nl
plugins: []
"""


_ZACHT = "\u00ad"  # where a screen may cut a long word

_NIET_HIER = "button, svg, template, [hidden], section.professionals"
"""Drawings, and what the site shows only with a script or to who helps somebody."""


def noodluik(paginas: Iterable[Pagina], naam: str, thema: str = "mkdocs") -> Iterator[ExportFile]:
    """Every page as `pages/<address>.md`, and a mkdocs.yml that any MkDocs understands (`thema` is one of its own)."""
    alle = tuple(paginas)
    bekend = {pagina.adres for pagina in alle}
    yield ExportFile("mkdocs.yml", _CONFIG.format(naam=_yaml_tekst(naam), thema=thema).encode())
    for pagina in alle:
        yield ExportFile(f"pages/{markdown_uri(pagina.adres)}", _als_markdown(pagina, bekend).encode())


def schrijf_noodluik(paginas: Iterable[Pagina], eigen_paginas: Path, naam: str, doel: Path) -> int:
    """Write the emergency exit to the folder `doel`, hand-written pages included. Returns the number of files."""
    bestanden = list(noodluik(paginas, naam))
    for pad in sorted(eigen_paginas.rglob("*.md")):
        uri = pad.relative_to(eigen_paginas).as_posix()
        bestanden.append(ExportFile(f"pages/{uri}", pad.read_bytes()))
    for bestand in bestanden:
        (doel / bestand.uri).parent.mkdir(parents=True, exist_ok=True)
        schrijf(doel / bestand.uri, bestand.inhoud)
    return len(bestanden)


class _Converter(MarkdownConverter):
    """HTML to Markdown with links to the other Markdown files, without what is `_NIET_HIER`."""

    def __init__(self, adres: str, bekend: set[str]) -> None:
        super().__init__(heading_style="ATX", bullets="-")
        self._adres, self._bekend = adres, bekend

    def convert_soup(self, soup: Any) -> str:
        for element in soup.select(_NIET_HIER):
            element.extract()
        return str(super().convert_soup(soup))

    def convert_a(self, el: Any, text: str, *args: Any, **kwargs: Any) -> str:
        href = el.get("href", "")
        if href and not re.match(r"[a-z]+:|#", href):
            pad, _, anker = href.partition("#")
            doel = posixpath.normpath(posixpath.join("/" + self._adres, pad)).lstrip("/")
            if posixpath.splitext(doel)[1]:
                return ""  # a file for a calendar or a feed reader: here are only pages
            doel = doel + "/" if doel else ""
            uri = markdown_uri(doel) if doel in self._bekend else f"{doel.rstrip('/')}.md"
            hier = posixpath.dirname(markdown_uri(self._adres))
            el["href"] = posixpath.relpath(uri, hier or ".") + (f"#{anker}" if anker else "")
        return str(super().convert_a(el, " ".join(text.split()), *args, **kwargs))  # type: ignore[misc]  # made by its metaclass

    def convert_details(self, el: Any, text: str, *_args: Any, **_kwargs: Any) -> str:
        """An explained word becomes “word (explanation)”; any other details stays open."""
        if "begrip" not in el.get("class", []):
            return f"\n\n{text.strip()}\n\n"
        return f"{el.summary.get_text().strip()} ({el.select_one('.begrip__uitleg').get_text().strip()})"


def _als_markdown(pagina: Pagina, bekend: set[str]) -> str:
    tekst = _Converter(pagina.adres, bekend).convert(pagina.html.replace(_ZACHT, ""))
    return re.sub(r"\n{3,}", "\n\n", tekst).strip() + "\n"


def _yaml_tekst(tekst: str) -> str:
    return "'" + tekst.replace("'", "''") + "'"
