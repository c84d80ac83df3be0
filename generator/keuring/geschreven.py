"""The folder with hand-written pages: what of it may be on the site, and everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.documenten.lezer import toon_pad
from generator.documenten.mappen import bestanden_in
from generator.keuring.bijlagen import bezwaar_tegen
from generator.keuring.paginalinks import Pagina, dode_links, dood_menu
from generator.keuring.paginas import keur_pagina
from generator.meldingen import Melding
from generator.project import Project
from generator.uitvoer import Ontwerp, adres_van_bestand, markdown_uri

MENU = "mkdocs.yml"


@dataclass(frozen=True)
class Geschreven:
    """The pages that could be read, what is wrong with each file by itself, and the paths of all of them.

    `uris` are those below the folder (`over.md`, `foto.png`), by the name that editors know (`content/over.md`).
    """

    paginas: tuple[Pagina, ...]
    uris: Mapping[str, str]
    meldingen: tuple[Melding, ...]


def keur_geschreven(project: Project, niet: Path) -> Geschreven:
    """Read and check every file in the folder with pages, except the lists, and `niet`, which is for the redactie."""
    paginas: list[Pagina] = []
    uris: dict[str, str] = {}
    meldingen: list[Melding] = []
    for pad, bezwaar in bestanden_in(project.eigen_paginas, project.basis):
        if pad == niet or project.zijn_lijsten(pad) or (pad.name == "README.md" and not bezwaar):
            continue
        bestand, uri = toon_pad(pad, project.basis), pad.relative_to(project.eigen_paginas).as_posix()
        if not bezwaar and project.is_pagina(pad):
            pagina, van_pagina = keur_pagina(pad, project)
            paginas += [pagina] if pagina else []
            meldingen += van_pagina
        elif bezwaar := bezwaar or (None if uri in project.eigen_bestanden else bezwaar_tegen(pad)):
            meldingen.append(Melding(bestand, 1, "", *bezwaar))
            continue
        uris[bestand] = uri
    return Geschreven(tuple(paginas), uris, (*meldingen, *_dubbele_titels(paginas)))


def past_in_de_site(geschreven: Geschreven, project: Project, site: Ontwerp, papier: str) -> Iterator[Melding]:
    """Whether pages, links and menu fit what the site makes itself; `papier` is the folder of its PDFs."""
    gemaakt = (markdown_uri(bron.adres) for bron in site.bronnen)
    bekend = frozenset((*gemaakt, *(bestand.uri for bestand in site.bestanden), *geschreven.uris.values()))
    yield from _bezet(geschreven.paginas, site.adressen())
    yield from dode_links(geschreven.paginas, bekend, papier)
    yield from dood_menu(project.menu, project.basis / MENU, bekend)


def _dubbele_titels(paginas: Sequence[Pagina]) -> Iterator[Melding]:
    gezien: dict[str, Pagina] = {}
    for pagina in paginas:
        eerder = gezien.setdefault(" ".join(pagina.titel.casefold().split()), pagina)
        if eerder is not pagina and pagina.titel:
            yield Melding(
                pagina.bestand,
                1,
                "",
                f"De titel “{pagina.titel}” is ook die van {eerder.bestand}.",
                "Geef deze pagina een andere titel.",
            )


def _bezet(paginas: Sequence[Pagina], adressen: Collection[str]) -> Iterator[Melding]:
    gezien = set(adressen)
    for pagina in paginas:
        adres = adres_van_bestand(pagina.uri)
        if adres in gezien:
            yield Melding(
                pagina.bestand,
                1,
                "",
                f"Op het adres /{adres} staat al een andere pagina.",
                "Geef dit bestand een andere naam.",
            )
        gezien.add(adres)
