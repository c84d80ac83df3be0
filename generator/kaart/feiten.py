"""Every dated fact, decided once for one day: until when it holds, what to say and whom to call after that.

Which fields are dated facts, the models say (`kenmerken.Feit`). Everybody else receives what is decided here: pages,
paper, the marks on cards, the list of what expires, the search, and the script in the browser.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from generator.kaart.dagfeit import ALTIJD, Dagfeit, Houder, Nummer, Vervaldag
from generator.kaart.leeftijd import laatste, zo_oud
from generator.kaart.normen import Normen
from generator.kaart.verandering import Kroniek, van_plek
from generator.models import LIJSTEN, SOORTEN, Hulp
from generator.models.basis import Model, plat
from generator.models.bedrag import Bedrag
from generator.models.bereik import cijfers
from generator.models.cursus import Cursus
from generator.models.feiten import Houdbaarheid
from generator.models.gedateerd import Gedateerd
from generator.models.gemeente import Gemeente, Loket, Wijk
from generator.models.kenmerken import Feit, FeitSoort, Leest, Veld, met, waarden
from generator.models.lijsten import Noodhulp

Beslist = Hulp | Loket | Wijk | Gemeente | Noodhulp
"""What has dated facts of its own."""


@dataclass(frozen=True)
class _Feitveld:
    """A field that is a dated fact, with what its mark says."""

    veld: Veld
    kenmerk: Feit
    merk: tuple[str, ...]
    voor_wie_helpt: bool

    @property
    def is_nummer(self) -> bool:
        """Whether it is a number for residents to call."""
        return self.kenmerk.soort == "telefoon" and not self.voor_wie_helpt


def _feitvelden(model: type[Model]) -> Iterator[_Feitveld]:
    for veld, kenmerk in met(Feit, model):
        merk = veld.naam if kenmerk.merk is None else kenmerk.merk
        vak = any((leest := om.kenmerk(Leest)) and leest.wie == "vak" for om in (*veld.binnen, veld))
        yield _Feitveld(veld, kenmerk, (merk,) if merk else (), vak)


_FEITVELDEN: Mapping[type[Model], tuple[_Feitveld, ...]] = {
    model: tuple(_feitvelden(model))
    for model in (*(soort.model for soort in SOORTEN), *(lijst.model for lijst in LIJSTEN))
}


@dataclass(frozen=True)
class Feitenboek:
    """What is needed to decide a fact: the day, how long each kind keeps, and the norms.

    `blijvende_nummers` (digits) are those that do more harm when they are hidden than when they are shown: that of the
    municipality and for emergencies. Of a fact at which nobody wrote when it changed, `kroniek` knows.
    """

    vandaag: date
    gemeente: Gemeente
    houdbaarheid: Mapping[str, Houdbaarheid]
    normen: Normen
    blijvende_nummers: frozenset[str]
    kroniek: Kroniek

    def beslis(
        self, houder: Houder, van: Beslist, loketnummers: Mapping[str, Nummer]
    ) -> tuple[Mapping[str, Dagfeit], Nummer | None]:
        """Every dated fact of one record or entry of a list, by field, and the number to call about it.

        That number goes first, as every other fact names it when it has expired: the own one, else that of the loket
        people are sent to.
        """
        velden_ = _FEITVELDEN[type(van)]
        telefoons = [feit for veld in velden_ if veld.is_nummer for feit in self._feiten(houder, van, veld, None)]
        nummer = _nummer(van, telefoons, loketnummers)
        andere = (feit for veld in velden_ if not veld.is_nummer for feit in self._feiten(houder, van, veld, nummer))
        return {feit.plek: feit for feit in _na_plaatsmaken([*telefoons, *andere])}, nummer

    def dag_van(self, soort: FeitSoort, eind: date, eigen: Gedateerd | None, nummer: Nummer | None) -> Vervaldag:
        """What to say after `eind`, and the number to call then: `nummer` as long as that is sure."""
        terugval = (eigen and eigen.terugval) or self.houdbaarheid[soort].terugval
        if nummer is None or nummer.dag.verlopen or nummer.telefoon == self.gemeente.telefoon:
            return Vervaldag(eind, self.vandaag > eind, terugval, self.gemeente.telefoon, None)
        return Vervaldag(eind, self.vandaag > eind, terugval, nummer.telefoon, nummer.dag.geldig_tot)

    def _feiten(self, houder: Houder, van: Beslist, veld: _Feitveld, nummer: Nummer | None) -> Iterator[Dagfeit]:
        for pad, waarde, om in waarden(van, veld.veld):
            feit = self._dagfeit(houder, veld, ".".join(map(str, pad)), waarde, om, nummer)
            if feit is not None:
                yield feit

    def _dagfeit(
        self, houder: Houder, veld: _Feitveld, plek: str, waarde: Any, om: tuple[Any, ...], nummer: Nummer | None
    ) -> Dagfeit | None:
        """One fact; None when nobody ever looked, or nobody knows when a course begins. `om` are the values around it, the holder first.

        Its days are its own, else those of the dated value around it, else those of its holder.
        """
        soort = veld.kenmerk.soort
        eigen = next((deel for deel in (waarde, *reversed(om)) if isinstance(deel, Gedateerd)), None)
        gelezen = (eigen and eigen.gecontroleerd) or getattr(om[0], "gecontroleerd", None)
        if gelezen is None or (isinstance(waarde, Cursus) and waarde.begint is None):
            return None
        van = zo_oud(eigen, om[0].bronnen, gelezen)
        vanaf = waarde.geldig_vanaf if isinstance(waarde, Bedrag) else None
        afgesproken = eigen.eindigt if eigen else None
        # An amount for next year keeps as long as if it was of then.
        eind = laatste(self.houdbaarheid[soort], max(van, vanaf) if vanaf else van, afgesproken)
        dag = self.dag_van(soort, eind, eigen, nummer)
        if veld.is_nummer and cijfers(waarde) in self.blijvende_nummers:
            dag = replace(dag, geldig_tot=ALTIJD, verlopen=False)
        is_waarde = isinstance(waarde, Gedateerd)
        in_het_kort = waarde.in_het_kort if is_waarde else waarde
        uit_kroniek = (
            self.kroniek.sinds_wanneer(houder[1], van_plek(plek, in_het_kort)) if isinstance(om[0], Hulp) else None
        )
        geschreven = eigen.veranderd.op if eigen and eigen.veranderd else uit_kroniek
        sinds = max(filter(None, (geschreven, vanaf)), default=None)
        return Dagfeit(
            houder,
            plek,
            veld.kenmerk,
            waarde,
            (*veld.merk, *(waarde.gezegd if is_waarde else plat(waarde))),
            in_het_kort,
            vanaf,
            van,
            eind,
            dag,
            "later" if vanaf and vanaf > self.vandaag else "verlopen" if dag.verlopen else "nu",
            afgesproken=eind == afgesproken,
            sinds=sinds,
            eigen_dag=bool(eigen and (eigen.eindigt or eigen.gecontroleerd)) or van != gelezen,
            voor_wie_helpt=veld.voor_wie_helpt,
        )


def _nummer(van: Beslist, eigen: list[Dagfeit], loketnummers: Mapping[str, Nummer]) -> Nummer | None:
    if eigen and isinstance(van, Hulp | Loket):
        wie = ", ".join(filter(None, (van.contact.organisatie, van.contact.doorkiezen)))
        return Nummer(str(eigen[0].waarde), wie, eigen[0].dag)
    if isinstance(van, Hulp | Loket):
        return loketnummers.get(van.contact.loket or "")
    if eigen and isinstance(van, Wijk) and van.wijkteam:
        return Nummer(str(eigen[0].waarde), van.wijkteam.naam, eigen[0].dag)
    return None


def _na_plaatsmaken(feiten: list[Dagfeit]) -> Iterator[Dagfeit]:
    """An amount that has expired gives way to one for the same that holds now."""
    bedragen = [(feit, feit.waarde) for feit in feiten if isinstance(feit.waarde, Bedrag)]
    van_nu = {(van.soort, van.wat): feit.plek for feit, van in bedragen if feit.stand == "nu"}
    vervangen = {feit.plek: van_nu.get((van.soort, van.wat), "") for feit, van in bedragen if feit.stand == "verlopen"}
    for feit in feiten:
        plaats = vervangen.get(feit.plek)
        yield replace(feit, stand="vervangen", plaats_voor=plaats) if plaats else feit
