"""What differs between now and another commit or branch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.documenten.git import vraag
from generator.documenten.gitlog import commits, inhoud_van, is_record, wortel_van


@dataclass(frozen=True)
class Verschil:
    """A file that is not as it was: where it stood and what it held then (nothing when it was not there), and where it is now
    (empty when it is gone).
    """

    toen: str
    inhoud: bytes
    nu: str


def verschillen(basis: Path, mappen: Sequence[Path], ref: str) -> tuple[Verschil, ...] | None:
    """What differs between the files of now, committed or not, and where they parted from another branch or commit; None when
    git does not know that.
    """
    wortel, binnen = wortel_van(basis, mappen)
    af = vraag(wortel, "merge-base", ref, "HEAD") if wortel and _bestaat(wortel, ref) else None
    if wortel is None or af is None:
        return None
    naam = af.decode().strip()
    uit = vraag(wortel, "diff", "--raw", "--no-abbrev", "-M90%", "-z", naam, "--", *binnen)
    if uit is None:
        return None
    alles = f"\x01{naam}\x02\x020\n{uit.decode('utf-8', 'surrogateescape')}"
    stappen = [stap for commit in commits(alles) for stap in commit.stappen]
    inhoud = inhoud_van(wortel, sorted({oud for _, oud, *_ in stappen if oud}))
    return tuple(
        Verschil("" if soort == "A" else van, inhoud.get(oud, b""), "" if soort == "D" else naar)
        for soort, oud, _, van, naar in stappen
        if is_record(van) or is_record(naar)
    )


def commits_sinds(basis: Path, ref: str) -> frozenset[str] | None:
    """The commits since another one; None when git does not know it."""
    wortel, _ = wortel_van(basis, ())
    uit = vraag(wortel, "rev-list", f"{ref}..HEAD") if wortel and _bestaat(wortel, ref) else None
    return None if uit is None else frozenset(uit.decode().split())


def _bestaat(wortel: Path, ref: str) -> bool:
    return (
        not ref.startswith("-") and vraag(wortel, "rev-parse", "--verify", "--quiet", f"{ref}^{{commit}}") is not None
    )
