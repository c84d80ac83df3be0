"""The months as people write them: in full and cut short. Every pattern of days is made from these."""

from __future__ import annotations

MAANDEN = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december")  # fmt: skip
_KORT = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
NUMMERS = {naam: nummer for namen in (MAANDEN, _KORT) for nummer, naam in enumerate(namen, start=1)} | {"sept": 9}
"""The number of a month, by every name it has."""
EEN_VAN = "|".join(sorted(NUMMERS, key=len, reverse=True))
"""The names as a pattern, long ones first."""
BEGIN_VAN = tuple(dict.fromkeys((*(maand[:3] for maand in MAANDEN), *_KORT)))
"""The first three letters of every name."""
