"""A fact in a plain sentence has no date, so it would never expire: amounts, numbers and hours belong in their own field."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.documenten.document import Document, Pad, alles
from generator.keuring.gelezen import Gelezenen
from generator.meldingen import Melding
from generator.models.contact import cijfers
from generator.models.gemeente import Gemeente

# What looks like a fact that grows old, what it is called, and where it goes.
FEITEN = (
    (
        re.compile(r"€\s?\d[\d.,]{0,14}|(?<![\d.,])\d[\d.,]{0,14}\s?euro\b", re.IGNORECASE),
        "Het bedrag",
        "Zet het bij bedragen:, met bron en jaar. Dan verdwijnt het vanzelf als het oud is.",
    ),
    (
        re.compile(r"(?<![\d-])(?:0(?!6)\d{1,3}[ -]\d{2,3}[ \d-]{4,12}\d|0[89]00[ -]?\d{4,7}|14 ?0\d{2,3})(?![\d-])"),
        "Het telefoonnummer",
        "Zet het bij contact:, achter telefoon:.",
    ),
    (
        re.compile(r"\d{1,2}[.:]\d{2}\s?uur|\d{1,2}(?:[.:]\d{2})?\s?(?:uur )?tot\s\d{1,2}(?:[.:]\d{2})?\s?uur"),
        "De tijd",
        "Zet hem bij openingstijden:, of bij contact: achter bereikbaar:.",
    ),
)
_CIJFER = re.compile(r"\d")
# Fields that are dated themselves, and fields that residents never read as a fact.
_GEDATEERD = {"bedragen", "contact", "openingstijden", "plekken", "wanneer", "wijkteam", "telefoon", "inkomensgrens"}
_GEEN_TEKST = {"bronnen", "zoekwoorden", "zo_zeggen_mensen", "redactienotitie", "upl"}
_LIJSTEN = (
    "themas",
    "doelgroepen",
    "levensgebeurtenissen",
    "wijken",
    "bewijsstukken",
    "loketten",
    "begrippen",
    "gemeente",
)


def geen_losse_feiten(gelezen: Gelezenen) -> Iterator[Melding]:
    """A melding for every amount, telephone number or hour in a plain sentence of a record or list.

    The number of the municipality may stand anywhere, because the site never hides it.
    """
    gemeente = gelezen.lijsten["gemeente"].waarden.get("gemeente")
    altijd_goed = cijfers(gemeente.telefoon) if isinstance(gemeente, Gemeente) else ""
    lijsten = (gelezen.lijsten[naam].document for naam in _LIJSTEN)
    for document in (*gelezen.documenten, *filter(None, lijsten)):
        yield from _in(document, altijd_goed)


def geen_losse_feiten_in_pagina(tekst: str, bestand: str, telefoon: str) -> Iterator[Melding]:
    """The same for a hand-written page; `telefoon` is the number of the municipality."""
    for nummer, regel in enumerate(tekst.splitlines(), start=1):
        for wat, vondst, _ in _vind(regel, cijfers(telefoon)):
            yield Melding(
                bestand,
                nummer,
                "",
                f"{wat} “{vondst}” staat in een gewone zin. Daar wordt het nooit oud.",
                "Zet het in een record of een lijst, en verwijs op deze pagina daarnaar.",
            )


def _vind(tekst: str, altijd_goed: str) -> Iterator[tuple[str, str, str]]:
    """What each fact in a text is called, how it stands there, and where it goes."""
    for patroon, wat, waarheen in FEITEN:
        vondst = next((v[0] for v in patroon.finditer(tekst) if cijfers(v[0]) != altijd_goed), None)
        if vondst:
            yield wat, vondst.strip(), waarheen


def _in(document: Document, altijd_goed: str) -> Iterator[Melding]:
    for pad, waarde in alles(document.gegevens):
        if not isinstance(waarde, str) or not _CIJFER.search(waarde) or not _is_gewone_zin(pad):
            continue
        for wat, vondst, waarheen in _vind(waarde, altijd_goed):
            yield document.melding(
                pad, f"{wat} “{vondst}” staat in een gewone zin. Daar wordt het nooit oud.", waarheen
            )


def _is_gewone_zin(pad: Pad) -> bool:
    return not (_GEDATEERD | _GEEN_TEKST).intersection(str(deel) for deel in pad)
