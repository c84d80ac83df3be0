"""What the build before this one worked out, in the same process: while somebody edits, most of it is the same again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

R = TypeVar("R")


@dataclass(eq=False)
class Geheugen:
    """For each name the last answer, and all that it was worked out from. That is compared, so an answer is never out of
    date; and there is one for each name, so it holds no more than one site.
    """

    _weet: dict[tuple[str, str], tuple[object, Any]] = field(default_factory=dict, repr=False)

    def of_opnieuw(self, soort: str, naam: str, uit: object, maak: Callable[[], R]) -> R:
        """What `maak` gives, or gave when `uit` was the same; who gets it may not change it."""
        eerder = self._weet.get((soort, naam))
        if eerder is not None and eerder[0] == uit:
            antwoord: R = eerder[1]
            return antwoord
        nieuw = maak()
        self._weet[soort, naam] = uit, nieuw
        return nieuw

    def zelfde(self, soort: str, naam: str, nieuw: R) -> R:
        """The object that stood here before when it equals `nieuw`, else `nieuw`: one and the same is quick to compare."""
        return self.of_opnieuw(soort, naam, nieuw, lambda: nieuw)
