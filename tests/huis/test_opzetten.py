"""`make` on a machine that has next to nothing: it installs what is missing, or says in one sentence what to install."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import PROJECT

# Like that of a bare Debian: everything but ensurepip, until its package is there.
_PYTHON = f"""\
case "$*" in *ensurepip*) [ -e "$(dirname "$0")/geinstalleerd" ] || exit 1;; esac
exec {sys.executable} "$@"
"""
_APT = """\
echo "$@" >> "$(dirname "$0")/apt.log"
case "$*" in *install*) touch "$(dirname "$0")/geinstalleerd"; [ -e "$(dirname "$0")/python3" ] || mv "$(dirname "$0")/straks" "$(dirname "$0")/python3";; esac
"""
VENV = f"python3.{sys.version_info.minor}-venv"


@pytest.fixture
def bak(tmp_path: Path) -> Path:
    """A folder of commands in which only what is always there is real."""
    bak = tmp_path / "bin"
    bak.mkdir()
    for naam in ("sh", "dirname", "touch", "mv", "cat"):
        (bak / naam).symlink_to(next(p for p in (Path("/usr/bin") / naam, Path("/bin") / naam) if p.exists()))
    return bak


def zet(bak: Path, naam: str, tekst: str) -> None:
    (bak / naam).write_text(f"#!/bin/sh\n{tekst}")
    (bak / naam).chmod(0o755)


def richt_in(bak: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["/bin/sh", PROJECT / "gereedschap" / "venv.sh", "python3", bak.parent / "venv"],
        env={**os.environ, "PATH": str(bak)}, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip


@pytest.mark.audit
def test_als_root_op_debian_komt_venv_er_vanzelf(bak: Path) -> None:
    zet(bak, "python3", _PYTHON)
    zet(bak, "apt-get", _APT)
    zet(bak, "id", "echo 0")
    uitvoer = richt_in(bak)
    assert (uitvoer.returncode, uitvoer.stderr) == (0, "")
    assert (bak.parent / "venv" / "bin" / "pip").exists()
    assert f"install -y -qq --no-install-recommends {VENV}" in (bak / "apt.log").read_text()


@pytest.mark.audit
def test_als_root_op_debian_zonder_python_komt_ook_python_er_vanzelf(bak: Path) -> None:
    zet(bak, "straks", _PYTHON)
    zet(bak, "apt-get", _APT)
    zet(bak, "id", "echo 0")
    assert richt_in(bak).returncode == 0
    assert "--no-install-recommends python3 python3-venv" in (bak / "apt.log").read_text()


@pytest.mark.parametrize(
    ("python", "zin"),
    [
        (_PYTHON, f"Bij deze Python ontbreekt venv. Debian: sudo apt-get install {VENV}\n"),
        ("", "Python ontbreekt (python3). Debian: sudo apt-get install python3 python3-venv. macOS: brew install python.\n"),
    ],
)  # fmt: skip
def test_anders_staat_er_in_een_zin_wat_u_installeert(bak: Path, python: str, zin: str) -> None:
    if python:
        zet(bak, "python3", python)
    zet(bak, "apt-get", _APT)
    zet(bak, "id", "echo 1000")
    uitvoer = richt_in(bak)
    assert (uitvoer.returncode, uitvoer.stdout, uitvoer.stderr) == (1, "", zin)
    assert not (bak / "apt.log").exists()
