"""A hand-written page by itself: what stands in it is as safe as what stands in a record."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from generator.documenten.document import Document, Waarde
from generator.documenten.opmaak import Opmaak, Stuk, lees_opmaak
from generator.documenten.pagina import Paginatekst, lees_pagina
from generator.keuring.paginalinks import Pagina, geweigerd_als, is_op_de_site, keur_verwijzing
from generator.keuring.vreemde_taal import IN_HET_NEDERLANDS, bezwaar_tegen_taal
from generator.meldingen import Melding, bedoelde
from generator.models.basis import Notitie, toon
from generator.models.prive import prive_stukken
from generator.project import Project

_KOPVELDEN = ("title", "description", "toont")
_TE_TONEN = ("wensen", "teksten", "verklaring", "host")
"""What `toont:` puts below the text of a page: what helpers ask for now, how the texts were made, whether everybody can use the
site, who has it on its computers.
"""
_ADRES = re.compile(r"https?://\S+")
_KENMERK = re.compile(r"\{:?\s*(?:[.#][\w-]|[\w-]+\s*=)[^{}]*\}|\{:")
# What is Markdown in a record is fine here; what is left of it in the text, or stands in code, is no HTML either.
_HIER_GOED = re.compile(r"\]\(|\*\*|__|[`<>&\\]|^\s*(?:#{1,6}|>|[-*+]|\d+\.)\s", re.MULTILINE)
_BOLLETJE = re.compile(r"^\s*[•·▪●◦‣∙]\s", re.MULTILINE)


def keur_pagina(pad: Path, project: Project) -> tuple[Pagina | None, tuple[Melding, ...]]:
    """Read and check one page. None when there is no sense in it."""
    bron, meldingen = lees_pagina(pad, project.eigen_paginas, project.basis)
    if bron is None:
        return None, meldingen
    if not bron.tekst.strip():
        return None, (*meldingen, bron.melding(1, "Deze pagina is leeg.", "Schrijf de tekst, of haal het bestand weg."))
    uit = bron, repr((project.opmaak, project.opmaakinstellingen))
    pagina, rest = project.geheugen.of_opnieuw("pagina", bron.bestand, uit, lambda: _gekeurd(bron, project))
    return pagina, (*meldingen, *rest)


def _gekeurd(bron: Paginatekst, project: Project) -> tuple[Pagina, tuple[Melding, ...]]:
    opmaak = lees_opmaak(bron.tekst, bron.begin, project.opmaak, project.opmaakinstellingen)
    links = tuple((opmaak.regel(v.plek, v.doel), v.doel) for v in opmaak.verwijzingen if is_op_de_site(v.doel))
    koppen = [stuk.tekst for stuk in opmaak.stukken if stuk.kop == 1]
    titel = bron.kop.gegevens.get("title") if bron.kop and isinstance(bron.kop.gegevens, dict) else None
    titel = str(titel or next(iter(koppen), ""))
    pagina = Pagina(bron.bestand, bron.uri, titel, links, frozenset(opmaak.ankers), bron.tekst, bron.begin, bron.geheel)
    return pagina, (
        *(_kop(bron.kop) if bron.kop else ()),
        *_html(bron, opmaak),
        *_koppen(bron, opmaak),
        *(melding for verwijzing in opmaak.verwijzingen for melding in keur_verwijzing(bron, opmaak, verwijzing)),
        *(melding for stuk in opmaak.stukken for melding in _tekst(bron, opmaak, stuk)),
    )


def _kop(kop: Document) -> Iterator[Melding]:
    """What may stand above a page. Anything else goes to the theme, which trusts it."""
    if not isinstance(kop.gegevens, dict):
        yield kop.melding((), "Tussen de twee regels met --- horen velden.", "Schrijf daar title: en description:.")
        return
    for veld, waarde in kop.gegevens.items():
        if veld not in _KOPVELDEN:
            remedie = f"{bedoelde(veld, _KOPVELDEN)}Hier kunnen alleen title:, description: en toont: staan."
            yield kop.melding((veld,), f"“{veld}” kan niet boven een pagina staan.", remedie)
        elif not isinstance(waarde, str):
            if not kop.is_stuk((veld,)):
                yield kop.melding((veld,), "Hier hoort tekst.", _als_tekst(veld, waarde))
        elif veld == "toont" and waarde not in _TE_TONEN:
            yield kop.melding(
                (veld,),
                f"“{waarde}” kan een pagina niet tonen.",
                f"Schrijf: {' of '.join(f'toont: {deel}' for deel in _TE_TONEN)}",
            )
        elif geweigerd := geweigerd_als(Notitie, waarde):
            yield kop.melding((veld,), *geweigerd)


def _als_tekst(veld: str, waarde: Waarde) -> str:
    if isinstance(waarde, int | date):
        return f"Zet er aanhalingstekens omheen: {veld}: '{toon(waarde)}'"
    return "Schrijf één tekst achter de dubbele punt, of haal de regel weg."


def _html(bron: Paginatekst, opmaak: Opmaak) -> Iterator[Melding]:
    for plek, html in opmaak.html:
        if not html.startswith("</"):  # its beginning has been named
            yield bron.melding(
                opmaak.regel(plek),
                f"Hier staat HTML: “{html.strip().splitlines()[0]}”.",
                "Schrijf het als Markdown: **vet**, een lijst met streepjes, [tekst](over.md). Of haal het weg.",
            )
    gevonden = ((v[0], s) for s in opmaak.stukken if (v := _KENMERK.search(s.tekst)))
    op_regel = {opmaak.regel(stuk.plek, wat) for wat, stuk in gevonden}
    for regel in sorted(op_regel | {opmaak.regel(plek) for plek, _ in opmaak.kenmerken}):
        yield bron.melding(regel, "Hier staat opmaak tussen accolades.", "Haal de accolades weg, met wat erin staat.")


def _koppen(bron: Paginatekst, opmaak: Opmaak) -> Iterator[Melding]:
    titels = [stuk for stuk in opmaak.stukken if stuk.kop == 1]
    if not titels:
        yield bron.melding(bron.begin, "Deze pagina heeft geen titel.", "Begin de tekst met een titel: # Titel")
    elif len(opmaak.stukken) == 1:
        yield bron.melding(
            opmaak.regel(titels[0].plek),
            "Onder deze titel staat niets.",
            "Schrijf de tekst eronder, of haal het bestand weg.",
        )
    for stuk in titels[1:]:
        yield bron.melding(
            opmaak.regel(stuk.plek),
            f"“{stuk.tekst}” is een tweede titel op deze pagina.",
            f"Maak er een tussenkop van: ## {stuk.tekst}",
        )


def _tekst(bron: Paginatekst, opmaak: Opmaak, stuk: Stuk) -> Iterator[Melding]:
    """The same is refused as in the text of a record, and in the same words."""
    tekst = _ADRES.sub(" ", stuk.tekst)
    prive = tuple(prive_stukken(tekst))
    for wat, vondst in prive:
        regel = opmaak.regel(stuk.plek, vondst)
        yield bron.melding(regel, f"Hier staat {wat}: “{vondst}”.", "Haal het weg: dat hoort niet op een pagina.")
    if bolletje := _BOLLETJE.search(tekst):
        yield bron.melding(
            opmaak.regel(stuk.plek, bolletje[0]),
            f"Hier staat een los bolletje: “{bolletje[0].strip()}”.",
            "Zet elke zin op een eigen regel achter een streepje (-), met een lege regel boven de eerste.",
        )
    if taal := bezwaar_tegen_taal(tekst):
        yield bron.melding(opmaak.regel(stuk.plek), taal, IN_HET_NEDERLANDS)
    kaal = _HIER_GOED.sub(" ", tekst).strip("“”„‘’'\" ")
    if not prive and any(teken.isalnum() for teken in kaal) and (geweigerd := geweigerd_als(Notitie, kaal)):
        yield bron.melding(opmaak.regel(stuk.plek), *geweigerd)
