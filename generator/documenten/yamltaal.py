"""What libyaml complains about, in words that an editor can act on."""

from __future__ import annotations

# What libyaml says, and what an editor can do about it. The first part that occurs in libyaml's text counts.
UITLEG = (
    (
        "mapping values are not allowed",
        "Er staat een dubbele punt in de tekst, of de regel springt te ver in.",
        "Zet de tekst tussen aanhalingstekens: naam: 'Let op: gratis'. Springt de regel te ver in? Haal spaties weg.",
    ),
    (
        "found unexpected end of stream",
        "Een aanhalingsteken is geopend maar niet gesloten.",
        "Zet het sluitende aanhalingsteken aan het eind van de tekst.",
    ),
    (
        "did not find expected ',' or",
        "Een rijtje tussen haken is niet af.",
        "Zet komma’s tussen de woorden en sluit af met ] of }.",
    ),
    (
        "did not find expected '-' indicator",
        "Deze regel hoort bij een lijst, maar staat niet recht.",
        "Laat de streepjes even ver inspringen, en de velden achter een streepje ook.",
    ),
    (
        "could not find expected ':'",
        "Achter dit veld staat geen dubbele punt, of voor deze regel ontbreekt een streepje.",
        "Schrijf een veld als naam: tekst, en een regel van een lijst als - tekst.",
    ),
    (
        "did not find expected key",
        "De inspringing klopt niet, of een tekst met een aanhalingsteken loopt door.",
        "Laat velden die bij elkaar horen even ver inspringen. Zet tekst met bijzondere tekens helemaal tussen aanhalingstekens.",
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
        "block sequence entries are not allowed",
        "Hier mag geen streepje staan.",
        "Zet de lijst op de regel onder het veld.",
    ),
)


def in_gewone_taal(probleem: str) -> tuple[str, str]:
    """What is wrong and what to do, in Dutch, for the text of an error of libyaml."""
    for stukje, wat, remedie in UITLEG:
        if stukje in probleem:
            return wat, remedie
    return (
        "Dit is geen geldige YAML.",
        "Kijk naar deze regel en de regel erboven: inspringing, aanhalingstekens, dubbele punt. Vergelijk met _sjabloon.yaml.",
    )
