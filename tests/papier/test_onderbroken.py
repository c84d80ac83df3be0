"""Ctrl-C goes to who sets paper too; who asked for it says what there is to say."""

from __future__ import annotations

import signal
import subprocess
import sys

import pytest

from generator import pers

_ONDERBROKEN = """
import os, runpy, signal, sys

class Invoer:
    @property
    def buffer(self):
        os.kill(os.getpid(), signal.SIGINT)
        sys.exit(3)

signal.signal(signal.SIGINT, signal.SIG_IGN if "nohup" in sys.argv else signal.default_int_handler)
sys.stdin = Invoer()
runpy.run_path(sys.argv[1], run_name="__main__")
"""


@pytest.mark.proces
@pytest.mark.parametrize(("hoe", "einde"), [("", -signal.SIGINT), ("nohup", 3)])
def test_wie_zet_wordt_onderbroken_zonder_iets_te_zeggen(hoe: str, einde: int) -> None:
    """Where nobody can interrupt a build, it goes on."""
    opdracht = [sys.executable, "-c", _ONDERBROKEN, pers.__file__, hoe]
    uit = subprocess.run(opdracht, capture_output=True, text=True, timeout=60, check=False)
    assert (uit.returncode, uit.stdout, uit.stderr) == (einde, "", "")
