"""The search contract: what residents say must find what it was written down for, on exactly the code that ships.

A phrase in `zo_zeggen_mensen` gives its record in the first three, a name gives it first, and every zoekwoord gives it
somewhere; places count in everything that was found, before what does not fit well enough is left out. A record that is on
the site has at least three phrases. What has stopped promises nothing any more: what there is instead may stand above it.

Records that promise the same do not stand in each other's way, nor do records that are nearly the same, such as the places
of one organisation: together they take one place.

It is a fout only where a record cannot be found by its own name, or where a phrase finds nothing for its own words. That
other records fit a phrase better is a waarschuwing, so nobody is stopped by what somebody else wrote. It is said at the
record that changed last, when that is the other one: who wrote that can do something about it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.blad.blad import Blad
from generator.blad.openbaar import OpenbareKaart
from generator.documenten.document import Document, Pad
from generator.kaart.adressen import adres_van
from generator.keuring.gelezen import Gelezen
from generator.meldingen import Ernst, Melding
from generator.zoeken.machine import Antwoord, Beloofd, Zoekmachine

_MINSTENS = 3
_TOP = 3
_VERBORGEN = 10
_BIJNA_GELIJK = 0.6
_ZWAK = 0.4


@dataclass(frozen=True, slots=True)
class _Belofte:
    """Where a promise stands in the file of a record, what somebody types, and the lowest place that is good enough."""

    record: Blad
    pad: Pad
    vraag: str
    hoogstens: int | None

    @property
    def zelfde(self) -> tuple[str, int | None]:
        """Records that promise this may stand beside each other."""
        return self.vraag.lower(), self.hoogstens

    @property
    def voor_de_machine(self) -> Beloofd:
        """What the engine has to know of it."""
        return Beloofd(self.vraag, self.record.id, self.hoogstens)

    @property
    def is_naam(self) -> bool:
        """Whether it is the name of the record."""
        return self.pad == ("naam",)


@dataclass(frozen=True)
class Zwak:
    """A phrase that finds its record only just: `plaats` in what is shown (None: it is not shown), and how much of the phrase
    it covers (0 to 1).
    """

    record: Blad
    zin: str
    plaats: int | None
    dekking: float


class _Werk:
    """Whose files these are, and which of them somebody has just been working in."""

    def __init__(self, gelezen: Gelezen, veranderd: Callable[[], Collection[str]]) -> None:
        self._vraag_veranderd, self._online = veranderd, gelezen.ooit_online
        self.documenten: Mapping[str, Document] = {g.record.id: g.document for g in gelezen.records}

    @cached_property
    def _veranderd(self) -> Collection[str]:
        return self._vraag_veranderd()

    def bestand(self, blad: Blad) -> str:
        """The file of a record."""
        return self.documenten[blad.id].bestand

    def is_bezig(self, blad: Blad) -> bool:
        """Whether it was never online, under this name or an older one, or its file is not as it was committed before."""
        nieuw = bool(self._online) and not any(
            adres_van(blad.soort, id_) in self._online for id_ in (blad.id, *blad.oude_ids)
        )
        return nieuw or self.bestand(blad) in self._veranderd


def kom_na(
    gelezen: Gelezen,
    kaart: OpenbareKaart,
    machine: Zoekmachine,
    veranderd: Callable[[], Collection[str]] = frozenset,
) -> Iterator[Melding]:
    """A melding for every phrase, name and zoekwoord that does not find its record, with what stood above it. `veranderd`
    gives the files that somebody has just been working in; it is only asked when there is something to say.
    """
    werk = _Werk(gelezen, veranderd)
    er_is = [blad for blad in kaart.bladen.values() if not blad.is_gestopt]
    beloften = [belofte for blad in er_is for belofte in _beloften(blad)]
    plaatsen = machine.plaatsen([belofte.voor_de_machine for belofte in beloften], _TOP)
    mis = [
        (belofte, gevonden)
        for belofte, gevonden in zip(beloften, plaatsen, strict=True)
        if gevonden.plaats is None or (belofte.hoogstens and gevonden.plaats >= belofte.hoogstens)
    ]
    zelfde_belofte = {belofte.zelfde: set[str]() for belofte, _ in mis}
    for belofte in beloften:
        if belofte.zelfde in zelfde_belofte:
            zelfde_belofte[belofte.zelfde].add(belofte.record.id)
    for belofte, gevonden in mis:
        if gevonden.plaats is None:
            boven = [kaart.bladen[id_] for id_ in gevonden.boven]
            yield _niet_gevonden(belofte, boven, werk, machine.zoek(belofte.vraag))
        elif belofte.hoogstens:
            boven = [kaart.bladen[id_] for id_ in gevonden.boven if id_ not in zelfde_belofte[belofte.zelfde]]
            if len(boven) >= belofte.hoogstens and len(boven := _samen(belofte.record, boven)) >= belofte.hoogstens:
                yield _te_laag(belofte, boven, werk, machine)
    for record in er_is:
        if (aantal := len(record.zoektekst.get("zin", ()))) < _MINSTENS:
            yield werk.documenten[record.id].melding(
                ("zo_zeggen_mensen",),
                f"Hier staan {aantal} zinnen zoals mensen ze zeggen; het zijn er minstens {_MINSTENS}.",
                "Schrijf op wat iemand zou typen die dit zoekt. Eén zin met een typfout of een onverwacht woord.",
            )


def zwakke_zinnen(kaart: OpenbareKaart, machine: Zoekmachine) -> Iterator[Zwak]:
    """The phrases that find their record only just: it is not among the first answers, or covers little of them. What
    leads to an emergency is left out.
    """
    for blad in kaart.bladen.values():
        for zin in () if blad.is_gestopt else blad.zoektekst.get("zin", ()):
            antwoord = machine.zoek(zin)
            if antwoord["nood"]:
                continue
            treffers = {treffer["id"]: (plaats, treffer) for plaats, treffer in enumerate(antwoord["treffers"], 1)}
            plaats, treffer = treffers.get(blad.id, (None, None))
            dekking = treffer["dekking"] if treffer else 0.0
            if plaats is None or plaats > _TOP or dekking < _ZWAK:
                yield Zwak(blad, zin, plaats, dekking)


def _samen(record: Blad, boven: Sequence[Blad]) -> list[Blad]:
    """One of each of these that are nearly the same, and none that is nearly the same as this record."""
    uit: list[Blad] = []
    for blad in boven:
        if not any(_bijna_gelijk(blad, ander) for ander in (record, *uit)):
            uit.append(blad)
    return uit


def _bijna_gelijk(een: Blad, ander: Blad) -> bool:
    """Whether most of the words by which one is found are those of the other."""
    a, b = _woorden(een), _woorden(ander)
    return een.soort == ander.soort and len(a & b) >= _BIJNA_GELIJK * min(len(a), len(b))


def _woorden(blad: Blad) -> frozenset[str]:
    teksten = (*blad.zoektekst.get("naam", ()), *blad.zoektekst.get("zoekwoord", ()))
    return frozenset(woord for tekst in teksten for woord in tekst.lower().split() if len(woord) > 3)


def _beloften(blad: Blad) -> Iterator[_Belofte]:
    yield _Belofte(blad, ("naam",), blad.naam, 1)
    for nummer, zin in enumerate(blad.zoektekst.get("zin", ())):
        yield _Belofte(blad, ("zo_zeggen_mensen", nummer), zin, _TOP)
    for nummer, woord in enumerate(blad.zoektekst.get("zoekwoord", ())):
        yield _Belofte(blad, ("zoekwoorden", nummer), woord, None)


def _niet_gevonden(belofte: _Belofte, boven: Sequence[Blad], werk: _Werk, antwoord: Antwoord) -> Melding:
    if antwoord["elders"]:
        remedie = (
            "Een woord hiervan staat bij signalen in lijsten/elders.yaml. Haal het daar weg, of kies een ander woord."
        )
    elif antwoord["wijken"] and belofte.record.wijken:
        wijken = ", ".join(antwoord["wijken"])
        remedie = f"Dit noemt een wijk ({wijken}), en dit record is voor andere wijken. Haal de wijk hier weg, of zet haar bij wijken."
    elif antwoord["nood"]:
        remedie = "Een woord hiervan staat bij signalen in lijsten/noodhulp.yaml: dan ziet iemand eerst wie hij nu belt. Kies een ander woord."
    elif boven:
        remedie = f"{_erboven(boven, werk)} Kies woorden die beter bij dit record passen."
    else:
        remedie = "Kies een woord dat zegt wat dit is."
    return werk.documenten[belofte.record.id].melding(
        belofte.pad, f"Wie “{belofte.vraag}” zoekt, vindt dit record niet.", remedie
    )


def _te_laag(belofte: _Belofte, boven: Sequence[Blad], werk: _Werk, machine: Zoekmachine) -> Melding:
    record, plaats = belofte.record, len(boven) + 1
    verborgen = plaats > _VERBORGEN
    ander = [] if werk.is_bezig(record) else [blad for blad in boven if werk.is_bezig(blad)]
    if ander:
        woorden = ", ".join(f"“{woord}”" for woord in machine.woorden_van(belofte.vraag, ander[0].id))
        ernst: Ernst = "fout" if verborgen and belofte.is_naam else "waarschuwing"
        return werk.documenten[ander[0].id].melding(
            ("zo_zeggen_mensen",),
            f"Wie “{belofte.vraag}” zoekt, ziet dit record boven “{record.naam}” ({werk.bestand(record)}). Dat staat nu pas op plaats {plaats}.",
            f"Dit record past daar ook bij door {woorden}. Helpt het daar beter bij? Dan is het goed zo. Haal hier anders die woorden weg.",
            ernst,
        )
    waar = "bovenaan" if belofte.hoogstens == 1 else f"bij de eerste {belofte.hoogstens}"
    anders = (
        "Kies een naam die niet op een andere lijkt."
        if belofte.is_naam
        else "Helpen die daar beter bij? Dan is het goed zo. Kies anders een zin die beter bij dit record past."
    )
    return werk.documenten[record.id].melding(
        belofte.pad,
        f"Wie “{belofte.vraag}” zoekt, ziet dit record pas op plaats {plaats} en niet {waar}.",
        f"{_erboven(boven, werk)} {anders}",
        "fout" if verborgen and (belofte.is_naam or werk.is_bezig(record)) else "waarschuwing",
    )


def _erboven(boven: Sequence[Blad], werk: _Werk) -> str:
    namen = ", ".join(f"{blad.naam} ({werk.bestand(blad)})" for blad in boven[:_TOP])
    return f"Erboven {'staan' if len(boven) > 1 else 'staat'}: {namen}."
