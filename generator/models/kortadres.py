"""A short code for every record, for what is typed from paper or sent in a text message.

The code follows from the id alone, so it needs no list of its own and stays the same as long as the id, or an old id in
`voorheen`, exists.
"""

from __future__ import annotations

import hashlib

TEKENS = "0123456789abcdefghjkmnpqrstvwxyz"
"""Crockford's base 32 (https://www.crockford.com/base32.html): no i, l, o or u, which are misread or make words."""
LENGTE = 5


def code(id_: str) -> str:
    """The code of an id: `LENGTE` signs of `TEKENS`, the first 25 bits of its SHA-256."""
    getal = int.from_bytes(hashlib.sha256(id_.encode()).digest()[:4], "big") >> 7
    return "".join(TEKENS[getal >> 5 * plaats & 31] for plaats in reversed(range(LENGTE)))
