"""The signs of a text: what nobody sees, what only looks like a letter, and letters that were damaged on the way.

`bezwaar_tegen` refuses them by name. What looks and means the same (ĳ, ﬁ, ＡＢＣ, a letter with a loose accent) is no
fault: `eender` makes it one and the same, so that names, numbers, search and paper need not know of it.
"""

from __future__ import annotations

import re
import unicodedata

from generator.models.sierletters import gewoon_geschreven, plek_van_sierletter
from generator.models.tekenset import misverstanden

_NAMEN = {
    "\x00": "nulteken",
    "\t": "tab",
    "\x0c": "paginascheiding",
    "\u00ad": "zacht afbreekteken",
    "\u180e": "Mongools scheidingsteken",
    "\u200b": "spatie zonder breedte",
    "\u200c": "niet-verbindingsteken",
    "\u200d": "verbindingsteken",
    "\u2028": "regelscheiding",
    "\u2029": "alineascheiding",
    "\u2060": "woordverbinder",
    "\u2800": "leeg brailleteken",
    "\ufeff": "bytevolgordeteken (BOM)",
    "\ufffc": "plek van een plaatje",
    **dict.fromkeys("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", "richtingteken"),
    **dict.fromkeys("\u2061\u2062\u2063\u2064", "onzichtbaar rekenteken"),
    **dict.fromkeys("\u115f\u1160\u3164\uffa0", "lege Koreaanse letter"),
    **dict.fromkeys("\ufff9\ufffa\ufffb", "nootteken"),
    **dict.fromkeys(map(chr, range(0xFE00, 0xFE10)), "weergaveteken"),
    **dict.fromkeys(map(chr, range(0xE0000, 0xE0080)), "labelteken"),
}
_ZICHTBAAR_SOORT = {"L", "M", "N", "P", "S", "Z"}
_LEEG = "\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2028\u2029\u2800\u3164\uffa0\U000e0100-\U000e01ef"
_EMOJI = "\u2190-\u2bff\u3030\u303d\u3297\u3299\ufe0f\U0001f000-\U0001faff"
# Persian and the scripts of India need the two joiners inside words; an emoji the last one, and how it is drawn.
_HOORT = re.compile(
    f"(?<=[\u0620-\u0dff])[\u200c\u200d](?=[\u0620-\u0dff])|(?<=[{_EMOJI}])\u200d(?=[{_EMOJI}])"
    f"|(?<=[{_EMOJI}©®‼⁉™ℹ])\ufe0f|(?<=[0-9#*])\ufe0f(?=\u20e3)"
)
_BIJZONDER = re.compile("[^\n\r\x20-\x7e\u00a0-\u00ac\u00ae-\u024f\u2018-\u201e\u2026\u20ac]")
_BREEKT = "\x0b\x0c\u2028\u2029"
_DRAAGT_NIETS = re.compile(f"[{_LEEG}\ufe00-\ufe0f\ufffc]")

_LATIJN = "A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff"
_VREEMD = (
    "\u0251\u0261\u0370-\u03a8\u03aa-\u03bb\u03bd-\u058f\u10a0-\u10ff\u13a0-\u16ff\u1c80-\u1cbf\u1d00-\u1d2b"
    "\u1f00-\u1fff\u2c80-\u2cff\u2de0-\u2dff\ua4d0-\ua4ff\ua640-\ua69f\uab70-\uabbf"
)  # without Ω and μ, which are units
_DOOR_ELKAAR = re.compile(f"[{_LATIJN}][\u0300-\u036f]*([{_VREEMD}])|([{_VREEMD}])[\u0300-\u036f]*[{_LATIJN}]")
_SCHRIFTEN = {"CYRILLIC": "Cyrillische letter", "GREEK": "Griekse letter", "ARMENIAN": "Armeense letter"}

_STREEP_DOOR = "\u0305\u0332\u0333\u0334-\u0338\u033f\u20d0-\u20e2\u20e4-\u20ff"
_LOS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff"
_STAPEL = re.compile(
    f"[{_STREEP_DOOR}]|(?:^|(?<=\\s))[{_LOS}]|[^\\W{_LOS}]?[{_LOS}]{{2,}}|[\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0e31\u0e34-\u0e4e]{{4}}"
)

_KLEIN = "a-zß-öø-ÿ"
# Each begins with the signs that are seldom there: Python runs past all others, which takes a tenth of the time.
_VERLOREN = re.compile(rf"[\ufffd□▯¿](?:(?<=\ufffd)|(?<=[{_KLEIN}].)(?=[{_KLEIN}]))")
_VRAAGTEKEN = re.compile(rf"\?(?:(?<=[{_KLEIN}].)[{_KLEIN}]|(?<![^\s(“\"'-].)\??[{_KLEIN}])")
_ADRES = re.compile(r"[/=:@]|www")
_MISSCHIEN_CODE = re.compile(
    "[?=%]"
)  # in ordinary letters only a code, or a letter that became a question mark, is damage
_OPNIEUW = "Typ het woord opnieuw, bijvoorbeeld één of café."
# What UTF-8 looks like when it is read as Windows-1252, or as the letters of an old Mac or DOS; ftfy decides.
_MISSCHIEN_STUK = re.compile(
    "[\u00c2-\u00f4├┬√╬╨╤Ґ‚](?:(?<=[\u00c2-\u00f4])[\x80-\xbf\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]|(?<=[├┬√╬╨╤Ґ])|(?<=‚)Ä)"
)
_EENDER = re.compile(
    "[\u0132\u0133\u01c4-\u01cc\u01f1-\u01f3\u2010\u2011\u24b6-\u24e9\ufb00-\ufb06\ufb13-\ufb17\ufb50-\ufbb1\ufbd3-\ufd3d"
    "\ufd50-\ufdfb\ufe70-\ufefc\uff01-\uff5e\uff61-\uff9f\uffa1-\uffdc\U0001d400-\U0001d7ff]+"
)


def eender(tekst: str) -> str:
    """The text with one way to write each letter (NFC), ligatures and wide letters as ordinary ones, and plain hyphens."""
    if tekst.isascii():
        return tekst
    plat = _EENDER.sub(lambda vondst: unicodedata.normalize("NFKC", vondst[0]).replace("\u2010", "-"), tekst)
    return unicodedata.normalize("NFC", plat)


def bezwaar_tegen(tekst: str) -> tuple[int, str, str] | None:
    """Where the first sign stands that cannot stay, what is wrong with it, and what to do; None when all is well."""
    for zoek, leg_uit in _BEZWAREN if _BIJZONDER.search(tekst) else _BEZWAREN[:1]:
        if (plek := zoek(tekst)) is not None:
            return (plek, *leg_uit(tekst, plek))
    return None


def _beschadigd(tekst: str) -> int | None:
    if tekst.isascii() and not _MISSCHIEN_CODE.search(tekst):
        return None
    for vondst in _VRAAGTEKEN.finditer(tekst) if "?" in tekst else ():
        begin, eind = _grenzen(tekst, vondst.start())
        if not _ADRES.search(tekst, begin, eind):
            return vondst.start()
    if verloren := _VERLOREN.search(tekst):
        return verloren.start()
    if anders := next(misverstanden(tekst), None):
        return anders.begin
    if not _MISSCHIEN_STUK.search(tekst):
        return None
    from ftfy.badness import BADNESS_RE  # with all that knows how letters are damaged: nearly no text needs it

    for vondst in BADNESS_RE.finditer(tekst):
        if stuk := _MISSCHIEN_STUK.search(tekst, max(0, vondst.start() - 1), vondst.end() + 1):
            return stuk.start()
    return None


def _over_beschadigd(tekst: str, plek: int) -> tuple[str, str]:
    from ftfy import fix_encoding
    from ftfy.badness import BADNESS_RE

    if anders := next((woord for woord in misverstanden(tekst) if woord.begin == plek), None):
        wat = f"In “{tekst[anders.begin : anders.eind]}” is een letter beschadigd."
        return wat, f"Bedoeld is “{anders.bedoeld}”: typ dat." if anders.bedoeld else _OPNIEUW
    begin, eind = _grenzen(tekst, plek)
    woord = tekst[begin:eind]
    bedoeld = fix_encoding(woord)
    if bedoeld == woord or "\ufffd" in bedoeld or BADNESS_RE.search(bedoeld):
        return f"In “{woord}” is een letter beschadigd.", _OPNIEUW
    return f"In “{woord}” is een letter beschadigd.", f"Bedoeld is “{bedoeld}”: typ dat."


def _onzichtbaar(tekst: str) -> int | None:
    hoort = {vondst.end() - 1 for vondst in _HOORT.finditer(tekst)}
    for vondst in _BIJZONDER.finditer(tekst):
        zichtbaar = unicodedata.category(vondst[0])[0] in _ZICHTBAAR_SOORT and not _DRAAGT_NIETS.match(vondst[0])
        nieuwe_emoji = "\U0001f000" <= vondst[0] <= "\U0001faff"
        if not zichtbaar and not nieuwe_emoji and vondst.start() not in hoort:
            return vondst.start()
    return None


def _over_onzichtbaar(tekst: str, plek: int) -> tuple[str, str]:
    teken = tekst[plek]
    code = f"U+{ord(teken):04X}"
    if unicodedata.category(teken) == "Co":
        return (
            f"Hier staat een teken dat alleen in één lettertype bestaat ({code}), bijvoorbeeld een bolletje uit Word.",
            "Haal het weg. Een opsomming is een lijst: elke zin op een eigen regel achter een streepje.",
        )
    naam = _NAMEN.get(teken, "onzichtbaar teken")
    begin, eind = _grenzen(tekst, plek)
    woord = "".join(" " if t in _BREEKT else t for t in tekst[begin:eind] if t in _BREEKT or _onzichtbaar(t) is None)
    waar = f"In “{woord}”" if woord.strip() else "Hier"
    wat = f"{waar} staat een teken dat u niet ziet: {naam} ({code})."
    return wat, f"Haal het hele woord weg en typ: {woord}" if woord.strip() else "Haal de regel weg en typ hem opnieuw."


def _gestapeld(tekst: str) -> int | None:
    for vondst in _STAPEL.finditer(tekst):
        if len(unicodedata.normalize("NFC", vondst[0])) > 2 or len(vondst[0]) == 1:
            return vondst.start()
    return None


def _over_gestapeld(tekst: str, plek: int) -> tuple[str, str]:
    begin, eind = _grenzen(tekst, plek)
    kaal = re.sub(f"[{_LOS}{_STREEP_DOOR}\u0483-\u0489]", "", tekst[begin:eind])
    return f"In “{kaal}” staan tekens boven op of door een letter.", "Typ het woord opnieuw."


def _door_elkaar(tekst: str) -> int | None:
    vondst = _DOOR_ELKAAR.search(tekst)
    return vondst.start(vondst.lastindex or 0) if vondst else None


def _over_door_elkaar(tekst: str, plek: int) -> tuple[str, str]:
    begin, eind = _grenzen(tekst, plek)
    schrift = _SCHRIFTEN.get(unicodedata.name(tekst[plek], "").split(" ")[0], "letter uit een ander schrift")
    wat = f"In “{tekst[begin:eind]}” staat een {schrift}: “{tekst[plek]}” lijkt op een gewone letter, maar is het niet."
    return wat, "Typ het hele woord opnieuw."


def _over_sierletter(tekst: str, plek: int) -> tuple[str, str]:
    woord = tekst[slice(*_grenzen(tekst, plek))]
    wat = f"“{woord}” staat in sierletters: een voorleesprogramma leest die niet goed voor."
    return wat, f"Typ gewone letters: {gewoon_geschreven(woord)}"


_BEZWAREN = (
    (_beschadigd, _over_beschadigd),
    (_onzichtbaar, _over_onzichtbaar),
    (_gestapeld, _over_gestapeld),
    (plek_van_sierletter, _over_sierletter),
    (_door_elkaar, _over_door_elkaar),
)


def _grenzen(tekst: str, plek: int) -> tuple[int, int]:
    """Begin and end of the word at a place; a space that belongs to damaged letters is part of it."""
    begin = max(tekst.rfind(teken, 0, plek) for teken in " \n\r\"'“(") + 1
    einden = (tekst.find(teken, plek) for teken in " \n\r\"'”)")
    return begin, min((eind for eind in einden if eind > plek), default=len(tekst))
