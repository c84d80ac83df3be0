"""Find the passive: a form of “worden” with a past participle in the same part of a sentence.

“zijn” with a participle is left alone: “de winkel is gesloten” and “je bent getrouwd” say how something is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.taal.zinnen import Tekstzin

_WORDEN = frozenset({"word", "wordt", "worden", "werd", "werden", "geworden"})
_AF = r"(?:aan|achter|af|bij|binnen|bloot|deel|door|goed|in|klaar|kwijt|langs|los|mee|mede|na|neer|om|onder|op|over|rond|schoon|samen|stop|tegemoet|tegen|terecht|terug|thuis|toe|tot|uit|vast|vol|voor|vrij|weer|weg|samen)?"
_DEELWOORD = re.compile(
    rf"{_AF}ge[a-zïëéü]{{2,}}(?:[dt]|en)|{_AF}(?:be|ver|ont|her|er)[a-zïëéü]{{2,}}[dt]|[a-zïëü]{{3,}}eerd"
    rf"|{_AF}(?:be|ver|ont|her|over|onder|mis)(?:boden|broken|dragen|dreven|geven|gonnen|handeld|holpen|komen|kregen|laten|lopen|loren"
    r"|nomen|schreven|sloten|slagen|sproken|staan|stoten|trokken|vangen|vonden|wezen|worpen|zocht|zonden|zien|breid|schat|maakt|huurd|legd|bouwd|dacht)"
)
_GEEN_DEELWOORD = re.compile(
    "geen|geld|gebied|gebieden|gezond|geweld|geduld|gevolgen|gevallen|gesprekken|gelden|gezinnen|gemeenten|"
    "gebouwen|gerecht|gerechten|gewicht|gezicht|gedicht|geluid|geluiden|gedachten|genot|gebit|gebeurt|geldt|"
    "gelooft|geeft|geniet|beleid|bericht|bestand|bent|beseft|betreft|bezit|beperkt|bekend|bereid|beheert|"
    "betekent|betaalt|besluit|bestaat|begint|begrijpt|bedenkt|behoort|behoudt|beantwoordt|bepaalt|beslist|"
    "bewijst|bezoekt|biedt|verstand|verband|verdient|verhuist|verkeerd|verkoudheid|verschilt|verliest|vergoedt|"
    "vertelt|verlaat|verwacht|verzuimt|vervangt|vergeet|verloopt|ontstaat|ontvangt|herkent|eerd|getrouwd|"
    "gescheiden|gehandicapt|gewend|geboren|verliefd|vermoeid|bevoegd|erkend|ervaart|ernst|geschikt"
)
_BEREIK = 9


def lijdende_vormen(zin: Tekstzin) -> Iterator[tuple[int, str]]:
    """Where in the whole text each passive begins, and its words: “wordt … betaald”."""
    gebruikt: set[int] = set()
    for plek, woord in enumerate(zin.woorden):
        if woord.tekst.lower() not in _WORDEN:
            continue
        # Nearest first: “kan worden aangevraagd”, “ingediend wordt”, “wordt door de gemeente betaald”.
        for ander in (plek - 1, *range(plek + 1, min(plek + 1 + _BEREIK, len(zin.woorden)))):
            if ander > plek + 1 and _einde_van_deel(zin, ander):
                break
            if ander >= 0 and ander not in gebruikt and _is_deelwoord(zin.woorden[ander].tekst):
                gebruikt.add(ander)
                eerste, laatste = sorted((plek, ander))
                midden = " … " if laatste - eerste > 1 else " "
                vorm = f"{zin.woorden[eerste].tekst}{midden}{zin.woorden[laatste].tekst}"
                yield zin.woorden[eerste].begin, vorm
                break


def _is_deelwoord(woord: str) -> bool:
    kaal = woord.lower()
    return bool(_DEELWOORD.fullmatch(kaal)) and not _GEEN_DEELWOORD.fullmatch(kaal) and kaal not in _WORDEN


def _einde_van_deel(zin: Tekstzin, plek: int) -> bool:
    """Whether a comma, semicolon or colon stands right before this word."""
    vorige = zin.woorden[plek - 1]
    tussen = zin.tekst[vorige.begin + len(vorige.tekst) - zin.begin : zin.woorden[plek].begin - zin.begin]
    return any(teken in tussen for teken in ",;:")
