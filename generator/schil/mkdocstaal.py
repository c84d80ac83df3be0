"""What MkDocs has against a mkdocs.yml, in Dutch."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable

from mkdocs.exceptions import ConfigurationError
from mkdocs.utils import get_theme_names

from generator.meldingen import bedoelde

_SOORTEN = {
    "bool": "true of false",
    "str": "één tekst",
    "list": "een lijst",
    "tuple": "een lijst",
    "dict": "velden (naam: waarde)",
    "int": "een heel getal",
}
_ZINNEN: tuple[tuple[str, Callable[[re.Match[str]], str]], ...] = (
    (r"Required configuration not provided", lambda _: "Dit ontbreekt of is leeg. Vul het in."),
    (r"The path '(.*)' isn't an existing (?:directory|file)", lambda m: f"“{_kort(m[1])}” bestaat niet. Verbeter de naam."),
    (
        r"The path set in custom_dir \('(.*)'\) does not exist",
        lambda m: f"De map “{_kort(m[1])}” bij custom_dir bestaat niet. Verbeter de naam.",
    ),
    (
        r"Unrecognised theme name: '(.*?)'",
        lambda m: f"Er is geen thema “{m[1]}”. {bedoelde(m[1], get_theme_names())}Deze site gebruikt material.",
    ),
    (
        r'The "(.*)" plugin is not installed',
        lambda m: f"De plugin “{m[1]}” is er niet. {bedoelde(m[1], ('sociale-kaart', 'search'))}Haal hem anders weg.",
    ),
    (r"Failed to load extension '(.*?)'", lambda m: f"De uitbreiding “{m[1]}” is er niet. Haal de regel weg."),
    (r"Unrecognised configuration name: (.*)", lambda m: f"“{m[1]}” kent de site niet. Kijk of de naam goed is."),
    (r"'(?:docs_dir|site_dir)' should not be within", lambda _: "docs_dir en site_dir liggen in elkaar. Kies een andere map."),
    (r"should not be the parent directory", lambda _: "Dit is de map van mkdocs.yml zelf. Kies een map daaronder."),
    (r"URL", lambda _: "Schrijf een adres dat begint met https://."),
    (r"IP:PORT|valid port|IPv", lambda _: "Schrijf het zo: 127.0.0.1:8000"),
    (r"Expected nav", lambda _: "Schrijf elke regel van het menu zo: - Naam: bestand.md"),
    (
        r"Expected type: (?:<class '(\w+)'>).*received: <class '(\w+)'>",
        lambda m: f"Hier hoort {_SOORTEN.get(m[1], 'iets anders')}.",
    ),
    (r"Expected a list|Invalid Plugins|Invalid Markdown", lambda _: "Hier hoort een lijst, met elke waarde achter een streepje."),
    (r"Expected a dict|key/value|Invalid config options", lambda _: "Hier horen velden (naam: waarde)."),
)  # fmt: skip


def vertaal(naam: str, engels: str) -> str:
    """What is wrong with one setting."""
    if past := re.match(r"Plugin '(.*?)' option '(.*?)': (.*)", engels, re.DOTALL):
        naam, engels = f"{past[1]}, {past[2]}", past[3]
    for patroon, zin in _ZINNEN:
        if past := re.search(patroon, engels):
            return f"Bij “{naam}” in mkdocs.yml: {zin(past)}"
    return f"Bij “{naam}” in mkdocs.yml klopt iets niet. Zet terug wat er stond."


def _kort(pad: str) -> str:
    """The last name of a path; the rest is of the machine."""
    return pad.replace("\\", "/").rstrip("/").rpartition("/")[2]


def vertaal_ontleding(fout: ConfigurationError) -> str:
    """What is wrong with a mkdocs.yml that cannot be read at all."""
    plek = getattr(fout.__context__, "problem_mark", None)
    if plek is not None:
        return (
            f"Regel {plek.line + 1} is niet te lezen. "
            "Kijk naar die regel en de regel erboven: inspringing, haken, aanhalingstekens, dubbele punt."
        )
    if "Expected a key" in str(fout):
        return "Hier horen velden te staan (naam: waarde), geen lijst of losse tekst."
    if past := re.search(r"Inherited config file '(.*?)'", str(fout)):
        return f"Het bestand “{past[1]}” bij INHERIT bestaat niet."
    return "Het bestand is niet te lezen. Sla het op als UTF-8."


class InHetNederlands(logging.Filter):
    """Says in Dutch what MkDocs logs about a mkdocs.yml, also to who types `mkdocs build`."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Translate; nothing is left out."""
        past = re.fullmatch(r"Config value '(.*?)': (.*)", record.getMessage(), re.DOTALL)
        if past and record.levelno >= logging.WARNING:
            record.msg, record.args = vertaal(past[1], past[2]), ()
        return True
