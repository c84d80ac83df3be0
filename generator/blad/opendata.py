"""A record as open data: the record itself as it was written, without what is for the redactie, tips, or what does not hold
today; and of every dated fact in it where it is from and until when it holds.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any

from generator.kaart import adressen
from generator.kaart.dagfeit import Dagfeit, Nummer
from generator.kaart.kaart import RECORDS, SocialeKaart
from generator.models import Hulp
from generator.models.activiteit import Activiteit
from generator.models.basis import Model
from generator.models.campagne import Uitgelicht
from generator.models.gedateerd import Gedateerd
from generator.models.hulp import Bron
from generator.models.initiatief import Wens
from generator.models.kenmerken import FeitSoort, Intern, Leest, Verwijst, velden
from generator.models.tijden import Gesloten
from generator.models.toets import Eis, Rekenregel

VOOR_WIE_ER_IS = frozenset(
    {"aanvragen", "activiteiten", "bewijsstukken", "cursus", "openingstijden", "plekken", "toets", "uitgelicht", "wensen"}
)  # fmt: skip
"""What a record that has stopped does not say any more."""
_VOOR_DE_BOUW = "voorbeelden"


@dataclass(frozen=True)
class Openfeit:
    """A dated fact that holds today, in field `plek` (`bedragen.0`) of its record: of which day it is, until when it holds
    (None: it does not end), and the sources that say so.
    """

    plek: str
    soort: FeitSoort
    naam: str
    van: date
    geldig_tot: date | None
    bronnen: tuple[Bron, ...]


@dataclass(frozen=True)
class Openrecord:
    """A record for everybody: the model without fields that are not public (they are not there, so `model_dump` with
    `exclude_unset` gives what may be seen), the number to call, and its facts.
    """

    record: Hulp
    adres: str
    kort_adres: str
    nummer: Nummer | None
    feiten: tuple[Openfeit, ...]

    @property
    def id(self) -> str:
        """The id of the record."""
        return self.record.id


def openrecord(kaart: SocialeKaart, record: Hulp) -> Openrecord:
    """The public side of one record, as data."""
    maker = _Maker(kaart, record)
    open_ = maker.model(record, "", "")
    return Openrecord(
        open_,
        adressen.adres_van(record.soort, record.id),
        adressen.kort_adres(record.id),
        kaart.nummers[RECORDS, record.id],
        tuple(maker.feiten),
    )


@dataclass
class _Maker:
    """One walk over a record. `feiten` are those met so far, by their place in what is left."""

    kaart: SocialeKaart
    van: Hulp
    feiten: list[Openfeit] = field(default_factory=list)

    def model(self, deel: Model, oud: str, nieuw: str) -> Any:
        """A model with only what is public; `oud` and `nieuw` are its path in the record and in what is left of that."""
        uit: dict[str, Any] = {}
        for naam in _openbaar(type(deel)):
            # What nobody wrote down is not known: a default of false would say no.
            if naam not in deel.model_fields_set or (deel is self.van and self.van.gestopt and naam in VOOR_WIE_ER_IS):
                continue
            waarde = self._waarde(getattr(deel, naam), _onder(oud, naam), _onder(nieuw, naam), _naar(type(deel), naam))
            if waarde is not None and waarde != ():
                uit[naam] = waarde
        return type(deel).model_construct(_fields_set=set(uit), **uit)

    def _waarde(self, waarde: Any, oud: str, nieuw: str, naar: str) -> Any:
        if isinstance(waarde, tuple):
            over: list[Any] = []
            for nummer, stuk in enumerate(waarde):
                goed = self._waarde(stuk, _onder(oud, str(nummer)), _onder(nieuw, str(len(over))), naar)
                if goed is not None:
                    over.append(goed)
            return tuple(over)
        if naar == RECORDS and waarde not in self.kaart.records:
            return None
        feit = self._dagfeiten.get(oud)
        if (feit and feit.stand != "nu") or self._voorbij(waarde):
            return None
        if feit:
            self.feiten.append(self._feit(feit, nieuw))
        return self.model(waarde, oud, nieuw) if isinstance(waarde, Model) else waarde

    @property
    def _dagfeiten(self) -> Mapping[str, Dagfeit]:
        return self.kaart.van_record(self.van.id)

    def _voorbij(self, waarde: Any) -> bool:
        """Whether this has an end of its own that has been."""
        vandaag = self.kaart.vandaag
        match waarde:
            case Activiteit():
                return self.kaart.einde_van(waarde, self.van) < vandaag
            case Wens():
                return waarde.tot_wanneer is not None and waarde.tot_wanneer < vandaag
            case Uitgelicht():
                return not waarde.loopt_op(vandaag)
            case Gesloten():
                return waarde.tot_en_met < vandaag
            case Eis() | Rekenregel():
                return waarde.geldig_tot is not None and waarde.geldig_tot < vandaag
        return False

    def _feit(self, feit: Dagfeit, plek: str) -> Openfeit:
        eigen = feit.waarde if isinstance(feit.waarde, Gedateerd) else self.van.contact
        genoemd = tuple(bron for bron in self.van.bronnen if bron.naam == eigen.bron)
        tot = None if feit.dag.blijvend else feit.dag.geldig_tot
        naam = feit.kenmerk.naam or feit.in_het_kort
        return Openfeit(plek, feit.soort, naam, feit.van, tot, genoemd or self.van.bronnen)


@cache
def _openbaar(model: type[Model]) -> tuple[str, ...]:
    """The fields of a model that are for everybody."""
    return tuple(
        veld.naam
        for veld in velden(model)
        if not veld.binnen and _mag(veld.naam, veld.kenmerk(Intern), veld.kenmerk(Leest))
    )


def _mag(naam: str, intern: Intern | None, leest: Leest | None) -> bool:
    return intern is None and naam != _VOOR_DE_BOUW and (leest is None or leest.wie != "vak")


@cache
def _naar(model: type[Model], naam: str) -> str:
    """To what the ids in this field refer; empty when it holds none."""
    verwijst = next(veld.kenmerk(Verwijst) for veld in velden(model) if not veld.binnen and veld.naam == naam)
    return verwijst.naar if verwijst else ""


def _onder(pad: str, naam: str) -> str:
    return f"{pad}.{naam}" if pad else naam
