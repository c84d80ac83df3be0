"""A telephone number, a mail address or a web address in the field of another, or with words around it."""

from __future__ import annotations

import re

from generator.models.bedoeling import als_webadres
from generator.models.plattetekst import gewoon

Bezwaar = tuple[str, str]
"""What is wrong, and what to do."""

_EMAIL = re.compile(r"[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_WEBADRES = re.compile(r"(?:https?://|www\.)[\w.-]+\.[a-z]{2,}(?::\d+)?(?:/[^\s<>()\"]*)?", re.IGNORECASE)
_NUMMER = re.compile(
    (
        r"(?<![\d+(])\(?(?:(?:\+31|0031|0)_(?:0_)?[1-9]_(?:\d_){7}\d|0_8_0_0_(?:\d_){3}(?:(?:\d_){3})?\d"
        r"|0_9_0_[069]_(?:\d_){3}(?:(?:\d_){3})?\d|14 ?0[1-9]\d{1,2}|11[23]|144)(?!\d)"
    ).replace("_", r"[ ().-]{0,3}")
)
_WANNEER = re.compile(
    r"\b(?:ma|di|wo|do|vr|za|zo|\w+dag(?:en)?|elke|dagelijks|\d{1,2}[.:]\d\d|uur|ochtend\w*|middag\w*|avond\w*|24/7|weekend)\b",
    re.IGNORECASE,
)


def in_plaats_van_nummer(waarde: str) -> Bezwaar | None:
    """What stands in a field for a telephone number that is something else, or more."""
    if adres := _EMAIL.fullmatch(waarde) or _WEBADRES.fullmatch(waarde):
        return _verwisseld(waarde, "een adres", "email" if "@" in adres[0] else "website", "telefoon")
    nummers = [waarde[past.start() : past.end()] for past in _NUMMER.finditer(gewoon(waarde))]
    if not nummers:
        return None
    if len(nummers) > 1:
        return (
            f"Hier staan {len(nummers)} nummers: {' en '.join(nummers)}.",
            f"Kies één nummer, dat iemand het eerst belt: telefoon: {nummers[0]}",
        )
    rest = " … ".join(filter(None, (deel.strip(" ,;()") for deel in waarde.split(nummers[0], 1))))
    if not any(teken.isalpha() for teken in rest):
        return None
    ook = " Wanneer je kunt bellen, hoort bij bereikbaar:." if _WANNEER.search(rest) else ""
    return f"Bij dit nummer staat ook “{rest}”.", f"Haal dat hier weg.{ook} Schrijf alleen: telefoon: {nummers[0]}"


def in_plaats_van_webadres(waarde: str, veld: str) -> Bezwaar | None:
    """The same for a web address."""
    if _EMAIL.fullmatch(waarde):
        return _verwisseld(waarde, "een e-mailadres", "email", veld)
    if _NUMMER.fullmatch(gewoon(waarde)):
        return _verwisseld(waarde, "een telefoonnummer", "telefoon", veld)
    if re.search(r"\s", waarde.strip()) and re.search(r"https?:|www\.", waarde, re.IGNORECASE):
        adressen = _WEBADRES.findall(waarde)
        heel = len(adressen) > 1 or (adressen and not waarde.startswith(adressen[0]))
        if not heel:
            return (
                f"In “{waarde}” staat een spatie, en die kan niet in een webadres.",
                "Kopieer het adres opnieuw uit de adresbalk.",
            )
        meer = f"Hier staan {len(adressen)} adressen." if len(adressen) > 1 else "Hier staat meer dan een adres."
        return meer, f"Schrijf alleen: {veld}: {als_webadres(adressen[0].rstrip('.,;'))}"
    return None


def in_plaats_van_email(waarde: str) -> Bezwaar | None:
    """The same for a mail address."""
    if _WEBADRES.fullmatch(waarde):
        return (
            f"“{waarde}” is een webadres, geen e-mailadres.",
            f"Zet het bij website:, en haal het hier weg: website: {als_webadres(waarde)}",
        )
    if _NUMMER.fullmatch(gewoon(waarde)):
        return _verwisseld(waarde, "een telefoonnummer", "telefoon", "email")
    adressen = _EMAIL.findall(waarde)
    if len(adressen) > 1:
        return f"Hier staan {len(adressen)} adressen.", f"Kies één adres: email: {adressen[0]}"
    return ("Hier staat meer dan een adres.", f"Schrijf alleen: email: {adressen[0]}") if adressen else None


def _verwisseld(waarde: str, wat: str, hoort_bij: str, veld: str) -> Bezwaar:
    if veld == "url":
        return f"“{waarde}” is {wat}.", "Geef hier het adres van een pagina, dat begint met https://."
    return f"“{waarde}” is {wat}.", f"Zet het bij {hoort_bij}:, en haal {veld}: weg."
