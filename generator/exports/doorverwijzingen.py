"""Tiny pages that lead on, with what a chat shows of a link: from every old id, so that a published address never breaks, and from every short address."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import escape

from generator.blad.openbaar import OpenbareKaart
from generator.blad.zinnen import vaste_zin
from generator.exports.kalepagina import kale_pagina
from generator.kaart import adressen
from generator.models import SOORTEN
from generator.models.lijsten import Doelgroep, Levensgebeurtenis, Thema
from generator.uitvoer import ExportFile

# The refresh is for who has no scripts: on a slow line it would overtake the script and drop what stands behind the #.
_KOP = """<script src="../../assets/doorsturen.js" data-naar="{doel}"></script>
<noscript><meta http-equiv="refresh" content="0; url={doel}"></noscript>
<meta name="description" content="{kort}">
<meta property="og:site_name" content="{site}">
<meta property="og:type" content="article">
<meta property="og:title" content="{naam}">
<meta property="og:description" content="{kort}">
<meta property="og:locale" content="nl_NL">"""
_LICHAAM = """<body>
<main>
<h1>{naam}</h1>
<p>{verder} <a href="{doel}">{naam}</a>.</p>
</main>
</body>"""


@dataclass(frozen=True)
class _Doel:
    """Where a page leads, and what a chat shows of it."""

    adres: str
    naam: str
    kort: str


def bestanden(kaart: OpenbareKaart) -> Iterator[ExportFile]:
    """`<folder>/<old id>/index.html` for every id in `voorheen` of a record or of an entry in a list with pages.

    An old record may have been of another kind, so its id leads on from every folder that records live in. The short
    address `k/<code>/` of a record leads on from its id and its old ids. What stands behind the # comes along.
    """
    recordmappen = tuple(dict.fromkeys(f"{soort.adres}/" for soort in SOORTEN))
    for blad in kaart.bladen.values():
        doel = _Doel(blad.adres, blad.naam, blad.kort)
        yield from _paginas(kaart, blad.oude_ids, recordmappen, doel)
        yield from _paginas(kaart, (blad.code, *blad.oude_codes), (adressen.KORT,), doel)
    lijsten: tuple[tuple[str, Mapping[str, Thema | Doelgroep | Levensgebeurtenis]], ...] = (
        (adressen.THEMAS, kaart.themas),
        (adressen.VOOR_WIE, kaart.doelgroepen),
        (adressen.LEVENSGEBEURTENISSEN, kaart.levensgebeurtenissen),
    )
    for map_, lijst in lijsten:
        for deel in lijst.values():
            doel = _Doel(adressen.deel(map_, deel.id), deel.naam, deel.kort)
            yield from _paginas(kaart, deel.voorheen, (map_,), doel)
    for wijk in kaart.wijken.values():
        doel = _Doel(adressen.deel(adressen.WIJKEN, wijk.id), wijk.naam, f"In {wijk.plaats}.")
        yield from _paginas(kaart, wijk.oude_ids, (adressen.WIJKEN,), doel)


def _paginas(kaart: OpenbareKaart, oude_ids: Iterable[str], mappen: Iterable[str], naar: _Doel) -> Iterator[ExportFile]:
    doel, naam, kort = f"../../{naar.adres}", escape(naar.naam), escape(naar.kort)
    site = f"Sociale kaart {escape(kaart.gemeente.naam)}"
    kop = _KOP.format(doel=doel, naam=naam, kort=kort, site=site)
    lichaam = _LICHAAM.format(doel=doel, naam=naam, verder=vaste_zin("ga_verder"))
    pagina = kale_pagina(naar.naam, f"{kaart.webadres or '../../'}{naar.adres}", kop, lichaam)
    for oud in oude_ids:
        for map_ in mappen:
            yield ExportFile(f"{adressen.deel(map_, oud)}index.html", pagina)
