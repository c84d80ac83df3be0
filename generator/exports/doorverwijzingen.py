"""A published address never breaks: for every old id a tiny page that leads to the new one."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from generator.kaart import SocialeKaart
from generator.models import SOORTEN
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
    """`<regelingen|initiatieven>/<oud id>/index.html` for every id in `voorheen`.

    The old record may have been of another kind, so the old id leads on from every folder that records live in.
    """
    mappen = dict.fromkeys(soort.adres for soort in SOORTEN)
    for record in kaart.records.values():
        for oud in record.voorheen:
            for map_ in mappen:
                doel = f"../../{kaart.adres(record)}"
                inhoud = _PAGINA.format(doel=escape(doel), naam=escape(record.naam))
                yield ExportFile(f"{map_}/{oud}/index.html", inhoud.encode())
