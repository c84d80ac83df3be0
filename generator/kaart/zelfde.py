"""Whether two versions of a text say the same, as far as a program can tell. Where it cannot, they do: a typing error, another
sign or a sentence put in other words is no news.
"""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher
from urllib.parse import urlsplit

from generator.models.basis import Tekst
from generator.models.maanden import NUMMERS
from generator.models.moment import DAGEN

_GETALWOORDEN = {
    woord: str(getal)
    for getal, woord in enumerate(
        ("één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"), start=1
    )
}
_WOORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+")
_DUIZEND = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_VEELZEGGEND = 4
"""Words with fewer letters say little."""
_NIEUW = 0.4
"""A point of which no more of its words than this were said before, says something else."""


def kaal(tekst: str) -> str:
    """A text without what does not count: capitals, signs and spaces."""
    return "".join(_WOORD.findall(tekst.casefold().replace("&", "en")))


def bijna(een: str, ander: str, hoe: float = 0.88) -> bool:
    """Whether two names or addresses are the same but for a typing error; another number is another one."""
    if _getallen(een) != _getallen(ander):
        return False
    return lijken(een, ander) >= hoe


def lijken(een: str, ander: str) -> float:
    """How much two texts look alike: 1 is the same."""
    een, ander = kaal(een), kaal(ander)
    return 1.0 if een == ander else SequenceMatcher(None, een, ander, autojunk=False).ratio()


def zegt_anders(oud: str, nieuw: str, *, ook_meer: bool = False) -> bool:
    """Whether a number, a weekday or a month in the text gave way to another one. With `ook_meer`, for what is dated, also
    when one came or went; only “op werkdagen” may become “maandag tot en met vrijdag”.
    """
    was, is_ = _houvast(oud), _houvast(nieuw)
    if ook_meer:
        return was != is_ and bool((was and is_) or (was | is_).keys() - set(DAGEN))
    return bool(was - is_) and bool(is_ - was)


def voorwaarden_anders(oud: Tekst, nieuw: Tekst) -> bool:
    """Whether a condition came or went, or one of them says another number."""
    if len(oud.zinnen) != len(nieuw.zinnen) and (_er_is_nieuw(oud, nieuw) or _er_is_nieuw(nieuw, oud)):
        return True
    return zegt_anders(" ".join(oud.zinnen), " ".join(nieuw.zinnen))


def adres_van(website: str) -> str:
    """A web address without what leads to the same page."""
    delen = urlsplit(website)
    return f"{delen.netloc.casefold().removeprefix('www.')}{delen.path.rstrip('/')}?{delen.query}"


def _er_is_nieuw(oud: Tekst, nieuw: Tekst) -> bool:
    bekend = set(_woorden(" ".join(oud.zinnen)))
    for zin in nieuw.zinnen:
        woorden = _woorden(zin)
        if woorden and sum(woord in bekend for woord in woorden) <= _NIEUW * len(woorden):
            return True
    return False


def _woorden(tekst: str) -> list[str]:
    return [woord for woord in _WOORD.findall(tekst.casefold()) if len(woord) >= _VEELZEGGEND]


def _getallen(tekst: str) -> Counter[str]:
    return Counter({woord: aantal for woord, aantal in _houvast(tekst).items() if woord[0].isdigit()})


def _houvast(tekst: str) -> Counter[str]:
    """The numbers, weekdays and months in a text, each as one writes it here."""
    gevonden: Counter[str] = Counter()
    for woord in _WOORD.findall(_DUIZEND.sub(lambda v: v[0].replace(".", ""), tekst.casefold())):
        if woord[0].isdigit():
            gevonden[_als_getal(woord)] += 1
        elif woord in _GETALWOORDEN:
            gevonden[_GETALWOORDEN[woord]] += 1
        elif woord in DAGEN:
            gevonden[woord] += 1
        elif woord in NUMMERS:
            gevonden[f"maand {NUMMERS[woord]}"] += 1
    return gevonden


def _als_getal(woord: str) -> str:
    """One number: `09:00` and `9.00` are `9`, `5,50` is `5.5`."""
    eerste, *rest = re.split(r"[.,:]", woord)
    return ".".join((eerste.lstrip("0") or "0", *filter(None, (deel.rstrip("0") for deel in rest))))
