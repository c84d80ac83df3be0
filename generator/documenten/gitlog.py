"""What git says of commits, blobs and its folder, read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NamedTuple

from generator.documenten.git import in_git, vraag

_COMMIT = re.compile(r"\x01([0-9a-f]+)\x02([0-9a-f ]*)\x02(-?\d+)")
_REGEL = re.compile(r":\d+ \d+ ([0-9a-f]+) ([0-9a-f]+) ([A-Z])\d*")


class Stap(NamedTuple):
    """What a commit did with a file: the letter of git for it, the blob before and after (empty: none), and the path of both."""

    soort: str
    oud: str
    nieuw: str
    van: str
    naar: str


def wortel_van(basis: Path, mappen: Sequence[Path]) -> tuple[Path | None, list[str]]:
    """The folder of the repository, and those of these folders that are in it, as paths from there."""
    basis = basis.resolve()
    waar = vraag(basis, "rev-parse", "--show-toplevel") if in_git(basis) else None
    if waar is None:
        return None, []
    wortel = Path(waar.decode("utf-8", "surrogateescape").removesuffix("\n")).resolve()
    volledig = (map_.resolve() for map_ in mappen)
    return wortel, [map_.relative_to(wortel).as_posix() for map_ in volledig if map_.is_relative_to(wortel)]


@dataclass
class Commit:
    """One commit and what it did; `eerste`: nothing was before it."""

    naam: str
    ouders: str
    dag: date
    eerste: bool
    stappen: list[Stap] = field(default_factory=list)


def commits(uit: str) -> Iterator[Commit]:
    """The commits in what `git log --raw -z` says in this form: `%x01%H%x02%P%x02%ct`."""
    commit: Commit | None = None
    delen = iter(uit.split("\0"))
    for deel in delen:
        if kop := _COMMIT.search(deel):
            if commit:
                yield commit
            commit = Commit(kop[1], kop[2], _dag(int(kop[3])), not kop[2])
        if (regel := _REGEL.search(deel)) and commit:
            oud, nieuw, soort = regel.groups()
            pad = next(delen)
            naar = next(delen) if soort in "RC" else pad
            commit.stappen.append(Stap(soort, oud.strip("0") and oud, nieuw.strip("0") and nieuw, pad, naar))
    if commit:
        yield commit


def _dag(seconden: int) -> date:
    """The day of a moment; one that no calendar has is after today for everybody."""
    try:
        return datetime.fromtimestamp(seconden, UTC).date()
    except (ValueError, OverflowError, OSError):
        return date.max


def is_record(pad: str) -> bool:
    """Whether this is a file in which a record can stand."""
    return pad.endswith(".yaml") and not pad.rpartition("/")[2].startswith(("_", "."))


def stam(pad: str) -> str:
    """The id of the record in a file."""
    return pad.rpartition("/")[2].removesuffix(".yaml")


def inhoud_van(wortel: Path, blobs: Sequence[str]) -> Mapping[str, bytes]:
    """The bytes of blobs; what this clone does not hold is left out."""
    uit = vraag(wortel, "cat-file", "--batch", invoer="".join(f"{blob}\n" for blob in blobs)) or b""
    inhoud, plek = {}, 0
    while plek < len(uit):
        eind = uit.index(b"\n", plek)
        blob, soort, *lengte = uit[plek:eind].decode().split()
        plek = eind + 1
        if soort == "blob":
            inhoud[blob] = uit[plek : plek + int(lengte[0])]
            plek += int(lengte[0]) + 1
    return inhoud
