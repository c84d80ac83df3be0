"""Asking git. Without git, outside a repository, or when git refuses, there is no answer; nothing is fetched or changed."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

_RUSTIG = {"GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1", "LC_ALL": "C"}


def in_git(basis: Path) -> bool:
    """Whether this folder is in a repository, found without starting anything."""
    return any((map_ / ".git").exists() for map_ in (basis, *basis.parents))


def vraag(waar: Path, *wat: str, invoer: str = "") -> bytes | None:
    """What git answers to a command in this folder; None when it is not there, or fails."""
    opdracht = ["git", "-c", "log.showSignature=false", "-c", "core.quotePath=false", *wat]
    try:
        uit = subprocess.run(
            opdracht, cwd=waar, input=invoer.encode(), env=os.environ | _RUSTIG, capture_output=True, check=False
        )
    except OSError:
        return None
    return uit.stdout if uit.returncode == 0 else None
