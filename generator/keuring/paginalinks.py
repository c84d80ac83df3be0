"""Links and pictures in hand-written pages: what a link may be, and whether there is something where it leads."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from pydantic import TypeAdapter, ValidationError

from generator.documenten.opmaak import Opmaak, Verwijzing
from generator.documenten.pagina import Paginatekst
from generator.meldingen import Melding, bedoelde
from generator.models.bereik import Website
from generator.models.prive import prive_stukken

_SCHEMA = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)


@dataclass(frozen=True)
class Pagina:
    """A page that was read; `links` are those to places on the site, with their lines, `ankers` the ids of its headings.

    `tekst` is its Markdown, from the line `begin` on, and `geheel` all of the file.
    """

    bestand: str
    uri: str
    titel: str
    links: tuple[tuple[int, str], ...]
    ankers: frozenset[str]
    tekst: str
    begin: int
    geheel: str


def is_op_de_site(doel: str) -> bool:
    """Whether a link leads to something on the site itself."""
    return bool(doel) and not _schema(doel) and not doel.startswith(("/", "\\"))


def keur_verwijzing(bron: Paginatekst, opmaak: Opmaak, verwijzing: Verwijzing) -> Iterator[Melding]:
    """What a link or picture may be: everything else is refused, so that a new kind of address is too."""
    regel, doel = opmaak.regel(verwijzing.plek, verwijzing.doel), verwijzing.doel
    if verwijzing.soort == "plaatje":
        if not is_op_de_site(doel):
            yield bron.melding(
                regel,
                f"Dit plaatje staat niet op de site zelf: “{doel}”.",
                "Zet het plaatje bij deze pagina in de map, en schrijf hier de naam: ![wat erop staat](plaatje.png).",
            )
        if not verwijzing.tekst.strip():
            yield bron.melding(
                regel,
                "Bij dit plaatje staat niet wat erop te zien is.",
                f"Schrijf het erbij: ![wat erop staat]({doel})",
            )
        return
    if prive := tuple(prive_stukken(doel)):
        for wat, vondst in prive:
            yield bron.melding(regel, f"In deze link staat {wat}: “{vondst}”.", "Haal de link weg.")
        return
    soort = _schema(doel)
    if re.search(r"[\x00-\x20\x7f-\x9f\\]", doel) and soort in {"", "http", "https", "mailto", "tel"}:
        yield bron.melding(
            regel, f"In de link “{doel}” staat een spatie of een vreemd teken.", "Typ de link opnieuw, zonder spaties."
        )
    elif soort in {"http", "https"}:
        if geweigerd := geweigerd_als(Website, doel):
            yield bron.melding(regel, *geweigerd)
    elif soort not in {"", "mailto", "tel"}:
        yield bron.melding(
            regel,
            f"Een link die met “{soort}:” begint, kan niet op de site.",
            "Maak er een adres van dat met https:// begint, of haal de link weg.",
        )
    elif not soort and not is_op_de_site(doel):
        yield bron.melding(
            regel,
            f"De link “{doel}” werkt niet overal.",
            "Noem het bestand van de pagina, zoals over.md of contact/index.md, of een adres met https://.",
        )


def dode_links(paginas: Sequence[Pagina], bekend: Collection[str], papier: str) -> Iterator[Melding]:
    """Links that lead nowhere; `bekend` are the paths of all files of the site as MkDocs knows them, except PDFs.

    Those are made after this, in the folder `papier`.
    """
    ankers = {pagina.uri: pagina.ankers for pagina in paginas}
    for pagina in paginas:
        map_ = posixpath.dirname(pagina.uri)
        for regel, doel in pagina.links:
            pad, _, anker = unquote(doel).partition("#")
            pad = pad.partition("?")[0]
            uri = posixpath.normpath(posixpath.join(map_, pad)) if pad else pagina.uri
            if uri not in bekend and not (uri.startswith(papier) and not uri.endswith(".md")):
                uit_pagina = (posixpath.relpath(ander, map_ or ".") for ander in _lijkt(uri, bekend))
                yield Melding(
                    pagina.bestand,
                    regel,
                    "",
                    f"De link “{doel}” leidt nergens heen.",
                    f"{bedoelde(pad, uit_pagina)}Noem een bestand dat er is, of haal de link weg.",
                )
            elif anker and anker not in ankers.get(uri, {anker}):
                yield Melding(
                    pagina.bestand,
                    regel,
                    "",
                    f"De link “{doel}” leidt naar een kop die er niet is.",
                    f"{bedoelde(anker, ankers[uri])}Haal anders het stuk vanaf # weg.",
                )


def dood_menu(menu: Iterable[str], instellingen: Path, bekend: Collection[str]) -> Iterator[Melding]:
    """What the menu in mkdocs.yml (`instellingen`) names and is not there."""
    for uri in menu:
        if uri not in bekend:
            regels = instellingen.read_text(encoding="utf-8", errors="replace").splitlines()
            regel = next((nummer for nummer, regel in enumerate(regels, 1) if uri in regel), 1)
            remedie = f"{bedoelde(uri, _lijkt(uri, bekend))}Noem een bestand dat er is, of haal de regel weg."
            wat = f"Het menu noemt “{uri}”, en die pagina is er niet."
            yield Melding(instellingen.name, regel, "nav", wat, remedie)


def _lijkt(uri: str, bekend: Collection[str]) -> list[str]:
    """The paths that somebody may mean with one that is not there: with the ending right, else all."""
    kaal = uri.rstrip("/").removesuffix(".html").removesuffix("/index")
    return [ander for ander in (f"{kaal}.md", f"{kaal}/index.md") if ander in bekend] or list(bekend)


def geweigerd_als(vorm: Any, waarde: str) -> tuple[str, str] | None:
    """What a field of a record with this type would say of a text: what is wrong and what to do; None when it is good."""
    try:
        TypeAdapter(vorm).validate_python(waarde)
    except ValidationError as fout:
        uitleg = fout.errors(include_url=False)[0].get("ctx", {})
        return uitleg["wat"], uitleg["remedie"]
    return None


def _schema(doel: str) -> str:
    """The scheme of an address as a browser reads it, which skips white space and signs that nobody sees."""
    past = _SCHEMA.match(re.sub(r"[\x00-\x20\x7f-\x9f\u00ad\u200b-\u200f\ufeff]", "", doel))
    return past[1].lower() if past else ""
