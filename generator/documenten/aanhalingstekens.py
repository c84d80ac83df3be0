"""Quotes: which text needs them, and what goes wrong with those that an editor wrote."""

from __future__ import annotations

import re

_DELEN = re.compile(
    r"(?P<spaties> *)(?P<streep>(?:- +)*)(?:[\"']?(?P<naam>[^\W\d][\w-]*)[\"']? *:(?: +|$))?(?P<waarde>.*)"
)
_OPEN = "“„”‟«»″‘‚"
_DICHT = "“„”‟«»″‘’"


def in_delen(regel: str) -> re.Match[str]:
    """A line of a file taken apart: spaces, dashes, the name of a field, and the text."""
    past = _DELEN.match(regel)
    assert past is not None
    return past


def ervoor(delen: re.Match[str]) -> str:
    """What stands before the text: the name of the field, or the dash."""
    return f"{delen['naam']}: " if delen["naam"] else "- " if delen["streep"] else ""


def tussen_tekens(tekst: str) -> str:
    """A text between quotes, so that YAML reads just that; of a long one only the quotes."""
    if len(tekst) > 60:
        tekst = "…"
    return f'"{tekst}"' if '"' not in tekst and "\\" not in tekst else "'" + tekst.replace("'", "''") + "'"


def _kaal_of_tussen_tekens(tekst: str) -> str:
    return tekst if not re.search(r": | #|^[\W_]", tekst) else tussen_tekens(tekst)


def zonder_tekens(tekst: str) -> str:
    """A text without the quotes of a word processor around it."""
    return tekst[1:-1].strip() if tekst[:1] in _OPEN and tekst[-1:] in _DICHT + '"' and len(tekst) > 1 else tekst


def begin_van_tekst(regel: str) -> tuple[str, str] | None:
    """A text that begins with a sign that means something in YAML, or is quoted by halves."""
    delen = in_delen(regel)
    voor = ervoor(delen)
    waarde = delen["waarde"].strip()
    if re.match(r"""["'][\w-]+["']\s*[:：]""", waarde):
        return None
    geheel, binnen = voor + tussen_tekens(waarde), voor + tussen_tekens(waarde[1:-1])
    if re.fullmatch(r"(?:```|~~~)\w*", regel.strip()):
        return (
            f"“{regel.strip()}” hoort niet in het bestand.",
            "Haal deze regel weg, en ook de laatste als die net zo is.",
        )
    if past := re.match(r"([|>][+-]?\d?|`+) ?(?!$|#)(.+)", waarde):
        return (
            f"Een tekst kan niet met {past[1]} beginnen.",
            f"Haal dat weg: {voor}{_kaal_of_tussen_tekens(past[2].replace('`', ''))}",
        )
    if past := re.fullmatch(r"""(''|"")([^'"]+)\1""", waarde):
        return "Om deze tekst staan de aanhalingstekens dubbel.", f"Schrijf: {voor}{tussen_tekens(past[2])}"
    if past := re.fullmatch(r"""(?:"([^'"]+)'|'([^'"]+)")""", waarde):
        return (
            "Deze tekst begint met een ander aanhalingsteken dan waarmee hij eindigt.",
            f"Schrijf: {voor}{tussen_tekens(past[1] or past[2])}",
        )
    if waarde[:1] in tuple(_OPEN):
        return (
            "Om deze tekst staan aanhalingstekens uit een tekstverwerker, en die tellen hier niet.",
            f"Gebruik rechte: {voor}{tussen_tekens(zonder_tekens(waarde))}",
        )
    if re.match(r"'[a-z]{1,2}[\s-]", waarde):
        return (
            "Deze tekst begint met een apostrof, en die telt hier als aanhalingsteken.",
            f"Zet de hele tekst tussen dubbele aanhalingstekens: {geheel}",
        )
    if re.fullmatch(r"""(["']).*[^\\\s].*\1.*\1""", waarde):
        soort = (
            "enkele aanhalingstekens staat een apostrof"
            if waarde[0] == "'"
            else "dubbele aanhalingstekens staan er meer"
        )
        return f"Tussen {soort}.", f"Schrijf: {binnen}"
    if past := re.fullmatch(r"""("[^"]*"|'[^']*')\s*[,;.]""", waarde):
        return f"Achter het sluitende aanhalingsteken staat een “{waarde[-1]}”.", f"Haal die weg: {voor}{past[1]}"
    if re.match(r"""("[^"]*"|'[^']*')\s*[^\s#:]""", waarde):
        return (
            "Achter het sluitende aanhalingsteken staat nog tekst.",
            f"Zet de hele tekst tussen aanhalingstekens: {geheel}",
        )
    if past := re.fullmatch(r"\*(.*?)\**", waarde):
        return (
            "Sterretjes maken een tekst hier niet vet of schuin.",
            f"Haal ze weg: {voor}{tussen_tekens(past[1]) if ':' in past[1] else past[1].strip()}",
        )
    if re.match(r"[@%&!?,\]}]|\[[^\]]*\]\s*\w|\{[^}]*\}\s*\w", waarde):
        return f"Een tekst kan niet met {waarde[0]} beginnen.", f"Zet de hele tekst tussen aanhalingstekens: {geheel}"
    return None
