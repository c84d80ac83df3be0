"""The picture that stands beside a shared link: the logo and the name of the site, on the main colour."""

from __future__ import annotations

from generator.meldingen import Melding
from generator.papier.huisstijl import huisstijl
from generator.papier.zetter import ZetFout, Zetter
from generator.project import Project
from generator.uitvoer import ExportFile

_SJABLOON = "deelplaat"


def deelplaat(project: Project) -> tuple[tuple[ExportFile, ...], tuple[Melding, ...]]:
    """`assets/deel.png`, 1200 × 630, of a project with a logo; a melding when the template is wrong."""
    stijl, thema = huisstijl(project), project.thema[0]
    inhoud = {"titel": project.naam, "gemeente": project.naam, "logo": stijl.logo, "kleuren": stijl.kleuren}
    try:
        plaatje = Zetter(thema, project.vandaag).plaatje(_SJABLOON, inhoud)
    except ZetFout as fout:
        return (), (fout.melding(thema, _SJABLOON),)
    return (ExportFile("assets/deel.png", plaatje),), ()
