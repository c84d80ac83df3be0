"""Read the files of a folder from disk."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from generator.documenten.document import Document
from generator.documenten.mappen import bestanden_in, eigen_plek
from generator.documenten.ontleder import ontleed
from generator.meldingen import Melding


def lees_map(map_: Path, basis: Path) -> Iterator[tuple[Document | None, tuple[Melding, ...], Path]]:
    """Read every `.yaml` file below `map_`, in a fixed order.

    A README.md and names that begin with `_` or `.` are skipped; any other file gets a melding, because its editor
    thinks that it is on the site. `basis` is the folder that shown paths start from. Yields the document (None when it
    could not be read at all), the meldingen about it, and the path.
    """
    for pad, bezwaar in bestanden_in(map_, basis):
        if bezwaar:
            yield None, (Melding(toon_pad(pad, basis), 1, "", *bezwaar),), pad
        elif pad.name != "README.md" and not pad.name.startswith("_"):
            yield (*lees_bestand(pad, basis), pad)


def lees_bestand(pad: Path, basis: Path) -> tuple[Document | None, tuple[Melding, ...]]:
    """Read one file from disk; see `ontleed`."""
    bestand = toon_pad(pad, basis)
    if pad.suffix != ".yaml":
        yaml_naam = pad.suffix.lower() in {".yml", ".yaml", ".txt"} or not pad.suffix
        naam = f"Noem het bestand {pad.name.split('.')[0]}.yaml."
        weg = "Haal het bestand weg: hier staan alleen records."
        return None, (Melding(bestand, 1, "", "De bestandsnaam eindigt niet op .yaml.", naam if yaml_naam else weg),)
    try:
        stempel, inhoud = stempel_van(pad), pad.read_bytes()
    except OSError:
        return None, (Melding(bestand, 1, "", "Dit bestand kan niet worden gelezen.", "Kijk of u het mag openen."),)
    document, meldingen = ontleed(inhoud, bestand, pad.stem, tuple(pad.resolve().parent.parts[-3:]))
    return document and replace(document, inhoud=inhoud, stempel=stempel), meldingen


def stempel_van(pad: Path) -> tuple[int, ...]:
    """What tells this version of a file from another one, without reading it. Raises OSError."""
    stat = pad.stat()
    return stat.st_mtime_ns, stat.st_size, stat.st_ino


def toon_pad(pad: Path, basis: Path) -> str:
    """The path of a file as an editor sees it: relative to the project, with forward slashes."""
    return Path(os.path.relpath(eigen_plek(pad), basis.resolve())).as_posix()
