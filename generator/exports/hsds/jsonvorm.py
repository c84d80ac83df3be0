"""Services as JSON: what is not known is not there."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date

from generator.exports.hsds.modellen import Service


def als_json(diensten: Iterable[Service]) -> bytes:
    """A list of whole services, everything nested."""
    return json.dumps(list(diensten), default=_deel, ensure_ascii=False, separators=(",", ":")).encode()


def _deel(deel: object) -> object:
    if isinstance(deel, date):
        return str(deel)
    return {naam: waarde for naam, waarde in vars(deel).items() if waarde is not None and waarde != ()}
