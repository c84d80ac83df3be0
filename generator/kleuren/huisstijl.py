"""The colours of a project: are they there, can they be read, and is there enough contrast?"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from generator.documenten.lezer import toon_pad
from generator.kleuren.bladen import kleurenbladen, stijlbladen
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
    """What is wrong with the colours of a project, in its theme's and its own `tokens.css` and where else they are set."""
    eigen = (project.eigen_paginas / naam for naam in project.eigen_bestanden if naam.endswith(".css"))
    kleuren = kleurenbladen(project)
    teksten = []
    for pad in (*stijlbladen(project), *sorted(eigen)):
        bestand = toon_pad(pad, project.basis)
        tekst, fout = _lees(pad, bestand)
        if fout:
            return (fout,)
        teksten.append((bestand, tekst))
    van_het_thema = (toon_pad(pad, project.basis) for pad in stijlbladen(project) if pad not in kleuren[1:])
    return _keur(tuple(teksten), len(kleuren), frozenset(van_het_thema if len(kleuren) > 1 else ()))


def kleuren_op_papier(project: Project) -> Mapping[str, str]:
    """The colours of a light page as `#0b5563`, by their tokens; one that cannot be read is left out."""
    teksten = (pad.read_text(encoding="utf-8-sig", errors="replace") for pad in kleurenbladen(project))
    licht = Kleurenblad(_zettingen([("", tekst) for tekst in teksten])[0]).standen[0]
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
def _keur(bladen: tuple[tuple[str, str], ...], aantal: int, vast: frozenset[str]) -> tuple[Melding, ...]:
    """What is wrong with these style sheets, each a name to show and a text.

    In the first `aantal` are the colours; those with a name in `vast` are not the town's to change.
    """
    kleuren, andere = bladen[:aantal], bladen[aantal:]
    zettingen, meldingen = _zettingen(kleuren)
    gebruikt = [vondst for _, tekst in andere for vondst in _GEBRUIKT.findall(tekst)]
    maten = {naam for naam, _ in gebruikt} - KLEUREN
    if not meldingen:
        bekend = {*KLEUREN, *maten, *(naam for _, css in kleuren for naam, _ in _GEBRUIKT.findall(css))}
        elders = {naam for _, tekst in andere for naam in _GEZET.findall(tekst)}
        nodig = {*KLEUREN, *({naam for naam, einde in gebruikt if einde == ")"} - elders)}
        meldingen = tuple(_namen(zettingen, bladen[0][0], bekend, nodig))
    zettingen, fout = _zettingen(((naam, tekst) for naam, tekst in andere if _GEZET.search(tekst)), zettingen)
    if meldingen := (*meldingen, *fout):
        return meldingen
    blad = Kleurenblad(tuple(zetting for zetting in zettingen if zetting.naam not in maten), vast)
    return tuple(dict.fromkeys(_onleesbaar(blad))) or tuple(te_weinig_contrast(blad))


def _zettingen(
    bladen: Iterable[tuple[str, str]], eerder: tuple[Zetting, ...] = ()
) -> tuple[tuple[Zetting, ...], tuple[Melding, ...]]:
    """Every token that these sheets set, after those that were set `eerder`, and what is wrong with the sheets."""
    zettingen, meldingen = eerder, tuple[Melding, ...]()
    for bestand, css in bladen:
        erbij, fout = lees_css(css, bestand, len(zettingen))
        zettingen, meldingen = (*zettingen, *erbij), (*meldingen, *fout)
    return zettingen, meldingen


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
