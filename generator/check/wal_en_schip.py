"""Who falls between the schemes: invented households, walked through the same rules as those of a resident.

The lines show where help ends at once.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby, pairwise

from generator.blad.notatie import getal
from generator.blad.openbaar import OpenbareKaart
from generator.check.machine import Check
from generator.check.raster import BRUTO_PER_NETTO, Persona, raster

_JA = "waarschijnlijk"


@dataclass(frozen=True)
class _Uitkomst:
    """What a town's own schemes come to for a household: the ids of those that are likely."""

    persona: Persona
    ja: frozenset[str]


@dataclass(frozen=True)
class WalEnSchip:
    """Who falls between the schemes, in lines for people; of how many invented households below 130 % of the norm (`onder`)
    no scheme of the town is likely (`zonder`).
    """

    regels: tuple[str, ...] = ()
    onder: int = 0
    zonder: int = 0


def tussen_wal_en_schip(
    machine: Check, kaart: OpenbareKaart, plaatselijk: Collection[str], ruim: Mapping[str, float]
) -> WalEnSchip:
    """In plain lines up to which income how many of the town's own schemes (`plaatselijk`) are likely, where one euro more
    costs two or more, and who has none. `ruim` is 130 % of the norm by code of household. Empty without conditions.
    """
    namen = {regel.id: regel.naam for regel in kaart.toetsregels if regel.id in plaatselijk}
    if not namen:
        return WalEnSchip()
    personas = raster(machine, kaart)
    postcode = min((p for wijk in kaart.wijken.values() for p in wijk.postcodes), default=None)
    gevonden = machine.zeg_alle([persona.antwoorden(postcode) for persona in personas])
    alle = [
        _Uitkomst(persona, frozenset(id_ for id_ in namen if per[id_] == _JA))
        for persona, per in zip(personas, gevonden, strict=True)
    ]
    if not any(u.ja for u in alle):
        return WalEnSchip(
            (
                "Vandaag is voor geen enkel huishouden een regeling van hier waarschijnlijk. Staan de bedragen van dit jaar er al?",
            )
        )
    onder = [u for u in alle if any(u.persona.netto < ruim[code] for code in u.persona.codes & ruim.keys())]
    zonder = [u.persona for u in onder if not u.ja]
    regels = (
        f"{_aantal(len(alle))} verzonnen huishoudens rond elke grens, zonder spaargeld en schulden. "
        f"Bruto per jaar is hier netto per maand × 12 × {str(BRUTO_PER_NETTO).replace('.', ',')}: dat is alleen voor deze tabel.",
        *_niets(len(onder), zonder),
        *_ravijnen(alle, namen),
        *_tabel(alle),
    )
    return WalEnSchip(regels, len(onder), len(zonder))


def _niets(onder: int, leeg: Sequence[Persona]) -> Iterator[str]:
    """Who has no likely scheme (`leeg`), of so many with an income below 130 % of the norm."""
    if not onder:
        return
    if not leeg:
        yield "Wie minder heeft dan 130 % van de norm, heeft altijd een regeling van hier die waarschijnlijk is."
        return
    vanaf = {soort: min(p.netto for p in leeg if p.soort == soort) for soort in _volgorde(p.soort for p in leeg)}
    waar = "; ".join(_samen((p.vorm, p.gezin, vanaf[p.soort]) for p in leeg))
    yield (
        f"{_aantal(len(leeg))} van de {_aantal(onder)} huishoudens onder 130 % van de norm hebben geen regeling van "
        f"hier die waarschijnlijk is: {waar}."
    )


def _samen(plekken: Iterable[tuple[str, str, float]]) -> Iterator[str]:
    """From which income for which kind of household; with and without children are one when that is the same."""
    per: dict[tuple[str, float], list[str]] = {}
    for vorm, gezin, netto in dict.fromkeys(plekken):
        per.setdefault((vorm, netto), []).append(gezin)
    for (vorm, netto), gezinnen in per.items():
        wie = vorm if len(gezinnen) > 1 else f"{vorm}, {gezinnen[0]}"
        yield f"{_klein(wie)} vanaf {_euro(netto)}"


def _ravijnen(alle: Iterable[_Uitkomst], namen: Mapping[str, str]) -> Iterator[str]:
    """What is lost by one euro more, when that is two schemes or more; what most lose first."""
    verlies: dict[tuple[str, ...], list[Persona]] = {}
    for _, reeks in groupby(alle, key=lambda u: u.persona.zonder_inkomen):
        for voor, na in pairwise(reeks):
            weg = tuple(namen[id_] for id_ in namen if id_ in voor.ja - na.ja)
            if len(weg) >= 2 and na.persona.netto - voor.persona.netto <= 1.001:
                verlies.setdefault(weg, []).append(voor.persona)
    for weg, wie in sorted(verlies.items(), key=lambda paar: (-len(paar[1]), paar[0])):
        plekken = _volgorde(f"{_klein(p.soort)} bij {_euro(p.netto)}" for p in wie)
        yield f"Eén euro meer kost in één keer {_en(weg)}: {'; '.join(plekken)}."


def _tabel(alle: Sequence[_Uitkomst]) -> Iterator[str]:
    """For each form of household up to which income how many schemes are likely."""
    for vorm in _volgorde(u.persona.vorm for u in alle):
        delen = []
        for gezin in _volgorde(u.persona.gezin for u in alle):
            delen.append(
                f"{gezin} {_stappen([u for u in alle if u.persona.vorm == vorm and u.persona.gezin == gezin])}"
            )
        yield f"{vorm}: {'; '.join(delen)}."


def _stappen(van: Sequence[_Uitkomst]) -> str:
    """For each stretch of incomes with the same count how many schemes, up to and including which income."""
    per_inkomen = {
        netto: [len(u.ja) for u in van if u.persona.netto == netto] for netto in sorted({u.persona.netto for u in van})
    }
    stappen: list[tuple[float, str]] = []
    for netto, aantallen in per_inkomen.items():
        laag, hoog = min(aantallen), max(aantallen)
        hoeveel = f"{hoog}" if laag == hoog else f"{laag}–{hoog}"
        if stappen and stappen[-1][1] == hoeveel:
            stappen.pop()
        stappen.append((netto, hoeveel))
    zinnen = [f"{hoeveel} (t/m {_euro(netto)})" for netto, hoeveel in stappen[:-1]]
    laatste = stappen[-1][1]
    if not zinnen:
        return "altijd " + ("niets waarschijnlijk" if laatste == "0" else laatste)
    return ", ".join([*zinnen, f"daarna {'niets' if laatste == '0' else laatste}"])


def _volgorde(dingen: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(dingen))


def _en(namen: Sequence[str]) -> str:
    return f"{', '.join(namen[:-1])} en {namen[-1]}"


def _klein(zin: str) -> str:
    return zin[:1].lower() + zin[1:]


def _euro(bedrag: float) -> str:
    return f"€ {_aantal(int(bedrag))}"


def _aantal(aantal: int) -> str:
    return getal(Decimal(aantal))
