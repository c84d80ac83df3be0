"""Quotes: which text needs them, and what goes wrong with those that an editor wrote."""

from __future__ import annotations

import re

_DELEN = re.compile(
    r"(?P<spaties> *)(?P<streep>(?:- +)*)(?:[\"']?(?P<naam>[^\W\d][\w-]*)[\"']? *:(?: +|$))?(?P<waarde>.*)"
)
_KORT = 60
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


def tussen_tekens(tekst: str, voor: str = "") -> str:
    """A text between quotes, so that YAML reads just that, with what stands before it; of a long one where they come.

    A text that was cut short would be copied as it stands.
    """
    teken = '"' if '"' not in tekst and "\\" not in tekst else "'"
    if len(tekst) <= _KORT:
        return voor + teken + tekst.replace(teken, teken * 2) + teken
    woorden = tekst.split()
    dubbel = f", en zet {teken * 2} waar er binnenin één staat" if teken in tekst else ""
    return f"een {teken} voor “{woorden[0]}” en een {teken} achter “{woorden[-1]}”{dubbel}"


def _na_weghalen(tekst: str, voor: str) -> str:
    """What a remedy that takes signs away ends with: what is left, between quotes when YAML would misread it."""
    if not re.search(r": | #|:$|^[\W_]", tekst):
        return f": {voor}{tekst}"
    return f"{': ' if len(tekst) <= _KORT else ', en zet '}{tussen_tekens(tekst, voor)}"


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
    geheel = tussen_tekens(waarde, voor)
    if re.fullmatch(r"(?:```|~~~)\w*", regel.strip()):
        return (
            f"“{regel.strip()}” hoort niet in het bestand.",
            "Haal deze regel weg, en ook de laatste als die net zo is.",
        )
    if past := re.match(r"([|>][+-]?\d?|`+) ?(?!$|#)(.+)", waarde):
        return (
            f"Een tekst kan niet met {past[1]} beginnen.",
            f"Haal dat weg{_na_weghalen(past[2].replace('`', ''), voor)}",
        )
    if past := re.fullmatch(r"""(''|"")([^'"]+)\1""", waarde):
        return "Om deze tekst staan de aanhalingstekens dubbel.", f"Schrijf: {tussen_tekens(past[2], voor)}"
    if past := re.fullmatch(r"""(?:"([^'"]+)'|'([^'"]+)")""", waarde):
        return (
            "Deze tekst begint met een ander aanhalingsteken dan waarmee hij eindigt.",
            f"Schrijf: {tussen_tekens(past[1] or past[2], voor)}",
        )
    if waarde[:1] in tuple(_OPEN):
        return (
            "Om deze tekst staan aanhalingstekens uit een tekstverwerker, en die tellen hier niet.",
            f"Gebruik rechte: {tussen_tekens(zonder_tekens(waarde), voor)}",
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
        return f"Tussen {soort}.", f"Schrijf: {tussen_tekens(waarde[1:-1], voor)}"
    if past := re.fullmatch(r"""("[^"]*"|'[^']*')\s*[,;.]""", waarde):
        return f"Achter het sluitende aanhalingsteken staat een “{waarde[-1]}”.", f"Haal die weg: {voor}{past[1]}"
    if re.match(r"""("[^"]*"|'[^']*')\s*[^\s#:]""", waarde):
        return (
            "Achter het sluitende aanhalingsteken staat nog tekst.",
            f"Zet de hele tekst tussen aanhalingstekens: {geheel}",
        )
    if waarde.startswith("*"):
        kaal = re.sub(r"\*+(?=\S)|(?<=\S)\*+", "", waarde).strip("* ")
        return (
            "Sterretjes maken een tekst hier niet vet of schuin.",
            f"Haal ze weg{_na_weghalen(kaal, voor)}",
        )
    if re.match(r"[@%&!?,\]}]|\[[^\]]*\]\s*\w|\{[^}]*\}\s*\w", waarde):
        return f"Een tekst kan niet met {waarde[0]} beginnen.", f"Zet de hele tekst tussen aanhalingstekens: {geheel}"
    return None
