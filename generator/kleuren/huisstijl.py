"""The colours of a project: are they there, can they be read, and is there enough contrast?"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from generator.documenten.lezer import toon_pad
from generator.kleuren.bladen import kleurenblad, stijlbladen
from generator.kleuren.css import lees_css
from generator.kleuren.kleur import WIT
from generator.kleuren.paren import KLEUREN
from generator.kleuren.tokens import Kleurenblad, Onleesbaar
from generator.kleuren.verbetering import te_weinig_contrast
from generator.kleuren.zetting import Zetting, melding
from generator.meldingen import Melding, dichtstbij
from generator.project import Project

_GEBRUIKT = re.compile(r"var\(\s*(--[\w-]+)\s*([,)])")
_GEZET = re.compile(r"(?<![\w-])(--[\w-]+)\s*:")


def keur_kleuren(project: Project) -> tuple[Melding, ...]:
    """What is wrong with the colours of a project, in its theme's `tokens.css` and where else tokens are set."""
    thema = project.thema[0]
    eigen = (project.eigen_paginas / naam for naam in project.eigen_bestanden if naam.endswith(".css"))
    teksten = []
    for pad in (*stijlbladen(thema), *sorted(eigen)):
        bestand = toon_pad(pad, project.basis)
        tekst, fout = _lees(pad, bestand)
        if fout:
            return (fout,)
        teksten.append((bestand, tekst))
    return _keur(tuple(teksten))


def kleuren_op_papier(thema: Path) -> Mapping[str, str]:
    """The colours of a light page as `#0b5563`, by their tokens; one that cannot be read is left out."""
    zettingen, _ = lees_css(kleurenblad(thema).read_text(encoding="utf-8-sig", errors="replace"), "")
    licht = Kleurenblad(zettingen).standen[0]
    uit = {}
    for naam in KLEUREN & licht.zettingen.keys():
        try:
            uit[naam] = licht.kleur(naam)
        except Onleesbaar:
            continue
    return {naam: kleur.op(WIT).hex for naam, kleur in uit.items()}


def _lees(pad: Path, bestand: str) -> tuple[str, Melding | None]:
    try:
        tekst = pad.read_text(encoding="utf-8-sig")
        if "\0" not in tekst:  # as in UTF-16
            return tekst, None
        regel = tekst.count("\n", 0, tekst.index("\0")) + 1
    except UnicodeDecodeError as fout:
        regel = pad.read_bytes()[: fout.start].count(b"\n") + 1
    except OSError:
        wat = "Dit bestand met opmaak kan niet worden gelezen, of het ontbreekt."
        return "", Melding(bestand, 1, "", wat, "Zet het terug, en kijk of u het mag openen.")
    wat = "Dit bestand is niet bewaard als UTF-8."
    return "", Melding(bestand, regel, "", wat, "Kies Opslaan als, en daar de codering UTF-8.")


@lru_cache(maxsize=8)
def _keur(bladen: tuple[tuple[str, str], ...]) -> tuple[Melding, ...]:
    """What is wrong with these style sheets, each a name to show and a text; the first holds the colours."""
    (bestand, css), *andere = bladen
    zettingen, meldingen = lees_css(css, bestand)
    gebruikt = [vondst for _, tekst in andere for vondst in _GEBRUIKT.findall(tekst)]
    maten = {naam for naam, _ in gebruikt} - KLEUREN
    if not meldingen:
        bekend = {*KLEUREN, *maten, *(naam for naam, _ in _GEBRUIKT.findall(css))}
        elders = {naam for _, tekst in andere for naam in _GEZET.findall(tekst)}
        nodig = {*KLEUREN, *({naam for naam, einde in gebruikt if einde == ")"} - elders)}
        meldingen = tuple(_namen(zettingen, bestand, bekend, nodig))
    for naam, tekst in andere:
        if _GEZET.search(tekst):
            erbij, fout = lees_css(tekst, naam, len(zettingen))
            zettingen, meldingen = (*zettingen, *erbij), (*meldingen, *fout)
    if meldingen:
        return meldingen
    blad = Kleurenblad(tuple(zetting for zetting in zettingen if zetting.naam not in maten))
    return tuple(dict.fromkeys(_onleesbaar(blad))) or tuple(te_weinig_contrast(blad))


def _namen(
    zettingen: Iterable[Zetting], bestand: str, bekend: Collection[str], nodig: Collection[str]
) -> Iterator[Melding]:
    """Tokens that nobody knows, and those that are missing; a name with a typing error is both, and told once."""
    mist = {*nodig} - {zetting.naam for zetting in zettingen if not zetting.voorwaarden}
    for zetting in zettingen:
        if zetting.naam not in bekend:
            bedoeld = dichtstbij(zetting.naam, sorted(mist or bekend))
            mist.discard(bedoeld or "")
            remedie = f"Bedoelde u {bedoeld}? Verbeter dan de naam. Zo niet, haal" if bedoeld else "Haal"
            yield melding(zetting, f"{zetting.naam} wordt nergens gebruikt.", f"{remedie} {zetting.naam} hier weg.")
    if mist:
        yield Melding(
            bestand,
            1,
            "",
            f"In het eerste blok :root ontbreekt: {', '.join(sorted(mist))}.",
            "Zet het erbij, zoals het in de vorige versie van dit bestand stond. Een kleur ziet eruit als --hoofd: #0b5563;",
        )


def _onleesbaar(blad: Kleurenblad) -> Iterator[Melding]:
    for tokens in blad.standen:
        for naam in sorted(KLEUREN):
            try:
                tokens.kleur(naam)
            except Onleesbaar as fout:
                yield fout.melding
