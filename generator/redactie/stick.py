"""A copy of the site for a stick or a kiosk: it works from disk, without a server and without JavaScript.

A server answers the address of a folder with the page in it; a disk shows what is in the folder. So every link names the
page.
"""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

from generator import bestand
from generator.beveiliging import CSP
from generator.blad.notatie import datum
from generator.kaart import adressen

_LINK = re.compile(r'(?<= )(href|src|action|data-naar)="(?![a-z]+:)([^"#?]*/)((?:[#?][^"]*)?)"')
_VERDER = re.compile(r'(content="0; url=[^"#]*/)"')
_NIET_MEE = frozenset({"_headers", ".htaccess", "sw.js", adressen.HOSTING.rstrip("/"), "404.html"})
"""What only a server needs."""
_START = """<!doctype html>
<html lang="nl">
<meta charset="utf-8">
<meta http-equiv="refresh" content="0; url={map}/index.html">
<title>{naam}</title>
<p><a href="{map}/index.html">{naam}</a></p>
</html>
"""
_UITLEG = """{naam}

Open het bestand {start}. Internet is niet nodig.

Deze kopie is van {dag}. Gebruik haar tot en met {tot}. Maak daarna een nieuwe: bedragen en tijden veranderen.
Wat ouder wordt, verdwijnt vanzelf van de bladzijden, als de klok van de computer goed staat en JavaScript aan is.
"""
START = "START.html"
LEES_MIJ = "LEES-MIJ.txt"
SITE = "site"


def maak_stick(site: Path, doel: Path, naam: str, dag: date, tot: date) -> int:
    """Write the copy of a built site into the folder `doel`, with a page to begin at and a note of its day and its last day.
    Returns how many pages there are; raises OSError when a file cannot be written.
    """
    doel.mkdir(parents=True, exist_ok=True)
    try:
        paginas = _kopieer(site, doel / SITE)
        bestand.schrijf(doel / START, _START.format(map=SITE, naam=naam).encode())
        uitleg = _UITLEG.format(naam=naam, start=START, dag=datum(dag), tot=datum(tot))
        bestand.schrijf(doel / LEES_MIJ, uitleg.replace("\n", "\r\n").encode())
    except OSError:
        shutil.rmtree(doel / SITE, ignore_errors=True)  # half a site looks like a whole one
        raise
    return paginas


def _kopieer(site: Path, doel: Path) -> int:
    """Every file that a disk needs; returns how many of them are pages."""
    bestanden = [pad for pad in site.rglob("*") if pad.is_file() and _NIET_MEE.isdisjoint(pad.relative_to(site).parts)]
    for pad in bestanden:
        inhoud = pad.read_bytes()
        naar = doel / pad.relative_to(site)
        naar.parent.mkdir(parents=True, exist_ok=True)
        bestand.schrijf(naar, voor_schijf(inhoud.decode()).encode() if pad.suffix == ".html" else inhoud)
    return sum(pad.suffix == ".html" for pad in bestanden)


def voor_schijf(html: str) -> str:
    """A page whose links name a file."""
    html = _VERDER.sub(r'\1index.html"', _LINK.sub(r'\1="\2index.html\3"', html))
    # Not every browser takes a file beside the page for the page's own.
    return html.replace(CSP, CSP.replace("'self'", "'self' file:"))
