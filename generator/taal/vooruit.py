"""Sentences that look ahead to a day: “tot 1 mei”, “vanaf 2027”, “dit najaar”. Once that day is there, they are not true.

A sentence about the past keeps (“sinds 2019”, “in 2021 is het gestart”), and so does what comes back (“elk jaar op 1 mei”).
A day without a year is the next one after the text was checked. When in doubt nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from generator.taal.datums import DATUM, MAAND, MISSCHIEN_DATUM, heeft_dag, heeft_jaar, periode
from generator.taal.zinnen import zinnen

BINNENKORT = 45
"""A day is near when it is at most so many days away."""

_GESCHIEDENIS = timedelta(days=365)
"""What was over for so long when the text was checked was meant as history; a last day to do something never is."""
_WEEKDAG = r"(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag,? )?"
_NADER = (
    r"(?:(?:ongeveer|ergens|circa|ca\.|begin|half|medio|midden|halverwege|einde?|aan het eind|het|de|dag|datum|uiterlijk|ook|maand|week|weken|weekend"
    r"|helft|kwartaal|jaar|loop|eerste|tweede|derde|vierde|laatste|van) )*"
)
_VOORUIT = re.compile(
    rf"\b(?P<woord>vanaf|per|tot en met|tot en|t/m|tot|uiterlijk|voor|vóór|met ingang van|m\.i\.v\.|ingaande|na|einde?|begin|medio|midden|halverwege|in|op|rond|tegen|om)"
    rf"(?: (?:op|in|voor|na|per))? {_NADER}{_WEEKDAG}{_NADER}$",
    re.IGNORECASE,
)
_HALF, _LAAT = re.compile(r"\b(?:half|medio|midden|halverwege)\b"), re.compile(r"\b(?:eind|loop|laatste|ergens|helft)")
_STUK_VAN = "".join(
    f"(?<!{stuk} )"
    for stuk in (
        "ingang",
        "eind",
        "einde",
        "begin",
        "midden",
        "loop",
        "helft",
        "week",
        "weken",
        "weekend",
        "kwartaal",
        "maand",
    )
)
_TERUG = re.compile(
    rf"\b(?:sinds|sedert|{_STUK_VAN}van|(?:van|tijd|tijden) (?:voor|vóór|na)|uit|over|anno|d\.d\.|dd\.?|bouwjaar|peildatum|peiljaar|stand|geboren|tussen) {_NADER}{_WEEKDAG}{_NADER}$",
    re.IGNORECASE,
)
# “voor 2026” is more often for than before that year.
_BEGIN = frozenset({"vanaf", "per", "met ingang van", "m.i.v.", "ingaande", "na"})
_EINDE = frozenset({"tot", "vóór"})
_TERMIJN = frozenset({"tot", "voor", "vóór", "uiterlijk", "tot en met", "t/m"})
# Only for a day without a year: 1 January on which an age counts, the two days of every half year.
_KOMT_TERUG = re.compile(
    rf"\b(?:elk|elke|ieder|iedere|jaarlijks\w*|altijd|meestal|telkens|steeds|vaak) ?(?:jaar|maand|winter|zomer|keer|herfst|lente|voorjaar|najaar|schooljaar|seizoen)?\b"
    rf"|\b(?:opnieuw|half ?jaar|leeftijd|rond|\d+ jaar)\b|\bvan (?:het|dat) jaar\b|\b1 januari (?:en|tot|tot en met|t/m) 31 december\b"
    rf"|(?<!tussen )\b\d\d? (?:{MAAND}) (?:en|of) \d\d? (?:{MAAND})\b",
    re.IGNORECASE,
)
_VERLEDEN = re.compile(
    r"\b(?:waren|werd|werden|had|hadden|kon|konden|mocht|mochten|bracht|brachten|kreeg|kregen|kwam|kwamen|ging|gingen|begon|startten?|opende|openden|stond"
    r"|stonden|bestond|bestonden|gaf|gaven|deed|deden|liep|liepen|hielp|hielpen|heette|heetten|moest|moesten|woonde|zat|zaten"
    r"|bleef|bleven|verhuisden?|stopte|stopten|besloot|besloten|richtten?|betaalde|won|wonnen|gold|golden|geboren|vroeger"
    r"|(?!ziekte|drukte)\w+[kp]ten?|toen|destijds|bijgewerkt|nagekeken|gecontroleerd|opgericht)\b|(?<!de )(?<!je )(?<!vuile )(?<!schone )\bwas\b|^je was\b",
    re.IGNORECASE,
)
_VOLTOOID = re.compile(
    r"\b(?:is|zijn|heeft|hebben|ben|hebt)\b.*\b(?!(?:gepland|geldig|geldt|geeft|genoeg|gebied|gezond|gevraagd|gegund|gratis)\b)"
    r"(?:(?:af|aan|bij|in|uit|op|om|over|samen|terug|toe|vast|weg)?ge(?!\w*heid\b)\w{3,}(?:d|t|en)|begonnen|ontstaan|veranderd|verhuisd|vernieuwd|verhoogd|verlaagd|vervallen|besloten)\b",
    re.IGNORECASE,
)
_DEELWOORD = re.compile(
    r"\b(?:(?:vast|af|aan|uit|op)?ge(?!pland|vraagd|bied|zicht|recht|dicht|luid|bed|duld|wicht|zond|rucht|vecht|opend)\w{3,}[dt]"
    r"|(?:af|aan|uit|op)?ge(?:nomen|geven|schreven|kozen|houden|komen)|verschenen|ontstaan|begonnen|besloten|herzien),? (?:op|in|per) "
    rf"{_WEEKDAG}{_NADER}$",
    re.IGNORECASE,
)
_GEMAAKT_VOOR = re.compile(
    r"\b(?:gemaakt|getekend|ondertekend|afgesloten|aangegaan|ontstaan|gebouwd|begonnen|ingegaan) (?:voor|vóór|na) $",
    re.IGNORECASE,
)
_KOMT_NOG = re.compile(r"\b(?:wordt|worden|zal|zullen|moet|moeten|kan|kun|kunt|mag|gaat|gaan)\b", re.IGNORECASE)
_TOESTAND = ("gesloten", "geopend")
_BEGINT = re.compile(
    r"\b(?:start|starten|begint|beginnen|opent|openen|verhuist|verhuizen|verandert|veranderen|stopt|stoppen|gaat|gaan|komt|komen|sluit|sluiten)\b",
    re.IGNORECASE,
)
_GEWOON = str.maketrans("\u00a0\u2007\u2009\u202f\n\u2010\u2011\u2012\u2013\u2014\u2018\u2019\u02bc", "     -----'''")


@dataclass(frozen=True)
class Vooruitblik:
    """A piece of a text that looks ahead: where it begins, and the first and last day that it can mean.

    What `begint` then (“vanaf mei”) says nothing about the end of that month.
    """

    begin: int
    stuk: str
    van: date
    tot: date
    begint: bool

    def dagen(self, vandaag: date) -> int | None:
        """In how many days it comes or ends; less than 0 when it is over, None when that is no matter for today."""
        if self.tot < vandaag:
            return (self.tot - vandaag).days
        dag = self.van if self.van >= vandaag or self.begint else self.tot
        return dagen if 0 <= (dagen := (dag - vandaag).days) <= BINNENKORT else None


def vooruitblikken(tekst: str, gezien: date, *, naam: bool = False) -> Iterator[Vooruitblik]:
    """What in a text looks ahead, as it was true on the day `gezien`. In a `naam` every year and day does."""
    if not MISSCHIEN_DATUM.search(tekst.translate(_GEWOON)):
        return
    for zin in zinnen(tekst):
        plat = zin.tekst.translate(_GEWOON)
        for vondst in DATUM.finditer(plat):
            woord = _kijkt_vooruit(plat, vondst, naam=naam)
            dagen = None if woord is None else periode(vondst, gezien)
            if woord is not None and dagen is not None:
                voor = _VOORUIT.search(plat[: vondst.start()])
                begin = voor.start() if voor else vondst.start()
                if woord in _EINDE and not heeft_dag(vondst):
                    dagen = _laatste_dag(plat[begin : vondst.start()].lower(), *dagen)
                elif not naam and woord not in _TERMIJN and dagen[1] < gezien - _GESCHIEDENIS:
                    continue
                yield Vooruitblik(zin.begin + begin, zin.tekst[begin : vondst.end()], *dagen, woord in _BEGIN)


def _laatste_dag(ervoor: str, van: date, tot: date) -> tuple[date, date]:
    """Until when it goes on: “tot mei” to the end of April, “tot half mei” to the middle, “tot eind mei” all of it."""
    if _LAAT.search(ervoor):
        return van, tot
    einde = van + (tot - van) / 2 if _HALF.search(ervoor) else van - timedelta(days=1)
    return einde, einde


def _kijkt_vooruit(zin: str, vondst: re.Match[str], *, naam: bool) -> str | None:
    """The word that makes it look ahead (empty when a day speaks for itself), or None when it does not."""
    voor, na = zin[: vondst.start()], zin[vondst.end() :]
    met = _VOORUIT.search(voor)
    woord = met["woord"].lower() if met else ""
    if naam:
        return woord if heeft_jaar(vondst) else None
    if _TERUG.search(voor) or (not heeft_jaar(vondst) and _KOMT_TERUG.search(zin)) or _VERLEDEN.search(zin):
        return None
    if _GEMAAKT_VOOR.search(voor) or (_DEELWOORD.search(voor) and not _KOMT_NOG.search(zin)):
        return None
    voltooid = _VOLTOOID.search(zin)
    if voltooid and woord not in _TERMIJN and not (heeft_dag(vondst) and voltooid[0].endswith(_TOESTAND)):
        return None
    if (
        vondst["dagmaand"]
        or vondst["maandcijfers"]
        or (vondst["cijfers"] and re.search(r"(?<!\d)\d\d?\.\d\d?\.\d\d$", vondst[0]))
    ):
        return woord if woord in _BEGIN | _TERMIJN and (woord != "voor" or not vondst["dagmaand"]) else None
    if vondst["losmaand"]:
        een_keer = woord in {"vanaf", "uiterlijk", "per", "tot", "tot en met", "t/m", "voor", "vóór", "na"}
        een_keer = een_keer and not re.search(rf"\bvan (?:{MAAND}) ", voor, re.IGNORECASE)
        begint = woord == "in" and _BEGINT.search(zin) and not re.match(r" (?:en|of)\b", na)
        return woord if een_keer or begint else None
    if vondst["deseizoen"] or vondst["hetseizoen"]:
        return woord if woord in {"vanaf", "tot", "tot en met", "t/m", "na", "vóór"} else None
    vanzelf = heeft_dag(vondst) or any(vondst[groep] for groep in ("maandjaar", "seizoenjaar", "deeljaar", "wanneer"))
    return woord if met or vanzelf else None
