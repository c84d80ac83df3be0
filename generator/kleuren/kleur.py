"""One colour: reading it as CSS writes it, and how much it differs from another one (WCAG 2.2)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from tinycss2.color4 import parse_color

_SNEL = re.compile(r"(?:#|rgba?\(|hsla?\()[^()]*\)?|[a-z]+", re.IGNORECASE | re.ASCII)
"""What tinycss2 reads by itself; for anything else a slower library is loaded."""


class Kleur(NamedTuple):
    """Red, green, blue and how opaque, each from 0 to 1, in sRGB."""

    rood: float
    groen: float
    blauw: float
    dekking: float = 1

    def op(self, ondergrond: Kleur) -> Kleur:
        """What is seen of this colour on an opaque one."""
        if self.dekking == 1:
            return self
        delen = zip(self[:3], ondergrond[:3], strict=True)
        return Kleur(*(boven * self.dekking + onder * (1 - self.dekking) for boven, onder in delen))

    @property
    def hex(self) -> str:
        """As `#0b5563`, without what shines through."""
        return "#" + "".join(f"{round(deel * 255):02x}" for deel in self[:3])

    @property
    def luminantie(self) -> float:
        """Relative luminance."""
        rood, groen, blauw = (d / 12.92 if d <= 0.04045 else ((d + 0.055) / 1.055) ** 2.4 for d in self[:3])
        return 0.2126 * rood + 0.7152 * groen + 0.0722 * blauw


WIT = Kleur(1, 1, 1)


@lru_cache(maxsize=4096)
def contrast(een: Kleur, ander: Kleur) -> float:
    """The contrast ratio of two opaque colours, from 1 to 21."""
    donker, licht = sorted((een.luminantie, ander.luminantie))
    return (licht + 0.05) / (donker + 0.05)


@lru_cache(maxsize=2048)
def lees_kleur(tekst: str) -> Kleur | None:
    """The colour that CSS means by this text, as a screen shows it; None when it is none or depends on the device."""
    if not _SNEL.fullmatch(tekst):
        from generator.kleuren.kleurruimte import lees  # slow to load, and hardly ever needed

        return lees(tekst)
    gelezen = parse_color(tekst)
    if gelezen is None or isinstance(gelezen, str):
        return None
    rood, groen, blauw = (min(1.0, max(0.0, deel)) for deel in gelezen.to("srgb").coordinates)
    return Kleur(rood, groen, blauw, gelezen.alpha)
