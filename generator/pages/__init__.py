"""Every page type is a frozen data class, and a function makes its pages from the public kaart. `PAGES` names them all."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from generator.blad.openbaar import OpenbareKaart
from generator.pages import (
    agenda,
    campagnes,
    cijfers,
    geldcheck,
    geven,
    hulplijnen,
    inbed,
    ingangen,
    nieuw,
    opendata,
    overzichten,
    papier,
    records,
    tafel,
    vast,
    verhalen,
)
from generator.uitvoer import PageSource

PAGES: tuple[Callable[[OpenbareKaart], Iterable[PageSource]], ...] = (
    vast.home,
    vast.zoeken,
    vast.mijn_lijst,
    geldcheck.geld_check,
    overzichten.overzichten,
    records.records,
    ingangen.themas,
    ingangen.doelgroepen,
    ingangen.levensgebeurtenissen,
    ingangen.wijken,
    vast.bewijsstukken,
    papier.papier,
    vast.woordenlijst,
    hulplijnen.hulp_bij_aanvragen,
    hulplijnen.noodhulp,
    hulplijnen.contact,
    hulplijnen.nog_niet,
    hulplijnen.talen,
    tafel.vragen_aan_tafel,
    geven.geven,
    verhalen.verhalen,
    agenda.agenda,
    nieuw.nieuw,
    campagnes.campagnes,
    inbed.inbed,
    opendata.opendata,
    cijfers.cijfers,
)
