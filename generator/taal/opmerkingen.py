"""What makes a text hard to read, sentence by sentence, each with a plainer way to say it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.models.woorden import Jargon
from generator.taal.lijdend import lijdende_vormen
from generator.taal.meting import letters, meet
from generator.taal.woordenschat import Woordenschat, legt_zelf_uit
from generator.taal.zinnen import Tekstzin, Woord, zinnen

Soort = Literal["lange-zin", "lang-woord", "lijdend", "jargon", "toon", "leesbaarheid"]

MAX_WOORDEN = 20
"""A longer sentence gets a remark; `kort` of a record has the same limit."""
MAX_LETTERS = 18
"""A longer word gets a remark, unless it is a name or explained."""
_MIN_FLESCH = 50
_MIN_ZINNEN = 3
# What sounds like an order: what it is found by, what is wrong, what to write.
_TOON: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (
        re.compile(
            r"\b(?:(?:u|je|jij) )?dien(?:t|en)?\b[^,.;:?!]{0,60}?(?<!om )\bte\b|\b(?:u|je|jij) dient\b", re.IGNORECASE
        ),
        "klinkt streng en ouderwets.",
        "Zeg wat iemand doet: “Stuur …”, “Neem … mee”.",
    ),
    (
        re.compile(r"(?<!niet )(?<!niets )\bverplicht(?:e|en|ing|ingen)?\b", re.IGNORECASE),
        "klinkt streng.",
        "Zeg wat iemand doet: “Geef … door”. Zeg erbij waarom.",
    ),
    (
        re.compile(r"\bgeacht (?:\w+ )?te\b|\bop straffe van\b|\bgelieve\b", re.IGNORECASE),
        "klinkt streng en ouderwets.",
        "Zeg gewoon wat iemand doet.",
    ),
)
# Only said to the reader: “je moet” at the start of a clause, or “dan moet je”; not “hoeveel je moet betalen”.
_MOET = re.compile(
    r"(?:^|(?<=[,;:] )|(?<=\ben )|(?<=\bmaar )|(?<=\bwant )|(?<=\bdus ))(?:je|jij|u|jullie) moet(?:en)?\b"
    r"|(?<=\w )(?<!wat )(?<!hoe )(?<!waar )(?<!wanneer )\bmoet(?:en)? (?:je|u|jullie)\b",
    re.IGNORECASE,
)
_MISSCHIEN_STRENG = re.compile("dien|verplicht|moet|geacht|straffe|gelieve", re.IGNORECASE)
_MOET_BETER = "Zeg wat iemand doet: “Neem … mee” in plaats van “je moet … meenemen”. Of vertel waarom het nodig is."


@dataclass(frozen=True)
class Opmerking:
    """One remark about one piece of a text.

    `zin` counts the sentences from 1 (0: the whole text), `begin` is where the piece starts in the text, `uitleg` says
    what is hard and `beter` what to do. `licht` remarks do not count in the score.
    """

    soort: Soort
    zin: int
    begin: int
    stuk: str
    uitleg: str
    beter: str
    licht: bool = False


def opmerkingen(tekst: str, schat: Woordenschat) -> tuple[Opmerking, ...]:
    """All remarks about a text, in order of place."""
    alle = zinnen(tekst)
    gevonden = [
        opmerking
        for nummer, zin in enumerate(alle, start=1)
        for opmerking in (
            *_lange_zin(zin, nummer),
            *_lange_woorden(zin, nummer, tekst, schat),
            *_lijdend(zin, nummer),
            *_jargon(zin, nummer, tekst, schat),
            *_toon(zin, nummer),
        )
    ]
    return (*_leesbaarheid(alle), *sorted(gevonden, key=lambda o: (o.begin, o.soort)))


def _leesbaarheid(alle: tuple[Tekstzin, ...]) -> Iterator[Opmerking]:
    meting = meet(alle)
    if len(alle) >= _MIN_ZINNEN and meting.flesch_douma < _MIN_FLESCH:
        yield Opmerking(
            "leesbaarheid",
            0,
            alle[0].begin,
            alle[0].tekst,
            f"De hele tekst leest moeilijk: {max(0, round(meting.flesch_douma))} op de schaal van Flesch-Douma. Vanaf {_MIN_FLESCH} is het te doen.",
            "Maak de zinnen en de woorden korter.",
        )


def _lange_zin(zin: Tekstzin, nummer: int) -> Iterator[Opmerking]:
    if (aantal := len(zin.woorden)) > MAX_WOORDEN:
        yield Opmerking(
            "lange-zin",
            nummer,
            zin.begin,
            zin.tekst,
            f"Deze zin heeft {aantal} woorden; hooguit {MAX_WOORDEN} leest prettig.",
            "Maak er twee zinnen van, of zet wat je opsomt onder elkaar.",
        )


def _lange_woorden(zin: Tekstzin, nummer: int, tekst: str, schat: Woordenschat) -> Iterator[Opmerking]:
    for plek, woord in enumerate(zin.woorden):
        naam = plek > 0 and woord.tekst[0].isupper()
        if letters(woord.tekst) > MAX_LETTERS and not naam and not _uitgelegd(woord.tekst, tekst, schat):
            yield Opmerking(
                "lang-woord",
                nummer,
                woord.begin,
                woord.tekst,
                f"“{woord.tekst}” is een lang woord: {letters(woord.tekst)} letters.",
                "Knip het in kortere woorden, of leg het uit bij lijsten/begrippen.yaml.",
            )


def _lijdend(zin: Tekstzin, nummer: int) -> Iterator[Opmerking]:
    for begin, vorm in lijdende_vormen(zin):
        yield Opmerking(
            "lijdend",
            nummer,
            begin,
            vorm,
            f"“{vorm}” is lijdend: je leest niet meteen wie het doet.",
            "Begin met wie het doet: “De gemeente …”, “Wij …” of “Je …”.",
        )


def _jargon(zin: Tekstzin, nummer: int, tekst: str, schat: Woordenschat) -> Iterator[Opmerking]:
    for vondst in schat.zoek(zin):
        jargon = vondst.jargon
        stuk = " … ".join(_aaneen(zin, vondst.woorden))
        if stuk.isupper() and jargon.soort == "afkorting" and not jargon.woord.isupper():
            continue  # BV is a company, bv. is short for bijvoorbeeld
        laatste = vondst.woorden[-1]
        if jargon.soort == "afkorting" and tekst.startswith(".", laatste.begin + len(laatste.tekst)):
            stuk += "."
        if jargon.houden and (_uitgelegd(jargon.woord, tekst, schat) or _uitgelegd(stuk, tekst, schat)):
            continue
        if jargon.soort == "vakterm" and legt_zelf_uit(tekst, stuk):
            continue
        yield Opmerking("jargon", nummer, vondst.woorden[0].begin, stuk, *_wat_is_beter(stuk, jargon))


def _aaneen(zin: Tekstzin, woorden: tuple[Woord, ...]) -> Iterator[str]:
    """The words as they stand, in pieces where others stand between them."""
    begin = woorden[0].begin
    for woord, volgende in zip(woorden, (*woorden[1:], None), strict=True):
        eind = woord.begin + len(woord.tekst)
        if volgende is None or zin.tekst[eind - zin.begin : volgende.begin - zin.begin].strip():
            yield " ".join(zin.tekst[begin - zin.begin : eind - zin.begin].split())
            begin = volgende.begin if volgende else eind


def _wat_is_beter(stuk: str, jargon: Jargon) -> tuple[str, str]:
    uitleg = f": {jargon.uitleg}" if jargon.uitleg else ""
    if jargon.houden:
        return f"“{stuk}” staat hier zonder uitleg.", f"Zet erbij wat het is{uitleg}."
    beter = " of ".join(f"“{woord}”" for woord in jargon.beter)
    if jargon.soort == "vakterm":
        return f"“{stuk}” is een vakwoord{uitleg}.", f"Schrijf {beter}, of leg het woord uit."
    wat = "een afkorting" if jargon.soort == "afkorting" else "schrijftaal"
    return f"“{stuk}” is {wat}.", f"Schrijf {beter} in plaats van “{stuk}”."


def _uitgelegd(woord: str, tekst: str, schat: Woordenschat) -> bool:
    return schat.legt_uit(woord) or legt_zelf_uit(tekst, woord)


def _toon(zin: Tekstzin, nummer: int) -> Iterator[Opmerking]:
    if not _MISSCHIEN_STRENG.search(zin.tekst):  # spares the slower patterns
        return
    for patroon, wat, beter in _TOON:
        for vondst in patroon.finditer(zin.tekst):
            stuk = _ingekort(vondst[0])
            yield Opmerking("toon", nummer, zin.begin + vondst.start(), stuk, f"“{stuk}” {wat}", beter)
    if zin.tekst.endswith("?"):
        return
    for vondst in _MOET.finditer(zin.tekst):
        stuk = vondst[0]
        uitleg = f"“{stuk}” klinkt als een bevel."
        yield Opmerking("toon", nummer, zin.begin + vondst.start(), stuk, uitleg, _MOET_BETER, licht=True)


def _ingekort(stuk: str) -> str:
    woorden = stuk.split()
    return " ".join(woorden) if len(woorden) <= 4 else f"{woorden[0]} {woorden[1]} … {woorden[-1]}"
