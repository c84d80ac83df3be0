"""A short code for every record, for what is typed from paper or sent in a text message.

A code is made of the id alone. Two ids can share the short one: then one of them gets a longer one, and what was ever
published keeps what it had (`codes`).
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

MAP = "k"
"""The folder of the short addresses."""
TEKENS = "0123456789abcdefghjkmnpqrstvwxyz"
"""Crockford's base 32 (https://www.crockford.com/base32.html): no i, l, o or u, which are misread or make words."""
LENGTE = 5
LANGER = "u"
"""Stands in front of a longer code, once for every sign that it has more: so codes that were put one after the other can be
told apart, and no code is the beginning of another one.
"""
_LANGST = 256 // 5 - LENGTE
"""More signs than this are not in a SHA-256."""


def code(id_: str, langer: int = 0) -> str:
    """The code of an id: `LENGTE` signs of `TEKENS`, the first 25 bits of its SHA-256; or a longer one."""
    bits = 5 * (LENGTE + langer)
    getal = int.from_bytes(hashlib.sha256(id_.encode()).digest(), "big") >> 256 - bits
    return LANGER * langer + "".join(TEKENS[getal >> plaats & 31] for plaats in range(bits - 5, -5, -5))


def codes(
    ids: Iterable[str], online: Collection[str] = frozenset(), vergeven: Collection[str] = frozenset()
) -> Mapping[str, str]:
    """The code of every id, each another one, whatever the order of the ids.

    `online` are the ids that were ever published and `vergeven` the codes. An id that was published keeps its code: the
    longest in `vergeven` that can be its own. Any other id gets the short one, unless somebody has or had that; then one so
    long that no other id could have it, so that it is sure later on whose it is.
    """
    alle, bezet, zelfde = {*ids, *online}, {*vergeven}, defaultdict[str, set[str]](set)
    for id_ in alle:
        zelfde[code(id_)].add(id_)
    hoogstens = min(_LANGST, max((een.count(LANGER) for een in bezet), default=0))
    gehad = {id_: _langste(id_, bezet, hoogstens) for id_ in alle}
    over, uit = set(bezet), dict[str, str]()
    for id_ in sorted(online):
        if (eigen := code(id_, max(gehad[id_], 0))) in over:
            uit[id_] = eigen
            over.remove(eigen)
    for id_ in sorted(alle - uit.keys(), key=lambda id_: (id_ not in online, id_)):
        anderen = zelfde[code(id_)] - {id_}
        langer = gehad[id_] + 1
        while code(id_, langer) in bezet or (langer and any(code(a, langer) == code(id_, langer) for a in anderen)):
            langer += 1
        uit[id_] = code(id_, langer)
        bezet.add(uit[id_])
    return uit


def _langste(id_: str, vergeven: Collection[str], hoogstens: int) -> int:
    """How many signs the longest of these codes that this id can have is longer than the short one; -1 without any."""
    return next((langer for langer in range(hoogstens, -1, -1) if code(id_, langer) in vergeven), -1)
