"""`inbed/…/`: the help about a subject or in a wijk as a small page of its own, for a frame on the site of a school or a
town. It has no script, asks nobody else for anything, and says of which day it is; nothing on it grows old by itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from generator.beveiliging import CSP
from generator.blad.blad import Blad
from generator.blad.notatie import datum, telefoonlink
from generator.blad.openbaar import OpenbareKaart
from generator.kaart import adressen
from generator.uitvoer import ExportFile

_PAGINA = """<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{csp}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<base target="_blank">
<link rel="canonical" href="{bladzijde}">
<link rel="stylesheet" href="../../assets/stijl.css">
<title>{titel}</title>
</head>
<body class="inbed">
<main>
<h1>{titel}</h1>
<p>Een link opent in een nieuw venster. Kom je er niet uit? Bel <a href="{tel}">{telefoon}</a> (Gemeente {gemeente}).</p>
<ul class="kaartjes">
{kaartjes}
</ul>
<p><a href="../../{nood}">Nu hulp nodig</a></p>
<p class="bron"><a href="../../{naar}">Alles op de sociale kaart van {gemeente}</a>. Dit is van {dag}.</p>
</main>
</body>
</html>
"""
_KAARTJE = '<li class="kaartje" data-record="{id}">\n<a class="kaartje__naam" href="../../{adres}">{naam}</a>\n<p>{kort}</p>\n</li>'


def bestanden(kaart: OpenbareKaart) -> Iterator[ExportFile]:
    """A page for every thema and every wijk, with what somebody can go to now. Other sites hold its address: it also stands
    where it stood under an older name.
    """
    for thema in kaart.themas.values():
        titel = f"{thema.naam}: hulp in {kaart.gemeente.naam}"
        naar = adressen.deel(adressen.THEMAS, thema.id)
        yield from _lijst(kaart, "thema", (thema.id, *thema.voorheen), naar, titel, kaart.met_thema(thema.id))
    for wijk in kaart.wijken.values():
        bladen = (*kaart.in_wijk(wijk.id), *kaart.naast_wijk(wijk.id))
        naar = adressen.deel(adressen.WIJKEN, wijk.id)
        yield from _lijst(kaart, "wijk", (wijk.id, *wijk.oude_ids), naar, f"Hulp in {wijk.naam}", bladen)


def _lijst(
    kaart: OpenbareKaart, soort: str, ids: tuple[str, ...], naar: str, titel: str, bladen: tuple[Blad, ...]
) -> Iterator[ExportFile]:
    tekst = _PAGINA.format(
        csp=CSP,
        titel=escape(titel),
        tel=telefoonlink(kaart.gemeente.telefoon),
        telefoon=escape(kaart.gemeente.telefoon),
        gemeente=escape(kaart.gemeente.naam),
        kaartjes="\n".join(_kaartje(blad) for blad in bladen if blad.leeft),
        nood=adressen.NOODHULP,
        naar=naar,
        bladzijde=escape(f"{kaart.webadres or '../../'}{naar}"),
        dag=datum(kaart.vandaag),
    )
    for id_ in ids:
        yield ExportFile(f"{adressen.inbed(soort, id_)}index.html", tekst.encode())


def _kaartje(blad: Blad) -> str:
    return _KAARTJE.format(id=blad.id, adres=blad.adres, naam=escape(blad.naam), kort=escape(blad.kort))
