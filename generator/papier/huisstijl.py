"""What paper takes from the theme: its colours and its drawings."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.project import Pictogrammen, Project

_OP_PAPIER = ("hoofd", "inkt", "lijn", "nood")


@dataclass(frozen=True)
class Huisstijl:
    """The face of the municipality: `kleuren` by name, as `#rrggbb`, and its drawings."""

    kleuren: Mapping[str, str]
    tekeningen: Pictogrammen

    def pictogram(self, naam: str) -> str | None:
        """A drawing of the theme in the main colour, as SVG; None when there is none of this name."""
        pad = self.tekeningen.pad(naam)
        svg = pad.read_text(encoding="utf-8") if pad else None
        return svg and svg.replace("<svg ", f'<svg fill="{self.kleuren["hoofd"]}" ', 1)


def huisstijl(project: Project) -> Huisstijl:
    """The face that `tokens.css` of the project's own theme gives to light pages.

    A colour that paper needs and that is not written there as #rgb or #rrggbb is black.
    """
    tokens = (project.thema[0] / "assets" / "tokens.css").read_text(encoding="utf-8")
    licht = tokens.partition("@media")[0]
    gevonden = re.findall(r"--([a-z-]+):\s*(#(?:[0-9a-f]{3}){1,2})\s*;", licht, re.IGNORECASE)
    kleuren = {naam.replace("-", "_"): kleur for naam, kleur in gevonden}
    return Huisstijl(dict.fromkeys(_OP_PAPIER, "#000000") | kleuren, project.pictogrammen)
