"""Which files stand in a folder. Only ordinary ones are read: a link is never followed, wherever it leads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from generator.documenten.bestandsnaam import bezwaar_tegen_naam, zelfde_op_windows

Bezwaar = tuple[str, str]
"""What is wrong with a file or folder itself, and what to do."""
MAX_DIEP = 8
_VREEMDE_NAAM = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")


def bestanden_in(map_: Path, basis: Path) -> Iterator[tuple[Path, Bezwaar | None]]:
    """Every file below a folder in a fixed order, and every other thing that stands there with what is against it.

    Names that begin with a dot are left out, and what is in such a folder. `basis` is the folder of the project.
    """
    if map_.is_symlink() and _buiten(map_, basis):
        yield map_, _koppeling(map_, basis)
    else:
        yield from sorted(_loop(map_, basis, 1), key=lambda vondst: vondst[0])


def eigen_plek(pad: Path) -> Path:
    """The one path of a file; of a link, where the link itself stands."""
    return pad.parent.resolve() / pad.name


def _loop(map_: Path, basis: Path, diep: int) -> Iterator[tuple[Path, Bezwaar | None]]:
    try:
        paden = sorted(map_.iterdir())
    except OSError:
        yield map_, ("Deze map kan niet worden gelezen.", "Kijk of u hem mag openen.")
        return
    gezien: dict[str, str] = {}
    for pad in paden:
        if pad.name.startswith("."):
            continue
        bezwaar = _bezwaar(pad, basis, diep) or _zelfde_naam(pad.name, gezien)
        if bezwaar or not pad.is_dir():
            yield pad, bezwaar
        else:
            yield from _loop(pad, basis, diep + 1)


def _bezwaar(pad: Path, basis: Path, diep: int) -> Bezwaar | None:
    if _VREEMDE_NAAM.search(pad.name):
        return (
            "In deze naam staat een teken dat niet te lezen is.",
            "Geef het een naam met kleine letters, cijfers en streepjes.",
        )
    if pad.is_symlink():
        return _koppeling(pad, basis)
    if bezwaar := bezwaar_tegen_naam(pad.name):
        return bezwaar
    if pad.is_dir():
        if pad.suffix in {".yaml", ".md"}:
            return f"Dit is een map, geen bestand: de naam eindigt op {pad.suffix}.", f"Noem de map “{pad.stem}”."
        if diep >= MAX_DIEP:
            return "Deze map zit te diep in andere mappen.", f"Hooguit {MAX_DIEP - 1} mappen in elkaar mag."
        return None
    if not pad.is_file():
        return "Dit is geen gewoon bestand.", "Haal het weg."
    return None


def _zelfde_naam(naam: str, gezien: dict[str, str]) -> Bezwaar | None:
    ander = gezien.setdefault(zelfde_op_windows(naam), naam)
    if ander == naam:
        return None
    return f"“{naam}” en “{ander}” zijn op Windows dezelfde naam.", "Geef één van de twee een andere naam."


def _koppeling(pad: Path, basis: Path) -> Bezwaar:
    """A link is refused wherever it leads: on another computer, or in git on Windows, it leads nowhere."""
    naam = pad.readlink().name or "/"
    try:
        doel = pad.resolve()
    except RuntimeError:  # from Python 3.13 on it is a place where nothing is
        return f"Dit is een koppeling (symlink) naar zichzelf: “{naam}”.", "Haal de koppeling weg."
    if _buiten(pad, basis):
        return (
            f"Dit is een koppeling (symlink) naar iets buiten het project: “{naam}”.",
            "Haal de koppeling weg. Hoort het bij de site? Zet dan het bestand zelf hier.",
        )
    if not doel.exists():
        return f"Dit is een koppeling (symlink) naar iets dat er niet is: “{naam}”.", "Haal de koppeling weg."
    return (
        f"Dit is een koppeling (symlink) naar iets anders in het project: “{doel.name}”.",
        "Haal de koppeling weg. Hoort het hier? Zet dan het bestand zelf hier.",
    )


def _buiten(pad: Path, basis: Path) -> bool:
    return not pad.resolve().is_relative_to(basis.resolve())
