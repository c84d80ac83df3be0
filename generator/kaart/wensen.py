"""Which wishes of an initiative are still there on a day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.models import Hulp, Initiatief
from generator.models.initiatief import Wens


def levende_wensen(record: Hulp, vandaag: date) -> Iterator[Wens]:
    """The wishes of a record whose last day is not over; none of what has stopped."""
    for wens in record.wensen if isinstance(record, Initiatief) and record.gestopt is None else ():
        if wens.tot_wanneer is None or wens.tot_wanneer >= vandaag:
            yield wens
