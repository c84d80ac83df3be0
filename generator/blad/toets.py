"""The conditions of a record as the geld-check gets them: with the euros of today's norms, and nothing for the redactie."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.kaart.kaart import SocialeKaart
from generator.kaart.normen import deel
from generator.models import Hulp
from generator.models.feiten import Normbedragen
from generator.models.toets import Eis, Rekenregel, Toets


@dataclass(frozen=True)
class Huishoudbedrag:
    """What a share of a norm comes to for one kind of household."""

    code: str
    euro: float


@dataclass(frozen=True)
class Eisregel:
    """One condition. `bedragen` are those of a norm, empty without one; `geldig_tot` is empty when it holds without an end."""

    soort: str
    zin: str
    bij: tuple[str, ...]
    minstens: float | None
    hoogstens: float | None
    onder: float | None
    boven: float | None
    bedragen: tuple[Huishoudbedrag, ...]
    net_niet: bool
    een_van: tuple[str, ...]
    geen_van: tuple[str, ...]
    waar: bool
    record: str
    tenzij_bijstand: bool
    leeg_is_goed: bool
    of_partner: bool
    op_1_januari: bool
    speling: float | None
    hoog: bool
    geldig_tot: str
    bron: str

    def geldt(self, dag: date) -> bool:
        """Whether its amounts are still those of that day."""
        return not self.geldig_tot or self.geldig_tot >= dag.isoformat()


@dataclass(frozen=True)
class Formule:
    """A formula with its numbers by name, and the last day on which they hold; `proefberekening` is where somebody can work
    it out to the euro, empty when nowhere.
    """

    formule: str
    getallen: dict[str, float]
    geldig_tot: str
    bron: str
    proefberekening: str


@dataclass(frozen=True)
class Toetsregel:
    """A record with its conditions. `opent` and `sluit` are empty when it has no such day; `bron` is where the record as a whole is from."""

    id: str
    naam: str
    adres: str
    hoogstens: str
    beslist: str
    eisen: tuple[Eisregel, ...]
    let_op: tuple[str, ...]
    te_veel: str
    opent: str
    sluit: str
    rekent: Formule | None
    bron: str


def toetsregels(kaart: SocialeKaart, adressen: dict[str, str]) -> tuple[Toetsregel, ...]:
    """The records that can be checked, what another needs before that other; `adressen` are those of their pages by id."""
    alle = {id_: record for id_, record in kaart.records.items() if record.toets and record.gestopt is None}
    volgorde: dict[str, None] = {}
    bezig: set[str] = set()  # what goes round in a circle is refused elsewhere

    def zet(id_: str) -> None:
        if id_ in bezig:
            return
        bezig.add(id_)
        toets = alle[id_].toets
        for eis in toets.eisen if toets else ():
            if eis.record in alle:
                zet(eis.record)
        volgorde.setdefault(id_)

    for id_ in alle:
        zet(id_)
    return tuple(_regel(kaart, alle[id_], toets, adressen[id_]) for id_ in volgorde if (toets := alle[id_].toets))


def _regel(kaart: SocialeKaart, record: Hulp, toets: Toets, adres: str) -> Toetsregel:
    rekent = toets.rekent
    return Toetsregel(
        id=record.id,
        naam=record.naam,
        adres=adres,
        hoogstens=toets.hoogstens,
        beslist=toets.beslist,
        eisen=tuple(_eis(kaart, eis) for eis in toets.eisen),
        let_op=toets.let_op,
        te_veel=toets.te_veel or "",
        opent=_dag(toets.opent),
        sluit=_dag(toets.sluit),
        rekent=_formule(rekent) if rekent else None,
        bron=record.bronnen[0].naam,
    )


def _formule(regel: Rekenregel) -> Formule:
    getallen = {getal.naam: float(getal.waarde) for getal in regel.getallen}
    return Formule(regel.formule, getallen, _dag(regel.geldig_tot), regel.bron, regel.proefberekening or "")


def _eis(kaart: SocialeKaart, eis: Eis) -> Eisregel:
    norm = kaart.boek.normen.laatste(eis.norm) if eis.norm else None
    bedragen = tuple(_bedragen(norm, eis))
    tot = norm.geldig_tot if norm and bedragen else date.min if eis.norm else eis.geldig_tot
    return Eisregel(
        soort=eis.soort,
        zin=eis.zin,
        bij=eis.bij,
        minstens=_getal(eis.minstens),
        hoogstens=_getal(eis.hoogstens),
        onder=_getal(eis.onder),
        boven=_getal(eis.boven),
        bedragen=bedragen,
        net_niet=eis.net_niet,
        een_van=eis.een_van,
        geen_van=eis.geen_van,
        waar=eis.waar is not False,
        record=eis.record or "",
        tenzij_bijstand=eis.tenzij_bijstand,
        leeg_is_goed=eis.leeg_is_goed,
        of_partner=eis.of_partner,
        op_1_januari=eis.op_1_januari,
        speling=_getal(eis.speling),
        hoog=eis.zekerheid == "hoog",
        geldig_tot=_dag(tot),
        bron=eis.bron,
    )


def _bedragen(norm: Normbedragen | None, eis: Eis) -> Iterator[Huishoudbedrag]:
    """The euros of each household that has a code; of an old norm when there is none of today, which then decides nothing."""
    if norm is None or eis.procent is None:
        return
    for per in norm.bedragen:
        if per.code and (not eis.bij or per.code in eis.bij):
            yield Huishoudbedrag(per.code, float(deel(per.euro, eis.procent)))


def _getal(getal: Decimal | None) -> float | None:
    return None if getal is None else float(getal)


def _dag(dag: date | None) -> str:
    return dag.isoformat() if dag else ""
