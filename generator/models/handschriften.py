"""How dates, amounts and hours of the clock are written in Dutch, and what only looks like an hour."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from generator.models.maanden import BEGIN_VAN, EEN_VAN


@dataclass(frozen=True)
class Handschrift:
    """One way to write a fact. `mits`: a text that has none of these (in small letters) needs no closer look."""

    soort: Literal["datum", "bedrag", "tijd"]
    patroon: re.Pattern[str]
    mits: tuple[str, ...] = ("",)


def _vorm(patroon: str) -> re.Pattern[str]:
    """A pattern with its {PARTS} filled in."""
    for naam, waarde in _DELEN.items():
        patroon = patroon.replace(f"{{{naam}}}", f"(?:{waarde})")
    return re.compile(patroon, re.IGNORECASE)


EEN_MAAND = f"(?:{'|'.join(BEGIN_VAN)})"
_TELWOORD = "een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf"
_DELEN = {
    "MAAND": EEN_VAN,
    "TELWOORD": _TELWOORD,
    "AANTAL": rf"\d{{1,6}}|anderhalve|een halve|(?:(?!geen)\w*(?:{_TELWOORD}|tig|honderd|duizend))",
    "DAG": "(?:maan|dins|woens|donder|vrij|zater|zon|werk|feest)dag(?:en|s)?(?:ochtend|middag|avond)?(?:en|s)?",
    "DEEL": "'?s?[ -]?'?(?:ochtends|morgens|middags|avonds|nachts)(?!\\w)",
    "DAGDEEL": r"in de (?:vroege |late )?(?:ochtend|morgen|middag|namiddag|avond|nacht)(?!\w)",
    "LATER": "dertien|veertien|vijftien|zestien|zeventien|achttien|negentien|twintig",
    "ZOWAT": r"(?:(?:ongeveer|circa|ca\.|stipt|precies|klokslag|uiterlijk|zo'n|ergens|een uur of) )?",
    "TOT": " ?-{1,2} ?| ?(?:tot en met|tot|t/m|/) ?",
    "UUR_OF_WOORD": rf"(?:[01]?\d|2[0-4])|{_TELWOORD}",
    "KLOK": r"(?:[01]?\d|2[0-4])(?: ?[.:]|[hu])[0-5]\d",
    "UUR": r"[01]?\d|2[0-4]",
    "MIN": r"[0-5]\d",
    "U": " ?(?:uur|uren|u|h)(?![a-z])",
    "SLOT": r"(?= *(?:[.,;:!?)\x00]|$)| (?:'s |op |elke |iedere |en (?:op )?\w+dag|in de (?:ochtend|middag|avond|nacht)|is |zijn |ben |kun |kan |mag |open|dicht|terecht|bellen|bereikbaar|langs|\w+dag))",
    "GRENS": r"(?<![\w.,:])",
}
_KLOKTEKENS = (":", ".", "h", "u")

DATUMS = (
    Handschrift("datum", re.compile(r"(?<!\d)(?:(?:19|20)\d{2}([-/.])\d{1,2}\1\d{1,2}|[0-3]?\d([-/.])[01]?\d\2(?:19|20)\d{2})(?!\d|[-/.]\d)")),
    Handschrift("datum", re.compile(r"(?<![\d./-])[0-3]?\d([-/.])[01]?\d\1\d{2}(?!\d|[-/.]\d| ?[-/.]? ?\d{2} \d{2}(?! ?u)| \d{3,}|\(|[._*-]{2})")),
    Handschrift("datum", re.compile(r"(?<!\d)(?<!\d[-/. ])[0-3]?\d ?[-/. ] ?[01]?\d ?[-/. ] ?(?:19|20)\d{2}(?!\d| ?[-/.] ?\d| \d\d(?! ?(?:u|[.:]\d)))")),
    Handschrift("datum", re.compile(r"(?<![\d/])[0-3]?\d/[01]?\d(?![\d/])")),
    Handschrift("datum", _vorm(r"(?<!\d)[0-3]?\d(?:e|ste|de)?[ -]{MAAND}\b\.?(?:[ -]'?(?:19|20)?\d{2}(?!\d|[.:]\d))?|\b{MAAND} [0-3]?\d(?:,? (?:19|20)\d{2})?\b|\b{MAAND}\.? (?:19|20)\d{2}\b")),
)  # fmt: skip
KLOK_TOT_KLOK = Handschrift(
    "tijd", _vorm(r"(?<![\d.,:/-]){KLOK}(?:{U})?(?:{TOT}){KLOK}(?:{U})?(?![\d%]|[./-]\d)"), _KLOKTEKENS
)
"""Looked for before numbers: “09.00-12.30 13.00” is none."""

BEDRAGEN = (
    Handschrift("bedrag", re.compile(r"(?:[€$£]|(?<!\w)euro?(?![a-z])) ?:? ?(?!(?<=o )20[0-3]\d\b)\d[\d.,]{0,14}(?: ?,?[-=]+)?(?! ?(?:%|cent\w*))|(?<![\d.,])\d[\d.,]{0,14}(?:,?-{1,2}|,=)? ?(?:[€£$]|(?:(?:duizend|miljoen|miljard) )?(?:euro'?s?|eur|eurocent\w*|cent|centen)(?!\w))|(?<![\d.,])\d{1,6}(?:\.\d{3})?,[-=]{1,2}(?!\d)", re.IGNORECASE), ("€", "$", "£", "eur", "cent", ",-", ",=")),
    Handschrift("bedrag", _vorm(r"(?<!\w)(?:{AANTAL} (?:en een halve |komma \w+ )?(?:euro'?s?|eurocent|cent|tientjes?)|euro (?!\d){AANTAL})(?!\w)"), ("eur", "cent", "tientje")),
    Handschrift("bedrag", re.compile(r"(?<![\d.,])\d{1,5}[,.]\d{2} ?(?:p\.? ?p\b|per (?:persoon|keer|kind|maand|week|jaar|dag|les|maaltijd|gezin|stuk|kop|deelnemer|bezoek|rit)\b|all-?in\b)|(?<=\bkost )(?:\w+ ){0,2}\d{1,5}[,.]\d{2}(?![\d%]| (?:procent|uur))|(?:\bkosten|\bbetaalt?|\bbetalen|\bprijs|\bbijdrage|\bentree):? (?:\w+ ){0,2}\d{1,5}[,.]\d{2}(?![\d%]| (?:procent|uur))", re.IGNORECASE), ("p.p", "pp", "per ", "kost", "betaal", "betale", "prijs", "bijdrage", "entree", "all")),
)  # fmt: skip
_GETAL = r"(?:\d|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)"
MISSCHIEN_TIJD = re.compile(
    rf"(?:een|{_GETAL}|twintig) ?(?:uur|uren|[uh]\b)|klokslag|stipt |uur of |middernacht|middaguur|\d ?[ap]m\b|\d ?[.:hu]\d|(?:half|kwart \w+) (?:een|{_GETAL})|\d ?-{{1,2}} ?\d"
    rf"|(?:\bom|van|vanaf|tussen|tot|na|voor|over|rond|dag) {_GETAL}|\d (?:tot|t/m) \d|{_GETAL} ?'?s?[ '-]*(?:ocht|morg|midd|avon|nach)|s (?:om|van|rond|na|voor|tot|tussen) "
)
"""What a text in small letters must have to be worth a look for hours."""
TIJDEN = (
    Handschrift("tijd", _vorm(r"{GRENS}(?:\b(?:van|tussen) (?:de )?)?{UUR}(?:[.:]{MIN})?(?:{U})?(?:{TOT}| en ){UUR}(?:[.:]{MIN})?{U}"), ("uur", "uren", "u", "h")),
    Handschrift("tijd", _vorm(r"{GRENS}{UUR}(?::{MIN}|[hu]{MIN}|\.{MIN}{U})(?:{U})?(?![\d%:])"), _KLOKTEKENS),
    Handschrift("tijd", _vorm(r"\b(?:om|vanaf|rond|tegen|tot|uiterlijk|na|voor|(?:op )?{DAG}:?) {UUR}\.{MIN}(?![\d%]|[.,]\d| ?(?:euro|meter|procent|kilo|km|m\b))"), (".",)),
    Handschrift("tijd", _vorm(r"(?<![\w.,:-])(?:[01]?\d|2[0-3])[uh](?![\w/])"), ("u", "h")),
    Handschrift("tijd", _vorm(r"\b(?:om|vanaf|rond|tegen|tussen) {ZOWAT}(?:{UUR_OF_WOORD}|{LATER}) ?(?:uur|u|h)\b(?! ?/)|\b(?:om|rond|tegen) (?:klokslag|stipt|een uur of) {UUR_OF_WOORD}\b|\bklokslag {UUR_OF_WOORD}(?:{U})?"), ("om ", "vanaf", "rond", "tegen", "tussen", "klokslag")),
    Handschrift("tijd", _vorm(r"\b(?:om|vanaf|rond|tegen|tussen) {UUR},{MIN}(?:{U}|(?= (?:en|tot) ))|\bvan {UUR},{MIN}(?:{U})?(?:{TOT}){UUR},{MIN}{U}"), ("uur", "u", "h")),
    Handschrift("tijd", _vorm(r"(?<![\w.,:-])(?:{UUR}|{TELWOORD}) uur (?:{MIN}|vijftien|dertig|vijfenveertig)\b(?! ?(?:min|euro|per|dagen|keer|\d))"), ("uur ",)),
    Handschrift("tijd", _vorm(r"(?<![\w.,:-])0\d[0-5]\d(?:{U})?(?:{TOT})(?:[01]\d|2[0-4])[0-5]\d{U}|(?<![\w.,:-])(?:1[0-2]|0?\d)(?:[.:]{MIN})? ?(?:am|pm)\b(?!\.?\w)"), ("uur", "u", "h", "am", "pm")),
    Handschrift("tijd", _vorm(r"\b(?:open|dicht|gesloten|bel|bellen|bereikbaar|welkom|terecht|inloop|loop binnen|kom|komen|spreekuur|aanwezig|is er|zijn er)(?: (?:me|je|ons|hen|hem|haar|langs|alleen|(?:elke|iedere) \w+|(?:op )?\w+dag|vandaag))? (?:tot|voor|vóór|uiterlijk) (?:om )?(?:\d|{TELWOORD}) uur\b{SLOT}"), ("uur",)),
    Handschrift("tijd", _vorm(r"\b{DAG}(?: (?:al|weer|ook|pas|altijd))? (?:vanaf|tot|rond|van) {UUR_OF_WOORD}(?= *(?:[.;!?)]|$))|\b(?:om|tot|vanaf|rond|na|voor) (?:middernacht|het middaguur)\b"), ("dag", "nacht")),
    Handschrift("tijd", _vorm(r"\b(?:tot|uiterlijk|voor|na|sinds|(?:op )?{DAG}) (?:(?:[6-9]|0\d|1\d|2[0-3])|zes|zeven|acht|negen|tien|elf|twaalf) ?(?:uur|u|h)\b{SLOT}"), ("uur",)),
    Handschrift("tijd", _vorm(r"\bom {UUR_OF_WOORD}(?= *(?:[.;!?)]|$)|, )|\bopen (?:tot|vanaf|om) {UUR_OF_WOORD}{SLOT}|\b(?:tot|vanaf) {UUR_OF_WOORD}(?= (?:open|bereikbaar)\b)"), ("om ", "open", "bereikbaar")),
    Handschrift("tijd", _vorm(r"(?:\b(?:om|vanaf|tot|tussen|rond|van|na|voor) )?(?:\b(?:half|kwart (?:over|voor)) {UUR_OF_WOORD}\b(?! ?(?:jaar|maand|uur per|euro|kilo|liter|procent|dozijn|[.,:]\d))|\b(?:om|vanaf|tot|rond|van) (?:vijf|tien|twintig|5|10|20) (?:over|voor) (?:half )?{UUR_OF_WOORD}\b)"), ("half", "kwart", "over ", "voor ")),
    Handschrift("tijd", _vorm(r"\b(?:van|tussen) {UUR_OF_WOORD}(?:{U})?(?: ?- ?| tot | en ){UUR_OF_WOORD}(?:{U})?{SLOT}"), ("van ", "tussen")),
    Handschrift("tijd", _vorm(r"{DEEL}(?: al)? (?:om|vanaf|van|rond|na|voor|tot|tussen) {UUR_OF_WOORD}\b(?! \w+en\b)|\b(?:om )?{UUR_OF_WOORD}(?:{U})? {DEEL}|\b(?:om|tot|vanaf|van|rond|na|voor|vóór|tegen|uiterlijk) {UUR_OF_WOORD}(?:{U})? {DAGDEEL}"), ("ochtend", "morgen", "middag", "avond", "nacht")),
    Handschrift("tijd", _vorm(r"\b(?:(?:ma|di|wo|do|vr|za)(?: ?(?:-|t/m|en) ?(?:ma|di|wo|do|vr|za|zo))?\.?|{DAG}):? (?:van )?{UUR}(?:[.:]{MIN})?(?:{U})?(?:{TOT}){UUR}(?:[.:]{MIN})?\b(?![./-]\d| ?(?:jaar|keer|weken|dagen|mensen|personen|maanden))"), ("ma", "di", "wo", "do", "vr", "za", "dag")),
)  # fmt: skip

# A range without the word for hour is no hour behind these, nor are minutes behind what has numbers with a dot.
_BEREIK_VAN = re.compile(
    r"\b(?:kind|kinderen|jongeren|jeugd|leeftijd|leeftijden|jaar|iedereen|iemand|mensen|bewoners|baby'?s?|peuters?|kleuters?|pubers?|meisjes?|jongens?|tieners?|volwassenen|ouderen|senioren|leerlingen|groep|groepen|maat|maten|schaal|cijfers?|nummers?|getal|getallen|scores?|gezinnen|huishoudens|deelnemers|personen|stappen|klas|klassen|niveaus?|gaat|gaan|ging|vraagt|vragen|vraag|waarden?|dag|dagen|weken)(?: (?:is|zijn|van|tussen|ligt|loopt|het|dan|meestal|vaak|vooral|ook|de|je|er|in totaal))* ?$",
    re.IGNORECASE,
)
_DEEL_VAN = re.compile(
    r"\b(?:artikel|artikelen|art\.?|lid|kamers?|lokaal|lokalen|zaal|ruimte|hoofdstuk|paragraaf|versie|stap|stappen|punt|pagina|bladzijde|route|box|tabel|figuur|verhouding|schaal|score|uitslag|nr\.?|nummer|verdieping|psalm|joh\w*|mat\w*|luc\w*|job|bijlage|module|les|opdracht|vraag)(?: (?:van|is|was|in|met|het|de))* ?$",
    re.IGNORECASE,
)
_DUUR_ERVOOR = re.compile(
    r"\b(?:duurt|duren|duur|duurde|binnen|kost|elke|iedere|om de|per|hooguit|hoogstens|minstens|minimaal|maximaal|ongeveer|gemiddeld|ruim|bijna|reken|nog|die|dan|circa|ca\.?|max\.?|min\.?|telkens|steeds|wachttijd|wacht|les|cursus|training|contract|baan|zeker|krijgt?|hebt?|keer|x|steun|hulp|zorg|werkt?|werken|slaapt?)(?: (?:op|van|met|voor|in|tot|maximaal|ongeveer|wel|elke \w+|per \w+|een|tussen|de|je))* ?$",
    re.IGNORECASE,
)
_DUUR_ERNA = re.compile(
    r" ?(?:per (?:dag|week|maand|jaar|keer|persoon|kwartaal|nacht|les|gezin|kind|beurt|bezoek|client|cliënt)|lang\b|in de (?:week|maand)|in het jaar|achter elkaar|achtereen|later|van tevoren|tevoren|vooraf|hulp|werk\b|werken|zorg|begeleiding|slaap|slapen|rust|vrij\b|gratis|reizen|rijden|lopen|wachten|aan |extra|training|stage|betaald|onbetaald|vrijwilligers|huishoud|uitleg|advies|tijd|bezig|oppas|nodig|les\b|lessen|na (?:de|het|je|afloop)|voor (?:de|het|aanvang|begin|vertrek)|op een dag|duren|duurt)",
    re.IGNORECASE,
)
_AFSTAND = re.compile(
    r" ?(?:per (?:dag|week|maand|jaar|keer|persoon|nacht|kind)|lang\b|in de (?:week|maand)|later|achter elkaar|van tevoren|vooraf)"
)
_MINUTEN = re.compile(r"\d ?[.:hu][0-5]\d")
_BEGINT_OP_DE_KLOK = re.compile(r"(?:om|vanaf|rond|tegen|half|kwart|'s)\b|\w+dag", re.IGNORECASE)
_UURWOORD = re.compile(r"(?:uur|uren|\d ?[uh])\b|(?:ochtend|morgen|middag|avond|nacht)|half|kwart", re.IGNORECASE)
_BINNENLOPEN = re.compile(
    r"\b(?:loop|loopt|lopen|kom|komt|komen|stap|stapt|ga|gaat|gaan|wandel)\b[^.!?]*\bbinnen (?:op \w+ )?$",
    re.IGNORECASE,
)


def is_klok(tekst: str, begin: int, eind: int) -> bool:
    """Whether what stands there is an hour of the clock, and not how long something takes, an age or the number of a room."""
    wat, ervoor, erna = tekst[begin:eind], tekst[max(0, begin - 40) : begin], tekst[eind : eind + 25]
    if _MINUTEN.search(wat):
        return _DEEL_VAN.search(ervoor) is None
    if not _UURWOORD.search(wat):
        return _BEREIK_VAN.search(ervoor) is None and _DEEL_VAN.search(ervoor) is None
    if _BEGINT_OP_DE_KLOK.match(wat):
        return _AFSTAND.match(erna) is None
    if _BINNENLOPEN.search(ervoor) and re.match("van|tussen", wat, re.IGNORECASE):
        return _DUUR_ERNA.match(erna) is None
    return _DUUR_ERVOOR.search(ervoor) is None and _DUUR_ERNA.match(erna) is None
