"""Which value every token has: on a light page, a dark one, in print, and in any other medium that is asked about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from generator.kleuren.kleur import Kleur, lees_kleur
from generator.kleuren.zetting import Zetting, melding
from generator.meldingen import Melding

_VAR = re.compile(r"var\(\s*(--[\w-]+)\s*(?:,((?:[^()]|\((?:[^()]|\([^()]*\))*\))*))?\)", re.IGNORECASE)
_GENOEMD = re.compile(r"var\(\s*(--[\w-]+)", re.IGNORECASE)
Soort = Literal["licht", "donker", "druk"]
_SOORTEN: tuple[Soort, ...] = ("licht", "donker", "druk")
_BEKEND = {
    "all": _SOORTEN,
    "screen": ("licht", "donker"),
    "print": ("druk",),
    "(prefers-color-scheme:light)": ("licht", "druk"),
    "(prefers-color-scheme:dark)": ("donker",),
}


class Onleesbaar(Exception):
    """A token has no colour; `melding` says where, what is wrong, and what to do."""

    def __init__(self, melding: Melding) -> None:
        super().__init__(melding.wat)
        self.melding = melding


@dataclass(frozen=True)
class Stand:
    """One way in which a page is shown; `ook` are media that nobody but their writer knows: `(min-width:64rem)`."""

    soort: Soort
    ook: frozenset[str] = frozenset()

    def geldt(self, voorwaarden: Iterable[str]) -> bool:
        """Whether all these media hold."""
        return all(any(all(map(self._geldt, keus)) for keus in _keuzes(vraag)) for vraag in voorwaarden)

    def _geldt(self, deel: str) -> bool:
        return self.soort in _BEKEND[deel] if deel in _BEKEND else deel in self.ook

    def __str__(self) -> str:
        waar = {
            "licht": "op een lichte pagina",
            "donker": "op een donkere pagina",
            "druk": "op een print van de pagina",
        }
        return " bij ".join((waar[self.soort], *sorted(self.ook)))


@dataclass(frozen=True)
class Tokens:
    """The value of every token in one way of showing a page."""

    stand: Stand
    zettingen: Mapping[str, Zetting]

    def kleur(self, naam: str) -> Kleur:
        """The colour of a token. Raises Onleesbaar; KeyError when it is not set."""
        tekst = self._tekst(naam, ())
        if kleur := lees_kleur(tekst):
            return kleur
        geschreven = self.bron(naam)
        fout = melding(
            geschreven,
            f"“{geschreven.waarde}” is niet te lezen als kleur.",
            "Schrijf een kleur met # en zes tekens (0 tot en met 9, a tot en met f), zoals #0b5563.",
        )
        raise Onleesbaar(fout)

    def bron(self, naam: str) -> Zetting:
        """Where the colour of a token is written: at the end of a chain of `var()`."""
        zetting = self.zettingen[naam]
        verder = _VAR.fullmatch(zetting.waarde)
        return self.bron(verder[1]) if verder and verder[1] in self.zettingen else zetting

    def raakt(self, naam: str) -> frozenset[Zetting]:
        """Every place that has a say in the colour of a token."""
        uit: set[Zetting] = set()
        rest = [naam]
        while rest:
            zetting = self.zettingen.get(rest.pop())
            if zetting and zetting not in uit:
                uit.add(zetting)
                rest += _GENOEMD.findall(zetting.waarde)
        return frozenset(uit)

    def met(self, nieuw: Zetting) -> Tokens:
        """The same with `nieuw` in its place."""
        return replace(self, zettingen={n: nieuw if z.rang == nieuw.rang else z for n, z in self.zettingen.items()})

    def _tekst(self, naam: str, via: tuple[str, ...]) -> str:
        zetting = self.zettingen[naam]
        if naam in via:
            wat = f"“{naam}” verwijst via var() naar zichzelf."
            raise Onleesbaar(melding(zetting, wat, "Schrijf hier een kleur, zoals #0b5563."))

        def vul(vondst: re.Match[str]) -> str:
            ander, anders = vondst.groups()
            if ander in self.zettingen:
                return self._tekst(ander, (*via, naam))
            if anders is None:
                wat = f"“{zetting.waarde}” verwijst naar {ander}, en dat staat nergens."
                raise Onleesbaar(melding(zetting, wat, "Schrijf hier zelf een kleur, zoals #0b5563."))
            return _VAR.sub(vul, anders).strip()

        return _VAR.sub(vul, zetting.waarde)


@dataclass(frozen=True)
class Kleurenblad:
    """All that style sheets say about tokens; who is told of it cannot change the sheets in `vast`."""

    zettingen: tuple[Zetting, ...]
    vast: frozenset[str] = frozenset()

    @cached_property
    def standen(self) -> tuple[Tokens, ...]:
        """The tokens in every way of showing a page that makes a difference; a light page is the first."""
        los = {frozenset(_onbekend(zetting.voorwaarden)): None for zetting in self.zettingen}
        uit: dict[tuple[Soort, frozenset[Zetting]], Tokens] = {}
        for stand in (Stand(soort, ook) for ook in (frozenset[str](), *los) for soort in _SOORTEN):
            geldig = sorted((z for z in self.zettingen if stand.geldt(z.voorwaarden)), key=lambda z: z.rang)
            tokens = {zetting.naam: zetting for zetting in geldig}
            uit.setdefault((stand.soort, frozenset(tokens.values())), Tokens(stand, tokens))
        return tuple(uit.values())

    def met(self, nieuw: Zetting) -> Kleurenblad:
        """The same with `nieuw` in its place, or added."""
        return replace(self, zettingen=(*(z for z in self.zettingen if z.rang != nieuw.rang), nieuw))

    def te_veranderen(self, plekken: Iterable[Zetting]) -> frozenset[Zetting]:
        """Which of these places can be changed; all of them when none can."""
        alle = frozenset(plekken)
        return frozenset(zetting for zetting in alle if zetting.bestand not in self.vast) or alle


def _keuzes(vraag: str) -> Iterator[list[str]]:
    """A media query: one of these lists must hold, with all that is in it."""
    kaal = re.sub(r"\s*([():,])\s*", r"\1", vraag)
    for keus in kaal.split(","):
        yield [deel.strip() for deel in re.split(r"\band\b", keus.removeprefix("only "))]


def _onbekend(voorwaarden: Iterable[str]) -> Iterator[str]:
    for vraag in voorwaarden:
        yield from (deel for keus in _keuzes(vraag) for deel in keus if deel not in _BEKEND)
