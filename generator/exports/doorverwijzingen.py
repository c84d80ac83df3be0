"""Tiny pages that lead on, with what a chat shows of a link: from every old id, so that a published address never breaks, and from every short address."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import escape

from generator.kaart.kaart import SocialeKaart
from generator.kaart.kortadres import code
from generator.models import SOORTEN, Hulp
from generator.models.gemeente import Wijk
from generator.models.lijsten import Doelgroep, Levensgebeurtenis, Thema
from generator.uitvoer import ExportFile

_Benoemd = Hulp | Thema | Doelgroep | Levensgebeurtenis | Wijk
# The refresh is for who has no scripts: on a slow line it would overtake the script and drop what stands behind the #.
_PAGINA = """<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<script src="../../assets/doorsturen.js" data-naar="{doel}"></script>
<noscript><meta http-equiv="refresh" content="0; url={doel}"></noscript>
<link rel="canonical" href="{doel}">
<title>{naam}</title>
<meta name="description" content="{kort}">
<meta property="og:site_name" content="{site}">
<meta property="og:type" content="article">
<meta property="og:title" content="{naam}">
<meta property="og:description" content="{kort}">
<meta property="og:locale" content="nl_NL">
</head>
<body>
<main>
<h1>{naam}</h1>
<p>Ga verder naar <a href="{doel}">{naam}</a>.</p>
</main>
</body>
</html>
"""


def bestanden(kaart: SocialeKaart) -> Iterator[ExportFile]:
    """`<folder>/<old id>/index.html` for every id in `voorheen` of a record or of an entry in a list with pages.

    An old record may have been of another kind, so its id leads on from every folder that records live in. The short
    address `k/<code>/` of a record leads on from its id and its old ids. What stands behind the # comes along.
    """
    site = f"Sociale kaart {kaart.gemeente.naam}"
    recordmappen = tuple(dict.fromkeys(soort.adres for soort in SOORTEN))
    for record in kaart.records.values():
        yield from _pagina(site, record.voorheen, recordmappen, kaart.adres(record), record)
        yield from _pagina(site, map(code, (record.id, *record.voorheen)), ("k",), kaart.adres(record), record)
    lijsten: tuple[tuple[str, Mapping[str, Thema | Doelgroep | Levensgebeurtenis | Wijk]], ...] = (
        ("themas", kaart.themas),
        ("voor-wie", kaart.doelgroepen),
        ("levensgebeurtenissen", kaart.levensgebeurtenissen),
        ("wijken", kaart.wijken),
    )
    for map_, lijst in lijsten:
        for deel in lijst.values():
            yield from _pagina(site, deel.voorheen, (map_,), f"{map_}/{deel.id}/", deel)


def _pagina(
    site: str, oude_ids: Iterable[str], mappen: Iterable[str], adres: str, van: _Benoemd
) -> Iterator[ExportFile]:
    kort = f"In {van.plaats}." if isinstance(van, Wijk) else van.kort
    tekst = _PAGINA.format(doel=escape(f"../../{adres}"), naam=escape(van.naam), kort=escape(kort), site=escape(site))
    for oud in oude_ids:
        for map_ in mappen:
            yield ExportFile(f"{map_}/{oud}/index.html", tekst.encode())
