"""Which files somebody has just been working in, as git knows it."""

from __future__ import annotations

from pathlib import Path

from generator.documenten.git import in_git, vraag


def veranderd(basis: Path) -> frozenset[str]:
    """The files below this folder, as paths from it, that are not as they were committed; when all are, those that the last
    commit changed. None without git, or when this is no repository.
    """
    basis = basis.resolve()
    if not in_git(basis):
        return frozenset()
    nu = _git(basis, "ls-files", "--others", "--exclude-standard") + _git(
        basis, "diff", "--name-only", "--relative", "HEAD"
    )
    return frozenset(nu or _git(basis, "diff", "--name-only", "--relative", "HEAD~1", "HEAD"))


def _git(basis: Path, *wat: str) -> list[str]:
    """The lines that git answers; none when it fails."""
    return (vraag(basis, *wat) or b"").decode("utf-8", "replace").splitlines()
