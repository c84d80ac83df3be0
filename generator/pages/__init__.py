"""One module for each page type: a function from the SocialeKaart to the pages of that type. `PAGES` names them all."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from generator.kaart.kaart import SocialeKaart
from generator.pages import (
    bewijsstukken,
    contact,
    doelgroep,
    home,
    hulp_bij_aanvragen,
    initiatief,
    levensgebeurtenis,
    mijn_lijst,
    noodhulp,
    overzicht,
    papier,
    regeling,
    thema,
    wijk,
    woordenlijst,
    zoeken,
)
from generator.uitvoer import PageSource

PAGES: tuple[Callable[[SocialeKaart], Iterable[PageSource]], ...] = (
    home.paginas,
    zoeken.paginas,
    mijn_lijst.paginas,
    overzicht.paginas,
    regeling.paginas,
    initiatief.paginas,
    thema.paginas,
    doelgroep.paginas,
    levensgebeurtenis.paginas,
    wijk.paginas,
    bewijsstukken.paginas,
    papier.paginas,
    woordenlijst.paginas,
    hulp_bij_aanvragen.paginas,
    noodhulp.paginas,
    contact.paginas,
)
