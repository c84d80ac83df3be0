"""The logo of a town, and what is wrong in the folder of its house style."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.documenten.lezer import toon_pad
from generator.documenten.mappen import bestanden_in
from generator.huisstijl.svg import Tekening
from generator.meldingen import Melding, bedoelde
from generator.project import LOGO, TOKENS, Project


@dataclass(frozen=True)
class Logo:
    """A drawing (SVG) that is safe to show, and how wide it is for its height."""

    svg: str
    verhouding: float


def logo(project: Project) -> Logo | None:
    """The logo of a town; None when it has none, or one that may not be shown."""
    return _lees(project)[0]


def keur_huisstijl(project: Project) -> tuple[Melding, ...]:
    """What is wrong with the logo, and what else stands in that folder while nobody reads it. Not about colours."""
    return (*_vreemd(project), *_lees(project)[1])


def _lees(project: Project) -> tuple[Logo | None, tuple[Melding, ...]]:
    if not (pad := project.huisstijlbestand(LOGO)):
        return None, ()
    bestand = toon_pad(pad, project.basis)
    try:
        inhoud = pad.read_bytes()
    except OSError:
        return None, (
            Melding(bestand, 1, "", "Dit logo kan niet worden gelezen.", "Kijk of u het bestand mag openen."),
        )
    tekening = Tekening(inhoud, bestand)
    if tekening.meldingen:
        return None, tuple(tekening.meldingen)
    return Logo(inhoud.decode("utf-8-sig"), tekening.breedte / tekening.hoogte), ()


def _vreemd(project: Project) -> Iterator[Melding]:
    map_ = project.huisstijl
    if map_ is None or not (map_.exists() or map_.is_symlink()):
        return
    for pad, bezwaar in bestanden_in(map_, project.basis):
        bestand = toon_pad(pad, project.basis)
        if bezwaar:
            yield Melding(bestand, 1, "", *bezwaar)
        elif pad not in {map_ / TOKENS, map_ / LOGO} and not pad.name.startswith("_") and pad.name != "README.md":
            bedoeld = bedoelde(pad.name, (naam for naam in (TOKENS, LOGO) if Path(naam).suffix == pad.suffix.lower()))
            remedie = f"{bedoeld}Geef het dan die naam. Zo niet, haal" if bedoeld else "Haal"
            wat = f"Dit bestand wordt niet gelezen: in deze map horen alleen {TOKENS} en {LOGO}."
            yield Melding(bestand, 1, "", wat, f"{remedie} het hier weg.")
