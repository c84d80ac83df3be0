"""Which colours to change, and into what, so that everything can be read and seen."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from math import floor

from generator.kleuren.contrast import Proef, proeven
from generator.kleuren.kleur import WIT
from generator.kleuren.paren import TEKST
from generator.kleuren.tokens import Kleurenblad, Soort
from generator.kleuren.zetting import DONKER, DRUK, Rang, Zetting, melding
from generator.meldingen import Melding

_ORDE = ("--inkt", "--hoofd", "--nood", "--vlak", "--op-hoofd", "--op-nood", "--op-focus")
"""Where no single colour helps, these come first and the rest follows: what is on paper, then what much stands on."""
_ZWART, _WIT = "#000000", "#ffffff"
_ALTIJD = frozenset({"--op-focus", "--focus"})
"""What is seen on everything when one is black and one is white, as these two are always beside each other."""
_ZEKER: Mapping[str, tuple[str, str]] = {
    **dict.fromkeys(("--inkt", "--inkt-zacht", "--link", "--goed"), (_ZWART, _WIT)),
    **dict.fromkeys(("--vlak", "--vlak-zacht", "--let-op"), (_WIT, _ZWART)),
    **dict.fromkeys(("--hoofd", "--hoofd-donker", "--nood", "--op-focus"), (_ZWART, _ZWART)),
    **dict.fromkeys(("--op-hoofd", "--op-nood", "--focus"), (_WIT, _WIT)),
}
"""On a light page and on a dark one: together these are right in every pair."""
_LIJKT = "Die kleur lijkt er het meest op en heeft wel genoeg contrast."
_KAN = "Bij de kleuren die er nu staan, past geen andere. Met deze komt het goed."
_BLOKKEN: dict[Soort, tuple[str, float]] = {"donker": (DONKER, 0.3), "druk": (DRUK, 0.6)}
"""The block for what differs on these pages, and how soon after the line that holds for all."""


@dataclass(frozen=True)
class Verbetering:
    """A place with its new colour, what was too hard to see before it, all colours with it, and why this colour."""

    nieuw: Zetting
    helpt: tuple[Proef, ...]
    blad: Kleurenblad
    waarom: str = _LIJKT

    def __lt__(self, ander: Verbetering) -> bool:
        """Whether `ander` is to be preferred: a line that is there, that helps most, and stands last."""
        een, twee = ((bool(v.nieuw.vorm), len(v.helpt), v.nieuw.rang) for v in (self, ander))
        return een < twee


def te_weinig_contrast(blad: Kleurenblad) -> Iterator[Melding]:
    """A melding for every colour that has to change; who follows them all, soon has enough contrast everywhere."""
    slecht = {proef.wat: proef for proef in proeven(blad) if not proef.goed}
    for verbetering in _verbeteringen(blad) if slecht else ():
        if mis := [slecht.pop(proef.wat) for proef in verbetering.helpt if proef.wat in slecht]:
            yield _te_weinig(mis, verbetering.nieuw, f"{_zet(verbetering.nieuw)} {verbetering.waarom}")
    zonder_kleur: dict[Zetting, list[Proef]] = {}
    for proef in slecht.values():
        plekken = blad.te_veranderen(proef.raakt())
        zonder_kleur.setdefault(max(plekken, key=lambda z: (bool(z.voorwaarden), z.rang)), []).append(proef)
    for zetting, mis in zonder_kleur.items():
        kan_weg = zetting.voorwaarden or (blad.vast and zetting.bestand not in blad.vast)
        anders = f"Haal {zetting.naam} hier weg" if kan_weg else "Zet hier de kleur uit de vorige versie terug"
        yield _te_weinig(mis, zetting, f"{anders}: er is geen kleur waarmee dit overal goed gaat.")


def _verbeteringen(blad: Kleurenblad) -> Iterator[Verbetering]:
    """First what helps most by itself, then the rest in a fixed order."""
    gedaan: set[Rang] = set()
    while keuzes := [keus for keus in _keuzes(blad) if keus.nieuw.rang not in gedaan]:
        beste = max(keuzes)
        gedaan.add(beste.nieuw.rang)
        blad = beste.blad
        yield beste
    if all(proef.goed for proef in proeven(blad)):
        return
    for proef in proeven(blad):
        for erbij in (_erbij(z, proef.tokens.stand.soort) for z in blad.te_veranderen(proef.raakt())):
            blad = blad.met(erbij) if erbij else blad
    vast = {zetting.rang for zetting in blad.zettingen if zetting.bestand in blad.vast}
    for zetting in sorted({z for p in proeven(blad) for z in p.raakt() if z.bestand not in blad.vast}, key=_orde):
        vast.add(zetting.rang)
        if nieuw := _dichtstbij(blad, zetting, vast):
            helpt = tuple(_plekken(blad, proeven(blad))[zetting])
            blad = blad.met(nieuw)
            yield Verbetering(nieuw, helpt, blad)
    vast_gelopen = _plekken(blad, (proef for proef in proeven(blad) if not proef.goed))
    for zetting, over in sorted(vast_gelopen.items(), key=lambda plek: plek[0].rang):
        if zetting.naam in _ALTIJD or (zetting.naam in _ZEKER and not any(_kan_anders(blad, proef) for proef in over)):
            zeker = _ZEKER[zetting.naam][DONKER in zetting.voorwaarden]
            if over[0].tokens.kleur(zetting.naam).op(WIT).hex != zeker:
                yield Verbetering(replace(zetting, waarde=zeker), tuple(over), blad, _KAN)


def _kan_anders(blad: Kleurenblad, proef: Proef) -> bool:
    """Whether a line of this pair can go instead; and beside colours that nobody here can change, black and white need not be
    right.
    """
    return bool(blad.vast) or any(z.voorwaarden and z.vorm for z in blad.te_veranderen(proef.raakt()))


def _keuzes(blad: Kleurenblad) -> Iterator[Verbetering]:
    """Every place where one other colour is enough: a line that is there, or one more for dark pages or for print."""
    for zetting, helpt in _plekken(blad, (proef for proef in proeven(blad) if not proef.goed)).items():
        if nieuw := _dichtstbij(blad, zetting):
            yield Verbetering(nieuw, tuple(helpt), blad.met(nieuw))
            continue
        for soort in {proef.tokens.stand.soort: None for proef in helpt}:
            if (erbij := _erbij(zetting, soort)) and (nieuw := _dichtstbij(blad.met(erbij), erbij)):
                yield Verbetering(nieuw, tuple(p for p in helpt if p.tokens.stand.soort == soort), blad.met(nieuw))


def _erbij(zetting: Zetting, soort: Soort) -> Zetting | None:
    """A new line, so one without a `vorm`, that sets the same for just these pages; None when there is no place for it."""
    if zetting.voorwaarden or soort not in _BLOKKEN:
        return None
    belangrijk, gewicht, nummer = zetting.rang
    blok, erna = _BLOKKEN[soort]
    return replace(zetting, voorwaarden=(blok,), rang=(belangrijk, gewicht, nummer + erna), vorm="")


def _dichtstbij(blad: Kleurenblad, zetting: Zetting, samen_met: Collection[Rang] | None = None) -> Zetting | None:
    """The place with the nearest colour of the same hue that is right in every pair it touches.

    With `samen_met` only in pairs between these places. None when it is right already, or when there is no such colour.
    """
    raakt = [(proef, {z.rang for z in proef.raakt()}) for proef in proeven(blad)]
    geldt = [p for p, bij in raakt if zetting.rang in bij and (samen_met is None or bij <= {*samen_met})]
    if all(proef.goed for proef in geldt):
        return None
    from generator.kleuren.kleurruimte import lichter_en_donkerder  # slow to load, and hardly ever needed

    begin = geldt[0].tokens.kleur(zetting.naam).op(WIT)
    for kleur in lichter_en_donkerder(begin):
        nieuw = replace(zetting, waarde=kleur.hex)
        if all(replace(proef, tokens=proef.tokens.met(nieuw)).goed for proef in geldt):
            return nieuw
    return None


def _plekken(blad: Kleurenblad, uit: Iterable[Proef]) -> dict[Zetting, list[Proef]]:
    """The places that have a say in these pairs and can be changed, each with those pairs."""
    plekken: dict[Zetting, list[Proef]] = {}
    for proef in uit:
        for zetting in blad.te_veranderen(proef.raakt()):
            plekken.setdefault(zetting, []).append(proef)
    return plekken


def _orde(zetting: Zetting) -> tuple[int, Rang]:
    return (_ORDE.index(zetting.naam) if zetting.naam in _ORDE else len(_ORDE)), zetting.rang


def _zet(nieuw: Zetting) -> str:
    waarde = (nieuw.vorm or "{}").format(nieuw.waarde)
    waar = "hier" if nieuw.vorm else f"in een blok @media {nieuw.voorwaarden[0]} {{ :root {{ … }} }} ook"
    return f"Zet {waar} “{nieuw.naam}: {waarde};”."


def _te_weinig(mis: Iterable[Proef], zetting: Zetting, remedie: str) -> Melding:
    proef = min(mis, key=lambda proef: proef.verhouding / proef.paar.nodig)
    paar, tokens = proef.paar, proef.tokens
    te_doen = "lezen" if paar.nodig == TEKST else "zien"
    waar, grond = "op papier", "wit"
    if not proef.op_wit:
        waar, grond = str(tokens.stand), f"{paar.op} ({tokens.bron(paar.op).waarde})"
    return melding(
        zetting,
        f"{paar.wat[0].upper()}{paar.wat[1:]} is {waar} niet goed te {te_doen}: {proef.voor} "
        f"({tokens.bron(proef.voor).waarde}) op {grond} heeft contrast {_komma(proef.verhouding)}, "
        f"en {_komma(paar.nodig)} is nodig.",
        remedie,
    )


def _komma(getal: float) -> str:
    """Rounded down, so that too little never looks like enough: 4,49."""
    heel, rest = divmod(floor(getal * 100 + 1e-9), 100)
    return f"{heel},{rest:02}".rstrip("0").rstrip(",")
