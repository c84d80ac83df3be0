"""V8 inside Python: runs JavaScript while the site is built. It knows nothing of what it runs."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, suppress
from functools import cache
from typing import IO, Any, Self, TypeAlias

from py_mini_racer import JSEvalException, MiniRacer

_CODES = 2  # of the search, and of the geld-check


@cache
def versie() -> str:
    """Which V8 this is: another may reckon in another way."""
    from importlib.metadata import version  # with all that reads mail: a process that only reckons does not ask

    return version("mini-racer")


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
        with suppress(BrokenPipeError):  # then there is no answer either
            _geef(self._proces.stdin, bron)
        gelukt, uit = _neem(self._proces.stdout), _neem(self._proces.stdout)
        if uit is None:
            raise ChildProcessError("Een hulpproces (V8) hield op.")
        if not gelukt:
            raise JSEvalException(uit)
        return uit


def _geef(pijp: IO[bytes], tekst: str) -> None:
    """Write a text of any length, with half signs in it too: JavaScript knows those."""
    inhoud = tekst.encode("utf-8", "surrogatepass")
    pijp.write(b"%d\n" % len(inhoud))
    pijp.write(inhoud)
    pijp.flush()


def _neem(pijp: IO[bytes]) -> str | None:
    """What `_geef` wrote; None when nobody writes any more."""
    lengte = pijp.readline()
    inhoud = pijp.read(int(lengte or 0))
    return inhoud.decode("utf-8", "surrogatepass") if lengte and len(inhoud) == int(lengte) else None


Opener: TypeAlias = Callable[[str], AbstractContextManager[V8]]
"""What gives a V8 that has read this code, for in a `with`."""


@contextmanager
def hier(code: str) -> Iterator[V8]:
    """One that is closed again."""
    with V8() as v8:
        v8.lees(code)
        yield v8


@contextmanager
def apart() -> Iterator[Opener]:
    """What gives one in a process of its own: the same for every code, and there from when it is first asked for."""
    gelezen = set[str]()
    with ExitStack() as open_:
        v8: Apart | None = None

        @contextmanager
        def met(code: str) -> Iterator[V8]:
            nonlocal v8
            v8 = v8 or open_.enter_context(Apart())
            if code not in gelezen:
                v8.lees(code)
                gelezen.add(code)
            yield v8

        yield met


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
    """Answer every text of the input, until there is none any more."""
    if signal.getsignal(signal.SIGINT) != signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C goes to whoever asks too, who says what there is to say
    with V8() as v8:
        while (bron := _neem(sys.stdin.buffer)) is not None:
            try:
                gelukt, uit = "ja", v8.als_tekst(bron)
            except JSEvalException as fout:
                gelukt, uit = "", str(fout)
            _geef(sys.stdout.buffer, gelukt)
            _geef(sys.stdout.buffer, uit)


if __name__ == "__main__":
    _antwoord()
