"""What an answer means: good, broken, or something that a person should look at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from generator.redactie.links.adres import is_beginpagina, oud_jaar, site_van
from generator.redactie.links.antwoord import Antwoord, Storing

Klasse = Literal["goed", "kapot", "controleren"]
_STORINGEN: Mapping[Storing, str] = {
    "naam": "Deze site is niet te vinden: de naam bestaat niet (meer).",
    "certificaat": "Het certificaat van deze site is verlopen of hoort bij een andere site.",
    "geweigerd": "Deze site neemt geen verbinding aan.",
    "tijd": "De site antwoordt niet op tijd.",
    "kring": "De site blijft doorsturen.",
    "anders": "De verbinding met deze site lukt niet goed.",
}
ONBEREIKBAAR = frozenset(_STORINGEN[storing] for storing in ("naam", "certificaat", "geweigerd"))
"""Reasons that make a link broken when they are there on two different days: once may be an accident."""


@dataclass(frozen=True)
class Oordeel:
    """One link on one day. `reden` is a Dutch sentence; it holds nothing that changes by itself from week to week."""

    klasse: Klasse
    reden: str = ""


def oordeel_over(adres: str, antwoord: Antwoord, vandaag: date) -> Oordeel:
    """What this answer says about the link by itself; what was found on earlier days is the concern of `geheugen`."""
    if antwoord.storing:
        return Oordeel("controleren", _STORINGEN[antwoord.storing])
    if antwoord.status in {404, 410}:
        return Oordeel("kapot", f"Deze pagina bestaat niet meer ({antwoord.status}).")
    if antwoord.status in {401, 403}:
        return Oordeel(
            "controleren", f"De site laat onze controle niet binnen ({antwoord.status}). Mensen misschien wel."
        )
    if antwoord.status == 429:
        return Oordeel(
            "controleren", "De site wil niet zo vaak gevraagd worden (429). Mensen mogen er misschien wel in."
        )
    if not antwoord.gelukt:
        return Oordeel("controleren", f"De site geeft een foutmelding ({antwoord.status}).")
    if is_beginpagina(antwoord.eindadres) and not is_beginpagina(adres):
        return Oordeel("controleren", f"U komt nu uit op de beginpagina van {site_van(antwoord.eindadres)}.")
    if site_van(antwoord.eindadres) != site_van(adres):
        return Oordeel("controleren", f"U komt nu uit op een andere site: {site_van(antwoord.eindadres)}.")
    if jaar := oud_jaar(adres, vandaag):
        return Oordeel("controleren", f"In het adres staat een oud jaar: {jaar}.")
    return Oordeel("goed")
