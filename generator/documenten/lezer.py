"""Read the files of a folder from disk."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

from generator.documenten.document import Document
from generator.documenten.mappen import Bezwaar, bestanden_in, eigen_plek
from generator.documenten.ontleder import ontleed
from generator.geheugen import Geheugen
from generator.meldingen import Melding
from generator.models.bedoeling import als_id

_LEESMIJ = frozenset({"readme", "leesmij", "leesme", "leesmijeerst"})


def lees_map(
    map_: Path, basis: Path, geheugen: Geheugen, zonder: Path | None = None
) -> Iterator[tuple[Document | None, tuple[Melding, ...], Path]]:
    """Read every `.yaml` file below `map_`, in a fixed order, except those in the folder `zonder`.

    A README.md and names that begin with `_` or `.` are skipped; any other file gets a melding, because its editor
    thinks that it is on the site. `basis` is the folder that shown paths start from. Yields the document (None when it
    could not be read at all), the meldingen about it, and its one path (`eigen_plek`).
    """
    echt = cache(Path.resolve)  # of thousands of files in a few folders
    for gevonden, bezwaar in bestanden_in(map_, basis):
        if zonder in gevonden.parents:
            continue
        pad = echt(gevonden.parent) / gevonden.name
        bestand = _getoond(pad, echt(basis))
        if bezwaar:
            yield None, (Melding(bestand, 1, "", *bezwaar),), pad
        elif pad.name != "README.md" and not pad.name.startswith("_"):
            yield (*_lees(pad, bestand, geheugen), pad)


def lees_bestand(
    pad: Path, basis: Path, geheugen: Geheugen | None = None
) -> tuple[Document | None, tuple[Melding, ...]]:
    """Read one file from disk, unless `geheugen` knows it as it is; see `ontleed`."""
    return _lees(eigen_plek(pad), toon_pad(pad, basis), geheugen or Geheugen())


def _lees(pad: Path, bestand: str, geheugen: Geheugen) -> tuple[Document | None, tuple[Melding, ...]]:
    if bezwaar := _bezwaar_tegen_naam(pad):
        return None, (Melding(bestand, 1, "", *bezwaar),)
    try:
        stempel, inhoud = stempel_van(pad), pad.read_bytes()
    except OSError:
        return None, (Melding(bestand, 1, "", "Dit bestand kan niet worden gelezen.", "Kijk of u het mag openen."),)
    mappen = pad.parent.parts[-3:]

    def lees() -> tuple[Document | None, tuple[Melding, ...]]:
        document, meldingen = ontleed(inhoud, bestand, pad.stem, mappen)
        return document and replace(document, inhoud=inhoud, stempel=stempel), meldingen

    return geheugen.of_opnieuw("lees", bestand, (inhoud, mappen), lees)


def _bezwaar_tegen_naam(pad: Path) -> Bezwaar | None:
    kaal, yaml = pad.name.split(".")[0], pad.suffix == ".yaml"
    id_ = als_id(kaal)
    if id_.replace("-", "") in _LEESMIJ:
        er_al = pad.with_name("README.md").exists()
        weg = "Haal het weg: README.md staat er al." if er_al else "Noem het README.md, of haal het weg."
        return "Dit is geen record, maar uitleg bij deze map.", weg
    if yaml:
        return None
    wat = "De bestandsnaam eindigt niet op .yaml."
    if pad.suffix.lower() not in {"", ".yml", ".yaml", ".txt"}:
        return wat, "Haal het bestand weg: hier staan alleen records."
    naam = f"{id_ or kaal}.yaml"
    if pad.with_name(naam).exists():
        return wat, f"Haal het bestand weg: {naam} staat er al. Staat hier iets nieuws in? Zet dat eerst daarin."
    return wat, f"Noem het bestand {naam}."


def stempel_van(pad: Path) -> tuple[int, ...]:
    """What tells this version of a file from another one, without reading it. Raises OSError."""
    stat = pad.stat()
    return stat.st_mtime_ns, stat.st_size, stat.st_ino


def toon_pad(pad: Path, basis: Path) -> str:
    """The path of a file as an editor sees it: relative to the project, with forward slashes."""
    return _getoond(eigen_plek(pad), basis.resolve())


def _getoond(pad: Path, basis: Path) -> str:
    return Path(os.path.relpath(pad, basis)).as_posix()
