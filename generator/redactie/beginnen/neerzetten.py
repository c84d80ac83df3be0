"""A whole folder at once, or nothing: it is made beside its place and moved there when all of it is good."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex

from generator.bestand import schrijf


def in_de_weg(map_: Path) -> str:
    """What stands where the folder has to come; empty when there is room. Git and a Python of its own are no bother."""
    if map_.exists() and not map_.is_dir():
        return map_.name
    namen = (pad.name for pad in map_.iterdir() if not _hindert_niet(pad)) if map_.is_dir() else ()
    return ", ".join(sorted(namen))


@contextmanager
def neergezet(map_: Path, bestanden: Mapping[str, str]) -> Iterator[Path]:
    """Files by their paths, in a folder of their own to look at; they move to `map_` when that raised nothing."""
    bestaat = map_.is_dir()
    basis = map_ if bestaat else next(ouder for ouder in map_.absolute().parents if ouder.is_dir())
    naast = basis / f".{token_hex(8)}.nieuw"
    try:
        for naam, inhoud in bestanden.items():
            pad = naast / naam
            pad.parent.mkdir(parents=True, exist_ok=True)
            schrijf(pad, inhoud)
            if inhoud.startswith("#!"):
                pad.chmod(0o755)
        yield naast
        if bestaat:
            _verhuis(naast, map_)
        else:
            map_.parent.mkdir(parents=True, exist_ok=True)
            naast.rename(map_)
    finally:
        shutil.rmtree(naast, ignore_errors=True)


def _verhuis(van: Path, naar: Path) -> None:
    """Move what is in a folder; when something stops that, what was moved is gone again."""
    verhuisd: list[Path] = []
    try:
        for pad in sorted(van.iterdir()):
            doel = naar / pad.name
            if doel.exists():
                raise FileExistsError(17, "", str(doel))
            verhuisd.append(doel)
            pad.rename(doel)
    except BaseException:
        for doel in verhuisd:
            shutil.rmtree(doel) if doel.is_dir() else doel.unlink(missing_ok=True)
        raise


def _hindert_niet(pad: Path) -> bool:
    return pad.name == ".git" or (pad / "pyvenv.cfg").is_file()
