"""Who falls between the schemes: a grid of invented households, walked through the same rules as those of a resident.

The households are not people and not figures about a town: they stand around every limit, to show where help ends at once.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise, product
from typing import Any

from generator.blad.openbaar import OpenbareKaart
from generator.check.antwoorden import VRAGEN, Antwoorden
from generator.check.machine import Check

MEESTE = 2000
"""So many households at most; above it the grid leaves out kinds of housing and of income."""

BRUTO_PER_NETTO = 1.2
"""Only for this grid: the gross income of a year is twelve times the net income of a month, times this. No tax works so."""

_LEEFTIJDEN = (19, 25, 45, 70)
_KINDEREN: tuple[tuple[int, ...], ...] = ((), (3,), (9,), (15,))
_AOW = 67
_VAAK = (0.0, 3000.0)
_JA = "waarschijnlijk"

_Vormen = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]
_VAN_RUIM_NAAR_KRAP: tuple[_Vormen, ...] = (
    (("huur", "koop"), ("loon", "bijstand", "zzp"), ("loon", "bijstand", "aow", "zzp")),
    (("huur", "koop"), ("loon", "bijstand", "zzp"), ("aow", "zzp")),
    (("huur", "koop"), ("loon", "zzp"), ("aow",)),
    (("huur",), ("loon",), ("aow",)),
)
"""Housing, and kinds of income before and after the AOW age: the first that fits is used."""


@dataclass(frozen=True)
class Persona:
    """One invented household with one income."""

    leeftijd: int
    partner: bool
    kinderen: tuple[int, ...]
    woning: str
    soort_inkomen: str
    netto: float
    codes: frozenset[str]

    @property
    def vorm(self) -> str:
        """Alone or a couple, of which age."""
        leeftijd = "18 tot en met 20" if self.leeftijd < 21 else "21 tot AOW" if self.leeftijd < _AOW else "met AOW"
        return f"{'Paar' if self.partner else 'Alleen'}, {leeftijd}"

    @property
    def soort(self) -> str:
        """The kind of household that a line is about."""
        return f"{self.vorm}, {self.gezin}"

    @property
    def gezin(self) -> str:
        """With or without children."""
        return "met kind" if self.kinderen else "zonder kind"

    @property
    def zonder_inkomen(self) -> tuple[object, ...]:
        """What is the same at every income."""
        return self.leeftijd, self.partner, self.kinderen, self.woning, self.soort_inkomen

    def antwoorden(self, postcode: str | None) -> Antwoorden:
        """The answers that this household would give."""
        return _antwoorden(self.leeftijd, self.partner, self.kinderen, postcode) | {
            "woning": self.woning,
            "kale_huur": 600 if self.woning == "huur" else None,
            "inkomen_netto_maand": self.netto,
            "inkomen_bruto_jaar": round(12 * self.netto * BRUTO_PER_NETTO),
            "soort_inkomen": [self.soort_inkomen],
        }


def _antwoorden(leeftijd: int, partner: bool, kinderen: Sequence[int], postcode: str | None) -> dict[str, Any]:
    return dict.fromkeys(VRAGEN) | {
        "leeftijd": leeftijd,
        "partner": partner,
        "leeftijd_partner": leeftijd if partner else None,
        "kinderen": [*kinderen],
        "woont_in": postcode,
        "vermogen": 0,
        "schulden": False,
        "zorgverzekering": True,
        "huisgenoten_27_plus": 0,
    }


def raster(machine: Check, kaart: OpenbareKaart) -> tuple[Persona, ...]:
    """All households, always in the same order: around each limit that is there for them, one euro less and one more."""
    gezinnen = [*product(_LEEFTIJDEN, (False, True), _KINDEREN)]
    codes = machine.huishoudens([_antwoorden(*gezin, None) for gezin in gezinnen])
    inkomens = [_inkomens(kaart, welke) for welke in codes]
    for woningen, jong, oud in _VAN_RUIM_NAAR_KRAP:
        alle = tuple(
            Persona(*gezin, woning, soort, netto, welke)
            for gezin, welke, bedragen in zip(gezinnen, codes, inkomens, strict=True)
            for woning, soort, netto in product(woningen, jong if gezin[0] < _AOW else oud, bedragen)
            if soort != "bijstand" or netto <= _laagste(kaart, welke)
        )
        if len(alle) <= MEESTE:
            return alle
    return alle[:MEESTE]


def _inkomens(kaart: OpenbareKaart, codes: frozenset[str]) -> list[float]:
    rond = (round(max(0, grens + meer), 2) for grens in _grenzen(kaart, codes) for meer in (-1, 0, 1))
    return sorted({*_VAAK, *rond})


def _laagste(kaart: OpenbareKaart, codes: frozenset[str]) -> float:
    """Who gets bijstand has no more than that, which is the lowest limit."""
    return min(_grenzen(kaart, codes), default=0)


def _grenzen(kaart: OpenbareKaart, codes: frozenset[str]) -> set[float]:
    """The limits of net income for who is of these kinds of household: those that follow from a norm, and fixed ones."""
    eisen = [eis for regel in kaart.toetsregels for eis in regel.eisen if eis.soort == "inkomen-netto"]
    norm = {bedrag.euro for eis in eisen for bedrag in eis.bedragen if bedrag.code in codes}
    vast = (eis for eis in eisen if not eis.bij or not codes.isdisjoint(eis.bij))
    return norm | {g for eis in vast for g in (eis.minstens, eis.boven, eis.hoogstens, eis.onder) if g is not None}


@dataclass(frozen=True)
class _Uitkomst:
    """What a town's own schemes come to for a household: the ids of those that are likely."""

    persona: Persona
    ja: frozenset[str]


def tussen_wal_en_schip(
    machine: Check, kaart: OpenbareKaart, plaatselijk: Collection[str], ruim: Mapping[str, float]
) -> list[str]:
    """In plain lines up to which income how many of the town's own schemes (`plaatselijk`) are likely, where one euro more
    costs two or more, and who has none. `ruim` is 130 % of the norm by code of household. Empty without conditions.
    """
    namen = {regel.id: regel.naam for regel in kaart.toetsregels if regel.id in plaatselijk}
    if not namen:
        return []
    personas = raster(machine, kaart)
    postcode = min((p for wijk in kaart.wijken.values() for p in wijk.postcodes), default=None)
    gevonden = machine.zeg_alle([persona.antwoorden(postcode) for persona in personas])
    alle = [
        _Uitkomst(persona, frozenset(id_ for id_ in namen if per[id_] == _JA))
        for persona, per in zip(personas, gevonden, strict=True)
    ]
    if not any(u.ja for u in alle):
        return [
            "Vandaag is voor geen enkel huishouden een regeling van hier waarschijnlijk. Staan de bedragen van dit jaar er al?"
        ]
    return [
        f"{_getal(len(alle))} verzonnen huishoudens rond elke grens, zonder spaargeld en schulden. "
        f"Bruto per jaar is hier netto per maand × 12 × {_komma(BRUTO_PER_NETTO)}: dat is alleen voor deze tabel.",
        *_niets(alle, ruim),
        *_ravijnen(alle, namen),
        *_tabel(alle),
    ]


def _niets(alle: Iterable[_Uitkomst], ruim: Mapping[str, float]) -> Iterator[str]:
    """Who has no likely scheme, with an income below 130 % of the norm."""
    onder = [u for u in alle if any(u.persona.netto < ruim[code] for code in u.persona.codes & ruim.keys())]
    leeg = [u.persona for u in onder if not u.ja]
    if not onder:
        return
    if not leeg:
        yield "Wie minder heeft dan 130 % van de norm, heeft altijd een regeling van hier die waarschijnlijk is."
        return
    vanaf = {soort: min(p.netto for p in leeg if p.soort == soort) for soort in _volgorde(p.soort for p in leeg)}
    waar = "; ".join(_samen((p.vorm, p.gezin, vanaf[p.soort]) for p in leeg))
    yield (
        f"{_getal(len(leeg))} van de {_getal(len(onder))} huishoudens onder 130 % van de norm hebben geen regeling van "
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
    return f"€ {_getal(int(bedrag))}"


def _getal(getal: int) -> str:
    return f"{getal:,}".replace(",", ".")


def _komma(getal: float) -> str:
    return f"{getal:g}".replace(".", ",")
