"""Whether everything can be read and seen in the colours there are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.kleuren.kleur import WIT, Kleur, contrast
from generator.kleuren.paren import PAPIER, PAREN, Paar
from generator.kleuren.tokens import Kleurenblad, Stand, Tokens
from generator.kleuren.zetting import Zetting

_NACHT = Kleur(*(18 / 255,) * 3)
"""What a dark browser shows under a page that lets something through."""


@dataclass(frozen=True)
class Proef:
    """One pair in one way of showing a page."""

    paar: Paar
    tokens: Tokens

    @property
    def wat(self) -> tuple[Paar, Stand]:
        """What this is about, whatever the colours are."""
        return self.paar, self.tokens.stand

    @property
    def op_wit(self) -> bool:
        """Whether this is on paper: a browser prints no grounds either."""
        return self.paar.op == PAPIER or self.tokens.stand.soort == "druk"

    @property
    def verhouding(self) -> float:
        """The contrast ratio, of the better one when there are two to see, and on the worst ground."""
        return max(map(self._gemeten, self.paar.voor))

    @property
    def voor(self) -> str:
        """The token that is seen best."""
        return max(self.paar.voor, key=self._gemeten)

    @property
    def goed(self) -> bool:
        """Whether this is enough."""
        return self.verhouding >= self.paar.nodig

    def raakt(self) -> frozenset[Zetting]:
        """Every place that has a say in it."""
        namen = [*self.paar.voor]
        if not self.op_wit:
            namen.append(self.paar.op)
            if self.tokens.kleur(self.paar.op).dekking < 1:
                namen += ["--vlak", "--vlak-zacht"]
        return frozenset(zetting for naam in namen for zetting in self.tokens.raakt(naam))

    def _gemeten(self, voor: str) -> float:
        kleur = self.tokens.kleur(voor)
        return min(contrast(kleur.op(grond), grond) for grond in self._gronden())

    def _gronden(self) -> Iterator[Kleur]:
        """The ground as it is seen; one that lets something through lies on a page or on a block of it."""
        if self.op_wit:
            yield WIT
            return
        kleur = self.tokens.kleur(self.paar.op)
        bodem = _NACHT if self.tokens.stand.soort == "donker" else WIT
        vlak = self.tokens.kleur("--vlak").op(bodem)
        yield kleur.op(vlak)
        if kleur.dekking < 1 and self.paar.op != "--vlak":
            yield kleur.op(self.tokens.kleur("--vlak-zacht").op(vlak))


def proeven(blad: Kleurenblad) -> Iterator[Proef]:
    """Every pair in every way of showing a page; what is set for paper takes the colours of a light page."""
    licht = blad.standen[0]
    for tokens in blad.standen:
        for paar in PAREN:
            gedrukt, op_papier = tokens.stand.soort == "druk", paar.op == PAPIER
            if (tokens is licht) if op_papier else (not gedrukt or paar.op == "--vlak"):
                yield Proef(paar, tokens)
