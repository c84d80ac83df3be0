"""Few words: a card and a poster say one thing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

MEESTE = 45
"""The most words on a card or a poster, everything counted: also the number, the address and the date."""

_GEDRUKT = ("proef", "titel", "kort", "actie", "telefoon", "wie", "adres", "editieregel")
_KAN_WEG = ("wie", "actie", "kort")  # what can be missed first goes first


def passend(gegevens: Mapping[str, Any], acties: Sequence[str]) -> dict[str, Any]:
    """The same with the first `actie` that leaves it within `MEESTE` words; when none does, other texts give way."""
    for zonder in ((), *(_KAN_WEG[: n + 1] for n in range(len(_KAN_WEG)))):
        for actie in acties:
            proef = {**gegevens, "actie": actie} | dict.fromkeys(zonder, "")
            if aantal(proef) <= MEESTE:
                return proef
    return {**gegevens, "actie": ""} | dict.fromkeys(_KAN_WEG, "")


def aantal(gegevens: Mapping[str, Any]) -> int:
    """How many words are printed."""
    return sum(len((gegevens.get(veld) or "").split()) for veld in _GEDRUKT)
