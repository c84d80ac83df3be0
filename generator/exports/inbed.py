"""`inbed/…/`: the help about a subject or in a wijk as a small page of its own, for a frame on the site of a school or a
town. It has no script, asks nobody else for anything, and says of which day it is; nothing on it grows old by itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from generator.blad.blad import Blad
from generator.blad.notatie import datum, telefoonlink
from generator.blad.openbaar import OpenbareKaart
from generator.blad.zinnen import vaste_zin
from generator.exports.kalepagina import kale_pagina
from generator.kaart import adressen
from generator.uitvoer import ExportFile

_KOP = """<meta name="color-scheme" content="light dark">
<base target="_blank">
<link rel="stylesheet" href="../../assets/stijl.css">"""
_LICHAAM = """<body class="inbed">
<main>
<h1>{titel}</h1>
<p>{uitleg} <a href="{tel}">{telefoon}</a> ({wie}).</p>
<ul class="kaartjes">
{kaartjes}
</ul>
<p><a class="los" href="../../{nood}">{nu}</a></p>
<p class="bron"><a href="../../{naar}">{alles}</a>. {van}</p>
</main>
</body>"""
_KAARTJE = '<li class="kaartje" data-record="{id}">\n<a class="kaartje__naam" href="../../{adres}">{naam}</a>\n<p>{kort}</p>\n</li>'


def bestanden(kaart: OpenbareKaart) -> Iterator[ExportFile]:
    """A page for every thema and every wijk, with what somebody can go to now. Other sites hold its address: it also stands
    where it stood under an older name.
    """
    for thema in kaart.themas.values():
        titel = vaste_zin("inbed_thema", thema=thema.naam, gemeente=kaart.gemeente.naam)
        naar = adressen.deel(adressen.THEMAS, thema.id)
        yield from _lijst(kaart, "thema", (thema.id, *thema.voorheen), naar, titel, kaart.met_thema(thema.id))
    for wijk in kaart.wijken.values():
        bladen = (*kaart.in_wijk(wijk.id), *kaart.naast_wijk(wijk.id))
        naar = adressen.deel(adressen.WIJKEN, wijk.id)
        yield from _lijst(
            kaart, "wijk", (wijk.id, *wijk.oude_ids), naar, vaste_zin("inbed_wijk", wijk=wijk.naam), bladen
        )


def _lijst(
    kaart: OpenbareKaart, soort: str, ids: tuple[str, ...], naar: str, titel: str, bladen: tuple[Blad, ...]
) -> Iterator[ExportFile]:
    gemeente = kaart.gemeente
    lichaam = _LICHAAM.format(
        titel=escape(titel),
        uitleg=vaste_zin("inbed_uitleg"),
        tel=telefoonlink(gemeente.telefoon),
        telefoon=escape(gemeente.telefoon),
        wie=escape(vaste_zin("bel_de_gemeente_wie", gemeente=gemeente.naam)),
        kaartjes="\n".join(_kaartje(blad) for blad in bladen if blad.leeft),
        nood=adressen.NOODHULP,
        nu=vaste_zin("inbed_nood"),
        naar=naar,
        alles=escape(vaste_zin("inbed_alles", gemeente=gemeente.naam)),
        van=vaste_zin("inbed_van", dag=datum(kaart.vandaag)),
    )
    pagina = kale_pagina(titel, f"{kaart.webadres or '../../'}{naar}", _KOP, lichaam)
    for id_ in ids:
        yield ExportFile(f"{adressen.inbed(soort, id_)}index.html", pagina)


def _kaartje(blad: Blad) -> str:
    return _KAARTJE.format(id=blad.id, adres=blad.adres, naam=escape(blad.naam), kort=escape(blad.kort))
