"""Mail addresses, also in words (“riet [at] gmail [punt] com”), at a host where people have one of their own, such as gmail.com: of a person, unless it bears another name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_BEDRIJVEN = (
    "g[ -]?mail|googlemail|hot[ -]?mail|live|outlook|msn|ziggo|kpnmail|kpnplanet|xs4all|planet|icloud|me|mac|yahoo|ymail|rocketmail|proton|protonmail|pm|gmx|aol"
    "|hetnet|home|casema|chello|upcmail|quicknet|zeelandnet|telfort|tele2|solcon|caiway|zonnet|wanadoo|freeler|onsbrabantnet|kabelfoon|wxs|tutanota|tuta|zoho|telenet|skynet|web"
)
_EINDEN = {"me": "com", "mac": "com", "pm": "me", "home": "nl", "planet": "nl", "web": "de", "live": "nl|com|be|co.uk"}
_OPEN, _DICHT = r" ?[(\[{<*|_/\\-]{1,2} ?", r" ?[)\]}>*|_/\\-]{1,2} ?"
_APENSTAART = r"ape?n?staart(?:je)?|aapje|at-teken"
_AT = rf"(?: ?(?:@|%40) ?|{_OPEN}(?:@|at|a|aap|bij|{_APENSTAART}){_DICHT}| (?:at|{_APENSTAART}) )"
_PUNT = rf"(?: ?[.,] ?|{_OPEN}(?:\.|dot|punt|stip){_DICHT}| (?:dot|punt|stip) )"
_OVERAL = "|".join(naam for naam in _BEDRIJVEN.split("|") if naam not in _EINDEN)
_HOST = "|".join(
    rf"(?:{namen}){_PUNT}(?:{einden})".replace("co.uk", r"co\.uk")
    for namen, einden in ((_OVERAL, "com|nl|net|me|be|de|ch|eu|io|co.uk|fr"), *_EINDEN.items())
)
PRIVEMAIL = re.compile(
    rf"(?P<naam>[\w.+-]+){_AT}(?P<host>{_HOST})(?![\w-])"
    r"|[\w.+-]+@(?:gmail|hotmail|outlook|icloud|yahoo|ziggo|kpnmail|xs4all)(?![\w-]|\.\w)",
    re.IGNORECASE,
)
_TEKENS_VAN_MAIL = ("@", "%40", "staart", "aapje", "at-teken", " at ")
_TUSSEN_TEKENS = re.compile(r"[(\[{<*|_/\\-] ?(?:at|a|aap|bij) ?[)\]}>*|_/\\-]")
_VAN_EEN_GROEP = re.compile(
    r"info|contact|bestuur|secretari|stichting|vereniging|buurt|wijk|kerk|moskee|voedselbank|weggeef|kledingbank|speelgoed|ruilwinkel|repaircafe"
    r"|vrijwillig|redactie|administratie|penningmeester|aanmeld|inloop|huiskamer|bewoners|steunpunt|maatje"
)
"""What is in the address of a group, whoever reads it."""


def misschien_mail(laag: str) -> bool:
    """Whether a text in small letters is worth a look for mail."""
    return any(teken in laag for teken in _TEKENS_VAN_MAIL) or _TUSSEN_TEKENS.search(laag) is not None


def misschien_van_een_persoon(adres: str, namen: Iterable[str]) -> bool:
    """Whether an address is at such a host and bears neither one of these names nor the word for a group."""
    prive = PRIVEMAIL.fullmatch(adres)
    if prive is None:
        return False
    zoals = re.sub(r"[^a-z]", "", _kaal(prive["naam"]))
    woorden = (woord for naam in namen for woord in re.findall(r"[a-z]{4,}", _kaal(naam)))
    return _VAN_EEN_GROEP.search(zoals) is None and not any(woord in zoals for woord in woorden)


def _kaal(tekst: str) -> str:
    """Small letters without accents."""
    return "".join(teken for teken in unicodedata.normalize("NFD", tekst.lower()) if not unicodedata.combining(teken))
