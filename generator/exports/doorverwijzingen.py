"""A published address never breaks: for every old id a tiny page that leads to the new one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import escape

from generator.kaart import SocialeKaart
from generator.models import SOORTEN
from generator.models.gemeente import Wijk
from generator.models.lijsten import Doelgroep, Levensgebeurtenis, Thema
from generator.uitvoer import ExportFile

_PAGINA = """<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url={doel}">
<link rel="canonical" href="{doel}">
<title>{naam}</title>
</head>
<body>
<main>
<h1>{naam}</h1>
<p>Deze pagina heeft een nieuw adres: <a href="{doel}">{naam}</a>.</p>
</main>
</body>
</html>
"""


def bestanden(kaart: SocialeKaart) -> Iterator[ExportFile]:
    """`<folder>/<old id>/index.html` for every id in `voorheen` of a record or of an entry in a list with pages.

    An old record may have been of another kind, so its id leads on from every folder that records live in.
    """
    recordmappen = tuple(dict.fromkeys(soort.adres for soort in SOORTEN))
    for record in kaart.records.values():
        yield from _pagina(record.voorheen, recordmappen, kaart.adres(record), record.naam)
    lijsten: tuple[tuple[str, Mapping[str, Thema | Doelgroep | Levensgebeurtenis | Wijk]], ...] = (
        ("themas", kaart.themas),
        ("voor-wie", kaart.doelgroepen),
        ("levensgebeurtenissen", kaart.levensgebeurtenissen),
        ("wijken", kaart.wijken),
    )
    for map_, lijst in lijsten:
        for deel in lijst.values():
            yield from _pagina(deel.voorheen, (map_,), f"{map_}/{deel.id}/", deel.naam)


def _pagina(oude_ids: Iterable[str], mappen: Iterable[str], adres: str, naam: str) -> Iterator[ExportFile]:
    inhoud = _PAGINA.format(doel=escape(f"../../{adres}"), naam=escape(naam)).encode()
    for oud in oude_ids:
        for map_ in mappen:
            yield ExportFile(f"{map_}/{oud}/index.html", inhoud)
