"""What somebody meant who wrote a value in another way, so that a melding says exactly what to write.

Every function returns None when it would have to guess.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from generator.models.maanden import MAANDEN, NUMMERS

_MAAND = r"(\d{1,2}|[a-z]{3,9})\.?"
_SCHEIDING = r"[-/. ]{1,2}"
_DAG_VOORAAN = re.compile(rf"(?:[a-z]+dag,? )?(\d{{1,2}}){_SCHEIDING}{_MAAND}{_SCHEIDING}(\d{{4}})")
_JAAR_VOORAAN = re.compile(rf"(\d{{4}}){_SCHEIDING}{_MAAND}{_SCHEIDING}(\d{{1,2}})")
_MAAND_EN_JAAR = re.compile(rf"{_MAAND}{_SCHEIDING}(\d{{4}})|(\d{{4}}){_SCHEIDING}{_MAAND}")
_DUIZENDEN = re.compile(r"(\d{1,3}(?:\.\d{3})+)(?:,(\d{1,2}))?")
_CENTEN = re.compile(r"(\d+)(?:[.,](\d{1,2}))?")
_TIJD = re.compile(r"(\d{1,2})(?:[.:,hu ](\d{2}))?(?: ?(?:uur|u|h))?|(\d{2})(\d{2})|(\d)(\d{2})")
_VAN_TOT = re.compile(r"(?:van|vanaf|tussen)?\s*(\d{1,3})\s*(-|–|/|t/m|tot en met|tm|tot|en)\s*(\d{1,3})")
_EN_OUDER = re.compile(
    r"(?:vanaf|minimaal|minstens|min\.?|>=|≥)\s*(\d{1,3})\+?|(\d{1,3})\s*(?:\+|plus|en ouder|of ouder|en hoger|-)"
)
_TOT = re.compile(r"(?:tot|jonger dan|onder(?: de)?|<)\s*([1-9]\d{0,2})")
_TOT_EN_MET = re.compile(r"(?:t/m|tot en met|maximaal|max\.?|hoogstens|<=|≤)\s*(\d{1,3})|(\d{1,3})\s*(?:en|of) jonger")
_VROEG = 7  # “5” as a closing time is more often in the afternoon


def als_datum(tekst: str) -> str | None:
    """A day: “1 november 2026” and “1-11-2026” are `2026-11-01`."""
    kaal = tekst.strip().lower()
    if past := _DAG_VOORAAN.fullmatch(kaal):
        dag, maand, jaar = past.groups()
    elif past := _JAAR_VOORAAN.fullmatch(kaal):
        jaar, maand, dag = past.groups()
    else:
        return None
    nummer = _maand(maand)
    try:
        return date(int(jaar), nummer, int(dag)).isoformat() if nummer else None
    except ValueError:
        return None


def als_datering(tekst: str) -> str | None:
    """A day or a month: “november 2026” is `2026-11`."""
    if past := _MAAND_EN_JAAR.fullmatch(tekst.strip().lower()):
        maand, jaar = (past[1], past[2]) if past[1] else (past[4], past[3])
        nummer = _maand(maand)
        return f"{jaar}-{nummer:02}" if nummer else None
    return als_datum(tekst)


def _maand(tekst: str) -> int | None:
    if tekst.isdigit():
        return int(tekst) if 1 <= int(tekst) <= len(MAANDEN) else None
    return next((nummer for naam, nummer in NUMMERS.items() if tekst.startswith(naam[:3])), None)


def als_bedrag(tekst: str) -> str | None:
    """An amount or a percentage: “€ 1.250,50” is `1250.50`, “5,-” is `5`."""
    kaal = re.sub(r"€|\b(?:eur|euro|procent)\b|%|,(?:-{1,2}|–)|\s", "", tekst.lower())
    past = _DUIZENDEN.fullmatch(kaal) or _CENTEN.fullmatch(kaal)
    if past is None:
        return None
    heel, centen = past[1].replace(".", "").lstrip("0") or "0", past[2]
    return f"{heel}.{centen}" if centen else heel


def als_tijd(tekst: str) -> str | None:
    """A time of day: “9.30 uur” is `09:30`; None for “5”, which may be in the afternoon."""
    past = _TIJD.fullmatch(tekst.strip().lower())
    if past is None:
        return None
    uur, minuut = next((past[n], past[n + 1] or "00") for n in (1, 3, 5) if past[n])
    zeker = len(uur) > 1 or int(uur) >= _VROEG
    return f"{int(uur):02}:{minuut}" if zeker and int(uur) < 24 and int(minuut) < 60 else None


def als_leeftijden(tekst: str) -> tuple[str | None, str | None]:
    """From which age and up to which: “4-17”, “18+”, “tot 18 jaar” (which is up to 17); None for what it does not say."""
    kaal = re.sub(r"\s*\b(?:jaar|jr|jarigen?)\b\.?", "", tekst.strip().lower())
    if past := _VAN_TOT.fullmatch(kaal):
        return past[1], str(int(past[3]) - 1) if past[2] == "tot" else past[3]
    if past := _EN_OUDER.fullmatch(kaal):
        return past[1] or past[2], None
    if past := _TOT.fullmatch(kaal):
        return None, str(int(past[1]) - 1)
    past = _TOT_EN_MET.fullmatch(kaal)
    return None, (past[1] or past[2]) if past else None


def als_email(tekst: str) -> str:
    """An e-mail address: “info (at) voorbeeld punt nl” is `info@voorbeeld.nl`."""
    uit = re.sub(r"^mailto:", "", tekst.strip(), flags=re.IGNORECASE)
    uit = re.sub(r"\s*[(\[{]\s*(?:at|apenstaartje|@)\s*[)\]}]\s*|\s+(?:at|apenstaartje)\s+|\s*@\s*", "@", uit)
    return re.sub(r"\s*[(\[{]\s*(?:dot|punt)\s*[)\]}]\s*|\s+(?:dot|punt)\s+", ".", uit).strip("<>.,; ")


def als_webadres(tekst: str) -> str:
    """An address: “www.voorbeeld.nl” is `https://www.voorbeeld.nl`."""
    past = re.match(r"(?:(https?)[:;]?[/\\]*)?(.*)", tekst.strip().strip("<>"), re.IGNORECASE | re.DOTALL)
    assert past is not None
    return f"{(past[1] or 'https').lower()}://{past[2]}"


def als_id(tekst: str) -> str:
    """An id: “Café De Zon” is `cafe-de-zon`."""
    kaal = "".join(t for t in unicodedata.normalize("NFKD", tekst.lower()) if not unicodedata.combining(t))
    return re.sub(r"[^a-z0-9]+", "-", kaal).strip("-")


def als_ids(tekst: str) -> tuple[str, ...]:
    """The ids in “schulden; geld” or “schulden en geld”; none when it is one, or something else."""
    delen = tuple(re.split(r"\s*[;,/|+&]\s*|\s+en\s+", tekst.strip()))
    return delen if len(delen) > 1 and all(deel == als_id(deel) != "" for deel in delen) else ()


def gewone_cijfers(tekst: str) -> str:
    """The same text with the digits of our own script."""
    return "".join(str(unicodedata.digit(teken, teken)) for teken in tekst)
