"""The whole story on one screen: YAML in, a finished site (as values) out. Start reading here.

    lees → keur → kaart → taal → openbaar → zoek → check → ontwerp → druk → weergave

Every stage is a public function that can be asked alone; nothing is written here. The first four, in `generator.lezen`,
are all that most commands need.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from generator.blad import openbaarmaking
from generator.blad.openbaar import OpenbareKaart
from generator.check.bestand import bestanden as checkbestanden
from generator.check.machine import Check
from generator.check.voorbeelden import nagevraagd
from generator.documenten.veranderd import veranderd
from generator.exports import EXPORTS
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
from generator.uitvoer import Bouwsel, ExportFile, Ontwerp, Pagina
from generator.v8 import hier
from generator.weergave.jinja import Weergave
from generator.weergave.merk import merk
from generator.weergave.offline import met_offline
from generator.weergave.scripts import checkcode, scripts, zoekcode
from generator.weergave.stijl import stijlblad
from generator.weergave.vast import Vast, geef_vaste_namen
from generator.zoeken.contract import kom_na
from generator.zoeken.gegevens import gegevens
from generator.zoeken.machine import Zoekmachine


def bouw(project: Project, *, papier: bool = False, ook_met_fouten: bool = False) -> Bouwsel:
    """The whole site as values, with `papier` on paper too.

    When anything is wrong there are no pages, only meldingen; with `ook_met_fouten` (for serving) there are pages all
    the same, and a refused record gets a page with its meldingen.
    """
    kaart, site, meldingen = controleer(project, ook_met_fouten=ook_met_fouten)
    pdfs: tuple[ExportFile, ...] = ()
    if kaart and papier and not fouten(meldingen):
        pdfs, papierfouten = druk(project, kaart)
        meldingen = (*meldingen, *papierfouten)
    beelden, beeldfouten = merk(project)
    meldingen = (*meldingen, *beeldfouten)
    if fouten(meldingen) and not ook_met_fouten:
        return Bouwsel((), (), meldingen)
    vast = geef_vaste_namen(
        (*site.te_maken, stijlblad(project), *beelden, *met_offline(project, scripts(project.thema[0])))
    )
    paginas, schil = (
        weergave(project, kaart, site, meldingen, vast, papier=bool(pdfs))
        if kaart
        else (alleen_meldingen(fouten(meldingen)), {})
    )
    bestanden = (*vast.bestanden, *pdfs)
    return Bouwsel(paginas, bestanden, meldingen, schil, site.zonder_fout(meldingen), vast.namen)


def controleer(
    project: Project, *, ook_met_fouten: bool = False
) -> tuple[OpenbareKaart | None, Ontwerp, tuple[Melding, ...]]:
    """Everything but rendering: the public kaart (None without one), what the site will hold, and all that is wrong. When
    anything is wrong there will be no site, so nothing is said of what it would hold, except with `ook_met_fouten`.
    """
    lezing = lees_kaart(project)
    meldingen = op_volgorde((*lezing.meldingen, *taal(project, lezing), *kleuren(project)))
    if lezing.kaart is None:
        return None, Ontwerp(geschreven=lezing.geschreven.uris), meldingen
    kaart = openbaar(lezing.kaart, project.webadres, project.geheugen)
    goed = not fouten(meldingen)
    if not goed and not ook_met_fouten:
        return kaart, Ontwerp(geschreven=lezing.geschreven.uris), meldingen
    # With records missing, nobody can say who stands above whom, and the page of a refused record is missing for that.
    zoekbestanden, gebroken = zoek(project, lezing, kaart, met_contract=goed)
    beloofd = (*gebroken, *check(project, lezing, kaart)) if goed else gebroken
    meldingen = op_volgorde((*meldingen, *beloofd))
    site = replace(ontwerp(kaart, zoekbestanden, project.geheugen), geschreven=lezing.geschreven.uris)
    if not fouten(meldingen):  # else a page may be missing for that
        weg = verdwenen(project.basis, site.adressen(project.geschreven_uris()))
        los = past_in_de_site(lezing.geschreven, project, site, adressen.PAPIER)
        ongelezen = gelezen_bladzijden_bestaan(lezing.uitslag.gelezen, site.adressen(project.geschreven_uris()))
        meldingen = op_volgorde((*meldingen, *weg, *los, *ongelezen))
    return kaart, site, meldingen


openbaar = stap("openbaar")(openbaarmaking.openbaar)


@stap("zoek")
def zoek(
    project: Project, lezing: Lezing, kaart: OpenbareKaart, *, met_contract: bool = True
) -> tuple[tuple[ExportFile, ...], tuple[Melding, ...]]:
    """The index of the search, and every phrase that does not find what it was written down for."""
    alles = gegevens(kaart, lezing.geschreven.uris.values())
    with Zoekmachine(zoekcode(project.thema[0]), alles, project.cache, project.v8 or hier) as machine:
        gebroken = (
            tuple(kom_na(lezing.uitslag.gelezen, kaart, machine, lambda: veranderd(project.basis)))
            if met_contract
            else ()
        )
        return machine.bestanden(), gebroken


@stap("check")
def check(project: Project, lezing: Lezing, kaart: OpenbareKaart) -> tuple[Melding, ...]:
    """Every example of which the geld-check says something else than its record."""
    with Check(checkcode(project.thema[0]), kaart, project.cache, project.v8 or hier) as machine:
        return tuple(nagevraagd(lezing.uitslag.gelezen, kaart, machine))


@stap("ontwerp")
def ontwerp(kaart: OpenbareKaart, zoekbestanden: tuple[ExportFile, ...], geheugen: Geheugen) -> Ontwerp:
    """Every page and file of the site, before it is rendered."""
    exports = (bestand for exporteer in EXPORTS for bestand in exporteer(kaart))
    lijsten = tuple((lijst.naam, lijst.enkel) for lijst in kaart.openlijsten)
    vormen = geheugen.of_opnieuw("open", "schema", lijsten, lambda: tuple(openschema(kaart)))
    bronnen = tuple(bron for maak in PAGES for bron in maak(kaart))
    return Ontwerp(bronnen, (*exports, *vormen, *checkbestanden(kaart), *zoekbestanden))


@stap("druk")
def druk(project: Project, kaart: OpenbareKaart) -> tuple[tuple[ExportFile, ...], tuple[Melding, ...]]:
    """Every card, poster and booklet."""
    from generator.papier import druk as zet  # with all that knows letters: a build without paper does not need it
    from generator.papier.uitgave import uitgave

    return zet(uitgave(project, kaart), project.thema[0], project.cache)


@stap("weergave")
def weergave(
    project: Project,
    kaart: OpenbareKaart,
    site: Ontwerp,
    meldingen: tuple[Melding, ...],
    vast: Vast | None = None,
    *,
    papier: bool,
) -> tuple[tuple[Pagina, ...], Mapping[str, str]]:
    """The pages as HTML, those of refused records among them, and what stands around every page."""
    weergave_ = Weergave(project, kaart, vast, papier=papier)
    bronnen = (*site.bronnen, *afgekeurde_paginas(fouten(meldingen), site.geschreven))
    return tuple(map(weergave_.pagina, bronnen)), weergave_.schil()
