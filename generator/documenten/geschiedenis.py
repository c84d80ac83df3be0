"""What every record file held before: the commits of git, the oldest first, as a chain of versions for each file.

The only place that reads history. Without git, outside a repository, or when git refuses, there is none; of a clone that was
cut off, only what is there. Nothing is fetched, and nothing that is not committed counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from generator.documenten.git import vraag
from generator.documenten.gitlog import Commit, commits, inhoud_van, is_record, stam, wortel_van

Bekend = Literal["heel", "deels", "geen"]
WEG = ""
"""The blob of a file that is not there."""
_MEESTE = 5000  # commits
_VOORHEEN = re.compile(rb"^voorheen:(.*(?:\n[ \t]*-.*)*)", re.MULTILINE)


@dataclass(frozen=True)
class Versie:
    """A file as one commit left it; `blob` is the name of its bytes in git. What was there already when history begins has
    no news in it: `begin`.
    """

    commit: str
    dag: date
    bestand: str
    blob: str
    begin: bool = False


@dataclass(frozen=True)
class Geschiedenis:
    """All chains of versions, and since which day they tell everything. `deels`: this clone was cut off there."""

    bekend: Bekend = "geen"
    sinds: date | None = None
    ketens: tuple[tuple[Versie, ...], ...] = ()
    wortel: Path = Path()

    def inhoud(self, versies: Iterable[Versie]) -> Mapping[str, bytes]:
        """The bytes of these versions, by blob; what this clone does not hold is left out."""
        return inhoud_van(self.wortel, sorted({v.blob for v in versies if v.blob}))


def geschiedenis(basis: Path, mappen: Sequence[Path], sinds: date) -> Geschiedenis:
    """The history of the record files in these folders, of the commits since a day.

    The main line only: what a merge brings is of the day on which it came. A day is one of UTC, so that no computer has
    another one, and no commit of today is of tomorrow.
    """
    wortel, binnen = wortel_van(basis, mappen)
    if wortel is None or not binnen:
        return Geschiedenis()
    log = ["log", "--first-parent", "-m", "--raw", "--no-abbrev", "-M90%", "-z", f"--max-count={_MEESTE}"]
    vorm = "--format=%x01%H%x02%P%x02%ct"
    uit = vraag(wortel, *log, f"--since={sinds.isoformat()}T00:00:00Z", vorm, "--", *binnen)
    if uit is None:
        return Geschiedenis()
    alle = list(commits(uit.decode("utf-8", "surrogateescape")))[::-1]
    if alle and not alle[0].eerste:
        alle[0].eerste = _is_begin(wortel, alle[0], binnen)
    deels = vraag(wortel, "rev-parse", "--is-shallow-repository") != b"false\n"
    begint = alle[0].dag if alle and (deels or alle[0].eerste or len(alle) == _MEESTE) else sinds
    return Geschiedenis("deels" if deels else "heel", max(begint, sinds), tuple(_ketens(wortel, alle)), wortel)


def _is_begin(wortel: Path, commit: Commit, mappen: Sequence[str]) -> bool:
    """Whether nothing stood in these folders before this commit."""
    if any(soort != "A" for soort, *_ in commit.stappen):
        return False
    return vraag(wortel, "ls-tree", "-r", "--name-only", commit.ouders.split()[0], "--", *mappen) == b""


def _ketens(wortel: Path, alle: Iterable[Commit]) -> Iterator[tuple[Versie, ...]]:
    """The versions of each file, over renames: the same name in another folder, nearly the same text, or an id in `voorheen`."""
    levend: dict[str, list[Versie]] = {}
    klaar: dict[str, list[Versie]] = {}
    for commit in alle:
        erbij, weg = [], []
        for soort, oud, nieuw, van, naar in commit.stappen:
            if not is_record(naar) and not is_record(van):
                continue
            if soort == "R":
                weg.append((van, oud))
                erbij.append((naar, nieuw, van))
            elif soort == "D":
                weg.append((van, oud))
            elif soort in "AC":
                erbij.append((naar, nieuw, ""))
            else:
                _keten(levend, naar, oud, commit).append(Versie(commit.naam, commit.dag, naar, nieuw))
        los = {van: _keten(levend, van, oud, commit) for van, oud in weg}
        for van in los:
            del levend[van]
        oude_ids = {} if commit.eerste else _oude_ids(wortel, [nieuw for _, nieuw, van in erbij if not van])
        namen_nu = {stam(pad) for pad in levend} if erbij or los else set()
        for naar, nieuw, van in erbij:
            namen = {stam(naar), *oude_ids.get(nieuw, ())}
            van = van or next((pad for pad in los if stam(pad) in namen), "")
            eerder = los.pop(van, None) or next((klaar.pop(naam) for naam in namen if naam in klaar), [])
            elders = stam(naar) in namen_nu  # a town's own one on top of one of every town
            begin = commit.eerste or (elders and not eerder)
            levend[naar] = [*eerder, Versie(commit.naam, commit.dag, naar, nieuw, begin)]
        for pad, keten in los.items():
            keten.append(Versie(commit.naam, commit.dag, pad, WEG, begin=stam(pad) in namen_nu))
            klaar[stam(pad)] = keten
    yield from map(tuple, (*levend.values(), *klaar.values()))


def _keten(levend: dict[str, list[Versie]], pad: str, oud: str, commit: Commit) -> list[Versie]:
    """The chain of a file; of one that history did not name before, it begins with what it held."""
    return levend.setdefault(pad, [Versie("", commit.dag, pad, oud, begin=True)])


def _oude_ids(wortel: Path, blobs: Sequence[str]) -> Mapping[str, frozenset[str]]:
    """The ids that new files say they had before, by blob."""
    inhoud = inhoud_van(wortel, sorted(set(blobs))) if blobs else {}
    vondsten = ((blob, _VOORHEEN.search(tekst)) for blob, tekst in inhoud.items())
    return {blob: frozenset(re.findall(r"[a-z0-9-]+", v[1].decode("utf-8", "replace"))) for blob, v in vondsten if v}
