"""What paper takes from the theme: its colours and its drawings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.huisstijl.logo import logo
from generator.kleuren.huisstijl import kleuren_op_papier
from generator.project import Pictogrammen, Project

_OP_PAPIER = {"hoofd": "#000000", "inkt": "#000000", "lijn": "#000000", "nood": "#000000", "op_hoofd": "#ffffff"}
"""What is used, and what it is when it cannot be read."""


@dataclass(frozen=True)
class Huisstijl:
    """The face of the municipality: `kleuren` by name, as `#rrggbb`, its drawings, and its logo (SVG) if it has one."""

    kleuren: Mapping[str, str]
    tekeningen: Pictogrammen
    logo: str | None

    def pictogram(self, naam: str) -> str | None:
        """A drawing of the theme in the main colour, as SVG; None when there is none of this name."""
        pad = self.tekeningen.pad(naam)
        svg = pad.read_text(encoding="utf-8") if pad else None
        return svg and svg.replace("<svg ", f'<svg fill="{self.kleuren["hoofd"]}" ', 1)


def huisstijl(project: Project) -> Huisstijl:
    """The face that the project's own theme and house style give to light pages."""
    kleuren = {naam[2:].replace("-", "_"): kleur for naam, kleur in kleuren_op_papier(project).items()}
    beeld = logo(project)
    svg = " ".join(beeld.svg.split()) if beeld else None  # no tabs: the letter on paper has no sign for them
    return Huisstijl(_OP_PAPIER | kleuren, project.pictogrammen, svg)
