"""Days, months and seasons as people write them: “1-7-’26”, “eerste kwartaal van 2026”, “komende zomer”, and which days they mean."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from generator.models.maanden import EEN_VAN, NUMMERS

# In which months a season begins and ends; the one that ends before it begins ends in the next year.
_SEIZOENEN = {
    "winter": (12, 2), "wintervakantie": (12, 1), "kerst": (12, 12), "kerstvakantie": (12, 1),
    "voorjaar": (3, 5), "voorjaarsvakantie": (2, 2), "lente": (3, 5), "meivakantie": (4, 5), "zomer": (6, 8),
    "zomervakantie": (7, 8), "najaar": (9, 11), "herfst": (9, 11), "herfstvakantie": (10, 10), "schooljaar": (8, 7),
    "seizoen": (9, 6),
}  # fmt: skip
_JAAR = r"(?:20[1-5]\d|(?<![\w'])'[1-5]\d)"
MAAND = EEN_VAN
_SEIZOEN = "|".join(sorted(_SEIZOENEN, key=len, reverse=True))
# What a year must not be: an amount (“2050 euro”, “€ 2050”), part of a longer number, or a year of a source.
_EINDE_JAAR = r"(?![\d%€]|[.,]\d|-(?!20\d\d)\d|[.,]-| ?(?:euro|eur|personen|mensen|meter|gram|kilo|km|stuks|kinderen|gezinnen|huishoudens|uur|woorden|keer|plekken|leden)\b)"
_LOS_JAAR = rf"(?<![\d.,€/-])(?<!€ ){_JAAR}{_EINDE_JAAR}"
# A day and month in figures that cannot be hours: “15-10” and “01/07”, not “10-12”.
DATUM = re.compile(
    r"(?P<iso>(?<![\d/-])20[1-5]\d(?P<s>[-/.])[01]?\d(?P=s)[0-3]?\d(?![\d-]))"
    r"|(?<![\d.,-])(?P<cijfers>[0-3]?\d ?(?P<t>[-/.]) ?[01]?\d ?(?P=t) ?(?:20[1-5]\d|'?[2-4]\d))(?![\d(]| ?[-/.]? ?\d)"
    r"|(?<![\d.,/-])(?P<maandcijfers>(?:0?[1-9]|1[0-2])[-/]20[1-5]\d|20[1-5]\d-(?:0[1-9]|1[0-2]))(?![\d/-])"
    rf"|(?<![\d.,/])(?<![a-z]-)(?P<dag>[0-3]?\d)(?:e|ste|de)?[ -]?(?P<bij>{MAAND})\b\.?(?:(?:,? |-)(?P<dagjaar>{_JAAR}{_EINDE_JAAR}))?"
    rf"|\b(?P<seizoen>{_SEIZOEN})(?: van)? (?P<seizoenjaar>{_LOS_JAAR}|(?:20)?[2-4]\d(?=[-/]'?(?:20)?[2-4]\d\b))(?: ?[-/] ?(?P<tweede>{_JAAR}|[2-4]\d\b))?"
    rf"|\b(?P<deel>(?:eerste|tweede|derde|vierde|laatste|[1-4]e) (?:kwartaal|helft|half ?jaar)|kwartaal [1-4]|q[1-4])(?: van|,)? (?P<deeljaar>{_LOS_JAAR})"
    rf"|\b(?P<maand>{MAAND})\b\.? (?:van )?(?P<maandjaar>{_LOS_JAAR})"
    rf"|(?P<jaar>{_LOS_JAAR})(?: ?(?:[-/]|en|of|tot en met|t/m) ?(?P<totjaar>{_JAAR})\b(?!-))?"
    rf"|\b(?P<wanneer>deze|dit|komende?|aankomende?|volgende?) (?P<ditseizoen>{_SEIZOEN})\b(?! {_JAAR})"
    rf"|(?<=\bde )(?P<deseizoen>{_SEIZOEN})\b|(?<=\bhet )(?P<hetseizoen>voorjaar|najaar)\b"
    rf"|\b(?P<losmaand>{MAAND})\b(?!\.? \d)"
    r"|(?<![\d.,/-])(?P<dagmaand>[0-3]\d[-/]0[1-9]|(?:1[1-9]|[23]\d)[-/]10|(?:1[2-9]|[23]\d)[-/]11|(?:1[3-9]|[23]\d)[-/]12)(?= *(?:[.;!?)]|$)| (?:is|kan|mag|kun|dicht|gesloten|open|in)\b)",
    re.IGNORECASE,
)
MISSCHIEN_DATUM = re.compile(
    rf"{_JAAR}|(?<![^\W\d_])(?:{MAAND}|{_SEIZOEN})\b|\d ?[-/.] ?\d\d? ?[-/.] ?'?\d\d|\d\d[-/][01]\d", re.IGNORECASE
)
"""What a text must have to be worth a look."""
_HOEVEELSTE = {"e": 1, "t": 2, "d": 3, "v": 4, "1": 1, "2": 2, "3": 3, "4": 4}
"""By the first letter, so without the last one (“laatste”)."""


def heeft_dag(vondst: re.Match[str]) -> bool:
    """Whether it is one day."""
    return any(vondst[groep] for groep in ("dag", "cijfers", "iso", "dagmaand"))


def heeft_jaar(vondst: re.Match[str]) -> bool:
    """Whether the year stands there."""
    groepen = ("iso", "cijfers", "maandcijfers", "dagjaar", "seizoenjaar", "deeljaar", "maandjaar", "jaar")
    return any(vondst[groep] for groep in groepen)


def periode(vondst: re.Match[str], gezien: date) -> tuple[date, date] | None:
    """The first and the last day of what stands there; None when there is no such day."""
    if heeft_dag(vondst):
        return _een_dag(vondst, gezien)
    getallen = [int(getal) for getal in re.findall(r"\d+", vondst[0])]
    if vondst["jaar"]:
        return date(_jaar(vondst["jaar"]), 1, 1), date(_jaar(vondst["totjaar"] or vondst["jaar"]), 12, 31)
    if vondst["maandcijfers"]:
        return _maanden(min(getallen), min(getallen), gezien, str(max(getallen)))
    if vondst["deel"]:
        deel = vondst["deel"].lower()
        lang = 3 if "q" in deel or "kwartaal" in deel else 6
        hoeveelste = _HOEVEELSTE.get(deel[-1] if deel[-1].isdigit() else deel[0], 12 // lang)
        return _maanden((hoeveelste - 1) * lang + 1, hoeveelste * lang, gezien, vondst["deeljaar"])
    if vondst["maand"] or vondst["losmaand"]:
        maand = NUMMERS[(vondst["maand"] or vondst["losmaand"]).lower()]
        return _maanden(maand, maand, gezien, vondst["maandjaar"])
    seizoen = next(s for g in ("seizoen", "ditseizoen", "deseizoen", "hetseizoen") if (s := vondst[g]))
    return _maanden(*_SEIZOENEN[seizoen.lower()], gezien, vondst["seizoenjaar"], (vondst["wanneer"] or "").lower())


def _een_dag(vondst: re.Match[str], gezien: date) -> tuple[date, date] | None:
    getallen = [int(getal) for getal in re.findall(r"\d+", vondst[0])]
    if vondst["iso"]:
        jaar, maand, dag = getallen
    elif vondst["cijfers"]:
        dag, maand, jaar = getallen
    else:
        dag, maand = getallen[0], NUMMERS[vondst["bij"].lower()] if vondst["bij"] else getallen[1]
        jaar = _jaar(vondst["dagjaar"]) if vondst["dagjaar"] else gezien.year
    try:
        een = date(jaar % 100 + 2000, maand, dag)
        if not heeft_jaar(vondst) and een < gezien:
            een = date(gezien.year + 1, maand, dag)
    except ValueError:
        return None
    return een, een


def _jaar(tekst: str) -> int:
    return 2000 + int(tekst[-2:])


def _maanden(van: int, tot: int, gezien: date, jaar: str | None, wanneer: str = "") -> tuple[date, date]:
    """From the first day of a month until the last of another: in a year, or else the next after (or around) a day."""
    over = tot < van

    def in_jaar(begin: int) -> tuple[date, date]:
        eind = begin + over
        return date(begin, van, 1), date(eind, tot, monthrange(eind, tot)[1])

    if jaar:
        return in_jaar(_jaar(jaar))
    kandidaten = (in_jaar(gezien.year + n) for n in (-1, 0, 1, 2))
    komend = wanneer[:4] in {"kome", "aank", "volg"}
    return next(p for p in kandidaten if (p[0] if komend else p[1]) >= gezien)
