"""Colours as an eye sees them: mixing them, and making one lighter or darker. Slow to load, so only where it is needed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from coloraide import Color

from generator.kleuren.kleur import Kleur

_STAP = 1 / 400
_MENGSEL = re.compile(r"color-mix\((?:\s*in\s+([a-z0-9-]+)(?:\s+(\w+)\s+hue)?\s*,)?(.*)\)", re.IGNORECASE | re.DOTALL)
_DEEL = re.compile(r"(?:([\d.]+)%\s+)?(.*?)(?:\s+([\d.]+)%)?", re.DOTALL)


def lees(tekst: str) -> Kleur | None:
    """A colour in any notation of CSS Color 4, or a `color-mix()` of two; None when it is none."""
    try:
        return _srgb(_kleur(tekst))
    except (ValueError, TypeError, KeyError, ZeroDivisionError):
        return None


def lichter_en_donkerder(kleur: Kleur) -> Iterator[Kleur]:
    """The same hue in every lightness, the nearest first, to black and white. Who stops soon, waits for few of them."""
    for stap in range(round(1 / _STAP) + 1):
        yield from _zoveel_anders(kleur, stap)


@lru_cache(maxsize=10_000)
def _zoveel_anders(kleur: Kleur, stap: int) -> tuple[Kleur, ...]:
    begin = Color("srgb", kleur[:3]).convert("oklch")
    uit = []
    for licht in {begin["l"] - stap * _STAP, begin["l"] + stap * _STAP}:
        if -_STAP < licht < 1 + _STAP:
            andere = begin.clone().set("l", min(1, max(0, licht))).convert("srgb").fit(method="oklch-chroma")
            uit.append(_srgb(Color(andere.to_string(hex=True))))
    return tuple(uit)


def _kleur(tekst: str) -> Color:
    mengsel = _MENGSEL.fullmatch(tekst.strip())
    if not mengsel:
        return Color(tekst.strip())
    ruimte, hoek, rest = mengsel.groups()
    delen = [_DEEL.fullmatch(deel.strip()) for deel in re.split(r",(?![^()]*\))", rest)]
    (een, van_een), (ander, van_ander) = ((_kleur(deel[2]), deel[1] or deel[3]) for deel in delen if deel)
    links = float(van_een) if van_een else 100 - float(van_ander or 50)
    rechts = float(van_ander) if van_ander else 100 - links
    if min(links, rechts) < 0:
        raise ValueError(tekst)
    naam = {None: "oklab", "xyz": "xyz-d65"}.get(ruimte, ruimte)
    uit = een.mix(ander, rechts / (links + rechts), space=naam, hue=hoek or "shorter", premultiplied=True)
    return uit.set("alpha", uit.alpha() * min(1, (links + rechts) / 100))


def _srgb(kleur: Color) -> Kleur:
    """As a screen shows it: what it cannot show is cut off."""
    rood, groen, blauw, dekking = kleur.convert("srgb").clip()[:]
    return Kleur(*(0.0 if deel != deel else float(deel) for deel in (rood, groen, blauw, dekking)))
