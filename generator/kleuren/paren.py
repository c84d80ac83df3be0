"""What stands on what, on every page and sheet. A new pair in a style sheet of the theme gets its line here.

Not here is what nobody needs to see to use the page: lines between things, and edges and second tones as decoration.
"""

from __future__ import annotations

from dataclasses import dataclass

TEKST, GROOT = 4.5, 3.0
"""What WCAG 2.2 AA asks of text (1.4.3), and of large text, signs, edges of fields and the focus (1.4.3, 1.4.11)."""
PAPIER = "papier"
"""The ground of what is printed from Typst: white."""


@dataclass(frozen=True)
class Paar:
    """Something that must be told from its ground; of two tokens in `voor` one is enough, as both are there."""

    wat: str
    voor: tuple[str, ...]
    op: str
    nodig: float = TEKST


def _op(gronden: str, wat: str, voor: str, nodig: float = TEKST) -> tuple[Paar, ...]:
    tokens = tuple(f"--{naam}" for naam in voor.split())
    return tuple(Paar(wat, tokens, grond if grond == PAPIER else f"--{grond}", nodig) for grond in gronden.split())


PAREN: tuple[Paar, ...] = (
    *_op("vlak vlak-zacht let-op", "gewone tekst", "inkt"),
    *_op("vlak vlak-zacht let-op", "een bijschrift", "inkt-zacht"),
    *_op("vlak vlak-zacht let-op", "een link of een rustige knop", "link"),
    *_op("vlak vlak-zacht", "een gekozen knop of een groen label", "goed"),
    *_op("hoofd", "de tekst op een knop of in de kop", "op-hoofd"),
    *_op("hoofd-donker", "het menu", "op-hoofd"),
    *_op("nood", "de noodknop", "op-nood"),
    *_op("focus", "de zoekknop, of de zin die wordt voorgelezen", "op-focus"),
    *_op("hoofd", "de rand van het zoekveld", "inkt vlak", GROOT),
    *_op("vlak", "de rand van een keuzeveld", "inkt-zacht", GROOT),
    *_op("vlak vlak-zacht let-op hoofd hoofd-donker", "de rand om waar het toetsenbord is", "focus op-focus", GROOT),
    *_op(PAPIER, "gewone tekst", "inkt"),
    *_op(PAPIER, "een kop", "hoofd"),
    *_op(PAPIER, "een groot noodnummer", "nood", GROOT),
)
KLEUREN = frozenset(naam for paar in PAREN for naam in (*paar.voor, paar.op)) - {PAPIER} | {"--lijn"}
"""Every token that is a colour."""
