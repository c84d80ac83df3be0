"""Text without quotes: what it means, and what an editor cannot have meant by it.

YAML takes it as it is, so what looks like a list, a comment or a quote to who wrote it would be lost or shown in silence.
"""

from __future__ import annotations

import re
from datetime import date

from generator.documenten.aanhalingstekens import tussen_tekens, zonder_tekens
from generator.documenten.document import Waarde

_GETAL = re.compile(r"-?(0|[1-9][0-9]{0,14})")
_DATUM = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LEEG = {"", "~", "null", "Null", "NULL"}
_JA_NEE = {"yes", "no", "on", "off", "y", "n", "true", "false"}
_STREEPJE_BEGINT = re.compile(r"--|[–—−‐] ?")
_LANGSTE_JA_NEE = max(map(len, _JA_NEE))
_VELD_ZONDER_SPATIE = re.compile(r"(?!https?:|mailto:|tel:|urn:|javascript:)([a-z_]{2,}):([^\s:/].*)")


def waarde_van(tekst: str) -> Waarde:
    """Only `true`, `false`, whole numbers, ISO dates and `null` are special; raises ValueError for a day that does not exist."""
    if tekst in _LEEG:
        return None
    if tekst in {"true", "false"}:
        return tekst == "true"
    if not tekst[-1].isdecimal():  # neither a number nor a day, as most texts
        return tekst
    if _GETAL.fullmatch(tekst):
        return int(tekst)
    return date.fromisoformat(tekst) if _DATUM.fullmatch(tekst) else tekst


def bezwaar(tekst: str, regels: str, commentaar: str, *, los: bool) -> tuple[str, str] | None:
    """What is wrong with a text and what to do.

    `regels` is how it stands in the file, `commentaar` what follows behind it on its line (spaces, # and the rest), and
    `los` says that no name stands before it on its line.
    """
    klein = tekst.lower() if len(tekst) <= _LANGSTE_JA_NEE else ""
    if klein in _JA_NEE and tekst in {klein.upper(), klein.title(), klein} - {"true", "false"}:
        return (
            f"“{tekst}” is in YAML geen gewone tekst: het betekent ja of nee.",
            f"Bedoelt u ja of nee, schrijf dan true of false. Bedoelt u het woord, schrijf dan '{tekst}' met aanhalingstekens.",
        )
    if commentaar and _is_afgeknipt(tekst, commentaar):
        geheel = tussen_tekens(f"{tekst}{commentaar}".strip())
        return (
            f"Alles vanaf # telt niet mee: hier valt “{commentaar.strip()}” weg.",
            f"Hoort het erbij, zet dan alles tussen aanhalingstekens: {geheel}. Is het een opmerking, zet die op een eigen regel erboven.",
        )
    if zonder_tekens(tekst) != tekst and not re.search("[“„”‟«»″‘‚]", tekst[1:-1]):
        return (
            "Om deze tekst staan aanhalingstekens uit een tekstverwerker; die komen zo op de site.",
            f"Haal ze weg, of gebruik rechte: {tussen_tekens(zonder_tekens(tekst))}",
        )
    if _STREEPJE_BEGINT.match(tekst):
        return (
            f"“{tekst.split()[0]}” is geen gewoon streepje.",
            "Begin elke regel van een lijst met één streepje en een spatie: - tekst",
        )
    if tekst.startswith("-") and re.match(r"-[^\W\d]", tekst):
        return "Achter dit streepje staat geen spatie.", "Zet een spatie achter het streepje: - tekst"
    return _bezwaar_tegen_regels(tekst, regels, los=los)


def bezwaar_tegen_veld(naam: str) -> tuple[str, str] | None:
    """What is wrong with the name of a field."""
    if veld := _VELD_ZONDER_SPATIE.match(naam):
        return f"Achter “{veld[1]}:” ontbreekt een spatie.", f"Schrijf: {veld[1]}: {veld[2]}"
    if (kaal := zonder_tekens(naam)) != naam:
        return "Om de naam van dit veld staan aanhalingstekens uit een tekstverwerker.", f"Haal ze weg: {kaal}"
    return None


def _bezwaar_tegen_regels(tekst: str, regels: str, *, los: bool) -> tuple[str, str] | None:
    if "\n" in regels and (streep := re.search(r"\n *- +(\S.*)", regels)):
        return (
            f"De regel “- {streep[1]}” springt te ver in, en hoort zo bij de tekst erboven.",
            "Zet het streepje recht onder het vorige streepje.",
        )
    if los and (veld := _VELD_ZONDER_SPATIE.match(regels)):
        return f"Achter “{veld[1]}:” ontbreekt een spatie.", f"Schrijf: {veld[1]}: {veld[2]}"
    if tekst[-1:] in {",", ";"}:
        return f"Deze tekst eindigt op een “{tekst[-1]}”.", "Haal dat teken weg."
    for open_, dicht in ("[]", "{}"):
        if tekst.endswith(dicht) and open_ not in tekst:
            return (
                f"Achter deze tekst staat een {dicht} zonder {open_}.",
                f"Haal {dicht} weg, of zet {open_} voor het begin.",
            )
    return None


def _is_afgeknipt(tekst: str, commentaar: str) -> bool:
    """Whether a comment may be a piece of the text; not behind a number, a date, true, or one word without capitals."""
    if commentaar.lstrip().startswith("# ") and not re.search(r"[\sA-Z]", tekst):
        return False
    return tekst in _LEEG or isinstance(waarde_van(tekst), str)
