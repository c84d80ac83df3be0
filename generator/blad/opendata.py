"""A record, or an entry of a list, as open data: the fields that are for everybody (`openvelden`) as they were written, without
what does not hold today; and of every dated fact in it where it is from and until when it holds.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from operator import is_
from typing import Any

from generator.blad.feitwoorden import in_woorden
from generator.blad.openvelden import openvelden
from generator.kaart import adressen
from generator.kaart.dagfeit import ALTIJD, Dagfeit, Houder, Nummer, Vervaldag
from generator.kaart.kaart import RECORDS, SocialeKaart
from generator.models import Hulp
from generator.models.activiteit import Activiteit
from generator.models.basis import Model
from generator.models.campagne import Uitgelicht
from generator.models.cursus import Cursus
from generator.models.gedateerd import Gedateerd
from generator.models.hulp import Bron
from generator.models.initiatief import Wens
from generator.models.kenmerken import FeitSoort
from generator.models.tijden import Gesloten
from generator.models.toets import Rekenregel, Toets

VOOR_WIE_ER_IS = frozenset(
    {"aanvragen", "activiteiten", "bewijsstukken", "cursus", "openingstijden", "plekken", "toets", "uitgelicht", "wensen"}
)  # fmt: skip
"""What a record that has stopped does not say any more."""


@dataclass(frozen=True)
class Openfeit:
    """A dated fact that holds today, in field `plek` (`bedragen.0`) of its record: what it says in words, of which day it
    is, until when it holds (None: it does not end), and the sources that say so.
    """

    plek: str
    soort: FeitSoort
    naam: str
    tekst: str
    van: date
    geldig_tot: date | None
    bronnen: tuple[Bron, ...]


@dataclass(frozen=True)
class Openvraag:
    """A fact that was there and that nobody is sure of any more: what to do instead, and whom to call."""

    soort: FeitSoort
    naam: str
    zin: str
    telefoon: str


@dataclass(frozen=True)
class Openstuk:
    """An entry of a list for everybody: the model without fields that are not public (they are not there, so `model_dump`
    with `exclude_unset` gives what may be seen), and its facts.
    """

    stuk: Model
    feiten: tuple[Openfeit, ...]


@dataclass(frozen=True)
class Openrecord:
    """The same of a record, with the number to call (that of the municipality when there is no other, or nobody is sure of
    it) and what to ask.
    """

    record: Hulp
    adres: str
    kort_adres: str
    nummer: Nummer
    feiten: tuple[Openfeit, ...]
    vraag_na: tuple[Openvraag, ...]

    @property
    def id(self) -> str:
        """The id of the record."""
        return self.record.id


def openrecord(kaart: SocialeKaart, record: Hulp) -> Openrecord:
    """The public side of one record, as data."""
    maker = _Maker(kaart, (RECORDS, record.id), record)
    open_ = maker.model(record, "", "")
    return Openrecord(
        open_,
        adressen.adres_van(record.soort, record.id),
        adressen.kort_adres(kaart.korte_codes[record.id]),
        _nummer(kaart, record),
        tuple(maker.feiten),
        tuple(_vragen(kaart.van_record(record.id), record)),
    )


def openstuk(kaart: SocialeKaart, lijst: str, stuk: Model, id_: str) -> Openstuk:
    """The public side of one entry of a list, as data."""
    maker = _Maker(kaart, (lijst, id_), stuk)
    return Openstuk(maker.model(stuk, "", ""), tuple(maker.feiten))


def _nummer(kaart: SocialeKaart, record: Hulp) -> Nummer:
    """The number that the page of a record tells to call."""
    nummer = kaart.nummers[RECORDS, record.id]
    if nummer and not nummer.dag.verlopen:
        return nummer
    telefoon = kaart.gemeente.telefoon
    return Nummer(telefoon, f"Gemeente {kaart.gemeente.naam}", Vervaldag(ALTIJD, False, "", telefoon, None))


def _vragen(feiten: Mapping[str, Dagfeit], record: Hulp) -> list[Openvraag]:
    """What was known of what there still is; the same is asked once."""
    verlopen = (
        feit
        for plek, feit in feiten.items()
        if feit.stand == "verlopen"
        and not feit.voor_wie_helpt
        and not (record.gestopt and plek.partition(".")[0] in VOOR_WIE_ER_IS)
    )
    vragen = (Openvraag(f.soort, f.kenmerk.naam or f.in_het_kort, f.dag.terugval, f.dag.telefoon) for f in verlopen)
    return list(dict.fromkeys(vragen))


@dataclass
class _Maker:
    """One walk over a record, or an entry of a list. `feiten` are those met so far, by their place in what is left."""

    kaart: SocialeKaart
    houder: Houder
    van: Model
    feiten: list[Openfeit] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._dagfeiten: Mapping[str, Dagfeit] = self.kaart.feiten.get(self.houder, {})
        self._adressen_van_toen = [
            feit.in_het_kort.casefold()
            for feit in self._dagfeiten.values()
            if feit.soort == "adres" and feit.stand == "verlopen"
        ]
        self._is_gestopt = isinstance(self.van, Hulp) and self.van.gestopt is not None

    def model(self, deel: Model, oud: str, nieuw: str) -> Any:
        """A model with only what is public (itself, when that is all of it); `oud` and `nieuw` are what stands before the
        names of its fields, in the record and in what is left of that.
        """
        uit: dict[str, Any] = {}
        geschreven, heel = deel.model_fields_set, True
        voorbij = VOOR_WIE_ER_IS if deel is self.van and self._is_gestopt else frozenset()
        for naam, naar_record, voor_zoeker in openvelden(type(deel)):
            waarde = over = getattr(deel, naam)
            # What nobody wrote down is not known: a default of false would say no. A word is what it means then.
            if waarde is None or (naam not in geschreven and not isinstance(waarde, str)) or naam in voorbij:
                continue
            if voor_zoeker and self._adressen_van_toen:
                over = tuple(woord for woord in waarde if not self._was_een_adres(woord))
            pad = f"{oud}{naam}"
            if naar_record or isinstance(waarde, (tuple, Model)) or pad in self._dagfeiten:  # else it is just a word
                over = self._waarde(over, pad, f"{nieuw}{naam}", deel, naar_record)
            if over is not None and over != ():
                uit[naam] = over
                heel = heel and over is waarde
        if "telefoon" not in uit:
            uit.pop("doorkiezen", None)
        if heel and uit.keys() == geschreven:  # all that was written is public
            return deel
        return type(deel).model_construct(_fields_set=set(uit), **uit)

    def _was_een_adres(self, woord: str) -> bool:
        """Whether a word of the search is (part of) an address that nobody is sure of any more."""
        return any(woord.casefold() in adres for adres in self._adressen_van_toen)

    def _waarde(self, waarde: Any, oud: str, nieuw: str, om: Model, naar_record: bool) -> Any:
        """A value with only what is public and holds today; None when nothing is left of it."""
        if isinstance(waarde, tuple):
            if not waarde or not isinstance(waarde[0], Model):
                return tuple(id_ for id_ in waarde if id_ in self.kaart.records) if naar_record else waarde
            over: list[Any] = []
            for nummer, stuk in enumerate(waarde):
                goed = self._waarde(stuk, f"{oud}.{nummer}", f"{nieuw}.{len(over)}", om, naar_record)
                if goed is not None:
                    over.append(goed)
            return waarde if len(over) == len(waarde) and all(map(is_, over, waarde)) else tuple(over)
        if naar_record and waarde not in self.kaart.records:
            return None
        feit = self._dagfeiten.get(oud)
        if feit and feit.stand != "nu":
            return None
        if not isinstance(waarde, Model):
            self._onthoud(feit, nieuw, om)
            return waarde
        if self._voorbij(waarde):
            return None
        self._onthoud(feit, nieuw, om)
        return self.model(waarde, f"{oud}.", f"{nieuw}.")

    def _voorbij(self, waarde: Any) -> bool:
        """Whether this has an end of its own that has been. Conditions of which one is too old are no conditions: with the
        rest of them, more people would seem to have a right to it than do.
        """
        vandaag = self.kaart.vandaag
        match waarde:
            case Activiteit() if isinstance(self.van, Hulp):
                return self.kaart.einde_van(waarde, self.van) < vandaag
            case Wens():
                return waarde.tot_wanneer is not None and waarde.tot_wanneer < vandaag
            case Uitgelicht():
                return not waarde.loopt_op(vandaag)
            case Gesloten():
                return waarde.tot_en_met < vandaag
            case Toets():
                return any(eis.geldig_tot and eis.geldig_tot < vandaag for eis in waarde.eisen)
            case Rekenregel():
                return waarde.geldig_tot < vandaag
            case Cursus():
                return waarde.begint is None
        return False

    def _onthoud(self, feit: Dagfeit | None, plek: str, om: Model) -> None:
        """Keep a fact of today; `om` is the value around it, which says where it is from when the fact is but a text."""
        if feit is None:
            return
        eigen = feit.waarde if isinstance(feit.waarde, Gedateerd) else om
        alle: tuple[Bron, ...] = getattr(self.van, "bronnen", ())
        genoemd = tuple(bron for bron in alle if isinstance(eigen, Gedateerd) and bron.naam == eigen.bron)
        tot = None if feit.dag.blijvend else feit.dag.geldig_tot
        naam = feit.kenmerk.naam or feit.in_het_kort
        woorden = in_woorden(feit, self.kaart.vandaag)
        self.feiten.append(Openfeit(plek, feit.soort, naam, woorden, feit.van, tot, genoemd or alle))
