"""What changed, in words, as it may leave the building: an amount only when that is the one of today.

What an amount was is history, so it stands only beside the one that took its place and holds now.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property

from generator.blad.nieuwszin import in_een_zin, zonder_jaar
from generator.blad.nieuwszinnen import KORT, NIEUWSZINNEN
from generator.blad.zinnen import vaste_zin
from generator.kaart.adressen import INITIATIEVEN, adres_van
from generator.kaart.dagfeit import Dagfeit, Vervaldag
from generator.kaart.kaart import SocialeKaart
from generator.kaart.verandering import Bekend, Gebeurtenis, Verandering, van_plek
from generator.models import Hulp
from generator.models.bedrag import Bedrag
from generator.models.gedateerd import Gedateerd, Veranderd
from generator.models.regeling import Inkomensgrens

_HOORT_ERBIJ = timedelta(days=31)
"""What an editor wrote about a change stands no longer than this before it."""
_VEEL = 4
_RECENT = timedelta(days=60)


@dataclass(frozen=True)
class Nieuwsregel:
    """One change at one record. `sleutel` names it for ever; `adres` is empty when its page is no more.

    `zin` is for residents, `kort` for a title. With `dag_feit` both name an amount that holds until then; `zonder` is the same
    without it. `betekent` is what it means, as an editor wrote. `soort` is which of the groups of a month it is in.
    """

    sleutel: str
    commit: str
    dag: date
    id: str
    naam: str
    adres: str
    soort: str
    veld: str
    zin: str
    kort: str
    zonder: str
    betekent: str
    dag_feit: Vervaldag | None
    themas: tuple[str, ...]
    wijken: tuple[str, ...]

    @property
    def voor_elke_wijk(self) -> bool:
        """Whether it is an initiative for everybody, wherever they live."""
        return not self.wijken and self.adres.startswith(INITIATIEVEN)


@dataclass(frozen=True)
class Nieuws:
    """All of it, the newest first, and of which days we know everything."""

    bekend: Bekend
    sinds: date | None
    regels: tuple[Nieuwsregel, ...]

    def van(self, id_: str) -> tuple[Nieuwsregel, ...]:
        """What changed at a record on the last day on which anything did."""
        eigen = self._per_record.get(id_, [])
        return tuple(regel for regel in eigen if regel.dag == eigen[0].dag)

    @cached_property
    def _per_record(self) -> Mapping[str, list[Nieuwsregel]]:
        uit: dict[str, list[Nieuwsregel]] = {}
        for regel in self.regels:
            uit.setdefault(regel.id, []).append(regel)
        return uit

    def nieuwste(self, vandaag: date, hoeveel: int) -> tuple[Nieuwsregel, ...]:
        """The last change of some records, of those that changed not long ago; what came and what went goes first."""
        recent = [regel for regel in self.regels if regel.dag > vandaag - _RECENT]
        per_record = {regel.id: regel for regel in reversed(recent)}
        return tuple(sorted(per_record.values(), key=lambda r: (r.soort == "anders", -r.dag.toordinal(), r.naam)))[
            :hoeveel
        ]

    def bij_thema(self, id_: str) -> tuple[Nieuwsregel, ...]:
        """What changed at what is about a thema."""
        return tuple(regel for regel in self.regels if id_ in regel.themas)

    def in_wijk(self, id_: str) -> tuple[Nieuwsregel, ...]:
        """What changed in a wijk, with initiatives that are for the whole town; regelingen are in the feeds of the themas."""
        return tuple(regel for regel in self.regels if id_ in regel.wijken or regel.voor_elke_wijk)


def nieuws(kaart: SocialeKaart) -> Nieuws:
    """What residents may hear of the chronicle: of a record that stopped or went only that."""
    return Nieuws(kaart.kroniek.bekend, kaart.kroniek.sinds, tuple(_regels(kaart)))


def _regels(kaart: SocialeKaart) -> Iterator[Nieuwsregel]:
    uitgelegd: set[tuple[str, str]] = set()
    for gebeurtenis in kaart.kroniek.gebeurtenissen:
        record = kaart.records.get(gebeurtenis.nu)
        wat = gebeurtenis.verandering
        if record is None:
            if wat.aard == "weg" and gebeurtenis.nu not in kaart.gemeente.niet_hier:
                yield _regel(kaart, gebeurtenis, None)
        elif wat.aard != "weg" and not (record.gestopt and wat.veld != "status") and _is_nog_zo(kaart, record, wat):
            regel = _regel(kaart, gebeurtenis, record)
            eerste = (record.id, wat.sleutel) not in uitgelegd  # what an editor wrote is about the last change
            uitgelegd.add((record.id, wat.sleutel))
            yield regel if eerste else replace(regel, betekent="")


def _regel(kaart: SocialeKaart, van: Gebeurtenis, record: Hulp | None) -> Nieuwsregel:
    wat = van.verandering
    feit = _feit(kaart, record, wat) if record else None
    geldt = feit if feit and wat.nieuw and feit.stand == "nu" and _is_het(feit, wat.nieuw) else None
    zonder = in_een_zin(kaart, wat, met_bedrag=False)
    zin, kort = zonder, KORT.get(f"{wat.veld}_{wat.aard}", zonder.removesuffix("."))
    if geldt and wat.nieuw:
        zin = in_een_zin(kaart, wat, met_bedrag=True)
        naam = f"{'grens' if 'grens' in wat.nieuw.soort else 'bedrag'} {wat.nieuw.wat}"
        kort = f"{naam}: {' → '.join(zonder_jaar(deel) for deel in (wat.oud, wat.nieuw) if deel)}"
    return Nieuwsregel(
        van.sleutel,
        van.commit,
        van.dag,
        van.nu,
        record.naam if record else van.naam,
        adres_van(record.soort, record.id) if record else "",
        {"nieuw": "nieuw", "terug": "nieuw", "gestopt": "weg", "weg": "weg"}.get(wat.aard, "anders"),
        wat.veld,
        zin,
        kort,
        zonder,
        _betekent(record, feit, van.gezet) if record else "",
        geldt.dag if geldt else None,
        record.themas if record else (),
        record.genoemde_wijken if record else (),
    )


def _feit(kaart: SocialeKaart, record: Hulp, wat: Verandering) -> Dagfeit | None:
    """The dated fact of today that this is about."""
    feiten = (feit for feit in kaart.van_record(record.id).values() if not feit.voor_wie_helpt)
    zelfde = [feit for feit in feiten if van_plek(feit.plek, feit.in_het_kort) == wat.sleutel]
    return next((feit for feit in zelfde if feit.stand == "nu"), zelfde[0] if zelfde else None)


def _is_nog_zo(kaart: SocialeKaart, record: Hulp, wat: Verandering) -> bool:
    """Whether an amount that came or changed is still there, and one that went is still gone: an old one is never named."""
    return wat.veld != "bedragen" or (_feit(kaart, record, wat) is None) == (wat.aard == "eraf")


def _is_het(feit: Dagfeit, bedrag_: Bedrag) -> bool:
    van = feit.waarde
    if isinstance(van, Inkomensgrens):
        return van.procent == bedrag_.procent
    return isinstance(van, Bedrag) and (van.euro, van.procent) == (bedrag_.euro, bedrag_.procent)


def _betekent(record: Hulp, feit: Dagfeit | None, dag: date) -> str:
    """What an editor wrote about this change, at the fact or at the record."""
    eigen = feit.waarde if feit and isinstance(feit.waarde, Gedateerd) else None
    if feit and eigen is None and feit.plek.startswith("contact."):
        eigen = record.contact
    geschreven: Veranderd | None = (eigen and eigen.veranderd) or (None if eigen else record.veranderd)
    if geschreven is None or geschreven.betekent is None or geschreven.op < dag - _HOORT_ERBIJ:
        return ""
    return geschreven.betekent


def samengevat(regels: Sequence[Nieuwsregel]) -> tuple[Nieuwsregel, ...]:
    """The changes of one record on one page: many amounts, or many papers, are counted instead of named."""
    aantal = Counter(regel.veld for regel in regels)
    uit: dict[str, Nieuwsregel] = {}
    for regel in regels:
        sleutel = f"nieuws_veel_{regel.veld}"
        if aantal[regel.veld] < _VEEL or sleutel not in NIEUWSZINNEN:
            uit[regel.sleutel] = regel
        elif sleutel not in uit:
            zin = vaste_zin(sleutel, hoeveel=str(aantal[regel.veld]))
            uit[sleutel] = replace(regel, zin=zin, zonder=zin, kort=zin.removesuffix("."), betekent="", dag_feit=None)
    return tuple(uit.values())
