"""A question to somebody who adds something, and what is done with the answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class Vraag:
    """One question. `naam` is its option on the command line; without `voorstel` an empty answer is none.

    What is `nodig` is asked until there is an answer.
    """

    naam: str
    zin: str
    voorstel: str = ""
    nodig: bool = False


class Gesprek(Protocol):
    """What keeps the answers, and judges each of them when it is given."""

    @property
    def antwoorden(self) -> Mapping[str, str]:
        """The answers that were good, by question."""

    def antwoord(self, naam: str, waarde: str) -> str:
        """Keep an answer; when it cannot be, keep nothing and return what is wrong with it."""

    def beter(self, naam: str, waarde: str) -> str:
        """What somebody may have meant by an answer that was refused."""

    def stand(self) -> str:
        """Whether anything is written, for who stops."""
