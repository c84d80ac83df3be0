"""V8 inside Python: runs JavaScript while the site is built. It knows nothing of what it runs."""

from __future__ import annotations

import json
from contextlib import ExitStack
from importlib.metadata import version
from typing import Any, Self

from py_mini_racer import MiniRacer

VERSIE = version("mini-racer")
"""Which V8 this is: another may reckon in another way."""


class V8:
    """One V8 with a memory of its own. Use it in a `with`: left open, it can keep Python from ending."""

    def __init__(self) -> None:
        self._v8 = MiniRacer()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._v8.close()

    def lees(self, *bronnen: str) -> None:
        """Run these source texts, one after the other; what they name stays known."""
        for bron in bronnen:
            self._v8.eval(bron)

    def vraag(self, functie: str, *argumenten: object) -> Any:
        """What an expression gives that stands for a function, such as `Taal.stam` or `(w) => w.length`, called with these arguments.

        Arguments and answer go over as JSON: any value that `json` can write and read, so a function that gives nothing
        cannot be asked.
        """
        gegeven = ", ".join(map(json.dumps, argumenten))
        return json.loads(str(self._v8.eval(f"JSON.stringify(({functie})({gegeven}))")))


class Open:
    """A V8 that stays open, for the code that it has read last: one that ran it before is quicker. Close it."""

    def __init__(self) -> None:
        self._open = ExitStack()
        self._kent: tuple[str, V8] | None = None

    def met(self, code: str) -> V8:
        """The one that has read this code; another one is closed."""
        if self._kent is None or self._kent[0] != code:
            self.close()
            v8 = self._open.enter_context(V8())
            v8.lees(code)
            self._kent = code, v8
        return self._kent[1]

    def close(self) -> None:
        """Close it, if it is there."""
        self._kent = None
        self._open.close()
