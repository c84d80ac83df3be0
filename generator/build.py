"""The whole story on one screen: YAML in, a finished site (as values) out. Start reading here.

    lees → keur → kaart → openbaar → taal → ontwerp → weergave → druk
                                   ↘ zoek → beloften → check ↗

Every stage is a public function that can be asked alone; nothing is written here. The lower row is work of V8, beside the
upper one. What most commands need, lees → keur → kaart → taal, is in `generator.lezen`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import replace

from generator.blad import openbaarmaking
from generator.blad.openbaar import OpenbareKaart
from generator.check.bestand import bestanden as checkbestanden
from generator.check.machine import Check
from generator.check.voorbeelden import nagevraagd
from generator.documenten.veranderd import veranderd
from generator.exports import EXPORTS, OPENDATA
from generator.exports.open.schema import bestanden as openschema
from generator.geheugen import Geheugen
from generator.kaart import adressen
from generator.keuring.adreslijst import verdwenen
from generator.keuring.geschreven import past_in_de_site
from generator.keuring.witte_plekken import gelezen_bladzijden_bestaan
from generator.lezen import Lezing, kleuren, lees_kaart, stap, taal
from generator.meldingen import Melding, fouten, op_volgorde
from generator.pages import PAGES
from generator.pages.afgekeurd import afgekeurde_paginas, alleen_meldingen
from generator.project import Project
from generator.uitstel import Lading, Uitstel
from generator.uitvoer import Bouwsel, ExportFile, Ontwerp, PageSource, Pagina
from generator.v8 import hier
from generator.weergave.jinja import Weergave
from generator.weergave.merk import merk
from generator.weergave.offline import met_offline
from generator.weergave.scripts import checkcode, scripts, zoekcode
from generator.weergave.stijl import stijlblad
from generator.weergave.vast import geef_vaste_namen
from generator.zoeken.contract import kom_na
from generator.zoeken.gegevens import gegevens
from generator.zoeken.machine import Zoekmachine


def bouw(
    project: Project, *, papier: bool = False, ook_met_fouten: bool = False, uitstel: Uitstel | None = None
) -> Bouwsel:
    """The whole site as values, with `papier` on paper too.

    When anything is wrong there are no pages, only meldingen; with `ook_met_fouten` (for serving) there are pages all
    the same, and a refused record gets a page with its meldingen. `uitstel` may put off the open data and the paper.
    """
    uitstel = uitstel or Uitstel()
    pdfs: tuple[ExportFile, ...] = ()
    with _opzet(project, ook_met_fouten=ook_met_fouten, uitstel=uitstel) as (kaart, site, gezegd, beloofd):
        beelden, beeldfouten = merk(project)
        meldingen = (*gezegd, *beeldfouten)
        if fouten(meldingen) and not ook_met_fouten:
            return Bouwsel((), (), op_volgorde((*meldingen, *beloofd())))
        vast = geef_vaste_namen(
            (*site.te_maken, stijlblad(project), *beelden, *met_offline(project, scripts(project.thema[0])))
        )
        if kaart is None:
            paginas = alleen_meldingen(fouten(meldingen))
            return Bouwsel(paginas, vast.bestanden, meldingen, {}, site.zonder_fout(meldingen), vast.namen)
        papier = papier and not fouten(meldingen)
        tekenaar = Weergave(project, kaart, vast, papier=papier)
        paginas = weergave(tekenaar, site.bronnen)
        meldingen = op_volgorde((*meldingen, *beloofd()))
    if papier and not fouten(meldingen):
        pdfs, papierfouten = _papier(project, kaart, site, uitstel)
        meldingen = (*meldingen, *papierfouten)
    if fouten(meldingen) and not ook_met_fouten:
        return Bouwsel((), (), meldingen)
    if papier and not pdfs:  # so no page may lead to any
        tekenaar = Weergave(project, kaart, vast, papier=False)
        paginas = weergave(tekenaar, site.bronnen)
    afgekeurd = map(tekenaar.pagina, afgekeurde_paginas(fouten(meldingen), site.geschreven))
    bestanden = (*vast.bestanden, *pdfs)
    geschreven = site.zonder_fout(meldingen)
    return Bouwsel((*paginas, *afgekeurd), bestanden, meldingen, tekenaar.schil(), geschreven, vast.namen)


def controleer(
    project: Project, *, ook_met_fouten: bool = False
) -> tuple[OpenbareKaart | None, Ontwerp, tuple[Melding, ...]]:
    """Everything but rendering: the public kaart (None without one), what the site will hold, and all that is wrong. When
    anything is wrong there will be no site, so nothing is said of what it would hold, except with `ook_met_fouten`.
    """
    with _opzet(project, ook_met_fouten=ook_met_fouten, uitstel=Uitstel()) as (kaart, site, meldingen, beloofd):
        return kaart, site, op_volgorde((*meldingen, *beloofd()))


@contextmanager
def _opzet(
    project: Project, *, ook_met_fouten: bool, uitstel: Uitstel
) -> Iterator[tuple[OpenbareKaart | None, Ontwerp, tuple[Melding, ...], Callable[[], tuple[Melding, ...]]]]:
    """As `controleer`, but what V8 has to say is still to come: it works beside whoever is in this `with`, and who calls what
    is given last, waits for it.
    """
    lezing = lees_kaart(project)
    kaart = openbaar(lezing.kaart, project.webadres, project.geheugen) if lezing.kaart else None
    with ExitStack() as open_, ThreadPoolExecutor(1) as naast:
        if kaart and (ook_met_fouten or not fouten(lezing.meldingen)):
            machine = naast.submit(lambda: open_.enter_context(zoek(project, lezing, kaart)))
        meldingen = op_volgorde((*lezing.meldingen, *taal(project, lezing), *kleuren(project)))
        goed = not fouten(meldingen)
        if kaart is None or not (goed or ook_met_fouten):
            yield kaart, Ontwerp(geschreven=lezing.geschreven.uris), meldingen, tuple
            return

        def beloofd() -> tuple[Melding, ...]:
            return (*beloften(project, lezing, kaart, machine.result()), *check(project, lezing, kaart))

        # With records missing, nobody can say who stands above whom, and the page of a refused record is missing for that.
        straks = naast.submit(beloofd) if goed else None
        site = ontwerp(kaart, project.geheugen, uitstel)
        site = replace(
            site, bestanden=(*site.bestanden, *machine.result().bestanden()), geschreven=lezing.geschreven.uris
        )
        if goed:  # else a page may be missing for that
            weg = verdwenen(project.basis, site.adressen(project.geschreven_uris()))
            los = past_in_de_site(lezing.geschreven, project, site, adressen.PAPIER)
            ongelezen = gelezen_bladzijden_bestaan(lezing.uitslag.gelezen, site.adressen(project.geschreven_uris()))
            meldingen = op_volgorde((*meldingen, *weg, *los, *ongelezen))
        yield kaart, site, meldingen, straks.result if straks else tuple


openbaar = stap("openbaar")(openbaarmaking.openbaar)


@stap("zoek")
def zoek(project: Project, lezing: Lezing, kaart: OpenbareKaart) -> Zoekmachine:
    """The search engine, with the index of this kaart. Use it in a `with`."""
    alles = gegevens(kaart, lezing.geschreven.uris.values())
    return Zoekmachine(zoekcode(project.thema[0]), alles, project.cache, project.v8 or hier)


@stap("beloften")
def beloften(project: Project, lezing: Lezing, kaart: OpenbareKaart, machine: Zoekmachine) -> tuple[Melding, ...]:
    """Every phrase that does not find what it was written down for."""
    return tuple(kom_na(lezing.uitslag.gelezen, kaart, machine, lambda: veranderd(project.basis)))


@stap("check")
def check(project: Project, lezing: Lezing, kaart: OpenbareKaart) -> tuple[Melding, ...]:
    """Every example of which the geld-check says something else than its record."""
    with Check(checkcode(project.thema[0]), kaart, project.cache, project.v8 or hier) as machine:
        return tuple(nagevraagd(lezing.uitslag.gelezen, kaart, machine))


@stap("ontwerp")
def ontwerp(kaart: OpenbareKaart, geheugen: Geheugen, uitstel: Uitstel) -> Ontwerp:
    """Every page and file of the site, before it is rendered; what the search needs comes beside them."""
    lijsten = tuple((lijst.naam, lijst.enkel) for lijst in kaart.openlijsten)
    vormen = geheugen.of_opnieuw("open", "schema", lijsten, lambda: tuple(openschema(kaart)))
    bronnen = tuple(bron for maak in PAGES for bron in maak(kaart))
    exports = (bestand for exporteer in EXPORTS for bestand in exporteer(kaart))
    adres_van_elk = frozenset(bron.adres for bron in bronnen)
    data, _ = uitstel.of_straks("open data", adres_van_elk, lambda: opendata(kaart))
    return Ontwerp(bronnen, (*exports, *data, *vormen, *checkbestanden(kaart)))


def opendata(kaart: OpenbareKaart) -> Lading:
    """What others take over; nothing is wrong with it when nothing is wrong with the kaart."""
    return tuple(bestand for exporteer in OPENDATA for bestand in exporteer(kaart)), ()


def _papier(project: Project, kaart: OpenbareKaart, site: Ontwerp, uitstel: Uitstel) -> Lading:
    from generator.papier.zetter import sjablonen  # as for `druk`

    thema = sjablonen(project.thema[0])  # who edits one, wants to know what is wrong with it
    return uitstel.of_straks("papier", (site.adressen(), thema), lambda: druk(project, kaart))


@stap("druk")
def druk(project: Project, kaart: OpenbareKaart) -> Lading:
    """Every card, poster and booklet."""
    from generator.papier import druk as zet  # with all that knows letters: a build without paper does not need it
    from generator.papier.uitgave import uitgave

    return zet(uitgave(project, kaart), project.thema[0], project.cache)


@stap("weergave")
def weergave(tekenaar: Weergave, bronnen: Iterable[PageSource]) -> tuple[Pagina, ...]:
    """The pages as HTML."""
    return tuple(map(tekenaar.pagina, bronnen))
