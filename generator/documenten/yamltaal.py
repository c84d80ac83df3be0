"""What libyaml complains about, in words that an editor can act on: it names the line as it stands and how to write it."""

from __future__ import annotations

import re

import yaml

from generator.documenten.aanhalingstekens import begin_van_tekst
from generator.documenten.inspringing import inspringing

# What libyaml says when the line itself does not show what was meant. The first part that occurs in its text counts.
UITLEG = (
    (
        "found unexpected end of stream",
        "Een aanhalingsteken is geopend maar niet gesloten.",
        "Zet het sluitende aanhalingsteken aan het eind van de tekst. Is het een apostrof ('s of 't)? Gebruik dan dubbele: \"'s avonds\".",
    ),
    (
        "did not find expected node content",
        "In een rijtje tussen haken staat een komma te veel.",
        "Zet één komma tussen twee woorden.",
    ),
    (
        "did not find expected ',' or",
        "Een rijtje tussen haken is niet af.",
        "Zet komma’s tussen de woorden en sluit af met ] of }.",
    ),
    (
        "could not find expected ':'",
        "Achter dit veld staat geen dubbele punt, of voor deze regel ontbreekt een streepje.",
        "Schrijf een veld als naam: tekst, en een regel van een lijst als - tekst. Hoort de regel bij de tekst erboven? Laat hem dan inspringen.",
    ),
    (
        "found unknown escape character",
        "Tussen dubbele aanhalingstekens staat een \\.",
        "Zet de tekst tussen enkele aanhalingstekens: 'tekst'.",
    ),
    (
        "cannot start any token",
        "Een tekst begint met een teken dat daar niet mag (zoals @, %, ` of *).",
        "Zet de hele tekst tussen aanhalingstekens.",
    ),
    (
        "did not find expected <document start>",
        "De regel erboven (... of %) beëindigt het bestand.",
        "Haal die regel weg, of zet de tekst tussen aanhalingstekens.",
    ),
)


def uitleg_bij(fout: yaml.MarkedYAMLError, tekst: str, aanhaling: tuple[int, int]) -> tuple[int, str, str]:
    """The line (from 0) where libyaml could not read on, what is wrong there and what to do.

    `aanhaling` is where the last text between quotes began and ended, as lines.
    """
    begin_telt = (fout.context or "").startswith(
        ("while scanning a quoted", "while parsing a flow", "while scanning a simple")
    )
    plek = (fout.context_mark if begin_telt else fout.problem_mark) or fout.context_mark
    nummer = plek.line if plek else 0
    probleem = f"{fout.context or ''} {fout.problem or ''}"
    vanaf, tot = aanhaling
    if tot > vanaf and tot in {nummer, nummer - 1} and "mapping values" not in probleem:
        nummer, probleem = vanaf, "found unexpected end of stream"  # a quote that another one closed
    regels = [*tekst.splitlines(), ""]
    nummer = min(nummer, len(regels) - 1)
    if "parsing a flow node" in probleem and not any(map(_heeft_tekst, regels[nummer:])):  # the file ends in a list
        nummer = max(i for i, regel in enumerate(regels) if _heeft_tekst(regel))
        probleem = "did not find expected ',' or"
    boven = next((n for n in range(nummer - 1, -1, -1) if regels[n].strip()), None)
    erboven = "" if boven is None else regels[boven]
    if (
        "mapping values" in probleem
        and boven is not None
        and (uitleg := _geen_streepje(erboven) or _geen_dubbele_punt(erboven))
    ):
        return boven, *uitleg  # a field under one, or under an entry of a list, that does not begin as one
    return nummer, *_in_gewone_taal(probleem, regels[nummer], erboven)


def _heeft_tekst(regel: str) -> bool:
    return bool(regel.strip()) and not regel.lstrip().startswith("#")


def _in_gewone_taal(probleem: str, regel: str, erboven: str) -> tuple[str, str]:
    """What is wrong and what to do, for an error of libyaml on a line; `erboven` is the last line above it with text."""
    for uitleg in (begin_van_tekst(regel), inspringing(probleem, regel, erboven), _veld(probleem, regel)):
        if uitleg:
            return uitleg
    for stukje, wat, remedie in UITLEG:
        if stukje in probleem:
            return wat, remedie
    return (
        "Dit is geen geldige YAML.",
        "Kijk naar deze regel en de regel erboven: inspringing, aanhalingstekens, dubbele punt. Vergelijk met een ander bestand in deze map.",
    )


def _veld(probleem: str, regel: str) -> tuple[str, str] | None:
    """A field or an entry of a list that was written in another way than YAML does."""
    kaal = regel.strip()
    if past := re.fullmatch(r"((?:- )*[\w-]+): *- (.*)", kaal):
        return "Een lijst begint niet achter het veld.", f"Zet op de regel onder “{past[1]}:” een streepje: - {past[2]}"
    if "could not find expected ':'" not in probleem:
        return None
    if past := re.fullmatch(r"((?:- )*)[\"“]?([\w-]+)[\"”]?[:：](?! )(\S.*)", kaal):
        return f"Achter “{past[2]}:” ontbreekt een spatie.", f"Schrijf: {past[1]}{past[2]}: {past[3]}"
    if past := re.fullmatch(r"((?:- )*)([\w-]+) ?(?:[=;：]|->|→) ?(.*)", kaal):
        return f"Achter “{past[2]}” hoort een dubbele punt met een spatie.", f"Schrijf: {past[1]}{past[2]}: {past[3]}"
    if past := re.fullmatch(r"[\"']([\w-]+: .*)[\"']", kaal):
        return "De aanhalingstekens staan om het hele veld.", f"Zet ze alleen om de tekst, of haal ze weg: {past[1]}"
    if past := re.fullmatch(r"-(?! )(.*)", kaal):
        return "Achter dit streepje staat geen spatie.", f"Schrijf: - {past[1].lstrip('-').strip()}"
    return _geen_streepje(regel)


def _geen_streepje(regel: str) -> tuple[str, str] | None:
    """An entry of a list that begins with a sign that only looks like a dash."""
    if past := re.fullmatch(r"([–—−‐•·▪●◦*+]|o(?= )) *(.*)", regel.strip()):
        return f"Deze regel begint met “{past[1]}”, en dat is geen streepje.", f"Schrijf: - {past[2]}"
    return None


def _geen_dubbele_punt(regel: str) -> tuple[str, str] | None:
    """The first line of an entry or a file, without a colon: no text can begin there."""
    if past := re.fullmatch(r"((?:\s*-)? ?)([a-z_]+) +([^\s:=|>-][^:]*)", regel):
        return f"Achter “{past[2]}” ontbreekt een dubbele punt.", f"Schrijf: {past[1].lstrip()}{past[2]}: {past[3]}"
    return None
