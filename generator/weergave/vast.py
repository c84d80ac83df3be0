"""Files of which the name says what is in them: `assets/vast/stijl.3f0c9a1d2b.css`. Another content is another file, so a
browser may keep it for ever, and old code never meets new data.

A page names them itself. What a script asks for later stands in `assets/namen.js`, which is small, keeps its name and is
asked for again each time: the index changes with every edit, and no page has to change with it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import PurePosixPath

from generator.kaart import adressen
from generator.uitvoer import NAMEN, ExportFile

LATER = ("assets/zoeken.js", "assets/zoekindex.js", "assets/zoektalen.js", "assets/zoeknood.js")
"""What scripts ask for (theme/components/zoekveld/script.js), and no page."""

_LENGTE = 10
"""Of the hash, in hexadecimal digits: it tells versions of one file apart."""
_HULPBESTAND = r"assets/[\w-]+\.(?:css|js)"
_GENOEMD = re.compile(rf'/({_HULPBESTAND})(?=")')


@dataclass(frozen=True)
class Vast:
    """The files of a site as they are called there, and what each was called before."""

    bestanden: tuple[ExportFile, ...] = ()
    namen: Mapping[str, str] = field(default_factory=dict)

    @property
    def voor_bladzijden(self) -> Mapping[str, str]:
        """What pages name: without what scripts ask for later, which changes with every edit."""
        return {uri: naam for uri, naam in self.namen.items() if uri not in LATER}

    def in_html(self, html: str) -> str:
        """The same HTML, in which each of these files is called by its new name."""
        return _GENOEMD.sub(lambda oud: f"/{self.namen.get(oud[1], oud[1])}", html)


def geef_vaste_namen(bestanden: Iterable[ExportFile]) -> Vast:
    """Every script and style sheet under a name that lasts, and `assets/namen.js`; the pages among the files name them so."""
    alle = tuple(bestanden)
    hulp = (bestand for bestand in alle if re.fullmatch(_HULPBESTAND, bestand.uri))
    vast = Vast(namen={bestand.uri: _vaste_naam(bestand) for bestand in hulp})
    wijzer = f"socialeKaart.namen={json.dumps({PurePosixPath(uri).name: vast.namen[uri] for uri in LATER if uri in vast.namen})}"
    genoemd = (_noemt(bestand, vast) for bestand in alle)
    return Vast((*genoemd, ExportFile(NAMEN, wijzer.encode())), vast.namen)


def _noemt(bestand: ExportFile, vast: Vast) -> ExportFile:
    if bestand.uri.endswith(".html"):
        return ExportFile(bestand.uri, vast.in_html(bestand.inhoud.decode()).encode())
    return ExportFile(vast.namen.get(bestand.uri, bestand.uri), bestand.inhoud)


def _vaste_naam(bestand: ExportFile) -> str:
    pad = PurePosixPath(bestand.uri)
    merk = sha256(bestand.inhoud).hexdigest()[:_LENGTE]
    return f"{adressen.HULPBESTANDEN}{pad.stem}.{merk}{pad.suffix}"
