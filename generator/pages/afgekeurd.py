"""While serving: the page of a record that was refused shows its meldingen, so that an editor sees what to mend."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import escape
from itertools import groupby
from pathlib import PurePosixPath
from typing import ClassVar

from generator.kaart import adressen
from generator.meldingen import Melding
from generator.models import SOORTEN
from generator.uitvoer import PageSource, Pagina, adres_van_bestand


@dataclass(frozen=True)
class Afgekeurdpagina:
    """What is wrong with a file."""

    sjabloon: ClassVar[str] = "afgekeurd"
    bestand: str
    meldingen: tuple[Melding, ...]


def afgekeurde_paginas(meldingen: Iterable[Melding], geschreven: Mapping[str, str]) -> Iterator[PageSource]:
    """A page for every file with a fout, at the address its record would have had; `geschreven` as in `Ontwerp`."""
    for bestand, groep in groupby(sorted(meldingen), key=lambda melding: melding.bestand):
        pad = PurePosixPath(bestand)
        soort = next((s for s in SOORTEN if s.map in pad.parts), None)
        uri = geschreven.get(bestand)
        yield PageSource(
            adres_van_bestand(uri) if uri else adressen.deel(f"{soort.adres if soort else 'lijsten'}/", pad.stem),
            f"Nog niet goed: {pad.name}",
            "Dit bestand heeft fouten.",
            Afgekeurdpagina(bestand, tuple(groep)),
        )


def alleen_meldingen(meldingen: tuple[Melding, ...]) -> tuple[Pagina, ...]:
    """One home page with every melding, for when the lists are too broken to make a site at all."""
    regels = "".join(f"<pre>{escape(str(melding))}</pre>" for melding in meldingen)
    html = f"<h1>Nog niet goed</h1>{regels}".encode("utf-8", "xmlcharrefreplace")
    return (Pagina(adressen.BEGIN, "Nog niet goed", "<title>Nog niet goed</title>", html),)
