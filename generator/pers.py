"""Typst, here or in a process of its own: what it needs for a large document is free again when that process ends. It knows
nothing of what it sets.
"""

from __future__ import annotations

import pickle
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import typst

Zetwerk = tuple[str, dict[str, str], dict[str, Any]]
"""What is to be set: the name of a template, the texts it is given by name, and the form that Typst is asked for."""


class Pers(NamedTuple):
    """What is the same for all that is set: the folders of the templates and of the letter, and the time in seconds since 1970."""

    sjablonen: str
    letter: str
    tijd: int

    def zet(self, werk: Sequence[Zetwerk]) -> list[bytes | str]:
        """Of each the finished file, or what Typst says of its template; one that is wrong is tried once."""
        letters = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[self.letter])
        compiler, fout = typst.Compiler(root=self.sjablonen, font_paths=letters), dict[str, str]()
        uit: list[bytes | str] = []
        for sjabloon, invoer, vorm in werk:
            pad = Path(self.sjablonen) / f"{sjabloon}.typ"
            if sjabloon not in fout:
                try:
                    bestand = compiler.compile(pad, sys_inputs=invoer, timestamp=self.tijd, **vorm)
                except typst.TypstError as verkeerd:
                    fout[sjabloon] = verkeerd.diagnostic or verkeerd.message
                else:
                    assert isinstance(bestand, bytes)
                    uit.append(bestand)
                    continue
            uit.append(fout[sjabloon])
        return uit

    def zet_apart(self, werk: Sequence[Zetwerk]) -> list[bytes | str]:
        """The same in a process that ends with it; ChildProcessError when that did not go well."""
        opdracht = (
            sys.executable,
            "-P",
            __file__,
        )  # -P: what stands beside this file is not to be found under its name
        proces = subprocess.run(opdracht, input=pickle.dumps((*self, werk)), stdout=subprocess.PIPE, check=False)
        if proces.returncode:
            raise ChildProcessError("Een hulpproces (Typst) hield op.")
        uit: list[bytes | str] = pickle.loads(proces.stdout)
        return uit


if __name__ == "__main__":
    if signal.getsignal(signal.SIGINT) != signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C goes to whoever asks too, who says what there is to say
    *zelf, gevraagd = pickle.load(sys.stdin.buffer)
    sys.stdout.buffer.write(pickle.dumps(Pers(*zelf).zet(gevraagd)))
