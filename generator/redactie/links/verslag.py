"""What the redactie reads: every link that asks for attention, where it stands, and what to do about it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from generator.redactie.links.antwoord import Antwoord
from generator.redactie.links.bestand import BESTAND
from generator.redactie.links.geheugen import Bevinding
from generator.redactie.links.oordeel import Klasse
from generator.redactie.links.vindplaats import Vindplaats

_RUST = timedelta(days=90)  # our proposal for how long a link that a person has looked at may stay quiet


@dataclass(frozen=True)
class Probleem:
    """A link that asks for attention: what we found, all places where it stands, and where one ends up now if elsewhere."""

    bevinding: Bevinding
    plekken: tuple[Vindplaats, ...]
    eindadres: str | None


@dataclass(frozen=True)
class Verslag:
    """All problems, broken ones first, and how many links were good or kept quiet, on the day `vandaag`."""

    problemen: tuple[Probleem, ...]
    goed: int
    genegeerd: int
    vandaag: date

    def aantal(self, oordeel: Klasse) -> int:
        """How many problems have this verdict."""
        return sum(probleem.bevinding.oordeel == oordeel for probleem in self.problemen)


def maak_verslag(
    bevindingen: Mapping[str, Bevinding],
    plekken: Mapping[str, tuple[Vindplaats, ...]],
    antwoorden: Mapping[str, Antwoord],
    vandaag: date,
) -> Verslag:
    """`bevindingen` is the memory after today, `antwoorden` holds the links that were asked, `plekken` all links."""
    problemen = [
        Probleem(bevinding, plekken[adres], antwoorden[adres].doorgestuurd_naar(adres))
        for adres, bevinding in bevindingen.items()
        if adres in antwoorden
    ]
    problemen.sort(key=lambda probleem: (probleem.bevinding.oordeel != "kapot", probleem.bevinding.adres))
    return Verslag(tuple(problemen), len(antwoorden) - len(problemen), len(plekken) - len(antwoorden), vandaag)


def als_tekst(verslag: Verslag) -> str:
    """For the screen."""
    blokken = []
    for probleem in verslag.problemen:
        bevinding = probleem.bevinding
        regels = [f"{bevinding.oordeel}: {bevinding.adres}", f"    {_reden(bevinding, verslag.vandaag)}"]
        regels += [f"    {plek}" for plek in probleem.plekken]
        regels += [f"    {zin}" for zin in _wat_te_doen(probleem, verslag.vandaag)]
        blokken.append("\n".join(regels))
    return "\n\n".join([*blokken, _samenvatting(verslag)])


def als_markdown(verslag: Verslag) -> str:
    """For an issue. Addresses are code, so that nothing in them means anything to who shows it."""
    delen = ["# Links op de sociale kaart", _samenvatting(verslag)]
    koppen: tuple[tuple[str, Klasse], ...] = (("Kapot", "kapot"), ("Controleren", "controleren"))
    for kop, oordeel in koppen:
        groep = [probleem for probleem in verslag.problemen if probleem.bevinding.oordeel == oordeel]
        if groep:
            delen += [f"## {kop}", *(_als_markdownblok(probleem, verslag.vandaag) for probleem in groep)]
    return "\n\n".join(delen)


def _als_markdownblok(probleem: Probleem, vandaag: date) -> str:
    regels = [f"- [ ] `{probleem.bevinding.adres}`", f"  {_reden(probleem.bevinding, vandaag)}"]
    regels += [f"  - `{plek}`" for plek in probleem.plekken]
    regels += ["", f"  {' '.join(_wat_te_doen(probleem, vandaag, '`'))}"]
    return "\n".join(regels)


def als_json(verslag: Verslag) -> str:
    """For other programs."""
    inhoud = {
        "vandaag": verslag.vandaag.isoformat(),
        "goed": verslag.goed,
        "kapot": verslag.aantal("kapot"),
        "controleren": verslag.aantal("controleren"),
        "genegeerd": verslag.genegeerd,
        "links": [
            {
                "adres": probleem.bevinding.adres,
                "oordeel": probleem.bevinding.oordeel,
                "reden": probleem.bevinding.reden,
                "sinds": probleem.bevinding.sinds.isoformat(),
                "eindadres": probleem.eindadres,
                "plekken": [{"bestand": plek.bestand, "regel": plek.regel} for plek in probleem.plekken],
                "wat_te_doen": " ".join(_wat_te_doen(probleem, verslag.vandaag)),
            }
            for probleem in verslag.problemen
        ],
    }
    return json.dumps(inhoud, ensure_ascii=False, indent=2)


def _reden(bevinding: Bevinding, vandaag: date) -> str:
    return (
        bevinding.reden if bevinding.sinds == vandaag else f"{bevinding.reden} Al sinds {bevinding.sinds.isoformat()}."
    )


def _wat_te_doen(probleem: Probleem, vandaag: date, aanhaling: str = "") -> list[str]:
    eerste, *andere = probleem.plekken
    waar = f"op deze {len(andere) + 1} plekken" if andere else f"op regel {eerste.regel} van {eerste.bestand}"
    if probleem.bevinding.oordeel == "kapot":
        return [f"Zoek het nieuwe adres en vervang het {waar}."]
    zwijg = f"genegeerd_tot: {(vandaag + _RUST).isoformat()}"
    zinnen = [f"Open de pagina zelf. Klopt hij? Zet {aanhaling}{zwijg}{aanhaling} bij dit adres in {BESTAND}."]
    if probleem.eindadres:
        nieuw = f"{aanhaling}{probleem.eindadres}{aanhaling}"
        return [*zinnen, f"Is dit het goede adres, vervang het dan {waar}: {nieuw}"]
    return [*zinnen, f"Anders: zoek het nieuwe adres en vervang het {waar}."]


def _samenvatting(verslag: Verslag) -> str:
    kapot, controleren = verslag.aantal("kapot"), verslag.aantal("controleren")
    samen = len(verslag.problemen) + verslag.goed + verslag.genegeerd
    return f"{samen} links: {verslag.goed} goed, {kapot} kapot, {controleren} te controleren, {verslag.genegeerd} genegeerd."
