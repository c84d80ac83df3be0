"""The `SocialeKaart`: everything residents may see, on one given day. Pages and exports ask their questions here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property
from itertools import groupby
from typing import Literal

from generator.kaart.kortadres import code
from generator.models import SOORTEN, Hulp, Initiatief, Regeling
from generator.models.contact import cijfers
from generator.models.feiten import FeitSoort, Houdbaarheid, Normbedragen
from generator.models.gedateerd import Gedateerd
from generator.models.gemeente import Gemeente, Loket, Wijk
from generator.models.hulp import Bedrag, Norm
from generator.models.lijsten import Bewijsstuk, Doelgroep, Levensgebeurtenis, Noodhulp, Thema
from generator.models.woorden import Begrip, Elders, Jargon, Synoniem

RelatieSoort = Literal["eerst_dit", "hoort_bij", "daarna_kan", "in_plaats_daarvan", "sluit_uit", "vervangt"]
OMGEKEERD: Mapping[RelatieSoort, RelatieSoort] = {
    "eerst_dit": "daarna_kan",
    "daarna_kan": "eerst_dit",
    "hoort_bij": "hoort_bij",
    "sluit_uit": "sluit_uit",
    "in_plaats_daarvan": "vervangt",
    "vervangt": "in_plaats_daarvan",
}


ALTIJD = date.max


@dataclass(frozen=True)
class Feit:
    """A dated fact as of today: until when it may be shown, and what to say and whom to call when that day has passed.

    `telefoon` is itself good until `telefoon_tot`; None means the number of the municipality. That number and those for
    emergencies are never hidden: their last day is `ALTIJD`.
    """

    geldig_tot: date
    verlopen: bool
    terugval: str
    telefoon: str
    telefoon_tot: date | None

    @property
    def blijvend(self) -> bool:
        """Whether it never goes away."""
        return self.geldig_tot == ALTIJD


@dataclass(frozen=True)
class Nummer:
    """A number to call as a dated fact, and who answers."""

    telefoon: str
    wie: str
    feit: Feit


@dataclass(frozen=True, eq=False)
class SocialeKaart:
    """All published records and shared lists of one municipality on the day `vandaag`.

    `records` holds only what may be on the site, by id and sorted by name; `relaties` is complete in both directions.
    It is compared by identity, so that what follows from it can be remembered.
    """

    gemeente: Gemeente
    vandaag: date
    records: Mapping[str, Hulp]
    relaties: Mapping[str, Mapping[RelatieSoort, tuple[Hulp, ...]]]
    themas: Mapping[str, Thema]
    doelgroepen: Mapping[str, Doelgroep]
    levensgebeurtenissen: Mapping[str, Levensgebeurtenis]
    wijken: Mapping[str, Wijk]
    bewijsstukken: Mapping[str, Bewijsstuk]
    loketten: Mapping[str, Loket]
    begrippen: Mapping[str, Begrip]
    jargon: Mapping[str, Jargon]
    noodhulp: Mapping[str, Noodhulp]
    synoniemen: Mapping[str, Synoniem]
    elders: Mapping[str, Elders]
    normbedragen: Mapping[str, Normbedragen]
    houdbaarheid: Mapping[str, Houdbaarheid]

    @property
    def loket(self) -> Loket:
        """Where everybody can go with every question."""
        return self.loketten[self.gemeente.loket]

    @property
    def regelingen(self) -> tuple[Regeling, ...]:
        """All published regelingen by name."""
        return tuple(r for r in self.records.values() if isinstance(r, Regeling))

    @property
    def initiatieven(self) -> tuple[Initiatief, ...]:
        """All published stille krachten and wijkinitiatieven by name."""
        return tuple(r for r in self.records.values() if isinstance(r, Initiatief))

    def met_thema(self, id_: str) -> tuple[Hulp, ...]:
        """Published records about a thema; those that are mainly about it come first."""
        gevonden = self._waar(lambda r: id_ in r.themas)
        return tuple(sorted(gevonden, key=lambda r: r.themas.index(id_)))

    def voor_doelgroep(self, id_: str) -> tuple[Hulp, ...]:
        """Published records for a doelgroep."""
        return self._waar(lambda r: id_ in r.doelgroepen)

    def bij_levensgebeurtenis(self, id_: str) -> tuple[Hulp, ...]:
        """Published records for a life event."""
        return self._waar(lambda r: id_ in r.levensgebeurtenissen)

    def in_wijk(self, id_: str) -> tuple[Hulp, ...]:
        """Published records that are in this wijk or only for some wijken, this one among them."""
        return self._waar(lambda r: id_ in r.wijken or any(plek.wijk == id_ for plek in r.plekken))

    def heel_de_gemeente(self) -> tuple[Hulp, ...]:
        """Published initiatives for everybody in the municipality, wherever they live."""
        return self._waar(lambda r: isinstance(r, Initiatief) and not r.wijken)

    def naast_wijk(self, id_: str) -> tuple[Hulp, ...]:
        """Published initiatives for everybody that are not already in this wijk."""
        dichtbij = self.in_wijk(id_)
        return tuple(record for record in self.heel_de_gemeente() if record not in dichtbij)

    def met_bewijsstuk(self, id_: str) -> tuple[Hulp, ...]:
        """Published records that ask for this paper."""
        return self._waar(lambda r: isinstance(r, Regeling) and any(b.id == id_ for b in r.bewijsstukken))

    def bij_loket(self, id_: str) -> tuple[Hulp, ...]:
        """Published records that send people to this loket."""
        return self._waar(lambda r: r.contact.loket == id_)

    def wijk_van(self, record: Hulp) -> tuple[Wijk, ...]:
        """The wijken of a record; empty when it is for everybody."""
        ids = dict.fromkeys([*record.wijken, *(plek.wijk for plek in record.plekken if plek.wijk)])
        return tuple(self.wijken[id_] for id_ in ids if id_ in self.wijken)

    def feit(self, soort: FeitSoort, van: Hulp | Loket, feit: Gedateerd | None = None) -> Feit:
        """Whether a fact of a record or loket may be shown today, and what to say and whom to call when it may not.

        The fact's own `gecontroleerd` and `geldig_tot` go first, then the day its record was checked and the shelf life
        of its kind in `lijsten/houdbaarheid.yaml`. The last valid day itself still counts.
        """
        gekeken = (feit and feit.gecontroleerd) or van.gecontroleerd
        if isinstance(feit, Bedrag) and feit.geldig_vanaf:
            gekeken = max(gekeken, feit.geldig_vanaf)  # an amount for next year keeps as long as if it was checked then
        eind = (feit and feit.geldig_tot) or self.houdbaar_tot(soort, gekeken)
        return self._feit(soort, eind, feit, None if soort == "telefoon" else self.nummer(van))

    def nummer(self, van: Hulp | Loket) -> Nummer | None:
        """The number of a record or loket: its own, else that of the loket it sends people to."""
        loket = self.loketten.get(van.contact.loket or "")
        if van.contact.telefoon:
            return self._nummer(van, van.contact.telefoon, van.contact.organisatie or "")
        if loket and loket.contact.telefoon:
            return self._nummer(loket, loket.contact.telefoon, loket.naam)
        return None

    def is_blijvend(self, telefoon: str) -> bool:
        """Whether hiding this number does more harm than showing it: that of the municipality and for emergencies."""
        return cijfers(telefoon) in self._blijvende_nummers

    @cached_property
    def _blijvende_nummers(self) -> frozenset[str]:
        nummers = (self.gemeente.telefoon, *(nood.telefoon for nood in self.noodhulp.values()))
        return frozenset(cijfers(nummer) for nummer in nummers)

    def nummer_van_wijk(self, wijk: Wijk) -> Nummer | None:
        """The own number of a wijk's team."""
        team = wijk.wijkteam
        if not team or not team.telefoon or not team.gecontroleerd:
            return None
        eind = team.geldig_tot or self.houdbaar_tot("telefoon", team.gecontroleerd)
        return Nummer(team.telefoon, team.naam, self._feit("telefoon", eind, team, None))

    def nummer_bij(self, wijk: Wijk) -> Nummer | None:
        """The number to call from a wijk: of its own team as long as that is sure, else of the loket for everybody."""
        eigen = self.nummer_van_wijk(wijk)
        return self.nummer(self.loket) if eigen is None or eigen.feit.verlopen else eigen

    def bedragen(self, record: Hulp, soort: str) -> tuple[Bedrag, ...]:
        """The amounts of one kind at a record, without those that hold from a later day."""
        return tuple(
            bedrag
            for bedrag in record.bedragen
            if bedrag.soort == soort and (bedrag.geldig_vanaf is None or bedrag.geldig_vanaf <= self.vandaag)
        )

    def norm(self, naam: Norm) -> Normbedragen | None:
        """The euros of a norm that hold today, or None when nobody filled them in."""
        return next((n for n in self.normbedragen.values() if n.norm == naam and n.geldt_op(self.vandaag)), None)

    def normfeit(self, naam: Norm, van: Hulp) -> Feit:
        """Until when the euros of a norm may be shown at a record; expired when nobody filled in those of today."""
        norm = self.norm(naam)
        eind = norm.geldig_tot if norm else self.vandaag - timedelta(days=1)
        return self._feit("normbedrag", eind, None, self.nummer(van))

    def houdbaar_tot(self, soort: FeitSoort, gekeken: date) -> date:
        """The last day of a fact of this kind that was checked on `gekeken`."""
        dagen = self.houdbaarheid[soort].dagen
        if dagen is None:
            return date(gekeken.year, 12, 31)
        return date.fromordinal(min(gekeken.toordinal() + dagen, date.max.toordinal()))

    def _nummer(self, van: Hulp | Loket, telefoon: str, wie: str) -> Nummer:
        feit = self.feit("telefoon", van, van.contact)
        return Nummer(
            telefoon, wie, replace(feit, geldig_tot=ALTIJD, verlopen=False) if self.is_blijvend(telefoon) else feit
        )

    def _feit(self, soort: FeitSoort, eind: date, feit: Gedateerd | None, nummer: Nummer | None) -> Feit:
        terugval = (feit and feit.terugval) or self.houdbaarheid[soort].terugval
        if nummer is None or nummer.feit.verlopen or nummer.telefoon == self.gemeente.telefoon:
            return Feit(eind, self.vandaag > eind, terugval, self.gemeente.telefoon, None)
        return Feit(eind, self.vandaag > eind, terugval, nummer.telefoon, nummer.feit.geldig_tot)

    def adres(self, record: Hulp) -> str:
        """The address of a record's page below the root of the site."""
        return adres_van(record.soort, record.id)

    def kort_adres(self, record: Hulp) -> str:
        """The address to print or to send, which leads to the record's page: `k/7h3kq/`."""
        return f"k/{code(record.id)}/"

    def _waar(self, test: Callable[[Hulp], bool]) -> tuple[Hulp, ...]:
        return tuple(record for record in self.records.values() if test(record))


def deel_van(norm: Normbedragen, procent: Decimal) -> tuple[tuple[str, Decimal], ...]:
    """A percentage of a norm in euros for each kind of household, rounded to whole cents."""
    cent = Decimal("0.01")
    return tuple((b.huishouden, (b.euro * procent / 100).quantize(cent, ROUND_HALF_UP)) for b in norm.bedragen)


def adres_van(soort: str, id_: str) -> str:
    """The address of the page of a record of this kind: `regelingen/<id>/` or `initiatieven/<id>/`."""
    map_ = next(s.adres for s in SOORTEN if s.id == soort)
    return f"{map_}/{id_}/"


def op_naam(records: Iterable[Hulp]) -> tuple[Hulp, ...]:
    """Sorted the way an index is: capitals and leading signs do not count."""
    return tuple(sorted(records, key=lambda record: (_in_register(record), record.id)))


def per_letter(records: Iterable[Hulp]) -> list[tuple[str, list[Hulp]]]:
    """The same order in groups by first letter; what begins with a figure or a sign shares the group “0–9”."""
    gesorteerd = sorted(op_naam(records), key=lambda record: _in_register(record)[:1].isalpha())
    return [(letter, list(groep)) for letter, groep in groupby(gesorteerd, key=_letter)]


def _letter(record: Hulp) -> str:
    eerste = _in_register(record)[:1].upper()
    return eerste if eerste.isalpha() else "0–9"


def _in_register(record: Hulp) -> str:
    return record.naam.lower().lstrip("'’‘\"“ ")
