"""V8 inside Python: runs JavaScript while the site is built. It knows nothing of what it runs."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from importlib.metadata import version
from typing import Any, Self, TypeAlias

from py_mini_racer import JSEvalException, MiniRacer

VERSIE = version("mini-racer")
"""Which V8 this is: another may reckon in another way."""
_CODES = 2  # of the search, and of the geld-check


class V8:
    """One V8 with a memory of its own. Use it in a `with`: left open, it can keep Python from ending."""

    def __init__(self) -> None:
        self._v8 = MiniRacer()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._v8.close()

    def lees(self, *bronnen: str) -> None:
        """Run these source texts, one after the other; what they name stays known. Raises JSEvalException."""
        for bron in bronnen:
            self.als_tekst(bron)

    def vraag(self, functie: str, *argumenten: object) -> Any:
        """What an expression gives that stands for a function, such as `Taal.stam` or `(w) => w.length`, called with these arguments.

        Arguments and answer go over as JSON: any value that `json` can write and read, so a function that gives nothing
        cannot be asked. Raises JSEvalException.
        """
        gegeven = ", ".join(map(json.dumps, argumenten))
        return json.loads(self.als_tekst(f"JSON.stringify(({functie})({gegeven}))"))

    def als_tekst(self, bron: str) -> str:
        """What the last expression of a source text gives, as text. Raises JSEvalException."""
        return str(self._v8.eval(bron))


class Apart(V8):
    """The same in a process of its own: all that it needed is free again when it is closed, which a V8 in here keeps."""

    def __init__(self) -> None:
        # -P: what stands beside this file is not to be found under its name
        opdracht = (sys.executable, "-P", __file__)
        self._proces = subprocess.Popen(opdracht, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def __exit__(self, *_: object) -> None:
        self._proces.terminate()
        self._proces.communicate()

    def als_tekst(self, bron: str) -> str:
        """See `V8`; ChildProcessError when the process is no longer there."""
        assert self._proces.stdin
        assert self._proces.stdout
        try:
            self._proces.stdin.write(json.dumps(bron).encode() + b"\n")
            self._proces.stdin.flush()
        except BrokenPipeError:
            pass  # it has no answer either
        if not (antwoord := self._proces.stdout.readline()):
            raise ChildProcessError("Een hulpproces (V8) hield op.")
        uit, fout = json.loads(antwoord)
        if fout:
            raise JSEvalException(fout)
        return str(uit)


Opener: TypeAlias = Callable[[str], AbstractContextManager[V8]]
"""What gives a V8 that has read this code, for in a `with`."""


@contextmanager
def hier(code: str) -> Iterator[V8]:
    """One that is closed again."""
    with V8() as v8:
        v8.lees(code)
        yield v8


@contextmanager
def apart(code: str) -> Iterator[V8]:
    """One in a process of its own."""
    with Apart() as v8:
        v8.lees(code)
        yield v8


class Open:
    """V8s that stay open, for the codes that they have read last: one that ran it before is quicker. Close it."""

    def __init__(self) -> None:
        self._kent: dict[str, V8] = {}

    @contextmanager
    def met(self, code: str) -> Iterator[V8]:
        """The one that has read this code; the one that was not asked for longest is closed for it."""
        v8 = self._kent.pop(code, None)
        if v8 is None:
            self._houd(_CODES - 1)
            v8 = V8()
            v8.lees(code)
        self._kent[code] = v8
        yield v8

    def close(self) -> None:
        """Close all that are there."""
        self._houd(0)

    def _houd(self, aantal: int) -> None:
        while len(self._kent) > aantal:
            with self._kent.pop(next(iter(self._kent))):
                pass


def _antwoord() -> None:
    """Answer every line of the input, until there is none any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever asks, closes us
    with V8() as v8:
        for regel in sys.stdin.buffer:
            try:
                uit = v8.als_tekst(json.loads(regel)), ""
            except JSEvalException as fout:
                uit = "", str(fout) or type(fout).__name__
            sys.stdout.write(json.dumps(uit) + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    _antwoord()
