"""What paper takes from the theme: its colours and its drawings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.kleuren.huisstijl import kleuren_op_papier
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
    """The face that the project's own theme gives to light pages; a colour that cannot be read is black."""
    kleuren = {naam[2:].replace("-", "_"): kleur for naam, kleur in kleuren_op_papier(project.thema[0]).items()}
    return Huisstijl(dict.fromkeys(_OP_PAPIER, "#000000") | kleuren, project.pictogrammen)
